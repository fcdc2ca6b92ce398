"""The tasks: quick add, keys, states, and the tasks of a record and an event."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from crm.domain.listing import Subject
from crm.domain.notes import Task
from crm.domain.partial_date import PartialDate
from crm.services.bundle import Services
from crm.ui.desk import Desk
from crm.ui.feedback import Feedback
from crm.ui.sync_jobs import SyncJobs
from crm.ui.tasks.dialog import TaskDialog
from crm.ui.tasks.page import TasksPage

Key = Qt.Key


@pytest.fixture
def desk(sample: Services, tmp_path: Path) -> Iterator[Desk]:
    made = Desk(sample, SyncJobs(), Feedback(), QSettings(str(tmp_path / "w.ini"), QSettings.Format.IniFormat))
    yield made
    made.deleteLater()


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> TasksPage:
    made = TasksPage(desk)
    qtbot.addWidget(made)
    made.resize(1224, 800)
    made.start()
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.tree.setFocus()
    return made


def listed(page: TasksPage) -> dict[str, list[str]]:
    """Titles by head."""
    model = page.tree.tasks
    heads = [model.index(number, 0) for number in range(model.rowCount())]
    return {h.data(): [model.index(n, 0, h).data() for n in range(model.rowCount(h))] for h in heads}


def choose(page: TasksPage, title: str) -> None:
    model = page.tree.tasks
    heads = [model.index(number, 0) for number in range(model.rowCount())]
    (found,) = [
        row for head in heads for n in range(model.rowCount(head)) if (row := model.index(n, 0, head)).data() == title
    ]
    page.tree.setCurrentIndex(found)


def test_a_line_becomes_a_task_and_says_before_how_it_is_understood(page: TasksPage, sample: Services) -> None:
    page.new_item()
    page.quick.field.setText("Rückruf bei Gabriele Kümmel bis 30.11.")
    page.quick.read_now()
    words = page.quick.understood.text()
    assert words == "Rückruf bei Gabriele Kümmel · fällig Montag, 30. November 2026 · zu Gabriele Kümmel"
    QTest.keyClick(page.quick.field, Key.Key_Return)
    assert page.quick.field.text() == ""
    current = page.tree.current()
    assert current is not None
    assert (current.task.title, current.subject) == ("Rückruf bei Gabriele Kümmel", sample.records.find("Kümmel"))
    assert "Rückruf bei Gabriele Kümmel" in listed(page)["In den nächsten 7 Tagen"]


def test_an_empty_line_says_what_is_missing(page: TasksPage, sample: Services) -> None:
    before = len(sample.tasks.rows())
    page.new_item()
    QTest.keyClick(page.quick.field, Key.Key_Return)
    assert page.quick.error.text() == "Bitte geben Sie an, was zu tun ist."
    assert len(sample.tasks.rows()) == before


def test_space_ticks_off_and_the_done_ones_have_their_view(page: TasksPage, desk: Desk) -> None:
    choose(page, "Anschrift des Rathauses bestätigen lassen")
    QTest.keyClick(page.tree, Key.Key_Space)
    assert "In den nächsten 7 Tagen" not in listed(page)
    assert page.tree.current() is not None, "the next one takes its place"
    page.switch._on_clicked(1)
    page.switch.set_value("done")
    page._on_switch("done")
    assert listed(page)["Erledigt"][0] == "Anschrift des Rathauses bestätigen lassen"
    choose(page, "Anschrift des Rathauses bestätigen lassen")
    QTest.keyClick(page.tree, Key.Key_Space)
    assert "Anschrift des Rathauses bestätigen lassen" not in listed(page)["Erledigt"]


def test_only_the_box_takes_the_click(page: TasksPage, sample: Services) -> None:
    choose(page, "Anschrift des Rathauses bestätigen lassen")
    rect = page.tree.visualRect(page.tree.currentIndex())
    viewport = page.tree.viewport()
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=rect.center())
    assert page.tree.current() is not None
    assert "Anschrift des Rathauses bestätigen lassen" in listed(page)["In den nächsten 7 Tagen"]
    at = rect.topLeft()
    at.setX(at.x() + 24)
    at.setY(rect.center().y())
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=at)
    assert "In den nächsten 7 Tagen" not in listed(page)


def test_delete_removes_and_undo_brings_back(page: TasksPage, desk: Desk) -> None:
    choose(page, "Anschrift des Rathauses bestätigen lassen")
    QTest.keyClick(page.tree, Key.Key_Delete)
    assert "In den nächsten 7 Tagen" not in listed(page)
    desk.write(lambda: desk.services.history.undo()[0])
    assert listed(page)["In den nächsten 7 Tagen"] == ["Anschrift des Rathauses bestätigen lassen"]


def test_enter_opens_what_the_task_is_about(page: TasksPage, desk: Desk) -> None:
    opened: list[Subject] = []
    desk.opened.connect(opened.append)
    choose(page, "Anschrift des Rathauses bestätigen lassen")
    QTest.keyClick(page.tree, Key.Key_Return)
    current = page.tree.current()
    assert current is not None
    assert opened == [current.subject]


def test_f2_edits_in_a_dialog_that_keeps_what_is_wrong_open(page: TasksPage, sample: Services) -> None:
    choose(page, "Anschrift des Rathauses bestätigen lassen")
    QTest.keyClick(page.tree, Key.Key_F2)
    (dialog,) = page.window().findChildren(TaskDialog)
    dialog.form.set_text("due", "bald")
    dialog.form.submit()
    assert dialog.isVisible()
    assert "ist kein Datum" in dialog.form.control("due").accessibleDescription()
    dialog.form.set_text("due", "nächste Woche")
    dialog.form.set_text("about", "")
    dialog.about.textEdited.emit("")
    dialog.form.submit()
    (row,) = [row for row in sample.tasks.rows() if row.task.title.startswith("Anschrift des Rathauses")]
    assert (row.task.due_on, row.subject) == (PartialDate(2026, 11, 30), None)
    QApplication.processEvents()
    assert not any(one.isVisible() for one in page.window().findChildren(TaskDialog))


def test_without_tasks_the_page_says_what_belongs_here(page: TasksPage, desk: Desk, sample: Services) -> None:
    for row in sample.tasks.rows():
        desk.write(partial(sample.tasks.remove, row.task))
    assert page.stack.currentIndex() == 1
    page.nothing.started.emit()
    assert page.quick.field.hasFocus()


def test_a_closed_group_stays_closed_when_something_changes(page: TasksPage, desk: Desk) -> None:
    head = page.tree.tasks.index(1, 0)
    page.tree.setExpanded(head, False)
    desk.write(lambda: desk.services.tasks.add(Task(title="Neu", due_on=PartialDate(2026, 11, 24)))[1])
    again = page.tree.tasks.index(1, 0)
    assert again.data() == "Später"
    assert not page.tree.isExpanded(again)


def test_cells_speak(page: TasksPage) -> None:
    choose(page, "Anschrift des Rathauses bestätigen lassen")
    spoken = page.tree.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Anschrift des Rathauses bestätigen lassen, Andreas Beispielkötter, Protokoll, 30.11."
    assert page.quick.field.accessibleName() == "Neue Aufgabe"
