"""Lists and searches for the shells."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from crm.domain.listing import ContactRow, Hit, SortBy, Subject, SubjectKind
from crm.domain.ports import Database
from crm.services.naming import names_of
from crm.services.own_fields import fields_of, values_of
from crm.services.tags import tags_of


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
        """The rows in the order of the subjects, with tags and own fields; those that are gone are left out."""
        with self._database.read() as unit:
            rows = unit.directory.rows(subjects)
            tags, fields = tags_of(unit, subjects), {field.id: field for field in fields_of(unit)}
            values = values_of(unit, subjects)
        return [
            replace(
                row,
                tags=tags.get(row.subject, ()),
                own_values=tuple((n, fields[n].shown(value)) for n, value in values.get(row.subject, {}).items()),
            )
            for row in rows
        ]

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
