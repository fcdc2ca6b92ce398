"""What the windows of an event ask for: limits in one entry, replies to items, items at other times, what is due."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from crm.domain.dispatch import Wave, Way
from crm.domain.errors import NotFoundError, UserError
from crm.domain.event import Category, CategoryRule, Event, ProgrammeItem, Role, Status
from crm.domain.needs import ItemReply, TripNeeds
from crm.domain.partial_date import PartialDate
from tests.services.reception import FAMILIES, reception
from tests.services.work import Work


def rule(event: Event, category: Category, seats: int, *, takes: bool = True) -> CategoryRule:
    return CategoryRule(event_id=event.id, category=category, takes_seats=takes, seats=seats)


def test_capacity_and_limits_change_in_one_entry(work_on_both: Work) -> None:
    house = reception(work_on_both, capacity=10)
    for family in FAMILIES[:3]:
        house.answer(family)
    event, rules = house.work.one(Event, id=house.event.id), house.services.guest_rules
    wanted = {Category.DELEGATION: rule(event, Category.DELEGATION, 2), Category.PRESS: rule(event, Category.PRESS, 4)}

    def refused() -> None:
        with pytest.raises(UserError, match="1 zu viel"):
            rules.change_seats(replace(event, capacity=8, companions=1), wanted, {})

    house.work.does_nothing(refused)
    house.work.is_one_entry(
        lambda: rules.change_seats(
            replace(event, capacity=8, companions=1), wanted, {Role.HOST: True}, "schon zugesagt"
        ),
        "Plätze von Empfang geändert",
    )
    limits = house.services.guests.of(event.id).seats.count.rules
    assert (limits.capacity, limits.limit(Category.DELEGATION), limits.limit(Category.PRESS)) == (8, 2, 4)
    assert limits.roles[Role.HOST].takes_seats
    assert house.work.one(Event, id=event.id).companions == 1
    count = house.services.waiting.seats(event.id).count
    assert (count.taken, count.oversold, count.overruled) == (3, 0, 1)


def test_replies_to_several_items_are_one_entry_or_none(work_on_both: Work) -> None:
    house = reception(work_on_both)
    for title, capacity in (("Führung", 1), ("Empfang", 0)):
        house.services.events.add_item(ProgrammeItem(event_id=house.event.id, title=title, capacity=capacity))
    tour, party = house.work.find(ProgrammeItem, event_id=house.event.id)
    trip, guest, other = house.services.trip, house.guest("Exempler"), house.guest("Vorbilder")
    both = {tour.id: ItemReply.ACCEPTED, party.id: ItemReply.ACCEPTED}
    house.work.is_one_entry(
        lambda: trip.set_replies(guest, both), "Teilnahme an Programmpunkten von Horst-Günter Exempler geändert"
    )

    def refused() -> None:
        with pytest.raises(UserError, match="hat nur einen Platz"):
            trip.set_replies(other, {party.id: ItemReply.ACCEPTED, tour.id: ItemReply.ACCEPTED})

    house.work.does_nothing(refused)
    trip.set_replies(guest, {tour.id: None, party.id: ItemReply.DECLINED})
    assert trip.view(house.event.id).replies == {guest.id: {party.id: ItemReply.DECLINED}}


def test_an_item_at_another_time_takes_its_place_in_the_programme(work_on_both: Work) -> None:
    events = work_on_both.services.events
    event, _ = events.add(Event(name="Tag der Technik", starts_on=PartialDate(2026, 12, 1)))
    for title, begin, end in (("Eröffnung", "09:00", "09:30"), ("Rede", "10:00", "10:20"), ("Ausklang", "", "")):
        day = "2026-12-01T"
        events.add_item(
            ProgrammeItem(
                event_id=event.id, title=title, starts_at=day + begin if begin else "", ends_at=day + end if end else ""
            )
        )

    def told() -> list[tuple[str, str, str]]:
        lines = events.view(event.id).programme
        return [(line.item.title, line.item.starts_at[11:], line.item.ends_at[11:]) for line in lines]

    (opening,) = work_on_both.find(ProgrammeItem, event_id=event.id, title="Eröffnung")
    work_on_both.is_one_entry(
        lambda: events.place_item(opening, datetime(2026, 12, 1, 11)), "Programmpunkt von Tag der Technik geändert"
    )
    assert told() == [("Rede", "10:00", "10:20"), ("Eröffnung", "11:00", "11:30"), ("Ausklang", "", "")]
    (opening,) = work_on_both.find(ProgrammeItem, event_id=event.id, title="Eröffnung")
    events.move_item(opening, -1)
    assert told() == [("Eröffnung", "10:00", "10:30"), ("Rede", "11:10", "11:30"), ("Ausklang", "", "")]
    with pytest.raises(NotFoundError):
        events.move_item(replace(opening, id=4711), 1)


def test_the_book_of_guests_agrees_with_the_services_it_sums_up(work_on_both: Work) -> None:
    house = reception(work_on_both, capacity=2, companions=2)
    services, number = house.services, house.event.id
    house.answer("Exempler")
    services.companions.add(house.guest("Exempler").id, "Jonas Beispiel")
    for family in ("Vorbilder", "Musterwies"):
        house.answer(family, Status.WAITING)
    services.trip.set_needs(TripNeeds(participation_id=house.guest("Exempler").id, bus="Bus 1"))
    services.guest_rules.add_label(Status.DECLINED, "Absage, Urlaub")
    services.invitations.send(number, Wave.INVITATION, Way.LETTER, PartialDate(2026, 11, 2))
    services.answers.set_status([house.guest("Exempler")], Status.DECLINED)
    book = services.guests.of(number)
    assert list(book.proposed) == [guest.id for guest in services.waiting.proposed(number)]
    assert [guest.id for guest in book.waiting()] == [house.guest(f).id for f in ("Vorbilder", "Musterwies")]
    assert [book.place_of(house.guest(family)) for family in ("Exempler", "Musterwies")] == [0, 2]
    assert [one.name for one in book.companions[house.guest("Exempler").id]] == ["Jonas Beispiel"]
    assert book.needs == services.trip.view(number).needs
    (wave,) = services.invitations.dispatches(number)
    assert [sent for sent in book.received.values() if sent] == [(wave.dispatch,)] * wave.count
    assert list(book.labels) == services.guest_rules.labels()
    assert book.seats == services.waiting.seats(number)
    assert book.may_bring(house.guest("Exempler")) == 2


def test_what_is_due_counts_each_wave(work_on_both: Work) -> None:
    house = reception(work_on_both)
    invitations, number = house.services.invitations, house.event.id
    before = invitations.outlook(number)
    assert before.counts[Wave.INVITATION] == len(FAMILIES)
    assert before.next is not None
    assert (before.next.wave, before.next.count) == (Wave.INVITATION, len(FAMILIES))
    invitations.send(number, Wave.INVITATION, Way.LETTER, PartialDate(2026, 11, 2))
    house.answer("Exempler")
    after = invitations.outlook(number)
    assert after.counts[Wave.INVITATION] == 0
    assert after.counts[Wave.REMINDER] == len(FAMILIES) - 1
    assert after.counts[Wave.CONFIRMATION] == 1
