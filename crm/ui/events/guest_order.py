"""Whom a typed beginning may mean, likeliest first: while answers are entered, and at the door."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from crm.domain.event import Status
from crm.domain.seating import SEATED
from crm.domain.text import fold_words
from crm.services.check_in import DoorRow, matching

#: Not answered yet.
OPEN: Final = frozenset({Status.PLANNED, Status.SAVE_THE_DATE, Status.INVITED})


def for_answers(rows: Iterable[DoorRow], text: str) -> list[DoorRow]:
    """Names before bodies, and who has not answered before who has."""
    wanted = fold_words(text)
    return sorted(
        matching(rows, text),
        key=lambda row: (not _begins_name(row, wanted), row.participation.status not in OPEN),
    )


def at_the_door(rows: Iterable[DoorRow], text: str) -> list[DoorRow]:
    """Who is still to come before who is there, names before bodies, and who has accepted before the rest."""
    wanted = fold_words(text)
    return sorted(
        matching(rows, text),
        key=lambda row: (
            row.is_present,
            not _begins_name(row, wanted),
            row.participation.status not in SEATED,
        ),
    )


def _begins_name(row: DoorRow, wanted: list[str]) -> bool:
    words = fold_words(row.listed_name) if wanted else []
    return all(any(word.startswith(one) for word in words) for one in wanted)
