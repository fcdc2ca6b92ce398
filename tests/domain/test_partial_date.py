"""Dates of which only a part is known."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm.domain.partial_date import PartialDate, german_period

ABOUT = st.booleans()
YEARS = st.integers(1, 9999)
DAYS = st.dates().map(PartialDate.of)
DATES = st.one_of(
    st.builds(PartialDate, YEARS, about=ABOUT),
    st.builds(PartialDate, YEARS, st.sampled_from([*range(1, 13), 21, 22, 23, 24]), about=ABOUT),
    st.builds(lambda day, about: PartialDate(day.year, day.month, day.day, about), st.dates(), ABOUT),
)


@given(DATES)
def test_the_stored_form_comes_back(day: PartialDate) -> None:
    assert PartialDate.parse(day.iso()) == day
    assert PartialDate.parse(str(day)) == day


@given(DATES.filter(lambda day: day.year >= 1000))
def test_what_the_interface_shows_can_be_typed(day: PartialDate) -> None:
    assert PartialDate.parse(day.german()) == day


@given(DATES)
def test_the_earliest_day_is_not_after_the_latest(day: PartialDate) -> None:
    assert day.earliest() <= day.latest()
    if day.day is not None:
        assert day.earliest() == day.latest() == date(day.year, day.month or 0, day.day)


@given(st.lists(DATES, max_size=8))
def test_order_is_by_the_earliest_day(days: list[PartialDate]) -> None:
    earliest = [day.earliest() for day in sorted(days)]
    assert earliest == sorted(earliest)


@given(DATES, DATES)
def test_order_is_total(one: PartialDate, other: PartialDate) -> None:
    assert [one < other, one > other].count(True) <= 1
    assert (one <= other) == (not one > other)


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("2019", "2019"),
        ("14.03.2021", "2021-03-14"),
        ("4. 3. 2021", "2021-03-04"),
        ("14. März 2021", "2021-03-14"),
        ("März 2021", "2021-03"),
        ("Mär 2021", "2021-03"),
        ("jänner 2021", "2021-01"),
        ("03/2021", "2021-03"),
        ("3.2021", "2021-03"),
        ("Frühjahr 2021", "2021-21"),
        ("seit Frühling 2021", "2021-21"),
        ("SOMMER 2021", "2021-22"),
        ("Herbst 2021", "2021-23"),
        ("Winter 2021", "2021-24"),
        ("um 2019", "2019~"),
        ("ca. 2019", "2019~"),
        ("seit etwa 2019", "2019~"),
        ("  bis 2019 ", "2019"),
        ("2019~", "2019~"),
        ("29.02.2020", "2020-02-29"),
    ],
)
def test_what_people_type(typed: str, stored: str) -> None:
    assert PartialDate.parse(typed).iso() == stored


@pytest.mark.parametrize(
    "typed",
    ["", "  ", "gestern", "20", "20211", "2021-13", "2021-00", "2021-25", "2021-02-30", "29.02.2021", "32.01.2021",
     "14.13.2021", "0000", "2021-21-05", "5. Frühjahr 2021", "Ma 2021", "März", "2021-3", "2021--03", "-2021", "~",
     "1.2.3.2021", "2021-03-14T10:00", "14.03.21"],
)  # fmt: skip
def test_anything_else_is_refused(typed: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        PartialDate.parse(typed)


@given(st.text(max_size=20))
def test_no_text_does_harm(text: str) -> None:
    try:
        read = PartialDate.parse(text)
    except ValueError:
        return
    assert PartialDate.parse(read.iso()) == read


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2020", date(2020, 1, 1), date(2020, 12, 31)),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29)),
        ("2021-21", date(2021, 3, 1), date(2021, 5, 31)),
        ("2021-23", date(2021, 9, 1), date(2021, 11, 30)),
        ("2023-24", date(2023, 12, 1), date(2024, 2, 29)),
        ("2021-03-14~", date(2021, 3, 14), date(2021, 3, 14)),
    ],
)
def test_what_a_date_can_mean(text: str, earliest: date, latest: date) -> None:
    day = PartialDate.parse(text)
    assert (day.earliest(), day.latest()) == (earliest, latest)


def test_the_last_winter_of_all_ends_in_its_calendar() -> None:
    assert PartialDate(9999, 24).earliest() <= PartialDate(9999, 24).latest()


@pytest.mark.parametrize(
    ("text", "german"),
    [
        ("2019", "2019"),
        ("2019~", "um 2019"),
        ("2021-03", "März 2021"),
        ("2021-21", "Frühjahr 2021"),
        ("2021-03-04", "04.03.2021"),
    ],
)
def test_read_in_german(text: str, german: str) -> None:
    assert PartialDate.parse(text).german() == german


@pytest.mark.parametrize("parts", [(0,), (10000,), (2021, 13), (2021, 20), (2021, 21, 1), (2021, None, 1)])
def test_an_impossible_date_cannot_be_made(parts: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match=r".+"):
        PartialDate(*parts)


def test_a_period_says_as_much_as_is_known() -> None:
    start, end = PartialDate(2017), PartialDate(2024, 10)
    assert german_period(start, end) == "2017 bis Oktober 2024"
    assert german_period(start, None) == "seit 2017"
    assert german_period(None, end) == "bis Oktober 2024"
    assert german_period(None, None) == ""
