"""Running text as sentences, and these as words and signs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from crm.domain.degrees import belongs_to_degree, is_degree
from crm.domain.extraction.layout import Span

_TOKEN: Final = re.compile(
    r"(?:Dipl|Dr|Univ|Priv|Apl)\.-[^\W_]+\.?(?:-[^\W_]+\.?)*|[^\W_]+(?:[-’'/][^\W_]+)*\.?|[^\w\s]"
)
_ABBREVIATIONS: Final = frozenset(
    (
        "dr.",
        "prof.",
        "med.",
        "jur.",
        "phil.",
        "h.",
        "c.",
        "dipl.",
        "ing.",
        "st.",
        "e.",
        "v.",
        "a.",
        "d.",
        "parl.",
        "stv.",
        "stellv.",
        "ltd.",
    )
)
_LONGEST_SENTENCE: Final = 3000


@dataclass(frozen=True, slots=True)
class Token:
    text: str
    start: int
    end: int

    @property
    def bare(self) -> str:
        return self.text.rstrip(".")


def sentences_of(block: Span) -> Iterator[Span]:
    """The sentences; a dot behind a number or an abbreviation ends none."""
    start = 0
    for match in re.finditer(r"[.!?][“”\"«]?\s+(?=[„\"»‚]?[^\W\d_])", block.text):
        before = re.split(r"[\s/(–—-]", block.text[max(0, match.start() - 12) : match.start()])[-1]
        following = block.text[match.end() : match.end() + 2].lstrip('„"»‚')
        is_number = before.isdigit() and len(before) < 3
        word = block.text[max(0, match.start() - 30) : match.start() + 1].rpartition(" ")[2].lstrip("(")
        is_degree_here = (
            is_degree(f"{before}.") or is_degree(word) or (before[:1].islower() and belongs_to_degree(f"{before}."))
        )
        if (
            is_number
            or is_degree_here
            or f"{before}.".casefold() in _ABBREVIATIONS
            or len(before) < 2
            or following[:1].islower()
        ):
            continue
        yield from _cut(block.part(start, match.end()))
        start = match.end()
    yield from _cut(block.part(start, len(block.text)))


def _cut(sentence: Span) -> Iterator[Span]:
    """What goes on for longer than any sentence is a list: read in parts."""
    for start in range(0, len(sentence.text), _LONGEST_SENTENCE):
        yield sentence.part(start, start + _LONGEST_SENTENCE)


def tokens_of(sentence: Span) -> list[Token]:
    """Words and signs; a dot belongs to an abbreviation only."""
    found = []
    for match in _TOKEN.finditer(sentence.text):
        text, start = match[0], sentence.start + match.start()
        if text.endswith(".") and len(text) > 1 and not _keeps_dot(text):
            found += [
                Token(text[:-1], start, start + len(text) - 1),
                Token(".", start + len(text) - 1, start + len(text)),
            ]
        else:
            found.append(Token(text, start, start + len(text)))
    return found


def _keeps_dot(text: str) -> bool:
    is_short = text.casefold() in _ABBREVIATIONS or is_degree(text) or (len(text) == 2 and text[0].isupper())
    return is_short or (text[0].islower() and belongs_to_degree(text))
