"""Everybody an audience can pick from, read with a handful of queries."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from datetime import date

from crm.domain.audience import Candidate, PastParticipation
from crm.domain.event import Event, Participation
from crm.domain.office import Office, Tenure, current
from crm.domain.party import Organisation, Party, Person
from crm.storage.engine import Engine
from crm.storage.store import Store


def candidates(engine: Engine, today: date) -> list[Candidate]:
    """Offices with their present holder first (in order of rank and id), then persons without any office today.

    A person with several offices stands under each; the list keeps one row per office.
    """
    store = Store(engine)
    people = {person.id: person for person in store.find(Person)}
    parties = {party.id: party for party in store.find(Party) if party.deleted_at is None}
    bodies = {body.id: body for body in store.find(Organisation) if body.id in parties}
    history = _history(store, people)
    holders = _holders(store, today, set(people) & set(parties))
    described = {i: _person(people[i], parties[i], history.get(i, ())) for i in people if i in parties}
    found = [
        _of_office(office, bodies[office.organisation_id], described.get(holders.get(office.id, 0)))
        for office in sorted(store.find(Office), key=lambda office: (office.rank, office.id))
        if office.deleted_at is None and office.organisation_id in bodies
    ]
    busy = {candidate.party_id for candidate in found}
    return found + [candidate for person_id, candidate in described.items() if person_id not in busy]


def _person(person: Person, party: Party, history: tuple[PastParticipation, ...]) -> Candidate:
    return Candidate(
        office_id=None,
        party_id=person.id,
        organisation_id=None,
        body_type=None,
        is_head=False,
        history=history,
        is_restricted=party.is_restricted,
        has_objected=party.no_invitations,
        is_deceased=person.deceased_on is not None,
    )


def _of_office(office: Office, body: Organisation, holder: Candidate | None) -> Candidate:
    held = holder or Candidate(office_id=None, party_id=None, organisation_id=None, body_type=None, is_head=False)
    return replace(
        held,
        office_id=office.id,
        organisation_id=body.id,
        body_type=body.body_type,
        is_head=office.is_head,
        office_kind=office.kind,
        ags=body.ags,
    )


def _holders(store: Store, today: date, living: set[int]) -> dict[int, int]:
    by_office: dict[int, list[Tenure]] = defaultdict(list)
    for tenure in store.find(Tenure):
        if tenure.person_id in living:
            by_office[tenure.office_id].append(tenure)
    return {office: running[0].person_id for office, all_ in by_office.items() if (running := current(all_, today))}


def _history(store: Store, people: dict[int, Person]) -> dict[int, tuple[PastParticipation, ...]]:
    events = {event.id: event for event in store.find(Event) if event.deleted_at is None}
    participations = {p.id: p for p in store.find(Participation) if p.event_id in events}
    found: dict[int, list[PastParticipation]] = defaultdict(list)
    for participation in participations.values():
        invited = participations.get(participation.represents_id or 0)
        absent = people.get(invited.party_id) if invited else None
        found[participation.party_id].append(
            PastParticipation(
                event_id=participation.event_id,
                event_name=events[participation.event_id].name,
                status=participation.status,
                role=participation.role.value,
                category=participation.category,
                represents=absent.name() if absent else "",
            )
        )
    return {party: tuple(past) for party, past in found.items()}
