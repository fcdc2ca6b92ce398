"""A trip: which items of the programme a guest takes part in, bus and boarding place, hotel and arrival."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from crm.domain.errors import UserError
from crm.domain.event import Participation, ProgrammeItem
from crm.domain.journal import ChangeSet
from crm.domain.needs import ItemAnswer, ItemReply, TripNeeds
from crm.domain.ports import Database, Store, Unit
from crm.services.event_view import items_of
from crm.services.naming import names_of_guests
from crm.services.seats import is_gone, item_places


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemCount:
    """How full an item is; ``free`` is None if it has no limit."""

    item: ProgrammeItem
    taken: int

    @property
    def free(self) -> int | None:
        return max(self.item.capacity - self.taken, 0) if self.item.capacity else None


@dataclass(frozen=True, slots=True, kw_only=True)
class TripView:
    """The trip of one event; needs and replies are by participation, ``buses`` and ``nights`` count those who come.

    ``nights`` is the number of hotel nights by hotel.
    """

    items: tuple[ItemCount, ...]
    needs: Mapping[int, TripNeeds] = field(default_factory=dict)
    replies: Mapping[int, Mapping[int, ItemReply]] = field(default_factory=dict)
    buses: Mapping[str, int] = field(default_factory=dict)
    nights: Mapping[str, int] = field(default_factory=dict)


class Trip:
    """Keeps what guests need on a trip; nothing here reveals health or religion."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def view(self, event_id: int) -> TripView:
        """All needs and item replies of an event with their counts."""
        with self._database.read() as unit:
            return trip_of(unit, event_id, unit.store.find(Participation, event_id=event_id))

    def set_needs(self, needs: TripNeeds) -> ChangeSet:
        """Saves what a guest needs. UserError if the departure from the hotel is not after the arrival."""
        if needs.nights_from and needs.nights_to and needs.nights_to.earliest() <= needs.nights_from.earliest():
            raise UserError("Die Abreise aus dem Hotel muss nach der Anreise liegen.")
        with self._database.write("trip.change", name=self._name(needs.participation_id)) as unit:
            known = unit.store.find(TripNeeds, participation_id=needs.participation_id)
            if not known:
                unit.store.add(replace(needs, id=0))
            elif replace(needs, id=known[0].id) != known[0]:
                unit.store.save(replace(needs, id=known[0].id))
        return unit.changes

    def set_replies(self, guest: Participation, replies: Mapping[int, ItemReply | None]) -> ChangeSet:
        """Notes in one entry which items, by id, a guest takes part in; None forgets it.

        UserError if an item has not enough places left for the guest and companions, or if the guest does not come.
        """
        with self._database.write("trip.item", name=self._name(guest.id)) as unit:
            for item_id, reply in replies.items():
                _note_reply(unit.store, unit.store.get(ProgrammeItem, item_id), guest, reply)
        return unit.changes

    def _name(self, participation_id: int) -> str:
        with self._database.read() as unit:
            return names_of_guests(unit, [unit.store.get(Participation, participation_id)])


def trip_of(unit: Unit, event_id: int, participations: Iterable[Participation]) -> TripView:
    """The trip of an event whose guests have been read already."""
    store, guests = unit.store, {guest.id: guest for guest in participations}
    items = items_of(unit, event_id)
    taken = item_places(store, items)
    needs = {one.participation_id: one for one in store.find(TripNeeds, participation_id=list(guests))}
    replies: dict[int, dict[int, ItemReply]] = {}
    for answer in store.find(ItemAnswer, item_id=[item.id for item in items]):
        replies.setdefault(answer.participation_id, {})[answer.item_id] = answer.reply
    coming = [one for one in needs.values() if not is_gone(guests[one.participation_id].status)]
    nights: Counter[str] = Counter()
    for one in coming:
        nights[one.hotel] += nights_of(one)
    return TripView(
        items=tuple(ItemCount(item=item, taken=taken[item.id]) for item in items),
        needs=needs,
        replies=replies,
        buses=dict(Counter(one.bus for one in coming if one.bus)),
        nights={hotel: number for hotel, number in nights.items() if number},
    )


def nights_of(needs: TripNeeds) -> int:
    """How many nights; 0 if arrival or departure is not known to the day."""
    first, last = needs.nights_from, needs.nights_to
    if not (needs.hotel and first and last and first.day and last.day):
        return 0
    return max((last.earliest() - first.earliest()).days, 0)


def _note_reply(store: Store, item: ProgrammeItem, guest: Participation, reply: ItemReply | None) -> None:
    if reply is ItemReply.ACCEPTED and is_gone(store.get(Participation, guest.id).status):
        raise UserError("Wer nicht kommt, kann auch an einem Programmpunkt nicht teilnehmen.")
    _set_reply(store, item, guest, reply)
    if reply is ItemReply.ACCEPTED and item.capacity:
        taken = item_places(store, [item])[item.id]
        if taken > item.capacity:
            places = "nur einen Platz" if item.capacity == 1 else f"{item.capacity} Plätze"
            raise UserError(f"„{item.title}“ hat {places}; mit dieser Zusage wären es {taken} Teilnehmende.")


def _set_reply(store: Store, item: ProgrammeItem, guest: Participation, reply: ItemReply | None) -> None:
    known = store.find(ItemAnswer, item_id=item.id, participation_id=guest.id)
    if not known:
        if reply is not None:
            store.add(ItemAnswer(item_id=item.id, participation_id=guest.id, reply=reply))
    elif reply is None:
        store.remove(known[0])
    elif known[0].reply is not reply:
        store.save(replace(known[0], reply=reply))
