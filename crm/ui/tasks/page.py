"""Aufgaben: what is to be done, most urgent first, and a line for a new one."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from crm.domain.due import TaskState
from crm.domain.listing import Subject
from crm.domain.notes import Task
from crm.services.tasks import TaskRow
from crm.ui.desk import Desk
from crm.ui.events.centred import centred
from crm.ui.metrics import px
from crm.ui.tasks.model import TaskModel
from crm.ui.tasks.presenter import TaskPresenter
from crm.ui.tasks.quick_add import QuickAdd
from crm.ui.tasks.tree import TaskTree
from crm.ui.widgets.empty import EmptyState
from crm.ui.widgets.labels import Hairline, Pane, note, title
from crm.ui.widgets.segments import Switch

_OPEN = frozenset(TaskState) - {TaskState.DONE}
_SHOWN = {"open": _OPEN, "done": frozenset({TaskState.DONE})}


class TasksPage(Pane):
    """Implements :class:`crm.ui.page.Page`."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(self.title)
        self.presenter = TaskPresenter(desk, _OPEN, self)
        self.tree = TaskTree(TaskModel(desk.services.tasks.today, grouped=True))
        self.quick = QuickAdd(desk, self.presenter)
        self.switch = Switch([("open", self.tr("Offen")), ("done", self.tr("Erledigt"))], self.tr("Stand"))
        self.counted = note()
        self.presenter.serve(self.tree)
        self.presenter.listed.connect(self._show)
        self.quick.added.connect(self._on_added)
        self.switch.chosen.connect(self._on_switch)
        self._wanted = 0
        self._lay_out()
        self.setFocusProxy(self.tree)

    # ── Page ────────────────────────────────────────────────────────────────────────────────────────────────

    @property
    def title(self) -> str:
        return self.tr("Aufgaben")

    def focus_search(self) -> None:
        """There is nothing to search; the line for a new task is the field of this page."""
        self.new_item()

    def selected_subjects(self) -> list[Subject]:
        return []

    def new_item(self) -> None:
        """Puts the caret into the line for a new task."""
        self.quick.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def start(self) -> None:
        """Reads the list for the first time."""
        self.presenter.reload()

    # ── inside ──────────────────────────────────────────────────────────────────────────────────────────────

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(px(16), px(12), px(16), px(12))
        head.setSpacing(px(12))
        head.addWidget(title(self.title))
        head.addWidget(self.counted)
        head.addStretch(1)
        head.addWidget(self.switch)
        line = QHBoxLayout()
        line.setContentsMargins(px(16), 0, px(16), px(8))
        line.addWidget(self.quick)
        self.nothing = EmptyState(
            "check-circle",
            self.tr("Nichts zu erledigen"),
            self.tr("Hier stehen Wiedervorlagen mit Frist, auch solche, die Sie bei einem Kontakt anlegen."),
            self.tr("Aufgabe anlegen"),
        )
        self.nothing.started.connect(self.new_item)
        none_done = EmptyState(
            "check-circle",
            self.tr("Noch nichts erledigt"),
            self.tr("Was Sie abhaken, steht hier und im Verlauf des Kontakts."),
        )
        self.stack = QStackedWidget()
        for place in (self.tree, centred(self.nothing), centred(none_done)):
            self.stack.addWidget(place)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(line)
        column.addWidget(Hairline())
        column.addWidget(self.stack, 1)

    def _show(self, rows: list[TaskRow]) -> None:
        self.tree.show_rows(rows)
        self.stack.setCurrentIndex(0 if rows else 1 if self.switch.value() == "open" else 2)
        words = QCoreApplication.translate("TasksPage", "%n Aufgaben", None, len(rows))
        self.counted.setText(words if rows else "")
        if self._wanted and (index := self.tree.tasks.index_of(self._wanted)).isValid():
            self.tree.setCurrentIndex(index)
            self.tree.scrollTo(index)
            self._wanted = 0

    def _on_added(self, task: Task) -> None:
        """The new one is shown, whatever was in sight."""
        self._wanted = task.id
        if self.switch.value() != "open":
            self.switch.set_value("open")
            self._on_switch("open")
        elif (index := self.tree.tasks.index_of(task.id)).isValid():
            self.tree.setCurrentIndex(index)
            self.tree.scrollTo(index)
            self._wanted = 0

    def _on_switch(self, value: object) -> None:
        self.presenter.show_states(_SHOWN[str(value)])
