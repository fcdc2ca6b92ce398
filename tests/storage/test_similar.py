"""The third tier: typing errors and sound-alikes, the same on both engines, in step with the directory."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from playhouse.migrations import Runner

from crm import paths
from crm.domain.listing import Tier
from crm.domain.party import FormerName, Organisation, Party, Person
from crm.storage.database import Database, open_database
from crm.storage.engine import open_engine
from crm.storage.sqlite import APPLICATION_ID, SqliteEngine
from tests.factories import add_body, add_holder, add_office, add_person
from tests.templates import TODAY


def hits(database: Database, query: str, limit: int = 50) -> list[tuple[str, Tier]]:
    with database.read() as unit:
        return [(hit.row.name, hit.tier) for hit in unit.directory.search(query, limit)]


def similar(database: Database, query: str, limit: int = 50) -> list[str]:
    return [name for name, tier in hits(database, query, limit) if tier is Tier.SIMILAR]


@pytest.fixture
def people(database: Database) -> Database:
    with database.write("setup") as unit:
        store = unit.store
        for given, family in (
            ("Anna", "Müller"), ("Bert", "Mühler"), ("Carl", "Schmidt"), ("Dora", "Schmitt"), ("Emil", "Meyer"),
            ("Fred", "Maier"), ("Gerd", "Petersen"), ("Hans", "Kretschmann"), ("Ida", "Jäger"), ("Jan", "Ott"),
        ):  # fmt: skip
            add_person(store, given, family)
        town = add_body(store, "Gemeinde Tholey", "Schmidtstraße 7", "Tholey")
        add_holder(store, add_office(store, town), add_person(store, "Karla", "Weiß"))
    return database


FOUND = {
    "Müllr": ["Müller, Anna", "Mühler, Bert"],
    "Mulelr": ["Müller, Anna"],
    "Kretschmenn": ["Kretschmann, Hans"],
    "Krestchmnan": ["Kretschmann, Hans"],
    "Bretschmann": ["Kretschmann, Hans"],
    "Mayer": ["Maier, Fred", "Meyer, Emil"],
    "Shmit": ["Schmidt, Carl", "Schmitt, Dora"],
    "Yeager": ["Jäger, Ida"],
    "Ida Jeager": ["Jäger, Ida"],
    "Jeager Ida": ["Jäger, Ida"],
    "Tholay": ["Gemeinde Tholey", "Bürgermeisterin", "Weiß, Karla"],
    "Weis Tholay": ["Weiß, Karla"],
    "Karlla Tholei": ["Weiß, Karla"],
    "Qtt": [],
    "Otto": ["Ott, Jan"],
    "Atto": [],
    "Kretschmann Gabriele": [],
    "Schmidt 8": [],
    "6600": [],
}


def test_what_is_meant(people: Database) -> None:
    assert {query: similar(people, query) for query in FOUND} == FOUND


def test_what_is_spelled_right_comes_first(people: Database) -> None:
    assert hits(people, "Schmidt") == [
        ("Schmidt, Carl", Tier.BEGINNING),
        ("Bürgermeisterin", Tier.BEGINNING),
        ("Gemeinde Tholey", Tier.BEGINNING),
        ("Weiß, Karla", Tier.BEGINNING),
        ("Schmitt, Dora", Tier.SIMILAR),
    ]
    assert hits(people, "Schmidt", limit=4) == hits(people, "Schmidt")[:4]
    assert hits(people, "Schmidt", limit=5) == hits(people, "Schmidt")
    assert hits(people, "Müllr", limit=1) == [("Müller, Anna", Tier.SIMILAR)]


def test_fields_hold_for_similar_words_too(people: Database) -> None:
    assert similar(people, "Tholay art:person") == ["Weiß, Karla"]
    assert similar(people, "Müllr -anna") == ["Mühler, Bert"]
    assert similar(people, "-Müllr") == []


def test_lists_take_no_similar_words(people: Database) -> None:
    with people.read() as unit:
        assert unit.directory.find("Müllr") == []
        assert unit.directory.count("Müllr") == 0


# ── in step with the directory ──────────────────────────────────────────────────────────────────────────────────────


def vocabulary(database: Database) -> set[str]:
    with database.engine.connected():
        return {word for (word,) in database.engine.execute("SELECT word FROM search_vocabulary").fetchall()}


def test_a_name_goes_with_its_last_bearer(people: Database) -> None:
    with people.write("person.add") as unit:
        add_person(unit.store, "Anna", "Seltenheim")
    assert {"seltenheim", "anna"} <= vocabulary(people)
    with people.write("party.trash") as unit:
        (person,) = unit.store.find(Person, family_name="Seltenheim")
        unit.store.save(replace(unit.store.get(Party, person.id), deleted_at="2026-11-23T00:00:00+00:00"))
    assert "seltenheim" not in vocabulary(people)
    assert "anna" in vocabulary(people)  # the other one is still there
    assert similar(people, "Seltenhaim") == []
    with people.write("undo") as unit:
        entry = unit.journal.next_undo()
        assert entry is not None
        unit.undo(entry.id)
    assert similar(people, "Seltenhaim") == ["Seltenheim, Anna"]


def test_new_names_are_known_at_once(people: Database, reopen: Callable[[], Database]) -> None:
    colleague = reopen()
    assert similar(people, "Neulink") == similar(colleague, "Neulink") == []
    with colleague.write("name.change") as unit:
        (person,) = unit.store.find(Person, family_name="Ott")
        unit.store.save(replace(person, family_name="Neuling"))
        unit.store.add(FormerName(person_id=person.id, family_name="Ottweiler"))
    assert similar(people, "Neulink") == similar(colleague, "Neulink") == ["Neuling, Jan"]
    assert similar(people, "Otweiler") == ["Neuling, Jan"]
    colleague.close()


def test_the_vocabulary_is_the_one_that_would_be_made_anew(people: Database) -> None:
    with people.write("change") as unit:
        for person in unit.store.find(Person)[::2]:
            unit.store.save(replace(person, family_name=person.family_name[::-1]))
        (body,) = unit.store.find(Organisation)
        unit.store.save(replace(body, full_name="Stadt Neuort"))
    kept = vocabulary(people)
    with people.engine.connected(), people.engine.transaction(write=True):
        people.engine.execute("DELETE FROM meta WHERE key = 'index_position'")
    with people.read() as unit:
        assert unit.directory.count("") > 0
    assert vocabulary(people) == kept


def test_nobody_is_lost_when_an_older_database_is_migrated(target: str, tmp_path: Path) -> None:
    """Everything is indexed anew, though the journal no longer speaks of it."""
    old = tmp_path / "old"
    old.mkdir()
    (first,) = paths.MIGRATIONS.glob("0001_*.py")
    shutil.copy(first, old)
    engine = open_engine(target)
    with engine.connected():
        if isinstance(engine, SqliteEngine):
            engine.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            engine.execute("PRAGMA journal_mode = WAL")
        Runner(engine.database, str(old)).up()
        engine.execute("INSERT INTO party (id, uid) VALUES (7, 'urn:x')")
        engine.execute("INSERT INTO person (id, given_name, family_name) VALUES (7, 'Ada', 'Altbestand')")
        engine.execute(_OLD_ENTRY)
        engine.set_meta("index_position", "0")
        engine.set_meta("index_as_of", TODAY.isoformat())
    engine.close()
    database = open_database(target, actor="test", today=lambda: TODAY)
    assert hits(database, "altbestand") == [("Altbestand, Ada", Tier.BEGINNING)]
    assert similar(database, "Altbestant") == ["Altbestand, Ada"]
    assert hits(database, "stale") == []
    database.close()


_OLD_ENTRY = (
    "INSERT INTO directory_entry (subject_kind, subject_id, name, sort_key, name_words, words, office, office_key, "
    "body, body_key, place, place_key, last_on, is_vacant, is_acting, is_sample) "
    "VALUES ('person', 7, 'Stale', 'stale', 'stale', 'stale', '', '', '', '', '', '', '', FALSE, FALSE, FALSE)"
)
