"""PDFs as pypdfium2 sees them: text and where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from crm.printing.page import Frame


@contextmanager
def opened(pdf: bytes) -> Iterator[pdfium.PdfDocument]:
    document = pdfium.PdfDocument(pdf)
    try:
        yield document
    finally:
        document.close()


def texts(pdf: bytes) -> list[str]:
    """The text of each page, line ends as newlines."""
    with opened(pdf) as document:
        return [page.get_textpage().get_text_bounded().replace("\r\n", "\n") for page in document]


def runs(pdf: bytes) -> list[list[tuple[float, float, float, float]]]:
    """Per page the boxes (left, bottom, right, top) of the runs of text, in points from the bottom left."""
    with opened(pdf) as document:
        found = []
        for page in document:
            text = page.get_textpage()
            found.append([text.get_rect(index) for index in range(text.count_rects())])
        return found


#: Ink may leave the box of its letter: at 26 pt the circumflex of Î stands out by 2 points.
_OVERHANG = 3.0
#: A blank in 1 point keeps words apart for who listens; it is not seen.
_HIDDEN = 1.0
#: The serif of one letter may reach into the blank before the next column.
_TOUCH = 0.5
#: No accent is wider, in parts of the size.
_ACCENT = 0.5
#: The foot below its hairline: two lines.
_FOOT = 32.0


def assert_inside(pdf: bytes, frame: Frame) -> None:
    """Every run of text stands between the margins, above the lower edge and below the upper one, and none in another.

    Any sheet can be checked so, with any text in it: a text that leaves its column or its line runs into the next.
    """
    assert_apart(pdf)
    for page, boxes in enumerate(runs(pdf), start=1):
        assert boxes, f"page {page} is empty"
        for left, bottom, right, top in boxes:
            assert left >= frame.left - _OVERHANG, f"page {page}"
            assert right <= frame.right + _OVERHANG, f"page {page}"
            assert top <= frame.page_height - frame.top + _OVERHANG, f"page {page}"
            assert bottom >= frame.page_height - frame.foot - _FOOT, f"page {page}"


def assert_apart(pdf: bytes) -> None:
    """No line of text runs into another, on any page."""
    with opened(pdf) as document:
        for number, page in enumerate(document, start=1):
            bands = sorted(_bands(page))
            for place, (left, low, right, high) in enumerate(bands):
                for other in bands[place + 1 :]:
                    if other[0] > right - _TOUCH:
                        break
                    assert other[1] >= high or other[3] <= low, f"page {number}: text at {left:.0f}, {low:.0f}"


def _bands(page: pdfium.PdfPage) -> Iterator[tuple[float, float, float, float]]:
    """Left, baseline, right and the height of a small letter of each visible text; accents belong to their letter."""
    letter = (0.0, 0.0)
    for item in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT]):
        size, (left, _, right, _), baseline = item.get_font_size(), item.get_bounds(), item.get_matrix().f
        is_accent = right - left < _ACCENT * size and left < letter[1] and letter[0] < right
        if size > _HIDDEN and right > left and not is_accent:
            yield left, baseline, right, baseline + 0.45 * size
            letter = (left, right)


def metadata(pdf: bytes) -> dict[str, str]:
    with opened(pdf) as document:
        return dict(document.get_metadata_dict())
