"""Random work on both engines: undoing all gives the start, redoing all gives the end, by value and type."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass, replace
from typing import Any

import psycopg
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlcipher3 import dbapi2

from crm.domain.event import Event, Participation
from crm.domain.notes import Tag, Tagging
from crm.domain.office import Office, Tenure
from crm.domain.party import Organisation, Party, Person, Photo
from crm.storage.database import Database, open_database
from crm.storage.tables import SPECS
from tests.factories import add_body, add_holder, add_office, add_person, uid
from tests.templates import copy_of, fill_nothing

#: Text of every sort; PostgreSQL's text cannot hold NUL, and neither engine lone surrogates.
TEXTS = st.one_of(
    st.sampled_from(
        [
            "01067",
            "1067",
            "null",
            "1e5",
            "100000",
            "",
            "0x1F",
            "-0",
            "[1]",
            '{"a": null}',
            "it's",
            "\\",
            "\x01",
            "ä\u0308🙂",
        ]
    ),
    st.text(st.characters(exclude_characters="\x00", exclude_categories=["Cs"]), max_size=12),
)

KINDS = ("person", "office", "tag", "event", "photo")


@dataclass(frozen=True)
class Step:
    what: str
    text: str
    data: bytes
    pick: int


STEPS = st.lists(
    st.builds(
        Step,
        st.sampled_from(["insert", "bulk", "update", "delete", "shell", "rollback", "undo", "redo"]),
        TEXTS,
        st.binary(max_size=6),
        st.integers(0, 999),
    ),
    max_size=14,
)


@pytest.mark.slow
@settings(
    max_examples=15,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(steps=STEPS)
def test_undoing_all_gives_the_start_and_redoing_all_the_end(target: str, steps: list[Step]) -> None:
    with closing(open_database(copy_of(fill_nothing, target), actor="test")) as database:
        _populate(database)
        start = _everything(database)
        for step in steps:
            _take(database, target, step)
        end = _everything(database)
        count = _undo_all(database)
        assert _everything(database) == start
        for _ in range(count):
            _redo(database)
        assert _everything(database) == end
        _directory_is_true(database)


def _populate(database: Database) -> None:
    with database.write("setup.sample") as unit:
        body = add_body(unit.store, city="Musterort")
        office = add_office(unit.store, body)
        person = add_person(unit.store)
        add_holder(unit.store, office, person)
        unit.store.add(Event(uid=uid(), name="Impulse"))


def _everything(database: Database) -> dict[str, list[tuple[Any, ...]]]:
    """Every value of every business table with its type."""
    found = {}
    with database.engine.connected():
        for spec in SPECS:
            columns = ", ".join(f'"{name}"' for name in spec.columns)
            rows = database.engine.execute(f"SELECT {columns} FROM {spec.name} ORDER BY id").fetchall()
            found[spec.name] = [tuple((type(v).__name__, v) for v in map(_value, row)) for row in rows]
    return found


def _value(value: Any) -> Any:
    return bytes(value) if isinstance(value, memoryview) else value


def _take(database: Database, target: str, step: Step) -> None:
    match step.what:
        case "insert":
            with database.write("insert") as unit:
                _insert(unit.store, step)
        case "bulk":
            with database.write("bulk") as unit:
                unit.store.add_all(Tag(name=f"{step.text}{number}") for number in range(120))
        case "update":
            _update(database, step)
        case "delete":
            _delete(database, step)
        case "shell":
            _shell(target, step)
        case "rollback":
            with pytest.raises(ZeroDivisionError), database.write("rollback") as unit:
                _insert(unit.store, step)
                raise ZeroDivisionError
        case "undo":
            _undo(database)
        case _:
            _redo(database)


def _insert(store: Any, step: Step) -> None:
    kind = KINDS[step.pick % len(KINDS)]
    if kind == "person":
        person = add_person(store, step.text, "Muster")
        tag = store.add(Tag(name=step.text))
        store.add(Tagging(tag_id=tag.id, party_id=person.id))
    elif kind == "office":
        for body in store.find(Organisation)[:1]:
            office = add_office(store, body, step.text)
            for person in store.find(Person)[:1]:
                store.add(Tenure(person_id=person.id, office_id=office.id))
    elif kind == "event":
        event = store.add(Event(uid=uid(), name=step.text))
        office = next(iter(store.find(Office)), None)
        for person in store.find(Person):
            store.add(Participation(event_id=event.id, party_id=person.id, office_id=office.id if office else None))
    elif kind == "photo":
        for party in store.find(Party)[:1]:
            store.add(Photo(party_id=party.id, data=step.data, width=1, height=1))
    else:
        store.add(Tag(name=step.text))


def _update(database: Database, step: Step) -> None:
    with database.write("update") as unit:
        for kind, field in ((Person, "given_name"), (Office, "title_m"), (Tag, "name"), (Event, "name")):
            records = unit.store.find(kind)
            if records and step.pick % 2:
                record = records[step.pick % len(records)]
                unit.store.save(replace(record, **{field: step.text}))


def _delete(database: Database, step: Step) -> None:
    kinds = (Person, Party, Office, Tag, Event, Organisation)
    with database.write("delete") as unit:
        kind = kinds[step.pick % len(kinds)]
        records = unit.store.find(kind)
        if records:
            unit.store.remove(records[step.pick % len(records)])


def _shell(target: str, step: Step) -> None:
    """A statement from a second connection that knows nothing of us."""
    if target.startswith("postgres"):
        with psycopg.connect(target) as connection:
            connection.execute("UPDATE tag SET name = %s WHERE id %% 2 = 0", (step.text,))
            connection.execute("DELETE FROM office WHERE id %% 7 = %s", (step.pick % 7,))
    else:
        with closing(dbapi2.connect(target, isolation_level=None)) as connection:
            connection.execute("PRAGMA foreign_keys = 1")
            connection.execute("UPDATE tag SET name = ? WHERE id % 2 = 0", (step.text,))
            connection.execute("DELETE FROM office WHERE id % 7 = ?", (step.pick % 7,))


def _undo(database: Database) -> bool:
    with database.write("undo") as unit:
        entry = unit.journal.next_undo()
        if entry is None:
            return False
        unit.undo(entry.id)
    return True


def _redo(database: Database) -> bool:
    with database.write("redo") as unit:
        entry = unit.journal.next_redo()
        if entry is None:
            return False
        unit.undo(entry.id)
    return True


def _undo_all(database: Database) -> int:
    count = 0
    while _undo(database):
        count += 1
    return count


def _directory_is_true(database: Database) -> None:
    """The read side, kept step by step, is the one that would be made anew."""
    with database.read() as unit:
        kept = unit.directory.rows(unit.directory.find())
    with database.engine.connected(), database.engine.transaction(write=True):
        database.engine.execute("DELETE FROM directory_entry")
        database.engine.set_meta("index_position", "0")
    with database.read() as unit:
        assert unit.directory.rows(unit.directory.find()) == kept
