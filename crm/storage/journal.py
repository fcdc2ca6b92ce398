"""Reading the journal: entries, their changes, the history of a row, and what undo and redo would do."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from typing import Any, Final

from crm.domain.errors import NotFoundError
from crm.domain.journal import FINAL_PREFIX, SETUP_PREFIX, Change, EntryKind, JournalEntry, Operation
from crm.storage.engine import Engine
from crm.storage.entries_about import entries_about
from crm.storage.values import decode_row

_ENTRY = """
SELECT e.id, e.at, e.actor, e.kind, e.action, e.params, e.target_id, e.undone_by,
       (SELECT count(*) FROM journal_change c WHERE c.entry_id = e.id)
FROM journal_entry e"""

_OPERATIONS: Final = {operation.value: operation for operation in Operation}
_TOUCHES_ROWS = "EXISTS (SELECT 1 FROM journal_change c WHERE c.entry_id = e.id)"


class Journal:
    """Implements :class:`crm.domain.ports.Journal` on an open transaction."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def entries(self, limit: int = 50, before: int | None = None) -> list[JournalEntry]:
        where, values = ("WHERE e.id < ?", [before]) if before is not None else ("", [])
        return self._entries(f"{where} ORDER BY e.id DESC LIMIT ?", [*values, limit])

    def entry(self, entry_id: int) -> JournalEntry:
        found = self._entries("WHERE e.id = ?", [entry_id])
        if not found:
            raise NotFoundError(f"Einen Vorgang mit der Nummer {entry_id} gibt es im Protokoll nicht.")
        return found[0]

    def changes(self, entry_id: int) -> list[Change]:
        return self._changes("WHERE entry_id = ?", [entry_id])

    def inserted_since(self, change_id: int) -> dict[str, set[int]]:
        """The ids of the rows that came after a change, by table; an import brings ten thousands."""
        sql = "SELECT table_name, row_id FROM journal_change WHERE id > ? AND operation = 'I'"
        found: dict[str, set[int]] = defaultdict(set)
        for table, row_id in self._engine.execute(sql, (change_id,)).fetchall():
            found[table].add(row_id)
        return found

    def changes_since(self, change_id: int) -> list[Change]:
        """All changes after one to rows that were there, in order."""
        return self._changes("WHERE id > ? AND operation <> 'I'", [change_id])

    def last_change(self) -> int:
        """The id of the latest change, 0 if there is none."""
        (found,) = self._engine.execute("SELECT coalesce(max(id), 0) FROM journal_change").fetchone()
        return int(found)

    def history(self, rows: Collection[tuple[str, int]], limit: int = 50) -> list[JournalEntry]:
        if not rows:
            return []
        either = " OR ".join(["(table_name = ? AND row_id = ?)"] * len(rows))
        flat = [value for row in rows for value in row]
        return self._entries(
            f"WHERE e.id IN (SELECT entry_id FROM journal_change WHERE {either}) ORDER BY e.id DESC LIMIT ?",
            [*flat, limit],
        )

    def about(self, rows: Collection[tuple[str, int]], tables: Collection[str] = ()) -> list[JournalEntry]:
        found = entries_about(self._engine, rows, tables)
        return self._entries(f"WHERE e.id IN ({found.sql}) ORDER BY e.id DESC", found.values) if found.sql else []

    def added_by(self, table: str, row_ids: Collection[int]) -> dict[int, str]:
        found: dict[int, str] = {}
        ordered = sorted(row_ids)
        for start in range(0, len(ordered), 500):
            some = ordered[start : start + 500]
            rows = self._engine.execute(
                "SELECT c.row_id, e.actor FROM journal_change c JOIN journal_entry e ON e.id = c.entry_id "
                "WHERE c.table_name = ? AND c.operation = 'I' AND e.kind = 'do' AND e.action NOT LIKE ? "
                f"AND c.row_id IN ({', '.join('?' * len(some))})",
                [table, f"{SETUP_PREFIX}%", *some],
            ).fetchall()
            found |= dict(rows)
        return found

    def touched_at(self, table: str, row_ids: Collection[int]) -> dict[int, str]:
        found: dict[int, str] = {}
        ordered = sorted(row_ids)
        for start in range(0, len(ordered), 500):
            some = ordered[start : start + 500]
            rows = self._engine.execute(
                "SELECT c.row_id, max(e.at) FROM journal_change c JOIN journal_entry e ON e.id = c.entry_id "
                f"WHERE c.table_name = ? AND c.row_id IN ({', '.join('?' * len(some))}) GROUP BY c.row_id",
                [table, *some],
            ).fetchall()
            found |= dict(rows)
        return found

    def next_undo(self) -> JournalEntry | None:
        found = self._entries(
            "WHERE e.kind = 'do' AND e.undone_by IS NULL AND e.action NOT LIKE ? AND e.action NOT LIKE ? "
            f"AND {_TOUCHES_ROWS} ORDER BY e.id DESC LIMIT 1",
            [f"{SETUP_PREFIX}%", f"{FINAL_PREFIX}%"],
        )
        return found[0] if found else None

    def next_redo(self) -> JournalEntry | None:
        """The entry that the latest undo took back, unless something new was done since."""
        found = self._entries(
            "WHERE e.id = (SELECT u.target_id FROM journal_entry u WHERE u.kind = 'undo' AND u.undone_by IS NULL "
            "AND NOT EXISTS (SELECT 1 FROM journal_entry e WHERE e.kind = 'do' AND e.id > u.id "
            f"AND {_TOUCHES_ROWS}) ORDER BY u.id DESC LIMIT 1)",
            [],
        )
        return found[0] if found else None

    def _entries(self, where: str, values: Sequence[Any]) -> list[JournalEntry]:
        return [_entry(row) for row in self._engine.execute(f"{_ENTRY} {where}", values).fetchall()]

    def _changes(self, where: str, values: Sequence[Any]) -> list[Change]:
        rows: Iterable[Any] = self._engine.execute(
            "SELECT id, entry_id, table_name, row_id, operation, before, after "
            f"FROM journal_change {where} ORDER BY id",
            values,
        ).fetchall()
        return [_change(row) for row in rows]


def _entry(row: Sequence[Any]) -> JournalEntry:
    entry_id, at, actor, kind, action, params, target_id, undone_by, count = row
    return JournalEntry(
        id=entry_id,
        at=at,
        actor=actor,
        kind=EntryKind(kind),
        action=action,
        params=json.loads(params),
        target_id=target_id,
        undone_by=undone_by,
        change_count=count,
    )


def _change(row: Sequence[Any]) -> Change:
    change_id, entry_id, table, row_id, operation, before, after = row
    return Change(
        id=change_id,
        entry_id=entry_id,
        table=table,
        row_id=row_id,
        operation=_OPERATIONS[operation],
        before=decode_row(before),
        after=decode_row(after),
    )
