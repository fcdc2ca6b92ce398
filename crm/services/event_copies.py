"""A new event made from an old one: programme, counting of seats and invitation rules, without the people."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TypeVar

from crm.domain.errors import UserError
from crm.domain.event import CategoryRule, Event, ProgrammeItem, RoleRule
from crm.domain.journal import ChangeSet
from crm.domain.kept_audience import SavedAudience
from crm.domain.partial_date import PartialDate
from crm.domain.ports import Database, Store
from crm.domain.precedence import EventRank
from crm.services.naming import new_uid

R = TypeVar("R", CategoryRule, RoleRule, EventRank)


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenAlong:
    """What a copy would take along: how many programme items, rules for seats and exceptions of rank, and the names of
    the audiences. Where the old event's day is not known exactly, times are not."""

    items: int
    rules: int
    ranks: int
    audiences: tuple[str, ...]
    is_day_known: bool


class EventCopies:
    """Makes events from events."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def taken_along(self, event_id: int) -> TakenAlong:
        """What :meth:`make` would copy."""
        with self._database.read() as unit:
            store, old = unit.store, unit.store.get(Event, event_id)
            rules = [*store.find(CategoryRule, event_id=event_id), *store.find(RoleRule, event_id=event_id)]
            return TakenAlong(
                items=len(store.find(ProgrammeItem, event_id=event_id)),
                rules=len(rules),
                ranks=len(store.find(EventRank, event_id=event_id)),
                audiences=tuple(one.name for one in store.find(SavedAudience, event_id=event_id, deleted_at=None)),
                is_day_known=old.starts_on is not None and old.starts_on.day is not None,
            )

    def make(self, event_id: int, name: str, starts_on: PartialDate) -> tuple[Event, ChangeSet]:
        """The new event with everything moved to its first day; one entry.

        UserError without a name, or if either day is not known exactly (then nothing can be moved).
        """
        if not name.strip():
            raise UserError("Bitte geben Sie der neuen Veranstaltung einen Namen.")
        if starts_on.day is None:
            raise UserError("Bitte geben Sie den ersten Tag der neuen Veranstaltung genau an.")
        with self._database.write("event.copy", name=name.strip()) as unit:
            old = unit.store.get(Event, event_id)
            shift = _shift(old, starts_on)
            new = unit.store.add(_moved(old, name.strip(), starts_on, shift))
            _copy_parts(unit.store, old, new, shift)
            _copy_audiences(unit.store, old, new)
        return new, unit.changes


def _shift(old: Event, starts_on: PartialDate) -> timedelta | None:
    """How far everything moves; None if the old event's day is not known."""
    if old.starts_on is None or old.starts_on.day is None:
        return None
    return starts_on.earliest() - old.starts_on.earliest()


def _moved(old: Event, name: str, starts_on: PartialDate, shift: timedelta | None) -> Event:
    ends = old.ends_on
    moves = shift is not None and ends is not None and ends.day is not None
    return replace(
        old,
        id=0,
        version=1,
        uid=new_uid(),
        name=name,
        starts_on=starts_on,
        ends_on=PartialDate.of(ends.earliest() + shift) if moves and ends and shift is not None else None,
        answer_by=None,
        made_from_id=old.id,
        source="",
        deleted_at=None,
    )


def _copy_parts(store: Store, old: Event, new: Event, shift: timedelta | None) -> None:
    _copy_rules(store, CategoryRule, old, new)
    _copy_rules(store, RoleRule, old, new)
    _copy_rules(store, EventRank, old, new)
    store.add_all(
        replace(
            item,
            id=0,
            version=1,
            event_id=new.id,
            starts_at=_later(item.starts_at, shift),
            ends_at=_later(item.ends_at, shift),
        )
        for item in store.find(ProgrammeItem, event_id=old.id)
    )


def _copy_rules(store: Store, kind: type[R], old: Event, new: Event) -> None:
    store.add_all(replace(one, id=0, version=1, event_id=new.id) for one in store.find(kind, event_id=old.id))


def _copy_audiences(store: Store, old: Event, new: Event) -> None:
    """The rules go along, under the new event's name; what was changed by hand concerned the old one."""
    for saved in store.find(SavedAudience, event_id=old.id, deleted_at=None):
        name = saved.name.replace(old.name, new.name)
        store.add(
            replace(
                saved,
                id=0,
                version=1,
                name=name if name != saved.name else f"{saved.name} ({new.name})",
                event_id=new.id,
            )
        )


def _later(moment: str, shift: timedelta | None) -> str:
    if not moment or shift is None:
        return ""
    form = "%Y-%m-%dT%H:%M" if "T" in moment else "%Y-%m-%d"
    return (datetime.strptime(moment, form) + shift).strftime(form)
