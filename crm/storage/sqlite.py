"""SQLite through the library that ``sqlcipher3`` brings, for plain and (later) encrypted files alike."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, Final

import peewee
from playhouse.pool import PooledSqliteDatabase
from sqlcipher3 import dbapi2

from crm.domain.errors import UserError
from crm.storage import triggers_sqlite
from crm.storage.engine import Columns, Engine, Groups
from crm.storage.sqlite_bulk import insert_many

#: Older libraries can lose a commit when the write-ahead log is reset (fixed in this version).
MINIMUM_VERSION: Final = (3, 51, 3)
#: "VERT", so that `file` and we ourselves recognise our databases.
APPLICATION_ID: Final = 0x56455254

#: From so many new rows on it is quicker to write the journal behind all of them.
_MANY: Final = 20
_FULL_TEXT: Final = ("search_words", "search_inside")
#: How FTS5 cleans up; the numbers of the latter are its own defaults.
_ONCE_AT_THE_END: Final = {"secure-delete": 0, "automerge": 0, "crisismerge": 1000}
_ALL_ALONG: Final = {"secure-delete": 1, "automerge": 4, "crisismerge": 16}
_PRAGMAS: Final = {
    "busy_timeout": 10_000,
    "foreign_keys": 1,
    "recursive_triggers": 1,  # or REPLACE would delete rows behind the journal's back
    "secure_delete": 1,
    "synchronous": "FULL",
}

_SENTENCES: Final = (
    ("file is not a database", "Die Datei {name} ist keine Verteiler-Datenbank oder ist beschädigt."),
    ("disk image is malformed", "Die Datei {name} ist beschädigt; bitte spielen Sie eine Sicherung ein."),
    ("malformed database schema", "Die Datei {name} ist beschädigt; bitte spielen Sie eine Sicherung ein."),
    ("fts5: ", "Die Datei {name} ist beschädigt; bitte spielen Sie eine Sicherung ein."),
    ("vtable constructor failed", "Die Datei {name} ist beschädigt; bitte spielen Sie eine Sicherung ein."),
    ("database or disk is full", "Auf dem Datenträger ist kein Platz mehr; es wurde nichts gespeichert."),
    ("disk i/o error", "Der Datenträger ist voll oder meldet einen Fehler; es wurde nichts gespeichert."),
    ("readonly database", "Die Datei {name} ist schreibgeschützt; es wurde nichts gespeichert."),
    ("unable to open database file", "Die Datei {name} lässt sich nicht öffnen; fehlt das Schreibrecht im Ordner?"),
    ("database is locked", "Die Datei {name} wird gerade von einem anderen Programm beschrieben."),
)


class _Driver(peewee.SqliteDatabase):
    """peewee's SQLite on the library of ``sqlcipher3``."""

    def _connect(self) -> Any:
        connection = dbapi2.connect(self.database, timeout=10, isolation_level=None, check_same_thread=False)
        try:
            self._add_conn_hooks(connection)  # type: ignore[attr-defined]
        except UnicodeDecodeError as error:  # the driver cannot read what SQLite quotes of a damaged schema
            connection.close()
            raise peewee.DatabaseError("database disk image is malformed") from error
        except BaseException:
            connection.close()
            raise
        return connection


class _Pooled(PooledSqliteDatabase, _Driver):  # type: ignore[misc]
    """The pool asks the next class in line for a new connection: ours."""


