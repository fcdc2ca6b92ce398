"""Times what people wait for, on generated contacts; prints one line a figure with minimum and median of three runs.

``python -m tests.benchmarks [COUNT]`` – 10,000 persons if no count is named.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from crm import paths
from crm.domain.listing import SubjectKind
from crm.domain.party import Party, Person, Photo
from crm.domain.reach import Address, Channel, ChannelKind
from crm.services.bundle import Services, services_for
from crm.services.reference import load_reference
from crm.storage.database import Database, create_database
from tests.benchmarks.cards import measure_cards
from tests.benchmarks.network import link_up, measure_network
from tests.benchmarks.start import measure_start

FAMILY = ("Müller", "Schmidt", "Groß", "Kümmel", "Weiß", "Jäger", "Öztürk", "Haßdenteufel", "Łukasz", "Probst-Muster")
GIVEN = ("Anna", "Jürgen", "Zoë", "Karl", "Özlem", "Bärbel", "Wolfgang", "Ute")
PHOTO = b"\xff\xd8\xff\xe0" + bytes(range(256)) * 40


def main(count: int) -> None:
    os.environ["VERTEILER_STATE"] = tempfile.mkdtemp()
    measure_cards(count, _say)  # as a command does it: before Qt and NumPy have threads of their own
    with tempfile.TemporaryDirectory() as folder:
        start = time.perf_counter()
        database = create_database(Path(folder) / "bench.verteiler", lambda made: _fill(made, count))
        _say(f"store, index and journal {count} persons", [time.perf_counter() - start])
        try:
            _measure(services_for(database, paths.REFERENCE))
        finally:
            database.close()
    from tests.benchmarks.sheets import measure_sheets

    measure_sheets(_say)
    measure_start(_say)


def _fill(database: Database, count: int) -> None:
    with database.write("setup.bench") as unit:
        load_reference(unit.store)
        parties = unit.store.add_all(Party(uid=f"urn:bench:{number}") for number in range(count))
        ids = [party.id for party in parties]
        unit.store.add_all(
            Person(id=i, given_name=GIVEN[i % len(GIVEN)], family_name=f"{FAMILY[i % len(FAMILY)]}{i % 997}")
            for i in ids
        )
        unit.store.add_all(Channel(party_id=i, kind=ChannelKind.EMAIL, value=f"person{i}@example.org") for i in ids)
        unit.store.add_all(Channel(party_id=i, value=f"+493023125{i % 1000:03}") for i in ids)
        unit.store.add_all(
            Address(party_id=i, street=f"Musterweg {i % 90}", postcode=f"{66000 + i % 900}", city="Musterort")
            for i in ids
        )
        link_up(unit.store, ids)
        unit.store.add_all(Photo(party_id=i, data=PHOTO, width=1, height=1) for i in ids[::20])


def _measure(services: Services) -> None:
    for query in ("mül", "kuemmel12", "Musterweg 7", "ssdent", "zoe gros"):
        _time(f"search {query!r}", lambda query=query: services.directory.search(query))
        _time(f"list by {query!r}", lambda query=query: services.directory.find(query))
    subjects = services.directory.find(kinds=(SubjectKind.PERSON,))
    _time("all persons in order", lambda: services.directory.find(kinds=(SubjectKind.PERSON,)))
    _time("one page of 128 rows", lambda: services.directory.rows(subjects[5000:5128]))
    _time("one record", lambda: services.records.load(subjects[17]))
    _time(f"gather {len(subjects)} contacts for vCards", lambda: services.exporting.cards(subjects))
    _time("media sheet of 100", lambda: services.sheets.media_sheet(subjects[:100]))
    measure_network(services, subjects, _time)


def _time(what: str, work: Callable[[], object]) -> None:
    runs = []
    for _ in range(3):
        start = time.perf_counter()
        work()
        runs.append(time.perf_counter() - start)
    _say(what, runs)


def _say(what: str, runs: list[float]) -> None:
    print(f"{what:<48} min {min(runs) * 1000:9.1f} ms   median {median(runs) * 1000:9.1f} ms", flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
