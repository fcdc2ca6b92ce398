"""What the events page says: distances, groups, tallies, steps of the history."""

from __future__ import annotations

from datetime import date

import pytest

from crm.domain.event import Category, Event, Participation, Role, Status, StatusChange
from crm.domain.listing import Subject, SubjectKind
from crm.domain.partial_date import PartialDate
from crm.services.event_view import EventView, Participant
from crm.ui.events.grouping import GroupBy, grouped
from crm.ui.events.words import (
    CATEGORIES,
    ROLES,
    STATUS_ORDER,
    answer_chip,
    answered_words,
    day_words,
    has_begun,
    short_day,
    step_words,
    summary,
    time_words,
    when_chip,
    when_words,
)
from crm.ui.tokens import Tone

IMPULSE = Event(name="Impulse", starts_on=PartialDate(2020, 1, 23), ends_on=PartialDate(2020, 1, 24))


@pytest.mark.parametrize(
    ("today", "words"),
    [
        (date(2020, 1, 14), "in 9 Tagen"),
        (date(2020, 1, 22), "morgen"),
        (date(2020, 1, 23), "heute"),
        (date(2020, 1, 24), "heute"),
        (date(2020, 1, 25), "gestern"),
        (date(2020, 2, 10), "vor 17 Tagen"),
        (date(2019, 9, 1), "in 5 Monaten"),
        (date(2020, 7, 1), "vor 5 Monaten"),
        (date(2026, 11, 22), "vor 6 Jahren"),
        (date(2016, 1, 1), "in 4 Jahren"),
    ],
)
def test_the_distance_of_an_event(today: date, words: str) -> None:
    assert when_words(IMPULSE, today) == words


@pytest.mark.parametrize(
    ("start", "words"),
    [
        (PartialDate(2027, 1), "in 2 Monaten"),
        (PartialDate(2026, 12), "nächsten Monat"),
        (PartialDate(2026, 11), "diesen Monat"),
        (PartialDate(2026, 10), "letzten Monat"),
        (PartialDate(2026, 2), "vor 9 Monaten"),
        (PartialDate(2029, 3), "in 2 Jahren"),
        (PartialDate(2026), "dieses Jahr"),
        (PartialDate(2027), "nächstes Jahr"),
        (PartialDate(2020), "vor 6 Jahren"),
        (PartialDate(2027, 21), "in 4 Monaten"),
    ],
)
def test_an_event_without_a_day_is_not_counted_in_days(start: PartialDate, words: str) -> None:
    assert when_words(Event(name="E", starts_on=start), date(2026, 11, 22)) == words


def test_an_event_without_a_date_says_so_and_can_note_attendance() -> None:
    undated = Event(name="Gespräch")
    assert when_words(undated, date(2020, 1, 1)) == "ohne Termin"
    assert has_begun(undated, date(2020, 1, 1))
    assert not has_begun(IMPULSE, date(2020, 1, 22))


def test_only_what_lies_ahead_is_tinted() -> None:
    assert when_chip(IMPULSE, date(2020, 1, 14)).tone is Tone.TINT
    assert when_chip(IMPULSE, date(2020, 2, 14)).tone is Tone.OPEN


def test_every_kind_has_a_word_and_a_place_in_the_order() -> None:
    assert set(CATEGORIES) == set(Category)
    assert set(ROLES) == set(Role)
    assert set(STATUS_ORDER) == set(Status)


def person(number: int, name: str, status: Status, **more: object) -> Participant:
    represents = more.pop("represents_id", None)
    participation = Participation(
        id=number,
        event_id=1,
        party_id=number,
        status=status,
        represents_id=represents,
        **more,  # type: ignore[arg-type]
    )
    return Participant(
        participation=participation, subject=Subject(SubjectKind.PERSON, number), name=name, listed_name=name,
        function="Landrat", body="Landkreis", represents="Karl" if represents else "",
    )  # fmt: skip


PEOPLE = (
    person(1, "Alkassar, Ammar", Status.ATTENDED, category=Category.HOST, role=Role.HOST),
    person(2, "Muster, Karl von", Status.REPRESENTED),
    person(3, "Becker, Thomas", Status.ACCEPTED, represents_id=2),
    person(4, "Kuhn, Petra", Status.INVITED),
)


def test_groups_by_category_count_the_invited_and_tally_the_answers() -> None:
    host, delegation = grouped(PEOPLE, GroupBy.CATEGORY)
    assert (host.title, host.count, host.trailing) == ("Gastgeber", "1", "")
    assert (delegation.title, delegation.count) == ("Delegation", "2 eingeladen")
    assert delegation.trailing == "1 zugesagt · 1 vertreten · 1 offen"
    assert [delegation.level(row) for row in delegation.rows] == [0, 1, 0]


def test_a_substitute_in_another_group_is_not_indented() -> None:
    groups = {group.title: group for group in grouped(PEOPLE, GroupBy.ANSWER)}
    accepted = groups["zugesagt"]
    assert [row.name for row in accepted.rows] == ["Becker, Thomas"]
    assert accepted.level(accepted.rows[0]) == 0


def test_search_finds_names_in_any_spelling_and_whom_somebody_represents() -> None:
    (group,) = grouped(PEOPLE, GroupBy.ROLE, "karl")
    assert [row.participation.id for row in group.rows] == [2, 3]
    assert grouped(PEOPLE, GroupBy.ROLE, "niemand") == []


def test_the_summary_speaks_of_seats_before_and_of_who_came_after() -> None:
    counts = {Status.ACCEPTED: 2}
    view = EventView(event=IMPULSE, programme=(), participants=PEOPLE, counts=counts)
    assert summary(view, 2, date(2020, 1, 14)) == "2 kommen · 2 eingeladen"
    assert summary(view, 2, date(2020, 2, 14)) == "2 kamen · 2 eingeladen"
    seated = EventView(event=Event(name="E", capacity=50), programme=(), participants=PEOPLE, counts=counts)
    assert summary(seated, 3, date(2020, 1, 14)) == "3 von 50 Plätzen belegt · 2 eingeladen"


def test_the_host_shows_the_role_until_it_matters() -> None:
    assert answer_chip(PEOPLE[0].participation).words == "Gastgeber"
    absent = person(9, "X", Status.DECLINED, role=Role.HOST, category=Category.HOST)
    assert answer_chip(absent.participation).words == "abgesagt"


def test_answers_and_steps_in_words() -> None:
    answered = Participation(event_id=1, party_id=1, answered_on=PartialDate(2020, 1, 8), answered_by="Vorzimmer")
    assert answered_words(answered) == "am 08.01.2020 durch Vorzimmer"
    assert answered_words(Participation(event_id=1, party_id=1)) == ""
    invited = StatusChange(participation_id=1, status=Status.INVITED, at="2020-01-01T09:00:00Z")
    assert step_words(invited, first=True) == "eingeladen"
    assert step_words(invited, first=False) == "wieder offen"
    told = StatusChange(participation_id=1, status=Status.ACCEPTED, at="", by="Vorzimmer", how="Fax")
    assert step_words(told, first=False) == "zugesagt durch Vorzimmer, Fax"


def test_days_and_times() -> None:
    assert short_day(PartialDate(2020, 1, 8)) == "08.01."
    assert short_day(PartialDate(2020, 1)) == "Januar 2020"
    assert day_words("2020-01-23") == "Donnerstag, 23. Januar 2020"
    assert time_words("2020-01-23T14:00", "2020-01-23T14:12") == "14:00–14:12"
    assert time_words("", "") == ""
