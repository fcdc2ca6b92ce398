"""What a card tells of a record that is stored already, without what is only told differently.

A card says flatly what the program keeps apart: a holder's card has the phone of the office, an address has its
letter's spelling, all notes are one. What comes back like that is no change.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from crm.domain.import_compare import Stored
from crm.domain.incoming import Fields, Incoming, Part, PartKind, Told
from crm.domain.party import Person
from crm.domain.reach import Address, Channel
from crm.domain.text import one_line

#: The fields of an address that its spelling may differ in.
_SPELLED = ("kind", "extra", "street", "postcode", "city", "country")
_FAMILY = ("nobility", "prefix", "family_name")


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What a person has of his or her offices: the ways that office and body lend, and the further offices as a card
    names them."""

    inherited: tuple[Channel | Address, ...] = ()
    further_offices: str = ""


def told_anew(incoming: Incoming, stored: Stored, standing: Standing) -> Incoming:
    """The record with only what can be a difference."""
    known = _Known(stored, standing)
    parts = (known.rest(part) for part in incoming.parts)
    return replace(
        incoming,
        fields=_fields(incoming.fields, stored.record),
        parts=tuple(part for part in parts if part is not None),
    )


def _fields(told: Fields, record: Any) -> Fields:
    """The parts of a family name that together are the stored one say nothing new."""
    if not isinstance(record, Person) or not all(name in told for name in _FAMILY):
        return told
    family = " ".join(str(told[name].value) for name in _FAMILY if told[name].value)
    if family != record.family():
        return told
    return {name: one for name, one in told.items() if name not in _FAMILY}


class _Known:
    """What is stored of a record, by what its card says of it."""

    def __init__(self, stored: Stored, standing: Standing) -> None:
        self._own_ways = {(one.kind, one.value) for one in stored.parts.get(PartKind.CHANNEL, ())}
        self._own_places = {address.lines(): address for address in stored.parts.get(PartKind.ADDRESS, ())}
        self._ways = {(one.kind, one.value) for one in standing.inherited if isinstance(one, Channel)}
        self._places = {one.lines() for one in standing.inherited if isinstance(one, Address)}
        self._notes = _blocks(one.text for one in stored.parts.get(PartKind.NOTE, ()))
        self._offices = standing.further_offices

    def rest(self, part: Part) -> Part | None:
        """What the part may say that is new; None if nothing."""
        match part.kind:
            case PartKind.CHANNEL:
                way = (part.value("kind"), part.value("value"))
                return None if way in self._ways and way not in self._own_ways else part
            case PartKind.ADDRESS:
                return self._rest_of_address(part)
            case PartKind.NOTE:
                return None if _blocks([str(part.value("text"))]) <= self._notes else part
            case PartKind.KEPT if part.value("name") == "ROLE":
                return None if _plain(str(part.value("value"))) == self._offices else part
        return part

    def _rest_of_address(self, part: Part) -> Part | None:
        lines = address_of(part).lines()
        if lines in self._own_places:
            spelled = {name: Told(getattr(self._own_places[lines], name)) for name in _SPELLED}
            return part._replace(fields={**part.fields, **spelled})
        return None if lines in self._places else part


def address_of(part: Part) -> Address:
    """The address that a part tells."""
    return Address(**{name: told.value for name, told in part.fields.items()})  # type: ignore[arg-type]


def _plain(text: str) -> str:
    """Commas and semicolons of a kept line without their backslashes."""
    return re.sub(r"\\([,;\\])", r"\1", text)


def _blocks(texts: Iterable[str]) -> set[str]:
    """Notes are told in one text, with an empty line between them; a card has blanks for tabs."""
    blocks = (one_line(block) for text in texts for block in text.split("\n\n"))
    return {block for block in blocks if block}
