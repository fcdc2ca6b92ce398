"""The picture of a contact, or what stands for it: a neutral figure for a person, the initial of an organisation."""

from __future__ import annotations

from typing import Final, Protocol

from crm.domain.party import PartyKind, Photo
from crm.printing.fonts import SEMIBOLD
from crm.printing.page import Sheet
from crm.printing.style import FIGURE, FIGURE_GROUND, MM, SECONDARY, TextStyle
from crm.printing.tags import Tag

WIDTH: Final = 35 * MM
HEIGHT: Final = 45 * MM

_INITIAL: Final = TextStyle(44, 52, SEMIBOLD, SECONDARY)


class Pictured(Protocol):
    """Whoever has a picture, or a name that stands for it."""

    @property
    def name(self) -> str: ...

    @property
    def kind(self) -> PartyKind: ...

    @property
    def photo(self) -> Photo | None: ...

    def initials(self) -> str: ...


def draw_portrait(sheet: Sheet, x: float, top: float, card: Pictured, width: float = WIDTH) -> None:
    """Fills a box of the shape of 35 × 45 mm at (x, top); a picture that cannot be read is named in the warnings."""
    if card.photo and card.photo.data:
        is_logo = card.kind is PartyKind.ORGANISATION
        with sheet.tag(Tag.FIGURE, alt=f"{'Logo' if is_logo else 'Foto'} von {card.name}"):
            if sheet.picture(x, top, width, width / WIDTH * HEIGHT, card.photo.data, is_whole=is_logo):
                return
        sheet.warn(f"Das Foto von {card.name} konnte nicht gelesen werden.")
    with sheet.decoration():
        _draw_neutral(sheet, x, top, card, width)


def _draw_neutral(sheet: Sheet, x: float, top: float, card: Pictured, width: float) -> None:
    scale, height = width / WIDTH, width / WIDTH * HEIGHT
    sheet.box(x, top, width, height, FIGURE_GROUND)
    if card.kind is PartyKind.ORGANISATION:
        initial = _INITIAL.smaller(_INITIAL.size * scale, _INITIAL.leading * scale)
        sheet.text(x + width / 2, top + (height - initial.leading) / 2, card.initials(), initial, "centre")
        return
    sheet.disc(x + width / 2, top + 18 * MM * scale, 7.5 * MM * scale, FIGURE)
    sheet.dome(
        x + 2.5 * MM * scale, top + 29.5 * MM * scale, width - 5 * MM * scale, height - 29.5 * MM * scale, FIGURE
    )
