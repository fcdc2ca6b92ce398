"""Answers within one piece of work: status, history, seats, waiting list and snapshot move together.

Whatever changes a status goes through here, whether it is typed, imported, sent or set at the door.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from crm.domain.address_rules import AddressRules
from crm.domain.errors import UserError
from crm.domain.event import Moment, Participation, Status, StatusChange, StatusLabel
from crm.domain.needs import ItemAnswer
from crm.domain.partial_date import PartialDate
from crm.domain.ports import Unit
from crm.domain.seating import SEATED, NoSeatError, queue
from crm.services.seats import SeatTally, is_gone, refuse_full_items, seats_needed
from crm.services.snapshots import take_snapshots

ON_THE_DAY = frozenset({Status.ATTENDED, Status.ABSENT})
#: Not an answer: nothing has come back yet.
_OPEN = frozenset({Status.PLANNED, Status.SAVE_THE_DATE, Status.INVITED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What was answered, by whom and in which way; ``on`` is the day it came, None for today.

    ``overrule`` is the reason for a seat although none is free; it is kept only if it was needed.
    """

    status: Status
    by: str = ""
    how: str = ""
    on: PartialDate | None = None
    label: StatusLabel | None = None
    overrule: str = ""


class Answering:
    """Writes answers inside an open write."""

    def __init__(self, unit: Unit, rules: AddressRules, today: date) -> None:
        self._unit, self._store = unit, unit.store
        self._rules = rules
        self._today = today
        self._tallies: dict[int, SeatTally] = {}

    def answer(self, guest: Participation, answer: Answer) -> Participation:
        """Notes an answer and its step in the history.

        NoSeatError if it takes a seat, none is left and no reason is given. ConflictError if ``guest`` is not the
        present record.
        """
        if answer.label is not None and answer.label.status is not answer.status:
            raise UserError(f"Der Status „{answer.label.name}“ gehört zu einer anderen Antwort.")
        if guest.status is Status.REPRESENTED and answer.status is not Status.REPRESENTED:
            self._dismiss_substitutes(guest)
        status = answer.status
        new = replace(
            self._answered(guest, answer),
            status_label_id=answer.label.id if answer.label else None,
            queue_place=self._queue_place(guest, status),
            overrule=self._seat(guest, answer),
            arrived_at=guest.arrived_at if status is Status.ATTENDED else "",
        )
        saved = self._store.save(new)
        if is_gone(status):
            for item in self._store.find(ItemAnswer, participation_id=guest.id):
                self._store.remove(item)
        self._note(saved, answer)
        return saved

    def full_for(self, guest: Participation, seats: int) -> str:
        """Why so many seats more cannot be given to a guest; "" if they can."""
        return self._tally(guest.event_id).full_for(guest, seats)

    def resize(self, guest: Participation, seats: int, overrule: str) -> str:
        """Gives a guest so many seats more (fewer if negative); returns the guest's overrule.

        NoSeatError if they are not there and no reason is given. Only who comes takes seats.
        """
        if guest.status not in SEATED:
            return guest.overrule
        full = self.full_for(guest, seats) if seats > 0 else ""
        if full and not overrule.strip():
            raise NoSeatError(full)
        self._tally(guest.event_id).change(guest, seats)
        return overrule.strip() if full else guest.overrule

    def remove(self, guest: Participation) -> None:
        """Takes a guest off the list; whoever was represented by him or her is open again."""
        invited = self._store.find(Participation, id=guest.represents_id) if guest.represents_id else []
        if guest.status in SEATED:
            self._tally(guest.event_id).change(guest, -seats_needed(self._store, guest))
        self._store.remove(guest)
        for one in invited:
            if one.status is Status.REPRESENTED and not self._store.find(Participation, represents_id=one.id):
                self.answer(one, Answer(status=Status.INVITED))

    def refuse_full_items(self, guest: Participation) -> None:
        """UserError if the items that a guest has accepted have no room for all who come along."""
        refuse_full_items(self._store, guest)

    def _tally(self, event_id: int) -> SeatTally:
        if event_id not in self._tallies:
            self._tallies[event_id] = SeatTally(self._store, event_id)
        return self._tallies[event_id]

    def _seat(self, guest: Participation, answer: Answer) -> str:
        """Takes or frees the seats; returns the reason that stands with the seat."""
        was, comes = guest.status in SEATED, answer.status in SEATED
        if was == comes:
            return guest.overrule if comes else ""
        seats = seats_needed(self._store, guest)
        full = self.full_for(guest, seats) if comes else ""
        if full and not answer.overrule.strip():
            raise NoSeatError(full)
        self._tally(guest.event_id).change(guest, seats if comes else -seats)
        return answer.overrule.strip() if full else ""

    def _queue_place(self, guest: Participation, status: Status) -> int:
        if status is not Status.WAITING:
            return 0
        if guest.status is Status.WAITING and guest.queue_place:
            return guest.queue_place
        waiting = queue(self._store.find(Participation, event_id=guest.event_id, status=Status.WAITING))
        return max((one.queue_place for one in waiting), default=0) + 1

    def _dismiss_substitutes(self, invited: Participation) -> None:
        """Who comes after all, or not at all, is not represented any more; who was there in place stays."""
        for substitute in self._store.find(Participation, represents_id=invited.id):
            if substitute.status not in ON_THE_DAY:
                if substitute.status in SEATED:
                    self._tally(invited.event_id).change(substitute, -seats_needed(self._store, substitute))
                self._store.remove(substitute)

    def _answered(self, guest: Participation, answer: Answer) -> Participation:
        if answer.status in ON_THE_DAY:  # not an answer: when and how it came stays known
            return replace(guest, status=answer.status)
        day = None if answer.status in _OPEN else answer.on or PartialDate.of(self._today)
        return replace(guest, status=answer.status, answered_on=day, answered_by=answer.by, answered_how=answer.how)

    def _note(self, guest: Participation, answer: Answer) -> None:
        at = now()
        if answer.on is not None and answer.on.day and answer.on != PartialDate.of(self._today):
            at = f"{answer.on.iso()}T12:00:00+00:00"  # noted later than it came
        self._store.add(
            StatusChange(
                participation_id=guest.id,
                status=answer.status,
                at=at,
                by=answer.by,
                how=answer.how,
                label=answer.label.name if answer.label else "",
            )
        )
        if answer.status is Status.ATTENDED:
            take_snapshots(self._unit, self._rules, [guest], Moment.ATTENDANCE, self._today, at)


def now() -> str:
    """This moment: UTC, ISO 8601, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")
