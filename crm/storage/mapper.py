"""Rows ↔ records by field name: the only mapping code there is."""

from __future__ import annotations

import types
from collections.abc import Callable, Sequence
from dataclasses import fields
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from crm.domain.partial_date import PartialDate

R = TypeVar("R")


def to_row(record: Any) -> dict[str, Any]:
    """Column values of a record."""
    return {name: _plain(getattr(record, name)) for name in _names(record.__class__)}


def to_record(kind: type[R], row: Sequence[Any]) -> R:
    """The record of a row whose values stand in the order of the record's fields."""
    values = {
        name: read(value) if read and value is not None else value
        for (name, read), value in zip(_readers(cast("Any", kind)), row, strict=True)
    }
    return kind(**values)


def _plain(value: Any) -> Any:
    if isinstance(value, PartialDate):
        return value.iso()
    return value.value if isinstance(value, StrEnum) else value


@cache
def _names(kind: Any) -> tuple[str, ...]:
    return tuple(column.name for column in fields(kind))


@cache
def _readers(kind: Any) -> tuple[tuple[str, Callable[[Any], Any] | None], ...]:
    hints = get_type_hints(kind)
    return tuple((name, _reader(hints[name])) for name in _names(kind))


def _reader(hint: Any) -> Callable[[Any], Any] | None:
    """How a stored value becomes the field's type; None where the driver's value already is it."""
    if get_origin(hint) in (Union, types.UnionType):
        hint = next(part for part in get_args(hint) if part is not type(None))
    if hint is PartialDate:
        return PartialDate.parse
    if hint is bool or hint is bytes:
        return hint
    return hint if isinstance(hint, type) and issubclass(hint, StrEnum) else None
