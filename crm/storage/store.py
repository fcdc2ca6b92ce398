"""Records in and out of their tables, one way for all kinds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import islice
from typing import Any, TypeVar

from crm.domain.errors import ConflictError, NotFoundError
from crm.storage.engine import Engine
from crm.storage.mapper import to_record, to_row
from crm.storage.tables import BY_RECORD, TableSpec

R = TypeVar("R")

#: Rows written, and values asked for, in one statement; well under the engines' limits on parameters.
BATCH = 500


class Store:
    """Implements :class:`crm.domain.ports.Store` on an open transaction."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def get(self, kind: type[R], record_id: int) -> R:
        found = self.find(kind, id=record_id)
        if not found:
            raise NotFoundError("Diesen Datensatz gibt es nicht mehr.")
        return found[0]

    def find(self, kind: type[R], /, **where: Any) -> list[R]:
        many = [name for name, value in where.items() if _is_many(value)]
        if not many:
            return self._select(kind, where)
        name = many[0]
        values = sorted(set(where[name]))
        found: list[R] = []
        for start in range(0, len(values), BATCH):
            found += self._select(kind, where | {name: values[start : start + BATCH]})
        return found

    def add(self, record: R) -> R:
        return self.add_all([record])[0]

    def add_all(self, records: Iterable[R]) -> list[R]:
        pending, stored = iter(records), list[R]()
        while batch := list(islice(pending, BATCH // 5)):
            stored += self._insert(batch)
        return stored

    def save(self, record: R) -> R:
        spec = BY_RECORD[type(record)]
        row = to_row(record)
        version = row["version"]
        changed = {name: value for name, value in row.items() if name != "id"} | {"version": version + 1}
        table = self._table(spec)
        query = table.update(**changed).where((table.id == row["id"]) & (table.version == version))
        if query.execute() != 1:
            raise self._conflict(record)
        return replace(record, version=version + 1)  # type: ignore[type-var]

    def remove(self, record: Any) -> None:
        table = self._table(BY_RECORD[type(record)])
        query = table.delete().where((table.id == record.id) & (table.version == record.version))
        if query.execute() != 1:
            raise self._conflict(record)

    def _select(self, kind: type[R], where: dict[str, Any]) -> list[R]:
        spec = BY_RECORD[kind]
        table = self._table(spec)
        query = table.select(*(getattr(table, name) for name in spec.columns)).order_by(table.id)
        for name, value in where.items():
            column = getattr(table, name)
            query = query.where(column.in_(list(value)) if _is_many(value) else _equals(column, value))
        return [to_record(kind, row) for row in query.tuples()]

    def _insert(self, records: Sequence[R]) -> list[R]:
        spec = BY_RECORD[type(records[0])]
        rows = [to_row(record) for record in records]
        own_ids = spec.references.get("id") is None
        if own_ids:
            for row in rows:
                del row["id"]
        names = [name for name in spec.columns if name != "id" or not own_ids]
        marks = ", ".join(["(" + ", ".join("?" * len(names)) + ")"] * len(rows))
        columns = ", ".join(f'"{name}"' for name in names)
        cursor = self._engine.execute(
            f"INSERT INTO {spec.name} ({columns}) VALUES {marks} RETURNING id",
            [row[name] for row in rows for name in names],
        )
        # RETURNING promises no order; ids are given in the order of the rows.
        ids = sorted(found for (found,) in cursor.fetchall()) if own_ids else [row["id"] for row in rows]
        return [replace(record, id=new) for record, new in zip(records, ids, strict=True)]  # type: ignore[type-var]

    def _conflict(self, record: Any) -> ConflictError:
        found = self.find(type(record), id=record.id)
        return ConflictError(record, found[0] if found else None)

    def _table(self, spec: TableSpec) -> Any:
        return spec.table().bind(self._engine.database)


def _is_many(value: Any) -> bool:
    return isinstance(value, list | tuple | set | frozenset)


def _equals(column: Any, value: Any) -> Any:
    return column.is_null() if value is None else column == value
