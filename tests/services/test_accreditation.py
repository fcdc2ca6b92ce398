"""Accreditation data live as long as the event, and the journal never learns a value."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest

from crm.domain.errors import UserError
from crm.domain.event import Event, SensitiveData
from crm.domain.needs import TripNeeds
from crm.domain.partial_date import PartialDate
from crm.services.accreditation import Accreditation
from tests.services.reception import Reception, reception
from tests.services.work import Work

SECRET = "Mustergeheimnis"


def on(house: Reception, day: date) -> Accreditation:
    return Accreditation(house.work.database, lambda: day)


def test_the_data_are_kept_announced_and_delete_themselves(work_on_both: Work) -> None:
    house = reception(work_on_both)
    number = house.guest("Exempler").id
    data = SensitiveData(participation_id=number, birth_name=SECRET, diet=SECRET)
    house.services.accreditation.set(data)
    kept = house.services.guests.of(house.event.id).accreditation[number]
    assert (kept.birth_name, kept.delete_on) == (SECRET, PartialDate(2026, 12, 15))
    assert on(house, date(2026, 12, 7)).announced() == ()
    (soon,) = on(house, date(2026, 12, 8)).announced()
    assert (soon.count, soon.is_due) == (1, False)
    assert "werden am 15.12.2026 gelöscht" in soon.sentence()
    assert on(house, date(2026, 12, 14)).expire()[0] == ()
    (gone,), changes = on(house, date(2026, 12, 15)).expire()
    assert gone.event.id == house.event.id
    assert changes.tables() == {"sensitive_data"}
    assert house.work.find(SensitiveData) == []
    assert on(house, date(2026, 12, 16)).expire()[0] == ()


def test_no_value_is_journaled_and_nothing_comes_back(work: Work) -> None:
    house = reception(work)
    accreditation, number = house.services.accreditation, house.guest("Exempler").id
    accreditation.set(SensitiveData(participation_id=number, birth_name=SECRET))
    (kept,) = work.find(SensitiveData)
    accreditation.set(replace(kept, diet=SECRET))
    on(house, date(2027, 1, 1)).expire()
    with work.database.read() as unit:
        entries = unit.journal.entries(10)
        told = json.dumps([[dict(e.params), str(unit.journal.changes(e.id))] for e in entries])
    assert SECRET not in told
    final = house.services.history.lines(1)[0].entry
    assert final.action == "final.expire"
    with pytest.raises(UserError, match="endgültig gelöscht"):
        house.services.history.undo(final.id)
    assert not house.services.history.state().undo.startswith("Angaben zu Akkreditierung und Verpflegung gelöscht")


def test_a_postponed_event_keeps_what_it_needs(work: Work) -> None:
    house = reception(work)
    house.services.accreditation.set(SensitiveData(participation_id=house.guest("Exempler").id, diet="vegetarisch"))
    event = work.one(Event, id=house.event.id)
    house.services.events.change(replace(event, starts_on=PartialDate(2027, 5, 3), keep_sensitive_days=3))
    assert on(house, date(2026, 12, 20)).expire()[0] == ()
    assert on(house, date(2027, 5, 6)).expire()[0][0].on == date(2027, 5, 6)


def test_emptied_data_are_gone_at_once(work: Work) -> None:
    house = reception(work)
    house.services.accreditation.set(SensitiveData(participation_id=house.guest("Exempler").id, diet="vegan"))
    (kept,) = work.find(SensitiveData)
    house.services.accreditation.set(replace(kept, diet=""))
    assert work.find(SensitiveData) == []


def test_bus_and_hotel_are_counted_for_those_who_come(work_on_both: Work) -> None:
    house = reception(work_on_both)
    trip = house.services.trip
    for family, place in (("Exempler", "Saarbrücken"), ("Vorbilder", "Homburg")):
        needs = TripNeeds(
            participation_id=house.guest(family).id,
            bus="Bus 1",
            boarding_place=place,
            hotel="Hotel Muster",
            nights_from=PartialDate(2026, 11, 30),
            nights_to=PartialDate(2026, 12, 2),
        )
        trip.set_needs(needs)
    view = trip.view(house.event.id)
    assert (dict(view.buses), dict(view.nights)) == ({"Bus 1": 2}, {"Hotel Muster": 4})
    backwards = replace(view.needs[house.guest("Exempler").id], nights_to=PartialDate(2026, 11, 30))
    with pytest.raises(UserError, match="Abreise"):
        trip.set_needs(backwards)
