"""Shapes in a PDF as PDFium reads their paths, in mm from the top left of the page."""

from __future__ import annotations

import ctypes

import pypdfium2.raw as raw

from crm.domain.label import Box
from crm.printing.style import MM
from tests.printing.reading import opened, runs

#: Ink stands out of the box of its letter (the circumflex of Î), in points.
OVERHANG = 1.0
#: The same for large type: at 26 pt the circumflex of Î stands out by 2 points.
OVERHANG_SHARE = 0.08


def shapes(pdf: bytes, page: int = 0) -> list[Box]:
    """The boxes around the paths of a page, in their order: outlines, bars, rules."""
    with opened(pdf) as document:
        sheet = document[page]
        height = sheet.get_height()
        found = []
        for thing in sheet.get_objects([raw.FPDF_PAGEOBJ_PATH]):
            corners = []
            for number in range(raw.FPDFPath_CountSegments(thing)):
                x, y = ctypes.c_float(), ctypes.c_float()
                raw.FPDFPathSegment_GetPoint(raw.FPDFPath_GetPathSegment(thing, number), x, y)
                corners.append((x.value / MM, (height - y.value) / MM))
            left, top = (min(corner[axis] for corner in corners) for axis in (0, 1))
            right, bottom = (max(corner[axis] for corner in corners) for axis in (0, 1))
            found.append(Box(left, top, right - left, bottom - top))
        return found


def assert_same(found: Box, wanted: Box) -> None:
    """Within a tenth of a millimetre."""
    for side in ("left", "top", "right", "bottom"):
        assert abs(getattr(found, side) - getattr(wanted, side)) < 0.1, side


def text_boxes(pdf: bytes, height: float, page: int = 0) -> list[Box]:
    """The runs of text of a page that is ``height`` mm high."""
    return [
        Box(left / MM, height - top / MM, (right - left) / MM, (top - bottom) / MM)
        for left, bottom, right, top in runs(pdf)[page]
    ]


def is_within(text: Box, field: Box) -> bool:
    """Whether a run stands in a field, ink that stands out of its letters apart."""
    more = max(OVERHANG / MM, text.height * OVERHANG_SHARE)
    return (
        field.left - more <= text.left
        and text.right <= field.right + more
        and field.top - more <= text.top
        and text.bottom <= field.bottom + more
    )


def letter_sizes(pdf: bytes) -> dict[str, float]:
    """Size in points by the text of each object."""
    found = {}
    with opened(pdf) as document:
        page = document[0]
        text_page = page.get_textpage()
        for thing in page.get_objects([raw.FPDF_PAGEOBJ_TEXT]):
            length = raw.FPDFTextObj_GetText(thing, text_page, None, 0)
            buffer = (raw.FPDF_WCHAR * length)()
            raw.FPDFTextObj_GetText(thing, text_page, buffer, length)
            size = ctypes.c_float()
            raw.FPDFTextObj_GetFontSize(thing, size)
            found["".join(map(chr, buffer[: length // 2 - 1]))] = round(size.value, 2)
    return found
