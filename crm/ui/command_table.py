"""The one table of the window's actions: name, keys, icon and place of each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication

from crm.domain.listing import SubjectKind
from crm.ui.actions import Command
from crm.ui.commands import Commands
from crm.ui.contacts.page import ContactsPage
from crm.ui.page import Place
from crm.ui.theme import Mode


def command_table(do: Commands, places: Sequence[Place], contacts: ContactsPage) -> list[Command]:
    """Every action, in the order of the menus."""
    return [
        *_new(do, {place.key for place in places}),
        *_edit(do, contacts),
        *_output(do),
        *_search(do),
        *_go(do, places),
        *_view(do, contacts),
        *_program(do),
    ]


def _tr(words: str) -> str:
    return QCoreApplication.translate("Commands", words)


def _new(do: Commands, places: set[str]) -> list[Command]:
    person, organisation, office = SubjectKind.PERSON, SubjectKind.ORGANISATION, SubjectKind.OFFICE
    rows = [
        ("person", _tr("Person …"), _tr("Neue Person anlegen …"), "user-plus", "Ctrl+N"),
        ("organisation", _tr("Organisation …"), _tr("Neue Organisation anlegen …"), "building", "Ctrl+Shift+N"),
        ("office", _tr("Amt …"), _tr("Neues Amt anlegen …"), "bank", "Ctrl+Alt+N"),
        ("events", _tr("Veranstaltung …"), _tr("Neue Veranstaltung anlegen …"), "calendar-plus", "Ctrl+Shift+V"),
        ("audiences", _tr("Verteiler …"), _tr("Neuen Verteiler anlegen …"), "list-plus", "Ctrl+Shift+L"),
    ]
    runs = {kind.value: partial(do.new_contact, kind) for kind in (person, organisation, office)}
    runs |= {key: partial(do.new_at, key) for key in ("events", "audiences") if key in places}
    return [
        Command(id=f"new.{key}", text=text, long=long, where=_tr("Neu"), icon=icon, shortcut=keys, run=runs[key])
        for key, text, long, icon, keys in rows
        if key in runs
    ]


def _edit(do: Commands, contacts: ContactsPage) -> list[Command]:
    where = _tr("Bearbeiten")
    trash = Command(
        id="edit.trash",
        text=_tr("In den Papierkorb legen"),
        where=where,
        icon="trash",
        shortcut="Del",
        run=contacts.trash_selected,
        keys_on=contacts.table,
    )
    return [
        _command("edit.undo", _tr("Rückgängig"), where, "undo", "Ctrl+Z", do.undo),
        _command("edit.redo", _tr("Wiederherstellen"), where, "redo", "Ctrl+Shift+Z", do.redo),
        trash,
        _command("edit.tag", _tr("Schlagwort vergeben …"), where, "tag", "Ctrl+T", contacts.tag_selected),
    ]


def _output(do: Commands) -> list[Command]:
    where = _tr("Ausgabe")
    rows = (
        ("vcard3", _tr("Als vCard exportieren …"), "id-card", "Ctrl+E"),
        ("xlsx", _tr("Als Excel-Tabelle exportieren …"), "columns", "Ctrl+Shift+E"),
        ("csv", _tr("Als CSV-Tabelle exportieren …"), "columns", "Ctrl+Alt+E"),
    )
    made = [
        _command(f"export.{form}", text, where, icon, keys, partial(do.export, form)) for form, text, icon, keys in rows
    ]
    sheet = _command("print.sheet", _tr("Medienkontaktblatt drucken …"), where, "printer", "Ctrl+P", do.print_sheet)
    return [*made, sheet]


def _search(do: Commands) -> list[Command]:
    where = _tr("Suchen")
    return [
        _command("find.all", _tr("Suchen oder Befehl …"), where, "search", "Ctrl+K", do.search_wanted.emit),
        _command("find.here", _tr("In dieser Liste suchen"), where, "filter", "Ctrl+F", do.find_here),
    ]


def _go(do: Commands, places: Sequence[Place]) -> list[Command]:
    return [
        Command(
            id=f"go.{place.key}",
            text=place.title,
            long=_tr("Gehe zu {place}").format(place=place.title),
            where=_tr("Gehe zu"),
            icon=place.icon,
            shortcut=f"Ctrl+{number}",
            choice="place",
            run=partial(do.go, place.key),
        )
        for number, place in enumerate(places, 1)
    ]


def _view(do: Commands, contacts: ContactsPage) -> list[Command]:
    where = _tr("Ansicht")
    modes = ((Mode.SYSTEM, _tr("Wie das System")), (Mode.LIGHT, _tr("Hell")), (Mode.DARK, _tr("Dunkel")))
    made = [
        Command(
            id=f"view.{mode}",
            text=words,
            long=_tr("Ansicht: {mode}").format(mode=words),
            where=where,
            icon="eye",
            choice="mode",
            run=partial(do.set_mode, mode),
        )
        for mode, words in modes
    ]
    return [*made, _command("view.columns", _tr("Spalten wählen …"), where, "sliders", "", contacts.choose_columns)]


def _program(do: Commands) -> list[Command]:
    where = _tr("Programm")
    return [
        _command("app.menu", _tr("Menü öffnen"), where, "menu", "F10", do.menu_wanted.emit),
        _command("app.about", _tr("Über Verteiler …"), where, "info", "", do.about_wanted.emit),
        _command("app.quit", _tr("Beenden"), where, "x", "Ctrl+Q", do.close_wanted.emit),
    ]


def _command(key: str, text: str, where: str, icon: str, shortcut: str, run: Callable[[], object]) -> Command:
    return Command(id=key, text=text, where=where, icon=icon, shortcut=shortcut, run=run)
