"""The media-contact sheet: who speaks for the house, with picture, function and ways to reach them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from crm.domain.card import ContactCard
from crm.domain.sheet import ContactGroup, MediaLayout, MediaSheet
from crm.printing.contact_block import ContactBlock, set_contact
from crm.printing.facts_block import set_facts
from crm.printing.flow import Placed, distribute
from crm.printing.german_date import long_date
from crm.printing.group_title import GroupTitle
from crm.printing.masthead import Masthead, draw_pages
from crm.printing.media_grid import CardRow, set_cards
from crm.printing.page import PORTRAIT, Printed, Sheet
from crm.printing.style import MM, SUBTITLE, TITLE
from crm.printing.tags import Tag
from crm.printing.text_block import TextBlock, set_paragraph

_TITLE_TOP: Final = 48 * MM
_NEXT_TOP: Final = 32 * MM
_FACTS_GAP: Final = 14 * MM
_GROUP_GAP: Final = 9 * MM
_BOTTOM: Final = PORTRAIT.foot - 6 * MM


def media_sheet(content: MediaSheet, vcard: Callable[[ContactCard], bytes] | None = None) -> Printed:
    """Sets the sheet in A4. ``vcard`` gives the content of a contact's QR code (None prints no codes).

    Contacts and facts are never torn between pages. What is too long shrinks, then is cut and reported: a name to
    14 pt and four lines, a function to 9 pt and twelve lines, title and subtitle to three lines.
    """
    sheet = Sheet(content.title, content.house.full_name, PORTRAIT)
    notes = ("Informationen für die Medien", long_date(content.issued_on))
    masthead = Masthead(content.house, notes, content.house.imprint(), issued_on=content.issued_on)
    draw_pages(sheet, masthead, _pages(sheet, content, vcard))
    return sheet.finish()


def _pages(sheet: Sheet, content: MediaSheet, vcard: Callable[[ContactCard], bytes] | None) -> list[list[Placed]]:
    """The box of facts stands off a little, unless the room for that would cost a page."""
    most = _BOTTOM - _NEXT_TOP
    contacts = _contacts(sheet, content, vcard)
    facts = set_facts(sheet, content.facts, most)
    title = _title(sheet, content)
    tight = distribute([title, *contacts, *facts], _TITLE_TOP, _NEXT_TOP, _BOTTOM)
    if not contacts or not facts:
        return tight
    roomy = [*contacts[:-1], replace(contacts[-1], gap=_FACTS_GAP)]
    wide = distribute([title, *roomy, *facts], _TITLE_TOP, _NEXT_TOP, _BOTTOM)
    return wide if len(wide) == len(tight) else tight


def _contacts(
    sheet: Sheet, content: MediaSheet, vcard: Callable[[ContactCard], bytes] | None
) -> list[ContactBlock | CardRow]:
    """The contacts by their layout, a group's under its heading; compact cards have no room for a code."""
    found: list[ContactBlock | CardRow] = []
    for group in content.groups or (ContactGroup(contacts=content.contacts),):
        head = GroupTitle(group.name) if group.name else None
        level = Tag.SUBHEADING if head else Tag.HEADING
        blocks: list[ContactBlock] | list[CardRow]
        if content.layout is MediaLayout.GRID:
            blocks = set_cards(sheet, group, level, head)
        else:
            most = _BOTTOM - _NEXT_TOP - (head.height + head.gap if head else 0.0)
            blocks = [set_contact(sheet, card, vcard, most, level, head) for card in group.contacts]
        found.extend(blocks[:-1])
        found.extend(replace(block, gap=_GROUP_GAP if head else block.gap) for block in blocks[-1:])
    return found


def _title(sheet: Sheet, content: MediaSheet) -> TextBlock:
    title = set_paragraph(sheet, content.title, TITLE, tag=Tag.TITLE)
    return TextBlock((title, set_paragraph(sheet, content.subtitle, SUBTITLE, above=1.2 * MM)), gap=12.5 * MM)
