"""One line below the bar: what could not be printed as given, what went wrong, what was done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from crm.ui import icons
from crm.ui.announce import announce
from crm.ui.fonts import Size
from crm.ui.metrics import px
from crm.ui.theme import tokens
from crm.ui.tokens import Tone
from crm.ui.widgets.labels import label


class Strip(QWidget):
    """Hidden while there is nothing to say. Status is colour, icon and words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone, self._icon = Tone.WARN, "alert-triangle"
        self._words: QLabel = label("", Size.SMALL, wrap=True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(px(40), px(8), px(16), px(8))
        layout.addWidget(self._words)
        self.hide()

    def text(self) -> str:
        """What is said at the moment, "" if nothing."""
        return "" if self.isHidden() else self._words.text()

    def warn(self, sentences: Sequence[str]) -> None:
        """What could not be printed as given; without sentences the strip goes."""
        self._say(Tone.WARN, "alert-triangle", "\n".join(sentences))

    def fail(self, sentence: str) -> None:
        self._say(Tone.BAD, "alert-triangle", sentence)

    def tell(self, sentence: str) -> None:
        self._say(Tone.GOOD, "check", sentence)

    def _say(self, tone: Tone, icon: str, words: str) -> None:
        self._tone, self._icon = tone, icon
        self._words.setText(words)
        colours = self._words.palette()
        colours.setColor(colours.ColorRole.WindowText, QColor(tokens().pair(tone).text))
        self._words.setPalette(colours)
        self.setVisible(bool(words))
        if words:
            announce(self, words, urgent=tone is Tone.BAD)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, pair = QPainter(self), tokens().pair(self._tone)
        painter.fillRect(self.rect(), QColor(pair.ground))
        at = self.rect().adjusted(px(16), 0, px(16) + px(16) - self.width(), 0)
        icons.paint(painter, at, self._icon, pair.text)
