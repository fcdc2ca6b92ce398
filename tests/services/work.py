"""Watches what a use case does to the database."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from crm.domain.event import Event, Participation
from crm.domain.journal import ChangeSet
from crm.domain.listing import Subject, SubjectKind
from crm.domain.party import Organisation, Person
from crm.services.bundle import Services
from crm.storage.database import Database
from crm.storage.tables import SPECS


@dataclass(frozen=True)
class Work:
    """The services on a database, and a way past them."""

    services: Services
    database: Database

    def find(self, kind: type[Any], /, **where: Any) -> list[Any]:
        with self.database.read() as unit:
            return unit.store.find(kind, **where)

    def one(self, kind: type[Any], /, **where: Any) -> Any:
        (found,) = self.find(kind, **where)
        return found

    def save(self, record: Any) -> Any:
        """A colleague's change, past the services."""
        with self.database.write("colleague") as unit:
            return unit.store.save(record)

    def add(self, record: Any) -> Any:
        with self.database.write("colleague") as unit:
            return unit.store.add(record)

    def person(self, family: str) -> Subject:
        return Subject(SubjectKind.PERSON, self.one(Person, family_name=family).id)

    def body(self, name: str) -> Subject:
        return Subject(SubjectKind.ORGANISATION, self.one(Organisation, full_name=name).id)

    @property
    def event(self) -> Event:
        found: Event = self.one(Event)
        return found

    def event_of(self, name: str) -> Event:
        found: Event = self.one(Event, name=name)
        return found

    def part(self, family: str) -> Participation:
        found: Participation = self.one(Participation, party_id=self.person(family).id)
        return found

    def everything(self) -> dict[str, dict[int, Any]]:
        """Every business row by table and id."""
        with self.database.read() as unit:
            return {spec.name: {row.id: row for row in unit.store.find(spec.record)} for spec in SPECS}

    def is_one_entry(self, action: Callable[[], Any], text: str) -> Any:
        """Does it: one entry with that sentence, its change set is the difference, undo and redo are exact."""
        history = self.services.history
        before, known = self.everything(), len(history.lines(10_000))
        result = action()
        after, lines = self.everything(), history.lines(10_000)
        assert [line.text for line in lines[: len(lines) - known]] == [text]
        assert history.state().undo == text
        changes = result if isinstance(result, ChangeSet) else result[1]
        assert {row for row in changes.rows if _row(before, row) != _row(after, row)} == changes.rows
        assert {row for row in _rows(before, after) if _row(before, row) != _row(after, row)} == changes.rows
        assert history.undo()[1] == f"Rückgängig: {text}"
        assert self.everything() == before
        assert history.state().redo == text
        assert history.redo()[1] == f"Wiederhergestellt: {text}"
        assert self.everything() == after
        return result

    def does_nothing(self, action: Callable[[], Any]) -> None:
        """Does it: no row and no journal entry comes of it."""
        before, known = self.everything(), self.services.history.lines(10_000)
        action()
        assert self.everything() == before
        assert self.services.history.lines(10_000) == known


def _rows(*states: dict[str, dict[int, Any]]) -> set[tuple[str, int]]:
    return {(table, row) for state in states for table, rows in state.items() for row in rows}


def _row(state: dict[str, dict[int, Any]], row: tuple[str, int]) -> Any:
    return state[row[0]].get(row[1])
