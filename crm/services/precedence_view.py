"""Ranks and orders as the shells see them, and how those stand who take part in an event."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from crm.domain.candidate import Candidate
from crm.domain.event import Event, Participation, Status
from crm.domain.listing import Subject, SubjectKind
from crm.domain.office import Office, Tenure
from crm.domain.partial_date import PartialDate
from crm.domain.party import Organisation
from crm.domain.ports import Unit
from crm.domain.precedence import EventRank, Placed, Standing, kinds_of, rank_in, rule_key
from crm.services.contacts import ContactLoader
from crm.services.event_view import Participant

#: Who certainly does not come, or has no seat yet, has no place in the order.
NOT_THERE = frozenset(
    {Status.DECLINED, Status.CANCELLED, Status.REPRESENTED, Status.ABSENT, Status.UNDELIVERABLE, Status.WAITING}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class KindRank:
    """A row of the house's table: a kind of office, its number, and what that rests on.

    ``following`` is how many offices bear the number, ``own`` how many of the kind have one of their own. ``evidence``
    is R, Z, M or V as in the address rules, empty for a kind that was not shipped with a number.
    """

    kind: str
    title: str
    number: int
    note: str = ""
    evidence: str = ""
    following: int = 0
    own: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class EventKindRank:
    """A kind of office at one event: its number in the house's table, that of the event if there is one, and how many
    of those who take part hold such an office."""

    kind: str
    title: str
    note: str
    house: int
    number: int | None
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PrecedenceLine:
    """Somebody in the order of an event. ``rank`` is the number that counted, ``since`` when the office was taken.

    ``kind`` is the key by which the office's kind counts, empty without an office.
    """

    place: int
    party_id: int
    participation_id: int
    subject: Subject
    name: str
    listed_name: str
    function: str
    body: str
    kind: str
    rank: int
    since: PartialDate | None
    by_hand: bool
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EventOrder:
    """The order of an event; ``left_out`` is how many on its list do not come and therefore have no place."""

    lines: tuple[PrecedenceLine, ...]
    left_out: int = 0


def line(place: int, placed: Placed, row: Participant, kind: str) -> PrecedenceLine:
    """A place in the order as a row."""
    standing = placed.standing
    return PrecedenceLine(
        place=place,
        party_id=row.participation.party_id,
        participation_id=row.participation.id,
        subject=row.subject,
        name=row.name,
        listed_name=row.listed_name,
        function=row.function,
        body=row.body,
        kind=kind,
        rank=placed.rank,
        since=standing.since,
        by_hand=placed.by_hand,
        reason=placed.reason,
    )


def key_in(table: Mapping[str, int], kinds: Sequence[str]) -> str:
    """The key that counts for an office: the most particular one in the table, else the plain kind."""
    return next((kind for kind in kinds if kind in table), kinds[-1])


def bearers(unit: Unit, table: Mapping[str, int]) -> dict[str, list[Office]]:
    """The offices by the key that counts for them, those in the trash too: they may come back."""
    bodies = {body.id: body for body in unit.store.find(Organisation)}
    found: dict[str, list[Office]] = {}
    for office in unit.store.find(Office):
        if office.kind:
            body = bodies.get(office.organisation_id)
            kinds = kinds_of(office.kind, body.municipality_kind if body else "")
            found.setdefault(key_in(table, kinds), []).append(office)
    return found


def event_numbers(unit: Unit, event_id: int) -> dict[str, int]:
    """The ranks of kinds of office that hold at one event only."""
    return {rank.kind: rank.number for rank in unit.store.find(EventRank, event_id=event_id)}


def lifted(unit: Unit, candidates: Sequence[Candidate], event_id: int) -> list[Candidate]:
    """Those who can be invited to an event, with the ranks that hold there."""
    special = event_numbers(unit, event_id)
    if not special:
        return list(candidates)
    places = {body.id: body.municipality_kind for body in unit.store.find(Organisation)}

    def rank(one: Candidate) -> int:
        found = rank_in(special, kinds_of(one.office_kind, places.get(one.organisation_id or 0, "")))
        return one.rank if found is None else found

    return [replace(one, rank=rank(one)) for one in candidates]


def height(standing: Standing, special: Mapping[str, int]) -> tuple[int, date, str]:
    """By which of two offices somebody counts who is on a list in both."""
    lifted = rank_in(special, standing.kinds)
    return rule_key(standing.rank if lifted is None else lifted, standing.since, standing.sort_key)


def standings(
    unit: Unit, event_id: int, parts: Sequence[Participation], today: date
) -> Iterator[tuple[Standing, Participation]]:
    """How those stand who take part: by the office of the participation, else by today's main one."""
    event = unit.store.get(Event, event_id)
    day = event.starts_on.earliest() if event.starts_on else today
    contacts = ContactLoader(unit, today).load_as(
        [(Subject(SubjectKind.PERSON, part.party_id), part.party_id, part.office_id) for part in parts]
    )
    terms: dict[tuple[int, int], list[Tenure]] = {}
    for tenure in unit.store.find(Tenure, person_id=[part.party_id for part in parts]):
        terms.setdefault((tenure.person_id, tenure.office_id), []).append(tenure)
    for part, contact in zip(parts, contacts, strict=True):
        office, body = contact.office, contact.body
        standing = Standing(party_id=part.party_id, name=contact.name)
        if office is not None:
            standing = Standing(
                party_id=part.party_id,
                name=contact.name,
                kinds=kinds_of(office.kind, body.municipality_kind if body else ""),
                rank=office.rank,
                since=_since(terms.get((part.party_id, office.id), ()), day),
            )
        yield standing, part


def _since(terms: Sequence[Tenure], day: date) -> PartialDate | None:
    """When the term began that covers the day of the event, else the latest term."""
    fitting = [term for term in terms if term.is_current(day)] or list(terms)
    begun = [term.valid_from for term in fitting if term.valid_from is not None]
    return max(begun, key=PartialDate.earliest, default=None)
