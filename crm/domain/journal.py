"""What the journal says: entries, the rows they touched, and what windows refresh from."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class Operation(StrEnum):
    """What happened to a row, as the triggers write it."""

    INSERT = "I"
    UPDATE = "U"
    DELETE = "D"


class EntryKind(StrEnum):
    """A piece of work, its taking back, or its doing again."""

    DO = "do"
    UNDO = "undo"
    REDO = "redo"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One row touched. ``before``/``after`` hold the changed columns with their values in engine-free form.

    An insertion has neither (its deletion would keep what is needed); a deletion has the whole row as ``before``.
    """

    id: int
    entry_id: int
    table: str
    row_id: int
    operation: Operation
    before: Mapping[str, Any] = field(default_factory=dict)
    after: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalEntry:
    """One thing done: when (UTC, ISO 8601), by whom, the action's key and its parameters.

    ``target_id`` is the entry that an undo or redo refers to; ``undone_by`` the entry that took this one back.
    """

    id: int
    at: str
    actor: str
    kind: EntryKind
    action: str
    params: Mapping[str, Any] = field(default_factory=dict)
    target_id: int | None = None
    undone_by: int | None = None
    change_count: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeSet:
    """The rows that a committed entry touched."""

    entry_id: int | None = None
    rows: frozenset[tuple[str, int]] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.rows)

    def tables(self) -> frozenset[str]:
        return frozenset(table for table, _ in self.rows)


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldGroups:
    """Which rows an undo takes back field by field, and which of their fields only make sense together.

    ``tables`` are theirs, None stands for all; a row of any other stays whole once somebody has edited any of it.
    With ``names_edited`` the undo also names the rows of which all went back that should, but an edit stayed.
    """

    tables: frozenset[str] | None = None
    together: Mapping[str, Sequence[frozenset[str]]] = field(default_factory=dict)
    names_edited: bool = False

    def splits(self, table: str) -> bool:
        """Whether rows of the table go back field by field."""
        return self.tables is None or table in self.tables

    def with_groups(self, table: str, names: Collection[str]) -> set[str]:
        """The names, and all that only make sense with one of them."""
        return {*names, *(name for group in self.together.get(table, ()) if group & set(names) for name in group)}


#: Actions under this prefix fill a new database and are not offered by Ctrl+Z.
SETUP_PREFIX = "setup."
#: Actions under this prefix record something that left the house and touch no rows.
EXPORT_PREFIX = "export."
#: Actions under this prefix deleted values for good, on purpose; they can be neither offered nor taken back.
FINAL_PREFIX = "final."
