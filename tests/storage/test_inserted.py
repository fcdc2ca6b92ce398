"""What a write keeps of its new rows is what the database has of them, whatever else was done in the same write."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from crm.domain.office import Tenure
from crm.domain.partial_date import PartialDate
from crm.domain.party import Party, Person
from crm.domain.reach import Address, Channel, ChannelKind
from crm.storage import inserted
from crm.storage.database import Database
from crm.storage.store import Store
from tests.factories import add_body, add_office, add_person


@pytest.fixture(autouse=True)
def few_are_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inserted, "_MANY", 1)


class Roll(Exception):
    """Nothing of it is to stay."""


class Writing:
    """A write in steps; a number chooses whom each is done to."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.offices = [add_office(store, add_body(store)).id]

    def person(self, number: int) -> None:
        add_person(self.store, f"Ada{number}", birth_date=PartialDate(1960 + number))

    def phone(self, number: int) -> None:
        self.store.add(Channel(party_id=self._one(number), kind=ChannelKind.MOBILE, value="+491", is_preferred=True))

    def mails(self, number: int) -> None:
        told: dict[str, Sequence[Any]] = {
            "kind": [ChannelKind.EMAIL] * 30,
            "value": [f"p{at}@example.org" for at in range(30)],
            "party_id": [self._one(number)] * 30,
        }
        self.store.insert_columns(Channel, told)

    def address(self, number: int) -> None:
        self.store.add(Address(party_id=self._one(number), city="Musterort"))

    def office(self, number: int) -> None:
        self.offices.append(add_office(self.store, add_body(self.store, f"Gemeinde {number}")).id)

    def holder(self, number: int) -> None:
        self.store.add(Tenure(person_id=self._one(number), office_id=self.offices[number % len(self.offices)]))

    def edit(self, number: int) -> None:
        for phone in self.store.find(Channel, party_id=self._one(number))[:1]:
            self.store.save(phone)

    def take_phone(self, number: int) -> None:
        for phone in self.store.find(Channel, party_id=self._one(number))[:1]:
            self.store.remove(phone)

    def take_person(self, number: int) -> None:
        self.store.remove(self.store.get(Party, self._one(number)))

    def _one(self, number: int) -> int:
        people = self.store.find(Person) or [add_person(self.store, "Bea")]
        return people[number % len(people)].id


SINGLE = (Writing.person, Writing.phone, Writing.mails, Writing.address, Writing.office, Writing.holder)
STEPS = st.lists(
    st.tuples(
        st.sampled_from((*SINGLE, Writing.edit, Writing.take_phone, Writing.take_person)),
        st.integers(0, 5),
    ),
    max_size=14,
)


@given(STEPS, STEPS)
@example([(Writing.person, 0), (Writing.phone, 0)], [(Writing.mails, 0), (Writing.holder, 0), (Writing.edit, 0)])
@example([], [(Writing.person, 1), (Writing.phone, 1), (Writing.take_person, 1), (Writing.person, 2)])
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
def test_what_is_kept_is_what_is_stored(database: Database, before: Any, steps: Any) -> None:
    with pytest.raises(Roll), database.write("person.add") as unit:
        old, now = Writing(Store(database.engine)), Writing(unit.store)
        for step, number in before:
            step(old, number)
        for step, number in steps:
            step(now, number)
        asked, parties = Store(database.engine), [party.id for party in unit.store.find(Party)]
        for column, kind in (("id", Party), ("id", Person), ("party_id", Channel), ("party_id", Address)):
            assert unit.store.find(kind, **{column: parties}) == asked.find(kind, **{column: parties})
        offices = [*old.offices, *now.offices]
        assert unit.store.find(Tenure, office_id=offices) == asked.find(Tenure, office_id=offices)
        raise Roll


def test_thousands_of_new_rows_are_not_asked_for_again(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    with database.write("person.add") as unit:
        Writing(unit.store).mails(0)
        monkeypatch.setattr(database.engine, "execute", lambda *_: pytest.fail("asked"))
        [person] = unit.store.find(Person, id=unit.store.inserted.ids("person"))
        assert len(unit.store.find(Channel, party_id=[person.id])) == 30
        monkeypatch.undo()
