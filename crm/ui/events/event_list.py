"""All events: the latest first, found by their words, opened by Enter or a click."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from crm.domain.journal import ChangeSet
from crm.services.event_view import EventRow
from crm.ui.delegates.roles import AvatarCell, ItemRole
from crm.ui.desk import Desk
from crm.ui.events.centred import centred
from crm.ui.events.columns import share_out
from crm.ui.events.words import is_past, when_chip
from crm.ui.metrics import px
from crm.ui.tokens import AvatarKind
from crm.ui.widgets.buttons import button
from crm.ui.widgets.empty import EmptyState
from crm.ui.widgets.labels import Hairline, Pane, note, title
from crm.ui.widgets.search import SearchField
from crm.ui.widgets.views import ListTable

Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()
NAME, PERIOD, PLACE, WHEN, COUNT = range(5)
_SHARES, _FIXED = {NAME: 360, PLACE: 360}, {PERIOD: 196, WHEN: 130, COUNT: 124}


class EventListModel(QAbstractTableModel):
    """A row an event; ``ItemRole.ID`` is the event's id."""

    def __init__(self, today: Callable[[], date], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._rows: list[EventRow] = []

    def show_rows(self, rows: Sequence[EventRow]) -> None:
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def index_of(self, event_id: int | None) -> QModelIndex:
        for number, row in enumerate(self._rows):
            if row.event.id == event_id:
                return self.index(number, 0)
        return QModelIndex()

    def rowCount(self, parent: Index = _NONE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NONE) -> int:
        return 0 if parent.isValid() else 5

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section == COUNT:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("Name"), self.tr("Zeitraum"), self.tr("Ort"), self.tr("Wann"), self.tr("Teilnehmende"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], index.column()
        if role == ItemRole.ID:
            return row.event.id
        if role == Qt.ItemDataRole.DisplayRole:
            return _short_count(row) if column == COUNT else None if column == WHEN else self._text(row, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            texts = [self._text(row, number) for number in range(5)]
            return ", ".join(text for text in texts if text) if column == NAME else texts[column]
        if role == ItemRole.CHIPS and column == WHEN:
            return (when_chip(row.event, self._today()),)
        if role == Qt.ItemDataRole.ToolTipRole and column == COUNT:
            return self._count(row)
        if role == Qt.ItemDataRole.TextAlignmentRole and column == COUNT:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return self._name_cell(row, role) if column == NAME else None

    def _name_cell(self, row: EventRow, role: int) -> Any:
        if role == ItemRole.AVATAR:
            return AvatarCell(AvatarKind.EVENT, row.event.name)
        if role == ItemRole.BOLD_PART:
            return row.event.name
        return (row.event.motto or row.event.series or None) if role == ItemRole.SECOND_LINE else None

    def _text(self, row: EventRow, column: int) -> str:
        if column == COUNT:
            return self._count(row)
        if column == WHEN:
            return when_chip(row.event, self._today()).words
        return (row.event.name, row.event.period(), row.event.where())[column]

    def _count(self, row: EventRow) -> str:
        """ "47 von 62", or a dash as long as nobody is on the list."""
        if not row.total:
            return "–"
        if is_past(row.event, self._today()):
            words = QCoreApplication.translate("Events", "{attending} von {total} waren da")
        else:
            words = QCoreApplication.translate("Events", "{attending} von {total} zugesagt")
        return words.format(attending=row.attending, total=row.total)


def _short_count(row: EventRow) -> str:
    """ "47 von 62"; what it means, the whole words say to screen readers and in the tooltip."""
    words = QCoreApplication.translate("Events", "{attending} von {total}")
    return words.format(attending=row.attending, total=row.total) if row.total else "–"


class _Table(ListTable):
    opened = Signal()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        share_out(self, _SHARES, _FIXED)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        else:
            super().keyPressEvent(event)


class EventList(Pane):
    """``opened`` carries an event's id, ``new_asked`` comes from the buttons."""

    opened = Signal(object)
    new_asked = Signal()

    def __init__(self, desk: Desk, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._desk = desk
        self.model = EventListModel(today, self)
        self.search, self.counted = SearchField(self.tr("Veranstaltungen suchen"), icon="filter"), note()
        self.search.setMaximumWidth(px(260))
        self.search.searched.connect(self._reload)
        self.table = _Table(self.tr("Veranstaltungen"), tall=True)
        self.table.setModel(self.model)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.clicked.connect(self._open_current)
        self.table.opened.connect(self._open_current)
        self._places = QStackedWidget()
        for place in (self.table, self._empty(), self._nothing_found()):
            self._places.addWidget(place)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._head())
        layout.addWidget(Hairline())
        layout.addWidget(self._places, 1)
        desk.changed.connect(self._on_changed)
        self.reload()

    def reload(self) -> None:
        work = partial(self._desk.services.events.rows, self.search.text())
        self._desk.read(work, self._show, replaces="events.rows")

    def current_id(self) -> int | None:
        found = self.table.currentIndex().data(ItemRole.ID)
        return int(found) if found is not None else None

    def select(self, event_id: int) -> None:
        """Puts the current row on an event, for the way back from it."""
        index = self.model.index_of(event_id)
        if index.isValid():
            self.table.setCurrentIndex(index)

    def _head(self) -> QHBoxLayout:
        layout = QHBoxLayout()
        layout.setContentsMargins(px(16), px(12), px(16), px(12))
        layout.setSpacing(px(12))
        layout.addWidget(title(self.tr("Veranstaltungen")))
        layout.addWidget(self.counted)
        layout.addStretch(1)
        layout.addWidget(self.search, 2)
        layout.addWidget(button(self.tr("Veranstaltung anlegen"), "calendar-plus", on_click=self.new_asked.emit))
        return layout

    def _empty(self) -> QWidget:
        self.empty = EmptyState(
            "calendar-days",
            self.tr("Noch keine Veranstaltung"),
            self.tr("Hier stehen Ihre Veranstaltungen mit Programm, Teilnehmenden und deren Antworten."),
            self.tr("Veranstaltung anlegen"),
            "calendar-plus",
        )
        self.empty.started.connect(self.new_asked)
        return centred(self.empty)

    def _nothing_found(self) -> QWidget:
        empty = EmptyState(
            "search",
            self.tr("Keine Veranstaltung gefunden"),
            self.tr("Gesucht wird in Name, Reihe, Ort und Stadt."),
            self.tr("Suche leeren"),
            "x",
        )
        empty.started.connect(self.search.clear)
        empty.started.connect(self.search.search_now)
        return centred(empty)

    def _reload(self) -> None:
        self.reload()

    def _show(self, rows: list[EventRow]) -> None:
        current, scroll = self.current_id(), self.table.verticalScrollBar().value()
        self.model.show_rows(rows)
        index = self.model.index_of(current)
        self.table.setCurrentIndex(index if index.isValid() else self.model.index(0, 0))
        self.table.verticalScrollBar().setValue(scroll)
        self._places.setCurrentIndex(0 if rows else 2 if self.search.text() else 1)
        self.counted.setText(str(len(rows)) if rows else "")

    def _open_current(self) -> None:
        if (event_id := self.current_id()) is not None:
            self.opened.emit(event_id)

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.tables() & {"event", "participation"}:
            self.reload()
