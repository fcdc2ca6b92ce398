"""The tabs of a record, which make do with less room before they would be cut off."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from crm.ui.metrics import px
from crm.ui.theme import tokens
from crm.ui.widgets.segments import TabBar

_EDGE = 20
#: Space between tabs, whether counts are shown, whether names are short; the roomiest first.
_FORMS = (
    (16, True, False),
    (12, True, False),
    (16, False, False),
    (8, False, False),
    (8, False, True),
    (4, False, True),
    (2, False, True),
    (0, False, True),
)


class TabRow(QWidget):
    """Indented like the sections, on a line from edge to edge. In a narrow pane counts go, then space."""

    def __init__(self, name: str, words: Sequence[str]) -> None:
        super().__init__()
        self.tabs = TabBar(name)
        self.tabs.setUsesScrollButtons(False)
        for one in words:
            self.tabs.add(one)
        self._counts: list[int | None] = [None] * len(words)
        self._words = [(one, one) for one in words]
        row = QHBoxLayout(self)
        row.setContentsMargins(px(_EDGE), 0, 0, 0)
        row.addWidget(self.tabs)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def set_word(self, number: int, words: str, short: str) -> None:
        """Names a tab; the ``short`` name is for a narrow pane. Takes effect with :meth:`show_counts`."""
        self._words[number] = (words, short)

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
        for gap, counts, short in _FORMS:
            self.tabs.set_gap(gap)
            for number, count in enumerate(self._counts):
                self.tabs.setTabText(number, self._words[number][short])
                self.tabs.set_count(number, count if counts else None)
            if self.tabs.sizeHint().width() <= self.width() - px(_EDGE):
                return
