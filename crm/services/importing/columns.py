"""What many new records are told, turned into columns: the way in which thousands are stored at once.

Making a record of each and taking it apart again would take longer than storing it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import MISSING, fields
from functools import cache
from itertools import chain
from typing import Any, cast

from crm.domain.incoming import Fields, Ref, Told

Columns = dict[str, Sequence[Any]]


def columns_of(record: type[Any], told: Sequence[Fields], resolve: Callable[[Ref], int | None]) -> Columns:
    """The values of all of them by field, references as ids; who is not told a field has it as a new record has."""
    defaults, found = _defaults(cast("Any", record)), Columns()
    for name in dict.fromkeys(chain.from_iterable(told)):
        default = Told(defaults[name])
        values: list[Any] = [one.get(name, default).value for one in told]
        if Ref in set(map(type, values)):
            values = [resolve(value) if isinstance(value, Ref) else value for value in values]
        found[name] = values
    return found


def has_field(record: type[Any], name: str) -> bool:
    """Whether such a record has the field."""
    return name in _defaults(cast("Any", record))


@cache
def _defaults(record: Any) -> dict[str, Any]:
    """By field; None where a record needs a value, and then the database refuses it."""
    return {one.name: None if one.default is MISSING else one.default for one in fields(record)}
