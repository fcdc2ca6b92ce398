"""Two records that may be one, and how they become one."""

from __future__ import annotations

from crm.domain.event import (
    Event,
    Participation,
)
from crm.domain.notes import Tag, Tagging, Task
from crm.domain.office import Tenure
from crm.domain.partial_date import PartialDate
from crm.domain.party import KnownId, Person, Photo
from crm.domain.reach import Channel, ChannelKind
from crm.domain.relationship import Relationship, RelationshipType
from tests.factories import add_body, add_office, add_person, uid
from tests.services.work import Work


def two_people(work: Work) -> tuple[Person, Person]:
    """One with all sorts of things, and the other with much the same and more."""
    with work.database.write("colleague") as unit:
        store = unit.store
        first = add_person(store, "Anna", "Beispiel", degrees="Dr.")
        second = add_person(store, "Anna", "Baispiel", birth_date=PartialDate.parse("1971-03-14"), suffix="MdL")
        body = add_body(store, "Verband der Muster")
        office = add_office(store, body, "Vorsitz")
        event = store.add(Event(uid=uid(), name="Mustertag"))
        tag, other_tag = store.add(Tag(name="Muster")), store.add(Tag(name="Zweites"))
        for person in (first, second):
            store.add(Channel(party_id=person.id, kind=ChannelKind.EMAIL, value="anna@example.org", is_preferred=True))
            store.add(Participation(event_id=event.id, party_id=person.id))
            store.add(Tagging(tag_id=tag.id, party_id=person.id))
            store.add(Tenure(person_id=person.id, office_id=office.id, is_main=True))
        store.add(Channel(party_id=second.id, kind=ChannelKind.MOBILE, value="+4915123456789"))
        store.add(Tagging(tag_id=other_tag.id, party_id=second.id))
        store.add(Task(title="Anrufen", party_id=second.id))
        store.add(Photo(party_id=second.id, data=b"\xff\xd8", width=1, height=1))
        store.add(KnownId(party_id=second.id, scheme="mdb", value="11000001"))
        kind = store.find(RelationshipType)[0]
        store.add(Relationship(type_id=kind.id, from_id=second.id, to_id=body.id))
        store.add(Relationship(type_id=kind.id, from_id=first.id, to_id=second.id))
    return first, second


def merged(work: Work, *people: Person, **choices: int) -> int:
    merging = work.services.merging
    changes = merging.merge(merging.preview([one.id for one in people], people[0].id), choices)
    assert changes.entry_id is not None
    return changes.entry_id
