"""Due dates as people write them: "morgen", "bis Freitag", "in 2 Wochen", "30.11.", and when a task is due.

A date without a year is the next one to come. A weekday is the next one after today, so that "Freitag" on a Friday is
in a week; "nächste Woche" is its Monday, "Ende der Woche" the Friday of this one.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from crm.domain.notes import Task
from crm.domain.partial_date import MONTHS, PartialDate

_DAYS: Final = {"heute": 0, "morgen": 1, "übermorgen": 2}
_WEEKDAYS: Final = ("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag")
_SHORT_WEEKDAYS: Final = ("mo", "di", "mi", "do", "fr", "sa", "so")
_NUMBERS: Final = {
    word: number
    for number, words in enumerate(
        (
            ("einem", "einer", "1"), ("zwei",), ("drei",), ("vier",), ("fünf",), ("sechs",), ("sieben",), ("acht",),
            ("neun",), ("zehn",), ("elf",), ("zwölf",),
        ),
        start=1,
    )
    for word in words
}  # fmt: skip
_NEXT: Final = r"(?:nächste[nrs]?|kommende[nrs]?)"
_MONTH_WORDS: Final = "|".join(month.lower() for month in MONTHS)

_IN: Final = re.compile(r"in\s+(\w+)\s+(tag|tagen|woche|wochen|monat|monaten|jahr|jahren)")
_DAY_MONTH: Final = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.?(?:\s?(\d{4}|\d{2}))?")
_NAMED: Final = re.compile(rf"(?:(\d{{1,2}})\.\s?)?({_MONTH_WORDS})(?:\s(\d{{4}}))?")
_EDGE: Final = re.compile(rf"(anfang|mitte|ende)\s+({_MONTH_WORDS})(?:\s(\d{{4}}))?")
_WEEKDAY: Final = re.compile(rf"(?:{_NEXT}\s+)?({'|'.join(_WEEKDAYS)}|(?:{'|'.join(_SHORT_WEEKDAYS)})\.?)")
_NEXT_PERIOD: Final = re.compile(rf"{_NEXT}\s+(woche|monat|jahr)")
_END: Final = re.compile(r"(?:ende\s+(?:der|dieser|des|dieses)\s+(woche|monats|jahres)|(monats|jahres|wochen)ende)")
_LEAD: Final = re.compile(
    r"^(?:bis\s+(?:zum\s+|spätestens\s+)?|spätestens\s+(?:am\s+|bis\s+)?|fällig\s+(?:am\s+)?|am\s+|im\s+|ab\s+)"
)
_BEFORE_NAMES: Final = frozenset({"herr", "herrn", "frau", "familie", "dr", "prof", "von"})
#: Alone, these are read as a day only where nothing but a date is asked for.
_ALSO_NAMES: Final = frozenset(_SHORT_WEEKDAYS) | {month.lower() for month in MONTHS}
#: How many words of a sentence a date can have: "bis spätestens am 3. Dezember 2026".
_MOST_WORDS: Final = 6


class TaskState(StrEnum):
    """When a task is due, in the order of a list."""

    OVERDUE = "overdue"
    TODAY = "today"
    SOON = "soon"  # within the next seven days
    LATER = "later"  # after that, or without a date
    DONE = "done"


#: So many days ahead a task counts as soon due.
SOON_DAYS: Final = 7


def state_of(task: Task, today: date) -> TaskState:
    """A date that is only partly known is kept until its last day: "November 2026" is overdue from December on."""
    if task.done_on is not None:
        return TaskState.DONE
    if task.due_on is None:
        return TaskState.LATER
    due = task.due_on.latest()
    if due <= today:
        return TaskState.OVERDUE if due < today else TaskState.TODAY
    return TaskState.SOON if due <= today + timedelta(days=SOON_DAYS) else TaskState.LATER


@dataclass(frozen=True, slots=True)
class TypedTask:
    """What one line says: the title without the date, and the date if there was one."""

    title: str
    due_on: PartialDate | None = None


def read_task(text: str, today: date) -> TypedTask:
    """ "Rückruf bei Anna Müller bis 30.11." → title and date. The date stands at the end or at the beginning."""
    words = text.split()
    counts = range(min(_MOST_WORDS, len(words) - 1), 0, -1)
    for title, phrase in [*((words[:-n], words[-n:]) for n in counts), *((words[n:], words[:n]) for n in counts)]:
        due = None if _may_be_a_name(title, phrase) else _due(" ".join(phrase), today)
        if due is not None:
            return TypedTask(_title(title), due)
    return TypedTask(" ".join(words))


def _may_be_a_name(title: list[str], phrase: list[str]) -> bool:
    """ "Rückruf bei Frau Freitag", "Gespräch mit Mai", "so": within a sentence these mean no day."""
    after_title = bool(title) and title[-1].lower().rstrip(".") in _BEFORE_NAMES
    return after_title or (len(phrase) == 1 and phrase[0].lower() in _ALSO_NAMES)


def parse_due(text: str, today: date) -> PartialDate:
    """The date that a text means on a day. ValueError if it is none."""
    due = _due(text, today)
    if due is None:
        raise ValueError(f"no date: {text!r}")
    return due


def _title(words: list[str]) -> str:
    title = " ".join(words).strip(" ,;:–-")
    return title[:1].upper() + title[1:]


def _due(text: str, today: date) -> PartialDate | None:
    wanted = _LEAD.sub("", text.strip(" ,;:!").lower())
    try:
        for reading in _READINGS:
            found = reading(wanted, today)
            if found is not None:
                return found
        return _in_full(wanted)
    except (ValueError, OverflowError):
        return None


def _by_name(text: str, today: date) -> PartialDate | None:
    days = _DAYS.get(text)
    return PartialDate.of(today + timedelta(days=days)) if days is not None else None


def _in_some_time(text: str, today: date) -> PartialDate | None:
    match = _IN.fullmatch(text)
    if match is None:
        return None
    number = int(match[1]) if match[1].isdecimal() else _NUMBERS.get(match[1])
    if number is None:
        return None
    if match[2].startswith(("tag", "woche")):
        return PartialDate.of(today + timedelta(days=number * (7 if match[2].startswith("woche") else 1)))
    return PartialDate.of(_months_on(today, number * (12 if match[2].startswith("jahr") else 1)))


def _on_weekday(text: str, today: date) -> PartialDate | None:
    match = _WEEKDAY.fullmatch(text)
    if match is None:
        return None
    name = match[1].rstrip(".")
    number = _WEEKDAYS.index(name) if name in _WEEKDAYS else _SHORT_WEEKDAYS.index(name)
    return PartialDate.of(today + timedelta(days=(number - today.weekday() - 1) % 7 + 1))


def _next_period(text: str, today: date) -> PartialDate | None:
    match = _NEXT_PERIOD.fullmatch(text)
    if match is None:
        return None
    if match[1] == "woche":
        return PartialDate.of(today + timedelta(days=7 - today.weekday()))
    if match[1] == "jahr":
        return PartialDate(today.year + 1)
    ahead = _months_on(today.replace(day=1), 1)
    return PartialDate(ahead.year, ahead.month)


def _at_the_end(text: str, today: date) -> PartialDate | None:
    match = _END.fullmatch(text)
    if match is None:
        return None
    period = match[1] or match[2]
    if period.startswith("woche"):
        return PartialDate.of(today + timedelta(days=(4 - today.weekday()) % 7))
    month = 12 if period.startswith("jahr") else today.month
    return PartialDate(today.year, month, calendar.monthrange(today.year, month)[1])


def _day_and_month(text: str, today: date) -> PartialDate | None:
    match = _DAY_MONTH.fullmatch(text)
    return _next_on(int(match[1]), int(match[2]), match[3], today) if match else None


def _named_month(text: str, today: date) -> PartialDate | None:
    match = _NAMED.fullmatch(text)
    if match is None:
        return None
    month = _month(match[2])
    if match[1]:
        return _next_on(int(match[1]), month, match[3], today)
    return PartialDate(int(match[3]) if match[3] else today.year + (month < today.month), month)


def _part_of_month(text: str, today: date) -> PartialDate | None:
    match = _EDGE.fullmatch(text)
    if match is None:
        return None
    month = _month(match[2])
    year = int(match[3]) if match[3] else today.year + (month < today.month)
    return PartialDate(year, month, {"anfang": 1, "mitte": 15}.get(match[1]) or calendar.monthrange(year, month)[1])


def _in_full(text: str) -> PartialDate | None:
    """A bare year is too easily something else ("Startup-Tour 2026")."""
    return None if text.isdecimal() else PartialDate.parse(text)


_READINGS: Final[tuple[Callable[[str, date], PartialDate | None], ...]] = (
    _by_name,
    _in_some_time,
    _on_weekday,
    _next_period,
    _at_the_end,
    _day_and_month,
    _named_month,
    _part_of_month,
)


def _month(word: str) -> int:
    return [month.lower() for month in MONTHS].index(word) + 1


def _next_on(day: int, month: int, year: str | None, today: date) -> PartialDate:
    """The next such day from today on, or the one of the year that is named."""
    if year:
        return PartialDate(int(year) + (2000 if len(year) == 2 else 0), month, day)
    for ahead in range(9):  # the 29th of February may take eight years
        try:
            found = date(today.year + ahead, month, day)
        except ValueError:
            continue
        if found >= today:
            return PartialDate.of(found)
    raise ValueError(f"no such day: {day}.{month}.")


def _months_on(day: date, months: int) -> date:
    """The same day some months later, or the last one of a shorter month."""
    carry, index = divmod(day.month - 1 + months, 12)
    year = day.year + carry
    return date(year, index + 1, min(day.day, calendar.monthrange(year, index + 1)[1]))
