"""Persons that come in and whom nothing identifies, but who are nearly certainly stored, or stand in the file twice.

The strict rule of :func:`crm.domain.duplicates.is_nearly_certain`; a person decides about each.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Final

from crm.domain.duplicate_facts import Home, PersonFacts
from crm.domain.duplicates import find_across, find_repeated
from crm.domain.incoming import UID, Incoming, Part, PartKind, Value, texts_in, value_in
from crm.domain.partial_date import PartialDate
from crm.domain.party import Gender
from crm.domain.reach import ChannelKind


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
    ordered = sorted(records, key=lambda record: record.key not in recognised) if recognised else records
    found: dict[str, str] = {}
    for pair in find_repeated([_facts(record, at, with_ids=False) for at, record in enumerate(ordered)]):
        first, later = (ordered[number].key for number in pair.ids)
        if later not in recognised:
            found.setdefault(later, first)
    return {key: _first(key, found) for key in found}


def facts_told(record: Incoming, number: int = 0) -> PersonFacts:
    """What an incoming person tells of who it is; without an id of its own, which no stored one has either."""
    return _facts(record, number)


def _first(key: str, repeats: Mapping[str, str]) -> str:
    """An entry only ever repeats an earlier one, so this ends."""
    while key in repeats:
        key = repeats[key]
    return key


_TOLD: Final = ("given_name", "call_name", "family_name", "suffix", "gender", "birth_name")


def _facts(record: Incoming, number: int, *, with_ids: bool = True) -> PersonFacts:
    given_name, call_name, family_name, suffix, gender, birth_name = texts_in(record.fields, _TOLD)
    born = record.value("birth_date")
    hanging = _Hanging(record.parts)
    return PersonFacts(
        id=number,
        name=record.title,
        given_name=given_name,
        call_name=call_name,
        family_name=family_name,
        suffix=suffix,
        former=(birth_name, *hanging.former) if birth_name else tuple(hanging.former),
        gender=Gender(gender or Gender.UNKNOWN),
        birth_date=born.iso() if isinstance(born, PartialDate) else "",
        mails=tuple(hanging.mails),
        mobiles=tuple(hanging.mobiles),
        phones=tuple(hanging.phones),
        addresses=tuple(hanging.homes),
        ids=tuple((ref.scheme, ref.value) for ref in record.refs if ref.scheme != UID) if with_ids else (),
    )


class _Hanging:
    """What tells persons apart among the parts of a record."""

    def __init__(self, parts: Iterable[Part]) -> None:
        self.mails: list[str] = []
        self.mobiles: list[str] = []
        self.phones: list[str] = []
        self.homes: list[Home] = []
        self.former: list[str] = []
        ways: dict[Value, list[str]] = {
            ChannelKind.EMAIL: self.mails,
            ChannelKind.MOBILE: self.mobiles,
            ChannelKind.PHONE: self.phones,
        }
        for part in parts:
            kind, fields = part.kind, part.fields
            if kind is PartKind.CHANNEL:
                way = ways.get(value_in(fields, "kind"))
                if way is not None and (value := value_in(fields, "value")):
                    way.append(str(value))
            elif kind is PartKind.ADDRESS:
                self.homes.append(Home(*texts_in(fields, Home._fields)))
            elif kind is PartKind.FORMER_NAME and (name := value_in(fields, "family_name")):
                self.former.append(str(name))
