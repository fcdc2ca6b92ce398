"""How much of a text of cards is looked at: what is beyond every address book is left out before it costs time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice, pairwise
from typing import Final, NamedTuple

#: Lines of one card, and beginnings of cards with nothing behind them: a list of ten thousand members has room.
MOST_LINES: Final = 12_000
#: Cards of one file: more do not fit into the largest that is read.
MOST_CARDS: Final = 250_000
_BORDER: Final = re.compile(r"^(?:BEGIN|END)[ \t]*:[ \t]*VCARD", re.IGNORECASE | re.MULTILINE)
#: A photo has a hundred thousand lines, some programs without the blank that makes them one.
_OWN_LINE: Final = re.compile(r"\n(?![ \t\n]|[A-Za-z0-9+/]{40,}={0,2}$)", re.MULTILINE)
_BLANK_LINES: Final = re.compile(rf"\n{{{MOST_LINES},}}")
_EMPTY: Final = len("BEGIN:VCARD\n")


class Piece(NamedTuple):
    """Whole lines; ``first`` is the number of those before them, ``left_out`` of those left out behind them."""

    text: str
    first: int
    left_out: int


def bounded(text: str) -> Iterator[Piece]:
    """The text in pieces, nearly always one. Lines are left out up to where the next card begins or this one ends."""
    if text.count("\n") <= MOST_LINES:
        yield Piece(text, 0, 0)
        return
    start = line = 0
    for end, following in _gaps(text):
        lines, more = text.count("\n", start, end), text.count("\n", end, following)
        if end > start:
            yield Piece(text[start:end], line, more if text[end:following].strip("\n") else 0)
        start = following
        line += lines + more
    yield Piece(text[start:], line, 0)


def _gaps(text: str) -> Iterator[tuple[int, int]]:
    """From where to where nothing is read."""
    empty = 0
    for begin, end in pairwise((0, *(border.start() for border in _BORDER.finditer(text)), len(text))):
        empty = empty + 1 if end - begin == _EMPTY else 0
        if empty > MOST_LINES:
            yield begin, end
        elif end - begin > MOST_LINES:
            yield from _within(text, begin, end)


def _within(text: str, begin: int, end: int) -> Iterator[tuple[int, int]]:
    """The same between two borders: blank lines, and those behind the last one that is read."""
    found = next(islice(_OWN_LINE.finditer(text, begin, end), MOST_LINES, None), None)
    last = found.end() if found else end
    for blank in _BLANK_LINES.finditer(text, begin, last):
        yield blank.start() + 1, blank.end()
    if last < end:
        yield last, end
