"""The programme: by day, added, edited, moved, deleted; who appears in it; all of it with the real lanes too."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from crm.domain.errors import NotFoundError
from crm.domain.event import ProgrammeItem, Role
from crm.ui.delegates.roles import ItemRole
from crm.ui.desk import Desk
from crm.ui.events.event_view import PROGRAMME
from crm.ui.events.item_dialogs import ItemDialog, PeopleDialog
from crm.ui.events.page import EventsPage
from crm.ui.events.programme_model import rewritten
from crm.ui.jobs import ThreadJobs
from tests.ui.events_room import opened
from tests.ui.events_sample import TODAY, sample_desk

K = Qt.Key


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Desk:
    return sample_desk(tmp_path)


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> EventsPage:
    page = opened(desk, qtbot)
    page.show_event(1)
    page.pane.show_tab(PROGRAMME)
    return page


def titles(page: EventsPage) -> list[str]:
    assert page.presenter.view is not None
    return [line.item.title for line in page.presenter.view.programme]


def choose(page: EventsPage, title: str) -> ProgrammeItem:
    assert page.presenter.view is not None
    (item,) = [line.item for line in page.presenter.view.programme if line.item.title == title]
    page.pane.programme.axis.setCurrentIndex(page.pane.programme.model.index_of(item.id))
    return item


def undo(desk: Desk) -> None:
    changes, _ = desk.services.history.undo()
    desk.broadcast.tell(changes)


def test_items_stand_in_the_order_of_time(page: EventsPage) -> None:
    part = page.pane.programme
    assert [(f"{day:%d.%m.}" if day else "", rect.width() >= 200) for day, rect in part.axis.layout_.heads()] == [
        ("23.01.", True), ("24.01.", True), ("", True),
    ]  # fmt: skip
    model = part.model
    begins = [model.line(model.index(row, 0)).item.starts_at for row in range(model.rowCount())]  # type: ignore[union-attr]
    assert begins == [*sorted(filter(None, begins)), "", ""]
    first = model.index(0, 0)
    assert first.data() == "Der Bauantrag, der sich selbst auf Vollständigkeit prüft"
    assert first.data(Qt.ItemDataRole.AccessibleTextRole).startswith(
        "Donnerstag, 23. Januar 2020, 14:00–14:12, Der Bauantrag"
    )
    assert part.axis.currentIndex() == first


def test_every_card_can_be_read_and_none_covers_another(page: EventsPage) -> None:
    axis = page.pane.programme.axis
    cards = axis.layout_.cards
    assert min(card.height() for card in cards) >= 23
    assert not [(one, other) for one in cards for other in cards if one is not other and one.intersects(other)]
    for row in range(len(cards)):
        axis.setCurrentIndex(page.pane.programme.model.index(row, 0))
        assert axis.viewport().rect().contains(axis.visualRect(axis.currentIndex()).topLeft())


def test_arrows_walk_through_the_programme(page: EventsPage, qtbot: QtBot) -> None:
    axis = page.pane.programme.axis
    seen = []
    for _ in range(20):
        seen.append(axis.currentIndex().row())
        qtbot.keyClick(axis, K.Key_Down)
    assert seen[:14] == list(range(14))
    qtbot.keyClick(axis, K.Key_Home)
    qtbot.keyClick(axis, K.Key_Right)
    line = page.pane.programme.line()
    assert line is not None
    assert line.item.starts_at.startswith("2020-01-24")
    qtbot.keyClick(axis, K.Key_Left)
    line = page.pane.programme.line()
    assert line is not None
    assert line.item.starts_at.startswith("2020-01-23")


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
    assert page.presenter.view is not None
    assert titles(page).index("Mittagsimbiss") == 2  # before the pitches, behind what has no time
    item = choose(page, "Mittagsimbiss")
    assert (item.starts_at, item.ends_at, item.role) == ("2020-01-23T12:30", "2020-01-23T13:00", None)
    undo(desk)
    assert "Mittagsimbiss" not in titles(page)


def test_editing_keeps_what_the_form_does_not_show(page: EventsPage, qtbot: QtBot) -> None:
    before = choose(page, "Der Bauantrag, der sich selbst auf Vollständigkeit prüft")
    qtbot.keyClick(page.pane.programme.axis, K.Key_Return)
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
    qtbot.keyClick(part.axis, K.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert titles(page)[:2] == ["Keynote", "Grußwort"]
    line = part.line()
    assert line is not None
    assert line.item.title == "Keynote"
    assert not part.up.isEnabled()
    entries = len(desk.services.history.lines())
    qtbot.keyClick(part.axis, K.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert len(desk.services.history.lines()) == entries
    undo(desk)
    assert titles(page)[:2] == ["Grußwort", "Keynote"]


def test_talks_pass_on_their_times(page: EventsPage, desk: Desk, qtbot: QtBot) -> None:
    model = page.pane.programme.model
    lines = [model.line(model.index(row, 0)) for row in range(2)]
    assert all(lines)
    first, second = (line.item for line in lines if line)
    page.pane.programme.axis.setCurrentIndex(model.index(1, 0))
    qtbot.keyClick(page.pane.programme.axis, K.Key_Up, Qt.KeyboardModifier.AltModifier)
    after = page.pane.programme.line()
    assert after is not None
    assert (after.item.id, after.item.starts_at) == (second.id, first.starts_at)
    assert choose(page, first.title).ends_at == second.ends_at
    undo(desk)
    assert choose(page, second.title).starts_at == second.starts_at


def drag(page: EventsPage, title: str, way: QPoint, qtbot: QtBot) -> None:
    choose(page, title)
    axis = page.pane.programme.axis
    start = axis.visualRect(axis.currentIndex()).topLeft() + QPoint(20, 8)
    qtbot.mousePress(axis.viewport(), Qt.MouseButton.LeftButton, pos=start)
    for step in (QPoint(0, 30), way / 2, way):
        qtbot.mouseMove(axis.viewport(), start + step)
        event = QMouseEvent(
            QEvent.Type.MouseMove, QPointF(start + step), axis.viewport().mapToGlobal(QPointF(start + step)),
            Qt.MouseButton.LeftButton, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
        )  # fmt: skip
        QApplication.sendEvent(axis.viewport(), event)
    qtbot.mouseRelease(axis.viewport(), Qt.MouseButton.LeftButton, pos=start + way)


def test_an_item_is_drawn_to_another_time_and_out_of_the_day(page: EventsPage, desk: Desk, qtbot: QtBot) -> None:
    axis, plan = page.pane.programme.axis, page.pane.programme.model.plan
    target = axis.layout_.cards[plan.order().index(choose(page, "Grußwort").id)]
    day = axis.layout_.heads()[0][1]
    way = QPoint(day.center().x() - target.center().x(), axis.layout_.top(15 * 60) - target.top())
    drag(page, "Grußwort", way, qtbot)
    placed = choose(page, "Grußwort")
    assert placed.starts_at == "2020-01-23T15:00"
    assert placed.position > choose(page, "Keynote").position
    card = axis.layout_.cards[axis.currentIndex().row()]
    loose = axis.layout_.heads()[-1][1]
    drag(page, "Grußwort", QPoint(loose.center().x() - card.center().x(), 0), qtbot)
    undo(desk)
    undo(desk)
    assert choose(page, "Grußwort").starts_at == ""


def test_time_and_title_are_written_on_the_card(page: EventsPage, desk: Desk, qtbot: QtBot) -> None:
    item = choose(page, "Grußwort")
    page.presenter.place_item(item, datetime(2020, 1, 23, 11))
    choose(page, "Grußwort")
    axis = page.pane.programme.axis
    qtbot.keyClick(axis, K.Key_F2)
    field = axis.indexWidget(axis.currentIndex()) or axis.viewport().findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    assert field.text() == "11:00 Grußwort"
    field.setText("11.30–12:00 Begrüßung")
    qtbot.keyClick(field, K.Key_Return)
    qtbot.waitUntil(lambda: "Begrüßung" in titles(page))  # an editor closes after its own key
    item = choose(page, "Begrüßung")
    assert (item.starts_at, item.ends_at) == ("2020-01-23T11:30", "2020-01-23T12:00")
    undo(desk)
    assert choose(page, "Grußwort").starts_at == "2020-01-23T11:00"


def test_the_menu_offers_what_keys_and_mouse_do(page: EventsPage, qtbot: QtBot) -> None:
    choose(page, "Der Bauantrag, der sich selbst auf Vollständigkeit prüft")
    menu = page.pane.programme.menu()
    offered = {action.text().partition("\t")[0]: action for action in menu.actions() if action.text()}
    assert list(offered) == [
        "Bearbeiten …", "Zeit und Titel schreiben", "Nach oben", "Nach unten", "Zeit offen lassen", "Löschen",
    ]  # fmt: skip
    assert not offered["Nach oben"].isEnabled()
    offered["Zeit offen lassen"].trigger()
    assert choose(page, "Der Bauantrag, der sich selbst auf Vollständigkeit prüft").starts_at == ""
    menu = page.pane.programme.menu()
    (loose,) = [action for action in menu.actions() if action.text() == "Zeit offen lassen"]
    assert not loose.isEnabled()
    (write,) = [action for action in menu.actions() if action.text().startswith("Zeit und Titel")]
    write.trigger()
    assert page.pane.programme.axis.viewport().findChild(QLineEdit) is not None
    menu.close()


def test_what_is_written_on_a_card_is_read_with_care() -> None:
    item = ProgrammeItem(event_id=1, title="Pause", starts_at="2020-01-23T10:00", ends_at="2020-01-23T10:15")
    assert rewritten(item, "  ") == item
    assert rewritten(item, "5 Minuten Pause").title == "5 Minuten Pause"
    assert rewritten(item, "10:30 - 10:20 Pause") == item
    assert rewritten(item, "9.05 Kaffee").starts_at == "2020-01-23T09:05"
    assert rewritten(ProgrammeItem(event_id=1, title="Rede"), "10:00 Rede").starts_at == ""


def test_the_ground_takes_a_new_item(page: EventsPage, qtbot: QtBot) -> None:
    axis = page.pane.programme.axis
    axis.verticalScrollBar().setValue(axis.verticalScrollBar().maximum())
    day = axis.layout_.heads()[1][1]
    at = QPoint(day.center().x(), axis.layout_.top(15 * 60 + 10) - axis.verticalOffset())
    assert not axis.indexAt(at).isValid()
    qtbot.mouseDClick(axis.viewport(), Qt.MouseButton.LeftButton, pos=at)
    (form,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, ItemDialog)]
    assert (form.day.text(), form.starts.text()) == ("24.01.2020", "15:00")
    form.title.setText("Ausklang")
    form.submit()
    assert choose(page, "Ausklang").starts_at == "2020-01-24T15:00"


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
    qtbot.keyClick(page.pane.programme.axis, K.Key_Delete)
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


def test_the_running_order_is_moved_by_keyboard(page: EventsPage, desk: Desk, qtbot: QtBot) -> None:
    item = choose(page, "Grußwort")
    view = page.presenter.view
    assert view is not None
    names = [row.name for row in view.participants[:3]]
    page.presenter.place_item(item, datetime(2020, 1, 23, 14))
    page.presenter.rewrite_item(rewritten(choose(page, "Grußwort"), "14:00–15:00 Grußwort"))
    ids = [row.participation.id for row in view.participants[:3]]
    page.presenter.set_people(choose(page, "Grußwort"), [(number, Role.GREETING) for number in ids])
    order = page.pane.item_preview.order
    assert [order.model().index(row, 0).data() for row in range(3)] == names
    assert order.model().index(1, 0).data(ItemRole.SECOND_LINE).startswith("14:20")
    order.setCurrentIndex(order.model().index(2, 0))
    order.setFocus()
    qtbot.keyClick(order, K.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [order.model().index(row, 0).data() for row in range(3)] == [names[0], names[2], names[1]]
    assert order.currentIndex().data() == names[2]
    undo(desk)
    assert [order.model().index(row, 0).data() for row in range(3)] == names


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
