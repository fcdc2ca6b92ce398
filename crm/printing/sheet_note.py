"""The line at the head of a test print: what it is, the product, which sheet of how many, and how far it is moved."""

from __future__ import annotations

from crm.domain.label import LabelOptions, LabelSheet
from crm.printing.page import Sheet
from crm.printing.style import FOOT, MM

_TOP = 6.0
_LEFT = 12.0


class SheetNote:
    """Drawn at the top of each page, where no card is; on a product that begins there it is left out."""

    def __init__(self, pdf: Sheet, words: str, sheet: LabelSheet, options: LabelOptions, pages: int) -> None:
        self._pdf, self._words, self._sheet, self._options, self._pages = pdf, words, sheet, options, pages
        self._page = 0

    def once_a_page(self) -> None:
        """Call it for every card: the first one on a page draws the line."""
        if self._page >= self._pdf.pages:
            return
        self._page = self._pdf.pages
        style = FOOT
        if self._sheet.top + self._options.offset_y < _TOP + 5.0:
            return
        left = max(_LEFT, self._sheet.left)
        width = (self._sheet.page_width - left - _LEFT) * MM
        line = self._pdf.line(self._text(), style, width)
        self._pdf.text(left * MM, min(_TOP + 8.0, self._sheet.top - 6.0) * MM, line, style)

    def _text(self) -> str:
        sheet, options = self._sheet, self._options
        offsets = " / ".join(_german(offset) for offset in (options.offset_x, options.offset_y))
        size = f"{_german(sheet.width)} × {_german(sheet.height)} mm, {sheet.columns} × {sheet.rows}"
        return f"{self._words} · {sheet.name}, {size} · Blatt {self._page} von {self._pages} · Versatz {offsets} mm"


def note_sheets(pdf: Sheet, words: str, sheet: LabelSheet, options: LabelOptions, count: int) -> SheetNote:
    """The note for ``count`` cards on the product."""
    return SheetNote(
        pdf, words, sheet, options, max(1, -(-(options.start - 1 + count * options.copies) // sheet.count))
    )


def _german(number: float) -> str:
    return f"{number:g}".replace(".", ",")
