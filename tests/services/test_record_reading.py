"""What a record tells beside the bare rows, and adding a contact with everything known at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from crm import paths
from crm.domain.errors import UserError
from crm.domain.listing import Subject, SubjectKind
from crm.domain.office import Office
from crm.domain.party import Organisation, Person
from crm.domain.ports import Database
from crm.domain.reach import Address, Channel, ChannelKind
from crm.services.bundle import Services, services_for
from crm.services.contacts import Origin
from crm.storage.database import open_database
from tests.templates import copy_of, fill_nothing

PHONE = Channel(kind=ChannelKind.PHONE, value="0681 501-1127", is_preferred=True)
MAIL = Channel(kind=ChannelKind.EMAIL, value="amt@example.org", is_preferred=True)
PLACE = Address(street="Am Ludwigsplatz 14", postcode="66117", city="Saarbrücken")


def _nothing(database: Database) -> None:
    """An empty database."""


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    database = open_database(copy_of(fill_nothing, tmp_path / "leer.verteiler"))
    yield services_for(database, paths.REFERENCE)
    database.close()


@pytest.fixture
def body(services: Services) -> Subject:
    made = Organisation(full_name="Gemeinde Muster", genitive="der Gemeinde Muster")
    subject, _ = services.editing.add_organisation(made, channels=[PHONE, MAIL], addresses=[PLACE])
    return subject


@pytest.fixture
def office(services: Services, body: Subject) -> Subject:
    made = Office(organisation_id=body.id, title_f="Bürgermeisterin", title_m="Bürgermeister", is_head=True)
    subject, _ = services.editing.add_office(made)
    return subject


def add_holder(services: Services, office: Subject) -> Subject:
    person = Person(given_name="Ida", family_name="Neu")
    own = replace(PHONE, value="0170 1234567", kind=ChannelKind.MOBILE)
    subject, _ = services.editing.add_person(person, channels=[own, PHONE], office_id=office.id)
    return subject


def test_adding_with_reach_and_office_is_one_entry_and_one_undo(services: Services, office: Subject) -> None:
    before = len(services.history.lines())
    subject = add_holder(services, office)
    record = services.records.load(subject)
    assert [reach.value.value for reach in record.channels if reach.origin is Origin.OWN] == [
        "+491701234567",
        "+496815011127",
    ]
    assert record.offices[0].tenure.is_main
    assert record.contact.body_name == "Gemeinde Muster"
    assert len(services.history.lines()) == before + 1
    services.history.undo()
    assert services.records.load(office).contact.person is None
    assert services.directory.counts()[SubjectKind.PERSON] == 0


def test_a_wrong_number_adds_nothing(services: Services) -> None:
    with pytest.raises(UserError, match="keine Telefonnummer"):
        services.editing.add_person(Person(family_name="Neu"), channels=[replace(PHONE, value="12")])
    assert services.history.lines() == []


def test_an_office_is_reached_by_its_own_whoever_holds_it(services: Services, office: Subject) -> None:
    vacant = services.records.load(office)
    add_holder(services, office)
    held = services.records.load(office)
    assert held.channels == vacant.channels
    assert held.contact.channels != vacant.contact.channels
    assert held.post_forms == vacant.forms


def test_a_vacant_office_stands_with_its_organisation(services: Services, body: Subject, office: Subject) -> None:
    assert [one.id for one in services.records.load(body).vacant_offices] == [office.id]
    add_holder(services, office)
    assert services.records.load(body).vacant_offices == ()


@pytest.mark.parametrize("with_holder", [False, True])
def test_a_trashed_office_can_still_be_read(services: Services, office: Subject, with_holder: bool) -> None:
    if with_holder:
        add_holder(services, office)
    services.editing.trash(office)
    assert services.records.load(office).is_trashed
    services.editing.restore(office)
    assert not services.records.load(office).is_trashed


def test_several_are_trashed_as_one_entry(services: Services, body: Subject, office: Subject) -> None:
    holder = add_holder(services, office)
    services.editing.trash_all([holder, office, body], "3 Kontakte")
    assert services.history.lines()[0].text == "3 Kontakte in den Papierkorb gelegt"
    assert all(services.records.load(one).is_trashed for one in (holder, office, body))
    services.history.undo()
    assert not any(services.records.load(one).is_trashed for one in (holder, office, body))


def test_mailboxes_come_once_each(services: Services, body: Subject, office: Subject) -> None:
    holder = add_holder(services, office)
    assert services.records.mails([holder, office, body]) == ["amt@example.org"]


def test_tags_and_kinds_are_offered(services: Services, body: Subject) -> None:
    for name in ("Öffentlichkeit", "Presse", "Digitales"):
        services.editing.add_tag(body, name)
    assert services.records.tag_names() == ["Digitales", "Öffentlichkeit", "Presse"]
    assert "organisation" not in [rule.key for rule in services.records.office_kinds()]
    assert services.relationship_types.all() == []
