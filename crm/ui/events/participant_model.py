"""The participants of one event as a tree of two levels: groups and their rows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from crm.domain.listing import SubjectKind
from crm.services.event_view import Participant
from crm.ui.delegates.roles import AvatarCell, ItemRole
from crm.ui.events.grouping import WAITING, Group
from crm.ui.events.words import answer_chip, short_day
from crm.ui.tokens import AvatarKind

Index = QModelIndex | QPersistentModelIndex
NAME, INVITED_AS, BODY, ANSWER, DAY = range(5)
_NONE = QModelIndex()


class ParticipantModel(QAbstractItemModel):
    """Holds the groups of :func:`crm.ui.events.grouping.grouped`; a row's id is that of its participation."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._groups: list[Group] = []

    def show_groups(self, groups: Sequence[Group]) -> None:
        self.beginResetModel()
        self._groups = list(groups)
        self.endResetModel()

    def groups(self) -> list[Group]:
        return self._groups

    def participant(self, index: Index) -> Participant | None:
        """Whom a row stands for; None for a group's head."""
        if not index.isValid() or not index.internalId():
            return None
        return self._groups[index.internalId() - 1].rows[index.row()]

    def index_of(self, participation_id: int) -> QModelIndex:
        """Where somebody stands, or an invalid index."""
        for number, group in enumerate(self._groups):
            for row, participant in enumerate(group.rows):
                if participant.participation.id == participation_id:
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
            return len(self._groups)
        if parent.internalId() or parent.column():
            return 0
        return len(self._groups[parent.row()].rows)

    def columnCount(self, parent: Index = _NONE) -> int:
        return 5

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self.participant(index) is None:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section == DAY:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            self.tr("Name"),
            self.tr("eingeladen als"),
            self.tr("Organisation"),
            self.tr("Antwort"),
            self.tr("am"),
        )[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        participant = self.participant(index)
        if participant is None:
            return _head(self._groups[index.row()], role) if index.column() == 0 else None
        group = self._groups[index.internalId() - 1]
        level = group.level(participant)
        if group.key == WAITING and index.column() == DAY and role == Qt.ItemDataRole.DisplayRole:
            return f"{index.row() + 1}."  # the place on the waiting list
        return _cell(participant, level, index.column(), role)


def _head(group: Group, role: int) -> Any:
    match role:
        case Qt.ItemDataRole.DisplayRole:
            return group.title
        case Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (group.title, group.count, group.trailing) if part)
        case ItemRole.IS_GROUP:
            return True
        case ItemRole.COUNT:
            return group.count
        case ItemRole.TRAILING:
            return group.trailing
    return None


def _cell(row: Participant, level: int, column: int, role: int) -> Any:
    if role == ItemRole.ID:
        return row.participation.id
    if role == Qt.ItemDataRole.AccessibleTextRole:
        return _spoken(row) if column == NAME else _text(row, column)
    if role == Qt.ItemDataRole.DisplayRole:
        return None if column == ANSWER else _text(row, column)
    if column == NAME:
        return _name_cell(row, level, role)
    if column == INVITED_AS and role == ItemRole.BOLD_PART:
        return row.represents or None
    if column == ANSWER and role == ItemRole.CHIPS:
        return (answer_chip(row.participation, row.status_words),)
    return _day_cell(row, role) if column == DAY else None


def _name_cell(row: Participant, level: int, role: int) -> Any:
    if role == ItemRole.AVATAR:
        person = row.subject.kind is SubjectKind.PERSON
        return AvatarCell(AvatarKind.PERSON if person else AvatarKind.ORGANISATION, row.listed_name)
    if role == ItemRole.BOLD_PART:
        family, comma, _ = row.listed_name.partition(",")
        return family + comma
    return level if role == ItemRole.LEVEL else None


def _day_cell(row: Participant, role: int) -> Any:
    if role == Qt.ItemDataRole.TextAlignmentRole:
        return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    if role == Qt.ItemDataRole.ToolTipRole and row.participation.answered_on:
        return row.participation.answered_on.german()
    return True if role == ItemRole.QUIET else None


def _text(row: Participant, column: int) -> str:
    if column == NAME:
        return row.listed_name
    if column == INVITED_AS:
        return represents_words(row) if row.represents else row.function
    if column == BODY:
        return row.body
    if column == ANSWER:
        return answer_chip(row.participation, row.status_words).words
    return short_day(row.participation.answered_on)


def _spoken(row: Participant) -> str:
    """The row's short sentence for screen readers."""
    said = (row.listed_name, _text(row, INVITED_AS), row.body, answer_chip(row.participation, row.status_words).words)
    return ", ".join(part for part in said if part)


def represents_words(row: Participant) -> str:
    """ "in Vertretung für Karl von Muster"."""
    return QCoreApplication.translate("Events", "in Vertretung für {name}").format(name=row.represents)
