"""Thousands of cards come in the same with a copy of the process at work beside it and without."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

#: Runs by itself, since no copy is made of the process of the tests, which has several threads.
PROGRAM = """
import os, sys
from pathlib import Path
from crm import beside, paths
from crm.domain.card import ContactCard
from crm.domain.party import PartyKind, Person
from crm.domain.reach import Channel, ChannelKind
from crm.services.bundle import services_for
from crm.services.reference import load_reference
from crm.storage.database import create_database
from crm.storage.tables import SPECS
from tests.exchange.many_cards import write_cards

def card(number):
    person = Person(given_name=f"Zoë{number}", family_name=f"Muster {number % 700}")
    return ContactCard(
        uid=f"urn:uuid:00000000-0000-4000-8000-{number:012}",
        kind=PartyKind.PERSON,
        name=person.name(),
        person=person,
        body=f"Gemeinde Musterort {number % 40}",
        function="Bürgermeister",
        channels=(Channel(kind=ChannelKind.EMAIL, value=f"person{number}@example.org"),),
        note="x" * 200,
    )

def fill(database):
    with database.write("setup.test") as unit:
        load_reference(unit.store)

def imported(folder, name):
    database = create_database(folder / name, fill)
    importing = services_for(database, paths.REFERENCE).importing
    importing.apply(importing.plan(importing.read(folder / "karten.vcf")))
    tables = [spec.name for spec in SPECS] + ["directory_entry", "search_vocabulary", "journal_change"]
    with database.engine.connected():
        found = {name: database.engine.execute(f"SELECT * FROM {name} ORDER BY id").fetchall() for name in tables}
    database.close()
    return found

folder, copies, fork = Path(sys.argv[1]), [], os.fork
(folder / "karten.vcf").write_bytes(write_cards(map(card, range(1500))))
os.fork = lambda: copies.append(1) or fork()
in_halves = imported(folder, "a.verteiler")
count = len(copies)
beside.is_possible = lambda: False
in_one = imported(folder, "b.verteiler")
different = [name for name in in_one if in_one[name] != in_halves[name]]
print(count, len(copies), len(in_one["person"]), different)
"""


@pytest.mark.skipif(
    not sys.platform.startswith("linux") or len(os.sched_getaffinity(0)) < 2, reason="no copy is made here"
)
def test_in_halves_and_in_one(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", PROGRAM, str(tmp_path)], capture_output=True, text=True, timeout=120
    )
    assert not done.stderr
    assert done.stdout.split(maxsplit=3) == ["2", "2", "1500", "[]\n"]
