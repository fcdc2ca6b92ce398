"""The events page: the list of events, and one event opened from it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cached_property

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from crm.domain.event import Event
from crm.domain.journal import ChangeSet
from crm.domain.listing import Subject, SubjectKind
from crm.ui.desk import Desk
from crm.ui.events.controller import EventController
from crm.ui.events.course import Course
from crm.ui.events.event_dialog import EventDialog
from crm.ui.events.event_list import EventList
from crm.ui.events.event_view import EventPane
from crm.ui.events.offered import ACTIONS, TABS
from crm.ui.events.presenter import EventPresenter
from crm.ui.jobs import Failure
from crm.ui.precedence.order_presenter import OrderPresenter


class EventsPage(QWidget):
    """Starts with the list; :meth:`show_event` opens one event, Alt+Left leads back."""

    def __init__(self, desk: Desk, parent: QWidget | None = None, today: Callable[[], date] = date.today) -> None:
        super().__init__(parent)
        self._desk = desk
        self.title = self.tr("Veranstaltungen")
        self.setAccessibleName(self.title)
        self.list = EventList(desk, today)
        self.order = OrderPresenter(desk, self)
        self.presenter = EventPresenter(desk, today, self)
        self.list.opened.connect(self.show_event)
        self.list.new_asked.connect(self.new_item)
        self.presenter.gone.connect(self.show_list)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self.setFocusProxy(self.list.table)
        self._back = QShortcut(QKeySequence(Qt.Modifier.ALT | Qt.Key.Key_Left), self)
        self._back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._back.activated.connect(self.show_list)

    @cached_property
    def _opened(self) -> tuple[EventPane, EventController]:
        """The view of one event; it is made when the first one is opened, so that the window starts without it."""
        further = {plan.key: plan.make(self._desk, self.presenter) for plan in TABS}
        pane = EventPane(self.order, Course(self._desk), further)
        pane.head.back_asked.connect(self.show_list)
        self._stack.addWidget(pane)
        return pane, EventController(self._desk, self.presenter, self.order, pane)

    @property
    def pane(self) -> EventPane:
        """One event."""
        return self._opened[0]

    @property
    def controller(self) -> EventController:
        """Connects :attr:`pane` with :attr:`presenter`."""
        return self._opened[1]

    def show_event(self, event_id: int) -> None:
        """Opens an event on its participants."""
        controller = self.controller  # listens from here on
        if self.is_event_open():
            controller.leave()
        self._stack.setCurrentWidget(self.pane)  # first: an event that is gone leads back at once
        self.presenter.open(event_id)
        if self.is_event_open():
            self._focus(self.pane.participants.tree)

    def show_list(self) -> None:
        """Back to the list, on the event one comes from."""
        if self._stack.currentWidget() is self.list:
            return
        if self.presenter.current is not None:
            self.list.select(self.presenter.current.id)
        self.controller.leave()
        self._stack.setCurrentWidget(self.list)
        self._focus(self.list.table)

    def is_event_open(self) -> bool:
        return self._stack.currentWidget() is not self.list

    def focus_search(self) -> None:
        """Puts the cursor into the search of what is shown."""
        if self.is_event_open():
            self.controller.focus_search()
        else:
            self.list.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def selected_subjects(self) -> list[Subject]:
        """The contacts of the chosen participants, each once, for exports and prints."""
        return self.controller.selected_subjects() if self.is_event_open() else []

    def selection_words(self) -> str:
        """From what :meth:`selected_subjects` were chosen, as a sheet says it."""
        current = self.presenter.current if self.is_event_open() else None
        return self.tr("Veranstaltung „{name}“").format(name=current.name) if current is not None else ""

    def subject_in_sight(self) -> Subject | None:
        """The event that is open."""
        current = self.presenter.current if self.is_event_open() else None
        return Subject(SubjectKind.EVENT, current.id) if current is not None else None

    def use(self, key: str) -> bool:
        """Shows one of the open event's further tabs or runs an entry of its menu; False if none is open."""
        if not self.is_event_open() or self.presenter.view is None:
            return False
        if key in self.pane.further:
            self.pane.show_tab(key)
            self.pane.further[key].focus_search()
        for action in (plan for plan in ACTIONS if plan.key == key):
            action.run(self._desk, self.presenter, self.window())
        return True

    def new_item(self) -> None:
        """Asks for a new event and opens it."""
        EventDialog(None, self._create, self).open()

    def _focus(self, widget: QWidget) -> None:
        """Whoever gives the page the focus means what is shown in it."""
        self.setFocusProxy(widget)
        widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def _create(self, event: Event, on_done: Callable[..., None], on_error: Failure) -> None:
        stored: list[Event] = []

        def work() -> ChangeSet:
            found, changes = self._desk.services.events.add(event)
            stored.append(found)
            return changes

        def done(changes: ChangeSet) -> None:
            on_done()
            self.show_event(stored[0].id)

        self._desk.write(work, done, on_error)
