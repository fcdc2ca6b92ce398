"""The entries of an import as rows that are ticked."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from crm.domain.import_plan import PlanEntry, Verdict
from crm.domain.incoming import RecordKind
from crm.ui.delegates.roles import AvatarCell, ItemRole
from crm.ui.tokens import AvatarKind
from crm.ui.widgets.rows_model import Index, RowsModel

_Role = Qt.ItemDataRole
NAME, WHAT, PLACE = range(3)
_AVATARS = {
    RecordKind.PERSON: AvatarKind.PERSON,
    RecordKind.ORGANISATION: AvatarKind.ORGANISATION,
    RecordKind.OFFICE: AvatarKind.OFFICE,
}


class ImportModel(RowsModel[PlanEntry]):
    """``ticked`` carries an entry and whether it is taken. What is unchanged has no tick."""

    ticked = Signal(object, bool)

    def __init__(self, takes: Callable[[PlanEntry], bool], what: Callable[[PlanEntry], str], parent: QObject) -> None:
        super().__init__(parent)
        self._takes, self._what = takes, what
        self.heads = (self.tr("Eintrag"), self.tr("Was sich ändert"), self.tr("Stelle"))

    def refresh(self) -> None:
        """After a decision: the same rows with other ticks."""
        if self.rows:
            self.dataChanged.emit(self.index(0, NAME), self.index(len(self.rows) - 1, PLACE))

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.column() == NAME and self._has_tick(self.rows[index.row()]):
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry, column = self.rows[index.row()], index.column()
        if role == _Role.DisplayRole:
            return self._text(entry, column)
        if role == _Role.AccessibleTextRole:
            return self._sentence(entry) if column == NAME else self._text(entry, column)
        if role == ItemRole.QUIET:
            return column != NAME
        return self._picture(entry, role) if column == NAME else None

    def setData(self, index: Index, value: Any, role: int = _Role.EditRole) -> bool:
        if role != _Role.CheckStateRole or not index.isValid():
            return False
        self.ticked.emit(self.rows[index.row()], Qt.CheckState(value) is Qt.CheckState.Checked)
        return True

    def _picture(self, entry: PlanEntry, role: int) -> Any:
        if role == ItemRole.AVATAR:
            return AvatarCell(_AVATARS[entry.kind], entry.title)
        if role == ItemRole.BOLD_PART:
            return entry.title.partition(",")[0]
        if role == _Role.CheckStateRole and self._has_tick(entry):
            return Qt.CheckState.Checked if self._takes(entry) else Qt.CheckState.Unchecked
        return None

    def _has_tick(self, entry: PlanEntry) -> bool:
        return entry.verdict is not Verdict.UNCHANGED

    def _text(self, entry: PlanEntry, column: int) -> str:
        if column == NAME:
            return entry.title
        return self._what(entry) if column == WHAT else entry.incoming.place if entry.incoming else ""

    def _sentence(self, entry: PlanEntry) -> str:
        """The row in one sentence, for who cannot see the tick."""
        taken = self.tr("wird übernommen") if self._takes(entry) else self.tr("wird ausgelassen")
        parts = (entry.title, self._what(entry), taken if self._has_tick(entry) else self.tr("unverändert"))
        return ", ".join(filter(None, parts))
