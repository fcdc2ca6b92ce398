"""What a printed sheet holds, before it is set: no geometry here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from crm.domain.card import ContactCard


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """Who issues the sheet: ``name`` and ``land`` make the word mark, the rest stands in head and foot."""

    name: str = "Staatskanzlei"
    land: str = "Saarland"
    full_name: str = "Staatskanzlei des Saarlandes"
    street: str = "Am Ludwigsplatz 14"
    place: str = "66117 Saarbrücken"

    def one_line(self) -> str:
        return " · ".join(part for part in (self.full_name, self.street, self.place) if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A labelled line of the box "Auf einen Blick"."""

    label: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MediaSheet:
    """The media-contact sheet: one to many contacts, and what the occasion was, if there is one."""

    house: House
    issued_on: date
    contacts: tuple[ContactCard, ...]
    title: str = "Medienansprechpartner"
    subtitle: str = ""
    facts: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetColumn:
    """``width`` in mm on paper; ``is_count`` says that there are numbers in it."""

    title: str
    width: float
    is_count: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetTable:
    """A table that is printed or handed on as it stands; the widths of its columns add up to 165 mm."""

    name: str
    columns: tuple[SheetColumn, ...]
    rows: tuple[tuple[str | int, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TableSheet:
    """Tables below each other, under what they are about."""

    house: House
    issued_on: date
    title: str
    subtitle: str
    tables: tuple[SheetTable, ...]
