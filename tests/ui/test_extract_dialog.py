"""Text einfügen: proposals beside their passages, ticked, corrected and taken over; looked up in the store."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from crm.domain.extraction.found import Field
from crm.domain.listing import Subject
from crm.ui.desk import Desk
from crm.ui.extracting.dialog import ExtractDialog, paste_text
from crm.ui.extracting.model import NOTE, VALUE, WHAT
from tests.ui.events_sample import sample_desk

Key = Qt.Key
Checked, Unchecked, Partly = Qt.CheckState.Checked, Qt.CheckState.Unchecked, Qt.CheckState.PartiallyChecked
SIGNATURE = """📞 Verena Musterquell
Referatsleiterin

Ministerium für Muster und Beispiele
Musterweg 1
66111 Saarbrücken
Telefon: 030 23125-111
verena.musterquell@muster.example.org
"""
RELEASE = (
    Path(__file__).parents[1].joinpath("accepted", "press_release", "impulse-2020.txt").read_text(encoding="utf-8")
)


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Desk:
    return sample_desk(tmp_path)


@pytest.fixture
def dialog(desk: Desk, qtbot: QtBot) -> Iterator[ExtractDialog]:
    made = ExtractDialog(desk)
    made.show()
    yield made
    if shiboken6.isValid(made):
        made.close()


def row_of(dialog: ExtractDialog, group: int, words: str) -> QModelIndex:
    """The row of a value below a proposal."""
    parent = dialog.model.index(group, WHAT)
    for row in range(dialog.model.rowCount(parent)):
        index = dialog.model.index(row, WHAT, parent)
        if index.data() == words:
            return index
    raise AssertionError(f"no row {words!r}")


def state_of(index: QModelIndex) -> Qt.CheckState:
    return Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole))


def found(desk: Desk, text: str) -> list[Subject]:
    return desk.services.directory.find(text)


def test_empty_window_says_what_belongs_there(dialog: ExtractDialog) -> None:
    assert dialog.model.rowCount() == 0
    assert not dialog.take_button.isEnabled()
    dialog.show_text("Guten Tag, bis morgen.")
    assert not dialog.tree.isVisible()
    assert not dialog.take_button.isEnabled()


def test_proposals_stand_beside_their_passages(dialog: ExtractDialog, qtbot: QtBot) -> None:
    QAbstractItemModelTester(dialog.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    dialog.show_text(SIGNATURE)
    assert [dialog.model.index(row, VALUE).data() for row in range(2)] == [
        "Verena Musterquell",
        "Ministerium für Muster und Beispiele",
    ]
    phone = row_of(dialog, 0, "Telefon")
    dialog.tree.setCurrentIndex(phone)
    marked = [
        one.cursor.selectedText()  # type: ignore[attr-defined]
        for one in dialog.text.extraSelections()
        if one.format.fontUnderline()  # type: ignore[attr-defined]
    ]
    assert marked == ["030 23125-111"]  # although a sign before it counts twice in Qt
    assert phone.siblingAtColumn(VALUE).data() == "030 23125-111"
    assert phone.siblingAtColumn(NOTE).data() == "Telefonnummer"


def test_click_into_the_text_leads_to_the_value(dialog: ExtractDialog) -> None:
    dialog.show_text(SIGNATURE)
    dialog.text.pointed.emit(SIGNATURE.index("Referatsleiterin") + 3)
    assert dialog.tree.currentIndex().siblingAtColumn(WHAT).data() == "Funktion"


def test_what_is_ticked_is_taken_over_with_corrections(desk: Desk, dialog: ExtractDialog, qtbot: QtBot) -> None:
    dialog.show_text(SIGNATURE)
    tree = dialog.tree
    tree.setFocus()
    tree.setCurrentIndex(row_of(dialog, 0, "E-Mail"))
    qtbot.keyClick(tree, Key.Key_Space)
    assert state_of(row_of(dialog, 0, "E-Mail")) == Unchecked
    assert state_of(dialog.model.index(0, WHAT)) == Partly
    tree.setCurrentIndex(row_of(dialog, 0, "Telefon"))
    qtbot.keyClick(tree, Key.Key_F2)
    editors = tree.findChildren(QLineEdit)
    assert len(editors) == 1
    editor = editors[0]
    editor.setText("030 23125-112")
    qtbot.keyClick(editor, Key.Key_Return)  # Qt keeps the value once it is back in its loop
    qtbot.waitUntil(lambda: row_of(dialog, 0, "Telefon").siblingAtColumn(VALUE).data() == "030 23125-112")
    dialog.source.setText("Mail vom 20.11.2026")
    dialog.take_button.click()
    assert not dialog.isVisible()
    (person,) = found(desk, "Verena Musterquell")
    reach = desk.services.records.load(person).channels
    assert [one.value.value for one in reach] == ["+493023125112"]
    assert desk.services.history.state().undo == (
        "Aus einem Text übernommen: 1 Person, 1 Organisation (Mail vom 20.11.2026)"
    )
    desk.services.history.undo()
    assert found(desk, "Verena Musterquell") == []


def test_corrected_name_heads_its_values(desk: Desk, dialog: ExtractDialog) -> None:
    dialog.show_text(SIGNATURE)
    dialog.model.setData(row_of(dialog, 0, "Name").siblingAtColumn(VALUE), "Dr. Verena von Musterquell")
    assert dialog.model.index(0, VALUE).data() == "Dr. Verena von Musterquell"
    dialog.take()
    (person,) = found(desk, "Verena Musterquell")
    assert desk.services.records.load(person).name == "Dr. Verena von Musterquell"


def test_group_ticks_all_or_none(dialog: ExtractDialog) -> None:
    dialog.show_text(SIGNATURE)
    group = dialog.model.index(0, WHAT)
    dialog.model.setData(group, Unchecked, Qt.ItemDataRole.CheckStateRole)
    assert state_of(row_of(dialog, 0, "Funktion")) == Unchecked
    assert [choice.name for choice in dialog.model.choices()] == ["Ministerium für Muster und Beispiele"]
    dialog.model.setData(group, Checked, Qt.ItemDataRole.CheckStateRole)
    assert state_of(row_of(dialog, 0, "Funktion")) == Checked


def test_refusal_stands_in_the_window_and_keeps_it_open(desk: Desk, dialog: ExtractDialog) -> None:
    dialog.show_text(SIGNATURE)
    phone = row_of(dialog, 0, "Telefon").siblingAtColumn(VALUE)
    dialog.model.setData(phone, "nichts")
    dialog.take_button.click()
    assert dialog.isVisible()
    assert "keine Telefonnummer" in dialog.error.text()
    assert found(desk, "Verena Musterquell") == []


def test_known_persons_are_recognised(dialog: ExtractDialog) -> None:
    dialog.show_text(RELEASE)
    notes = {
        dialog.model.index(row, VALUE).data(): dialog.model.index(row, NOTE).data()
        for row in range(dialog.model.rowCount())
    }
    assert notes["Nadine Schön"] == "schon vorhanden: Mitglied des Deutschen Bundestages, Deutscher Bundestag"
    assert notes["Impulse 2020"] == "schon vorhanden"
    assert dialog.model.choices() == []
    assert not dialog.take_button.isEnabled()
    assert dialog.model.finding(dialog.model.index(0, WHAT)) is not None
    assert dialog.found.text().endswith(", alles schon vorhanden")
    known = dialog.model.index(0, WHAT, dialog.model.index(0, WHAT))
    assert known.flags() & Qt.ItemFlag.ItemIsSelectable  # its passage can be looked up by keys
    assert known.flags() & Qt.ItemFlag.ItemIsEnabled


def test_role_goes_with_its_event(desk: Desk, dialog: ExtractDialog) -> None:
    """Peter Batt is stored; without the event nothing of the text is left for him."""
    dialog.show_text(
        "Am 1. Juli 2027 fand in Berlin der Empfang „Probe 2027“ statt, zu dem viele Gäste aus den Gemeinden kamen. "
        "Das Grußwort sprach Peter Batt."
    )
    assert [choice.name for choice in dialog.model.choices()] == ["Probe 2027", "Peter Batt"]
    dialog.model.setData(dialog.model.index(0, WHAT), Unchecked, Qt.ItemDataRole.CheckStateRole)
    assert dialog.model.choices() == []
    assert not dialog.take_button.isEnabled()


def test_namesake_is_made_new_on_demand(desk: Desk, dialog: ExtractDialog) -> None:
    dialog.show_text("Peter Batt\nBürgermeister\nGemeinde Probetal\nTel. 030 23125-111\n")
    assert dialog.model.known_person(dialog.model.index(0, WHAT)) == "Peter Batt"
    assert dialog.other_button.isEnabled()
    QTest.keyClick(dialog.other_button, Qt.Key.Key_Return)  # Enter presses the button, not the window's default
    assert dialog.other_button.isChecked()
    assert dialog.model.index(0, NOTE).data() == "neu"
    dialog.take()
    assert len(found(desk, "Peter Batt")) == 2


def test_button_for_namesakes_goes_with_the_row(dialog: ExtractDialog) -> None:
    dialog.show_text("Peter Batt\nBürgermeister\nGemeinde Probetal\nTel. 030 23125-111\n")
    dialog.other_button.click()
    dialog.tree.setCurrentIndex(dialog.model.index(1, WHAT))
    assert not dialog.other_button.isEnabled()
    dialog.tree.setCurrentIndex(dialog.model.index(0, WHAT))
    dialog.other_button.click()
    assert not dialog.other_button.isChecked()
    assert str(dialog.model.index(0, NOTE).data()).startswith("schon vorhanden")


def test_typing_is_read_after_a_pause(dialog: ExtractDialog, qtbot: QtBot) -> None:
    dialog.text.setPlainText(SIGNATURE)
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 2)
    values = [dialog.model.finding(row_of(dialog, 0, "Anschrift"))]
    assert values[0] is not None
    assert values[0].field is Field.ADDRESS


def test_window_opens_once_and_takes_lines_from_the_clipboard(desk: Desk, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    QGuiApplication.clipboard().setText(SIGNATURE)
    try:
        dialog = paste_text(desk, window)
        assert dialog.model.rowCount() == 2
        assert paste_text(desk, window) is dialog
    finally:
        QGuiApplication.clipboard().clear()
