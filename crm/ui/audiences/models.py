"""The rows of a list for its table: who is invited and why, and who is not and why not."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from crm.domain.audience import Audience
from crm.domain.invitation import InvitationRow, OmittedRow
from crm.domain.list_comparison import ComparedRow
from crm.domain.selection import LeftOut
from crm.ui.audiences.reason_chips import reason_chips
from crm.ui.audiences.rows import RowKey, key_of
from crm.ui.delegates.roles import ChipCell, ItemRole
from crm.ui.tokens import Tone

R = TypeVar("R", InvitationRow, OmittedRow, ComparedRow)
Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole


@dataclass(frozen=True)
class Head:
    """Stands above a group of rows."""

    words: str
    count: int

    def told(self, role: int) -> Any:
        answers: dict[int, Any] = {
            _Role.DisplayRole: self.words,
            ItemRole.IS_GROUP: True,
            ItemRole.COUNT: str(self.count),
            _Role.AccessibleTextRole: f"{self.words}, {self.count}",
        }
        return answers.get(int(role))


class ListModel(QAbstractTableModel, Generic[R]):
    """Rows in memory. Each cell answers through a dictionary of roles, kept until the rows change."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[R | Head] = []
        self._cells: dict[tuple[int, int], dict[int, Any]] = {}

    def show_rows(self, rows: Sequence[R]) -> None:
        """Other rows; the view keeps its selection by key."""
        self.show_groups([("", rows)])

    def show_groups(self, groups: Sequence[tuple[str, Sequence[R]]]) -> None:
        """Other rows, each group below its head; a single group needs none."""
        self.beginResetModel()
        self._rows = []
        for words, rows in groups:
            if len(groups) > 1:
                self._rows.append(Head(words, len(rows)))
            self._rows += rows
        self._cells = {}
        self.endResetModel()

    def row_at(self, number: int) -> R | None:
        row = self._rows[number] if 0 <= number < len(self._rows) else None
        return None if isinstance(row, Head) else row

    def rows(self) -> list[R]:
        """All that are shown, without heads."""
        return [row for row in self._rows if not isinstance(row, Head)]

    def heads_at(self) -> list[int]:
        """Where the heads of groups stand."""
        return [number for number, row in enumerate(self._rows) if isinstance(row, Head)]

    def number_of(self, key: RowKey) -> int:
        """Where a row stands; -1 if it is not shown."""
        rows = enumerate(self._rows)
        return next((number for number, row in rows if not isinstance(row, Head) and key_of(row) == key), -1)

    def near(self, number: int) -> int:
        """The row at a number, or the next one if a head stands there; -1 without rows."""
        number = min(max(number, 0), len(self._rows) - 1)
        return number + 1 if number >= 0 and isinstance(self._rows[number], Head) else number

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Heads are passed over by the keyboard."""
        if index.isValid() and isinstance(self._rows[index.row()], Head):
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

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
        row = self._rows[index.row()]
        if isinstance(row, Head):
            return row.told(role)
        if role == ItemRole.ID:
            return key_of(row)
        at = (index.row(), index.column())
        if at not in self._cells:
            self._cells[at] = {int(key): value for key, value in self.cell(row, at[1]).items()}
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

    def show_list(
        self, groups: Sequence[tuple[str, Sequence[InvitationRow]]], audience: Audience, *, with_district: bool
    ) -> None:
        """Rows with the rules that explain them; in order of districts the district stands in the second line."""
        self._audience, self._with_district = audience, with_district
        self.show_groups(groups)

    def heads(self) -> tuple[str, ...]:
        return (self.tr("Name, eingeladen als"), self.tr("Warum dabei"), self.tr("Versand"))

    def cell(self, row: InvitationRow, column: int) -> dict[int, Any]:
        return (self._name, self._why, self._way)[column](row)

    def _name(self, row: InvitationRow) -> dict[int, Any]:
        name = row.shown_name
        office = ", ".join(
            part for part in (row.office if row.holder else "", "" if row.is_organisation else row.body) if part
        )
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
            _Role.AccessibleTextRole: ", ".join((*((self.tr("vakant"),) if row.is_vacant else ()), *row.reasons)),
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
        return self._checks(row) if column else name_cell(row)

    def _checks(self, row: InvitationRow) -> dict[int, Any]:
        first, *more = row.checks
        return {
            _Role.DisplayRole: first,
            ItemRole.ICON: "alert-triangle",
            ItemRole.SECOND_LINE: " ".join(more) or None,
            _Role.ToolTipRole: "\n".join(row.checks),
            _Role.AccessibleTextRole: "; ".join(row.checks),
        }


class WaitingModel(ListModel[InvitationRow]):
    """Name and office in the order in which seats are offered, and why the row has none."""

    def heads(self) -> tuple[str, ...]:
        return (self.tr("Name, in der Reihenfolge des Nachrückens"), self.tr("Warum auf der Warteliste"))

    def cell(self, row: InvitationRow, column: int) -> dict[int, Any]:
        return self._why(row) if column else name_cell(row)

    def _why(self, row: InvitationRow) -> dict[int, Any]:
        return {
            _Role.DisplayRole: row.waits.partition(": ")[2] or row.waits,  # that it is a quota the tab says
            ItemRole.ICON: "clock",
            ItemRole.SECOND_LINE: "; ".join(row.reasons) or None,
            _Role.ToolTipRole: "\n".join((row.waits, *row.reasons)),
            _Role.AccessibleTextRole: "; ".join((row.waits, *row.reasons)),
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
        says_it_all = row.why in (LeftOut.NO_OFFICE, LeftOut.DECEASED, LeftOut.NO_RULE)
        tone = Tone.BAD if row.why in (LeftOut.OBJECTED, LeftOut.RESTRICTED) else Tone.OPEN
        return {
            ItemRole.CHIPS: (ChipCell(words, tone, icon),),
            _Role.DisplayRole: "" if says_it_all else row.reason,
            _Role.ToolTipRole: row.reason,
            _Role.AccessibleTextRole: f"{words}: {row.reason}",
        }


def name_cell(row: InvitationRow) -> dict[int, Any]:
    """Name and office of a row."""
    name = row.shown_name
    office = ", ".join(
        part for part in (row.office if row.holder else "", "" if row.is_organisation else row.body) if part
    )
    family, comma, _ = name.partition(",")
    return {
        _Role.DisplayRole: name,
        ItemRole.BOLD_PART: family + comma,
        ItemRole.SECOND_LINE: office or None,
        _Role.ToolTipRole: f"{name}\n{office}".strip(),
        _Role.AccessibleTextRole: "; ".join(part for part in (name, office, *row.checks) if part),
    }


def why_head(why: LeftOut) -> str:
    """What stands above all who are left out for that reason."""
    heads = {
        LeftOut.REMOVED: QCoreApplication.translate("OmittedModel", "Von Hand entfernt"),
        LeftOut.EXCLUDED: QCoreApplication.translate("OmittedModel", "Durch eine Bedingung weggelassen"),
        LeftOut.RESTRICTED: QCoreApplication.translate("OmittedModel", "Verarbeitung eingeschränkt"),
        LeftOut.OBJECTED: QCoreApplication.translate("OmittedModel", "Widerspruch gegen Einladungen"),
        LeftOut.DECEASED: QCoreApplication.translate("OmittedModel", "Verstorben"),
        LeftOut.NO_OFFICE: QCoreApplication.translate("OmittedModel", "Heute ohne Amt"),
        LeftOut.VACANT: QCoreApplication.translate("OmittedModel", "Amt unbesetzt"),
        LeftOut.NO_ADDRESS: QCoreApplication.translate("OmittedModel", "Auf diesem Weg nicht erreichbar"),
        LeftOut.COVERED: QCoreApplication.translate("OmittedModel", "Schon mit einer anderen Zeile dabei"),
        LeftOut.QUOTA: QCoreApplication.translate("OmittedModel", "Kontingent ausgeschöpft"),
        LeftOut.NO_RULE: QCoreApplication.translate("OmittedModel", "Keine Bedingung nimmt diese Kontakte auf"),
    }
    return heads[why]


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
