"""Sheets of labels or cards: the first stands in the first free place, and so on over as many pages as needed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, TypeVar

from crm.domain.label import Box, LabelOptions, LabelSheet
from crm.printing.page import Frame, Sheet
from crm.printing.style import FOOT, MM
from crm.printing.tags import Tag

T = TypeVar("T")

#: Printers leave the edge of the paper blank.
_PAPER_MARGIN: Final = 5.0
#: Between the edge of the label and its text; a low label has less.
_PADDING: Final = 3.0
_LEAST_PADDING: Final = 1.0
_PADDING_SHARE: Final = 0.08


def blank_sheet(title: str, author: str, sheet: LabelSheet) -> Sheet:
    """A document on the product's paper."""
    return Sheet(title, author, Frame(sheet.page_width * MM, sheet.page_height * MM, left=0, right_margin=0, top=0))


def fill(
    pdf: Sheet,
    sheet: LabelSheet,
    options: LabelOptions,
    things: Sequence[T],
    draw: Callable[[T, Box], None],
    outline: Callable[[Box], None],
) -> int:
    """Draws each thing, as often as asked for, in its place; returns the number of pages, at least one.

    With outlines every page shows all its places, with their numbers where nothing else stands. UserError for options
    that the sheet does not have.
    """
    options.require_for(sheet)
    copied = [one for one in things for _ in range(options.copies)]
    first = options.start - 1
    pages = max(1, -(-(first + len(copied)) // sheet.count))
    for page in range(pages):
        if page:
            pdf.next_page()
        places = range(max(first, page * sheet.count), min(first + len(copied), (page + 1) * sheet.count))
        on_page = {place % sheet.count: copied[place - first] for place in places}
        for number in range(sheet.count) if options.with_outlines else on_page:
            box = sheet.box(number, options.offset_x, options.offset_y)
            if options.with_outlines:
                outline(box)
            if number in on_page:
                draw(on_page[number], box)
            else:
                _number(pdf, sheet, box, number + 1)
    return pages


def inner_field(sheet: LabelSheet, label: Box) -> Box:
    """Where the text of a label may stand: off its edges, and off the paper's where printers print nothing.

    It is the same part of every label of a sheet, so that all addresses stand alike.
    """
    across = max(_LEAST_PADDING, min(_PADDING, sheet.width * _PADDING_SHARE))
    down = max(_LEAST_PADDING, min(_PADDING, sheet.height * _PADDING_SHARE))
    last = sheet.box(sheet.count - 1)
    left = _off_paper(across, sheet.left, sheet.width)
    right = _off_paper(across, sheet.page_width - last.right, sheet.width)
    top = _off_paper(down, sheet.top, sheet.height)
    bottom = _off_paper(down, sheet.page_height - last.bottom, sheet.height)
    return Box(label.left + left, label.top + top, label.width - left - right, label.height - top - bottom)


def _off_paper(padding: float, distance: float, length: float) -> float:
    """The padding towards an edge of the paper that lies ``distance`` off; at most a quarter of the label."""
    return min(max(padding, _PAPER_MARGIN - distance), length / 4)


def _number(pdf: Sheet, sheet: LabelSheet, box: Box, number: int) -> None:
    field = inner_field(sheet, box)
    if field.height * MM >= FOOT.leading:
        with pdf.tag(Tag.PARAGRAPH):
            pdf.text((box.left + box.width / 2) * MM, field.top * MM, str(number), FOOT, "centre")
