"""The main window: only arranges. What its actions do is in :mod:`crm.ui.commands`, what it shows in the pages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPalette
from PySide6.QtWidgets import QAbstractItemView, QMainWindow, QStackedWidget, QVBoxLayout

from crm.domain.journal import ChangeSet
from crm.domain.listing import Subject, SubjectKind
from crm.services.history import UndoState
from crm.services.saved_searches import SavedSearchLine
from crm.ui import window_state
from crm.ui.about import about
from crm.ui.actions import ActionTable
from crm.ui.command_table import command_table
from crm.ui.commands import Commands
from crm.ui.contacts.page import ContactsPage
from crm.ui.desk import Desk
from crm.ui.menus import WindowMenus
from crm.ui.metrics import SIDEBAR, SIDEBAR_MIN
from crm.ui.page import Dialogs, Place
from crm.ui.search_panel import SearchPanel
from crm.ui.searching.saved_list import SavedSearchesPane
from crm.ui.sidebar import Sidebar
from crm.ui.statusbar import StatusBar
from crm.ui.theme import theme
from crm.ui.toolbar import ToolBar
from crm.ui.widgets.labels import Pane
from crm.ui.widgets.splitter import Splitter


class MainWindow(QMainWindow):
    """Mounts the places beside the sidebar. ``show_event`` opens an event on its page, if there is one."""

    closed = Signal()

    def __init__(
        self,
        desk: Desk,
        places: Sequence[Place],
        contacts: ContactsPage,
        dialogs: Dialogs,
        show_event: Callable[[int], None] | None = None,
    ) -> None:
        super().__init__()
        self._desk, self._contacts, self._show_event = desk, contacts, show_event
        self._places, self._is_saved_marked = list(places), False
        self.commands = Commands(desk, self._places, contacts, dialogs, self)
        self.actions_ = ActionTable(command_table(self.commands, self._places, contacts), self)
        self.menus = WindowMenus(self.actions_, self)
        self.sidebar = Sidebar(self._places)
        self.saved = SavedSearchesPane(desk)
        self.status = StatusBar(desk.services.directory.database_name, self.commands.undo, self)
        self.bar = ToolBar(self.actions_, self.menus, self)
        self.panel = SearchPanel(desk, self.actions_, self.saved.presenter, self._show_contacts_with, self)
        self.setWindowTitle(self.tr("{name} – Verteiler").format(name=desk.services.directory.database_name))
        self.setAcceptDrops(True)
        self._lay_out()
        self._connect()
        self.show_place(window_state.restore(desk.settings, self, self.splitter, self._places))
        self._start()

    def show_place(self, key: str) -> None:
        """Brings a place to the front."""
        place = next(place for place in self._places if place.key == key)
        self.stack.setCurrentWidget(place.widget)
        self.sidebar.show_place(key)
        self.actions_[f"go.{key}"].setChecked(True)
        self.commands.use_place(place)
        on_contacts = place.widget is self._contacts
        self._mark_saved()
        for action in ("edit.trash", "edit.tag", "view.columns", "find.save"):
            self.actions_[action].setEnabled(on_contacts)
        for control in (self.bar.export, self.bar.print):
            control.setEnabled(place.has_contacts)
        for action in self.actions_:
            if action.startswith(("export.", "print.")):
                self.actions_[action].setEnabled(place.has_contacts)

    def go(self, key: str) -> None:
        """Brings a place to the front and gives it the keyboard."""
        self.show_place(key)
        page = next(place.widget for place in self._places if place.key == key)
        shown = (view for view in page.findChildren(QAbstractItemView) if view.isVisible())
        next(shown, page).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def place(self) -> str:
        """The key of the place in front."""
        return self._places[self.stack.currentIndex()].key

    def open_subject(self, subject: Subject) -> None:
        """Shows a record where it belongs."""
        if subject.kind is SubjectKind.EVENT:
            if self._show_event is not None:
                self.show_place("events")
                self._show_event(subject.id)
            return
        self.show_place("contacts")
        self._contacts.reveal(subject)

    def open_network(self, subject: Subject) -> None:
        """Shows the network around a record, over the contacts."""
        self.show_place("contacts")
        self._contacts.show_network(subject)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may be dropped anywhere; what a page takes for itself does not come here."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.activateWindow()  # what was dropped is to be looked at, by key as well
        self.commands.import_files([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])
        event.acceptProposedAction()

    def closeEvent(self, event: QCloseEvent) -> None:
        window_state.save(self._desk.settings, self, self.splitter, self.place(), self._places)
        super().closeEvent(event)
        self.closed.emit()

    def _lay_out(self) -> None:
        self.addToolBar(Qt.ToolBarArea.TopToolBarArea, self.bar)
        self.setStatusBar(self.status)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.stack = QStackedWidget()
        for place in self._places:
            self.stack.addWidget(place.widget)
        side = Pane(QPalette.ColorRole.Window)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.sidebar)
        column.addWidget(self.saved, 1)
        self.splitter = Splitter()
        self.splitter.add_pane(side, SIDEBAR, SIDEBAR_MIN)
        self.splitter.add_pane(self.stack, 1440 - SIDEBAR, 600, stretch=1)
        self.setCentralWidget(self.splitter)

    def _connect(self) -> None:
        desk, commands = self._desk, self.commands
        desk.opened.connect(self.open_subject)
        desk.network_opened.connect(self.open_network)
        desk.said.connect(self.status.say)
        desk.feedback.said.connect(self.status.complain)
        desk.changed.connect(self._on_changed)
        commands.undo_changed.connect(self._on_undo_changed)
        commands.place_wanted.connect(self.go)
        commands.search_wanted.connect(self.panel.open)
        commands.menu_wanted.connect(self.bar.menu_button.open_menu)
        commands.about_wanted.connect(partial(about, self))
        commands.close_wanted.connect(self.close)
        self.sidebar.place_chosen.connect(self.show_place)
        self.sidebar.place_again.connect(self._come_home)
        self.saved.chosen.connect(self._on_saved_chosen)
        self.saved.marked.connect(self._on_saved_marked)
        self._contacts.filtered.connect(self._mark_saved)
        self._contacts.counted.connect(partial(self.sidebar.places.set_count, "contacts"))
        self.actions_[f"view.{theme().mode}"].setChecked(True)

    def _come_home(self, key: str) -> None:
        """The place in sight was chosen once more: what lies over it goes away, else the saved search that it shows."""
        if not key == self.place() == "contacts":
            return
        if self._is_saved_marked and self._contacts.layers.page is None:
            self._contacts.presenter.clear_filter()
        self._contacts.layers.go_home()

    def _start(self) -> None:
        for place in self._places:
            start = getattr(place.widget, "start", None)
            if start is not None:
                start()
        self.saved.start()
        self.commands.read_state()
        self._read_counts()

    def _read_counts(self) -> None:
        for place in self._places:
            if place.count is not None:
                show = partial(self.sidebar.places.set_count, place.key)
                self._desk.read(place.count, show, replaces=f"count.{place.key}")

    def _on_changed(self, changes: ChangeSet) -> None:
        self.status.begin_change()
        self.commands.read_state()
        self._read_counts()

    def _on_undo_changed(self, state: UndoState) -> None:
        self.menus.name_undo(state)
        self.status.show_state(state)

    def _on_saved_chosen(self, line: SavedSearchLine) -> None:
        self._show_contacts_with(line.search.text)

    def _on_saved_marked(self, on: bool) -> None:
        self._is_saved_marked = on
        self.sidebar.mark_current(not on)

    def _mark_saved(self) -> None:
        """A saved search is marked as long as the contacts show just what it finds."""
        in_front = self.stack.currentWidget() is self._contacts
        self.saved.show_active(self._contacts.presenter.question.query() if in_front else "")

    def _show_contacts_with(self, text: str) -> None:
        self.show_place("contacts")
        self._contacts.filter_by(text)
