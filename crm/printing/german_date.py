"""Dates as they stand in the head of a letter (DIN 5008, alphanumeric form)."""

from __future__ import annotations

from datetime import date
from typing import Final

_MONTHS: Final = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split()


def long_date(day: date) -> str:
    """ "23. Januar 2020"; the C locale plays no part."""
    return f"{day.day}. {_MONTHS[day.month - 1]} {day.year}"
