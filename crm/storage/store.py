"""Records in and out of their tables, one way for all kinds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain, islice
from typing import Any, TypeVar

from crm.domain.errors import ConflictError, NotFoundError
from crm.storage.engine import Engine
from crm.storage.mapper import to_record, to_value, to_values
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
        return [to_record(kind, row) for row in self.columns(kind, BY_RECORD[kind].columns, **where)]

    def columns(self, kind: type[Any], names: Sequence[str], /, **where: Any) -> Iterator[Sequence[Any]]:
        """As :meth:`find`, but only some columns and as they are stored: for what is read by tens of thousands."""
        many = [name for name, value in where.items() if _is_many(value)]
        if not many:
            yield from self._select(kind, names, where)
            return
        values = sorted(set(where[many[0]]))
        for start in range(0, len(values), BATCH):
            yield from self._select(kind, names, where | {many[0]: values[start : start + BATCH]})

    def add(self, record: R) -> R:
        return self.add_all([record])[0]

    def add_all(self, records: Iterable[R]) -> list[R]:
        made = list(records)
        return [replace(record, id=new) for record, new in zip(made, self.insert(made), strict=True)]  # type: ignore[type-var]

    def insert(self, records: Iterable[Any]) -> list[int]:
        pending, ids = iter(records), list[int]()
        while batch := list(islice(pending, BATCH // 5)):
            ids += self._insert(batch)
        return ids

    def save(self, record: R) -> R:
        spec = BY_RECORD[type(record)]
        row = dict(zip(spec.columns, to_values(record), strict=True))
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

    def _select(self, kind: type[Any], names: Sequence[str], where: dict[str, Any]) -> list[Any]:
        """Plain SQL: building a statement of 500 values by peewee takes longer than running it."""
        conditions, values = list[str](), list[Any]()
        for name, value in where.items():
            condition, some = _condition(name, value)
            conditions.append(condition)
            values += some
        columns = ", ".join(f'"{name}"' for name in names)
        table, filtered = BY_RECORD[kind].name, f" WHERE {' AND '.join(conditions)}" if conditions else ""
        found = self._engine.execute(f"SELECT {columns} FROM {table}{filtered} ORDER BY id", values).fetchall()
        return list(found)

    def _insert(self, records: Sequence[Any]) -> list[int]:
        spec = BY_RECORD[type(records[0])]
        rows = [to_values(record) for record in records]
        own_ids = spec.references.get("id") is None
        names = spec.columns
        if own_ids:
            at = names.index("id")
            names = names[:at] + names[at + 1 :]
            for row in rows:
                del row[at]
        marks = ", ".join(["(" + ", ".join("?" * len(names)) + ")"] * len(rows))
        columns = ", ".join(f'"{name}"' for name in names)
        cursor = self._engine.execute(
            f"INSERT INTO {spec.name} ({columns}) VALUES {marks} RETURNING id", list(chain.from_iterable(rows))
        )
        # RETURNING promises no order; ids are given in the order of the rows.
        return sorted(found for (found,) in cursor.fetchall()) if own_ids else [record.id for record in records]

    def _conflict(self, record: Any) -> ConflictError:
        found = self.find(type(record), id=record.id)
        return ConflictError(record, found[0] if found else None)

    def _table(self, spec: TableSpec) -> Any:
        return spec.table().bind(self._engine.database)


def _is_many(value: Any) -> bool:
    return isinstance(value, list | tuple | set | frozenset)


def _condition(name: str, value: Any) -> tuple[str, list[Any]]:
    if value is None:
        return f'"{name}" IS NULL', []
    if not _is_many(value):
        return f'"{name}" = ?', [to_value(value)]
    if not value:
        return "1 = 0", []
    return f'"{name}" IN ({", ".join("?" * len(value))})', [to_value(one) for one in value]
