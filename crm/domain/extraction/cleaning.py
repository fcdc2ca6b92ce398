"""A pasted text as it was meant: without what mail programs, PDF readers and web pages put into it.

Codes first (:mod:`.coded`), and the line ends that a long line has lost (:mod:`.unrolled`). Then signs (soft
hyphens, odd blanks and line ends, ligatures, marks of quotation), then lines (:mod:`.unwrapping`).
Every sign that is left knows where it stood, so that passages are those of the text as it was pasted.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from crm.domain.extraction.coded import decoded
from crm.domain.extraction.columns import is_right, parts_of, regions_of
from crm.domain.extraction.unrolled import broken_up
from crm.domain.extraction.unwrapping import Join, is_sentence_like, joins_of

_LINE_ENDS: Final = re.compile(r"\r\n|[\r\n\x0b\x0c\x85\u2028\u2029]")
_PAGE_END: Final = "\x0c"
#: Signs without a width: they split words that look whole.
_INVISIBLE: Final = frozenset("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\ufeff\ufe0e\ufe0f")
_LIGATURES: Final = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_HYPHENS: Final = frozenset("\u2010\u2011")
_GAP: Final = re.compile(r"(?<=\S) +(?=\S)")
_QUOTED: Final = re.compile(r"[ \t]*(?:>[ \t]?)+")


@dataclass(slots=True)
class Signs:
    """Signs with the places in the pasted text that each was made from."""

    text: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)

    def add(self, sign: str, start: int, end: int) -> None:
        self.text.append(sign)
        self.starts.append(start)
        self.ends.append(end)

    def take(self, other: Signs, start: int = 0, end: int | None = None) -> None:
        self.text += other.text[start:end]
        self.starts += other.starts[start:end]
        self.ends += other.ends[start:end]


@dataclass(frozen=True, slots=True)
class Cleaned:
    """The text to read, and where each of its signs stands in the pasted one."""

    text: str
    starts: list[int]
    ends: list[int]

    def passage(self, start: int, end: int) -> tuple[int, int]:
        """The places in the pasted text of a stretch of this one that holds at least one sign."""
        first, last = self.starts[start], self.ends[end - 1]
        if first < last:
            return first, last
        return min(self.starts[start:end]), max(self.ends[start:end])  # it ran over from one column into the other


@dataclass(frozen=True, slots=True)
class _Line:
    signs: Signs
    depth: int  # of quotation
    begins_page: bool
    indent: int = 0

    @property
    def text(self) -> str:
        return "".join(self.signs.text)


def cleaned(text: str) -> Cleaned:
    """The text without quotation marks of mails, page numbers and line breaks within sentences; in linear time."""
    source = decoded(text)
    source = source.edited(broken_up(source.text))
    lines = _without_columns(list(_parted(_lines(source.text))))
    _even_out([line.signs for line in lines])
    joins = joins_of([line.text for line in lines], [line.begins_page for line in lines])
    made = Signs()
    for line, join in zip(lines, joins, strict=True):
        if join is Join.DROPPED:
            continue
        if made.text:
            _joined(made, join)
        made.take(line.signs)
    return Cleaned("".join(made.text), *source.places(made.starts, made.ends))


def _joined(made: Signs, join: Join) -> None:
    """Puts between two lines what belongs there; a hyphen of separation goes."""
    if join in (Join.WORD, Join.BLANK):
        while made.text and made.text[-1].isspace() and made.text[-1] != "\n":
            made.text.pop(), made.starts.pop(), made.ends.pop()
    if not made.text:
        return
    if join is Join.WORD:
        made.text.pop(), made.starts.pop(), made.ends.pop()
    elif join is not Join.TIGHT:
        made.add(" " if join is Join.BLANK else "\n", made.ends[-1], made.ends[-1])


def _lines(text: str) -> Iterator[_Line]:
    start, is_first = 0, False
    for match in [*_LINE_ENDS.finditer(text), None]:
        end = match.start() if match else len(text)
        quoted = _QUOTED.match(text, start, end)
        begin = quoted.end() if quoted else start
        bare = text[begin:end].strip()
        begin += text[begin:end].find(bare)
        signs = _signs(text, begin, begin + len(bare))
        depth = quoted[0].count(">") if quoted else 0
        yield _Line(signs, depth, is_first, begin - (quoted.end() if quoted else start))
        is_first = match is not None and match[0] == _PAGE_END
        start = match.end() if match else end


def _parted(lines: Iterator[_Line]) -> Iterator[_Line]:
    """Between what is quoted and what is not stands an empty line."""
    empty = _Line(Signs(), 0, begins_page=False)
    for before, line in pairwise([empty, *lines]):
        if before.depth != line.depth and before.signs.text and line.signs.text:
            yield empty
        yield line


def _without_columns(lines: list[_Line]) -> list[_Line]:
    """The right one of two columns below the left one."""
    texts, indents = [line.text for line in lines], [line.indent for line in lines]
    made: list[_Line] = []
    past = 0
    for first, last in regions_of(texts, indents):
        made += lines[past:first]
        left: list[_Line] = []
        right: list[_Line] = []
        for number in range(first, last):
            parts = parts_of(texts[number])
            sides = (left, right) if len(parts) == 2 else (left,)
            if is_right(texts[number], indents[number], texts[first:last], indents[first:last]):
                sides = (right,)
            for side, (start, end) in zip(sides, parts, strict=True):
                side.append(_part(lines[number], start, end))
        made += [*left, *([] if _goes_on(left) else [_Line(Signs(), 0, begins_page=False)]), *right]
        past = last
    return [*made, *lines[past:]]


def _goes_on(column: list[_Line]) -> bool:
    """Whether a column ends within a sentence, which the next one goes on with."""
    last = " ".join(line.text for line in column[-3:]).rstrip()
    return is_sentence_like(last) and last[-1:] not in '.!?:“”"«'


def _part(line: _Line, start: int, end: int) -> _Line:
    signs = Signs()
    signs.take(line.signs, start, end)
    return _Line(signs, line.depth, line.begins_page)


def _even_out(lines: list[Signs]) -> None:
    """Blanks that justified or doubly spaced text has between its words; wide gaps in short lines are columns."""
    texts = ["".join(line.text) for line in lines]
    gaps = [len(match[0]) for text in texts for match in _GAP.finditer(text)]
    is_doubled = len(gaps) > 3 and 5 * gaps.count(2) > 3 * len(gaps)
    for line, text in zip(lines, texts, strict=True):
        if "  " not in text:
            continue
        widest = 80 if is_sentence_like(text) else 2 if is_doubled else 1
        spare = [
            place for match in _GAP.finditer(text) if len(match[0]) <= widest for place in range(*match.span())[1:]
        ]
        for place in reversed(spare):
            del line.text[place], line.starts[place], line.ends[place]


def _signs(text: str, start: int, end: int) -> Signs:
    found = Signs()
    if text.isascii():
        found.text, found.starts = list(text[start:end]), list(range(start, end))
        found.ends = list(range(start + 1, end + 1))
        return found
    for place in range(start, end):
        sign = text[place]
        if sign.isascii():
            found.add(sign, place, place + 1)
        elif sign in _INVISIBLE:
            continue
        elif unicodedata.combining(sign) and found.text:
            whole = unicodedata.normalize("NFC", found.text[-1] + sign)
            if len(whole) == 1:
                found.text[-1], found.ends[-1] = whole, place + 1
            else:
                found.add(sign, place, place + 1)
        elif sign in _LIGATURES:
            for letter in _LIGATURES[sign]:
                found.add(letter, place, place + 1)
        elif sign in _HYPHENS:
            found.add("-", place, place + 1)
        else:
            found.add(" " if unicodedata.category(sign) == "Zs" else sign, place, place + 1)
    return found
