"""Dates that are only partly known: a year, a month, a season, or a day.

Written in the extended ISO form of ISO 8601-2 (EDTF level 1): ``2019``, ``2021-03``, ``2021-21`` (spring),
``2021-03-14``; a trailing ``~`` marks "about". Stored as that text on every engine.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from functools import total_ordering
from typing import Final

MONTHS: Final = (
    "Januar", "Februar", "März", "April", "Mai", "Juni",
    "Juli", "August", "September", "Oktober", "November", "Dezember",
)  # fmt: skip
#: As people shorten them, in small letters, to the number of the month.
SHORT_MONTHS: Final = {
    "jan": 1, "feb": 2, "mär": 3, "mrz": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "okt": 10,
    "nov": 11, "dez": 12,
}  # fmt: skip
#: EDTF season number → (German name, first month, last month); winter runs from December into the next year.
SEASONS: Final = {21: ("Frühjahr", 3, 5), 22: ("Sommer", 6, 8), 23: ("Herbst", 9, 11), 24: ("Winter", 12, 14)}

_ISO: Final = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(~?)")
_GERMAN_DAY: Final = re.compile(r"(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})")
_GERMAN_MONTH: Final = re.compile(r"(\d{1,2})[./](\d{4})")
_WORD_DAY: Final = re.compile(r"(?:(\d{1,2})\.\s*)?([a-zäöü]+)\s+(\d{4})")
_ABOUT: Final = re.compile(r"^(?:um|ca\.?|etwa|circa)\s+", re.IGNORECASE)
_LEADING: Final = re.compile(r"^(?:seit|ab|bis|im|in|am)\s+", re.IGNORECASE)


@total_ordering
@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date known to the year, season, month or day. Ordered by its earliest day."""

    year: int
    month: int | None = None  # 1–12, or a season 21–24
    day: int | None = None
    about: bool = False

    def __post_init__(self) -> None:
        if not 1 <= self.year <= 9999:
            raise ValueError(f"year out of range: {self.year}")
        if self.day is not None and (self.month is None or self.is_season):
            raise ValueError("a day needs a month")
        if self.month is not None and not (1 <= self.month <= 12 or self.month in SEASONS):
            raise ValueError(f"no month or season: {self.month}")
        if self.day is not None and self.month is not None:
            date(self.year, self.month, self.day)

    @property
    def is_season(self) -> bool:
        return self.month in SEASONS

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Reads the stored form and what people type: "14.03.2021", "März 2021", "seit Frühjahr 2021", "um 2019".

        Raises ValueError for anything else.
        """
        stripped = _LEADING.sub("", text.strip())
        cut = _ABOUT.sub("", stripped)
        about = cut != stripped or cut.endswith("~")
        year, month, day = _read_parts(cut.rstrip("~"))
        return cls(year, month, day, about)

    @classmethod
    def of(cls, day: date) -> PartialDate:
        return cls(day.year, day.month, day.day)

    def iso(self) -> str:
        """The stored form."""
        text = f"{self.year:04d}"
        if self.month is not None:
            text += f"-{self.month:02d}"
        if self.day is not None:
            text += f"-{self.day:02d}"
        return text + ("~" if self.about else "")

    def earliest(self) -> date:
        """The first day this date can mean."""
        if self.month is None:
            return date(self.year, 1, 1)
        month = SEASONS[self.month][1] if self.is_season else self.month
        return date(self.year, month, self.day or 1)

    def latest(self) -> date:
        """The last day this date can mean."""
        if self.month is None:
            return date(self.year, 12, 31)
        if self.day is not None:
            return date(self.year, self.month, self.day)
        last = SEASONS[self.month][2] if self.is_season else self.month
        carry, index = divmod(last - 1, 12)
        year = self.year + carry
        if year > date.max.year:
            return date.max
        return date(year, index + 1, calendar.monthrange(year, index + 1)[1])

    def german(self) -> str:
        """As read in the interface: "14.03.2021", "März 2021", "Frühjahr 2021", "um 2019"."""
        if self.month is None:
            text = f"{self.year}"
        elif self.is_season:
            text = f"{SEASONS[self.month][0]} {self.year}"
        elif self.day is None:
            text = f"{MONTHS[self.month - 1]} {self.year}"
        else:
            text = f"{self.day:02d}.{self.month:02d}.{self.year}"
        return f"um {text}" if self.about else text

    def __lt__(self, other: PartialDate) -> bool:
        return (self.earliest(), self.latest()) < (other.earliest(), other.latest())

    def __str__(self) -> str:
        return self.iso()


def _read_parts(text: str) -> tuple[int, int | None, int | None]:
    if match := _ISO.fullmatch(text):
        year, month, day, _ = match.groups()
        return int(year), int(month) if month else None, int(day) if day else None
    if match := _GERMAN_DAY.fullmatch(text):
        return int(match[3]), int(match[2]), int(match[1])
    if match := _GERMAN_MONTH.fullmatch(text):
        return int(match[2]), int(match[1]), None
    if match := _WORD_DAY.fullmatch(text.lower()):
        month = _month_named(match[2])
        return int(match[3]), month, int(match[1]) if match[1] else None
    raise ValueError(f"no date: {text!r}")


def _month_named(word: str) -> int:
    names = {name.lower(): number for number, name in enumerate(MONTHS, 1)}
    names |= {name.lower(): number for number, (name, _, _) in SEASONS.items()} | {"frühling": 21, "jänner": 1}
    for name, number in names.items():
        if name == word or (len(word) >= 3 and number <= 12 and name.startswith(word)):
            return number
    raise ValueError(f"no month: {word!r}")


def covers(start: PartialDate | None, end: PartialDate | None, day: date) -> bool:
    """Whether a period covers the day; unknown and doubtful borders count as within."""
    return (start is None or start.earliest() <= day) and (end is None or end.latest() >= day)


def is_reversed(start: PartialDate | None, end: PartialDate | None) -> bool:
    """Whether a period ends before it begins, however its dates are meant; one that lacks a border does not."""
    return start is not None and end is not None and end.latest() < start.earliest()


def german_period(start: PartialDate | None, end: PartialDate | None) -> str:
    """ "2017 bis 2024", "seit 01.10.2019", "bis 2020", or "" when nothing is known."""
    if start and end:
        return f"{start.german()} bis {end.german()}"
    if start:
        return f"seit {start.german()}"
    return f"bis {end.german()}" if end else ""
