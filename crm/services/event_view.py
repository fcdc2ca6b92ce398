"""An event as the shells see it: the row in the list, the participants of a day, the programme."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from crm.domain.audience_history import STATUS_WORDS
from crm.domain.errors import UserError
from crm.domain.event import (
    Category,
    Event,
    ItemRole,
    Moment,
    Participation,
    ProgrammeItem,
    Role,
    Snapshot,
    Status,
    StatusChange,
    StatusLabel,
)
from crm.domain.listing import Subject, SubjectKind
from crm.domain.party import Organisation, PartyKind, Person
from crm.domain.ports import Unit
from crm.domain.seating import SEATED
from crm.domain.text import sort_key
from crm.services.contacts import Contact, ContactLoader


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRow:
    """One event in the list; ``counts`` are the participants by status, ``attending`` those who came or will."""

    event: Event
    counts: Mapping[Status, int]

    @property
    def total(self) -> int:
        return sum(self.counts.values())

    @property
    def attending(self) -> int:
        return sum(self.counts.get(status, 0) for status in SEATED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """One participation as a row: the listed name, in which capacity invited, and whom it represents.

    ``status_words`` is the house's own name of the status, or that of its class.
    ``function`` and ``body`` are those of the day (the snapshot) where one was taken, else those of the office.
    """

    participation: Participation
    subject: Subject
    name: str
    listed_name: str
    function: str
    body: str
    status_words: str = ""
    represents: str = ""
    represented_by: str = ""
    sort_key: str = ""
    history: tuple[StatusChange, ...] = ()
    snapshot: Snapshot | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeLine:
    """An item of the programme with the names of its people by role."""

    item: ProgrammeItem
    people: tuple[tuple[Role, Participant], ...] = ()
    organisation: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventView:
    """One event, whole. ``counts`` speaks of the delegation, whose seats count; participants are in list order."""

    event: Event
    programme: tuple[ProgrammeLine, ...]
    participants: tuple[Participant, ...]
    counts: Mapping[Status, int]

    @property
    def seated(self) -> int:
        return sum(self.counts.get(status, 0) for status in SEATED)

    @property
    def invited(self) -> int:
        """How many were invited in their own right: substitutes do not count."""
        return sum(
            1
            for row in self.participants
            if row.participation.category is Category.DELEGATION and row.participation.represents_id is None
        )

    def by_category(self) -> dict[Category, list[Participant]]:
        """Hosts, speakers, honorary guests, delegation, press …; each in its order, substitutes below the invited."""
        order = (Category.HOST, Category.SPEAKER, Category.HONORARY, Category.DELEGATION, Category.PRESS)
        found: dict[Category, list[Participant]] = {}
        for category in (*order, Category.COMPANION, Category.STAFF):
            rows = [row for row in self.participants if row.participation.category is category]
            if rows:
                found[category] = rows
        return found


def participants_of(unit: Unit, event_id: int, today: date) -> tuple[Participant, ...]:
    """The participants in list order, each in the office of the occasion; a snapshot of the day goes before all.

    Without an office chosen for the occasion, it is the main office of the event's day, once that is past.
    """
    found = unit.store.find(Participation, event_id=event_id)
    day = day_of(unit.store.get(Event, event_id), today)
    people = {person.id for person in unit.store.find(Person, id=[p.party_id for p in found])}
    kinds = {True: SubjectKind.PERSON, False: SubjectKind.ORGANISATION}
    subjects = [Subject(kinds[p.party_id in people], p.party_id) for p in found]
    contacts = ContactLoader(unit, day).load_as(
        [(subject, p.party_id, p.office_id) for subject, p in zip(subjects, found, strict=True)]
    )
    ids = [participation.id for participation in found]
    kept = unit.store.find(Snapshot, participation_id=ids, moment=Moment.ATTENDANCE)
    snapshots = {snapshot.participation_id: snapshot for snapshot in kept}
    labels = {label.id: label.name for label in unit.store.find(StatusLabel)}
    steps: dict[int, list[StatusChange]] = {}
    for step in unit.store.find(StatusChange, participation_id=ids):
        steps.setdefault(step.participation_id, []).append(step)
    names = {p.id: contact.name for p, contact in zip(found, contacts, strict=True)}
    stand_ins = {p.represents_id: names[p.id] for p in found if p.represents_id}
    rows = [
        replace(
            _participant(p, contact, snapshots.get(p.id)),
            status_words=labels.get(p.status_label_id or 0, STATUS_WORDS[p.status]),
            represents=names.get(p.represents_id or 0, ""),
            represented_by=stand_ins.get(p.id, ""),
            history=tuple(steps.get(p.id, ())),
        )
        for p, contact in zip(found, contacts, strict=True)
    ]
    return _in_list_order(rows)


def _participant(participation: Participation, contact: Contact, snapshot: Snapshot | None) -> Participant:
    return Participant(
        participation=participation,
        subject=contact.subject,
        name=contact.name,
        listed_name=contact.person.listed_name() if contact.person else contact.name,
        function=_function(participation, contact, snapshot),
        body=_body(participation, contact, snapshot),
        sort_key=contact.person.sort_key() if contact.person else sort_key(contact.name),
        snapshot=snapshot,
    )


def day_of(event: Event, today: date) -> date:
    """The day that an event speaks of: its last one once it is past, until then today."""
    last = event.ends_on or event.starts_on
    return min(last.latest(), today) if last else today


def _function(participation: Participation, contact: Contact, snapshot: Snapshot | None) -> str:
    return participation.function or (snapshot.office if snapshot else contact.function)


def _body(participation: Participation, contact: Contact, snapshot: Snapshot | None) -> str:
    named = "" if contact.party and contact.party.kind is PartyKind.ORGANISATION else contact.body_name
    return participation.body or (snapshot.body if snapshot else named)


def _in_list_order(rows: Sequence[Participant]) -> tuple[Participant, ...]:
    """By name; a substitute stands right below the person represented."""
    keys = {row.participation.id: row.sort_key for row in rows}

    def order(row: Participant) -> tuple[str, int, bool]:
        invited = row.participation.represents_id or row.participation.id
        return keys.get(invited, row.sort_key), invited, row.participation.represents_id is not None

    return tuple(sorted(rows, key=order))


def programme_of(unit: Unit, event_id: int, participants: Sequence[Participant]) -> tuple[ProgrammeLine, ...]:
    """The programme in its order, each item with its people and the name of its organisation."""
    items = items_of(unit, event_id)
    by_id = {row.participation.id: row for row in participants}
    roles = unit.store.find(ItemRole, item_id=[item.id for item in items])
    roles.sort(key=lambda role: (role.position, role.id))
    bodies = {
        body.id: body.full_name
        for body in unit.store.find(Organisation, id=[i.organisation_id for i in items if i.organisation_id])
    }
    return tuple(
        ProgrammeLine(
            item=item,
            people=tuple((r.role, by_id[r.participation_id]) for r in roles if r.item_id == item.id),
            organisation=bodies.get(item.organisation_id or 0, ""),
        )
        for item in items
    )


def items_of(unit: Unit, event_id: int) -> list[ProgrammeItem]:
    """The items of the programme in their order."""
    return sorted(unit.store.find(ProgrammeItem, event_id=event_id), key=lambda item: (item.position, item.id))


def new_participation(event_id: int, contact: Contact, category: Category, role: Role = Role.GUEST) -> Participation:
    """A guest of an event in the office of the contact; UserError for a vacant office, as nobody can come."""
    if contact.party is None:
        raise UserError(f"Das Amt „{contact.name}“ ({contact.body_name}) ist vakant; es kann niemand teilnehmen.")
    office = contact.office.id if contact.office and contact.person else None
    return Participation(event_id=event_id, party_id=contact.party.id, office_id=office, category=category, role=role)
