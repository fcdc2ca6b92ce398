"""Tables on paper, one below the other: the figures of an event, and who is meant by them."""

from __future__ import annotations

from typing import Final

from crm.domain.sheet import SheetTable, TableSheet
from crm.printing.flow import Block, distribute
from crm.printing.german_date import long_date
from crm.printing.masthead import Masthead, draw_pages
from crm.printing.page import PORTRAIT, Printed, Sheet
from crm.printing.style import CELL, CELL_STRONG, LIST_SUBTITLE, LIST_TITLE, MM
from crm.printing.table import TableColumn, TableHead, set_row
from crm.printing.tags import Tag
from crm.printing.text_block import TextBlock, set_paragraph

_FIRST_TOP: Final = 33 * MM
_NEXT_TOP: Final = 32 * MM
_BOTTOM: Final = PORTRAIT.foot - 4 * MM
_GAP: Final = 8 * MM


def table_sheet(wanted: TableSheet) -> Printed:
    """Sets the tables in A4 standing. A row is never torn; a table of more than a page repeats its head."""
    title = f"{wanted.title} {wanted.subtitle}".strip()
    sheet = Sheet(title, wanted.house.full_name, PORTRAIT)
    blocks: list[Block] = [
        TextBlock(
            (
                set_paragraph(sheet, wanted.title, LIST_TITLE, tag=Tag.TITLE),
                set_paragraph(sheet, wanted.subtitle, LIST_SUBTITLE),
            ),
            gap=6 * MM,
        )
    ]
    for table in wanted.tables:
        blocks.extend(_rows(sheet, table))
    masthead = Masthead(
        wanted.house, (f"Stand {long_date(wanted.issued_on)}",), f"{title} · nur für den Dienstgebrauch"
    )
    draw_pages(sheet, masthead, distribute(blocks, _FIRST_TOP, _NEXT_TOP, _BOTTOM))
    return sheet.finish()


def _rows(sheet: Sheet, table: SheetTable) -> list[Block]:
    head = TableHead(
        tuple(TableColumn(column.title, column.width, is_name=not place) for place, column in enumerate(table.columns)),
        title=table.name,
    )
    last = len(table.rows) - 1
    return [
        set_row(
            sheet,
            head,
            [((str(cell), CELL if place else CELL_STRONG),) for place, cell in enumerate(row)],
            f"{table.name}, Zeile {number + 1}",
            _GAP if number == last else 0.0,
        )
        for number, row in enumerate(table.rows)
    ]
