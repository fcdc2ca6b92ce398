"""Answers and seats: who comes, who is refused, who comes instead, who comes along, and who waits."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path
from threading import Barrier, Thread

import pytest

from crm import paths
from crm.domain.errors import ConflictError, UserError
from crm.domain.event import (
    Category,
    CategoryRule,
    Companion,
    Event,
    Participation,
    ProgrammeItem,
    Status,
    StatusChange,
)
from crm.domain.needs import ItemAnswer, ItemReply
from crm.domain.partial_date import PartialDate
from crm.domain.seating import NoSeatError
from crm.services.bundle import services_for
from crm.storage.database import open_database
from tests.services.reception import FAMILIES, Reception, reception
from tests.services.work import Work
from tests.templates import TODAY


@pytest.fixture
def house(work: Work) -> Reception:
    return reception(work)


@pytest.fixture
def full(house: Reception) -> Reception:
    for family in FAMILIES[:3]:
        house.answer(family)
    return house


# ── seats ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_last_seat_is_given_and_the_next_is_refused(work_on_both: Work) -> None:
    house = reception(work_on_both)
    house.services.answers.set_status([house.guest(f) for f in FAMILIES[:3]], Status.ACCEPTED)

    def refused() -> None:
        with pytest.raises(NoSeatError, match="Alle 3 Plätze sind vergeben"):
            house.answer("Platzhoff")

    house.work.does_nothing(refused)
    assert house.taken == 3


def test_many_at_once_are_all_or_none(house: Reception) -> None:
    def refused() -> None:
        with pytest.raises(NoSeatError):
            house.services.answers.set_status([house.guest(f) for f in FAMILIES], Status.ACCEPTED)

    house.work.does_nothing(refused)


def test_a_seat_beyond_the_last_needs_a_reason_which_is_kept_and_told(full: Reception) -> None:
    full.work.is_one_entry(
        lambda: full.services.answers.set_status(
            [full.guest("Platzhoff")], Status.ACCEPTED, overrule="Wunsch des Hauses"
        ),
        "Antwort von Dr. Rüdiger Platzhoff: zugesagt, ohne freien Platz (Wunsch des Hauses)",
    )
    assert full.guest("Platzhoff").overrule == "Wunsch des Hauses"
    count = full.services.waiting.seats(full.event.id).count
    assert (count.taken, count.overruled, count.oversold) == (4, 1, 0)
    full.answer("Platzhoff", Status.DECLINED)
    assert full.guest("Platzhoff").overrule == ""


def test_a_reason_that_was_not_needed_is_not_kept(house: Reception) -> None:
    house.answer("Exempler", overrule="vorsorglich")
    assert house.guest("Exempler").overrule == ""
    assert house.services.history.state().undo.endswith(": zugesagt")


def test_a_category_has_its_own_limit(house: Reception) -> None:
    rules = house.services.guest_rules
    press = CategoryRule(event_id=house.event.id, category=Category.PRESS, seats=1)
    rules.change_seats(house.event, {Category.PRESS: press}, {})
    for family in ("Exempler", "Vorbilder"):
        house.services.answers.change_guest(replace(house.guest(family), category=Category.PRESS))
    house.answer("Exempler")
    with pytest.raises(NoSeatError, match="Der einzige Platz der Gruppe Presse"):
        house.answer("Vorbilder")
    house.answer("Musterwies")
    with pytest.raises(NoSeatError, match="Presse"):
        house.services.answers.change_guest(replace(house.guest("Musterwies"), category=Category.PRESS))


def test_fewer_seats_than_given_need_a_reason(full: Reception) -> None:
    event = full.work.one(Event, id=full.event.id)

    def refused() -> None:
        with pytest.raises(UserError, match="1 zu viel"):
            full.services.events.change(replace(event, capacity=2))

    full.work.does_nothing(refused)
    full.services.events.change(replace(event, capacity=2), "Umbau")
    count = full.services.waiting.seats(full.event.id).count
    assert (count.taken, count.overruled, count.oversold) == (3, 1, 0)


def test_an_undo_does_not_take_back_a_seat_that_was_given_away(full: Reception) -> None:
    full.answer("Exempler", Status.DECLINED)
    declined = full.services.history.lines(1)[0].entry.id
    full.answer("Platzhoff")

    def refused() -> None:
        with pytest.raises(UserError, match="inzwischen anderweitig vergeben"):
            full.services.history.undo(declined)

    full.work.does_nothing(refused)
    full.answer("Platzhoff", Status.DECLINED)
    full.services.history.undo(declined)
    assert full.guest("Exempler").status is Status.ACCEPTED


def test_an_undo_leaves_nobody_standing_in_for_a_guest_who_is_not_represented(house: Reception) -> None:
    house.services.answers.add_substitute(house.guest("Exempler"), house.work.person("Kümmel"))
    represented = house.services.history.lines(1)[0].entry.id
    house.services.answers.change_guest(replace(house.guest("Kümmel"), remarks="kommt etwas später"))

    def refused() -> None:
        with pytest.raises(UserError, match="Vertretung ist inzwischen anders geregelt"):
            house.services.history.undo_partly(represented)

    house.work.does_nothing(refused)


def test_a_redo_does_not_either(full: Reception) -> None:
    full.answer("Exempler", Status.DECLINED)
    full.answer("Platzhoff")
    full.services.history.undo()
    full.work.save(replace(full.guest("Vorbilder"), seats=2))

    def refused() -> None:
        with pytest.raises(UserError):
            full.services.history.redo()

    full.work.does_nothing(refused)


def test_more_seats_for_one_guest_are_taken_from_those_left(house: Reception) -> None:
    house.answer("Exempler")
    house.services.answers.change_guest(replace(house.guest("Exempler"), seats=3, proposed_by="Abteilung 2"))
    assert house.taken == 3
    with pytest.raises(NoSeatError):
        house.services.answers.change_guest(replace(house.guest("Exempler"), seats=4))
    with pytest.raises(NoSeatError):
        house.answer("Vorbilder")
    house.services.answers.change_guest(replace(house.guest("Exempler"), seats=2))
    house.answer("Vorbilder")
    assert house.taken == 3


# ── what is noted ───────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_history_keeps_day_person_way_and_the_house_s_own_name(house: Reception) -> None:
    label, _ = house.services.guest_rules.add_label(Status.ACCEPTED, "zugesagt (Post)")
    on = PartialDate(2026, 11, 19)
    house.answer("Exempler", by="Vorzimmer", how="Brief", on=on, label=label)
    guest = house.guest("Exempler")
    assert (guest.answered_on, guest.answered_by, guest.status_label_id) == (on, "Vorzimmer", label.id)
    step = house.work.find(StatusChange, participation_id=guest.id)[-1]
    assert (step.at[:10], step.by, step.how, step.label) == ("2026-11-19", "Vorzimmer", "Brief", "zugesagt (Post)")
    (row,) = [r for r in house.services.events.view(house.event.id).participants if r.participation.id == guest.id]
    assert row.status_words == "zugesagt (Post)"
    with pytest.raises(UserError, match="andere"):
        house.answer("Exempler", Status.DECLINED, label=label)
    house.services.guest_rules.remove_label(label)
    assert house.guest("Exempler").status_label_id is None
    assert house.work.find(StatusChange, participation_id=guest.id)[-1].label == "zugesagt (Post)"


def test_labels_are_ordered_renamed_and_unique(work_on_both: Work) -> None:
    rules = work_on_both.services.guest_rules
    first, _ = rules.add_label(Status.ACCEPTED, "fest")
    rules.add_label(Status.DECLINED, "leider nicht")
    rules.move_label(first, 1)
    assert [label.name for label in rules.labels()] == ["leider nicht", "fest"]
    with pytest.raises(UserError, match="gibt es schon"):
        rules.add_label(Status.ACCEPTED, " Fest ")
    rules.rename_label(rules.labels()[1], "ganz fest")
    assert rules.labels()[1].name == "ganz fest"


def test_details_of_an_answer_do_not_change_the_answer(house: Reception) -> None:
    guest = house.answer("Exempler")
    forged = replace(guest, status=Status.DECLINED, answered_by="Büro", seats=9)
    house.services.answers.describe_answer(forged)
    now = house.guest("Exempler")
    assert (now.status, now.answered_by, now.seats) == (Status.ACCEPTED, "Büro", 1)


# ── substitutes ─────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_substitute_takes_over_the_seat_even_in_a_full_house(full: Reception) -> None:
    full.services.answers.add_substitute(full.guest("Exempler"), full.work.person("Kümmel"))
    assert full.taken == 3
    assert full.guest("Kümmel").represents_id == full.guest("Exempler").id


def test_another_substitute_replaces_the_first(full: Reception) -> None:
    answers = full.services.answers
    answers.add_substitute(full.guest("Exempler"), full.work.person("Kümmel"))
    full.work.is_one_entry(
        lambda: answers.add_substitute(full.guest("Exempler"), full.work.person("Mustergarten")),
        "Antwort von Horst-Günter Exempler: vertreten",
    )
    (only,) = full.work.find(Participation, represents_id=full.guest("Exempler").id)
    assert only.party_id == full.work.person("Mustergarten").id
    assert full.taken == 3


def test_who_comes_after_all_is_no_longer_represented(full: Reception) -> None:
    full.services.answers.add_substitute(full.guest("Exempler"), full.work.person("Kümmel"))
    full.answer("Exempler")
    assert full.work.find(Participation, represents_id=full.guest("Exempler").id) == []
    assert full.taken == 3


def test_without_the_substitute_the_answer_is_open_again(full: Reception) -> None:
    full.services.answers.add_substitute(full.guest("Exempler"), full.work.person("Kümmel"))
    substitute = full.guest("Kümmel")
    full.work.is_one_entry(
        lambda: full.services.events.remove_participations([substitute]),
        "Gabriele Kümmel von der Teilnahmeliste genommen",
    )
    assert full.guest("Exempler").status is Status.INVITED
    assert full.taken == 2


def test_nobody_sits_on_two_chairs(full: Reception) -> None:
    with pytest.raises(UserError, match="nimmt schon teil"):
        full.services.answers.add_substitute(full.guest("Exempler"), full.work.person("Vorbilder"))
    with pytest.raises(UserError, match="andere Person"):
        full.services.answers.add_substitute(full.guest("Exempler"), full.work.person("Exempler"))


# ── companions ──────────────────────────────────────────────────────────────────────────────────────────────────────


def test_companions_are_limited_and_take_seats(work: Work) -> None:
    house = reception(work, companions=1)
    companions = house.services.companions
    house.answer("Exempler")
    number = house.guest("Exempler").id
    _, _ = house.work.is_one_entry(
        lambda: companions.add(number, "  Erika   Muster "), "Begleitung von Horst-Günter Exempler ergänzt"
    )
    assert house.taken == 2
    assert [one.name for one in house.services.guests.of(house.event.id).companions[number]] == ["Erika Muster"]
    with pytest.raises(UserError, match="auf 1 begrenzt"):
        companions.add(number)
    house.answer("Vorbilder")
    with pytest.raises(NoSeatError):
        companions.add(house.guest("Vorbilder").id)
    companions.add(house.guest("Vorbilder").id, party_id=work.person("Kümmel").id, overrule="Ehepaar")
    assert house.guest("Vorbilder").overrule == "Ehepaar"
    companions.remove(work.one(Companion, participation_id=number))
    assert house.taken == 3
    house.services.answers.change_guest(replace(house.guest("Exempler"), companions=0))
    with pytest.raises(UserError, match="keine Begleitung vorgesehen"):
        companions.add(number)


# ── the waiting list ────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_waiting_list_keeps_its_order_and_the_next_is_proposed(work_on_both: Work) -> None:
    house = reception(work_on_both)
    waiting = house.services.waiting
    for family in FAMILIES[:3]:
        house.answer(family)
    for family in ("Musterthal", "Platzhoff", "Beispielkötter"):
        house.answer(family, Status.WAITING)
    ids = [house.guest(family).id for family in ("Musterthal", "Platzhoff", "Beispielkötter")]
    assert [guest.id for guest in waiting.seats(house.event.id).waiting()] == ids
    assert waiting.proposed(house.event.id) == []
    house.work.is_one_entry(lambda: waiting.move(house.guest("Beispielkötter"), -2), "Warteliste von Empfang geordnet")
    house.answer("Exempler", Status.DECLINED)
    (next_,) = waiting.proposed(house.event.id)
    assert next_.id == ids[2]
    waiting.move_up([next_])
    assert house.guest("Beispielkötter").status is Status.INVITED
    assert house.guest("Beispielkötter").queue_place == 0
    # The seat is offered: nobody else is proposed for it, and another offer needs a reason.
    assert waiting.proposed(house.event.id) == []
    with pytest.raises(NoSeatError):
        waiting.move_up([house.guest("Musterthal")])
    waiting.move_up([house.guest("Musterthal")], overrule="Bitte des Landrats")
    house.answer("Beispielkötter")
    with pytest.raises(NoSeatError):
        house.answer("Musterthal")


def test_who_waits_can_be_put_in_any_order(house: Reception) -> None:
    for family in ("Musterthal", "Platzhoff", "Beispielkötter"):
        house.answer(family, Status.WAITING)
    house.services.waiting.move(house.guest("Beispielkötter"), -2)
    listed = [guest.id for guest in house.services.waiting.seats(house.event.id).waiting()]
    assert listed == [house.guest(family).id for family in ("Beispielkötter", "Musterthal", "Platzhoff")]


# ── items of the programme ──────────────────────────────────────────────────────────────────────────────────────────


def test_an_item_has_its_own_places_which_a_refusal_frees(house: Reception) -> None:
    house.services.events.add_item(ProgrammeItem(event_id=house.event.id, title="Führung", capacity=1))
    item = house.work.one(ProgrammeItem, event_id=house.event.id)
    trip = house.services.trip
    trip.set_replies(house.guest("Exempler"), {item.id: ItemReply.ACCEPTED})
    with pytest.raises(UserError, match="„Führung“ hat nur einen Platz"):
        trip.set_replies(house.guest("Vorbilder"), {item.id: ItemReply.ACCEPTED})
    house.answer("Exempler", Status.DECLINED)
    assert house.work.find(ItemAnswer) == []
    declined = house.services.history.lines(1)[0].entry.id
    trip.set_replies(house.guest("Vorbilder"), {item.id: ItemReply.ACCEPTED})
    with pytest.raises(UserError, match="anderweitig vergeben"):
        house.services.history.undo(declined)
    with pytest.raises(UserError, match="nicht kommt"):
        trip.set_replies(house.guest("Exempler"), {item.id: ItemReply.ACCEPTED})


# ── several people at once ──────────────────────────────────────────────────────────────────────────────────────────


def test_two_windows_do_not_lose_each_others_answers(work: Work, sample_copy: Path) -> None:
    """Each window answers all guests in its own thread on its own connection, the other from the other end."""
    house = reception(work, capacity=0)
    other = open_database(sample_copy, actor="Kollegin", today=lambda: TODAY)
    ways = (
        (work.services, Status.ACCEPTED, 1),
        (services_for(other, paths.REFERENCE, lambda: TODAY), Status.DECLINED, -1),
    )
    gate, kept, refused = Barrier(2), list[tuple[int, Status]](), list[int]()

    def answer_all(services: object, status: Status, step: int) -> None:
        guests = [house.guest(family) for family in FAMILIES][::step]
        gate.wait()
        for guest in guests:
            try:
                services.answers.set_status([guest], status)  # type: ignore[attr-defined]
                kept.append((guest.id, status))
            except ConflictError:
                refused.append(guest.id)

    threads = [Thread(target=answer_all, args=way) for way in ways]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    other.close()
    # Each guest was read by both before either wrote: one answer of each stands, the other was refused aloud.
    assert len(kept) == len(refused) == len(FAMILIES)
    assert {house.work.one(Participation, id=number).status for number, _ in kept} <= {Status.ACCEPTED, Status.DECLINED}
    assert all(house.work.one(Participation, id=number).status is status for number, status in kept)


def test_the_last_seat_goes_to_one_of_two_windows(work: Work, sample_copy: Path) -> None:
    house = reception(work, capacity=1)
    other = open_database(sample_copy, actor="Kollegin", today=lambda: TODAY)
    there = services_for(other, paths.REFERENCE, lambda: TODAY)
    one, two = house.guest("Exempler"), house.guest("Vorbilder")
    there.answers.set_status([one], Status.ACCEPTED)
    with pytest.raises(NoSeatError):
        house.services.answers.set_status([two], Status.ACCEPTED)
    other.close()


@pytest.mark.slow
def test_an_answer_is_written_at_once(work: Work) -> None:
    """200 answers by keyboard: the program must not be what one waits for."""
    house = reception(work, capacity=500)
    start = time.process_time()
    for number in range(30):
        status = Status.DECLINED if number % 2 else Status.ACCEPTED
        house.answer(FAMILIES[number % len(FAMILIES)], status)
    assert (time.process_time() - start) / 30 < 0.06  # thrice the goal: machines differ
