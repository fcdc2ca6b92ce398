"""What an event knows of its guests beyond their answers: seats, waiting list, companions, trip, sendings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from crm.domain.dispatch import Dispatch
from crm.domain.event import Companion, Event, Participation, SensitiveData, StatusLabel
from crm.domain.needs import ItemReply, TripNeeds
from crm.domain.ports import Database
from crm.services.companions import companion_limit
from crm.services.guest_rules import in_order
from crm.services.seats import Seats, read_seats
from crm.services.sent_waves import received_by
from crm.services.trip import ItemCount, trip_of
from crm.services.waiting import proposed_of

#: Tables whose rows make up :class:`Guests`, besides those of the event itself.
GUEST_TABLES = frozenset(
    "companion category_rule role_rule status_label trip_needs item_answer dispatch dispatch_row sensitive_data".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Guests:
    """Everything by participation where it concerns one guest. ``proposed`` may move up now, in this order."""

    seats: Seats
    proposed: tuple[int, ...] = ()
    labels: tuple[StatusLabel, ...] = ()
    companions: Mapping[int, Sequence[Companion]] = field(default_factory=dict)
    items: tuple[ItemCount, ...] = ()
    needs: Mapping[int, TripNeeds] = field(default_factory=dict)
    replies: Mapping[int, Mapping[int, ItemReply]] = field(default_factory=dict)
    accreditation: Mapping[int, SensitiveData] = field(default_factory=dict)
    received: Mapping[int, Sequence[Dispatch]] = field(default_factory=dict)

    @property
    def event(self) -> Event:
        return self.seats.event

    def taken(self) -> dict[int, int]:
        """The places taken in the items that have a limit."""
        return {count.item.id: count.taken for count in self.items if count.item.capacity}

    def waiting(self) -> list[Participation]:
        """The waiting list in its order."""
        return self.seats.waiting()

    def place_of(self, guest: Participation) -> int:
        """The guest's place on the waiting list, from 1; 0 if not on it."""
        ids = [one.id for one in self.waiting()]
        return ids.index(guest.id) + 1 if guest.id in ids else 0

    def may_bring(self, guest: Participation) -> int:
        """How many companions the guest may have in all."""
        return companion_limit(self.event, guest)


class GuestReader:
    """Reads all of it at once, so that the parts agree."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, event_id: int) -> Guests:
        """The guests of an event; NotFoundError if there is none."""
        with self._database.read() as unit:
            store, seats = unit.store, read_seats(unit.store, event_id)
            ids = [guest.id for guest in seats.guests]
            companions: dict[int, list[Companion]] = {}
            for one in store.find(Companion, participation_id=ids):
                companions.setdefault(one.participation_id, []).append(one)
            trip = trip_of(unit, event_id, seats.guests)
            kept = store.find(SensitiveData, participation_id=ids)
            return Guests(
                seats=seats,
                proposed=tuple(guest.id for guest in proposed_of(store, seats)),
                labels=tuple(in_order(store.find(StatusLabel))),
                companions=companions,
                items=trip.items,
                needs=trip.needs,
                replies=trip.replies,
                accreditation={one.participation_id: one for one in kept},
                received=received_by(store, event_id, seats.guests),
            )
