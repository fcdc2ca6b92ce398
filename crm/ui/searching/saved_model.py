"""The searches that are kept, as rows of the sidebar."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from crm.services.saved_searches import SavedSearchLine
from crm.ui.delegates.roles import ItemRole

_Role = Qt.ItemDataRole
_Flag = Qt.ItemFlag
Index = QModelIndex | QPersistentModelIndex


class SavedSearchModel(QAbstractListModel):
    """``ItemRole.ID`` is the search's id. A name typed into a row is asked for by ``rename_asked`` (id, name)."""

    rename_asked = Signal(object, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: list[SavedSearchLine] = []

    def show(self, lines: Sequence[SavedSearchLine]) -> None:
        """The same searches keep their rows, so that neither selection nor an open editor is lost over a count."""
        if [line.search.id for line in lines] == [line.search.id for line in self.lines]:
            self.lines = list(lines)
            if lines:
                self.dataChanged.emit(self.index(0), self.index(len(lines) - 1))
            return
        self.beginResetModel()
        self.lines = list(lines)
        self.endResetModel()

    def row_of(self, search_id: int | None) -> int:
        """Where a search stands, -1 if it does not."""
        return next((row for row, line in enumerate(self.lines) if line.search.id == search_id), -1)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        answers: dict[int, Any] = {
            _Role.DisplayRole: line.search.name,
            _Role.EditRole: line.search.name,
            _Role.ToolTipRole: line.search.text,
            _Role.AccessibleTextRole: f"{line.search.name}, {_found(line.count)}",
            _Role.AccessibleDescriptionRole: line.search.text,
            ItemRole.ID: line.search.id,
            ItemRole.ICON: "bookmark",
            ItemRole.COUNT: QLocale().toString(line.count),
        }
        return answers.get(role)

    def setData(self, index: Index, value: Any, role: int = _Role.EditRole) -> bool:
        """Never changes the row itself: that comes from the database."""
        if role == _Role.EditRole and index.isValid():
            search = self.lines[index.row()].search
            if str(value).strip() != search.name:
                self.rename_asked.emit(search.id, str(value))
        return False

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return _Flag.ItemIsDropEnabled  # only between rows
        return _Flag.ItemIsEnabled | _Flag.ItemIsSelectable | _Flag.ItemIsEditable | _Flag.ItemIsDragEnabled

    def supportedDropActions(self) -> Qt.DropAction:  # noqa: N802
        return Qt.DropAction.MoveAction


def _found(count: int) -> str:
    return QCoreApplication.translate("SavedSearches", "%n Treffer", None, count)
