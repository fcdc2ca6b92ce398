"""Tags, activities on the time line, and tasks."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from crm.domain.partial_date import PartialDate


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag:
    id: int = 0
    version: int = 1
    name: str
    colour: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tagging:
    """A tag on a party, an office or an event: exactly one of the three is set."""

    id: int = 0
    version: int = 1
    tag_id: int
    party_id: int | None = None
    office_id: int | None = None
    event_id: int | None = None


class ActivityKind(StrEnum):
    NOTE = "note"
    CALL = "call"
    LETTER = "letter"
    MEETING = "meeting"


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity:
    """A dated entry on the time line. ``on`` is the day it happened."""

    id: int = 0
    version: int = 1
    kind: ActivityKind = ActivityKind.NOTE
    on: PartialDate
    text: str
    actor: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivityLink:
    """What an activity is about: exactly one of the three is set; an activity may have several links."""

    id: int = 0
    version: int = 1
    activity_id: int
    party_id: int | None = None
    office_id: int | None = None
    event_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    id: int = 0
    version: int = 1
    title: str
    due_on: PartialDate | None = None
    done_on: PartialDate | None = None
    assignee: str = ""
    party_id: int | None = None
    office_id: int | None = None
    event_id: int | None = None
