"""Journal triggers for PostgreSQL: one per table and operation, for each statement, over transition tables.

Values are written in the same form as on SQLite (see :mod:`crm.storage.triggers_sqlite`). A statement from a shell
opens an entry of its own, one for each transaction. TRUNCATE, which no row trigger sees, is refused.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final

from crm.storage.tables import SPECS, TableSpec

#: The advisory lock under which everybody writes, a statement from a shell too.
WRITE_LOCK: Final = 0x56455254

_OPEN_ENTRY = f"""
CREATE OR REPLACE FUNCTION journal_entry_id() RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE current_entry text := current_setting('verteiler.entry', true); opened bigint;
BEGIN
    IF current_entry <> '' THEN RETURN current_entry::bigint; END IF;
    PERFORM pg_advisory_xact_lock({WRITE_LOCK});
    INSERT INTO journal_entry (at, actor, database_user, kind, action)
    VALUES (to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'SQL', session_user, 'do', 'external')
    RETURNING id INTO opened;
    PERFORM set_config('verteiler.entry', opened::text, true);
    RETURN opened;
END $$"""

_REFUSE = """
CREATE OR REPLACE FUNCTION journal_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '%', TG_ARGV[0]; END $$"""

_FUNCTION = """
CREATE OR REPLACE FUNCTION journal_{table}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF EXISTS (SELECT FROM new_rows) THEN
            INSERT INTO journal_change (entry_id, table_name, row_id, operation)
            SELECT journal_entry_id(), '{table}', id, 'I' FROM new_rows ORDER BY id;
        END IF;
    ELSIF TG_OP = 'UPDATE' THEN
        IF EXISTS (SELECT FROM old_rows o JOIN new_rows n USING (id) WHERE o IS DISTINCT FROM n) THEN
            INSERT INTO journal_change (entry_id, table_name, row_id, operation, before, after)
            SELECT journal_entry_id(), '{table}', o.id, 'U', {before}, {after}
            FROM old_rows o JOIN new_rows n USING (id) WHERE o IS DISTINCT FROM n ORDER BY o.id;
        END IF;
    ELSIF EXISTS (SELECT FROM old_rows) THEN
        INSERT INTO journal_change (entry_id, table_name, row_id, operation, before)
        SELECT journal_entry_id(), '{table}', o.id, 'D', {whole} FROM old_rows o ORDER BY o.id;
    END IF;
    RETURN NULL;
END $$"""


@cache
def statements() -> tuple[str, ...]:
    """The CREATE FUNCTION and CREATE TRIGGER statements for all business tables."""
    return tuple(_statements())


def _statements() -> Iterator[str]:
    yield _OPEN_ENTRY
    yield _REFUSE
    for spec in SPECS:
        yield _function(spec)
        for operation, tables in (
            ("INSERT", "NEW TABLE AS new_rows"),
            ("UPDATE", "OLD TABLE AS old_rows NEW TABLE AS new_rows"),
            ("DELETE", "OLD TABLE AS old_rows"),
        ):
            yield (
                f"CREATE TRIGGER journal_{spec.name}_{operation.lower()} AFTER {operation} ON {spec.name} "
                f"REFERENCING {tables} FOR EACH STATEMENT EXECUTE FUNCTION journal_{spec.name}()"
            )
        yield (
            f"CREATE TRIGGER journal_{spec.name}_truncate BEFORE TRUNCATE ON {spec.name} "
            f"FOR EACH STATEMENT EXECUTE FUNCTION journal_refuse('TRUNCATE goes round the journal')"
        )
        yield (
            f"CREATE TRIGGER journal_{spec.name}_id BEFORE UPDATE OF id ON {spec.name} "
            f"FOR EACH ROW WHEN (OLD.id <> NEW.id) EXECUTE FUNCTION journal_refuse('ids never change')"
        )


def _function(spec: TableSpec) -> str:
    if spec.is_valueless:
        before = after = whole = "NULL"
    else:
        before, after, whole = _difference(spec, "o", "n"), _difference(spec, "n", "o"), f"({_row(spec, 'o')})::text"
    return _FUNCTION.format(table=spec.name, before=before, after=after, whole=whole)


def _difference(spec: TableSpec, row: str, other: str) -> str:
    return (
        f"(SELECT jsonb_object_agg(key, value)::text FROM jsonb_each({_row(spec, row)}) "
        f"WHERE ({_row(spec, other)}) -> key IS DISTINCT FROM value)"
    )


def _row(spec: TableSpec, row: str) -> str:
    whole = f"to_jsonb({row})"
    for name in spec.blobs:
        encoded = f"""jsonb_build_array('b', upper(encode({row}."{name}", 'hex')))"""
        whole += (
            f""" || jsonb_build_object('{name}', CASE WHEN {row}."{name}" IS NULL THEN 'null' ELSE {encoded} END)"""
        )
    return whole
