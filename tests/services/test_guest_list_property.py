"""Random sequences of answers, undo and redo on a full guest list: every counter is right, nothing is oversold unsaid.

The figures are counted once more by plain SQL that shares nothing with the services but the tables.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, ClassVar

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from crm import paths
from crm.domain.errors import UserError
from crm.domain.event import Category, CategoryRule, Companion, Event, Participation, Status, StatusChange
from crm.domain.listing import Subject, SubjectKind
from crm.domain.ports import Store
from crm.services.bundle import services_for
from crm.storage.database import Database, create_database, open_database
from tests.factories import add_person, uid

TODAY = date(2026, 11, 23)
#: Guests invited by category; hosts take no seat.
GUESTS = {
    Category.DELEGATION: 500,
    Category.HONORARY: 100,
    Category.PRESS: 100,
    Category.SPEAKER: 60,
    Category.HOST: 40,
}
#: Three quotas below the capacity of the house.
QUOTAS = {Category.DELEGATION: 330, Category.PRESS: 50, Category.HONORARY: 60}
CAPACITY, SUBSTITUTES, COMPANIONS, WAITING = 420, 40, 60, 25

STATUSES = st.sampled_from(
    [
        Status.ACCEPTED,
        Status.ACCEPTED,
        Status.RESERVED,
        Status.DECLINED,
        Status.WAITING,
        Status.ATTENDED,
        Status.INVITED,
    ]
)
REASONS = st.sampled_from(["", "", "", "Wunsch des Ministerpräsidenten"])
PICKS = st.integers(0, 10**6)

#: Seats by category: all, and those with a reason. Written against the tables alone.
_RECOUNT = """
SELECT p.category, sum(n.seats), sum(CASE WHEN p.overrule = '' THEN 0 ELSE n.seats END)
FROM participation p
JOIN (SELECT g.id, g.seats + (SELECT count(*) FROM companion c WHERE c.participation_id = g.id) AS seats
      FROM participation g) n ON n.id = p.id
