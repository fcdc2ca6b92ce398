"""Saved searches: kept from the contacts, shown in the sidebar, renamed, ordered, removed, and in the search panel."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from crm.domain.listing import SubjectKind
from crm.ui.delegates.roles import ItemRole
from crm.ui.search_entries import EntryKind
from crm.ui.searching.save_dialog import SaveSearchDialog
from tests.ui.window_room import House, build, house, press, search

__all__ = ["build", "house"]
Key = Qt.Key


def keep(house: House, *names: str) -> None:
    """Searches for "amt:landrat" and so on under these names."""
    texts = {"Landräte": "amt:landrat", "Tholey": "ort:tholey", "Presse": "art:redaktion"}
    for name in names:
        house.desk.write(lambda name=name: house.services.searches.save(name, texts[name])[1])


def listed(house: House) -> list[str]:
    """What a screen reader hears of the rows."""
    model = house.window.saved.model
    return [model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]


def names(house: House) -> list[str]:
    return [line.search.name for line in house.window.saved.model.lines]


def at(house: House, name: str) -> None:
    rows = house.window.saved.list
    rows.setFocus()
    rows.setCurrentIndex(house.window.saved.model.index(names(house).index(name)))


def is_marked(house: House, name: str) -> bool:
    model, selection = house.window.saved.model, house.window.saved.list.selectionModel()
    return selection.isSelected(model.index(names(house).index(name)))


def dialog(house: House) -> SaveSearchDialog:
    (found,) = house.contacts.findChildren(SaveSearchDialog)
    return found


# ── keeping ─────────────────────────────────────────────────────────────────────────────────────────────────────


def test_nothing_saved_says_how_to_begin(house: House) -> None:
    saved = house.window.saved
    assert not saved.list.isVisible()
    assert saved.empty.isVisible()
    assert "Suche speichern" in saved.empty.text()


def test_a_filter_is_kept_by_shortcut(house: House, qtbot) -> None:
    assert not house.contacts.head.save.isVisible()
    house.contacts.head.field.setText("amt:landrat")
    assert house.contacts.head.save.isVisible()
    press(qtbot, "Ctrl+Shift+S")
    asked = dialog(house)
    assert asked.field.text() == "amt:landrat"
    asked.field.setText("Landräte und RVD")
    qtbot.keyClick(asked.field, Key.Key_Return)
    count = len(house.services.directory.find("amt:landrat"))
    assert listed(house) == [f"Landräte und RVD, {count} Treffer"]
    assert is_marked(house, "Landräte und RVD")
    assert house.said() == "Suche „Landräte und RVD“ gespeichert"


def test_the_kind_chosen_by_the_switch_is_kept_too(house: House) -> None:
    house.contacts.head.field.setText("tholey")
    house.contacts.presenter.choose(SubjectKind.ORGANISATION)
    house.contacts.save_search()
    dialog(house).accept()
    (line,) = house.window.saved.model.lines
    assert line.search.text == "tholey art:Organisation"
    assert line.count == len(house.contacts.model.subjects) == 1


def test_without_a_filter_there_is_nothing_to_keep(house: House, qtbot) -> None:
    press(qtbot, "Ctrl+Shift+S")
    assert house.contacts.findChildren(SaveSearchDialog) == []
    assert house.said().startswith("Bitte filtern Sie zuerst")
    assert QApplication.focusWidget() is house.contacts.head.field


def test_a_name_that_is_taken_is_told_before(house: House) -> None:
    keep(house, "Tholey")
    house.contacts.head.field.setText("thol")
    house.contacts.save_search()
    asked = dialog(house)
    asked.field.setText("Tholey")
    assert "wird ersetzt" in asked.consequence.text()
    asked.accept()
    assert [line.search.text for line in house.window.saved.model.lines] == ["thol"]


# ── using ───────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_click_filters_the_contacts(house: House, qtbot) -> None:
    keep(house, "Landräte", "Tholey")
    house.window.go("journal")
    rows = house.window.saved.list
    where = rows.visualRect(house.window.saved.model.index(1)).center()
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert house.window.place() == "contacts"
    assert list(house.contacts.model.subjects) == house.services.directory.find("ort:tholey")
    assert is_marked(house, "Tholey")
    assert not house.window.sidebar.selectionModel().hasSelection()
    house.contacts.head.field.setText("ort:tholey anna")
    house.contacts.head.field.search_now()
    assert not is_marked(house, "Tholey")
    assert house.window.sidebar.selectionModel().hasSelection()


def test_the_place_itself_leads_back_to_all(house: House, qtbot) -> None:
    keep(house, "Tholey")
    at(house, "Tholey")
    qtbot.keyClick(house.window.saved.list, Key.Key_Return)
    sidebar, total = house.window.sidebar, len(house.services.directory.find())
    contacts = sidebar.visualRect(sidebar.places.index(0)).center()
    house.window.go("journal")
    qtbot.mouseClick(sidebar.viewport(), Qt.MouseButton.LeftButton, pos=contacts)
    assert house.contacts.head.field.text() == "ort:tholey"  # coming back shows what one had left
    qtbot.mouseClick(sidebar.viewport(), Qt.MouseButton.LeftButton, pos=contacts)
    assert house.contacts.head.field.text() == ""
    assert len(house.contacts.model.subjects) == total


def test_counts_follow_every_change(house: House) -> None:
    keep(house, "Tholey")
    before = house.window.saved.model.lines[0].count
    house.desk.write(lambda: house.services.editing.trash(house.subject("Beispielkötter")))
    assert house.window.saved.model.lines[0].count == before - 1
    assert house.window.saved.model.index(0).data(ItemRole.COUNT) == str(before - 1)


# ── changing ────────────────────────────────────────────────────────────────────────────────────────────────────


def rename(house: House, qtbot, name: str, keys: Qt.Key = Key.Key_Return) -> None:
    rows = house.window.saved.list
    qtbot.keyClick(rows, Key.Key_F2)
    (editor,) = rows.viewport().findChildren(QLineEdit)
    editor.setText(name)
    qtbot.keyClick(editor, keys)
    qtbot.waitUntil(lambda: not rows.viewport().findChildren(QLineEdit))


def test_f2_renames_in_place(house: House, qtbot) -> None:
    keep(house, "Landräte", "Tholey")
    at(house, "Tholey")
    rename(house, qtbot, "Gemeinde Tholey")
    assert names(house) == ["Landräte", "Gemeinde Tholey"]
    assert house.said() == "Suche in „Gemeinde Tholey“ umbenannt"
    assert QApplication.focusWidget() is house.window.saved.list


def test_escape_keeps_the_name(house: House, qtbot) -> None:
    keep(house, "Tholey")
    at(house, "Tholey")
    rename(house, qtbot, "anders", Key.Key_Escape)
    assert names(house) == ["Tholey"]


@pytest.mark.parametrize(
    ("name", "sentence"),
    [("Landräte", "Eine gespeicherte Suche „Landräte“ gibt es schon."), ("", "Bitte geben Sie der Suche einen Namen.")],
)
def test_a_name_that_cannot_be_is_refused(house: House, qtbot, name: str, sentence: str) -> None:
    keep(house, "Landräte", "Tholey")
    at(house, "Tholey")
    rename(house, qtbot, name)
    assert names(house) == ["Landräte", "Tholey"]
    assert house.said() == sentence


def test_remove_and_take_back(house: House, qtbot) -> None:
    keep(house, "Landräte", "Tholey")
    at(house, "Landräte")
    qtbot.keyClick(house.window.saved.list, Key.Key_Delete)
    assert names(house) == ["Tholey"]
    assert house.window.saved.list.line().search.name == "Tholey"
    assert house.said() == "Suche „Landräte“ entfernt"
    press(qtbot, "Ctrl+Z")
    assert names(house) == ["Landräte", "Tholey"]


def test_alt_and_arrow_put_in_order(house: House, qtbot) -> None:
    keep(house, "Landräte", "Tholey", "Presse")
    at(house, "Landräte")
    press(qtbot, "Alt+Down")
    assert names(house) == ["Tholey", "Landräte", "Presse"]
    assert house.window.saved.list.line().search.name == "Landräte"
    press(qtbot, "Alt+Down")
    press(qtbot, "Alt+Down")
    assert names(house) == ["Tholey", "Presse", "Landräte"]


@pytest.mark.parametrize(
    ("name", "row", "below", "expected"),
    [
        ("Landräte", 2, True, ["Tholey", "Presse", "Landräte"]),
        ("Presse", 0, False, ["Presse", "Landräte", "Tholey"]),
        ("Presse", 1, False, ["Landräte", "Presse", "Tholey"]),
        ("Landräte", 0, True, ["Landräte", "Tholey", "Presse"]),
    ],
)
def test_drawn_with_the_mouse(house: House, name: str, row: int, below: bool, expected: list[str]) -> None:
    keep(house, "Landräte", "Tholey", "Presse")
    at(house, name)
    rows, model = house.window.saved.list, house.window.saved.model
    rect = rows.visualRect(model.index(row))
    where = QPoint(rect.center().x(), rect.bottom() - 2 if below else rect.top() + 2)
    dropped = QDropEvent(
        QPointF(where), Qt.DropAction.MoveAction, model.mimeData([rows.currentIndex()]) or QMimeData(),
        Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    assert rows.order.eventFilter(rows.viewport(), dropped)  # Qt itself delivers drops only while something is drawn
    assert names(house) == expected
    assert dropped.isAccepted()


def test_the_menu_has_everything_with_its_keys(house: House) -> None:
    keep(house, "Landräte", "Tholey")
    at(house, "Landräte")
    actions = [action for action in house.window.saved.list.menu().actions() if not action.isSeparator()]
    assert [action.text().split("\t")[0] for action in actions] == [
        "Anwenden", "Umbenennen", "Nach oben", "Nach unten", "Entfernen",
    ]  # fmt: skip
    assert [action.isEnabled() for action in actions] == [True, True, False, True, True]
    actions[3].trigger()
    assert names(house) == ["Tholey", "Landräte"]


def test_in_the_search_panel(house: House, qtbot) -> None:
    keep(house, "Landräte", "Tholey")
    press(qtbot, "Ctrl+K")
    assert house.panel_rows(EntryKind.SAVED) == ["Landräte", "Tholey"]
    qtbot.keyClick(house.window.panel.field, Key.Key_Escape)
    search(qtbot, house, ">land")
    assert house.panel_rows(EntryKind.SAVED) == ["Landräte"]
    qtbot.keyClick(house.window.panel.field, Key.Key_Return)
    assert house.contacts.head.field.text() == "amt:landrat"


def test_the_model_keeps_to_the_rules(house: House, qtmodeltester) -> None:
    keep(house, "Landräte", "Tholey")
    qtmodeltester.check(house.window.saved.model, force_py=True)
