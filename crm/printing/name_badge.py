"""Name badges: first name, large family name, office; the occasion above, an accent bar at the left.

On a badge of the usual 86 × 55 mm or smaller the type has the sizes of the house's style; on a larger one it grows with
the badge. What is too long shrinks, wraps and is cut by the rules of :mod:`crm.printing.card_text`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import inf
from typing import Final

from crm.domain.label import Box, LabelOptions, LabelSheet
from crm.domain.name_card import NameCard, Occasion
from crm.printing.card_text import Part, set_card
from crm.printing.card_warnings import CardWarnings
from crm.printing.label_grid import blank_sheet, fill, inner_field
from crm.printing.lines import width_of
from crm.printing.page import Printed, Sheet
from crm.printing.sheet_note import note_sheets
from crm.printing.style import (
    ACCENT,
    BADGE_BODY,
    BADGE_FAMILY,
    BADGE_GIVEN,
    BADGE_HEAD,
    BADGE_OCCASION,
    BADGE_OFFICE,
    BADGE_ROLE,
    BADGE_STAND_IN,
    CUT_LINE,
    MM,
    TextStyle,
)
from crm.printing.tags import Tag

TITLE: Final = "Namensschilder"

#: The badge that the sizes are made for, in mm, and how they follow a larger one.
_USUAL: Final = (86.0, 55.0)
_LARGEST: Final = 2.0
#: The bar, in mm: inside the edge, so that a sheet that is fed askew does not bleed into its neighbour.
_BAR_LEFT, _BAR_WIDTH, _BAR_INSET = 4.0, 1.2, 7.0
_TEXT_LEFT, _TEXT_RIGHT, _TEXT_BELOW = 9.1, 6.8, 3.4
_INSET_SHARE: Final = 0.127
_HEAD_GAP: Final = 4.2
_CHIP_PADDING: Final = (2.4, 0.5)
#: Below that height there is room for a name alone.
_LEAST_FOR_HEAD: Final = 26.0
_LEAST_FOR_BAR: Final = 40.0


@dataclass(frozen=True, slots=True)
class _Places:
    """Where bar and text stand in a badge, in points from the paper's top left, and how large the type is."""

    bar: tuple[float, float, float, float] | None
    left: float
    top: float
    right: float
    bottom: float
    scale: float


def badges(
    cards: Sequence[NameCard],
    occasion: Occasion,
    sheet: LabelSheet,
    options: LabelOptions,
    author: str,
    accent: str = ACCENT,
) -> Printed:
    """The badges in the order given, from the first free one on; ``author`` is the house.

    With outlines dashed lines show where the badges are, and a line above says what the sheet is: a test on paper.
    UserError for options that the product does not have.
    """
    name = f"{TITLE} {occasion.name}".strip()
    pdf = blank_sheet(name, author, sheet)
    pdf.use_accent(accent)
    warnings = CardWarnings(pdf)
    note = note_sheets(pdf, name, sheet, options, len(cards))

    def draw(card: NameCard, box: Box) -> None:
        _draw(pdf, warnings, card, occasion, _places(sheet, box))

    def outline(box: Box) -> None:
        note.once_a_page()
        pdf.dashed(box.left * MM, box.top * MM, box.width * MM, box.height * MM, CUT_LINE)

    fill(pdf, sheet, options, cards, draw, outline)
    warnings.warn()
    return pdf.finish()


def _places(sheet: LabelSheet, box: Box) -> _Places:
    scale = min(box.width / _USUAL[0], box.height / _USUAL[1])
    grown = min(max(scale, 1.0), _LARGEST)
    safe = inner_field(sheet, box)
    inset = min(_BAR_INSET * grown, box.height * _INSET_SHARE)
    has_bar = box.width >= _LEAST_FOR_BAR
    left = max(box.left + (_TEXT_LEFT * grown if has_bar else 0.0), safe.left)
    right = min(box.right - _TEXT_RIGHT * min(grown, box.width / _USUAL[0]), safe.right)
    top, bottom = max(box.top + inset, safe.top), min(box.bottom - min(_TEXT_BELOW, inset), safe.bottom)
    bar_left = max(box.left + _BAR_LEFT * grown, safe.left)
    bar = (bar_left * MM, top * MM, _BAR_WIDTH * grown * MM, (min(box.bottom - inset, bottom) - top) * MM)
    left = max(left, bar_left + (_TEXT_LEFT - _BAR_LEFT) * grown) if has_bar else left
    return _Places(bar if has_bar else None, left * MM, top * MM, right * MM, bottom * MM, grown)


