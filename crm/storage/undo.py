"""Taking an entry back: its changes reversed, as a new entry that can itself be taken back.

An undo and a redo are the same work: a redo reverses the changes of the undo. Only the entry's own changes decide;
a row that a later entry touched has moved on and stops the whole, with nothing done.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from crm.domain.errors import MovedOnError, UserError
from crm.domain.journal import Change, EntryKind, JournalEntry, Operation
from crm.storage.engine import Engine
from crm.storage.journal import Journal
from crm.storage.tables import BY_NAME, SPECS

_MOVED_ON = """
SELECT DISTINCT mine.table_name, mine.row_id FROM journal_change mine
JOIN journal_change later ON later.table_name = mine.table_name AND later.row_id = mine.row_id AND later.id > mine.id
JOIN journal_entry e ON e.id = later.entry_id
WHERE mine.entry_id = ? AND e.id <> mine.entry_id AND e.id <> ? AND e.kind = 'do' AND e.undone_by IS NULL
ORDER BY mine.table_name, mine.row_id"""


class Undo:
    """Reverses entries inside an open write transaction."""

    def __init__(self, engine: Engine, journal: Journal) -> None:
        self._engine = engine
        self._journal = journal

    def source_of(self, target: JournalEntry) -> JournalEntry:
        """The entry whose changes are to be reversed: the target, or for a redo the undo that took it back."""
        if target.kind is not EntryKind.DO:
            raise UserError("Nur ein Vorgang kann zurückgenommen werden, nicht seine Rücknahme.")
        return self._journal.entry(target.undone_by) if target.undone_by is not None else target

    def apply(self, target: JournalEntry, entry_id: int) -> None:
        """Reverses the target under the journal entry ``entry_id``, and notes on both sides who took back whom."""
        source = self.source_of(target)
        changes = self._journal.changes(source.id)
        self._refuse_moved_on(source, target, changes)
        for change in reversed(changes):
            self._reverse(change)
        undone_by = entry_id if source is target else None
        self._engine.execute("UPDATE journal_entry SET undone_by = ? WHERE id = ?", (undone_by, target.id))
        if source is not target:
            self._engine.execute("UPDATE journal_entry SET undone_by = ? WHERE id = ?", (entry_id, source.id))

    def _refuse_moved_on(self, source: JournalEntry, target: JournalEntry, changes: list[Change]) -> None:
        moved = {(table, row) for table, row in self._engine.execute(_MOVED_ON, (source.id, target.id)).fetchall()}
        moved |= self._orphans(changes)
        if moved:
            raise MovedOnError(tuple(sorted(moved)))

    def _orphans(self, changes: Iterable[Change]) -> set[tuple[str, int]]:
        """Rows that would lose the row they refer to, though the entry did not write them itself."""
        touched: dict[str, set[int]] = defaultdict(set)
        inserted: dict[str, set[int]] = defaultdict(set)
        for change in changes:
            touched[change.table].add(change.row_id)
            if change.operation is Operation.INSERT:
                inserted[change.table].add(change.row_id)
        found: set[tuple[str, int]] = set()
        for spec in SPECS:
            for column, parent in spec.references.items():
                children = self._children(spec.name, column, inserted.get(parent, set()))
                found |= {(spec.name, child) for child in children - touched[spec.name]}
        return found

    def _children(self, table: str, column: str, parents: set[int]) -> set[int]:
        found: set[int] = set()
        ordered = sorted(parents)
        for start in range(0, len(ordered), 500):
            some = ordered[start : start + 500]
            marks = ", ".join("?" * len(some))
            rows = self._engine.execute(f'SELECT id FROM {table} WHERE "{column}" IN ({marks})', some).fetchall()
            found |= {child for (child,) in rows}
        return found

    def _reverse(self, change: Change) -> None:
        spec = BY_NAME[change.table]
        if change.operation is Operation.INSERT:
            self._engine.execute(f"DELETE FROM {spec.name} WHERE id = ?", (change.row_id,))
        elif not change.before:
            return  # kept without values on purpose: what was deleted for good does not come back
        elif change.operation is Operation.DELETE:
            self._insert(spec.name, change)
        else:
            columns = ", ".join(f'"{name}" = ?' for name in change.before)
            self._engine.execute(
                f"UPDATE {spec.name} SET {columns} WHERE id = ?", (*change.before.values(), change.row_id)
            )

    def _insert(self, table: str, change: Change) -> None:
        columns = ", ".join(f'"{name}"' for name in change.before)
        marks = ", ".join("?" * len(change.before))
        self._engine.execute(f"INSERT INTO {table} ({columns}) VALUES ({marks})", tuple(change.before.values()))
