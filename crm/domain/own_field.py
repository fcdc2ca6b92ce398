"""Fields that a house adds by itself, without code."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from crm.domain.listing import SubjectKind


class FieldType(StrEnum):
    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    CHOICE = "choice"


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnField:
    """A field of one kind of record. ``choices`` of a choice stand one a line, in their order."""

    id: int = 0
    version: int = 1
    name: str
    type: FieldType = FieldType.TEXT
    subject_kind: SubjectKind = SubjectKind.PERSON
    choices: str = ""
    position: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldValue:
    """What stands in an own field: text as entered, a number with a decimal point, a date in the stored form.

    Exactly one of ``party_id``, ``office_id`` and ``event_id`` is set.
    """

    id: int = 0
    version: int = 1
    field_id: int
    party_id: int | None = None
    office_id: int | None = None
    event_id: int | None = None
    value: str = ""
