"""The rows of an election: what the table says, who holds the office today, and how far each row is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import (
    QCoreApplication,
    QObject,
    Qt,
    Signal,
)

from crm.domain.election import ElectionRow, RowState
from crm.ui.delegates.roles import ChipCell, ItemRole
from crm.ui.tokens import Tone
from crm.ui.widgets.rows_model import Index, RowsModel

translate = QCoreApplication.translate

_Role = Qt.ItemDataRole
NUMBER, OFFICE, BEFORE, NEW, ON, STATE = range(6)


def state_chip(row: ElectionRow) -> ChipCell:
    """How far a row is, by colour, icon and word."""
    if not row.is_included:
        return ChipCell(translate("ElectionPage", "ausgelassen"), Tone.OPEN, "minus")
    return {
        RowState.READY: ChipCell(translate("ElectionPage", "bereit"), Tone.GOOD, "check"),
        RowState.UNCHANGED: ChipCell(translate("ElectionPage", "unverändert"), Tone.OPEN, "user-check"),
        RowState.QUESTION: ChipCell(translate("ElectionPage", "zu klären"), Tone.WARN, "help-circle"),
        RowState.PROBLEM: ChipCell(translate("ElectionPage", "fehlerhaft"), Tone.BAD, "alert-triangle"),
    }[row.state]


def new_holder(row: ElectionRow) -> str:
    """Who comes, as far as it is understood."""
    if row.stays_vacant:
        return translate("ElectionPage", "bleibt vakant")
    chosen = next((choice.name for choice in row.people if choice.person_id == row.person_id), "")
    return chosen or (row.new_person.name() if row.new_person is not None else row.holder_text)


class ElectionModel(RowsModel[ElectionRow]):
    """The rows that the filter leaves; ``included`` carries a row whose tick was changed."""

    included = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._offices: Mapping[int, str] = {}
        self._holders: Mapping[int, str] = {}
        self.heads = (
            translate("ElectionPage", "Zeile"), translate("ElectionPage", "Amt"), translate("ElectionPage", "Bisher"),
            translate("ElectionPage", "Neu"), translate("ElectionPage", "ab"), translate("ElectionPage", "Zustand"),
        )  # fmt: skip

    def show(self, rows: Sequence[ElectionRow], offices: Mapping[int, str]) -> None:
        """Replaces the rows; the same ones judged anew keep their places and what is marked."""
        self._offices = offices
        if [row.number for row in rows] == [row.number for row in self.rows]:
            self.rows = list(rows)
            if rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, STATE))
            return
        self.show_rows(rows)

    def show_holders(self, holders: Mapping[int, str]) -> None:
        """Who holds the offices today."""
        self._holders = holders
        if self.rows:
            self.dataChanged.emit(self.index(0, BEFORE), self.index(len(self.rows) - 1, BEFORE))

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == NUMBER else flags

    def data(self, index: Index, role: int = int(_Role.DisplayRole)) -> Any:
        if not index.isValid():
            return None
        row, column = self.rows[index.row()], index.column()
        if role == _Role.DisplayRole:
            return self._words(row, column)
        if role == _Role.CheckStateRole and column == NUMBER:
            return Qt.CheckState.Checked if row.is_included else Qt.CheckState.Unchecked
        if role == _Role.AccessibleTextRole:
            return self._spoken(row) if column == NUMBER else self._words(row, column) or state_chip(row).words
        if role == _Role.ToolTipRole:
            return (row.problem or None) if column == STATE else None
        return self._looks(row, column).get(role)

    def setData(self, index: Index, value: Any, role: int = int(_Role.EditRole)) -> bool:
        if role != _Role.CheckStateRole or index.column() != NUMBER:
            return False
        self.included.emit(self.rows[index.row()])
        return True

    def _words(self, row: ElectionRow, column: int) -> str:
        if column == NUMBER:
            return str(row.number)
        if column == OFFICE:
            return self._offices.get(row.office_id or 0, row.office_text) or "–"
        if column == BEFORE:
            known = row.office_id is not None
            return self._holders.get(row.office_id or 0, translate("ElectionPage", "vakant") if known else "–")
        if column == NEW:
            return self._new(row)
        if column == ON:
            return row.on.german() if row.on is not None else row.on_text or "–"
        return ""

    def _looks(self, row: ElectionRow, column: int) -> dict[int, Any]:
        if column == STATE:
            return {ItemRole.CHIPS: (state_chip(row),)}
        return {ItemRole.QUIET: column == BEFORE or not row.is_included}

    def _new(self, row: ElectionRow) -> str:
        """Who comes; it is said if somebody is added, or only acts."""
        name = new_holder(row)
        if not name:
            return "–"
        is_new = row.state is RowState.READY and row.person_id is None and not row.stays_vacant
        template = translate("ElectionPage", "{name} (neu)") if is_new else "{name}"
        acting = translate("ElectionPage", ", amtierend") if row.is_acting else ""
        return template.format(name=name) + acting

    def _spoken(self, row: ElectionRow) -> str:
        parts = [self._words(row, column) for column in (OFFICE, NEW, ON)]
        return ", ".join((str(row.number), *parts, state_chip(row).words, *([row.problem] if row.problem else [])))
