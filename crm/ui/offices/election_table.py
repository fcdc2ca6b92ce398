"""The rows of an election as a table that is worked by keyboard."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent

from crm.ui.metrics import px
from crm.ui.offices.election_model import BEFORE, NEW, NUMBER, OFFICE, ON, STATE
from crm.ui.widgets.views import ListTable


class ElectionTable(ListTable):
    """Space leaves a row out, Enter goes to its fields; office and names share the room."""

    skipped = Signal()
    entered_row = Signal()

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.doubleClicked.connect(self.entered_row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self.skipped.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.entered_row.emit()
        elif event.matches(QKeySequence.StandardKey.Paste):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room, fixed = self.viewport().width(), {NUMBER: px(64), ON: px(96), STATE: px(120)}
        spare = max(room - sum(fixed.values()), px(360))
        widths = fixed | {OFFICE: spare * 50 // 100, BEFORE: spare * 24 // 100, NEW: spare - spare * 74 // 100}
        for column, width in widths.items():
            self.setColumnWidth(column, width)
