"""Tags, activities on the time line, and tasks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from crm.domain.partial_date import PartialDate


class TagColour(StrEnum):
    """The named colours a tag can have; what they look like is the shell's affair. Grey is nobody's choice."""

    GREY = ""
    BLUE = "blue"
    TEAL = "teal"
    GREEN = "green"
    YELLOW = "yellow"
    ORANGE = "orange"
    RED = "red"
    PINK = "pink"
    VIOLET = "violet"


COLOUR_WORDS: Mapping[TagColour, str] = {
    TagColour.GREY: "Grau",
    TagColour.BLUE: "Blau",
    TagColour.TEAL: "Türkis",
    TagColour.GREEN: "Grün",
    TagColour.YELLOW: "Gelb",
    TagColour.ORANGE: "Orange",
    TagColour.RED: "Rot",
    TagColour.PINK: "Rosa",
    TagColour.VIOLET: "Violett",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag:
    """A word of the house that any number of records bear."""

    id: int = 0
    version: int = 1
    name: str
    colour: TagColour = TagColour.GREY


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
    """What a dated entry tells of."""

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
    """Something to do, about one party, office or event or about none; due by the last day that ``due_on`` can mean."""

    id: int = 0
    version: int = 1
    title: str
    due_on: PartialDate | None = None
    done_on: PartialDate | None = None
    assignee: str = ""
    party_id: int | None = None
    office_id: int | None = None
    event_id: int | None = None
