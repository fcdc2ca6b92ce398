"""The door: found by a beginning, marked in one step, nobody blocked, and the last step taken back."""

from __future__ import annotations

import pytest

from crm.domain.errors import NotFoundError, UserError
from crm.domain.event import Companion, Moment, Participation, Snapshot, Status
from crm.domain.party import Person
from crm.services.check_in import AT_THE_DOOR, find_guest, matching
from tests.services.reception import FAMILIES, Reception, reception
from tests.services.work import Work


@pytest.fixture
def house(work: Work) -> Reception:
    made = reception(work, companions=2)
    for family in FAMILIES[:2]:
        made.answer(family)
    made.services.companions.add(made.guest("Exempler").id, "Erika Muster")
    return made


@pytest.mark.parametrize("text", ["exe", "horst exem", "EXEMPLER", "riegels", "erika"])
def test_a_guest_is_found_by_the_beginnings_of_name_body_or_companion(text: str, house: Reception) -> None:
    assert [row.listed_name for row in matching(house.services.check_in.rows(house.event.id), text)] == [
        "Exempler, Horst-Günter"
    ]


def test_umlauts_are_found_however_they_are_typed(house: Reception) -> None:
    for text in ("beispielkotter", "Beispielkoetter", "Beispielkötter"):
        assert len(matching(house.services.check_in.rows(house.event.id), text)) == 1


def test_who_is_meant_must_be_certain(house: Reception) -> None:
    rows = house.services.check_in.rows(house.event.id)
    with pytest.raises(NotFoundError, match="steht nicht auf der Gästeliste"):
        find_guest(rows, "Niemand")
    with pytest.raises(NotFoundError, match="nicht sicher"):
        find_guest(rows, "muster")


def test_present_with_companions_and_counted(work_on_both: Work) -> None:
    house = reception(work_on_both, companions=2)
    house.answer("Exempler")
    number = house.guest("Exempler").id
    house.services.companions.add(number, "Erika Muster")
    door = house.services.check_in
    house.work.is_one_entry(lambda: door.mark_present(number), "Einlass: Horst-Günter Exempler")
    guest = house.guest("Exempler")
    assert (guest.status, bool(guest.arrived_at)) == (Status.ATTENDED, True)
    assert house.work.one(Companion, participation_id=number).arrived_at
    assert house.work.one(Snapshot, participation_id=number).moment is Moment.ATTENDANCE
    count = door.counter(house.event.id)
    assert (count.present, count.expected, count.guests, count.companions, count.missing) == (2, 2, 1, 1, 0)
    house.work.does_nothing(lambda: door.mark_present(number))


def test_a_full_house_blocks_nobody_and_says_so(house: Reception) -> None:
    house.work.is_one_entry(
        lambda: house.services.check_in.mark_present(house.guest("Platzhoff").id),
        f"Einlass: Dr. Rüdiger Platzhoff, ohne freien Platz ({AT_THE_DOOR})",
    )
    assert house.guest("Platzhoff").overrule == AT_THE_DOOR
    assert house.services.waiting.seats(house.event.id).count.oversold == 0


def test_a_companion_nobody_announced_is_let_in(house: Reception) -> None:
    number = house.guest("Exempler").id
    house.services.check_in.mark_present(number, companions=0)
    assert house.services.check_in.counter(house.event.id).present == 1
    house.services.check_in.add_companion(number, "Max Muster")
    assert house.services.check_in.counter(house.event.id).present == 2
    assert house.services.waiting.seats(house.event.id).count.oversold == 0


def test_a_deputy_comes_in_place(house: Reception) -> None:
    invited = house.guest("Vorbilder")
    deputy, _ = house.services.check_in.send_in_deputy(invited.id, "Frau Dr. Ilse Beispiel")
    assert (deputy.status, deputy.represents_id) == (Status.ATTENDED, invited.id)
    assert house.guest("Vorbilder").status is Status.REPRESENTED
    assert house.work.one(Person, id=deputy.party_id).name() == "Dr. Ilse Beispiel"


def test_a_walk_in_is_taken_up_and_the_last_step_taken_back(house: Reception) -> None:
    door = house.services.check_in
    before = house.work.everything()
    guest, _ = door.walk_in(house.event.id, "Max Beispielmann")
    assert (guest.status, guest.overrule) == (Status.ATTENDED, AT_THE_DOOR)
    house.answer("Platzhoff", Status.DECLINED)  # something else in between
    house.services.history.undo()
    assert door.undo_last(house.event.id)[1] == "Rückgängig: Einlass: Max Beispielmann"
    assert house.work.everything() == before
    with pytest.raises(UserError, match="nichts"):
        door.undo_last(house.event.id)


def test_a_walk_in_who_is_on_the_list_is_marked_there(house: Reception) -> None:
    guest, _ = house.services.check_in.walk_in(house.event.id, house.work.person("Platzhoff"))
    assert guest.id == house.guest("Platzhoff").id
    assert len(house.work.find(Participation, event_id=house.event.id)) == len(FAMILIES)
