"""The search for duplicates among stored contacts: ``python -m tests.benchmarks.duplicates [COUNT]``."""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from crm import paths
from crm.domain.duplicate_evidence import Grade
from crm.domain.duplicate_facts import PersonFacts
from crm.domain.duplicate_sample import make_sample
from crm.domain.duplicates import find_duplicates
from crm.domain.office import Office, Tenure
from crm.domain.partial_date import PartialDate
from crm.domain.party import FormerName, Organisation, Party, PartyKind, Person
from crm.domain.ports import Store
from crm.domain.reach import Address, Channel, ChannelKind
from crm.services.bundle import Services, services_for
from crm.services.collector import without_collector
from crm.storage.database import Database, create_database

_SEED = 11
_KINDS = (("mails", ChannelKind.EMAIL), ("mobiles", ChannelKind.MOBILE), ("phones", ChannelKind.PHONE))


def main(count: int) -> None:
    """Stores a generated set, then times the search as the window and the command line ask for it."""
    os.environ["VERTEILER_STATE"] = tempfile.mkdtemp()
    people = make_sample(count, _SEED).people
    with tempfile.TemporaryDirectory() as folder:
        database = create_database(Path(folder) / "bench.verteiler", lambda made: _fill(made, people))
        try:
            _measure(database, services_for(database, paths.REFERENCE), people)
        finally:
            database.close()


def _measure(database: Database, services: Services, people: tuple[PersonFacts, ...]) -> None:
    def read() -> object:
        with database.read() as unit:
            return unit.directory.person_facts()

    def search() -> object:
        with without_collector():
            return find_duplicates(people, least=Grade.LIKELY)

    typed = Person(given_name="Stefan", family_name="Schmit")
    _time(f"search {len(people)} persons in memory", search)
    _time("read what tells them apart", read)
    _time("all of it, as the command asks", services.duplicates.all)
    _time("who may be meant while typing", lambda: services.duplicates.like(typed))
    pair = services.duplicates.all()[0].ids
    _time("preview of a merge", lambda: services.merging.preview(pair))
    preview = services.merging.preview(pair)
    _time("merge", lambda: services.merging.merge(preview), runs=1)
    (entry,) = services.merging.merges_of(preview.kept_id)
    _time("un-merge", lambda: services.merging.unmerge(entry.id), runs=1)


def _fill(database: Database, people: tuple[PersonFacts, ...]) -> None:
    with database.write("setup.bench") as unit:
        store = unit.store
        offices = _offices(store, max(body for one in people for body in one.bodies))
        parties = store.add_all(Party(uid=f"urn:bench:{one.id}") for one in people)
        ids = {one.id: party.id for one, party in zip(people, parties, strict=True)}
        store.add_all(_person(one, ids[one.id]) for one in people)
        store.add_all(FormerName(person_id=ids[one.id], family_name=name) for one in people for name in one.former)
        for field, kind in _KINDS:
            values = ((ids[one.id], value) for one in people for value in getattr(one, field))
            store.add_all(Channel(party_id=party, kind=kind, value=value) for party, value in values)
        store.add_all(
            Address(party_id=ids[one.id], street=home.street, postcode=home.postcode, city=home.city)
            for one in people
            for home in one.addresses
        )
        store.add_all(
            Tenure(person_id=ids[one.id], office_id=offices[body - 1]) for one in people for body in one.bodies
        )


def _offices(store: Store, count: int) -> list[int]:
    numbers = range(count)
    parties = store.add_all(Party(uid=f"urn:bench:body:{at}", kind=PartyKind.ORGANISATION) for at in numbers)
    store.add_all(
        Organisation(id=party.id, full_name=f"Stelle {at}") for party, at in zip(parties, numbers, strict=True)
    )
    made = store.add_all(
        Office(uid=f"urn:bench:office:{party.id}", organisation_id=party.id, title_neutral="Referat")
        for party in parties
    )
    return [office.id for office in made]


def _person(one: PersonFacts, party_id: int) -> Person:
    return Person(
        id=party_id,
        gender=one.gender,
        given_name=one.given_name,
        family_name=one.family_name,
        suffix=one.suffix,
        birth_date=PartialDate.parse(one.birth_date) if one.birth_date else None,
    )


def _time(what: str, work: Callable[[], object], runs: int = 3) -> None:
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    print(f"{what:<48} min {min(times) * 1000:9.1f} ms   median {sorted(times)[len(times) // 2] * 1000:9.1f} ms")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
