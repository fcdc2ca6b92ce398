"""The network around a record and the way from one to another, on both engines."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from crm import paths
from crm.domain.errors import NotFoundError, UserError
from crm.domain.event import Event, Participation, Role, Status
from crm.domain.listing import Subject, SubjectKind
from crm.domain.network import EdgeKind, Network
from crm.domain.network_words import said
from crm.domain.office import Office
from crm.domain.partial_date import PartialDate
from crm.domain.party import Gender, Organisation, Party, Person
from crm.domain.ports import Store
from crm.domain.relationship import Relationship, RelationshipType
from crm.services.bundle import Services, services_for
from crm.services.network import FAN, FAN_GROWN, FAN_OF_CENTRE, MOST_NODES
from crm.storage.database import Database
from tests.factories import add_body, add_holder, add_office, add_person, uid
from tests.templates import TODAY


def person(record: Person) -> Subject:
    return Subject(SubjectKind.PERSON, record.id)


def body(record: Organisation) -> Subject:
    return Subject(SubjectKind.ORGANISATION, record.id)


def names(network: Network) -> list[str]:
    return [node.name for node in network.nodes]


def relation(store: Store, one: int, other: int, key: str = "deputy", **fields: Any) -> Relationship:
    kind = next(iter(store.find(RelationshipType, key=key)), None) or store.add(
        RelationshipType(
            key=key, forward_m="Vertreter", forward_f="Vertreterin", forward_neutral="Vertretung",
            backward_m="Vertretener", backward_f="Vertretene", backward_neutral="vertreten",
        )
    )  # fmt: skip
    return store.add(Relationship(type_id=kind.id, from_id=one, to_id=other, **fields))


@pytest.fixture
def services(database: Database) -> Services:
    return services_for(database, paths.REFERENCE, lambda: TODAY)


class House:
    """Anna heads a municipality in a district that Karl heads; Ben stands in for Anna, Cora knew her earlier."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.anna = add_person(store, "Anna", "Muster", gender=Gender.FEMALE)
        self.karl = add_person(store, "Karl", "Beispiel", gender=Gender.MALE)
        self.ben = add_person(store, "Ben", "Probe", gender=Gender.MALE)
        self.cora = add_person(store, "Cora", "Probe", gender=Gender.FEMALE)
        self.district = store.save(replace(add_body(store, "Landkreis Muster"), genitive="des Landkreises Muster"))
        self.town = store.save(
            replace(
                add_body(store, "Gemeinde Musterort"), genitive="der Gemeinde Musterort", parent_id=self.district.id
            )
        )
        self.mayor = add_office(store, self.town, is_head=True)
        self.head = add_office(store, self.district, "Landrat", is_head=True)
        add_holder(store, self.mayor, self.anna, valid_from=PartialDate(2019), is_main=True)
        add_holder(store, self.head, self.karl, valid_to=PartialDate(2025))
        add_holder(store, self.head, self.karl, valid_from=PartialDate(2026))
        relation(store, self.ben.id, self.anna.id)
        relation(store, self.cora.id, self.anna.id, valid_to=PartialDate(2018))


@pytest.fixture
def house(database: Database) -> House:
    with database.write("setup.sample") as unit:
        return House(unit.store)


def test_step_by_step_outwards(services: Services, house: House) -> None:
    around = services.network.around
    assert names(around(person(house.anna), 0)) == ["Anna Muster"]
    assert names(around(person(house.anna), 1)) == ["Anna Muster", "Bürgermeisterin Gemeinde Musterort", "Ben Probe"]
    two = around(person(house.anna), 2)
    assert names(two)[3:] == ["Gemeinde Musterort"]
    assert two.hidden == {body(house.town): 1}
    assert {edge.kind for edge in two.edges} == {EdgeKind.OFFICE, EdgeKind.RELATIONSHIP}
    assert names(around(person(house.anna), 3))[4:] == ["Landkreis Muster"]


def test_the_words_of_nodes_and_lines(services: Services, house: House) -> None:
    network = services.network.around(person(house.anna), 1)
    assert [node.detail for node in network.nodes] == ["Bürgermeisterin", "Amt, seit 2019", "Vertreter"]
    assert [network.label(edge) for edge in network.edges] == ["hat inne", "Vertreter"]
    assert [edge.seen_from(person(house.ben)) for edge in network.edges_of(person(house.ben))] == ["Vertretene"]
    assert network.counts()[EdgeKind.RELATIONSHIP] == 1


