"""What the time line of an office shows: who held it from when to when, where nobody did, and on which line.

Pure: dates in, spans out. The widget only turns days into pixels.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from crm.services.record_view import HeldOffice

LANES = 4  # lines of holders; an office with hundreds of seats is read as a table
_DAY = timedelta(days=1)
_YEAR = 365.25
_LEAST_YEARS = 6
_STEPS = (1, 2, 4, 5, 10, 20, 25, 50, 100)


class SpanKind(StrEnum):
    """How a stretch of time is drawn."""

    HELD = "held"
    PLANNED = "planned"
    ACTING = "acting"
    VACANT = "vacant"


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A stretch of time as it is drawn; ``held`` is None if the office was vacant.

    ``start`` or ``end`` None reaches to the edge. ``open_start`` and ``open_end`` say that this border is not known,
    or has not come yet. ``lane`` counts from 0, for acting holders on lines of their own.
    """

    kind: SpanKind
    start: date | None
    end: date | None
    held: HeldOffice | None = None
    open_start: bool = False
    open_end: bool = False
    lane: int = 0

    def overlaps(self, other: Span) -> bool:
        """Whether both cover a day as drawn."""
        return _first(self) <= _last(other) and _first(other) <= _last(self)


def spans(held: Iterable[HeldOffice], today: date) -> list[Span]:
    """Regular holders, acting ones and vacancies, each from the earliest to the latest."""
    terms = sorted(held, key=lambda one: _place(one, today))
    regular = _laid(_closed_up([_span(one, today) for one in terms if not one.tenure.is_acting]))
    acting = _laid([_span(one, today) for one in terms if one.tenure.is_acting])
    return regular + acting + _vacancies(regular, acting, today)


def _span(one: HeldOffice, today: date) -> Span:
    start, end = one.tenure.valid_from, one.tenure.valid_to
    planned = start is not None and start.earliest() > today
    return Span(
        kind=SpanKind.ACTING if one.tenure.is_acting else SpanKind.PLANNED if planned else SpanKind.HELD,
        start=start.earliest() if start else None,
        end=end.latest() if end else None,
        held=one,
        open_start=start is None,
        open_end=end is None,
    )


def _place(one: HeldOffice, today: date) -> tuple[date, date]:
    """Where a term stands in the row; one without beginning stands right before its end."""
    start, end = one.tenure.valid_from, one.tenure.valid_to
    last = end.latest() if end else date.max
    if start is not None:
        return start.earliest(), last
    return (end.earliest() if end else today), last


def _closed_up(found: Sequence[Span]) -> list[Span]:
    """Doubtful borders in favour of whoever came later: "until 2013" and "since 2013" do not overlap.

    A holder of whom no beginning is known is drawn from the day after the one before.
    """
    closed: list[Span] = []
    for span in found:
        before = closed[-1] if closed else None
        if before is not None and before.end is not None:
            if span.start is None and before.end < _last(span):
                span = replace(span, start=before.end + _DAY)
            elif span.start is not None and span.start <= before.end and _is_doubtful(before, span):
                closed[-1] = replace(before, end=max(span.start - _DAY, _first(before)))
        closed.append(span)
    return closed


def _is_doubtful(before: Span, span: Span) -> bool:
    """Whether both may still follow each other: one date is known in part only, or is the day of handing over."""
    end = before.held.tenure.valid_to if before.held else None
    start = span.held.tenure.valid_from if span.held else None
    return end is not None and start is not None and start.latest() >= end.earliest()


def _laid(found: Iterable[Span]) -> list[Span]:
    """Each on the first line where it covers nobody."""
    laid: list[Span] = []
    for span in found:
        taken = {other.lane for other in laid if span.overlaps(other)}
        laid.append(replace(span, lane=next(number for number in range(len(laid) + 1) if number not in taken)))
    return laid


def _vacancies(regular: Sequence[Span], acting: Sequence[Span], today: date) -> list[Span]:
    """The gaps between regular holders, and the one since the last of them left."""
    if not regular:
        begun = min((span.start for span in acting if span.start is not None), default=None)
        return [_vacant(begun, None)] if begun is not None and begun <= today else []
    found: list[Span] = []
    covered = regular[0].end
    for span in regular[1:]:
        if covered is None:  # somebody has held it ever since
            return found
        if span.start is not None and span.start - covered > _DAY:
            found.append(_vacant(covered + _DAY, span.start - _DAY))
        covered = None if span.end is None else max(covered, span.end)
    if covered is not None and covered < today:
        found.append(_vacant(covered + _DAY, None))
    return found


def _vacant(start: date, end: date | None) -> Span:
    return Span(kind=SpanKind.VACANT, start=start, end=end, open_end=end is None)


def _first(span: Span) -> date:
    return span.start or date.min


def _last(span: Span) -> date:
    return span.end or date.max


@dataclass(frozen=True, slots=True)
class Axis:
    """The years that are drawn."""

    first: date
    last: date

    @classmethod
    def over(cls, found: Sequence[Span], today: date) -> Axis:
        """From a little before the first known day to a little after today and everything planned."""
        known = [day for span in found for day in (span.start, span.end) if day is not None]
        first, last = min([*known, today]), max([*known, today])
        years = max((last - first).days / _YEAR, _LEAST_YEARS)
        if any(span.kind is SpanKind.PLANNED and span.end is None for span in found):
            last = _later(last, years * 0.13)  # whoever comes needs room for the name
        open_left = any(span.start is None for span in found)
        first, last = _later(first, -years * (0.14 if open_left else 0.04)), _later(last, years * 0.05)
        lacking = _LEAST_YEARS - (last - first).days / _YEAR
        return cls(_later(first, -lacking) if lacking > 0 else first, last)

    def share(self, day: date) -> float:
        """Where a day lies: 0 at the left end, 1 at the right one."""
        return (day - self.first).days / max((self.last - self.first).days, 1)

    def ticks(self, most: int) -> list[int]:
        """The years that are written, at most so many, at round distances."""
        step = _STEPS[-1]
        for wanted in _STEPS:
            years = range(-(-self.first.year // wanted) * wanted, self.last.year + 1, wanted)
            if len(years) <= max(most, 1):
                step = wanted
                break
        years = range(-(-self.first.year // step) * step, self.last.year + 1, step)
        return [year for year in years if self.first <= date(year, 1, 1) <= self.last]


def _later(day: date, years: float) -> date:
    """``years`` later, within what a date can say."""
    at = day.toordinal() + round(years * _YEAR)
    return date.fromordinal(min(max(at, date.min.toordinal()), date.max.toordinal()))
