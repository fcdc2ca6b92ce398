"""Terms of office: which end, which offices are vacant, what nobody confirmed since an election, what contradicts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from crm.domain.contradictions import Found, find_contradictions
from crm.domain.journal import ChangeSet
from crm.domain.listing import Subject, SubjectKind
from crm.domain.office import Contradiction, KeptContradiction, Office, Tenure, current, office_name, vacant_since
from crm.domain.partial_date import PartialDate, german_period
from crm.domain.party import Organisation, Party, Person
from crm.domain.ports import Database, Unit


class TermReason(StrEnum):
    """Why an office stands in the overview."""

    ENDS = "ends"
    VACANT = "vacant"
    UNCONFIRMED = "unconfirmed"


@dataclass(frozen=True, slots=True, kw_only=True)
class TermRow:
    """An office to look at, with the reason as a German sentence.

    ``on`` is the end of the term, the first day without a regular holder, or the day of the last confirmation; None
    where it is not known. ``holder`` and ``tenure`` are empty for a vacant office; ``acting`` names who acts in it,
    ``successor`` who is entered for the time after an ending term.
    """

    reason: TermReason
    office: Office
    body: Organisation
    name: str
    text: str
    on: PartialDate | None = None
    holder: Person | None = None
    tenure: Tenure | None = None
    acting: tuple[str, ...] = ()
    successor: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ContradictionRow:
    """A contradiction with its sentence; ``kept`` if somebody has decided that it stays."""

    found: Found
    tenure: Tenure
    other: Tenure | None
    office: Office
    body: Organisation
    person: Person
    text: str
    kept: KeptContradiction | None = None

    @property
    def kind(self) -> Contradiction:
        return self.found.kind


class Terms:
    """Reads what is due or doubtful about terms of office, and keeps what is contradictory on purpose."""

    def __init__(self, database: Database, today: Callable[[], date] = date.today) -> None:
        self._database = database
        self._today = today

    def overview(
        self, *, ends_within: int | None = 365, vacant: bool = True, unconfirmed: bool = True
    ) -> list[TermRow]:
        """Terms that end within so many days (None: not asked for), vacant offices, and terms that nobody has confirmed
        since the body's last election; by reason, then by date.

        An office of several seats is vacant when nobody holds one. Restricted persons are not named.
        """
        with self._database.read() as unit:
            offices = _Offices(unit, self._today())
        rows: list[TermRow] = []
        if ends_within is not None:
            rows += offices.ending(ends_within)
        if vacant:
            rows += offices.vacant()
        if unconfirmed:
            rows += offices.unconfirmed()
        return rows

    def contradictions(self, subject: Subject | None = None, *, with_kept: bool = True) -> list[ContradictionRow]:
        """The contradictions at an office, of a person, at the offices of an organisation, or all."""
        with self._database.read() as unit:
            tenures = _tenures_about(unit, subject)
            context = _Context(unit, tenures)
            kept = unit.store.find(KeptContradiction, tenure_id=[tenure.id for tenure in tenures])
            kept += unit.store.find(KeptContradiction, other_id=[tenure.id for tenure in tenures])
        found = find_contradictions(
            context.tenures.values(), seats=context.seats(), deaths=context.deaths(), today=self._today()
        )
        rows = [context.row(one, _kept(one, kept)) for one in found]
        if subject is not None and subject.kind is SubjectKind.PERSON:
            rows = [row for row in rows if subject.id in context.people_of(row)]
        return [row for row in rows if with_kept or row.kept is None]

    def keep(self, row: ContradictionRow, reason: str) -> ChangeSet:
        """Notes that the contradiction is meant; a second time changes the reason."""
        with self._database.write("contradiction.keep", name=row.person.name()) as unit:
            for old in unit.store.find(KeptContradiction, id=row.kept.id if row.kept else 0):
                unit.store.remove(old)
            unit.store.add(
                KeptContradiction(
                    kind=row.kind,
                    tenure_id=row.found.tenure_id,
                    other_id=row.found.other_id,
                    reason=reason.strip(),
                )
            )
        return unit.changes

    def unkeep(self, row: ContradictionRow) -> ChangeSet:
        """Takes the note back: the contradiction is open again."""
        with self._database.write("contradiction.unkeep", name=row.person.name()) as unit:
            for old in unit.store.find(KeptContradiction, id=row.kept.id if row.kept else 0):
                unit.store.remove(old)
        return unit.changes


class _Offices:
    """All offices outside the trash with their tenures, read at once."""

    def __init__(self, unit: Unit, today: date) -> None:
        self._today = today
        parties = {party.id: party for party in unit.store.find(Party, deleted_at=None)}
        self._bodies = {body.id: body for body in unit.store.find(Organisation) if body.id in parties}
        self._people = {person.id: person for person in unit.store.find(Person) if person.id in parties}
        self._restricted = {party.id for party in parties.values() if party.is_restricted}
        found = [one for one in unit.store.find(Office, deleted_at=None) if one.organisation_id in self._bodies]
        self._offices = sorted(found, key=lambda one: (one.rank, self._bodies[one.organisation_id].sort_key(), one.id))
        self._tenures: dict[int, list[Tenure]] = defaultdict(list)
        for tenure in unit.store.find(Tenure):
            if tenure.person_id in self._people:
                self._tenures[tenure.office_id].append(tenure)

    def ending(self, days: int) -> list[TermRow]:
        until = self._today + timedelta(days=days)
        rows = [
            self._ending_row(office, tenure)
            for office, tenure in self._running()
            if tenure.valid_to and tenure.valid_to.earliest() <= until
        ]
        return sorted(rows, key=lambda row: row.on.latest() if row.on else date.max)

    def vacant(self) -> list[TermRow]:
        """The longest vacant first, then those without a known day."""
        rows = []
        for office in self._offices:
            running = current(self._tenures[office.id], self._today)
            if all(tenure.is_acting for tenure in running):
                rows.append(self._vacant_row(office, running))
        return sorted(rows, key=lambda row: row.on.earliest() if row.on else date.max)

    def unconfirmed(self) -> list[TermRow]:
        rows = []
        for office, tenure in self._running():
            election = self._bodies[office.organisation_id].last_election_on
            if election is None or election.earliest() > self._today:
                continue
            known = max((day for day in (tenure.confirmed_on, tenure.valid_from) if day), default=None)
            if known is None or known.latest() < election.earliest():
                since = f"zuletzt bestätigt {known.german()}" if known else "nie bestätigt"
                text = f"{since[0].upper()}{since[1:]}, vor der Wahl {election.german()}."
                rows.append(self._row(TermReason.UNCONFIRMED, office, text, known, tenure))
        return sorted(rows, key=lambda row: row.on.earliest() if row.on else date.min)

    def _running(self) -> Iterator[tuple[Office, Tenure]]:
        for office in self._offices:
            for tenure in current(self._tenures[office.id], self._today):
                if tenure.person_id not in self._restricted:
                    yield office, tenure

    def _ending_row(self, office: Office, tenure: Tenure) -> TermRow:
        assert tenure.valid_to is not None
        when = f"am {tenure.valid_to.german()}" if tenure.valid_to.day else tenure.valid_to.german()
        later = [one for one in self._tenures[office.id] if one.valid_from and one.valid_from.earliest() > self._today]
        successor = ""
        if later:
            coming = min(later, key=lambda one: (one.valid_from or tenure.valid_to, one.id))
            is_named = coming.person_id not in self._restricted
            successor = self._people[coming.person_id].name() if is_named else ""
        then = f" Danach: {successor}." if successor else ""
        return self._row(
            TermReason.ENDS, office, f"Die Amtszeit endet {when}.{then}", tenure.valid_to, tenure, successor
        )

    def _vacant_row(self, office: Office, acting: Sequence[Tenure]) -> TermRow:
        since = vacant_since(self._tenures[office.id], self._today)
        text = f"Vakant seit {since.german()}" if since else "Vakant"
        names = tuple(self._people[one.person_id].name() for one in acting if one.person_id not in self._restricted)
        text += f", amtierend: {', '.join(names)}." if names else "."
        return self._row(TermReason.VACANT, office, text, since, acting=names)

    def _row(
        self,
        reason: TermReason,
        office: Office,
        text: str,
        on: PartialDate | None,
        tenure: Tenure | None = None,
        successor: str = "",
        acting: tuple[str, ...] = (),
    ) -> TermRow:
        body = self._bodies[office.organisation_id]
        return TermRow(
            reason=reason,
            office=office,
            body=body,
            name=office_name(office, body),
            text=text,
            on=on,
            holder=self._people[tenure.person_id] if tenure else None,
            tenure=tenure,
            acting=acting,
            successor=successor,
        )


def _tenures_about(unit: Unit, subject: Subject | None) -> list[Tenure]:
    """The tenures that can contradict each other there: a person's with all of the same offices."""
    if subject is None:
        return unit.store.find(Tenure)
    if subject.kind is SubjectKind.OFFICE:
        return unit.store.find(Tenure, office_id=subject.id)
    if subject.kind is SubjectKind.PERSON:
        offices = {tenure.office_id for tenure in unit.store.find(Tenure, person_id=subject.id)}
    else:
        offices = {office.id for office in unit.store.find(Office, organisation_id=subject.id)}
    return unit.store.find(Tenure, office_id=offices)


