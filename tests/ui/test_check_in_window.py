"""The window at the door: one key for who is there, two steps for deputies and walk-ins, and it never waits."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from crm.domain.errors import UserError
from crm.domain.event import Companion, Participation, Status
from crm.domain.journal import ChangeSet
from crm.domain.party import Person
from crm.services.check_in import CheckIn
from crm.ui.announce import spoken
from crm.ui.check_in.door import Step
from crm.ui.check_in.model import NAME, STATE
from crm.ui.check_in.window import CheckInWindow
from crm.ui.delegates.roles import ItemRole
from crm.ui.jobs import ThreadJobs
from tests.ui.answers_room import TODAY, Window, file_in, window

K = Qt.Key
ANNA, BERND = "Ackermann, Anna", "Ackermann, Bernd"


@pytest.fixture
def room(qapp: QApplication, tmp_path: Path) -> Iterator[Window]:
    made = window(file_in(tmp_path))
    with made.database.write("colleague") as unit:  # all have accepted; Anna brings two
        for guest in unit.store.find(Participation):
            unit.store.save(_accepted(guest))
        anna = next(p for p in unit.store.find(Person, family_name="Ackermann") if p.given_name == "Anna")
        (guest,) = unit.store.find(Participation, party_id=anna.id)
        unit.store.add(Companion(participation_id=guest.id, name="Erika Muster"))
        unit.store.add(Companion(participation_id=guest.id))
    yield made
    made.database.close()


def _accepted(guest: Participation) -> Participation:
    return replace(guest, status=Status.ACCEPTED)


@pytest.fixture
def door(room: Window, qtbot: QtBot) -> CheckInWindow:
    return opened(room, qtbot)


def opened(room: Window, qtbot: QtBot) -> CheckInWindow:
    made = CheckInWindow(room.desk, room.event, TODAY)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    qtbot.waitUntil(lambda: bool(made.door.rows))
    return made


def keys(qtbot: QtBot, door: CheckInWindow, *pressed: str | Qt.Key) -> None:
    """Types on whatever has the focus, which has to be the field."""
    for one in pressed:
        focus = QApplication.focusWidget()
        assert focus is door.field, "the keyboard has left the field"
        if isinstance(one, str):
            qtbot.keyClicks(focus, one)
        else:
            qtbot.keyClick(focus, one)


def guest(room: Window, name: str) -> Participation:
    rows = room.desk.services.check_in.rows(room.event.id)
    (found,) = [row.participation for row in rows if row.listed_name == name]
    return found


# ── one key ─────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_beginning_and_one_key(room: Window, door: CheckInWindow, qtbot: QtBot) -> None:
    assert door.counter.there.text() == "0 von 202 da"
    keys(qtbot, door, "anna ackermann")
    assert spoken[-1] == "Ackermann, Anna, Gemeinde Musterdorf 1 · mit Erika Muster, + 2 Begleitungen, zugesagt"
    keys(qtbot, door, K.Key_Return)
    assert guest(room, ANNA).status is Status.ATTENDED
    assert guest(room, ANNA).arrived_at
    assert door.counter.there.text() == "3 von 202 da"
    assert door.counter.missing.text().startswith("noch 199 erwartet")
    assert door.told.text().startswith("Ackermann, Anna ist da, mit Begleitung: 2")
    assert door.field.text() == ""
    assert room.desk.services.check_in.counter(room.event.id) == door.door.count


def test_alone_first_and_the_companions_later(room: Window, door: CheckInWindow, qtbot: QtBot) -> None:
    keys(qtbot, door, "anna ackermann")
    qtbot.keyClick(door.field, K.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert door.counter.there.text() == "1 von 202 da"
    keys(qtbot, door, "anna ackermann", K.Key_Return)
    assert door.counter.there.text() == "3 von 202 da"
    keys(qtbot, door, "anna ackermann", K.Key_Return)
    assert door.told.text() == "Ackermann, Anna ist schon da."
    assert door.counter.there.text() == "3 von 202 da"


def test_one_more_companion(room: Window, door: CheckInWindow, qtbot: QtBot) -> None:
    keys(qtbot, door, "bernd ackermann", K.Key_Return, "bernd ackermann", K.Key_F4)
    assert door.counter.there.text() == "2 von 203 da"
    assert door.told.text() == "Ackermann, Bernd: eine Begleitung mehr"


def test_enter_lets_nobody_in_before_something_was_typed(room: Window, door: CheckInWindow, qtbot: QtBot) -> None:
    keys(qtbot, door, K.Key_Return, K.Key_F2, K.Key_F4)
    assert door.told.text() == "Bitte zuerst den Namen des Gastes beginnen."
    assert not [one for one in room.guests() if one.status is Status.ATTENDED]


def test_who_is_there_stands_last_with_the_time(room: Window, door: CheckInWindow, qtbot: QtBot) -> None:
    ModelTester(door.model).check(door.model)
    keys(qtbot, door, "ackermann", K.Key_Return, "ackermann")
    last = door.model.rowCount() - 1
    chip = door.model.index(last, STATE).data(ItemRole.CHIPS)[0]
    assert chip.words.startswith("da seit ")
    assert door.model.index(0, STATE).data(ItemRole.CHIPS)[0].words == "zugesagt"
    assert "da seit" in door.model.index(last, NAME).data(Qt.ItemDataRole.AccessibleTextRole)


# ── two steps ───────────────────────────────────────────────────────────────────────────────────────────────


def test_a_deputy_in_two_steps(room: Window, door: CheckInWindow, qtbot: QtBot) -> None:
    keys(qtbot, door, "bernd ackermann", K.Key_F2)
    assert door.door.step is Step.DEPUTY
    assert "Ackermann, Bernd" in door.asked.text()
    keys(qtbot, door, "ersatzackermann", K.Key_Return)
    invited = guest(room, BERND)
    assert invited.status is Status.REPRESENTED
    (deputy,) = [one for one in room.guests() if one.represents_id == invited.id]
    assert deputy.status is Status.ATTENDED
    assert door.counter.there.text() == "1 von 202 da"
    assert "in Vertretung für Ackermann, Bernd" in door.told.text()


def test_a_walk_in_in_two_steps_with_what_was_typed(room: Window, door: CheckInWindow, qtbot: QtBot) -> None:
    keys(qtbot, door, "Max Unbekannt")
    assert door.model.rowCount() == 0
    keys(qtbot, door, K.Key_F3)
    assert door.field.text() == "Max Unbekannt"
    while door.door.candidates[door.door.marked].name != "Max Unbekannt":
        keys(qtbot, door, K.Key_Down)
    keys(qtbot, door, K.Key_Return)
    assert door.counter.there.text() == "1 von 203 da"
    assert guest(room, "Unbekannt, Max").status is Status.ATTENDED


def test_escape_leaves_the_step_and_nothing_happened(room: Window, door: CheckInWindow, qtbot: QtBot) -> None:
    keys(qtbot, door, "bernd ackermann", K.Key_F2, "xyz", K.Key_Escape)
    assert door.door.step is Step.FIND
    assert door.field.text() == ""
    assert {one.status for one in room.guests()} == {Status.ACCEPTED}


def test_the_last_thing_is_taken_back_by_one_key(room: Window, door: CheckInWindow, qtbot: QtBot) -> None:
    keys(qtbot, door, "anna ackermann", K.Key_Return, "bernd ackermann", K.Key_Return)
    for expected in ("3 von 202 da", "0 von 202 da"):
        qtbot.keyClick(door.field, K.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert door.counter.there.text() == expected
    assert {one.status for one in room.guests()} == {Status.ACCEPTED}
    qtbot.keyClick(door.field, K.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert door.told.text() == "Am Einlass gibt es nichts, was zurückgenommen werden kann."


def test_the_screen_is_filled_and_left(door: CheckInWindow, qtbot: QtBot) -> None:
    keys(qtbot, door, K.Key_F11)
    assert door.isFullScreen()
    keys(qtbot, door, K.Key_Escape)
    assert not door.isFullScreen()


def test_another_doors_guests_are_seen(room: Window, door: CheckInWindow) -> None:
    other = window(room.path)
    other.desk.services.check_in.mark_present(guest(room, BERND).id)
    door.door.reload()
    assert door.counter.there.text() == "1 von 202 da"
    other.database.close()


def test_the_menu_of_the_event_opens_it(room: Window, qtbot: QtBot) -> None:
    qtbot.addWidget(room.page)
    room.page.show()
    room.page.show_event(room.event.id)
    room.page.pane.head.actions_by_key["check_in"].trigger()
    (made,) = [one for one in QApplication.topLevelWidgets() if isinstance(one, CheckInWindow) and one.isVisible()]
    assert made.windowTitle() == "Einlass: Neujahrsempfang 2027"
    made.close()


def test_on_the_day_a_button_stands_in_the_head(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    for today, is_there in ((date(2027, 1, 19), False), (date(2027, 1, 20), True), (date(2027, 1, 21), False)):
        room = window(file_in(tmp_path), today=today)
        qtbot.addWidget(room.page)
        room.page.show()
        room.page.show_event(room.event.id)
        assert room.page.pane.head.door.isVisible() is is_there
        room.database.close()


# ── it never waits ──────────────────────────────────────────────────────────────────────────────────────────


def test_typing_goes_on_while_the_database_takes_its_time(
    room: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Storing takes 0.2 s each, and one is refused: the marks stand at once, and that one is taken back."""
    refused, quick = guest(room, BERND).id, CheckIn.mark_present

    def slow(service: CheckIn, participation_id: int, companions: int | None = None) -> ChangeSet:
        time.sleep(0.2)
        if participation_id == refused:
            raise UserError("Der Datenträger ist voll.")
        return quick(service, participation_id, companions)

    monkeypatch.setattr(CheckIn, "mark_present", slow)
    jobs = ThreadJobs()
    room.desk.jobs = jobs
    door = opened(room, qtbot)
    names = ["bernd ackermann", *(f"anna {start}mann" for start in ("claus", "eber", "feld", "jung"))]
    begun = time.perf_counter()
    for name in names:
        keys(qtbot, door, name, K.Key_Return)
    typed = time.perf_counter() - begun
    assert door.counter.there.text() == f"{len(names)} von 202 da"
    assert typed < len(names) * 0.2, "the keys waited for the database"
    qtbot.waitUntil(lambda: "voll" in door.told.text(), timeout=10_000)
    qtbot.waitUntil(jobs.is_idle, timeout=10_000)
    assert door.counter.there.text() == f"{len(names) - 1} von 202 da"
    assert guest(room, BERND).status is Status.ACCEPTED
    assert room.desk.services.check_in.counter(room.event.id) == door.door.count
    jobs.shutdown()
