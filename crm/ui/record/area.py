"""Several lines of text in the frame of a field."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QStyle, QVBoxLayout, QWidget

from crm.ui.metrics import px
from crm.ui.style_fields import INVALID, frame

_REPAINTING = (QEvent.Type.FocusIn, QEvent.Type.FocusOut, QEvent.Type.DynamicPropertyChange)


class AreaBox(QWidget):
    """Draws the frame that lines of text have, around a text of several lines: Qt's own has no round corners."""

    def __init__(self, area: QPlainTextEdit, height: int) -> None:
        super().__init__()
        self._area = area
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.document().setDocumentMargin(0)
        area.viewport().setAutoFillBackground(False)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.installEventFilter(self)
        self.setFocusProxy(area)
        self.setFixedHeight(px(height))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(8), px(5), px(4), px(5))
        column.addWidget(area)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _REPAINTING:
            self.update()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        on = QStyle.StateFlag.State_Enabled
        if self._area.hasFocus():
            on |= QStyle.StateFlag.State_HasFocus
        frame(QPainter(self), self.rect(), on, bool(self._area.property(INVALID)))
