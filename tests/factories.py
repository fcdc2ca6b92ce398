"""Small records to test with; all invented."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from uuid import uuid4

from crm.domain.office import Office, Tenure
from crm.domain.party import Organisation, Party, PartyKind, Person
from crm.domain.ports import Store
from crm.domain.reach import Address


def uid() -> str:
    return f"urn:uuid:{uuid4()}"


def add_person(store: Store, given: str = "Ada", family: str = "Muster", **fields: Any) -> Person:
    party = store.add(Party(uid=uid()))
    return store.add(Person(id=party.id, given_name=given, family_name=family, **fields))


def add_body(store: Store, name: str = "Gemeinde Musterort", street: str = "", city: str = "") -> Organisation:
    party = store.add(Party(uid=uid(), kind=PartyKind.ORGANISATION))
    if city:
        store.add(Address(party_id=party.id, street=street, postcode="66000", city=city))
    return store.add(Organisation(id=party.id, full_name=name, short_name=name))


def add_office(store: Store, body: Organisation, title: str = "Bürgermeisterin", **fields: Any) -> Office:
    office = Office(uid=uid(), organisation_id=body.id, title_m=title, title_f=title, title_neutral=title)
    return store.add(replace(office, **fields))


def add_holder(store: Store, office: Office, person: Person, **fields: Any) -> Tenure:
    return store.add(Tenure(person_id=person.id, office_id=office.id, **fields))
