"""Kinds of office with their ranks: of the house, or of one event."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal

from crm.services.precedence_view import EventKindRank, KindRank
from crm.ui.delegates.roles import ItemRole
from crm.ui.widgets.rows_model import Index, RowsModel

_Role = Qt.ItemDataRole
_Flag = Qt.ItemFlag
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
KIND, NUMBER, COUNT, DETAIL = range(4)
translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True, kw_only=True)
class RankCells:
    """A row: ``number`` is None where the event has none of its own; ``shown`` is what stands there then."""

    kind: str
    title: str
    note: str
    number: int | None
    shown: str
    count: str
    detail: str

    def texts(self) -> tuple[str, str, str, str]:
        return self.title, self.shown, self.count, self.detail


class RankModel(RowsModel[RankCells]):
    """A number typed into a row is asked for by ``rank_asked`` (kind, number); 0 means none of its own."""

    rank_asked = Signal(str, int)

    def __init__(self, heads: tuple[str, str, str, str]) -> None:
        super().__init__()
        self.heads = heads
        self.to_the_right = (NUMBER,)

    def row_of(self, kind: str) -> int:
        """Where a kind stands, -1 if it is not there."""
        return next((n for n, row in enumerate(self.rows) if row.kind == kind), -1)

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = self.rows[index.row()], index.column()
        if role == ItemRole.ID:
            return row.kind
        if role == _Role.DisplayRole:
            return row.texts()[column]
        if role == _Role.AccessibleTextRole:
            told = (row.title, row.note, *row.texts()[1:])
            return ", ".join(text for text in told if text) if column == KIND else row.texts()[column]
        if column == KIND:
            return _title_cell(row, role)
        if column == NUMBER:
            return self._number(row, role)
        return True if role == ItemRole.QUIET and column in (COUNT, DETAIL) else None

    def _number(self, row: RankCells, role: int) -> Any:
        if role == _Role.EditRole:
            return row.number or 0
        if role == _Role.TextAlignmentRole:
            return _RIGHT
        return row.number is None if role == ItemRole.QUIET else None

    def setData(self, index: Index, value: Any, role: int = _Role.EditRole) -> bool:
        """Never changes the row itself: that comes from the database."""
        if role == _Role.EditRole and index.isValid() and index.column() == NUMBER:
            row = self.rows[index.row()]
            if int(value) not in (row.number or 0, int(row.shown)):
                self.rank_asked.emit(row.kind, int(value))
        return False

    def flags(self, index: Index) -> Qt.ItemFlag:
        editable = _Flag.ItemIsEditable if index.column() == NUMBER else _Flag.NoItemFlags
        return super().flags(index) | editable


def _title_cell(row: RankCells, role: int) -> Any:
    return (row.note or None) if role in (_Role.ToolTipRole, ItemRole.SECOND_LINE) else None


def house_cells(row: KindRank) -> RankCells:
    """A row of the house's table."""
    count = str(row.following) if row.following else ""
    if row.own:
        own = translate("Precedence", "%n mit eigenem Rang", None, row.own)
        count = f"{row.following}, {own}"
    return RankCells(
        kind=row.kind,
        title=row.title,
        note=row.note,
        number=row.number,
        shown=str(row.number),
        count=count,
        detail=evidence_words(row.evidence),
    )


def event_cells(row: EventKindRank) -> RankCells:
    """A row of the ranks at one event."""
    house = translate("Precedence", "Rangtabelle: {number}").format(number=row.house)
    return RankCells(
        kind=row.kind,
        title=row.title,
        note=row.note,
        number=row.number,
        shown=str(row.house if row.number is None else row.number),
        count=str(row.count),
        detail="" if row.number is None else house,
    )


def evidence_words(mark: str) -> str:
    """How a shipped number is founded."""
    return {
        "Z": translate("Precedence", "veröffentlichte Quelle"),
        "M": translate("Precedence", "aus einer Quelle abgeleitet"),
        "V": translate("Precedence", "üblich, nicht belegt"),
    }.get(mark, "")
