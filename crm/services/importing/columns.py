"""What many new records are told, turned into columns: the way in which thousands are stored at once.

Making a record of each and taking it apart again would take longer than storing it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import MISSING, fields
from functools import cache
from itertools import chain
from operator import itemgetter
from typing import Any, cast

from crm.domain.incoming import Fields, Ref, Row, Shape, Told

Columns = dict[str, Sequence[Any]]


def columns_of(record: type[Any], told: Sequence[Fields], resolve: Callable[[Ref], int | None]) -> Columns:
    """The values of all of them by field, references as ids; who is not told a field has it as a new record has."""
    names = tuple(dict.fromkeys(chain.from_iterable(_named(told))))
    defaults = tuple(map(_defaults(cast("Any", record)).__getitem__, names))
    found = Columns()
    for name, values in zip(names, zip(*_rows(told, names, defaults), strict=True), strict=True):
        has_refs = Ref in set(map(type, values))
        found[name] = [resolve(one) if isinstance(one, Ref) else one for one in values] if has_refs else values
    return found


def _named(told: Sequence[Fields]) -> Iterable[Iterable[str]]:
    """The names of the fields, of rows those of their shapes, which are few."""
    shapes = dict.fromkeys([one.shape for one in told if type(one) is Row])
    return (*(shape.names for shape in shapes), *(one for one in told if type(one) is not Row))


def _rows(told: Sequence[Fields], names: tuple[str, ...], defaults: tuple[Any, ...]) -> Iterator[Sequence[Any]]:
    """The values of each in the order of the names."""
    pickers: dict[Shape, Callable[[Sequence[Any]], Sequence[Any]] | None] = {}
    given = [Told(default) for default in defaults]
    for one in told:
        if type(one) is not Row:
            yield [one.get(name, default).value for name, default in zip(names, given, strict=True)]
            continue
        if one.shape not in pickers:
            pickers[one.shape] = _picker(one.shape, names)
        pick = pickers[one.shape]
        yield one.values_told if pick is None else pick((*one.values_told, *defaults))


def _picker(shape: Shape, names: tuple[str, ...]) -> Callable[[Sequence[Any]], Sequence[Any]] | None:
    """What puts a row with all defaults behind it into the order of the names; None if it has that order."""
    if shape.names == names:
        return None
    places = [shape.places.get(name, len(shape.names) + at) for at, name in enumerate(names)]
    return itemgetter(*places) if len(places) > 1 else lambda row: (row[places[0]],)


def has_field(record: type[Any], name: str) -> bool:
    """Whether such a record has the field."""
    return name in _defaults(cast("Any", record))


@cache
def _defaults(record: Any) -> dict[str, Any]:
    """By field; None where a record needs a value, and then the database refuses it."""
    return {one.name: None if one.default is MISSING else one.default for one in fields(record)}
