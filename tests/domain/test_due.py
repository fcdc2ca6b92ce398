"""Due dates as people write them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm.domain.due import SOON_DAYS, TaskState, TypedTask, parse_due, read_task, state_of
from crm.domain.notes import Task
from crm.domain.partial_date import MONTHS, PartialDate

TODAY = date(2026, 11, 23)  # a Monday


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("heute", "2026-11-23"),
        ("morgen", "2026-11-24"),
        ("Übermorgen", "2026-11-25"),
        ("Freitag", "2026-11-27"),
        ("am Fr.", "2026-11-27"),
        ("bis nächsten Freitag", "2026-11-27"),
        ("Montag", "2026-11-30"),  # today is one: the next
        ("in 2 Wochen", "2026-12-07"),
        ("in zwei Wochen", "2026-12-07"),
        ("in einer Woche", "2026-11-30"),
        ("in drei Tagen", "2026-11-26"),
        ("in einem Monat", "2026-12-23"),
        ("in 3 Monaten", "2027-02-23"),
        ("in einem Jahr", "2027-11-23"),
        ("nächste Woche", "2026-11-30"),
        ("nächsten Monat", "2026-12"),
        ("nächstes Jahr", "2027"),
        ("Ende der Woche", "2026-11-27"),
        ("Monatsende", "2026-11-30"),
        ("Ende des Jahres", "2026-12-31"),
        ("30.11.", "2026-11-30"),
        ("30.11", "2026-11-30"),
        ("bis 30.11.26", "2026-11-30"),
        ("bis zum 30.11.2026", "2026-11-30"),
        ("30. 11.", "2026-11-30"),
        ("22.11.", "2027-11-22"),  # gone by: next year's
        ("23.11.", "2026-11-23"),
        ("29.2.", "2028-02-29"),
        ("3. Dezember", "2026-12-03"),
        ("bis spätestens 3. Dezember 2027", "2027-12-03"),
        ("Januar", "2027-01"),
        ("im Dezember", "2026-12"),
        ("Ende Februar", "2027-02-28"),
        ("Mitte Dezember", "2026-12-15"),
        ("Frühjahr 2027", "2027-21"),
        ("2026-12-01", "2026-12-01"),
    ],
)
def test_what_people_write(text: str, iso: str) -> None:
    assert parse_due(text, TODAY).iso() == iso


@pytest.mark.parametrize("text", ["", "bald", "31.2.", "31.2.2027", "Morgenrunde", "2026", "in vielen Tagen", "bis"])
def test_what_is_no_date(text: str) -> None:
    with pytest.raises(ValueError, match="no date"):
        parse_due(text, TODAY)


@pytest.mark.parametrize(
    ("line", "title", "iso"),
    [
        ("Rückruf bei Anna Müller bis 30.11.", "Rückruf bei Anna Müller", "2026-11-30"),
        ("Rückruf bei Anna Müller, morgen", "Rückruf bei Anna Müller", "2026-11-24"),
        ("Morgen Anna Müller anrufen", "Anna Müller anrufen", "2026-11-24"),
        ("bis Freitag: verteiler abstimmen", "Verteiler abstimmen", "2026-11-27"),
        ("Anschrift bestätigen lassen in 2 Wochen", "Anschrift bestätigen lassen", "2026-12-07"),
        ("Termin am 30.11. vorbereiten", "Termin am 30.11. vorbereiten", None),  # not when it is due
        ("Startup-Tour 2027", "Startup-Tour 2027", None),
        ("morgen", "morgen", None),  # a title has to be left
        ("Gespräch mit Mai", "Gespräch mit Mai", None),
        ("Gespräch im Mai", "Gespräch", "2027-05"),
        ("Rückruf bei Frau Freitag", "Rückruf bei Frau Freitag", None),
        ("Rückruf bei Frau Freitag am Freitag", "Rückruf bei Frau Freitag", "2026-11-27"),
        ("Bleibt so", "Bleibt so", None),
        ("", "", None),
    ],
)
def test_a_line_holds_title_and_date(line: str, title: str, iso: str | None) -> None:
    assert read_task(line, TODAY) == TypedTask(title, PartialDate.parse(iso) if iso else None)


DAYS = st.dates(date(1990, 1, 1), date(2090, 12, 31))


@given(today=DAYS, due=DAYS)
def test_any_full_date_comes_back_from_the_end_of_a_line(today: date, due: date) -> None:
    for written in (f"{due.day}.{due.month}.{due.year}", f"{due.day}. {MONTHS[due.month - 1]} {due.year}"):
        assert read_task(f"Rückruf bis {written}", today) == TypedTask("Rückruf", PartialDate.of(due))


@given(today=DAYS, due=DAYS)
def test_a_day_without_year_is_the_next_one(today: date, due: date) -> None:
    found = parse_due(f"{due.day}.{due.month}.", today).latest()
    assert (found.day, found.month) == (due.day, due.month)
    assert today <= found
    assert (found - today).days <= 366 or (due.day, due.month) == (29, 2)


@given(today=DAYS, number=st.integers(1, 400))
def test_times_ahead_lie_ahead(today: date, number: int) -> None:
    assert parse_due(f"in {number} Tagen", today).latest() == today + timedelta(days=number)
    assert parse_due(f"in {number} Monaten", today).latest() > today
    for weekday in ("Montag", "Donnerstag", "So."):
        assert 1 <= (parse_due(weekday, today).latest() - today).days <= 7


@given(text=st.text(max_size=60), today=DAYS)
def test_no_line_is_refused_and_none_loses_its_words(text: str, today: date) -> None:
    found = read_task(text, today)
    if found.due_on is None:
        assert found.title == " ".join(text.split())
    else:
        assert found.title == "" or found.title.lower()[1:] in " ".join(text.split()).lower()


@given(today=DAYS, ahead=st.integers(-30, 30))
def test_states_follow_the_calendar(today: date, ahead: int) -> None:
    state = state_of(Task(title="x", due_on=PartialDate.of(today + timedelta(days=ahead))), today)
    if ahead < 0:
        assert state is TaskState.OVERDUE
    elif ahead == 0:
        assert state is TaskState.TODAY
    else:
        assert state is (TaskState.SOON if ahead <= SOON_DAYS else TaskState.LATER)


def test_a_date_known_in_part_is_kept_until_its_last_day() -> None:
    task = Task(title="x", due_on=PartialDate(2026, 11))
    assert state_of(task, date(2026, 11, 29)) is TaskState.SOON
    assert state_of(task, date(2026, 11, 30)) is TaskState.TODAY
    assert state_of(task, date(2026, 12, 1)) is TaskState.OVERDUE
    assert state_of(Task(title="x"), TODAY) is TaskState.LATER
    assert state_of(Task(title="x", done_on=PartialDate(2026)), TODAY) is TaskState.DONE
