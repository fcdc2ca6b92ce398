"""The trash: what was deleted and can be fetched back at any time."""

from __future__ import annotations

from dataclasses import dataclass, replace

from crm.domain.event import Event
from crm.domain.journal import ChangeSet
from crm.domain.kept_audience import SavedAudience
from crm.domain.office import Office
from crm.domain.party import Organisation, Party, Person
from crm.domain.ports import Database, Unit

Deletable = Party | Office | Event | SavedAudience


@dataclass(frozen=True, slots=True, kw_only=True)
class TrashItem:
    """Something in the trash: ``deleted_at`` is UTC, ISO 8601; ``kind`` what it is in German."""

    record: Deletable
    kind: str
    name: str
    deleted_at: str


class Trash:
    """Lists the trash and fetches things back; nothing is ever deleted from it here."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def items(self) -> list[TrashItem]:
        """All there is, the latest first."""
        with self._database.read() as unit:
            found = [*_parties(unit), *_offices(unit), *_named(unit)]
        return sorted(found, key=lambda item: (item.deleted_at, item.name), reverse=True)

    def restore(self, item: TrashItem) -> ChangeSet:
        """Fetches one thing back; ConflictError if it was changed meanwhile."""
        action = {"Amt": "office.restore", "Veranstaltung": "event.restore", "Verteiler": "audience.restore"}
        with self._database.write(action.get(item.kind, "party.restore"), name=item.name) as unit:
            unit.store.save(replace(item.record, deleted_at=None))
        return unit.changes


def _deleted(unit: Unit, kind: type[Deletable]) -> list[Deletable]:
    return [record for record in unit.store.find(kind) if record.deleted_at is not None]


def _item(record: Deletable, kind: str, name: str) -> TrashItem:
    return TrashItem(record=record, kind=kind, name=name, deleted_at=record.deleted_at or "")


def _parties(unit: Unit) -> list[TrashItem]:
    deleted = _deleted(unit, Party)
    ids = [record.id for record in deleted]
    people = {person.id: person.name() for person in unit.store.find(Person, id=ids)}
    bodies = {body.id: body.full_name for body in unit.store.find(Organisation, id=ids)}
    return [
        _item(r, "Person" if r.id in people else "Organisation", people.get(r.id) or bodies.get(r.id, ""))
        for r in deleted
    ]


def _offices(unit: Unit) -> list[TrashItem]:
    deleted = [record for record in unit.store.find(Office) if record.deleted_at is not None]
    bodies = {b.id: b.full_name for b in unit.store.find(Organisation, id={o.organisation_id for o in deleted})}
    return [_item(o, "Amt", f"{o.title()} ({bodies.get(o.organisation_id, '')})") for o in deleted]


def _named(unit: Unit) -> list[TrashItem]:
    events = [e for e in unit.store.find(Event) if e.deleted_at is not None]
    audiences = [a for a in unit.store.find(SavedAudience) if a.deleted_at is not None]
    return [_item(e, "Veranstaltung", e.name) for e in events] + [_item(a, "Verteiler", a.name) for a in audiences]
