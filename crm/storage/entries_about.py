"""Which journal entries speak of a record: those on its own row, and those on rows that hang or once hung on it.

The references come from the list of tables, so that no kind of row can be forgotten. A row that is gone, or that
belongs to somebody else by now, is found by what the journal kept of it: the values from before.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any, Final

from crm.storage.engine import Engine
from crm.storage.tables import SPECS

#: References that say nothing about the record referred to: a district's history is not that of its municipalities.
_NOT_ABOUT: Final = frozenset({("organisation", "parent_id"), ("programme_item", "organisation_id")})
#: Rows that belong to a record only through a link: table → (linking table, its column).
_THROUGH: Final = {"activity": ("activity_link", "activity_id")}


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of SQL with its parameters; "" asks for nothing."""

    sql: str
    values: list[Any]


def entries_about(engine: Engine, rows: Collection[tuple[str, int]], tables: Collection[str]) -> Piece:
    """The ids of the entries; see :meth:`crm.domain.ports.Journal.about`."""
    pieces: list[Piece] = []
    for parent, group in groupby(sorted(rows), key=lambda row: row[0]):
        ids = [row_id for _, row_id in group]
        if not tables:
            pieces.append(_entries_on(parent, Piece(", ".join("?" * len(ids)), ids)))
        for table, column in _referring(parent, tables):
            hanging = _hanging(engine, table, column, ids)
            pieces.append(_entries_on(table, hanging))
            pieces += [
                _entries_on(through, _linked(engine, link, link_column, hanging))
                for through, (link, link_column) in _THROUGH.items()
                if link == table
            ]
    return Piece(" UNION ".join(piece.sql for piece in pieces), [value for piece in pieces for value in piece.values])


def _referring(parent: str, tables: Collection[str]) -> Iterator[tuple[str, str]]:
    for spec in SPECS:
        for column, target in spec.references.items():
            if target == parent and (spec.name, column) not in _NOT_ABOUT and (not tables or spec.name in tables):
                yield spec.name, column


def _entries_on(table: str, ids: Piece) -> Piece:
    sql = f"SELECT entry_id FROM journal_change WHERE table_name = ? AND row_id IN ({ids.sql})"
    return Piece(sql, [table, *ids.values])


def _hanging(engine: Engine, table: str, column: str, ids: list[int]) -> Piece:
    """Rows that refer to the records now, or did before they were changed or deleted."""
    before, marks = engine.reference_sql("before", column), ", ".join("?" * len(ids))
    sql = (
        f"SELECT id FROM {table} WHERE {column} IN ({marks}) UNION "
        f"SELECT row_id FROM journal_change WHERE table_name = ? AND operation <> 'I' AND {before} IN ({marks})"
    )
    return Piece(sql, [*ids, table, *ids])


def _linked(engine: Engine, link: str, column: str, links: Piece) -> Piece:
    """What the links lead, or led, to."""
    before = engine.reference_sql("before", column)
    sql = (
        f"SELECT {column} FROM {link} WHERE id IN ({links.sql}) UNION "
        f"SELECT {before} FROM journal_change WHERE table_name = ? AND operation <> 'I' "
        f"AND {before} IS NOT NULL AND row_id IN ({links.sql})"
    )
    return Piece(sql, [*links.values, link, *links.values])
