"""The figures of an event: before it who has answered and who is missing, after it who was there."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Final, TypeVar

from crm.domain.event import Category, Companion, Event, Participation, Role, Status
from crm.domain.office import Office
from crm.domain.party import BodyType, Gender, Organisation, Party, Person
from crm.domain.ports import Database, Store, Unit
from crm.domain.seating import SeatCount
from crm.domain.text import sort_key
from crm.services.event_view import Participant, participants_of
from crm.services.seats import read_seats

S = TypeVar("S", bound=StrEnum)

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
            return _Figures(unit, event_id, self._today()).report()


class _Figures:
    """What is counted of one event, read at once."""

    def __init__(self, unit: Unit, event_id: int, today: date) -> None:
        store = unit.store
        self._today = today
        self._seats = read_seats(store, event_id)
        guests = self._seats.guests
        ids = [guest.party_id for guest in guests]
        self._places = _Places(store, guests)
        self._past = _Past(store, self._seats.event, ids)
        self._along = store.find(Companion, participation_id=[guest.id for guest in guests])
        self._people = {person.id: person for person in store.find(Person, id=ids)}
        self._restricted = {party.id for party in store.find(Party, id=ids) if party.is_restricted}
        self._rows = participants_of(unit, event_id, today)

    def report(self) -> EventReport:
        """The answers of those invited in their own right, then the day itself, which counts substitutes too."""
        own = [one for one in self._seats.guests if one.represents_id is None and one.status is not Status.PLANNED]
        there = [row.participation for row in self._rows if row.participation.status is Status.ATTENDED]
        attended = self._lines({Status.ATTENDED})
        genders = [self._people[guest.party_id].gender for guest in there if guest.party_id in self._people]
        return EventReport(
            event=self._seats.event,
            seats=self._seats.count,
            waiting=len(self._seats.waiting()),
            days_left=_days_left(self._seats.event, self._today),
            total=_tally(own),
            by_category=_tallies(Category, own, lambda guest: guest.category),
            by_district=_by_district(own, self._places),
            by_role=_tallies(Role, own, lambda guest: guest.role),
            missing=self._lines(_OPEN),
            attended=attended,
            absent=self._lines({Status.ABSENT}),
            represented=sum(guest.represents_id is not None for guest in there),
            heads=_heads(there, self._along),
            attended_districts=_counted(line.district for line in attended),
            attended_bodies=_counted(line.body for line in attended if line.body),
            first_timers=sum(line.is_first_time for line in attended),
            first_of_series=sum(line.is_first_of_series for line in attended),
            women=sum(gender is Gender.FEMALE for gender in genders),
            gender_known=sum(gender is not Gender.UNKNOWN for gender in genders),
        )

    def _lines(self, states: Collection[Status]) -> tuple[ReportLine, ...]:
        return tuple(self._line(row) for row in self._rows if row.participation.status in states)

    def _line(self, row: Participant) -> ReportLine:
        guest = row.participation
        return ReportLine(
            participation_id=guest.id,
            party_id=guest.party_id,
            name=row.listed_name,
            function=row.function,
            body=self._places.body(guest) or row.body,
            district=self._places.district(guest),
            represents=row.represents,
            is_first_time=guest.party_id not in self._past.anywhere,
            is_first_of_series=guest.party_id not in self._past.in_series,
            is_restricted=guest.party_id in self._restricted,
            is_person=guest.party_id in self._people,
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


def _tallies(sorts: type[S], guests: Sequence[Participation], sort_of: Callable[[Participation], S]) -> dict[S, Tally]:
    """Those of which there is anybody, in the order of the enumeration."""
    grouped = {sort: [guest for guest in guests if sort_of(guest) is sort] for sort in sorts}
    return {sort: _tally(found) for sort, found in grouped.items() if found}


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
