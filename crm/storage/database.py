"""An open database: units of work, each one journal entry, on either engine."""

from __future__ import annotations

import getpass
import json
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, Final
from uuid import uuid4

from crm import paths
from crm.domain.errors import UserError
from crm.domain.journal import EXPORT_PREFIX, ChangeSet, EntryKind, FieldGroups
from crm.storage.backup import publish
from crm.storage.commit_counter import CommitCounter
from crm.storage.directory import Directory
from crm.storage.engine import Engine, open_engine
from crm.storage.indexing import Index
from crm.storage.journal import Journal
from crm.storage.migrate import migrate
from crm.storage.sqlite import APPLICATION_ID, SqliteEngine
from crm.storage.store import Store
from crm.storage.tables import SPECS
from crm.storage.undo import Undo

_UID: Final = "database_uid"
#: Tables that are not business tables.
_INTERNAL: Final = (
    "directory_entry",
    "search_vocabulary",
    "journal_change",
    "journal_entry",
    "meta",
    "schema_migration",
)


class Unit:
    """Implements :class:`crm.domain.ports.Unit` on one transaction."""

    def __init__(self, engine: Engine, entry_id: int | None = None) -> None:
        self.store = Store(engine)
        self.directory = Directory(engine)
        self.journal = Journal(engine)
        self.changes = ChangeSet()
        self.entry_id = entry_id
        self._engine = engine

    def undo(
        self, entry_id: int, *, partly: bool = False, by_field: FieldGroups | None = None
    ) -> frozenset[tuple[str, int]]:
        if self.entry_id is None:
            raise RuntimeError("undo needs a unit that writes")
        target = self.journal.entry(entry_id)
        if target.kind is not EntryKind.DO and target.target_id is not None:
            target = self.journal.entry(target.target_id)
        kind = EntryKind.DO if target.undone_by is None else EntryKind.UNDO
        self._engine.execute(
            "UPDATE journal_entry SET kind = ?, target_id = ?, action = ?, params = ? WHERE id = ?",
            (
                (EntryKind.UNDO if kind is EntryKind.DO else EntryKind.REDO).value,
                target.id,
                target.action,
                json.dumps(dict(target.params), ensure_ascii=False),
                self.entry_id,
            ),
        )
        self.store.inserted.forget()
        return Undo(self._engine, self.journal).apply(target, self.entry_id, partly=partly, by_field=by_field)


class Database:
    """Implements :class:`crm.domain.ports.Database`. Connections belong to threads and come from a pool."""

    def __init__(
        self,
        engine: Engine,
        *,
        actor: str = "",
        today: Callable[[], date] = date.today,
        counter: CommitCounter | None = None,
    ) -> None:
        self.engine = engine
        self.name = engine.name
        self._actor = actor or _login()
        self._today = today
        self._counter = counter or CommitCounter()
        self._key = ""

    def start(self, migrations: Path = paths.MIGRATIONS) -> None:
        """Brings the schema up to date and catches up with what was written past us."""
        with self.engine.connected():
            migrate(self.engine, migrations)
            self._key = f"{self.engine.meta(_UID)} {self.name}"
        self._catch_up()

    def is_older_than_known(self) -> bool:
        """Whether the file's journal is shorter than when we last saw it: an older copy, or a lost write."""
        with self.engine.connected():
            return self._last_entry() < self._counter.known(self._key)

    @contextmanager
    def read(self) -> Iterator[Unit]:
        self._catch_up()
        with self.engine.connected(), self.engine.transaction(write=False):
            yield Unit(self.engine)

    @contextmanager
    def write(self, action: str, **params: Any) -> Iterator[Unit]:
        with self.engine.connected():
            with self.engine.transaction(write=True):
                unit = Unit(self.engine, self._open_entry(action, params))
                yield unit
                changes = self._close_entry(unit, action)
            unit.changes = changes
            self._counter.note(self._key, self._last_entry())

    def close(self) -> None:
        self.engine.close()

    def _catch_up(self) -> None:
        with self.engine.connected():
            if not Index(self.engine, self._today()).is_behind():
                return
            with self.engine.transaction(write=True):
                Index(self.engine, self._today()).catch_up()

    def _open_entry(self, action: str, params: dict[str, Any]) -> int:
        at = datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
        cursor = self.engine.execute(
            "INSERT INTO journal_entry (at, actor, kind, action, params) VALUES (?, ?, 'do', ?, ?) RETURNING id",
            (at, self._actor, action, json.dumps(params, ensure_ascii=False)),
        )
        (entry_id,) = cursor.fetchone()
        self.engine.set_entry(entry_id)
        return int(entry_id)

    def _close_entry(self, unit: Unit, action: str) -> ChangeSet:
        self.engine.set_entry(None)
        index = Index(self.engine, self._today(), unit.store)
        with index.begun():
            sql = "SELECT table_name, row_id FROM journal_change WHERE entry_id = ?"
            rows = frozenset(self.engine.execute(sql, (unit.entry_id,)).fetchall())
            if not rows and not action.startswith(EXPORT_PREFIX):
                self.engine.execute("DELETE FROM journal_entry WHERE id = ?", (unit.entry_id,))
                return ChangeSet()
            index.catch_up()
        return ChangeSet(entry_id=unit.entry_id, rows=rows)

    def _last_entry(self) -> int:
        (found,) = self.engine.execute("SELECT coalesce(max(id), 0) FROM journal_entry").fetchone()
        return int(found)


