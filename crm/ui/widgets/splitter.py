"""Panes side by side with a line of one pixel between them."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QWidget

from crm.ui.metrics import px
from crm.ui.theme import tokens


class _Handle(QSplitterHandle):
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), QColor(tokens().hairline))


class Splitter(QSplitter):
    """Its handles are one pixel wide; Qt widens the part that can be grabbed by itself."""

    def __init__(self, orientation: Qt.Orientation = Qt.Orientation.Horizontal, parent: QWidget | None = None) -> None:
        super().__init__(orientation, parent)
        self._widths: list[int] = []
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)

    def createHandle(self) -> QSplitterHandle:  # noqa: N802
        return _Handle(self.orientation(), self)

    def add_pane(self, pane: QWidget, width: int, least: int, *, stretch: int = 0) -> None:
        """Appends a pane with its width and least width, in pixels of the mockups."""
        self.addWidget(pane)
        pane.setMinimumWidth(px(least))
        self.setStretchFactor(self.count() - 1, stretch)
        self._widths.append(px(width))

    def restoreState(self, state: QByteArray | bytes | bytearray | memoryview) -> bool:  # noqa: N802
        """As saved; the first widths no longer count then."""
        restored = super().restoreState(state)
        if restored:
            self._widths = []
        return restored

    def showEvent(self, event: QShowEvent) -> None:
        """Before the first showing the splitter has no width to divide."""
        if self._widths and not event.spontaneous():
            self.setSizes(self._widths)
            self._widths = []
        super().showEvent(event)
