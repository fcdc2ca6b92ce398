"""A directory from A to Z: under which letter each entry stands. No geometry here."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby
from typing import Final

from crm.domain.sheet import House

#: The tabs at the edge of every page; what begins otherwise has none.
TABS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
#: Where names stand that begin with a digit, or with no letter at all.
NO_LETTER: Final = "0–9"


@dataclass(frozen=True, slots=True, kw_only=True)
class DirectoryEntry:
    """``lines`` say what somebody is and how to reach him or her; ``key`` is the stored DIN 5007-2 key."""

    name: str
    key: str
    lines: tuple[str, ...] = ()

    @property
    def heading(self) -> str:
        """What the running head calls it: the part before the comma, which is the family name or the body."""
        return self.name.partition(",")[0]

    @property
    def letter(self) -> str:
        """The first letter as the order reads it: Ä stands under A, Ł under L, Ж under Ж."""
        first = self.key[:1].upper()
        return first if first.isalpha() else NO_LETTER


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A letter with the entries that begin with it."""

    sign: str
    entries: tuple[DirectoryEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AlphabetSheet:
    """The directory; ``subtitle`` says of what it is made."""

    house: House
    issued_on: date
    subtitle: str = ""
    letters: tuple[Letter, ...] = field(default_factory=tuple)

    @property
    def count(self) -> int:
        return sum(len(letter.entries) for letter in self.letters)


def by_letter(entries: Iterable[DirectoryEntry]) -> tuple[Letter, ...]:
    """The entries in order under their letters: digits first, then the Latin alphabet, then others."""
    ordered = sorted(entries, key=lambda entry: (entry.key, entry.name, entry.lines))
    return tuple(
        Letter(sign=sign, entries=tuple(found)) for sign, found in groupby(ordered, key=lambda entry: entry.letter)
    )
