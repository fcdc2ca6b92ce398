"""What an open event knows of its guests beyond their answers: seats, waiting list, companions, trip, sendings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from crm.domain.dispatch import Dispatch
from crm.domain.event import Companion, Event, Participation, SensitiveData, StatusLabel
from crm.domain.needs import ItemReply, TripNeeds
from crm.services.bundle import Services
from crm.services.companions import companion_limit
from crm.services.seats import Seats
from crm.services.trip import ItemCount

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


def read_guests(services: Services, event_id: int) -> Guests:
    """Reads it all; for the reading lane."""
    trip = services.trip.view(event_id)
    return Guests(
        seats=services.waiting.seats(event_id),
        proposed=tuple(guest.id for guest in services.waiting.proposed(event_id)),
        labels=tuple(services.guest_rules.labels()),
        companions=services.companions.of(event_id),
        items=trip.items,
        needs=trip.needs,
        replies=trip.replies,
        accreditation=services.accreditation.of(event_id),
        received=services.invitations.received(event_id),
    )
