"""Answers from calendars: planned by mail address, applied as one entry."""

from __future__ import annotations

from pathlib import Path

import pytest

from crm.domain.event import Status
from crm.domain.office import Office
from crm.domain.partial_date import PartialDate
from crm.domain.reach import Channel, ChannelKind
from crm.services.answer_import import AnswerPlan, AnswerState
from tests.exchange.test_calendar_reply import reply, written
from tests.services.reception import Reception, reception
from tests.services.work import Work

MAIL = "norbert.vorbilder@example.org"


@pytest.fixture
def house(work: Work) -> Reception:
    return reception(work)


def planned(house: Reception, folder: Path, *replies: object) -> AnswerPlan:
    for number, one in enumerate(replies):
        (folder / f"{number}.ics").write_bytes(written(one))
    return house.services.answer_import.read(house.event.id, folder)


def test_answers_are_matched_by_mail_planned_and_applied_as_one_entry(work_on_both: Work, tmp_path: Path) -> None:
    house = reception(work_on_both)
    (tmp_path / "antwort.ics").write_bytes(written(reply(MAIL.upper(), "DECLINED", uid=house.event.uid, cn="Büro")))
    service = house.services.answer_import
    plan = service.read(house.event.id, tmp_path / "antwort.ics")
    assert [(row.state, row.status, row.guest) for row in plan.rows] == [
        (AnswerState.MATCHED, Status.DECLINED, house.guest("Vorbilder"))
    ]
    assert house.guest("Vorbilder").status is Status.INVITED, "a plan writes nothing"
    house.work.is_one_entry(lambda: service.apply(plan), "1 Antworten zu Empfang aus Kalendern übernommen")
    guest = house.guest("Vorbilder")
    assert (guest.status, guest.answered_on, guest.answered_how) == (
        Status.DECLINED,
        PartialDate(2026, 11, 21),
        "Kalender",
    )
    assert service.read(house.event.id, tmp_path / "antwort.ics").of(AnswerState.UNCHANGED)


def test_an_answer_to_something_else_is_named_and_left(house: Reception, tmp_path: Path) -> None:
    plan = planned(
        house,
        tmp_path,
        reply(MAIL, uid="anders", summary="Sommerfest"),
        reply(MAIL, uid=f"{house.event.uid}-7", summary="Pitch"),
        reply("niemand@example.org", uid=house.event.uid),
        reply(MAIL, "NEEDS-ACTION", uid=house.event.uid),
    )
    assert {(row.state, row.sentence().split(": ", 1)[1]) for row in plan.rows} == {
        (AnswerState.PROBLEM, "Die Antwort gehört zu einem anderen Termin („Sommerfest“)."),
        (AnswerState.PROBLEM, "Die Antwort betrifft nur einen Programmpunkt („Pitch“)."),
        (AnswerState.UNKNOWN, "„niemand@example.org“ steht nicht auf der Gästeliste."),
        (AnswerState.PROBLEM, "Es steht keine Antwort da."),
    }


def test_an_appointment_of_the_same_name_made_by_hand_counts(house: Reception, tmp_path: Path) -> None:
    plan = planned(house, tmp_path, reply(MAIL, uid="040000008200E000", summary="Zugesagt: Empfang"))
    assert [row.state for row in plan.rows] == [AnswerState.MATCHED]


def test_where_several_read_a_mailbox_the_name_tells_who_answered(house: Reception, tmp_path: Path) -> None:
    shared = "rathaus@example.org"
    for family in ("Exempler", "Musterwies"):
        house.work.add(Channel(party_id=house.work.person(family).id, kind=ChannelKind.EMAIL, value=shared))
    unclear = planned(house, tmp_path, reply(shared, uid=house.event.uid, cn="Vorzimmer"))
    assert [(row.state, len(row.choices)) for row in unclear.rows] == [(AnswerState.AMBIGUOUS, 2)]
    clear = planned(house, tmp_path, reply(shared, uid=house.event.uid, cn="Brigitte Musterwies"))
    assert [row.guest for row in clear.rows] == [house.guest("Musterwies")]


def test_the_mailbox_of_the_body_speaks_for_its_head(house: Reception, tmp_path: Path) -> None:
    guest = house.guest("Exempler")
    body = house.work.one(Office, id=guest.office_id).organisation_id
    house.work.add(Channel(party_id=body, kind=ChannelKind.EMAIL, value="haus@bücher.example"))
    plan = planned(house, tmp_path, reply("haus@xn--bcher-kva.example", uid=house.event.uid))
    assert [row.guest for row in plan.rows] == [guest]


def test_who_comes_instead_is_taken_over(house: Reception, tmp_path: Path) -> None:
    calendar = reply(MAIL, "DELEGATED", uid=house.event.uid, delegated_to="mailto:max@example.org")
    other = calendar.vevent.add("attendee")
    other.value, other.cn_param, other.partstat_param = "mailto:max@example.org", "Max Neuling", "ACCEPTED"
    other.delegated_from_param = f"mailto:{MAIL}"
    plan = planned(house, tmp_path, calendar)
    house.services.answer_import.apply(plan)
    assert house.guest("Vorbilder").status is Status.REPRESENTED
    assert plan.rows[0].sentence().endswith("vertreten durch Max Neuling (wird als neuer Kontakt angelegt)")
