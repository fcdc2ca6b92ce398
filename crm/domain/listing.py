"""The read side's rows: what a list shows of a contact, and what a search finds."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from crm.domain.notes import Tag
from crm.domain.partial_date import PartialDate


class SubjectKind(StrEnum):
    """What can stand in the contact list and be found."""

    PERSON = "person"
    ORGANISATION = "organisation"
    OFFICE = "office"
    EVENT = "event"


@dataclass(frozen=True, slots=True, order=True)
class Subject:
    """Names one record: a person or organisation by its party id, an office or an event by its own."""

    kind: SubjectKind
    id: int


class Tier(StrEnum):
    """How a hit was found: exact word beginnings, inside a word, or by words that are similar (misspelled, or alike
    in sound)."""

    BEGINNING = "beginning"
    INSIDE = "inside"
    SIMILAR = "similar"


class SortBy(StrEnum):
    """The columns a contact list can be ordered by."""

    NAME = "name"
    OFFICE = "office"
    BODY = "body"
    PLACE = "place"
    LAST = "last"


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactRow:
    """One row of the contact list. ``name`` is the listed name ("Müller, Dr. Anna").

    ``office``, ``body`` and ``place`` are those of today's main office; ``last_on`` the day of the last activity or
    event. ``is_vacant`` and ``is_acting`` speak of offices and their holders. ``tags`` and ``own_values`` (field id and
    German text) are there only in the rows of the contact list.
    """

    subject: Subject
    name: str
    office: str = ""
    body: str = ""
    place: str = ""
    last_on: PartialDate | None = None
    is_vacant: bool = False
    is_acting: bool = False
    is_sample: bool = False
    tags: tuple[Tag, ...] = ()
    own_values: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A row found by a search, with how it was found."""

    row: ContactRow
    tier: Tier
