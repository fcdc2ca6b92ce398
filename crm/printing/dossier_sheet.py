"""The sheet of one contact for a folder: picture and name at the head, below it what is known, section by section."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from crm.domain.dossier import Dossier, DossierSheet
from crm.printing.dossier_blocks import set_head, set_rows
from crm.printing.flow import Block, Placed, distribute
from crm.printing.german_date import long_date
from crm.printing.masthead import Masthead
from crm.printing.page import PORTRAIT, Printed, Sheet
from crm.printing.style import BODY, GROUP, LABEL, MM
from crm.printing.tags import Tag
from crm.printing.text_block import TextBlock, set_paragraph

_TITLE_TOP: Final = 33 * MM
_FIRST_TOP: Final = 42 * MM
_NEXT_TOP: Final = 43 * MM
_BOTTOM: Final = PORTRAIT.foot - 4 * MM


@dataclass(frozen=True, slots=True)
class _Leaf:
    """One page of one contact."""

    dossier: Dossier
    placed: list[Placed]
    is_first: bool


def dossier_sheet(content: DossierSheet) -> Printed:
    """Sets the sheets in A4, each contact beginning on a page of its own; the title of the PDF names nobody.

    A statement of more than twelve lines goes on on the next page. A name shrinks to 14 pt and is cut after four
    lines, a function to 9 pt and twelve lines; a warning says so.
    """
    sheet = Sheet(content.title, content.house.full_name, PORTRAIT)
    leaves = [leaf for dossier in content.dossiers for leaf in _leaves(sheet, dossier)]
    sheet.use_accent(content.house.accent)
    notes = (f"Stand {long_date(content.issued_on)}",)
    masthead = Masthead(content.house, notes, content.title, is_internal=True, issued_on=content.issued_on)
    if not leaves:
        _draw_nothing(sheet, content, masthead)
    for number, leaf in enumerate(leaves, start=1):
        if number > 1:
            sheet.next_page()
        masthead.draw_head(sheet)
        _draw_title(sheet, content.title, leaf, is_first=number == 1)
        for placed in leaf.placed:
            placed.block.draw(sheet, placed.top)
        masthead.draw_foot(sheet, f"Seite {number} von {len(leaves)}", is_last=number == len(leaves))
    return sheet.finish()


def _leaves(sheet: Sheet, dossier: Dossier) -> Iterator[_Leaf]:
    with sheet.about(dossier.name):
        head = set_head(sheet, dossier)
        blocks: list[Block] = [head]
        for section in dossier.sections:
            blocks.extend(set_rows(sheet, head, section))
    for number, page in enumerate(distribute(blocks, _FIRST_TOP, _NEXT_TOP, _BOTTOM)):
        yield _Leaf(dossier, page, number == 0)


def _draw_title(sheet: Sheet, title: str, leaf: _Leaf, *, is_first: bool) -> None:
    """What the sheet is stands on each contact's first page, and once for those who listen; later ones name whose."""
    left = sheet.frame.left
    if is_first:
        with sheet.tag(Tag.TITLE):
            sheet.text(left, _TITLE_TOP, title, GROUP)
        return
    with sheet.decoration():
        if leaf.is_first:
            sheet.text(left, _TITLE_TOP, title, GROUP)
            return
        name = sheet.lines(leaf.dossier.name, GROUP, sheet.frame.width - 30 * MM)[:1]
        sheet.stack(left, _TITLE_TOP, name, GROUP)
        sheet.text(sheet.frame.right, _TITLE_TOP, "Fortsetzung", LABEL, "right")


def _draw_nothing(sheet: Sheet, content: DossierSheet, masthead: Masthead) -> None:
    sheet.warn("Zu den Gewählten gibt es kein solches Blatt.")
    masthead.draw_head(sheet)
    with sheet.tag(Tag.TITLE):
        sheet.text(sheet.frame.left, _TITLE_TOP, content.title, GROUP)
    TextBlock((set_paragraph(sheet, "Niemand ist ausgewählt.", BODY),), gap=0.0).draw(sheet, _FIRST_TOP)
    masthead.draw_foot(sheet, "Seite 1 von 1", is_last=True)
