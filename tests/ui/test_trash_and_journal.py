"""Deleting puts into the trash, the trash gives back, and the journal takes back what it still can."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from pytestqt.qtbot import QtBot

from crm.domain.listing import SubjectKind
from crm.services.bundle import Services
from crm.ui.desk import Desk
from crm.ui.feedback import Feedback
from crm.ui.journal_page import JournalPage
from crm.ui.sync_jobs import SyncJobs
from crm.ui.trash_page import TrashPage


@pytest.fixture
def desk(sample: Services, tmp_path: Path) -> Iterator[Desk]:
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    made = Desk(sample, SyncJobs(), Feedback(), settings)
    yield made
    made.deleteLater()


def test_the_empty_trash_says_what_it_is_for(desk: Desk, qtbot: QtBot) -> None:
    page = TrashPage(desk)
    qtbot.addWidget(page)
    page.start()
    assert page.stack.currentWidget() is page.vacant
    assert not page.fetch_back.isEnabled()


def test_what_was_deleted_is_fetched_back_by_keyboard(desk: Desk, sample: Services, qtbot: QtBot) -> None:
    person, office = sample.records.find("Kümmel"), sample.directory.find(kinds=[SubjectKind.OFFICE])[0]
    page = TrashPage(desk)
    qtbot.addWidget(page)
    desk.write(lambda: sample.editing.trash(office))
    desk.write(lambda: sample.editing.trash(person))
    assert [item.kind for item in page.model.rows] in (["Person", "Amt"], ["Amt", "Person"])
    page.table.selectRow([item.name for item in page.model.rows].index("Gabriele Kümmel"))
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert sample.directory.search("kuemmel")[0].row.subject == person
    assert [item.kind for item in page.model.rows] == ["Amt"]
    page.fetch_back.click()
    assert page.model.rows == []
    assert sample.history.state().undo.endswith("aus dem Papierkorb geholt")


def test_the_journal_offers_to_take_back_the_rest(desk: Desk, sample: Services, qtbot: QtBot) -> None:
    people = sample.directory.find(kinds=[SubjectKind.PERSON])[:3]
    desk.write(lambda: sample.editing.trash_all(people, "3 Kontakte"))
    entry = sample.history.lines(1)[0].entry.id
    moved = sample.trash.items()[0]
    desk.write(lambda: sample.trash.restore(moved))
    page = JournalPage(desk)
    qtbot.addWidget(page)
    page.start()
    page.table.selectRow([line.entry.id for line in page.model.rows].index(entry))
    page.undo_chosen()
    assert not page.take_rest.isHidden()
    page.undo_rest()
    assert sample.trash.items() == []
    assert page.take_rest.isHidden()
    assert page.dialog is not None
    assert page.dialog.model.rowCount() == 1
    assert page.dialog.model.item(0, 1).text() == "Vermerke"


def test_tagging_many_is_one_entry(sample: Services) -> None:
    people = sample.directory.find(kinds=[SubjectKind.PERSON])[:4]
    before = sample.history.lines(1)[0].entry.id
    sample.editing.add_tag_all(people, "Digitales", "4 Kontakte")
    assert [line.text for line in sample.history.lines(1)] == ["4 Kontakte mit „Digitales“ verschlagwortet"]
    assert sample.history.lines(2)[1].entry.id == before
    sample.history.undo()
    assert all("Digitales" not in [tag.name for _, tag in sample.records.load(p).tags] for p in people)


def test_a_stale_restore_is_refused(sample: Services) -> None:
    from crm.domain.errors import ConflictError

    person = sample.records.find("Kümmel")
    sample.editing.trash(person)
    (item,) = sample.trash.items()
    sample.trash.restore(item)
    with pytest.raises(ConflictError):
        sample.trash.restore(replace(item))
