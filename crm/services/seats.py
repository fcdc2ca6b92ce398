"""The seats of an event as the database keeps them, and the guard that nothing oversells them unsaid."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from crm.domain.errors import UserError
from crm.domain.event import CategoryRule, Companion, Event, Participation, RoleRule
from crm.domain.journal import Change
from crm.domain.ports import Store, Unit
from crm.domain.seating import SeatCount, count_seats, proposed, queue, seat_rules


@dataclass(frozen=True, slots=True, kw_only=True)
class Seats:
    """One event's guests and seats. ``companions`` is their number by participation."""

    event: Event
    guests: tuple[Participation, ...]
    companions: Mapping[int, int]
    count: SeatCount

    def waiting(self) -> list[Participation]:
        """The waiting list in its order."""
        return queue(self.guests)

    def proposed(self) -> list[Participation]:
        """Who can move up now."""
        return proposed(self.count, self.guests, self.companions)


def read_seats(store: Store, event_id: int) -> Seats:
    """Guests and seats of an event; NotFoundError if there is none."""
    event = store.get(Event, event_id)
    rules = seat_rules(event, store.find(CategoryRule, event_id=event_id), store.find(RoleRule, event_id=event_id))
    guests = tuple(store.find(Participation, event_id=event_id))
    companions = Counter(one.participation_id for one in store.find(Companion, participation_id=[g.id for g in guests]))
    return Seats(event=event, guests=guests, companions=companions, count=count_seats(rules, guests, companions))


class SeatGuard:
    """Watches an undo: seats that have been given to others since must not be taken back unsaid."""

    def __init__(self, unit: Unit, changes: Collection[Change]) -> None:
        self._store = unit.store
        guests = {change.row_id for change in changes if change.table == "participation"}
        companions = {change.row_id for change in changes if change.table == "companion"}
        self._guests = guests | {c.participation_id for c in self._store.find(Companion, id=companions)}
        self._companions = companions
        self._before = self._oversold()

    def check(self) -> None:
        """Raises UserError if an event is more oversold than before."""
        for event_id, oversold in self._oversold().items():
            if oversold > self._before.get(event_id, 0):
                name = self._store.get(Event, event_id).name
                raise UserError(f"{name}: Die Plätze sind inzwischen anderweitig vergeben; es wurde nichts geändert.")

    def _oversold(self) -> dict[int, int]:
        back = {one.participation_id for one in self._store.find(Companion, id=self._companions)}
        touched = self._store.find(Participation, id=self._guests | back)
        return {event: read_seats(self._store, event).count.oversold for event in {p.event_id for p in touched}}
