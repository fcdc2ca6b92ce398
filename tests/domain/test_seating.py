"""Seats: who takes one, when an event or a group is full, and who moves up."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from crm.domain.event import Category, CategoryRule, Participation, Role, RoleRule, Status
from crm.domain.seating import SEATED, SeatRules, count_seats, proposed, queue, seats_of, why_full

PRESS = CategoryRule(event_id=1, category=Category.PRESS, takes_seats=True, seats=2)


def guest(number: int, status: Status = Status.ACCEPTED, **fields: Any) -> Participation:
    return Participation(id=number, event_id=1, party_id=number, status=status, **fields)


def rules(capacity: int = 0, *categories: CategoryRule, roles: tuple[RoleRule, ...] = ()) -> SeatRules:
    return SeatRules(
        capacity=capacity,
        categories={rule.category: rule for rule in categories},
        roles={rule.role: rule for rule in roles},
    )


def test_seats_are_those_of_guests_who_come_with_their_companions() -> None:
    guests = [guest(1, seats=2), guest(2), guest(3, Status.DECLINED), guest(4, Status.REPRESENTED)]
    count = count_seats(rules(10), guests, {2: 1, 3: 1})
    assert (count.taken, count.free) == (4, 6)


def test_hosts_press_and_staff_take_no_guests_seat_unless_the_event_says_so() -> None:
    guests = [guest(1, category=Category.PRESS), guest(2, category=Category.HOST), guest(3, category=Category.STAFF)]
    assert count_seats(rules(10), guests, {}).taken == 0
    assert count_seats(rules(10, PRESS), guests, {}).taken == 1


def test_a_role_decides_before_the_category() -> None:
    keynote = RoleRule(event_id=1, role=Role.KEYNOTE, takes_seats=False)
    guests = [guest(1, role=Role.KEYNOTE), guest(2)]
    assert count_seats(rules(10, roles=(keynote,)), guests, {}).taken == 1


def test_why_an_event_or_a_group_is_full() -> None:
    count = count_seats(rules(3, PRESS), [guest(1), guest(2, category=Category.PRESS, seats=2)], {})
    assert why_full(count, guest(9), 1) == "Alle 3 Plätze sind vergeben."
    roomy = count_seats(rules(9, PRESS), [guest(2, category=Category.PRESS, seats=2)], {})
    assert why_full(roomy, guest(9, category=Category.PRESS), 1) == "Die 2 Plätze der Gruppe Presse sind vergeben."
    assert why_full(roomy, guest(9), 7) == ""
    assert why_full(count, guest(9, category=Category.STAFF), 1) == ""


def test_what_was_overruled_is_not_oversold() -> None:
    assert count_seats(rules(1), [guest(1), guest(2)], {}).oversold == 1
    assert count_seats(rules(1), [guest(1), guest(2, overrule="Wunsch des Hauses")], {}).oversold == 0


def test_the_next_who_fits_moves_up() -> None:
    waiting = [
        guest(5, Status.WAITING, queue_place=2, seats=2),
        guest(6, Status.WAITING, queue_place=1, seats=3),
        guest(7, Status.WAITING),
    ]
    guests = [guest(1), *waiting]
    assert [one.id for one in queue(guests)] == [6, 5, 7]
    assert [one.id for one in proposed(count_seats(rules(3), guests, {}), guests, {})] == [5]
    assert [one.id for one in proposed(count_seats(rules(5), guests, {}), guests, {})] == [6, 7]
    assert [one.id for one in proposed(count_seats(rules(0), guests, {}), guests, {})] == [6, 5, 7]


GUESTS = st.lists(
    st.builds(
        guest,
        st.integers(1, 10**6),
        st.sampled_from(Status),
        category=st.sampled_from([Category.DELEGATION, Category.PRESS, Category.STAFF]),
        seats=st.integers(1, 3),
        overrule=st.sampled_from(["", "", "", "Wunsch des Hauses"]),
        queue_place=st.integers(0, 5),
    ),
    max_size=30,
    unique_by=lambda one: one.id,
)


@given(GUESTS, st.integers(0, 20))
def test_counting_agrees_with_adding_up(guests: list[Participation], capacity: int) -> None:
    found = count_seats(rules(capacity, PRESS), guests, {})
    seated = [one for one in guests if one.status in SEATED and one.category is not Category.STAFF]
    assert found.taken == sum(one.seats for one in seated) == sum(found.categories.values())
    assert found.overruled == sum(one.seats for one in seated if one.overrule)


@given(GUESTS, st.integers(0, 20))
def test_whoever_moves_up_never_oversells(guests: list[Participation], capacity: int) -> None:
    known = rules(capacity, PRESS)
    before = count_seats(known, guests, {})
    moved = {one.id for one in proposed(before, guests, {})}
    after = [guest(g.id, Status.ACCEPTED, category=g.category, seats=g.seats) if g.id in moved else g for g in guests]
    assert count_seats(known, after, {}).oversold <= before.oversold


@given(GUESTS, st.integers(1, 20))
def test_a_seat_is_refused_exactly_if_it_would_be_too_many(guests: list[Participation], capacity: int) -> None:
    known = rules(capacity, PRESS)
    count = count_seats(known, guests, {})
    new = guest(10**7, seats=2)
    fits = count.taken + seats_of(new, 0) <= capacity
    assert (why_full(count, new, 2) == "") == fits
