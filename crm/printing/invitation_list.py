"""The invitation list on paper: whom, at which address, with which salutation, and why."""

from __future__ import annotations

from datetime import date
from typing import Final

from crm.domain.invitation import InvitationList, InvitationRow, OmittedRow
from crm.domain.sheet import House
from crm.printing.flow import Block, distribute
from crm.printing.german_date import long_date
from crm.printing.masthead import Masthead, draw_pages
from crm.printing.page import LANDSCAPE, Printed, Sheet
from crm.printing.style import (
    BODY,
    CELL,
    CELL_QUIET,
    CELL_STRONG,
    HEAD_NOTE,
    LIST_SUBTITLE,
    LIST_TITLE,
    MM,
)
from crm.printing.table import CellText, TableColumn, TableHead, set_row
from crm.printing.tags import Tag
from crm.printing.text_block import TextBlock, set_paragraph

_FIRST_TOP: Final = 33 * MM
_NEXT_TOP: Final = 32 * MM
_BOTTOM: Final = LANDSCAPE.foot - 4 * MM
_SECTION_GAP: Final = 9 * MM
#: Together 252 mm, the width between the margins of A4 lying.
_INVITED: Final = (
    TableColumn("Nr.", 9),
    TableColumn("Körperschaft, Amt", 43, is_name=True),
    TableColumn("Inhaber/in", 36),
    TableColumn("Anschrift", 64),
    TableColumn("Anrede", 53),
    TableColumn("Grund", 47),
)
_OMITTED: Final = (TableColumn("Name", 70, is_name=True), TableColumn("Körperschaft", 80), TableColumn("Grund", 102))


def invitation_list(invitations: InvitationList, house: House, issued_on: date) -> Printed:
    """Sets the list in A4 lying: the invitations in their order, then those left out, each with the reason.

    A row is never torn between pages; a cell of more than 16 lines is cut and reported. The title of the PDF names
    the event only.
    """
    title = f"Einladungsliste {invitations.title}".strip()
    sheet = Sheet(title, house.full_name, LANDSCAPE)
    blocks: list[Block] = [_title(sheet, invitations)]
    blocks.extend(_invited(sheet, invitations))
    blocks.extend(_omitted(sheet, invitations.omitted))
    notes = (f"Stand {long_date(issued_on)}", _count(len(invitations.rows), "Einladung"))
    masthead = Masthead(house, notes, title, is_internal=True, issued_on=issued_on)
    draw_pages(sheet, masthead, distribute(blocks, _FIRST_TOP, _NEXT_TOP, _BOTTOM))
    return sheet.finish()


def _title(sheet: Sheet, invitations: InvitationList) -> TextBlock:
    source = f"Auswahl: {invitations.source}" if invitations.source else ""
    paragraphs = (
        set_paragraph(sheet, "Einladungsliste", LIST_TITLE, tag=Tag.TITLE),
        set_paragraph(sheet, invitations.title, LIST_SUBTITLE),
        set_paragraph(sheet, source, HEAD_NOTE, above=1.5 * MM, most=6),
    )
    return TextBlock(paragraphs, gap=6 * MM)


def _invited(sheet: Sheet, invitations: InvitationList) -> list[Block]:
    if not invitations.rows:
        return [TextBlock((set_paragraph(sheet, "Niemand ist ausgewählt.", BODY),), gap=_SECTION_GAP)]
    head, last = TableHead(_INVITED), len(invitations.rows)
    return [
        set_row(sheet, head, _cells(number, row), _name(number, row), _SECTION_GAP if number == last else 0.0)
        for number, row in enumerate(invitations.rows, start=1)
    ]


def _name(number: int, row: InvitationRow) -> str:
    return f"Nr. {number} ({row.holder or row.body})"


def _cells(number: int, row: InvitationRow) -> list[CellText]:
    return [
        [(str(number), CELL_QUIET)],
        [(row.body, CELL_STRONG.running), (row.office, CELL.running)],
        [(row.holder, CELL) if row.holder else ("vakant", CELL_QUIET)],
        [(line, CELL) for line in row.address_lines],
        [(row.salutation, CELL)],
        [(reason, CELL_QUIET) for reason in row.reasons],
    ]


def _omitted(sheet: Sheet, rows: tuple[OmittedRow, ...]) -> list[Block]:
    head = TableHead(_OMITTED, f"Nicht dabei ({len(rows)})")
    return [
        set_row(
            sheet, head, [[(row.name, CELL_STRONG)], [(row.body, CELL.running)], [(row.reason, CELL_QUIET)]], row.name
        )
        for row in rows
    ]


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}en"
