"""Answers from a table: what is clear is entered in one step, the rest is named and left alone."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from crm.domain.event import Participation, Status
from crm.ui.delegates.roles import ItemRole
from crm.ui.events.import_dialog import AnswerImportDialog
from crm.ui.events.import_model import GUEST, STATE
from tests.ui.answers_room import Window, room

__all__ = ["room"]


TABLE = (
    "Name\tAntwort\tDatum\n"
    "Anna Ackermann\tZusage\t05.01.2027\n"
    "Bernd Ackermann\tVertretung durch Frau Ilse Neuling\t\n"
    "Ackermann\tnein\t\n"
    "Niemand\tja\t\n"
    "Anna Feldwald\tmal sehen\t\n"
)


@pytest.fixture
def dialog(room: Window, qtbot: QtBot) -> AnswerImportDialog:
    qtbot.addWidget(room.page)
    made = AnswerImportDialog(room.desk, room.event, room.page)
    made.show()
    return made


def states(dialog: AnswerImportDialog) -> list[str]:
    model = dialog.model
    return [model.index(row, STATE).data(ItemRole.CHIPS)[0].words for row in range(model.rowCount())]


def answered(room: Window) -> dict[Status, int]:
    found: dict[Status, int] = {}
    for guest in room.guests():
        found[guest.status] = found.get(guest.status, 0) + 1
    return found


def test_each_row_says_what_becomes_of_it(room: Window, dialog: AnswerImportDialog) -> None:
    dialog.review.read_text(TABLE)
    ModelTester(dialog.model).check(dialog.model)
    assert states(dialog) == ["bereit", "bereit", "zu klären", "nicht auf der Liste", "fehlerhaft"]
    assert dialog.apply.text() == "2 Antworten eintragen"
    assert dialog.still.text() == "3 Zeilen bleiben liegen"
    dialog.table.selectRow(4)
    assert "mal sehen" in dialog.about.text()
    assert set(answered(room)) == {Status.INVITED}, "nothing is written before it is asked for"


def test_who_is_meant_is_chosen_and_all_is_one_step(room: Window, dialog: AnswerImportDialog) -> None:
    dialog.review.read_text(TABLE)
    before = len(room.desk.services.history.lines(10_000))
    dialog.table.selectRow(2)
    assert dialog.who.isVisible()
    wanted = next(n for n in range(1, dialog.who.count()) if dialog.who.itemText(n).startswith("Ackermann, Dörthe"))
    dialog.who.setCurrentIndex(wanted)
    dialog.who.activated.emit(wanted)
    assert dialog.model.index(2, GUEST).data() == "Ackermann, Dörthe"
    dialog.apply.click()
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert answered(room) == {Status.INVITED: 197, Status.ACCEPTED: 2, Status.REPRESENTED: 1, Status.DECLINED: 1}
    assert len(room.desk.services.history.lines(10_000)) == before + 1
    assert room.heard[-1] == "3 Antworten eingetragen"
    room.desk.services.history.undo()
    assert answered(room) == {Status.INVITED: 200}


def test_a_row_can_be_left_out_by_the_space_bar(room: Window, dialog: AnswerImportDialog, qtbot: QtBot) -> None:
    dialog.review.read_text(TABLE)
    dialog.table.selectRow(1)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Space)
    assert states(dialog)[1] == "ausgelassen"
    dialog.table.selectRow(3)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Space)  # not clear: there is nothing to tick
    assert states(dialog)[3] == "nicht auf der Liste"
    dialog.apply.click()
    assert answered(room) == {Status.INVITED: 199, Status.ACCEPTED: 1}


def test_a_full_house_asks_for_a_reason(room: Window, dialog: AnswerImportDialog) -> None:
    full = replace(room.event, capacity=1)
    with room.database.write("colleague") as unit:
        unit.store.save(full)
    dialog.review.read_text(TABLE)
    assert not dialog.reason.isVisible()
    dialog.apply.click()
    assert dialog.error.text().startswith("Zeile 3, Ackermann, Bernd: Der einzige Platz ist vergeben.")
    assert set(answered(room)) == {Status.INVITED}
    assert dialog.reason.isVisible()
    dialog.reason.setText("Wunsch des Hauses")
    dialog.apply.click()
    assert answered(room)[Status.ACCEPTED] == 2


def test_answers_entered_meanwhile_are_not_overwritten(room: Window, dialog: AnswerImportDialog) -> None:
    dialog.review.read_text(TABLE)
    anna = dialog.review.to_enter[0].guest
    assert anna is not None
    room.desk.services.answers.set_status([anna], Status.DECLINED)
    dialog.apply.click()
    assert "neu geprüft" in dialog.error.text()
    with room.database.read() as unit:
        assert unit.store.get(Participation, anna.id).status is Status.DECLINED


def test_a_table_is_pasted_dropped_or_opened(
    room: Window, dialog: AnswerImportDialog, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    QApplication.clipboard().setText(" ")
    qtbot.keyClick(dialog, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert dialog.error.text() == "Die Zwischenablage enthält keine Tabelle."
    QApplication.clipboard().setText(TABLE)
    qtbot.keyClick(dialog, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert dialog.model.rowCount() == 5
    assert dialog.focusWidget() is dialog.table
    file = tmp_path / "antworten.csv"
    file.write_text("Name;Antwort\nAnna Ackermann;ja\n", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *given: ([str(file)], ""))
    dialog.ask_for_file()
    assert dialog.model.rowCount() == 1
    assert dialog.source.text() == "antworten.csv: „Name“ = Name, „Antwort“ = Antwort"
    mime = QMimeData()
    mime.setText(TABLE)
    at, actions = QPointF(10, 10), Qt.DropAction.CopyAction
    drop = QDropEvent(at, actions, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    dialog.dropEvent(drop)
    assert drop.isAccepted()
    assert dialog.model.rowCount() == 5


def test_the_tab_opens_it(room: Window, dialog: AnswerImportDialog) -> None:
    room.page.show_event(room.event.id)
    room.tab.from_table.click()
    shown = [one for one in QApplication.topLevelWidgets() if isinstance(one, AnswerImportDialog) and one.isVisible()]
    assert {one.windowTitle() for one in shown} == {"Antworten aus Tabelle: Neujahrsempfang 2027"}
    assert len(shown) == 2  # this one and the fixture's


def test_a_table_without_answers_is_refused_in_one_sentence(dialog: AnswerImportDialog) -> None:
    dialog.review.read_text("Ort\tFarbe\nTholey\tgrün\n")
    assert dialog.error.text()
    assert dialog.stack.currentIndex() == 0
