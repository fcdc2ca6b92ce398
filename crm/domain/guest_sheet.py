"""The lists of an event on paper: what each is for, and what stands on it. No geometry here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from crm.domain.sheet import House


class GuestSheetKind(StrEnum):
    """For whom the list is: who greets, who plans, who stands at the door, who signs, who takes part."""

    GREETING = "greeting-list"
    GUESTS = "guest-list"
    DOOR = "door-list"
    SIGN_IN = "sign-in-list"
    PROGRAMME = "programme"


class GuestOrder(StrEnum):
    """How the guests stand in the guest list."""

    RANK = "rank"
    ALPHABET = "alphabet"
    BODY = "body"


@dataclass(frozen=True, slots=True, kw_only=True)
class GuestLine:
    """A guest. ``spoken`` is how he or she is greeted ("Frau Landrätin Muster"), ``remark`` what to know of the guest:
    a part in the programme, for whom somebody stands in. ``persons`` is how many come, the guest included."""

    name: str
    listed_name: str
    function: str = ""
    body: str = ""
    spoken: str = ""
    remark: str = ""
    status: str = ""
    persons: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class GuestGroup:
    """Guests under a heading; without ``name`` there is none."""

    name: str = ""
    lines: tuple[GuestLine, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeRow:
    """An item of the programme: "10:00–10:30", what it is, who appears in it ("Grußwort: Nadine Muster"), and where."""

    time: str
    title: str
    description: str = ""
    people: tuple[str, ...] = ()
    place: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeDay:
    """The items of a day, under its date if there are several days."""

    name: str = ""
    rows: tuple[ProgrammeRow, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class GuestSheet:
    """One list of ``event``; ``subtitle`` says also when and where it is.

    ``note`` stands below it, ``seats`` at its head ("47 von 50 Plätzen belegt").
    """

    house: House
    issued_on: date
    kind: GuestSheetKind
    event: str
    subtitle: str
    seats: str = ""
    groups: tuple[GuestGroup, ...] = ()
    days: tuple[ProgrammeDay, ...] = ()
    note: str = ""

    @property
    def count(self) -> int:
        """Guests or items on it."""
        return sum(len(group.lines) for group in self.groups) + sum(len(day.rows) for day in self.days)
