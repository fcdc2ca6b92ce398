"""All that a folder needs of one contact, on a sheet of its own: a person's or an organisation's. No geometry here."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import groupby

from crm.domain.party import PartyKind, Photo
from crm.domain.sheet import House


class DossierKind(StrEnum):
    """Whose sheet it is; the values are the words of the command line."""

    PERSON = "contact-sheet"
    ORGANISATION = "organisation-sheet"


DOSSIER_TITLES = {DossierKind.PERSON: "Kontaktblatt", DossierKind.ORGANISATION: "Organisationsblatt"}


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierRow:
    """One statement: ``label`` says what it is or when it was, ``note`` what to know of it besides."""

    label: str
    text: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierSection:
    """Statements of one kind; one without rows is left out."""

    title: str
    rows: tuple[DossierRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """One contact: ``function`` stands below the name, ``lead`` beside the picture."""

    name: str
    kind: PartyKind
    initial: str = ""
    function: str = ""
    photo: Photo | None = None
    lead: tuple[DossierRow, ...] = ()
    sections: tuple[DossierSection, ...] = ()

    def initials(self) -> str:
        """What stands for an organisation without picture."""
        return self.initial


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierSheet:
    """The sheets of one or many contacts, each beginning on a page of its own."""

    house: House
    issued_on: date
    kind: DossierKind
    dossiers: tuple[Dossier, ...]

    @property
    def title(self) -> str:
        return DOSSIER_TITLES[self.kind]

    @property
    def count(self) -> int:
        return len(self.dossiers)


def filled(sections: Iterable[DossierSection]) -> tuple[DossierSection, ...]:
    """The sections in which something stands."""
    return tuple(section for section in sections if section.rows)


def without_repeated_labels(rows: Iterable[DossierRow]) -> tuple[DossierRow, ...]:
    """A label stands before the first of the rows that share it, as in a list of several numbers."""
    made: list[DossierRow] = []
    for _, same in groupby(rows, key=lambda row: row.label):
        first, *others = same
        made.append(first)
        made.extend(DossierRow(label="", text=row.text, note=row.note) for row in others)
    return tuple(made)
