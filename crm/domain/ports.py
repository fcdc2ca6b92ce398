"""What the services need of a storage engine; :mod:`crm.storage` implements it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import date
from typing import Any, Protocol, TypeVar

from crm.domain.body_duplicates import BodyFacts
from crm.domain.candidate import Candidate
from crm.domain.duplicate_facts import PersonFacts
from crm.domain.journal import Change, ChangeSet, FieldGroups, JournalEntry
from crm.domain.listing import ContactRow, Hit, SortBy, Subject, SubjectKind
from crm.domain.query import Field

R = TypeVar("R")

#: Called with (done, total) during long work; raises :class:`crm.domain.errors.Cancelled` to stop it.
Progress = Callable[[int, int], None]


def no_progress(done: int, total: int) -> None:
    """For callers that do not watch."""


class Store(Protocol):
    """Records of any kind, one table each; a record's type names its table."""

    def get(self, kind: type[R], record_id: int) -> R:
        """The record; NotFoundError if there is none."""

    def find(self, kind: type[R], /, **where: Any) -> list[R]:
        """All records whose fields equal the values; a collection as value means "one of". Ordered by id."""

    def add(self, record: R) -> R:
        """Stores a new record and returns it with its id."""

    def add_all(self, records: Iterable[R]) -> list[R]:
        """Stores many records of one kind and returns them with their ids."""

    def insert(self, records: Iterable[Any]) -> list[int]:
        """As :meth:`add_all`, for whoever needs only the ids: of ten thousands the copies take their time."""

    def insert_columns(self, kind: type[Any], told: Mapping[str, Sequence[Any]], /) -> list[int]:
        """As :meth:`insert`, for whoever has the values of many records field by field; what is not told is as in a
        new record. TypeError for a field that there is none of, and for one that nobody tells though it is needed.
        """

    def save(self, record: R) -> R:
        """Saves a changed record and returns it with its new version; ConflictError if it is not the present one."""

    def remove(self, record: Any) -> None:
        """Deletes a record; ConflictError if it is not the present one."""


class Directory(Protocol):
    """The read side: lists and searches over persons, organisations, offices and events."""

    def find(
        self,
        text: str = "",
        kinds: Collection[SubjectKind] = (),
        sort: SortBy = SortBy.NAME,
        descending: bool = False,
    ) -> list[Subject]:
        """The subjects that match a query (:mod:`crm.domain.query`), in order; never by similar words.

        Without kinds: persons, organisations and vacant offices; of a query with ``art:`` all offices.
        """

    def rows(self, subjects: Sequence[Subject]) -> list[ContactRow]:
        """The rows of these subjects, in their order; subjects that are gone are left out."""

    def search(self, text: str, limit: int = 50) -> list[Hit]:
        """Best first, over all kinds; where there are fewer hits than the limit, similar words follow."""

    def count(self, text: str) -> int:
        """How many :meth:`find` would find."""

    def values(self, field: Field) -> list[tuple[str, int]]:
        """What stands in the lists as place or office, and how often; nothing for the other fields."""

    def counts(self) -> dict[SubjectKind, int]:
        """How many of each kind there are outside the trash."""

    def candidates(self, today: date) -> list[Candidate]:
        """Everybody an audience can pick from: offices with their present holder, then persons without office,
        then bodies. What stands there under "facts" is not filled in.
        """

    def person_facts(self, ids: Collection[int] | None = None) -> list[PersonFacts]:
        """What tells persons apart, of all or of some, by id; without the trash and those whom the law restricts."""

    def body_facts(self, ids: Collection[int] | None = None) -> list[BodyFacts]:
        """The same of organisations."""

    def related_people(self) -> list[tuple[int, int]]:
        """Pairs of persons (lower id first) between whom a relationship stands."""


class Journal(Protocol):
    """The record of everything written."""

    def entries(self, limit: int = 50, before: int | None = None) -> list[JournalEntry]:
        """The latest entries, newest first."""

    def entry(self, entry_id: int) -> JournalEntry:
        """One entry; NotFoundError if there is none."""

    def changes(self, entry_id: int) -> list[Change]:
        """The rows an entry touched, in order."""

    def history(self, rows: Collection[tuple[str, int]], limit: int = 50) -> list[JournalEntry]:
        """The entries that touched one of the rows, newest first."""

    def about(self, rows: Collection[tuple[str, int]], tables: Collection[str] = ()) -> list[JournalEntry]:
        """The entries that touched one of the rows (table, id), or a row that refers or once referred to them.

        Newest first, deletions included. With ``tables`` only what those tables' rows say of them.
        """

    def added_by(self, table: str, row_ids: Collection[int]) -> dict[int, str]:
        """Who added each row; rows that came with a new database are left out."""

    def touched_at(self, table: str, row_ids: Collection[int]) -> dict[int, str]:
        """When each row was last touched (UTC, ISO 8601); rows the journal does not know are left out."""

    def next_undo(self) -> JournalEntry | None:
        """What Ctrl+Z would take back."""

    def next_redo(self) -> JournalEntry | None:
        """What Ctrl+Shift+Z would do again."""


class Unit(Protocol):
    """One reading of, or one piece of work on, the database: everything in it sees one state."""

    @property
    def store(self) -> Store: ...

    @property
    def directory(self) -> Directory: ...

    @property
    def journal(self) -> Journal: ...

    @property
    def changes(self) -> ChangeSet:
        """After a write has been committed: the rows it touched."""

    def undo(
        self, entry_id: int, *, partly: bool = False, by_field: FieldGroups | None = None
    ) -> frozenset[tuple[str, int]]:
        """Takes an entry back (of an undo: does it again). MovedOnError if rows (table, id) were changed since.

        ``partly`` leaves those rows as they are, takes back the others and returns what was left;
        ``by_field`` counts a row as changed only if the same fields were, and takes back the others of it.
        """


class Database(Protocol):
    """An open database. Each unit belongs to the thread that opened it."""

    @property
    def name(self) -> str:
        """What the user calls it: the file's name, or the PostgreSQL database."""

    def read(self) -> AbstractContextManager[Unit]: ...

    def write(self, action: str, **params: Any) -> AbstractContextManager[Unit]:
        """One journal entry, one transaction: committed at the end of the block, rolled back by an exception."""

    def close(self) -> None: ...
