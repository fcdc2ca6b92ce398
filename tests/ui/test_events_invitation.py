"""The tab "Einladung": what is due, what was sent and to whom, nobody twice."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from crm.domain.dispatch import Wave, Way
from crm.domain.event import Status
from crm.domain.partial_date import PartialDate
from crm.ui.delegates.roles import ItemRole
from crm.ui.desk import Desk
from crm.ui.events.invitation_tab import InvitationTab, next_words
from crm.ui.events.page import EventsPage
from crm.ui.events.send_dialog import SendDialog
from tests.ui.events_room import opened
from tests.ui.events_sample import sample_desk

TODAY = date(2020, 1, 9)


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Desk:
    return sample_desk(tmp_path, TODAY)


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> EventsPage:
    page = opened(desk, qtbot, TODAY)
    page.show_event(1)
    page.pane.show_tab("invitation")
    return page


def tab(page: EventsPage) -> InvitationTab:
    found = page.pane.further["invitation"]
    assert isinstance(found, InvitationTab)
    return found


def send_dialog(page: EventsPage) -> SendDialog:
    tab(page).send.click()
    (found,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, SendDialog) and w.isVisible()]
    return found


def names(dialog: SendDialog) -> list[str]:
    return [dialog.model.item(row).text() for row in range(dialog.model.rowCount())]


def choose(dialog: SendDialog, wave: Wave) -> None:
    dialog.wave.setCurrentIndex(list(Wave).index(wave))


def open_guests(desk: Desk) -> set[str]:
    return {
        row.listed_name
        for row in desk.services.events.view(1).participants
        if row.participation.status is Status.INVITED
    }


def test_the_reminder_is_due_and_recorded_once(page: EventsPage, desk: Desk, qtbot: QtBot) -> None:
    event = desk.services.events.view(1).event
    desk.broadcast.tell(desk.services.events.change(replace(event, answer_by=PartialDate(2020, 1, 15))))
    dialog = send_dialog(page)
    choose(dialog, Wave.REMINDER)
    expected = open_guests(desk)
    assert set(names(dialog)) == expected
    assert len(expected) > 1
    dialog.way.setCurrentIndex(list(Way).index(Way.MAIL))
    dialog.remarks.setText("mit Anfahrt")
    dialog.submit()
    assert not dialog.isVisible()
    (sent,) = tab(page).model.rows
    assert (sent.dispatch.wave, sent.dispatch.way, sent.count) == (Wave.REMINDER, Way.MAIL, len(expected))
    side = tab(page).side()
    assert page.pane.side.currentWidget() is side
    shown = side.model  # type: ignore[attr-defined]
    assert {shown.item(row).text() for row in range(shown.rowCount())} == expected
    assert page.pane.tabs.accessibleTabName(page.pane.number("invitation")).startswith("Einladung, 1")
    dialog = send_dialog(page)
    choose(dialog, Wave.REMINDER)
    assert names(dialog) == []
    assert not dialog.done_button.isEnabled()
    dialog.switch._group.button(1).click()
    assert {dialog.model.item(row).data(ItemRole.SECOND_LINE) for row in range(dialog.model.rowCount())} == {
        "hat die Erinnerung am 09.01.2020 bekommen"
    }
    dialog.day.setText("16.01.2020")
    dialog.day.editingFinished.emit()
    dialog.switch._group.button(0).click()
    assert set(names(dialog)) == expected  # on another day one may remind again
    dialog.day.setText("demnächst")
    dialog.submit()
    assert dialog.error.text()
    dialog.reject()


def test_a_record_is_taken_back(page: EventsPage, desk: Desk, qtbot: QtBot) -> None:
    dialog = send_dialog(page)
    choose(dialog, Wave.REMINDER)
    dialog.submit()
    page.activateWindow()
    tab(page).table.setFocus()
    qtbot.waitUntil(tab(page).table.hasFocus)
    qtbot.keyClick(tab(page).table, Qt.Key.Key_Delete)
    assert tab(page).model.rows == []
    changes, _ = desk.services.history.undo()
    desk.broadcast.tell(changes)
    assert len(tab(page).model.rows) == 1


def test_an_invitation_goes_to_a_list_and_its_rows_become_guests(page: EventsPage, desk: Desk) -> None:
    audience = desk.services.audiences.all()[0]
    listed = desk.services.audiences.view(audience.id, 1).list
    before = len(desk.services.events.view(1).participants)
    dialog = send_dialog(page)
    choose(dialog, Wave.INVITATION)
    assert dialog.to.isEnabled()
    dialog.to.setCurrentIndex(1)
    shown = names(dialog)
    assert shown
    assert len(shown) <= len(listed.rows)
    dialog.submit()
    (sent,) = tab(page).model.rows
    assert sent.count == len(shown)
    assert sent.dispatch.list_id is not None
    assert len(desk.services.events.view(1).participants) >= before
    dialog = send_dialog(page)
    choose(dialog, Wave.CONFIRMATION)
    assert not dialog.to.isEnabled()
    dialog.reject()


def test_the_next_step_says_whom_and_when(page: EventsPage, desk: Desk) -> None:
    outlook = desk.services.invitations.outlook(1)
    assert outlook.next is not None
    assert tab(page).next_words.text() == next_words(outlook)
    assert str(outlook.next.count) in next_words(outlook)
    assert outlook.counts[Wave.REMINDER] == len(open_guests(desk))


def test_another_event_shows_nothing_of_this_one(page: EventsPage, desk: Desk) -> None:
    dialog = send_dialog(page)
    choose(dialog, Wave.REMINDER)
    dialog.submit()
    other, changes = desk.services.events.add(replace(desk.services.events.view(1).event, id=0, uid="", name="Andere"))
    desk.broadcast.tell(changes)
    page.show_event(other.id)
    page.pane.show_tab("invitation")
    assert tab(page).model.rows == []
    assert tab(page).next_words.text() == "Zurzeit ist niemand anzuschreiben"
    assert not tab(page).remove.isEnabled()
