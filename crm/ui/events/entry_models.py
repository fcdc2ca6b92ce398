"""The two lists of the tab "Antworten": whom the typed name may mean, and what was entered."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Qt

from crm.domain.listing import Subject
from crm.services.check_in import DoorRow
from crm.ui.delegates.roles import AvatarCell, ChipCell, ItemRole
from crm.ui.events.answer_log import Noted
from crm.ui.events.substitute_search import Candidate
from crm.ui.events.words import short_day, status_chip
from crm.ui.tokens import AvatarKind, Tone
from crm.ui.widgets.rows_model import Index, RowsModel

NAME, BODY, ANSWER, DAY = range(4)
translate = QCoreApplication.translate


class MatchModel(RowsModel[DoorRow | Candidate]):
    """Guests, or contacts who may come instead of one."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.heads = (self.tr("Name"), self.tr("Organisation"), self.tr("Antwort"), self.tr("am"))
        self.to_the_right = (DAY,)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = self.rows[index.row()], index.column()
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(row) if column == NAME else _text(row, column)
        if role == Qt.ItemDataRole.DisplayRole:
            return None if column == ANSWER else _text(row, column)
        if column == NAME:
            return _name_cell(row, role)
        if column == ANSWER and role == ItemRole.CHIPS:
            return (_chip(row),) if _chip(row) else ()
        if column == DAY:
            return _right(role)
        return None


class LogModel(RowsModel[Noted]):
    """What was entered, newest first; a refused line says why, one that was overtaken says what stands now."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.heads = (self.tr("Eingetragen"), self.tr("Antwort"))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self.rows[index.row()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            told = (line.name, _second(line), log_chip(line).words)
            return ", ".join(part for part in told if part) if index.column() == 0 else log_chip(line).words
        if role == Qt.ItemDataRole.ToolTipRole and line.refused:
            return line.refused
        if index.column() == 1:
            return (log_chip(line),) if role == ItemRole.CHIPS else None
        if role == Qt.ItemDataRole.DisplayRole:
            return line.name
        if role == ItemRole.BOLD_PART:
            return _family(line.name)
        return _second(line) if role == ItemRole.SECOND_LINE else None


def spoken(row: DoorRow | Candidate) -> str:
    """The row's short sentence for screen readers."""
    chip = _chip(row)
    told = (_text(row, NAME), _text(row, BODY), chip.words if chip else "")
    return ", ".join(part for part in told if part)


def log_chip(line: Noted) -> ChipCell:
    """What became of an answer."""
    if line.refused:
        return ChipCell(translate("Answers", "nicht eingetragen"), Tone.BAD, "alert-triangle")
    if line.now:
        return ChipCell(translate("Answers", "jetzt: {status}").format(status=line.now), Tone.OPEN, "history")
    return status_chip(line.status)


def _second(line: Noted) -> str:
    if line.refused:
        return line.refused
    if line.substitute:
        return translate("Answers", "durch {name}").format(name=line.substitute)
    return line.body or " "


def _text(row: DoorRow | Candidate, column: int) -> str:
    if isinstance(row, Candidate):
        return (row.name, ", ".join(part for part in (row.office, row.body) if part), "", "")[column]
    represents = translate("Answers", "in Vertretung für {name}").format(name=row.represents) if row.represents else ""
    return (row.listed_name, represents or row.body, row.status_words, short_day(row.participation.answered_on))[column]


def _chip(row: DoorRow | Candidate) -> ChipCell | None:
    if isinstance(row, DoorRow):
        return status_chip(row.participation.status)
    if isinstance(row.who, Subject):
        return None
    return ChipCell(translate("Answers", "als neuer Kontakt"), Tone.TINT, "user-plus")


def _name_cell(row: DoorRow | Candidate, role: int) -> Any:
    name = _text(row, NAME)
    if role == ItemRole.AVATAR:
        return AvatarCell(AvatarKind.PERSON, name)
    return _family(name) if role == ItemRole.BOLD_PART else None


def _right(role: int) -> Any:
    if role == Qt.ItemDataRole.TextAlignmentRole:
        return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    return True if role == ItemRole.QUIET else None


def _family(name: str) -> str:
    family, comma, _ = name.partition(",")
    return family + comma if comma else ""
