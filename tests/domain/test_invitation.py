"""From rules and candidates to the list: none twice, each with its reason, nobody invited who must not be."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm.domain.audience import Audience
from crm.domain.audience_conditions import HeadOf
from crm.domain.audience_history import TookPart
from crm.domain.candidate import Candidate, PastParticipation
from crm.domain.event import Status
from crm.domain.kept_audience import ManualChange
from crm.domain.party import BodyType
from crm.domain.selection import LeftOut, Selection, key_of, select

TOWNS, DISTRICTS = HeadOf(BodyType.MUNICIPALITY), HeadOf(BodyType.DISTRICT)
CAME = TookPart(1, "Impulse 2020", frozenset({Status.ATTENDED}))
DECLINED = TookPart(1, "Impulse 2020", frozenset({Status.DECLINED}))


def mayor(office: int = 1, party: int | None = 11, status: Status | None = None, **fields: Any) -> Candidate:
    history = (PastParticipation(event_id=1, event_name="Impulse 2020", status=status, role="guest"),) if status else ()
    known: dict[str, Any] = {"body_type": BodyType.MUNICIPALITY, "is_head": True, "history": history}
    return Candidate(office_id=office, party_id=party, organisation_id=office, **(known | fields))


def former(party: int = 21, status: Status = Status.ATTENDED, **fields: Any) -> Candidate:
    history = (PastParticipation(event_id=1, event_name="Impulse 2020", status=status, role="guest"),)
    return Candidate(
        office_id=None,
        party_id=party,
        organisation_id=None,
        body_type=None,
        is_head=False,
        **({"history": history} | fields),
    )


def added(reason: str = "Wunsch des Hauses", **row: int) -> ManualChange:
    return ManualChange(is_removal=False, reason=reason, **row)


def removed(reason: str = "verhindert", **row: int) -> ManualChange:
    return ManualChange(is_removal=True, reason=reason, **row)


def left_out(selection: Selection) -> list[tuple[LeftOut, str]]:
    return [(omission.why, omission.reason) for omission in selection.omissions]


def test_each_pick_has_a_reason_per_rule() -> None:
    found = select(Audience(include=(TOWNS, CAME)), [mayor(1), mayor(2, 12, Status.ATTENDED)])
    assert [pick.reasons for pick in found.picks] == [
        ("Leitung einer Gemeinde",),
        ("Leitung einer Gemeinde", "Impulse 2020: teilgenommen"),
    ]
    assert (found.counts, found.overlaps) == ((2, 1), (0, 1))


def test_an_office_stands_on_the_list_once() -> None:
    found = select(Audience(include=(TOWNS,)), [mayor(1), mayor(1), mayor(2, 12)])
    assert [key_of(pick.candidate) for pick in found.picks] == [("office", 1), ("office", 2)]


def test_a_person_and_an_office_of_the_same_number_are_two() -> None:
    found = select(Audience(include=(TOWNS, CAME), offices_only=False), [mayor(7), former(7)])
    assert [key_of(pick.candidate) for pick in found.picks] == [("office", 7), ("party", 7)]


def test_a_vacant_office_is_invited_as_an_office() -> None:
    (pick,) = select(Audience(include=(TOWNS,)), [mayor(1, None)]).picks
    assert (pick.candidate.office_id, pick.candidate.party_id) == (1, None)


def test_who_matches_nothing_is_neither_in_nor_left_out() -> None:
    found = select(Audience(include=(DISTRICTS,)), [mayor()])
    assert (found.picks, found.omissions) == ((), ())


def test_an_exclusion_says_why() -> None:
    found = select(Audience(include=(TOWNS,), exclude=(DECLINED,)), [mayor(1, 11, Status.DECLINED), mayor(2)])
    assert [pick.candidate.office_id for pick in found.picks] == [2]
    assert left_out(found) == [(LeftOut.EXCLUDED, "Impulse 2020: abgesagt")]
    assert found.left_out == (1,)


def test_without_an_office_only_by_consent_or_by_hand() -> None:
    only = Audience(include=(CAME,))
    assert left_out(select(only, [former()])) == [(LeftOut.NO_OFFICE, "hat heute kein Amt")]
    assert len(select(replace(only, offices_only=False), [former()]).picks) == 1
    assert len(select(replace(only, manual=(added(party_id=21),)), [former()]).picks) == 1


def test_removed_by_hand_with_the_reason() -> None:
    found = select(Audience(include=(TOWNS,), manual=(removed(office_id=1),)), [mayor(1), mayor(2)])
    assert [pick.candidate.office_id for pick in found.picks] == [2]
    assert left_out(found) == [(LeftOut.REMOVED, "verhindert")]


def test_added_by_hand_though_no_rule_matches_and_one_excludes() -> None:
    audience = Audience(include=(DISTRICTS,), exclude=(DECLINED,), manual=(added(office_id=1),))
    (pick,) = select(audience, [mayor(1, 11, Status.DECLINED)]).picks
    assert pick.reasons == ("von Hand: Wunsch des Hauses",)


def test_added_by_hand_beside_the_rules() -> None:
    (pick,) = select(Audience(include=(TOWNS,), manual=(added(office_id=1),)), [mayor(1)]).picks
    assert pick.reasons == ("Leitung einer Gemeinde", "von Hand: Wunsch des Hauses")


BARRED = {
    "is_restricted": (LeftOut.RESTRICTED, "Verarbeitung eingeschränkt"),
    "has_objected": (LeftOut.OBJECTED, "Widerspruch gegen Einladungen"),
    "is_deceased": (LeftOut.DECEASED, "verstorben"),
}


@pytest.mark.parametrize("mark", BARRED)
@pytest.mark.parametrize("by_hand", [False, True])
def test_some_are_never_invited_not_even_by_hand(mark: str, by_hand: bool) -> None:
    manual = (added(office_id=1),) if by_hand else ()
    found = select(Audience(include=(TOWNS,), manual=manual), [mayor(**{mark: True})])
    assert found.picks == ()
    assert left_out(found) == [BARRED[mark]]


CANDIDATES = st.lists(
    st.builds(
        mayor,
        st.integers(1, 4),
        st.none() | st.integers(11, 14),
        st.none() | st.sampled_from([Status.ATTENDED, Status.DECLINED, Status.INVITED]),
        body_type=st.sampled_from([BodyType.MUNICIPALITY, BodyType.DISTRICT, BodyType.STARTUP]),
        is_restricted=st.booleans(),
        has_objected=st.booleans(),
        is_deceased=st.booleans(),
    )
    | st.builds(former, st.integers(1, 4), is_restricted=st.booleans()),
    max_size=8,
)
MANUAL = st.lists(
    st.builds(ManualChange, office_id=st.integers(1, 4), is_removal=st.booleans(), reason=st.just("x"))
    | st.builds(ManualChange, party_id=st.integers(1, 4), is_removal=st.booleans(), reason=st.just("x")),
    max_size=4,
)


@given(CANDIDATES, MANUAL, st.booleans())
def test_whatever_comes(candidates: list[Candidate], manual: list[ManualChange], offices_only: bool) -> None:
    audience = Audience(
        include=(TOWNS, DISTRICTS, CAME), exclude=(DECLINED,), manual=tuple(manual), offices_only=offices_only
    )
    found = select(audience, candidates)
    keys = [key_of(pick.candidate) for pick in found.picks]
    assert len(keys) == len(set(keys))
    assert all(pick.reasons and all(pick.reasons) for pick in found.picks)
    for pick in found.picks:
        one = pick.candidate
        assert (one.is_restricted, one.has_objected, one.is_deceased) == (False, False, False)
    assert all(omission.reason.strip() for omission in found.omissions)
    assert {id(pick.candidate) for pick in found.picks}.isdisjoint(id(one.candidate) for one in found.omissions)
