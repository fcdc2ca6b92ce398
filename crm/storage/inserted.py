"""The rows that a write has added, kept until it ends: whoever reads thousands of them need not ask the database again.

What belongs to a record that is itself new in this write (the phones of a new person) is all here, since none of it can
have been there before. Of a table with a changed row, and of every table once a row has gone, the database is asked.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from itertools import compress, pairwise
from typing import Any, Final

from crm.storage.tables import TableSpec

#: Fewer are found sooner by their index in the database.
_MANY: Final = 500


class Inserted:
    """By table and column; every new row of a write has to be noted, every other change as well."""

    def __init__(self) -> None:
        self._rows: dict[str, dict[str, list[Any]]] = {}
        self._ids: dict[str, set[int]] = {}
        self._changed: set[str] = set()
        self._is_kept = True

    def note(self, table: str, columns: Mapping[str, Sequence[Any]], ids: Sequence[int]) -> None:
        """Rows were added; ``columns`` as they are stored, in every column."""
        if not self._is_kept:
            return
        rows = self._rows.setdefault(table, {})
        before = rows.get("id", [])[-1:]
        for name, values in {"id": ids, **columns}.items():
            rows.setdefault(name, []).extend(values)
        self._ids.setdefault(table, set()).update(ids)
        if any(one >= other for one, other in pairwise((*before, *ids))):
            self.note_change(table)  # the database puts them in order

    def note_change(self, table: str) -> None:
        """A row of the table was changed."""
        self._changed.add(table)
        self._rows.pop(table, None)

    def forget(self) -> None:
        """Rows went away, here or with what they belonged to, and a new one may be given the id of one of them."""
        self._is_kept = False
        self._rows.clear()
        self._ids.clear()

    def ids(self, table: str) -> Set[int]:
        """The ids of the new rows."""
        return self._ids.get(table, frozenset())

    def known(self, spec: TableSpec, column: str, values: Set[int]) -> Set[int]:
        """Those of the values of a column whose rows are all here; none where there are too few to be worth it."""
        owner = spec.references.get(column) or (spec.name if column == "id" else "")
        if spec.name in self._changed or len(values) < _MANY:
            return frozenset()
        known = values & self._ids.get(owner, frozenset())
        return known if len(known) >= _MANY else frozenset()

    def rows(self, spec: TableSpec, names: Iterable[str], column: str, values: Set[int]) -> list[tuple[Any, ...]]:
        """The rows with one of these values in a column, in the order of their ids; only the columns named."""
        rows = self._rows.get(spec.name)
        if rows is None:
            return []
        is_wanted = [value in values for value in rows[column]]
        return list(zip(*(compress(rows[name], is_wanted) for name in names), strict=True))