class SqliteEngine(Engine):
    """One file. Never creates it: see :func:`crm.storage.database.create`."""

    def __init__(self, path: Path) -> None:
        if dbapi2.sqlite_version_info < MINIMUM_VERSION:
            raise RuntimeError(f"SQLite {dbapi2.sqlite_version} is too old for safe write-ahead logging")
        self.path = path
        self.name = path.name
        self.database = _Pooled(str(path), pragmas=_PRAGMAS, max_connections=16, autoconnect=False)

    def begin_write(self) -> None:
        self.execute("BEGIN IMMEDIATE")
        self.execute("PRAGMA defer_foreign_keys = 1")

    def begin_read(self) -> None:
        self.execute("BEGIN")

    def set_entry(self, entry_id: int | None) -> None:
        self.execute("UPDATE journal_current SET entry_id = ?", (entry_id,))

    def insert(self, table: str, columns: Columns) -> list[int]:
        is_many = len(next(iter(columns.values()))) >= _MANY
        return insert_many(self, table, columns) if is_many else super().insert(table, columns)

    def trigger_statements(self) -> Iterable[str]:
        return triggers_sqlite.statements()

    def drop_triggers(self) -> None:
        found = self.execute(
            "SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'journal\\_%' ESCAPE '\\'"
        ).fetchall()
        for (name,) in found:
            self.execute(f'DROP TRIGGER "{name}"')

    def words_sql(self, column: str) -> str:
        return "d.id IN (SELECT rowid FROM search_words WHERE search_words MATCH ?)"

    def words_parameter(self, column: str, groups: Groups) -> str:
        either = ("(" + " OR ".join(_quoted(word) for word in group) + ")" for group in groups)
        return f"{{{column}}} : (" + " AND ".join(either) + ")"

    def reference_sql(self, column: str, key: str) -> str:
        return f"json_extract({column}, '$.{key}')"

    def insides_sql(self, word: str) -> str:
        if len(word) < 3:
            return "d.words LIKE ?"  # nothing for the trigram index: only what the other conditions leave is read
        return "d.id IN (SELECT rowid FROM search_inside WHERE words LIKE ?)"

    def inside_parameter(self, word: str) -> str:
        return f"%{word}%"

    @contextmanager
    def many_index_changes(self, has_removed: Callable[[], bool]) -> Iterator[None]:
        """FTS5 takes 1.6 ms to overwrite what one entry leaves behind, and merges what it has just written over and
        over; merging the whole index once at the end does the same. Where nothing is left behind, that can wait for
        the writes to come, of which each merges a little."""
        self._set_full_text(_ONCE_AT_THE_END)
        yield
        for table in _FULL_TEXT if has_removed() else ():
            self.execute(f"INSERT INTO {table} ({table}) VALUES ('optimize')")
        self._set_full_text(_ALL_ALONG)

    def _set_full_text(self, settings: Mapping[str, int]) -> None:
        for table in _FULL_TEXT:
            for name, value in settings.items():
                self.execute(f"INSERT INTO {table} ({table}, rank) VALUES (?, ?)", (name, value))

    def backup(self, reason: str) -> str:
        from crm.storage.backup import copy_beside

        return str(copy_beside(self.path, reason))

    def translate(self, error: BaseException) -> UserError | None:
        text = str(error).lower()
        if not isinstance(error, peewee.DatabaseError | peewee.InterfaceError | dbapi2.Error):
            return None
        for part, sentence in _SENTENCES:
            if part in text:
                return UserError(sentence.format(name=f"„{self.name}“"))
        return None

    def check_file(self) -> None:
        """Refuses what is no file of ours, before anything is written to it."""
        try:
            found = self.path.exists()
        except OSError as error:  # a name that is too long, for example
            raise UserError(f"Die Datei „{self.path}“ lässt sich nicht öffnen.") from error
        if not found:
            raise UserError(f"Die Datei „{self.path}“ gibt es nicht.")
        if self.path.is_dir():
            raise UserError(f"„{self.path}“ ist ein Ordner, keine Datei.")
        self._check_rights()
        with self.connected():
            (found,) = self.execute("PRAGMA application_id").fetchone()
        if found != APPLICATION_ID:
            raise UserError(f"Die Datei „{self.path}“ ist keine Verteiler-Datenbank.")

    def _check_rights(self) -> None:
        """Asked beforehand: SQLite would leave its side files behind before it notices."""
        if not os.access(self.path, os.R_OK):
            raise UserError(f"Die Datei „{self.path}“ darf nicht gelesen werden.")
        if not os.access(self.path, os.W_OK):
            raise UserError(f"Die Datei „{self.path}“ ist schreibgeschützt und lässt sich deshalb nicht öffnen.")
        if not os.access(self.path.parent, os.W_OK):
            raise UserError(
                f"Im Ordner „{self.path.parent}“ fehlt das Schreibrecht; „{self.name}“ lässt sich deshalb nicht öffnen."
            )


def _quoted(word: str) -> str:
    return f'"{word[:-1]}"*' if word.endswith("*") else f'"{word}"'


def integrity_problems(path: Path) -> list[str]:
    """What SQLite itself finds wrong with a file: structure and references; [] if nothing."""
    found: list[str] = []
    with closing(dbapi2.connect(str(path))) as connection:
        try:
            found += [row[0] for row in connection.execute("PRAGMA integrity_check") if row[0] != "ok"]
            found += [f"foreign key: {row}" for row in connection.execute("PRAGMA foreign_key_check")]
        except dbapi2.DatabaseError as error:  # so damaged that the check itself gives up
            found.append(str(error))
    return found
