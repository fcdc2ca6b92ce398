"""What the page of an office reads: its lists, its holders, its forms for either gender, its history."""

from __future__ import annotations

from crm.domain.audience import Audience
from crm.domain.audience_conditions import HeadOf
from crm.domain.listing import Subject, SubjectKind
from crm.domain.office import Office
from crm.domain.party import BodyType, Gender
from crm.services.bundle import Services


def held_head(services: Services) -> Subject:
    """The head of a municipality that somebody holds."""
    offices = services.directory.find("art:amt Bürgermeister", (SubjectKind.OFFICE,))
    rows = services.directory.rows(offices)
    return next(row.subject for row in rows if not row.is_vacant and not row.is_acting and "Gemeinde" in row.body)


def test_the_lists_of_an_office_are_those_that_pick_it(sample_on_both: Services) -> None:
    services = sample_on_both
    office = held_head(services)
    services.audiences.save(Audience(name="Gemeindeleitungen", include=(HeadOf(BodyType.MUNICIPALITY),)))
    services.audiences.save(Audience(name="Ministerien", include=(HeadOf(BodyType.MINISTRY),)))
    names = [summary.saved.name for summary in services.audiences.with_office(office.id)]
    assert "Gemeindeleitungen" in names
    assert "Ministerien" not in names


def test_a_row_taken_off_by_hand_is_no_longer_a_list_of_the_office(sample_on_both: Services) -> None:
    services = sample_on_both
    office = held_head(services)
    saved, _ = services.audiences.save(Audience(name="Musterliste", include=(HeadOf(BodyType.MUNICIPALITY),)))
    row = next(row for row in services.audiences.view(saved.id).list.rows if row.office_id == office.id)
    services.audiences.remove_rows(saved.id, [row], "verzogen")
    assert saved.id not in [summary.saved.id for summary in services.audiences.with_office(office.id)]


def test_holders_are_named_and_vacant_offices_left_out(sample_on_both: Services) -> None:
    services = sample_on_both
    office = held_head(services)
    body = services.records.load(office).contact.body
    assert body is not None
    bare, _ = services.editing.add_office(Office(organisation_id=body.id, title_neutral="Musteramt"))
    holders = services.records.holders([office.id, bare.id])
    assert set(holders) == {office.id}
    person = services.records.load(office).contact.person
    assert person is not None
    assert holders[office.id] == person.name()


def test_forms_for_a_woman_and_a_man_differ_and_a_person_has_none(sample_on_both: Services) -> None:
    record = sample_on_both.records.load(held_head(sample_on_both))
    salutations = {gender: forms.salutation for gender, forms in record.gender_forms}
    assert salutations[Gender.FEMALE] == "Sehr geehrte Frau Bürgermeisterin,"
    assert salutations[Gender.MALE] == "Sehr geehrter Herr Bürgermeister,"
    person = record.contact.person
    assert person is not None
    assert sample_on_both.records.load(Subject(SubjectKind.PERSON, person.id)).gender_forms == ()
