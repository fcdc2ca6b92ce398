"""What happened, newest first: date, dot on a line, words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from crm.ui.metrics import px
from crm.ui.theme import tokens
from crm.ui.widgets.buttons import link
from crm.ui.widgets.labels import label, note


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that happened; ``day`` is worded already. ``more`` follows in the secondary colour.

    ``step`` is what one can do about it: the words of a link and its action.
    """

    day: str
    words: str
    more: str = ""
    step: tuple[str, Callable[[], object]] | None = None


class _Line(QWidget):
    def __init__(self, entry: Entry, *, newest: bool, oldest: bool) -> None:
        super().__init__()
        self._newest, self._oldest = newest, oldest
        day = note(entry.day)
        day.setFixedWidth(px(76))
        day.setMinimumHeight(px(20))
        words = label(entry.words, wrap=True)
        words.setMinimumHeight(px(20))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, px(4), 0, px(4))
        layout.setSpacing(0)
        layout.addWidget(day, 0, Qt.AlignmentFlag.AlignTop)
        layout.addSpacing(px(20))
        layout.addWidget(self._words(words, entry), 1, Qt.AlignmentFlag.AlignTop)

    def _words(self, words: QLabel, entry: Entry) -> QWidget:
        if not entry.more and entry.step is None:
            return words
        both = QWidget()
        layout = QVBoxLayout(both)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(words)
        if entry.more:
            layout.addWidget(note(entry.more, wrap=True))
        if entry.step is not None:
            words_of_link, act = entry.step
            layout.addWidget(link(words_of_link, act), 0, Qt.AlignmentFlag.AlignLeft)
        return both

    def paintEvent(self, event: QPaintEvent) -> None:
        colours, painter = tokens(), QPainter(self)
        x, y = px(76) + px(8), px(4) + px(10)
        top = y if self._newest else 0
        bottom = y if self._oldest else self.height()
        painter.fillRect(x, top, 1, bottom - top, QColor(colours.hairline))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours.accent if self._newest else colours.border), 1.75))
        painter.setBrush(QColor(colours.accent if self._newest else colours.base))
        painter.drawEllipse(QPointF(x + 0.5, y), px(8) / 2, px(8) / 2)


class Timeline(QWidget):
    """A list of entries under each other."""

    def __init__(self, entries: Sequence[Entry] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self.show_entries(entries)

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Replaces all entries; the first is the newest."""
        while self._layout.count():
            item = self._layout.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for number, entry in enumerate(entries):
            self._layout.addWidget(_Line(entry, newest=number == 0, oldest=number == len(entries) - 1))
