"""Tables on paper, one below the other: the figures of an event, and who is meant by them."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from crm.domain.sheet import SheetTable, TableSheet
from crm.printing.chart_block import set_chart
from crm.printing.flow import Block, distribute
from crm.printing.german_date import long_date
from crm.printing.masthead import Masthead, draw_pages
from crm.printing.page import PORTRAIT, Printed, Sheet
from crm.printing.style import CELL, CELL_QUIET, CELL_STRONG, HEAD_NOTE, LIST_SUBTITLE, LIST_TITLE, MM, SECONDARY
from crm.printing.table import CellText, TableColumn, TableHead, TableRow, set_row
from crm.printing.tags import Tag
from crm.printing.text_block import TextBlock, set_paragraph

_FIRST_TOP: Final = 33 * MM
_NEXT_TOP: Final = 32 * MM
_BOTTOM: Final = PORTRAIT.foot - 4 * MM
_GAP: Final = 8 * MM
_TICK: Final = 4 * MM


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
    blocks.extend(set_chart(sheet, chart) for chart in wanted.charts)
    for table in wanted.tables:
        blocks.extend(_rows(sheet, table))
    if wanted.note:
        blocks.append(TextBlock((set_paragraph(sheet, wanted.note, HEAD_NOTE, most=6),), gap=0.0))
    notes = (f"Stand {long_date(wanted.issued_on)}",)
    masthead = Masthead(wanted.house, notes, title, is_internal=True, issued_on=wanted.issued_on)
    draw_pages(sheet, masthead, distribute(blocks, _FIRST_TOP, _NEXT_TOP, _BOTTOM))
    return sheet.finish()


@dataclass(frozen=True, slots=True)
class TickedRow:
    """A row with a box to be ticked at ``ticks`` (points from the margin)."""

    row: TableRow
    ticks: tuple[float, ...]
    least: float = 2 * MM + _TICK

    @property
    def height(self) -> float:
        return max(self.row.height, self.least)

    @property
    def gap(self) -> float:
        return self.row.gap

    @property
    def head(self) -> Block:
        return self.row.head

    def draw(self, sheet: Sheet, top: float) -> None:
        self.row.draw(sheet, top)
        for tick in self.ticks:
            sheet.outline(sheet.frame.left + tick, top + 1.2 * MM, _TICK, _TICK, SECONDARY)


def _rows(sheet: Sheet, table: SheetTable) -> list[Block]:
    head = TableHead(
        tuple(TableColumn(column.title, column.width, is_name=not place) for place, column in enumerate(table.columns)),
        title=table.name,
    )
    last = len(table.rows) - 1
    starts = accumulate((column.width * MM for column in table.columns), initial=0.0)
    ticks = tuple(start for column, start in zip(table.columns, starts, strict=False) if column.is_tick)
    strong = next(number for number, column in enumerate(table.columns) if not column.is_tick)
    rows = [
        set_row(
            sheet,
            head,
            [_strong(str(cell)) if place == strong else [(str(cell), CELL)] for place, cell in enumerate(row)],
            f"{table.name}, Zeile {number + 1}",
            _GAP if number == last else 0.0,
        )
        for number, row in enumerate(table.rows)
    ]
    return [TickedRow(row, ticks) for row in rows] if ticks else list(rows)


def _strong(text: str) -> CellText:
    """What the row is about, and below it what is to be said of it."""
    name, *more = text.split("\n")
    return [(name, CELL_STRONG), *((line, CELL_QUIET) for line in more)]
