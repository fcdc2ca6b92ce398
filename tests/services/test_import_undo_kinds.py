"""Cards taken in, edited by hand in every way there is, taken in once more, and taken back: only the edits are left."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from crm import paths
from crm.domain.event import Participation
from crm.domain.listing import Subject, SubjectKind
from crm.domain.office import Office, Tenure
from crm.domain.partial_date import PartialDate
from crm.domain.party import Organisation, Party, PartyKind, Person
from crm.domain.reach import Address, Channel, ChannelKind
from crm.domain.relationship import Relationship, RelationshipType
from crm.services.bundle import services_for
from crm.storage.database import open_database
from crm.storage.tables import BY_RECORD
from tests.services.work import Work
from tests.templates import TODAY, copy_of, fill_sample

Rows = dict[tuple[str, int], Any]
_SYLLABLES = ("Bal", "Dor", "Fel", "Gru", "Hen", "Kal", "Lin", "Mor", "Nes", "Pal", "Ruf", "Sem", "Tol", "Wen")
_PARTIES = frozenset({"party", "person", "organisation"})


@pytest.fixture
def work(target: str) -> Iterator[Work]:
    database = open_database(copy_of(fill_sample, target), actor="test", today=lambda: TODAY)
    yield Work(services_for(database, paths.REFERENCE, lambda: TODAY), database)
    database.close()


def take(work: Work, path: Path, phone: str, count: int) -> int:
    """Takes cards in; those of before are changed ones, the others new."""
    lines: list[str] = []
    for at in range(count):
        name = f"{_SYLLABLES[at % 14]}{_SYLLABLES[at // 14 + 3].lower()}er"
        lines += [
            "BEGIN:VCARD", "VERSION:3.0", f"UID:probe-{at}", f"N:{name};Anna;;;", f"FN:Anna {name}",
            f"TEL;TYPE=CELL:{phone}{at:03}", f"EMAIL:anna{at}@example.org", f"ORG:Probe {at // 4}", "TITLE:Referentin",
            f"ADR;TYPE=WORK:;;Weg {at};Ort;;66111;", f"CATEGORIES:Probe{at % 3}", f"NOTE:Vermerk {phone}",
            f"X-PROBE:{phone}", "END:VCARD",
        ]  # fmt: skip
    path.write_text("\r\n".join(lines), encoding="utf-8")
    importing = work.services.importing
    entry = importing.apply(importing.plan(importing.read(path))).entry_id
    assert entry is not None
    return entry


def rows(work: Work) -> Rows:
    return {(table, number): row for table, found in work.everything().items() for number, row in found.items()}


def changed(before: Rows, after: Rows) -> set[tuple[str, int]]:
    return {key for key in before.keys() | after.keys() if before.get(key) != after.get(key)}


def ways(work: Work, spare: list[int]) -> tuple[Callable[[int, int], object], ...]:
    """What somebody does by hand with one of the persons; the second number makes it differ, ``spare`` is merged."""
    edit, merging = work.services.editing, work.services.merging
    offices, bodies = work.find(Office), work.find(Organisation)
    kind = next(one for one in work.find(RelationshipType) if one.fits(PartyKind.PERSON, PartyKind.ORGANISATION))

    def own(found: type[Any], one: int) -> Any:
        return work.find(found, **({"person_id": one} if found is Tenure else {"party_id": one}))[0]

    def subject(one: int) -> Subject:
        return Subject(SubjectKind.PERSON, one)

    return (
        lambda one, n: edit.change_person(replace(work.one(Person, id=one), suffix=f"Z{n}")),
        lambda one, n: edit.add_channel(Channel(party_id=one, kind=ChannelKind.PHONE, value=f"0681 60{n}")),
        lambda one, n: edit.change_channel(replace(own(Channel, one), label=f"Nr. {n}")),
        lambda one, n: edit.remove_channel(own(Channel, one)),
        lambda one, n: edit.change_address(replace(own(Address, one), street=f"Hand {n}")),
        lambda one, n: edit.add_tenure(Tenure(person_id=one, office_id=offices[n % 9].id), on_purpose=True),
        lambda one, n: edit.change_tenure(
            replace(own(Tenure, one), valid_to=PartialDate.parse("2026-11-01")), on_purpose=True
        ),
        lambda one, n: edit.add_relationship(Relationship(type_id=kind.id, from_id=one, to_id=bodies[n % 9].id)),
        lambda one, n: work.add(Participation(event_id=work.event.id, party_id=one)),
        lambda one, n: edit.add_tag(subject(one), "Probe1" if n % 2 else "Von Hand"),
        lambda one, n: edit.add_note(subject(one), f"Hand {n}"),
        lambda one, n: edit.trash(subject(one)),
        lambda one, n: merging.merge(merging.preview([one, spare.pop()], one)),
    )


@pytest.mark.parametrize(
    ("is_changed", "has_second"), [(False, True), (True, False)], ids=["new, written into by a second", "changed"]
)
def test_edits_of_every_kind_stand(work: Work, tmp_path: Path, is_changed: bool, has_second: bool) -> None:
    if is_changed:
        take(work, tmp_path / "karten.vcf", "+49171000", 56)
    before = rows(work)
    entry = take(work, tmp_path / "karten.vcf", "+49172000", 56)
    taken = rows(work)
    people = sorted(work.one(Party, uid=f"probe-{at}").id for at in range(56))
    for number, way in enumerate(ways(work, people[52:]) * 4):
        way(people[number], number)
    edited = changed(taken, rows(work))
    if has_second:
        at_second = rows(work)
        take(work, tmp_path / "karten.vcf", "+49173000", 28)
        edited |= changed(at_second, rows(work))
    left_at = rows(work)

    _, _, left = work.services.history.undo_partly(entry)

    after = rows(work)
    kept_there = () if is_changed else ("Teilnahme", "Schlagwort", "Notiz")  # what is added to new records holds them
    for word in ("Erreichbarkeit", "zusammengeführt", *kept_there):
        assert any(word in line for line in left), word
    for key in edited:
        assert _told(after.get(key)) == _told(left_at.get(key)), key  # also what was deleted stays so
    for key in before.keys() - edited:
        assert _told(after[key]) == _told(before[key]), key
    assert after.keys() - before.keys() - edited <= needed(after, edited)
    work.services.history.redo()
    again = rows(work)
    assert again.keys() == left_at.keys()
    assert all(_told(again[key]) == _told(row) for key, row in left_at.items())


def _told(row: Any) -> Any:
    return row if row is None else replace(row, version=0)


def needed(found: Rows, edited: set[tuple[str, int]]) -> set[tuple[str, int]]:
    """What the edits stand on: the records they hang on, and what those hang on in turn."""
    reached = set[tuple[str, int]]()
    waiting = [key for key in edited if key in found]
    while waiting:
        table, number = waiting.pop()
        wanted = {(one, number) for one in _PARTIES if table in _PARTIES}
        row = found[table, number]
        for column, parent in BY_RECORD[type(row)].references.items():
            owner = getattr(row, column)
            wanted |= {(one, owner) for one in (_PARTIES if parent in _PARTIES else {parent})}
        fresh = {key for key in wanted if key in found and key not in reached}
        reached |= fresh
        waiting += fresh
    return reached
