"""The frame of what stands at the right: one column that scrolls."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from crm.ui.metrics import px
from crm.ui.widgets.labels import Pane


class SidePage(QScrollArea):
    """``column`` takes the parts from top to bottom."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page = Pane()
        self.column = QVBoxLayout(page)
        self.column.setContentsMargins(px(20), px(16), px(20), px(20))
        self.column.setSpacing(0)
        self.setWidget(page)

    def settle(self) -> None:
        """Lays out at once what was filled: else it would be squeezed into the old height for one frame."""
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
