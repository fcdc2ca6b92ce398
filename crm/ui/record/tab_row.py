"""The tabs of a record, which make do with less room before they would be cut off."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from crm.ui.metrics import px
from crm.ui.theme import tokens
from crm.ui.widgets.segments import TabBar

_EDGE = 20
_WIDE, _TIGHT = 16, 6  # between tabs


class TabRow(QWidget):
    """Indented like the sections, on a line from edge to edge. In a narrow pane counts go first, then space."""

    def __init__(self, name: str, words: Sequence[str]) -> None:
        super().__init__()
        self.tabs = TabBar(name)
        self.tabs.setUsesScrollButtons(False)
        for one in words:
            self.tabs.add(one)
        self._counts: list[int | None] = [None] * len(words)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(_EDGE), 0, 0, 0)
        row.addWidget(self.tabs)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_counts(self, counts: Sequence[int]) -> None:
        """How much is on each tab; nothing is said of an empty one."""
        self._counts = [count or None for count in counts]
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(tokens().hairline))

    def _fit(self) -> None:
        """Takes the roomiest form that fits."""
        for counts, gap in ((True, _WIDE), (True, 12), (False, _WIDE), (False, 12), (False, _TIGHT)):
            self.tabs.set_gap(gap)
            for number, count in enumerate(self._counts):
                self.tabs.set_count(number, count if counts else None)
            if self.tabs.sizeHint().width() - px(gap) <= self.width() - px(_EDGE):
                return
