"""Contradictions are found where they are certain, and doubtful dates are read in favour."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm.domain.contradictions import Found, _order, _spans, find_contradictions
from crm.domain.office import Contradiction, Tenure
from crm.domain.partial_date import PartialDate

TODAY = date(2026, 11, 23)
OVERLAP, TWICE = Contradiction.OVERLAP, Contradiction.HELD_TWICE


def tenure(number: int, start: str, end: str, *, person: int = 0, is_acting: bool = False) -> Tenure:
    return Tenure(
        id=number,
        person_id=person or number,
        office_id=1,
        valid_from=PartialDate.parse(start) if start else None,
        valid_to=PartialDate.parse(end) if end else None,
        is_acting=is_acting,
    )


def kinds(*tenures: Tenure, seats: int = 1, death: str = "") -> list[Contradiction]:
    deaths = {1: PartialDate.parse(death)} if death else {}
    return [one.kind for one in find_contradictions(tenures, seats={1: seats}, deaths=deaths, today=TODAY)]


@pytest.mark.parametrize(
    ("one", "other", "is_certain"),
    [
        (("2014-01-01", "2026-10-31"), ("2026-10-01", ""), True),
        (("2014-01-01", "2026-10-31"), ("2026-11-01", ""), False),
        (("2014-01-01", "2026-10-31"), ("2026-10-31", ""), False),  # handed over on the day
        (("2014-01-01", "2026"), ("2026", ""), False),  # some time in 2026
        (("2014-01-01", "2026"), ("2025", ""), True),
        (("2014-01-01", "2026-10"), ("2026-10-15", ""), False),
        (("2014-01-01", "2027"), ("2026-10-15", ""), True),
        (("2014", "2019~"), ("2019-03-01", ""), False),  # about
        (("2014", "2019~"), ("2016-03-01", ""), True),
        (("", ""), ("2020", ""), True),  # both hold it today
        (("", ""), ("", ""), True),
        (("", "2020"), ("2019", ""), False),  # nobody knows how long
        (("", "2020-12-31"), ("2014", ""), True),  # on its last day at least
        (("2030", ""), ("2014", ""), True),  # planned, and nobody leaves
        (("2014", "2019"), ("2020", "2026"), False),
    ],
)
def test_two_holders_of_one_seat(one: tuple[str, str], other: tuple[str, str], is_certain: bool) -> None:
    assert kinds(tenure(1, *one), tenure(2, *other)) == ([OVERLAP] if is_certain else [])
    assert kinds(tenure(1, *other), tenure(2, *one)) == ([OVERLAP] if is_certain else [])


def test_of_a_pair_the_later_begun_is_named_first() -> None:
    found = find_contradictions([tenure(1, "2020", ""), tenure(2, "2014", "")], today=TODAY)
    assert found == [Found(kind=OVERLAP, tenure_id=1, other_id=2)]


def test_acting_is_no_second_holder() -> None:
    assert kinds(tenure(1, "2014", ""), tenure(2, "2020", "", is_acting=True)) == []


def test_more_than_the_seats() -> None:
    assert kinds(tenure(1, "2014", ""), tenure(2, "2015", ""), seats=2) == []
    assert kinds(tenure(1, "2014", ""), tenure(2, "2015", ""), tenure(3, "2016", ""), seats=2) == [OVERLAP]
    assert kinds(tenure(1, "2014", "2015"), tenure(2, "2015", ""), tenure(3, "2016", ""), seats=2) == []


def test_held_twice_is_not_an_overlap() -> None:
    assert kinds(tenure(1, "2014", ""), tenure(2, "2020", "", person=1)) == [TWICE]
    assert kinds(tenure(1, "2014", "2019"), tenure(2, "2020", "", person=1)) == []


@pytest.mark.parametrize(
    ("start", "end", "wrong"),
    [("2021", "2019", True), ("2021", "2021", False), ("2021-05-02", "2021-05-01", True), ("2021", "2020~", False)],
)
def test_the_end_before_the_start(start: str, end: str, wrong: bool) -> None:
    assert (Contradiction.ENDS_BEFORE_START in kinds(tenure(1, start, end))) is wrong


@pytest.mark.parametrize(
    ("start", "end", "wrong"),
    [
        ("2014", "", True),
        ("2014", "2020-02-02", True),
        ("2014", "2020", False),
        ("2014", "2019", False),
        ("2021", "", True),
    ],
)
def test_held_after_death(start: str, end: str, wrong: bool) -> None:
    found = kinds(tenure(1, start, end), death="2020-02-01")
    assert found == ([Contradiction.HELD_AFTER_DEATH] if wrong else [])


DATES = st.none() | st.dates(date(1990, 1, 1), date(2040, 1, 1)).map(PartialDate.of)


@given(st.lists(st.tuples(DATES, DATES, st.integers(1, 3)), max_size=5))
def test_every_report_is_true_of_full_dates(spans: list[tuple[PartialDate | None, PartialDate | None, int]]) -> None:
    tenures = [
        Tenure(id=number, person_id=person, office_id=1, valid_from=start, valid_to=end)
        for number, (start, end, person) in enumerate(spans, start=1)
    ]
    by_id = {one.id: one for one in tenures}
    for found in find_contradictions(tenures, today=TODAY):
        one = by_id[found.tenure_id]
        if found.kind is Contradiction.ENDS_BEFORE_START:
            assert one.valid_from
            assert one.valid_to
            assert one.valid_to < one.valid_from
        else:
            other = by_id[found.other_id or 0]
            days = [t.valid_from.earliest() for t in (one, other) if t.valid_from]
            days += [t.valid_to.latest() for t in (one, other) if t.valid_to] + [TODAY]
            assert any(one.is_current(day) and other.is_current(day) for day in days)
            assert (one.person_id == other.person_id) is (found.kind is TWICE)


# ── a mandate with thousands of holders ─────────────────────────────────────────────────────────────────────────

DAYS = st.one_of(st.none(), st.builds(PartialDate, st.integers(2000, 2006), st.none() | st.sampled_from([3, 9])))
MANDATES = st.lists(st.tuples(st.integers(1, 6), DAYS, DAYS), max_size=14)


@given(mandates=MANDATES, seats=st.integers(2, 4))
def test_too_many_for_several_seats_by_the_plain_definition(
    mandates: list[tuple[int, PartialDate | None, PartialDate | None]], seats: int
) -> None:
    held = [
        Tenure(id=number, person_id=person, office_id=1, valid_from=start, valid_to=end)
        for number, (person, start, end) in enumerate(mandates, start=1)
    ]
    found = find_contradictions(held, seats={1: seats}, today=TODAY)
    assert {one.tenure_id for one in found if one.kind is Contradiction.OVERLAP} == set(_too_many(held, seats))


def _too_many(held: list[Tenure], seats: int) -> Iterator[int]:
    spans = list(_spans(held, TODAY))
    for span in spans:
        earlier = [one for one in spans if _order(one) < _order(span) and one.first <= span.first < one.last]
        if len({one.tenure.person_id for one in earlier} - {span.tenure.person_id}) >= seats:
            yield span.tenure.id


def test_a_parliament_with_thousands_of_mandates_is_read_at_once() -> None:
    held = [
        Tenure(
            id=term * 600 + seat, person_id=seat, office_id=1,
            valid_from=PartialDate(1950 + 4 * term), valid_to=PartialDate(1953 + 4 * term),
        )
        for term in range(20)
        for seat in range(600)
    ]  # fmt: skip
    assert not find_contradictions(held, seats={1: 600}, today=TODAY)
    assert len(find_contradictions(held, seats={1: 599}, today=TODAY)) == 20
