"""The one table of the window's actions: name, keys, icon and place of each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication

from crm.domain.listing import SubjectKind
from crm.ui.actions import Command
from crm.ui.commands import Commands
from crm.ui.contacts.page import DUPLICATES, ELECTION, TERMS, ContactsPage
from crm.ui.events.further import ActionPlan, TabPlan
from crm.ui.events.offered import ACTIONS, TABS, action_words, tab_words
from crm.ui.page import Place
from crm.ui.theme import Mode

translate = QCoreApplication.translate


def command_table(do: Commands, places: Sequence[Place], contacts: ContactsPage) -> list[Command]:
    """Every action, in the order of the menus."""
    return [
        *_new(do, {place.key for place in places}),
        *_edit(do, contacts),
        *(_event(do) if any(place.key == "events" for place in places) else ()),
        *_offices(do),
        *_input(do),
        *_output(do),
        *_manage(do),
        *_search(do, contacts),
        *_go(do, places),
        *_view(do, contacts),
        *_program(do),
    ]


def _new(do: Commands, places: set[str]) -> list[Command]:
    person, organisation, office = SubjectKind.PERSON, SubjectKind.ORGANISATION, SubjectKind.OFFICE
    rows = [
        ("person", translate("Commands", "Person …"), translate("Commands", "Neue Person anlegen …"),
         "user-plus", "Ctrl+N"),
        ("organisation", translate("Commands", "Organisation …"), translate("Commands", "Neue Organisation anlegen …"),
         "building", "Ctrl+Shift+N"),
        ("office", translate("Commands", "Amt …"), translate("Commands", "Neues Amt anlegen …"),
         "bank", "Ctrl+Alt+N"),
        ("events", translate("Commands", "Veranstaltung …"), translate("Commands", "Neue Veranstaltung anlegen …"),
         "calendar-plus", "Ctrl+Shift+V"),
        ("tasks", translate("Commands", "Aufgabe …"), translate("Commands", "Neue Aufgabe …"),
         "check-circle", "Ctrl+Shift+A"),
        ("audiences", translate("Commands", "Verteiler …"), translate("Commands", "Neuen Verteiler anlegen …"),
         "list-plus", "Ctrl+Shift+L"),
    ]  # fmt: skip
    runs = {kind.value: partial(do.new_contact, kind) for kind in (person, organisation, office)}
    runs |= {key: partial(do.new_at, key) for key in ("events", "tasks", "audiences") if key in places}
    where = translate("Commands", "Neu")
    made = [
        Command(id=f"new.{key}", text=text, long=long, where=where, icon=icon, shortcut=keys, run=runs[key])
        for key, text, long, icon, keys in rows
        if key in runs
    ]
    pasted = Command(
        id="new.text",
        text=translate("Commands", "Text einfügen …"),
        long=translate("Commands", "Text einfügen und Kontakte daraus übernehmen …"),
        where=where,
        icon="letter",
        shortcut="Ctrl+Alt+V",
        run=do.paste_text,
    )
    return [*made, pasted]


def _edit(do: Commands, contacts: ContactsPage) -> list[Command]:
    where = translate("Commands", "Bearbeiten")
    trash = Command(
        id="edit.trash",
        text=translate("Commands", "In den Papierkorb legen"),
        where=where,
        icon="trash",
        shortcut="Del",
        run=contacts.trash_selected,
        keys_on=contacts.table,
    )
    return [
        _command("edit.undo", translate("Commands", "Rückgängig"), where, "undo", "Ctrl+Z", do.undo),
        _command("edit.redo", translate("Commands", "Wiederherstellen"), where, "redo", "Ctrl+Shift+Z", do.redo),
        trash,
        _command(
            "edit.tag", translate("Commands", "Schlagwort vergeben …"), where, "tag", "Ctrl+T", contacts.tag_selected
        ),
        _command(
            "edit.merge",
            translate("Commands", "Kontakte zusammenführen …"),
            where,
            "merge",
            "Ctrl+M",
            do.merge_contacts,
        ),
        _command(
            "edit.unmerge", translate("Commands", "Zusammenführung trennen …"), where, "undo", "", do.unmerge_contact
        ),
    ]


def _event(do: Commands) -> list[Command]:
    """What the open event offers: its further tabs and the entries of its menu."""
    where = translate("Commands", "Veranstaltung")
    offered: list[tuple[TabPlan | ActionPlan, str]] = [(plan, tab_words(plan.key)) for plan in TABS]
    offered += [(plan, action_words(plan.key)) for plan in ACTIONS]
    return [
        _command(f"event.{plan.key}", words, where, plan.icon, plan.shortcut, partial(do.use_event, plan.key))
        for plan, words in offered
    ]


def _offices(do: Commands) -> list[Command]:
    where = translate("Commands", "Ämter")
    return [
        _command(
            "office.change", translate("Commands", "Amtswechsel …"), where, "arrows-swap", "Ctrl+Shift+W",
            do.change_holder,
        ),
        _command(
            "office.election", translate("Commands", "Amtswechsel aus Tabelle …"), where, "columns", "",
            partial(do.show_over_contacts, ELECTION),
        ),
        _command(
            "office.terms", translate("Commands", "Amtszeiten prüfen"), where, "clock", "",
            partial(do.show_over_contacts, TERMS),
        ),
    ]  # fmt: skip


def _input(do: Commands) -> list[Command]:
    where = translate("Commands", "Einlesen")
    return [
        _command(
            "import.file", translate("Commands", "vCards oder Liste einlesen …"), where, "download", "Ctrl+I",
            partial(do.import_files, ()),
        ),
        _command(
            "import.paste", translate("Commands", "vCards oder Tabelle aus der Zwischenablage einlesen"), where, "copy",
            "Ctrl+Shift+I", do.import_pasted,
        ),
    ]  # fmt: skip


def _output(do: Commands) -> list[Command]:
    where = translate("Commands", "Ausgabe")
    rows = (
        ("vcard3", translate("Commands", "Als vCard exportieren …"), "id-card", "Ctrl+E"),
        ("xlsx", translate("Commands", "Als Excel-Tabelle exportieren …"), "columns", "Ctrl+Shift+E"),
        ("csv", translate("Commands", "Als CSV-Tabelle exportieren …"), "columns", "Ctrl+Shift+X"),
        ("qr", translate("Commands", "Visitenkarte als QR-Code zeigen …"), "mobile", "Ctrl+Shift+Q"),
    )
    made = [
        _command(f"export.{form}", text, where, icon, keys, partial(do.export, form)) for form, text, icon, keys in rows
    ]
    sheet = _command(
        "print.sheet", translate("Commands", "Medienkontaktblatt drucken …"), where, "printer", "Ctrl+P", do.print_sheet
    )
    labels = _command(
        "print.labels", translate("Commands", "Etiketten und Umschläge drucken …"), where, "tag", "Ctrl+Alt+P",
        do.print_labels,
    )  # fmt: skip
    letters = _command(
        "print.letters", translate("Commands", "Briefe drucken …"), where, "letter", "Ctrl+Alt+D", do.print_letters
    )
    cards = _command(
        "print.cards", translate("Commands", "Namensschilder und Tischkarten drucken …"), where, "id-card", "",
        do.print_name_cards,
    )  # fmt: skip
    sending = _command(
        "sending.prepare", translate("Commands", "Versand vorbereiten …"), where, "letter", "Ctrl+Shift+B",
        do.prepare_sending,
    )  # fmt: skip
    records = (
        ("contact-sheet", translate("Commands", "Kontaktblatt drucken …"), "id-card", "Ctrl+Alt+K"),
        ("organisation-sheet", translate("Commands", "Organisationsblatt drucken …"), "building", "Ctrl+Alt+O"),
        ("directory", translate("Commands", "Verzeichnis A–Z drucken …"), "sort-asc", "Ctrl+Alt+A"),
        ("network", translate("Commands", "Netzwerk drucken …"), "network", "Ctrl+Alt+W"),
    )
    printed = [
        _command(f"print.{key}", text, where, icon, keys, partial(do.print_record_sheet, key))
        for key, text, icon, keys in records
    ]
    return [*made, sheet, *printed, labels, letters, cards, sending]


def _manage(do: Commands) -> list[Command]:
    where = translate("Commands", "Verwalten")
    return [
        _command("manage.tags", translate("Commands", "Schlagwörter …"), where, "tag", "", do.manage_tags),
        _command("manage.fields", translate("Commands", "Eigene Felder …"), where, "columns", "", do.manage_fields),
        _command(
            "manage.templates", translate("Commands", "Briefvorlagen …"), where, "letter", "", do.manage_templates
        ),
        _command("manage.house", translate("Commands", "Briefkopf und Blätter …"), where, "page", "", do.edit_house),
        _command("manage.stale", translate("Commands", "Lange unbestätigt …"), where, "clock", "", do.confirm_stale),
        _command(
            "manage.duplicates",
            translate("Commands", "Dubletten suchen"),
            where,
            "merge",
            "Ctrl+Shift+D",
            partial(do.show_over_contacts, DUPLICATES),
        ),
        _command("manage.apart", translate("Commands", "Keine Dubletten …"), where, "merge", "", do.show_kept_apart),
    ]


def _search(do: Commands, contacts: ContactsPage) -> list[Command]:
    where = translate("Commands", "Suchen")
    return [
        _command(
            "find.all", translate("Commands", "Suchen oder Befehl …"), where, "search", "Ctrl+K", do.search_wanted.emit
        ),
        _command("find.here", translate("Commands", "In dieser Liste suchen"), where, "filter", "Ctrl+F", do.find_here),
        _command(
            "find.save",
            translate("Commands", "Suche speichern …"),
            where,
            "bookmark",
            "Ctrl+Shift+S",
            contacts.save_search,
        ),
    ]


def _go(do: Commands, places: Sequence[Place]) -> list[Command]:
    back = _command(
        "go.back",
        translate("Commands", "Zurück"),
        translate("Commands", "Gehe zu"),
        "chevron-left",
        "Alt+Left",
        do.back,
    )
    return [
        back,
        *(
            Command(
                id=f"go.{place.key}",
                text=place.title,
                long=translate("Commands", "Gehe zu {place}").format(place=place.title),
                where=translate("Commands", "Gehe zu"),
                icon=place.icon,
                shortcut=f"Ctrl+{number}",
                choice="place",
                run=partial(do.go, place.key),
            )
            for number, place in enumerate(places, 1)
        ),
    ]


def _view(do: Commands, contacts: ContactsPage) -> list[Command]:
    where = translate("Commands", "Ansicht")
    modes = (
        (Mode.SYSTEM, translate("Commands", "Wie das System")),
        (Mode.LIGHT, translate("Commands", "Hell")),
        (Mode.DARK, translate("Commands", "Dunkel")),
    )
    made = [
        Command(
            id=f"view.{mode}",
            text=words,
            long=translate("Commands", "Ansicht: {mode}").format(mode=words),
            where=where,
            icon="eye",
            choice="mode",
            run=partial(do.set_mode, mode),
        )
        for mode, words in modes
    ]
    return [
        *made,
        _command(
            "view.columns", translate("Commands", "Spalten wählen …"), where, "sliders", "", contacts.choose_columns
        ),
        _command(
            "view.network", translate("Commands", "Netzwerk zeigen"), where, "network", "Ctrl+Shift+G", do.show_network
        ),
    ]


def _program(do: Commands) -> list[Command]:
    where = translate("Commands", "Programm")
    return [
        _command("app.ranks", translate("Commands", "Rangtabelle …"), where, "sort-asc", "", do.edit_ranks),
        _command("app.menu", translate("Commands", "Menü öffnen"), where, "menu", "F10", do.menu_wanted.emit),
        _command(
            "app.relationship_types",
            translate("Commands", "Beziehungsarten …"),
            where,
            "link",
            "",
            do.edit_relationship_types,
        ),
        _command("app.about", translate("Commands", "Über Verteiler …"), where, "info", "", do.about_wanted.emit),
        _command("app.quit", translate("Commands", "Beenden"), where, "x", "Ctrl+Q", do.close_wanted.emit),
    ]


def _command(key: str, text: str, where: str, icon: str, shortcut: str, run: Callable[[], object]) -> Command:
    return Command(id=key, text=text, where=where, icon=icon, shortcut=shortcut, run=run)
