"""Journal triggers for SQLite, generated from the table list.

Values are written as JSON with their type: text as a string, integers as numbers, and everything that JSON cannot
hold as a tagged pair, ``["b", hex]`` for a blob, ``["t", hex]`` for text with a NUL, ``["r", digits]`` for a real.
A statement from a shell has no current entry; the trigger then opens one, the same for all rows of the statement,
since SQLite's clock stands still within one statement. While the current entry stands there below zero, whoever writes
journals new rows in bulk (:mod:`crm.storage.sqlite_bulk`); outside that transaction nobody ever sees it so.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from crm.storage.tables import SPECS, TableSpec

_NOW = "strftime('%Y-%m-%dT%H:%M:%fZ', 'now')"

_OPEN_ENTRY = f"""
    INSERT INTO journal_entry (at, actor, kind, action)
    SELECT {_NOW}, 'SQL', 'do', 'external'
    WHERE (SELECT entry_id FROM journal_current) IS NULL AND NOT EXISTS (
        SELECT 1 FROM journal_entry
        WHERE id = (SELECT max(id) FROM journal_entry) AND action = 'external' AND at = {_NOW}
    );"""

_NOT_IN_BULK = "coalesce((SELECT entry_id FROM journal_current), 0) >= 0"
_ENTRY = "coalesce((SELECT entry_id FROM journal_current), (SELECT max(id) FROM journal_entry))"


@cache
def statements() -> tuple[str, ...]:
    """The CREATE TRIGGER statements for all business tables."""
    return tuple(_statements())


def _statements() -> Iterator[str]:
    for spec in SPECS:
        yield _trigger(spec, "insert", "AFTER INSERT", "NEW", "'I', NULL, NULL", _NOT_IN_BULK)
        yield _trigger(spec, "update", "AFTER UPDATE", "NEW", _update_values(spec), _changed(spec))
        yield _trigger(spec, "delete", "AFTER DELETE", "OLD", f"'D', {_whole(spec)}, NULL")
        yield (
            f"CREATE TRIGGER journal_{spec.name}_id BEFORE UPDATE OF id ON {spec.name} WHEN OLD.id <> NEW.id "
            f"BEGIN SELECT RAISE(ABORT, 'ids never change'); END"
        )


def _trigger(spec: TableSpec, name: str, when: str, row: str, values: str, condition: str = "") -> str:
    guard = f" WHEN {condition}" if condition else ""
    return (
        f"CREATE TRIGGER journal_{spec.name}_{name} {when} ON {spec.name}{guard} BEGIN{_OPEN_ENTRY}\n"
        f"    INSERT INTO journal_change (entry_id, table_name, row_id, operation, before, after)\n"
        f"    VALUES ({_ENTRY}, '{spec.name}', {row}.id, {values});\nEND"
    )


def _changed(spec: TableSpec) -> str:
    return " OR ".join(f'OLD."{name}" IS NOT NEW."{name}"' for name in spec.columns)


def _update_values(spec: TableSpec) -> str:
    if spec.is_valueless:
        return "'U', NULL, NULL"
    return f"'U', {_changed_object(spec, 'OLD')}, {_changed_object(spec, 'NEW')}"


def _changed_object(spec: TableSpec, row: str) -> str:
    parts = " || ".join(
        f"""CASE WHEN OLD."{name}" IS NOT NEW."{name}" THEN ',"{name}":' || {_encoded(f'{row}."{name}"')} ELSE '' END"""
        for name in spec.columns
    )
    return f"'{{' || substr({parts}, 2) || '}}'"


def _whole(spec: TableSpec) -> str:
    if spec.is_valueless:
        return "NULL"
    parts = " || ".join(f"""',"{name}":' || {_encoded(f'OLD."{name}"')}""" for name in spec.columns)
    return f"'{{' || substr({parts}, 2) || '}}'"


def _encoded(value: str) -> str:
    return (
        f"CASE typeof({value}) WHEN 'text' THEN "
        f"CASE WHEN instr({value}, char(0)) THEN '[\"t\",\"' || hex({value}) || '\"]' ELSE json_quote({value}) END "
        f"WHEN 'integer' THEN CAST({value} AS TEXT) WHEN 'null' THEN 'null' "
        f"WHEN 'real' THEN '[\"r\",\"' || printf('%!.17g', {value}) || '\"]' "
        f"ELSE '[\"b\",\"' || hex({value}) || '\"]' END"
    )
