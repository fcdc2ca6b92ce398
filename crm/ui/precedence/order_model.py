"""The rows of an order of precedence: place, who, why there, and the number that counted."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication, Qt

from crm.domain.listing import SubjectKind
from crm.services.precedence_view import PrecedenceLine
from crm.ui.delegates.roles import AvatarCell, ChipCell, ItemRole
from crm.ui.tokens import AvatarKind, Tone
from crm.ui.widgets.rows_model import Index, RowsModel

_Role = Qt.ItemDataRole
_Flag = Qt.ItemFlag
PLACE, NAME, REASON, RANK = range(4)
translate = QCoreApplication.translate


class OrderModel(RowsModel[PrecedenceLine]):
    """``ItemRole.ID`` is the party's id."""

    def __init__(self) -> None:
        super().__init__()
        self.heads = (self.tr("Platz"), self.tr("Name"), self.tr("Warum hier"), self.tr("Rang"))
        self.to_the_right = (PLACE, RANK)

    def row_of(self, party_id: int | None) -> int:
        """Where somebody stands, -1 if not at all."""
        return next((row for row, line in enumerate(self.rows) if line.party_id == party_id), -1)

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line, column = self.rows[index.row()], index.column()
        if role == ItemRole.ID:
            return line.party_id
        if role == _Role.DisplayRole:
            return _text(line, column)
        if role == _Role.AccessibleTextRole:
            told = {PLACE: spoken(line), REASON: line.reason}
            return told.get(column) or _text(line, column)
        if column == NAME:
            return _name_cell(line, role)
        if column == REASON:
            return _reason_cell(line, role)
        if role == _Role.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return True if role == ItemRole.QUIET else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return _Flag.ItemIsDropEnabled  # only between rows
        return _Flag.ItemIsEnabled | _Flag.ItemIsSelectable | _Flag.ItemIsDragEnabled | _Flag.ItemNeverHasChildren

    def supportedDropActions(self) -> Qt.DropAction:  # noqa: N802
        return Qt.DropAction.MoveAction


def _text(line: PrecedenceLine, column: int) -> str:
    return (str(line.place), line.listed_name, _why(line), str(line.rank) if line.kind else "–")[column]


def _why(line: PrecedenceLine) -> str:
    """The reason as it stands behind the chip, which says already that the place was given by hand."""
    return line.reason.removeprefix(f"{by_hand_chip().words} ") if line.by_hand else line.reason


def _name_cell(line: PrecedenceLine, role: int) -> Any:
    if role == ItemRole.AVATAR:
        person = line.subject.kind is SubjectKind.PERSON
        return AvatarCell(AvatarKind.PERSON if person else AvatarKind.ORGANISATION, line.listed_name)
    if role == ItemRole.BOLD_PART:
        family, comma, _ = line.listed_name.partition(",")
        return family + comma
    if role == ItemRole.SECOND_LINE:
        return where(line) or None
    return None


def _reason_cell(line: PrecedenceLine, role: int) -> Any:
    if role == ItemRole.CHIPS and line.by_hand:
        return (by_hand_chip(),)
    if role == _Role.ToolTipRole:
        return line.reason
    return True if role == ItemRole.QUIET else None


def by_hand_chip() -> ChipCell:
    return ChipCell(translate("Precedence", "von Hand"), Tone.TINT, "drag")


def where(line: PrecedenceLine) -> str:
    """ "Bürgermeisterin, Gemeinde Tholey"."""
    return ", ".join(part for part in (line.function, line.body) if part)


def spoken(line: PrecedenceLine) -> str:
    """The row's short sentence for screen readers."""
    place = translate("Precedence", "Platz {number}").format(number=line.place)
    return ", ".join(part for part in (place, line.listed_name, where(line), line.reason) if part)
