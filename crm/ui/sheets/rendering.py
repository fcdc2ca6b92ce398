"""PDF pages as pictures. PDFium must not be entered by two threads at once, hence the lock."""

from __future__ import annotations

from dataclasses import dataclass
from threading import Lock

import pypdfium2 as pdfium
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage

POINTS_PER_INCH = 72

_pdfium = Lock()


@dataclass(frozen=True, slots=True)
class Pages:
    """The sizes of a document's pages in points."""

    sizes: tuple[QSizeF, ...]


def measure(pdf: bytes) -> Pages:
    """How many pages there are and how large each is."""
    with _pdfium:
        document = pdfium.PdfDocument(pdf)
        try:
            sizes = tuple(QSizeF(*document.get_page_size(number)) for number in range(len(document)))
        finally:
            document.close()
    return Pages(sizes)


def render(pdf: bytes, page: int, scale: float) -> QImage:
    """One page at ``scale`` pixels a point, on white."""
    with _pdfium:
        document = pdfium.PdfDocument(pdf)
        try:
            return _render(document, page, scale)
        finally:
            document.close()


def _render(document: pdfium.PdfDocument, number: int, scale: float) -> QImage:
    page = document[number]
    bitmap = page.render(scale=scale, prefer_bgrx=True)
    try:
        picture = QImage(
            bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32
        ).copy()  # a copy of its own: the bytes end with this function
    finally:
        bitmap.close()
        page.close()
    return picture