def _draw(pdf: Sheet, warnings: CardWarnings, card: NameCard, occasion: Occasion, places: _Places) -> None:
    if places.bar is not None:
        pdf.box(*places.bar, ACCENT)
    top, width = places.top, places.right - places.left
    with pdf.about(card.name), pdf.tag(Tag.SECTION):
        if places.bottom - top >= _LEAST_FOR_HEAD * MM and places.bar is not None:
            top = _draw_head(pdf, card, occasion, places)
        text = set_card(pdf, _parts(card, places.scale), width, places.bottom - top)
        text.draw(pdf, places.left, top)
    warnings.look_at(card.name, text)


def _draw_head(pdf: Sheet, card: NameCard, occasion: Occasion, places: _Places) -> float:
    """The event at the left, the part in it or time and place at the right; returns where the name may begin."""
    style, width = _scaled(BADGE_HEAD, places.scale), places.right - places.left
    room = width
    if card.role:
        room -= _draw_role(pdf, card.role, places)
    elif occasion.when_and_where:
        room -= _draw_occasion(pdf, occasion, places, width - width_of(occasion.name, style))
    with pdf.tag(Tag.PARAGRAPH):
        pdf.text(places.left, places.top, pdf.line(occasion.name, style, room), style)
    return places.top + style.leading


def _draw_role(pdf: Sheet, role: str, places: _Places) -> float:
    """A chip at the right; returns the width it takes."""
    style, (across, down) = _scaled(BADGE_ROLE, places.scale), (side * MM * places.scale for side in _CHIP_PADDING)
    most = (places.right - places.left) * 0.6
    words = pdf.line(role, style, most - 2 * across)
    width = width_of(words, style) + 2 * across
    pdf.pill(places.right - width, places.top - down, width, style.leading + 2 * down, ACCENT)
    with pdf.tag(Tag.PARAGRAPH):
        pdf.text(places.right - across, places.top, words, style, "right")
    return width + across


def _draw_occasion(pdf: Sheet, occasion: Occasion, places: _Places, room: float) -> float:
    """The longest wording that has room beside the event's name, if any; returns the width it takes."""
    style = _scaled(BADGE_OCCASION, places.scale)
    gap = 2 * style.size
    for wording in occasion.when_and_where:
        words = " ".join(pdf.lines(wording, style, inf))
        if width_of(words, style) + gap <= room:
            with pdf.tag(Tag.PARAGRAPH):
                pdf.text(places.right, places.top, words, style, "right")
            return width_of(words, style) + gap
    return 0.0


def _parts(card: NameCard, scale: float) -> list[Part]:
    """What stands below the head, by how it gives way."""
    represents = f"in Vertretung für {card.stands_in_for}" if card.stands_in_for else ""
    above = _HEAD_GAP * MM * scale
    given, family = _scaled(BADGE_GIVEN, scale), _scaled(BADGE_FAMILY, scale)
    quiet = 2.1 * MM * scale
    return [
        Part(card.given, given, least=12 * scale, most=2, above=above),
        Part(card.family, family, least=16 * scale, most=3, above=0.0 if card.given else above),
        Part(card.function, _scaled(BADGE_OFFICE, scale), 10 * scale, most=99, is_quiet=True, above=quiet),
        Part(
            card.body, _scaled(BADGE_BODY, scale), 9 * scale, most=4, is_quiet=True,
            above=0.0 if card.function else quiet,
        ),
        Part(represents, _scaled(BADGE_STAND_IN, scale), 9 * scale, most=3, is_quiet=True),
    ]  # fmt: skip


def _scaled(style: TextStyle, scale: float) -> TextStyle:
    return style.smaller(style.size * scale, style.leading * scale)
