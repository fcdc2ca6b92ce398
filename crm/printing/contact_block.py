"""One contact of the media sheet: picture, name, function, ways to reach them, QR code."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from crm.domain.card import ContactCard
from crm.domain.phone import format_din5008
from crm.domain.reach import Channel, ChannelKind
from crm.printing.flow import Block
from crm.printing.lines import limit
from crm.printing.page import PORTRAIT, Sheet
from crm.printing.portrait import HEIGHT as PORTRAIT_HEIGHT
from crm.printing.portrait import draw_portrait
from crm.printing.qr_code import SIZE as QR_SIZE
from crm.printing.qr_code import draw_qr_code
from crm.printing.style import BODY, FOOT, FUNCTION, HAIRLINE, HAIRLINE_WIDTH, LABEL, MM, NAME, TextStyle
from crm.printing.tags import Tag

_PADDING: Final = 6.1 * MM
_TEXT_LEFT: Final = PORTRAIT.left + 43 * MM
_VALUE_INDENT: Final = 22 * MM
_TEXT_WIDTH: Final = 90 * MM
_ROW_GAP: Final = 2.5
_FUNCTION_ABOVE: Final = 1.5
_ROWS_ABOVE: Final = 3 * MM
_LABELS: Final = {
    ChannelKind.PHONE: "Telefon",
    ChannelKind.MOBILE: "Mobil",
    ChannelKind.FAX: "Fax",
    ChannelKind.EMAIL: "E-Mail",
    ChannelKind.WEB: "Internet",
}
#: Sizes tried for a name and a function, with the lines each may take; the last one cuts.
_NAME_FITS: Final = ((NAME, 2), (NAME.smaller(14, 18), 4))
_FUNCTION_FITS: Final = ((FUNCTION, 4), (FUNCTION.smaller(9, 12), 12))


@dataclass(frozen=True, slots=True)
class Row:
    """A label, its value in lines, and what a click on it opens."""

    label: list[str]
    lines: list[str]
    url: str = ""

    def height(self) -> float:
        return max(len(self.lines), len(self.label)) * BODY.leading + _ROW_GAP


@dataclass(frozen=True, slots=True)
class ContactBlock:
    """A contact set and measured; ``qr`` is the content of its code, empty for none; ``heading`` the name's level."""

    card: ContactCard
    name: tuple[list[str], TextStyle]
    function: tuple[list[str], TextStyle]
    rows: list[Row]
    qr: bytes
    heading: Tag = Tag.HEADING
    head: Block | None = None
    gap: float = 9 * MM

    @property
    def height(self) -> float:
        text = sum(len(lines) * style.leading for lines, style in (self.name, self.function))
        rows = _ROWS_ABOVE + sum(row.height() for row in self.rows) if self.rows else 0.0
        return _PADDING + max(PORTRAIT_HEIGHT, text + _FUNCTION_ABOVE + rows, QR_SIZE + 6 * MM)

    def draw(self, sheet: Sheet, top: float) -> None:
        frame = sheet.frame
        if self.head is None:  # which has a rule of its own
            sheet.box(frame.left, top, frame.width, HAIRLINE_WIDTH, HAIRLINE)
        top += _PADDING
        with sheet.tag(Tag.SECTION):
            with sheet.tag(self.heading):
                below = sheet.stack(_TEXT_LEFT, top, *self.name)
            with sheet.tag(Tag.PARAGRAPH):
                below = sheet.stack(_TEXT_LEFT, below + _FUNCTION_ABOVE, *self.function) + _ROWS_ABOVE
            draw_portrait(sheet, frame.left, top, self.card)
            self._draw_rows(sheet, below)
            self._draw_code(sheet, top)

    def _draw_rows(self, sheet: Sheet, top: float) -> None:
        for row in self.rows:
            with sheet.tag(Tag.PARAGRAPH):
                sheet.stack(_TEXT_LEFT, top, row.label, LABEL)
                with sheet.tag(Tag.LINK, url=row.url, alt=" ".join((*row.label, *row.lines))):
                    sheet.stack(_TEXT_LEFT + _VALUE_INDENT, top, row.lines, BODY)
            top += row.height()

    def _draw_code(self, sheet: Sheet, top: float) -> None:
        left = sheet.frame.right - QR_SIZE
        if self.qr and draw_qr_code(sheet, left, top, self.qr, f"QR-Code mit den Kontaktdaten von {self.card.name}"):
            with sheet.tag(Tag.PARAGRAPH):
                sheet.text(left + QR_SIZE / 2, top + QR_SIZE + 1.2 * MM, "Kontakt aufnehmen", FOOT, "centre")


def set_contact(
    sheet: Sheet,
    card: ContactCard,
    vcard: Callable[[ContactCard], bytes] | None,
    most: float,
    heading: Tag = Tag.HEADING,
    head: Block | None = None,
) -> ContactBlock:
    """Breaks the texts of a contact. Rows that would make the block higher than ``most`` are left out and reported.

    ``heading`` is the level of the name, ``head`` the heading above the contact, if it has one.
    """
    with sheet.about(card.name):
        name = fit_lines(sheet, card.name, _NAME_FITS, _TEXT_WIDTH, card)
        function = fit_lines(sheet, card.function, _FUNCTION_FITS, _TEXT_WIDTH, card)
        rows = [_row(sheet, *texts) for texts in _texts(card)]
    block = ContactBlock(card, name, function, rows, vcard(card) if vcard else b"", heading, head)
    left_out = 0
    while block.height > most and rows:
        rows.pop()  # the list is the block's own
        left_out += 1
    if left_out:
        sheet.warn(f"{card.name}: {left_out} Angaben haben auf dem Blatt keinen Platz.")
    return block


def fit_lines(
    sheet: Sheet, text: str, fits: tuple[tuple[TextStyle, int], ...], width: float, card: ContactCard
) -> tuple[list[str], TextStyle]:
    """The first size at which the text keeps to its lines; cut and reported at the last one."""
    lines: list[str] = []
    for style, most in fits:
        lines = sheet.lines(text, style, width)
        if len(lines) <= most:
            return lines, style
    sheet.warn(f"{card.name}: Name oder Funktion ist zu lang und wurde gekürzt.")
    return limit(lines, most, style, width), style


def _texts(card: ContactCard) -> list[tuple[str, str, str]]:
    """Label, text and link of each row."""
    place = card.addresses[0].lines() if card.addresses else ()
    body = card.body if card.body != card.name else ""
    lines = [line for line in (body, card.unit, *place) if line]
    rows = [("Anschrift" if place else "Stelle", "\n".join(lines), "")] if lines else []
    return [*rows, *((channel_label(channel), shown_channel(channel), channel.url) for channel in card.channels)]


def channel_label(channel: Channel) -> str:
    """What stands before a number or address: its own name ("Zentrale"), else that of its kind."""
    return channel.label or _LABELS[channel.kind]


def shown_channel(channel: Channel) -> str:
    """The number by DIN 5008, or the address as it is."""
    if channel.kind in (ChannelKind.EMAIL, ChannelKind.WEB):
        return channel.value
    return format_din5008(channel.value, channel.extension, unbroken=True)


def _row(sheet: Sheet, label: str, text: str, url: str) -> Row:
    label_width, width = _VALUE_INDENT - 2 * MM, _TEXT_WIDTH - _VALUE_INDENT
    labels = limit(sheet.lines(label, LABEL, label_width), 2, LABEL, label_width)
    return Row(labels, limit(sheet.lines(text, BODY, width), 8, BODY, width), url)