def test_kinds_and_types_are_left_out(services: Services, house: House) -> None:
    anna = person(house.anna)
    assert names(services.network.around(anna, 2, {EdgeKind.RELATIONSHIP})) == ["Anna Muster", "Ben Probe"]
    assert names(services.network.around(anna, 2, types=())) == [
        "Anna Muster", "Bürgermeisterin Gemeinde Musterort", "Gemeinde Musterort",
    ]  # fmt: skip


def test_another_day_shows_what_held_then(services: Services, house: House) -> None:
    then = services.network.around(person(house.anna), 1, on=date(2017, 5, 1))
    assert sorted(names(then)) == ["Anna Muster", "Ben Probe", "Cora Probe"]
    assert then.nodes[0].detail == ""


def test_memberships_are_belonging(services: Services, house: House, database: Database) -> None:
    with database.write("setup.sample") as unit:
        relation(unit.store, house.anna.id, house.district.id, "member_of_group")
    network = services.network.around(person(house.anna), 1, {EdgeKind.BELONGING})
    assert names(network) == ["Anna Muster", "Landkreis Muster"]


@pytest.mark.parametrize("change", [{"deleted_at": "2026-01-01T00:00:00"}, {"is_restricted": True}])
def test_trashed_and_restricted_ones_are_left_out(
    services: Services, house: House, database: Database, change: dict[str, Any]
) -> None:
    with database.write("party.trash", name="") as unit:
        for party in (house.ben.id, house.town.id):
            unit.store.save(replace(unit.store.get(Party, party), **change))
    network = services.network.around(person(house.anna), 3)
    assert names(network) == ["Anna Muster"]  # the office goes with its body
    assert network.hidden == {}
    assert services.network.way(person(house.anna), person(house.karl)) is None
    with pytest.raises(NotFoundError, match="gelöscht oder gesperrt"):
        services.network.around(person(house.ben))
    with pytest.raises(NotFoundError, match="gelöscht oder gesperrt"):
        services.network.way(person(house.anna), person(house.ben))


def crowd(database: Database, guests: int) -> tuple[Subject, list[Person]]:
    """An event with many guests, the last of whom speaks; one has stayed away."""
    with database.write("setup.sample") as unit:
        event = unit.store.add(Event(uid=uid(), name="Empfang", starts_on=PartialDate(2026, 3, 1)))
        people = [add_person(unit.store, f"Gast{at}") for at in range(guests + 1)]
        unit.store.add_all(
            Participation(
                event_id=event.id,
                party_id=one.id,
                position=at,
                status=Status.ABSENT if at == guests else Status.ATTENDED,
                role=Role.KEYNOTE if at == guests - 1 else Role.GUEST,
            )
            for at, one in enumerate(people)
        )
    return Subject(SubjectKind.EVENT, event.id), people


def test_of_a_crowd_some_are_shown_and_the_others_counted(services: Services, database: Database) -> None:
    event, people = crowd(database, 300)
    network = services.network.around(event, 2)
    assert len(network.nodes) == 1 + FAN_OF_CENTRE
    assert network.hidden == {event: 300 - FAN_OF_CENTRE}
    assert names(network)[1] == people[299].name()  # who speaks comes first
    guest = person(people[0])
    assert services.network.around(guest, 2).hidden == {event: 299 - FAN}
    grown = services.network.around(guest, 2, grown=[event, event])
    assert grown.hidden == {event: 299 - FAN - 2 * FAN_GROWN}
    assert grown.nodes[: 2 + FAN] == services.network.around(guest, 2).nodes


def test_no_picture_has_more_nodes_than_can_be_read(services: Services, database: Database) -> None:
    event, _ = crowd(database, MOST_NODES + 20)
    network = services.network.around(event, 1, grown=[event] * 20)
    assert len(network.nodes) == MOST_NODES
    assert network.is_full
    assert network.hidden[event] == 21


def test_before_its_day_an_event_was_not_there(services: Services, database: Database) -> None:
    event, people = crowd(database, 2)
    assert len(services.network.around(person(people[0]), 1, on=date(2025, 1, 1)).nodes) == 1
    with pytest.raises(NotFoundError):
        services.network.around(event, 1, on=date(2025, 1, 1))


