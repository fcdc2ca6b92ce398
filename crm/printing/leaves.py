"""Pages that lie opposite each other when a sheet is bound: wide margin and page number change sides."""

from __future__ import annotations

from dataclasses import replace

from crm.printing.flow import Placed
from crm.printing.masthead import Masthead, one_line
from crm.printing.page import Frame, Sheet
from crm.printing.style import FOOT, HAIRLINE, HAIRLINE_WIDTH, MM
from crm.printing.tags import Decoration, Tag


def is_right(page: int) -> bool:
    """Whether the page, counted from 1, lies at the right of an opened booklet."""
    return page % 2 == 1


def facing(frame: Frame, page: int) -> Frame:
    """The frame of that page: its wide margin is where the sheets are bound."""
    return frame if is_right(page) else replace(frame, left=frame.right_margin, right_margin=frame.left)


def draw_facing_foot(sheet: Sheet, masthead: Masthead, page: int, *, is_last: bool) -> None:
    """The page number stands at the outer edge; what the sheet is stands at the inner one and is read once."""
    frame = sheet.frame
    sheet.box(frame.left, frame.foot, frame.width, HAIRLINE_WIDTH, HAIRLINE)
    top = frame.foot + 2.6 * MM
    foot = one_line(sheet, masthead.foot, FOOT, frame.width - 30 * MM)
    inner, outer = (frame.left, frame.right) if is_right(page) else (frame.right, frame.left)
    with sheet.tag(Tag.PARAGRAPH) if is_last else sheet.decoration(Decoration.FOOT):
        sheet.text(inner, top, foot, FOOT, "left" if is_right(page) else "right")
    with sheet.decoration(Decoration.FOOT):
        sheet.text(outer, top, str(page), FOOT, "right" if is_right(page) else "left")


def draw_columns(sheet: Sheet, columns: list[list[Placed]], width: float, gutter: float) -> None:
    """Columns beside each other in the frame of the page."""
    whole = sheet.frame
    for number, column in enumerate(columns):
        left = whole.left + number * (width + gutter)
        sheet.frame = replace(whole, left=left, right_margin=whole.page_width - left - width)
        for placed in column:
            placed.block.draw(sheet, placed.top)
    sheet.frame = whole
