"""Whatever is written is in the journal, and whatever is in the journal can be taken back."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Final

import psycopg
import pytest
from sqlcipher3 import dbapi2

from crm.domain.errors import MovedOnError, UserError
from crm.domain.journal import Operation
from crm.domain.notes import Tag, Tagging
from crm.domain.party import Party, Person, Photo
from crm.storage.database import Database, open_database
from crm.storage.tables import SPECS
from crm.storage.values import decode_row
from tests.factories import add_person

_LOOK = (
    "SELECT hex(name), typeof(name), hex(colour), typeof(colour), version, typeof(version) "
    "FROM tag WHERE colour = x'00ff27'"
)


def _add_tag(database: Database, name: str = "Presse") -> Tag:
    with database.write("tag.add", tag=name) as unit:
        return unit.store.add(Tag(name=name))


def _undo(database: Database) -> None:
    with database.write("undo") as unit:
        entry = unit.journal.next_undo()
        assert entry is not None
        unit.undo(entry.id)


def _redo(database: Database) -> None:
    with database.write("redo") as unit:
        entry = unit.journal.next_redo()
        assert entry is not None
        unit.undo(entry.id)


def _tags(database: Database) -> list[Tag]:
    with database.read() as unit:
        return unit.store.find(Tag)


def test_an_entry_says_who_what_and_which_rows(database: Database) -> None:
    tag = _add_tag(database)
    with database.write("tag.change", tag="Medien") as unit:
        unit.store.save(replace(tag, name="Medien"))
    assert unit.changes.rows == {("tag", tag.id)}
    with database.read() as unit:
        entry = unit.journal.entries()[0]
        (change,) = unit.journal.changes(entry.id)
    assert (entry.actor, entry.action, entry.params) == ("test", "tag.change", {"tag": "Medien"})
    assert change.operation is Operation.UPDATE
    assert change.before == {"name": "Presse", "version": 1}
    assert change.after == {"name": "Medien", "version": 2}


@pytest.mark.parametrize(("old", "new"), [("01067", "1067"), ("1e3", "1000"), ("1.0", "1"), ("", " "), ("-0", "0")])
def test_texts_that_are_equal_as_numbers_are_different(database: Database, old: str, new: str) -> None:
    with database.write("person.add") as unit:
        person = unit.store.get(Person, add_person(unit.store, old, old).id)
    with database.write("person.change") as unit:
        unit.store.save(replace(person, given_name=new, family_name=new))
    with database.read() as reading:
        (change,) = reading.journal.changes(unit.changes.entry_id or 0)
    assert (change.before["given_name"], change.before["family_name"]) == (old, old)
    assert (change.after["given_name"], change.after["family_name"]) == (new, new)
    _undo(database)
    with database.read() as reading:
        assert reading.store.get(Person, person.id).family_name == old


#: Of each pair either value goes into a column of text or of numbers, and no two are the same value of the same type.
_LOOKALIKES: Final = (("01", "1"), ("1", b"1"), ("a\0b", "a\0c"), (1.5, "1.5x"), (2**53, 2**53 + 1), ("null", "'"))


@pytest.mark.parametrize(("old", "new"), _LOOKALIKES)
def test_every_column_of_every_table_is_journaled_as_it_is(sample_copy: Path, old: object, new: object) -> None:
    """All columns but the first at once, by a connection that knows nothing of us, whatever the schema allows."""
    with closing(dbapi2.connect(str(sample_copy), isolation_level=None)) as shell:
        shell.execute("PRAGMA ignore_check_constraints = 1")
        for spec in SPECS:
            names = [name for name in spec.columns if name != "id"]
            every, marks = ", ".join(f'"{name}"' for name in names), ", ".join("?" * len(names))
            shell.execute(f"INSERT INTO {spec.name} (id, {every}) VALUES (999, {marks})", [old] * len(names))
            look = f"SELECT {every} FROM {spec.name} WHERE id = 999"
            before = shell.execute(look).fetchone()
            changed = ", ".join(f'"{name}" = ?' for name in names)
            shell.execute(f"UPDATE {spec.name} SET {changed} WHERE id = 999", [new] * len(names))
            after = shell.execute(look).fetchone()
            shell.execute(f"DELETE FROM {spec.name} WHERE id = 999")
            columns = [(n, b, a) for n, b, a in zip(names, before, after, strict=True)]
            differing = [(n, b, a) for n, b, a in columns if (type(b), b) != (type(a), a)]
            inserted, *updated, deleted = shell.execute(
                "SELECT operation, before, after FROM journal_change WHERE table_name = ? AND row_id = 999 ORDER BY id",
                (spec.name,),
            ).fetchall()
            assert inserted == ("I", None, None)
            if spec.is_valueless:
                assert [*updated, deleted] == [("U", None, None)] * bool(differing) + [("D", None, None)]
                continue
            told = [(decode_row(was), decode_row(now)) for _, was, now in updated]
            assert told == [({n: b for n, b, _ in differing}, {n: a for n, _, a in differing})] * bool(differing)
            assert decode_row(deleted[1]) == {"id": 999} | {n: a for n, _, a in columns}, spec.name


def test_a_unit_that_writes_nothing_leaves_no_entry(database: Database) -> None:
    with database.write("tag.change"):
        pass
    with database.read() as unit:
        assert unit.journal.entries() == []


def test_an_export_is_kept_though_it_touches_no_rows(database: Database) -> None:
    with database.write("export.vcard", count=3):
        pass
    with database.read() as unit:
        assert [entry.action for entry in unit.journal.entries()] == ["export.vcard"]
        assert unit.journal.next_undo() is None


def test_undo_and_redo_across_a_restart(database: Database, reopen: Callable[[], Database]) -> None:
    tag = _add_tag(database)
    with database.write("tag.change") as unit:
        unit.store.save(replace(tag, name="Medien"))
    database.close()
    again = reopen()
    _undo(again)
    assert _tags(again) == [tag]
    again.close()
    third = reopen()
    _undo(third)
    assert _tags(third) == []
    _redo(third)
    _redo(third)
    assert [t.name for t in _tags(third)] == ["Medien"]
    with third.read() as unit:
        assert unit.journal.next_redo() is None
    third.close()


def test_something_new_ends_the_redo(database: Database) -> None:
    _add_tag(database, "eins")
    _undo(database)
    _add_tag(database, "zwei")
    with database.read() as unit:
        assert unit.journal.next_redo() is None
        assert unit.journal.next_undo() is not None


def test_undo_of_a_deletion_brings_back_the_whole_family(database: Database) -> None:
    with database.write("person.add") as unit:
        person = add_person(unit.store)
        tag = unit.store.add(Tag(name="Presse"))
        unit.store.add(Tagging(tag_id=tag.id, party_id=person.id))
        unit.store.add(Photo(party_id=person.id, data=bytes(range(256)), width=1, height=1))
    with database.read() as unit:
        before = [unit.store.find(kind) for kind in (Party, Person, Tagging, Photo)]
    with database.write("party.remove") as unit:
        unit.store.remove(unit.store.get(Party, person.id))
    with database.read() as unit:
        assert unit.store.find(Person) == unit.store.find(Photo) == []
    _undo(database)
    with database.read() as unit:
        assert [unit.store.find(kind) for kind in (Party, Person, Tagging, Photo)] == before
    _redo(database)
    with database.read() as unit:
        assert unit.store.find(Tagging) == unit.store.find(Photo) == []


def test_an_older_entry_whose_row_moved_on_is_refused(database: Database) -> None:
    tag = _add_tag(database)
    with database.write("tag.change") as unit:
        first = unit.entry_id
        tag = unit.store.save(replace(tag, name="eins"))
    with database.write("tag.change") as unit:
        unit.store.save(replace(tag, name="zwei"))
    assert first is not None
    with pytest.raises(MovedOnError) as caught, database.write("undo") as unit:
        unit.undo(first)
    assert caught.value.rows == (("tag", tag.id),)
    assert [t.name for t in _tags(database)] == ["zwei"]


def test_an_insertion_on_which_others_build_is_refused(database: Database) -> None:
    with database.write("person.add") as unit:
        added = unit.entry_id
        person = add_person(unit.store)
    with database.write("photo.set") as unit:
        photo = unit.store.add(Photo(party_id=person.id, data=b"x", width=1, height=1))
    assert added is not None
    with pytest.raises(MovedOnError) as caught, database.write("undo") as unit:
        unit.undo(added)
    assert ("photo", photo.id) in caught.value.rows


def test_an_older_entry_on_rows_of_its_own_can_be_taken_back(database: Database) -> None:
    with database.write("tag.add") as unit:
        first = unit.entry_id
        unit.store.add(Tag(name="eins"))
    _add_tag(database, "zwei")
    assert first is not None
    with database.write("undo") as unit:
        unit.undo(first)
    assert [t.name for t in _tags(database)] == ["zwei"]


@pytest.mark.parametrize("value", ["01067", "null", "1e5", "", "[1]", '{"a":1}', "it's", "zeile\nzeile", "ä🙂", "true"])
def test_values_come_back_with_value_and_type(database: Database, value: str) -> None:
    tag = _add_tag(database, value)
    with database.write("tag.remove") as unit:
        unit.store.remove(tag)
    _undo(database)
    assert _tags(database) == [tag]


def test_text_with_nul_and_reals_and_blobs_come_back(
    sample_copy: Path,
) -> None:
    """What only SQLite can hold, typed into its shell: each statement is an entry of its own."""
    path = str(sample_copy)
    _in_a_shell(path, "INSERT INTO tag (name, colour) VALUES ('a' || char(0) || 'b', x'00ff27')")
    _in_a_shell(path, "UPDATE tag SET version = 0.1 WHERE colour = x'00ff27'")
    before = _in_a_shell(path, _LOOK)
    _in_a_shell(path, "DELETE FROM tag WHERE colour = x'00ff27'")
    assert _in_a_shell(path, _LOOK) == ""
    opened = open_database(path)
    _undo(opened)
    opened.close()
    assert _in_a_shell(path, _LOOK) == before
    assert before.split("|") == ["610062", "text", "00FF27", "blob", "0.1", "real\n"]


def _in_a_shell(target: str, statement: str) -> str:
    shell = (
        ["psql", "-qX", target, "-c", statement] if target.startswith("postgres") else ["sqlite3", target, statement]
    )
    return subprocess.run(shell, check=True, capture_output=True, text=True).stdout


def test_a_statement_typed_into_a_shell_is_one_entry(
    database: Database, target: str, reopen: Callable[[], Database]
) -> None:
    with database.write("tag.add") as unit:
        unit.store.add_all([Tag(name=str(number)) for number in range(5)])
    _in_a_shell(target, "UPDATE tag SET colour = 'rot' WHERE name <> '0'")
    with database.read() as unit:
        entry = unit.journal.entries()[0]
        assert (entry.action, entry.actor, entry.change_count) == ("external", "SQL", 4)
    _undo(database)
    assert {tag.colour for tag in _tags(database)} == {""}


def test_what_a_shell_wrote_is_found(database: Database, target: str) -> None:
    with database.write("person.add") as unit:
        person = add_person(unit.store, family="Altname")
    _in_a_shell(target, f"UPDATE person SET family_name = 'Neuname' WHERE id = {person.id}")
    with database.read() as unit:
        assert [hit.row.name for hit in unit.directory.search("neuname")] == ["Neuname, Ada"]
        assert unit.directory.search("altname") == []


def test_ids_cannot_be_changed(database: Database, target: str) -> None:
    _add_tag(database)
    with pytest.raises(subprocess.CalledProcessError):
        _in_a_shell(target, "UPDATE tag SET id = 77")


def test_truncate_is_refused_on_postgres(target: str, database: Database) -> None:
    if not target.startswith("postgres"):
        return  # SQLite has no TRUNCATE
    with psycopg.connect(target) as shell, pytest.raises(psycopg.errors.RaiseException):
        shell.execute("TRUNCATE tag CASCADE")


def test_undoing_an_undo_is_doing_again(database: Database) -> None:
    _add_tag(database)
    _undo(database)
    with database.write("redo") as unit:
        unit.undo(unit.journal.entries(limit=2)[1].id)
    assert len(_tags(database)) == 1


def test_the_setup_is_not_offered_for_undo(database: Database) -> None:
    with database.write("setup.sample") as unit:
        unit.store.add(Tag(name="Muster"))
    with database.read() as unit:
        assert unit.journal.next_undo() is None


def test_an_unknown_entry_is_a_sentence(database: Database) -> None:
    with pytest.raises(UserError, match="99"), database.write("undo") as unit:
        unit.undo(99)


def test_the_rest_of_an_entry_can_be_taken_back(database: Database) -> None:
    with database.write("tag.add") as unit:
        first = unit.entry_id
        kept, gone = unit.store.add_all([Tag(name="eins"), Tag(name="zwei")])
    with database.write("tag.change") as unit:
        unit.store.save(replace(kept, name="neu"))
    assert first is not None
    with database.write("undo") as unit:
        left = unit.undo(first, partly=True)
    assert left == {("tag", kept.id)}
    assert [tag.name for tag in _tags(database)] == ["neu"]
    _redo(database)
    assert {tag.id for tag in _tags(database)} == {kept.id, gone.id}


def test_what_hangs_on_a_kept_row_keeps_its_owner(database: Database) -> None:
    with database.write("person.add") as unit:
        first = unit.entry_id
        person = add_person(unit.store)
        photo = unit.store.add(Photo(party_id=person.id, data=b"x", width=1, height=1))
        tag = unit.store.add(Tag(name="frei"))
    with database.write("photo.change") as unit:
        unit.store.save(replace(photo, width=2))
    assert first is not None
    with database.write("undo") as unit:
        left = unit.undo(first, partly=True)
    assert {("photo", photo.id), ("party", person.id)} <= left
    with database.read() as unit:
        assert len(unit.store.find(Photo)) == len(unit.store.find(Party)) == 1
        assert unit.store.find(Tag, id=tag.id) == []


def test_what_lost_its_owner_does_not_come_back(database: Database) -> None:
    with database.write("person.add") as unit:
        person = add_person(unit.store)
        photo = unit.store.add(Photo(party_id=person.id, data=b"x", width=1, height=1))
    with database.write("photo.remove") as unit:
        removal = unit.entry_id
        unit.store.remove(photo)
    with database.write("party.remove") as unit:
        unit.store.remove(unit.store.get(Party, person.id))
    assert removal is not None
    with pytest.raises(MovedOnError) as caught, database.write("undo") as unit:
        unit.undo(removal)
    assert caught.value.rows == (("photo", photo.id),)
