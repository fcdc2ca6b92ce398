"""The shipped reference tables as they arrive in a new database."""

from __future__ import annotations

from collections import Counter

import pytest

from crm.domain.office import Office
from crm.domain.party import BodyType, Organisation, Party
from crm.domain.reach import Address, Channel
from crm.domain.relationship import RelationshipType
from crm.services.reference import load_reference
from tests.fakes import FakeStore


@pytest.fixture(scope="module")
def store() -> FakeStore:
    store = FakeStore()
    load_reference(store)
    return store


def body(store: FakeStore, ags: str) -> Organisation:
    return store.find(Organisation, ags=ags)[0]


def test_counts_of_bodies_and_heads(store: FakeStore) -> None:
    assert len(store.find(Organisation, body_type=BodyType.DISTRICT)) == 6
    assert len(store.find(Organisation, body_type=BodyType.MUNICIPALITY)) == 52
    heads = Counter(office.kind for office in store.find(Office, is_head=True))
    assert heads == {"lord_mayor": 6, "mayor": 46, "district_administrator": 5, "regional_director": 1}


def test_kinds_of_municipalities(store: FakeStore) -> None:
    kinds = Counter(town.municipality_kind for town in store.find(Organisation, body_type=BodyType.MUNICIPALITY))
    assert kinds == {"Landeshauptstadt": 1, "Kreisstadt": 5, "Mittelstadt": 2, "Stadt": 9, "Gemeinde": 35}


def test_every_body_has_a_key_a_genitive_and_a_postcode(store: FakeStore) -> None:
    addresses = {address.party_id: address for address in store.find(Address)}
    for place in store.find(Organisation, body_type=[BodyType.DISTRICT, BodyType.MUNICIPALITY]):
        address = addresses[place.id]
        assert place.ags.isdigit()
        assert len(place.ags) == (5 if place.body_type is BodyType.DISTRICT else 8)
        assert place.genitive.startswith(("der ", "des "))
        assert len(address.postcode) == 5
        assert address.postcode.startswith("66")
        assert address.street
        assert address.source


def test_municipalities_belong_to_their_district(store: FakeStore) -> None:
    sizes = Counter(town.parent_id for town in store.find(Organisation, body_type=BodyType.MUNICIPALITY))
    assert sorted(sizes.values()) == [7, 7, 7, 8, 10, 13]
    assert body(store, "10046118").parent_id == body(store, "10046").id


@pytest.mark.parametrize(
    ("ags", "full_name", "genitive"),
    [
        ("10046118", "Gemeinde Tholey", "der Gemeinde Tholey"),
        ("10041511", "Stadt Friedrichsthal", "der Stadt Friedrichsthal"),
        ("10046117", "Kreisstadt St. Wendel", "der Kreisstadt St. Wendel"),
        ("10041100", "Landeshauptstadt Saarbrücken", "der Landeshauptstadt Saarbrücken"),
        ("10045117", "Mittelstadt St. Ingbert", "der Mittelstadt St. Ingbert"),
        ("10046", "Landkreis St. Wendel", "des Landkreises St. Wendel"),
        ("10045", "Saarpfalz-Kreis", "des Saarpfalz-Kreises"),
        ("10041", "Regionalverband Saarbrücken", "des Regionalverbandes Saarbrücken"),
    ],
)
def test_names_and_genitives(store: FakeStore, ags: str, full_name: str, genitive: str) -> None:
    assert (body(store, ags).full_name, body(store, ags).genitive) == (full_name, genitive)


def test_only_six_towns_have_a_lord_mayor(store: FakeStore) -> None:
    offices = [office for office in store.find(Office) if office.kind == "lord_mayor"]
    towns = {store.get(Organisation, office.organisation_id) for office in offices}
    assert {town.short_name for town in towns} == {
        "Saarbrücken", "Neunkirchen", "Völklingen", "Homburg", "St. Ingbert", "Saarlouis",
    }  # fmt: skip


def test_misprints_are_corrected(store: FakeStore) -> None:
    assert store.find(Address, party_id=body(store, "10041512").id)[0].city == "Großrosseln"


def test_the_state_chancellery_has_its_address_and_switchboard(store: FakeStore) -> None:
    house = store.find(Organisation, body_type=BodyType.STATE_CHANCELLERY)[0]
    assert house.full_name == "Staatskanzlei des Saarlandes"
    assert store.find(Address, party_id=house.id)[0].lines() == ("Am Ludwigsplatz 14", "66117 Saarbrücken")
    phone = store.find(Channel, party_id=house.id)[0]
    assert (phone.value, phone.extension) == ("+4968150100", "00")


def test_relationship_types_have_all_labels(store: FakeStore) -> None:
    types = store.find(RelationshipType)
    assert {"deputy", "office_head", "founder", "investor", "spouse", "reports_to"} <= {kind.key for kind in types}
    for kind in types:
        assert all((kind.forward_m, kind.forward_f, kind.forward_neutral))
        assert all((kind.backward_m, kind.backward_f, kind.backward_neutral))


def test_a_second_call_adds_nothing() -> None:
    store = FakeStore()
    assert load_reference(store)["bodies"] == 58
    before = {kind: dict(rows) for kind, rows in store.records.items()}
    assert set(load_reference(store).values()) == {0}
    assert store.records == before


def test_a_missing_body_is_put_back() -> None:
    store = FakeStore()
    load_reference(store)
    tholey = body(store, "10046118")
    store.remove(tholey)
    store.remove(store.get(Party, tholey.id))
    store.remove(store.find(Address, party_id=tholey.id)[0])
    assert load_reference(store)["bodies"] == 1
    assert body(store, "10046118").parent_id == body(store, "10046").id


def test_uids_are_the_same_in_every_database(store: FakeStore) -> None:
    other = FakeStore()
    load_reference(other)
    uids = [party.uid for party in store.find(Party)]
    assert uids == [party.uid for party in other.find(Party)]
    assert len(set(uids)) == len(uids)
    assert all(uid.startswith("urn:uuid:") for uid in uids)
