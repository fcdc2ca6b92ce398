"""What is different between two lists, as a table."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from crm.domain.list_comparison import DIFFERENCE_WORDS, ComparedRow, Comparison, ListedRow
from crm.exchange.table import Cell, Column, Table, write_csv, write_xlsx

_COLUMNS: Final = (
    Column(title="Was", width=20),
    Column(title="Vorher", width=28),
    Column(title="Nachher", width=28),
    Column(title="Amt", width=28),
    Column(title="Körperschaft", width=32),
    Column(title="Im Einzelnen", width=48, wraps=True),
    Column(title="Anschrift vorher", width=36, wraps=True),
    Column(title="Anschrift nachher", width=36, wraps=True),
)


def comparison_xlsx(found: Comparison, title: str, created: datetime) -> bytes:
    """One sheet; ``created`` goes into the file, equal input gives equal bytes."""
    return write_xlsx(title, (_table(found),), created)


def comparison_csv(found: Comparison) -> bytes:
    """For programs without XLSX; form: :func:`crm.exchange.table.write_csv`."""
    return write_csv(_table(found))


def _table(found: Comparison) -> Table:
    return Table(name="Vergleich", columns=_COLUMNS, rows=[_row(row) for row in found.rows])


def _row(row: ComparedRow) -> tuple[Cell, ...]:
    shown = row.after or row.before
    return (
        DIFFERENCE_WORDS[row.difference],
        _who(row.before),
        _who(row.after),
        shown.office if shown else "",
        shown.body if shown else "",
        row.sentence,
        _lines(row.before),
        _lines(row.after),
    )


def _who(row: ListedRow | None) -> str:
    return (row.holder or row.office or row.body) if row else ""


def _lines(row: ListedRow | None) -> str:
    return "\n".join(row.address_lines) if row else ""
