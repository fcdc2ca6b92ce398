"""An election from a table: taken in, looked at row by row, settled, entered as one step."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from crm.domain.election import RowState
from crm.domain.partial_date import PartialDate
from crm.domain.party import Organisation, Person
from crm.ui.offices.election_model import BEFORE, NEW, NUMBER, OFFICE, STATE
from crm.ui.offices.election_page import ElectionPage
from crm.ui.widgets.buttons import Button
from tests.ui.offices_room import Room, open_room, press

READY = "Amt\tName\tab\tAnrede\nBürgermeister/in der Gemeinde Musterhausen\tDr. Ada Beispielen\t01.02.2027\tFrau\n"
KNOWN = READY.replace("Dr. Ada Beispielen", "Julia Neumuster")
WRONG = READY + "Bürgermeister/in der Gemeinde Nirgendsheim\tKarl Beispiel\t01.02.2027\tHerr\n"
NO_DAY = READY.replace("01.02.2027", "bald")


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path) -> Iterator[Room]:
    with open_room(qtbot, tmp_path) as made:
        yield made


@pytest.fixture
def page(room: Room) -> ElectionPage:
    room.window.actions_["office.election"].trigger()
    found = room.contacts.layers.page
    assert isinstance(found, ElectionPage)
    QApplication.processEvents()
    return found


def cell(page: ElectionPage, row: int, column: int, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
    return page.model.index(row, column).data(role)


def states(page: ElectionPage) -> list[RowState]:
    assert page.presenter.plan is not None
    return [row.state for row in page.presenter.plan.rows]


def test_without_a_table_it_says_how_to_give_one(page: ElectionPage) -> None:
    assert page.stack.currentIndex() == 0
    assert page.choose.hasFocus()


def test_a_pasted_table_is_shown_with_who_holds_and_who_comes(page: ElectionPage) -> None:
    QGuiApplication.clipboard().setText(READY)
    press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert states(page) == [RowState.READY]
    assert cell(page, 0, OFFICE) == "Bürgermeister/in der Gemeinde Musterhausen"
    assert cell(page, 0, BEFORE) == "Marko Zwischenmuster"
    assert cell(page, 0, NEW) == "Dr. Ada Beispielen (neu)"
    spoken = cell(page, 0, NUMBER, int(Qt.ItemDataRole.AccessibleTextRole))
    assert spoken == "2, Bürgermeister/in der Gemeinde Musterhausen, Dr. Ada Beispielen (neu), 01.02.2027, bereit"
    assert page.apply.text().startswith("1 Amtswechsel")
    assert page.table.hasFocus()


def test_an_empty_clipboard_is_said(page: ElectionPage) -> None:
    QGuiApplication.clipboard().setText("")
    page.paste()
    assert page.error.text() == "Die Zwischenablage enthält keine Tabelle."


def test_a_file_is_dropped(page: ElectionPage, tmp_path: Path) -> None:
    file = tmp_path / "wahl.csv"
    file.write_text(READY.replace("\t", ";"), encoding="utf-8")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file))])
    drop = QDropEvent(
        QPointF(10, 10), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    page.dropEvent(drop)
    assert states(page) == [RowState.READY]
    assert page.source.text().startswith("wahl.csv")


def test_a_file_that_is_no_table_is_named_with_the_reason(page: ElectionPage, tmp_path: Path) -> None:
    file = tmp_path / "bild.xlsx"
    file.write_bytes(b"no table")
    page.presenter.read_file(file)
    assert "bild.xlsx" in page.error.text()
    assert page.stack.currentIndex() == 0


def test_everything_is_entered_as_one_step_and_taken_back_as_one(room: Room, page: ElectionPage) -> None:
    page.presenter.read_text(READY)
    page.election_on.setText("20.09.2026")
    page.election_on.editingFinished.emit()
    page.apply.click()
    assert room.said[-1].startswith("1 Amtswechsel eingetragen")
    assert page.stack.currentIndex() == 0
    assert any(tenure.valid_from == PartialDate(2027, 2, 1) for tenure in room.tenures())
    with room.database.read() as unit:
        assert unit.store.get(Organisation, room.body.id).last_election_on == PartialDate(2026, 9, 20)
    room.undo()
    assert not any(tenure.valid_from == PartialDate(2027, 2, 1) for tenure in room.tenures())


def test_as_long_as_a_row_is_open_nothing_can_be_entered_and_the_page_says_why(page: ElectionPage) -> None:
    page.presenter.read_text(WRONG)
    assert states(page) == [RowState.READY, RowState.PROBLEM]
    assert not page.apply.isEnabled()
    assert "zu klären oder auszulassen" in page.means.text()
    page.table.selectRow(1)
    assert "Zeile 3" in page.pane.problem.text()
    assert "Nirgendsheim" in page.pane.problem.text()


def test_space_leaves_a_row_out_and_takes_it_in_again(page: ElectionPage) -> None:
    page.presenter.read_text(WRONG)
    page.table.selectRow(1)
    page.table.setFocus()
    press(Qt.Key.Key_Space)
    assert page.apply.isEnabled()
    assert cell(page, 1, NUMBER, int(Qt.ItemDataRole.CheckStateRole)) is Qt.CheckState.Unchecked
    assert page.pane.left_out.isChecked()
    press(Qt.Key.Key_Space)
    assert not page.apply.isEnabled()


def test_the_tick_in_the_row_leaves_it_out(page: ElectionPage) -> None:
    page.presenter.read_text(WRONG)
    page.model.setData(page.model.index(1, NUMBER), Qt.CheckState.Unchecked, int(Qt.ItemDataRole.CheckStateRole))
    assert page.apply.isEnabled()


def test_an_office_that_was_not_found_is_chosen_and_the_row_is_ready(room: Room, page: ElectionPage) -> None:
    page.presenter.read_text(READY.replace("Bürgermeister/in der Gemeinde Musterhausen", "Rathaus Sonstwo"))
    assert states(page) == [RowState.PROBLEM]
    page.table.setFocus()
    press(Qt.Key.Key_Return)
    assert page.pane.office.hasFocus()
    page.pane.office.show_subject(room.office, "Bürgermeister/in")
    page.pane.office.chosen.emit(room.office)
    assert states(page) == [RowState.READY]
    assert cell(page, 0, OFFICE) == "Bürgermeister/in der Gemeinde Musterhausen"


def test_a_day_that_is_none_is_corrected_in_its_field(page: ElectionPage) -> None:
    page.presenter.read_text(NO_DAY)
    assert states(page) == [RowState.PROBLEM]
    page.pane.on.setText("bald")
    page.pane.on.editingFinished.emit()
    assert "Datum" in page.pane.on_error.text()
    page.pane.on.setText("01.02.2027")
    page.pane.on.editingFinished.emit()
    assert states(page) == [RowState.READY]


def test_a_name_we_have_is_asked_about_and_either_answer_settles_it(room: Room, page: ElectionPage) -> None:
    page.presenter.read_text(KNOWN)
    assert states(page) == [RowState.QUESTION]
    QApplication.processEvents()
    offers = [one for one in page.pane.findChildren(Button) if one.isVisible() and "Neumuster" in one.accessibleName()]
    offers[0].click()
    assert states(page) == [RowState.READY]
    assert page.presenter.plan is not None
    assert page.presenter.plan.rows[0].person_id == room.people["Neumuster"].id
    page.presenter.read_text(KNOWN)
    page.table.selectRow(0)
    page.pane.show_row(None, {})
    page.pane.show_row(page.presenter.plan.rows[0], page.presenter.offices)
    new = next(one for one in page.pane.findChildren(Button) if one.text() == "Nein, neue Person anlegen")
    new.click()
    assert states(page) == [RowState.READY]
    assert page.presenter.plan.rows[0].person_id is None


def test_the_filter_shows_one_state_and_goes_on_to_the_next_row(page: ElectionPage) -> None:
    page.presenter.read_text(WRONG)
    page.tab_row.tabs.setCurrentIndex(2)  # fehlerhaft
    assert [row.number for row in page.model.rows] == [3]
    page.tab_row.tabs.setCurrentIndex(3)  # bereit
    assert [row.number for row in page.model.rows] == [2]
    assert page.tab_row.tabs.tabData(0) == "2"


def test_a_state_is_a_chip_with_words(page: ElectionPage) -> None:
    page.presenter.read_text(WRONG)
    role = int(Qt.ItemDataRole.AccessibleTextRole)
    assert [cell(page, row, STATE, role) for row in range(2)] == ["bereit", "fehlerhaft"]


def test_looking_at_the_office_in_between_loses_nothing(room: Room, page: ElectionPage) -> None:
    page.presenter.read_text(WRONG)
    room.desk.open(room.office)
    room.contacts.back()
    assert room.contacts.layers.page is page
    assert len(page.model.rows) == 2


def test_another_table_can_be_taken_instead(page: ElectionPage) -> None:
    page.presenter.read_text(READY)
    page.other.click()
    assert page.stack.currentIndex() == 0
    assert page.presenter.plan is None


def test_what_is_written_elsewhere_is_judged_at_once(room: Room, page: ElectionPage) -> None:
    page.presenter.read_text(READY)
    assert states(page) == [RowState.READY]
    added, changes = room.services.editing.add_person(Person(given_name="Ada", family_name="Beispielen"))
    room.desk.broadcast.tell(changes)
    assert states(page) == [RowState.QUESTION]  # by now there is somebody of that name
    assert added.id in [choice.person_id for choice in page.model.rows[0].people]


def test_two_rows_about_one_office_settle_each_other(page: ElectionPage) -> None:
    page.presenter.read_text(READY + READY.splitlines()[1].replace("Dr. Ada", "Dr. Eva") + "\n")
    assert states(page) == [RowState.READY, RowState.PROBLEM]
    page.table.selectRow(0)
    page.table.setFocus()
    press(Qt.Key.Key_Space)
    assert states(page)[1] is RowState.READY
