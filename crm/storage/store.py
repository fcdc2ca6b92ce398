"""Records in and out of their tables, one way for all kinds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from operator import itemgetter
from typing import Any, TypeVar

from crm.domain.errors import ConflictError, NotFoundError
from crm.storage.engine import Engine
from crm.storage.inserted import Inserted
from crm.storage.mapper import to_column, to_record, to_value, to_values
from crm.storage.tables import BY_RECORD, TableSpec

R = TypeVar("R")

#: Rows written, and values asked for, in one statement; well under the engines' limits on parameters.
BATCH = 500


class Store:
    """Implements :class:`crm.domain.ports.Store` on an open transaction."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self.inserted = Inserted()

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
        column, spec = many[0], BY_RECORD[kind]
        values = set(where[column])
        known = self.inserted.known(spec, column, values) if len(where) == 1 else frozenset[int]()
        if not known:
            yield from self._asked(kind, names, where, column, values)
        elif len(known) == len(values):
            yield from self.inserted.rows(spec, names, column, known)
        else:
            here = self.inserted.rows(spec, ("id", *names), column, known)
            there = self._asked(kind, ("id", *names), where, column, values - known)
            yield from (row[1:] for row in sorted((*here, *there), key=itemgetter(0)))

    def _asked(
        self, kind: type[Any], names: Sequence[str], where: dict[str, Any], column: str, values: Iterable[Any]
    ) -> Iterator[Sequence[Any]]:
        """What the database has, with so many values of the column in a statement as it takes."""
        ordered = sorted(values)
        for start in range(0, len(ordered), BATCH):
            yield from self._select(kind, names, where | {column: ordered[start : start + BATCH]})

    def add(self, record: R) -> R:
        return self.add_all([record])[0]

    def add_all(self, records: Iterable[R]) -> list[R]:
        made = list(records)
        return [replace(record, id=new) for record, new in zip(made, self.insert(made), strict=True)]  # type: ignore[type-var]

    def insert(self, records: Iterable[Any]) -> list[int]:
        pending, ids = iter(records), list[int]()
        while batch := list(islice(pending, BATCH)):
            spec = BY_RECORD[type(batch[0])]
            ids += self._insert(spec, dict(zip(spec.columns, zip(*map(to_values, batch), strict=True), strict=True)))
        return ids

    def insert_columns(self, kind: type[Any], told: Mapping[str, Sequence[Any]], /) -> list[int]:
        count, spec = len(next(iter(told.values()))), BY_RECORD[kind]
        if unknown := told.keys() - set(spec.columns):
            raise TypeError(f"{spec.name} has no {unknown}")
        columns = {
            name: to_column(told[name]) if name in told else [to_value(spec.default(name))] * count
            for name in spec.columns
        }
        return self._insert(spec, columns)

    def save(self, record: R) -> R:
        spec = BY_RECORD[type(record)]
        row = dict(zip(spec.columns, to_values(record), strict=True))
        version = row["version"]
        changed = {name: value for name, value in row.items() if name != "id"} | {"version": version + 1}
        table = self._table(spec)
        query = table.update(**changed).where((table.id == row["id"]) & (table.version == version))
        if query.execute() != 1:
            raise self._conflict(record)
        self.inserted.note_change(spec.name)
        return replace(record, version=version + 1)  # type: ignore[type-var]

    def remove(self, record: Any) -> None:
        table = self._table(BY_RECORD[type(record)])
        query = table.delete().where((table.id == record.id) & (table.version == record.version))
        if query.execute() != 1:
            raise self._conflict(record)
        self.inserted.forget()

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

    def _insert(self, spec: TableSpec, columns: dict[str, Sequence[Any]]) -> list[int]:
        if spec.references.get("id") is None:
            del columns["id"]
        ids = self._engine.insert(spec.name, columns)
        self.inserted.note(spec.name, columns, ids)
        return ids

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
