"""Where the heading of somebody's table is: below title rows, in one row or in two, or nowhere."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from crm.domain.cell_values import ANY_YEAR, read_date
from crm.domain.column_contents import TESTS, best
from crm.domain.column_names import named
from crm.domain.errors import UserError
from crm.domain.partial_date import PartialDate
from crm.domain.table_column import Field
from crm.exchange.hidden_cells import NOTHING_HIDDEN, Hidden
from crm.exchange.table_reading import TextRow, TextTable
from crm.exchange.workbook_reading import Merge

#: How far down a heading is looked for: above it stand titles, dates and explanations.
_DEEPEST: Final = 40
_SURE: Final = 0.7
_AS_OF: Final = re.compile(r"\b(?:Stand|Stichtag)\b[:\s]*(?:vom\s+)?(?P<day>[\d.]+\d|\d*\.?\s*[A-ZÄÖÜ][a-zäöü]+ \d{4})")


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadedTable:
    """``titles`` name the columns, "" where the table does not; ``as_of`` is the date that stands above the table.

    ``left_out`` are sums and remarks below the rows. ``sheet`` is the one that was read, ``sheets`` are all that have
    something in them, those that are hidden last; both are empty for a text file. ``is_visible`` says whether one sees
    the sheet, ``hidden`` which of its rows and columns one does not.
    """

    source: str
    titles: tuple[str, ...]
    rows: tuple[TextRow, ...]
    as_of: PartialDate | None = None
    left_out: tuple[TextRow, ...] = ()
    sheet: str = ""
    sheets: tuple[str, ...] = ()
    is_visible: bool = True
    hidden: Hidden = NOTHING_HIDDEN

    @property
    def width(self) -> int:
        return len(self.titles)


def of_sheets(tables: Sequence[TextTable], sheet: str = "") -> HeadedTable:
    """The sheet that is named, else the one that one sees and that has the clearest heading, the first of equals.

    UserError if there is none of that name.
    """
    names = tuple(table.sheet for table in tables if table.sheet)
    if sheet and not names:
        raise UserError(f"„{tables[0].source}“ ist keine Arbeitsmappe; ein Blatt lässt sich dort nicht wählen.")
    if sheet and sheet not in names:
        there = ", ".join(f"„{name}“" for name in names)
        raise UserError(f"„{tables[0].source}“ hat kein Blatt „{sheet}“, sondern {there}.")
    seen = [table for table in tables if table.is_visible] or tables
    found = next((table for table in tables if table.sheet == sheet), None) if sheet else max(seen, key=_clearness)
    return replace(with_head(found or tables[0]), sheets=names)


def _clearness(table: TextTable) -> int:
    return max(map(_score, table.rows[:_DEEPEST])) if len(table.rows) > 1 else 0


def with_head(table: TextTable) -> HeadedTable:
    """The table with its heading told from its rows. A heading that is repeated further down is no row."""
    rows = table.rows
    width = max(len(row.cells) for row in rows)
    first, end = _head(rows)
    titles = _titles(rows[first:end], width)
    heads = {row.cells for row in rows[first:end]}
    below = tuple(_padded(row, width) for row in rows[end:] if row.cells not in heads)
    left_out = {row.number: row for row in below if width > 1 and _is_no_entry(row)}
    kept = (row for row in below if row.number not in left_out)
    return HeadedTable(
        source=table.source,
        titles=titles,
        rows=tuple(_with_merged(kept, table.merges)),
        as_of=_as_of(rows[:first]),
        left_out=tuple(left_out.values()),
        sheet=table.sheet,
        is_visible=table.is_visible,
        hidden=table.hidden,
    )


_SUMS: Final = re.compile(
    r"(?:zwischen|gesamt|end)?summe[n]?|gesamt|insgesamt|total|anzahl|durchschnitt|mittelwert", re.IGNORECASE
)
_REMARK: Final = re.compile(
    r"(?:Quellen?|Stand|Hinweise?|Anmerkung(?:en)?|Legende|Erläuterung(?:en)?|Erstellt|Gedruckt|Druckdatum|Seite)"
    r"(?:\s*:|\s+(?:am|vom|von)\b|\s+\d)|[*©¹²³]|\d\)"
)


def _is_no_entry(row: TextRow) -> bool:
    """A sum, or a remark that stands alone in its row."""
    first, *others = (cell for cell in row.cells if cell)
    if not others and _REMARK.match(first):
        return True
    is_sum = any(map(_is_sum_word, (first, *others[:1])))
    return is_sum and not any(any(map(str.isalpha, cell)) for cell in (first, *others) if not _is_sum_word(cell))


def _is_sum_word(cell: str) -> bool:
    return _SUMS.fullmatch(cell.strip(" :.=0123456789")) is not None


def _with_merged(rows: Iterable[TextRow], merges: Sequence[Merge]) -> Iterator[TextRow]:
    """A cell that was joined with those below it speaks of each of their rows."""
    joined = {
        (line + 1, left): (top + 1, left)
        for (top, left), (bottom, right) in merges
        if left == right
        for line in range(top + 1, bottom + 1)
    }
    if not joined:
        yield from rows
        return
    cells: dict[tuple[int, int], str] = {}
    for row in rows:
        filled = list(row.cells)
        for index, cell in enumerate(filled):
            above = joined.get((row.number, index))
            if above and not cell:
                filled[index] = cells.get(above, "")
            else:
                cells[row.number, index] = cell
        yield TextRow(row.number, tuple(filled))


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
    elif end < min(len(rows), len(scores)) and _is_second(rows[top], rows[end], scores[end]):
        end += 1
    return first, end


def _is_second(upper: TextRow, lower: TextRow, score: int) -> bool:
    """Whether the lower row divides the columns of a heading; else it is the first entry: "Bürgermeisterin" and
    "Gemeinde Tholey" could be headings too."""
    filled = [index for index, cell in enumerate(lower.cells) if cell]
    groups = [cell for cell in upper.cells if cell]
    above = _padded(upper, len(lower.cells)).cells
    is_grouped = len(set(groups)) < len(groups) or not all(above[index] for index in filled)
    return score >= max(2, _MOSTLY * len(filled)) and is_grouped and _is_above(upper, lower)


_MOSTLY: Final = 0.75


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
    """How many cells are headings; none in a row that has data, or somebody's name."""
    if any(_is_data(cell) or _IS_NAME(cell) for cell in row.cells):
        return 0
    found = (named(cell) for cell in row.cells if cell and len(cell) < _LONGEST)
    return sum(1 for one in found if one and one.confidence >= _SURE)


_LONGEST: Final = 60
_IS_NAME: Final = TESTS[Field.NAME]


def _is_data(cell: str) -> bool:
    """Mail, numbers and dates; "Einwohner 2023" is a heading."""
    digits, letters = (sum(map(test, cell)) for test in (str.isdigit, str.isalpha))
    return (
        "@" in cell
        or _PLACE.search(cell) is not None
        or digits > max(4, letters)
        or read_date(cell, ANY_YEAR) is not None
    )


#: A postcode with its town; "Wahl 2023 Ergebnis" is none.
_PLACE: Final = re.compile(r"\b(?:\d{5}|(?!19|20)\d{4}) +[A-ZÄÖÜ]")


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
    above = [[_group(cells, last, index) for index in range(width)] for cells in groups]
    return tuple(
        " ".join(filter(None, (*("" if _is_bare(one, i) else one[i] for one in above), last[i]))) for i in range(width)
    )


def _is_bare(groups: Sequence[str], index: int) -> bool:
    """ "Name" above "Nachname" and "Vorname" says no more than they do; alone above one column it belongs to it."""
    beside = (*groups[max(index - 1, 0) : index], *groups[index + 1 : index + 2])
    return groups[index].casefold() == "name" and groups[index] in beside


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
