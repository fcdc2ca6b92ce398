"""Tables set by hand: fixed columns, cells that wrap, a head that repeats on every page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from crm.printing.flow import Block
from crm.printing.lines import limit
from crm.printing.page import Sheet
from crm.printing.style import ACCENT, COLUMN_HEAD, HAIRLINE, HAIRLINE_WIDTH, MM, SECTION, TextStyle
from crm.printing.tags import Tag

_GUTTER: Final = 4 * MM
_PADDING: Final = 1.5 * MM
_TITLE_HEIGHT: Final = SECTION.leading + 1.5 * MM
#: A cell of more lines is cut: no row may grow to a page.
MOST_LINES: Final = 16


@dataclass(frozen=True, slots=True)
class TableColumn:
    """``width`` in mm, the gutter to the next column included; ``is_name``: its cells say whom the rows are about."""

    title: str
    width: float
    is_name: bool = False


#: What is written into one cell: texts, each in its style, below each other.
CellText = Sequence[tuple[str, TextStyle]]
Line = tuple[str, TextStyle]


@dataclass(frozen=True, slots=True)
class TableHead:
    """Column titles over an accent rule, under ``title`` if there is one."""

    columns: tuple[TableColumn, ...]
    title: str = ""
    gap: float = 0.0
    head: Block | None = None

    @property
    def height(self) -> float:
        return (_TITLE_HEIGHT if self.title else 0.0) + COLUMN_HEAD.leading + 1.2 * MM

    def draw(self, sheet: Sheet, top: float) -> None:
        with sheet.once(self):
            if self.title:
                with sheet.tag(Tag.HEADING):
                    sheet.text(sheet.frame.left, top, sheet.line(self.title, SECTION, sheet.frame.width), SECTION)
                top += _TITLE_HEIGHT
            draw_titles(sheet, top, self.columns, of=self)
        sheet.box(sheet.frame.left, top + COLUMN_HEAD.leading + 1 * MM, sheet.frame.width, HAIRLINE_WIDTH, ACCENT)


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row with its cells broken into lines; never torn between pages. Rows with one head are one table."""

    cells: tuple[list[Line], ...]
    head: TableHead
    gap: float = 0.0

    @property
    def height(self) -> float:
        return 2 * _PADDING + max((sum(style.leading for _, style in cell) for cell in self.cells), default=0.0)

    def draw(self, sheet: Sheet, top: float) -> None:
        self.draw_cells(sheet, top, of=self.head)
        sheet.box(sheet.frame.left, top + self.height - HAIRLINE_WIDTH, sheet.frame.width, HAIRLINE_WIDTH, HAIRLINE)

    def draw_cells(self, sheet: Sheet, top: float, of: object) -> None:
        """The texts alone, without the rule below; ``of`` is what the table is known by."""
        left = sheet.frame.left
        with sheet.tag(Tag.TABLE, of=of), sheet.tag(Tag.ROW):
            for column, cell in zip(self.head.columns, self.cells, strict=True):
                below = top + _PADDING
                with sheet.tag(Tag.ROW_HEAD if column.is_name else Tag.CELL):
                    for line, style in cell:
                        sheet.text(left, below, line, style)
                        below += style.leading
                left += column.width * MM


def draw_titles(sheet: Sheet, top: float, columns: Sequence[TableColumn], of: object) -> None:
    """The titles as the first row of the table that is known by ``of``."""
    left = sheet.frame.left
    with sheet.tag(Tag.TABLE, of=of), sheet.tag(Tag.ROW):
        for column in columns:
            with sheet.tag(Tag.COLUMN_HEAD):
                title = sheet.line(column.title, COLUMN_HEAD, column.width * MM - 1 * MM)
                sheet.text(left, top, title, COLUMN_HEAD)
            left += column.width * MM


def set_row(sheet: Sheet, head: TableHead, texts: Sequence[CellText], name: str, gap: float = 0.0) -> TableRow:
    """Breaks the cells of a row; ``name`` says in a warning which row had to be cut."""
    with sheet.about(name):
        cells = tuple(_set_cell(sheet, column, text, name) for column, text in zip(head.columns, texts, strict=True))
    return TableRow(cells, head, gap)


def _set_cell(sheet: Sheet, column: TableColumn, texts: CellText, name: str) -> list[Line]:
    width = column.width * MM - _GUTTER
    lines = [(line, style) for text, style in texts for line in sheet.lines(text, style, width)]
    if len(lines) <= MOST_LINES:
        return lines
    sheet.warn(f"{name}: „{column.title}“ ist zu lang und wurde gekürzt.")
    last, style = lines[MOST_LINES - 1]
    return [*lines[: MOST_LINES - 1], (limit([last, ""], 1, style, width)[0], style)]
