"""Where the items of a programme stand: a column for each day, side by side where they run at the same time.

Pure arithmetic in pixels of the mockups; :class:`crm.ui.events.day_axis.DayAxis` paints it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from itertools import accumulate
from typing import Final

from crm.domain.event import Event, ProgrammeItem
from crm.domain.running_order import ends, starts

#: An hour is so high at least; one full of short items is higher, so that each can be read.
HOUR: Final = 60
LEAST: Final = 26
#: So long an item is drawn whose end is not known.
_USUAL = 30
_DAY_MINUTES = 24 * 60
_MOST_DAYS = 14  # an event that lasts longer shows the days that have a programme


@dataclass(frozen=True, slots=True)
class Slot:
    """One item: the number of its column, minutes since midnight, and its lane among ``lanes`` side by side."""

    item_id: int
    column: int
    first: int
    last: int
    lane: int = 0
    lanes: int = 1


@dataclass(frozen=True, slots=True)
class Scale:
    """The heights of the hours from ``first_hour`` on."""

    first_hour: int
    heights: tuple[float, ...]
    _tops: tuple[float, ...] = field(default=())

    def __post_init__(self) -> None:
        object.__setattr__(self, "_tops", tuple(accumulate(self.heights, initial=0.0)))

    @property
    def height(self) -> float:
        return self._tops[-1]

    @property
    def last_hour(self) -> int:
        return self.first_hour + len(self.heights)

    def top(self, minute: float) -> float:
        """How far down a minute of the day lies."""
        within = min(max(minute / 60 - self.first_hour, 0.0), float(len(self.heights)))
        hour = min(int(within), len(self.heights) - 1)
        return self._tops[hour] + (within - hour) * self.heights[hour]

    def minute(self, top: float) -> int:
        """Which minute of the day lies there; the other way round."""
        for hour, height in enumerate(self.heights):
            if top < self._tops[hour + 1]:
                return round((self.first_hour + hour + max(top - self._tops[hour], 0.0) / height) * 60)
        return self.last_hour * 60


@dataclass(frozen=True, slots=True)
class DayPlan:
    """``days`` are the columns; ``loose`` are the items without a time of day, in their order."""

    days: tuple[date, ...]
    slots: tuple[Slot, ...]
    loose: tuple[int, ...]
    scale: Scale

    def order(self) -> list[int]:
        """The items' ids in the order of time, those without one last."""
        return [slot.item_id for slot in self.slots] + list(self.loose)


def day_plan(event: Event, items: Sequence[ProgrammeItem]) -> DayPlan:
    """Lays out the programme of an event."""
    timed = sorted(((begin, item) for item in items if (begin := starts(item))), key=lambda pair: pair[0])
    days = _days(event, [begin.date() for begin, _ in timed])
    slots = []
    for column, day in enumerate(days):
        whole = [(begin, item) for begin, item in timed if begin.date() == day]
        slots += _side_by_side([_slot(column, begin, item, whole) for begin, item in whole])
    loose = tuple(item.id for item in items if starts(item) is None)
    return DayPlan(days=days, slots=tuple(slots), loose=loose, scale=_scale(slots))


def _days(event: Event, used: Sequence[date]) -> tuple[date, ...]:
    """All days of the event, and those that have items."""
    found = set(used)
    first, last = event.starts_on, event.ends_on or event.starts_on
    if first and last and first.day and last.day and not (first.about or last.about):
        length = (last.latest() - first.earliest()).days + 1
        if 0 < length <= _MOST_DAYS:
            found |= {first.earliest() + timedelta(days=number) for number in range(length)}
    return tuple(sorted(found))


def _slot(column: int, begin: datetime, item: ProgrammeItem, whole: Sequence[tuple[datetime, ProgrammeItem]]) -> Slot:
    first = begin.hour * 60 + begin.minute
    end = ends(item)
    if end is not None and end > begin:
        return Slot(item.id, column, first, min(first + round((end - begin).total_seconds() / 60), _DAY_MINUTES))
    # Without an end it lasts until the next one begins, at most the usual time.
    later = [(other - begin).total_seconds() / 60 for other, _ in whole if other > begin]
    return Slot(item.id, column, first, min(first + round(min([_USUAL, *later])), _DAY_MINUTES))


def _side_by_side(slots: Sequence[Slot]) -> list[Slot]:
    """Gives those that overlap lanes of their own, as many for each as its group needs."""
    found: list[Slot] = []
    group: list[tuple[Slot, int]] = []
    until = -1
    for slot in slots:
        if group and slot.first >= until:
            found += _close(group)
            group = []
        busy = {lane for other, lane in group if other.last > slot.first}
        group.append((slot, next(lane for lane in range(len(group) + 1) if lane not in busy)))
        until = max(until, slot.last) if len(group) > 1 else slot.last
    return found + _close(group)


def _close(group: Sequence[tuple[Slot, int]]) -> list[Slot]:
    lanes = max((lane for _, lane in group), default=0) + 1
    return [Slot(slot.item_id, slot.column, slot.first, slot.last, lane, lanes) for slot, lane in group]


def _scale(slots: Sequence[Slot]) -> Scale:
    """From the hour of the first item to the one after the last; nine to six while nothing has a time."""
    if not slots:
        return Scale(9, (float(HOUR),) * 9)
    first = min(slot.first for slot in slots) // 60
    last = min(-(-max(slot.last for slot in slots) // 60) + 1, 24)
    heights = [float(HOUR)] * (last - first)
    for slot in slots:
        needed = LEAST * 60 / max(slot.last - slot.first, 5)
        for hour in range(slot.first // 60, -(-slot.last // 60)):
            heights[hour - first] = max(heights[hour - first], needed)
    return Scale(first, tuple(heights))
