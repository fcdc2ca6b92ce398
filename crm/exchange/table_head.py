"""Where the heading of somebody's table is: below title rows, in one row or in two, or nowhere."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from crm.domain.cell_values import read_date
from crm.domain.column_contents import TESTS, best
from crm.domain.column_names import named
from crm.domain.partial_date import PartialDate
from crm.exchange.table_reading import TextRow, TextTable

#: How far down a heading is looked for: above it stand titles, dates and explanations.
_DEEPEST: Final = 40
_SURE: Final = 0.7
_AS_OF: Final = re.compile(r"\b(?:Stand|Stichtag)\b[:\s]*(?:vom\s+)?(?P<day>[\d.]+\d|\d*\.?\s*[A-ZÄÖÜ][a-zäöü]+ \d{4})")


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadedTable:
    """``titles`` name the columns, "" where the table does not; ``as_of`` is the date that stands above the table."""

    source: str
    titles: tuple[str, ...]
    rows: tuple[TextRow, ...]
    as_of: PartialDate | None = None

    @property
    def width(self) -> int:
        return len(self.titles)


def with_head(table: TextTable) -> HeadedTable:
    """The table with its heading told from its rows. A heading that is repeated further down is no row."""
    rows = table.rows
    width = max(len(row.cells) for row in rows)
    first, end = _head(rows)
    titles = _titles(rows[first:end], width)
    heads = {row.cells for row in rows[first:end]}
    return HeadedTable(
        source=table.source,
        titles=titles,
        rows=tuple(_padded(row, width) for row in rows[end:] if row.cells not in heads),
        as_of=_as_of(rows[:first]),
    )


def _head(rows: tuple[TextRow, ...]) -> tuple[int, int]:
    """The rows of the heading: (the first, the one behind the last), both 0 if there is none."""
    scores = [_score(row) for row in rows[:_DEEPEST]]
    top = max(range(len(scores)), key=lambda index: (scores[index], -index))
    is_narrow = max(len(row.cells) for row in rows) < 2
    if scores[top] < (1 if is_narrow else 2):
        return 0, int(_is_unlike(rows))
    first, end = top, top + 1
    if top and _is_above(rows[top - 1], rows[top]):
        first -= 1
    elif end < len(rows) and end < len(scores) and scores[end] >= 2 and _is_above(rows[top], rows[end]):
        end += 1
    return first, end


def _is_unlike(rows: tuple[TextRow, ...]) -> bool:
    """Whether the first row, in words that no list has, stands above columns that hold something else."""
    first, below = rows[0], rows[1 : 1 + _SAMPLE]
    if not below or any(map(_is_data, first.cells)):
        return False
    for index, title in enumerate(first.cells):
        found = best([row.cells[index] for row in below if index < len(row.cells)], lambda _: False)
        if title and found and not TESTS[found[0]](title):
            return True
    return False


_SAMPLE: Final = 50


def _score(row: TextRow) -> int:
    """How many cells are headings; none in a row that has data."""
    if any(_is_data(cell) for cell in row.cells):
        return 0
    found = (named(cell) for cell in row.cells if cell and len(cell) < _LONGEST)
    return sum(1 for one in found if one and one.confidence >= _SURE)


_LONGEST: Final = 60


def _is_data(cell: str) -> bool:
    """Mail, numbers and dates; "Einwohner 2023" is a heading."""
    digits, letters = (sum(map(test, cell)) for test in (str.isdigit, str.isalpha))
    return "@" in cell or digits > max(4, letters) or read_date(cell) is not None


def _is_above(upper: TextRow, lower: TextRow) -> bool:
    """Whether the upper row groups the columns of the lower one; a title stands alone at the beginning."""
    filled = [index for index, cell in enumerate(upper.cells) if cell]
    if lower.number != upper.number + 1 or any(map(_is_data, upper.cells)):
        return False
    return len(filled) > 1 or bool(filled and filled[0] > 0)


def _titles(rows: tuple[TextRow, ...], width: int) -> tuple[str, ...]:
    if not rows:
        return ("",) * width
    *groups, last = (_padded(row, width).cells for row in rows)
    return tuple(" ".join(filter(None, (*(_group(cells, last, i) for cells in groups), last[i]))) for i in range(width))


def _group(cells: tuple[str, ...], below: tuple[str, ...], index: int) -> str:
    """The text of a cell that was merged over several columns, for each of them."""
    if cells[index] or not below[index]:
        return cells[index]
    for left in range(index - 1, -1, -1):
        if cells[left]:
            return cells[left] if below[left] else ""  # what has nothing below it is merged downwards
    return ""


def _padded(row: TextRow, width: int) -> TextRow:
    return TextRow(row.number, row.cells + ("",) * (width - len(row.cells)))


def _as_of(rows: tuple[TextRow, ...]) -> PartialDate | None:
    for row in rows:
        for cell in row.cells:
            found = _AS_OF.search(cell)
            if found and (day := read_date(found["day"])):
                return day
    return None
