"""The rows of a small table, all in memory: a subclass names its heads and says what stands in a cell."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

R = TypeVar("R")
Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole


class RowsModel(QAbstractTableModel, Generic[R]):
    """``rows`` under ``heads``; a subclass sets the heads when it is made and answers ``data``.

    ``to_the_right`` are the columns whose heads stand at the right, as their numbers do.
    """

    heads: tuple[str, ...] = ()
    to_the_right: tuple[int, ...] = ()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[R] = []

    def show_rows(self, rows: Sequence[R]) -> None:
        """Other rows instead of those shown."""
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def show_if_other(self, rows: Sequence[R]) -> None:
        """Like :meth:`show_rows`; the same rows keep what is marked."""
        if list(rows) != self.rows:
            self.show_rows(rows)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.heads)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Vertical:
            return None
        if role == _Role.TextAlignmentRole and section in self.to_the_right:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return self.heads[section] if role == _Role.DisplayRole else None
