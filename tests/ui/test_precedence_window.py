"""The tab "Rangfolge" of an event, and the dialogs for ranks."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QDropEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QSpinBox
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from crm.domain.errors import NotFoundError
from crm.domain.event import Event, Status
from crm.domain.listing import SubjectKind
from crm.domain.office import Office
from crm.ui import announce
from crm.ui.delegates.roles import ItemRole
from crm.ui.desk import Desk
from crm.ui.events.event_view import PARTICIPANTS, PRECEDENCE
from crm.ui.events.page import EventsPage
from crm.ui.precedence.order_model import NAME, PLACE, REASON
from crm.ui.precedence.order_tab import OrderTab
from crm.ui.precedence.rank_dialog import RankDialog, open_event_ranks, open_house_ranks
from crm.ui.precedence.rank_model import NUMBER
from tests.ui.events_room import opened
from tests.ui.events_sample import sample_desk
from tests.ui.window_room import House, build, house, search

__all__ = ["build", "house"]
K = Qt.Key
Alt = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Desk:
    return sample_desk(tmp_path)


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> EventsPage:
    page = opened(desk, qtbot)
    page.show_event(event_of(desk).id)
    page.pane.show_tab(PRECEDENCE)
    page.pane.order.table.setFocus()
    return page


def event_of(desk: Desk) -> Event:
    return desk.services.events.find("Impulse 2020")


def names(tab: OrderTab) -> list[str]:
    return [line.name for line in tab.model.rows]


def at(tab: OrderTab, row: int) -> None:
    tab.table.selectRow(row)


def dialog(kind: type[RankDialog] = RankDialog) -> RankDialog:
    (found,) = [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, kind) and widget.isVisible()]
    return found


# ── the order ───────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_order_with_its_reasons(page: EventsPage, desk: Desk) -> None:
    tab, lines = page.pane.order, desk.services.precedence.order(event_of(desk).id).lines
    assert names(tab) == [line.name for line in lines]
    first = [tab.model.index(0, column).data() for column in range(4)]
    assert first == ["1", lines[0].listed_name, lines[0].reason, str(lines[0].rank)]
    spoken = tab.model.index(0, PLACE).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith(f"Platz 1, {lines[0].listed_name}, ")
    assert spoken.endswith(lines[0].reason)
    assert tab.custom.text() == "Hausordnung, keine amtliche Rangfolge"
    assert tab.counted.text() == f"{len(lines)} Plätze · 11 kommen nicht"


def test_alt_and_arrow_move_and_the_keyboard_goes_along(page: EventsPage, qtbot: QtBot) -> None:
    tab, before = page.pane.order, names(page.pane.order)
    at(tab, 3)
    qtbot.keyClick(tab.table, K.Key_Up, Alt)
    assert names(tab)[:5] == [before[0], before[1], before[3], before[2], before[4]]
    assert tab.line() == tab.model.rows[2]
    assert tab.model.index(2, REASON).data(ItemRole.CHIPS)[0].words == "von Hand"
    assert tab.model.index(2, REASON).data() == f"nach {before[1]} gesetzt"
    assert announce.spoken[-1].startswith("Platz 3, ")
    assert tab.counted.text().split(" · ")[1] == "1 von Hand"
    qtbot.keyClick(tab.table, K.Key_Down, Alt)
    qtbot.keyClick(tab.table, K.Key_Down, Alt)
    assert names(tab)[:5] == [before[0], before[1], before[2], before[4], before[3]]


def test_moving_all_the_way_up_and_down(page: EventsPage, qtbot: QtBot) -> None:
    tab, before = page.pane.order, names(page.pane.order)
    at(tab, 2)
    for _ in range(4):
        qtbot.keyClick(tab.table, K.Key_Up, Alt)
    assert names(tab)[:3] == [before[2], before[0], before[1]]
    assert not tab.up.isEnabled()
    assert tab.model.rows[0].reason == "von Hand an die erste Stelle gesetzt"


@pytest.mark.parametrize(("row", "target", "below"), [(5, 1, False), (1, 5, True), (0, 0, False), (3, 2, True)])
def test_drawn_with_the_mouse(page: EventsPage, row: int, target: int, below: bool) -> None:
    tab, expected = page.pane.order, names(page.pane.order)
    at(tab, row)
    gap = target + below
    expected.insert(gap - 1 if gap > row else gap, expected.pop(row))
    rect = tab.table.visualRect(tab.model.index(target, NAME))
    where = QPointF(QPoint(rect.center().x(), rect.bottom() - 3 if below else rect.top() + 3))
    dropped = QDropEvent(
        where, Qt.DropAction.MoveAction, tab.model.mimeData([tab.table.currentIndex()]), Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    assert tab.table.order.eventFilter(tab.table.viewport(), dropped)
    assert names(tab) == expected


def test_back_to_the_rule(page: EventsPage, qtbot: QtBot, desk: Desk) -> None:
    tab, before = page.pane.order, names(page.pane.order)
    assert not tab.rule.isEnabled()
    at(tab, 6)
    tab.move_row(6, 0)
    assert tab.rule.isEnabled()
    qtbot.mouseClick(tab.rule, Qt.MouseButton.LeftButton)
    assert names(tab) == before
    tab.move_row(6, 0)
    qtbot.keyClick(tab.table, K.Key_Delete)
    assert names(tab) == before
    desk.services.history.undo()
    assert desk.services.precedence.order(event_of(desk).id).lines[0].by_hand


def test_the_menu_takes_all_back(page: EventsPage) -> None:
    tab, before = page.pane.order, names(page.pane.order)
    tab.move_row(6, 0)
    tab.move_row(9, 2)
    menu = tab.menu()
    (every,) = [action for action in menu.actions() if action.text() == "Alle nach Regel einordnen"]
    every.trigger()
    assert names(tab) == before
    menu.close()


def test_nothing_is_read_while_nobody_looks(page: EventsPage, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    order = desk.services.precedence.order
    monkeypatch.setattr(desk.services.precedence, "order", lambda event: asked.append(event) or order(event))
    page.pane.show_tab(PARTICIPANTS)
    first = page.pane.order.model.rows[0]
    participation = next(p for p in page.presenter.participants([first.participation_id]))
    page.presenter.set_status([participation.participation.id], Status.DECLINED)
    assert asked == []
    page.pane.show_tab(PRECEDENCE)
    assert asked == [event_of(desk).id]
    assert first.name not in names(page.pane.order)


def test_enter_opens_the_contact_and_exports_take_it(page: EventsPage, qtbot: QtBot, desk: Desk) -> None:
    opened: list[object] = []
    desk.opened.connect(opened.append)
    tab = page.pane.order
    at(tab, 4)
    assert page.selected_subjects() == [tab.model.rows[4].subject]
    qtbot.keyClick(tab.table, K.Key_Return)
    assert opened == [tab.model.rows[4].subject]


def test_the_side_shows_who_is_chosen(page: EventsPage) -> None:
    tab = page.pane.order
    at(tab, 5)
    assert page.pane.side.currentWidget() is page.pane.preview
    assert page.controller.selected_subjects() == [tab.model.rows[5].subject]


def test_somebody_who_has_gone_meanwhile_is_said(page: EventsPage, desk: Desk) -> None:
    said: list[str] = []
    desk.feedback.said.connect(said.append)
    tab = page.pane.order
    gone = tab.model.rows[3].party_id
    desk.services.answers.set_status(  # past the desk: a colleague
        [row.participation for row in page.presenter.participants([tab.model.rows[3].participation_id])],
        Status.DECLINED,
    )
    tab.move_row(3, 0)
    assert said == ["Diese Person steht nicht mehr in der Rangfolge."]
    assert gone not in [line.party_id for line in tab.model.rows]


def test_an_event_without_anybody(page: EventsPage, desk: Desk) -> None:
    event, _ = desk.services.events.add(Event(name="Leere Veranstaltung"))
    page.show_event(event.id)
    page.pane.show_tab(PRECEDENCE)
    tab = page.pane.order
    assert tab.model.rows == []
    assert not tab.table.isVisible()
    assert not any(part.isEnabled() for part in (tab.up, tab.down, tab.rule, tab.ranks))
    with pytest.raises(NotFoundError):
        desk.services.precedence.place_after(event.id, 1, None)


def test_every_control_has_a_name(page: EventsPage) -> None:
    for control in page.pane.order.findChildren(QAbstractButton):
        if control.isVisible():
            assert QAccessible.queryAccessibleInterface(control).text(QAccessible.Text.Name)
    assert page.pane.order.table.accessibleName() == "Rangfolge"


def test_the_models_keep_to_the_rules(page: EventsPage, desk: Desk, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(page.pane.order.model, force_py=True)
    shown = open_house_ranks(desk, page)
    qtmodeltester.check(shown.model, force_py=True)


# ── ranks ───────────────────────────────────────────────────────────────────────────────────────────────────────


def type_number(qtbot: QtBot, shown: RankDialog, number: int, open_it: Callable[[], None]) -> None:
    open_it()
    (box,) = shown.table.viewport().findChildren(QSpinBox)
    box.setValue(number)
    qtbot.keyClick(box, K.Key_Return)
    qtbot.waitUntil(lambda: not shown.table.viewport().findChildren(QSpinBox))


def cell(shown: RankDialog, kind: str, column: int) -> str:
    return str(shown.model.index(shown.model.row_of(kind), column).data())


def test_the_house_table_is_edited_in_place(page: EventsPage, qtbot: QtBot, desk: Desk) -> None:
    said: list[object] = []
    desk.changed.connect(said.append)
    shown = open_house_ranks(desk, page)
    assert shown.custom.text() == "Hausordnung, keine amtliche Rangfolge"
    assert cell(shown, "mayor", NUMBER) == "260"
    shown.table.choose(shown.model.row_of("mayor"))
    type_number(qtbot, shown, 90, lambda: qtbot.keyClick(shown.table, K.Key_F2))
    assert cell(shown, "mayor", NUMBER) == "90"
    assert shown.table.currentIndex().data(ItemRole.ID) == "mayor"
    assert len(said) == 1
    assert page.pane.order.model.rows[0].kind == "mayor"
    shown.accept()


def test_escape_in_a_number_closes_only_the_number(page: EventsPage, qtbot: QtBot, desk: Desk) -> None:
    shown = open_house_ranks(desk, page)
    shown.table.edit_number()
    (box,) = shown.table.viewport().findChildren(QSpinBox)
    box.setValue(7777)
    qtbot.keyClick(box, K.Key_Escape)
    qtbot.waitUntil(lambda: not shown.table.viewport().findChildren(QSpinBox))
    assert shown.isVisible()
    assert all(row.number != 7777 for row in shown.model.rows)


def test_own_ranks_are_counted(desk: Desk, page: EventsPage) -> None:
    subject = next(s for s in desk.services.directory.find("", (SubjectKind.OFFICE,)))
    post = desk.services.records.load(subject).post
    assert post is not None
    office: Office | None = post.office
    assert office is not None
    desk.services.editing.change_office(Office(**{**_fields(office), "rank": 5}))
    shown = open_house_ranks(desk, page)
    assert any("1 mit eigenem Rang" in row.count for row in shown.model.rows)


def _fields(office: Office) -> dict[str, object]:
    return {name: getattr(office, name) for name in office.__dataclass_fields__}


def test_a_kind_gets_another_rank_at_this_event_and_loses_it(page: EventsPage, qtbot: QtBot, desk: Desk) -> None:
    tab, before = page.pane.order, names(page.pane.order)
    at(tab, next(n for n, line in enumerate(tab.model.rows) if line.kind == "mayor"))
    qtbot.mouseClick(tab.ranks, Qt.MouseButton.LeftButton)
    shown = dialog()
    assert shown.table.currentIndex().data(ItemRole.ID) == "mayor"
    assert not shown.reset.isEnabled()
    type_number(qtbot, shown, 105, lambda: qtbot.keyClick(shown.table, K.Key_Return))
    assert tab.model.rows[0].reason.startswith("Rang 105 (für diese Veranstaltung)")
    assert shown.reset.isEnabled()
    qtbot.mouseClick(shown.reset, Qt.MouseButton.LeftButton)
    assert names(tab) == before
    assert cell(shown, "mayor", NUMBER) == "260"


def test_confirming_the_house_number_changes_nothing(page: EventsPage, qtbot: QtBot, desk: Desk) -> None:
    known = len(desk.services.history.lines(1_000))
    shown = open_event_ranks(desk, event_of(desk).id, page, "mayor")
    shown.table.edit_number()
    (box,) = shown.table.viewport().findChildren(QSpinBox)
    assert box.value() == 260
    qtbot.keyClick(box, K.Key_Return)
    qtbot.waitUntil(lambda: not shown.table.viewport().findChildren(QSpinBox))
    assert len(desk.services.history.lines(1_000)) == known


def test_the_capital_has_a_row_of_its_own(page: EventsPage, desk: Desk) -> None:
    shown = open_event_ranks(desk, event_of(desk).id, page)
    assert cell(shown, "lord_mayor:Landeshauptstadt", 0).endswith("(Landeshauptstadt)")


def test_the_table_is_in_menu_and_panel(house: House, qtbot: QtBot) -> None:
    menu = house.window.menus.whole
    assert "Rangtabelle …" in [action.text() for action in menu.actions()]
    search(qtbot, house, "rangt")
    qtbot.keyClick(house.window.panel.field, K.Key_Return)
    assert dialog().windowTitle() == "Rangtabelle"
