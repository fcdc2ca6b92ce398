"""Address labels: each address in its label, to the tenth of a millimetre."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from crm.domain.addressee import Addressee
from crm.domain.label import Box, LabelOptions, LabelSheet
from crm.printing.address_field import AddressFields
from crm.printing.page import Frame, Printed, Sheet
from crm.printing.style import FOOT, MM
from crm.printing.tags import Tag

#: Between the edge of the label and its text; a low label has less.
_PADDING: Final = 3.0
_LEAST_PADDING: Final = 1.0
_PADDING_SHARE: Final = 0.08
#: Printers leave the edge of the paper blank.
_PAPER_MARGIN: Final = 5.0
_TITLE: Final = "Etiketten"


def labels(addressees: Sequence[Addressee], sheet: LabelSheet, options: LabelOptions, author: str) -> Printed:
    """Sets the labels in the order given, from the first free one on; ``author`` is the house.

    With outlines every page shows all its labels with their numbers where nothing else stands; without addressees that
    is one page. UserError for options that the sheet does not have.
    """
    options.require_for(sheet)
    pdf = Sheet(_TITLE, author, Frame(sheet.page_width * MM, sheet.page_height * MM, left=0, right_margin=0, top=0))
    fields, copied = AddressFields(pdf), [one for one in addressees for _ in range(options.copies)]
    first = options.start - 1
    for page in range(max(1, -(-(first + len(copied)) // sheet.count))):
        if page:
            pdf.next_page()
        places = range(max(first, page * sheet.count), min(first + len(copied), (page + 1) * sheet.count))
        on_page = {place % sheet.count: copied[place - first] for place in places}
        _draw_page(pdf, fields, sheet, options, on_page)
    fields.warn()
    return pdf.finish()


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


def _draw_page(
    pdf: Sheet, fields: AddressFields, sheet: LabelSheet, options: LabelOptions, found: dict[int, Addressee]
) -> None:
    for number in range(sheet.count) if options.with_outlines else found:
        box = sheet.box(number, options.offset_x, options.offset_y)
        field = inner_field(sheet, box)
        if options.with_outlines:
            fields.outline(box)
        if number in found:
            fields.draw(found[number], field)
        elif field.height * MM >= FOOT.leading:
            with pdf.tag(Tag.PARAGRAPH):
                pdf.text((box.left + box.width / 2) * MM, field.top * MM, str(number + 1), FOOT, "centre")
