"""Accreditation and catering data of one event: birth name, date and place, and diet; they delete themselves.

They are kept for one event only, journaled without values, and deleted some days after its end (DSGVO Art. 5 and 9).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from crm.domain.event import Event, Participation, SensitiveData
from crm.domain.journal import ChangeSet
from crm.domain.partial_date import PartialDate
from crm.domain.ports import Database, Store
from crm.services.naming import names_of_guests

#: So many days before, the deletion is announced.
ANNOUNCED_DAYS: Final = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Expiry:
    """The data of ``count`` guests of an event are deleted ``on`` that day; ``is_due`` if it has come."""

    event: Event
    count: int
    on: date
    is_due: bool

    def sentence(self) -> str:
        """ "Impulse 2027: Die Akkreditierungsdaten von 12 Gästen werden am 10. Februar 2027 gelöscht."""
        day = PartialDate.of(self.on).german()
        who = "eines Gastes" if self.count == 1 else f"von {self.count} Gästen"
        return f"{self.event.name}: Die Angaben zu Akkreditierung und Verpflegung {who} werden am {day} gelöscht."


class Accreditation:
    """Sets, reads and deletes them."""

    def __init__(self, database: Database, today: Callable[[], date] = date.today) -> None:
        self._database = database
        self._today = today

    def set(self, data: SensitiveData) -> ChangeSet:
        """Keeps the data until the event is over; empty fields throughout delete them at once.

        The journal notes that and when, but no value: what is overwritten or deleted here does not come back.
        """
        with self._database.read() as unit:
            guest = unit.store.get(Participation, data.participation_id)
            name = names_of_guests(unit, [guest])
            is_new = not unit.store.find(SensitiveData, participation_id=guest.id)
        with self._database.write("sensitive.add" if is_new else "final.change", name=name) as unit:
            event = unit.store.get(Event, guest.event_id)
            day = deletion_day(event)
            dated = replace(data, delete_on=PartialDate.of(day) if day else None)
            known = unit.store.find(SensitiveData, participation_id=guest.id)
            is_empty = not (data.birth_name or data.birth_date or data.birth_place or data.diet)
            if not known:
                if not is_empty:
                    unit.store.add(replace(dated, id=0))
            elif is_empty:
                unit.store.remove(replace(known[0], version=data.version))
            else:
                unit.store.save(replace(dated, id=known[0].id))
        return unit.changes

    def announced(self, days: int = ANNOUNCED_DAYS) -> tuple[Expiry, ...]:
        """What is due or will be deleted within so many days, the earliest first."""
        today = self._today()
        with self._database.read() as unit:
            found = _expiries(unit.store, today)
        return tuple(one for one in found if one.on <= today + timedelta(days=days))

    def expire(self) -> tuple[tuple[Expiry, ...], ChangeSet]:
        """Deletes what is due, as one entry without values; returns what was deleted.

        Called when the database is opened and when the day turns.
        """
        due = [one for one in self.announced(0) if one.is_due]
        if not due:
            return (), ChangeSet()
        events = {one.event.id for one in due}
        count = sum(one.count for one in due)
        with self._database.write("final.expire", name=", ".join(one.event.name for one in due), count=count) as unit:
            guests = unit.store.find(Participation, event_id=events)
            for data in unit.store.find(SensitiveData, participation_id=[guest.id for guest in guests]):
                unit.store.remove(data)
        return tuple(due), unit.changes


def deletion_day(event: Event) -> date | None:
    """The day on which the data go: so many days after the event's last; None without a date."""
    last = event.ends_on or event.starts_on
    return last.latest() + timedelta(days=event.keep_sensitive_days) if last else None


def _expiries(store: Store, today: date) -> list[Expiry]:
    """By the event's present date, so that a postponed event keeps what it needs. Without any, by what was noted."""
    kept = store.find(SensitiveData)
    guests = {guest.id: guest for guest in store.find(Participation, id=[one.participation_id for one in kept])}
    counts = Counter(guests[one.participation_id].event_id for one in kept)
    noted = _noted(kept, guests)
    found = []
    for event in store.find(Event, id=list(counts)):
        day = deletion_day(event) or noted.get(event.id)
        if day is not None:
            found.append(Expiry(event=event, count=counts[event.id], on=day, is_due=day <= today))
    return sorted(found, key=lambda one: (one.on, one.event.id))


def _noted(kept: list[SensitiveData], guests: Mapping[int, Participation]) -> dict[int, date]:
    days: dict[int, date] = {}
    for one in kept:
        if one.delete_on is not None:
            event, day = guests[one.participation_id].event_id, one.delete_on.latest()
            days[event] = max(days.get(event, day), day)
    return days
