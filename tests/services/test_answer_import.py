"""Answers from tables: each row is matched, unchanged, ambiguous, unknown or wrong, and says where."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st

from crm.domain.answer_words import read_answer
from crm.domain.errors import ConflictError, UserError
from crm.domain.event import Participation, Status
from crm.domain.partial_date import PartialDate
from crm.domain.party import Person
from crm.domain.seating import NoSeatError
from crm.exchange.answer_table import AnswerColumn
from crm.services.answer_import import AnswerState
from tests.services.reception import Reception, reception
from tests.services.work import Work

TABLE = """Name;E-Mail;Rückmeldung;Datum;Bemerkungen
Exempler, Horst-Günter;;Zusage;18.11.2026;kommt später
;norbert.vorbilder@example.org;nein;;
Frau Brigitte Musterwies;;Vertretung durch Gabriele Kümmel;;
Dr. Rüdiger Platzhoff;;vertreten durch Frau Ilse Neumuster;;
Niemand Bekannt;;ja;;
Beispielkötter;;vielleicht;;
Musterthal;;weiß nicht;;
Gisela Musterthal;;zu;31.13.2026;
"""


@pytest.fixture
def house(work: Work) -> Reception:
    return reception(work)


@pytest.mark.parametrize(
    ("text", "status", "substitute"),
    [
        ("Zusage", Status.ACCEPTED, ""),
        ("ja", Status.ACCEPTED, ""),
        ("zu", Status.ACCEPTED, ""),
        ("Nehme gerne teil", Status.ACCEPTED, ""),
        ("nehme nicht teil", Status.DECLINED, ""),
        ("Absage", Status.DECLINED, ""),
        ("kann leider nicht kommen", Status.DECLINED, ""),
        ("keine Teilnahme", Status.DECLINED, ""),
        ("leider nein", Status.DECLINED, ""),
        ("Zusage unter Vorbehalt", Status.RESERVED, ""),
        ("Warteliste", Status.WAITING, ""),
        ("Vertretung durch Frau Dr. Anna Muster", Status.REPRESENTED, "Frau Dr. Anna Muster"),
        ("Absage, Vertretung: Max Muster", Status.REPRESENTED, "Max Muster"),
        ("vertreten", Status.REPRESENTED, ""),
    ],
)
def test_answers_are_understood_as_people_write_them(text: str, status: Status, substitute: str) -> None:
    found = read_answer(text)
    assert found is not None
    assert (found.status, found.substitute) == (status, substitute)


@pytest.mark.parametrize("text", ["", "weiß nicht", "weiß noch nicht, ob ich komme", "siehe Anlage", "-"])
def test_what_is_no_answer_is_not_taken_for_one(text: str) -> None:
    assert read_answer(text) is None


@given(st.text(max_size=40))
def test_any_text_is_read_or_left(text: str) -> None:
    found = read_answer(text)
    assert found is None or found.status in Status


def test_a_plan_says_of_each_row_what_becomes_of_it(house: Reception) -> None:
    plan = house.services.answer_import.read_text(house.event.id, TABLE)
    assert [row.state for row in plan.rows] == [
        *[AnswerState.MATCHED] * 4,
        AnswerState.UNKNOWN,
        AnswerState.MATCHED,
        AnswerState.PROBLEM,
        AnswerState.PROBLEM,
    ]
    assert [row.status for row in plan.rows[:4]] == [
        Status.ACCEPTED,
        Status.DECLINED,
        Status.REPRESENTED,
        Status.REPRESENTED,
    ]
    assert plan.rows[2].substitute == house.work.person("Kümmel")
    assert plan.rows[3].sentence().endswith("vertreten durch Frau Ilse Neumuster (wird als neuer Kontakt angelegt)")
    assert [(row.column, row.sentence()) for row in plan.rows if row.problem] == [
        (AnswerColumn.NAME, "Zeile 6, Name: „Niemand Bekannt“ steht nicht auf der Gästeliste."),
        (AnswerColumn.ANSWER, "Zeile 8, Antwort: „weiß nicht“ ist keine bekannte Antwort."),
        (AnswerColumn.ON, "Zeile 9, Datum: „31.13.2026“ ist kein Datum."),
    ]


def test_it_is_applied_as_one_entry_and_the_second_time_changes_nothing(work_on_both: Work) -> None:
    house = reception(work_on_both, capacity=4)
    service = house.services.answer_import
    plan = service.read_text(house.event.id, TABLE)
    house.work.is_one_entry(lambda: service.apply(plan), "5 Antworten zu Empfang aus einer Tabelle übernommen")
    guest = house.guest("Exempler")
    assert (guest.status, guest.answered_on, guest.remarks) == (
        Status.ACCEPTED,
        PartialDate(2026, 11, 18),
        "kommt später",
    )
    assert house.guest("Kümmel").represents_id == house.guest("Musterwies").id
    again = service.read_text(house.event.id, TABLE)
    assert len(again.of(AnswerState.UNCHANGED)) == 5
    with pytest.raises(UserError, match="keine Antwort einzutragen"):
        service.apply(again)


def test_a_row_without_a_seat_is_named_and_nothing_is_written(house: Reception) -> None:
    service = house.services.answer_import
    names = ("Exempler", "Vorbilder", "Musterwies", "Platzhoff")
    plan = service.read_text(house.event.id, "Name;Antwort\n" + "\n".join(f"{name};ja" for name in names))

    def refused() -> None:
        with pytest.raises(NoSeatError, match=r"Zeile 5, Platzhoff, Dr\. Rüdiger: Alle 3 Plätze"):
            service.apply(plan)

    house.work.does_nothing(refused)
    service.apply(plan, "Wunsch des Hauses")
    assert house.taken == 4


def test_what_changed_since_the_plan_is_not_overwritten(house: Reception) -> None:
    plan = house.services.answer_import.read_text(house.event.id, "Name;Antwort\nExempler;ja")
    house.answer("Exempler", Status.DECLINED)

    def refused() -> None:
        with pytest.raises(ConflictError):
            house.services.answer_import.apply(plan)

    house.work.does_nothing(refused)


def test_who_is_meant_can_be_chosen(house: Reception) -> None:
    service = house.services.answer_import
    house.services.events.add_participants(house.event.id, [house.work.person("Kümmel")])
    namesake = house.services.editing.add_person
    other, _ = namesake(Person(given_name="Max", family_name="Exempler"))
    house.services.events.add_participants(house.event.id, [other])
    plan = service.read_text(house.event.id, "Name;Antwort\nExempler;ja")
    (row,) = plan.rows
    assert row.state is AnswerState.AMBIGUOUS
    assert len(row.choices) == 2
    chosen = service.choose(plan, row, house.work.one(Participation, party_id=other.id).id)
    assert chosen.rows[0].state is AnswerState.MATCHED


def test_a_guest_named_twice_is_told(house: Reception) -> None:
    plan = house.services.answer_import.read_text(house.event.id, "Name;Antwort\nExempler;ja\nExempler;nein")
    assert plan.rows[1].problem == "Exempler, Horst-Günter steht schon in Zeile 2."


def test_an_excel_file_with_real_dates_is_read(house: Reception, tmp_path: Path) -> None:
    path = tmp_path / "antworten.xlsx"
    book = xlsxwriter.Workbook(path)
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, ["Vorname", "Nachname", "Teilnahme", "Eingang am"])
    sheet.write_row(1, 0, ["Norbert", "Vorbilder", "Absage"])
    sheet.write_datetime(1, 3, datetime(2026, 11, 17), book.add_format({"num_format": "dd.mm.yyyy"}))
    book.close()
    plan = house.services.answer_import.read(house.event.id, path)
    assert (plan.rows[0].status, plan.rows[0].on) == (Status.DECLINED, PartialDate(2026, 11, 17))


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("Name;Ort\nA;B", "Spalte mit der Antwort"),
        ("Antwort;Ort\nja;B", "Name oder E-Mail"),
        ("Name;Antwort", "nur die"),
    ],
)
def test_a_table_without_the_columns_is_refused(text: str, problem: str, house: Reception) -> None:
    with pytest.raises(UserError, match=problem):
        house.services.answer_import.read_text(house.event.id, text)
