"""QR codes drawn as vectors."""

from __future__ import annotations

from typing import Final

import segno

from crm.printing.page import Sheet
from crm.printing.style import MM, TEXT
from crm.printing.tags import Tag

SIZE: Final = 26 * MM
_MASK: Final = 0  # the finest pattern: alternating modules, no large plain areas


def draw_qr_code(sheet: Sheet, x: float, top: float, content: bytes, alt: str) -> bool:
    """A code of 26 mm a side with its corner at (x, top), without the quiet zone, which the page leaves free.

    ``alt`` says what it holds to those who do not see it. The lowest error correction that still makes the code no
    bigger is used. Returns False if no code holds that much (2,953 octets).
    """
    try:
        matrix = qr_modules(content)
    except segno.DataOverflowError:
        return False
    with sheet.tag(Tag.FIGURE, alt=alt):
        sheet.modules(x, top, SIZE, matrix, TEXT)
    return True


def qr_modules(content: bytes) -> tuple[tuple[bool, ...], ...]:
    """The rows of the code, True is dark, without the quiet zone; DataOverflowError if no code holds that much."""
    # Weighing all eight masks takes three quarters of the time; every reader takes any of them.
    code = segno.make_qr(content, error="l", boost_error=True, mask=_MASK)
    return tuple(tuple(map(bool, row)) for row in code.matrix)
