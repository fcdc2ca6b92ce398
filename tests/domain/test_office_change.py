"""Who leaves, who comes, and what becomes of the other offices: decided on tenures alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm.domain.office import Office, Tenure, current, former, office_name, vacant_since
from crm.domain.office_change import (
    Ending,
    HolderChange,
    applied,
    default_endings,
    default_leaves,
    last_day_before,
    rivals,
)
from crm.domain.partial_date import PartialDate
from crm.domain.party import Organisation, Person

ON = PartialDate(2027, 2, 1)
CHANGE = HolderChange(office_id=1, on=ON, successor_id=9)


def tenure(number: int, start: str = "", end: str = "", *, office: int = 1, person: int = 0, **fields: Any) -> Tenure:
    return Tenure(
        id=number,
        person_id=person or number,
        office_id=office,
        valid_from=PartialDate.parse(start) if start else None,
        valid_to=PartialDate.parse(end) if end else None,
        **fields,
    )


@pytest.mark.parametrize(
    ("on", "last"),
    [("2027-02-01", "2027-01-31"), ("2028-03-01", "2028-02-29"), ("2027-02", "2027-02"), ("2027", "2027")],
)
def test_what_ends_ends_the_day_before(on: str, last: str) -> None:
    assert last_day_before(PartialDate.parse(on)) == PartialDate.parse(last)


def test_a_change_needs_just_one_who_comes() -> None:
    assert CHANGE.is_complete
    assert replace(CHANGE, successor_id=None, stays_vacant=True).is_complete
    assert replace(CHANGE, successor_id=None, new_person=Person(family_name="Muster")).is_complete
    assert not replace(CHANGE, successor_id=None).is_complete
    assert not replace(CHANGE, stays_vacant=True).is_complete


def test_holder_and_acting_of_the_one_seat_end() -> None:
    holder, acting = tenure(1, "2014"), tenure(2, "2026-11", is_acting=True)
    gone, later = tenure(3, "2004", "2013"), tenure(4, "2027-03-01")
    elsewhere = tenure(5, "2010", office=2)
    endings = default_endings(CHANGE, [holder, acting, gone, later, elsewhere])
    assert [(one.tenure_id, one.on) for one in endings] == [
        (1, PartialDate(2027, 1, 31)),
        (2, PartialDate(2027, 1, 31)),
    ]


def test_of_several_seats_only_those_who_act_end() -> None:
    assert [one.tenure_id for one in default_endings(CHANGE, [tenure(1), tenure(2, is_acting=True)], seats=2)] == [2]


def test_what_was_said_about_a_tenure_stays_with_a_new_day() -> None:
    said = Ending(tenure_id=1, on=PartialDate(2026, 12, 31), keeps_title=True, next_office_id=7)
    (ending,) = default_endings(replace(CHANGE, endings=(said,)), [tenure(1, "2014")])
    assert ending == replace(said, on=PartialDate(2027, 1, 31))


def test_the_successor_leaves_the_main_office_or_the_only_one() -> None:
    main = tenure(5, "2020", office=2, person=9, is_main=True)
    other = tenure(6, "2020", office=3, person=9)
    assert [one.tenure_id for one in default_leaves(CHANGE, [main, other])] == [5]
    assert [one.tenure_id for one in default_leaves(CHANGE, [other])] == [6]
    assert default_leaves(CHANGE, [other, replace(other, id=7, office_id=4)]) == ()
    assert default_leaves(replace(CHANGE, is_acting=True), [main]) == ()


def test_all_is_applied_to_the_tenures() -> None:
    holder, old_post = tenure(1, "2014", is_main=True), tenure(5, "2020", office=2, person=9, is_main=True)
    seat = tenure(6, "2019", office=3, person=9, is_main=True)
    change = replace(
        CHANGE,
        endings=(Ending(tenure_id=1, on=PartialDate(2027, 1, 31), keeps_title=True, next_office_id=8),),
        leaves=(Ending(tenure_id=5, on=PartialDate(2027, 1, 31)),),
        source="Wahl",
    )
    done = applied(change, [holder, old_post, seat], 9)
    assert done.changed == (
        replace(holder, valid_to=PartialDate(2027, 1, 31), keeps_title=True),
        replace(old_post, valid_to=PartialDate(2027, 1, 31)),
        replace(seat, is_main=False),
    )
    assert done.added == (
        Tenure(person_id=1, office_id=8, valid_from=ON, is_main=True, source="Wahl"),
        Tenure(person_id=9, office_id=1, valid_from=ON, is_main=True, source="Wahl"),
    )


def test_who_stays_vacant_adds_nobody() -> None:
    change = replace(CHANGE, successor_id=None, stays_vacant=True)
    assert applied(change, [tenure(1)], None).added == ()


def test_a_main_office_of_the_past_stays_what_it_was() -> None:
    new = tenure(9, "2027-02-01", is_main=True)
    past, beside = tenure(1, "2010", "2019", is_main=True), tenure(2, "2015", is_main=True)
    assert rivals(new, [past, beside, new]) == [beside]


@given(st.lists(st.tuples(st.dates(), st.dates(), st.booleans()), max_size=5), st.dates(min_value=date(1, 1, 2)))
def test_after_a_change_the_successor_holds_the_seat_alone(spans: list[tuple[date, date, bool]], on: date) -> None:
    """On the day of the change, except for terms that only begin on that day or later."""
    before = [
        Tenure(
            id=n, person_id=n, office_id=1, valid_from=PartialDate.of(a), valid_to=PartialDate.of(b), is_acting=acting
        )
        for n, (a, b, acting) in enumerate(spans, start=1)
    ]
    change = HolderChange(office_id=1, on=PartialDate.of(on), successor_id=99)
    change = replace(change, endings=default_endings(change, before))
    after = applied(change, before, 99).of_office(1, before)
    assert {
        one.person_id for one in current(after, on) if one.valid_from is None or one.valid_from < change.on
    } == set()
    assert 99 in {one.person_id for one in current(after, on)}


# ── vacancy, former holders, names ──────────────────────────────────────────────────────────────────────────────────

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("tenures", "since"),
    [
        ([], None),
        ([tenure(1, "2014")], None),
        ([tenure(1, "2014", "2026-10-31")], "2026-11-01"),
        ([tenure(1, "2014", "2026-10-31"), tenure(2, "2026-11-01", is_acting=True)], "2026-11-01"),
        ([tenure(1, "2004", "2013-12-31"), tenure(2, "2014", "2025")], "2025"),
        ([tenure(1, "2014", "2026-10-31"), tenure(2, "2027")], "2026-11-01"),
    ],
)
def test_since_when_an_office_is_vacant(tenures: list[Tenure], since: str | None) -> None:
    assert vacant_since(tenures, TODAY) == (PartialDate.parse(since) if since else None)


def test_who_left_the_last_office_with_its_title_is_former() -> None:
    mayor = tenure(1, "2014", "2024", keeps_title=True)
    assert former([mayor], TODAY) == mayor
    assert former([mayor, tenure(2, "2025")], TODAY) is None
    assert former([mayor, tenure(2, "2025", "2025-12-31")], TODAY) is None
    assert former([replace(mayor, keeps_title=False)], TODAY) is None
    assert former([], TODAY) is None


def test_the_office_whoever_holds_it() -> None:
    body = Organisation(full_name="Gemeinde Musterort", genitive="der Gemeinde Musterort")
    mayor = Office(organisation_id=1, title_m="Bürgermeister", title_f="Bürgermeisterin")
    landrat = Office(organisation_id=1, title_m="Landrat", title_f="Landrätin")
    assert office_name(mayor, body) == "Bürgermeister/in der Gemeinde Musterort"
    assert office_name(landrat, Organisation(full_name="Kreis")) == "Landrat/Landrätin (Kreis)"
    assert office_name(Office(organisation_id=1, title_neutral="Leitung"), body) == "Leitung der Gemeinde Musterort"
