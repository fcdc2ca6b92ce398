"""The waiting list of an event: its order, who is next when seats free up, and moving up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from crm.domain.address_rules import AddressRules
from crm.domain.audience_history import STATUS_WORDS
from crm.domain.errors import UserError
from crm.domain.event import Event, Participation, Status, StatusChange
from crm.domain.journal import ChangeSet
from crm.domain.ports import Database, Store
from crm.domain.seating import NoSeatError, proposed, queue, seats_of, why_full
from crm.services.answering import Answer, Answering
from crm.services.naming import names_of_guests
from crm.services.seats import Seats, read_seats, seats_needed

_UP = frozenset({Status.INVITED, Status.ACCEPTED, Status.RESERVED})


class Waiting:
    """Orders the waiting list and moves guests up from it."""

    def __init__(self, database: Database, rules: AddressRules, today: Callable[[], date] = date.today) -> None:
        self._database = database
        self._rules = rules
        self._today = today

    def seats(self, event_id: int) -> Seats:
        """Guests, waiting list and count of an event."""
        with self._database.read() as unit:
            return read_seats(unit.store, event_id)

    def proposed(self, event_id: int) -> list[Participation]:
        """Who can move up now, in order. Seats offered to those who moved up and have not answered yet are kept."""
        with self._database.read() as unit:
            return proposed_of(unit.store, read_seats(unit.store, event_id))

    def move(self, guest: Participation, step: int) -> ChangeSet:
        """Moves a guest ``step`` places down the waiting list (up if negative)."""
        with self._database.write("waiting.move", name=self._event_name(guest.event_id)) as unit:
            waiting = queue(unit.store.find(Participation, event_id=guest.event_id, status=Status.WAITING))
            ids = [one.id for one in waiting]
            if guest.id not in ids:
                raise UserError("Dieser Gast steht nicht mehr auf der Warteliste.")
            place = ids.index(guest.id)
            moved = waiting.pop(place)
            waiting.insert(min(max(place + step, 0), len(waiting)), moved)
            _number(unit.store, waiting)
        return unit.changes

    def move_up(
        self, guests: Sequence[Participation], status: Status = Status.INVITED, overrule: str = ""
    ) -> ChangeSet:
        """Takes guests off the waiting list: invited as successors, or accepted at once.

        NoSeatError if seats are not there and ``overrule`` gives no reason. An invitation takes no seat yet, but is
        only made for a seat that is free and not offered to another; the reason for one beyond is kept in the history.
        """
        if status not in _UP:
            raise UserError("Von der Warteliste rücken Gäste als eingeladen oder zugesagt auf.")
        with self._database.read() as unit:
            name = names_of_guests(unit, guests)
        with self._database.write("waiting.up", name=name, status=STATUS_WORDS[status]) as unit:
            book = Answering(unit, self._rules, self._today())
            for guest in guests:
                if guest.status is not Status.WAITING:
                    raise UserError("Dieser Gast steht nicht mehr auf der Warteliste.")
                how = ""
                if status is Status.INVITED:
                    how = _offered(unit.store, guest, overrule.strip())
                book.answer(guest, Answer(status=status, how=how, overrule=overrule))
        return unit.changes

    def _event_name(self, event_id: int) -> str:
        with self._database.read() as unit:
            return unit.store.get(Event, event_id).name


def _number(store: Store, waiting: Sequence[Participation]) -> None:
    for place, one in enumerate(waiting, start=1):
        if one.queue_place != place:
            store.save(replace(one, queue_place=place))


def proposed_of(store: Store, seats: Seats) -> list[Participation]:
    """Who can move up now, in order; see :meth:`Waiting.proposed`."""
    return proposed(_with_offers(store, seats).count, seats.guests, seats.companions)


def _with_offers(store: Store, seats: Seats) -> Seats:
    """The seats with those that successors were offered counted as taken."""
    invited = {guest.id: guest for guest in seats.guests if guest.status is Status.INVITED}
    steps = store.find(StatusChange, participation_id=list(invited), status=Status.WAITING)
    taken, categories = seats.count.taken, Counter(seats.count.categories)
    for guest in {step.participation_id: invited[step.participation_id] for step in steps}.values():
        if seats.count.rules.takes_seat(guest):
            number = seats_of(guest, seats.companions.get(guest.id, 0))
            taken, categories[guest.category] = taken + number, categories[guest.category] + number
    return replace(seats, count=replace(seats.count, taken=taken, categories=categories))


def _offered(store: Store, guest: Participation, reason: str) -> str:
    """What stands in the history of an offer; NoSeatError if there is no seat to offer and no reason."""
    full = why_full(_with_offers(store, read_seats(store, guest.event_id)).count, guest, seats_needed(store, guest))
    if full and not reason:
        raise NoSeatError(full)
    return f"ohne freien Platz: {reason}" if full else ""