WHERE p.event_id = ? AND p.status IN ('accepted', 'accepted_with_reservation', 'attended') AND p.category <> 'host'
GROUP BY p.category"""


class GuestList(RuleBasedStateMachine):
    """One event, worked on as several people would."""

    template: ClassVar[Path]
    event: ClassVar[int]
    spare: ClassVar[list[int]]

    @initialize()
    def open(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        file = shutil.copy(self.template, self.folder.name)
        self.database = open_database(file, actor="test", today=lambda: TODAY)
        self.services = services_for(self.database, paths.REFERENCE, lambda: TODAY)

    def teardown(self) -> None:
        if hasattr(self, "database"):
            self.database.close()
            self.folder.cleanup()

    # ── what people do ──────────────────────────────────────────────────────────────────────────────────────

    @rule(pick=PICKS, many=st.integers(1, 40), status=STATUSES, reason=REASONS)
    def answer(self, pick: int, many: int, status: Status, reason: str) -> None:
        guests = self._find(Participation, event_id=self.event)
        start = pick % len(guests)
        self._try(lambda: self.services.answers.set_status(guests[start : start + many], status, overrule=reason))

    @rule(pick=PICKS, other=PICKS, reason=REASONS)
    def send_somebody_else(self, pick: int, other: int, reason: str) -> None:
        guests = self._find(Participation, event_id=self.event, represents_id=None)
        who = Subject(SubjectKind.PERSON, self.spare[other % len(self.spare)])
        guest = guests[pick % len(guests)]
        self._try(lambda: self.services.answers.add_substitute(guest, who, overrule=reason))

    @rule(pick=PICKS)
    def take_off_the_list(self, pick: int) -> None:
        guests = self._find(Participation, event_id=self.event)
        self._try(lambda: self.services.events.remove_participations([guests[pick % len(guests)]]))

    @rule(pick=PICKS, reason=REASONS)
    def bring_somebody(self, pick: int, reason: str) -> None:
        guests = self._find(Participation, event_id=self.event, status=Status.ACCEPTED)
        if guests:
            number = guests[pick % len(guests)].id
            self._try(lambda: self.services.companions.add(number, "Erika Muster", overrule=reason))

    @rule(pick=PICKS)
    def come_alone(self, pick: int) -> None:
        companions = self._find(Companion)
        if companions:
            self._try(lambda: self.services.companions.remove(companions[pick % len(companions)]))

    @rule(pick=PICKS, seats=st.integers(1, 4), category=st.sampled_from(list(GUESTS)), reason=REASONS)
    def change_guest(self, pick: int, seats: int, category: Category, reason: str) -> None:
        guests = self._find(Participation, event_id=self.event)
        guest = replace(guests[pick % len(guests)], seats=seats, category=category)
        self._try(lambda: self.services.answers.change_guest(guest, reason))

    @rule(status=st.sampled_from([Status.INVITED, Status.ACCEPTED]))
    def move_up(self, status: Status) -> None:
        proposed = self.services.waiting.proposed(self.event)
        if proposed:
            self.services.waiting.move_up(proposed, status)  # must not be refused: they were proposed

    @rule(capacity=st.integers(380, 440), reason=REASONS)
    def another_room(self, capacity: int, reason: str) -> None:
        (event,) = self._find(Event, id=self.event)
        self._try(lambda: self.services.events.change(replace(event, capacity=capacity), reason))

    @rule(category=st.sampled_from(list(QUOTAS)), seats=st.integers(40, 340), reason=REASONS)
    def another_quota(self, category: Category, seats: int, reason: str) -> None:
        (event,) = self._find(Event, id=self.event)
        quota = {category: CategoryRule(event_id=self.event, category=category, seats=seats)}
        self._try(lambda: self.services.guest_rules.change_seats(event, quota, {}, reason))

    @rule(times=st.integers(1, 3))
    def undo(self, times: int) -> None:
        for _ in range(times):
            self._try(self.services.history.undo)

    @rule(back=st.integers(1, 8))
    def undo_an_older_one(self, back: int) -> None:
        lines = self.services.history.lines(back)
        if not lines[-1].entry.action.startswith("setup."):
            self._try(lambda: self.services.history.undo_partly(lines[-1].entry.id))

    @rule()
    def redo(self) -> None:
        self._try(self.services.history.redo)

    # ── what must hold ──────────────────────────────────────────────────────────────────────────────────────

    @invariant()
    def counters_are_right_and_nothing_is_oversold(self) -> None:
        if not hasattr(self, "services"):
            return
        found = {category: (seats, overruled) for category, seats, overruled in self._sql(_RECOUNT, self.event)}
        count = self.services.waiting.seats(self.event).count
        assert {c.value: n for c, n in count.categories.items()} == {c: seats for c, (seats, _) in found.items()}
        taken, overruled = (sum(pair[n] for pair in found.values()) for n in (0, 1))
        assert (count.taken, count.overruled) == (taken, overruled)
        ((capacity,),) = self._sql("SELECT capacity FROM event WHERE id = ?", self.event)
        assert taken - overruled <= capacity
        assert count.free == max(capacity - taken, 0)
        for category, limit in self._sql("SELECT category, seats FROM category_rule WHERE event_id = ?", self.event):
            seats, reasoned = found.get(category, (0, 0))
            assert not limit or seats - reasoned <= limit

    @invariant()
    def waiting_list_and_substitutes_are_whole(self) -> None:
        if not hasattr(self, "services"):
            return
        places = self._sql(
            "SELECT queue_place FROM participation WHERE event_id = ? AND status = 'waiting' ORDER BY id", self.event
        )
        listed = self.services.waiting.seats(self.event).waiting()
        assert len(listed) == len(places)
        assert [guest.queue_place for guest in listed] == sorted(place for (place,) in places)
        assert self._sql("SELECT id FROM participation WHERE status <> 'waiting' AND queue_place <> 0") == []
        gone = (
            "SELECT s.id FROM participation s JOIN participation i ON i.id = s.represents_id "
            "WHERE i.status <> 'represented' AND s.status NOT IN ('attended', 'absent')"
        )
        assert self._sql(gone) == []

    # ── ways in ─────────────────────────────────────────────────────────────────────────────────────────────

    def _try(self, action: Callable[[], Any]) -> None:
        """Does it, or is told in a sentence why not; then nothing was changed."""
        before = self._sql("SELECT max(id) FROM journal_entry")
        try:
            action()
        except UserError:
            assert self._sql("SELECT max(id) FROM journal_entry") == before

    def _find(self, kind: type[Any], **where: Any) -> list[Any]:
        with self.database.read() as unit:
            return unit.store.find(kind, **where)

    def _sql(self, text: str, *values: Any) -> list[tuple[Any, ...]]:
        with self.database.engine.connected():
            return [tuple(row) for row in self.database.engine.execute(text, values).fetchall()]


def _first(number: int) -> Status:
    """The status that a guest starts with: 40 represented, 25 waiting, every third has accepted."""
    if number % 20 == 7:
        return Status.REPRESENTED
    if number % 32 == 9:
        return Status.WAITING
    return Status.ACCEPTED if number % 3 == 0 else Status.INVITED


def _fill(database: Database) -> None:
    with database.write("setup.sample") as unit:
        event = unit.store.add(Event(uid=uid(), name="Neujahrsempfang", capacity=CAPACITY, companions=2))
        unit.store.add_all(
            CategoryRule(event_id=event.id, category=c, seats=QUOTAS.get(c, 0), takes_seats=c is not Category.HOST)
            for c in GUESTS
        )
        people = [add_person(unit.store, family=f"Muster{n}") for n in range(sum(GUESTS.values()) + 80)]
        kinds = [category for category, count in GUESTS.items() for _ in range(count)]
        spare = [person.id for person in people[len(kinds) :]]
        invited = unit.store.add_all(
            Participation(event_id=event.id, party_id=people[n].id, category=category, status=_first(n))
            for n, category in enumerate(kinds)
        )
        _add_substitutes_companions_and_queue(unit.store, invited, spare)
    GuestList.event, GuestList.spare = event.id, spare


def _add_substitutes_companions_and_queue(store: Store, invited: list[Participation], spare: list[int]) -> None:
    represented = [guest for guest in invited if guest.status is Status.REPRESENTED]
    store.add_all(
        replace(guest, id=0, party_id=other, status=Status.ACCEPTED, represents_id=guest.id)
        for guest, other in zip(represented, spare, strict=False)
    )
    coming = [guest for guest in invited if guest.status is Status.ACCEPTED][:COMPANIONS]
    store.add_all(Companion(participation_id=guest.id) for guest in coming)
    waiting = [guest for guest in invited if guest.status is Status.WAITING]
    for place, guest in enumerate(waiting, start=1):
        store.save(replace(guest, queue_place=place))
    at = "2026-11-01T09:00:00+00:00"
    store.add_all(StatusChange(participation_id=one.id, status=Status.WAITING, at=at) for one in waiting)
    assert (len(represented), len(coming), len(waiting)) == (SUBSTITUTES, COMPANIONS, WAITING)


@pytest.fixture(scope="module")
def guest_list(tmp_path_factory: pytest.TempPathFactory) -> type[GuestList]:
    GuestList.template = tmp_path_factory.mktemp("guests") / "g.verteiler"
    create_database(GuestList.template, _fill, actor="test", today=lambda: TODAY).close()
    return GuestList


@pytest.mark.slow
def test_the_guest_list_stays_right_whatever_happens(guest_list: type[GuestList]) -> None:
    # Not shrunk: an example takes seconds, and 25 steps can be read.
    run_state_machine_as_test(
        guest_list,
        settings=settings(
            max_examples=8,
            stateful_step_count=25,
            phases=[Phase.explicit, Phase.reuse, Phase.generate],
            suppress_health_check=list(HealthCheck),
        ),
    )
