"""The rows of a list for its table: who is invited and why, and who is not and why not."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from crm.domain.audience import Audience
from crm.domain.invitation import InvitationRow, OmittedRow
from crm.domain.selection import LeftOut
from crm.ui.audiences.reason_chips import reason_chips
from crm.ui.audiences.rows import RowKey, key_of, shown_name
from crm.ui.delegates.roles import ChipCell, ItemRole
from crm.ui.tokens import Tone

R = TypeVar("R", InvitationRow, OmittedRow)
Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole


class ListModel(QAbstractTableModel, Generic[R]):
    """Rows in memory. Each cell answers through a dictionary of roles, kept until the rows change."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[R] = []
        self._cells: dict[tuple[int, int], dict[int, Any]] = {}

    def show_rows(self, rows: Sequence[R]) -> None:
        """Other rows; the view keeps its selection by key."""
        self.beginResetModel()
        self._rows = list(rows)
        self._cells = {}
        self.endResetModel()

    def row_at(self, number: int) -> R | None:
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def rows(self) -> list[R]:
        """All that are shown."""
        return list(self._rows)

    def number_of(self, key: RowKey) -> int:
        """Where a row stands; -1 if it is not shown."""
        return next((number for number, row in enumerate(self._rows) if key_of(row) == key), -1)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.heads())

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = int(_Role.DisplayRole)) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == _Role.DisplayRole:
            return self.heads()[section]
        return None

    def data(self, index: Index, role: int = int(_Role.DisplayRole)) -> Any:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        if role == ItemRole.ID:
            return key_of(self._rows[index.row()])
        at = (index.row(), index.column())
        if at not in self._cells:
            self._cells[at] = {int(key): value for key, value in self.cell(self._rows[at[0]], at[1]).items()}
        return self._cells[at].get(int(role))

    @abstractmethod
    def heads(self) -> tuple[str, ...]:
        """The columns' heads."""

    @abstractmethod
    def cell(self, row: R, column: int) -> dict[int, Any]:
        """What a cell answers, by role."""


