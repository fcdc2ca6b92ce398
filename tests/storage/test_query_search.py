"""The language of the search box on both engines: fields, phrases, exclusions."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crm.domain.event import Event
from crm.domain.listing import SubjectKind, Tier
from crm.domain.notes import Tag, Tagging
from crm.domain.office import Office, Tenure
from crm.domain.partial_date import PartialDate
from crm.domain.party import BodyType, FormerName, Organisation, Person
from crm.domain.query import Field
from crm.domain.reach import Address
from crm.storage.database import Database
from tests.factories import add_body, add_holder, add_office, add_person, uid

ALL_KINDS = tuple(SubjectKind)


@pytest.fixture
def land(database: Database) -> Database:
    """A district with a municipality, their heads, a start-up and an event, on each engine in turn."""
    with database.write("setup") as unit:
        store = unit.store
        kreis = store.save(
            replace(add_body(store, "Landkreis St. Wendel", city="St. Wendel"), body_type=BodyType.DISTRICT)
        )
        town = add_body(store, "Gemeinde Tholey", "Im Kloster 1", "Tholey")
        town = store.save(
            replace(town, body_type=BodyType.MUNICIPALITY, parent_id=kreis.id, genitive="der Gemeinde Tholey")
        )
        mayor = add_office(store, town, title_m="Bürgermeister", title_neutral="Bürgermeisterin oder Bürgermeister")
        landrat = add_office(store, kreis, "Landrätin", title_m="Landrat")
        kuemmel = add_person(store, "Gabriele", "Kümmel", prefix="von der")
        add_holder(store, mayor, kuemmel)
        add_holder(store, landrat, add_person(store, "Axel", "Groß"))
        firm = store.save(replace(add_body(store, "Beispiel GmbH", city="Tholey"), body_type=BodyType.STARTUP))
        add_office(store, firm, "Geschäftsführerin")
        tag = store.add(Tag(name="Muster Beirat"))
        store.add(Tagging(tag_id=tag.id, party_id=kuemmel.id))
        store.add(FormerName(person_id=kuemmel.id, family_name="Zwischen"))
        store.add(Event(uid=uid(), name="Impulse 2020", place="Klosterhof", city="Berlin"))
    return database


def found(database: Database, query: str) -> list[str]:
    with database.read() as unit:
        return [row.name for row in unit.directory.rows(unit.directory.find(query, ALL_KINDS))]


KUEMMEL, GROSS = "Kümmel, Gabriele von der", "Groß, Axel"
MAYOR = "Bürgermeisterin oder Bürgermeister"
FOUND = {
    "ort:tholey art:person": [KUEMMEL],
    "ort:berlin": ["Impulse 2020"],
    'ort:"st. wendel" art:person': [GROSS],
    "ort:wend art:person": [GROSS],
    'ort:"wend" art:person': [],
    "amt:bürgermeister": [MAYOR, KUEMMEL],
    "amt:buergermeisterin art:person": [KUEMMEL],
    "amt:landrat": [GROSS, "Landrätin"],
    "tag:muster": [KUEMMEL],
    "tag:beirat": [KUEMMEL],
    'tag:"muster beir"': [],
    'tag:"muster beir': [KUEMMEL],
    "kreis:wendel art:person": [GROSS, KUEMMEL],
    "kreis:wendel -amt:landrat art:person": [KUEMMEL],
    "art:gemeinde": ["Gemeinde Tholey"],
    "art:landkreis": ["Landkreis St. Wendel"],
    "art:start-up": ["Beispiel GmbH"],
    "art:startup": ["Beispiel GmbH"],
    "art:veranstaltung": ["Impulse 2020"],
    "art:einhorn": [],
    "ort:tholey amt:bürgermeister": [MAYOR, KUEMMEL],
    "ort:tholey amt:bürgermeister -tag:muster": [MAYOR],
    "gabriele -tag:muster": [],
    "gabriele -zzz": [KUEMMEL],
    "gabriele -kümm": [],
    "-ort:tholey art:person": [GROSS],
    '"gabriele von der kümmel"': [KUEMMEL],
    '"Gabriele Kümmel"': [],
    '"kümmel gabriele"': [],
    '"im kloster"': [MAYOR, "Gemeinde Tholey", KUEMMEL],
    '"im klost"': [],
    '"im klost': [MAYOR, "Gemeinde Tholey", KUEMMEL],
    '"kloster im"': [],
    '"66000 tholey" art:person': [KUEMMEL],
    '"Bürgermeister der Gemeinde Tholey" art:person': [KUEMMEL],
    '"im kloster" -art:amt -"von der kümmel"': ["Gemeinde Tholey"],
    '"kümmel"': [KUEMMEL],
    '"kümm"': [],
    "ort:": [],
    "kümmel ort:": [KUEMMEL],
    "frau dr. ort:tholey art:person": [KUEMMEL],
    "von:tholey": ["Beispiel GmbH", MAYOR, "Gemeinde Tholey", "Geschäftsführerin", KUEMMEL],
}


def test_what_a_query_finds(land: Database) -> None:
    assert {query: found(land, query) for query in FOUND} == FOUND


def test_search_and_count_speak_the_same_language(land: Database) -> None:
    for query in FOUND:
        listed = found(land, query)
        with land.read() as unit:
            hits = [hit for hit in unit.directory.search(query) if hit.tier is not Tier.SIMILAR]
            assert sorted(hit.row.name for hit in hits) == sorted(listed), query
            assert unit.directory.count(query) == len(unit.directory.find(query)), query


def test_a_query_for_offices_lists_those_that_are_held_too(land: Database) -> None:
    with land.read() as unit:
        assert [row.name for row in unit.directory.rows(unit.directory.find("tholey"))] == [
            "Beispiel GmbH", "Gemeinde Tholey", "Geschäftsführerin", KUEMMEL,
        ]  # fmt: skip
        assert [row.name for row in unit.directory.rows(unit.directory.find("tholey art:amt"))] == [
            MAYOR, "Geschäftsführerin",
        ]  # fmt: skip


def test_fields_follow_what_changes_elsewhere(land: Database) -> None:
    with land.write("change") as unit:
        (kreis,) = unit.store.find(Organisation, body_type=BodyType.DISTRICT)
        unit.store.save(replace(kreis, full_name="Landkreis Hochwald", short_name="Hochwald"))
        (town,) = unit.store.find(Organisation, body_type=BodyType.MUNICIPALITY)
        unit.store.save(replace(town, full_name="Gemeinde Schaumberg", short_name="Schaumberg"))
        (address,) = unit.store.find(Address, party_id=town.id)
        unit.store.save(replace(address, city="Schaumberg"))
        (tag,) = unit.store.find(Tag)
        unit.store.save(replace(tag, name="Kuratorium"))
        (office,) = unit.store.find(Office, organisation_id=town.id)
        unit.store.save(replace(office, title_m="Ortsvorsteher", title_neutral="Ortsvorsteher"))
    assert found(land, "kreis:hochwald art:person") == [GROSS, KUEMMEL]
    assert found(land, "ort:schaumberg tag:kuratorium") == [KUEMMEL]
    assert found(land, "amt:ortsvorsteher art:person") == [KUEMMEL]
    assert found(land, "kreis:wendel") == found(land, "tag:muster") == found(land, "ort:tholey art:person") == []


def test_who_left_office_is_no_longer_found_by_it(land: Database) -> None:
    with land.write("tenure.change") as unit:
        for tenure in unit.store.find(Tenure):
            unit.store.save(replace(tenure, valid_to=PartialDate(2020)))
    assert found(land, "amt:bürgermeister") == [MAYOR]
    assert found(land, "kreis:wendel art:person") == []


def test_a_body_that_moves_to_another_district(land: Database) -> None:
    with land.write("change") as unit:
        other = unit.store.save(replace(add_body(unit.store, "Landkreis Saarlouis"), body_type=BodyType.DISTRICT))
        (town,) = unit.store.find(Organisation, body_type=BodyType.MUNICIPALITY)
        unit.store.save(replace(town, parent_id=other.id))
    assert found(land, "kreis:saarlouis art:person") == [KUEMMEL]
    assert found(land, "kreis:wendel art:person") == [GROSS]


def test_values_for_the_completion(land: Database) -> None:
    with land.read() as unit:
        places = dict(unit.directory.values(Field.PLACE))
        offices = dict(unit.directory.values(Field.OFFICE))
        assert unit.directory.values(Field.TAG) == []
    assert (places["Tholey"], places["Berlin"]) == (5, 1)
    assert offices[MAYOR] == 2
    assert "Gemeinde" not in offices


def test_restricted_persons_are_not_found_by_field(land: Database) -> None:
    from crm.domain.party import Party

    with land.write("party.change") as unit:
        (person,) = unit.store.find(Person, family_name="Kümmel")
        unit.store.save(replace(unit.store.get(Party, person.id), is_restricted=True))
    assert found(land, "tag:muster") == found(land, "ort:tholey art:person") == []
