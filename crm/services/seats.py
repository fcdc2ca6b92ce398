"""The seats of an event as the database keeps them, and the guard that nothing oversells them unsaid."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from crm.domain.errors import UserError
from crm.domain.event import CategoryRule, Companion, Event, Participation, ProgrammeItem, RoleRule, Status
from crm.domain.journal import Change
from crm.domain.needs import ItemAnswer, ItemReply
from crm.domain.ports import Store, Unit
from crm.domain.seating import (
    SEATED,
    SeatCount,
    SeatRules,
    all_taken,
    count_seats,
    proposed,
    queue,
    seat_rules,
    seats_of,
    why_full,
)


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


def read_rules(store: Store, event: Event) -> SeatRules:
    """The limits of an event."""
    return seat_rules(event, store.find(CategoryRule, event_id=event.id), store.find(RoleRule, event_id=event.id))


def read_seats(store: Store, event_id: int) -> Seats:
    """Guests and seats of an event; NotFoundError if there is none."""
    event = store.get(Event, event_id)
    guests = tuple(store.find(Participation, event_id=event_id))
    companions = companions_of(store, guests)
    count = count_seats(read_rules(store, event), guests, companions)
    return Seats(event=event, guests=guests, companions=companions, count=count)


def companions_of(store: Store, guests: Iterable[Participation]) -> Counter[int]:
    """How many come along, by participation."""
    ids = [guest.id for guest in guests]
    return Counter(one.participation_id for one in store.find(Companion, participation_id=ids))


class SeatTally:
    """The seats of one event while answers are being written: counted once, then kept by hand.

    An event without limits, and a guest who takes no seat, cost no counting.
    """

    def __init__(self, store: Store, event_id: int) -> None:
        self._store = store
        self._event = store.get(Event, event_id)
        self._rules = read_rules(store, self._event)
        self._count: SeatCount | None = None

    def full_for(self, guest: Participation, seats: int) -> str:
        """Why so many seats more cannot be given to the guest, as a sentence; "" if they can."""
        if not self._rules.takes_seat(guest) or not self._rules.are_limited(guest.category):
            return ""
        return why_full(self._counted(), guest, seats)

    def change(self, guest: Participation, seats: int) -> None:
        """Notes seats given to a guest, or taken from one (a negative number); overrules are not told apart here."""
        if self._count is not None and self._rules.takes_seat(guest):
            categories = Counter(self._count.categories)
            categories[guest.category] += seats
            self._count = SeatCount(rules=self._rules, taken=self._count.taken + seats, categories=categories)

    def _counted(self) -> SeatCount:
        if self._count is None:
            found = self._store.find(Participation, event_id=self._event.id, status=SEATED)
            self._count = count_seats(self._rules, found, companions_of(self._store, found))
        return self._count


def seats_needed(store: Store, guest: Participation) -> int:
    """The seats of a guest with everybody who comes along."""
    return seats_of(guest, len(store.find(Companion, participation_id=guest.id)))


# ── limits that must not be passed unsaid ──────────────────────────────────────────────────────────────────────────


def item_places(store: Store, items: Iterable[ProgrammeItem]) -> Counter[int]:
    """The places taken in items of the programme, companions included, by item."""
    accepted = store.find(ItemAnswer, item_id=[item.id for item in items], reply=ItemReply.ACCEPTED)
    guests = {g.id: g for g in store.find(Participation, id={answer.participation_id for answer in accepted})}
    companions = companions_of(store, guests.values())
    taken: Counter[int] = Counter()
    for answer in accepted:
        taken[answer.item_id] += seats_of(guests[answer.participation_id], companions[answer.participation_id])
    return taken


def beyond_limits(store: Store, event_id: int) -> dict[str, int]:
    """What was given beyond the limits of an event and of its items without a reason, by the limit's name."""
    count = read_seats(store, event_id).count
    found = {category.value if category else "": seats for category, seats in count.beyond().items()}
    items = [item for item in store.find(ProgrammeItem, event_id=event_id) if item.capacity]
    taken = item_places(store, items) if items else Counter()
    for item in items:
        if taken[item.id] > item.capacity:
            found[f"item {item.id}"] = taken[item.id] - item.capacity
    return found


