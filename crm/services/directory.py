"""Lists and searches for the shells."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from crm.domain.listing import ContactRow, Hit, SortBy, Subject, SubjectKind
from crm.domain.ports import Database
from crm.services.naming import names_of


class DirectoryService:
    """The read side, one short reading a question."""

    def __init__(self, database: Database) -> None:
        self._database = database

    @property
    def database_name(self) -> str:
        return self._database.name

    def find(
        self,
        text: str = "",
        kinds: Collection[SubjectKind] = (),
        sort: SortBy = SortBy.NAME,
        descending: bool = False,
    ) -> list[Subject]:
        """The subjects that match, in order; see :meth:`crm.domain.ports.Directory.find`."""
        with self._database.read() as unit:
            return unit.directory.find(text, kinds, sort, descending)

    def rows(self, subjects: Sequence[Subject]) -> list[ContactRow]:
        with self._database.read() as unit:
            return unit.directory.rows(subjects)

    def names(self, subjects: Sequence[Subject]) -> dict[Subject, str]:
        """The names as read ("Dr. Anna Müller"), without what is gone, in the trash or restricted."""
        with self._database.read() as unit:
            return names_of(unit, subjects)

    def search(self, text: str, limit: int = 50) -> list[Hit]:
        """Best first over persons, organisations, offices and events."""
        with self._database.read() as unit:
            return unit.directory.search(text, limit)

    def counts(self) -> dict[SubjectKind, int]:
        with self._database.read() as unit:
            return unit.directory.counts()
