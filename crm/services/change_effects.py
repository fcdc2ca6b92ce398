"""On which saved audiences changes of holder alter a row: the lists of that day, with the old holders and the new."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from crm.domain.audience import Audience
from crm.domain.candidate import Candidate
from crm.domain.kept_audience import SavedAudience
from crm.domain.office import Tenure
from crm.domain.office_change import HolderChange
from crm.domain.party import Gender
from crm.domain.ports import Unit
from crm.domain.selection import select
from crm.services.audiences import audience_of
from crm.services.candidate_facts import candidates_for

#: Stands for a person who is only added with the change.
_NEW = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class AudienceEffect:
    """A saved audience on which the office's row changes; ``still_stands``: the new row is on it too."""

    office_id: int
    audience_id: int
    name: str
    still_stands: bool


def audience_effects(unit: Unit, changes: Sequence[HolderChange]) -> tuple[AudienceEffect, ...]:
    """The audiences on which one of the offices stands on the day of its change, before it or after it."""
    saved = unit.store.find(SavedAudience, deleted_at=None)
    audiences = [(one, audience_of(unit, one)) for one in saved]
    days = sorted({change.on.earliest() for change in changes})
    return tuple(
        effect
        for day in days
        for effect in _of_day(unit, [change for change in changes if change.on.earliest() == day], day, audiences)
    )


def _of_day(
    unit: Unit, changes: Sequence[HolderChange], day: date, audiences: Sequence[tuple[SavedAudience, Audience]]
) -> Iterator[AudienceEffect]:
    before = unit.directory.candidates(day)
    after = before
    for change in changes:
        after = _changed(unit, after, change)
    for saved, audience in audiences:
        stood = _offices_on(unit, audience, day, before)
        stand = _offices_on(unit, audience, day, after)
        for change in changes:
            is_on = (change.office_id, _successor(change)) in stand
            if is_on or any(office == change.office_id for office, _ in stood):
                yield AudienceEffect(
                    office_id=change.office_id, audience_id=saved.id, name=saved.name, still_stands=is_on
                )


def _offices_on(
    unit: Unit, audience: Audience, day: date, everybody: Sequence[Candidate]
) -> set[tuple[int | None, int | None]]:
    picks = select(audience, candidates_for(unit, audience, day, everybody)).picks
    return {(pick.candidate.office_id, pick.candidate.party_id) for pick in picks}


def _successor(change: HolderChange) -> int | None:
    return _NEW if change.new_person is not None else change.successor_id


def _changed(unit: Unit, everybody: Sequence[Candidate], change: HolderChange) -> list[Candidate]:
    """The candidates as they will be: the successor in the office and no longer where he or she was before."""
    ended = unit.store.find(Tenure, id=[ending.tenure_id for ending in (*change.endings, *change.leaves)])
    left = {(tenure.office_id, tenure.person_id) for tenure in ended}
    coming = _successor(change)
    known = next((one for one in everybody if coming is not None and one.party_id == coming), None)
    found: list[Candidate] = []
    is_placed = coming is None  # of several seats nobody gets a row; a single one keeps its row, without a name
    for one in everybody:
        is_here = one.office_id == change.office_id
        if is_here and not (is_placed and one.shares_office):
            found.append(_held_by(one, change, known))
            is_placed = True
        if (one.office_id, one.party_id) in left:
            if not (is_here or one.shares_office):
                found.append(_held_by(one, None, None))
        elif one.shares_office or not (is_here or _is_free(one, coming)):
            found.append(one)
    return found


def _is_free(one: Candidate, person: int | None) -> bool:
    """Whether the row is the person's own, as long as there was no office."""
    return one.office_id is None and one.party_id == person and not one.is_organisation


def _held_by(office: Candidate, change: HolderChange | None, holder: Candidate | None) -> Candidate:
    """The office's row with another holder, or without one."""
    new = change.new_person if change else None
    gender = new.gender if new else holder.gender if holder else Gender.UNKNOWN
    return replace(
        office,
        party_id=_successor(change) if change else None,
        name_key=new.sort_key() if new else holder.name_key if holder else office.name_key,
        gender=gender,
        constituency="",
        confirmed_on=None,
        term_begins=change.on if change else None,
        term_ends=None,
        history=holder.history if holder else (),
        is_restricted=bool(holder and holder.is_restricted),
        has_objected=bool(holder and holder.has_objected),
        is_deceased=bool(holder and holder.is_deceased),
    )
