"""Kinds of relationship are data: added, reworded, and removed only where nothing uses them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from crm import paths
from crm.domain.errors import UserError
from crm.domain.listing import Subject, SubjectKind
from crm.domain.partial_date import PartialDate
from crm.domain.party import Gender, Organisation, PartyKind, Person
from crm.domain.relationship import Relationship, RelationshipType, Side, sides
from crm.exchange.reference_files import read_relationship_types
from crm.services.bundle import Services, services_for
from crm.services.relationship_types import RelationshipTypes
from crm.storage.database import Database
from tests.factories import add_body, add_person
from tests.templates import TODAY, fill_reference

BLANK = RelationshipType(
    key="", forward_m="", forward_f="", forward_neutral="", backward_m="", backward_f="", backward_neutral=""
)
MENTOR = replace(BLANK, forward_f="Mentorin", forward_m="Mentor", backward_neutral="Mentee")


@pytest.fixture
def types(database: Database) -> RelationshipTypes:
    return RelationshipTypes(database)


@pytest.fixture
def services(database: Database) -> Services:
    return services_for(database, paths.REFERENCE, lambda: TODAY)


def pair(database: Database) -> tuple[Person, Organisation]:
    with database.write("person.add", name="zwei") as unit:
        return add_person(unit.store, gender=Gender.FEMALE), add_body(unit.store)


def shipped(key: str) -> RelationshipType:
    return next(kind for kind in read_relationship_types(paths.REFERENCE) if kind.key == key)


def test_what_is_not_typed_is_taken_from_the_same_direction(types: RelationshipTypes) -> None:
    types.add(MENTOR)
    (made,) = types.all()
    assert (made.forward_neutral, made.backward_f, made.backward_m) == ("Mentorin", "Mentee", "Mentee")
    assert made.key.startswith("own-")
    assert not made.is_membership


def test_both_directions_need_a_word(types: RelationshipTypes) -> None:
    with pytest.raises(UserError, match="Gegenseite"):
        types.add(replace(BLANK, forward_f="Mentorin"))
    assert types.all() == []


def test_a_type_in_use_is_not_removed(database: Database, services: Services) -> None:
    person, body = pair(database)
    services.relationship_types.add(MENTOR)
    (kind,) = services.relationship_types.all()
    services.editing.add_relationship(Relationship(type_id=kind.id, from_id=person.id, to_id=body.id))
    assert [one.uses for one in services.relationship_types.in_use()] == [1]
    with pytest.raises(UserError, match="noch eine Beziehung der Art „Mentorin/Mentor“"):
        services.relationship_types.remove(kind)
    assert services.relationship_types.all() == [kind]
    services.history.undo()
    services.relationship_types.remove(kind)
    assert services.relationship_types.all() == []
    services.history.undo()
    assert services.relationship_types.all() == [kind]


def test_kinds_cannot_be_narrowed_under_what_exists(database: Database, services: Services) -> None:
    person, body = pair(database)
    services.relationship_types.add(MENTOR)
    (kind,) = services.relationship_types.all()
    services.editing.add_relationship(Relationship(type_id=kind.id, from_id=person.id, to_id=body.id))
    with pytest.raises(UserError, match="zwischen anderen"):
        services.relationship_types.change(replace(kind, to_kind=PartyKind.PERSON))
    assert services.relationship_types.all() == [kind]
    services.relationship_types.change(replace(kind, to_kind=PartyKind.ORGANISATION, forward_f="Patin"))
    assert services.history.lines(1)[0].text == "Beziehungsart „Patin/Mentor“ geändert"


def test_every_shipped_type_states_between_what_it_stands(database: Database) -> None:
    fill_reference(database)
    kinds = {kind.key: kind for kind in RelationshipTypes(database).all()}
    wanted = "deputy office_head assistant personal_adviser reports_to spouse founder investor press_spokesperson"
    wanted += " member_of_party member_of_group member_of_committee member_of_supervisory_board"
    assert set(wanted.split()) <= kinds.keys()
    assert (kinds["spouse"].from_kind, kinds["spouse"].to_kind) == (PartyKind.PERSON, PartyKind.PERSON)
    assert kinds["press_spokesperson"].fits(PartyKind.PERSON, PartyKind.ORGANISATION)
    assert not kinds["deputy"].fits(PartyKind.ORGANISATION, PartyKind.PERSON)


def test_an_old_database_keeps_its_types(database: Database) -> None:
    with database.write("setup.reference") as unit:
        unit.store.add(replace(shipped("deputy"), forward_f="Vertreterin", from_kind=None))
    fill_reference(database)
    kept = next(kind for kind in RelationshipTypes(database).all() if kind.key == "deputy")
    assert (kept.forward_f, kept.from_kind) == ("Vertreterin", None)


def test_only_fitting_sides_are_offered() -> None:
    kinds = [replace(shipped(key), id=at) for at, key in enumerate(("deputy", "founder", "spouse"), 1)]
    person, body = PartyKind.PERSON, PartyKind.ORGANISATION
    assert sides(kinds, person, body) == [(Side(2, False), "Gründung")]
    assert sides(kinds, body, person) == [(Side(2, True), "Gründerin/Gründer")]
    assert [words for _, words in sides(kinds, person, person)] == [
        "Stellvertreterin/Stellvertreter", "Vertretene/Vertretener", "Ehefrau/Ehemann",
    ]  # fmt: skip


def test_equal_words_name_their_counterpart() -> None:
    kinds = [replace(shipped(key), id=at) for at, key in enumerate(("office_head", "assistant"), 1)]
    words = dict(sides(kinds, PartyKind.PERSON, PartyKind.PERSON))
    assert words[Side(1, False)] == "Vorgesetzte/Vorgesetzter (Büroleitung)"
    assert words[Side(2, False)] == "Vorgesetzte/Vorgesetzter (Assistenz)"


@pytest.mark.parametrize(
    ("start", "end", "sentence"),
    [("2021", "2019", "Ende der Beziehung liegt vor ihrem Beginn"), (None, None, "„Stellvertreterin/Stellvertreter“")],
)
def test_what_does_not_go_together_is_refused(
    database: Database, services: Services, start: str | None, end: str | None, sentence: str
) -> None:
    person, body = pair(database)
    with database.write("setup.reference") as unit:
        kind = unit.store.add(replace(shipped("deputy" if start is None else "founder"), id=0))
    made = Relationship(
        type_id=kind.id,
        from_id=person.id,
        to_id=body.id,
        valid_from=PartialDate.parse(start) if start else None,
        valid_to=PartialDate.parse(end) if end else None,
    )
    with pytest.raises(UserError, match=sentence):
        services.editing.add_relationship(made)
    with database.read() as unit:
        assert unit.store.find(Relationship) == []


def test_an_ended_relationship_comes_last_and_its_change_is_told(database: Database, services: Services) -> None:
    person, body = pair(database)
    with database.write("setup.reference") as unit:
        kinds = [unit.store.add(replace(shipped(key), id=0)) for key in ("founder", "board_member")]
    for kind in kinds:
        services.editing.add_relationship(Relationship(type_id=kind.id, from_id=person.id, to_id=body.id))
    subject = Subject(SubjectKind.ORGANISATION, body.id)
    first = services.records.load(subject).relations[0]
    assert first.label == "Gründerin"
    services.editing.change_relationship(replace(first.relationship, valid_to=PartialDate.of(date(2026, 11, 1))))
    relations = services.records.load(subject).relations
    assert [(one.label, one.is_current) for one in relations] == [("Vorstandsmitglied", True), ("Gründerin", False)]
    assert services.history.lines(1)[0].text == "Beziehung von Ada Muster und Gemeinde Musterort geändert"