def _kept(found: Found, kept: Sequence[KeptContradiction]) -> KeptContradiction | None:
    """Which of a pair begun later may have changed since it was kept."""
    pair = {found.tenure_id, found.other_id}
    return next((one for one in kept if one.kind is found.kind and {one.tenure_id, one.other_id} == pair), None)


class _Context:
    """Tenures outside the trash with whom and what they speak of."""

    def __init__(self, unit: Unit, tenures: Sequence[Tenure]) -> None:
        ids = {tenure.person_id for tenure in tenures}
        living = {party.id for party in unit.store.find(Party, id=ids) if party.deleted_at is None}
        self.people = {person.id: person for person in unit.store.find(Person, id=living)}
        offices = unit.store.find(Office, id={tenure.office_id for tenure in tenures})
        self.offices = {office.id: office for office in offices if office.deleted_at is None}
        bodies = {office.organisation_id for office in self.offices.values()}
        self.bodies = {body.id: body for body in unit.store.find(Organisation, id=bodies)}
        self.tenures = {one.id: one for one in tenures if one.person_id in living and one.office_id in self.offices}

    def seats(self) -> dict[int, int]:
        return {office.id: office.seats for office in self.offices.values()}

    def deaths(self) -> dict[int, PartialDate]:
        return {person.id: person.deceased_on for person in self.people.values() if person.deceased_on}

    def people_of(self, row: ContradictionRow) -> set[int]:
        return {tenure.person_id for tenure in (row.tenure, row.other) if tenure}

    def row(self, found: Found, kept: KeptContradiction | None) -> ContradictionRow:
        tenure = self.tenures[found.tenure_id]
        office = self.offices[tenure.office_id]
        return ContradictionRow(
            found=found,
            tenure=tenure,
            other=self.tenures[found.other_id] if found.other_id is not None else None,
            office=office,
            body=self.bodies[office.organisation_id],
            person=self.people[tenure.person_id],
            text=self._text(found),
            kept=kept,
        )

    def _text(self, found: Found) -> str:
        tenure = self.tenures[found.tenure_id]
        office = self.offices[tenure.office_id]
        name, person = office_name(office, self.bodies[office.organisation_id]), self.people[tenure.person_id]
        match found.kind:
            case Contradiction.ENDS_BEFORE_START:
                return f"{name}: Die Amtszeit von {person.name()} endet vor ihrem Beginn ({_period(tenure)})."
            case Contradiction.HELD_AFTER_DEATH:
                death = f", verstorben {person.deceased_on.german()}" if person.deceased_on else ""
                return (
                    f"{name}: Die Amtszeit von {person.name()} ({_period(tenure)}{death}) reicht über den Tod hinaus."
                )
            case Contradiction.HELD_TWICE:
                other = self.tenures[found.other_id or 0]
                return (
                    f"{name}: {person.name()} ist zweimal zugleich eingetragen ({_period(other)}; {_period(tenure)})."
                )
            case Contradiction.OVERLAP:
                return f"{name}: {self._overlap(found, tenure, person, office)}"

    def _overlap(self, found: Found, tenure: Tenure, person: Person, office: Office) -> str:
        if found.other_id is None:
            return f"Für {person.name()} ({_period(tenure)}) ist keiner der {office.seats} Sitze frei."
        other = self.tenures[found.other_id]
        earlier = f"{self.people[other.person_id].name()} ({_period(other)})"
        return f"{earlier} und {person.name()} ({_period(tenure)}) haben das Amt zur gleichen Zeit."


def _period(tenure: Tenure) -> str:
    return german_period(tenure.valid_from, tenure.valid_to) or "ohne Daten"
