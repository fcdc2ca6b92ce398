"""The tab "Programm": items on the axis of their days; add, edit, move and delete."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from crm.services.event_view import EventView, ProgrammeLine
from crm.ui.delegates.roles import ItemRole
from crm.ui.events.centred import centred
from crm.ui.events.day_axis import DayAxis
from crm.ui.events.programme_model import ProgrammeModel
from crm.ui.metrics import px
from crm.ui.widgets.buttons import button, icon_button
from crm.ui.widgets.empty import EmptyState
from crm.ui.widgets.labels import Hairline, Pane

_Flag = QItemSelectionModel.SelectionFlag


class Programme(Pane):
    """``chosen`` comes with each new current item and after every refresh.

    ``placed`` carries an item and when it shall begin, ``retyped`` an item as it was written on its card, and
    ``slot_asked`` when a new one shall begin.
    """

    chosen = Signal()
    add_asked = Signal()
    edit_asked = Signal()
    removal_asked = Signal()
    moved = Signal(object)
    placed = Signal(object, object)
    retyped = Signal(object)
    slot_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.model = ProgrammeModel(self)
        self.axis = DayAxis(self.model)
        self.axis.selectionModel().currentChanged.connect(self._on_current)
        self.axis.edit_asked.connect(self.edit_asked)
        self.axis.removal_asked.connect(self.removal_asked)
        self.axis.moved.connect(self.moved)
        self.axis.placed.connect(self._on_placed)
        self.axis.slot_asked.connect(self.slot_asked)
        self.model.retyped.connect(self.retyped)
        self.axis.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)  # the pane shows it
        self._places = QStackedWidget()
        self._places.addWidget(self.axis)
        self._places.addWidget(self._empty())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._bar())
        layout.addWidget(Hairline())
        layout.addWidget(self._places, 1)

    def show_view(self, view: EventView, taken: Mapping[int, int]) -> None:
        """Fills the axis anew; the current item and the scroll position stay. ``taken``: places, by item."""
        current, scroll = self.axis.currentIndex().data(ItemRole.ID), self.axis.verticalScrollBar().value()
        self.model.show_view(view, taken)
        self._places.setCurrentIndex(0 if view.programme else 1)
        index = self.model.index_of(current) if current is not None else QModelIndex()
        if not index.isValid():
            index = self.model.index(0, 0)
        self.axis.selectionModel().setCurrentIndex(index, _Flag.ClearAndSelect)
        self.axis.verticalScrollBar().setValue(scroll)
        self._on_current()

    def line(self) -> ProgrammeLine | None:
        """The current item."""
        return self.model.line(self.axis.currentIndex())

    def menu(self) -> QMenu:
        """What can be done with the current item, each with its key."""
        line, made = self.line(), QMenu(self)
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        made.addAction(self.tr("Bearbeiten …") + "\t" + self.tr("Eingabe")).triggered.connect(self.edit_asked)
        made.addAction(self.tr("Zeit und Titel schreiben") + "\tF2").triggered.connect(self._write_on_card)
        made.addSeparator()
        up = made.addAction(self.up.icon(), self.tr("Nach oben") + "\t" + self.tr("Alt+Pfeil hoch"))
        down = made.addAction(self.down.icon(), self.tr("Nach unten") + "\t" + self.tr("Alt+Pfeil runter"))
        up.triggered.connect(self._up)
        down.triggered.connect(self._down)
        up.setEnabled(self.up.isEnabled())
        down.setEnabled(self.down.isEnabled())
        loose = made.addAction(self.tr("Zeit offen lassen"))
        loose.setEnabled(line is not None and bool(line.item.starts_at))
        loose.triggered.connect(self._take_time_away)
        made.addSeparator()
        made.addAction(self.remove.icon(), self.tr("Löschen") + "\t" + self.tr("Entf")).triggered.connect(
            self.removal_asked
        )
        return made

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = self.axis.currentIndex()
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        at = self.axis.viewport().mapFromGlobal(event.globalPos())
        if not index.isValid() or (by_mouse and self.axis.indexAt(at) != index):
            return
        where = (
            event.globalPos() if by_mouse else self.axis.viewport().mapToGlobal(self.axis.visualRect(index).center())
        )
        self.menu().popup(where)

    def _write_on_card(self) -> None:
        self.axis.edit(self.axis.currentIndex())

    def _take_time_away(self) -> None:
        if (line := self.line()) is not None:
            self.placed.emit(line.item, None)

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

    def _on_placed(self, row: int, moment: datetime | None) -> None:
        if (line := self.model.line(self.model.index(row, 0))) is not None:
            self.placed.emit(line.item, moment)

    def _on_current(self) -> None:
        line = self.line()
        place, count = self.model.place_of(line.item.id) if line else (0, 0)
        self.edit.setEnabled(line is not None)
        self.remove.setEnabled(line is not None)
        self.up.setEnabled(place > 0)
        self.down.setEnabled(place + 1 < count)
        self.chosen.emit()
