"""The programme as a tree of two levels: days and their items in order."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from crm.domain.event import Role
from crm.domain.listing import SubjectKind
from crm.services.event_view import ProgrammeLine
from crm.ui.delegates.roles import AvatarCell, ItemRole
from crm.ui.events.words import day_words, role_chip, time_words
from crm.ui.tokens import AvatarKind

Index = QModelIndex | QPersistentModelIndex
TIME, TITLE, PEOPLE, KIND = range(4)
_NONE = QModelIndex()


class ProgrammeModel(QAbstractItemModel):
    """``ItemRole.ID`` is the item's id; the groups' heads have none."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._days: list[tuple[str, list[ProgrammeLine]]] = []
        self._venue = ""

    def show_lines(self, lines: Sequence[ProgrammeLine], venue: str = "") -> None:
        """``venue`` is where the event is; it is not repeated at each item."""
        days: dict[str, list[ProgrammeLine]] = {}
        for line in lines:
            days.setdefault(line.item.starts_at[:10], []).append(line)
        self.beginResetModel()
        self._venue = venue
        self._days = sorted(days.items())
        self.endResetModel()

    def line(self, index: Index) -> ProgrammeLine | None:
        """The item of a row; None for a day's head."""
        if not index.isValid() or not index.internalId():
            return None
        return self._days[index.internalId() - 1][1][index.row()]

    def place_of(self, item_id: int) -> tuple[int, int]:
        """The item's place in its day and how many the day has; (0, 0) if it is not there."""
        for _, lines in self._days:
            for place, line in enumerate(lines):
                if line.item.id == item_id:
                    return place, len(lines)
        return 0, 0

    def index_of(self, item_id: int) -> QModelIndex:
        for number, (_, lines) in enumerate(self._days):
            for row, line in enumerate(lines):
                if line.item.id == item_id:
                    return self.createIndex(row, 0, number + 1)
        return QModelIndex()

    def index(self, row: int, column: int, parent: Index = _NONE) -> QModelIndex:
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: Index = _NONE) -> QModelIndex:  # type: ignore[override]  # QObject.parent shares the name
        if not index.isValid() or not index.internalId():
            return QModelIndex()
        return self.createIndex(index.internalId() - 1, 0, 0)

    def rowCount(self, parent: Index = _NONE) -> int:
        if not parent.isValid():
            return len(self._days)
        return 0 if parent.internalId() or parent.column() else len(self._days[parent.row()][1])

    def columnCount(self, parent: Index = _NONE) -> int:
        return 4

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self.line(index) is None:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Vertical or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("Zeit"), self.tr("Programmpunkt"), self.tr("Mitwirkende"), self.tr("Art"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self.line(index)
        if line is None:
            day, lines = self._days[index.row()]
            return _head(day, len(lines), role) if index.column() == 0 else None
        if role == ItemRole.SECOND_LINE:
            return _second_line(line, index.column(), self._venue)
        return _cell(line, index.column(), role)


def _head(day: str, count: int, role: int) -> Any:
    match role:
        case Qt.ItemDataRole.DisplayRole:
            return day_words(day)
        case Qt.ItemDataRole.AccessibleTextRole:
            return f"{day_words(day)}, {count}"
        case ItemRole.IS_GROUP:
            return True
        case ItemRole.COUNT:
            return str(count)
    return None


def _cell(line: ProgrammeLine, column: int, role: int) -> Any:
    if role == ItemRole.ID:
        return line.item.id
    if role == Qt.ItemDataRole.DisplayRole:
        return None if column == KIND else _text(line, column)
    if role == Qt.ItemDataRole.AccessibleTextRole:
        texts = [_text(line, number) for number in range(4)]
        return ", ".join(text for text in texts if text) if column == TIME else texts[column]
    if column == TITLE and role == ItemRole.BOLD_PART:
        return line.item.title
    if column == TIME and role == ItemRole.QUIET:
        return True
    if column == KIND and role == ItemRole.CHIPS and _is_named(line.item.role):
        return (role_chip(line.item.role or Role.GUEST),)
    return _people_cell(line, role) if column == PEOPLE else None


def _second_line(line: ProgrammeLine, column: int, venue: str) -> str | None:
    """A blank keeps rows of one height where nothing is known."""
    if column == TITLE:
        place = "" if line.item.place == venue else line.item.place
        return " · ".join(part for part in (place, line.item.description) if part) or line.item.place or " "
    if column == PEOPLE and line.people:
        first = line.people[0][1]
        return line.organisation or first.body or first.function or " "
    return None


def _people_cell(line: ProgrammeLine, role: int) -> Any:
    if role != ItemRole.AVATAR or not line.people:
        return None
    first = line.people[0][1]
    person = first.subject.kind is SubjectKind.PERSON
    return AvatarCell(AvatarKind.PERSON if person else AvatarKind.ORGANISATION, first.listed_name)


def _text(line: ProgrammeLine, column: int) -> str:
    if column == TIME:
        return time_words(line.item.starts_at, line.item.ends_at) or "–"
    if column == TITLE:
        return line.item.title
    if column == PEOPLE:
        return people_words(line)
    return role_chip(line.item.role).words if line.item.role and _is_named(line.item.role) else ""


def _is_named(role: Role | None) -> bool:
    return role is not None and role is not Role.GUEST


def people_words(line: ProgrammeLine) -> str:
    """ "Nadine Schön", "Nadine Schön und 2 weitere", or the organisation where nobody is named."""
    if not line.people:
        return line.organisation
    first, more = line.people[0][1].name, len(line.people) - 1
    if not more:
        return first
    return QCoreApplication.translate("Events", "{name} und %n weitere", None, more).format(name=first)