def keep_limits(store: Store, event_id: int, before: Mapping[str, int], reason: str) -> None:
    """After limits were lowered: refuses what they leave without a seat, or records why it stays.

    The reason is kept with those who answered last. UserError without a reason.
    """
    if not _worse(before, beyond_limits(store, event_id)):
        return
    seats = read_seats(store, event_id)
    if not reason.strip():
        raise UserError(
            f"Es sind schon mehr Plätze vergeben ({seats.count.oversold} zu viel). Begründen Sie, warum diese "
            "Zusagen bleiben, oder setzen Sie zuerst Gäste auf die Warteliste."
        )
    guests = {guest.id: guest for guest in seats.guests}
    for guest in sorted(guests.values(), key=_answered, reverse=True):
        over = count_seats(seats.count.rules, guests.values(), seats.companions).beyond()
        takes = guest.status in SEATED and not guest.overrule and seats.count.rules.takes_seat(guest)
        if takes and (None in over or guest.category in over):
            guests[guest.id] = store.save(replace(guest, overrule=reason.strip()))


def refuse_full_items(store: Store, guest: Participation) -> None:
    """After a guest's party grew: UserError if an item of the programme has not so many places."""
    accepted = store.find(ItemAnswer, participation_id=guest.id, reply=ItemReply.ACCEPTED)
    items = [item for item in store.find(ProgrammeItem, id=[a.item_id for a in accepted]) if item.capacity]
    taken = item_places(store, items) if items else Counter()
    for item in items:
        if taken[item.id] > item.capacity:
            raise UserError(f"„{item.title}“: {all_taken(item.capacity)}")


class SeatGuard:
    """Watches an undo: seats given to others since must not be taken back unsaid, and nobody may be left standing in
    for somebody who is not represented.
    """

    def __init__(self, unit: Unit, changes: Collection[Change]) -> None:
        self._store = unit.store
        self._changes = [change for change in changes if change.table in _LIMITED]
        self._before = {event: beyond_limits(self._store, event) for event in self._events()}
        self._for_nobody = {event: stand_in_for_nobody(self._store, event) for event in self._before}

    def check(self) -> None:
        """Raises UserError if more is given beyond a limit than before, or a substitute has lost whom to represent."""
        for event_id in self._events():
            name = self._store.get(Event, event_id).name
            if _worse(self._before.get(event_id, {}), beyond_limits(self._store, event_id)):
                raise UserError(f"{name}: Die Plätze sind inzwischen anderweitig vergeben; es wurde nichts geändert.")
            if stand_in_for_nobody(self._store, event_id) - self._for_nobody.get(event_id, set()):
                raise UserError(f"{name}: Die Vertretung ist inzwischen anders geregelt; es wurde nichts geändert.")

    def _events(self) -> set[int]:
        """The events whose seats the changes touch, those that are there now."""
        found = self._named("event", "id") | self._named("participation", "event_id")
        found |= self._named("category_rule", "event_id") | self._named("role_rule", "event_id")
        found |= self._named("programme_item", "event_id")
        guests = self._named("companion", "participation_id") | self._named("item_answer", "participation_id")
        found |= {guest.event_id for guest in self._store.find(Participation, id=guests)}
        return {event.id for event in self._store.find(Event, id=found)}

    def _named(self, table: str, column: str) -> set[int]:
        """The values of a column in the touched rows: as they are now, and as they were where that is known."""
        touched = [change for change in self._changes if change.table == table]
        ids = {change.row_id for change in touched}
        if column == "id":
            return ids
        was = {change.before[column] for change in touched if change.before.get(column)}
        return was | {getattr(row, column) for row in self._store.find(_LIMITED[table], id=ids)}


def stand_in_for_nobody(store: Store, event_id: int) -> set[int]:
    """The substitutes of an event whose principal is not represented (any more); who was there or not stays that."""
    guests = {guest.id: guest for guest in store.find(Participation, event_id=event_id)}
    return {
        guest.id
        for guest in guests.values()
        if guest.represents_id in guests
        and guests[guest.represents_id].status is not Status.REPRESENTED
        and guest.status not in (Status.ATTENDED, Status.ABSENT)
    }


_LIMITED: Mapping[str, type[Any]] = {
    "event": Event,
    "participation": Participation,
    "companion": Companion,
    "category_rule": CategoryRule,
    "role_rule": RoleRule,
    "programme_item": ProgrammeItem,
    "item_answer": ItemAnswer,
}


def _worse(before: Mapping[str, int], after: Mapping[str, int]) -> bool:
    return any(seats > before.get(limit, 0) for limit, seats in after.items())


def _answered(guest: Participation) -> tuple[str, int]:
    return guest.answered_on.iso() if guest.answered_on else "", guest.id


def is_gone(status: Status) -> bool:
    """Whether a guest of this status does not come, so that what was kept for him or her is free again."""
    return status in _GONE


_GONE = frozenset({Status.DECLINED, Status.REPRESENTED, Status.CANCELLED, Status.ABSENT, Status.UNDELIVERABLE})
