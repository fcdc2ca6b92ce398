"""What one row of somebody's table tells, and what of it could not be read."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from crm.domain.partial_date import PartialDate
from crm.domain.party import Gender
from crm.domain.person_name import ParsedName
from crm.domain.reach import Address, Channel
from crm.domain.table_column import Meaning
from crm.domain.text import one_line


class Cell(NamedTuple):
    """A filled cell with what its column tells; the column counts from 0."""

    column: int
    meaning: Meaning
    text: str


@dataclass(slots=True)
class RowPerson:
    """A person as the row tells it. ``office`` and ``gender`` may come from the name's own cell ("Frau Ministerin")."""

    name: ParsedName
    gender: Gender = Gender.UNKNOWN
    office: str = ""
    birth_date: PartialDate | None = None
    since: PartialDate | None = None
    until: PartialDate | None = None
    channels: list[Channel] = field(default_factory=list)
    addresses: list[Address] = field(default_factory=list)


@dataclass(slots=True)
class RowContent:
    """``problems`` are (column, sentence); the column counts from 0, -1 speaks of the row."""

    number: int
    persons: list[RowPerson] = field(default_factory=list)
    body: str = ""
    ags: str = ""
    key: str = ""
    channels: list[Channel] = field(default_factory=list)  # of the body
    addresses: list[Address] = field(default_factory=list)
    tags: tuple[str, ...] = ()
    note: str = ""
    problems: list[tuple[int, str]] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        return not (self.persons or self.body or self.ags)

    def problem(self, column: int, text: str) -> None:
        """Notes what is wrong with a cell, or with the row."""
        self.problems.append((column, text))

    def unread(self, column: int, text: str, expected: str) -> str:
        """Notes that a text is not what is ``expected`` ("ein Datum", "eine Anrede"); "" is what it counts as then."""
        self.problem(column, f"„{one_line(text)}“ ist k{expected}.")
        return ""
