"""Pages that lie opposite each other when a sheet is bound: wide margin and page number change sides."""

from __future__ import annotations

from dataclasses import replace
from typing import Protocol, runtime_checkable

from crm.printing.flow import Placed
from crm.printing.masthead import Masthead, one_line
from crm.printing.page import Frame, Sheet
from crm.printing.style import FOOT, HAIRLINE, HAIRLINE_WIDTH, MM


@runtime_checkable
class HeadAgain(Protocol):
    """A head that is decoration where its blocks go on."""

    def draw_again(self, sheet: Sheet, top: float) -> None: ...


def is_right(page: int) -> bool:
    """Whether the page, counted from 1, lies at the right of an opened booklet."""
    return page % 2 == 1


def facing(frame: Frame, page: int) -> Frame:
    """The frame of that page: its wide margin is where the sheets are bound."""
    return frame if is_right(page) else replace(frame, left=frame.right_margin, right_margin=frame.left)


def draw_facing_foot(sheet: Sheet, masthead: Masthead, page: int) -> None:
    """The page number stands at the outer edge, what the sheet is at the inner one."""
    frame = sheet.frame
    sheet.box(frame.left, frame.foot, frame.width, HAIRLINE_WIDTH, HAIRLINE)
    top = frame.foot + 2.6 * MM
    foot = one_line(sheet, masthead.foot, FOOT, frame.width - 30 * MM)
    inner, outer = (frame.left, frame.right) if is_right(page) else (frame.right, frame.left)
    sheet.text(inner, top, foot, FOOT, "left" if is_right(page) else "right")
    sheet.text(outer, top, str(page), FOOT, "right" if is_right(page) else "left")


def draw_columns(sheet: Sheet, columns: list[list[Placed]], width: float, gutter: float, drawn: set[int]) -> None:
    """Columns beside each other in the frame of the page; a head that goes on stands there again, as decoration.

    ``drawn`` remembers the heads of the pages before.
    """
    whole = sheet.frame
    for number, column in enumerate(columns):
        left = whole.left + number * (width + gutter)
        sheet.frame = replace(whole, left=left, right_margin=whole.page_width - left - width)
        draw_with_heads(sheet, column, drawn)
    sheet.frame = whole


def draw_with_heads(sheet: Sheet, placed: list[Placed], drawn: set[int]) -> None:
    """The blocks of a page or column; a head that was drawn before is decoration there."""
    for one in placed:
        if isinstance(one.block, HeadAgain) and id(one.block) in drawn:
            one.block.draw_again(sheet, one.top)
        else:
            one.block.draw(sheet, one.top)
        drawn.add(id(one.block))
