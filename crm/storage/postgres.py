"""PostgreSQL, for a unit that works together."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Final
from urllib.parse import urlsplit

import peewee
from playhouse.pool import PooledPostgresqlDatabase

from crm.domain.errors import UserError
from crm.storage import triggers_postgres
from crm.storage.drivers import import_psycopg
from crm.storage.engine import Engine, Groups
from crm.storage.tables import SPECS
from crm.storage.triggers_postgres import WRITE_LOCK

_NO_ADDRESS: Final = "Die Adresse der Datenbank ist ungültig; erwartet wird postgresql://benutzer@rechner/datenbank."
_SENTENCES: Final = (
    ("does not exist", "Die Datenbank „{name}“ gibt es auf dem Server nicht."),
    ("password authentication failed", "Der Server hat Benutzername oder Kennwort für „{name}“ nicht angenommen."),
    ("connection refused", "Der Datenbankserver für „{name}“ ist nicht erreichbar."),
    ("could not translate host name", "Der Datenbankserver für „{name}“ ist nicht erreichbar."),
    ("failed to resolve host", "Der Datenbankserver für „{name}“ ist nicht erreichbar."),
    (
        "server closed the connection",
        "Die Verbindung zum Datenbankserver ist abgebrochen; es wurde nichts gespeichert.",
    ),
    ("connection to server", "Der Datenbankserver für „{name}“ ist nicht erreichbar."),
    ("permission denied", "Für die Datenbank „{name}“ fehlt Ihnen das nötige Recht."),
    ("no space left on device", "Auf dem Datenbankserver ist kein Platz mehr; es wurde nichts gespeichert."),
)

#: The indexed form of each column of words.
_VECTORS: Final = {"name_words": "name_vector", "words": "vector", "field_words": "field_vector"}


class PostgresEngine(Engine):
    """A database on a server, named by ``postgresql://user@host/name``."""

    def __init__(self, url: str) -> None:
        try:
            parts = urlsplit(url)
            self.name = parts.path.lstrip("/") or parts.hostname or "postgresql"
            _ = parts.port
        except ValueError:
            raise UserError(_NO_ADDRESS) from None
        import_psycopg()
        address = url.replace("postgres://", "postgresql://", 1)
        self.database = PooledPostgresqlDatabase(address, max_connections=16, autoconnect=False, prefer_psycopg3=True)

    def begin_write(self) -> None:
        # Writers one after the other, as on SQLite: the journal's ids are then in the order of the commits, and the
        # directory, which reads the journal from its last position, misses nothing.
        self.execute("BEGIN")
        self.execute(f"SELECT pg_advisory_xact_lock({WRITE_LOCK})")

    def begin_read(self) -> None:
        self.execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")

    def set_entry(self, entry_id: int | None) -> None:
        value = "" if entry_id is None else str(entry_id)
        self.execute("SELECT set_config('verteiler.entry', ?, true)", (value,))

    def trigger_statements(self) -> Iterable[str]:
        return triggers_postgres.statements()

    def drop_triggers(self) -> None:
        found = self.execute(
            "SELECT tgname, relname FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid "
            "WHERE NOT tgisinternal AND tgname LIKE 'journal_%' AND relnamespace = current_schema()::regnamespace"
        ).fetchall()
        for name, table in found:
            self.execute(f'DROP TRIGGER "{name}" ON "{table}"')

    def words_sql(self, column: str) -> str:
        return f"d.{_VECTORS[column]} @@ CAST(? AS tsquery)"

    def words_parameter(self, column: str, groups: Groups) -> str:
        return " & ".join("(" + " | ".join(_quoted(word) for word in group) + ")" for group in groups)

    def reference_sql(self, column: str, key: str) -> str:
        return f"CAST(CAST({column} AS json) ->> '{key}' AS bigint)"

    def insides_sql(self, word: str) -> str:
        return "d.words LIKE ?"

    def inside_parameter(self, word: str) -> str:
        return f"%{word}%"

    def backup(self, reason: str) -> str:
        """Copies every table into a schema of its own: needs no tool beside the server."""
        stamp = datetime.now(UTC).strftime("%Y%m%d_%H%M%S_%f")
        schema = f"sicherung_{reason}_{stamp}"
        with self.transaction(write=True):
            self.execute(f'CREATE SCHEMA "{schema}"')
            for name in (*(spec.name for spec in SPECS), "journal_entry", "journal_change", "meta"):
                if self.has_table(name):
                    self.execute(f'CREATE TABLE "{schema}"."{name}" AS TABLE "{name}"')
        return schema

    def translate(self, error: BaseException) -> UserError | None:
        if not isinstance(error, peewee.DatabaseError | peewee.InterfaceError):
            return None
        text = str(error).lower()
        if "invalid connection option" in text or "invalid uri" in text:
            return UserError(_NO_ADDRESS)
        if isinstance(error, peewee.ProgrammingError | peewee.IntegrityError):
            return None
        for part, sentence in _SENTENCES:
            if part in text:
                return UserError(sentence.format(name=self.name))
        return None


def _quoted(word: str) -> str:
    return f"'{word[:-1]}':*" if word.endswith("*") else f"'{word}'"
