"""Übersicht: what comes next, what is to be done and checked, and what was done last."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from crm.domain.due import TaskState
from crm.domain.listing import Subject, SubjectKind
from crm.services.tasks import TaskRow
from crm.ui.desk import Desk
from crm.ui.events.words import day_words
from crm.ui.metrics import px
from crm.ui.overview.check_list import CheckList
from crm.ui.overview.parts import ChangesPart, ChecksPart, EventsPart, RecentPart
from crm.ui.overview.presenter import OverviewPresenter
from crm.ui.overview.slots import Slot, standard_slots
from crm.ui.recent import Recent
from crm.ui.tasks.model import TaskModel
from crm.ui.tasks.presenter import TaskPresenter
from crm.ui.tasks.tree import TaskTree
from crm.ui.widgets.labels import Hairline, Pane, note, title
from crm.ui.widgets.section import Section

_TASKS, _EDGE, _SIDE, _SIDE_LEAST = 6, 24, 376, 300


class OverviewPage(Pane):
    """Implements :class:`crm.ui.page.Page`. ``place_wanted`` asks for a place by its key.

    ``new_wanted`` asks for something new, by the key of its action: "tasks", "events", "person".
    """

    place_wanted = Signal(str)
    new_wanted = Signal(str)

    def __init__(
        self, desk: Desk, recent: Recent, slots: Sequence[Slot] | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        self._desk = desk
        slots = standard_slots(desk.services) if slots is None else slots
        self.setAccessibleName(self.title)
        self.day = note()
        self.events, self.checks = EventsPart(), ChecksPart(slots)
        self.changes, self.recent = ChangesPart(), RecentPart()
        self.tree = TaskTree(TaskModel(desk.services.tasks.today, grouped=False), whole=True)
        self.tasks = Section(self.tr("Aufgaben"), self.tr("Neue Aufgabe"))
        self._no_tasks = note(self.tr("Nichts zu erledigen. Wiedervorlagen mit Frist erscheinen hier."), wrap=True)
        self.check_list = CheckList(desk)
        self.presenter = OverviewPresenter(desk, recent, slots, self)
        self.task_presenter = TaskPresenter(desk, TaskState, self)
        self._lay_out()
        self._connect()

    # ── Page ────────────────────────────────────────────────────────────────────────────────────────────────

    @property
    def title(self) -> str:
        return self.tr("Übersicht")

    def focus_search(self) -> None:
        """There is no list of its own here."""

    def selected_subjects(self) -> list[Subject]:
        return []

    def new_item(self) -> None:
        self.new_wanted.emit("tasks")

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.day.setText(day_words(self._desk.services.tasks.today().isoformat()))
        self.presenter.set_seen(True)
        self.task_presenter.reload()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.presenter.set_seen(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the tasks keep the room."""
        super().resizeEvent(event)
        self._right.setFixedWidth(min(px(_SIDE), max(px(_SIDE_LEAST), self.width() * 3 // 10)))

    # ── inside ──────────────────────────────────────────────────────────────────────────────────────────────

    def _connect(self) -> None:
        presenter = self.presenter
        presenter.events.connect(self.events.show_rows)
        presenter.lines.connect(self.changes.show_lines)
        presenter.counted.connect(self.checks.show_count)
        presenter.recent.connect(self.recent.show_names)
        self.task_presenter.serve(self.tree)
        self.task_presenter.listed.connect(self._show_tasks)
        self.events.opened.connect(self._open_event)
        self.events.linked.connect(self._to_events)
        self.tasks.linked.connect(self.new_item)
        self.events.asked.connect(partial(self.new_wanted.emit, "events"))
        self.recent.asked.connect(partial(self.new_wanted.emit, "person"))
        self.changes.linked.connect(self._to_journal)
        self.changes.undone.connect(presenter.undo)
        self.recent.opened.connect(self._desk.open)
        self.checks.opened.connect(self._open_slot)
        self.check_list.left.connect(self._back)

    def _show_tasks(self, rows: list[TaskRow]) -> None:
        """The most urgent ones, and what was ticked off today."""
        today = self._desk.services.tasks.today()
        open_ones = [row for row in rows if row.state is not TaskState.DONE]
        done = [row for row in rows if row.task.done_on and row.task.done_on.earliest() == today]
        self.tree.show_rows([*open_ones[:_TASKS], *done[:_TASKS]])
        self.tree.setVisible(bool(open_ones or done))
        self._no_tasks.setHidden(bool(open_ones or done))

    def _open_event(self, event_id: int) -> None:
        self._desk.open(Subject(SubjectKind.EVENT, event_id))

    def _to_events(self) -> None:
        self.place_wanted.emit("events")

    def _to_journal(self) -> None:
        self.place_wanted.emit("journal")

    def _open_slot(self, slot: Slot) -> None:
        if slot.open is not None:
            slot.open()
            return
        self.check_list.show_slot(slot)
        self._stack.setCurrentWidget(self.check_list)
        self.check_list.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _back(self) -> None:
        self.check_list.leave()
        self._stack.setCurrentIndex(0)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        head = QWidget()
        line = QHBoxLayout(head)
        line.setContentsMargins(px(_EDGE), px(16), px(_EDGE), px(16))
        line.setSpacing(px(12))
        line.addWidget(title(self.title))
        line.addWidget(self.day, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addStretch(1)
        self.tasks.add(self.tree)
        self.tasks.add(self._no_tasks)
        left = _Column(self.tr("Veranstaltungen und Aufgaben"), (self.events, self.tasks, self.recent))
        self._right = _Column(self.tr("Prüfungen und Änderungen"), (self.checks, self.changes))
        panes = QHBoxLayout()
        panes.setContentsMargins(0, 0, 0, 0)
        panes.setSpacing(0)
        panes.addWidget(left, 1)
        panes.addWidget(Hairline(vertical=True))
        panes.addWidget(self._right)
        board = Pane()
        column = QVBoxLayout(board)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(Hairline())
        column.addLayout(panes, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(board)
        self._stack.addWidget(self.check_list)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)


class _Column(QScrollArea):
    """Sections under each other; the scroll bar stands in the margin, so that nothing moves when it appears."""

    def __init__(self, name: str, sections: Sequence[QWidget]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        contents = Pane()
        self._column = QVBoxLayout(contents)
        self._column.setSpacing(0)
        for section in sections:
            self._column.addWidget(section)
        self._column.addStretch(1)
        self.setWidget(contents)
        self.verticalScrollBar().rangeChanged.connect(self._on_range)
        self._on_range(0, 0)

    def _on_range(self, least: int, most: int) -> None:
        bar = self.verticalScrollBar().sizeHint().width() if most > least else 0
        self._column.setContentsMargins(px(_EDGE), 0, px(_EDGE) - bar, px(12))
