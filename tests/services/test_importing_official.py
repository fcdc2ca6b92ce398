"""The official files themselves, where they are at hand: seconds and counts (VERTEILER_MDB, VERTEILER_GV name them)."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from time import perf_counter
from zipfile import ZipFile

import pytest

from crm import paths
from crm.domain.import_plan import Plan, Verdict
from crm.domain.incoming import PartKind, RecordKind
from crm.domain.office import Tenure
from crm.domain.party import Organisation
from crm.exchange.directory_row import Level
from crm.exchange.directory_workbook import read_workbook
from crm.services.bundle import Services, services_for
from crm.storage.database import Database, open_database
from tests.services.import_files import PlaceRow, write_gv100ad
from tests.templates import TODAY, copy_of, fill_reference

#: Generous: a busy machine with two cores.
SECONDS = 300


@pytest.fixture
def opened(target: str) -> Iterator[tuple[Database, Services]]:
    database = open_database(copy_of(fill_reference, target), actor="test", today=lambda: TODAY)
    yield database, services_for(database, paths.REFERENCE, lambda: TODAY)
    database.close()


def shown(plan: Plan) -> dict[tuple[Verdict, str], int]:
    """How often each sort of difference shows: whole entries, and fields of changed ones."""
    found: Counter[tuple[Verdict, str]] = Counter()
    for entry in plan.entries:
        if entry.verdict is Verdict.CHANGED:
            found.update((Verdict.CHANGED, change.field) for change in entry.changes)
            found.update((part.verdict, f"{part.kind}/{c.field}") for part in entry.parts for c in part.changes)
            found.update((Verdict.NEW, part.kind.value) for part in entry.parts if part.verdict is Verdict.NEW)
        elif entry.verdict is not Verdict.UNCHANGED:
            found[entry.verdict, entry.kind.value] += 1
    return dict(found)


def there_and_back(services: Services, path: Path) -> Plan:
    """Applies the file, finds everything unchanged, and takes it back; says how long each took."""
    marks = [perf_counter()]
    source = services.importing.read(path)
    marks.append(perf_counter())
    plan = services.importing.plan(source)
    marks.append(perf_counter())
    report = services.importing.apply(plan)
    marks.append(perf_counter())
    again = services.importing.plan(source)
    marks.append(perf_counter())
    assert again.counts()[Verdict.UNCHANGED] == len(again.entries)
    assert report.entry_id is not None
    services.history.undo(report.entry_id)
    marks.append(perf_counter())
    services.history.redo()
    marks.append(perf_counter())
    names = ("read", "plan", "apply", "again", "undo", "redo")
    print(path.name, {name: round(b - a, 1) for name, a, b in zip(names, marks, marks[1:], strict=False)})
    assert marks[-1] - marks[0] < SECONDS
    return plan


@pytest.mark.skipif("VERTEILER_MDB" not in os.environ, reason="VERTEILER_MDB names the official file")
def test_all_members(opened: tuple[Database, Services]) -> None:
    database, services = opened
    plan = there_and_back(services, Path(os.environ["VERTEILER_MDB"]))
    persons = plan.of(Verdict.NEW, kinds=(RecordKind.PERSON,))
    told = [part for entry in persons for part in (entry.incoming.parts if entry.incoming else ())]
    assert len(persons) >= 4613
    assert sum(part.kind is PartKind.TENURE for part in told) >= 13045
    with database.read() as unit:
        current = [tenure for tenure in unit.store.find(Tenure) if tenure.is_current(TODAY)]
    assert 600 < len(current) <= 736


@pytest.mark.skipif("VERTEILER_GV" not in os.environ, reason="VERTEILER_GV names the official workbook")
def test_all_municipalities(opened: tuple[Database, Services]) -> None:
    database, services = opened
    plan = there_and_back(services, Path(os.environ["VERTEILER_GV"]))
    keys = [entry.incoming.value("ags") for entry in plan.entries if entry.incoming]
    assert sum(isinstance(key, str) and len(key) == 8 for key in keys) == 10773
    with database.read() as unit:
        bodies = {body.id: body for body in unit.store.find(Organisation) if body.ags}
    assert len(bodies) == 16 + 294 + 10773
    assert all(len(b.ags) == 2 or (b.parent_id or 0) in bodies for b in bodies.values())


@pytest.mark.skipif("VERTEILER_MDB" not in os.environ, reason="VERTEILER_MDB names the official file")
def test_an_altered_copy_of_the_members_shows_exactly_its_alterations(
    opened: tuple[Database, Services], tmp_path: Path
) -> None:
    _, services = opened
    original = Path(os.environ["VERTEILER_MDB"])
    services.importing.apply(services.importing.plan(services.importing.read(original)))
    with ZipFile(original) as archive:
        name = next(one for one in archive.namelist() if one.upper().endswith(".XML"))
        text = archive.read(name).decode("utf-8-sig")
    head, *members = re.split(r"(?=<MDB>)", text)
    assert len(members) >= 4613

    def given(member: str) -> str:
        """The present name is the last one."""
        before, _, behind = member.rpartition("<VORNAME>")
        return f"{before}<VORNAME>Erfunden {behind}"

    for index in range(0, 400, 8):  # fifty
        members[index] = given(members[index])
    gone = {1001, 2001, 3001}
    kept = [member for index, member in enumerate(members) if index not in gone]
    path = tmp_path / "mdb.xml"
    path.write_text(head + "".join(kept), encoding="utf-8")
    plan = services.importing.plan(services.importing.read(path))
    found = shown(plan)
    former = found.pop((Verdict.NEW, "former_name"), 0)  # who was called so before is told as well, if the name differs
    print("altered copy of the members:", found, "former names:", former)
    assert found == {(Verdict.CHANGED, "given_name"): 50, (Verdict.VANISHED, "person"): 3}


@pytest.mark.skipif("VERTEILER_GV" not in os.environ, reason="VERTEILER_GV names the official workbook")
def test_an_altered_copy_of_the_municipalities_shows_exactly_its_alterations(
    opened: tuple[Database, Services], tmp_path: Path
) -> None:
    """The copy is in the other form, with fifty other postcodes, five municipalities less and two more."""
    _, services = opened
    original = Path(os.environ["VERTEILER_GV"])
    services.importing.apply(services.importing.plan(services.importing.read(original)))
    places = [
        PlaceRow(key=r.ags, name=r.name, text_key=r.text_key, association=r.association, postcode=r.postcode)
        for r in read_workbook(original).rows
        if r.level is not Level.ASSOCIATION or r.association
    ]
    towns = [n for n, place in enumerate(places) if place.level == "60" and place.text_key == "64" and place.postcode]
    for n in towns[:500:10]:
        places[n] = replace(places[n], postcode="99999")
    gone = set(towns[1001:1006])
    more = [PlaceRow(key=f"1004699{n}", name=f"Erfunden {n}", text_key="64", postcode="66999") for n in (8, 9)]
    kept = [place for n, place in enumerate(places) if n not in gone]
    path = write_gv100ad(tmp_path / "GV100AD.zip", [*kept, *more])
    found = shown(services.importing.plan(services.importing.read(path)))
    print("altered copy of the municipalities:", found)
    assert found == {
        (Verdict.CHANGED, "address/postcode"): 50,
        (Verdict.VANISHED, "organisation"): 5,
        (Verdict.NEW, "organisation"): 2,
        (Verdict.NEW, "office"): 2,
    }
