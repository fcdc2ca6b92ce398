"""Which lines of a text go on with the line before: hard-wrapped sentences, split words, pages that end within one.

A line is full if the first word of the next one would not have fitted behind it. Full lines that are sentences together
are one; the short lines of a signature stay what they are.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum, auto
from itertools import pairwise
from typing import Final

from crm.domain.extraction.line_words import CLOSING, NOISE, PRESS_HEADING, SALUTATION
from crm.domain.partial_date import MONTHS


class Join(Enum):
    """How a line is put behind what stands before it."""

    LINE = auto()  # as a line of its own
    BLANK = auto()  # going on with it
    WORD = auto()  # going on with its last word, which a hyphen separates
    TIGHT = auto()  # going on with its last word, which has a hyphen
    DROPPED = auto()  # a page number


#: No mail program and no page breaks lines later; what is longer was not broken at all.
_WIDEST: Final = 130
_NARROWEST: Final = 28
#: Lines of a page that is set in proportional type are of unequal length.
_RAGGED: Final = 0.78
_SENTENCE_WORDS: Final = 9
_SMALL: Final = 0.28
#: With numbers in it, or in a narrow column, it must be sentences beyond doubt.
_SURE_WORDS: Final = 14
_SURE_SMALL: Final = 0.37
_NARROW: Final = 45
#: Words alone: no part of a mailbox, a degree ("rer.") or a number.
_WORD: Final = re.compile(r"(?<![\w@.-])[^\W\d_]+(?:-[^\W\d_]+)*(?![\w@-]|\.\w|(?<!\w{5})\.)")
#: What makes a line one of a signature: a postcode, a number, a mailbox, a street.
_OF_CONTACT: Final = re.compile(r"@|\d{5} |\d[\d /()–-]{6}|\A\d{1,4},? [A-ZÄÖÜ]|[a-zß.] \d{1,3} ?[a-z]?\Z")
_PAGE: Final = re.compile(
    r"\s*(?:(?:-\s*)?(?:Seite|Page|S\.)\s*\d{1,3}(?:\s*(?:von|of|/)\s*\d{1,3})?(?:\s*-)?|[-–]\s*\d{1,3}\s*[-–]|"
    r"\d{1,2}\s?/\s?\d{1,2}|[-–. ]*(?:\.\.\.|…)[ ]*/?\s*\d{1,2})\s*",
    re.IGNORECASE,
)
_BARE_NUMBER: Final = re.compile(r"\s*\d{1,3}\s*")
_SPLIT_WORD: Final = re.compile(r"[^\W\d_]{2}[-\u00ad]\s*\Z")
_ENDED: Final = re.compile(r"[.!?:;][“”\"'’‘«)]*\s*\Z|[“”«]\s*\Z")
#: A word that no line of its own ends or begins with.
_OPEN: Final = re.compile(
    r"(?:\A|\s)(?:der|die|das|des|dem|den|für|und|oder|im|in|am|an|auf|bei|beim|mit|von|vom|zu|zum|zur|sowie|ein|eine|"
    r"einer|eines|einem|als|aus|über|of|the|for|and|&)\s*\Z"
)
_GOES_ON: Final = re.compile(r"\s*(?:der|des|dem|den|für|und|im|in|am|beim|mit|von|vom|zur|zum|sowie|of|for|and)\s+\S")
_STANDS_ALONE: Final = re.compile(
    r"\s*(?:[•·*▪●○‣→☎✉📠-]\s|[-–—]\s+(?=[A-ZÄÖÜ\d])|\d{1,2}[:.]\d{2}(?!\d)|(?:Tel|Fon|Fax|Phone|Mobil|E-?Mail|Web|"
    r"Internet|"
    r"www\.|http)|\d{5} [A-ZÄÖÜ]|[^\s:]{2,25}(?: [^\s:]{2,20})?:(?:\s|\Z)|\|)",
    re.IGNORECASE,
)
#: "Pressemitteilung 44/2027 | des Landkreises".
_ISSUED: Final = re.compile(r"(?:Presse|Medien)(?:mitteilung|information)", re.IGNORECASE)
#: "23. bis 24. | Januar 2020".
_DAY_END: Final = re.compile(r"\d{1,2}\.\s*\Z")
_MONTH: Final = re.compile(rf"\s*(?:{'|'.join(MONTHS)})\b")
_APART: Final = re.compile(r"\S(?:\t|\s{3,}|\s[|•·]\s)\S")


def is_sentence_like(line: str) -> bool:
    """Whether a line alone shows that it is part of a sentence."""
    words = _WORD.findall(line)
    return len(words) >= 7 and sum(word[0].islower() for word in words) >= _SURE_SMALL * len(words)


def joins_of(lines: Sequence[str], begins_page: Sequence[bool]) -> list[Join]:
    """For each line how it follows the one before it."""
    joins = _pages(lines, begins_page)
    _sparse(lines, joins)
    kept = [number for number, join in enumerate(joins) if join is not Join.DROPPED]
    width = max((len(lines[n].rstrip()) for n in kept if len(lines[n]) <= _WIDEST), default=0)
    run: list[int] = []
    for number in [*kept, -1]:
        if number >= 0 and lines[number].strip():
            run.append(number)
            continue
        _join_run(lines, run, width, joins)
        run = []
    return joins


def _pages(lines: Sequence[str], begins_page: Sequence[bool]) -> list[Join]:
    """Page numbers and the head that each page repeats are dropped, and empty lines within a sentence that goes on."""
    joins = [Join.LINE] * len(lines)
    full = [number for number, line in enumerate(lines) if line.strip()]
    head = lines[full[0]].strip() if full else ""
    breaks: set[int] = set()
    for place, number in enumerate(full):
        line = lines[number]
        before = full[place - 1] if place else -1
        following = full[place + 1] if place + 1 < len(full) else -1
        is_at_page = begins_page[number] or before in breaks or (following > 0 and begins_page[following])
        is_page = _PAGE.fullmatch(line) is not None or (is_at_page and _BARE_NUMBER.fullmatch(line) is not None)
        if is_page or (place and line.strip() == head and is_at_page):
            joins[number] = Join.DROPPED
            breaks.add(number)
    kept = [number for number in full if joins[number] is not Join.DROPPED]
    for before, number in pairwise(kept):
        is_break = begins_page[number] or any(one in breaks for one in range(before + 1, number))
        if is_break and not _ENDED.search(lines[before]) and len(lines[before].split()) > 3:
            for between in range(before + 1, number):
                joins[between] = Join.DROPPED
    return joins


def _sparse(lines: Sequence[str], joins: list[Join]) -> None:
    """Short lines with an empty one after each, as web pages give them: the empty ones say nothing."""
    full = [number for number, line in enumerate(lines) if line.strip() and joins[number] is Join.LINE]
    gaps = [number - before for before, number in pairwise(full)]
    short = sum(len(lines[number]) < 60 for number in full)
    least = min(gaps, default=0)
    if len(full) < 5 or least < 2 or 2 * short < len(full):
        return
    for before, number in pairwise(full):
        is_within = number - before == least and max(len(lines[before]), len(lines[number])) < 60
        for empty in range(before + 1, number - (not is_within)):
            joins[empty] = Join.DROPPED


def _join_run(lines: Sequence[str], run: list[int], width: int, joins: list[Join]) -> None:
    if len(run) < 2:
        return
    widest = max((len(lines[n].rstrip()) for n in run if len(lines[n]) <= _WIDEST), default=0)
    chain = [run[0]]
    prose: set[int] = set()
    for before, number in pairwise(run):
        if _is_full(lines[before], lines[number], widest, width) and not _stands_alone(lines[number]):
            chain.append(number)
            continue
        prose.update(_join_chain(lines, chain, joins))
        chain = [number]
    prose.update(_join_chain(lines, chain, joins))
    for before, number in [*reversed(list(pairwise(run))), *pairwise(run)]:
        is_within = before in prose or number in prose
        if joins[number] is Join.LINE and (
            _continues(lines[before], lines[number], width)
            or (is_within and _is_open(lines[before], lines[number], widest))
        ):
            joins[number] = _how(lines[before], lines[number])
            prose.update((before, number) if is_within else ())


def _is_open(line: str, following: str, widest: int) -> bool:
    """Whether a line before or within sentences ends within one, though it is shorter than the others."""
    is_long = len(line) >= 0.6 * widest and len(line.split()) > 2
    return is_long and not _ENDED.search(line) and not _stands_alone(following) and not _APART.search(line)


def _is_full(line: str, following: str, widest: int, width: int) -> bool:
    """Whether the next word would not have fitted; within a sentence a line that is nearly as long as the others."""
    length = len(line.rstrip())
    if length > _WIDEST:
        return False
    word = following.split(maxsplit=1)[0]
    if _SPLIT_WORD.search(line) or (widest >= _NARROWEST and length + 1 + len(word) > max(widest, 0.9 * width)):
        return True
    return length >= _RAGGED * max(widest, _NARROW) and not _ENDED.search(line)


def _stands_alone(line: str) -> bool:
    return bool(
        _STANDS_ALONE.match(line)
        or CLOSING.match(line.strip())
        or SALUTATION.match(line.strip())
        or PRESS_HEADING.match(line.strip())
        or NOISE.match(line.strip())
    )


def _join_chain(lines: Sequence[str], chain: list[int], joins: list[Join]) -> list[int]:
    """Joins full lines if they are sentences together, and says which were."""
    whole = " ".join(lines[number].strip() for number in chain)
    words = _WORD.findall(whole)
    small = sum(word[0].islower() for word in words)
    is_narrow = max(len(lines[number]) for number in chain) < _NARROW
    is_doubtful = is_narrow or any(_OF_CONTACT.search(lines[number]) for number in chain)
    least, share = (_SURE_WORDS, _SURE_SMALL) if is_doubtful else (_SENTENCE_WORDS, _SMALL)
    if len(words) < least or small < share * len(words) or any(_APART.search(lines[number]) for number in chain):
        return []
    for before, number in pairwise(chain):
        joins[number] = _how(lines[before], lines[number])
    return chain if len(chain) > 1 else []


def _continues(line: str, following: str, width: int) -> bool:
    """Whether a short line goes on: "Ministerium | für Bildung", "Industrie- und Handels- | kammer"."""
    if _DAY_END.search(line) and _MONTH.match(following):
        return True
    if _stands_alone(following) or _ENDED.search(line) or _APART.search(line) or _APART.search(following):
        return False
    if max(len(line), len(following)) > _WIDEST or "@" in line or sum(sign.isdigit() for sign in following) > 2:
        return False
    if _OF_CONTACT.search(line) and not _ISSUED.match(line):
        return False
    if CLOSING.match(line.strip()) or SALUTATION.match(line.strip()):
        return False
    if line.isupper() and following.isupper():
        line, following = line.lower(), following.lower()
    if _SPLIT_WORD.search(line) or _OPEN.search(line) or _GOES_ON.match(following):
        return True
    word = following.split(maxsplit=1)[0]
    return line.rstrip().endswith(",") and len(line.rstrip()) + 1 + len(word) > width and len(line.split()) > 1


def _how(line: str, following: str) -> Join:
    """ "Digitali- | sierung" is one word, "Start- | Up" has a hyphen, "Digital- | und Innovationsrat" is two words."""
    if not _SPLIT_WORD.search(line):
        return Join.BLANK
    word = following.split(maxsplit=1)[0]
    if word in ("und", "oder", "bzw.", "sowie", "bis"):
        return Join.BLANK
    return Join.WORD if word[:1].islower() else Join.TIGHT
