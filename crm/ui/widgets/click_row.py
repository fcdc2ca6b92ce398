"""A row of several parts that is one button: a card of the overview, a thing to check."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from crm.ui import paint
from crm.ui.metrics import px
from crm.ui.theme import tokens


class ClickRow(QAbstractButton):
    """Enter, Space and a click emit ``clicked``. Its parts stand in its layout, ``framed`` puts a line around it."""

    def __init__(self, name: str, *, framed: bool = False, line_below: bool = False) -> None:
        super().__init__()
        self._framed, self._line_below = framed, line_below
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        across = QSizePolicy.Policy.Fixed if framed else QSizePolicy.Policy.Expanding
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)

    def add(self, *parts: QWidget) -> None:
        """Lets the pointer through parts that only show something."""
        for part in parts:
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def set_line_below(self, on: bool) -> None:
        """Whether a hairline parts it from the next."""
        self._line_below = on
        self.update()

    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.sizeHint() if layout is not None else QSize(px(80), px(32))

    def minimumSizeHint(self) -> QSize:
        layout = self.layout()
        return layout.minimumSize() if layout is not None else self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours, painter = tokens(), QPainter(self)
        ground = colours.hover if self.underMouse() or self.isDown() else None
        if self._framed:
            paint.box(painter, self.rect(), ground or colours.base, colours.hairline)
        elif ground:
            paint.box(painter, self.rect().adjusted(0, 1, 0, -2), ground)
        if self._line_below:
            paint.hairline(painter, self.rect().bottomLeft(), self.rect().bottomRight())
        if self.hasFocus():
            paint.focus_ring(painter, self.rect(), 6)
