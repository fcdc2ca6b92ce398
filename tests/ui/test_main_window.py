"""The main window on the sample: places, actions, search panel, undo by name, and what the next start remembers."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, QSettings, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QMessageBox

from crm.domain.errors import UserError
from crm.domain.listing import Subject, SubjectKind
from crm.ui import announce
from crm.ui.contacts.page import IMPORT
from crm.ui.importing.page import ImportPage
from crm.ui.sheets.record_preview import RECORD_SHEETS
from crm.ui.theme import Mode, theme
from tests.ui.window_room import House, build, house, press

__all__ = ["house"]

Key = Qt.Key


# ── places ──────────────────────────────────────────────────────────────────────────────────────────────────────


def test_sidebar_counts_and_shortcuts(house: House, qtbot) -> None:
    places = house.window.sidebar.places
    spoken = [places.index(number).data(Qt.ItemDataRole.AccessibleTextRole) for number in range(3)]
    assert spoken == [f"Kontakte, {len(house.services.directory.find())}", "Veranstaltungen, 1", "Protokoll"]
    press(qtbot, "Ctrl+2")
    assert house.window.place() == "events"
    assert QApplication.focusWidget() is house.events
    press(qtbot, "Ctrl+1")
    assert house.window.place() == "contacts"
    assert QApplication.focusWidget() is house.contacts.table


def test_files_may_be_dropped_anywhere_on_the_window(house: House, tmp_path: Path) -> None:
    house.contacts.layers.add_later(IMPORT, partial(ImportPage, house.desk))
    files = [tmp_path / "eins.csv", tmp_path / "zwei.csv"]
    for file in files:
        file.write_text("Name;Vorname\nProbe;Anna\n", "utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    none = (Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier)
    entering = QDragEnterEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, *none)
    QApplication.sendEvent(house.contacts.table.viewport(), entering)
    assert entering.isAccepted()
    dropped = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, *none)
    QApplication.sendEvent(house.window, dropped)  # who took the drag gets the drop
    page = house.contacts.layers.page
    assert isinstance(page, ImportPage)
    assert page.columns.source.text() == "eins.csv, 1 Zeile"
    assert page.queue.words.text() == "Datei 1 von 2, danach zwei.csv"
    assert page.isAncestorOf(QApplication.focusWidget())


def test_arrow_keys_in_the_sidebar_turn_the_page(house: House, qtbot) -> None:
    house.window.sidebar.setFocus()
    qtbot.keyClick(house.window.sidebar, Key.Key_Down)
    assert house.window.place() == "events"
    assert QApplication.focusWidget() is house.window.sidebar


def test_tab_reaches_everything_and_comes_back(house: House, qtbot) -> None:
    start = QApplication.focusWidget()
    passed: list[str] = []
    for _ in range(40):
        widget = QApplication.focusWidget()
        assert widget is not None
        passed.append(widget.accessibleName() or getattr(widget, "text", str)())
        qtbot.keyClick(widget, Key.Key_Tab)
        if QApplication.focusWidget() is start:
            break
    assert QApplication.focusWidget() is start, passed
    wanted = ("Menü", "Suchen oder Befehl", "Neu", "Bereiche", "Alle", "Spalten wählen", "Kontakte filtern", "vCard")
    assert set(wanted) <= set(passed)
    assert passed.index("Spalten wählen") < passed.index("Kontakte filtern")


def test_opening_goes_to_the_record(house: House) -> None:
    subject = house.subject("tholey")
    house.window.go("journal")
    house.desk.open(subject)
    assert house.window.place() == "contacts"
    assert house.record.shown == subject
    house.desk.open(Subject(SubjectKind.EVENT, 1))
    assert house.window.place() == "events"
    assert house.events.asked == [1]


def test_a_network_lies_over_the_contacts_and_leads_back(house: House, qtbot) -> None:
    subject, event = house.subject("beispielkötter"), house.services.events.rows()[0].event
    house.desk.open(subject)
    assert house.networks == []  # not before it is asked for
    press(qtbot, "Ctrl+Shift+G")
    (network,) = house.networks
    assert network.asked == [subject]
    house.window.show_place("events")
    house.desk.open_network(Subject(SubjectKind.EVENT, event.id))
    assert house.window.place() == "contacts"
    assert network.asked[-1] == Subject(SubjectKind.EVENT, event.id)
    assert house.contacts.selected_subjects() == []  # an event is no contact
    house.contacts.back()
    assert network.asked[-1] == subject
    network.left.emit()
    assert house.contacts.layers.page is None
    assert network.asked[-1] == "left"
    assert len(house.networks) == 1


def test_the_kinds_of_relationship_are_asked_for(house: House) -> None:
    house.window.actions_["app.relationship_types"].trigger()
    assert ("types",) in house.noted.asked


def test_export_and_print_are_off_where_there_are_no_contacts(house: House) -> None:
    house.window.go("journal")
    assert not house.window.actions_["export.vcard3"].isEnabled()
    assert not house.window.bar.export.isEnabled()
    house.window.go("contacts")
    assert house.window.bar.print.isEnabled()


# ── actions ─────────────────────────────────────────────────────────────────────────────────────────────────────


def test_each_action_has_a_name_and_no_keys_twice(house: House) -> None:
    table = house.window.actions_
    assert all(table[key].text() for key in table)
    keys = [table[key].shortcut().toString() for key in table if not table[key].shortcut().isEmpty()]
    assert len(keys) == len(set(keys))


def test_no_keys_are_those_of_a_sign(house: House) -> None:
    """AltGr is Ctrl+Alt on Windows: who types @, €, µ or a bracket there must not start a command."""
    table = house.window.actions_
    keys = {table[key].shortcut().toString() for key in table}
    assert keys & {f"Ctrl+Alt+{sign}" for sign in "QEM237890ß+<"} == set()


def test_every_control_of_the_frame_has_a_name(house: House) -> None:
    nameless = [
        control
        for kind in (QAbstractButton, QLineEdit)
        for control in house.window.findChildren(kind)
        if control.isVisible() and not (control.accessibleName() or getattr(control, "text", str)())
    ]
    assert nameless == []


@pytest.mark.parametrize(
    ("keys", "kind"),
    [
        ("Ctrl+N", SubjectKind.PERSON),
        ("Ctrl+Shift+N", SubjectKind.ORGANISATION),
        ("Ctrl+Alt+N", SubjectKind.OFFICE),
    ],
)
def test_new_contacts_by_shortcut(house: House, qtbot, keys: str, kind: SubjectKind) -> None:
    house.window.go("journal")
    press(qtbot, keys)
    assert house.noted.asked == [("new", kind)]
    assert house.window.place() == "contacts"


def test_new_event_goes_to_its_place(house: House, qtbot) -> None:
    press(qtbot, "Ctrl+Shift+V")
    assert house.window.place() == "events"
    assert house.events.asked == ["new"]


def test_export_takes_those_chosen_and_the_form(house: House, qtbot) -> None:
    chosen = house.contacts.selected_subjects()
    press(qtbot, "Ctrl+Shift+E")
    press(qtbot, "Ctrl+P")
    assert house.noted.asked == [("export", chosen, "xlsx"), ("sheet", chosen)]


def test_every_sheet_about_contacts_takes_those_chosen(house: House) -> None:
    chosen = house.contacts.selected_subjects()
    for sheet in RECORD_SHEETS:
        house.window.actions_[f"print.{sheet}"].trigger()
    assert house.noted.asked == [(sheet, chosen) for sheet in RECORD_SHEETS]
    house.window.go("journal")
    assert not house.window.actions_["print.directory"].isEnabled()


def test_nothing_chosen_is_said(house: House) -> None:
    house.window.go("events")
    house.window.actions_["export.csv"].trigger()
    assert house.noted.asked == []
    assert house.said() == "Bitte wählen Sie zuerst Kontakte aus."


def test_find_here_asks_the_place_in_front(house: House, qtbot) -> None:
    press(qtbot, "Ctrl+F")
    assert QApplication.focusWidget() is house.contacts.head.field
    house.window.go("events")
    press(qtbot, "Ctrl+F")
    assert house.events.asked == ["search"]


def test_delete_undo_redo_by_keys_and_by_name(house: House, qtbot) -> None:
    subject, undo, redo = house.subject("Beispielkötter"), "edit.undo", "edit.redo"
    sentence = "Andreas Beispielkötter in den Papierkorb gelegt"
    house.contacts.reveal(subject)
    house.contacts.table.setFocus()
    assert not house.window.actions_[undo].isEnabled()
    press(qtbot, "Del")
    assert house.contacts.model.number_of(subject) is None
    assert house.said() == sentence
    assert announce.spoken[-1] == sentence
    assert house.window.actions_[undo].text() == f"Rückgängig: {sentence}"
    press(qtbot, "Ctrl+Z")
    assert house.contacts.model.number_of(subject) is not None
    assert house.said() == f"Rückgängig: {sentence}"
    assert house.window.actions_[redo].text() == f"Wiederherstellen: {sentence}"
    press(qtbot, "Ctrl+Shift+Z")
    assert house.contacts.model.number_of(subject) is None


def test_delete_in_the_filter_deletes_letters(house: House, qtbot) -> None:
    total = len(house.contacts.model.subjects)
    house.contacts.focus_search()
    qtbot.keyClicks(house.contacts.head.field, "ab")
    qtbot.keyClick(house.contacts.head.field, Key.Key_Home)
    press(qtbot, "Del")
    assert house.contacts.head.field.text() == "b"
    assert len(house.services.directory.find()) == total


def test_link_in_the_status_bar_takes_back(house: House, qtbot) -> None:
    subject = house.subject("Beispielkötter")
    house.desk.write(lambda: house.services.editing.trash(subject))
    qtbot.mouseClick(house.window.status.message.undo, Qt.MouseButton.LeftButton)
    assert house.contacts.model.number_of(subject) is not None


def test_complaint_stays_until_something_is_done(house: House) -> None:
    house.desk.feedback.report(UserError("Der Wert ist zu lang."))
    assert house.said() == "Der Wert ist zu lang."
    house.window.commands.read_state()
    assert house.said() == "Der Wert ist zu lang."
    house.desk.write(lambda: house.services.editing.add_note(house.subject("tholey"), "Notiz"))
    assert house.said().startswith("Notiz zu ")


def test_theme_is_chosen_and_kept(house: House) -> None:
    house.window.actions_["view.dark"].trigger()
    assert theme().is_dark
    assert house.desk.settings.value("window/theme") == "dark"
    house.window.actions_["view.light"].trigger()
    assert theme().mode is Mode.LIGHT


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_menu_opens_with_f10_and_holds_everything(house: House, qtbot) -> None:
    press(qtbot, "F10")
    menu = QApplication.activePopupWidget()
    assert menu is house.window.menus.whole
    entries = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert entries[0] == "Neu"
    assert entries[-1] == "Beenden"
    menu.close()


def test_about_opens_and_closes(house: House, qtbot) -> None:
    house.window.actions_["app.about"].trigger()
    (box,) = house.window.findChildren(QMessageBox)
    assert "Verteiler" in box.text()
    qtbot.keyClick(box, Key.Key_Escape)
    assert not box.isVisible()


# ── journal ─────────────────────────────────────────────────────────────────────────────────────────────────────


def test_journal_takes_back_an_older_entry(house: House, qtbot) -> None:
    first, second = house.subject("Beispielkötter"), house.subject("Alkassar")
    house.desk.write(lambda: house.services.editing.trash(first))
    house.desk.write(lambda: house.services.editing.trash(second))
    house.window.go("journal")
    table, model = house.journal.table, house.journal.model
    assert model.index(1, 1).data() == "Andreas Beispielkötter in den Papierkorb gelegt"
    assert not house.journal.take_back.isEnabled()
    table.selectRow(1)
    qtbot.mouseClick(house.journal.take_back, Qt.MouseButton.LeftButton)
    assert house.services.directory.find("Beispielkötter") == [first]
    assert house.services.directory.find("Alkassar") == []
    assert model.index(2, 1).data(Qt.ItemDataRole.AccessibleTextRole).endswith("zurückgenommen")


def test_journal_does_not_offer_to_undo_the_sample(house: House) -> None:
    house.window.go("journal")
    house.journal.table.selectRow(house.journal.model.rowCount() - 1)
    assert not house.journal.take_back.isEnabled()


def test_journal_model_keeps_to_the_rules(house: House, qtmodeltester) -> None:
    qtmodeltester.check(house.journal.model, force_py=True)


# ── the next start ──────────────────────────────────────────────────────────────────────────────────────────────


def test_next_start_looks_the_same(house: House, qtbot, tmp_path: Path) -> None:
    subject = house.subject("Beispielkötter")
    house.desk.open(subject)
    house.window.resize(1200, 700)
    house.window.splitter.setSizes([190, 1010])
    house.contacts.splitter.setSizes([500, 509])
    house.window.go("journal")
    house.window.close()
    other = build(house.services, tmp_path)
    qtbot.addWidget(other.window)
    assert other.window.place() == "journal"
    other.window.restoreGeometry(
        QSettings(house.desk.settings.fileName(), QSettings.Format.IniFormat).value("window/geometry")
    )
    with qtbot.waitActive(other.window):
        other.window.show()
        other.window.activateWindow()
    assert other.window.splitter.sizes()[0] == 190
    assert other.record.shown == subject


def test_sending_is_prepared_for_the_event_in_sight_or_for_what_is_chosen_there(house: House) -> None:
    house.window.actions_["sending.prepare"].trigger()
    assert house.noted.asked == [("sending", None)]


@pytest.mark.parametrize("key", ["tags", "fields", "stale", "templates"])
def test_what_is_kept_in_order_opens_from_menu_and_search_panel(house: House, key: str) -> None:
    house.window.actions_[f"manage.{key}"].trigger()
    assert house.noted.asked == [(key,)]
    submenu = [menu for menu in house.window.menus.whole.actions() if menu.text() == "Verwalten"]
    assert len(submenu) == 1
    assert house.window.actions_.matching("verwalten")