def test_the_way_is_said_in_words(services: Services, house: House) -> None:
    way = services.network.way(person(house.ben), person(house.karl))
    assert way is not None
    assert said(way) == (
        "Ben Probe ist Vertreter von Anna Muster; diese ist Bürgermeisterin der Gemeinde Musterort; "
        "diese gehört zum Landkreis Muster; dessen Landrat ist Karl Beispiel."
    )
    assert [node.name for node in way.between][::4] == ["Anna Muster", "Landrat Landkreis Muster"]
    back = services.network.way(person(house.karl), person(house.ben))
    assert back is not None
    assert list(back.nodes) == list(reversed(way.nodes))


def test_no_way_leads_through_the_dead(services: Services, house: House, database: Database) -> None:
    with database.write("name.change", name="") as unit:
        relation(unit.store, house.cora.id, house.karl.id)
        relation(unit.store, house.ben.id, house.cora.id)
    short = services.network.way(person(house.ben), person(house.karl))
    assert short is not None
    assert [node.name for node in short.between] == ["Cora Probe"]
    with database.write("name.change", name="") as unit:
        unit.store.save(replace(unit.store.get(Person, house.cora.id), deceased_on=PartialDate(2024)))
    long = services.network.way(person(house.ben), person(house.karl))
    assert long is not None
    assert len(long.between) == 5


def test_a_small_round_leads_further_than_a_big_crowd(services: Services, database: Database) -> None:
    _, people = crowd(database, 200)
    with database.write("setup.sample") as unit:
        small = unit.store.add(Event(uid=uid(), name="Frühstück", starts_on=PartialDate(2026, 2)))
        for one in people[:3]:
            unit.store.add(Participation(event_id=small.id, party_id=one.id, status=Status.ATTENDED))
    way = services.network.way(person(people[0]), person(people[1]))
    assert way is not None
    assert [node.name for node in way.between] == ["Frühstück"]


def test_an_invitation_alone_introduces_nobody(services: Services, database: Database) -> None:
    with database.write("setup.sample") as unit:
        event = unit.store.add(Event(uid=uid(), name="Geplant"))
        people = [add_person(unit.store, f"Gast{at}") for at in range(2)]
        for one in people:
            unit.store.add(Participation(event_id=event.id, party_id=one.id, status=Status.INVITED))
    assert services.network.way(person(people[0]), person(people[1])) is None
    assert len(services.network.around(person(people[0]), 2).nodes) == 3


def test_offices_bodies_and_events_are_centres_too(services: Services, house: House) -> None:
    office = Subject(SubjectKind.OFFICE, house.mayor.id)
    assert names(services.network.around(office, 1)) == [
        "Bürgermeisterin Gemeinde Musterort", "Anna Muster", "Gemeinde Musterort",
    ]  # fmt: skip
    district = services.network.around(body(house.district), 1)
    assert names(district) == ["Landkreis Muster", "Landrat Landkreis Muster", "Gemeinde Musterort"]
    assert [district.label(edge) for edge in district.edges] == ["Leitung", "zugehörig"]


def test_a_vacant_office_says_so(services: Services, house: House, database: Database) -> None:
    with database.write("office.add", name="") as unit:
        office: Office = add_office(unit.store, house.town, "Beigeordnete")
    node = services.network.around(Subject(SubjectKind.OFFICE, office.id), 0).nodes[0]
    assert (node.name, node.detail) == ("Beigeordnete Gemeinde Musterort", "Amt, vakant")


def test_also_shows_what_is_asked_for(services: Services, house: House) -> None:
    network = services.network.around(person(house.anna), 0, also=[person(house.karl)])
    assert names(network) == ["Anna Muster", "Karl Beispiel"]


def test_a_picture_that_leaves_the_house_is_in_the_journal(services: Services, house: House, tmp_path: Path) -> None:
    network = services.network.around(person(house.anna), 1)
    services.network.keep(network, b"<svg/>", tmp_path / "netz.svg")
    assert (tmp_path / "netz.svg").read_bytes() == b"<svg/>"
    assert services.history.lines(1)[0].text == "Netzwerk um Anna Muster mit 3 Knoten als SVG ausgegeben"
    with pytest.raises(UserError, match="nicht schreiben"):
        services.network.keep(network, b"", tmp_path / "fehlt" / "netz.svg")
