"""The schema that the migrations build is the one that tables, mapper and triggers speak of."""

from __future__ import annotations

from dataclasses import fields
from typing import get_type_hints

import pytest

from crm.domain.partial_date import PartialDate
from crm.storage.database import Database
from crm.storage.sqlite import SqliteEngine
from crm.storage.tables import SPECS, TableSpec
from tests.factories import add_person

INTERNAL = {"journal_entry", "journal_change", "journal_current", "meta", "directory_entry", "schema_migration"}


def _columns(database: Database, table: str) -> set[str]:
    with database.engine.connected():
        return {column.name for column in database.engine.database.get_columns(table)}


def _tables(database: Database) -> set[str]:
    with database.engine.connected():
        names = set(database.engine.database.get_tables())
    return {name for name in names if not name.startswith(("search_", "sqlite_"))}


def test_every_table_is_known_and_every_known_table_exists(database: Database) -> None:
    expected = {spec.name for spec in SPECS} | INTERNAL
    if not isinstance(database.engine, SqliteEngine):
        expected -= {"journal_current"}
    assert _tables(database) == expected


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.name)
def test_columns_are_the_fields_of_the_record(spec: TableSpec) -> None:
    assert get_type_hints(spec.record)["id"] is int
    assert {"id", "version"} <= {field.name for field in fields(spec.record)}


def test_columns_agree_with_records_on_both_engines(database: Database) -> None:
    for spec in SPECS:
        assert _columns(database, spec.name) == set(spec.columns), spec.name


def test_references_agree_with_the_foreign_keys(database: Database) -> None:
    with database.engine.connected():
        for spec in SPECS:
            keys = database.engine.database.get_foreign_keys(spec.name)
            assert {key.column: key.dest_table for key in keys} == dict(spec.references), spec.name


def test_every_business_table_has_its_triggers(database: Database) -> None:
    if isinstance(database.engine, SqliteEngine):
        sql = "SELECT tbl_name, count(*) FROM sqlite_master WHERE type = 'trigger' GROUP BY tbl_name"
        wanted = 4
    else:
        sql = (
            "SELECT relname, count(*) FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid "
            "WHERE NOT tgisinternal GROUP BY relname"
        )
        wanted = 5
    with database.engine.connected():
        found = dict(database.engine.execute(sql).fetchall())
    assert {name: found.get(name) for name in (spec.name for spec in SPECS)} == dict.fromkeys(
        (spec.name for spec in SPECS), wanted
    )


@pytest.mark.parametrize("text", ["2019", "2021-21", "2021-03", "2019~", "2021-03-14"])
def test_partly_known_dates_are_kept(database: Database, text: str) -> None:
    with database.write("person.add") as unit:
        stored = add_person(unit.store, deceased_on=PartialDate.parse(text))
    with database.read() as unit:
        (found,) = unit.store.find(type(stored), id=stored.id)
    assert found.deceased_on == PartialDate.parse(text)
    assert found.deceased_on.iso() == text


def test_ids_are_never_used_again(database: Database) -> None:
    from crm.domain.notes import Tag

    with database.write("tag.add") as unit:
        first = unit.store.add(Tag(name="eins"))
    with database.write("tag.remove") as unit:
        unit.store.remove(first)
    with database.write("tag.add") as unit:
        second = unit.store.add(Tag(name="zwei"))
    assert second.id > first.id
