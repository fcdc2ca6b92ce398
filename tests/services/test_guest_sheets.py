"""The lists of an event: who stands on them, in which order, how they are greeted, and what is not on them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crm.domain.address_greeting import greeted_with_name
from crm.domain.event import Participation, Role, Status
from crm.domain.guest_sheet import GuestLine, GuestOrder, GuestSheet, GuestSheetKind
from crm.domain.party import Party, Person
from crm.domain.seating import SEATED
from crm.domain.text import sort_key
from crm.printing.page import PORTRAIT
from tests.printing.reading import assert_inside, texts
from tests.services.work import Work

KIND = GuestSheetKind
LISTS = [kind for kind in KIND if kind is not KIND.PROGRAMME]


def lines(content: GuestSheet) -> list[GuestLine]:
    return [line for group in content.groups for line in group.lines]


@pytest.mark.parametrize("kind", KIND)
def test_each_list_is_printed_whole(work: Work, kind: GuestSheetKind) -> None:
    content = work.services.guest_sheets.content(work.event.id, kind)
    printed = work.services.guest_sheets.print(content)
    text = "\n".join(texts(printed.pdf))
    assert content.count > 0
    assert printed.warnings == ()
    assert_inside(printed.pdf, PORTRAIT)
    for line in lines(content):
        assert (line.name if kind is KIND.GREETING else line.listed_name).split()[-1] in text
    for day in content.days:
        assert all(row.title.split()[0] in text for row in day.rows)
    assert f"Seite {printed.pages} von {printed.pages}" in text
    assert ("Nur für den Dienstgebrauch" in text) is (kind is not KIND.PROGRAMME)
    assert work.services.guest_sheets.print(content).pdf == printed.pdf


def test_who_greets_reads_the_order_of_precedence_with_names(work: Work) -> None:
    content = work.services.guest_sheets.content(work.event.id, KIND.GREETING)
    order = [line.name for line in work.services.precedence.order(work.event.id).lines]
    found = [line.name for line in lines(content)]
    assert found == [name for name in order if name in set(found)]
    for line in lines(content):
        assert line.spoken.startswith(("Herr ", "Frau ")) or line.spoken == "" or line.name.split()[-1] in line.spoken
    assert any(line.spoken.startswith("Frau Landrätin ") for line in lines(content))
    assert any(line.remark.startswith("in Vertretung für ") for line in lines(content))


def test_the_host_greets_and_is_not_greeted(work: Work) -> None:
    sheets = work.services.guest_sheets
    hosts = {
        row.name for row in work.services.events.view(work.event.id).participants if row.participation.role is Role.HOST
    }
    assert hosts
    content = sheets.content(work.event.id, KIND.GREETING)
    assert not hosts & {line.name for line in lines(content)}
    assert all(host in content.note for host in hosts)
    assert hosts <= {line.name for line in lines(sheets.content(work.event.id, KIND.GUESTS))}


@pytest.mark.parametrize(
    ("form", "degrees", "family", "wanted"),
    [
        ("Frau Landrätin", "Dr. rer. nat.", "Muster", "Frau Landrätin Dr. Muster"),
        ("Herr Doktor Muster", "Dr.", "Muster", "Herr Doktor Muster"),
        ("Exzellenz", "", "Muster", "Exzellenz"),
        ("Herr Präsident", "", "", "Herr Präsident"),
    ],
)
def test_the_name_follows_the_office(form: str, degrees: str, family: str, wanted: str) -> None:
    assert greeted_with_name(form, Person(degrees=degrees, family_name=family)) == wanted


@pytest.mark.parametrize("kind", [KIND.DOOR, KIND.SIGN_IN])
def test_the_door_and_the_signatures_need_the_alphabet(work: Work, kind: GuestSheetKind) -> None:
    content = work.services.guest_sheets.content(work.event.id, kind, GuestOrder.BODY)
    keys = {row.listed_name: row.sort_key for row in work.services.events.view(work.event.id).participants}
    found = [keys[line.listed_name] for line in lines(content)]
    assert found == sorted(found)


def test_guests_by_body_stand_under_it_and_are_the_same(work_on_both: Work) -> None:
    sheets = work_on_both.services.guest_sheets
    by_body = sheets.content(work_on_both.event.id, KIND.GUESTS, GuestOrder.BODY)
    names = [group.name for group in by_body.groups if group.name != "Ohne Körperschaft"]
    assert names == sorted(names, key=sort_key)
    assert all(line.body == group.name for group in by_body.groups[:-1] for line in group.lines)
    by_rank = sheets.content(work_on_both.event.id, KIND.GUESTS)
    assert sorted(line.listed_name for line in lines(by_body)) == sorted(line.listed_name for line in lines(by_rank))


def test_who_has_not_answered_is_there_only_if_asked_for(work: Work) -> None:
    guest = next(
        one
        for one in work.find(Participation, event_id=work.event.id)
        if one.status in SEATED and one.role is Role.GUEST
    )
    work.save(replace(guest, status=Status.INVITED))
    sheets, name = work.services.guest_sheets, work.one(Person, id=guest.party_id).name()
    shown = [
        {line.name for line in lines(sheets.content(work.event.id, KIND.GUESTS, with_open=with_open))}
        for with_open in (False, True)
    ]
    assert (name in shown[0], name in shown[1]) == (False, True)


def test_whom_the_law_restricts_is_on_no_list(work: Work) -> None:
    speaker = next(row for row in work.services.events.view(work.event.id).programme if row.people).people[0][1]
    party = work.one(Party, id=speaker.participation.party_id)
    sheets = work.services.guest_sheets

    def everything() -> str:
        made = [sheets.print(sheets.content(work.event.id, kind, with_open=True)) for kind in KIND]
        return "\n".join(text for printed in made for text in texts(printed.pdf))

    family = work.one(Person, id=party.id).family_name
    assert family in everything()
    work.save(replace(party, is_restricted=True))
    assert family not in everything()


def test_a_restricted_person_is_not_named_by_the_substitute(work: Work) -> None:
    rows = work.services.events.view(work.event.id).participants
    substitute = next(row for row in rows if row.represents and row.participation.status in SEATED)
    invited = next(row for row in rows if row.participation.id == substitute.participation.represents_id)
    work.save(replace(work.one(Party, id=invited.participation.party_id), is_restricted=True))
    found = {line.name: line.remark for line in lines(work.services.guest_sheets.content(work.event.id, KIND.GUESTS))}
    assert found[substitute.name] == ""


def test_an_event_without_guests_says_so(work: Work) -> None:
    empty = work.add(replace(work.event, id=0, uid="urn:uuid:1", name="Leer", version=1))
    for kind in KIND:
        printed = work.services.guest_sheets.print(work.services.guest_sheets.content(empty.id, kind))
        assert printed.pages == 1
        wanted = "noch leer" if kind is KIND.PROGRAMME else "Niemand steht auf der Liste."
        assert wanted in texts(printed.pdf)[0]
