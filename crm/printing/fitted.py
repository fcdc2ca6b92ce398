"""Lines of text in a field of fixed size: they shrink, then wrap, then are cut, and never leave it.

1. The largest size from 10 down to 9 points at which every line stands in one line and all have room: neighbours on a
   sheet look alike.
2. Else the largest size from 10 down to 6 points at which they have room with long lines wrapped.
3. Else 6 points and cut: first the lines in the middle go, since the first says who and the last two where.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import inf
from typing import Final

from crm.printing.fonts import REGULAR
from crm.printing.lines import limit, shorten, width_of
from crm.printing.page import Sheet
from crm.printing.style import TextStyle

_LARGEST: Final = 10.0
#: A line that would have to be smaller to stand unbroken is broken instead.
_UNBROKEN: Final = 9.0
#: Smaller type than that may not stand in an address field (DIN 5008); labels may have no room for more.
READABLE: Final = 8.0
_SMALLEST: Final = 6.0
_STEP: Final = 0.5
_LEADING: Final = 1.2
_TIGHT: Final = 1.15
#: Street and place.
_POSTAL: Final = 2


@dataclass(frozen=True, slots=True)
class Fitted:
    """The lines as they are printed. ``is_cut`` says that not all of the text is there."""

    lines: list[str]
    style: TextStyle
    is_cut: bool = False

    @property
    def height(self) -> float:
        return len(self.lines) * self.style.leading

    @property
    def is_small(self) -> bool:
        return self.style.size < READABLE


@dataclass(frozen=True, slots=True)
class _Text:
    """A line as given, and as it is printed where there is room for the whole of it: most need no breaking."""

    given: str
    unbroken: list[str]

    def fits(self, style: TextStyle, width: float) -> bool:
        return all(width_of(part, style) <= width for part in self.unbroken)

    def wrapped(self, sheet: Sheet, style: TextStyle, width: float) -> list[str]:
        return self.unbroken if self.fits(style, width) else sheet.lines(self.given, style, width)


def fit(
    sheet: Sheet,
    lines: Sequence[str],
    width: float,
    height: float,
    font: str = REGULAR,
    smallest: float = _SMALLEST,
) -> Fitted:
    """The lines as they stand in a field of ``width`` and ``height`` points, by the rules of this module; at
    ``smallest`` they are cut."""
    texts = [_Text(line, sheet.lines(line, _style(_LARGEST, font), inf)) for line in lines]
    for least, may_wrap in ((_UNBROKEN, False), (smallest, True)):
        for style in _styles(least, font, len(lines), height):
            if not may_wrap and not all(text.fits(style, width) for text in texts):
                continue
            wrapped = [part for text in texts for part in text.wrapped(sheet, style, width)]
            if len(wrapped) * style.leading <= height:
                return Fitted(wrapped, style)
    return _cut(sheet, lines, width, height, font, smallest)


def _styles(smallest: float, font: str, lines: int, height: float) -> Iterator[TextStyle]:
    """From the largest down; none in which even unbroken lines would be too high."""
    size = _LARGEST
    while size >= smallest:
        style = _style(size, font)
        if lines * style.leading <= height:
            yield style
        size -= _STEP


def _style(size: float, font: str) -> TextStyle:
    return TextStyle(size, size * (_LEADING if size >= READABLE else _TIGHT), font)


def _cut(sheet: Sheet, lines: Sequence[str], width: float, height: float, font: str, smallest: float) -> Fitted:
    """In the smallest size, one line each; a field lower than a line gets a size of its own."""
    style = _style(min(smallest, height / _TIGHT), font)
    most = max(1, int(height / style.leading + 1e-6))
    broken = [sheet.lines(line, style, width) for line in lines]
    single = [limit(parts, 1, style, width)[0] for parts in broken if parts]
    tail = min(_POSTAL, most - 1)
    kept = single if len(single) <= most else [*single[: most - tail], *single[len(single) - tail :]]
    return Fitted([shorten(line, style, width) for line in kept], style, is_cut=True)
