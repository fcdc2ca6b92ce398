"""Thousands of new rows on SQLite, in about a quarter of the time of a plain INSERT with its trigger.

Two things take the time: each value handed over costs more than the row that it ends in, and a trigger runs a program
for each row. So what all rows have in common is handed over once for all of them, and the journal, which says of a new
row no more than that it is there, is written behind them in one statement. Either way the same stands in it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import lru_cache
from itertools import chain, islice
from typing import Any, Final

import peewee

from crm.storage.engine import Columns, Engine
from crm.storage.tables import BY_NAME

#: Values in one statement, of which SQLite takes 32,766. The more, the better: the full text is written to the file
#: with each statement, in a part of its own that will have to be merged with the others.
_VALUES: Final = 30_000
#: As the triggers write it; see :mod:`crm.storage.triggers_sqlite` for the entry below zero.
_JOURNAL: Final = """
INSERT INTO journal_change (entry_id, table_name, row_id, operation)
SELECT -c.entry_id, ?, new.value, 'I' FROM journal_current c CROSS JOIN json_each(?) new WHERE c.entry_id < 0"""


def insert_many(engine: Engine, table: str, columns: Columns) -> list[int]:
    """As :meth:`Engine.insert`, inside a write transaction."""
    common = {name: values[0] for name, values in columns.items() if values.count(values[0]) == len(values)}
    own = {name: _plain(values) for name, values in columns.items() if name not in common}
    count = len(next(iter(columns.values())))
    pending = iter(zip(*own.values(), strict=True) if own else [()] * count)
    with _journaled_behind(engine):
        last = 0
        while some := list(islice(pending, _VALUES // max(1, len(own)))):
            sql = _statement(table, tuple(common), tuple(own), len(some))
            last = engine.execute(sql, [*common.values(), *chain.from_iterable(some)]).lastrowid
        # Nobody else writes meanwhile: ids that the table gives follow each other.
        ids = list(columns["id"]) if "id" in columns else list(range(last - count + 1, last + 1))
        if table in BY_NAME:
            engine.execute(_JOURNAL, (table, json.dumps(ids)))
    return ids


def _plain(values: Sequence[Any]) -> Sequence[Any]:
    """The driver asks around for somebody who knows about True before it takes it for 1."""
    return list(map(int, values)) if type(values[0]) is bool else values


@lru_cache(maxsize=64)
def _statement(table: str, common: tuple[str, ...], own: tuple[str, ...], rows: int) -> str:
    """Values in common are parameters with a number that every row names."""
    names = ", ".join(f'"{name}"' for name in (*common, *own))
    shared = "".join(f"?{number}, " for number in range(1, len(common) + 1))
    first, width = len(common) + 1, len(own)
    marks = (
        shared + ", ".join(f"?{number}" for number in range(first + row * width, first + (row + 1) * width))
        for row in range(rows)
    )
    values = ", ".join(f"({row.removesuffix(', ')})" for row in marks)
    return f"INSERT INTO {table} ({names}) VALUES {values}"


@contextmanager
def _journaled_behind(engine: Engine) -> Iterator[None]:
    """The triggers leave rows that are new to us for the length of the block; if it fails, none of its rows stay."""
    engine.execute("SAVEPOINT new_rows")
    try:
        engine.execute("UPDATE journal_current SET entry_id = -entry_id")
        yield
        engine.execute("UPDATE journal_current SET entry_id = abs(entry_id)")
        engine.execute("RELEASE new_rows")
    except BaseException:
        with suppress(peewee.DatabaseError):  # where the disk is full, SQLite has rolled back all of it by itself
            engine.execute("ROLLBACK TO new_rows")
            engine.execute("RELEASE new_rows")
        raise
