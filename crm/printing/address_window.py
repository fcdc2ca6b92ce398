"""The address field of a letter by DIN 5008: it must show in the envelope's window, whatever the address.

Zone 1 (17.7 mm) holds the return line and, below it, up to three notes, filled from below; zone 2 (27.3 mm) the
address, filled from above. What has too many lines for zone 2, in order:

1. borrows the free lines of zone 1;
2. joins lines that belong together (courtesy title and name, degrees and name) where they fit side by side;
3. is set smaller, down to 8 points and no further;
4. is cut in the middle and reported: the first line and street and place stay.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import inf
from typing import Final

from crm.domain.label import Box
from crm.domain.letter import LetterForm
from crm.printing.fitted import READABLE, Fitted, fit
from crm.printing.lines import width_of
from crm.printing.page import Sheet
from crm.printing.style import LETTER_ZONE, MM, TextStyle
from crm.printing.tags import Tag

#: From the edge of the field to the text, which is in line with the letter's own (25 mm), and a rest at the right.
_LEFT, _RIGHT = 5.0, 2.0
_ZONE_1: Final = 17.7
_ZONE_1_LINES: Final = 5
MOST_NOTES: Final = 3
_LEAST_RETURN: Final = 6.0
_FULL: Final = 9.0
#: Words that may stand in one line with the name below them.
_LEADING: Final = ("herrn", "herr", "frau", "prof.", "dr.", "dipl.", "exzellenz")
_MOST_LEADING: Final = 4


def draw_window(
    sheet: Sheet, form: LetterForm, return_line: str, notes: Sequence[str], address: Sequence[str], name: str
) -> None:
    """Draws the field; what had to be cut is reported under the name."""
    field = form.field
    left, width = (field.left + _LEFT) * MM, (field.width - _LEFT - _RIGHT) * MM
    shown = [sheet.line(note, LETTER_ZONE, width) for note in notes[:MOST_NOTES]]
    free = _ZONE_1_LINES - 1 - len(shown)
    fitted, borrowed = _fit(sheet, list(address), width, field, free)
    boundary = (field.top + _ZONE_1) * MM - borrowed
    line_height = _ZONE_1 * MM / _ZONE_1_LINES
    top = boundary - (1 + len(shown)) * line_height
    style = _return_style(sheet, return_line, width)
    with sheet.decoration():  # who sends stands in the head of the letter
        sheet.text(left, top, sheet.line(return_line, style, width), style)
    for number, note in enumerate(shown, start=1):
        with sheet.tag(Tag.PARAGRAPH):
            sheet.text(left, top + number * line_height, note, LETTER_ZONE)
    with sheet.tag(Tag.PARAGRAPH):
        sheet.stack(left, boundary, fitted.lines, fitted.style)
    if fitted.is_cut:
        sheet.warn(f"Die Anschrift von {name} hat im Fenster keinen Platz und ist gekürzt.")


def _fit(sheet: Sheet, lines: list[str], width: float, field: Box, free: int) -> tuple[Fitted, float]:
    """The address, and how many points of zone 1 it takes."""
    zone_1_line = _ZONE_1 * MM / _ZONE_1_LINES
    own = (field.height - _ZONE_1) * MM
    whole = own + free * zone_1_line
    joined = join_lines(sheet, lines, width)
    for text, height, smallest in (
        (lines, own, _FULL), (lines, whole, _FULL), (joined, whole, _FULL), (lines, whole, READABLE),
    ):  # fmt: skip
        fitted = fit(sheet, text, width, height, smallest=smallest)
        if not fitted.is_cut:
            break
    else:
        fitted = fit(sheet, joined, width, whole, smallest=READABLE)
    too_high = max(0.0, fitted.height - own)
    taken = min(free, -(-too_high // zone_1_line)) * zone_1_line
    return fitted, taken


def join_lines(sheet: Sheet, lines: Sequence[str], width: float) -> list[str]:
    """A courtesy title or a degree in a line of its own joins the name below it."""
    style = TextStyle(_FULL, _FULL)
    made: list[str] = []
    for line in lines:
        joined = f"{made[-1]} {line}" if made else ""
        leads = bool(made) and made[-1].casefold().startswith(_LEADING) and len(made[-1].split()) <= _MOST_LEADING
        if leads and width_of(" ".join(sheet.lines(joined, style, inf)), style) <= width:
            made[-1] = joined
        else:
            made.append(line)
    return made


def _return_style(sheet: Sheet, line: str, width: float) -> TextStyle:
    """As large as it stands in one line, from 8 down to 6 points."""
    style, shown = LETTER_ZONE, " ".join(sheet.lines(line, LETTER_ZONE, inf))
    while style.size > _LEAST_RETURN and width_of(shown, style) > width:
        style = style.smaller(style.size - 0.25, style.leading)
    return style
