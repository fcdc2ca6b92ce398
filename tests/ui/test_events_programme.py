"""The programme: by day, added, edited, moved, deleted; who appears in it; all of it with the real lanes too."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from crm.domain.errors import NotFoundError
from crm.domain.event import ProgrammeItem, Role
from crm.ui.delegates.roles import ItemRole
from crm.ui.desk import Desk
from crm.ui.events.event_view import PROGRAMME
from crm.ui.events.item_dialogs import ItemDialog, PeopleDialog
from crm.ui.events.page import EventsPage
from crm.ui.jobs import ThreadJobs
from tests.ui.events_sample import TODAY, sample_desk

K = Qt.Key


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Desk:
    return sample_desk(tmp_path)


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> EventsPage:
    page = EventsPage(desk, today=lambda: TODAY)
    qtbot.addWidget(page)
    page.resize(1224, 824)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.show_event(1)
    page.pane.show_tab(PROGRAMME)
    return page


def titles(page: EventsPage) -> list[str]:
    assert page.presenter.view is not None
    return [line.item.title for line in page.presenter.view.programme]


def choose(page: EventsPage, title: str) -> ProgrammeItem:
    assert page.presenter.view is not None
    (item,) = [line.item for line in page.presenter.view.programme if line.item.title == title]
    tree = page.pane.programme.tree
    tree.setCurrentIndex(page.pane.programme.model.index_of(item.id))
    return item


def undo(desk: Desk) -> None:
    changes, _ = desk.services.history.undo()
    desk.broadcast.tell(changes)


def test_items_stand_below_their_days(page: EventsPage) -> None:
    model = page.pane.programme.model
    heads = [(model.index(n, 0).data(), model.index(n, 0).data(ItemRole.COUNT)) for n in range(model.rowCount())]
    assert heads == [
        ("Noch ohne Zeit", "2"), ("Donnerstag, 23. Januar 2020", "10"), ("Freitag, 24. Januar 2020", "2"),
    ]  # fmt: skip
    first = model.index(0, 0, model.index(1, 0))
    assert [first.siblingAtColumn(n).data() for n in range(3)] == [
        "14:00–14:12", "Der Bauantrag, der sich selbst auf Vollständigkeit prüft", "Dr. Aylin Örnekoğlu-Muster",
    ]  # fmt: skip
    assert first.siblingAtColumn(3).data(ItemRole.CHIPS)[0].words == "Pitch"
    assert first.data(Qt.ItemDataRole.AccessibleTextRole).startswith("14:00–14:12, Der Bauantrag")


def test_the_preview_names_the_people(page: EventsPage, desk: Desk, qtbot: QtBot) -> None:
    choose(page, "Grußwort")
    preview = page.pane.item_preview
    assert preview.title.text() == "Grußwort"
    assert preview.chip.text() == "Grußwort"
    assert page.pane.side.currentWidget() is preview
    assert page.selected_subjects() == []


def test_adding_an_item(page: EventsPage, desk: Desk) -> None:
    page.pane.programme.add_asked.emit()
    (form,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, ItemDialog)]
    assert form.day.text() == "23.01.2020"
    form.submit()
    assert form.error.text() == "Bitte geben Sie dem Programmpunkt einen Titel."
    form.title.setText("Mittagsimbiss")
    form.starts.setText("halb eins")
    form.submit()
    assert form.error.text() == "Erwartet wird eine Uhrzeit wie 14:00."
    form.starts.setText("12.30")
    form.ends.setText("11:00")
    form.submit()
    assert form.error.text() == "Das Ende liegt vor dem Beginn."
    form.ends.setText("13")
    form.submit()
    assert titles(page)[-1] == "Mittagsimbiss"
    assert page.presenter.view is not None
    item = page.presenter.view.programme[-1].item
    assert (item.starts_at, item.ends_at, item.role) == ("2020-01-23T12:30", "2020-01-23T13:00", None)
    undo(desk)
    assert "Mittagsimbiss" not in titles(page)


def test_editing_keeps_what_the_form_does_not_show(page: EventsPage, qtbot: QtBot) -> None:
    before = choose(page, "Der Bauantrag, der sich selbst auf Vollständigkeit prüft")
    qtbot.keyClick(page.pane.programme.tree, K.Key_Return)
    (form,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, ItemDialog)]
    form.title.setText("Der Bauantrag")
    form.submit()
    after = choose(page, "Der Bauantrag")
    assert (after.id, after.organisation_id, after.starts_at) == (before.id, before.organisation_id, before.starts_at)


def test_moving_stays_within_the_day(page: EventsPage, desk: Desk, qtbot: QtBot) -> None:
    choose(page, "Keynote")
    part = page.pane.programme
    assert part.up.isEnabled()
    assert not part.down.isEnabled()
    qtbot.keyClick(part.tree, K.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert titles(page)[:2] == ["Keynote", "Grußwort"]
    line = part.line()
    assert line is not None
    assert line.item.title == "Keynote"
    assert not part.up.isEnabled()
    entries = len(desk.services.history.lines())
    qtbot.keyClick(part.tree, K.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert len(desk.services.history.lines()) == entries
    undo(desk)
    assert titles(page)[:2] == ["Grußwort", "Keynote"]


def test_an_item_moves_over_several_places_and_back(desk: Desk) -> None:
    events = desk.services.events
    item = events.view(1).programme[2].item
    events.move_item(item, 99)
    order = [line.item.id for line in events.view(1).programme]
    assert order.index(item.id) == 11  # the last of its day
    events.move_item(item, -99)
    assert [line.item.id for line in events.view(1).programme].index(item.id) == 2
    with pytest.raises(NotFoundError):
        events.move_item(ProgrammeItem(id=4711, event_id=1, title="weg"), 1)


def test_deleting_can_be_undone_with_its_people(page: EventsPage, desk: Desk, qtbot: QtBot) -> None:
    choose(page, "Grußwort")
    qtbot.keyClick(page.pane.programme.tree, K.Key_Delete)
    assert "Grußwort" not in titles(page)
    undo(desk)
    assert page.presenter.view is not None
    line = next(line for line in page.presenter.view.programme if line.item.title == "Grußwort")
    assert [(role, row.name) for role, row in line.people] == [(Role.GREETING, "Nadine Schön")]


def test_who_appears_is_ticked(page: EventsPage, desk: Desk) -> None:
    choose(page, "Grußwort")
    page.pane.item_preview.people.link.click()
    (form,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, PeopleDialog)]
    assert form.model.item(0).text() == "Schön, Nadine"
    assert form.model.item(0).checkState() is Qt.CheckState.Checked
    form.search.setText("Alkassar")
    form.search.search_now()
    (row,) = [row for row in range(form.model.rowCount()) if not form.list.isRowHidden(row)]
    form.model.item(row).setCheckState(Qt.CheckState.Checked)
    form.submit()
    line = page.pane.programme.line()
    assert line is not None
    assert [(role, person.name) for role, person in line.people] == [
        (Role.GREETING, "Nadine Schön"), (Role.GREETING, "Ammar Alkassar"),
    ]  # fmt: skip
    undo(desk)
    line = page.pane.programme.line()
    assert line is not None
    assert [person.name for _, person in line.people] == ["Nadine Schön"]


def test_it_works_beside_the_ui_thread(desk: Desk, qtbot: QtBot) -> None:
    jobs = ThreadJobs()
    desk.jobs = jobs
    page = EventsPage(desk, today=lambda: TODAY)
    qtbot.addWidget(page)
    qtbot.waitUntil(jobs.is_idle)
    page.show_event(1)
    qtbot.waitUntil(lambda: page.presenter.view is not None)
    page.presenter.move_item(page.presenter.view.programme[1].item, -1)  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: titles(page)[0] == "Keynote")
    page.show_list()
    qtbot.waitUntil(jobs.is_idle)
    jobs.shutdown()
    assert page.presenter.view is None
