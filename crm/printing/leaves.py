"""Pages that lie opposite each other when a sheet is bound: wide margin and page number change sides."""

from __future__ import annotations

from dataclasses import replace

from crm.printing.flow import Placed
from crm.printing.page import Frame, Sheet


def is_right(page: int) -> bool:
    """Whether the page, counted from 1, lies at the right of an opened booklet."""
    return page % 2 == 1


def facing(frame: Frame, page: int) -> Frame:
    """The frame of that page: its wide margin is where the sheets are bound."""
    return frame if is_right(page) else replace(frame, left=frame.right_margin, right_margin=frame.left)


def draw_columns(sheet: Sheet, columns: list[list[Placed]], width: float, gutter: float) -> None:
    """Columns beside each other in the frame of the page."""
    whole = sheet.frame
    for number, column in enumerate(columns):
        left = whole.left + number * (width + gutter)
        sheet.frame = replace(whole, left=left, right_margin=whole.page_width - left - width)
        for placed in column:
            placed.block.draw(sheet, placed.top)
    sheet.frame = whole
