"""Signs on tables: the name of the table or of the house that sits there, as large as it fits.

A4 is folded to stand by itself, with the same text upside down above the fold; A5 lies in a holder.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from crm.domain.label import require_offsets
from crm.domain.name_card import SignSize, TableSign
from crm.printing.card_text import CardText, Part, set_card
from crm.printing.card_warnings import CardWarnings
from crm.printing.page import Frame, Printed, Sheet
from crm.printing.style import ACCENT, CUT_LINE, HAIRLINE, HAIRLINE_WIDTH, MM, SIGN_NAME, SIGN_NOTE
from crm.printing.tags import Tag

TITLE: Final = "Tischschilder"

#: One side, in mm: half an A4 page, or a lying A5 page.
WIDTH, HEIGHT = 210.0, 148.5
_ACROSS, _DOWN = 18.0, 16.0
_BAR: Final = (32.0, 1.6)
_BAR_ROOM: Final = 10.0
_FOLD_MARK: Final = (4.0, 8.0)
_SAMPLE: Final = TableSign(name="Probe")


@dataclass(frozen=True, slots=True)
class _Side:
    """The text of a sign in its side; ``top`` is that of the side, ``x`` its middle, in points."""

    text: CardText
    x: float
    top: float

    def draw(self, pdf: Sheet) -> None:
        room = (HEIGHT - 2 * _DOWN - _BAR_ROOM) * MM
        self.text.draw(pdf, self.x, self.top + _DOWN * MM + (room - self.text.height) / 2, "centre")
        wide, high = (length * MM for length in _BAR)
        pdf.box(self.x - wide / 2, self.top + (HEIGHT - _DOWN) * MM - high, wide, high, ACCENT)


def table_signs(
    signs: Sequence[TableSign],
    size: SignSize,
    author: str,
    offsets: tuple[float, float] = (0.0, 0.0),
    *,
    with_outlines: bool = False,
    accent: str = ACCENT,
) -> Printed:
    """One sign a page, without any a sample. ``author`` is the house; with outlines edge and fold are dashed.

    UserError for offsets (mm right and down) that are too far.
    """
    require_offsets(*offsets)
    is_folded = size is SignSize.A4
    height = 2 * HEIGHT if is_folded else HEIGHT
    pdf = Sheet(TITLE, author, Frame(WIDTH * MM, height * MM, left=0, right_margin=0, top=0))
    pdf.use_accent(accent)
    warnings = CardWarnings(pdf)
    for number, sign in enumerate(signs or (_SAMPLE,)):
        if number:
            pdf.next_page()
        if with_outlines:
            pdf.dashed(offsets[0] * MM, offsets[1] * MM, WIDTH * MM, height * MM, CUT_LINE)
        _draw(pdf, warnings, sign, offsets, is_folded=is_folded)
    warnings.warn()
    return pdf.finish()


def _draw(
    pdf: Sheet, warnings: CardWarnings, sign: TableSign, offsets: tuple[float, float], *, is_folded: bool
) -> None:
    left, top = offsets[0] * MM, (offsets[1] + (HEIGHT if is_folded else 0.0)) * MM
    text = set_card(pdf, _parts(sign), (WIDTH - 2 * _ACROSS) * MM, (HEIGHT - 2 * _DOWN - _BAR_ROOM) * MM)
    side = _Side(text, left + WIDTH / 2 * MM, top)
    if text.paragraphs:
        with pdf.tag(Tag.SECTION):
            side.draw(pdf)
        warnings.look_at(sign.name, text)
    if is_folded:
        _mark_fold(pdf, left, top)
        if text.paragraphs:
            with pdf.decoration(), pdf.turned(side.x, top):
                side.draw(pdf)


def _mark_fold(pdf: Sheet, left: float, top: float) -> None:
    """A short line at each edge of the paper."""
    start, end = (length * MM for length in _FOLD_MARK)
    for x in (left + start, left + WIDTH * MM - end):
        pdf.box(x, top - HAIRLINE_WIDTH / 2, end - start, HAIRLINE_WIDTH, HAIRLINE)


def _parts(sign: TableSign) -> list[Part]:
    return [
        Part(sign.name, SIGN_NAME, least=40, most=4),
        Part(sign.note, SIGN_NOTE, least=14, most=3, is_quiet=True, above=5 * MM),
    ]
