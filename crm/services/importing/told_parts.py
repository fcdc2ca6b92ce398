"""What hangs on a record, as sources tell it: phones, mail and addresses, and anything else that is stated."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from itertools import repeat
from operator import attrgetter
from typing import Any, Final, TypeAlias

from crm.domain.incoming import Mode, Part, PartKind, Row, Shape, Told, Value, shape_of
from crm.domain.reach import Address, Channel
from crm.exchange.vcard_said import SaidAddress, SaidChannel

#: The fields by which sources tell a channel and an address.
CHANNEL: Final = ("kind", "value")
EXTENSION: Final = ("extension",)
ADDRESS: Final = ("kind", "extra", "street", "postcode", "city", "country")
_MARKS: Final = ("label", "is_private", "is_preferred")
_CONFIDENTIAL: Final = Told(value=True)
#: A way as a record, or as a card says it.
_Way: TypeAlias = Channel | Address | SaidChannel | SaidAddress


def stated_part(kind: PartKind, stated: Mapping[str, Value], **initial: Value) -> Part:
    """A part with what the source states of it; ``initial`` counts only for one that is new."""
    shape = stated_shape(tuple(stated), tuple(initial))
    return Part(kind, Row(shape, (*stated.values(), *initial.values())))


@cache
def stated_shape(names: tuple[str, ...], initial: tuple[str, ...] = ()) -> Shape:
    """The shape of such fields."""
    return shape_of((*names, *initial), (*repeat(Mode.STATED, len(names)), *repeat(Mode.INITIAL, len(initial))))


def reach_part(kind: PartKind, record: _Way, told: tuple[str, ...], fills: tuple[str, ...]) -> Part:
    """A channel or an address: what is ``told`` of it, what only ``fills`` an empty field, and labels and marks where
    the source has them, since many programs drop them on the way."""
    shape, read = _reach_form(told, fills, bool(record.label), record.is_private, record.is_preferred)
    fields = Row(shape, read(record))
    return Part(kind, {**fields, "is_confidential": _CONFIDENTIAL} if record.is_confidential else fields)


@cache
def _reach_form(
    told: tuple[str, ...], fills: tuple[str, ...], *marks: bool
) -> tuple[Shape, Callable[[Any], tuple[Value, ...]]]:
    """Its shape, and what reads its values; what a source lacks of labels and marks says nothing of a record that is
    stored."""
    names = (*told, *fills, *_MARKS)
    marked = (Mode.STATED if one else Mode.INITIAL for one in marks)
    modes = (*repeat(Mode.STATED, len(told)), *repeat(Mode.FILLS, len(fills)), *marked)
    return shape_of(names, modes), attrgetter(*names)


def channel_part(channel: Channel) -> Part:
    """A number with its hyphen states the extension; one without leaves what somebody has marked."""
    if channel.extension:
        return reach_part(PartKind.CHANNEL, channel, CHANNEL + EXTENSION, ())
    return reach_part(PartKind.CHANNEL, channel, CHANNEL, EXTENSION)


def address_part(address: Address) -> Part:
    """What the list has of it: a postcode alone leaves street and place as they are, and says nothing of the kind."""
    told = tuple(name for name in ADDRESS if getattr(address, name) and (name != "kind" or address.street))
    return reach_part(PartKind.ADDRESS, address, told, tuple(name for name in ADDRESS if name not in told))


def united(parts: Iterable[Part], more: Iterable[Part]) -> list[Part]:
    """All of them, each once."""
    found: dict[object, Part] = {}
    for part in (*parts, *more):
        values = tuple((name, told.value) for name, told in sorted(part.fields.items()))
        found.setdefault((part.kind, values), part)
    return list(found.values())
