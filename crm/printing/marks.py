"""Accents that no composed letter has ("ọ́", "m̃"): each is set on its letter by the ink of both.

The typeface's own tables for this (GPOS) are not read by reportlab. The rule that stands for them: in the middle of the
letter; marks above are lifted by what the letter is higher than an x, marks below lowered by its descender; each
further mark stands clear of the one before.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from struct import unpack_from
from typing import Final, NamedTuple

from reportlab.pdfbase import pdfmetrics

from crm.printing.fonts import ems, is_mark, load

_ABOVE: Final = 230
_MARKED: Final = re.compile(r"[^\u0300-\u036f][\u0300-\u036f]+")
#: Between two marks on one letter, in parts of the size.
_CLEAR: Final = 0.04


class Ink(NamedTuple):
    """What a sign covers, in parts of the size: from its origin to the right and up from the baseline."""

    left: float
    low: float
    right: float
    high: float


class Placed(NamedTuple):
    """A run of letters, or a mark, with its shift from the start of the line in parts of the size."""

    text: str
    right: float
    up: float = 0.0


class Run(NamedTuple):
    """Signs as they are read; ``parts`` is one run of letters, or a letter and its marks."""

    text: str
    parts: list[Placed]


def has_marks(line: str) -> bool:
    return not line.isascii() and any(map(is_mark, line))


def runs(line: str, font: str, tracking: float) -> Iterator[Run]:
    """The runs of ``line`` without marks, and the letters with marks; ``tracking`` in parts of the size."""
    start = 0
    for found in _MARKED.finditer(line):
        if start < found.start():
            yield _unmarked(line, start, found.start(), font, tracking)
        yield Run(found[0], _placed(found[0], _advance(line[: found.start()], font, tracking), font))
        start = found.end()
    if start < len(line):
        yield _unmarked(line, start, len(line), font, tracking)


def _unmarked(line: str, start: int, end: int, font: str, tracking: float) -> Run:
    return Run(line[start:end], [Placed(line[start:end], _advance(line[:start], font, tracking))])


def _placed(cluster: str, origin: float, font: str) -> list[Placed]:
    covered, parts = _ink(cluster[0], font), [Placed(cluster[0], origin)]
    for sign in cluster[1:]:
        mark = _ink(sign, font)
        up = _lift(sign, mark, covered, font)
        middle = (covered.left + covered.right - mark.left - mark.right) / 2
        parts.append(Placed(sign, origin + middle, up))
        covered = covered._replace(low=min(covered.low, mark.low + up), high=max(covered.high, mark.high + up))
    return parts


def _lift(sign: str, mark: Ink, covered: Ink, font: str) -> float:
    x = _ink("x", font)
    if unicodedata.combining(sign) == _ABOVE:
        return max(0.0, covered.high - x.high) if covered.high < mark.low + _CLEAR else covered.high + _CLEAR - mark.low
    return 0.0 if covered.low > mark.high + _CLEAR else covered.low - _CLEAR - mark.high


def _advance(text: str, font: str, tracking: float) -> float:
    return ems(text, font) + len(text) * tracking


@lru_cache(maxsize=500)
def _ink(sign: str, font: str) -> Ink:
    """From the head of the outline; nothing for a sign without one (a blank)."""
    load()
    face = pdfmetrics.getFont(font).face
    glyph = face.charToGlyph.get(ord(sign or " "), 0)
    places = _places(font)
    if places[glyph] == places[glyph + 1]:
        return Ink(0.0, 0.0, ems(sign, font), 0.0)
    left, low, right, high = unpack_from(">4h", face.get_table("glyf"), places[glyph] + 2)
    return Ink(*(value / face.unitsPerEm for value in (left, low, right, high)))


@cache
def _places(font: str) -> tuple[int, ...]:
    """Where each outline begins in the table ``glyf`` (OpenType, ``loca``)."""
    face = pdfmetrics.getFont(font).face
    table, is_long = face.get_table("loca"), unpack_from(">h", face.get_table("head"), 50)[0]
    places = unpack_from(f">{face.numGlyphs + 1}{'L' if is_long else 'H'}", table)
    return places if is_long else tuple(2 * place for place in places)
