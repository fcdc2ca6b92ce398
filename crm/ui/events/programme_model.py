"""The programme as a list in the order of time; what has no time yet stands at the end."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from crm.domain.event import Event, ProgrammeItem, Role
from crm.services.event_view import EventView, ProgrammeLine
from crm.ui.delegates.roles import ItemRole
from crm.ui.events.day_plan import DayPlan, day_plan
from crm.ui.events.words import day_words, role_chip, time_words

Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()
_Role = Qt.ItemDataRole
_TIMED = re.compile(r"\s*([01]?\d|2[0-3])[:.]([0-5]\d)\s*(?:[–-]\s*([01]?\d|2[0-3])[:.]([0-5]\d))?\s+(.*)")


class ProgrammeModel(QAbstractListModel):
    """``ItemRole.ID`` is the item's id. ``retyped`` carries an item as it was written anew on its card."""

    retyped = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[ProgrammeLine] = []
        self._rows: dict[int, int] = {}
        self._taken: Mapping[int, int] = {}
        self._venue = ""
        self.plan: DayPlan = day_plan(Event(name=""), ())

    def show_view(self, view: EventView, taken: Mapping[int, int]) -> None:
        """``taken`` is how many places of an item with a limit are taken, by item."""
        plan = day_plan(view.event, [line.item for line in view.programme])
        by_id = {line.item.id: line for line in view.programme}
        self.beginResetModel()
        self.plan, self._taken, self._venue = plan, taken, view.event.place
        self._lines = [by_id[number] for number in plan.order()]
        self._rows = {line.item.id: row for row, line in enumerate(self._lines)}
        self.endResetModel()

    def line(self, index: Index) -> ProgrammeLine | None:
        """The item of a row."""
        return self._lines[index.row()] if index.isValid() else None

    def index_of(self, item_id: int) -> QModelIndex:
        row = self._rows.get(item_id)
        return self.index(row, 0) if row is not None else QModelIndex()

    def place_of(self, item_id: int) -> tuple[int, int]:
        """The item's place in its day and how many the day has; (0, 0) if it is not there."""
        day = {line.item.id: line.item.starts_at[:10] for line in self._lines}
        same = [number for number in day if day[number] == day.get(item_id)]
        return (same.index(item_id), len(same)) if item_id in same else (0, 0)

    def rowCount(self, parent: Index = _NONE) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flag = Qt.ItemFlag
        if not index.isValid():
            return flag.NoItemFlags
        return flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemIsEditable | flag.ItemNeverHasChildren

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        line = self.line(index)
        if line is None:
            return None
        match role:
            case _Role.DisplayRole:
                return line.item.title
            case _Role.EditRole:
                return " ".join(part for part in (_times(line), line.item.title) if part)
            case _Role.AccessibleTextRole:
                return self._spoken(line)
            case _Role.ToolTipRole:
                return self.tooltip(line)
            case ItemRole.ID:
                return line.item.id
            case ItemRole.SECOND_LINE:
                return self.second_line(line)
        return None

    def setData(self, index: Index, value: Any, role: int = _Role.EditRole) -> bool:
        line = self.line(index)
        if line is None or role != _Role.EditRole:
            return False
        written = rewritten(line.item, str(value))
        if written != line.item:
            self.retyped.emit(written)
        return True

    def second_line(self, line: ProgrammeLine) -> str:
        """ "Großer Saal, 18 von 24 Plätzen"."""
        place = "" if line.item.place == self._venue else line.item.place
        return ", ".join(part for part in (place, self.places(line)) if part)

    def places(self, line: ProgrammeLine) -> str:
        """ "18 von 24 Plätzen"; "" where an item has no limit."""
        if not line.item.capacity:
            return ""
        words = QCoreApplication.translate("Events", "{taken} von {places} Plätzen")
        return words.format(taken=self._taken.get(line.item.id, 0), places=line.item.capacity)

    def tooltip(self, line: ProgrammeLine) -> str:
        """All that the card may have no room for."""
        told = (_times(line), line.item.title, self.second_line(line), *(person.name for _, person in line.people))
        return "\n".join(part for part in told if part)

    def _spoken(self, line: ProgrammeLine) -> str:
        kind = role_chip(line.item.role).words if is_named(line.item.role) and line.item.role else ""
        told = (
            day_words(line.item.starts_at[:10]),
            _times(line),
            line.item.title,
            people_words(line),
            kind,
            self.second_line(line),
        )
        return ", ".join(part for part in told if part)


def rewritten(item: ProgrammeItem, text: str) -> ProgrammeItem:
    """The item as "14:30–16:30 Pitches" says; without a time, or a day to put it on, the times stay."""
    match = _TIMED.fullmatch(text)
    title = " ".join((match[5] if match else text).split()) or item.title
    day = item.starts_at[:10]
    if match is None or not day:
        return replace(item, title=title)
    begin = f"{day}T{int(match[1]):02d}:{match[2]}"
    end = f"{day}T{int(match[3]):02d}:{match[4]}" if match[3] else ""
    if end and end < begin:
        return replace(item, title=title)
    return replace(item, title=title, starts_at=begin, ends_at=end)


def _times(line: ProgrammeLine) -> str:
    return time_words(line.item.starts_at, line.item.ends_at)


def is_named(role: Role | None) -> bool:
    """Whether an item is of a kind of its own."""
    return role is not None and role is not Role.GUEST


def people_words(line: ProgrammeLine) -> str:
    """ "Nadine Schön", "Nadine Schön und 2 weitere", or the organisation where nobody is named."""
    if not line.people:
        return line.organisation
    first, more = line.people[0][1].name, len(line.people) - 1
    if not more:
        return first
    return QCoreApplication.translate("Events", "{name} und %n weitere", None, more).format(name=first)
