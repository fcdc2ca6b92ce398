"""The tab "Programm": items by day; add, edit, move and delete."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from crm.services.event_view import EventView, ProgrammeLine
from crm.ui.delegates.roles import ItemRole
from crm.ui.events.centred import centred
from crm.ui.events.columns import share_out
from crm.ui.events.programme_model import KIND, PEOPLE, TIME, TITLE, ProgrammeModel
from crm.ui.metrics import px
from crm.ui.widgets.buttons import button, icon_button
from crm.ui.widgets.empty import EmptyState
from crm.ui.widgets.labels import Hairline, Pane
from crm.ui.widgets.views import GroupTree

_Flag = QItemSelectionModel.SelectionFlag
_SHARES, _FIXED = {TITLE: 6, PEOPLE: 4}, {TIME: 112, KIND: 128}
_NARROW = 560


class ProgrammeTree(GroupTree):
    """Enter edits, Entf deletes, Alt+Up and Alt+Down move (``moved`` carries -1 or 1)."""

    edit_asked = Signal()
    removal_asked = Signal()
    moved = Signal(object)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        chosen = self.currentIndex().data(ItemRole.ID) is not None
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if chosen and alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.moved.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
        elif chosen and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.edit_asked.emit()
        elif chosen and event.key() == Qt.Key.Key_Delete:
            self.removal_asked.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.viewport().width() < px(_NARROW)
        self.setColumnHidden(KIND, narrow)
        share_out(self, _SHARES, {TIME: _FIXED[TIME]} if narrow else _FIXED)


class Programme(Pane):
    """``chosen`` comes with each new current item and after every refresh."""

    chosen = Signal()
    add_asked = Signal()
    edit_asked = Signal()
    removal_asked = Signal()
    moved = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.model = ProgrammeModel(self)
        self.tree = ProgrammeTree(self.tr("Programm"))
        self.tree.setUniformRowHeights(False)  # heads are lower than items; a programme is short
        self.tree.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.tree.setModel(self.model)
        self.tree.selectionModel().currentChanged.connect(self._on_current)
        self.tree.edit_asked.connect(self.edit_asked)
        self.tree.doubleClicked.connect(self._on_double_clicked)
        self.tree.removal_asked.connect(self.removal_asked)
        self.tree.moved.connect(self.moved)
        self._places = QStackedWidget()
        self._places.addWidget(self.tree)
        self._places.addWidget(self._empty())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._bar())
        layout.addWidget(Hairline())
        layout.addWidget(self._places, 1)

    def show_view(self, view: EventView) -> None:
        """Fills the list anew; the current item and the scroll position stay."""
        current, scroll = self.tree.currentIndex().data(ItemRole.ID), self.tree.verticalScrollBar().value()
        self.model.show_lines(view.programme, view.event.place)
        self.tree.expandAll()
        self._places.setCurrentIndex(0 if view.programme else 1)
        index = self.model.index_of(current) if current is not None else QModelIndex()
        if not index.isValid():
            index = self.model.index(0, 0, self.model.index(0, 0))
        self.tree.selectionModel().setCurrentIndex(index, _Flag.ClearAndSelect | _Flag.Rows)
        self.tree.verticalScrollBar().setValue(scroll)
        self._on_current()

    def line(self) -> ProgrammeLine | None:
        """The current item."""
        return self.model.line(self.tree.currentIndex())

    def _bar(self) -> QHBoxLayout:
        layout = QHBoxLayout()
        layout.setContentsMargins(px(16), px(6), px(16), px(6))
        layout.setSpacing(px(8))
        self.up = icon_button("chevron-up", self.tr("Nach oben (Alt+Pfeil hoch)"), on_click=self._up)
        self.down = icon_button("chevron-down", self.tr("Nach unten (Alt+Pfeil runter)"), on_click=self._down)
        self.edit = button(self.tr("Bearbeiten"), "pencil", on_click=self.edit_asked.emit)
        self.edit.setAccessibleDescription(self.tr("Programmpunkt"))
        self.remove = icon_button("trash", self.tr("Programmpunkt löschen (Entf)"), on_click=self.removal_asked.emit)
        for part in (self.up, self.down, self.edit, self.remove):
            layout.addWidget(part)
        layout.addStretch(1)
        layout.addWidget(button(self.tr("Programmpunkt"), "plus", on_click=self.add_asked.emit))
        return layout

    def _empty(self) -> QWidget:
        empty = EmptyState(
            "clock",
            self.tr("Noch kein Programm"),
            self.tr("Hier stehen Grußwort, Vorträge und Besuche nach Tagen, mit den Mitwirkenden."),
            self.tr("Programmpunkt hinzufügen"),
        )
        empty.started.connect(self.add_asked)
        return centred(empty)

    def _up(self) -> None:
        self.moved.emit(-1)

    def _down(self) -> None:
        self.moved.emit(1)

    def _on_double_clicked(self, index: QModelIndex) -> None:
        if self.model.line(index) is not None:
            self.edit_asked.emit()

    def _on_current(self) -> None:
        line = self.line()
        place, count = self.model.place_of(line.item.id) if line else (0, 0)
        self.edit.setEnabled(line is not None)
        self.remove.setEnabled(line is not None)
        self.up.setEnabled(place > 0)
        self.down.setEnabled(place + 1 < count)
        self.chosen.emit()
