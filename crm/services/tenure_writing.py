"""What a stored tenure brings with it: one main office at a time, and contradictions that are meant."""

from __future__ import annotations

from dataclasses import replace

from crm.domain.contradictions import ends_before_start
from crm.domain.office import Contradiction, KeptContradiction, Tenure
from crm.domain.office_change import rivals
from crm.domain.ports import Unit


def keep_reversed(unit: Unit, tenure: Tenure) -> None:
    """Whoever saves an end before the start on purpose has decided that it stays."""
    if ends_before_start(tenure) and not is_kept(unit, tenure):
        unit.store.add(KeptContradiction(kind=Contradiction.ENDS_BEFORE_START, tenure_id=tenure.id))


def is_kept(unit: Unit, tenure: Tenure) -> bool:
    """Whether an end before the start was already said to be meant."""
    return bool(unit.store.find(KeptContradiction, tenure_id=tenure.id, kind=Contradiction.ENDS_BEFORE_START))


def yield_main(unit: Unit, tenure: Tenure) -> None:
    """A person has one main office on any day: the others of its time are no longer main."""
    if tenure.is_main:
        for other in rivals(tenure, unit.store.find(Tenure, person_id=tenure.person_id)):
            unit.store.save(replace(other, is_main=False))
