"""A tag that can be taken away."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from crm.domain.notes import TagColour
from crm.ui import icons, paint
from crm.ui.metrics import FILTER_CHIP, px
from crm.ui.record.tool import pop_up
from crm.ui.theme import tokens


class RemovableTag(QAbstractButton):
    """The tag's word on its colour and a ×; a click on the ×, Delete or Backspace emit ``removed``. Actions added to it
    make its menu."""

    removed = Signal()

    def __init__(self, words: str, colour: TagColour = TagColour.GREY) -> None:
        super().__init__()
        self._colour = colour
        self.setText(words)
        self.setAccessibleName(self.tr("Schlagwort {name}").format(name=words))
        self.setAccessibleDescription(self.tr("Entf entfernt das Schlagwort"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)

    def sizeHint(self) -> QSize:
        return QSize(paint.chip_width(self.text(), None, pill=False) + px(14), px(FILTER_CHIP))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        pop_up(self, event.globalPos())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if self._cross().contains(event.position().toPoint()):
            self.removed.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self._cross().contains(event.position().toPoint())
        self.setToolTip(self.tr("Schlagwort entfernen") if over else "")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, inset = QPainter(self), px(2)
        body = self.rect().adjusted(0, inset, 0, -inset)
        paint.chip(painter, body, self.text(), tokens().tags[self._colour], pill=False)
        middle = QRect(0, 0, px(icons.CHIP), px(icons.CHIP))
        middle.moveCenter(self._cross().center())
        icons.paint(painter, middle, "x", icons.Ink.TEXT if self.underMouse() else tokens().tags[self._colour].text)
        if self.hasFocus():
            paint.focus_ring(painter, self.rect(), 5)

    def _cross(self) -> QRect:
        side = px(22)
        return QRect(self.width() - side, 0, side, self.height())
