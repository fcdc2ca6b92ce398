"""The text as lines and blocks: what is running text, and what are the short lines of a signature or letterhead."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

#: Signs that mails and web pages put before a line.
_LEAD: Final = " \t\u00a0>*|•·–—-_=#"
#: Arrows, signs and pictographs that stand for "Telefon" or "Anschrift".
_PICTURES: Final = re.compile(r"[\u2190-\u2bff\ufe0f\u200d\U0001f000-\U0001faff]+[ \t]*")
#: "09:30 Anna Muster", "18.00 Uhr Begrüßung".
_CLOCK: Final = re.compile(
    r"(?:\d{1,2}:\d{2}(?:\s?Uhr|\s?h)?|\d{1,2}(?:\.\d{2})?\s?Uhr)"
    r"(?:\s?(?:[-–—]|bis)\s?\d{1,2}(?:[:.]\d{2})?(?:\s?Uhr|\s?h)?)?[ \t]*[-–—:|]?[ \t]+(?=[A-ZÄÖÜ„])"
)
#: Pictures of a fax machine and a mobile phone are labels.
TELLING_PICTURES: Final = frozenset("📠🖷📱🖨")
#: "2. Anna Muster" in a list whose neighbours have the numbers beside.
_NUMBERED: Final = re.compile(
    r"(?!\s*[1-3]\.\s+(?:Vorsitz|Beigeord|Stellv|Vize|Bürgerm|Schrift))\s*(\d{1,3})[.)]\s+(?=[A-ZÄÖÜ])"
)
_TRAIL: Final = " \t\r\u00a0*|•·"
#: What sets apart the pieces of one line.
_STRONG: Final = re.compile(r"\s*(?:[|•·;]|\t|\s{3,}|\s[–—*-]\s|\s//\s|\s\.\s|\s/\s(?=[^\d\s-]))\s*")
#: From so many words on, and with so many of them in small letters, lines are sentences.
_PROSE_WORDS: Final = 14
_PROSE_SMALL: Final = 0.3
#: With a mailbox among the first of them: a mailbox alone is four small words.
_SURE_SMALL: Final = 0.5
#: A paragraph full of names and offices, which ends as a sentence does and has nothing that sets pieces apart.
_PARAGRAPH_WORDS: Final = 20
_PARAGRAPH_SMALL: Final = 0.2
_PARAGRAPH: Final = re.compile(r"[A-ZÄÖÜ„»\"](?:(?! [|•·] |\t| {3}).)*[.!?][“\"«]?", re.DOTALL)
_WORD: Final = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the text."""

    start: int
    end: int
    text: str

    def part(self, start: int, end: int) -> Span:
        """The stretch between two places of this one's text, without the blanks around it."""
        text = self.text[start:end]
        lead = len(text) - len(text.lstrip())
        text = text.strip()
        return Span(self.start + start + lead, self.start + start + lead + len(text), text)


@dataclass(frozen=True, slots=True)
class Block:
    """Lines without an empty one between them. ``text`` of running text has blanks for its line breaks."""

    lines: tuple[Span, ...]
    is_prose: bool
    whole: Span


def blocks_of(text: str) -> list[Block]:
    """The blocks in order; every line is in exactly one."""
    blocks: list[Block] = []
    lines: list[Span] = []
    for line in [*_lines(text), Span(len(text), len(text), "")]:
        if line.text:
            lines.append(line)
        elif lines:
            blocks += _split(text, lines)
            lines = []
    return blocks


def _lines(text: str) -> Iterator[Span]:
    start = 0
    raws = text.split("\n")
    numbers = [int(match[1]) if (match := _NUMBERED.match(raw)) else -2 for raw in raws]
    for place, raw in enumerate(raws):
        bare = raw.rstrip(_TRAIL)
        lead = len(bare) - len(bare.lstrip(_LEAD))
        picture = _PICTURES.match(bare, lead) if bare[lead : lead + 1] not in TELLING_PICTURES else None
        lead = picture.end() if picture else lead
        near = (numbers[place - 1] if place else -2, numbers[place + 1] if place + 1 < len(raws) else -2)
        if numbers[place] > 0 and (numbers[place] - 1 in near or numbers[place] + 1 in near):
            lead = max(lead, _NUMBERED.match(raw).end())  # type: ignore[union-attr]
        clock = _CLOCK.match(bare, lead)
        lead = clock.end() if clock else lead
        lead -= bare[lead - 1 : lead] == "-" and bare[lead : lead + 1].isdigit()  # "-1127" is a number
        yield Span(start + lead, start + len(bare), bare[lead:])
        start += len(raw) + 1


def _split(text: str, lines: list[Span]) -> list[Block]:
    """Sentences and a signature may follow each other without an empty line."""
    blocks: list[Block] = []
    run: list[Span] = []
    for line in lines:
        if run and _is_long(run[-1]) != _is_long(line) and not _continues(run[-1], line):
            blocks.append(_block(text, run))
            run = []
        run.append(line)
    blocks.append(_block(text, run))
    return blocks


def _is_long(line: Span) -> bool:
    return len(line.text) > 110 or _is_sentence(line.text)


def _continues(before: Span, line: Span) -> bool:
    """Whether the line goes on with the sentence of the one before it."""
    return _is_long(before) and (line.text[:1].islower() or before.text[-1:] not in '.!?:“"')


def _block(text: str, lines: list[Span]) -> Block:
    start, end = lines[0].start, lines[-1].end
    whole = Span(start, end, text[start:end].replace("\n", " "))
    return Block(tuple(lines), _is_sentence(whole.text) and any(_is_long(line) for line in lines), whole)


def _is_sentence(text: str) -> bool:
    words = _WORD.findall(text[:2000])
    small = sum(word[0].islower() for word in words)
    share = _PROSE_SMALL if "@" not in text[:200] else _SURE_SMALL
    if len(words) >= _PARAGRAPH_WORDS and "@" not in text and _PARAGRAPH.fullmatch(text[:4000]):
        share = _PARAGRAPH_SMALL
    return len(words) >= _PROSE_WORDS and small >= share * len(words)


def pieces_of(line: Span) -> list[Span]:
    """The parts of a line that bars, dots or wide gaps set apart."""
    found, start = [], 0
    for match in _STRONG.finditer(line.text):
        found.append(line.part(start, match.start()))
        start = match.end()
    return [piece for piece in [*found, line.part(start, len(line.text))] if piece.text]
