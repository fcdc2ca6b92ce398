"""What was sent to whom and when: the waves of an invitation."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from crm.domain.partial_date import PartialDate


class Wave(StrEnum):
    """What is sent, in the order in which an event needs it. Only a reminder goes to the same people again."""

    SAVE_THE_DATE = "save_the_date"
    INVITATION = "invitation"
    REMINDER = "reminder"
    SUCCESSORS = "successors"  # an invitation to those who move up
    CONFIRMATION = "confirmation"
    THANKS = "thanks"


class Way(StrEnum):
    """How it was sent."""

    LETTER = "letter"
    CARD = "card"
    MAIL = "mail"
    BY_HAND = "by_hand"


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispatch:
    """One sending. ``list_id`` is the frozen list it was made from, if any; ``sent_by`` who recorded it."""

    id: int = 0
    version: int = 1
    event_id: int
    list_id: int | None = None
    wave: Wave = Wave.INVITATION
    way: Way = Way.LETTER
    sent_on: PartialDate
    sent_by: str = ""
    remarks: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DispatchRow:
    """One addressee of a sending: a participation, and the party and office it was addressed to on that day."""

    id: int = 0
    version: int = 1
    dispatch_id: int
    participation_id: int | None = None
    party_id: int | None = None
    office_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateCheck:
    """What a letter template leaves open: the names of its placeholders; what stands there like one and is none; and
    the rules of Word's own mail merge in it (IF, NEXT …), which only Word could obey."""

    used: tuple[str, ...]
    unknown: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()

    @property
    def is_usable(self) -> bool:
        return not self.unknown and not self.rules


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterTemplate:
    """A Word template of the house, kept whole; ``data`` is the .docx file."""

    id: int = 0
    version: int = 1
    name: str
    data: bytes = b""
