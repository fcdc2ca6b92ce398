"""Rows ↔ records by field name: the only mapping code there is."""

from __future__ import annotations

import types
from collections.abc import Callable, Sequence
from dataclasses import fields
from enum import StrEnum
from functools import cache, lru_cache
from operator import attrgetter
from typing import Any, Final, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from crm.domain.partial_date import PartialDate

R = TypeVar("R")

#: What both drivers take as it is; what is derived from them, such as an enumeration's word, they do not.
_STORABLE: Final = frozenset({str, int, bool, float, bytes, type(None)})


def to_values(record: Any) -> list[Any]:
    """Column values of a record, in the order of its fields."""
    return [value if type(value) in _STORABLE else _plain(value) for value in _getter(record.__class__)(record)]


def to_value(value: Any) -> Any:
    """A value as a column holds it."""
    return value if type(value) in _STORABLE else _plain(value)


def to_column(values: Sequence[Any]) -> Sequence[Any]:
    """The values of one column in many rows as it holds them."""
    if _STORABLE.issuperset(map(type, values)):
        return values
    stored = {value: to_value(value) for value in set(values)}  # of thousands of rows a few kinds and days
    return list(map(stored.__getitem__, values))


def to_record(kind: type[R], row: Sequence[Any]) -> R:
    """The record of a row whose values stand in the order of the record's fields."""
    names, readers = _readers(cast("Any", kind))
    values = dict(zip(names, row, strict=True))
    for name, read in readers:
        if values[name] is not None:
            values[name] = read(values[name])
    return kind(**values)


def _plain(value: Any) -> Any:
    if isinstance(value, PartialDate):
        return value.iso()
    return value.value if isinstance(value, StrEnum) else value


@cache
def _getter(kind: Any) -> Callable[[Any], tuple[Any, ...]]:
    return attrgetter(*(column.name for column in fields(kind)))


@cache
def _readers(kind: Any) -> tuple[tuple[str, ...], tuple[tuple[str, Callable[[Any], Any]], ...]]:
    """The names of all fields, and those whose values are stored in another form."""
    names, hints = tuple(column.name for column in fields(kind)), get_type_hints(kind)
    readers = ((name, _reader(hints[name])) for name in names)
    return names, tuple((name, read) for name, read in readers if read is not None)


def _reader(hint: Any) -> Callable[[Any], Any] | None:
    """How a stored value becomes the field's type; None where the driver's value already is it."""
    if get_origin(hint) in (Union, types.UnionType):
        hint = next(part for part in get_args(hint) if part is not type(None))
    if hint is PartialDate:
        return _date
    if hint is bool or hint is bytes:
        return hint
    return cache(hint) if isinstance(hint, type) and issubclass(hint, StrEnum) else None


#: Thousands of rows share a few days.
_date: Final = lru_cache(maxsize=4096)(PartialDate.parse)
