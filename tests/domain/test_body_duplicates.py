"""What speaks for two organisations being one, and what never does."""

from __future__ import annotations

from dataclasses import replace
from time import perf_counter
from typing import Any

import pytest

from crm.domain.body_duplicate_words import body_reasons
from crm.domain.body_duplicates import BodyFacts, compare_body_with, find_body_duplicates
from crm.domain.body_name_parts import name_parts
from crm.domain.duplicate_evidence import Grade
from crm.domain.duplicate_facts import Home
from crm.domain.party import BodyType
from crm.domain.web import domain_of

HOME = Home("Musterweg 3", "66606", "Musterort")
AWAY = Home("Beispielstr. 9", "10115", "Berlin")
WERKE = BodyFacts(id=1, name="Muster Werke GmbH", webs=("https://www.muster-werke.example/de",), addresses=(HOME,))


def grades(*bodies: BodyFacts) -> dict[tuple[int, int], Grade]:
    return {pair.ids: pair.grade for pair in find_body_duplicates(bodies)}


def grade(one: BodyFacts, **changes: Any) -> Grade | None:
    """Of a body and the same with other values."""
    return grades(one, replace(one, id=2, **changes)).get((1, 2))


@pytest.mark.parametrize(
    ("text", "key", "form"),
    [
        ("Muster-Werke GmbH", "musterwerke", "GmbH"),
        ("Muster Werke gemeinnützige G.m.b.H.", "musterwerke", "GmbH"),
        ("Muster Werke GmbH & Co. KG", "musterwerke", "KG"),
        ("Freunde der Kunst e.V.", "freundederkunst", "e. V."),
        ("Freunde der Kunst eingetragener Verein", "freundederkunst", "e. V."),
        ("Industrie- und Handelskammer", "industriehandelskammer", ""),
        ("GmbH", "gmbh", "GmbH"),
    ],
)
def test_the_legal_form_stands_by_itself(text: str, key: str, form: str) -> None:
    parts = name_parts(text)
    assert (parts.key, parts.form) == (key, form)


@pytest.mark.parametrize(
    ("text", "domain"),
    [
        ("https://www.Muster.example/kontakt?x=1", "muster.example"),
        ("muster.example", "muster.example"),
        ("info@post.muster.example", "post.muster.example"),
        ("mailto:info@muster.example", "muster.example"),
        ("muster@gmx.de", ""),
        ("https://de.linkedin.com/company/muster", ""),
        ("kein Netz", ""),
    ],
)
def test_the_domain_of_a_house(text: str, domain: str) -> None:
    assert domain_of(text) == domain


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({}, Grade.CERTAIN),
        ({"name": "Muster-Werke"}, Grade.CERTAIN),
        ({"name": "Muster Werke UG (haftungsbeschränkt)"}, Grade.CERTAIN),
        ({"name": "Muster Werke e. V."}, Grade.POSSIBLE),
        ({"name": "Muster Werke", "webs": (), "addresses": ()}, Grade.LIKELY),
        ({"name": "Muster Wreke GmbH"}, Grade.LIKELY),
        ({"name": "Werke Muster"}, Grade.CERTAIN),
        ({"name": "MW GmbH", "webs": (), "mails": ("post@muster-werke.example",)}, None),
        ({"addresses": (AWAY,), "webs": ()}, Grade.POSSIBLE),
        ({"name": "Muster Werke Nord GmbH"}, Grade.POSSIBLE),  # a daughter shares house and domain
        ({"name": "Beispiel GmbH"}, None),
    ],
)
def test_what_agrees_is_graded(changes: dict[str, Any], found: Grade | None) -> None:
    assert grade(WERKE, **changes) is found


def test_a_short_name_leads_to_the_long_one() -> None:
    chamber = replace(WERKE, name="Musterkammer für Handel", short_name="MKH")
    assert grade(chamber, name="MKH", short_name="") is Grade.LIKELY


