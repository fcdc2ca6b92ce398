"""What the check of terms lists: an office a row, what is to be looked at, and since or until when."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Qt

from crm.domain.listing import Subject, SubjectKind
from crm.domain.office import office_name
from crm.domain.partial_date import PartialDate
from crm.services.terms import ContradictionRow, TermRow
from crm.ui.delegates.roles import AvatarCell, ChipCell, ItemRole
from crm.ui.tokens import AvatarKind, Tone
from crm.ui.widgets.rows_model import Index, RowsModel

translate = QCoreApplication.translate

_Role = Qt.ItemDataRole
OFFICE, FINDING, WHO, WHEN = range(4)


@dataclass(frozen=True, slots=True)
class Line:
    """One row as it is shown; ``contradiction`` is what can be kept on purpose, if it is one."""

    office: Subject
    name: str
    finding: str
    who: str = ""
    when: str = ""
    chips: tuple[ChipCell, ...] = ()
    contradiction: ContradictionRow | None = None

    def spoken(self) -> str:
        """The whole row for those who hear it."""
        chips = (chip.words for chip in self.chips)
        return ", ".join(part for part in (self.name, *chips, self.finding, self.who, self.when) if part)


def line_of(row: TermRow) -> Line:
    """A vacant office, a term that ends, or one that nobody has confirmed."""
    who = row.holder.name() if row.holder is not None else ", ".join(row.acting)
    return Line(Subject(SubjectKind.OFFICE, row.office.id), row.name, row.text, who, _german(row.on))


def line_of_contradiction(row: ContradictionRow) -> Line:
    """What cannot both be; kept on purpose it says so, with the reason."""
    chips: tuple[ChipCell, ...] = (ChipCell(translate("TermsPage", "Widerspruch"), Tone.WARN, "alert-triangle"),)
    name, finding = office_name(row.office, row.body), row.text
    finding = finding.removeprefix(f"{name}: ")
    if row.kept is not None:
        chips = (ChipCell(translate("TermsPage", "absichtlich"), Tone.OPEN, "check"),)
        if row.kept.reason:
            reason = translate("TermsPage", "Grund: {reason}").format(reason=row.kept.reason)
            finding = f"{finding} {reason}"
    office = Subject(SubjectKind.OFFICE, row.office.id)
    return Line(office, name, finding, row.person.name(), "", chips, row)


class TermsModel(RowsModel[Line]):
    """The rows of one tab."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.heads = (
            translate("TermsPage", "Amt"), translate("TermsPage", "Befund"), translate("TermsPage", "Person"),
            translate("TermsPage", "Datum"),
        )  # fmt: skip

    def data(self, index: Index, role: int = int(_Role.DisplayRole)) -> Any:
        if not index.isValid():
            return None
        line, column = self.rows[index.row()], index.column()
        words = (line.name, line.finding, line.who or "–", line.when or "–")[column]
        if role == _Role.DisplayRole:
            return words
        if role == _Role.ToolTipRole:
            return words if column in (OFFICE, FINDING) else None
        if role == _Role.AccessibleTextRole:
            return line.spoken() if column == OFFICE else words
        if role == ItemRole.AVATAR and column == OFFICE:
            return AvatarCell(AvatarKind.OFFICE, line.name)
        if role == ItemRole.CHIPS and column == FINDING:
            return line.chips or None
        return column == WHEN if role == ItemRole.QUIET else None


def _german(day: PartialDate | None) -> str:
    return day.german() if day is not None else ""
