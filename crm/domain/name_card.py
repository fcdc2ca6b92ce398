"""What stands on a name badge, a place card or a table sign. No geometry here."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from crm.domain.event import Event


class CardKind(StrEnum):
    """Worn, put at a seat, or put on a table."""

    BADGE = "badges"
    PLACE = "place-cards"
    SIGN = "table-signs"


@dataclass(frozen=True, slots=True, kw_only=True)
class NameCard:
    """One person, or an organisation, which has no ``given`` name.

    ``given`` are degrees and given name ("Dr. Anna"), ``family`` the family name with all that belongs to it ("Graf von
    Muster MdB"). ``role`` is a part in the event ("Keynote"), ``stands_in_for`` the name of who is represented.
    """

    family: str
    given: str = ""
    function: str = ""
    body: str = ""
    role: str = ""
    stands_in_for: str = ""

    @property
    def name(self) -> str:
        return f"{self.given} {self.family}".strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """The event on a badge: its ``name``, and ``when_and_where`` in fewer and fewer words, for narrow badges."""

    name: str = ""
    when_and_where: tuple[str, ...] = ()

    @classmethod
    def of(cls, event: Event) -> Occasion:
        """ "Berlin, 23.–24. Januar 2020", or the time alone."""
        when = (
            event.period().replace(". bis ", ".–") if _within_month(event) else event.period().replace(" bis ", " – ")
        )
        wordings = (", ".join(part for part in (event.city, when) if part), when, event.city)
        return cls(name=event.name, when_and_where=tuple(dict.fromkeys(text for text in wordings if text)))


@dataclass(frozen=True, slots=True, kw_only=True)
class TableSign:
    """A sign on a table: the table's name, or whose it is; ``note`` is set small below it."""

    name: str
    note: str = ""


class SignSize(StrEnum):
    """A4, folded to stand by itself and printed on both sides, or A5 lying, for a holder."""

    A4 = "A4"
    A5 = "A5"


def _within_month(event: Event) -> bool:
    """Whether only the days differ: "23.–24. Januar 2020"."""
    start, end = event.starts_on, event.ends_on
    return bool(start and end and start.day and end.day and (start.year, start.month) == (end.year, end.month))