class InvitedModel(ListModel[InvitationRow]):
    """Name and office, why, and by which way the invitation goes."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._audience = Audience()
        self._with_district = False

    def show_list(self, rows: Sequence[InvitationRow], audience: Audience, *, with_district: bool) -> None:
        """Rows with the rules that explain them; in order of districts the district stands in the second line."""
        self._audience, self._with_district = audience, with_district
        self.show_rows(rows)

    def heads(self) -> tuple[str, ...]:
        return (self.tr("Name, eingeladen als"), self.tr("Warum dabei"), self.tr("Versand"))

    def cell(self, row: InvitationRow, column: int) -> dict[int, Any]:
        return (self._name, self._why, self._way)[column](row)

    def _name(self, row: InvitationRow) -> dict[int, Any]:
        name = shown_name(row)
        office = ", ".join(part for part in (row.office if row.holder else "", row.body) if part)
        second = f"{row.district} · {row.body}" if self._with_district and row.district else office
        family, comma, _ = name.partition(",")
        return {
            _Role.DisplayRole: name,
            ItemRole.BOLD_PART: family + comma,
            ItemRole.SECOND_LINE: second or None,
            _Role.ToolTipRole: f"{name}\n{office}\n{row.district}".strip(),
            _Role.AccessibleTextRole: "; ".join(part for part in (name, second, *row.reasons) if part),
        }

    def _why(self, row: InvitationRow) -> dict[int, Any]:
        return {
            ItemRole.CHIPS: reason_chips(row, self._audience),
            _Role.ToolTipRole: "\n".join(row.reasons),
            _Role.AccessibleTextRole: ", ".join((*(() if row.holder else (self.tr("vakant"),)), *row.reasons)),
        }

    def _way(self, row: InvitationRow) -> dict[int, Any]:
        words = self.tr("E-Mail") if row.email else self.tr("Post")
        return {
            _Role.DisplayRole: words,
            ItemRole.ICON: "mail" if row.email else "post",
            ItemRole.QUIET: True,
            _Role.ToolTipRole: row.email,
            _Role.AccessibleTextRole: words,
        }


class DoubtfulModel(ListModel[InvitationRow]):
    """Name and office, and what to look at before the invitation is sent."""

    def heads(self) -> tuple[str, ...]:
        return (self.tr("Name, eingeladen als"), self.tr("Bitte prüfen"))

    def cell(self, row: InvitationRow, column: int) -> dict[int, Any]:
        return self._checks(row) if column else self._name(row)

    def _name(self, row: InvitationRow) -> dict[int, Any]:
        name = shown_name(row)
        office = ", ".join(part for part in (row.office if row.holder else "", row.body) if part)
        family, comma, _ = name.partition(",")
        return {
            _Role.DisplayRole: name,
            ItemRole.BOLD_PART: family + comma,
            ItemRole.SECOND_LINE: office or None,
            _Role.ToolTipRole: f"{name}\n{office}".strip(),
            _Role.AccessibleTextRole: "; ".join(part for part in (name, office, *row.checks) if part),
        }

    def _checks(self, row: InvitationRow) -> dict[int, Any]:
        first, *more = row.checks
        return {
            _Role.DisplayRole: first,
            ItemRole.ICON: "alert-triangle",
            ItemRole.SECOND_LINE: " ".join(more) or None,
            _Role.ToolTipRole: "\n".join(row.checks),
            _Role.AccessibleTextRole: "; ".join(row.checks),
        }


class OmittedModel(ListModel[OmittedRow]):
    """Name and body, and why the row is not on the list."""

    def heads(self) -> tuple[str, ...]:
        return (self.tr("Name"), self.tr("Warum nicht dabei"))

    def cell(self, row: OmittedRow, column: int) -> dict[int, Any]:
        if column:
            return self._why(row)
        family, comma, _ = row.name.partition(",")
        return {
            _Role.DisplayRole: row.name,
            ItemRole.BOLD_PART: family + comma,
            ItemRole.SECOND_LINE: row.body or None,
            _Role.ToolTipRole: f"{row.name}\n{row.body}".strip(),
            _Role.AccessibleTextRole: "; ".join(part for part in (row.name, row.body, row.reason) if part),
        }

    def _why(self, row: OmittedRow) -> dict[int, Any]:
        words, icon = why_words(row.why)
        says_it_all = row.why in (LeftOut.NO_OFFICE, LeftOut.DECEASED)
        tone = Tone.BAD if row.why in (LeftOut.OBJECTED, LeftOut.RESTRICTED) else Tone.OPEN
        return {
            ItemRole.CHIPS: (ChipCell(words, tone, icon),),
            _Role.DisplayRole: "" if says_it_all else row.reason,
            _Role.ToolTipRole: row.reason,
            _Role.AccessibleTextRole: f"{words}: {row.reason}",
        }


def why_words(why: LeftOut) -> tuple[str, str]:
    """Word and icon for a reason to be left out."""
    words = {
        LeftOut.REMOVED: (QCoreApplication.translate("OmittedModel", "von Hand"), "user-minus"),
        LeftOut.EXCLUDED: (QCoreApplication.translate("OmittedModel", "Bedingung"), "minus"),
        LeftOut.RESTRICTED: (QCoreApplication.translate("OmittedModel", "eingeschränkt"), "lock"),
        LeftOut.OBJECTED: (QCoreApplication.translate("OmittedModel", "Widerspruch"), "ban"),
        LeftOut.DECEASED: (QCoreApplication.translate("OmittedModel", "verstorben"), "user-x"),
        LeftOut.NO_OFFICE: (QCoreApplication.translate("OmittedModel", "ohne Amt"), "bank"),
        LeftOut.VACANT: (QCoreApplication.translate("OmittedModel", "unbesetzt"), "dashed-circle"),
        LeftOut.NO_ADDRESS: (QCoreApplication.translate("OmittedModel", "nicht erreichbar"), "mail"),
        LeftOut.COVERED: (QCoreApplication.translate("OmittedModel", "schon dabei"), "check"),
        LeftOut.QUOTA: (QCoreApplication.translate("OmittedModel", "Kontingent"), "filter"),
        LeftOut.NO_RULE: (QCoreApplication.translate("OmittedModel", "keine Regel"), "dashed-circle"),
    }
    return words[why]
