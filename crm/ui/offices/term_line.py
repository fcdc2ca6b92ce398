"""The time line of an office: holders in a row, vacancies hatched, acting holders as thin bars, and today."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from crm.domain.listing import Subject, SubjectKind
from crm.services.record_view import HeldOffice
from crm.ui import paint
from crm.ui.fonts import Size, Weight, font
from crm.ui.metrics import px
from crm.ui.offices.spans import LANES, Axis, Span, SpanKind, spans
from crm.ui.offices.term_item import BAR, THIN, TermItem, chip_size
from crm.ui.theme import tokens
from crm.ui.tokens import Tone

_YEARS, _GAP, _LANE, _CHIP_ROW, _TODAY = 28, 4, 44, 26, 18
_TICK = 92  # least distance between two years
_ROWS = 3  # rows of chips; further acting holders are thin bars only
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class _Above(QWidget):
    """What lies over the bars: today, and the chips of vacancies. The pointer passes through."""

    def __init__(self, line: QWidget) -> None:
        super().__init__(line)
        self.today = 0
        self.top = 0
        self.chips: list[QRect] = []
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours = QPainter(self), tokens()
        for chip in self.chips:
            paint.chip(painter, chip, self.tr("vakant"), colours.pair(Tone.WARN), "user-x")
        painter.fillRect(self.today, self.top - px(4), 2, self.height() - self.top + px(4), QColor(colours.text))
        words, face = self.tr("heute"), font(Size.SMALL, Weight.SEMIBOLD)
        width = QFontMetrics(face).horizontalAdvance(words)
        left = self.today + px(8)
        if left + width > self.width():
            left = self.today - px(6) - width
        room = QRect(left, self.height() - px(_TODAY), width + px(2), px(_TODAY))
        paint.text(painter, room, words, face, colours.text)


class TermLine(QWidget):
    """``opened`` carries the holder's :class:`Subject`; ``vacancy_opened`` means that a vacancy was chosen.

    The arrows walk from the earliest to the latest, Home and End go to the ends, Enter opens.
    """

    opened = Signal(object)
    vacancy_opened = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.items: list[TermItem] = []
        self._axis = Axis(date.min, date.max)
        self._today = date.min
        self._lanes, self._rows = 1, 0
        self._above = _Above(self)
        self.setAccessibleName(self.tr("Zeitstrahl der Amtszeiten"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_terms(self, held: Sequence[HeldOffice], today: date) -> int:
        """Draws these terms; returns how many had no room, which only an office with many seats has."""
        found = spans(held, today)
        shown = [span for span in found if span.lane < LANES]
        self._today, self._axis = today, Axis.over(shown, today)
        self._lanes = 1 + max((span.lane for span in shown if span.kind is not SpanKind.ACTING), default=0)
        focused = next((number for number, item in enumerate(self.items) if item.hasFocus()), None)
        for item in self.items:
            item.hide()
            item.deleteLater()
        self.items = [self._item(span) for span in sorted(shown, key=_order)]
        self._make_stop(len(self.items) - 1 if focused is None else min(focused, len(self.items) - 1))
        self._arrange()
        self.updateGeometry()
        if focused is not None and self.items:
            self._stop().setFocus(Qt.FocusReason.OtherFocusReason)
        self.update()
        return len(found) - len(shown)

    def sizeHint(self) -> QSize:
        below = self._rows * _CHIP_ROW + _TODAY
        return QSize(px(400), px(_YEARS + self._lanes * _LANE + below))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(200), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours = QPainter(self), tokens()
        for year in self._axis.ticks(self.width() // px(_TICK)):
            x = self._x(date(year, 1, 1))
            painter.fillRect(x, px(_YEARS) - px(6), 1, self.height() - px(_YEARS), QColor(colours.hairline))
            room = QRect(x, 0, px(60), px(_YEARS) - px(6))
            if room.right() <= self.width() + px(24):
                paint.text(painter, room, str(year), font(Size.SMALL), colours.secondary)

    def _item(self, span: Span) -> TermItem:
        item = TermItem(span)
        item.setParent(self)
        item.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        item.clicked.connect(lambda: self._open(span))
        item.show()
        return item

    def _open(self, span: Span) -> None:
        if span.held is not None and span.held.holder is not None:
            self.opened.emit(Subject(SubjectKind.PERSON, span.held.holder.id))
        elif span.held is None:
            self.vacancy_opened.emit()

    # ── keyboard ────────────────────────────────────────────────────────────────────────────────────────────

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Reaches us from the item that has the focus."""
        at, last = self._number(), len(self.items) - 1
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and at >= 0:
            self._open(self.items[at].span)
        elif key in _STEPS:
            self._go(min(max(at + _STEPS[key], 0), last))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._go(0 if key == Qt.Key.Key_Home else last)
        else:
            super().keyPressEvent(event)

    def _number(self) -> int:
        return next((number for number, item in enumerate(self.items) if item.hasFocus()), -1)

    def _go(self, number: int) -> None:
        if self.items:
            self._make_stop(number)
            self._stop().setFocus(Qt.FocusReason.TabFocusReason)

    def _make_stop(self, number: int) -> None:
        """Tab stops at one of them; the arrows lead to the others."""
        for at, item in enumerate(self.items):
            item.setFocusPolicy(Qt.FocusPolicy.StrongFocus if at == number else Qt.FocusPolicy.ClickFocus)

    def tab_stops(self) -> list[QWidget]:
        """Where Tab stops; see :func:`crm.ui.record.tab_order.order_tabs`."""
        return [self._stop()] if self.items else []

    def _stop(self) -> TermItem:
        return next(item for item in self.items if item.focusPolicy() == Qt.FocusPolicy.StrongFocus)

    # ── places ──────────────────────────────────────────────────────────────────────────────────────────────

    def _x(self, day: date) -> int:
        return round(self._axis.share(day) * self.width())

    def _bar(self, span: Span, top: int, height: int) -> QRect:
        left = 0 if span.start is None else self._x(span.start)
        if span.kind in (SpanKind.VACANT, SpanKind.ACTING) and span.end is None:
            right = self._x(self._today) + px(12)  # neither is expected to last
            planned = [item.geometry().left() for item in self.items if item.span.kind is SpanKind.PLANNED]
            right = min(planned, default=right) if span.kind is SpanKind.ACTING else right
        else:
            right = self.width() if span.end is None else self._x(span.end)
        return QRect(left, top, max(right - left - px(1), px(6)), height)

    def _arrange(self) -> None:
        """Bars on their lanes; below them the chips, as near to their bars as the others allow."""
        taken: list[list[QRect]] = [[] for _ in range(_ROWS)]
        before, self._rows = self._rows, 0
        self._above.chips = []
        for item in self.items:
            if item.span.kind is not SpanKind.ACTING:
                item.place(self._bar(item.span, px(_YEARS + item.span.lane * _LANE), px(BAR)))
        for item in self.items:
            if item.span.kind is SpanKind.ACTING:
                self._place_acting(item, taken)
        for item in self.items:
            if item.span.kind is SpanKind.VACANT:
                self._place_chip(item, taken[0])
        if self._rows != before:
            self.updateGeometry()
        self._above.setGeometry(self.rect())
        self._above.today, self._above.top = self._x(self._today), px(_YEARS)
        self._above.raise_()
        self._above.update()

    def _place_acting(self, item: TermItem, taken: list[list[QRect]]) -> None:
        middle = (_CHIP_ROW - THIN) // 2
        for row in range(_ROWS):
            bar = self._bar(item.span, self._row_top(row) + px(middle), px(THIN))
            chip = self._free(bar, item.span, taken[row])
            if chip is not None and not _hits(bar, taken[row]):
                item.place(bar, chip)
                taken[row] += [bar, chip]
                self._rows = max(self._rows, row + 1)
                return
        item.place(self._bar(item.span, self._row_top(0) + px(middle), px(THIN)))
        self._rows = max(self._rows, 1)

    def _place_chip(self, item: TermItem, taken: list[QRect]) -> None:
        """In the hatching where there is room; today's vacancy has its chip below otherwise."""
        bar, size = item.geometry(), chip_size(item.span)
        if bar.width() > size.width() + px(12):
            chip = QRect(QPoint(0, 0), size)
            chip.moveCenter(bar.center())
            self._above.chips.append(chip)
        elif _first(item.span) <= self._today <= (item.span.end or date.max):
            below = QRect(bar.left(), self._row_top(0), bar.width(), px(_CHIP_ROW))
            if (free := self._free(below, item.span, taken)) is not None:
                taken.append(free)
                self._above.chips.append(free)
                self._rows = max(self._rows, 1)

    def _free(self, bar: QRect, span: Span, taken: Sequence[QRect]) -> QRect | None:
        """Room for a chip left of a bar, else right of it; None if there is none."""
        size, gap = chip_size(span), px(6)
        top = bar.center().y() - size.height() // 2
        chip = QRect(QPoint(bar.left() - gap - size.width(), top), size)
        while (hit := _hit(chip, taken)) is not None:
            chip.moveRight(hit.left() - gap)
        if chip.left() >= 0:
            return chip
        chip.moveLeft(bar.right() + gap)
        while (hit := _hit(chip, taken)) is not None:
            chip.moveLeft(hit.right() + gap)
        return chip if chip.right() <= self.width() else None

    def _row_top(self, row: int) -> int:
        return px(_YEARS + self._lanes * _LANE + row * _CHIP_ROW)


def _order(span: Span) -> tuple[date, int]:
    return (_first(span), span.lane)


def _first(span: Span) -> date:
    return span.start or date.min


def _hit(rect: QRect, taken: Sequence[QRect]) -> QRect | None:
    return next((other for other in taken if other.intersects(rect)), None)


def _hits(rect: QRect, taken: Sequence[QRect]) -> bool:
    return _hit(rect, taken) is not None
