"""A store in memory, for services tested without a database."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from crm.domain.errors import ConflictError, NotFoundError

R = TypeVar("R")


class FakeStore:
    """Behaves like :class:`crm.domain.ports.Store`: one dict per kind of record; ``batches`` counts the writes."""

    def __init__(self) -> None:
        self.records: dict[type, dict[int, Any]] = {}
        self.batches = 0

    def get(self, kind: type[R], record_id: int) -> R:
        try:
            found: R = self.records.get(kind, {})[record_id]
        except KeyError:
            raise NotFoundError(f"{kind.__name__} {record_id} gibt es nicht.") from None
        return found

    def find(self, kind: type[R], /, **where: Any) -> list[R]:
        rows = sorted(self.records.get(kind, {}).items())
        return [row for _, row in rows if all(_matches(getattr(row, name), value) for name, value in where.items())]

    def add(self, record: R) -> R:
        return self.add_all([record])[0]

    def add_all(self, records: Iterable[R]) -> list[R]:
        self.batches += 1
        return [self._insert(record) for record in records]

    def insert(self, records: Iterable[Any]) -> list[int]:
        return [record.id for record in self.add_all(records)]

    def insert_columns(self, kind: type[Any], told: Mapping[str, Sequence[Any]], /) -> list[int]:
        rows = zip(*told.values(), strict=True)
        return self.insert(kind(**dict(zip(told, row, strict=True))) for row in rows)

    def save(self, record: R) -> R:
        saved = replace(record, version=self._present(record).version + 1)  # type: ignore[type-var]
        self.records[type(record)][record.id] = saved  # type: ignore[attr-defined]
        return saved

    def remove(self, record: Any) -> None:
        self._present(record)
        del self.records[type(record)][record.id]

    def _insert(self, record: Any) -> Any:
        table = self.records.setdefault(type(record), {})
        stored = replace(record, id=record.id or max(table, default=0) + 1)
        assert stored.id not in table, f"{type(record).__name__} {stored.id} twice"
        table[stored.id] = stored
        return stored

    def _present(self, record: Any) -> Any:
        present = self.records.get(type(record), {}).get(record.id)
        if present is None or present.version != record.version:
            raise ConflictError(record, present)
        return present


def _matches(value: Any, wanted: Any) -> bool:
    return value in wanted if isinstance(wanted, (list, tuple, set, frozenset)) else bool(value == wanted)
