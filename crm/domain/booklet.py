"""The booklet that a delegation carries: cover, programme, who is there, whom they meet, whom to call.

No geometry here.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from crm.domain.guest_sheet import ProgrammeDay
from crm.domain.party import PartyKind, Photo
from crm.domain.sheet import House


@dataclass(frozen=True, slots=True, kw_only=True)
class BookletPerson:
    """A participant; ``remark`` says what part he or she has, or for whom somebody stands in."""

    name: str
    function: str = ""
    remark: str = ""
    photo: Photo | None = None
    kind: PartyKind = PartyKind.PERSON
    initial: str = ""

    def initials(self) -> str:
        """What stands for an organisation without picture."""
        return self.initial


@dataclass(frozen=True, slots=True, kw_only=True)
class BookletGroup:
    """The participants of one body."""

    name: str
    people: tuple[BookletPerson, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BookletBody:
    """An organisation of the programme: what it does in a sentence, and where it comes in."""

    name: str
    kind: str = ""
    sentence: str = ""
    place: str = ""
    web: str = ""
    people: tuple[str, ...] = ()
    items: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class BookletNumber:
    """Who or what it is, and the lines by which it is reached."""

    name: str
    note: str = ""
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class BookletNumbers:
    """Useful numbers of one sort: the press office, the organisers, the places."""

    title: str
    numbers: tuple[BookletNumber, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Booklet:
    """The booklet of an event."""

    house: House
    issued_on: date
    event: str
    series: str = ""
    motto: str = ""
    period: str = ""
    place: str = ""
    days: tuple[ProgrammeDay, ...] = ()
    groups: tuple[BookletGroup, ...] = ()
    bodies: tuple[BookletBody, ...] = ()
    numbers: tuple[BookletNumbers, ...] = ()

    @property
    def count(self) -> int:
        """How many participants stand in it."""
        return sum(len(group.people) for group in self.groups)
