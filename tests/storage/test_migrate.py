"""Older databases are brought up to date with a copy kept first; newer ones are left alone."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import psycopg
import pytest
from playhouse.migrations import Runner
from sqlcipher3 import dbapi2

from crm import paths
from crm.domain.errors import UserError
from crm.domain.journal import Operation
from crm.domain.notes import Tag
from crm.storage.database import Database, create_database, open_database
from crm.storage.engine import Engine, open_engine
from crm.storage.migrate import migrate
from crm.storage.sqlite import APPLICATION_ID, SqliteEngine, integrity_problems
from tests.templates import TODAY

_COLOUR = ",\n    colour TEXT NOT NULL DEFAULT ''\n);\nCREATE TABLE tagging"
_ADD_COLOUR = """
def up(migrator, db):
    db.execute_sql("ALTER TABLE tag ADD COLUMN colour TEXT NOT NULL DEFAULT ''")
"""
_FAILS = """
def up(migrator, db):
    db.execute_sql("ALTER TABLE tag ADD COLUMN half TEXT NOT NULL DEFAULT ''")
    db.execute_sql("UPDATE tag SET name = 'halb'")
    raise RuntimeError("mitten in der Umstellung")
"""
#: A trigger as an older version had it: it knows nothing of the colour.
_OLD_TRIGGERS = {
    "sqlite": "CREATE TRIGGER journal_tag_update AFTER UPDATE ON tag BEGIN SELECT 1; END",
    "postgres": (
        "CREATE FUNCTION old_tag() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$; "
        "CREATE TRIGGER journal_tag_update AFTER UPDATE ON tag FOR EACH ROW EXECUTE FUNCTION old_tag()"
    ),
}


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """The migrations of an older version, whose tags had no colour yet."""
    folder = Path(shutil.copytree(paths.MIGRATIONS, tmp_path / "old", ignore=shutil.ignore_patterns("__pycache__")))
    (first,) = folder.glob("0001_*.py")
    text = first.read_text(encoding="utf-8")
    assert text.count(_COLOUR) == 1
    first.write_text(text.replace(_COLOUR, "\n);\nCREATE TABLE tagging"), encoding="utf-8")
    return folder


def later(folder: Path, name: str, script: str) -> Path:
    """The same migrations and one more."""
    target = Path(shutil.copytree(folder, folder.with_name(name[:-3])))
    (target / name).write_text(script, encoding="utf-8")
    return target


@contextmanager
def opened(target: str) -> Iterator[Engine]:
    engine = open_engine(target)
    try:
        with engine.connected():
            yield engine
    finally:
        engine.close()


@pytest.fixture
def old_database(target: str, old: Path) -> str:
    """A database of the older version, with a tag in it."""
    with opened(target) as engine:
        if isinstance(engine, SqliteEngine):
            engine.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            engine.execute("PRAGMA journal_mode = WAL")
        Runner(engine.database, str(old)).up()
        engine.set_meta("database_uid", "old")
        engine.set_meta("trigger_fingerprint", "of the older version")
        engine.execute("INSERT INTO tag (name) VALUES ('Presse')")
        engine.execute(_OLD_TRIGGERS["sqlite" if isinstance(engine, SqliteEngine) else "postgres"])
    return target


def tag_columns(target: str, schema: str | None = None) -> list[str]:
    with opened(target) as engine:
        return [column.name for column in engine.database.get_columns("tag", schema)]


def started(target: str, migrations: Path) -> Database:
    database = Database(open_engine(target), actor="test", today=lambda: TODAY)
    try:
        database.start(migrations)
    except BaseException:
        database.close()
        raise
    return database


def copies(target: str) -> list[str]:
    """Where copies were kept: files beside the database, or schemas on the server."""
    if not target.startswith("postgres"):
        return sorted(str(path) for path in Path(target).parent.glob("*.vor-*"))
    with psycopg.connect(target) as connection:
        rows = connection.execute("SELECT nspname FROM pg_namespace WHERE nspname LIKE 'sicherung%'").fetchall()
    return sorted(name for (name,) in rows)


def test_a_new_database_needs_no_copy(target: str, database: Database) -> None:
    assert copies(target) == []


def test_a_pending_step_is_done_after_a_copy(old_database: str, old: Path) -> None:
    started(old_database, later(old, "9002_colour.py", _ADD_COLOUR)).close()
    assert tag_columns(old_database) == ["id", "version", "name", "colour"]
    (kept,) = copies(old_database)
    assert "vor-9002" in kept
    if old_database.startswith("postgres"):
        with psycopg.connect(old_database) as connection:
            assert connection.execute(f'SELECT id, version, name FROM "{kept}".tag').fetchall() == [(1, 1, "Presse")]
        assert tag_columns(old_database, kept) == ["id", "version", "name"]
    else:
        assert integrity_problems(Path(kept)) == []
        assert tag_columns(kept) == ["id", "version", "name"]
        started(kept, old).close()  # the older version can go on with it
        with closing(dbapi2.connect(kept)) as connection:
            assert connection.execute("SELECT id, version, name FROM tag").fetchall() == [(1, 1, "Presse")]


def test_the_second_start_keeps_no_second_copy(old_database: str, old: Path) -> None:
    new = later(old, "9002_colour.py", _ADD_COLOUR)
    for _ in range(2):
        started(old_database, new).close()
    assert len(copies(old_database)) == 1


def test_copies_do_not_get_in_each_others_way(old_database: str, old: Path) -> None:
    """A copy taken twice in the same second must not fail, or replace the first."""
    with opened(old_database) as engine:
        names = {engine.backup("vor-9002") for _ in range(3)}
    assert len(names) == len(copies(old_database)) == 3


def test_a_new_column_is_journaled_at_once(old_database: str, old: Path) -> None:
    database = started(old_database, later(old, "9002_colour.py", _ADD_COLOUR))
    with database.engine.connected(), database.engine.transaction(write=True):
        database.engine.execute("UPDATE tag SET colour = 'grün'")  # as in a shell: nothing but the triggers
    with database.read() as unit:
        (entry,) = unit.journal.entries()
        (change,) = unit.journal.changes(entry.id)
    assert (change.operation, change.before, change.after) == (
        Operation.UPDATE,
        {"colour": ""},
        {"colour": "grün"},
    )
    with database.write("undo") as unit:
        unit.undo(entry.id)
    with database.read() as unit:
        assert [tag.colour for tag in unit.store.find(Tag)] == [""]
    database.close()


def test_a_failing_step_leaves_the_old_state(old_database: str, old: Path) -> None:
    broken = later(old, "9002_fails.py", _FAILS)
    with pytest.raises(RuntimeError, match="mitten"):
        started(old_database, broken)
    assert tag_columns(old_database) == ["id", "version", "name"]
    assert _names(old_database) == ["Presse"]
    assert len(copies(old_database)) == 1
    database = started(old_database, old)  # the older version goes on, its triggers back in place
    with database.engine.connected(), database.engine.transaction(write=True):
        database.engine.execute("INSERT INTO party (uid) VALUES ('urn:x')")
    with opened(old_database) as engine:
        assert engine.execute("SELECT count(*) FROM journal_change").fetchone() == (1,)
    database.close()


def test_steps_before_the_failing_one_count(old_database: str, old: Path) -> None:
    new = later(later(old, "9002_colour.py", _ADD_COLOUR), "9003_fails.py", _FAILS)
    with pytest.raises(RuntimeError, match="mitten"):
        started(old_database, new)
    assert tag_columns(old_database) == ["id", "version", "name", "colour"]
    assert _names(old_database) == ["Presse"]
    (new / "9003_fails.py").unlink()
    database = started(old_database, new)
    with database.read() as unit:
        assert [tag.name for tag in unit.store.find(Tag)] == ["Presse"]
    database.close()


def _names(target: str) -> list[str]:
    with opened(target) as engine:
        return [name for (name,) in engine.execute("SELECT name FROM tag").fetchall()]


def _newer(target: str) -> None:
    create_database(target, lambda _: None, actor="test").close()
    with opened(target) as engine:
        engine.execute("INSERT INTO schema_migration (name, applied) VALUES ('0099_zukunft', '2030-01-01 00:00:00')")
        engine.execute("ALTER TABLE tag ADD COLUMN smell TEXT")


def test_a_newer_database_is_refused_with_a_sentence(target: str) -> None:
    _newer(target)
    with pytest.raises(UserError, match=r"neueren Version.*0099_zukunft.*nichts verändert") as caught:
        open_database(target)
    assert re.fullmatch(r"[^\n]+\.", str(caught.value))
    assert copies(target) == []
    assert "smell" in tag_columns(target)


def test_a_newer_file_is_left_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "neuer.verteiler"
    _newer(str(path))
    before = {found.name: found.read_bytes() for found in tmp_path.iterdir() if found.is_file()}
    with pytest.raises(UserError):
        open_database(path)
    assert {found.name: found.read_bytes() for found in tmp_path.iterdir() if found.is_file()} == before


def test_a_step_that_was_applied_is_not_applied_again(target: str, database: Database) -> None:
    with database.engine.connected():
        assert migrate(database.engine) is None
    assert copies(target) == []


# ── a file exchanged for an older one ───────────────────────────────────────────────────────────────────────────────


def _work(path: Path) -> None:
    database = open_database(path, actor="test", today=lambda: TODAY)
    with database.write("tag.add") as unit:
        unit.store.add(Tag(name="neu"))
    database.close()


def _is_older(path: Path) -> bool:
    database = open_database(path, actor="test", today=lambda: TODAY)
    try:
        return database.is_older_than_known()
    finally:
        database.close()


def test_a_file_exchanged_for_an_older_one_is_noticed(tmp_path: Path) -> None:
    path, kept = tmp_path / "kontakte.verteiler", tmp_path / "früher"
    create_database(path, lambda _: None, actor="test", today=lambda: TODAY).close()
    _work(path)
    shutil.copy(path, kept)
    assert not _is_older(path)
    _work(path)
    assert not _is_older(path)
    shutil.copy(kept, path)
    assert _is_older(path)
    shutil.copy(path, tmp_path / "kopie.verteiler")
    assert not _is_older(tmp_path / "kopie.verteiler")  # a copy under a name of its own is no exchange


@pytest.mark.parametrize("content", ["", "{", "[]", "7", '{"x": "y"}', "\x00"])
def test_a_damaged_memory_of_commits_does_no_harm(tmp_path: Path, content: str) -> None:
    path = tmp_path / "kontakte.verteiler"
    create_database(path, lambda _: None, actor="test", today=lambda: TODAY).close()
    (tmp_path / "state").mkdir()
    (tmp_path / "state" / "commits.json").write_text(content, encoding="utf-8")
    assert not _is_older(path)
    _work(path)
    assert not _is_older(path)


def test_a_memory_of_another_kind_does_no_harm(tmp_path: Path) -> None:
    path = tmp_path / "kontakte.verteiler"
    create_database(path, lambda _: None, actor="test", today=lambda: TODAY).close()
    _work(path)
    memory: Any = tmp_path / "state" / "commits.json"
    memory.write_text(re.sub(r": \d+", ': "viele"', memory.read_text(encoding="utf-8")), encoding="utf-8")
    assert not _is_older(path)
