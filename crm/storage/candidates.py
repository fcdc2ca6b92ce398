"""Everybody an audience can pick from, read with a handful of queries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from crm.domain.candidate import Candidate, PastParticipation
from crm.domain.event import Event, Participation
from crm.domain.office import Office, Tenure, current
from crm.domain.party import Organisation, Party, Person
from crm.storage.engine import Engine
from crm.storage.store import Store

#: The first five digits of the official municipality key are the district's.
_DISTRICT = 5


def candidates(engine: Engine, today: date) -> list[Candidate]:
    """Offices with their present holder (by rank and id), then persons without any office today, then bodies.

    A person with several offices stands under each; an office with many seats once for each of its holders.
    """
    store = Store(engine)
    people = {person.id: person for person in store.find(Person)}
    parties = {party.id: party for party in store.find(Party) if party.deleted_at is None}
    bodies = {body.id: body for body in store.find(Organisation) if body.id in parties}
    history = _history(store, people, bodies)
    districts = {body.ags: body.full_name for body in bodies.values() if len(body.ags) == _DISTRICT}
    tenures = _tenures(store, today, set(people) & set(parties))
    described = {i: _person(people[i], parties[i], history.get(i, ())) for i in people if i in parties}
    found = [
        candidate
        for office in sorted(store.find(Office), key=lambda office: (office.rank, office.id))
        if office.deleted_at is None and office.organisation_id in bodies
        for candidate in _of_office(office, bodies[office.organisation_id], tenures.get(office.id, []), described)
    ]
    busy = {candidate.party_id for candidate in found}
    free = [candidate for person_id, candidate in described.items() if person_id not in busy]
    whole = [_body(body, parties[body.id], history.get(body.id, ())) for body in bodies.values()]
    return [replace(one, district=_district(one, districts)) if one.ags else one for one in found + free + whole]


def _district(one: Candidate, districts: Mapping[str, str]) -> str:
    """The district it lies in; a town that lies in none stands for itself."""
    return districts.get(one.ags[:_DISTRICT]) or one.body_name


def _person(person: Person, party: Party, history: tuple[PastParticipation, ...]) -> Candidate:
    return Candidate(
        office_id=None,
        party_id=person.id,
        organisation_id=None,
        body_type=None,
        is_head=False,
        name_key=person.sort_key(),
        gender=person.gender,
        history=history,
        is_restricted=party.is_restricted,
        has_objected=party.no_invitations,
        is_deceased=person.deceased_on is not None,
        confirmed_on=party.confirmed_on,
    )


def _body(body: Organisation, party: Party, history: tuple[PastParticipation, ...]) -> Candidate:
    return Candidate(
        office_id=None,
        party_id=body.id,
        organisation_id=body.id,
        body_type=body.body_type,
        is_head=False,
        name_key=body.sort_key(),
        body_name=body.full_name,
        ags=body.ags,
        history=history,
        is_restricted=party.is_restricted,
        has_objected=party.no_invitations,
        confirmed_on=party.confirmed_on,
    )


def _of_office(
    office: Office, body: Organisation, running: list[Tenure], described: dict[int, Candidate]
) -> Iterator[Candidate]:
    empty = Candidate(
        office_id=None, party_id=None, organisation_id=None, body_type=None, is_head=False, name_key=body.sort_key()
    )
    shared = office.seats > 1 and bool(running)
    tenures: list[Tenure | None] = [*(running if shared else running[:1])]
    for tenure in tenures or [None]:
        held = described[tenure.person_id] if tenure else empty
        yield replace(
            held,
            office_id=office.id,
            organisation_id=body.id,
            body_type=body.body_type,
            is_head=office.is_head,
            shares_office=shared,
            office_kind=office.kind,
            rank=office.rank,
            body_name=body.full_name,
            ags=body.ags,
            constituency=tenure.constituency if tenure else "",
            confirmed_on=tenure.confirmed_on if tenure else None,
            term_begins=tenure.valid_from if tenure else None,
            term_ends=tenure.valid_to if tenure else None,
        )


def _tenures(store: Store, today: date, living: set[int]) -> dict[int, list[Tenure]]:
    by_office: dict[int, list[Tenure]] = defaultdict(list)
    for tenure in store.find(Tenure):
        if tenure.person_id in living:
            by_office[tenure.office_id].append(tenure)
    return {office: current(all_, today) for office, all_ in by_office.items()}


def _history(
    store: Store, people: dict[int, Person], bodies: dict[int, Organisation]
) -> dict[int, tuple[PastParticipation, ...]]:
    events = {event.id: event for event in store.find(Event) if event.deleted_at is None}
    participations = {p.id: p for p in store.find(Participation) if p.event_id in events}
    found: dict[int, list[PastParticipation]] = defaultdict(list)
    for participation in participations.values():
        event = events[participation.event_id]
        invited = participations.get(participation.represents_id or 0)
        found[participation.party_id].append(
            PastParticipation(
                event_id=event.id,
                event_name=event.name,
                status=participation.status,
                role=participation.role,
                category=participation.category,
                represents=_name(invited.party_id, people, bodies) if invited else "",
                series=event.series,
                on=event.starts_on,
                invited_on=participation.invited_on,
            )
        )
    return {party: tuple(past) for party, past in found.items()}


def _name(party_id: int, people: dict[int, Person], bodies: dict[int, Organisation]) -> str:
    if party_id in people:
        return people[party_id].name()
    return bodies[party_id].full_name if party_id in bodies else "?"
