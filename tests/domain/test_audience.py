"""Audience rules: what they match, how they read, and that they survive being kept."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm.domain.audience import Audience
from crm.domain.audience_conditions import HeadOf
from crm.domain.audience_data import Known, audience_from_data, rule_from_data
from crm.domain.audience_history import TookPart
from crm.domain.audience_rule import AllOf, AnyOf, NoneOf, Rule
from crm.domain.candidate import Candidate, PastParticipation
from crm.domain.errors import UserError
from crm.domain.event import Category, Status
from crm.domain.party import BodyType

EVENTS = Known({"Impulse 2020": 1, "Neujahrsempfang": 2})
TOWNS, DISTRICTS = HeadOf(BodyType.MUNICIPALITY), HeadOf(BodyType.DISTRICT)
CAME = TookPart(1, "Impulse 2020", frozenset({Status.ATTENDED}))
DECLINED = TookPart(1, "Impulse 2020", frozenset({Status.DECLINED, Status.ABSENT}))


def candidate(**fields: Any) -> Candidate:
    known: dict[str, Any] = {
        "office_id": 1, "party_id": 1, "organisation_id": 1, "body_type": BodyType.MUNICIPALITY, "is_head": True,
    }  # fmt: skip
    return Candidate(**(known | fields))


def took_part(status: Status = Status.ATTENDED, event_id: int = 1, **fields: Any) -> PastParticipation:
    return PastParticipation(event_id=event_id, event_name="damals", status=status, role="guest", **fields)


def test_a_head_is_a_property_of_the_office() -> None:
    assert TOWNS.reason(candidate()) == "Leitung einer Gemeinde"
    assert TOWNS.reason(candidate(party_id=None)) == "Leitung einer Gemeinde"
    assert TOWNS.reason(candidate(is_head=False)) is None
    assert TOWNS.reason(candidate(body_type=BodyType.DISTRICT)) is None
    assert TOWNS.reason(candidate(body_type=None)) is None


@pytest.mark.parametrize("kind", BodyType)
def test_every_kind_of_body_has_a_phrase(kind: BodyType) -> None:
    assert HeadOf(kind).describe().startswith("Leitung")


def test_taking_part_is_of_one_event_with_one_of_the_statuses() -> None:
    assert CAME.reason(candidate(history=(took_part(),))) == "Impulse 2020: teilgenommen"
    assert CAME.reason(candidate(history=(took_part(Status.DECLINED),))) is None
    assert CAME.reason(candidate(history=(took_part(event_id=2),))) is None
    assert CAME.reason(candidate()) is None
    assert DECLINED.reason(candidate(history=(took_part(Status.ABSENT),))) == "Impulse 2020: nicht erschienen"


def test_a_substitute_is_named_as_one() -> None:
    stood_in = candidate(history=(took_part(represents="Dr. Anna Müller"),))
    assert CAME.reason(stood_in) == "Impulse 2020: teilgenommen (in Vertretung für Dr. Anna Müller)"


def test_a_category_narrows_taking_part() -> None:
    delegates = TookPart(1, "Impulse 2020", frozenset({Status.ATTENDED}), frozenset({Category.DELEGATION}))
    assert delegates.reason(candidate(history=(took_part(category=Category.SPEAKER),))) is None
    assert delegates.reason(candidate(history=(took_part(category=Category.DELEGATION),)))
    assert delegates.describe() == "Impulse 2020: teilgenommen (Delegation)"


def test_any_gives_every_reason_that_holds() -> None:
    rule = AnyOf((TOWNS, DISTRICTS, CAME))
    assert rule.reason(candidate()) == "Leitung einer Gemeinde"
    assert rule.reason(candidate(history=(took_part(),))) == "Leitung einer Gemeinde; Impulse 2020: teilgenommen"
    assert rule.reason(candidate(is_head=False)) is None
    assert AnyOf(()).reason(candidate()) is None


def test_all_needs_every_rule() -> None:
    rule = AllOf((TOWNS, CAME))
    assert rule.reason(candidate(history=(took_part(),))) == "Leitung einer Gemeinde; Impulse 2020: teilgenommen"
    assert rule.reason(candidate()) is None
    assert AllOf(()).reason(candidate()) is None


def test_none_needs_every_rule_to_fail() -> None:
    rule = NoneOf((DISTRICTS, CAME))
    assert rule.reason(candidate()) == "nicht: Leitung eines Landkreises oder Impulse 2020: teilgenommen"
    assert rule.reason(candidate(history=(took_part(),))) is None


def test_heads_who_did_not_come() -> None:
    rule = AllOf((AnyOf((TOWNS, DISTRICTS)), NoneOf((CAME,))))
    assert rule.reason(candidate()) == "Leitung einer Gemeinde; nicht: Impulse 2020: teilgenommen"
    assert rule.reason(candidate(history=(took_part(),))) is None


def test_an_audience_reads_as_one_sentence() -> None:
    audience = Audience(include=(TOWNS, CAME), exclude=(DECLINED,))
    assert audience.describe() == (
        "Leitung einer Gemeinde; Impulse 2020: teilgenommen – ohne: Impulse 2020: abgesagt oder nicht erschienen"
    )


EVENT_RULES = st.builds(
    lambda event, statuses, categories: TookPart(EVENTS.ids[event], event, statuses, categories),
    st.sampled_from(sorted(EVENTS.ids)),
    st.frozensets(st.sampled_from(Status), min_size=1),
    st.frozensets(st.sampled_from(Category)),
)
RULES: st.SearchStrategy[Rule] = st.recursive(
    st.builds(HeadOf, st.sampled_from(BodyType)) | EVENT_RULES,
    lambda inner: st.sampled_from([AnyOf, AllOf, NoneOf]).flatmap(
        lambda kind: st.lists(inner, min_size=1, max_size=3).map(lambda rules: kind(tuple(rules)))
    ),
    max_leaves=8,
)
CANDIDATES = st.builds(
    candidate,
    body_type=st.none() | st.sampled_from(BodyType),
    is_head=st.booleans(),
    history=st.lists(
        st.builds(took_part, st.sampled_from(Status), st.sampled_from([1, 2, 3]), category=st.sampled_from(Category)),
        max_size=3,
    ).map(tuple),
)


@given(RULES)
def test_a_rule_survives_being_kept(rule: Rule) -> None:
    kept = json.loads(json.dumps(rule.to_data()))
    assert rule_from_data(kept, EVENTS) == rule


@given(st.lists(RULES, min_size=1, max_size=3), st.lists(RULES, max_size=2), st.booleans())
def test_an_audience_survives_being_kept(include: list[Rule], exclude: list[Rule], offices_only: bool) -> None:
    audience = Audience(name="x", offices_only=offices_only, include=tuple(include), exclude=tuple(exclude))
    kept = json.loads(json.dumps(audience.to_data()))
    assert audience_from_data("x", kept, EVENTS) == audience


def holds(rule: Rule, one: Candidate) -> bool:
    """What a rule means, said a second time."""
    match rule:
        case AnyOf(rules):
            return any(holds(part, one) for part in rules)
        case AllOf(rules):
            return all(holds(part, one) for part in rules)
        case NoneOf(rules):
            return not any(holds(part, one) for part in rules)
        case HeadOf(body_type):
            return one.is_head and one.body_type == body_type
        case TookPart(event_id, _, statuses, categories):
            return any(
                past.event_id == event_id and past.status in statuses and past.category in (categories or Category)
                for past in one.history
            )
    raise AssertionError(rule)


@given(RULES, CANDIDATES)
def test_a_rule_gives_a_reason_exactly_if_it_holds(rule: Rule, one: Candidate) -> None:
    assert bool(rule.reason(one)) == holds(rule, one)


def test_an_event_is_known_by_its_id_after_its_name_changed() -> None:
    kept = CAME.to_data()
    renamed = Known({"Impulse 2020 (Berlin)": 1})
    assert rule_from_data(kept, renamed) == TookPart(1, "Impulse 2020 (Berlin)", frozenset({Status.ATTENDED}))


def test_events_of_one_name_are_told_apart_by_their_ids() -> None:
    twice = Known({"Neujahrsempfang": 2}, {1: "Neujahrsempfang", 2: "Neujahrsempfang"})
    assert rule_from_data({**CAME.to_data(), "event": "Neujahrsempfang"}, twice).to_data()["event_id"] == 1
    by_name = {"rule": "took_part", "event": "Neujahrsempfang", "status": ["attended"]}
    assert rule_from_data(by_name, twice).to_data()["event_id"] == 2


@pytest.mark.parametrize(
    ("data", "named"),
    [
        ({"rule": "rich"}, ["rich"]),
        ({}, ["Verteilerregel"]),
        ({"rule": "head_of"}, ["body_type"]),
        ({"rule": "head_of", "body_type": "village"}, ["body_type", "village"]),
        ({"rule": "took_part", "event": "Gibtesnicht", "status": ["attended"]}, ["Gibtesnicht"]),
        ({"rule": "took_part", "status": ["attended"]}, ["Veranstaltung"]),
        ({"rule": "took_part", "event": "Impulse 2020"}, ["status"]),
        ({"rule": "took_part", "event": "Impulse 2020", "status": []}, ["status"]),
        ({"rule": "took_part", "event": "Impulse 2020", "status": "attended"}, ["status"]),
        ({"rule": "took_part", "event": "Impulse 2020", "status": ["came"]}, ["status", "came"]),
        ({"rule": "took_part", "event": "Impulse 2020", "status": ["attended"], "category": ["vip"]},
         ["category", "vip"]),
        ({"rule": "took_part", "event": "Impulse 2020", "status": ["attended"], "category": 5}, ["category"]),
        ({"rule": "any"}, ["rules"]),
        ({"rule": "all", "rules": []}, ["rules"]),
        ({"rule": "none", "rules": [{"rule": "rich"}]}, ["rich"]),
        ({"rule": "any", "rules": ["head_of"]}, ["rules"]),
    ],
)  # fmt: skip
def test_an_error_names_what_is_wrong(data: dict[str, Any], named: list[str]) -> None:
    with pytest.raises(UserError) as caught:
        rule_from_data(data, EVENTS)
    assert all(f"„{name}“" in str(caught.value) or name in str(caught.value) for name in named)
    assert str(caught.value).endswith(".")


@pytest.mark.parametrize(
    ("data", "named"),
    [
        ({"includes": [{"rule": "head_of", "body_type": "district"}]}, "includes"),
        ({"include": []}, "include"),
        ({}, "include"),
        ({"include": {"rule": "head_of", "body_type": "district"}}, "include"),
        ({"include": ["head_of"]}, "include"),
        ({"include": [TOWNS.to_data()], "exclude": "head_of"}, "exclude"),
        ({"include": [TOWNS.to_data()], "exclude": 3}, "exclude"),
        ({"include": [TOWNS.to_data()], "exclude": [3]}, "exclude"),
        ({"include": [TOWNS.to_data()], "offices_only": "nein"}, "offices_only"),
    ],
)
def test_an_audience_that_is_none_is_refused_by_field(data: dict[str, Any], named: str) -> None:
    with pytest.raises(UserError, match=f"„{named}“"):
        audience_from_data("x", data, EVENTS)
