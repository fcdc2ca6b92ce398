"""The spans of an office's time line: who is drawn where, what is open, what is vacant, what overlaps."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from crm.domain.office import Office, Tenure
from crm.domain.partial_date import PartialDate
from crm.domain.party import Organisation, Person
from crm.services.record_view import HeldOffice
from crm.ui.offices.spans import Axis, Span, SpanKind, spans

TODAY = date(2026, 11, 23)
OFFICE, BODY = Office(id=1, organisation_id=1, title_neutral="Bürgermeisteramt"), Organisation(full_name="Musterort")


def held(number: int, start: str, end: str, *, acting: bool = False) -> HeldOffice:
    tenure = Tenure(
        id=number,
        person_id=number,
        office_id=1,
        valid_from=PartialDate.parse(start) if start else None,
        valid_to=PartialDate.parse(end) if end else None,
        is_acting=acting,
    )
    person = Person(id=number, given_name="Ada", family_name=f"Muster {number}")
    return HeldOffice(
        tenure=tenure, office=OFFICE, body=BODY, title="Bürgermeisteramt", is_current=tenure.is_current(TODAY),
        holder=person,
    )  # fmt: skip


def vacant(found: list[Span]) -> list[tuple[date | None, date | None]]:
    return [(span.start, span.end) for span in found if span.kind is SpanKind.VACANT]


def lanes(found: list[Span]) -> list[int]:
    return [span.lane for span in found if span.kind in (SpanKind.HELD, SpanKind.PLANNED)]


def test_one_holder_follows_the_other_without_a_gap() -> None:
    found = spans([held(1, "2004-01-01", "2013-12-31"), held(2, "2014-01-01", "")], TODAY)
    assert [span.kind for span in found] == [SpanKind.HELD, SpanKind.HELD]
    assert lanes(found) == [0, 0]
    assert found[1].open_end
    assert not found[1].open_start


def test_a_gap_is_vacant_and_so_is_the_time_since_the_last_holder() -> None:
    found = spans([held(1, "2004-01-01", "2013-12-31"), held(2, "2015-01-01", "2026-10-31")], TODAY)
    assert vacant(found) == [(date(2014, 1, 1), date(2014, 12, 31)), (date(2026, 11, 1), None)]


def test_an_acting_holder_does_not_fill_the_office() -> None:
    found = spans([held(1, "2004-01-01", "2026-10-31"), held(2, "2026-11-01", "", acting=True)], TODAY)
    assert vacant(found) == [(date(2026, 11, 1), None)]
    assert [span.kind for span in found] == [SpanKind.HELD, SpanKind.ACTING, SpanKind.VACANT]


def test_only_an_acting_holder_leaves_the_office_vacant_since_then() -> None:
    assert vacant(spans([held(1, "2026-11-01", "", acting=True)], TODAY)) == [(date(2026, 11, 1), None)]


def test_who_begins_later_is_planned_and_ends_the_vacancy() -> None:
    found = spans([held(1, "2004-01-01", "2026-10-31"), held(2, "2027-02-01", "")], TODAY)
    assert [span.kind for span in found] == [SpanKind.HELD, SpanKind.PLANNED, SpanKind.VACANT]
    assert vacant(found) == [(date(2026, 11, 1), date(2027, 1, 31))]


def test_years_that_meet_do_not_overlap_but_days_that_cross_do() -> None:
    assert lanes(spans([held(1, "2004", "2013"), held(2, "2013", "")], TODAY)) == [0, 0]
    assert lanes(spans([held(1, "2004", "2013-05-01"), held(2, "2013-05-01", "")], TODAY)) == [0, 0]
    assert lanes(spans([held(1, "2004", "2013-12-31"), held(2, "2013-05-01", "")], TODAY)) == [0, 1]


def test_what_is_not_known_is_open() -> None:
    (only,) = spans([held(1, "", "")], TODAY)
    assert only.open_start
    assert only.open_end
    first, second = spans([held(1, "", "1998"), held(2, "", "")], TODAY)
    assert first.start is None
    assert second.start == date(1999, 1, 1)  # from the day after the one before
    assert second.open_start


def test_the_axis_spans_a_few_years_for_one_term_and_decades_for_many() -> None:
    short = spans([held(1, "2026-01-01", "")], TODAY)
    assert (Axis.over(short, TODAY).last - Axis.over(short, TODAY).first).days >= 5 * 365
    long = spans([held(1, "1966-01-01", "1990"), held(2, "1990", "")], TODAY)
    ticks = Axis.over(long, TODAY).ticks(10)
    assert len(ticks) <= 10
    assert ticks[1] - ticks[0] == 10


_days = st.dates(date(1900, 1, 1), date(2060, 1, 1))


@st.composite
def terms(draw: st.DrawFn) -> HeldOffice:
    start = draw(_days)
    end = start + timedelta(days=draw(st.integers(0, 9000)))
    known = draw(st.tuples(st.booleans(), st.booleans(), st.booleans()))
    number = draw(st.integers(1, 10_000))
    return held(number, start.isoformat() if known[0] else "", end.isoformat() if known[1] else "", acting=known[2])


@given(st.lists(terms(), max_size=8))
def test_nobody_covers_somebody_else_and_all_have_their_place(holders: list[HeldOffice]) -> None:
    found = spans(holders, TODAY)
    drawn = [span for span in found if span.held is not None]
    assert sorted(span.held.tenure.id for span in drawn if span.held) == sorted(one.tenure.id for one in holders)
    for one, other in combinations(drawn, 2):
        same_line = one.lane == other.lane and (one.kind is SpanKind.ACTING) == (other.kind is SpanKind.ACTING)
        assert not (same_line and one.overlaps(other))
    axis = Axis.over(found, TODAY)
    for day in [TODAY, *(day for span in found for day in (span.start, span.end) if day is not None)]:
        assert 0 <= axis.share(day) <= 1
    for start, end in vacant(found):
        assert end is None or (start is not None and start <= end)
