"""What whoever decides about a table should know of it: what was read and nobody sees in its own program."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from crm.exchange.table_head import HeadedTable

#: The remark of a person who stands in such a row.
UNSEEN_ROW: Final = "Die Zeile ist in der Tabelle ausgeblendet."
_MOST_NAMED: Final = 10


def table_notices(table: HeadedTable) -> tuple[str, ...]:
    """Sentences about hidden sheets, rows and columns, for all that was read of them."""
    return tuple(_notices(table))


def _notices(table: HeadedTable) -> Iterator[str]:
    if not table.is_visible:
        yield f"Das Blatt „{table.sheet}“ ist in der Arbeitsmappe ausgeblendet."
    rows = [row.number for row in table.rows if row.number in table.hidden.rows]
    if len(rows) == 1:
        yield f"Zeile {rows[0]} ist in der Tabelle ausgeblendet und wurde mitgelesen."
    elif rows:
        yield f"{len(rows)} Zeilen sind in der Tabelle ausgeblendet und wurden mitgelesen: {_listed(_spans(rows))}."
    filled = (
        {index for row in table.rows for index, cell in enumerate(row.cells) if cell} if table.hidden.columns else ()
    )
    columns = [_column(table, index) for index in sorted(table.hidden.columns.intersection(filled))]
    if len(columns) == 1:
        yield f"{columns[0]} ist in der Tabelle ausgeblendet und wurde mitgelesen."
    elif columns:
        yield f"{len(columns)} Spalten sind in der Tabelle ausgeblendet und wurden mitgelesen: {_listed(columns)}."


def _column(table: HeadedTable, index: int) -> str:
    title = table.titles[index]
    return f"Spalte „{title}“" if title else f"Spalte {index + 1}"


def _spans(numbers: Iterable[int]) -> list[str]:
    """5, 7, 8, 9 → "5", "7–9"."""
    spans: list[list[int]] = []
    for number in numbers:
        if spans and spans[-1][1] == number - 1:
            spans[-1][1] = number
        else:
            spans.append([number, number])
    return [str(first) if first == last else f"{first}–{last}" for first, last in spans]


def _listed(words: list[str]) -> str:
    more = " …" if len(words) > _MOST_NAMED else ""
    return ", ".join(words[:_MOST_NAMED]) + more
