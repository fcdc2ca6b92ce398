"""Head and foot of every sheet: the word mark set as text, what the sheet is, and the page number."""

from __future__ import annotations

from dataclasses import dataclass

from crm.domain.sheet import House
from crm.printing.flow import Placed
from crm.printing.page import Sheet
from crm.printing.style import (
    ACCENT,
    FOOT,
    HAIRLINE,
    HAIRLINE_WIDTH,
    HEAD_NOTE,
    MM,
    WORD_MARK,
    WORD_MARK_LAND,
)
from crm.printing.tags import Decoration, Tag

_TEXT_INDENT = 4.9 * MM
_BAR_HEIGHT = 9.1 * MM


@dataclass(frozen=True, slots=True)
class Masthead:
    """``notes`` are up to two lines at the top right, ``foot`` the line at the bottom left."""

    house: House
    notes: tuple[str, ...]
    foot: str

    def draw_head(self, sheet: Sheet) -> None:
        frame = sheet.frame
        sheet.box(frame.left, frame.top, 1 * MM, _BAR_HEIGHT, ACCENT)
        left, middle = frame.left + _TEXT_INDENT, frame.width * 0.6
        with sheet.once(self, Decoration.HEAD):
            with sheet.tag(Tag.PARAGRAPH):
                for number, (line, style) in enumerate(
                    ((self.house.name, WORD_MARK), (self.house.land, WORD_MARK_LAND))
                ):
                    sheet.text(left, frame.top + number * style.leading, sheet.line(line, style, middle), style)
            for number, note in enumerate(self.notes[:2]):
                line = sheet.line(note, HEAD_NOTE, frame.width - middle)
                with sheet.tag(Tag.PARAGRAPH):
                    sheet.text(frame.right, frame.top + number * HEAD_NOTE.leading, line, HEAD_NOTE, "right")

    def draw_foot(self, sheet: Sheet, page: str, *, is_last: bool) -> None:
        """The line is read once, at the end; the page number never, since readers know it."""
        frame = sheet.frame
        sheet.box(frame.left, frame.foot, frame.width, HAIRLINE_WIDTH, HAIRLINE)
        top = frame.foot + 2.6 * MM
        line = sheet.line(self.foot, FOOT, frame.width - 30 * MM)
        with sheet.tag(Tag.PARAGRAPH) if is_last else sheet.decoration(Decoration.FOOT):
            sheet.text(frame.left, top, line, FOOT)
        with sheet.decoration(Decoration.FOOT):
            sheet.text(frame.right, top, page, FOOT, "right")


def draw_pages(sheet: Sheet, masthead: Masthead, pages: list[list[Placed]]) -> None:
    """Draws all pages from the current one on, in reading order: head, blocks, foot."""
    for number, page in enumerate(pages, start=1):
        if number > 1:
            sheet.next_page()
        masthead.draw_head(sheet)
        for placed in page:
            placed.block.draw(sheet, placed.top)
        masthead.draw_foot(sheet, f"Seite {number} von {len(pages)}", is_last=number == len(pages))
