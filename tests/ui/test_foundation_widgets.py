"""The parts: what they emit, what they say to screen readers, and that nothing is cut off."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QAccessible, QPalette, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QLabel, QMenu, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from crm.ui import announce, paint
from crm.ui.delegates.roles import AvatarCell, ChipCell, ItemRole
from crm.ui.delegates.rows import RowDelegate
from crm.ui.metrics import px
from crm.ui.style_fields import INVALID
from crm.ui.theme import tokens
from crm.ui.tokens import AvatarKind, Tone
from crm.ui.widgets.answer_bar import AnswerBar, Share
from crm.ui.widgets.avatar import Avatar
from crm.ui.widgets.buttons import button, icon_button, link
from crm.ui.widgets.chips import FilterChip, StatusChip
from crm.ui.widgets.empty import EmptyState
from crm.ui.widgets.flow import FlowLayout
from crm.ui.widgets.labels import Pane
from crm.ui.widgets.search import SearchField
from crm.ui.widgets.section import Section
from crm.ui.widgets.segments import Switch, TabBar
from crm.ui.widgets.status import ProgressStrip, StatusMessage
from crm.ui.widgets.timeline import Entry, Timeline
from crm.ui.widgets.value_row import ValueRow
from crm.ui.widgets.views import GroupTree, ListTable, NavList
from tests.ui import gallery

_windows: list[QWidget] = []  # qtbot keeps only weak references


@pytest.fixture(autouse=True)
def forget_windows() -> Iterator[None]:
    yield
    _windows.clear()


def shown(qtbot: QtBot, widget: QWidget) -> QWidget:
    """The widget in an active window."""
    window = QWidget()
    QVBoxLayout(window).addWidget(widget)
    qtbot.addWidget(window)
    _windows.append(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


@pytest.mark.parametrize("page", ["parts", "contacts"])
def test_the_gallery_paints_and_every_control_has_a_name(qtbot: QtBot, page: str) -> None:
    window = getattr(gallery, page)()
    qtbot.addWidget(window)
    window.resize(1440, 900)
    window.show()
    first = window.grab().toImage()
    assert first == window.grab().toImage()
    nameless = [type(w).__name__ for w in window.findChildren(QWidget) if _takes_focus(w) and not _name(w)]
    # Fields of the gallery's own are bare on purpose; screens give them labels.
    assert set(nameless) <= {"QLineEdit", "QSpinBox", "QComboBox", "QAbstractButton"}


def _takes_focus(widget: QWidget) -> bool:
    return widget.isVisible() and widget.focusPolicy() is not Qt.FocusPolicy.NoFocus


def _name(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def test_painting_does_not_use_up_pythons_singletons(qtbot: QtBot) -> None:
    if sys.version_info < (3, 12):
        assert min(sys.getrefcount(single) for single in (None, True, False)) > 1 << 40


@pytest.mark.parametrize(
    ("name", "letters"),
    [("Müller, Dr. Anna", "AM"), ("Anna Müller", "AM"), ("Muster, Karl von", "KM"), ("Özdemir", "Ö"), ("", "")],
)
def test_initials(name: str, letters: str) -> None:
    assert paint.initials(name) == letters


def test_an_avatar_is_a_picture_with_a_name(qtbot: QtBot) -> None:
    avatar = Avatar(64)
    qtbot.addWidget(avatar)
    avatar.show_subject(AvatarKind.PERSON, "Müller, Dr. Anna")
    seen = QAccessible.queryAccessibleInterface(avatar)
    assert seen.role() is QAccessible.Role.Graphic
    assert seen.text(QAccessible.Text.Name) == "Müller, Dr. Anna"
    assert avatar.size() == QSize(64, 64)


def test_chips_say_their_word_and_have_the_mockups_height(qtbot: QtBot) -> None:
    chip = StatusChip("zugesagt", Tone.GOOD, "check")
    qtbot.addWidget(chip)
    assert _name(chip) == "zugesagt"
    assert chip.sizeHint().height() == 20
    chip.resize(chip.sizeHint())
    assert chip.grab().toImage().pixelColor(14, 3).name().upper() == tokens().pair(Tone.GOOD).ground


def test_a_filter_chip_goes_away_by_mouse_and_keyboard(qtbot: QtBot) -> None:
    chip = FilterChip("Kreis", "St. Wendel")
    shown(qtbot, chip)
    with qtbot.waitSignal(chip.removed):
        qtbot.keyClick(chip, Qt.Key.Key_Delete)
    with qtbot.waitSignal(chip.removed):
        qtbot.mouseClick(chip._cross, Qt.MouseButton.LeftButton)


def test_buttons_have_names_sizes_and_do_their_work(qtbot: QtBot) -> None:
    done: list[str] = []
    more = icon_button("more", "Mehr", on_click=lambda: done.append("more"))
    plain = button("Abbrechen", on_click=lambda: done.append("plain"))
    for widget in (more, plain):
        shown(qtbot, widget)
        qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)
    assert done == ["more", "plain"]
    assert _name(more) == "Mehr"
    assert more.sizeHint() == QSize(32, 32)
    assert plain.sizeHint().height() == 32
    assert button("x", small=True).sizeHint().height() == 28
    assert link("Alle 9").sizeHint().height() >= 24


def test_a_button_with_a_menu_makes_room_for_its_arrow(qtbot: QtBot) -> None:
    plain, with_menu = button("Neu"), button("Neu", menu=QMenu())
    for made in (plain, with_menu):
        qtbot.addWidget(made)
    assert with_menu.sizeHint().width() == plain.sizeHint().width() + px(22)


def test_a_switch_tells_the_value_chosen(qtbot: QtBot) -> None:
    switch = Switch([("all", "Alle"), ("person", "Personen")], "Art")
    shown(qtbot, switch)
    with qtbot.waitSignal(switch.chosen) as signal:
        qtbot.mouseClick(switch._group.button(1), Qt.MouseButton.LeftButton)
    assert signal.args == ["person"]
    switch.set_value("all")
    assert switch.value() == "all"
    assert switch.sizeHint().height() == 28


def test_tabs_say_their_count(qtbot: QtBot) -> None:
    tabs = TabBar("Ansichten")
    qtbot.addWidget(tabs)
    tabs.add("Überblick")
    tabs.add("Ämter", 2)
    tabs.set_count(1, 3)
    assert tabs.accessibleTabName(1) == "Ämter, 3"
    assert tabs.tabSizeHint(0).height() == 36


def test_a_value_is_edited_in_place_and_committed_once(qtbot: QtBot) -> None:
    value = ValueRow("06853 508-10", "Telefon")
    window = shown(qtbot, value)
    heard: list[str] = []
    value.committed.connect(heard.append)
    value.reading.setFocus()
    qtbot.keyClick(value.reading, Qt.Key.Key_F2)
    assert value.is_editing()
    assert value.field.hasFocus()
    value.field.setText("06853 508-11")
    qtbot.keyClick(value.field, Qt.Key.Key_Return)
    assert heard == ["06853 508-11"]
    assert not value.is_editing()
    assert window.focusWidget() is value.reading


def test_escape_restores_the_value(qtbot: QtBot) -> None:
    value = ValueRow("Tholey", "Ort")
    shown(qtbot, value)
    with qtbot.assertNotEmitted(value.committed):
        value.edit()
        value.field.setText("Theley")
        qtbot.keyClick(value.field, Qt.Key.Key_Escape)
    assert value.reading.text() == "Tholey"
    assert not value.is_editing()


def test_a_bad_value_keeps_the_field_open_and_says_what_is_expected(qtbot: QtBot) -> None:
    value = ValueRow("66636", "PLZ", check=lambda text: "" if len(text) == 5 else "Fünf Ziffern")
    shown(qtbot, value)
    value.edit()
    value.field.setText("66")
    with qtbot.assertNotEmitted(value.committed):
        qtbot.keyClick(value.field, Qt.Key.Key_Return)
    assert value.error.text() == "Fünf Ziffern"
    assert value.field.property(INVALID)
    assert value.field.accessibleDescription() == "Fünf Ziffern"
    assert announce.spoken[-1] == "Fünf Ziffern"
    qtbot.keyClick(value.field, Qt.Key.Key_3)
    assert value.error.isHidden()


def test_leaving_the_field_commits(qtbot: QtBot) -> None:
    value, other = ValueRow("a", "A"), button("b")
    holder = QWidget()
    layout = QVBoxLayout(holder)
    layout.addWidget(value)
    layout.addWidget(other)
    shown(qtbot, holder)
    value.edit()
    value.field.setText("c")
    with qtbot.waitSignal(value.committed):
        other.setFocus()


def test_search_answers_the_first_key_at_once_and_then_waits(qtbot: QtBot) -> None:
    field = SearchField("Suchen …", "Strg+K")
    shown(qtbot, field)
    heard: list[str] = []
    field.searched.connect(heard.append)
    qtbot.keyClicks(field, "mul")
    assert heard == ["m"]
    qtbot.waitUntil(lambda: heard == ["m", "mul"])
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert heard == ["m", "mul", ""]
    assert field.accessibleName() == "Suchen"


def test_the_answer_bar_says_its_numbers(qtbot: QtBot) -> None:
    bar = AnswerBar([Share(43, "zugesagt", Tone.GOOD, "check"), Share(0, "offen", Tone.OPEN, "dashed-circle")])
    qtbot.addWidget(bar)
    assert _name(bar) == "43 zugesagt, 0 offen"
    bar.show_shares([], "0 von 50 Plätzen belegt")
    assert not bar.grab().isNull()


def test_progress_waits_before_it_shows_itself(qtbot: QtBot) -> None:
    strip = ProgressStrip()
    shown(qtbot, strip)
    strip.begin("Karten lesen")
    strip.progress(312, 708)
    assert strip.isHidden()
    qtbot.waitUntil(strip.isVisible)
    assert strip.label.text() == "Karten lesen, 312 von 708"
    with qtbot.waitSignal(strip.cancelled):
        strip.cancel.click()
    strip.end("708 Karten gelesen")
    assert announce.spoken[-1] == "708 Karten gelesen"
    assert strip.isHidden()


def test_a_message_can_be_taken_back_once(qtbot: QtBot) -> None:
    message, undone = StatusMessage(), []
    shown(qtbot, message)
    message.say("Anschrift geändert", lambda: undone.append(1))
    assert announce.spoken[-1] == "Anschrift geändert"
    message.undo.click()
    assert undone == [1]
    assert message.isHidden()


def test_an_empty_place_offers_the_first_step(qtbot: QtBot) -> None:
    empty = EmptyState("list-checks", "Noch kein Verteiler", "Regeln bestimmen, wer kommt.", "Verteiler anlegen")
    qtbot.addWidget(empty)
    with qtbot.waitSignal(empty.started):
        empty.step.click()


def test_a_section_can_be_filled_anew(qtbot: QtBot) -> None:
    section = Section("Erreichbarkeit", "Hinzufügen")
    qtbot.addWidget(section)
    row = section.add_row("Anschrift", "Im Kloster 1\n66636 <Tholey>")
    assert "&lt;Tholey&gt;" in row.value.text()  # type: ignore[attr-defined]
    section.clear()
    section.add_row("Telefon", "1")
    assert [r.text() for r in section.findChildren(QLabel) if r.isVisibleTo(section)] == [
        "Erreichbarkeit",
        "Telefon",
        "1",
    ]
    with qtbot.waitSignal(section.linked):
        section.link.click()


def test_a_timeline_shows_its_entries(qtbot: QtBot) -> None:
    line = Timeline([Entry("19.11.2026", "Anruf"), Entry("12.11.2026", "Anschrift geändert", "Ref. D/2")])
    qtbot.addWidget(line)
    assert [w.text() for w in line.findChildren(QLabel)].count("Anruf") == 1
    line.show_entries([])
    assert line.layout().count() == 0  # type: ignore[union-attr]


def test_flow_wraps(qtbot: QtBot) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    flow = FlowLayout(box)
    for _ in range(4):
        flow.addWidget(button("Zwanzig Zeichen lang"))
    wide, narrow = flow.heightForWidth(2000), flow.heightForWidth(200)
    assert wide == 32
    assert narrow == 4 * 32 + 3 * 8
    flow.clear()
    assert flow.count() == 0


def table(qtbot: QtBot) -> ListTable:
    model = QStandardItemModel(3, 2)
    for number in range(3):
        item = QStandardItem(f"Müller, {number}")
        item.setData(AvatarCell(AvatarKind.PERSON, "Müller, Anna"), ItemRole.AVATAR)
        item.setData("Müller,", ItemRole.BOLD_PART)
        item.setCheckable(number == 2)
        chips = QStandardItem("")
        chips.setData(tuple(ChipCell(f"Tag {n}") for n in range(6)), ItemRole.CHIPS)
        model.setItem(number, 0, item)
        model.setItem(number, 1, chips)
    view = ListTable("Kontakte")
    view.setModel(model)
    model.setParent(view)
    shown(qtbot, view)
    return view


def test_the_current_row_has_a_frame_and_a_bar_only_with_focus(qtbot: QtBot) -> None:
    view = table(qtbot)
    view.setCurrentIndex(view.model().index(1, 0))
    view.setFocus()
    picture = view.viewport().grab().toImage()
    accent = tokens().accent.lower()
    assert picture.pixelColor(200, 32).name() == accent
    assert picture.pixelColor(2, 48).name() == accent
    assert picture.pixelColor(200, 3).name() == tokens().base.lower()
    assert picture.pixelColor(4, 48).name() == tokens().highlight.lower()


def test_hover_fills_the_whole_row(qtbot: QtBot) -> None:
    view = table(qtbot)
    view.clearSelection()
    qtbot.mouseMove(view.viewport(), QPoint(20, 80))
    qtbot.waitUntil(lambda: view.property("hoverRow") == 2)
    picture = view.viewport().grab().toImage()
    assert picture.pixelColor(view.viewport().width() - 3, 70).name() == tokens().hover.lower()


def test_tab_leaves_a_table_and_rows_have_the_mockups_height(qtbot: QtBot) -> None:
    view = table(qtbot)
    assert not view.tabKeyNavigation()
    assert view.rowHeight(0) == 32
    assert view.horizontalHeader().height() == 28
    assert isinstance(view.itemDelegate(), RowDelegate)


def test_space_and_click_tick_a_cell(qtbot: QtBot) -> None:
    view = table(qtbot)
    index = view.model().index(2, 0)
    view.setCurrentIndex(index)
    view.setFocus()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(index).center())
    assert Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) is Qt.CheckState.Checked
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) is Qt.CheckState.Unchecked


def test_groups_open_and_close_by_keyboard_and_mouse(qtbot: QtBot) -> None:
    tree = gallery.groups()
    assert isinstance(tree, GroupTree)
    shown(qtbot, tree)
    first = tree.model().index(0, 0)
    tree.setCurrentIndex(first)
    tree.setFocus()
    qtbot.keyClick(tree, Qt.Key.Key_Return)
    assert not tree.isExpanded(first)
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=tree.visualRect(first).center())
    assert tree.isExpanded(first)


def test_the_sidebar_paints(qtbot: QtBot) -> None:
    view = gallery.sidebar()
    assert isinstance(view, NavList)
    shown(qtbot, view)
    assert not view.grab().isNull()


def test_a_scroll_bar_lies_on_the_ground_of_what_it_scrolls(qtbot: QtBot) -> None:
    for role in (QPalette.ColorRole.Window, QPalette.ColorRole.Base):
        area, inner = QScrollArea(), Pane(role)
        inner.setMinimumHeight(2000)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(inner)
        qtbot.addWidget(area)
        area.resize(100, 100)
        image = area.verticalScrollBar().grab().toImage()
        assert image.pixelColor(0, image.height() - 1) == area.palette().color(role)
