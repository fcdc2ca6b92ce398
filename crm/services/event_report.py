"""The figures of an event: before it who has answered and who is missing, after it who was there."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from crm.domain.event import Category, Companion, Event, Participation, Role, Status
from crm.domain.office import Office
from crm.domain.party import BodyType, Gender, Organisation, Party, Person
from crm.domain.ports import Database, Store
from crm.domain.seating import SeatCount
from crm.domain.text import sort_key
from crm.services.event_view import participants_of
from crm.services.seats import read_seats

#: Where a guest's body lies in no district.
ELSEWHERE: Final = "ohne Landkreis"
_DISTRICT_KEY: Final = 5  # the first digits of the official municipality key
_ACCEPTED: Final = frozenset({Status.ACCEPTED, Status.RESERVED, Status.ATTENDED, Status.ABSENT})
_OPEN: Final = frozenset({Status.SAVE_THE_DATE, Status.INVITED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """Invitations by what came of them; a substitute counts with the invitation that it answers.

    ``accepted`` holds everybody who said yes, came or not; ``other`` are those who wait, were cancelled or not reached.
    """

    invited: int = 0
    accepted: int = 0
    declined: int = 0
    represented: int = 0
    open: int = 0
    other: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportLine:
    """One guest in a list of the report; ``body`` is the one he or she counts for, a substitute for the invited's.

    Whoever is restricted (Art. 18 GDPR) is counted, but not named in anything that leaves the house.
    """

    participation_id: int
    party_id: int
    name: str
    function: str
    body: str
    district: str
    represents: str = ""
    is_first_time: bool = False
    is_first_of_series: bool = False
    is_restricted: bool = False
    is_person: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class EventReport:
    """All figures of one event.

    ``days_left`` is the number of days until the deadline, negative once it is past, None without one. ``missing`` are
    those who have not answered. ``attended`` are all who were there, ``represented`` how many of them in place of
    somebody, ``absent`` those who did not come although they had accepted; ``heads`` is all there with companions.
    First-timers have never attended an earlier event, or none of the series. ``women`` of those whose gender is
    recorded (``gender_known``).
    """

    event: Event
    seats: SeatCount
    waiting: int
    days_left: int | None
    total: Tally
    by_category: Mapping[Category, Tally]
    by_district: Mapping[str, Tally]
    by_role: Mapping[Role, Tally] = field(default_factory=dict)
    missing: tuple[ReportLine, ...] = ()
    attended: tuple[ReportLine, ...] = ()
    absent: tuple[ReportLine, ...] = ()
    represented: int = 0
    heads: int = 0
    attended_districts: Mapping[str, int] = field(default_factory=dict)
    attended_bodies: Mapping[str, int] = field(default_factory=dict)
    first_timers: int = 0
    first_of_series: int = 0
    women: int = 0
    gender_known: int = 0

    @property
    def thanks(self) -> tuple[ReportLine, ...]:
        """Whom to thank: all who were there, substitutes in their own right."""
        return self.attended


class EventReports:
    """Counts events."""

    def __init__(self, database: Database, today: Callable[[], date] = date.today) -> None:
        self._database = database
        self._today = today

    def of(self, event_id: int) -> EventReport:
        """The figures of an event; NotFoundError if there is none."""
        with self._database.read() as unit:
            seats = read_seats(unit.store, event_id)
            rows = participants_of(unit, event_id, self._today())
            places = _Places(unit.store, seats.guests)
            past = _Past(unit.store, seats.event, [guest.party_id for guest in seats.guests])
            along = unit.store.find(Companion, participation_id=[guest.id for guest in seats.guests])
            ids = [guest.party_id for guest in seats.guests]
            people = {p.id: p for p in unit.store.find(Person, id=ids)}
            restricted = {party.id for party in unit.store.find(Party, id=ids) if party.is_restricted}
        lines = {
            row.participation.id: ReportLine(
                participation_id=row.participation.id,
                party_id=row.participation.party_id,
                name=row.listed_name,
                function=row.function,
                body=places.body(row.participation) or row.body,
                district=places.district(row.participation),
                represents=row.represents,
                is_first_time=row.participation.party_id not in past.anywhere,
                is_first_of_series=row.participation.party_id not in past.in_series,
                is_restricted=row.participation.party_id in restricted,
                is_person=row.participation.party_id in people,
            )
            for row in rows
        }
        own = [guest for guest in seats.guests if guest.represents_id is None and guest.status is not Status.PLANNED]
        there = [row.participation for row in rows if row.participation.status is Status.ATTENDED]
        attended = tuple(lines[guest.id] for guest in there)
        genders = [people[guest.party_id].gender for guest in there if guest.party_id in people]
        return EventReport(
            event=seats.event,
            seats=seats.count,
            waiting=len(seats.waiting()),
            days_left=_days_left(seats.event, self._today()),
            total=_tally(own),
            by_category={
                category: _tally(found)
                for category in Category
                if (found := [guest for guest in own if guest.category is category])
            },
            by_district=_by_district(own, places),
            by_role={role: _tally(found) for role in Role if (found := [guest for guest in own if guest.role is role])},
            missing=tuple(lines[r.participation.id] for r in rows if r.participation.status in _OPEN),
            attended=attended,
            absent=tuple(lines[r.participation.id] for r in rows if r.participation.status is Status.ABSENT),
            represented=sum(guest.represents_id is not None for guest in there),
            heads=_heads(there, along),
            attended_districts=_counted(line.district for line in attended),
            attended_bodies=_counted(line.body for line in attended if line.body),
            first_timers=sum(line.is_first_time for line in attended),
            first_of_series=sum(line.is_first_of_series for line in attended),
            women=sum(gender is Gender.FEMALE for gender in genders),
            gender_known=sum(gender is not Gender.UNKNOWN for gender in genders),
        )


class _Places:
    """For which body and district a guest counts; a substitute for that of the invited person."""

    def __init__(self, store: Store, guests: Sequence[Participation]) -> None:
        self._guests = {guest.id: guest for guest in guests}
        offices = store.find(Office, id=[guest.office_id for guest in guests if guest.office_id])
        self._offices = {office.id: office.organisation_id for office in offices}
        ids = {*self._offices.values(), *(guest.party_id for guest in guests)}
        self._bodies = {body.id: body for body in store.find(Organisation, id=ids)}
        districts = store.find(Organisation, body_type=BodyType.DISTRICT)
        self._districts = {body.ags: body.full_name for body in districts if body.ags}

    def body(self, guest: Participation) -> str:
        found = self._body(guest)
        return found.full_name if found else self._counted(guest).body

    def district(self, guest: Participation) -> str:
        found = self._body(guest)
        return self._districts.get(found.ags[:_DISTRICT_KEY], ELSEWHERE) if found and found.ags else ELSEWHERE

    def _counted(self, guest: Participation) -> Participation:
        return self._guests.get(guest.represents_id or 0, guest)

    def _body(self, guest: Participation) -> Organisation | None:
        counted = self._counted(guest)
        return self._bodies.get(self._offices.get(counted.office_id or 0, counted.party_id))


class _Past:
    """Who attended an event that began before this one: any, and one of the series."""

    def __init__(self, store: Store, event: Event, parties: Sequence[int]) -> None:
        before = [one for one in store.find(Event, deleted_at=None) if one.id != event.id and _is_before(one, event)]
        series = {one.id for one in before if event.series and one.series == event.series}
        found = store.find(Participation, party_id=list(parties), status=Status.ATTENDED)
        ids = {one.id for one in before}
        self.anywhere = {one.party_id for one in found if one.event_id in ids}
        self.in_series = {one.party_id for one in found if one.event_id in series}


def _heads(there: Sequence[Participation], along: Iterable[Companion]) -> int:
    """Everybody there. Where the door was not kept by program, whoever was to come along is taken to have come."""
    kept = {guest.id: bool(guest.arrived_at) for guest in there}
    came = sum(one.participation_id in kept and bool(one.arrived_at or not kept[one.participation_id]) for one in along)
    return came + sum(guest.seats for guest in there)


def _is_before(one: Event, event: Event) -> bool:
    return bool(one.starts_on and event.starts_on and one.starts_on.earliest() < event.starts_on.earliest())


def _days_left(event: Event, today: date) -> int | None:
    return (event.answer_by.latest() - today).days if event.answer_by else None


def _tally(guests: Iterable[Participation]) -> Tally:
    counts = Counter(_answer_of(guest.status) for guest in guests)
    return Tally(invited=counts.total(), **counts)


def _answer_of(status: Status) -> str:
    if status in _ACCEPTED:
        return "accepted"
    if status in _OPEN:
        return "open"
    return status.value if status in (Status.DECLINED, Status.REPRESENTED) else "other"


def _by_district(guests: Iterable[Participation], places: _Places) -> dict[str, Tally]:
    grouped: dict[str, list[Participation]] = defaultdict(list)
    for guest in guests:
        grouped[places.district(guest)].append(guest)
    ordered = sorted(grouped, key=lambda name: (name == ELSEWHERE, sort_key(name)))
    return {name: _tally(grouped[name]) for name in ordered}


def _counted(names: Iterable[str]) -> dict[str, int]:
    counts = Counter(names)
    return {name: counts[name] for name in sorted(counts, key=lambda name: (-counts[name], sort_key(name)))}
