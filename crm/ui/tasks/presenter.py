"""What is done with tasks from a list, whatever list it is."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from crm.domain.due import TaskState
from crm.domain.journal import ChangeSet
from crm.domain.notes import Task
from crm.services.tasks import TaskRow
from crm.ui.desk import Desk
from crm.ui.tasks.dialog import TaskDialog
from crm.ui.tasks.tree import TaskTree


class TaskPresenter(QObject):
    """Reads the tasks in some states and keeps them fresh; ``listed`` carries the rows."""

    listed = Signal(object)

    def __init__(self, desk: Desk, states: Iterable[TaskState], parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._states = desk, frozenset(states)
        desk.changed.connect(self._on_changed)

    def serve(self, tree: TaskTree) -> None:
        """Does what is asked for in a list."""
        tree.tasks.ticked.connect(self.tick)
        tree.opened.connect(self.open)
        tree.edited.connect(partial(self.edit, tree))
        tree.removed.connect(self.remove)

    def show_states(self, states: Iterable[TaskState]) -> None:
        """Reads other ones."""
        self._states = frozenset(states)
        self.reload()

    def reload(self) -> None:
        tasks, states = self._desk.services.tasks, self._states
        self._desk.read(lambda: tasks.rows(states=states), self.listed.emit, replaces=f"tasks.{id(self)}")

    def tick(self, row: TaskRow, done: bool) -> None:
        self._desk.write(partial(self._desk.services.tasks.set_done, row.task, done))

    def open(self, row: TaskRow) -> None:
        if row.subject is not None:
            self._desk.open(row.subject)

    def edit(self, parent: QWidget, row: TaskRow) -> None:
        TaskDialog(self._desk, row, parent.window()).open()

    def remove(self, row: TaskRow) -> None:
        """Without a question: it can be taken back."""
        self._desk.write(partial(self._desk.services.tasks.remove, row.task))

    def add_line(self, line: str, on_done: Callable[[Task], object], on_error: Callable[[BaseException], None]) -> None:
        """Adds what a line says, with the record that is recognised in it."""
        tasks, made = self._desk.services.tasks, list[Task]()

        def work() -> ChangeSet:
            stored, changes = tasks.add(tasks.read(line).task)
            made.append(stored)
            return changes

        def done(changes: ChangeSet) -> None:
            on_done(made[0])

        self._desk.write(work, done, on_error)

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.tables() & {"task", "party", "person", "organisation", "office", "event"}:
            self.reload()
