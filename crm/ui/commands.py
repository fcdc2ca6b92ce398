"""What the window's actions do."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from crm.domain.journal import ChangeSet
from crm.domain.listing import Subject, SubjectKind
from crm.services.history import UndoState
from crm.ui.contacts.page import IMPORT, ContactsPage
from crm.ui.desk import Desk
from crm.ui.duplicates.actions import merge_chosen, unmerge_chosen
from crm.ui.duplicates.apart_dialog import show_kept_apart
from crm.ui.page import Dialogs, Place, Reading
from crm.ui.precedence.rank_dialog import open_house_ranks
from crm.ui.sheets.house_dialog import open_house
from crm.ui.theme import Mode, theme

translate = QCoreApplication.translate

_MODE = "window/theme"


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

    def use_event(self, key: str) -> None:
        """One of the open event's tabs, or of the entries of its menu."""
        self.place_wanted.emit("events")
        use = getattr(self._places["events"].page, "use", None)
        if use is not None and not use(key):
            self._desk.said.emit(translate("Commands", "Bitte öffnen Sie zuerst eine Veranstaltung."))

    def export(self, form: str) -> None:
        if subjects := self._subjects():
            self._dialogs.export(self._window, subjects, form)

    def print_sheet(self) -> None:
        if subjects := self._subjects():
            self._dialogs.media_sheet(self._window, subjects)

    def selection_words(self) -> str:
        """From what the place in front has its chosen contacts, as a sheet says it; "" where that has no name."""
        words = getattr(self._place.page, "selection_words", None)
        return str(words()) if words is not None else ""

    def print_labels(self) -> None:
        if subjects := self._subjects():
            self._dialogs.labels(self._window, subjects)

    def print_record_sheet(self, sheet: str) -> None:
        """One of the sheets about contacts, by its word on the command line."""
        if subjects := self._subjects():
            self._dialogs.record_sheet(self._window, subjects, sheet, self.selection_words())

    def print_letters(self) -> None:
        if subjects := self._subjects():
            self._dialogs.letters(self._window, subjects)

    def print_name_cards(self) -> None:
        if subjects := self._subjects():
            self._dialogs.name_cards(self._window, subjects)

    def prepare_sending(self) -> None:
        """Opens the window for what is open in the place in front: its list, or its event; else it is chosen there."""
        own = getattr(self._place.page, "prepare_sending", None)
        if own is not None:
            own()
            return
        in_sight = getattr(self._place.page, "subject_in_sight", None)
        subject = in_sight() if in_sight is not None else None
        is_event = subject is not None and subject.kind is SubjectKind.EVENT
        self._dialogs.sending(self._window, subject.id if subject is not None and is_event else None)

    def manage_templates(self) -> None:
        self._dialogs.templates(self._window)

    def manage_fields(self) -> None:
        self._dialogs.fields(self._window)

    def manage_tags(self) -> None:
        self._dialogs.tags(self._window)

    def paste_text(self) -> None:
        self._dialogs.paste_text(self._window)

    def show_kept_apart(self) -> None:
        show_kept_apart(self._desk, self._window)

    def confirm_stale(self) -> None:
        self._dialogs.stale(self._window)

    def show_network(self) -> None:
        """Opens the network around what is open in the place in front, or else around the first chosen there."""
        in_sight = getattr(self._place.page, "subject_in_sight", None)
        subject = in_sight() if in_sight is not None else None
        subject = subject or next(iter(self._subjects()), None)
        if subject is not None:
            self._desk.open_network(subject)

    def merge_contacts(self) -> None:
        """Makes one of the chosen contacts."""
        if subjects := self._subjects():
            merge_chosen(self._desk, self._window, subjects)

    def unmerge_contact(self) -> None:
        """Parts what was merged into the chosen contact."""
        if subjects := self._subjects():
            unmerge_chosen(self._desk, self._window, subjects)

    def edit_relationship_types(self) -> None:
        self._dialogs.relationship_types(self._window)

    def find_here(self) -> None:
        self._place.page.focus_search()

    def import_files(self, files: Sequence[Path] = ()) -> None:
        """Opens the page on which files are read, with the first of these under way."""
        self.show_over_contacts(IMPORT)
        page: object = self._contacts.layers.page
        if files and isinstance(page, Reading):
            page.take_files(list(files))

    def import_pasted(self) -> None:
        """Reads the cards on the clipboard."""
        self.show_over_contacts(IMPORT)
        page: object = self._contacts.layers.page
        if isinstance(page, Reading):
            page.paste()

    def change_holder(self) -> None:
        """The change of holder for the office in sight, or for one that is chosen in the dialog."""
        self._contacts.change_holder()

    def show_over_contacts(self, key: str) -> None:
        """One of the pages that lie over the contacts."""
        self.place_wanted.emit("contacts")
        self._contacts.show_page(key)

    def back(self) -> None:
        """To where one was before among the contacts."""
        if self._place.widget is self._contacts:
            self._contacts.back()

    def edit_ranks(self) -> None:
        """Opens the house's table of ranks."""
        open_house_ranks(self._desk, self._window)

    def edit_house(self) -> None:
        """Opens what stands at the head of every sheet."""
        open_house(self._desk, self._window)

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
            self._desk.said.emit(translate("Commands", "Bitte wählen Sie zuerst Kontakte aus."))
        return subjects

    def _on_state(self, state: UndoState) -> None:
        self.undo_changed.emit(state)


def saved_mode(desk: Desk) -> Mode:
    """What the user chose at last."""
    saved = str(desk.settings.value(_MODE) or Mode.SYSTEM.value)
    return Mode(saved) if saved in set(Mode) else Mode.SYSTEM
