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
CUT_LINE: Final = "#98A1AE"
VIOLET: Final = "#5132A3"  # only for "in Vertretung für"
ON_ACCENT: Final = "#FFFFFF"
FIGURE: Final = "#B8C4D0"
FIGURE_GROUND: Final = "#E5EAF1"

HAIRLINE_WIDTH: Final = 0.25 * MM


@dataclass(frozen=True, slots=True)
class TextStyle:
    """``size`` and ``leading`` in points; ``tracking`` is added between letters, in parts of the size.

    ``hyphenates``: German words may be broken. Not for names, nor for anything that has to be spelled as it is.
    """

    size: float
    leading: float
    font: str = REGULAR
    colour: str = TEXT
    tracking: float = 0.0
    hyphenates: bool = False

    @property
    def running(self) -> TextStyle:
        """The same for functions and names of bodies, whose long words are hyphenated."""
        return replace(self, hyphenates=True)

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
INDEX_LETTER: Final = TextStyle(15, 19, SEMIBOLD, ACCENT)
TAB: Final = TextStyle(8.5, 11, MEDIUM, SECONDARY)
TAB_HERE: Final = TextStyle(8.5, 11, SEMIBOLD, ON_ACCENT)
RUNNING: Final = TextStyle(10, 14, SEMIBOLD)
SECTION_TITLE: Final = TextStyle(9.5, 14, SEMIBOLD)
NAME: Final = TextStyle(18, 22, SEMIBOLD, tracking=-0.014)
FUNCTION: Final = TextStyle(11, 15, MEDIUM, ACCENT, hyphenates=True)
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
BADGE_HEAD: Final = TextStyle(8, 11, SEMIBOLD, ACCENT)
BADGE_OCCASION: Final = TextStyle(8, 11, colour=SECONDARY)
BADGE_ROLE: Final = TextStyle(8, 11, SEMIBOLD, ON_ACCENT)
BADGE_GIVEN: Final = TextStyle(15, 18, tracking=-0.01)
BADGE_FAMILY: Final = TextStyle(24, 28, SEMIBOLD, tracking=-0.014)
BADGE_OFFICE: Final = TextStyle(10, 13, colour=SECONDARY, hyphenates=True)
BADGE_BODY: Final = TextStyle(10, 13, MEDIUM, hyphenates=True)
BADGE_STAND_IN: Final = TextStyle(10, 13, MEDIUM, VIOLET)
CARD_NAME: Final = TextStyle(28, 33, SEMIBOLD, tracking=-0.014)
CARD_OFFICE: Final = TextStyle(10, 13, colour=SECONDARY, hyphenates=True)
CARD_BODY: Final = TextStyle(10, 13, MEDIUM, hyphenates=True)
SIGN_NAME: Final = TextStyle(112, 126, SEMIBOLD, tracking=-0.02)
SIGN_NOTE: Final = TextStyle(20, 26, colour=SECONDARY)
LETTER: Final = TextStyle(11, 15)
LETTER_STRONG: Final = TextStyle(11, 15, SEMIBOLD)
LETTER_INFO: Final = TextStyle(9, 12)
LETTER_INFO_LABEL: Final = TextStyle(9, 12, colour=SECONDARY)
LETTER_ZONE: Final = TextStyle(8, 9.6)
GRID_NAME: Final = TextStyle(11, 14, SEMIBOLD, tracking=-0.005)
GRID_FUNCTION: Final = TextStyle(8.5, 11, MEDIUM, ACCENT)
GRID: Final = TextStyle(8.5, 11.5)
GRID_QUIET: Final = TextStyle(8.5, 11.5, colour=SECONDARY)
CHART: Final = TextStyle(8.5, 11.5)
CHART_COUNT: Final = TextStyle(7.5, 10, SEMIBOLD)
#: Parts of a bar from the left; a hairline of paper parts them, and numbers in them say what they are.
PARTS: Final = ("#1F7A4A", "#7A5CD0", "#9AA3AF", "#B8392F", "#B97F10")
