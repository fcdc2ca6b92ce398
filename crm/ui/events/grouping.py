"""Participants as the list shows them: found by words and grouped, substitutes below the persons represented."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from crm.domain.event import Category, Status
from crm.domain.text import fold, words
from crm.services.event_view import Participant
from crm.ui.events.words import CATEGORIES, ROLES, STATUS_ORDER, category_words, role_words, status_words, tally


class GroupBy(StrEnum):
    """What a group has in common."""

    CATEGORY = "category"
    ROLE = "role"
    ANSWER = "answer"


@dataclass(frozen=True, slots=True)
class Group:
    """A head with its rows; ``count`` follows the title, ``trailing`` stands at the right edge."""

    key: str
    title: str
    count: str
    trailing: str
    rows: tuple[Participant, ...]

    def level(self, row: Participant) -> int:
        """1 for a substitute whose represented person stands in the same group."""
        above = row.participation.represents_id
        return int(above is not None and any(other.participation.id == above for other in self.rows))


#: The key of the waiting list, which stands below all other groups.
WAITING = "waiting list"


def grouped(
    participants: Sequence[Participant], by: GroupBy, text: str = "", waiting: Sequence[int] = ()
) -> list[Group]:
    """The groups that have rows, in their fixed order. ``waiting`` is the waiting list's order, by participation."""
    wanted = [fold(word) for word in words(text)]
    found: dict[str, list[Participant]] = {}
    for row in participants:
        if _matches(row, wanted):
            found.setdefault(_key(row, by), []).append(row)
    if queue := found.get(WAITING):
        places = {number: place for place, number in enumerate(waiting)}
        queue.sort(key=lambda row: places.get(row.participation.id, len(places)))
    return [_group(key, title, by, found[key]) for key, title in _titles(by) if key in found]


def _key(row: Participant, by: GroupBy) -> str:
    participation = row.participation
    if participation.status is Status.WAITING:
        return WAITING
    keys = {
        GroupBy.CATEGORY: participation.category.value,
        GroupBy.ROLE: participation.role.value,
        GroupBy.ANSWER: participation.status.value,
    }
    return keys[by]


def _titles(by: GroupBy) -> list[tuple[str, str]]:
    last = [(WAITING, status_words(Status.WAITING))]
    if by is GroupBy.CATEGORY:
        return [(category.value, category_words(category)) for category in CATEGORIES] + last
    if by is GroupBy.ROLE:
        return [(role.value, role_words(role)) for role in ROLES] + last
    return [(status.value, status_words(status)) for status in STATUS_ORDER] + last


def _group(key: str, title: str, by: GroupBy, rows: list[Participant]) -> Group:
    statuses = [row.participation.status for row in rows]
    trailing = tally(statuses) if by is not GroupBy.ANSWER and key != WAITING and len(rows) > 1 else ""
    return Group(key, title, _count(key, rows), trailing, tuple(rows))


def _count(key: str, rows: Sequence[Participant]) -> str:
    """Of the delegation those invited in their own right: substitutes do not count."""
    if key != Category.DELEGATION.value:
        return str(len(rows))
    invited = sum(1 for row in rows if row.participation.represents_id is None)
    return QCoreApplication.translate("Events", "%n eingeladen", None, invited)


def _matches(row: Participant, wanted: Sequence[str]) -> bool:
    if not wanted:
        return True
    told = " ".join((row.name, row.function, row.body, row.represents, row.represented_by))
    there = [fold(word) for word in words(told)]
    return all(any(word in other for other in there) for word in wanted)
