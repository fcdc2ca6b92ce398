"""A PDF as text that people can compare, and as a small picture: what stands where on each page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import pypdfium2 as pdfium
import pypdfium2.raw as raw
from PIL import Image

from tests.printing.reading import opened

_MM: Final = 72 / 25.4
#: A blank that keeps words apart is set in 1 point; it is not seen.
_HIDDEN: Final = 1.0
_DOTS_PER_INCH: Final = 40
_GREYS: Final = 8
_MOST_PAGES: Final = 2
_GAP: Final = 6


def outline_of(pdf: bytes) -> str:
    """A line for each run of text (left and baseline in mm, size in points), shape and picture (its box)."""
    with opened(pdf) as document:
        lines = []
        for number, page in enumerate(document, start=1):
            width, height = page.get_size()
            lines.append(f"== Seite {number}: {width / _MM:.0f} × {height / _MM:.0f} mm")
            lines.extend(_lines(page, height))
        return "\n".join((*lines, ""))


def picture_of(pdf: bytes) -> Image.Image:
    """The first pages beside each other in a few greys: enough to see a sheet, and few kB."""
    with opened(pdf) as document:
        pages = [_drawn(document[number]) for number in range(min(len(document), _MOST_PAGES))]
    width = sum(page.width for page in pages) + _GAP * (len(pages) - 1)
    whole = Image.new("L", (width, max(page.height for page in pages)), 160)
    left = 0
    for page in pages:
        whole.paste(page, (left, 0))
        left += page.width + _GAP
    return whole.quantize(_GREYS)


def _drawn(page: pdfium.PdfPage) -> Image.Image:
    return page.render(scale=_DOTS_PER_INCH / 72, grayscale=True).to_pil().convert("L")


def _lines(page: pdfium.PdfPage, height: float) -> Iterator[str]:
    text = page.get_textpage()
    for item in page.get_objects(textpage=text):
        if item.type == raw.FPDF_PAGEOBJ_TEXT:
            size = item.get_font_size()
            if size > _HIDDEN:
                at = item.get_matrix()
                yield f"{at.e / _MM:6.1f} {(height - at.f) / _MM:6.1f} {size:5.1f}  {item.extract()}".rstrip()
        else:
            left, low, right, high = item.get_bounds()
            kind = "Bild" if item.type == raw.FPDF_PAGEOBJ_IMAGE else "Form"
            size_in_mm = f"{(right - left) / _MM:.1f} × {(high - low) / _MM:.1f} mm"
            yield f"{left / _MM:6.1f} {(height - high) / _MM:6.1f}        {kind} {size_in_mm}"
