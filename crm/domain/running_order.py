"""The running order of a programme: who moves past whom, and what that does to the times."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import pairwise

from crm.domain.event import ProgrammeItem

_MINUTES = "minutes"


def starts(item: ProgrammeItem) -> datetime | None:
    """When an item begins, local to the event; None while it has no time of day."""
    return _moment(item.starts_at)


def ends(item: ProgrammeItem) -> datetime | None:
    """When it ends; None if that is not known."""
    return _moment(item.ends_at)


def duration(item: ProgrammeItem) -> timedelta:
    """How long it takes; zero if its end is not known."""
    first, last = starts(item), ends(item)
    return max(last - first, timedelta()) if first and last else timedelta()


def at(item: ProgrammeItem, start: datetime | None) -> ProgrammeItem:
    """The item at another time, as long as before; None leaves it without a time."""
    if start is None:
        return replace(item, starts_at="", ends_at="")
    end = start + duration(item) if ends(item) else None
    return replace(item, starts_at=_text(start), ends_at=_text(end) if end else "")


def settled(items: Sequence[ProgrammeItem]) -> list[ProgrammeItem]:
    """In order, with positions from 1: what has a time stands by its time, what has none keeps its place among them."""
    timed = iter(sorted((item for item in items if starts(item)), key=lambda item: item.starts_at))
    return _numbered([next(timed) if starts(item) else item for item in items])


def moved(items: Sequence[ProgrammeItem], item_id: int, step: int) -> list[ProgrammeItem]:
    """In order, after an item has moved past ``step`` others of its day (up if negative). KeyError if it is not there.

    Those with times pass them on: each still follows the one before it at the distance that was there, so that after
    two talks have changed places the programme begins and ends as before.
    """
    whole = settled(items)
    item = {one.id: one for one in whole}[item_id]
    day = [place for place, one in enumerate(whole) if one.starts_at[:10] == item.starts_at[:10]]
    old = [whole[place] for place in day]
    here = old.index(item)
    there = min(max(here + step, 0), len(old) - 1)
    new = [*old[:here], *old[here + 1 :]]
    new.insert(there, item)
    first, last = sorted((here, there))
    new[first : last + 1] = _retimed(old[first : last + 1], new[first : last + 1])
    for place, one in zip(day, new, strict=True):
        whole[place] = one
    return _numbered(whole)


def _retimed(old: Sequence[ProgrammeItem], new: Sequence[ProgrammeItem]) -> list[ProgrammeItem]:
    """The items of ``new`` in the time that ``old`` took, with its pauses; as they are where a time is not known."""
    begin = starts(old[0])
    if begin is None or any(starts(one) is None for one in old):
        return list(new)
    pauses = [_pause(one, following) for one, following in pairwise(old)]
    found = []
    for one, pause in zip(new, [*pauses, timedelta()], strict=True):
        found.append(at(one, begin))
        begin += duration(one) + pause
    return found


def _pause(one: ProgrammeItem, following: ProgrammeItem) -> timedelta:
    first, second = starts(one), starts(following)
    assert first is not None
    assert second is not None
    return second - first - duration(one)


def _numbered(items: Sequence[ProgrammeItem]) -> list[ProgrammeItem]:
    return [replace(item, position=position) for position, item in enumerate(items, start=1)]


def _moment(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text) if "T" in text else None
    except ValueError:
        return None


def _text(moment: datetime) -> str:
    return moment.isoformat(timespec=_MINUTES)
