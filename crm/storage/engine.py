"""What the two engines have in common, and how one is chosen."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import Any

import peewee

from crm.domain.errors import UserError

#: Of each group one word has to be there; a word that ends in "*" need only begin so.
Groups = Sequence[Sequence[str]]
#: New rows of a table by the names of its columns, each with the values of all rows.
Columns = Mapping[str, Sequence[Any]]
#: New rows in one statement, well under the engines' limits on parameters.
ROWS = 100


class Engine(ABC):
    """A database with its own dialect; everything else in this package is written once for both."""

    database: Any  # a peewee database with a pool; its stubs do not know the pool
    name: str

    @abstractmethod
    def begin_write(self) -> None:
        """Opens a transaction that is sure of its right to write."""

    @abstractmethod
    def begin_read(self) -> None:
        """Opens a transaction that sees one state of the database."""

    @abstractmethod
    def set_entry(self, entry_id: int | None) -> None:
        """Tells the triggers which journal entry the following writes belong to."""

    @abstractmethod
    def trigger_statements(self) -> Iterable[str]:
        """The journal triggers as they should be."""

    @abstractmethod
    def drop_triggers(self) -> None:
        """Removes all journal triggers."""

    @abstractmethod
    def words_sql(self, column: str) -> str:
        """A condition on ``directory_entry d``: the words of the column are as the parameter says."""

    @abstractmethod
    def words_parameter(self, column: str, groups: Groups) -> str:
        """The parameter for :meth:`words_sql`."""

    @abstractmethod
    def insides_sql(self, word: str) -> str:
        """A condition on ``directory_entry d``: the word, given as parameter, stands inside its words."""

    @abstractmethod
    def inside_parameter(self, word: str) -> str:
        """The parameter for :meth:`insides_sql`."""

    @contextmanager
    def many_index_changes(self, has_removed: Callable[[], bool]) -> Iterator[None]:
        """For a block that writes thousands of entries of the directory, inside a write transaction; asked at its end
        whether it has removed any."""
        yield

    @abstractmethod
    def reference_sql(self, column: str, key: str) -> str:
        """A journaled row (JSON text): the id that it holds under a key, NULL if it has none."""

    @abstractmethod
    def backup(self, reason: str) -> str:
        """Keeps a verified copy before a migration; returns where."""

    @abstractmethod
    def translate(self, error: BaseException) -> UserError | None:
        """The sentence for an error that the environment caused, or None if it was ours."""

    def execute(self, sql: str, parameters: Sequence[Any] = ()) -> Any:
        """Runs SQL written with ``?`` on either engine."""
        if self.database.param != "?":
            sql = sql.replace("%", "%%").replace("?", self.database.param)
        return self.database.execute_sql(sql, tuple(parameters) or None)

    def insert(self, table: str, columns: Columns) -> list[int]:
        """Adds rows and returns their ids in the order of the rows; "id" is no column where the table gives them."""
        names = ", ".join(f'"{name}"' for name in columns)
        rows, ids = list(zip(*columns.values(), strict=True)), list[int]()
        for start in range(0, len(rows), ROWS):
            some = rows[start : start + ROWS]
            marks = ", ".join(["(" + ", ".join("?" * len(columns)) + ")"] * len(some))
            sql = f"INSERT INTO {table} ({names}) VALUES {marks} RETURNING id"
            # RETURNING promises no order; ids are given in the order of the rows.
            ids += sorted(found for (found,) in self.execute(sql, list(chain.from_iterable(some))).fetchall())
        return list(columns["id"]) if "id" in columns else ids

    def has_table(self, name: str) -> bool:
        return bool(self.database.table_exists(name))

    def meta(self, key: str) -> str:
        """A value from the ``meta`` table, or ""."""
        row = self.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()  # asked before every reading
        return str(row[0]) if row else ""

    def set_meta(self, key: str, value: str) -> None:
        self.execute(
            "INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            (key, value),
        )

    @contextmanager
    def connected(self) -> Iterator[None]:
        """A connection of the thread's own for the length of the block; errors come out as sentences."""
        try:
            with self.database.connection_context():
                yield
        except UserError:
            raise
        except Exception as error:
            if sentence := self.translated(error):
                raise sentence from error
            raise

    def translated(self, error: BaseException) -> UserError | None:
        """Walks the chain: the true cause may stand behind a failed rollback."""
        seen: BaseException | None = error
        sentence: UserError | None = None
        while seen is not None:
            sentence = self.translate(seen) or sentence
            seen = seen.__cause__ or seen.__context__
        return sentence

    @contextmanager
    def transaction(self, *, write: bool) -> Iterator[None]:
        """Commits at the end of the block, rolls back on an exception."""
        self.begin_write() if write else self.begin_read()
        try:
            yield
            self.execute("COMMIT")
        except BaseException:
            self._roll_back()
            raise

    def _roll_back(self) -> None:
        try:
            self.execute("ROLLBACK")
        except peewee.DatabaseError:
            # SQLite has rolled back by itself when the disk was full; the first error is the one to show.
            self.database.manual_close()

    def close(self) -> None:
        self.database.close_all()


def open_engine(target: str | Path) -> Engine:
    """The engine for ``postgresql://…`` or for a file."""
    if str(target).startswith(("postgresql://", "postgres://")):
        from crm.storage.postgres import PostgresEngine

        return PostgresEngine(str(target))
    from crm.storage.sqlite import SqliteEngine

    return SqliteEngine(Path(target))
