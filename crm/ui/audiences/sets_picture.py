"""Two lists as two circles: who stood only on the first, who on both, who only on the second."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from crm.domain.overlap import Circles, circles
from crm.ui import paint
from crm.ui.fonts import Size, Weight, font
from crm.ui.metrics import px
from crm.ui.theme import tokens
from crm.ui.tokens import Tone

_HEIGHT, _RADIUS, _KEY = 148, 60, 168  # height of the picture, radius of the larger list, width of the key


class SetsPicture(QWidget):
    """Areas are in proportion; the counts stand beside it with their words, and are read out as one sentence."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._circles = Circles(0, 0, 0)
        self._words: Sequence[tuple[int, str]] = ()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_counts(self, gone: int, both: int, new: int, words: Sequence[str]) -> None:
        """Other counts; ``words`` name the first list, both, and the second."""
        self._circles = circles(gone, both, new)
        self._words = tuple(zip((gone, both, new), words, strict=True))
        self.setAccessibleName(", ".join(f"{count} {what}" for count, what in self._words))
        self.setToolTip(self.accessibleName())
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(420), px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(320), px(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._words:
            return  # nothing was counted yet
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_circles(painter)
        left = self.width() - px(_KEY) - px(16)
        line = QRect(left, (self.height() - 3 * px(32)) // 2, px(_KEY), px(32))
        for (count, what), colour in zip(self._words, self._colours(), strict=True):
            self._paint_key(painter, line, count, what, colour)
            line.translate(0, px(32))

    def _colours(self) -> tuple[QColor, QColor, QColor]:
        bars = tokens().bars
        first, second = QColor(bars[Tone.WARN]), QColor(bars[Tone.TINT])
        return _clear(first), _mixed(first, second), _clear(second)

    def _paint_circles(self, painter: QPainter) -> None:
        shape, scale = self._circles, px(_RADIUS)
        width = (shape.left + shape.distance + shape.right) * scale
        room = self.width() - px(_KEY) - px(32)
        start = px(16) + max((room - width) / 2, 0)
        middle = self.height() / 2
        one = _circle(QPointF(start + shape.left * scale, middle), shape.left * scale)
        other = _circle(QPointF(start + (shape.left + shape.distance) * scale, middle), shape.right * scale)
        first, both, second = self._colours()
        for path, colour in ((one - other, first), (other - one, second), (one & other, both)):
            painter.fillPath(path, colour)
        bars = tokens().bars
        for path, tone in ((one, Tone.WARN), (other, Tone.TINT)):
            painter.setPen(QPen(QColor(bars[tone]), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(path)

    def _paint_key(self, painter: QPainter, line: QRect, count: int, what: str, colour: QColor) -> None:
        side = px(12)
        box = QRectF(line.x(), line.center().y() - side / 2, side, side)
        painter.setPen(QPen(QColor(tokens().border), 1))
        painter.setBrush(colour)
        painter.drawRoundedRect(box, 3, 3)
        room = line.adjusted(side + px(8), 0, 0, 0)
        used = paint.text(painter, room, str(count), font(Size.HEADING, Weight.SEMIBOLD), tokens().text)
        paint.text(painter, room.adjusted(used + px(6), 0, 0, 0), what, font(Size.SMALL), tokens().secondary)


def _circle(middle: QPointF, radius: float) -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(middle, radius, radius)
    return path


def _clear(colour: QColor) -> QColor:
    clear = QColor(colour)
    clear.setAlphaF(0.22)
    return clear


def _mixed(one: QColor, other: QColor) -> QColor:
    mixed = QColor((one.red() + other.red()) // 2, (one.green() + other.green()) // 2, (one.blue() + other.blue()) // 2)
    mixed.setAlphaF(0.42)
    return mixed