def open_database(target: str | Path, **options: Any) -> Database:
    """Opens an existing database. UserError if it is none, is newer than the program, or cannot be read."""
    engine = open_engine(target)
    try:
        if isinstance(engine, SqliteEngine):
            engine.check_file()
        else:
            _check_server(engine)
        database = Database(engine, **options)
        database.start()
    except BaseException:
        engine.close()
        raise
    return database


def create_database(target: str | Path, fill: Callable[[Database], None], **options: Any) -> Database:
    """Creates a database and fills it. A file appears under its name only when it is complete.

    On a server the database must exist and be empty of our tables.
    """
    engine = open_engine(target)
    if not isinstance(engine, SqliteEngine):
        return _create_on_server(engine, fill, options)
    engine.close()
    path = engine.path
    _check_new(path)
    pending = path.with_name(f".{path.name}.neu")
    try:
        _build_file(pending, fill, options)
        publish(pending, path)
    finally:
        _remove_file(pending)
    return open_database(path, **options)


def _check_new(path: Path) -> None:
    try:
        taken = path.exists()
    except OSError as error:  # a name that is too long, for example
        raise UserError(f"Die Datei „{path}“ lässt sich nicht anlegen.") from error
    if taken:
        raise UserError(f"Die Datei „{path}“ gibt es schon; sie wurde nicht angetastet.")
    if not path.parent.is_dir():
        raise UserError(f"Den Ordner „{path.parent}“ gibt es nicht.")
    if not os.access(path.parent, os.W_OK):
        raise UserError(f"Im Ordner „{path.parent}“ fehlt das Schreibrecht.")


def _check_server(engine: Engine) -> None:
    """Refuses what is no database of ours, before anything is written to it."""
    with engine.connected():
        if not (engine.has_table("meta") and engine.has_table("schema_migration")):
            raise UserError(
                f"„{engine.name}“ ist noch keine Verteiler-Datenbank; legen Sie sie mit „verteiler init“ an."
            )


def _create_on_server(engine: Engine, fill: Callable[[Database], None], options: dict[str, Any]) -> Database:
    try:
        with engine.connected():
            if engine.has_table("meta"):
                raise UserError(f"Die Datenbank „{engine.name}“ ist schon angelegt; sie wurde nicht angetastet.")
        try:
            return _build_on_server(engine, fill, options)
        except BaseException:
            _clear_server(engine)
            raise
    except BaseException:
        engine.close()
        raise


def _build_on_server(engine: Engine, fill: Callable[[Database], None], options: dict[str, Any]) -> Database:
    database = Database(engine, **options)
    database.start()
    with engine.connected():
        engine.set_meta(_UID, str(uuid4()))
    database.start()
    fill(database)
    return database


def _clear_server(engine: Engine) -> None:
    """Takes away what a creation that failed has left, so that it can be tried again."""
    with engine.connected(), engine.transaction(write=True):
        for name in (*(spec.name for spec in SPECS), *_INTERNAL):
            engine.execute(f'DROP TABLE IF EXISTS "{name}" CASCADE')


def _build_file(path: Path, fill: Callable[[Database], None], options: dict[str, Any]) -> None:
    _remove_file(path)
    engine = SqliteEngine(path)
    try:
        with engine.connected():
            engine.database.execute_sql(f"PRAGMA application_id = {APPLICATION_ID}")
            engine.database.execute_sql("PRAGMA journal_mode = WAL")
        database = Database(engine, **options)
        database.start()
        with engine.connected():
            engine.set_meta(_UID, str(uuid4()))
        fill(database)
        with engine.connected():
            engine.database.execute_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        engine.close()


def _remove_file(path: Path) -> None:
    for suffix in ("", "-wal", "-shm", "-journal"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)


def _login() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "unbekannt"
