"""By which of several offices a person is addressed, and since when."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from crm.domain.office import Office, Tenure, current, former
from crm.domain.partial_date import PartialDate


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """The office chosen, the tenure of it that runs today, and the other offices held today.

    ``left`` is the tenure of somebody who holds the office no more and is addressed as a former holder. ``since`` is
    when the tenure began; of somebody without office or who has left it, when the last one ended.
    """

    office_id: int | None = None
    tenure: Tenure | None = None
    others: tuple[int, ...] = ()
    left: Tenure | None = None
    since: PartialDate | None = None


class OfficeChoice:
    """The tenures of many persons; ``offices`` are those outside the trash."""

    def __init__(self, tenures: Mapping[int, Sequence[Tenure]], offices: Mapping[int, Office], today: date) -> None:
        self._tenures = tenures
        self._offices = offices
        self._today = today

    def of(self, person: int, wanted: int | None = None) -> Choice:
        """The office of the occasion, else the main one, else the highest in rank (BMI-Ratgeber), else the last one if
        its title is kept."""
        every = self._tenures.get(person, ())
        ranks = {tenure.office_id: self._offices[tenure.office_id].rank for tenure in every if self._is_there(tenure)}
        running = current([tenure for tenure in every if self._is_there(tenure)], self._today, ranks)
        office = wanted if wanted is not None else next((tenure.office_id for tenure in running), None)
        tenure = next((one for one in running if one.office_id == office), None)
        ended = [one.valid_to for one in every if one.valid_to and (wanted is None or one.office_id == wanted)]
        return Choice(
            office_id=office,
            tenure=tenure,
            others=tuple(dict.fromkeys(one.office_id for one in running if one.office_id != office)),
            left=self._left(every, office, tenure),
            since=tenure.valid_from if tenure else max(ended, default=None),
        )

    def is_held(self, person: int, office: int) -> bool:
        """Whether the person holds the office today, or no term of it is known at all."""
        known = [tenure for tenure in self._tenures.get(person, ()) if tenure.office_id == office]
        return not known or any(tenure.is_current(self._today) for tenure in known)

    def _left(self, every: Sequence[Tenure], office: int | None, running: Tenure | None) -> Tenure | None:
        if running is not None:
            return None
        if office is None:
            last = former(every, self._today)
            return last if last and self._is_there(last) else None
        ended = [one for one in every if one.office_id == office and one.valid_to and self._is_there(one)]
        return max(ended, key=_ended_last, default=None)

    def _is_there(self, tenure: Tenure) -> bool:
        return tenure.office_id in self._offices


def _ended_last(tenure: Tenure) -> tuple[date, int]:
    return (tenure.valid_to.latest() if tenure.valid_to else date.min, tenure.id)
