"""What a printed sheet holds, before it is set: no geometry here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from crm.domain.card import ContactCard

#: The colours of a house that has chosen none: of bars, functions and headings, and of all text.
USUAL_ACCENT: Final = "#1D5FA8"
USUAL_INK: Final = "#18202B"


@dataclass(frozen=True, slots=True, kw_only=True)
class HouseMark:
    """The picture at the head of a sheet, as JPEG or PNG; its size in pixels gives its shape."""

    data: bytes
    width: int
    height: int


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """Who issues the sheet: ``name`` and ``land`` make the word mark, the rest stands in head and foot.

    ``contact`` is one line ("Telefon 0681 501-00"). ``mark`` stands in place of the bar beside the word mark;
    ``accent`` colours bars, functions and headings, ``ink`` the word mark.
    """

    name: str = "Staatskanzlei"
    land: str = "Saarland"
    full_name: str = "Staatskanzlei des Saarlandes"
    street: str = "Am Ludwigsplatz 14"
    place: str = "66117 Saarbrücken"
    contact: str = ""
    mark: HouseMark | None = None
    accent: str = USUAL_ACCENT
    ink: str = USUAL_INK

    def one_line(self) -> str:
        """The address, as it stands on an envelope."""
        return " · ".join(part for part in (self.full_name, self.street, self.place) if part)

    def imprint(self) -> str:
        """The address and how to reach the house, as it stands in a foot."""
        return " · ".join(part for part in (self.one_line(), self.contact) if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """One printing of a sheet, whatever the sheet: what its head and foot say of it.

    ``is_internal`` puts "Nur für den Dienstgebrauch" on it or takes it off; None leaves it as is usual for the sheet.
    ``source`` says what it was made from ("Suche „Tholey“"), ``issued_on`` as of which day; None is today.
    """

    is_internal: bool | None = None
    source: str = ""
    issued_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A labelled line of the box "Auf einen Blick"."""

    label: str
    text: str


class MediaLayout(StrEnum):
    """One contact below the other with all there is to say, or two beside each other as compact cards."""

    COLUMN = "column"
    GRID = "grid"


class MediaGrouping(StrEnum):
    """Under which headings contacts of the press stand: none, their medium, or the beat they write about."""

    NONE = "none"
    MEDIUM = "medium"
    RESSORT = "ressort"


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactGroup:
    """Contacts under a heading; without ``name`` there is none."""

    name: str = ""
    contacts: tuple[ContactCard, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MediaSheet:
    """The media-contact sheet: one to many contacts, and what the occasion was, if there is one.

    The contacts stand as they are, or in ``groups`` under headings.
    """

    house: House
    issued_on: date
    contacts: tuple[ContactCard, ...] = ()
    title: str = "Medienansprechpartner"
    subtitle: str = ""
    facts: tuple[Fact, ...] = ()
    layout: MediaLayout = MediaLayout.COLUMN
    groups: tuple[ContactGroup, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetColumn:
    """``width`` in mm on paper; ``is_count`` says that there are numbers in it, ``is_tick`` a box to be ticked."""

    title: str
    width: float
    is_count: bool = False
    is_tick: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetTable:
    """A table that is printed or handed on as it stands; the widths of its columns add up to 165 mm."""

    name: str
    columns: tuple[SheetColumn, ...]
    rows: tuple[tuple[str | int, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetChart:
    """Bars below each other, each of parts; ``bars`` have a name and a number for each of ``parts``."""

    name: str
    parts: tuple[str, ...]
    bars: tuple[tuple[str, tuple[int, ...]], ...]

    def described(self) -> str:
        """All that can be seen, for those who cannot: "Delegation: 40 zugesagt, 3 offen; Presse: 2 zugesagt"."""
        told = (
            f"{name}: {', '.join(f'{count} {part}' for part, count in zip(self.parts, counts, strict=True) if count)}"
            for name, counts in self.bars
        )
        return f"{self.name}. {'; '.join(told)}"


@dataclass(frozen=True, slots=True, kw_only=True)
class TableSheet:
    """Tables below each other, under what they are about; above them charts, below them a note."""

    house: House
    issued_on: date
    title: str
    subtitle: str
    tables: tuple[SheetTable, ...]
    charts: tuple[SheetChart, ...] = ()
    note: str = ""
