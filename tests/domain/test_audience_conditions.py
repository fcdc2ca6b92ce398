"""Every condition: what it matches, what it says, which facts it asks for, and that it survives being kept."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import pytest

from crm.domain.audience import Audience, ListOrder, Overflow, Quota, QuotaBy, Under
from crm.domain.audience_conditions import (
    AtBody,
    ConfirmedSince,
    FieldIs,
    HasTag,
    HeadOf,
    InDistrict,
    InPlace,
    InSearch,
    KindIs,
    OfConstituency,
    OfficeKind,
    Reachable,
    RelatedTo,
    TermEnds,
    Way,
)
from crm.domain.audience_data import Known, audience_from_data, rule_from_data
from crm.domain.audience_history import DeclinedInARow, InvitedTo, NotInvitedSince, TookPart, TookPartAs
from crm.domain.audience_rule import AllOf, AnyOf, NoneOf, Rule
from crm.domain.candidate import Candidate, Fact, PastParticipation, Relation
from crm.domain.errors import UserError
from crm.domain.event import Category, Role, Status
from crm.domain.listing import SubjectKind
from crm.domain.partial_date import PartialDate
from crm.domain.party import BodyType

KNOWN = Known(
    ids={"Impulse 2020": 1},
    parties={"SPD": 70},
    party_names={70: "SPD"},
    districts={"Landkreis St. Wendel": "10046"},
    searches={"Presse": "tag:presse"},
)


def day(text: str) -> PartialDate:
    return PartialDate.parse(text)


def mayor(**fields: Any) -> Candidate:
    known: dict[str, Any] = {
        "office_id": 1, "party_id": 11, "organisation_id": 5, "body_type": BodyType.MUNICIPALITY, "is_head": True,
        "ags": "10046118", "office_kind": "mayor",
    }  # fmt: skip
    return Candidate(**(known | fields))


def past(status: Status, event: int = 1, year: str = "2020", **fields: Any) -> PastParticipation:
    name = f"Impulse {year}"
    return PastParticipation(event_id=event, event_name=name, status=status, on=day(year), series="Impulse", **fields)


CASES: list[tuple[Rule, Mapping[str, Any], Mapping[str, Any], str]] = [
    (KindIs(SubjectKind.OFFICE), {}, {"office_id": None}, "Inhaber eines Amtes"),
    (KindIs(SubjectKind.PERSON), {"office_id": None, "organisation_id": None}, {}, "Person ohne Amt"),
    (KindIs(SubjectKind.ORGANISATION), {"office_id": None, "party_id": 5}, {"office_id": None}, "Organisation"),
    (AtBody(BodyType.MUNICIPALITY), {}, {"body_type": BodyType.DISTRICT}, "Stelle: Gemeinde"),
    (OfficeKind("mayor", "Bürgermeister"), {}, {"office_kind": "minister"}, "Amt: Bürgermeister"),
    (InDistrict("10046", "Landkreis St. Wendel"), {}, {"ags": "10045"}, "Landkreis St. Wendel"),
    (InDistrict("10"), {}, {"ags": ""}, "Gemeindeschlüssel 10…"),
    (InPlace("Saarbruecken"), {"city": "Saarbrücken"}, {"city": "Saarlouis"}, "Ort Saarbruecken"),
    (
        RelatedTo(70, "SPD", "member_of"),
        {"relations": (Relation(other_id=70, other="SPD", kind="member_of", label="Mitglied"),)},
        {"relations": (Relation(other_id=70, other="SPD", kind="founder", label="Gründerin"),)},
        "Mitglied: SPD",
    ),
    (OfConstituency("298"), {"constituency": "298 St. Wendel"}, {"constituency": ""}, "Wahlkreis 298 St. Wendel"),
    (HasTag("digital"), {"tags": frozenset({"digital"})}, {"tags": frozenset({"digitales"})}, "Schlagwort „digital“"),
    (
        FieldIs("Mitglied im Beirat", "ja"),
        {"fields": {"Mitglied im Beirat": "Ja"}},
        {"fields": {}},
        "Mitglied im Beirat: Ja",
    ),
    (FieldIs("Sitz"), {"fields": {"Sitz": "A 3"}}, {"fields": {"Sitz": ""}}, "Sitz: A 3"),
    (Reachable(Way.MAIL), {"has_mail": True}, {"has_post": True}, "hat E-Mail-Adresse"),
    (Reachable(Way.POST), {"has_post": True}, {"has_mail": True}, "hat Postanschrift"),
    (
        ConfirmedSince(day("2025")),
        {"confirmed_on": day("2025-03")},
        {"confirmed_on": day("2024")},
        "bestätigt am März 2025",
    ),
    (TermEnds(day("2027-01-01")), {"term_ends": day("2026-10-31")}, {"term_ends": None}, "Amtszeit endet 31.10.2026"),
    (InSearch("tag:presse", "Presse"), {"searches": frozenset({"tag:presse"})}, {}, "Suche „Presse“"),
    (
        InvitedTo(1, "Impulse 2020"),
        {"history": (past(Status.DECLINED),)},
        {"history": (past(Status.PLANNED), past(Status.ATTENDED, represents="Anna Müller"))},
        "eingeladen zu Impulse 2020",
    ),
    (
        NotInvitedSince(day("2021")),
        {"history": (past(Status.ATTENDED),)},
        {"history": (past(Status.INVITED, 2, "2022"),)},
        "seit 2021 nicht eingeladen",
    ),
    (
        DeclinedInARow(2),
        {
            "history": (
                past(Status.ATTENDED, 1, "2018"),
                past(Status.DECLINED, 2, "2019"),
                past(Status.DECLINED, 3, "2020"),
            )
        },
        {"history": (past(Status.DECLINED, 1, "2019"), past(Status.ATTENDED, 2, "2020"))},
        "die letzten 2 Male abgesagt (Impulse 2019, Impulse 2020)",
    ),
    (
        TookPart(1, "Impulse 2020", frozenset({Status.ATTENDED}), roles=frozenset({Role.KEYNOTE})),
        {"history": (past(Status.ATTENDED, role=Role.KEYNOTE),)},
        {"history": (past(Status.ATTENDED),)},
        "Impulse 2020: teilgenommen",
    ),
    (
        TookPart(1, "Impulse 2020", frozenset({Status.ATTENDED}), taken_as=TookPartAs.SUBSTITUTE),
        {"history": (past(Status.ATTENDED, represents="Anna Müller"),)},
        {"history": (past(Status.ATTENDED),)},
        "Impulse 2020: teilgenommen (in Vertretung für Anna Müller)",
    ),
]


@pytest.mark.parametrize(("rule", "yes", "no", "reason"), CASES, ids=lambda value: type(value).__name__)
def test_a_condition_gives_its_reason_and_only_then(
    rule: Rule, yes: Mapping[str, Any], no: Mapping[str, Any], reason: str
) -> None:
    assert rule.reason(mayor(**yes)) == reason
    assert rule.reason(mayor(**no)) is None


@pytest.mark.parametrize("rule", [case[0] for case in CASES], ids=lambda rule: type(rule).__name__)
def test_a_condition_survives_being_kept_also_under_a_category(rule: Rule) -> None:
    for kept in (rule, Under(rule, Category.PRESS), AllOf((rule, NoneOf((rule,))))):
        assert rule_from_data(json.loads(json.dumps(kept.to_data())), KNOWN) == kept
        assert kept.describe()


def test_an_open_invitation_says_nothing_about_declining() -> None:
    history = (past(Status.DECLINED, 1, "2018"), past(Status.DECLINED, 2, "2019"), past(Status.INVITED, 3, "2020"))
    assert DeclinedInARow(2).reason(mayor(history=history))
    assert DeclinedInARow(2, "Neujahrsempfang").reason(mayor(history=history)) is None


def test_names_are_enough_in_a_file() -> None:
    assert rule_from_data({"rule": "district", "name": "Landkreis St. Wendel"}, KNOWN) == InDistrict(
        "10046", "Landkreis St. Wendel"
    )
    assert rule_from_data({"rule": "related_to", "name": "SPD"}, KNOWN) == RelatedTo(70, "SPD")
    assert rule_from_data({"rule": "search", "name": "Presse"}, KNOWN) == InSearch("tag:presse", "Presse")


@pytest.mark.parametrize(
    ("data", "named"),
    [
        ({"rule": "district", "name": "Landkreis Nirgends"}, "Landkreis Nirgends"),
        ({"rule": "district", "ags": "10x"}, "ags"),
        ({"rule": "related_to", "name": "Niemand"}, "Niemand"),
        ({"rule": "search", "name": "Fehlt"}, "Fehlt"),
        ({"rule": "tag"}, "tag"),
        ({"rule": "tag", "tag": 5}, "tag"),
        ({"rule": "declined_in_a_row", "times": 0}, "times"),
        ({"rule": "declined_in_a_row", "times": True}, "times"),
        ({"rule": "not_invited_since", "date": "bald"}, "bald"),
        ({"rule": "head_of", "body_type": "district", "bodytype": "x"}, "bodytype"),
        ({"rule": "tag", "tag": "x", "under": "vip"}, "under"),
        ({"rule": ["tag"]}, "unbekannt"),
    ],
)
def test_what_is_wrong_in_a_rule_is_named(data: Mapping[str, Any], named: str) -> None:
    with pytest.raises(UserError, match=named):
        rule_from_data(data, KNOWN)


def test_a_whole_audience_survives_being_kept() -> None:
    head = HeadOf(BodyType.MUNICIPALITY)
    audience = Audience(
        name="x",
        offices_only=False,
        with_vacant=False,
        one_per_body=True,
        way=Way.POST,
        order=ListOrder.RANK,
        include=(head, Under(HasTag("presse"), Category.PRESS)),
        exclude=(DeclinedInARow(2, "Impulse"),),
        quotas=(Quota(by=QuotaBy.DISTRICT, seats=2, overflow=Overflow.LEFT_OUT, beyond=(head,)),),
    )
    assert audience_from_data("x", json.loads(json.dumps(audience.to_data())), KNOWN) == audience
    assert audience.needs() == {Fact.TAGS, Fact.REACH}
    assert audience.describe() == (
        "Leitung einer Gemeinde; Schlagwort „presse“ [Presse] – ohne: die letzten 2 Male abgesagt (Reihe Impulse) – "
        "höchstens 2 je Landkreis, außer: Leitung einer Gemeinde; eine Zeile je Stelle"
    )


def test_und_and_oder_are_told_apart_by_brackets() -> None:
    rule = AllOf((AnyOf((HasTag("a"), HasTag("b"))), HasTag("c")))
    assert rule.describe() == "(Schlagwort „a“ oder Schlagwort „b“) und Schlagwort „c“"
