"""The rows of a table of answers: what it says, who is meant, and what becomes of it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QCoreApplication,
    QObject,
    Qt,
    Signal,
)

from crm.services.answer_import import AnswerRow, AnswerState
from crm.ui.delegates.roles import ChipCell, ItemRole
from crm.ui.events.import_review import ImportReview
from crm.ui.events.words import status_chip
from crm.ui.tokens import Tone
from crm.ui.widgets.rows_model import Index, RowsModel

NUMBER, TABLE, GUEST, ANSWER, STATE = range(5)
translate = QCoreApplication.translate


def state_chip(row: AnswerRow, *, is_taken: bool) -> ChipCell:
    """How far a row is."""
    if row.state is AnswerState.MATCHED and not is_taken:
        return ChipCell(translate("AnswerImport", "ausgelassen"), Tone.OPEN, "minus")
    return {
        AnswerState.MATCHED: ChipCell(translate("AnswerImport", "bereit"), Tone.GOOD, "check"),
        AnswerState.UNCHANGED: ChipCell(translate("AnswerImport", "schon eingetragen"), Tone.OPEN, "user-check"),
        AnswerState.AMBIGUOUS: ChipCell(translate("AnswerImport", "zu klären"), Tone.WARN, "help-circle"),
        AnswerState.UNKNOWN: ChipCell(translate("AnswerImport", "nicht auf der Liste"), Tone.BAD, "user-x"),
        AnswerState.PROBLEM: ChipCell(translate("AnswerImport", "fehlerhaft"), Tone.BAD, "alert-triangle"),
    }[row.state]


class ImportModel(RowsModel[AnswerRow]):
    """``ticked`` carries a row that is to be left out, or taken in again."""

    ticked = Signal(object)

    def __init__(self, review: ImportReview, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._review = review
        self.heads = (
            self.tr("Zeile"), self.tr("In der Tabelle"), self.tr("Gast"), self.tr("Antwort"), self.tr("Zustand"),
        )  # fmt: skip

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.isValid() and index.column() == NUMBER and self.rows[index.row()].state is AnswerState.MATCHED:
            return flags | Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = self.rows[index.row()], index.column()
        state = state_chip(row, is_taken=self._review.takes(row))
        if role == Qt.ItemDataRole.DisplayRole:
            return _words(row, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.sentence()}, {state.words}" if column == NUMBER else _words(row, column) or state.words
        if role == Qt.ItemDataRole.CheckStateRole and column == NUMBER and row.state is AnswerState.MATCHED:
            return Qt.CheckState.Checked if self._review.takes(row) else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.ToolTipRole and column == STATE:
            return row.problem or None
        if role == ItemRole.CHIPS and column == STATE:
            return (state,)
        if role == ItemRole.CHIPS and column == ANSWER and row.status is not None:
            return (status_chip(row.status),)
        return column in (NUMBER, TABLE) if role == ItemRole.QUIET else None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or index.column() != NUMBER:
            return False
        self.ticked.emit(self.rows[index.row()])
        return True


def _words(row: AnswerRow, column: int) -> str:
    if column == NUMBER:
        return str(row.entry.number)
    if column == TABLE:
        return row.entry.name or row.entry.email or "–"
    if column == GUEST:
        return row.guest_name or "–"
    if column == ANSWER and row.substitute_name:
        new = translate("AnswerImport", "{name} (neuer Kontakt)") if row.substitute is None else "{name}"
        return new.format(name=row.substitute_name)
    return "" if column == STATE or row.status else row.entry.answer
