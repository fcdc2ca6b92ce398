"""Head and foot of every sheet: the house's mark, what the sheet is, for whom, from what, the page number."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from crm.domain.sheet import House
from crm.printing.flow import Placed
from crm.printing.german_date import long_date
from crm.printing.issue import current_issue
from crm.printing.page import Align, Sheet
from crm.printing.style import (
    ACCENT,
    FOOT,
    HAIRLINE,
    HAIRLINE_WIDTH,
    HEAD_NOTE,
    HEAD_STAMP,
    MM,
    WORD_MARK,
    WORD_MARK_LAND,
)
from crm.printing.tags import Decoration, Tag

#: What stands on sheets that are not for everybody; nobody else writes it.
INTERNAL: Final = "Nur für den Dienstgebrauch"

_TEXT_INDENT = 4.9 * MM
_BAR_HEIGHT = 9.1 * MM
_MARK_HEIGHT: Final = 11 * MM
_MARK_WIDTH: Final = 48 * MM
_MARK_GAP: Final = 4 * MM
_PAGE_ROOM: Final = 30 * MM


@dataclass(frozen=True, slots=True)
class Masthead:
    """``notes`` are up to two lines at the top right, ``foot`` the line at the bottom left.

    ``is_internal`` says whether the sheet is usually for the house's own use, ``issued_on`` as of which day it is. Both
    give way to the :class:`~crm.domain.sheet.Issue` that holds; below ``foot`` stand the day and the selection. Nothing
    of that stands on a letter (``is_letter``): it speaks to whoever receives it.
    """

    house: House
    notes: tuple[str, ...]
    foot: str
    is_internal: bool = False
    issued_on: date | None = None
    is_letter: bool = False

    def draw_head(self, sheet: Sheet) -> None:
        frame = sheet.frame
        left, middle = frame.left + self._draw_mark(sheet), frame.width * 0.6
        room = middle - (left - frame.left)
        with sheet.once(self, Decoration.HEAD):
            with sheet.tag(Tag.PARAGRAPH):
                for number, (line, usual) in enumerate(
                    ((self.house.name, WORD_MARK), (self.house.land, WORD_MARK_LAND))
                ):
                    style = replace(usual, colour=self.house.ink)
                    sheet.text(left, frame.top + number * style.leading, sheet.line(line, style, room), style)
            lines = [(note, HEAD_NOTE) for note in self.notes[:2]]
            lines += [(INTERNAL, HEAD_STAMP)] if self._for_own_use() else []
            for number, (note, style) in enumerate(lines):
                line = sheet.line(note, style, frame.width - middle)
                with sheet.tag(Tag.PARAGRAPH):
                    sheet.text(frame.right, frame.top + number * style.leading, line, style, "right")

    def draw_foot(self, sheet: Sheet, page: str, *, is_last: bool, is_mirrored: bool = False) -> None:
        """The lines are read once, at the end; the page number never, since readers know it.

        ``is_mirrored`` puts the page number at the left: on a left page that is the outer edge.
        """
        frame = sheet.frame
        sheet.box(frame.left, frame.foot, frame.width, HAIRLINE_WIDTH, HAIRLINE)
        top, room = frame.foot + 2.6 * MM, frame.width - _PAGE_ROOM
        sides: tuple[tuple[float, Align], tuple[float, Align]] = ((frame.left, "left"), (frame.right, "right"))
        (x, align), (outer, outwards) = reversed(sides) if is_mirrored else sides
        for number, line in enumerate(filter(None, (self.foot, self._told()))):
            with sheet.tag(Tag.PARAGRAPH) if is_last else sheet.decoration(Decoration.FOOT):
                sheet.text(x, top + number * FOOT.leading, sheet.line(line, FOOT, room), FOOT, align)
        with sheet.decoration(Decoration.FOOT):
            sheet.text(outer, top, page, FOOT, outwards)

    def _draw_mark(self, sheet: Sheet) -> float:
        """The mark, or the bar where there is none; how far the word mark stands from the margin."""
        frame, mark = sheet.frame, self.house.mark
        if mark is not None:
            scale = min(_MARK_WIDTH / mark.width, _MARK_HEIGHT / mark.height)
            width, height = mark.width * scale, mark.height * scale
            if sheet.picture(frame.left, frame.top, width, height, mark.data, is_whole=True):
                return width + _MARK_GAP
        sheet.box(frame.left, frame.top, 1 * MM, _BAR_HEIGHT, ACCENT)
        return _TEXT_INDENT

    def _for_own_use(self) -> bool:
        if self.is_letter:
            return False
        wanted = current_issue().is_internal
        return self.is_internal if wanted is None else wanted

    def _told(self) -> str:
        """For whom, as of when, from what; what is cut for want of room is the end of the last."""
        if self.is_letter:
            return ""
        issue = current_issue()
        day = issue.issued_on or self.issued_on
        own_use = INTERNAL if self._for_own_use() else ""
        stand = f"Stand {long_date(day)}" if day else ""
        return " · ".join(filter(None, (own_use, stand, f"Auswahl: {issue.source}" if issue.source else "")))


def draw_pages(sheet: Sheet, masthead: Masthead, pages: list[list[Placed]]) -> None:
    """Draws all pages from the current one on, in reading order: head, blocks, foot."""
    sheet.use_accent(masthead.house.accent)
    for number, page in enumerate(pages, start=1):
        if number > 1:
            sheet.next_page()
        masthead.draw_head(sheet)
        for placed in page:
            placed.block.draw(sheet, placed.top)
        masthead.draw_foot(sheet, f"Seite {number} von {len(pages)}", is_last=number == len(pages))
