"""What stands on the sheets of contacts, read for all of them at once. Whom the law restricts is named on none."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from crm.domain.event import Event, Participation, ProgrammeItem
from crm.domain.listing import Subject, SubjectKind
from crm.domain.notes import Activity, ActivityLink, Task
from crm.domain.office import Office, Tenure
from crm.domain.party import Gender, Organisation, Party, PartyKind, Person, Photo
from crm.domain.ports import Unit
from crm.domain.relationship import Relationship, RelationshipType
from crm.services.contacts import Contact, ContactLoader
from crm.services.record_view import HeldOffice, held_offices

T = TypeVar("T")
K = TypeVar("K", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Tie:
    """A relationship that holds today, seen from a party: what the other is, and who."""

    label: str
    other: Contact


@dataclass(frozen=True, slots=True)
class Meeting:
    """A party at an event; ``items`` are those of the programme that an organisation has there."""

    event: Event
    participation: Participation | None = None
    represents: str = ""
    represented_by: str = ""
    items: tuple[ProgrammeItem, ...] = ()

    @property
    def day(self) -> date:
        """Where it stands in time; what has no date is oldest."""
        return self.event.starts_on.earliest() if self.event.starts_on else date.min


class DossierReader:
    """Everything about these parties, a handful of queries for any number of them."""

    def __init__(self, unit: Unit, today: date, parties: Collection[int], *, with_notes: bool) -> None:
        self._unit, self._store, self._today = unit, unit.store, today
        self._ids = set(parties)
        self._offices = self._store.find(Office, organisation_id=self._ids, deleted_at=None)
        self.photos = {photo.party_id: photo for photo in self._store.find(Photo, party_id=self._ids)}
        self.held = self._held()
        self.vacant = self._vacant()
        self.parents = self._parents()
        self.ties = self._ties()
        self.meetings = self._meetings()
        self.tasks = _by(self._store.find(Task, party_id=self._ids, done_on=None), lambda task: task.party_id or 0)
        self.notes = self._notes() if with_notes else {}

    def _named(self, ids: Iterable[int]) -> dict[int, Party]:
        """Those of the parties that may be named on paper."""
        found = self._store.find(Party, id=set(ids))
        return {party.id: party for party in found if not party.is_restricted and party.deleted_at is None}

    def _held(self) -> dict[int, list[HeldOffice]]:
        """A person's offices, present ones first, and those held today at an organisation."""
        of_people = self._store.find(Tenure, person_id=self._ids)
        at_bodies = self._store.find(Tenure, office_id=[office.id for office in self._offices])
        at_bodies = [tenure for tenure in at_bodies if tenure.is_current(self._today)]
        named = self._named(tenure.person_id for tenure in at_bodies)
        found: dict[int, list[HeldOffice]] = defaultdict(list)
        for one in held_offices(self._unit, of_people, self._today):
            if one.office.deleted_at is None:
                found[one.tenure.person_id].append(one)
        for one in held_offices(self._unit, at_bodies, self._today):
            if one.tenure.person_id in named:
                found[one.body.id].append(one)
        return found

    def _vacant(self) -> dict[int, list[Office]]:
        """The offices at an organisation that nobody holds today."""
        tenures = self._store.find(Tenure, office_id=[office.id for office in self._offices])
        held = {tenure.office_id for tenure in tenures if tenure.is_current(self._today)}
        return _by((one for one in self._offices if one.id not in held), lambda office: office.organisation_id)

    def _parents(self) -> dict[int, Organisation]:
        bodies = self._store.find(Organisation, id=self._ids)
        wanted = {body.parent_id for body in bodies if body.parent_id is not None}
        found = {body.id: body for body in self._store.find(Organisation, id=list(self._named(wanted)))}
        return {body.id: found[body.parent_id] for body in bodies if body.parent_id in found}

    def _ties(self) -> dict[int, list[Tie]]:
        types = {kind.id: kind for kind in self._store.find(RelationshipType)}
        out = self._store.find(Relationship, from_id=self._ids)
        back = self._store.find(Relationship, to_id=self._ids)
        seen = [(r.from_id, r.to_id, r, False) for r in out] + [(r.to_id, r.from_id, r, True) for r in back]
        others = self._others(other for _, other, _, _ in seen)
        found: dict[int, list[Tie]] = defaultdict(list)
        for party, other, relationship, forward in seen:
            if other in others and relationship.is_current(self._today):
                label = _label(types[relationship.type_id], others[other].person, forward=forward)
                found[party].append(Tie(label, others[other]))
        return found

    def _others(self, ids: Iterable[int]) -> dict[int, Contact]:
        subjects = [
            Subject(SubjectKind.PERSON if party.kind is PartyKind.PERSON else SubjectKind.ORGANISATION, party.id)
            for party in self._named(ids).values()
        ]
        return {contact.subject.id: contact for contact in ContactLoader(self._unit, self._today).load(subjects)}

    def _meetings(self) -> dict[int, list[Meeting]]:
        """The latest first."""
        taken = self._store.find(Participation, party_id=self._ids)
        items = self._store.find(ProgrammeItem, organisation_id=self._ids)
        ids = {one.event_id for one in taken} | {item.event_id for item in items}
        events = {event.id: event for event in self._store.find(Event, id=ids, deleted_at=None)}
        represented = {p.id: p for p in self._store.find(Participation, id=_known(p.represents_id for p in taken))}
        stand_ins = {p.represents_id: p for p in self._store.find(Participation, represents_id=[p.id for p in taken])}
        names = self._names([*represented.values(), *stand_ins.values()])
        shown: dict[tuple[int, int], list[ProgrammeItem]] = _by(
            items, lambda item: (item.organisation_id or 0, item.event_id)
        )
        found: dict[int, list[Meeting]] = defaultdict(list)
        for one in taken:
            if one.event_id in events:
                meant, sent = represented.get(one.represents_id or 0), stand_ins.get(one.id)
                found[one.party_id].append(
                    Meeting(
                        events[one.event_id],
                        one,
                        names.get(meant.party_id, "") if meant else "",
                        names.get(sent.party_id, "") if sent else "",
                        tuple(shown.pop((one.party_id, one.event_id), ())),
                    )
                )
        for (party, event_id), there in shown.items():
            if event_id in events:
                found[party].append(Meeting(events[event_id], items=tuple(there)))
        return {party: sorted(those, key=_latest_first) for party, those in found.items()}

    def _names(self, participations: Collection[Participation]) -> dict[int, str]:
        named = self._named(one.party_id for one in participations)
        return {person.id: person.name() for person in self._store.find(Person, id=list(named))}

    def _notes(self) -> dict[int, list[Activity]]:
        links = self._store.find(ActivityLink, party_id=self._ids)
        texts = {one.id: one for one in self._store.find(Activity, id={link.activity_id for link in links})}
        by_party = _by(links, lambda link: link.party_id or 0)
        return {
            party: sorted(
                (texts[link.activity_id] for link in found), key=lambda one: (one.on.earliest(), one.id), reverse=True
            )
            for party, found in by_party.items()
        }


def _label(kind: RelationshipType, other: Person | None, *, forward: bool) -> str:
    return kind.label(other.gender if other else Gender.UNKNOWN, forward=forward)


def _latest_first(meeting: Meeting) -> tuple[int, int]:
    return -meeting.day.toordinal(), meeting.event.id


def _known(ids: Iterable[int | None]) -> list[int]:
    return [value for value in ids if value is not None]


def _by(found: Iterable[T], key: Callable[[T], K]) -> dict[K, list[T]]:
    grouped: dict[K, list[T]] = {}
    for one in found:
        grouped.setdefault(key(one), []).append(one)
    return grouped
