"""Place cards, folded to a tent: the front in the lower half, the same text upside down in the upper half.

On a card of the usual 110 × 80 mm the type has the sizes of the house's style; it follows a larger or smaller card.
What is too long shrinks, wraps and is cut by the rules of :mod:`crm.printing.card_text`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from crm.domain.label import Box, LabelOptions, LabelSheet
from crm.domain.name_card import NameCard
from crm.printing.card_text import Part, set_card
from crm.printing.card_warnings import CardWarnings
from crm.printing.label_grid import blank_sheet, fill, inner_field
from crm.printing.page import Printed, Sheet
from crm.printing.sheet_note import note_sheets
from crm.printing.style import ACCENT, CARD_BODY, CARD_NAME, CARD_OFFICE, CUT_LINE, MM, TextStyle
from crm.printing.tags import Tag

TITLE: Final = "Tischkarten"

#: One side of the card that the sizes are made for, in mm, and how far they follow another one.
_USUAL: Final = (110.0, 40.0)
_LARGEST: Final = 2.2
#: At the sides; below stands a bar.
_ACROSS, _DOWN = 6.0, 4.0
_BAR: Final = (14.0, 0.8)
_BAR_BELOW: Final = 5.0
_LEAST_FOR_BAR: Final = 20.0


def place_cards(
    cards: Sequence[NameCard], sheet: LabelSheet, options: LabelOptions, author: str, accent: str = ACCENT
) -> Printed:
    """The cards in the order given, from the first free one on; ``author`` is the house.

    With outlines dashed lines show edge and fold, and a line above says what the sheet is: a test on paper. UserError
    for options that the product does not have.
    """
    pdf = blank_sheet(TITLE, author, sheet)
    pdf.use_accent(accent)
    warnings = CardWarnings(pdf)
    note = note_sheets(pdf, TITLE, sheet, options, len(cards))

    def draw(card: NameCard, box: Box) -> None:
        _draw(pdf, warnings, card, front_of(sheet, box), box)

    def outline(box: Box) -> None:
        note.once_a_page()
        pdf.dashed(box.left * MM, box.top * MM, box.width * MM, box.height * MM, CUT_LINE)
        pdf.dashed(box.left * MM, (box.top + box.height / 2) * MM, box.width * MM, 0.0, CUT_LINE)

    fill(pdf, sheet, options, cards, draw, outline)
    warnings.warn()
    return pdf.finish()


def front_of(sheet: LabelSheet, box: Box) -> Box:
    """Where the text of the front may stand, in mm: in the lower half, as far off the fold as off the lower edge, so
    that the back, which is the front turned around the middle of the fold, keeps off the paper's edges too."""
    safe = inner_field(sheet, box)
    half = box.height / 2
    across = max(min(_ACROSS, box.width * 0.08), safe.left - box.left, box.right - safe.right)
    down = max(min(_DOWN, half * 0.1), safe.top - box.top, box.bottom - safe.bottom)
    return Box(box.left + across, box.top + half + down, box.width - 2 * across, half - 2 * down)


def _draw(pdf: Sheet, warnings: CardWarnings, card: NameCard, front: Box, box: Box) -> None:
    scale = min(front.width / (_USUAL[0] - 2 * _ACROSS), front.height / (_USUAL[1] - 2 * _DOWN), _LARGEST)
    has_bar = front.height >= _LEAST_FOR_BAR
    below = _BAR_BELOW * scale if has_bar else 0.0
    height = (front.height - below) * MM
    with pdf.about(card.name):
        text = set_card(pdf, _parts(card, scale), front.width * MM, height)
    middle, fold = (box.left + box.width / 2) * MM, (box.top + box.height / 2) * MM

    def side() -> None:
        text.draw(pdf, middle, front.top * MM + (height - text.height) / 2, "centre")
        if has_bar:
            wide, high = (length * scale * MM for length in _BAR)
            pdf.box(middle - wide / 2, front.bottom * MM - high, wide, high, ACCENT)

    with pdf.tag(Tag.SECTION):
        side()
    with pdf.decoration(), pdf.turned(middle, fold):
        side()
    warnings.look_at(card.name, text)


def _parts(card: NameCard, scale: float) -> list[Part]:
    """The name large, what the person is below it."""
    quiet = 1.2 * MM * scale
    office, body = _scaled(CARD_OFFICE, scale), _scaled(CARD_BODY, scale)
    return [
        Part(card.name, _scaled(CARD_NAME, scale), least=17 * scale, most=3),
        Part(card.function, office, 9 * scale, most=99, is_quiet=True, above=quiet),
        Part(card.body, body, 9 * scale, most=3, is_quiet=True, above=0.0 if card.function else quiet),
    ]


def _scaled(style: TextStyle, scale: float) -> TextStyle:
    return style.smaller(style.size * scale, style.leading * scale)
