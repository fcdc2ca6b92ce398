"""The programme on an axis of hours, its days side by side.

A view over :class:`~crm.ui.events.programme_model.ProgrammeModel`, so that screen readers get a list in the order of
time; arrows walk through it in that order, Left and Right go to the neighbour.
"""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import Final

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from crm.ui.events.axis_layout import AxisLayout
from crm.ui.events.axis_paint import paint_frame, paint_ghost, paint_ground
from crm.ui.events.card_editor import CardDelegate
from crm.ui.events.programme_card import paint_card
from crm.ui.events.programme_model import ProgrammeModel
from crm.ui.metrics import px
from crm.ui.widgets.views import calm

Index = QModelIndex | QPersistentModelIndex
_Key, _Move = Qt.Key, QAbstractItemView.CursorAction
#: An item that is drawn with the mouse begins at a multiple of so many minutes.
STEP: Final = 5
_NEW = 30  # minutes of an item that begins where the ground was double-clicked


class DayAxis(QAbstractItemView):
    """Enter opens all fields (``edit_asked``), F2 and a double click edit on the card, Entf deletes.

    Alt+Up and Alt+Down move (``moved`` carries the steps); drawn with the mouse an item is ``placed`` (its row, and
    the time or None). ``slot_asked`` carries the beginning of an item that is wanted where nothing is.
    """

    edit_asked = Signal()
    removal_asked = Signal()
    moved = Signal(object)
    placed = Signal(int, object)
    slot_asked = Signal(object)

    def __init__(self, model: ProgrammeModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # First of all: Qt asks for places while the view is being set up.
        self._programme, self.layout_ = model, AxisLayout(model.plan, 0)
        self._pressed: tuple[int, QPoint] | None = None
        self._ghost: QPoint | None = None
        calm(self, self.tr("Programm"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(trigger.DoubleClicked | trigger.EditKeyPressed)
        self.setItemDelegate(CardDelegate(self))
        self.setModel(model)
        model.modelReset.connect(self._lay_out)

    # ── geometry ────────────────────────────────────────────────────────────────────────────────────────────

    def updateGeometries(self) -> None:  # noqa: N802
        self._lay_out()
        super().updateGeometries()

    def _lay_out(self) -> None:
        """After a refresh and when the width has changed."""
        self.layout_ = AxisLayout(self._programme.plan, self.viewport().width())
        size, bars = self.viewport().size(), (self.verticalScrollBar(), self.horizontalScrollBar())
        for bar, whole, page in zip(
            bars, (self.layout_.height, self.layout_.width), (size.height(), size.width()), strict=True
        ):
            bar.setRange(0, max(whole - page, 0))
            bar.setPageStep(page)
            bar.setSingleStep(px(20))
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def visualRect(self, index: Index) -> QRect:  # noqa: N802
        if not index.isValid() or index.row() >= len(self.layout_.cards):
            return QRect()
        return self.layout_.cards[index.row()].translated(-self._offset())

    def indexAt(self, point: QPoint) -> QModelIndex:  # noqa: N802
        if point.y() < self.layout_.head:
            return QModelIndex()
        row = self.layout_.row_at(point + self._offset())
        return self.model().index(row, 0) if row is not None else QModelIndex()

    def scrollTo(  # noqa: N802
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        rect, size = self.visualRect(index), self.viewport().size()
        if rect.isNull():
            return
        for bar, first, last, start, end in (
            (self.verticalScrollBar(), rect.top(), rect.bottom(), self.layout_.head, size.height()),
            (self.horizontalScrollBar(), rect.left(), rect.right(), self.layout_.gutter, size.width()),
        ):
            if first < start + px(4):
                bar.setValue(bar.value() + first - start - px(8))
            elif last > end:
                bar.setValue(bar.value() + min(last - end + px(8), first - start - px(8)))

    def horizontalOffset(self) -> int:  # noqa: N802
        return self.horizontalScrollBar().value()

    def verticalOffset(self) -> int:  # noqa: N802
        return self.verticalScrollBar().value()

    def isIndexHidden(self, index: Index) -> bool:  # noqa: N802
        return False

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:  # noqa: N802
        index = self.indexAt(rect.center())
        self.selectionModel().select(index, command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:  # noqa: N802
        return QRegion(self.viewport().rect())

    def _offset(self) -> QPoint:
        return QPoint(self.horizontalOffset(), self.verticalOffset())

    # ── keyboard ────────────────────────────────────────────────────────────────────────────────────────────

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:  # noqa: N802
        last, row = self.model().rowCount() - 1, self.currentIndex().row()
        if last < 0:
            return QModelIndex()
        if action in (_Move.MoveLeft, _Move.MoveRight):
            row = self.layout_.beside(max(row, 0), -1 if action is _Move.MoveLeft else 1)
        elif action in (_Move.MoveHome, _Move.MoveEnd):
            row = 0 if action is _Move.MoveHome else last
        else:
            forth = action in (_Move.MoveDown, _Move.MoveNext, _Move.MovePageDown)
            steps = 5 if action in (_Move.MovePageDown, _Move.MovePageUp) else 1
            row = min(max(row + (steps if forth else -steps), 0), last)
        return self.model().index(row, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        chosen, key = self.currentIndex().isValid(), event.key()
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if key == _Key.Key_Escape and self._ghost is not None:
            self._let_go()
        elif chosen and alt and key in (_Key.Key_Up, _Key.Key_Down):
            self.moved.emit(-1 if key == _Key.Key_Up else 1)
        elif chosen and key in (_Key.Key_Return, _Key.Key_Enter):
            self.edit_asked.emit()
        elif chosen and key == _Key.Key_Delete:
            self.removal_asked.emit()
        else:
            super().keyPressEvent(event)

    # ── mouse ───────────────────────────────────────────────────────────────────────────────────────────────

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and index.isValid():
            self._pressed = index.row(), event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        if self._pressed is not None:
            far = (at - self._pressed[1]).manhattanLength() >= QApplication.startDragDistance()
            if far or self._ghost is not None:
                self._ghost = at
                self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
                self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, ghost = self._pressed, self._ghost
        self._let_go()
        if pressed is not None and ghost is not None:
            self._drop(pressed[0], ghost - pressed[1])
        else:
            super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        self._let_go()
        if not self.indexAt(at).isValid() and (moment := self._moment(at, _NEW)) is not None:
            self.slot_asked.emit(moment)
        else:
            super().mouseDoubleClickEvent(event)

    def _let_go(self) -> None:
        self._pressed = self._ghost = None
        self.viewport().unsetCursor()
        self.viewport().update()

    def _drop(self, row: int, way: QPoint) -> None:
        """The item was drawn this far from where it stood."""
        target = self._target(row, way)
        slots = self._programme.plan.slots
        if self.layout_.is_loose(self._middle(row, way)):
            if row < len(slots):
                self.placed.emit(row, None)
            elif step := self.layout_.loose_step(row, way.y()):
                self.moved.emit(step)
        elif target is not None:
            self.placed.emit(row, target)

    def _middle(self, row: int, way: QPoint) -> QPoint:
        return self.layout_.cards[row].center() + way

    def _target(self, row: int, way: QPoint) -> datetime | None:
        """When the item would begin there."""
        card = self.layout_.cards[row].translated(way)
        top = QPoint(card.center().x(), card.top()) - self._offset()
        return self._moment(top, STEP)

    def _moment(self, at: QPoint, step: int) -> datetime | None:
        """The time at a place of the viewport, to so many minutes; None beside the days."""
        inside = at + self._offset()
        column = self.layout_.column_at(inside.x())
        days = self._programme.plan.days
        if column is None or column >= len(days):
            return None
        minute = round(self.layout_.minute_at(inside.y()) / step) * step
        return datetime.combine(days[column], time()) + timedelta(minutes=min(max(minute, 0), 24 * 60 - step))

    # ── painting ────────────────────────────────────────────────────────────────────────────────────────────

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, offset, model = QPainter(self.viewport()), self._offset(), self._programme
        paint_ground(painter, self.viewport().rect(), self.layout_, offset)
        painter.setClipRect(self.viewport().rect().adjusted(self.layout_.gutter, self.layout_.head, 0, 0))
        for row in range(model.rowCount()):
            index = model.index(row, 0)
            line, chosen = model.line(index), index == self.currentIndex()
            if line is not None:
                paint_card(
                    painter,
                    self.visualRect(index),
                    line,
                    model.second_line(line),
                    chosen=chosen,
                    hover=row == self.property("hoverRow"),
                    focus=chosen and self.hasFocus(),
                )
        if self._pressed is not None and self._ghost is not None:
            row, way = self._pressed[0], self._ghost - self._pressed[1]
            card = self.layout_.cards[row].translated(way - offset)
            moment = self._target(row, way)
            paint_ghost(painter, card, f"{moment:%H:%M}" if moment else self.tr("ohne Zeit"))
        painter.setClipping(False)
        paint_frame(painter, self.viewport().rect(), self.layout_, offset)
