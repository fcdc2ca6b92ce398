"""A table of new office holders under review: what each row says, what is still to be decided, and what it will do."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from crm.domain.office_change import HolderChange
from crm.domain.partial_date import PartialDate
from crm.domain.party import Person


class RowState(StrEnum):
    """How far a row is: ``UNCHANGED`` is a holder re-elected, ``QUESTION`` needs a choice, ``PROBLEM`` a correction."""

    READY = "ready"
    UNCHANGED = "unchanged"
    QUESTION = "question"
    PROBLEM = "problem"


@dataclass(frozen=True, slots=True)
class OfficeChoice:
    """An office the row may mean; ``name`` is "Bürgermeister/in der Gemeinde Tholey"."""

    office_id: int
    name: str


@dataclass(frozen=True, slots=True)
class PersonChoice:
    """A person we have who may be meant; ``detail`` tells namesakes apart by office and body."""

    person_id: int
    name: str
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ElectionRow:
    """One row: what was written, what was understood and chosen, and what comes of it.

    To decide something, replace ``office_id``, ``person_id``, ``is_new`` (nobody we have, the person is added),
    ``new_person``, ``stays_vacant``, ``on``, ``is_acting``, ``keeps_title`` (the one who leaves is addressed "a. D."),
    ``is_checked`` (looked at: go on in spite of the notes) or ``is_included``, and have the plan reviewed.

    ``state``, ``problem`` (one sentence naming file, row and field), ``notes``, ``change`` and ``confirms`` (id of the
    tenure that goes on) follow from the review.
    """

    number: int
    office_text: str
    holder_text: str
    on_text: str = ""
    offices: tuple[OfficeChoice, ...] = ()
    office_id: int | None = None
    people: tuple[PersonChoice, ...] = ()
    person_id: int | None = None
    is_new: bool = False
    new_person: Person | None = None
    stays_vacant: bool = False
    on: PartialDate | None = None
    is_acting: bool = False
    keeps_title: bool = False
    is_checked: bool = False
    is_included: bool = True
    doubts: tuple[str, ...] = ()
    state: RowState = RowState.PROBLEM
    problem: str = ""
    notes: tuple[str, ...] = ()
    change: HolderChange | None = None
    confirms: int | None = None

    @property
    def is_settled(self) -> bool:
        """Whether nothing is left to decide; a row that is left out never holds up the others."""
        return not self.is_included or self.state in (RowState.READY, RowState.UNCHANGED)


@dataclass(frozen=True, slots=True, kw_only=True)
class ElectionPlan:
    """All rows of one table, reviewed.

    ``election_on`` becomes the bodies' last election where it is given. ``confirms`` sets the day on which a re-elected
    holder was confirmed.
    """

    source: str
    rows: tuple[ElectionRow, ...]
    election_on: PartialDate | None = None
    confirms: bool = True

    def count(self, state: RowState) -> int:
        """How many of the rows that are not left out are so far."""
        return sum(row.is_included and row.state is state for row in self.rows)

    @property
    def changes(self) -> tuple[HolderChange, ...]:
        """The changes that the rows make."""
        return tuple(row.change for row in self.rows if row.is_included and row.state is RowState.READY and row.change)

    @property
    def unsettled(self) -> tuple[ElectionRow, ...]:
        return tuple(row for row in self.rows if not row.is_settled)

    def with_row(self, row: ElectionRow) -> ElectionPlan:
        """The plan with the row in place of the one of its number."""
        return replace(self, rows=tuple(row if old.number == row.number else old for old in self.rows))


def repeated(rows: Iterable[ElectionRow]) -> dict[int, int]:
    """Rows that speak of an office which an earlier row has: number of the row → number of the earlier one."""
    first: dict[int, int] = {}
    found = {}
    for row in rows:
        if row.office_id is None or not row.is_included:
            continue
        if row.office_id in first:
            found[row.number] = first[row.office_id]
        else:
            first[row.office_id] = row.number
    return found
