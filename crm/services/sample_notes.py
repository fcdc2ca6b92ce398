"""Relationships, entries on the time line and tasks of the sample."""

from __future__ import annotations

from pathlib import Path

from crm.domain.event import Event
from crm.domain.notes import Activity, ActivityKind, ActivityLink, Task
from crm.domain.partial_date import PartialDate
from crm.domain.ports import Store
from crm.domain.relationship import Relationship, RelationshipType
from crm.exchange.reference_files import read_table
from crm.services.sample_contacts import Cast, Row, keys_of, partial

_OFFICE = "office:"


def add_relationships(store: Store, folder: Path, cast: Cast) -> None:
    """Deputies, heads of office, founders, investors and others."""
    types = {kind.key: kind.id for kind in store.find(RelationshipType)}
    store.add_all([_relationship(row, types, cast) for row in read_table(folder / "relationships.csv")])


def add_activities(store: Store, folder: Path, cast: Cast, event: Event) -> None:
    """Notes, calls and meetings, each linked to what it is about."""
    rows = read_table(folder / "notes.csv")
    activities = store.add_all([_activity(row) for row in rows])
    store.add_all(
        [
            ActivityLink(activity_id=activity.id, **_subject(key, cast, event))
            for row, activity in zip(rows, activities, strict=True)
            for key in keys_of(row["subjects"])
        ]
    )


def add_tasks(store: Store, folder: Path, cast: Cast, event: Event) -> None:
    """A few tasks, done and due."""
    store.add_all([_task(row, cast, event) for row in read_table(folder / "tasks.csv")])


def _relationship(row: Row, types: dict[str, int], cast: Cast) -> Relationship:
    return Relationship(
        type_id=types[row["type"]],
        from_id=cast.party_id(row["from_key"]),
        to_id=cast.party_id(row["to_key"]),
        valid_from=partial(row["valid_from"]),
        note=row["note"],
        source=row["source"],
    )


def _activity(row: Row) -> Activity:
    return Activity(kind=ActivityKind(row["kind"]), on=PartialDate.parse(row["on"]), text=row["text"])


def _task(row: Row, cast: Cast, event: Event) -> Task:
    return Task(
        title=row["title"],
        due_on=partial(row["due_on"]),
        done_on=partial(row["done_on"]),
        assignee=row["assignee"],
        **_subject(row["subject"], cast, event),
    )


def _subject(key: str, cast: Cast, event: Event) -> dict[str, int]:
    """The field that names the subject: "event", "office:KEY", or a person or organisation."""
    if key == "event":
        return {"event_id": event.id}
    if key.startswith(_OFFICE):
        return {"office_id": cast.offices[key.removeprefix(_OFFICE)].id}
    return {"party_id": cast.party_id(key)}
