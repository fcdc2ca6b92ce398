"""One record with everything that belongs to it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from crm.domain.errors import NotFoundError, UserError
from crm.domain.event import Participation, Status
from crm.domain.listing import Subject, SubjectKind
from crm.domain.office import Office, Tenure
from crm.domain.partial_date import PartialDate
from crm.domain.party import Organisation, Party, Person
from crm.domain.reach import Channel, ChannelKind
from crm.services.bundle import Services
from crm.services.contacts import Origin
from crm.services.timeline import LineKind
from tests.services.work import Work


def test_a_person_in_an_office(work_on_both: Work) -> None:
    record = work_on_both.services.records.load(work_on_both.person("Kümmel"))
    assert record.name == "Gabriele Kümmel"
    assert record.contact.function == "Referatsleiterin: Redaktion, Koordination, Medienanalyse"
    assert record.forms.address_lines == (
        "Staatskanzlei des Saarlandes",
        "Frau Gabriele Kümmel",
        "Referatsleiterin: Redaktion, Koordination, Medienanalyse",
        "Am Ludwigsplatz 14",
        "66117 Saarbrücken",
    )
    assert record.forms.salutation == "Sehr geehrte Frau Kümmel,"
    assert record.forms.reasons
    assert {reach.origin for reach in record.addresses} == {Origin.BODY}
    assert [(past.event.name, past.participation.status) for past in record.events] == [
        ("Impulse 2020", Status.PLANNED)
    ]


def test_own_reachability_goes_before_the_inherited(work: Work) -> None:
    subject = work.person("Kümmel")
    before = work.services.records.load(subject)
    assert [(r.value.kind, r.origin) for r in before.channels] == [(ChannelKind.PHONE, Origin.BODY)]
    work.services.editing.add_channel(Channel(party_id=subject.id, value="0681 501-1127"))
    work.services.editing.add_channel(Channel(party_id=subject.id, kind=ChannelKind.EMAIL, value="g@example.org"))
    after = work.services.records.load(subject)
    assert {(r.value.kind, r.origin) for r in after.channels} == {
        (ChannelKind.PHONE, Origin.OWN),
        (ChannelKind.EMAIL, Origin.OWN),
    }
    assert work.services.records.mails([subject, work.person("Hans"), subject]) == ["g@example.org"]


def test_an_organisation_with_its_offices(work_on_both: Work) -> None:
    record = work_on_both.services.records.load(work_on_both.body("Gemeinde Nohfelden"))
    assert record.offices == ()
    assert [office.title() for office in record.vacant_offices] == ["Bürgermeisterin oder Bürgermeister"]
    assert record.parent is not None
    assert record.parent.full_name == "Landkreis St. Wendel"
    house = work_on_both.services.records.load(work_on_both.body("Staatskanzlei des Saarlandes"))
    assert {held.holder.name() for held in house.offices if held.holder} >= {"Tobias Hans", "Gabriele Kümmel"}


def test_an_office_with_its_holders_the_latest_first(work_on_both: Work) -> None:
    work = work_on_both
    body = work.body("Kreisstadt Merzig")
    office = work.one(Office, organisation_id=body.id, is_head=True)
    record = work.services.records.load(Subject(SubjectKind.OFFICE, office.id))
    assert [(held.holder.family_name, held.is_current) for held in record.offices if held.holder] == [
        ("Mustergrün", True),
        ("Schablonski", False),
    ]
    assert record.name == "Katharina Mustergrün"
    assert record.post is not None
    assert record.post.person is None


def test_the_trash_is_still_read(work: Work) -> None:
    subject = work.person("Kümmel")
    assert not work.services.records.load(subject).is_trashed
    work.services.editing.trash(subject)
    assert work.services.records.load(subject).is_trashed


def test_a_record_tells_its_history(work: Work) -> None:
    subject = work.person("Kümmel")
    work.services.editing.add_note(subject, "Rückruf")
    work.services.editing.add_channel(Channel(party_id=subject.id, value="0681 501-1127"))
    work.services.editing.add_tag(subject, "Funk")
    record = work.services.records.load(subject)
    assert [note.text for note in record.notes] == ["Rückruf"]
    assert [tag.name for _, tag in record.tags] == ["Funk"]
    changes = [line for line in work.services.timeline.of(subject) if line.kind is LineKind.CHANGE]
    assert [line.text for line in changes][:2] == [
        "Gabriele Kümmel mit „Funk“ verschlagwortet",
        "Erreichbarkeit von Gabriele Kümmel ergänzt",
    ]


def test_a_relationship_is_read_from_both_sides(work: Work) -> None:
    deputy = work.services.records.load(work.person("Musterklee"))
    assert [(relation.label, relation.other_name) for relation in deputy.relations] != []
    other = work.services.records.load(deputy.relations[0].other)
    assert "Hannelore Musterklee" in {relation.other_name for relation in other.relations}
    labels = {relation.label for relation in other.relations if relation.other_name == "Hannelore Musterklee"}
    assert labels == {"Stellvertreterin"}


def test_an_ended_office_is_told_as_such(work: Work) -> None:
    subject = work.person("Kümmel")
    (tenure,) = work.find(Tenure, person_id=subject.id)
    work.services.editing.change_tenure(replace(tenure, valid_to=PartialDate(2025)))
    record = work.services.records.load(subject)
    assert [held.is_current for held in record.offices] == [False]
    assert record.contact.function == ""


def test_a_trashed_event_is_no_longer_told(work: Work) -> None:
    work.services.events.trash(work.event)
    assert work.services.records.load(work.person("Kümmel")).events == ()
    assert work.find(Participation)


@pytest.mark.parametrize("name", ["Kümmel", "kuemmel", "Gabriele Kümmel", "Kümmel, Gabriele", "82", "person:82"])
def test_a_record_is_found_by_name_or_number(name: str, sample: Services) -> None:
    assert sample.records.find(name) == Subject(SubjectKind.PERSON, 82)


def test_a_name_in_full_is_not_ambiguous(sample: Services) -> None:
    assert sample.records.find("Gemeinde Tholey").kind is SubjectKind.ORGANISATION
    assert sample.records.find("Impulse 2020").kind is SubjectKind.EVENT


def test_an_ambiguous_name_lists_the_possible(sample: Services) -> None:
    with pytest.raises(NotFoundError, match=r"„muster“ passt auf mehrere Einträge: person:\d+ .*Nummer\."):
        sample.records.find("muster")


MISSING: dict[str, Callable[[Services], object]] = {
    "name": lambda s: s.records.find("Gibtesnicht"),
    "nothing": lambda s: s.records.find(""),
    "number": lambda s: s.records.find("99999"),
    "huge number": lambda s: s.records.find("9" * 30),
    "superscript": lambda s: s.records.find("²"),
    "person": lambda s: s.records.load(Subject(SubjectKind.PERSON, 99_999)),
    "office": lambda s: s.records.load(Subject(SubjectKind.OFFICE, 99_999)),
}


@pytest.mark.parametrize("what", MISSING)
def test_what_is_not_there_is_said(what: str, sample_on_both: Services) -> None:
    with pytest.raises(UserError):
        MISSING[what](sample_on_both)


def test_loading_every_record_of_the_sample(work_on_both: Work) -> None:
    services = work_on_both.services
    subjects = services.directory.find(kinds=(SubjectKind.PERSON, SubjectKind.ORGANISATION, SubjectKind.OFFICE))
    assert len(subjects) == len(work_on_both.find(Party)) + len(work_on_both.find(Office))
    for row in services.directory.rows(subjects)[::7]:
        record = services.records.load(row.subject)
        assert record.forms.salutation.endswith(",")
        assert record.forms.address_lines
        if row.subject.kind is SubjectKind.PERSON:
            assert record.contact.function == row.office
            assert isinstance(record.contact.person, Person)
        if row.subject.kind is SubjectKind.ORGANISATION:
            assert isinstance(record.contact.body, Organisation)
            assert record.name == row.name
