"""Colours, type scale and measures of all sheets; lengths in points unless a name says mm."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from crm.printing.fonts import MEDIUM, REGULAR, SEMIBOLD

MM: Final = 72 / 25.4

TEXT: Final = "#18202B"
SECONDARY: Final = "#545F6E"
GROUND: Final = "#FFFFFF"
ACCENT: Final = "#1D5FA8"
HAIRLINE: Final = "#D5DAE1"
FIGURE: Final = "#B8C4D0"
FIGURE_GROUND: Final = "#E5EAF1"

HAIRLINE_WIDTH: Final = 0.25 * MM


@dataclass(frozen=True, slots=True)
class TextStyle:
    """``size`` and ``leading`` in points; ``tracking`` is added between letters, in parts of the size."""

    size: float
    leading: float
    font: str = REGULAR
    colour: str = TEXT
    tracking: float = 0.0

    def smaller(self, size: float, leading: float) -> TextStyle:
        return replace(self, size=size, leading=leading)


TITLE: Final = TextStyle(26, 32, SEMIBOLD, tracking=-0.02)
LIST_TITLE: Final = TextStyle(22, 28, SEMIBOLD, tracking=-0.02)
SUBTITLE: Final = TextStyle(13, 18, colour=SECONDARY)
LIST_SUBTITLE: Final = TextStyle(11, 15, colour=SECONDARY)
SECTION: Final = TextStyle(13, 18, SEMIBOLD, tracking=-0.005)
NODE: Final = TextStyle(8, 10, SEMIBOLD)
NODE_DETAIL: Final = TextStyle(7, 9, colour=SECONDARY)
EDGE_LABEL: Final = TextStyle(6.5, 8, colour=SECONDARY)
LETTER: Final = TextStyle(15, 19, SEMIBOLD, ACCENT)
TAB: Final = TextStyle(8.5, 11, MEDIUM, SECONDARY)
TAB_HERE: Final = TextStyle(8.5, 11, SEMIBOLD, GROUND)
RUNNING: Final = TextStyle(10, 14, SEMIBOLD)
SECTION_TITLE: Final = TextStyle(9.5, 14, SEMIBOLD)
NAME: Final = TextStyle(18, 22, SEMIBOLD, tracking=-0.014)
FUNCTION: Final = TextStyle(11, 15, MEDIUM, ACCENT)
COVER: Final = TextStyle(38, 44, SEMIBOLD, tracking=-0.025)
COVER_MOTTO: Final = TextStyle(15, 21, colour=SECONDARY)
COVER_LINE: Final = TextStyle(11, 16, colour=SECONDARY)
BODY: Final = TextStyle(10, 14)
BODY_STRONG: Final = TextStyle(10, 14, SEMIBOLD)
LABEL: Final = TextStyle(9, 14, colour=SECONDARY)
WORD_MARK: Final = TextStyle(11, 12.8, SEMIBOLD)
WORD_MARK_LAND: Final = TextStyle(11, 12.8)
HEAD_NOTE: Final = TextStyle(9, 12.8, colour=SECONDARY)
FOOT: Final = TextStyle(8, 11, colour=SECONDARY)
CELL: Final = TextStyle(8.5, 11.5)
CELL_STRONG: Final = TextStyle(8.5, 11.5, SEMIBOLD)
CELL_QUIET: Final = TextStyle(8.5, 11.5, colour=SECONDARY)
GROUP: Final = TextStyle(10, 14, SEMIBOLD, ACCENT)
SPOKEN: Final = TextStyle(13, 16.5, SEMIBOLD, tracking=-0.005)
GUEST: Final = TextStyle(9.5, 13)
GUEST_STRONG: Final = TextStyle(9.5, 13, SEMIBOLD)
GUEST_QUIET: Final = TextStyle(9.5, 13, colour=SECONDARY)
COLUMN_HEAD: Final = TextStyle(8.5, 11.5, MEDIUM, SECONDARY)
