"""Quotas, one row per person and body, the waiting list: who gets a seat, and what the others are told."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from crm.domain.audience import Audience, Overflow, Quota, QuotaBy, Under
from crm.domain.audience_conditions import HasTag, HeadOf, KindIs, Way
from crm.domain.candidate import Candidate, Relation
from crm.domain.event import Category
from crm.domain.kept_audience import ManualChange
from crm.domain.listing import SubjectKind
from crm.domain.partial_date import PartialDate
from crm.domain.party import BodyType, Gender
from crm.domain.selection import LeftOut, Selection, by_rank, key_of, select

HEADS = HeadOf(BodyType.MUNICIPALITY)
OFFICES = KindIs(SubjectKind.OFFICE)


def holder(number: int, **fields: Any) -> Candidate:
    known: dict[str, Any] = {
        "office_id": number, "party_id": 100 + number, "organisation_id": number,
        "body_type": BodyType.MUNICIPALITY, "is_head": False, "ags": "10046118", "district": "Landkreis St. Wendel",
        "name_key": f"n{number:03}",
    }  # fmt: skip
    return Candidate(**(known | fields))


def numbers(found: Selection) -> list[int | None]:
    return [pick.candidate.office_id for pick in found.picks]


def test_two_per_district_beyond_the_heads() -> None:
    quota = Quota(by=QuotaBy.DISTRICT, seats=2, beyond=(HEADS,), overflow=Overflow.LEFT_OUT)
    rows = [holder(1, is_head=True), *(holder(n, rank=300 + n) for n in (2, 3, 4)), holder(5, ags="10045", rank=900)]
    found = select(Audience(include=(OFFICES,), quotas=(quota,)), rows)
    assert sorted(n for n in numbers(found) if n) == [1, 2, 3, 5]
    (omission,) = found.omissions
    assert (omission.candidate.office_id, omission.why) == (4, LeftOut.QUOTA)
    assert omission.reason == "Kontingent ausgeschöpft: höchstens 2 (Landkreis St. Wendel)"
    assert found.full == (1,)


def test_the_waiting_list_is_in_the_order_of_precedence() -> None:
    quota = Quota(by=QuotaBy.CATEGORY, value="press", seats=1)
    rows = [
        holder(1, tags=frozenset({"presse"}), rank=320, term_begins=PartialDate(2020)),
        holder(2, tags=frozenset({"presse"}), rank=320, term_begins=PartialDate(2010)),
        holder(3, tags=frozenset({"presse"}), rank=100),
        holder(4),
    ]
    audience = Audience(include=(Under(HasTag("presse"), Category.PRESS), OFFICES), quotas=(quota,))
    found = select(audience, rows)
    assert [(pick.candidate.office_id, pick.category) for pick in found.picks] == [
        (3, Category.PRESS),
        (4, Category.DELEGATION),
    ]
    assert [pick.candidate.office_id for pick in found.waiting] == [2, 1]
    assert found.waiting[0].waits == "Kontingent ausgeschöpft: höchstens 1 (Presse)"


def test_a_person_added_by_hand_stands_there_once_in_the_highest_office() -> None:
    added = ManualChange(party_id=7, is_removal=False, reason="Wunsch")
    offices = [holder(1, party_id=7, rank=500), holder(2, party_id=7, rank=300), holder(3)]
    found = select(Audience(include=(HeadOf(BodyType.DISTRICT),), manual=(added,)), offices)
    assert numbers(found) == [2]
    assert [one.why for one in found.omissions] == [LeftOut.COVERED]


def test_who_is_added_by_hand_takes_the_seat_first_and_is_never_turned_away() -> None:
    quota = Quota(by=QuotaBy.GENDER, value="m", seats=1)
    added = ManualChange(office_id=2, is_removal=False, reason="Wunsch des Ministerpräsidenten")
    rows = [holder(1, rank=100, gender=Gender.MALE), holder(2, gender=Gender.MALE), holder(3, gender=Gender.FEMALE)]
    found = select(Audience(include=(OFFICES,), quotas=(quota,), manual=(added,)), rows)
    assert numbers(found) == [2, 3]
    assert found.waiting[0].waits.endswith("(männlich)")


def test_a_party_has_its_seats_and_whoever_is_in_none_needs_none() -> None:
    spd = (Relation(other_id=7, other="SPD", kind="member_of", label="Mitglied"),)
    rows = [holder(1, relations=spd), holder(2, relations=spd), holder(3)]
    found = select(Audience(include=(OFFICES,), quotas=(Quota(by=QuotaBy.PARTY, seats=1),)), rows)
    assert numbers(found) == [1, 3]


def test_who_holds_two_offices_is_written_to_once_in_the_higher() -> None:
    rows = [holder(1, party_id=50, rank=260), holder(2, party_id=50, rank=210)]
    found = select(Audience(include=(OFFICES,)), rows)
    assert numbers(found) == [2]
    assert (found.omissions[0].why, found.omissions[0].reason) == (
        LeftOut.COVERED,
        "steht schon in einem anderen Amt auf der Liste",
    )


def test_an_office_with_many_seats_gives_each_holder_a_row() -> None:
    rows = [holder(1, party_id=n, shares_office=True) for n in (10, 11, 12)]
    audience = Audience(include=(OFFICES,), manual=(ManualChange(party_id=11, reason="erkrankt"),))
    found = select(audience, rows)
    assert [pick.candidate.party_id for pick in found.picks] == [10, 12]
    assert [(omission.candidate.party_id, omission.reason) for omission in found.omissions] == [(11, "erkrankt")]


def test_one_row_per_body() -> None:
    rows = [holder(1, organisation_id=9, rank=300, body_name="Gemeinde Tholey"), holder(2, organisation_id=9, rank=260)]
    found = select(Audience(include=(OFFICES,), one_per_body=True), rows)
    assert numbers(found) == [2]
    assert found.omissions[0].why is LeftOut.COVERED


def test_vacant_offices_and_those_without_address_can_stay_out() -> None:
    rows = [holder(1, party_id=None), holder(2, has_post=True), holder(3, has_mail=True)]
    found = select(Audience(include=(OFFICES,), with_vacant=False, way=Way.POST), rows)
    assert numbers(found) == [2]
    assert [(o.why, o.reason) for o in found.omissions] == [
        (LeftOut.VACANT, "Amt ist unbesetzt"),
        (LeftOut.NO_ADDRESS, "keine Postanschrift"),
    ]


def test_whom_no_rule_takes_in_is_known() -> None:
    found = select(Audience(include=(HEADS,)), [holder(1, is_head=True), holder(2)])
    assert [one.office_id for one in found.unmatched] == [2]


ROWS = st.lists(
    st.builds(
        holder,
        st.integers(1, 40),
        party_id=st.integers(1, 25) | st.none(),
        rank=st.sampled_from([100, 260, 900]),
        ags=st.sampled_from(["", "10046", "10045118"]),
        is_head=st.booleans(),
        is_restricted=st.booleans(),
        shares_office=st.booleans(),
        gender=st.sampled_from(Gender),
    ),
    max_size=40,
)
QUOTAS = st.lists(
    st.builds(
        Quota,
        by=st.sampled_from([QuotaBy.DISTRICT, QuotaBy.GENDER, QuotaBy.CATEGORY]),
        seats=st.integers(0, 5),
        overflow=st.sampled_from(Overflow),
    ),
    max_size=2,
).map(tuple)


@given(ROWS, QUOTAS, st.booleans())
def test_every_candidate_is_in_one_place_and_nobody_twice(
    rows: list[Candidate], quotas: tuple[Quota, ...], one_per_body: bool
) -> None:
    audience = Audience(include=(HEADS,), quotas=quotas, one_per_body=one_per_body)
    found = select(audience, rows)
    people = [pick.candidate.party_id for pick in found.picks if pick.candidate.party_id is not None]
    assert len(people) == len(set(people))
    assert not any(pick.candidate.is_restricted for pick in (*found.picks, *found.waiting))
    places = [*found.picks, *found.waiting, *found.omissions, *found.unmatched]
    assert len(places) <= len(rows)
    keys = {key_of(row) for row in rows}
    found_keys = {key_of(one.candidate) for one in (*found.picks, *found.waiting, *found.omissions)}
    assert found_keys | {key_of(one) for one in found.unmatched} == keys
    assert [by_rank(pick.candidate) for pick in found.waiting] == sorted(by_rank(p.candidate) for p in found.waiting)


@given(ROWS, st.integers(0, 4))
def test_a_quota_is_filled_but_never_overfilled(rows: list[Candidate], seats: int) -> None:
    quota = Quota(by=QuotaBy.DISTRICT, seats=seats)
    free = select(Audience(include=(HEADS,)), rows)
    bound = select(Audience(include=(HEADS,), quotas=(quota,)), rows)
    for district in {pick.candidate.ags[:5] for pick in free.picks if pick.candidate.ags}:
        before = [pick for pick in free.picks if pick.candidate.ags[:5] == district]
        after = [pick for pick in bound.picks if pick.candidate.ags[:5] == district]
        assert len(after) == min(len(before), seats)
        assert sorted(by_rank(pick.candidate) for pick in before)[:seats] == sorted(by_rank(p.candidate) for p in after)
