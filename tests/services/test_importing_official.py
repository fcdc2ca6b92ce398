"""The official files themselves, where they are at hand: seconds and counts (VERTEILER_MDB, VERTEILER_GV name them)."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

import pytest

from crm import paths
from crm.domain.import_plan import Plan, Verdict
from crm.domain.incoming import PartKind, RecordKind
from crm.domain.office import Tenure
from crm.domain.party import Organisation
from crm.services.bundle import Services, services_for
from crm.storage.database import Database, create_database
from tests.conftest import TODAY, fill_reference

#: Generous: a busy machine with two cores.
SECONDS = 300


@pytest.fixture
def opened(target: str) -> Iterator[tuple[Database, Services]]:
    database = create_database(target, fill_reference, actor="test", today=lambda: TODAY)
    yield database, services_for(database, paths.REFERENCE, lambda: TODAY)
    database.close()


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
