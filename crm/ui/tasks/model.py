"""Tasks as rows: with a head for each state on their own page, without on the overview."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from itertools import groupby

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel

from crm.domain.due import TaskState
from crm.services.tasks import TaskRow
from crm.ui.delegates.roles import ItemRole
from crm.ui.tasks.words import due_chip, due_words, state_words

Index = QModelIndex | QPersistentModelIndex
TITLE, WHO, STATE, DAY = range(4)
ROW = int(Qt.ItemDataRole.UserRole) + 100  # the TaskRow, on the title
_Role = Qt.ItemDataRole


class TaskModel(QStandardItemModel):
    """``ticked`` carries the row and whether it is to be done; the model itself changes only by :meth:`show_rows`."""

    ticked = Signal(object, bool)

    def __init__(self, today: Callable[[], date], *, grouped: bool, parent: QObject | None = None) -> None:
        super().__init__(0, 4, parent)
        self._today, self._grouped = today, grouped
        self.setHorizontalHeaderLabels([self.tr("Aufgabe"), self.tr("Wer"), self.tr("Stand"), self.tr("Fällig")])

        head = self.horizontalHeaderItem(DAY)
        if head is not None:
            head.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def show_rows(self, rows: Sequence[TaskRow]) -> None:
        """Replaces all rows; they come in order of their states."""
        self.removeRows(0, self.rowCount())
        if not self._grouped:
            for row in rows:
                self.appendRow(self._items(row))
            return
        for state, group in groupby(rows, key=lambda row: row.state):
            head, listed = QStandardItem(state_words(state)), list(group)
            head.setData(True, ItemRole.IS_GROUP)
            head.setData(str(len(listed)), ItemRole.COUNT)
            head.setData(state.value, ItemRole.ID)
            head.setData(f"{head.text()}, {len(listed)}", _Role.AccessibleTextRole)
            head.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            for row in listed:
                head.appendRow(self._items(row))
            self.appendRow(head)

    def row_at(self, index: Index) -> TaskRow | None:
        """The task of a row; None for a head."""
        found = index.sibling(index.row(), TITLE).data(ROW) if index.isValid() else None
        return found if isinstance(found, TaskRow) else None

    def index_of(self, task_id: int) -> QModelIndex:
        """Where a task stands."""
        for parent in [QModelIndex(), *(self.index(number, 0) for number in range(self.rowCount()))]:
            for number in range(self.rowCount(parent)):
                index = self.index(number, TITLE, parent)
                row = self.row_at(index)
                if row is not None and row.task.id == task_id:
                    return index
        return QModelIndex()

    def setData(self, index: Index, value: object, role: int = _Role.EditRole) -> bool:
        """A tick is a write: the row changes when it is read again."""
        row = self.row_at(index)
        if role != _Role.CheckStateRole or row is None:
            return super().setData(index, value, role)
        self.ticked.emit(row, Qt.CheckState(value) is Qt.CheckState.Checked)
        return True

    def _items(self, row: TaskRow) -> list[QStandardItem]:
        task, chip = row.task, due_chip(row.state)
        day = due_words(task, self._today())
        items = [QStandardItem(text) for text in (task.title, task.assignee, "", day)]
        done = row.state is TaskState.DONE
        items[TITLE].setData(row, ROW)
        items[TITLE].setData(Qt.CheckState.Checked if done else Qt.CheckState.Unchecked, _Role.CheckStateRole)
        spoken = (task.title, row.subject_name, task.assignee, day, chip.words if chip else "")
        items[TITLE].setData(", ".join(part for part in spoken if part), _Role.AccessibleTextRole)
        items[STATE].setData(chip.words if chip else "", _Role.AccessibleTextRole)
        if chip is not None:
            items[STATE].setData((chip,), ItemRole.CHIPS)
        items[DAY].setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        enabled = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        for item in items:
            item.setData(True, ItemRole.QUIET)
            item.setFlags(enabled)
        items[TITLE].setFlags(enabled | Qt.ItemFlag.ItemIsUserCheckable)
        return items
