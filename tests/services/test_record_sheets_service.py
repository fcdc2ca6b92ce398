"""What is gathered for folder sheets, directory, booklet and network: who, in which order, and what is kept out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crm.domain.dossier import Dossier, DossierKind, DossierRow
from crm.domain.event import Category, Participation, Role, Status
from crm.domain.listing import Subject, SubjectKind
from crm.domain.notes import Activity, ActivityKind, ActivityLink, Task
from crm.domain.office import Office, Tenure
from crm.domain.partial_date import PartialDate
from crm.domain.party import Organisation, Party, Person
from crm.domain.reach import Channel, ChannelKind
from crm.services.card_loading import CardOptions
from crm.services.recipients import Guests, those_among
from tests.conftest import TODAY
from tests.printing.accessibility import assert_accessible
from tests.printing.reading import texts
from tests.services.work import Work

PERSON, BODY = DossierKind.PERSON, DossierKind.ORGANISATION
COUNTESS, DEPUTY = "Musterburg", "Musterklee"


def only(work: Work, subject: Subject, kind: DossierKind = PERSON, options: CardOptions | None = None) -> Dossier:
    (found,) = work.services.dossiers.content(kind, [subject], options=options).dossiers
    return found


def rows(dossier: Dossier, title: str) -> tuple[DossierRow, ...]:
    return next((section.rows for section in dossier.sections if section.title == title), ())


def restrict(work: Work, subject: Subject) -> None:
    work.save(replace(work.one(Party, id=subject.id), is_restricted=True))


def test_a_contact_sheet_says_who_it_is_and_how_one_speaks_to_her(work_on_both: Work) -> None:
    work, found = work_on_both, only(work_on_both, work_on_both.person(COUNTESS))
    record = work.services.records.load(work.person(COUNTESS))
    assert (found.name, found.function) == (record.name, "Landrätin")
    assert found.lead[0] == DossierRow(label="Stelle", text="Landkreis St. Wendel")
    assert {row.label: row.text for row in rows(found, "Anrede")} == {
        "Anschrift": "\n".join(record.forms.address_lines),
        "im Brief": record.forms.salutation,
        "mündlich": record.forms.spoken,
    }
    assert [(row.label, row.text) for row in rows(found, "Beziehungen")] == [
        ("Stellvertreterin", "Hannelore Musterklee")
    ]
    (met,) = rows(found, "Begegnungen")
    assert (met.text, met.note) == ("Impulse 2020, Berlin", "vertreten durch Hannelore Musterklee")
    deputy = only(work, work.person(DEPUTY))
    assert "in Vertretung für Christine Gräfin von Musterburg" in rows(deputy, "Begegnungen")[0].note


def test_offices_of_today_come_first_and_what_is_empty_is_left_out(work: Work) -> None:
    former = only(work, work.person("Schablonski"))
    assert former.function == ""
    assert rows(former, "Frühere Ämter")[0].text.startswith("Bürgermeisterin, Kreisstadt Merzig")
    assert not rows(former, "Weitere Ämter")
    assert all(section.rows for section in former.sections)
    head = work.person(COUNTESS)
    office = work.add(Office(organisation_id=work.body("Kreisstadt Merzig").id, title_neutral="Beirat", rank=950))
    work.add(Tenure(person_id=head.id, office_id=office.id, valid_from=PartialDate(2024)))
    both = only(work, head)
    assert both.function == "Landrätin"
    assert rows(both, "Weitere Ämter") == (DossierRow(label="seit 2024", text="Beirat, Kreisstadt Merzig"),)


def test_tasks_that_are_open_stand_by_their_day_and_notes_only_if_asked_for(work: Work) -> None:
    subject = work.person(COUNTESS)
    for title, due, done in (
        ("ohne Frist", None, None),
        ("später", PartialDate(2027, 1, 2), None),
        ("früher", PartialDate(2026, 12, 1), None),
        ("erledigt", None, PartialDate.of(TODAY)),
    ):
        work.add(Task(title=title, due_on=due, done_on=done, assignee="Kümmel", party_id=subject.id))
    note = work.add(Activity(kind=ActivityKind.CALL, on=PartialDate.of(TODAY), text="Ruft zurück.", actor="Kümmel"))
    work.add(ActivityLink(activity_id=note.id, party_id=subject.id))
    usual = only(work, subject)
    assert [(row.label, row.text) for row in rows(usual, "Offene Aufgaben")] == [
        ("bis 01.12.2026", "früher"),
        ("bis 02.01.2027", "später"),
        ("ohne Frist", "ohne Frist"),
    ]
    assert not rows(usual, "Notizen")
    asked = only(work, subject, options=CardOptions(with_notes=True))
    assert rows(asked, "Notizen") == (DossierRow(label="23.11.2026", text="Ruft zurück.", note="Anruf, Kümmel"),)


def test_each_contact_has_one_sheet_and_an_office_that_of_its_holder(work: Work) -> None:
    head = work.person(COUNTESS)
    office = work.find(Tenure, person_id=head.id)[0].office_id
    chosen = [head, Subject(SubjectKind.OFFICE, office), work.body("Landkreis St. Wendel"), head]
    dossiers = work.services.dossiers
    assert [one.name for one in dossiers.content(PERSON, chosen).dossiers] == ["Christine Gräfin von Musterburg"]
    assert [one.name for one in dossiers.content(BODY, chosen).dossiers] == ["Landkreis St. Wendel"]
    assert dossiers.content(PERSON, []).count == 0


def test_an_organisation_says_what_it_does_who_leads_it_and_where_it_came_in(work: Work) -> None:
    found = only(work, work.body("Musterakte GmbH"), BODY)
    body = work.one(Organisation, full_name="Musterakte GmbH")
    assert found.function == "Start-up"
    assert rows(found, "Tätigkeit")[0].text == body.description
    assert [(row.text, row.note) for row in rows(found, "Personen")] == [
        ("Dr. Aylin Örnekoğlu-Muster", "Geschäftsführerin, seit 2016")
    ]
    assert {row.label for row in rows(found, "Erreichbarkeit")} >= {"Telefon", "E-Mail", "Internet"}
    (met,) = rows(found, "Begegnungen")
    assert "„Besuch bei der Musterakte GmbH“" in met.note
    work.add(Office(organisation_id=body.id, title_neutral="Beirat"))
    assert rows(only(work, work.body("Musterakte GmbH"), BODY), "Personen")[-1] == DossierRow(
        label="", text="vakant", note="Beirat"
    )


def test_an_event_gives_the_organisations_of_its_programme(work: Work) -> None:
    found = work.services.dossiers.content(BODY, [], work.event)
    visited = {line.item.organisation_id for line in work.services.events.view(work.event.id).programme}
    assert {work.body(one.name).id for one in found.dossiers} == visited - {None}


def test_the_directory_is_in_the_order_of_the_program(work_on_both: Work) -> None:
    services = work_on_both.services
    subjects = services.directory.find("", (SubjectKind.PERSON, SubjectKind.ORGANISATION))
    sheet = services.alphabet.content(list(reversed(subjects)))
    listed = [entry.name for letter in sheet.letters for entry in letter.entries]
    assert listed == [row.name for row in services.directory.rows(subjects)]
    short = services.alphabet.content(subjects, with_addresses=False)
    assert sum(len(one.lines) for part in short.letters for one in part.entries) < sum(
        len(one.lines) for part in sheet.letters for one in part.entries
    )


def test_the_booklet_has_everybody_who_comes_under_his_or_her_body(work_on_both: Work) -> None:
    services, event = work_on_both.services, work_on_both.event
    found = services.booklets.content(event.id)
    coming = those_among(services.events.view(event.id).participants, Guests.COMING)
    names = services.directory.names(coming)
    assert sorted(person.name for group in found.groups for person in group.people) == sorted(names.values())
    assert next(group for group in found.groups if group.name == "Landkreis St. Wendel").people[0].remark == (
        "in Vertretung für Christine Gräfin von Musterburg"
    )
    assert [body.name for body in found.bodies][:2] == ["Musterakte GmbH", "Bürgermuster GmbH"]
    assert all(body.sentence and body.people and body.items for body in found.bodies)
    assert [numbers.title for numbers in found.numbers] == ["Presse", "Organisation", "Orte"]
    assert [number.name for number in found.numbers[0].numbers] == ["Alexander Zeyer", "Gabriele Kümmel"]
    assert services.booklets.content(event.id, with_open=True).count > found.count


def test_who_organises_is_among_the_numbers(work: Work) -> None:
    part = work.part(COUNTESS)
    work.save(replace(part, category=Category.STAFF, status=Status.ACCEPTED))
    work.add(Channel(party_id=part.party_id, kind=ChannelKind.MOBILE, value="+491713920999", is_private=True))
    found = work.services.booklets.content(work.event.id)
    staff = found.numbers[1].numbers[0]
    assert staff.name == "Christine Gräfin von Musterburg"
    assert "0171\u00a03920999" not in staff.lines
    asked = work.services.booklets.content(work.event.id, CardOptions(with_private=True))
    assert "0171\u00a03920999" in asked.numbers[1].numbers[0].lines


def test_the_network_of_a_list_shows_what_links_them(work_on_both: Work) -> None:
    work = work_on_both
    chosen = [work.person(COUNTESS), work.person(DEPUTY), work.person("Schablonski")]
    found = work.services.network_sheets.content(chosen)
    shown = {node.subject for node in found.network.nodes}
    assert shown >= set(chosen)
    assert Subject(SubjectKind.EVENT, work.event.id) in shown  # two of them were there
    said = {(group.name, line.label, line.name) for group in found.groups() for line in group.lines}
    assert ("Hannelore Musterklee", "Vertretene", "Christine Gräfin von Musterburg") in said or (
        "Christine Gräfin von Musterburg",
        "Stellvertreterin",
        "Hannelore Musterklee",
    ) in said
    assert sum(len(group.lines) for group in found.groups()) >= len(found.network.edges)


def test_whom_the_law_restricts_is_on_no_sheet(work: Work) -> None:
    services, event = work.services, work.event
    deputy, founder = work.person(DEPUTY), work.person("Örnekoğlu-Muster")
    names = ("Musterburg", "Musterklee", "Örnekoğlu-Muster", "Musternetz", "Zeyer")
    subjects = [*map(work.person, names), work.body("Landkreis St. Wendel"), work.body("Musterakte GmbH")]

    def everything() -> str:
        options = CardOptions(with_notes=True, with_private=True, with_confidential=True)
        made = [
            services.dossiers.print(services.dossiers.content(PERSON, subjects, event, options)),
            services.dossiers.print(services.dossiers.content(BODY, subjects, event, options)),
            services.alphabet.print(services.alphabet.content(subjects, event, options)),
            services.booklets.print(services.booklets.content(event.id, options, with_open=True)),
            services.network_sheets.print(services.network_sheets.content([work.person(COUNTESS)], 3)),
            services.network_sheets.print(services.network_sheets.content(subjects)),
        ]
        return "\n".join(text for printed in made for text in texts(printed.pdf))

    before = everything()
    assert DEPUTY in before
    assert "Örnekoğlu" in before
    for subject in (deputy, founder):
        restrict(work, subject)
    after = everything()
    assert DEPUTY not in after
    assert "Örnekoğlu" not in after


@pytest.mark.parametrize("kind", DossierKind)
def test_the_sample_is_printed_accessibly(work: Work, kind: DossierKind) -> None:
    subjects = work.services.directory.find("Muster", (SubjectKind.PERSON, SubjectKind.ORGANISATION))[:12]
    printed = work.services.dossiers.print(work.services.dossiers.content(kind, subjects))
    assert printed.warnings == ()
    assert_accessible(printed.pdf)


def test_who_speaks_for_the_press_but_stays_away_is_not_called(work: Work) -> None:
    (part,) = [p for p in work.find(Participation, role=Role.PRESS_CONTACT) if p.party_id == work.person("Zeyer").id]
    work.save(replace(part, status=Status.CANCELLED))
    found = work.services.booklets.content(work.event.id)
    assert [number.name for number in found.numbers[0].numbers] == ["Gabriele Kümmel"]
    assert work.one(Person, family_name="Zeyer").id == part.party_id
