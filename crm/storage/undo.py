"""Taking an entry back: its changes reversed, as a new entry that can itself be taken back.

An undo and a redo are the same work: a redo reverses the changes of the undo. A row that a later entry touched, that
others build on, or whose owner is gone has moved on: it stops the whole with nothing done, or is left as it is if
the caller asks for the others.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from typing import NamedTuple

from crm.domain.errors import MovedOnError, UserError
from crm.domain.journal import Change, EntryKind, FieldGroups, JournalEntry, Operation
from crm.storage.engine import Engine
from crm.storage.journal import Journal
from crm.storage.store import BATCH
from crm.storage.tables import BY_NAME, SPECS

Row = tuple[str, int]
#: Rows that go back in part, with the fields that stay.
Held = Mapping[Row, frozenset[str]]

_VERSION = "version"
_ANY = "*"

#: Rows put back in one statement, well under the engines' limits on parameters.
_ROWS = BATCH // 5

_TOUCHED_LATER = """
SELECT DISTINCT mine.table_name, mine.row_id, later.operation, later.before, e.action FROM journal_change mine
JOIN journal_change later ON later.table_name = mine.table_name AND later.row_id = mine.row_id AND later.id > mine.id
JOIN journal_entry e ON e.id = later.entry_id
WHERE mine.entry_id = ? AND e.id <> mine.entry_id AND e.id <> ? AND e.kind = 'do' AND e.undone_by IS NULL"""


#: Entries of one kind that were done before another and are taken back, the latest first.
_TAKEN_BACK_BEFORE = """
SELECT id, undone_by FROM journal_entry
WHERE action = ? AND kind = 'do' AND id < ? AND undone_by IS NOT NULL ORDER BY id DESC"""


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

    def apply(
        self, target: JournalEntry, entry_id: int, *, partly: bool = False, by_field: FieldGroups | None = None
    ) -> frozenset[Row]:
        """Reverses the target under the journal entry ``entry_id``, and notes on both sides who took back whom.

        Returns the rows that had moved on. Without ``partly`` one such row raises MovedOnError, with it all of them.
        With ``by_field`` a row of which only other fields were edited has not moved on.
        """
        source = self.source_of(target)
        changes = self._journal.changes(source.id)
        moved, beside = self._moved_on(source, target, changes, by_field=by_field)
        if moved and (not partly or all((change.table, change.row_id) in moved for change in changes)):
            raise MovedOnError(tuple(sorted(moved)))
        staying = [change for change in reversed(changes) if (change.table, change.row_id) not in moved]
        for (_, operation), group in groupby(staying, lambda change: (change.table, change.operation)):
            self._reverse_all(operation, list(group), beside)
        undone_by = entry_id if source is target else None
        self._engine.execute("UPDATE journal_entry SET undone_by = ? WHERE id = ?", (undone_by, target.id))
        if source is not target:
            self._engine.execute("UPDATE journal_entry SET undone_by = ? WHERE id = ?", (entry_id, source.id))
        if by_field is None:
            return moved
        self._finish_earlier(target, by_field)
        return moved | {row for row, held in beside.items() if held or by_field.names_edited}

    def _finish_earlier(self, target: JournalEntry, by_field: FieldGroups) -> None:
        """Of two merges, or imports, that touched one row the earlier may be taken back first: what it had to leave
        because of the later one, goes back with that one, unless somebody has edited it since. Of three in a chain the
        last may be what the first still waits for.
        """
        earliest = target.id
        found = self._engine.execute(_TAKEN_BACK_BEFORE, (target.action, target.id)).fetchall()
        for number, undone_by in found:
            if undone_by < earliest:
                continue
            earliest = number
            rest = self._open_still(_without(self._journal.changes(number), self._journal.changes(undone_by)))
            entry = self._journal.entry(number)
            moved, beside = self._moved_on(entry, entry, rest, by_field=by_field)
            going = [change for change in reversed(rest) if (change.table, change.row_id) not in moved]
            rows = {row: beside.get(row, frozenset()) for row in ((c.table, c.row_id) for c in going)}
            for (_, operation), group in groupby(going, lambda change: (change.table, change.operation)):
                self._reverse_all(operation, list(group), rows)

    def _open_still(self, changes: Sequence[Change]) -> list[Change]:
        """Those that can be reversed: a row to be deleted or changed is there, one to come back is not."""
        there = {table: self._existing(table, ids) for table, ids in _ids(changes).items()}
        return [
            change
            for change in changes
            if (change.row_id in there[change.table]) is (change.operation is not Operation.DELETE)
        ]

    def _moved_on(
        self, source: JournalEntry, target: JournalEntry, changes: Sequence[Change], *, by_field: FieldGroups | None
    ) -> tuple[frozenset[Row], dict[Row, frozenset[str]]]:
        """The rows that have moved on, and those that can go back in part, with the fields that were edited since."""
        later: dict[Row, list[_Touch]] = defaultdict(list)
        rows = self._engine.execute(_TOUCHED_LATER, (source.id, target.id)).fetchall()
        for table, row, operation, before, action in rows:
            later[table, row].append(_Touch(_names(operation, before), is_edit=action != target.action))
        beside = _edited_beside(changes, later, by_field) if by_field else {}
        found = set(later) - beside.keys()
        while True:  # a row that stays keeps its owner, and what it owned stays away with an owner that is gone
            more = (
                self._still_owned(changes, found) | self._without_owner(changes, found) | _other_halves(changes, found)
            )
            more -= found
            if not more:
                return frozenset(found), {row: held for row, held in beside.items() if row not in found}
            found |= more

    def _still_owned(self, changes: Iterable[Change], staying: set[Row]) -> set[Row]:
        """Rows others build on: insertions whose reversal would take away rows that the entry did not write.

        Both sides are named: the row that would be deleted and the ones that hang on it.
        """
        inserted, touched = _ids(changes, Operation.INSERT), _ids(changes)
        found: set[Row] = set()
        for spec in SPECS:
            for column, parent in spec.references.items():
                for child, owner in self._children(spec.name, column, inserted.get(parent, set())):
                    if child not in touched.get(spec.name, set()) or (spec.name, child) in staying:
                        found |= {(spec.name, child), (parent, owner)}
        return found

    def _children(self, table: str, column: str, parents: set[int]) -> list[tuple[int, int]]:
        found: list[tuple[int, int]] = []
        for some in _batches(parents):
            marks = ", ".join("?" * len(some))
            sql = f'SELECT id, "{column}" FROM {table} WHERE "{column}" IN ({marks})'
            found += [(child, owner) for child, owner in self._engine.execute(sql, some).fetchall()]
        return found

    def _without_owner(self, changes: Sequence[Change], staying: set[Row]) -> set[Row]:
        """Rows that would come back, or point back, to an owner that is gone by now."""
        wanted: dict[str, dict[int, set[Row]]] = defaultdict(lambda: defaultdict(set))
        for change in changes:
            for column, parent in BY_NAME[change.table].references.items():
                if (owner := change.before.get(column)) is not None:
                    wanted[parent][owner].add((change.table, change.row_id))
        returning = _ids(changes, Operation.DELETE)
        found: set[Row] = set()
        for parent, owners in wanted.items():
            back = {i for i in returning.get(parent, set()) if (parent, i) not in staying}
            for owner in set(owners) - back - self._existing(parent, set(owners)):
                found |= owners[owner]
        return found

    def _existing(self, table: str, ids: set[int]) -> set[int]:
        found: set[int] = set()
        for some in _batches(ids):
            marks = ", ".join("?" * len(some))
            found |= {
                i for (i,) in self._engine.execute(f"SELECT id FROM {table} WHERE id IN ({marks})", some).fetchall()
            }
        return found

    def _reverse_all(self, operation: Operation, group: Sequence[Change], beside: Held) -> None:
        """Changes of one table and kind that followed each other; rows that came or went take few statements."""
        table = BY_NAME[group[0].table].name
        if operation is Operation.INSERT:
            for some in _batches(change.row_id for change in group):
                self._engine.execute(f"DELETE FROM {table} WHERE id IN ({', '.join('?' * len(some))})", some)
            return
        # What was kept without values on purpose was deleted for good and does not come back.
        known = [change for change in group if change.before]
        if operation is Operation.DELETE:
            for start in range(0, len(known), _ROWS):
                self._insert(table, known[start : start + _ROWS])
            return
        for change in known:
            held = beside.get((table, change.row_id))
            back = {name: value for name, value in change.before.items() if not held or name not in held}
            if held is not None:  # a new version, not the one of before: it was saved since
                back.pop(_VERSION, None)
            columns = ", ".join(
                [f'"{name}" = ?' for name in back] + ["version = version + 1"] * (back != change.before)
            )
            if columns:
                self._engine.execute(f"UPDATE {table} SET {columns} WHERE id = ?", (*back.values(), change.row_id))

    def _insert(self, table: str, deleted: Sequence[Change]) -> None:
        """A deletion keeps whole rows; those of before a migration may have other columns than those of after."""
        for names, group in groupby(deleted, lambda change: tuple(change.before)):
            rows = [tuple(change.before.values()) for change in group]
            columns = ", ".join(f'"{name}"' for name in names)
            marks = ", ".join(["(" + ", ".join("?" * len(names)) + ")"] * len(rows))
            self._engine.execute(
                f"INSERT INTO {table} ({columns}) VALUES {marks}", [value for row in rows for value in row]
            )


def _ids(changes: Iterable[Change], operation: Operation | None = None) -> dict[str, set[int]]:
    """The rows touched by table, or those touched by one operation."""
    found: dict[str, set[int]] = defaultdict(set)
    for change in changes:
        if operation is None or change.operation is operation:
            found[change.table].add(change.row_id)
    return found


class _Touch(NamedTuple):
    """What a later entry did to a row: the columns it updated, or ``_ANY``.

    It is no edit if the entry is of the kind that is taken back: the merge of two others moves rows, and edits none.
    """

    names: frozenset[str]
    is_edit: bool


def _edited_beside(
    changes: Iterable[Change], later: Mapping[Row, Sequence[_Touch]], by_field: FieldGroups
) -> dict[Row, frozenset[str]]:
    """Rows that the entry and everybody after it only updated, with the fields that both did, unless that is all.

    Whose row it is counts as a field of the whole row: what was edited at its new owner stays there.
    """
    mine: dict[Row, set[str]] = defaultdict(set)
    for change in changes:
        mine[change.table, change.row_id] |= set(change.before) if change.operation is Operation.UPDATE else {_ANY}
    found: dict[Row, frozenset[str]] = {}
    for row, touched in later.items():
        columns = mine[row] - {_VERSION}
        owners = set(BY_NAME[row[0]].references)
        theirs = by_field.with_groups(row[0], {name for touch in touched for name in touch.names})
        if not by_field.splits(row[0]):
            theirs.add(_ANY)
        whole = owners if any(touch.is_edit for touch in touched) else set()
        if columns - theirs and not columns & (whole | {_ANY}) and _ANY not in theirs:
            found[row] = frozenset(columns & theirs)
    return found


def _without(changes: Iterable[Change], reversed_already: Iterable[Change]) -> list[Change]:
    """Of the changes of an entry what its undo did not reverse."""
    done: dict[Row, set[str]] = defaultdict(set)
    for change in reversed_already:
        done[change.table, change.row_id] |= _names(change.operation.value, json.dumps(dict(change.before)))
    found: list[Change] = []
    for change in changes:
        names = done.get((change.table, change.row_id), set())
        before = {name: value for name, value in change.before.items() if name not in names}
        says = change.operation is not Operation.UPDATE or before.keys() - {_VERSION}
        if _ANY not in names and says:
            found.append(replace(change, before=before))
    return found


def _names(operation: str, before: str | None) -> frozenset[str]:
    return frozenset(json.loads(before) if operation == Operation.UPDATE.value and before else {_ANY}) - {_VERSION}


def _batches(ids: Iterable[int]) -> Iterable[list[int]]:
    ordered = sorted(ids)
    return (ordered[start : start + BATCH] for start in range(0, len(ordered), BATCH))


def _other_halves(changes: Iterable[Change], staying: Iterable[Row]) -> set[Row]:
    """What a party is: whoever keeps the party that came with it keeps the person or the organisation."""
    inserted = _ids(changes, Operation.INSERT)
    kept = set(staying)
    return {
        (spec.name, number)
        for spec in SPECS
        if (whole := spec.references.get("id"))
        for number in inserted.get(spec.name, set())
        if (whole, number) in kept
    }