@pytest.mark.parametrize(
    "changes",
    [
        {"parent_id": 1},
        {"ags": "10046118"},
        {"ids": (("oparl", "2"),)},
    ],
    ids=["the one belongs to the other", "another municipality key", "two in one official list"],
)
def test_what_makes_two_of_one_name(changes: dict[str, Any]) -> None:
    one = replace(WERKE, ags="10046117", ids=(("oparl", "1"),))
    assert grade(one, **{"ags": "", "ids": (), **changes}) is None


def test_municipalities_of_one_name_in_two_districts_are_two() -> None:
    town = BodyFacts(id=1, name="Gemeinde Neustadt", body_type=BodyType.MUNICIPALITY, parent_id=10)
    assert grade(town, parent_id=11, name="Neustadt") is None
    assert grade(town, name="Neustadt") is not None


def test_departments_of_one_name_and_bodies_of_another_kind_are_hardly_possible() -> None:
    press = BodyFacts(id=1, name="Pressestelle", parent_id=10)
    assert grade(press, parent_id=11) is None
    district = BodyFacts(id=1, name="Musterkreis", body_type=BodyType.DISTRICT)
    assert grade(district, body_type=BodyType.ASSOCIATION) is None


def test_numbers_in_a_name_are_no_typing_error() -> None:
    assert grade(BodyFacts(id=1, name="Referat Haushalt 12"), name="Referat Haushalt 13") is None


def test_what_many_share_proves_nothing() -> None:
    house = [replace(WERKE, id=at, name=name, addresses=()) for at, name in enumerate(("Amt A", "Amt B", "Amt C"), 3)]
    pair = find_body_duplicates([WERKE, replace(WERKE, id=2, name="Muster Wreke"), *house])[0]
    assert pair.ids == (1, 2)
    texts = {reason.text: reason.speaks_for for reason in body_reasons(pair)}
    assert texts["Name bis auf einen Tippfehler gleich: Muster Werke GmbH – Muster Wreke"] is True
    assert texts["gleiche Internetadresse muster-werke.example"] is True
    assert texts["gleiche Anschrift"] is True


def test_reasons_against_come_last_and_told_apart_means_never_again() -> None:
    other = replace(WERKE, id=2, name="Muster Werke e. V.", parent_id=7, addresses=(AWAY, HOME))
    (pair,) = find_body_duplicates([WERKE, other])
    assert [reason.text for reason in body_reasons(pair)] == [
        "gleicher Name in anderer Schreibung: Muster Werke GmbH – Muster Werke e. V.",
        "gleiche Internetadresse muster-werke.example",
        "gleiche Anschrift",
        "verschiedene Rechtsformen: GmbH – e. V.",
    ]
    assert find_body_duplicates([WERKE, other], apart=[(1, 2)]) == []


def test_ten_thousand_are_searched_at_once() -> None:
    many = [BodyFacts(id=at, name=f"Gemeinde Ort{at % 9000:04}stadt", ags=f"{at:08}") for at in range(10_000)]
    start = perf_counter()
    assert find_body_duplicates(many) == []
    assert perf_counter() - start < 5


@pytest.mark.parametrize(
    ("typed", "is_hinted"),
    [
        ({"name": "Muster-Werke"}, True),
        ({"name": "Muster Werk"}, True),
        ({"name": "Werke Muster AG"}, True),  # a hint, with the other form among the reasons
        ({"name": "Muster Werke Service"}, False),
        ({"name": "Beispiel Werke GmbH"}, False),
        ({"name": "Muster Werke GmbH", "parent_id": 1}, False),  # a part of it
    ],
)
def test_while_a_body_is_typed_those_of_its_name_are_hinted_at(typed: dict[str, Any], is_hinted: bool) -> None:
    found = compare_body_with(BodyFacts(id=0, **typed), [WERKE])
    assert [pair.second for pair in found] == ([WERKE] if is_hinted else [])


def test_a_body_that_is_being_changed_is_not_hinted_at_as_itself() -> None:
    assert compare_body_with(replace(WERKE, name="Musterwerke"), [WERKE]) == []
