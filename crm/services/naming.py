"""What a record is called, in a sentence and by other programs, and which field of a row names it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Any, Protocol
from uuid import uuid4

from crm.domain.event import Event, Participation
from crm.domain.listing import Subject, SubjectKind
from crm.domain.office import Office, office_name
from crm.domain.party import Organisation, Party, Person
from crm.domain.ports import Unit


class Owned(Protocol):
    """A row about a party, an office or an event; at most one of the three is set."""

    @property
    def id(self) -> int: ...
    @property
    def party_id(self) -> int | None: ...
    @property
    def office_id(self) -> int | None: ...
    @property
    def event_id(self) -> int | None: ...


def owner_field(subject: Subject) -> str:
    """The field that names such a subject in a row about anything."""
    if subject.kind is SubjectKind.EVENT:
        return "event_id"
    return "office_id" if subject.kind is SubjectKind.OFFICE else "party_id"


def subjects_with(unit: Unit, rows: Iterable[Owned]) -> dict[int, Subject]:
    """What each row is about, by the row's id; rows about nothing are left out."""
    listed = list(rows)
    people = {person.id for person in unit.store.find(Person, id=[r.party_id for r in listed if r.party_id])}
    found = {}
    for row in listed:
        if row.party_id is not None:
            kind = SubjectKind.PERSON if row.party_id in people else SubjectKind.ORGANISATION
            found[row.id] = Subject(kind, row.party_id)
        elif row.office_id is not None:
            found[row.id] = Subject(SubjectKind.OFFICE, row.office_id)
        elif row.event_id is not None:
            found[row.id] = Subject(SubjectKind.EVENT, row.event_id)
    return found


def names_of(unit: Unit, subjects: Collection[Subject], *, with_trashed: bool = False) -> dict[Subject, str]:
    """The names as read: "Dr. Anna Müller", "Bürgermeister/in der Gemeinde Nohfelden", "Impulse 2020".

    What is gone is left out, and so is what lies in the trash or is restricted unless it is asked for.
    """
    names: dict[Subject, str] = {}
    parties = _ids(subjects, SubjectKind.PERSON, SubjectKind.ORGANISATION)
    listed = {p.id for p in unit.store.find(Party, id=parties) if with_trashed or not (p.deleted_at or p.is_restricted)}
    for person in unit.store.find(Person, id=listed):
        names[Subject(SubjectKind.PERSON, person.id)] = person.name()
    for body in unit.store.find(Organisation, id=listed):
        names[Subject(SubjectKind.ORGANISATION, body.id)] = body.full_name
    for event in _live(unit, Event, _ids(subjects, SubjectKind.EVENT), with_trashed):
        names[Subject(SubjectKind.EVENT, event.id)] = event.name
    offices = _live(unit, Office, _ids(subjects, SubjectKind.OFFICE), with_trashed)
    bodies = {body.id: body for body in unit.store.find(Organisation, id=[o.organisation_id for o in offices])}
    for office in offices:
        names[Subject(SubjectKind.OFFICE, office.id)] = office_name(office, bodies[office.organisation_id])
    return names


def subject_name(unit: Unit, subject: Subject) -> str:
    """What the journal calls a record; an office with its body. NotFoundError if there is none."""
    if subject.kind is SubjectKind.OFFICE:
        office = unit.store.get(Office, subject.id)
        return f"{office.title()} ({unit.store.get(Organisation, office.organisation_id).full_name})"
    if subject.kind is SubjectKind.EVENT:
        return unit.store.get(Event, subject.id).name
    return party_name(unit, subject.id)


def party_name(unit: Unit, party_id: int) -> str:
    """The name of a person or an organisation; NotFoundError if there is none."""
    if people := unit.store.find(Person, id=party_id):
        return people[0].name()
    return unit.store.get(Organisation, party_id).full_name


def names_of_guests(unit: Unit, participations: Sequence[Participation]) -> str:
    """Up to three names; of more how many they are."""
    if len(participations) > 3:
        return f"{len(participations)} Teilnehmenden"
    return ", ".join(party_name(unit, participation.party_id) for participation in participations)


def new_uid() -> str:
    return f"urn:uuid:{uuid4()}"


def _ids(subjects: Collection[Subject], *kinds: SubjectKind) -> list[int]:
    return [subject.id for subject in subjects if subject.kind in kinds]


def _live(unit: Unit, kind: type[Any], ids: list[int], with_trashed: bool) -> list[Any]:
    return [record for record in unit.store.find(kind, id=ids) if with_trashed or record.deleted_at is None]
