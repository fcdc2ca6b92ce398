"""PDFs as pypdfium2 sees them: text and where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pypdfium2 as pdfium

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
#: The foot below its hairline: two lines.
_FOOT = 32.0


def assert_inside(pdf: bytes, frame: Frame) -> None:
    """Every run of text stands between the margins, above the lower edge and below the upper one."""
    for page, boxes in enumerate(runs(pdf), start=1):
        assert boxes, f"page {page} is empty"
        for left, bottom, right, top in boxes:
            assert left >= frame.left - _OVERHANG, f"page {page}"
            assert right <= frame.right + _OVERHANG, f"page {page}"
            assert top <= frame.page_height - frame.top + _OVERHANG, f"page {page}"
            assert bottom >= frame.page_height - frame.foot - _FOOT, f"page {page}"


def metadata(pdf: bytes) -> dict[str, str]:
    with opened(pdf) as document:
        return dict(document.get_metadata_dict())
