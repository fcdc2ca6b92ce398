"""Answers in the list of an event: by key, for many, by substitutes; who is added and taken off."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from crm.domain.event import Category, Event, Role, Status
from crm.domain.partial_date import PartialDate
from crm.ui.desk import Desk
from crm.ui.events.page import EventsPage
from crm.ui.events.participant_dialogs import AddDialog, AnswerDialog, SubstituteDialog
from tests.ui.events_room import choose, desk, dialog, named, opened, page, participants, press, status
from tests.ui.events_sample import sample_desk

__all__ = ["desk", "page"]


K = Qt.Key


# ── answers ─────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        (K.Key_Z, Status.ACCEPTED),
        (K.Key_A, Status.DECLINED),
        (K.Key_T, Status.ATTENDED),
        (K.Key_N, Status.ABSENT),
    ],
)
def test_one_key_answers_and_one_undo_takes_it_back(
    page: EventsPage, desk: Desk, qtbot: QtBot, key: Qt.Key, expected: Status
) -> None:
    page.show_event(1)
    ids = choose(page, "Musterwies, Brigitte")
    press(page, qtbot, key)
    assert status(page, "Musterwies, Brigitte") is expected
    assert page.pane.participants.tree.selected_ids() == ids
    changes, _ = desk.services.history.undo()
    desk.broadcast.tell(changes)
    assert status(page, "Musterwies, Brigitte") is Status.INVITED
    assert len(named(page, "Musterwies, Brigitte").history) == 1


def test_an_answer_for_many_is_one_entry(page: EventsPage, desk: Desk, qtbot: QtBot) -> None:
    page.show_event(1)
    names = ("Musterwies, Brigitte", "Exempler, Horst-Günter", "Vorbilder, Norbert", "Platzhoff, Dr. Rüdiger")
    choose(page, *names)
    assert page.pane.preview.name.text() == "4 Teilnehmende ausgewählt"
    press(page, qtbot, K.Key_A)
    assert {status(page, name) for name in names} == {Status.DECLINED}
    assert page.pane.head.bar.accessibleName().startswith("47 teilgenommen, 4 vertreten, 9 abgesagt")
    assert desk.services.history.state().undo == "Antwort von 4 Teilnehmenden: abgesagt"
    press(page, qtbot, K.Key_O)
    assert {status(page, name) for name in names} == {Status.INVITED}


def test_attendance_keeps_when_and_how_the_answer_came(page: EventsPage, qtbot: QtBot) -> None:
    page.show_event(1)
    choose(page, "Beispiel, Regina")
    before = named(page, "Beispiel, Regina").participation
    press(page, qtbot, K.Key_N)
    after = named(page, "Beispiel, Regina").participation
    assert after.status is Status.ABSENT
    assert (after.answered_on, after.answered_by) == (before.answered_on, before.answered_by)


def test_attendance_waits_for_the_first_day(qtbot: QtBot, tmp_path: Path) -> None:
    today = date(2020, 1, 14)
    desk = sample_desk(tmp_path, today)
    page = opened(desk, qtbot, today)
    page.show_event(1)
    choose(page, "Musterwies, Brigitte")
    assert [made.isVisible() for made in page.pane.preview.buttons.buttons] == [True] * 6 + [False] * 2
    with qtbot.waitSignal(desk.said) as said:
        press(page, qtbot, K.Key_T)
    assert said.args == ["Die Teilnahme lässt sich ab dem ersten Tag festhalten."]
    assert status(page, "Musterwies, Brigitte") is Status.INVITED


def test_the_same_answer_twice_writes_nothing(page: EventsPage, desk: Desk, qtbot: QtBot) -> None:
    page.show_event(1)
    choose(page, "Musterwies, Brigitte")
    press(page, qtbot, K.Key_Z)
    entries = len(desk.services.history.lines())
    press(page, qtbot, K.Key_Z)
    assert len(desk.services.history.lines()) == entries


def test_a_group_head_answers_for_nobody(page: EventsPage, desk: Desk, qtbot: QtBot) -> None:
    page.show_event(1)
    tree = page.pane.participants.tree
    entries = len(desk.services.history.lines())
    tree.setCurrentIndex(tree.model().index(2, 0))
    press(page, qtbot, K.Key_Z)
    assert len(desk.services.history.lines()) == entries
    assert tree.isExpanded(tree.model().index(2, 0))
    press(page, qtbot, K.Key_Return)
    assert not tree.isExpanded(tree.model().index(2, 0))
    page.presenter.reload()
    assert not tree.isExpanded(tree.model().index(2, 0))


def test_a_button_asks_and_shows_what_was_stored(page: EventsPage, qtbot: QtBot) -> None:
    page.show_event(1)
    choose(page, "Musterwies, Brigitte")
    accept, decline = page.pane.preview.buttons.buttons[:2]
    qtbot.mouseClick(accept, Qt.MouseButton.LeftButton)
    assert accept.isChecked()
    assert not decline.isChecked()
    assert page.pane.preview.when.text() == "am 03.02.2020"


# ── substitutes ─────────────────────────────────────────────────────────────────────────────────────────────


def test_v_asks_who_comes_and_the_substitute_stands_below(page: EventsPage, desk: Desk, qtbot: QtBot) -> None:
    page.show_event(1)
    choose(page, "Musterwies, Brigitte")
    press(page, qtbot, K.Key_V)
    form = dialog(SubstituteDialog)
    assert isinstance(form, SubstituteDialog)
    assert not form.done_button.isEnabled()
    form.picker.search.setText("Zeyer")
    form.picker.search.search_now()
    form.by.setText("Vorzimmer")
    form.how.setCurrentText("Telefon")
    qtbot.keyClick(form.picker.search, K.Key_Return)
    assert status(page, "Musterwies, Brigitte") is Status.REPRESENTED
    stand_in = next(row for row in participants(page) if row.represents == "Brigitte Musterwies")
    assert (stand_in.name, stand_in.participation.status) == ("Alexander Zeyer", Status.ACCEPTED)
    assert page.pane.preview.banner.accessibleName() == "Vertreten durch Alexander Zeyer"
    assert page.pane.preview.when.text() == "am 03.02.2020 durch Vorzimmer, Telefon"
    changes, _ = desk.services.history.undo()
    desk.broadcast.tell(changes)
    assert len(participants(page)) == 77


def test_who_is_represented_already_cannot_send_a_second_one(page: EventsPage, desk: Desk, qtbot: QtBot) -> None:
    page.show_event(1)
    for name, sentence in (
        ("Musterburg, Christine Gräfin von", "Christine Gräfin von Musterburg wird schon durch Hannelore"),
        ("Musterklee, Hannelore", "Hannelore Musterklee kommt selbst in Vertretung für"),
    ):
        choose(page, name)
        with qtbot.waitSignal(desk.said) as said:
            press(page, qtbot, K.Key_V)
        assert said.args is not None
        assert said.args[0].startswith(sentence)


def test_nobody_represents_himself(page: EventsPage, qtbot: QtBot) -> None:
    page.show_event(1)
    choose(page, "Musterwies, Brigitte")
    press(page, qtbot, K.Key_V)
    form = dialog(SubstituteDialog)
    assert isinstance(form, SubstituteDialog)
    form.picker.search.setText("Musterwies")
    form.picker.search.search_now()
    form.submit()
    assert form.error.text() == "Niemand kann sich selbst vertreten."
    assert status(page, "Musterwies, Brigitte") is Status.INVITED


# ── adding, removing, exporting ─────────────────────────────────────────────────────────────────────────────


def test_adding_by_search(page: EventsPage, desk: Desk, qtbot: QtBot) -> None:
    (stored, _) = desk.services.events.add(Event(name="Neujahrsempfang", starts_on=PartialDate(2021, 1, 14)))
    page.show_event(stored.id)
    page.pane.participants.nobody.started.emit()
    form = dialog(AddDialog)
    assert isinstance(form, AddDialog)
    form.picker.search.setText("Landrat Landkreis")
    form.picker.search.search_now()
    form.picker.table.selectAll()
    count = len(form.picker.subjects())
    assert count > 1
    assert form.done_button.text() == f"{count} Kontakte hinzufügen"
    form.category.setCurrentIndex(2)  # Ehrengäste
    form.submit()
    assert len(participants(page)) == count
    assert {row.participation.category for row in participants(page)} == {Category.HONORARY}
    assert {row.participation.role for row in participants(page)} == {Role.GUEST}


def test_enter_in_the_found_list_adds_once(page: EventsPage, qtbot: QtBot) -> None:
    page.show_event(1)
    page.pane.participants.add_button.click()
    form = dialog(AddDialog)
    assert isinstance(form, AddDialog)
    asked: list[object] = []
    form.added.connect(lambda *told: asked.append(told))
    form.picker.search.setText("Tholey")
    form.picker.search.search_now()
    qtbot.keyClick(form.picker.search, K.Key_Down)
    qtbot.keyClick(form.picker.table, K.Key_Return)
    assert len(asked) == 1


def test_who_is_there_already_is_not_added_again(page: EventsPage, desk: Desk, qtbot: QtBot) -> None:
    page.show_event(1)
    with qtbot.waitSignal(desk.said) as said:
        page.presenter.add([named(page, "Musterau, Holger").subject], Category.DELEGATION, Role.GUEST)
    assert said.args == ["Alle Ausgewählten stehen schon auf der Liste."]
    assert len(participants(page)) == 77


def test_removing_takes_off_the_list_and_can_be_undone(page: EventsPage, desk: Desk, qtbot: QtBot) -> None:
    page.show_event(1)
    choose(page, "Musterburg, Christine Gräfin von", "Musterklee, Hannelore")
    press(page, qtbot, K.Key_Delete)
    assert len(participants(page)) == 75
    changes, _ = desk.services.history.undo()
    desk.broadcast.tell(changes)
    assert len(participants(page)) == 77
    assert named(page, "Musterklee, Hannelore").represents == "Christine Gräfin von Musterburg"
    assert named(page, "Musterklee, Hannelore").snapshot is not None


def test_the_selection_is_what_exports_and_prints_take(page: EventsPage) -> None:
    page.show_event(1)
    choose(page, "Musterau, Holger", "Alkassar, Ammar")
    assert set(page.selected_subjects()) == {
        named(page, "Musterau, Holger").subject, named(page, "Alkassar, Ammar").subject,
    }  # fmt: skip


def test_the_details_of_an_answer(page: EventsPage, qtbot: QtBot) -> None:
    page.show_event(1)
    choose(page, "Musterau, Holger")
    page.pane.preview.answer.link.click()
    form = dialog(AnswerDialog)
    assert isinstance(form, AnswerDialog)
    form.day.setText("irgendwann")
    form.submit()
    assert "Erwartet wird ein Datum" in form.error.text()
    form.day.setText("05.12.2019")
    form.by.setText("Büroleitung")
    form.submit()
    found = named(page, "Musterau, Holger").participation
    assert (found.answered_on, found.answered_by) == (PartialDate(2019, 12, 5), "Büroleitung")
    assert found.status is Status.ATTENDED
