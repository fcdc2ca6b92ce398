"""What the window's actions do."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from crm.domain.journal import ChangeSet
from crm.domain.listing import Subject, SubjectKind
from crm.services.history import UndoState
from crm.ui.actions import Command
from crm.ui.contacts.page import ContactsPage
from crm.ui.desk import Desk
from crm.ui.page import Dialogs, Place
from crm.ui.theme import Mode, theme

_MODE = "window/theme"


def _tr(words: str) -> str:
    return QCoreApplication.translate("Commands", words)


class Commands(QObject):
    """Runs them; the window listens to the signals for what only it can do."""

    place_wanted = Signal(str)
    search_wanted = Signal()
    menu_wanted = Signal()
    about_wanted = Signal()
    close_wanted = Signal()
    undo_changed = Signal(object)  # UndoState

    def __init__(
        self, desk: Desk, places: list[Place], contacts: ContactsPage, dialogs: Dialogs, window: QWidget
    ) -> None:
        super().__init__(window)
        self._desk, self._contacts, self._dialogs, self._window = desk, contacts, dialogs, window
        self._places = {place.key: place for place in places}
        self._place = places[0]
        desk.changed.connect(self._on_changed)

    def use_place(self, place: Place) -> None:
        """The place that actions without a subject of their own speak to."""
        self._place = place

    def read_state(self) -> None:
        """Asks what can be taken back."""
        history = self._desk.services.history
        self._desk.read(history.state, self._on_state, replaces="window.undo")

    # ── what they do ────────────────────────────────────────────────────────────────────────────────────────

    def undo(self) -> None:
        self._step(self._desk.services.history.undo)

    def redo(self) -> None:
        self._step(self._desk.services.history.redo)

    def new_contact(self, kind: SubjectKind) -> None:
        self.place_wanted.emit("contacts")
        self._dialogs.new_contact(self._window, kind)

    def new_at(self, key: str) -> None:
        """Goes to a place and starts a new one there."""
        self.place_wanted.emit(key)
        self._places[key].page.new_item()

    def export(self, form: str) -> None:
        if subjects := self._subjects():
            self._dialogs.export(self._window, subjects, form)

    def print_sheet(self) -> None:
        if subjects := self._subjects():
            self._dialogs.media_sheet(self._window, subjects)

    def find_here(self) -> None:
        self._place.page.focus_search()

    def set_mode(self, mode: Mode) -> None:
        """Light, dark or as the system; kept for the next start."""
        self._desk.settings.setValue(_MODE, mode.value)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            theme().apply(app, mode)

    def go(self, key: str) -> None:
        self.place_wanted.emit(key)

    def _step(self, step: Callable[[], tuple[ChangeSet, str]]) -> None:
        """Takes back or does again, and says what it was."""
        sentences: list[str] = []

        def work() -> ChangeSet:
            changes, sentence = step()
            sentences.append(sentence)
            return changes

        self._desk.write(work, lambda changes: self._desk.said.emit(sentences[0]))

    def _subjects(self) -> list[Subject]:
        """Those chosen in the place in front; says so if there are none."""
        subjects = self._place.page.selected_subjects()
        if not subjects:
            self._desk.said.emit(_tr("Bitte wählen Sie zuerst Kontakte aus."))
        return subjects

    def _on_changed(self, changes: ChangeSet) -> None:
        self.read_state()

    def _on_state(self, state: UndoState) -> None:
        self.undo_changed.emit(state)

    # ── the table ───────────────────────────────────────────────────────────────────────────────────────────

    def all(self) -> list[Command]:
        """Every action of the window, in the order of its menus."""
        return [
            *self._new(),
            *self._edit(),
            *self._output(),
            *self._search(),
            *self._go(),
            *self._view(),
            *self._rest(),
        ]

    def _new(self) -> list[Command]:
        where = _tr("Neu")
        made = [
            Command(id="new.person", text=_tr("Person …"), where=where, icon="user-plus", shortcut="Ctrl+N",
                    run=partial(self.new_contact, SubjectKind.PERSON)),
            Command(id="new.organisation", text=_tr("Organisation …"), where=where, icon="building",
                    shortcut="Ctrl+Shift+N", run=partial(self.new_contact, SubjectKind.ORGANISATION)),
            Command(id="new.office", text=_tr("Amt …"), where=where, icon="bank", shortcut="Ctrl+Alt+N",
                    run=partial(self.new_contact, SubjectKind.OFFICE)),
        ]  # fmt: skip
        if "events" in self._places:
            made.append(Command(id="new.event", text=_tr("Veranstaltung …"), where=where, icon="calendar-plus",
                                run=partial(self.new_at, "events")))  # fmt: skip
        if "audiences" in self._places:
            made.append(Command(id="new.audience", text=_tr("Verteiler …"), where=where, icon="list-plus",
                                run=partial(self.new_at, "audiences")))  # fmt: skip
        return made

    def _edit(self) -> list[Command]:
        where = _tr("Bearbeiten")
        return [
            Command(id="edit.undo", text=_tr("Rückgängig"), where=where, icon="undo", shortcut="Ctrl+Z", run=self.undo),
            Command(id="edit.redo", text=_tr("Wiederherstellen"), where=where, icon="redo", shortcut="Ctrl+Shift+Z",
                    run=self.redo),
            Command(id="edit.trash", text=_tr("In den Papierkorb legen"), where=where, icon="trash", shortcut="Del",
                    run=self._contacts.trash_selected, keys_on=self._contacts.table),
            Command(id="edit.tag", text=_tr("Schlagwort vergeben …"), where=where, icon="tag",
                    shortcut="Ctrl+T", run=self._contacts.tag_selected),
        ]  # fmt: skip

    def _output(self) -> list[Command]:
        where = _tr("Ausgabe")
        forms = (
            ("vcard3", _tr("Als vCard exportieren …"), "id-card", "Ctrl+E"),
            ("xlsx", _tr("Als Excel-Tabelle exportieren …"), "columns", "Ctrl+Shift+E"),
            ("csv", _tr("Als CSV-Tabelle exportieren …"), "columns", ""),
        )
        made = [
            Command(id=f"export.{form}", text=words, where=where, icon=icon, shortcut=keys,
                    run=partial(self.export, form))
            for form, words, icon, keys in forms
        ]  # fmt: skip
        made.append(Command(id="print.sheet", text=_tr("Medienkontaktblatt drucken …"), where=where, icon="printer",
                            shortcut="Ctrl+P", run=self.print_sheet))  # fmt: skip
        return made

    def _search(self) -> list[Command]:
        where = _tr("Suchen")
        return [
            Command(id="find.all", text=_tr("Suchen oder Befehl …"), where=where, icon="search", shortcut="Ctrl+K",
                    run=self.search_wanted.emit),
            Command(id="find.here", text=_tr("In dieser Liste suchen"), where=where, icon="filter", shortcut="Ctrl+F",
                    run=self.find_here),
        ]  # fmt: skip

    def _go(self) -> list[Command]:
        return [
            Command(id=f"go.{place.key}", text=place.title, where=_tr("Gehe zu"), icon=place.icon,
                    shortcut=f"Ctrl+{number}", choice="place", run=partial(self.go, place.key))
            for number, place in enumerate(self._places.values(), 1)
        ]  # fmt: skip

    def _view(self) -> list[Command]:
        modes = ((Mode.SYSTEM, _tr("Wie das System")), (Mode.LIGHT, _tr("Hell")), (Mode.DARK, _tr("Dunkel")))
        made = [
            Command(id=f"view.{mode}", text=words, where=_tr("Ansicht"), choice="mode",
                    run=partial(self.set_mode, mode))
            for mode, words in modes
        ]  # fmt: skip
        made.append(Command(id="view.columns", text=_tr("Spalten wählen …"), where=_tr("Ansicht"), icon="sliders",
                            run=self._contacts.choose_columns))  # fmt: skip
        return made

    def _rest(self) -> list[Command]:
        where = _tr("Programm")
        return [
            Command(id="app.menu", text=_tr("Menü öffnen"), where=where, icon="menu", shortcut="F10",
                    run=self.menu_wanted.emit),
            Command(id="app.about", text=_tr("Über Verteiler …"), where=where, icon="info", run=self.about_wanted.emit),
            Command(id="app.quit", text=_tr("Beenden"), where=where, shortcut="Ctrl+Q", run=self.close_wanted.emit),
        ]  # fmt: skip


def saved_mode(desk: Desk) -> Mode:
    """What the user chose at last."""
    saved = str(desk.settings.value(_MODE) or Mode.SYSTEM.value)
    return Mode(saved) if saved in set(Mode) else Mode.SYSTEM
