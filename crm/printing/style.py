"""Colours, type scale and measures of all sheets; lengths in points unless a name says mm."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from crm.domain.sheet import USUAL_ACCENT, USUAL_INK
from crm.printing.fonts import MEDIUM, REGULAR, SEMIBOLD

MM: Final = 72 / 25.4

TEXT: Final = USUAL_INK
SECONDARY: Final = "#545F6E"
GROUND: Final = "#FFFFFF"
ACCENT: Final = USUAL_ACCENT  # a house may have its own: Sheet.use_accent
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
HEAD_STAMP: Final = TextStyle(9, 12.8, SEMIBOLD)
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
CARD_NAME: Final = TextStyle(11, 14, SEMIBOLD, tracking=-0.005)
CARD_FUNCTION: Final = TextStyle(8.5, 11, MEDIUM, ACCENT)
CARD: Final = TextStyle(8.5, 11.5)
CARD_QUIET: Final = TextStyle(8.5, 11.5, colour=SECONDARY)
CHART: Final = TextStyle(8.5, 11.5)
CHART_COUNT: Final = TextStyle(7.5, 10, SEMIBOLD)
#: Parts of a bar from the left; a hairline of paper parts them, and numbers in them say what they are.
PARTS: Final = ("#1F7A4A", "#7A5CD0", "#9AA3AF", "#B8392F", "#B97F10")
PAPER: Final = "#FFFFFF"
