"""The search panel of the window: records and commands by a few letters."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from crm.domain.listing import SubjectKind
from crm.ui import announce
from crm.ui.search_entries import EntryKind
from tests.ui.window_room import PERSON, House, house, press, search

__all__ = ["house"]

Key = Qt.Key


# ── search panel ────────────────────────────────────────────────────────────────────────────────────────────────


def test_search_finds_marks_and_opens(house: House, qtbot) -> None:
    house.window.go("journal")
    search(qtbot, house, "tholey")
    assert house.panel_rows(EntryKind.HIT)[:2] == ["Gemeinde Tholey", PERSON]
    assert house.window.panel.count.text() == "3 Treffer"
    qtbot.keyClick(house.window.panel.field, Key.Key_Down)
    assert announce.spoken[-1].startswith(PERSON)
    qtbot.keyClick(house.window.panel.field, Key.Key_Return)
    assert not house.window.panel.isVisible()
    assert house.record.shown == house.subject("Beispielkötter")
    assert house.window.place() == "contacts"


def test_what_stands_inside_a_word_comes_later(house: House, qtbot) -> None:
    search(qtbot, house, "wellingen")
    heads = house.panel_rows(EntryKind.HEAD)
    assert heads[0] == "Im Wort"
    assert "Gemeinde Saarwellingen" in house.panel_rows(EntryKind.HIT)


def test_commands_are_found_and_run(house: House, qtbot) -> None:
    search(qtbot, house, "neue organ")
    assert house.panel_rows(EntryKind.COMMAND) == ["Neue Organisation anlegen …"]
    qtbot.keyClick(house.window.panel.field, Key.Key_Return)
    assert house.noted.asked == [("new", SubjectKind.ORGANISATION)]


def test_only_commands_after_an_angle(house: House, qtbot) -> None:
    search(qtbot, house, ">tholey")
    assert house.window.panel.model.entries == []
    house.window.panel.field.setText(">dunkel")
    house.window.panel.search_now()
    assert house.panel_rows(EntryKind.COMMAND) == ["Ansicht: Dunkel"]


def test_search_can_filter_the_list(house: House, qtbot) -> None:
    search(qtbot, house, "saarlouis")
    house.window.panel._mark(house.window.panel.model.step(house.window.panel.list.currentIndex().row(), -1))
    entries = house.window.panel.model.entries
    number = next(n for n, entry in enumerate(entries) if entry.words.startswith("Kontakte mit"))
    house.window.panel._mark(number)
    house.window.panel.choose()
    assert house.contacts.head.field.text() == "saarlouis"
    assert list(house.contacts.model.subjects) == house.services.directory.find("saarlouis")


def test_escape_gives_the_keyboard_back(house: House, qtbot) -> None:
    house.contacts.table.setFocus()
    search(qtbot, house, "tholey")
    assert QApplication.focusWidget() is house.window.panel.field
    qtbot.keyClick(house.window.panel.field, Key.Key_Escape)
    assert not house.window.panel.isVisible()
    assert QApplication.focusWidget() is house.contacts.table


def test_click_beside_the_panel_closes_it(house: House, qtbot) -> None:
    press(qtbot, "Ctrl+K")
    qtbot.mouseClick(house.window.panel, Qt.MouseButton.LeftButton, pos=house.window.panel.rect().bottomLeft())
    assert not house.window.panel.isVisible()


def test_tool_bar_field_opens_the_panel(house: House, qtbot) -> None:
    qtbot.mouseClick(house.window.bar.search, Qt.MouseButton.LeftButton)
    assert house.window.panel.isVisible()
    assert house.window.panel.geometry() == house.window.rect()


def test_what_is_called_as_it_was_typed_stands_before_what_names_it(house: House) -> None:
    """What "Rückgängig" would take back is part of its words."""
    house.window.actions_["edit.undo"].setText("Rückgängig: Otto und Erna als keine Dublette vermerkt")
    house.window.actions_["edit.undo"].setEnabled(True)
    assert house.window.actions_.matching("keine dubl") == ["manage.apart", "edit.undo"]
