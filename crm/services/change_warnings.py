"""What to look at before a change of holder is made; none of it forbids the change."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from crm.domain.contradictions import find_contradictions
from crm.domain.office import Contradiction, Office, Tenure
from crm.domain.office_change import HolderChange, applied
from crm.domain.partial_date import german_period
from crm.domain.party import Gender, Person
from crm.domain.ports import Unit


class WarningKind(StrEnum):
    """Why to look."""

    OVERLAP = "overlap"
    BEFORE_START = "before_start"
    DECEASED = "deceased"
    HOLDS_ALREADY = "holds_already"
    UNKNOWN_GENDER = "unknown_gender"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeWarning:
    """One German sentence on one of the changes."""

    kind: WarningKind
    office_id: int
    text: str


def warnings_of(unit: Unit, change: HolderChange, today: date) -> tuple[ChangeWarning, ...]:
    """The warnings for one change, the weightiest first."""
    return tuple(_Warnings(unit, change, today).all())


def tenures_for(unit: Unit, change: HolderChange) -> list[Tenure]:
    """All tenures that the change can touch: of the office, of the successor, and of those who leave."""
    found = {tenure.id: tenure for tenure in unit.store.find(Tenure, office_id=change.office_id)}
    leaving = [unit.store.get(Tenure, ending.tenure_id) for ending in (*change.endings, *change.leaves)]
    people = {tenure.person_id for tenure in leaving} | {change.successor_id or 0}
    found |= {tenure.id: tenure for tenure in unit.store.find(Tenure, person_id=people)}
    return list(found.values())


class _Warnings:
    def __init__(self, unit: Unit, change: HolderChange, today: date) -> None:
        self._change = change
        self._today = today
        self._office = unit.store.get(Office, change.office_id)
        self._successor = change.new_person
        if change.successor_id is not None:
            self._successor = unit.store.get(Person, change.successor_id)
        self._tenures = {tenure.id: tenure for tenure in tenures_for(unit, change)}
        self._people = {
            person.id: person
            for person in unit.store.find(Person, id=[tenure.person_id for tenure in self._tenures.values()])
        }

    def all(self) -> Iterator[ChangeWarning]:
        yield from self._before_start()
        yield from self._of_successor()
        yield from self._overlaps()

    def _before_start(self) -> Iterator[ChangeWarning]:
        """Whoever holds the office today began on the day of the change or after it."""
        for tenure in self._tenures.values():
            start = tenure.valid_from
            is_holder = tenure.office_id == self._office.id and tenure.is_current(self._today)
            if is_holder and start and start.earliest() >= self._change.on.latest():
                who = f"{self._people[tenure.person_id].name()}, {german_period(start, tenure.valid_to)}"
                text = f"Der {self._change.on.german()} liegt vor dem Beginn der jetzigen Amtszeit ({who})."
                yield self._warning(WarningKind.BEFORE_START, text)

    def _of_successor(self) -> Iterator[ChangeWarning]:
        if self._successor is None:
            return
        name = self._successor.name()
        if self._successor.deceased_on is not None:
            yield self._warning(WarningKind.DECEASED, f"{name} ist als verstorben vermerkt.")
        if self._holds_already():
            yield self._warning(WarningKind.HOLDS_ALREADY, f"{name} hat dieses Amt schon.")
        if self._successor.gender is Gender.UNKNOWN:
            text = f"Das Geschlecht von {name} ist nicht erfasst; Anschrift und Anrede nennen nur den Namen."
            yield self._warning(WarningKind.UNKNOWN_GENDER, text)

    def _holds_already(self) -> bool:
        ended = {ending.tenure_id for ending in self._change.endings}
        return any(
            tenure.person_id == self._change.successor_id
            and tenure.office_id == self._office.id
            and tenure.id not in ended
            and (tenure.valid_to is None or tenure.valid_to.latest() >= self._change.on.earliest())
            for tenure in self._tenures.values()
        )

    def _overlaps(self) -> Iterator[ChangeWarning]:
        """The contradictions that the change would bring about, and that are not there without it."""
        before = list(self._tenures.values())
        new_id = max(self._tenures, default=0) + 1
        who = (self._change.successor_id or 0) if self._change.has_successor else None  # a new person has no id yet
        done = applied(self._change, before, who)
        after = done.of_office(self._office.id, before)
        after = [one if one.id else replace(one, id=new_id + number) for number, one in enumerate(after)]
        known = self._overlapping([one for one in before if one.office_id == self._office.id])
        new = self._overlapping(after) - known
        for tenure_id, other_id in sorted(new, key=lambda pair: (pair[0], pair[1] or 0)):
            other = self._tenures.get(other_id or 0) or self._tenures.get(tenure_id)
            if other_id is None or other is None:
                text = "Mehr Personen als Sitze: Das Amt ist schon vollständig besetzt."
            else:
                period = german_period(other.valid_from, other.valid_to) or "ohne Daten"
                text = f"Überschneidung mit der Amtszeit von {self._people[other.person_id].name()} ({period})."
            yield self._warning(WarningKind.OVERLAP, text)

    def _overlapping(self, tenures: Sequence[Tenure]) -> set[tuple[int, int | None]]:
        found = find_contradictions(tenures, seats={self._office.id: self._office.seats}, today=self._today)
        return {(one.tenure_id, one.other_id) for one in found if one.kind is Contradiction.OVERLAP}

    def _warning(self, kind: WarningKind, text: str) -> ChangeWarning:
        return ChangeWarning(kind=kind, office_id=self._office.id, text=text)
