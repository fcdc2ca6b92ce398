"""Seats of an event: who takes one, how many are left, and who is next on the waiting list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from crm.domain.audience_history import CATEGORY_WORDS
from crm.domain.errors import UserError
from crm.domain.event import Category, CategoryRule, Event, Participation, Role, RoleRule, Status

#: Whose seat is taken. Who sends somebody else gives the seat to the substitute.
SEATED = frozenset({Status.ACCEPTED, Status.RESERVED, Status.ATTENDED})

#: Staff and the press are there without taking a guest's seat, unless the event says otherwise.
_WITHOUT_SEAT = frozenset({Category.STAFF, Category.PRESS, Category.HOST, Category.SPEAKER})


class NoSeatError(UserError):
    """There is no seat left. ``full`` names the limit that is reached."""

    def __init__(self, full: str) -> None:
        super().__init__(f"{full} Setzen Sie den Gast auf die Warteliste, oder begründen Sie die zusätzliche Zusage.")
        self.full = full


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatRules:
    """The limits of one event. ``capacity`` 0 means unlimited, as does a category's ``seats`` 0."""

    capacity: int = 0
    categories: Mapping[Category, CategoryRule] = field(default_factory=dict)
    roles: Mapping[Role, RoleRule] = field(default_factory=dict)

    def takes_seat(self, participation: Participation) -> bool:
        """Whether the participation counts against the capacity at all: its role decides, else its category."""
        if participation.role in self.roles:
            return self.roles[participation.role].takes_seats
        rule = self.categories.get(participation.category)
        return rule.takes_seats if rule else participation.category not in _WITHOUT_SEAT

    def are_limited(self, category: Category) -> bool:
        """Whether there is any limit that a guest of the category could reach."""
        return bool(self.capacity or self.limit(category))

    def limit(self, category: Category) -> int:
        """The seats kept for a category; 0 if it has no limit of its own."""
        rule = self.categories.get(category)
        return rule.seats if rule else 0


def seat_rules(event: Event, categories: Iterable[CategoryRule], roles: Iterable[RoleRule]) -> SeatRules:
    """The limits of an event as it keeps them."""
    return SeatRules(
        capacity=event.capacity,
        categories={rule.category: rule for rule in categories},
        roles={rule.role: rule for rule in roles},
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatCount:
    """How full an event is. ``overruled`` are the seats given although none was free, part of ``taken``.

    ``categories`` counts the taken seats by category, whether or not it has a limit of its own.
    """

    rules: SeatRules
    taken: int = 0
    overruled: int = 0
    categories: Mapping[Category, int] = field(default_factory=dict)
    overruled_categories: Mapping[Category, int] = field(default_factory=dict)

    @property
    def free(self) -> int | None:
        """Seats left, never below 0; None if unlimited."""
        return max(self.rules.capacity - self.taken, 0) if self.rules.capacity else None

    def free_for(self, category: Category) -> int | None:
        """Seats left for a guest of the category: the smaller of both limits; None if unlimited."""
        limit = self.rules.limit(category)
        own = max(limit - self.categories.get(category, 0), 0) if limit else None
        known = [free for free in (self.free, own) if free is not None]
        return min(known) if known else None

    def beyond(self) -> dict[Category | None, int]:
        """Seats given beyond each limit without anybody having said so; None is the event's own limit."""
        found: dict[Category | None, int] = {}
        if self.rules.capacity:
            found[None] = self.taken - self.overruled - self.rules.capacity
        for category, taken in self.categories.items():
            if limit := self.rules.limit(category):
                found[category] = taken - self.overruled_categories.get(category, 0) - limit
        return {limit: seats for limit, seats in found.items() if seats > 0}

    @property
    def oversold(self) -> int:
        """The most seats beyond any limit that nobody has accounted for; must be 0."""
        return max(self.beyond().values(), default=0)


def seats_of(participation: Participation, companions: int) -> int:
    """The seats a guest needs: those granted, and one for each companion."""
    return participation.seats + companions


def count_seats(rules: SeatRules, guests: Iterable[Participation], companions: Mapping[int, int]) -> SeatCount:
    """Counts the seats; ``companions`` is their number by participation."""
    taken: Counter[Category] = Counter()
    overruled: Counter[Category] = Counter()
    for guest in guests:
        if guest.status not in SEATED or not rules.takes_seat(guest):
            continue
        seats = seats_of(guest, companions.get(guest.id, 0))
        taken[guest.category] += seats
        if guest.overrule:
            overruled[guest.category] += seats
    return SeatCount(
        rules=rules,
        taken=taken.total(),
        overruled=overruled.total(),
        categories=dict(taken),
        overruled_categories=dict(overruled),
    )


def why_full(count: SeatCount, participation: Participation, seats: int) -> str:
    """Why there is no seat for a guest who needs so many, as a German sentence; "" if there is."""
    if not count.rules.takes_seat(participation):
        return ""
    if count.free is not None and seats > count.free:
        return all_taken(count.rules.capacity)
    free = count.free_for(participation.category)
    if free is not None and seats > free:
        limit = count.rules.limit(participation.category)
        return all_taken(limit, CATEGORY_WORDS[participation.category])
    return ""


def all_taken(places: int, group: str = "") -> str:
    """ "Alle 200 Plätze sind vergeben." """
    whose = f" der Gruppe {group}" if group else ""
    if places == 1:
        return f"Der einzige Platz{whose} ist vergeben."
    return f"{'Die' if group else 'Alle'} {places} Plätze{whose} sind vergeben."


def queue(guests: Iterable[Participation]) -> list[Participation]:
    """The waiting list in its order: places given, then whoever has none, the earlier entered first."""
    waiting = [guest for guest in guests if guest.status is Status.WAITING]
    return sorted(waiting, key=lambda guest: (guest.queue_place == 0, guest.queue_place, guest.id))


def proposed(count: SeatCount, guests: Sequence[Participation], companions: Mapping[int, int]) -> list[Participation]:
    """Who moves up now: in the order of the waiting list, as long as seats are free.

    Who needs more seats than are left, or whose group is full, is passed over; the next may still fit.
    """
    found: list[Participation] = []
    taken, categories = count.taken, Counter(count.categories)
    for guest in queue(guests):
        seats = seats_of(guest, companions.get(guest.id, 0))
        now = SeatCount(rules=count.rules, taken=taken, categories=categories)
        if why_full(now, guest, seats):
            continue
        found.append(guest)
        if count.rules.takes_seat(guest):
            taken += seats
            categories[guest.category] += seats
    return found
