"""One stretch of the time line: a holder's bar, an acting holder's thin bar with its chip, a hatched vacancy."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QEnterEvent,
    QFontMetrics,
    QKeyEvent,
    QLinearGradient,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton

from crm.domain.partial_date import german_period
from crm.ui import paint
from crm.ui.fonts import Size, Weight, font
from crm.ui.metrics import CHIP, px
from crm.ui.offices.spans import Span, SpanKind
from crm.ui.theme import tokens
from crm.ui.tokens import Tone

translate = QCoreApplication.translate

BAR, THIN = 40, 6  # heights
_FADE = 28  # an open border fades over this width
_ROOM = 26  # a bar narrower than this carries no words


def name_of(span: Span) -> str:
    """Who, as the bar says it."""
    if span.held is None or span.held.holder is None:
        return translate("TermLine", "vakant")
    return span.held.holder.name()


def time_of(span: Span) -> str:
    """From when to when, as the bar says it: "01.01.2014 – 31.10.2026", "ab 01.02.2027 (geplant)"."""
    if span.held is None:
        return _vacant_time(span)
    start, end = span.held.tenure.valid_from, span.held.tenure.valid_to
    if span.kind is SpanKind.PLANNED and start is not None:
        return translate("TermLine", "ab {date} (geplant)").format(date=start.german())
    if start is not None and end is not None:
        return f"{start.german()} – {end.german()}"
    return german_period(start, end) or translate("TermLine", "Zeitraum nicht bekannt")


def spoken(span: Span) -> str:
    """The whole stretch for those who hear it."""
    if span.kind is SpanKind.ACTING:
        return translate("TermLine", "{name}, amtierend, {time}").format(name=name_of(span), time=time_of(span))
    return f"{name_of(span)}, {time_of(span)}"


def acting_words(span: Span) -> str:
    """What the chip beside the thin bar says."""
    return translate("TermLine", "{name} amtierend").format(name=name_of(span))


def _vacant_time(span: Span) -> str:
    if span.start is None:
        return ""
    start = f"{span.start:%d.%m.%Y}"
    if span.end is None:
        return translate("TermLine", "seit {date}").format(date=start)
    return f"{start} – {span.end:%d.%m.%Y}"


class TermItem(QAbstractButton):
    """A button, so that screen readers find it; the arrows walk between them, Enter opens."""

    def __init__(self, span: Span) -> None:
        super().__init__()
        self.span = span
        self.bar = QRect()  # where the bar lies within the button
        self.chip: QRect | None = None
        self.setAccessibleName(spoken(span))
        self.setToolTip(spoken(span))
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        if span.held is not None:
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        return QSize(px(80), px(BAR))

    def place(self, bar: QRect, chip: QRect | None = None) -> None:
        """Puts bar and chip where the parent wants them."""
        whole = bar.united(chip) if chip is not None else bar
        self.setGeometry(whole)
        self.bar = bar.translated(-whole.topLeft())
        self.chip = chip.translated(-whole.topLeft()) if chip is not None else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The line knows the order in time; a button would look for the next one by its place."""
        if event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.span.kind is SpanKind.ACTING:
            self._paint_acting(painter)
        elif self.span.kind is SpanKind.VACANT:
            self._paint_vacant(painter)
        else:
            self._paint_holder(painter)
        if self.hasFocus():
            paint.focus_ring(painter, self.rect(), 4)

    def _paint_holder(self, painter: QPainter) -> None:
        colours = tokens()
        planned = self.span.kind is SpanKind.PLANNED
        fill = colours.base if planned else colours.highlight
        border = colours.accent if planned or self.underMouse() else None
        self._paint_ground(painter, fill, border, 2 if planned else 1)
        room = self.bar.adjusted(px(10), px(3), -px(8), -px(3))
        if room.width() < px(_ROOM):
            return
        upper = QRect(room.x(), room.y(), room.width(), room.height() // 2)
        face = font(weight=Weight.SEMIBOLD)
        paint.text(painter, upper, self._fitting(room.width()), face, colours.accent)
        paint.text(painter, upper.translated(0, upper.height()), time_of(self.span), font(Size.SMALL), colours.accent)

    def _fitting(self, width: int) -> str:
        """The family name where the whole one has no room."""
        holder = self.span.held.holder if self.span.held is not None else None
        words = name_of(self.span)
        return holder.family() if holder is not None and _width(words) > width else words

    def _paint_ground(self, painter: QPainter, fill: str, border: str | None, width: float) -> None:
        """A rounded bar; an open border fades out instead of ending."""
        if not (self.span.open_start or self.span.open_end):
            paint.box(painter, self.bar, fill, border, 4, width)
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QBrush(self._fading(fill)))
        painter.setPen(QPen(QBrush(self._fading(border)), width) if border else Qt.PenStyle.NoPen)
        half = width / 2 if border else 0
        painter.drawRoundedRect(QRectF(self.bar).adjusted(half, half, -half, -half), px(4), px(4))
        painter.restore()

    def _fading(self, colour: str | None) -> QLinearGradient:
        made = QLinearGradient(self.bar.left(), 0, self.bar.right(), 0)
        solid, none = QColor(colour or tokens().base), QColor(colour or tokens().base)
        none.setAlpha(0)
        part = min(px(_FADE) / max(self.bar.width(), 1), 0.5)
        made.setColorAt(0, none if self.span.open_start else solid)
        made.setColorAt(part, solid)
        made.setColorAt(1 - part, solid)
        made.setColorAt(1, none if self.span.open_end else solid)
        return made

    def _paint_vacant(self, painter: QPainter) -> None:
        colours = tokens()
        paint.box(painter, self.bar, colours.pair(Tone.WARN).ground, radius=2)
        painter.fillRect(self.bar, QBrush(QColor(colours.bars[Tone.WARN]), Qt.BrushStyle.BDiagPattern))

    def _paint_acting(self, painter: QPainter) -> None:
        colours = tokens()
        paint.box(painter, self.bar, colours.bars[Tone.OPEN], radius=THIN / 2)
        if self.chip is not None:
            paint.chip(painter, self.chip, acting_words(self.span), colours.pair(Tone.OPEN), "clock")


def chip_size(span: Span) -> QSize:
    """How large the chip of an acting holder or a vacancy is."""
    if span.kind is SpanKind.VACANT:
        return QSize(paint.chip_width(translate("TermLine", "vakant"), "user-x"), px(CHIP))
    return QSize(paint.chip_width(acting_words(span), "clock"), px(CHIP))


def _width(words: str) -> int:
    return QFontMetrics(font(weight=Weight.SEMIBOLD)).horizontalAdvance(words)
