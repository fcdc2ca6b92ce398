"""A piece of a short line, and what it is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from crm.domain.extraction.found import Finding
from crm.domain.extraction.layout import Span
from crm.domain.extraction.line_words import LABEL_OF_CLERK
from crm.domain.extraction.names import FoundName


class What(Enum):
    """What an item is."""

    NAME = auto()
    FUNCTION = auto()
    UNIT = auto()
    BODY = auto()
    REACH = auto()
    ADDRESS = auto()
    PRESS_HEADING = auto()
    ROLE_HEADING = auto()  # "Begrüßung" in a line of its own
    SPEAKER = auto()  # "Moderation: …"; the span is the word of the role
    MANAGEMENT = auto()  # a person named in the legal notice
    DOUBTFUL_NAME = auto()
    SENDER_MAIL = auto()  # in the head of a quoted mail
    CLOSING = auto()  # "Mit freundlichen Grüßen"
    OTHER = auto()


@dataclass(frozen=True, slots=True)
class Item:
    """A piece and what it is; ``line`` counts the lines of the text, ``block`` its blocks."""

    what: What
    span: Span
    line: int
    block: int
    finding: Finding | None = None
    name: FoundName | None = None
    function: str = ""
    body: str = ""
    is_clerk: bool = False  # "Ansprechpartnerin: …" stood before the name

    @property
    def is_labelled(self) -> bool:
        """ "Bearbeiter: Anna Muster" is not the one whose office stands above."""
        return self.is_clerk or ":" in self.span.text or bool(self.finding and LABEL_OF_CLERK.match(self.span.text))
