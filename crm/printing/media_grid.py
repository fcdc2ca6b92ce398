"""Press contacts as compact cards, two beside each other: a small picture, name, function, ways to reach them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from crm.domain.card import ContactCard
from crm.domain.reach import Channel, ChannelKind
from crm.domain.sheet import ContactGroup
from crm.printing.contact_block import channel_label, fit_lines, shown_channel
from crm.printing.flow import Block
from crm.printing.lines import limit, shorten
from crm.printing.page import PORTRAIT, Sheet
from crm.printing.portrait import HEIGHT as PORTRAIT_HEIGHT
from crm.printing.portrait import WIDTH as PORTRAIT_WIDTH
from crm.printing.portrait import draw_portrait
from crm.printing.style import (
    GRID,
    GRID_FUNCTION,
    GRID_NAME,
    GRID_QUIET,
    HAIRLINE,
    HAIRLINE_WIDTH,
    MM,
    TextStyle,
)
from crm.printing.tags import Tag

_COLUMNS: Final = 2
_GUTTER: Final = 7 * MM
_WIDTH: Final = (PORTRAIT.width - (_COLUMNS - 1) * _GUTTER) / _COLUMNS
_PICTURE: Final = 20 * MM
_PICTURE_HEIGHT: Final = _PICTURE / PORTRAIT_WIDTH * PORTRAIT_HEIGHT
_TEXT_INDENT: Final = _PICTURE + 4 * MM
_TEXT_WIDTH: Final = _WIDTH - _TEXT_INDENT
_PADDING: Final = 3.4 * MM
_FUNCTION_ABOVE: Final = 0.6
_ROWS_ABOVE: Final = 1.6 * MM
_GAP: Final = 3.4 * MM
#: A card higher than that leaves out its last lines: three rows of cards stand on a page in any case.
_HIGHEST: Final = 72 * MM
_MOST_LINES: Final = 3
#: Sizes tried for a name and a function, with the lines each may take; the last one cuts.
_NAME_FITS: Final = ((GRID_NAME, 2), (GRID_NAME.smaller(9, 11), 4))
_FUNCTION_FITS: Final = ((GRID_FUNCTION, 4), (GRID_FUNCTION.smaller(7.5, 9.5), 9))


@dataclass(frozen=True, slots=True)
class Row:
    """What stands in one go: lines in a style; ``url`` is where they lead."""

    lines: list[str]
    style: TextStyle
    url: str = ""

    @property
    def height(self) -> float:
        return len(self.lines) * self.style.leading


@dataclass(frozen=True, slots=True)
class Card:
    """A contact set and measured."""

    contact: ContactCard
    name: tuple[list[str], TextStyle]
    function: tuple[list[str], TextStyle]
    rows: list[Row]

    @property
    def height(self) -> float:
        head = sum(len(lines) * style.leading for lines, style in (self.name, self.function))
        rows = sum(row.height for row in self.rows)
        return max(_PICTURE_HEIGHT, head + _FUNCTION_ABOVE + (_ROWS_ABOVE + rows if rows else 0.0))

    def draw(self, sheet: Sheet, left: float, top: float, heading: Tag) -> None:
        text = left + _TEXT_INDENT
        with sheet.tag(Tag.SECTION):
            with sheet.tag(heading):
                below = sheet.stack(text, top, *self.name)
            with sheet.tag(Tag.PARAGRAPH):
                below = sheet.stack(text, below + _FUNCTION_ABOVE, *self.function)
            draw_portrait(sheet, left, top, self.contact, _PICTURE)
            with sheet.tag(Tag.LIST):
                self._draw_rows(sheet, text, below + _ROWS_ABOVE)

    def _draw_rows(self, sheet: Sheet, left: float, top: float) -> None:
        for row in self.rows:
            said = " ".join(row.lines)
            with sheet.tag(Tag.ITEM), sheet.tag(Tag.ITEM_BODY), sheet.tag(Tag.LINK, url=row.url, alt=said):
                top = sheet.stack(left, top, row.lines, row.style)


@dataclass(frozen=True, slots=True)
class CardRow:
    """Cards beside each other under hairlines, or under ``head``; never torn. ``heading`` is the level of the names."""

    cards: tuple[Card, ...]
    heading: Tag = Tag.HEADING
    head: Block | None = None
    gap: float = _GAP

    @property
    def height(self) -> float:
        return _PADDING + max(card.height for card in self.cards)

    def draw(self, sheet: Sheet, top: float) -> None:
        for number, card in enumerate(self.cards):
            left = sheet.frame.left + number * (_WIDTH + _GUTTER)
            if self.head is None:  # which has a rule of its own
                sheet.box(left, top, _WIDTH, HAIRLINE_WIDTH, HAIRLINE)
            card.draw(sheet, left, top + _PADDING, self.heading)


def set_cards(
    sheet: Sheet, group: ContactGroup, heading: Tag = Tag.HEADING, head: Block | None = None
) -> list[CardRow]:
    """The contacts of a group in rows of cards, from left to right; ``head`` is repeated where they go on."""
    cards = [_set_card(sheet, contact, group.name) for contact in group.contacts]
    starts = range(0, len(cards), _COLUMNS)
    return [CardRow(tuple(cards[start : start + _COLUMNS]), heading, head) for start in starts]


def _set_card(sheet: Sheet, contact: ContactCard, group: str) -> Card:
    with sheet.about(contact.name):
        name = fit_lines(sheet, contact.name, _NAME_FITS, _TEXT_WIDTH, contact)
        function = fit_lines(sheet, contact.function, _FUNCTION_FITS, _TEXT_WIDTH, contact)
    rows = [_set_row(sheet, text, style, url, contact) for text, style, url in _texts(contact, group)]
    card = Card(contact, name, function, rows)
    left_out = 0
    while card.height > _HIGHEST and rows:
        rows.pop()  # the list is the card's own
        left_out += 1
    if left_out:
        sheet.warn(f"{contact.name}: {left_out} Angaben haben auf dem Blatt keinen Platz.")
    return card


def _texts(contact: ContactCard, group: str) -> list[tuple[str, TextStyle, str]]:
    """Text, style and link. What says itself what it is stands without a word before it; last the address, which is
    asked for least. What the heading of the group says already is not said again."""
    known = {contact.name, group}
    body = ", ".join(part for part in (contact.body, contact.unit) if part and part not in known)
    place = ", ".join(_unbroken(line) for line in contact.addresses[0].lines()) if contact.addresses else ""
    reach = [(_told(channel), GRID, channel.url) for channel in contact.channels]
    return [row for row in ((body, GRID_QUIET, ""), *reach, (place, GRID_QUIET, "")) if row[0]]


def _told(channel: Channel) -> str:
    if channel.kind in (ChannelKind.EMAIL, ChannelKind.WEB):
        return shown_channel(channel)
    return f"{channel_label(channel)} {shown_channel(channel)}"


def _unbroken(line: str) -> str:
    """A street with its number and a postcode with its place stay together as long as there is room."""
    return line.replace(" ", "\u00a0")


def _set_row(sheet: Sheet, text: str, style: TextStyle, url: str, contact: ContactCard) -> Row:
    with sheet.about(contact.name):
        lines = sheet.lines(text, style, _TEXT_WIDTH)
    if len(lines) > _MOST_LINES:
        sheet.warn(f"{contact.name}: „{shorten(lines[0], style, _TEXT_WIDTH / 2)}“ ist zu lang und wurde gekürzt.")
    return Row(limit(lines, _MOST_LINES, style, _TEXT_WIDTH), style, url)
