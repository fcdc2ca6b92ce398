"""The figures of an event, counted once more by hand from the records."""

from __future__ import annotations

from dataclasses import replace

from crm.domain.event import Category, Event, Participation, Status
from crm.domain.partial_date import PartialDate
from crm.domain.party import Gender, Person
from tests.services.reception import FAMILIES, reception
from tests.services.work import Work


def test_the_sample_adds_up(work: Work) -> None:
    found = work.services.reports.of(work.event.id)
    guests = work.find(Participation)
    own = [g for g in guests if g.represents_id is None and g.status is not Status.PLANNED]
    assert found.total.invited == len(own)
    parts = (found.total.accepted, found.total.declined, found.total.represented, found.total.open, found.total.other)
    assert sum(parts) == len(own)
    assert found.by_category[Category.DELEGATION].invited == 58
    assert sum(tally.invited for tally in found.by_district.values()) == len(own)
    there = [g for g in guests if g.status is Status.ATTENDED]
    assert len(found.attended) == len(there) == found.heads == sum(found.attended_districts.values())
    assert found.represented == sum(g.represents_id is not None for g in there) > 0
    assert found.first_timers == len(there)  # there is no earlier event
    people = {p.id: p for p in work.find(Person)}
    assert found.women == sum(people[g.party_id].gender is Gender.FEMALE for g in there if g.party_id in people)
    assert "Regionalverband Saarbrücken" in found.by_district


def test_a_substitute_counts_for_the_body_of_the_invited(work: Work) -> None:
    house = reception(work)
    house.services.answers.add_substitute(house.guest("Exempler"), work.person("Kümmel"))
    house.services.check_in.mark_present(house.guest("Kümmel").id)
    found = house.services.reports.of(house.event.id)
    (line,) = found.attended
    assert (line.name, line.body, line.represents) == (
        "Kümmel, Gabriele",
        "Gemeinde Riegelsberg",
        "Horst-Günter Exempler",
    )
    assert dict(found.attended_districts) == {"Regionalverband Saarbrücken": 1}
    assert found.total.represented == 1
    assert [thanked.name for thanked in found.thanks] == ["Kümmel, Gabriele"]


def test_first_timers_are_told_apart_by_series(work: Work) -> None:
    house = reception(work, series="Impulse")
    event = work.one(Event, id=house.event.id)
    old = work.event_of("Impulse 2020")
    work.save(replace(old, series="Impulse"))
    for family in FAMILIES[:3]:
        house.services.check_in.mark_present(house.guest(family).id)
    attended = {g.party_id for g in work.find(Participation, event_id=old.id, status=Status.ATTENDED)}
    fresh = [f for f in FAMILIES[:3] if work.person(f).id not in attended]
    found = house.services.reports.of(event.id)
    assert found.first_timers == found.first_of_series == len(fresh)
    work.save(replace(work.event_of("Impulse 2020"), series="Anderes"))
    assert house.services.reports.of(event.id).first_of_series == 3


def test_who_is_missing_and_how_many_days_are_left(work: Work) -> None:
    house = reception(work, answer_by=PartialDate(2026, 11, 25))
    house.answer("Exempler", Status.DECLINED)
    found = house.services.reports.of(house.event.id)
    assert found.days_left == 2
    assert len(found.missing) == len(FAMILIES) - 1
    assert (found.total.open, found.total.declined) == (5, 1)
