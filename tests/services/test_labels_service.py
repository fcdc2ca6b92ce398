"""Who gets a label: the rules of every list, and nobody left out unseen."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crm.domain.errors import UserError
from crm.domain.label import LabelOptions, find_label_sheet
from crm.domain.listing import Subject, SubjectKind
from crm.domain.partial_date import PartialDate
from crm.domain.party import Party, Person
from crm.domain.reach import Address
from crm.services.contacts import Disclosure
from crm.services.sample import AUDIENCE_NAME
from tests.printing.reading import texts
from tests.services.work import Work


def mayor(work: Work) -> Subject:
    """Somebody with an office and therefore an address."""
    services = work.services
    found = services.audiences.view(services.audiences.find(AUDIENCE_NAME).id).list.rows[0]
    return Subject(SubjectKind.PERSON, found.party_id or 0)


def test_a_contact_is_written_to_as_in_a_letter(work: Work) -> None:
    subject = mayor(work)
    [found] = work.services.labels.of_subjects([subject, subject]).addressees
    contact = work.services.records.contact(subject)
    assert found.lines == work.services.records.forms(contact).address_lines


def test_the_dead_and_the_restricted_get_none(work: Work) -> None:
    subject = mayor(work)
    work.save(replace(work.one(Party, id=subject.id), is_restricted=True))
    assert work.services.labels.of_subjects([subject]) == work.services.labels.of_subjects([])
    work.save(replace(work.one(Party, id=subject.id), is_restricted=False))
    work.save(replace(work.one(Person, id=subject.id), deceased_on=PartialDate.parse("2020")))
    post = work.services.labels.of_subjects([subject])
    assert post.addressees == ()
    assert post.warnings[0].startswith("Verstorben, deshalb nicht dabei: ")


def test_an_objection_to_invitations_is_named(work: Work) -> None:
    subject = mayor(work)
    work.save(replace(work.one(Party, id=subject.id), no_invitations=True))
    post = work.services.labels.of_subjects([subject])
    assert len(post.addressees) == 1
    assert post.warnings == (f"Keine Einladungen wünscht: {post.addressees[0].name}.",)


def test_a_private_address_is_printed_only_if_asked_for(work: Work) -> None:
    person = work.add(Party())
    work.add(Person(id=person.id, given_name="Ines", family_name="Probe"))
    work.add(Address(party_id=person.id, street="Weg 1", postcode="66111", city="Musterburg", is_private=True))
    subject = Subject(SubjectKind.PERSON, person.id)
    labels = work.services.labels
    assert labels.of_subjects([subject]).warnings == (
        "Ohne Anschrift, die gezeigt werden darf, deshalb nicht dabei: Ines Probe.",
    )
    [found] = labels.of_subjects([subject], shown=Disclosure(with_private=True)).addressees
    assert found.lines[-2:] == ("Weg 1", "66111 Musterburg")


def test_a_list_prints_its_rows_that_have_an_address(work_on_both: Work) -> None:
    services = work_on_both.services
    found = services.audiences.view(services.audiences.find(AUDIENCE_NAME).id).list
    post = services.labels.of_list(found)
    assert len(post.addressees) == len({row.address_lines for row in found.rows if row.has_address})
    sheet = find_label_sheet(services.labels.sheets, "L7160")
    printed = services.labels.print_labels(post, sheet, LabelOptions(start=4))
    assert printed.pages == -(-(len(post.addressees) + 3) // 21)
    assert post.addressees[0].lines[-1] in texts(printed.pdf)[0]
    with pytest.raises(UserError):
        services.labels.print_labels(post, sheet, LabelOptions(start=0))


def test_a_row_without_address_is_named(work: Work) -> None:
    services = work.services
    found = services.audiences.view(services.audiences.find(AUDIENCE_NAME).id).list
    rows = (replace(found.rows[0], has_address=False), *found.rows[1:3])
    post = services.labels.of_list(replace(found, rows=rows))
    assert len(post.addressees) == 2
    assert found.rows[0].shown_name.split(",")[0] in post.warnings[0]
