"""By which of several offices a person is addressed, and since when."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from crm.domain.office import Office, Tenure, current
from crm.domain.partial_date import PartialDate


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """The office chosen, the tenure of it that runs today, and the other offices held today.

    ``since`` is when the tenure began; of somebody without office or who has left it, when the last one ended.
    """

    office_id: int | None = None
    tenure: Tenure | None = None
    others: tuple[int, ...] = ()
    is_former: bool = False
    since: PartialDate | None = None


class Terms:
    """The tenures of many persons; ``offices`` are those outside the trash."""

    def __init__(self, tenures: Mapping[int, Sequence[Tenure]], offices: Mapping[int, Office], today: date) -> None:
        self._tenures = tenures
        self._offices = offices
        self._today = today

    def of(self, person: int, wanted: int | None = None) -> Term:
        """The office of the occasion, else the main one, else the highest in rank (BMI-Ratgeber)."""
        every = self._tenures.get(person, ())
        ranks = {tenure.office_id: self._offices[tenure.office_id].rank for tenure in every if self._is_there(tenure)}
        running = current([tenure for tenure in every if self._is_there(tenure)], self._today, ranks)
        office = wanted if wanted is not None else next((tenure.office_id for tenure in running), None)
        tenure = next((one for one in running if one.office_id == office), None)
        ended = [one.valid_to for one in every if one.valid_to and (wanted is None or one.office_id == wanted)]
        return Term(
            office_id=office,
            tenure=tenure,
            others=tuple(dict.fromkeys(one.office_id for one in running if one.office_id != office)),
            is_former=wanted is not None and tenure is None and bool(ended),
            since=tenure.valid_from if tenure else max(ended, default=None),
        )

    def _is_there(self, tenure: Tenure) -> bool:
        return tenure.office_id in self._offices
