"""Thousands of entries of the directory at once: found, gone again, and nothing of them left in the file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from string import ascii_lowercase

import pytest

from crm.domain.party import Party, Person
from crm.domain.ports import Store
from crm.storage import indexing, vocabulary
from crm.storage.check import problems
from crm.storage.database import Database
from tests.factories import add_person, uid


@pytest.fixture(autouse=True)
def few_are_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(indexing, "_MANY", 20)
    monkeypatch.setattr(vocabulary, "_MANY", 20)


def add_many(store: Store, family: str, count: int = 60) -> list[Person]:
    parties = store.add_all(Party(uid=uid()) for _ in range(count))
    given = (f"Vorname{first}{second}" for first in ascii_lowercase for second in ascii_lowercase)
    people = [Person(id=p.id, given_name=name, family_name=family) for p, name in zip(parties, given, strict=False)]
    return store.add_all(people)


def count(database: Database, text: str) -> int:
    with database.read() as unit:
        return unit.directory.count(text)


def test_many_are_found_and_gone_and_found_again(database: Database) -> None:
    with database.write("person.add") as unit:
        add_many(unit.store, "Beispiel")
    assert count(database, "beispiel") == 60
    with database.write("undo") as undo:
        undo.undo(unit.changes.entry_id or 0)
    assert count(database, "beispiel") == 0
    with database.write("redo") as redo:
        redo.undo(unit.changes.entry_id or 0)
    assert count(database, "beispiel") == 60
    assert not problems(database)


def test_nothing_of_a_name_is_left_in_the_file(database: Database, target: str) -> None:
    if target.startswith("postgres"):
        pytest.skip("what PostgreSQL leaves behind is the server's")
    with database.write("setup.measure") as unit:
        add_many(unit.store, "Xylophonikus")
    with database.write("setup.measure") as gone:
        for person in gone.store.find(Person):
            gone.store.remove(person)
        gone.store.add(Party(uid=uid()))
    with database.engine.connected():
        database.engine.execute("DELETE FROM journal_change")
        database.engine.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    assert b"xylophonikus" not in Path(target).read_bytes().lower()


def test_a_write_that_fails_leaves_the_full_text_as_it_was(database: Database) -> None:
    with database.write("person.add") as unit:
        add_person(unit.store, "Anna", "Muster")
    with pytest.raises(RuntimeError), database.engine.connected(), database.engine.transaction(write=True):
        with database.engine.many_index_changes(lambda: True):
            database.engine.execute("DELETE FROM directory_entry")
        raise RuntimeError
    assert count(database, "muster") == 1
    if database.engine.database.param == "?":
        with database.engine.connected():
            rows = database.engine.execute("SELECT v FROM search_words_config WHERE k = 'secure-delete'").fetchall()
        assert rows == [(1,)]
    assert not problems(database)


def test_the_vocabulary_forgets_words_nobody_bears_any_more_and_only_these(database: Database) -> None:
    with database.write("person.add") as unit:
        add_person(unit.store, "Erste", "Bleibend")
        people = add_many(unit.store, "Bleibend")
    with database.write("name.change") as unit:
        for person in people:
            unit.store.save(replace(person, given_name="Gleich"))
    with database.engine.connected():
        rows = database.engine.execute("SELECT word FROM search_vocabulary").fetchall()
    assert {word for (word,) in rows} == {"erste", "bleibend", "gleich"}
