"""How well the parser reads names: the official member data, joined in writing and parsed again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from crm.domain.person_name import ParsedName, parse_name
from crm.exchange.mdb import MemberName, read_members

_HYPHEN: Final = re.compile(r" ?- ?")
FIELDS: Final = ("AKAD_TITEL", "VORNAME", "ADEL", "PRAEFIX", "NACHNAME", "ORTSZUSATZ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """A name that does not come back: (field, official, parsed) for each field that differs."""

    member_id: str
    written: str
    fields: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Measurement:
    """A person counts as back if all the names over time are; one form of writing."""

    persons: int
    persons_back: int
    names: int
    names_back: int
    differences: tuple[Difference, ...]

    @property
    def share(self) -> float:
        """Of the persons, 0 to 1."""
        return self.persons_back / self.persons if self.persons else 0.0


def measure(path: Path) -> tuple[Measurement, Measurement]:
    """The names as one writes them, and as lists write them ("Muster, Dr. Anna"). UserError for a damaged file."""
    members = [(member.id, member.names) for member in read_members(path)]
    return _measure(members, is_listed=False), _measure(members, is_listed=True)


def _measure(members: Iterable[tuple[str, tuple[MemberName, ...]]], *, is_listed: bool) -> Measurement:
    persons = names = 0
    differences: list[Difference] = []
    for member_id, borne in members:
        persons, names = persons + 1, names + len(borne)
        differences += _differences(member_id, borne, is_listed=is_listed)
    return Measurement(
        persons=persons,
        persons_back=persons - len({difference.member_id for difference in differences}),
        names=names,
        names_back=names - len(differences),
        differences=tuple(differences),
    )


def _differences(member_id: str, names: Iterable[MemberName], *, is_listed: bool) -> Iterator[Difference]:
    for name in names:
        text = listed(name) if is_listed else written(name)
        pairs = zip(FIELDS, _official(name), _parsed(parse_name(text)), strict=True)
        fields = tuple((field, wanted, got) for field, wanted, got in pairs if _plain(wanted) != _plain(got))
        if fields:
            yield Difference(member_id=member_id, written=text, fields=fields)


def written(name: MemberName) -> str:
    """ "Dr. Theo Graf von Muster (Berlin)": the official fields in the usual order, untouched."""
    return " ".join(part for part in _official(name) if part)


def listed(name: MemberName) -> str:
    """ "Muster (Berlin), Dr. Theo Graf von": as in a list by family name."""
    rest = (name.degrees, name.given_name, name.nobility, name.prefix)
    family = f"{name.family_name} {name.place}".strip()
    return f"{family}, {' '.join(part for part in rest if part)}"


def _official(name: MemberName) -> tuple[str, ...]:
    return (name.degrees, name.given_name, name.nobility, name.prefix, name.family_name, name.place)


def _parsed(name: ParsedName) -> tuple[str, ...]:
    place = f"({name.place})" if name.place else ""
    return (" ".join(name.degrees), name.given_name, name.nobility, name.prefix, name.family_name, place)


def _plain(text: str) -> str:
    """The official "Dr. - Ing." is the same degree as "Dr.-Ing."; nothing else is evened out."""
    return _HYPHEN.sub("-", text)
