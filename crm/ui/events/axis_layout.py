"""Where the day axis puts its columns and cards, in pixels of this screen."""

from __future__ import annotations

from datetime import date
from typing import Final

from PySide6.QtCore import QPoint, QRect

from crm.ui.events.day_plan import DayPlan
from crm.ui.metrics import px, scale

_GUTTER, _HEAD, _TOP, _GAP, _RIGHT = 64, 34, 12, 12, 12
_LEAST_COLUMN, _LOOSE = 232, 200
_LOOSE_CARD, _LOOSE_GAP = 48, 6


class AxisLayout:
    """Positions are those of the whole content; the view takes its scroll position off."""

    def __init__(self, plan: DayPlan, width: int) -> None:
        self._plan = plan
        self.gutter: Final = px(_GUTTER) if plan.days else px(_GAP)
        self.head: Final = px(_HEAD)
        self._loose = 0 if not plan.loose else px(_LOOSE)
        room = width - self.gutter - px(_RIGHT) - (self._loose + px(_GAP) if self._loose and plan.days else 0)
        days = max(len(plan.days), 1)
        self._column = max((room - px(_GAP) * (days - 1)) // days, px(_LEAST_COLUMN))
        if not plan.days:
            self._loose = min(max(width - self.gutter - px(_RIGHT), px(_LOOSE)), px(480))
        self.cards: Final = [*self._timed(), *self._untimed()]
        self.width: Final = max((card.right() for card in self.cards), default=0) + px(_RIGHT) + 1
        below = max((card.bottom() for card in self.cards), default=0)
        self.height: Final = max(self.top(plan.scale.last_hour * 60) if plan.days else 0, below) + px(_TOP)

    def top(self, minute: float) -> int:
        """Where a minute of the day lies."""
        return self.head + px(_TOP) + px(self._plan.scale.top(minute))

    def minute_at(self, top: int) -> int:
        """Which minute lies there."""
        return self._plan.scale.minute((top - self.head - px(_TOP)) / scale())

    def hours(self) -> list[int]:
        """The full hours that get a line; none while there are no days."""
        scale = self._plan.scale
        return list(range(scale.first_hour, scale.last_hour + 1)) if self._plan.days else []

    def heads(self) -> list[tuple[date | None, QRect]]:
        """The head of each column; None stands for what has no time."""
        found: list[tuple[date | None, QRect]] = [
            (day, QRect(self._left(number), 0, self._column, self.head)) for number, day in enumerate(self._plan.days)
        ]
        if self._plan.loose:
            found.append((None, QRect(self._left(len(self._plan.days)), 0, self._loose, self.head)))
        return found

    def row_at(self, at: QPoint) -> int | None:
        return next((row for row, card in enumerate(self.cards) if card.contains(at)), None)

    def column_at(self, left: int) -> int | None:
        """The number of the day there."""
        for number in range(len(self._plan.days)):
            if self._left(number) - px(_GAP) <= left < self._left(number) + self._column:
                return number
        return None

    def is_loose(self, at: QPoint) -> bool:
        """Whether it lies in the column of what has no time."""
        return bool(self._plan.loose) and at.x() >= self._left(len(self._plan.days))

    def loose_step(self, row: int, way: int) -> int:
        """How many places an item without a time has been drawn up or down."""
        place = row - len(self._plan.slots)
        step = round(way / (px(_LOOSE_CARD) + px(_LOOSE_GAP)))
        return min(max(step, -place), len(self._plan.loose) - 1 - place)

    def beside(self, row: int, way: int) -> int:
        """The nearest card at the left (-1) or right (1); the same where there is none."""
        here = self.cards[row].center()
        found = [
            (abs(card.center().y() - here.y()) + 2 * abs(card.center().x() - here.x()), number)
            for number, card in enumerate(self.cards)
            if (card.center().x() - here.x()) * way > px(20)
        ]
        return min(found)[1] if found else row

    def _left(self, column: int) -> int:
        return self.gutter + column * (self._column + px(_GAP))

    def _timed(self) -> list[QRect]:
        found = []
        for slot in self._plan.slots:
            width = (self._column - px(4) * (slot.lanes - 1)) // slot.lanes
            left = self._left(slot.column) + slot.lane * (width + px(4))
            top, bottom = self.top(slot.first), self.top(slot.last)
            found.append(QRect(left, top + 1, width, bottom - top - 2))
        return found

    def _untimed(self) -> list[QRect]:
        left = self._left(len(self._plan.days))
        step = px(_LOOSE_CARD) + px(_LOOSE_GAP)
        tops = [self.head + px(_TOP) + number * step for number in range(len(self._plan.loose))]
        return [QRect(left, top, self._loose, px(_LOOSE_CARD)) for top in tops]
