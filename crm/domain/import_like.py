"""Persons that come in and whom nothing identifies, but who are nearly certainly stored, or stand in the file twice.

The strict rule of :func:`crm.domain.duplicates.is_nearly_certain`; a person decides about each.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Final

from crm.domain.duplicate_facts import Home, PersonFacts
from crm.domain.duplicates import find_across, find_repeated
from crm.domain.incoming import UID, Incoming, Part, PartKind
from crm.domain.partial_date import PartialDate
from crm.domain.party import Gender
from crm.domain.reach import ChannelKind

_KINDS: Final = {kind.value: kind for kind in ChannelKind}


def nearly_certain(records: Sequence[Incoming], stored: Sequence[PersonFacts]) -> dict[str, tuple[int, ...]]:
    """For the key of an incoming person the ids of those who may be meant, the surest first.

    Incoming records are numbered below zero, so that they never meet the id of a stored one.
    """
    numbers = {-at: record for at, record in enumerate(records, 1)}
    found: dict[str, tuple[int, ...]] = {}
    for pair in find_across([_facts(record, number) for number, record in numbers.items()], stored):
        key = numbers[pair.first.id].key
        found[key] = (*found.get(key, ()), pair.second.id)
    return found


def repeated(records: Sequence[Incoming], recognised: Collection[str] = ()) -> dict[str, str]:
    """For the key of a person the key of the entry of the same file that it repeats: the first of them.

    Entries that were ``recognised`` as stored ones repeat nothing, but others repeat them. What a table or an address
    book calls its entries says nothing here: it has a name for each.
    """
    ordered = sorted(records, key=lambda record: record.key not in recognised)
    found: dict[str, str] = {}
    for pair in find_repeated([_facts(record, at, with_ids=False) for at, record in enumerate(ordered)]):
        first, later = (ordered[number].key for number in pair.ids)
        if later not in recognised:
            found.setdefault(later, first)
    return {key: _first(key, found) for key in found}


def _first(key: str, repeats: Mapping[str, str]) -> str:
    """An entry only ever repeats an earlier one, so this ends."""
    while key in repeats:
        key = repeats[key]
    return key


def _facts(record: Incoming, number: int, *, with_ids: bool = True) -> PersonFacts:
    born = record.value("birth_date")
    ways: dict[ChannelKind, list[str]] = {kind: [] for kind in ChannelKind}
    for kind, way in _channels(record):
        ways[kind].append(way)
    return PersonFacts(
        id=number,
        name=record.title,
        given_name=_text(record, "given_name"),
        call_name=_text(record, "call_name"),
        family_name=_text(record, "family_name"),
        suffix=_text(record, "suffix"),
        former=tuple(_former(record)),
        gender=Gender(_text(record, "gender") or Gender.UNKNOWN),
        birth_date=born.iso() if isinstance(born, PartialDate) else "",
        mails=tuple(ways[ChannelKind.EMAIL]),
        mobiles=tuple(ways[ChannelKind.MOBILE]),
        phones=tuple(ways[ChannelKind.PHONE]),
        addresses=tuple(_homes(record)),
        ids=tuple((ref.scheme, ref.value) for ref in record.refs if ref.scheme != UID) if with_ids else (),
    )


def _channels(record: Incoming) -> Iterator[tuple[ChannelKind, str]]:
    for part in _parts(record, PartKind.CHANNEL):
        kind, value = _KINDS.get(str(part.value("kind"))), part.value("value")
        if kind is not None and value:
            yield kind, str(value)


def _former(record: Incoming) -> Iterator[str]:
    if birth_name := _text(record, "birth_name"):
        yield birth_name
    for part in _parts(record, PartKind.FORMER_NAME):
        if name := part.value("family_name"):
            yield str(name)


def _homes(record: Incoming) -> Iterator[Home]:
    for part in _parts(record, PartKind.ADDRESS):
        told = {name: str(part.value(name) or "") for name in ("street", "postcode", "city")}
        yield Home(**told)


def _parts(record: Incoming, kind: PartKind) -> Iterator[Part]:
    return (part for part in record.parts if part.kind is kind)


def _text(record: Incoming, name: str) -> str:
    value = record.value(name)
    return str(value) if value else ""
