"""Offices by keyboard and by ear: Tab walks as the eye does, nothing traps it, and every stop has a name."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from crm.domain.office import Tenure
from crm.domain.partial_date import PartialDate
from crm.ui.offices.change_dialog import change_holder
from tests.ui.offices_room import TODAY, Room, open_room, press
from tests.ui.test_election_page import KNOWN

STEPS = 80


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path) -> Iterator[Room]:
    with open_room(qtbot, tmp_path) as made:
        yield made


def tour(inside: QWidget) -> list[QWidget]:
    """Where Tab stops within a widget, from where the focus is until it leaves or comes round."""
    found: list[QWidget] = []
    for _ in range(STEPS):
        focus = QApplication.focusWidget()
        assert focus is not None
        if focus in found[:1] or not (focus is inside or inside.isAncestorOf(focus)):
            return found
        if focus not in found:
            found.append(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
        QApplication.processEvents()
    raise AssertionError("Tab does not come out")


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def name_of(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return str(interface.text(QAccessible.Text.Name))


def place(widget: QWidget, inside: QWidget) -> tuple[int, int]:
    at = widget.mapTo(inside, widget.rect().topLeft())
    return at.y(), at.x()


def test_every_stop_has_a_name_and_tab_comes_out_again(room: Room) -> None:
    room.add_term("Neumuster", "2010-01-01", "2016-06-30")  # so that there is a contradiction
    for key, prepare in (("office", None), ("terms", None), ("election", KNOWN)):
        if key == "office":
            room.desk.open(room.office)
        else:
            room.contacts.show_page(key)
        page = room.contacts.layers.page
        assert isinstance(page, QWidget)
        if prepare is not None:
            page.presenter.read_text(prepare)  # type: ignore[attr-defined]
            page.take_focus()
        QApplication.processEvents()
        for stop in tour(page):
            assert name_of(stop) or isinstance(stop, QComboBox), (key, stop)


def test_tab_walks_the_left_column_of_an_office_before_the_right_one(room: Room) -> None:
    room.add_term("Neumuster", "2010-01-01", "2016-06-30")
    room.desk.open(room.office)
    page = room.contacts.layers.page
    assert isinstance(page, QWidget)
    stops = tour(page)
    overview = page.overview  # type: ignore[attr-defined]
    left, right = overview._columns
    groups = [
        [stop for stop in stops if part.isAncestorOf(stop)]
        for part in (overview.line, overview.contradictions, left, right)
    ]
    assert all(groups)
    assert [stop for stop in stops if any(stop in group for group in groups)] == list(chain.from_iterable(groups))
    for group, part in zip(groups, (overview.line, overview.contradictions, left, right), strict=True):
        heights = [place(stop, part)[0] for stop in group]
        assert all(one <= other + 8 for one, other in pairwise(heights))


def test_tab_walks_the_dialog_from_the_top_to_the_button(room: Room) -> None:
    dialog = change_holder(room.desk, room.window, room.office, TODAY)
    QApplication.processEvents()
    stops = tour(dialog)
    assert stops[0] is dialog.person.search
    assert stops[-1] is dialog.enter_button
    assert dialog._rows[0].tick in stops[: stops.index(dialog.cancel)]


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # offscreen grabs no keyboard
def test_a_change_of_holder_takes_few_keys_besides_the_name(room: Room) -> None:
    """From the office on its page: to the button, the name, the day as it is, and Enter."""
    room.desk.open(room.office)
    keys = 2
    while name_of(focus()) != "Amtswechsel …":
        press(Qt.Key.Key_Tab)
        keys += 1
        assert keys <= 10
    press(Qt.Key.Key_Space)
    QTest.keyClicks(focus(), "Ada Beispielen")
    press(Qt.Key.Key_Return)
    with room.database.read() as unit:
        tenures = unit.store.find(Tenure, office_id=room.office.id)
    assert PartialDate.of(TODAY) in [tenure.valid_from for tenure in tenures]


def test_no_table_traps_tab(room: Room) -> None:
    room.desk.open(room.office)
    for key in ("terms", "election"):
        room.contacts.show_page(key)
    views = [
        view for view in room.contacts.layers.findChildren(QAbstractItemView) if hasattr(view, "setTabKeyNavigation")
    ]
    assert views
    assert not any(view.tabKeyNavigation() for view in views)
