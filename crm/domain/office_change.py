"""Change of holder: who leaves an office, who comes, and what becomes of the offices the successor had before.

Pure decisions on tenures; nothing is stored here.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from crm.domain.office import Tenure
from crm.domain.partial_date import PartialDate
from crm.domain.party import Person


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """A tenure that ends with the change, ``on`` being its last day.

    ``keeps_title``: whoever leaves goes on being addressed by the office ("Bürgermeister a. D."). ``next_office_id``:
    leaves for another office, which begins on the day of the change.
    """

    tenure_id: int
    on: PartialDate
    keeps_title: bool = False
    next_office_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HolderChange:
    """One office changes its holder ``on`` the first day of the new state.

    Just one of ``successor_id`` (a person we have), ``new_person`` (added with the change) and ``stays_vacant`` says
    who comes. ``endings`` are tenures of this office, ``leaves`` those of the successor elsewhere that end. ``is_main``
    makes the office the successor's main one. ``source`` is kept with the new tenure.
    """

    office_id: int
    on: PartialDate
    successor_id: int | None = None
    new_person: Person | None = None
    is_acting: bool = False
    stays_vacant: bool = False
    is_main: bool = True
    endings: tuple[Ending, ...] = ()
    leaves: tuple[Ending, ...] = ()
    source: str = ""

    @property
    def has_successor(self) -> bool:
        """Whether it is said who comes."""
        return self.successor_id is not None or self.new_person is not None

    @property
    def is_complete(self) -> bool:
        """Whether it can be applied: a successor, or vacant on purpose, and not both."""
        return (self.successor_id is not None) + (self.new_person is not None) + self.stays_vacant == 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Applied:
    """What a change makes of the tenures: ``changed`` are existing ones, ``added`` new ones without an id."""

    changed: tuple[Tenure, ...] = ()
    added: tuple[Tenure, ...] = ()

    def of_office(self, office_id: int, before: Iterable[Tenure]) -> list[Tenure]:
        """The office's tenures as they will be, given those of before."""
        changed = {tenure.id: tenure for tenure in self.changed}
        kept = [changed.get(tenure.id, tenure) for tenure in before if tenure.office_id == office_id]
        return kept + [tenure for tenure in self.added if tenure.office_id == office_id]


def last_day_before(on: PartialDate) -> PartialDate:
    """The last day of what ends as something else begins: the day before; a month or year without a day stays."""
    if on.day is None:
        return on
    return PartialDate.of(on.earliest() - timedelta(days=1))


def runs_into(tenure: Tenure, on: PartialDate) -> bool:
    """Whether the tenure has begun before the day and would last into it: such a one ends when somebody else comes."""
    day = on.earliest()
    has_begun = tenure.valid_from is None or tenure.valid_from.earliest() < day
    return has_begun and (tenure.valid_to is None or tenure.valid_to.latest() >= day)


def default_endings(change: HolderChange, tenures: Iterable[Tenure], seats: int = 1) -> tuple[Ending, ...]:
    """Who leaves the office unless somebody says otherwise: of a single seat everybody, else those who act only.

    What was already said about a tenure (title kept, next office) stays.
    """
    said = {ending.tenure_id: ending for ending in change.endings}
    on = last_day_before(change.on)
    running = [tenure for tenure in tenures if tenure.office_id == change.office_id and runs_into(tenure, change.on)]
    leaving = [tenure for tenure in running if seats == 1 or tenure.is_acting or tenure.id in said]
    return tuple(_ending(tenure, on, said) for tenure in leaving)


def default_leaves(change: HolderChange, successors: Iterable[Tenure]) -> tuple[Ending, ...]:
    """What the successor leaves unless somebody says otherwise: the main office of the day, or the only one.

    Who acts for a while keeps the own post; a seat in the same office is no other office.
    """
    if change.is_acting or change.successor_id is None:
        return ()
    said = {ending.tenure_id: ending for ending in change.leaves}
    others = [one for one in successors if one.office_id != change.office_id and runs_into(one, change.on)]
    leaving = [one for one in others if one.is_main or len(others) == 1 or one.id in said]
    return tuple(_ending(tenure, last_day_before(change.on), said) for tenure in leaving)


def _ending(tenure: Tenure, on: PartialDate, said: dict[int, Ending]) -> Ending:
    kept = said.get(tenure.id)
    return replace(kept, on=on) if kept else Ending(tenure_id=tenure.id, on=on)


def applied(change: HolderChange, tenures: Sequence[Tenure], successor_id: int | None) -> Applied:
    """What becomes of the tenures; ``tenures`` are all of the office and of the persons concerned.

    ``successor_id`` is the person who comes, just added or known, None if the office stays vacant.
    """
    known = {tenure.id: tenure for tenure in tenures}
    changed: dict[int, Tenure] = {}
    added: list[Tenure] = []
    for ending in (*change.endings, *change.leaves):
        tenure = known[ending.tenure_id]
        changed[tenure.id] = replace(tenure, valid_to=ending.on, keeps_title=ending.keeps_title)
        if ending.next_office_id is not None:
            added.append(_next(tenure, ending.next_office_id, change))
    if successor_id is not None:
        added.append(_new(change, successor_id))
    for new in added:
        if new.is_main:
            staying = [one for one in tenures if one.person_id == new.person_id and one.id not in changed]
            changed |= {one.id: replace(one, is_main=False) for one in rivals(new, staying)}
    return Applied(changed=tuple(changed.values()), added=tuple(added))


def _new(change: HolderChange, person_id: int) -> Tenure:
    return Tenure(
        person_id=person_id,
        office_id=change.office_id,
        valid_from=change.on,
        is_acting=change.is_acting,
        is_main=change.is_main,
        source=change.source,
    )


def _next(left: Tenure, office_id: int, change: HolderChange) -> Tenure:
    return Tenure(
        person_id=left.person_id,
        office_id=office_id,
        valid_from=change.on,
        is_main=left.is_main,
        source=change.source,
    )


def rivals(main: Tenure, others: Iterable[Tenure]) -> list[Tenure]:
    """Those called main on a day on which ``main`` is to be the main office; of the past they stay what they were."""
    return [one for one in others if one.is_main and one.id != main.id and _can_meet(one, main)]


def _can_meet(one: Tenure, other: Tenure) -> bool:
    return _first(one) <= _last(other) and _first(other) <= _last(one)


def _first(tenure: Tenure) -> date:
    return tenure.valid_from.earliest() if tenure.valid_from else date.min


def _last(tenure: Tenure) -> date:
    return tenure.valid_to.latest() if tenure.valid_to else date.max
