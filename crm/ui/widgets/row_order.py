"""Putting the rows of a list in order by hand: with the mouse, or with Alt+Up and Alt+Down."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QDropEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView

_Key = Qt.Key


class RowOrder(QObject):
    """``moved`` carries the row's number and the number it shall have; the model changes when its data have.

    The model has to let its rows be dragged and to take drops between them (``ItemIsDragEnabled`` on rows,
    ``ItemIsDropEnabled`` on the root).
    """

    moved = Signal(int, int)

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        view.setDragEnabled(True)
        view.setAcceptDrops(True)
        view.setDropIndicatorShown(True)
        view.setDragDropOverwriteMode(False)  # a table would otherwise empty the cells that were drawn away
        view.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        view.viewport().installEventFilter(self)
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # By the event first: while a view is being deleted it must not be asked for its viewport.
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and watched is self._view:
            return self._on_key(event)
        if isinstance(event, QDropEvent) and event.type() is QEvent.Type.Drop and watched is not self._view:
            self.drop(event.position().toPoint())
            event.setDropAction(Qt.DropAction.MoveAction)
            event.accept()
            return True
        return False

    def drop(self, at: QPoint) -> None:
        """The current row was let go at this place of the viewport."""
        row, gap = self._view.currentIndex().row(), self._gap(at)
        target = gap - 1 if gap > row else gap
        if row >= 0 and target != row:
            self.moved.emit(row, target)

    def _gap(self, at: QPoint) -> int:
        """The number of the row above which ``at`` lies; the upper half of a row belongs to the gap above it."""
        index = self._view.indexAt(at)
        if not index.isValid():
            return self._view.model().rowCount()
        return index.row() + (at.y() > self._view.visualRect(index).center().y())

    def _on_key(self, event: QKeyEvent) -> bool:
        step = {_Key.Key_Up: -1, _Key.Key_Down: 1}.get(_Key(event.key()), 0)
        if not step or not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            return False
        row = self._view.currentIndex().row()
        if row >= 0 and 0 <= row + step < self._view.model().rowCount():
            self.moved.emit(row, row + step)
        return True
