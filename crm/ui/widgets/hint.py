"""A hint: amber ground, icon and one sentence, for what has to be looked at but stops nobody."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from crm.ui import icons, paint
from crm.ui.fonts import Size, font
from crm.ui.metrics import px
from crm.ui.theme import tokens
from crm.ui.tokens import Tone

_ICON, _PAD = 14, 8


def hints(sentences: Iterable[str]) -> QWidget:
    """Hints below each other, each sentence once, with room below for what follows."""
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, px(6))
    column.setSpacing(px(4))
    for sentence in dict.fromkeys(sentences):
        column.addWidget(HintLine(sentence))
    return box


class HintLine(QLabel):
    """Colour, icon and words; screen readers hear the sentence as a label."""

    def __init__(self, sentence: str, parent: QWidget | None = None) -> None:
        super().__init__(sentence, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(font(Size.SMALL))
        self.setWordWrap(True)
        self.setContentsMargins(px(_PAD + _ICON + 6), px(4), px(_PAD), px(4))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, pair = QPainter(self), tokens().pair(Tone.WARN)
        paint.box(painter, self.rect(), pair.ground, radius=4)
        icons.paint(painter, QRect(px(_PAD), px(5), px(_ICON), px(_ICON)), "alert-triangle", pair.text)
        painter.setPen(QColor(pair.text))
        painter.drawText(self.contentsRect(), Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter, self.text())
