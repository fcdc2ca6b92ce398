"""Import, fifty edits by hand, undo of the import: the edits are there, all else is as before, on both engines."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from crm import paths
from crm.domain.listing import Subject, SubjectKind
from crm.domain.notes import Activity, ActivityLink, Tag, Tagging
from crm.domain.office import Office, Tenure
from crm.domain.partial_date import PartialDate
from crm.domain.party import FormerName, KnownId, Organisation, Party, Person
from crm.domain.reach import Address, Channel, ChannelKind
from crm.domain.relationship import Relationship
from crm.services.bundle import Services, services_for
from crm.storage.database import Database, open_database
from tests.services.import_files import PLACES, MemberRow, TermRow, write_members, write_workbook
from tests.templates import TODAY, copy_of, fill_sample

KINDS = (
    Party, Person, Organisation, Office, Tenure, Channel, Address, Relationship, FormerName, KnownId, Tag, Tagging,
    Activity, ActivityLink,
)  # fmt: skip
Rows = dict[tuple[str, int], Any]


class Room:
    def __init__(self, database: Database, folder: Path) -> None:
        self.database = database
        self.services: Services = services_for(database, paths.REFERENCE, lambda: TODAY)
        self.folder = folder

    def rows(self) -> Rows:
        with self.database.read() as unit:
            return {(kind.__name__, row.id): row for kind in KINDS for row in unit.store.find(kind)}

    def take(self, path: Path) -> int:
        importing = self.services.importing
        report = importing.apply(importing.plan(importing.read(path)))
        assert report.entry_id is not None
        return report.entry_id

    def members(self, families: list[str]) -> int:
        terms = (TermRow(number=20, start="26.10.2021"), TermRow(number=21, start="25.03.2025"))
        rows = [MemberRow(id=f"1100{n:04d}", family=name, terms=terms) for n, name in enumerate(families)]
        return self.take(write_members(self.folder / "mdb.xml", rows))

    def table(self, rows: int, phone: str) -> int:
        lines = ["Organisation;Funktion;Name;Telefon;Anschrift"]
        for n in range(rows):
            lines.append(f'Firma {n // 3};Referentin;"Probe{n}, Anna";{phone}-{n:02d};"Weg {n}, 66111 Saarbrücken"')
        path = self.folder / "liste.csv"
        path.write_text("\n".join(lines), encoding="utf-8")
        return self.take(path)


@pytest.fixture
def room(target: str, tmp_path: Path) -> Iterator[Room]:
    database = open_database(copy_of(fill_sample, target), actor="test", today=lambda: TODAY)
    yield Room(database, tmp_path)
    database.close()


def edits(services: Services) -> tuple[Callable[[Any], object], ...]:
    """What somebody does by hand with a record."""
    edit = services.editing

    def subject(row: Any) -> Subject:
        kind = SubjectKind.PERSON if isinstance(row, Person) else SubjectKind.ORGANISATION
        return Subject(kind, row.id)

    return (
        lambda row: edit.change_person(replace(row, call_name="Änne")) if isinstance(row, Person)
        else edit.change_organisation(replace(row, description="von Hand")),
        lambda row: edit.add_tag(subject(row), f"Hand {row.id}"),
        lambda row: edit.add_note(subject(row), "von Hand"),
        lambda row: edit.add_channel(Channel(party_id=row.id, kind=ChannelKind.EMAIL, value=f"p{row.id}@example.org")),
        lambda row: edit.add_address(Address(party_id=row.id, street="Hand 1", postcode="66111", city="Saarbrücken")),
    )  # fmt: skip


def by_hand(room: Room, candidates: list[Any], count: int = 50) -> Rows:
    """Edits that many records, each in one way; returns the rows that this made or changed."""
    chance, ways = random.Random(7), edits(room.services)
    before = room.rows()
    for number, row in enumerate(chance.sample(candidates, count)):
        ways[number % len(ways)](row)
    after = room.rows()
    return {key: row for key, row in after.items() if before.get(key) != row}


def comparable(row: Any) -> Any:
    return replace(row, version=0)


def check(room: Room, before: Rows, edited: Rows, entry: int) -> list[str]:
    """Undoes the import: rows somebody touched are as left, rows they stand on are there, all else is as before."""
    at_undo = room.rows()
    _, _, left = room.services.history.undo_partly(entry)
    after = room.rows()
    for key, row in edited.items():
        assert comparable(after[key]) == comparable(row), key
    owners = {row.party_id for row in edited.values() if getattr(row, "party_id", None)}
    assert owners <= {
        number for kind, number in after if kind in ("Person", "Organisation")
    }  # no edit hangs in the air
    needed = {key for key in after if key not in before and key not in edited}
    parties = {row.party_id for row in edited.values() if getattr(row, "party_id", None)}
    parties |= {row.id for row in edited.values() if isinstance(row, Person | Organisation)}
    for kind, number in needed:
        assert kind in ("Party", "Person", "Organisation"), f"{kind} {number} is left without anybody's edit"
        assert after[kind, number] == at_undo[kind, number]
        assert number in parties | _bodies_of(after, parties)
    for key, row in before.items():
        if key not in edited:
            assert comparable(after[key]) == comparable(row), key
    assert left
    return left


def _bodies_of(rows: Rows, parties: set[int]) -> set[int]:
    """What an edited body belongs to stays as well, as far up as it goes."""
    found = set(parties)
    while (
        more := {
            row.parent_id
            for row in rows.values()
            if isinstance(row, Organisation) and row.id in found and row.parent_id
        }
        - found
    ):
        found |= more
    return found


def test_new_records_of_an_official_list(room: Room) -> None:
    before = room.rows()
    entry = room.members([f"Muster{n}" for n in range(60)])
    new = [row for key, row in room.rows().items() if key not in before and isinstance(row, Person)]
    edited = by_hand(room, new)
    left = check(room, before, edited, entry)
    assert len(left) >= 50, left  # each of the edited persons is named


def test_changed_records_go_back_unless_somebody_changed_them(room: Room) -> None:
    room.members([f"Muster{n}" for n in range(80)])
    before = room.rows()
    entry = room.members([f"Neu{n}" for n in range(80)])
    changed = [row for key, row in room.rows().items() if isinstance(row, Person) and row != before.get(key)]
    assert len(changed) == 80
    edited = by_hand(room, changed)
    check(room, before, edited, entry)
    people = [row for row in room.rows().values() if isinstance(row, Person) and row.family_name.startswith("Neu")]
    assert len(people) == sum(isinstance(row, Person) for row in edited.values())


def test_an_edit_of_one_field_does_not_hold_another(room: Room) -> None:
    """The name stays as a whole where a part of it was edited; the birth date that the list brought goes back."""

    def taken(family: str, born: str) -> int:
        rows = [MemberRow(id=f"1100{n:04d}", family=f"{family}{n}", born=born) for n in range(3)]
        return room.take(write_members(room.folder / "mdb.xml", rows))

    def people() -> list[Person]:
        found = [row for row in room.rows().values() if isinstance(row, Person) and row.family_name[:-1] in names]
        return sorted(found, key=lambda row: row.id)

    names, edit = {"Altwald", "Neuwald"}, room.services.editing
    taken("Altwald", "01.02.1960")
    entry = taken("Neuwald", "03.04.1961")
    named, dated, _ = people()
    edit.change_person(replace(named, call_name="Änne"))
    edit.change_person(replace(dated, birth_date=PartialDate.parse("1962-01-01")))

    _, _, left = room.services.history.undo_partly(entry)

    told = [(row.family_name, row.call_name, row.birth_date and row.birth_date.iso()) for row in people()]
    assert told == [
        ("Neuwald0", "Änne", "1960-02-01"), ("Altwald1", "", "1962-01-01"), ("Altwald2", "", "1960-02-01"),
    ]  # fmt: skip
    assert [line for line in left if "Neuwald0" in line]
    assert [line for line in left if "Altwald1" in line]
    assert not [line for line in left if "Altwald2" in line]


def test_two_imports_taken_back_in_their_order_leave_nothing(room: Room) -> None:
    room.members([f"Muster{n}" for n in range(5)])
    before = room.rows()
    first, second = room.members([f"Neu{n}" for n in range(5)]), room.members([f"Dritt{n}" for n in range(4)])
    room.services.history.undo_partly(first)
    assert [row.family_name for row in room.rows().values() if isinstance(row, Person)].count("Dritt0") == 1
    room.services.history.undo_partly(second)
    after = room.rows()
    assert {key: comparable(row) for key, row in after.items()} == {key: comparable(row) for key, row in before.items()}


def test_a_table_with_bodies_offices_phones_and_addresses(room: Room) -> None:
    room.table(90, "0681 501")
    before = room.rows()
    entry = room.table(120, "0681 502")  # ninety changed, thirty new
    touched = [
        row for key, row in room.rows().items() if isinstance(row, Person) and row.family_name.startswith("Probe")
    ]
    edited = by_hand(room, touched)
    check(room, before, edited, entry)


def test_municipalities(room: Room) -> None:
    before = room.rows()
    entry = room.take(write_workbook(room.folder / "gv.xlsx", PLACES))
    new = [row for key, row in room.rows().items() if key not in before and isinstance(row, Organisation)]
    edited = by_hand(room, new, count=len(new) - 1)
    check(room, before, edited, entry)
