"""What lies below and above the cards of the day axis: lines of the hours, their labels, the heads of the days."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter

from crm.ui import paint
from crm.ui.events.axis_layout import AxisLayout
from crm.ui.events.words import day_words
from crm.ui.fonts import Size, Weight, font
from crm.ui.metrics import px
from crm.ui.theme import tokens


def paint_ground(painter: QPainter, rect: QRect, layout: AxisLayout, offset: QPoint) -> None:
    """A hairline at each full hour, as far as there are days."""
    painter.fillRect(rect, QColor(tokens().base))
    days = [head for day, head in layout.heads() if day is not None]
    if not days:
        return
    right = min(days[-1].right() - offset.x(), rect.right())
    for hour in layout.hours():
        top = layout.top(hour * 60) - offset.y()
        painter.fillRect(QRect(layout.gutter - px(8), top, right - layout.gutter + px(8), 1), QColor(tokens().hairline))


def paint_frame(painter: QPainter, rect: QRect, layout: AxisLayout, offset: QPoint) -> None:
    """The hours at the left and the days above stay where they are while the cards scroll."""
    colours = tokens()
    if layout.hours():
        painter.fillRect(QRect(0, 0, layout.gutter - px(8), rect.height()), QColor(colours.base))
    for hour in layout.hours():
        top = layout.top(hour * 60) - offset.y()
        at = QRect(px(8), top - px(10), layout.gutter - px(22), px(20))
        paint.text(painter, at, f"{hour:02d}:00", font(Size.SMALL), colours.secondary, Qt.AlignmentFlag.AlignRight)
    head = QRect(0, 0, rect.width(), layout.head)
    painter.fillRect(head, QColor(colours.alternate))
    painter.fillRect(QRect(0, head.bottom(), head.width(), 1), QColor(colours.hairline))
    painter.setClipRect(head.adjusted(layout.gutter - px(8) if layout.hours() else 0, 0, 0, 0))
    for day, place in layout.heads():
        words = day_words(day.isoformat() if day else "")
        at = place.translated(-offset.x(), 0)
        paint.text(painter, at, _fitting(words, at.width()), font(Size.BODY, Weight.SEMIBOLD), colours.text)
    painter.setClipping(False)


def paint_ghost(painter: QPainter, card: QRect, words: str) -> None:
    """The card that is being drawn, with the time it would get."""
    colours = tokens()
    painter.setOpacity(0.85)
    paint.box(painter, card, colours.tint, colours.accent, 4, 2)
    painter.setOpacity(1)
    at = card.adjusted(px(12), 0, -px(8), 0)
    at.setHeight(min(card.height(), px(26)))
    paint.text(painter, at, words, font(Size.BODY, Weight.SEMIBOLD), colours.accent)


def _fitting(words: str, width: int) -> str:
    """Without the year where a column is narrow: the head of the event has it."""
    fits = QFontMetrics(font(Size.BODY, Weight.SEMIBOLD)).horizontalAdvance(words) <= width
    return words if fits else words.rsplit(" ", 1)[0]
