"""Records go in and come out the same; nobody overwrites anybody."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from crm.domain.errors import ConflictError, NotFoundError
from crm.domain.notes import Tag
from crm.domain.party import Gender, Person, Photo
from crm.domain.reach import Channel, ChannelKind
from crm.storage.database import Database
from tests.factories import add_person


def test_a_record_comes_back_as_it_was(database: Database) -> None:
    with database.write("person.add") as unit:
        person = add_person(unit.store, "Özlem", "Großmann-Kümmel", gender=Gender.FEMALE, degrees="Dr. h. c.")
        channel = unit.store.add(Channel(party_id=person.id, kind=ChannelKind.EMAIL, value="a@example.org"))
        photo = unit.store.add(Photo(party_id=person.id, data=b"\x00\xff'\"", width=1, height=1))
    with database.read() as unit:
        assert unit.store.get(Person, person.id) == person
        assert unit.store.get(Channel, channel.id) == channel
        assert unit.store.get(Photo, photo.id) == photo


def test_find_takes_one_value_or_many_or_none(database: Database) -> None:
    with database.write("tag.add") as unit:
        tags = unit.store.add_all([Tag(name=f"t{number:04}") for number in range(1203)])
    assert [tag.name for tag in tags] == [f"t{number:04}" for number in range(1203)]
    with database.read() as unit:
        assert unit.store.find(Tag, name="t0007") == [tags[7]]
        assert unit.store.find(Tag, id=[tag.id for tag in tags]) == tags
        assert unit.store.find(Tag, id=[]) == []
        assert unit.store.find(Person, deceased_on=None) == []


def test_find_can_ask_for_a_field_called_kind(database: Database) -> None:
    with database.write("channel.add") as unit:
        person = add_person(unit.store)
        unit.store.add(Channel(party_id=person.id, kind=ChannelKind.WEB, value="https://example.org"))
    with database.read() as unit:
        assert len(unit.store.find(Channel, kind="web")) == 1


def test_a_stale_version_is_refused_with_both_sides(database: Database, reopen: Callable[[], Database]) -> None:
    with database.write("tag.add") as unit:
        mine = unit.store.add(Tag(name="alt"))
    colleague = reopen()
    with colleague.write("tag.change") as unit:
        theirs = unit.store.save(replace(mine, name="neu"))
    colleague.close()
    with pytest.raises(ConflictError) as caught, database.write("tag.change") as unit:
        unit.store.save(replace(mine, name="meins"))
    assert caught.value.theirs == theirs
    with database.read() as unit:
        assert unit.store.get(Tag, mine.id).name == "neu"


def test_removing_what_is_gone_is_a_conflict(database: Database) -> None:
    with database.write("tag.add") as unit:
        tag = unit.store.add(Tag(name="weg"))
    with database.write("tag.remove") as unit:
        unit.store.remove(tag)
    with pytest.raises(ConflictError) as caught, database.write("tag.remove") as unit:
        unit.store.remove(tag)
    assert caught.value.theirs is None


def test_an_exception_leaves_nothing_behind(database: Database) -> None:
    with pytest.raises(ValueError, match="mitten"), database.write("tag.add") as unit:
        unit.store.add(Tag(name="halb"))
        raise ValueError("mitten drin")
    with database.read() as unit:
        assert unit.store.find(Tag) == []
        assert unit.journal.entries() == []


def test_get_of_nothing_says_so(database: Database) -> None:
    with database.read() as unit, pytest.raises(NotFoundError):
        unit.store.get(Tag, 1)
