"""An address as it will stand in the window of an envelope, below the sender's line."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from crm.domain.sheet import House
from crm.ui import paint
from crm.ui.fonts import Size, font
from crm.ui.metrics import px
from crm.ui.theme import tokens

_RETURN, _LINE = 22, 20  # heights


class Envelope(QLabel):
    """A picture to the eye; screen readers hear the lines. Long lines are broken as in print, not cut."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: list[str] = []
        self._sender = ""
        self.show_sender(House())
        empty = QPixmap(1, 1)  # makes it a "Graphic" to screen readers
        empty.fill(Qt.GlobalColor.transparent)
        self.setPixmap(empty)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_sender(self, house: House) -> None:
        """Another house above the window."""
        self._sender = " · ".join(part for part in (house.name, house.street, house.place) if part)
        self.update()

    def show_lines(self, lines: Sequence[str]) -> None:
        """Another address."""
        self._lines = list(lines)
        self.setAccessibleName(", ".join(lines))
        self.setMinimumHeight(self.heightForWidth(self.width()))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return px(12) + px(_RETURN) + px(8) + px(_LINE) * max(len(self._broken(width)), 4) + px(10)

    def sizeHint(self) -> QSize:
        return QSize(px(280), self.heightForWidth(px(280)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrower, more lines are broken, and all must be seen."""
        super().resizeEvent(event)
        self.setMinimumHeight(self.heightForWidth(self.width()))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours = QPainter(self), tokens()
        paint.box(painter, self.rect(), colours.alternate, colours.hairline)
        room = self.rect().adjusted(px(16), px(8), -px(16), -px(8))
        sender = QFont(font(Size.INITIALS))
        sender.setPixelSize(px(9))
        top = QRect(room.x(), room.y(), room.width(), px(_RETURN))
        paint.text(painter, top, self._sender, sender, colours.secondary)
        paint.hairline(painter, top.bottomLeft(), top.bottomRight())
        line = QRect(room.x(), top.bottom() + px(8), room.width(), px(_LINE))
        for words in self._broken(self.width()):
            paint.text(painter, line, words, font(), colours.text)
            line.translate(0, px(_LINE))

    def _broken(self, width: int) -> list[str]:
        metrics, room = QFontMetrics(font()), width - 2 * px(16)
        found: list[str] = []
        for line in self._lines:
            start = len(found)
            for word in line.split(" "):
                if len(found) > start and metrics.horizontalAdvance(f"{found[-1]} {word}") <= room:
                    found[-1] += f" {word}"
                else:
                    found.append(word)
        return found
