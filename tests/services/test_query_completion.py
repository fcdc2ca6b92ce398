"""What the search box proposes while one types."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crm.domain.notes import Tag, Tagging
from crm.domain.party import BodyType
from crm.domain.query import Field
from crm.services.bundle import Services
from crm.services.query_completion import Proposal, QueryCompletion
from crm.storage.database import Database
from tests.factories import add_body, add_holder, add_office, add_person


@pytest.fixture
def completion(database: Database) -> QueryCompletion:
    with database.write("setup") as unit:
        store = unit.store
        store.save(replace(add_body(store, "Landkreis St. Wendel", city="St. Wendel"), body_type=BodyType.DISTRICT))
        town = add_body(store, "Gemeinde Tholey", "Im Kloster 1", "Tholey")
        person = add_person(store)
        add_holder(store, add_office(store, town, "Erste Beigeordnete"), person)
        for name in ("Presse", "Beirat Presse"):
            tag = store.add(Tag(name=name))
        store.add(Tagging(tag_id=tag.id, party_id=person.id))
    return QueryCompletion(database)


def results(completion: QueryCompletion, typed: str) -> list[str]:
    """What the queries become; the cursor stands at the bar."""
    text = typed.replace("|", "")
    return [proposal.applied_to(text)[0] for proposal in completion.propose(text, typed.index("|"))]


PROPOSED = {
    "|": ["ort:", "amt:", "tag:", "kreis:", "art:"],
    "müller |": [f"müller {field}:" for field in Field],
    "o|": ["ort:"],
    "A|": ["amt:", "art:"],
    "-ta|": ["-tag:"],
    "müller|": [],
    '"o|': [],
    "ort:|": ['ort:"St. Wendel"', "ort:Tholey"],
    "ort:THO|": ["ort:Tholey"],
    "ort:wen|": ['ort:"St. Wendel"'],
    'ort:"st. w|': ['ort:"St. Wendel"'],
    "ort:xyz|": [],
    "a ort:th|al b": ["a ort:Tholey b"],
    "amt:bei|": ['amt:"Erste Beigeordnete"'],
    "tag:pre|": ["tag:Presse", 'tag:"Beirat Presse"'],
    "-tag:bei|": ['-tag:"Beirat Presse"'],
    "kreis:|": ['kreis:"Landkreis St. Wendel"'],
    "art:ge|": ["art:Gemeinde"],
    "art:start|": ["art:Start-up"],
}


def test_proposals(completion: QueryCompletion) -> None:
    assert {typed: results(completion, typed) for typed in PROPOSED} == PROPOSED


def test_each_proposal_says_what_it_is(completion: QueryCompletion) -> None:
    assert completion.propose("am", 2) == [
        Proposal(text="amt:", start=0, end=2, label="amt:", explanation="Amt oder Funktion")
    ]
    (place,) = completion.propose("ort:tho", 7)
    assert (place.label, place.explanation) == ("Tholey", "3 Einträge")
    assert [p.explanation for p in completion.propose("tag:", 4)] == ["1 Eintrag", "0 Einträge"]


def test_what_is_proposed_finds_something(completion: QueryCompletion, database: Database) -> None:
    for field in (Field.PLACE, Field.OFFICE, Field.DISTRICT):
        for proposal in completion.propose(f"{field}:", len(field) + 1):
            with database.read() as unit:
                assert unit.directory.search(proposal.text), proposal.text


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(st.text('ortamtgk:-" „“äx\n', max_size=20), st.integers(0, 20))
def test_no_text_breaks_it(sample: Services, text: str, cursor: int) -> None:
    for proposal in sample.completion.propose(text, min(cursor, len(text))):
        after, at = proposal.applied_to(text)
        assert after[:at].endswith(proposal.text)
