"""An office has a title for everybody, and a holder or none on any day."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm.domain.office import Office, Tenure, current
from crm.domain.partial_date import PartialDate
from crm.domain.party import Gender

MAYOR = Office(
    organisation_id=1,
    title_m="Bürgermeister",
    title_f="Bürgermeisterin",
    title_neutral="Bürgermeisterin oder Bürgermeister",
)
TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("gender", "title"),
    [
        (Gender.FEMALE, "Bürgermeisterin"),
        (Gender.MALE, "Bürgermeister"),
        (Gender.DIVERSE, "Bürgermeisterin oder Bürgermeister"),
        (Gender.UNKNOWN, "Bürgermeisterin oder Bürgermeister"),
        (None, "Bürgermeisterin oder Bürgermeister"),
    ],
)
def test_the_title_fits_the_holder(gender: Gender | None, title: str) -> None:
    assert MAYOR.title(gender) == title


def test_a_missing_form_is_made_up_for() -> None:
    assert Office(organisation_id=1, title_m="Landrat").title(Gender.FEMALE) == "Landrat"
    assert Office(organisation_id=1, title_f="Landrätin").title() == "Landrätin"
    assert Office(organisation_id=1, title_neutral="Leitung").title(Gender.MALE) == "Leitung"
    assert Office(organisation_id=1).title() == ""


def tenure(start: str = "", end: str = "", number: int = 1, **fields: bool) -> Tenure:
    return Tenure(
        id=number,
        person_id=number,
        office_id=1,
        valid_from=PartialDate.parse(start) if start else None,
        valid_to=PartialDate.parse(end) if end else None,
        **fields,
    )


@pytest.mark.parametrize(
    ("start", "end", "running"),
    [
        ("", "", True),
        ("2026-11-23", "", True),
        ("2026-11-24", "", False),
        ("", "2026-11-23", True),
        ("", "2026-11-22", False),
        ("2026", "", True),  # begun some time this year
        ("", "2026", True),  # ends some time this year
        ("", "2025", False),
        ("2027", "", False),
        ("2026-11", "2026-11", True),
        ("2026-23", "", True),  # autumn has begun
        ("2026-24", "", False),  # winter not yet
        ("", "2025-24", False),
    ],
)
def test_doubtful_borders_are_read_for_the_holder(start: str, end: str, running: bool) -> None:
    assert tenure(start, end).is_current(TODAY) is running


def test_the_main_and_regular_and_latest_stand_first() -> None:
    ended = tenure("2010", "2019", 1)
    acting = tenure("2024", "", 2, is_acting=True)
    older = tenure("2019", "", 3)
    newer = tenure("2021", "", 4)
    unknown = tenure("", "", 5)
    main = tenure("2015", "", 6, is_main=True)
    assert current([ended, acting, unknown, older, newer, main], TODAY) == [main, newer, older, unknown, acting]


TENURES = st.lists(
    st.builds(
        Tenure,
        id=st.integers(1, 99),
        person_id=st.just(1),
        office_id=st.just(1),
        valid_from=st.none() | st.dates().map(PartialDate.of),
        valid_to=st.none() | st.dates().map(PartialDate.of),
        is_main=st.booleans(),
        is_acting=st.booleans(),
    ),
    max_size=6,
    unique_by=lambda one: one.id,
)


@given(TENURES, st.dates())
def test_current_keeps_exactly_those_that_cover_the_day(tenures: list[Tenure], day: date) -> None:
    found = current(tenures, day)
    assert {one.id for one in found} == {one.id for one in tenures if one.is_current(day)}
    assert found == current(reversed(tenures), day)
