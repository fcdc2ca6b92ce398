"""PDF pages as pictures. PDFium must not be entered by two threads at once, hence the lock."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Lock
from typing import Any

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
    with _opened(pdf) as document:
        return Pages(tuple(QSizeF(*document.get_page_size(number)) for number in range(len(document))))


def render(pdf: bytes, page: int, scale: float) -> QImage:
    """One page at ``scale`` pixels a point, on white."""
    with _opened(pdf) as document:
        return _picture(document[page], scale)


@contextmanager
def _opened(pdf: bytes) -> Iterator[Any]:
    import pypdfium2  # here, because it would slow every start of the program down

    with _pdfium:
        document = pypdfium2.PdfDocument(pdf)
        try:
            yield document
        finally:
            document.close()


def _picture(page: Any, scale: float) -> QImage:
    bitmap = page.render(scale=scale, prefer_bgrx=True)
    try:
        width, height, stride = bitmap.width, bitmap.height, bitmap.stride
        # A copy of its own: the bytes end with this function.
        return QImage(bytes(bitmap.buffer), width, height, stride, QImage.Format.Format_RGB32).copy()
    finally:
        bitmap.close()
        page.close()
