"""The parts of the guest lists: column titles once a page, headings over an accent rule, rows with a box to tick."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from crm.printing.flow import Block
from crm.printing.page import Sheet
from crm.printing.style import ACCENT, COLUMN_HEAD, GROUP, HAIRLINE, HAIRLINE_WIDTH, MM, SECONDARY
from crm.printing.table import CellText, TableColumn, TableHead, TableRow, draw_titles, set_row
from crm.printing.tags import Tag

_TICK: Final = 4.6 * MM
_BELOW: Final = 1.2 * MM
_ABOVE: Final = 1.6 * MM


@dataclass(frozen=True, slots=True)
class ColumnTitles:
    """What stands in which column, on each page; all rows with the same columns are one table."""

    columns: tuple[TableColumn, ...]
    gap: float = 0.0
    head: Block | None = None

    @property
    def height(self) -> float:
        return COLUMN_HEAD.leading + _BELOW

    def draw(self, sheet: Sheet, top: float) -> None:
        with sheet.once(self.columns):
            draw_titles(sheet, top, self.columns, of=self.columns)


@dataclass(frozen=True, slots=True)
class GroupHead:
    """A heading over the accent rule, again on each page that goes on with its rows; the rule alone without a name."""

    name: str
    columns: tuple[TableColumn, ...]
    gap: float = 0.0
    head: Block | None = None

    @property
    def height(self) -> float:
        return (_ABOVE + GROUP.leading + _BELOW if self.name else 0.0) + HAIRLINE_WIDTH

    def draw(self, sheet: Sheet, top: float) -> None:
        if self.name:
            with (
                sheet.once(self),
                sheet.tag(Tag.TABLE, of=self.columns),
                sheet.tag(Tag.ROW),
                sheet.tag(Tag.COLUMN_HEAD, span=len(self.columns)),
                sheet.tag(Tag.HEADING),
            ):
                name = sheet.line(self.name, GROUP, sheet.frame.width)
                sheet.text(sheet.frame.left, top + _ABOVE, name, GROUP)
        sheet.box(sheet.frame.left, top + self.height - HAIRLINE_WIDTH, sheet.frame.width, HAIRLINE_WIDTH, ACCENT)


@dataclass(frozen=True, slots=True)
class GuestRow:
    """A table row of at least ``least`` points; ``tick`` is the column with a box to tick, None without one."""

    row: TableRow
    columns: tuple[TableColumn, ...]
    head: Block
    gap: float = 0.0
    least: float = 0.0
    tick: int | None = None

    @property
    def height(self) -> float:
        return max(self.row.height, self.least)

    def draw(self, sheet: Sheet, top: float) -> None:
        self.row.draw_cells(sheet, top, of=self.columns)
        if self.tick is not None:
            left = sheet.frame.left + sum(column.width for column in self.columns[: self.tick]) * MM
            sheet.outline(left, top + 2 * MM, _TICK, _TICK, SECONDARY)
        bottom = top + self.height - HAIRLINE_WIDTH
        sheet.box(sheet.frame.left, bottom, sheet.frame.width, HAIRLINE_WIDTH, HAIRLINE)


def set_guest_row(
    sheet: Sheet,
    columns: tuple[TableColumn, ...],
    head: GroupHead,
    texts: Sequence[CellText],
    name: str,
    *,
    gap: float = 0.0,
    least: float = 0.0,
    tick: int | None = None,
) -> GuestRow:
    """Breaks the cells of a row; ``name`` says in a warning which row had to be cut, lengths in points."""
    row = set_row(sheet, TableHead(columns), texts, name)
    return GuestRow(row, columns, head, gap, least, tick)
