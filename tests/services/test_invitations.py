"""Waves: who gets which, nobody twice, and what is kept of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crm.domain.dispatch import Dispatch, DispatchRow, Wave, Way
from crm.domain.errors import UserError
from crm.domain.event import Event, Moment, Participation, Snapshot, Status
from crm.domain.invitation import InvitationList
from crm.domain.kept_audience import FrozenList, FrozenRow
from crm.domain.listing import Subject, SubjectKind
from crm.domain.partial_date import PartialDate
from crm.domain.party import Party
from crm.services.sample import AUDIENCE_NAME
from tests.services.reception import FAMILIES, Reception, reception
from tests.services.work import Work

DAY = PartialDate(2026, 11, 20)


@pytest.fixture
def house(work: Work) -> Reception:
    return reception(work)


def heads(work: Work) -> InvitationList:
    return work.services.audiences.view(work.services.audiences.find(AUDIENCE_NAME).id).list


def test_an_invitation_to_a_list_is_one_entry_and_keeps_everything(work_on_both: Work) -> None:
    work = work_on_both
    event, _ = work.services.events.add(Event(name="Impulse 2027", starts_on=PartialDate(2027, 1, 20)))
    found = heads(work)
    plan, _ = work.is_one_entry(
        lambda: work.services.invitations.send(event.id, Wave.INVITATION, Way.LETTER, DAY, found=found),
        "Einladung zu Impulse 2027 als versandt vermerkt",
    )
    dispatch = work.one(Dispatch)
    rows = work.find(DispatchRow, dispatch_id=dispatch.id)
    guests = work.find(Participation, event_id=event.id)
    held = [row for row in found.rows if row.party_id is not None]
    assert len(plan.addressees) == len(rows) == len(found.rows) == len(work.find(FrozenRow))
    assert {(g.party_id, g.office_id) for g in guests} == {(r.party_id, r.office_id) for r in held}
    assert {(g.status, g.invited_on, g.wave) for g in guests} == {(Status.INVITED, DAY, 1)}
    # A vacant office is written to as an office; nobody takes part for it.
    assert sum(row.participation_id is None for row in rows) == len(found.rows) - len(held) > 0
    assert dispatch.list_id == work.one(FrozenList).id
    kept = {s.participation_id: s for s in work.find(Snapshot, moment=Moment.FROZEN)}
    lines = {(r.party_id, r.office_id): r for r in held}
    for guest in guests:
        row = lines[guest.party_id, guest.office_id]
        assert kept[guest.id].salutation == row.salutation
        assert tuple(kept[guest.id].address_lines.splitlines()) == row.address_lines


def test_nobody_is_invited_twice_and_who_was_is_named(work: Work) -> None:
    event, _ = work.services.events.add(Event(name="Impulse 2027"))
    found = heads(work)
    send = work.services.invitations.send
    send(event.id, Wave.INVITATION, sent_on=DAY, found=replace(found, rows=found.rows[:10]))
    second, _ = send(event.id, Wave.INVITATION, Way.MAIL, DAY, found=found)
    assert len(second.addressees) == len(found.rows) - 10
    assert {one.reason for one in second.left_out} == {"hat die Einladung am 20.11.2026 bekommen"}
    assert len(work.find(DispatchRow)) == len(found.rows)
    assert {g.wave for g in work.find(Participation, event_id=event.id)} == {1, 2}

    def nobody() -> None:
        with pytest.raises(UserError, match="Niemand bekommt sie"):
            send(event.id, Wave.SUCCESSORS, found=found)

    work.does_nothing(nobody)


def test_a_reminder_goes_only_to_those_without_answer_and_not_twice_a_day(house: Reception) -> None:
    invitations = house.services.invitations
    invitations.send(house.event.id, Wave.INVITATION, sent_on=PartialDate(2026, 11, 1))
    house.answer("Exempler")
    house.answer("Vorbilder", Status.DECLINED)
    everybody = [house.guest(family).id for family in FAMILIES]
    plan = invitations.plan(house.event.id, Wave.REMINDER, DAY, recipients=everybody)
    assert {one.participation.id for one in plan.addressees if one.participation} == set(everybody[2:])
    assert {one.reason for one in plan.left_out} == {
        "braucht keine Erinnerung: zugesagt",
        "braucht keine Erinnerung: abgesagt",
    }
    invitations.send(house.event.id, Wave.REMINDER, Way.MAIL, DAY)
    with pytest.raises(UserError, match="Niemand"):
        invitations.send(house.event.id, Wave.REMINDER, Way.MAIL, DAY)
    assert len(invitations.plan(house.event.id, Wave.REMINDER, PartialDate(2026, 11, 22)).addressees) == 4


def test_successors_confirmation_and_thanks_find_their_people(house: Reception) -> None:
    invitations, event = house.services.invitations, house.event.id
    for family in FAMILIES[:3]:
        house.answer(family)
    house.answer("Musterthal", Status.WAITING)
    invitations.send(event, Wave.INVITATION, sent_on=DAY)
    house.answer("Exempler", Status.DECLINED)
    house.services.waiting.move_up([house.guest("Musterthal")])

    def names(wave: Wave) -> set[str]:
        return {one.name for one in invitations.plan(event, wave).addressees}

    assert names(Wave.SUCCESSORS) == {"Musterthal, Gisela"}
    assert len(names(Wave.CONFIRMATION)) == 2
    house.services.answers.add_substitute(house.guest("Vorbilder"), house.work.person("Kümmel"))
    house.services.check_in.mark_present(house.guest("Kümmel").id)
    assert names(Wave.THANKS) == {"Kümmel, Gabriele"}


def test_the_barred_get_nothing(house: Reception) -> None:
    party = house.work.one(Party, id=house.work.person("Exempler").id)
    house.work.save(replace(party, no_invitations=True))
    plan = house.services.invitations.plan(house.event.id, Wave.INVITATION)
    assert [one.reason for one in plan.left_out] == ["möchte keine Einladungen"]
    assert len(plan.addressees) == len(FAMILIES) - 1


def test_what_was_sent_shows_at_people_and_at_the_event(house: Reception) -> None:
    services = house.services
    services.invitations.send(house.event.id, Wave.INVITATION, Way.CARD, DAY)
    person = house.work.person("Exempler")
    (sent,) = services.invitations.dispatches(house.event.id)
    assert (sent.event.name, sent.dispatch.way, sent.count) == ("Empfang", Way.CARD, len(FAMILIES))
    assert "Einladung (Karte): Empfang" in [line.text for line in services.timeline.of(person)]
    event = Subject(SubjectKind.EVENT, house.event.id)
    assert "Einladung (Karte): 6 Empfänger" in [line.text for line in services.timeline.of(event)]
    services.invitations.take_back(sent.dispatch)
    assert "Einladung (Karte): Empfang" not in [line.text for line in services.timeline.of(person)]


def test_who_was_taken_off_and_comes_back_is_not_written_to_again(house: Reception) -> None:
    services = house.services
    services.invitations.send(house.event.id, Wave.INVITATION, sent_on=DAY)
    services.events.remove_participations([house.guest("Exempler")])
    services.events.add_participants(house.event.id, [house.work.person("Exempler")])
    plan = services.invitations.plan(house.event.id, Wave.INVITATION, recipients=[house.guest("Exempler").id])
    assert [one.reason for one in plan.left_out] == ["hat die Einladung am 20.11.2026 bekommen"]


def test_who_waits_on_the_list_waits_at_the_event(work: Work) -> None:
    event, _ = work.services.events.add(Event(name="Impulse 2027"))
    found = heads(work)
    named = [row for row in found.rows if row.party_id is not None]
    split = replace(found, rows=tuple(named[:5]), waiting=tuple(named[5:8]))
    work.services.invitations.send(event.id, Wave.INVITATION, found=split)
    waiting = work.services.waiting.seats(event.id).waiting()
    assert [guest.party_id for guest in waiting] == [row.party_id for row in named[5:8]]
    assert [guest.queue_place for guest in waiting] == [1, 2, 3]
