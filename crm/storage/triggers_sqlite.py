"""Journal triggers for SQLite, generated from the table list.

Values are written as JSON with their type: text as a string, integers as numbers, and everything that JSON cannot
hold as a tagged pair, ``["b", hex]`` for a blob, ``["t", hex]`` for text with a NUL, ``["r", digits]`` for a real.
A statement from a shell has no current entry; the trigger then opens one, the same for all rows of the statement,
since SQLite's clock stands still within one statement. While the current entry stands there below zero, whoever writes
journals new rows in bulk (:mod:`crm.storage.sqlite_bulk`); outside that transaction nobody ever sees it so.

Every connection begins by parsing all triggers, which took as long as all else of opening a file. So a trigger makes
rows of its columns and says once, not for each of them, how a value is written.
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
        yield _trigger(spec, "insert", "AFTER INSERT", f"VALUES ({_head(spec, 'NEW')}, 'I', NULL, NULL)", _NOT_IN_BULK)
        yield _trigger(spec, "update", "AFTER UPDATE", _updated(spec), _changed(spec))
        yield _trigger(spec, "delete", "AFTER DELETE", _deleted(spec))
        yield (
            f"CREATE TRIGGER journal_{spec.name}_id BEFORE UPDATE OF id ON {spec.name} WHEN OLD.id <> NEW.id "
            f"BEGIN SELECT RAISE(ABORT, 'ids never change'); END"
        )


def _trigger(spec: TableSpec, name: str, when: str, change: str, condition: str = "") -> str:
    guard = f" WHEN {condition}" if condition else ""
    return (
        f"CREATE TRIGGER journal_{spec.name}_{name} {when} ON {spec.name}{guard} BEGIN{_OPEN_ENTRY}\n"
        f"    INSERT INTO journal_change (entry_id, table_name, row_id, operation, before, after)\n"
        f"    {change};\nEND"
    )


def _head(spec: TableSpec, row: str) -> str:
    return f"{_ENTRY}, '{spec.name}', {row}.id"


def _changed(spec: TableSpec) -> str:
    return " OR ".join(f'OLD."{name}" IS NOT NEW."{name}"' for name in spec.columns)


def _updated(spec: TableSpec) -> str:
    if spec.is_valueless:
        return f"VALUES ({_head(spec, 'NEW')}, 'U', NULL, NULL)"
    rows = _rows(spec, "OLD", "NEW")
    return f"SELECT {_head(spec, 'NEW')}, 'U', {_object('was')}, {_object('now')} FROM ({rows}) WHERE was IS NOT now"


def _deleted(spec: TableSpec) -> str:
    if spec.is_valueless:
        return f"VALUES ({_head(spec, 'OLD')}, 'D', NULL, NULL)"
    return f"SELECT {_head(spec, 'OLD')}, 'D', {_object('was')}, NULL FROM ({_rows(spec, 'OLD')})"


def _rows(spec: TableSpec, *rows: str) -> str:
    """The columns one below the other: what begins one in an object, and what each row holds there.

    The plus takes the column's type from a value: else all would be compared as numbers, as the first column is one,
    and "01067" and "1067" would be the same.
    """
    lines = [(f"""'"{name}":'""", *(f'+{row}."{name}"' for row in rows)) for name in spec.columns]
    # The first line names the columns of all.
    lines[0] = tuple(f"{value} AS {name}" for value, name in zip(lines[0], ("name", "was", "now"), strict=False))
    return " UNION ALL ".join("SELECT " + ", ".join(line) for line in lines)


def _object(value: str) -> str:
    """A JSON object of rows that begin with a key."""
    return f"'{{' || group_concat(name || {_encoded(value)}) || '}}'"


def _encoded(value: str) -> str:
    return (
        f"CASE typeof({value}) WHEN 'real' THEN printf('[\"r\",\"%!.17g\"]', {value}) "
        f"WHEN 'blob' THEN '[\"b\",\"' || hex({value}) || '\"]' "
        f"ELSE iif(instr({value}, char(0)), '[\"t\",\"' || hex({value}) || '\"]', json_quote({value})) END"
    )
