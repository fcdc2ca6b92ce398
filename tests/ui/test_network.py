"""The network in the window: picture, list and column say the same, keys and mouse do the same."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu
from pytestqt.qtbot import QtBot

from crm.domain.network_boxes import Point, Rect
from crm.services.network import MOST_NODES
from crm.ui import announce
from crm.ui.theme import Mode, theme
from tests.ui.network_room import CTRL, Room, at, fill_large, impulse, node, open_room, room

__all__ = ["room"]


Key = Qt.Key


@pytest.fixture
def large(qtbot: QtBot, tmp_path: Path) -> Iterator[Room]:
    with open_room(qtbot, tmp_path, fill_large) as made:
        made.page.presenter.open(made.person("Anna Muster"))
        made.page.presenter.set_steps(3)
        yield made


# ── what is seen ────────────────────────────────────────────────────────────────────────────────────────────


def test_the_centre_stands_in_the_middle_and_is_chosen(room: Room) -> None:
    page = room.page
    centre = room.person("Musterklee")
    assert page.chosen() == centre
    assert page.scene.nodes[centre].pos() == QPointF(0, 0)
    page.presenter.set_steps(1)
    middle = page.view.viewport().rect().center() - page.view.mapFromScene(QPointF(0, 0))
    assert middle.manhattanLength() <= 4
    assert page.head.about.text() == "um Hannelore Musterklee"
    assert page.side.name.text() == "Hannelore Musterklee"


def test_picture_list_and_foot_show_the_same(room: Room) -> None:
    page, model = room.page, room.page.list.model_
    network = page.presenter.network
    assert network is not None
    assert {model.subject(row) for row in range(model.rowCount())} == set(page.scene.nodes)
    assert sum(len(line.edges) for line in page.scene.lines) == len(network.edges)
    assert page.state.text().startswith(f"{len(network.nodes)} Knoten, {len(network.edges)} Verbindungen · Stand heute")
    hidden = sum(network.hidden.values())
    assert f"{hidden} weitere nicht gezeigt" in page.state.text()
    assert hidden > 50


def test_the_list_says_every_link(room: Room) -> None:
    model = room.page.list.model_
    row = model.row(room.person("Musterklee"))
    said = str(model.index(row, 2).data())
    assert "Christine Gräfin von Musterburg (Vertretene)" in said
    assert "Impulse 2020 (teilgenommen)" in said
    assert model.index(model.row(impulse(room)), 4).data() == "51"


def test_words_on_lines_cover_nobody(large: Room) -> None:
    scene = large.page.scene
    boxes = [Rect.around(item.point, item.face.size) for item in scene.nodes.values()]
    assert len(boxes) == MOST_NODES
    assert not [pair for pair in combinations(boxes, 2) if pair[0].overlaps(pair[1])]
    shown = [line for line in scene.lines if line.boundingRect().isValid() and line._place is not None]
    assert shown
    for line in shown:
        assert line._place is not None
        words = Rect.around(Point(*line._place.toTuple()), line.words_size())
        assert not any(words.overlaps(box) for box in boxes)


def test_a_large_picture_is_readable_at_first(large: Room) -> None:
    view = large.page.view
    view.look()
    assert view.zoom() == pytest.approx(0.6)
    assert view.viewport().rect().contains(view.mapFromScene(large.page.scene.centre()))
    view.fit()
    seen = view.mapToScene(view.viewport().rect()).boundingRect()
    assert seen.contains(large.page.scene.extent())


@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK])
def test_it_paints_in_both_themes(room: Room, mode: Mode) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme().apply(app, mode)
    QApplication.processEvents()
    picture = room.page.view.grab().toImage()
    assert picture.pixelColor(2, 2).name() == theme().tokens.base.lower()
    item = node(room, "Impulse 2020")
    ground = picture.pixelColor(at(room, item, QPointF(item.face.avatar.topLeft()) + QPointF(8, 5)))
    assert ground.lightness() != picture.pixelColor(2, 2).lightness()


# ── keys ────────────────────────────────────────────────────────────────────────────────────────────────────


def test_arrows_walk_and_enter_centres(room: Room) -> None:
    page = room.page
    assert QApplication.focusWidget() is page.view
    before = page.chosen()
    beside = {page.scene.neighbour(*way) for way in ((1, 0), (-1, 0), (0, 1), (0, -1))}
    assert beside & set(page.presenter.network.neighbours(before))  # type: ignore[union-attr, arg-type]
    for key in (Key.Key_Right, Key.Key_Left, Key.Key_Down, Key.Key_Up):
        room.press(key)
        if page.chosen() != before:
            break
    chosen = page.chosen()
    assert chosen != before
    assert page.list.currentIndex().row() == page.list.model_.row(chosen)  # type: ignore[arg-type]
    assert page.side.name.text() == page.scene.nodes[chosen].node.name  # type: ignore[index]
    assert announce.spoken[-1].startswith(page.side.name.text())
    room.press(Key.Key_Return)
    assert page.presenter.wish is not None
    assert page.presenter.wish.centre == chosen
    assert page.scene.nodes[chosen].pos() == QPointF(0, 0)


def test_every_node_is_reached_by_arrows(room: Room) -> None:
    """From wherever one stands: the directions are no trap."""
    scene, seen = room.page.scene, set()
    waiting = [room.person("Musterklee")]
    while waiting:
        subject = waiting.pop()
        if subject not in seen:
            seen.add(subject)
            scene.select(subject)
            waiting += [n for way in ((1, 0), (-1, 0), (0, 1), (0, -1)) if (n := scene.neighbour(*way)) is not None]
    assert seen == set(scene.nodes)


def test_space_grows_and_nothing_moves(room: Room) -> None:
    page = room.page
    page.scene.select(impulse(room))
    before = page.scene.places()
    room.press(Key.Key_Space)
    after = page.scene.places()
    assert len(after) == len(before) + 24
    assert {subject: after[subject] for subject in before} == before
    assert page.chosen() == impulse(room)
    assert page.presenter.network is not None
    assert page.presenter.network.hidden[impulse(room)] == 27


def test_zoom_by_keys_wheel_and_buttons(room: Room) -> None:
    view = room.page.view
    first = view.zoom()
    room.press(Key.Key_Plus)
    assert view.zoom() == pytest.approx(first * 1.25)
    room.press(Key.Key_Minus)
    room.press(Key.Key_Minus)
    assert view.zoom() == pytest.approx(first / 1.25)
    middle = QPointF(view.viewport().rect().center())
    turn = QWheelEvent(
        middle, view.mapToGlobal(middle), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view.viewport(), turn)
    assert view.zoom() == pytest.approx(first)
    zoomed = view.buttons.findChildren(QAbstractButton)
    assert [one.accessibleName() for one in zoomed] == ["Vergrößern (+)", "Verkleinern (−)", "Alles zeigen (Pos 1)"]
    zoomed[0].click()
    zoomed[2].click()
    assert view.zoom() <= 1.0
    for _ in range(60):
        view.zoom_in()
    assert view.zoom() == pytest.approx(3.0)


def test_a_node_is_moved_by_keys_and_stays(room: Room) -> None:
    page, subject = room.page, impulse(room)
    page.scene.select(subject)
    place = page.scene.nodes[subject].point
    room.press(Key.Key_Right, CTRL)
    assert page.scene.nodes[subject].point.x == place.x + 24
    room.press(Key.Key_Space)
    assert page.scene.nodes[subject].point == (place.x + 24, place.y)


def test_ctrl_enter_opens(room: Room) -> None:
    room.press(Key.Key_Return, CTRL)
    assert room.opened == [room.person("Musterklee")]


# ── mouse ───────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_click_chooses_and_the_plus_grows(room: Room) -> None:
    page, item = room.page, node(room, "Impulse 2020")
    QTest.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=at(room, item))
    assert page.chosen() == impulse(room)
    assert page.side.open.text() == "Veranstaltung öffnen"
    assert page.side.direct.link.isHidden()
    count = len(page.scene.nodes)
    QTest.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=at(room, item, item.face.badge.center()))
    assert len(page.scene.nodes) == count + 24


def test_a_click_beside_everything_keeps_the_choice(room: Room) -> None:
    QTest.mouseClick(room.page.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert room.page.chosen() == room.person("Musterklee")


def test_dragging_moves_a_node_with_its_lines(room: Room) -> None:
    page, item = room.page, node(room, "Impulse 2020")
    start, before = at(room, item), item.point
    line = next(line for line in page.scene.lines if item in line.ends)
    old = line.line()
    viewport = page.view.viewport()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(viewport, start + QPoint(20, 20))
    QTest.mouseMove(viewport, start + QPoint(60, 40))
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=start + QPoint(60, 40))
    assert item.point != before
    assert line.line() != old
    place = item.point
    page.presenter.grow(impulse(room))
    assert page.scene.nodes[impulse(room)].point == place


def test_a_double_click_centres(room: Room) -> None:
    item = node(room, "Impulse 2020")
    QTest.mouseDClick(room.page.view.viewport(), Qt.MouseButton.LeftButton, pos=at(room, item))
    assert room.page.head.about.text() == "um Impulse 2020"


def test_the_menu_of_a_node(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[QPoint] = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, at: opened.append(at))
    item = node(room, "Impulse 2020")
    menu, count = room.page.menu(item.subject), len(room.names())
    words = {action.text(): action for action in menu.actions()}
    assert list(words) == ["In die Mitte", "Weitere Verbindungen zeigen", "Öffnen"]
    words["Öffnen"].trigger()
    assert room.opened == [impulse(room)]
    words["Weitere Verbindungen zeigen"].trigger()
    assert len(room.names()) == count + 24
    keyed = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    QApplication.sendEvent(room.page.view, keyed)
    assert len(opened) == 1
