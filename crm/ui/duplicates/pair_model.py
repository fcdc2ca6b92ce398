"""The rows of the list of pairs; what a row says is made when it comes into sight."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from crm.domain.listing import SubjectKind
from crm.services.duplicates import PossibleDuplicate
from crm.ui.delegates.roles import AvatarCell, ItemRole
from crm.ui.duplicates.reasons import summary
from crm.ui.tokens import AvatarKind

Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_AVATARS = {SubjectKind.PERSON: AvatarKind.PERSON, SubjectKind.ORGANISATION: AvatarKind.ORGANISATION}


class PairModel(QAbstractListModel):
    """Of a hundred thousand contacts there are thousands of pairs, and the reasons of one take some 50 µs to say."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pairs: Sequence[PossibleDuplicate] = ()
        self._told: dict[int, dict[int, Any]] = {}

    def show_pairs(self, pairs: Sequence[PossibleDuplicate]) -> None:
        """Shows others."""
        self.beginResetModel()
        self._pairs, self._told = tuple(pairs), {}
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._pairs)

    def data(self, index: Index, role: int = int(_Role.DisplayRole)) -> Any:
        row = index.row()
        if not index.isValid() or row >= len(self._pairs):
            return None
        if row not in self._told:
            self._told[row] = {int(key): value for key, value in _said(self._pairs[row]).items()}
        return self._told[row].get(int(role))


def _said(pair: PossibleDuplicate) -> dict[int, Any]:
    first, second, why = pair.likeness.first.name, pair.likeness.second.name, summary(pair)
    return {
        _Role.DisplayRole: f"{first} – {second}" if first != second else f"{first} (zweimal)",
        ItemRole.SECOND_LINE: why,
        ItemRole.AVATAR: AvatarCell(_AVATARS[pair.kind], first),
        _Role.AccessibleTextRole: f"{first} und {second}, {why}",
        _Role.ToolTipRole: why,
    }
