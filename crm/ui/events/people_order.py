"""Who appears in a programme item, in running order; moved with the mouse, or with Alt+Up and Alt+Down."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from crm.domain.event import Role
from crm.domain.listing import SubjectKind
from crm.domain.running_order import duration, starts
from crm.domain.seating import SEATED
from crm.services.event_view import Participant, ProgrammeLine
from crm.ui.delegates.roles import AvatarCell, ItemRole
from crm.ui.events.words import role_words, status_chip
from crm.ui.metrics import TALL_ROW, px
from crm.ui.tokens import AvatarKind
from crm.ui.widgets.row_order import RowOrder
from crm.ui.widgets.views import RowList

Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()
_Role = Qt.ItemDataRole


class PeopleModel(QAbstractListModel):
    """The people of one item; each answers with name, place in the running order, and whether they come."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._line: ProgrammeLine | None = None

    def show_line(self, line: ProgrammeLine) -> None:
        self.beginResetModel()
        self._line = line
        self.endResetModel()

    def people(self) -> tuple[tuple[Role, Participant], ...]:
        return self._line.people if self._line else ()

    def rowCount(self, parent: Index = _NONE) -> int:
        return 0 if parent.isValid() else len(self.people())

    def flags(self, index: Index) -> Qt.ItemFlag:
        flag = Qt.ItemFlag
        if not index.isValid():
            return flag.ItemIsDropEnabled
        return flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemIsDragEnabled | flag.ItemNeverHasChildren

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        if not index.isValid() or self._line is None:
            return None
        part, person = self.people()[index.row()]
        status = status_chip(person.participation.status)
        match role:
            case _Role.DisplayRole:
                return person.name
            case ItemRole.ID:
                return person.participation.id
            case ItemRole.AVATAR:
                kind = person.subject.kind is SubjectKind.PERSON
                return AvatarCell(AvatarKind.PERSON if kind else AvatarKind.ORGANISATION, person.listed_name)
            case ItemRole.SECOND_LINE:
                return self._told(index.row(), part, person) or " "
            case ItemRole.CHIPS:
                # That somebody comes is what one expects: the icon says it, and the name has the room.
                comes = person.participation.status in SEATED
                return (replace(status, words=""),) if comes else (status,)
            case ItemRole.CHIPS_AFTER:
                return True
            case _Role.AccessibleTextRole | _Role.ToolTipRole:
                told = (person.name, self._told(index.row(), part, person), status.words)
                return ", ".join(words for words in told if words)
        return None

    def _told(self, row: int, part: Role, person: Participant) -> str:
        assert self._line is not None
        told = [self._begin(row), person.body or person.function]
        if part is not self._line.item.role:
            told.append(role_words(part))
        return " · ".join(words for words in told if words)

    def _begin(self, row: int) -> str:
        """The time is shared out evenly: what each can reckon with."""
        item, count = self._line.item if self._line else None, len(self.people())
        begin: datetime | None = starts(item) if item else None
        if item is None or begin is None or count < 2 or not duration(item):
            return ""
        return f"{begin + duration(item) / count * row:%H:%M}"


class PeopleOrder(RowList):
    """As high as its rows. ``arranged`` carries pairs of participation id and role, ``opened`` a contact's subject."""

    arranged = Signal(object)
    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.setAccessibleName(self.tr("Mitwirkende in Reihenfolge"))
        self.setToolTip(self.tr("Reihenfolge ändern: ziehen oder Alt+Pfeil hoch und runter"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.people = PeopleModel(self)
        self.setModel(self.people)
        self.order = RowOrder(self)
        self.order.moved.connect(self._on_moved)
        self.activated.connect(self._on_activated)

    def show_line(self, line: ProgrammeLine) -> None:
        """Fills it anew; whoever was current stays so."""
        current = self.currentIndex().data(ItemRole.ID)
        self.people.show_line(line)
        ids = [person.participation.id for _, person in line.people]
        if ids:
            self.setCurrentIndex(self.people.index(ids.index(current) if current in ids else 0, 0))
        self.setVisible(bool(ids))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(px(240), self.people.rowCount() * px(TALL_ROW))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(120), self.sizeHint().height())

    def _on_moved(self, row: int, target: int) -> None:
        pairs = [(person.participation.id, role) for role, person in self.people.people()]
        pairs.insert(target, pairs.pop(row))
        self.setCurrentIndex(self.people.index(row, 0))  # its id stays current through the refresh
        self.arranged.emit(pairs)

    def _on_activated(self, index: QModelIndex) -> None:
        self.opened.emit(self.people.people()[index.row()][1].subject)
