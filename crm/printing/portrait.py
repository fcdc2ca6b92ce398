"""The picture of a contact, or what stands for it: a neutral figure for a person, the initial of an organisation."""

from __future__ import annotations

from typing import Final

from crm.domain.card import ContactCard
from crm.domain.party import PartyKind
from crm.printing.fonts import SEMIBOLD
from crm.printing.page import Sheet
from crm.printing.style import FIGURE, FIGURE_GROUND, MM, SECONDARY, TextStyle
from crm.printing.tags import Tag

WIDTH: Final = 35 * MM
HEIGHT: Final = 45 * MM

_INITIAL: Final = TextStyle(44, 52, SEMIBOLD, SECONDARY)


def draw_portrait(sheet: Sheet, x: float, top: float, card: ContactCard) -> None:
    """Fills the box of 35 × 45 mm at (x, top); a picture that cannot be read is named in the warnings."""
    if card.photo and card.photo.data:
        is_logo = card.kind is PartyKind.ORGANISATION
        with sheet.tag(Tag.FIGURE, alt=f"{'Logo' if is_logo else 'Foto'} von {card.name}"):
            if sheet.picture(x, top, WIDTH, HEIGHT, card.photo.data, is_whole=is_logo):
                return
        sheet.warn(f"Das Foto von {card.name} konnte nicht gelesen werden.")
    with sheet.decoration():
        _draw_neutral(sheet, x, top, card)


def _draw_neutral(sheet: Sheet, x: float, top: float, card: ContactCard) -> None:
    sheet.box(x, top, WIDTH, HEIGHT, FIGURE_GROUND)
    if card.kind is PartyKind.ORGANISATION:
        middle = top + (HEIGHT - _INITIAL.leading) / 2
        sheet.text(x + WIDTH / 2, middle, card.initials(), _INITIAL, "centre")
        return
    sheet.disc(x + WIDTH / 2, top + 18 * MM, 7.5 * MM, FIGURE)
    sheet.dome(x + 2.5 * MM, top + 29.5 * MM, WIDTH - 5 * MM, HEIGHT - 29.5 * MM, FIGURE)
