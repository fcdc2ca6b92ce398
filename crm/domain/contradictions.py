"""Terms of office that cannot all be true: found where they are certain, whatever the doubtful dates may mean.

A tenure certainly covers the days from the latest day its beginning can mean to the earliest its end can mean. Dates
marked "about" are read a year wider. One who leaves and one who comes on the same day do not contradict each other:
that is how sources write a handing over.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from heapq import heappop, heappush
from itertools import combinations
from typing import Final

from crm.domain.office import Contradiction, Tenure
from crm.domain.partial_date import PartialDate

#: How far a date marked "about" may be off.
_ABOUT: Final = timedelta(days=366)


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One contradiction; of a pair ``tenure_id`` is the later begun tenure, ``other_id`` the earlier."""

    kind: Contradiction
    tenure_id: int
    other_id: int | None = None


@dataclass(frozen=True, slots=True)
class _Span:
    """The days that a tenure certainly covers."""

    tenure: Tenure
    first: date
    last: date

    def meets(self, other: _Span) -> bool:
        """Whether both cover a day, the day of handing over not counted."""
        if max(self.first, other.first) > min(self.last, other.last):
            return False
        return not (_hands_over(self, other) or _hands_over(other, self))


def find_contradictions(
    tenures: Iterable[Tenure],
    *,
    seats: Mapping[int, int] | None = None,
    deaths: Mapping[int, PartialDate] | None = None,
    today: date,
) -> list[Found]:
    """What is certain to be wrong, in the order of the tenures' ids.

    ``seats`` of an office by its id (one if it is not named), ``deaths`` by person.
    """
    listed = sorted(tenures, key=lambda tenure: tenure.id)
    found = [*_reversed(listed), *_after_death(listed, deaths or {}, today)]
    by_office: dict[int, list[_Span]] = defaultdict(list)
    for span in _spans(listed, today):
        by_office[span.tenure.office_id].append(span)
    for office, spans in by_office.items():
        found += _held_twice(spans)
        found += _overlaps(spans, (seats or {}).get(office, 1))
    return sorted(found, key=lambda one: (one.tenure_id, one.kind, one.other_id or 0))


def _reversed(tenures: Iterable[Tenure]) -> Iterator[Found]:
    for tenure in tenures:
        if ends_before_start(tenure):
            yield Found(kind=Contradiction.ENDS_BEFORE_START, tenure_id=tenure.id)


def ends_before_start(tenure: Tenure) -> bool:
    """Whether the end certainly lies before the beginning."""
    start, end = tenure.valid_from, tenure.valid_to
    return bool(start and end) and _latest(end) < _earliest(start)  # type: ignore[arg-type]


def _after_death(tenures: Iterable[Tenure], deaths: Mapping[int, PartialDate], today: date) -> Iterator[Found]:
    for tenure in tenures:
        death = deaths.get(tenure.person_id)
        if death is None:
            continue
        lasts = _earliest(tenure.valid_to) if tenure.valid_to else date.max
        begins = _earliest(tenure.valid_from) if tenure.valid_from else date.min
        if max(lasts, begins) > _latest(death):
            yield Found(kind=Contradiction.HELD_AFTER_DEATH, tenure_id=tenure.id)


def _held_twice(spans: Sequence[_Span]) -> Iterator[Found]:
    by_person: dict[int, list[_Span]] = defaultdict(list)  # a parliament's mandate has had thousands of holders
    for span in spans:
        by_person[span.tenure.person_id].append(span)
    for own in by_person.values():
        for one, other in combinations(own, 2):
            if one.meets(other):
                yield _pair(Contradiction.HELD_TWICE, one, other)


def _overlaps(spans: Sequence[_Span], seats: int) -> Iterator[Found]:
    """Of one seat every two who meet; of several each one who begins when all seats are taken."""
    regular = [span for span in spans if not span.tenure.is_acting]
    if seats <= 1:
        for one, other in combinations(regular, 2):
            if one.tenure.person_id != other.tenure.person_id and one.meets(other):
                yield _pair(Contradiction.OVERLAP, one, other)
        return
    sitting: list[tuple[date, int, _Span]] = []  # by the day they leave; whoever left before a span begins is out
    for span in sorted(regular, key=_order):
        begun, _ = _order(span)
        while sitting and sitting[0][0] <= begun:
            heappop(sitting)
        if len(sitting) >= seats and len(_seated(span, sitting)) >= seats:
            yield Found(kind=Contradiction.OVERLAP, tenure_id=span.tenure.id)
        heappush(sitting, (span.last, span.tenure.id, span))


def _seated(span: _Span, sitting: Iterable[tuple[date, int, _Span]]) -> set[int]:
    """Who else certainly sits when the span begins."""
    others = {one.tenure.person_id for _, _, one in sitting if one.first <= span.first < one.last}
    return others - {span.tenure.person_id}


def _pair(kind: Contradiction, one: _Span, other: _Span) -> Found:
    earlier, later = sorted((one, other), key=_order)
    return Found(kind=kind, tenure_id=later.tenure.id, other_id=earlier.tenure.id)


def _order(span: _Span) -> tuple[date, int]:
    start = span.tenure.valid_from
    return (start.earliest() if start else date.min, span.tenure.id)


def _spans(tenures: Iterable[Tenure], today: date) -> Iterator[_Span]:
    for tenure in tenures:
        span = _Span(tenure, _surely_from(tenure, today), _surely_to(tenure))
        if span.first <= span.last:
            yield span


def _surely_from(tenure: Tenure, today: date) -> date:
    """Without a known beginning a tenure is sure on its last day, or today while it lasts."""
    if tenure.valid_from:
        return _latest(tenure.valid_from)
    return min(today, _latest(tenure.valid_to)) if tenure.valid_to else today


def _surely_to(tenure: Tenure) -> date:
    return _earliest(tenure.valid_to) if tenure.valid_to else date.max


def _hands_over(leaving: _Span, coming: _Span) -> bool:
    return leaving.tenure.valid_to is not None and coming.tenure.valid_from is not None and leaving.last == coming.first


def _earliest(day: PartialDate) -> date:
    first = day.earliest()
    return first - _ABOUT if day.about and first - date.min > _ABOUT else first


def _latest(day: PartialDate) -> date:
    last = day.latest()
    return last + _ABOUT if day.about and date.max - last > _ABOUT else last
