"""Everything that happened with a record, on one line of time.

Notes, calls, letters and meetings stand beside what the records themselves tell: events, offices taken up and left,
relationships begun and ended, tasks done, and what the journal says was changed. Everything is composed here; the
shells only filter and show.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from crm.domain.audience_history import STATUS_WORDS
from crm.domain.event import Event, Participation, Role
from crm.domain.journal import EntryKind, JournalEntry
from crm.domain.listing import Subject, SubjectKind
from crm.domain.notes import Activity, ActivityLink, Task
from crm.domain.office import Office, Tenure, office_name
from crm.domain.partial_date import MONTHS, SEASONS, PartialDate
from crm.domain.party import Organisation, Person
from crm.domain.ports import Database, Unit
from crm.domain.text import fold_words
from crm.domain.waves import WAVE_WORDS, WAY_WORDS
from crm.services.naming import names_of, owner_field, subjects_with
from crm.services.record_view import Relation
from crm.services.records import Records
from crm.services.sent_waves import sent_for, sent_to
from crm.services.wording import sentence


class LineKind(StrEnum):
    """What a line tells; the first four are those of an :class:`ActivityKind`."""

    NOTE = "note"
    CALL = "call"
    LETTER = "letter"
    MEETING = "meeting"
    EVENT = "event"
    OFFICE = "office"
    RELATIONSHIP = "relationship"
    TASK = "task"
    CHANGE = "change"


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineLine:
    """One thing that happened. ``key`` names it for as long as it exists; ``who`` noted or changed it, if known.

    ``subject`` is where the line leads. ``activity`` is set for what can be edited here, with ``linked``: whom it is
    about besides this record. ``role`` is that of a participation other than as a guest.
    """

    key: str
    kind: LineKind
    on: PartialDate
    text: str
    who: str = ""
    subject: Subject | None = None
    activity: Activity | None = None
    linked: tuple[tuple[Subject, str], ...] = ()
    role: Role | None = None
    order: int = 0  # among lines of one day, the higher the later

    def words(self) -> list[str]:
        """What a search in the time line looks into, folded."""
        names = " ".join(name for _, name in self.linked)
        return fold_words(f"{self.text} {self.who} {names} {self.on.german()}")


#: What stands in the time line by itself; an undo of it does not.
_STANDS_THERE: Final = frozenset({"note.add", "task.done"})


class Timeline:
    """Reads time lines."""

    def __init__(self, database: Database, records: Records) -> None:
        self._database = database
        self._records = records

    def of(self, subject: Subject) -> tuple[TimelineLine, ...]:
        """All lines of a record, the latest first. What has no date at all cannot be placed and is left out."""
        relations = self._records.relations(subject)
        with self._database.read() as unit:
            reader = _Reader(unit, subject)
            lines = [
                *reader.activities(),
                *reader.events(),
                *reader.dispatches(),
                *reader.offices(),
                *reader.tasks(),
                *reader.changes(),
            ]
        return tuple(sorted([*lines, *_relationships(relations)], key=_place, reverse=True))


def matching(lines: Iterable[TimelineLine], kinds: Collection[LineKind], text: str) -> list[TimelineLine]:
    """The lines of some kinds (all if none is named) in which every word of the text begins a word."""
    wanted = fold_words(text)
    return [
        line
        for line in lines
        if (not kinds or line.kind in kinds)
        and all(any(word.startswith(one) for word in line.words()) for one in wanted)
    ]


def head_of(on: PartialDate) -> str:
    """The head that a line stands under: "November 2026", "Frühjahr 2021", "2019"."""
    if on.month is None:
        return str(on.year)
    return f"{SEASONS[on.month][0] if on.is_season else MONTHS[on.month - 1]} {on.year}"


def local_day(at: str) -> date:
    """The journal counts in UTC, people do not."""
    return datetime.fromisoformat(at).astimezone().date()


def _place(line: TimelineLine) -> tuple[date, int, bool, int, str]:
    """By the first possible day; what is known less exactly stands below what is, so that heads are not torn."""
    precision = 3 if line.on.day else 0 if line.on.month is None else 1 if line.on.is_season else 2
    return line.on.earliest(), precision, line.kind is not LineKind.CHANGE, line.order, line.key


class _Reader:
    """Collects the lines of one record within one reading."""

    def __init__(self, unit: Unit, subject: Subject) -> None:
        self._store, self._journal, self._unit = unit.store, unit.journal, unit
        self._subject = subject
        self._field = owner_field(subject)

    def activities(self) -> Iterator[TimelineLine]:
        own = self._store.find(ActivityLink, **{self._field: self._subject.id})
        found = self._store.find(Activity, id=[link.activity_id for link in own])
        links = self._store.find(ActivityLink, activity_id=[activity.id for activity in found])
        subjects = subjects_with(self._unit, links)
        names = names_of(self._unit, set(subjects.values()), with_trashed=True)
        authors = self._journal.added_by("activity", [activity.id for activity in found])
        for activity in found:
            others = [subjects[link.id] for link in links if link.activity_id == activity.id and link.id in subjects]
            yield TimelineLine(
                key=f"activity-{activity.id}",
                kind=LineKind(activity.kind.value),
                on=activity.on,
                text=activity.text,
                who=activity.actor or authors.get(activity.id, ""),
                activity=activity,
                linked=tuple((other, names[other]) for other in others if other != self._subject and other in names),
                order=activity.id,
            )

    def events(self) -> Iterator[TimelineLine]:
        found = {part.id: part for part in self._participations()}
        events = {event.id: event for event in self._store.find(Event, id=[part.event_id for part in found.values()])}
        stands_for = self._store.find(Participation, id=[p.represents_id for p in found.values() if p.represents_id])
        stood_in = self._store.find(Participation, represents_id=list(found))
        parts = [*found.values(), *stands_for, *stood_in]
        names = {p.id: name for p, name in zip(parts, self._party_names([p.party_id for p in parts]), strict=True)}
        stand_ins = {part.represents_id: names[part.id] for part in stood_in}
        for part in found.values():
            event = events[part.event_id]
            if event.starts_on is not None and event.deleted_at is None:
                other = names.get(part.represents_id or 0, ""), stand_ins.get(part.id, "")
                whose = "" if part.party_id == self._subject.id and self._field == "party_id" else names[part.id]
                yield TimelineLine(
                    key=f"participation-{part.id}",
                    kind=LineKind.EVENT,
                    on=event.starts_on,
                    text=_attendance(event, part, whose, *other),
                    subject=Subject(SubjectKind.EVENT, event.id),
                    role=part.role if part.role is not Role.GUEST else None,
                    order=part.id,
                )

    def dispatches(self) -> Iterator[TimelineLine]:
        """What was sent: to a person, a body or an office each letter, of an event each wave."""
        if self._subject.kind is SubjectKind.EVENT:
            found = sent_for(self._store, self._subject.id)
        else:
            found = sent_to(self._store, self._subject)
        authors = self._journal.added_by("dispatch", [sent.dispatch.id for sent in found])
        for sent in found:
            one = sent.dispatch
            what = f"{WAVE_WORDS[one.wave]} ({WAY_WORDS[one.way]})"
            about = f"{sent.count} Empfänger" if self._subject.kind is SubjectKind.EVENT else sent.event.name
            yield TimelineLine(
                key=f"dispatch-{one.id}",
                kind=LineKind.LETTER,
                on=one.sent_on,
                text=f"{what}: {about}",
                who=one.sent_by or authors.get(one.id, ""),
                subject=Subject(SubjectKind.EVENT, one.event_id),
                order=one.id,
            )

    def offices(self) -> Iterator[TimelineLine]:
        """Of a person the offices held, of an office or a body the changes of holder."""
        by_person = self._subject.kind is SubjectKind.PERSON
        tenures = self._tenures()
        offices = {office.id: office for office in self._store.find(Office, id=[t.office_id for t in tenures])}
        bodies = {b.id: b for b in self._store.find(Organisation, id=[o.organisation_id for o in offices.values()])}
        people = {person.id: person for person in self._store.find(Person, id=[t.person_id for t in tenures])}
        for tenure in tenures:
            office, person = offices[tenure.office_id], people[tenure.person_id]
            title = office.title(person.gender)
            if by_person:
                words = office_name(office, bodies[office.organisation_id], title)
            else:
                is_office = self._subject.kind is SubjectKind.OFFICE
                words = person.name() if is_office else f"{person.name()}, {title}"
            other = Subject(SubjectKind.OFFICE, office.id) if by_person else Subject(SubjectKind.PERSON, person.id)
            yield from _term(tenure, words, other)

    def tasks(self) -> Iterator[TimelineLine]:
        for task in self._store.find(Task, **{self._field: self._subject.id}):
            if task.done_on is not None:
                yield TimelineLine(
                    key=f"task-{task.id}",
                    kind=LineKind.TASK,
                    on=task.done_on,
                    text=f"Aufgabe erledigt: {task.title}",
                    who=task.assignee,
                    order=task.id,
                )

    def changes(self) -> Iterator[TimelineLine]:
        rows = {(self._subject.kind.value, self._subject.id)}
        if self._field == "party_id":
            rows.add(("party", self._subject.id))
        entries = self._journal.about(rows)
        if self._subject.kind is SubjectKind.ORGANISATION:
            offices = {("office", office.id) for office in self._store.find(Office, organisation_id=self._subject.id)}
            known = {entry.id for entry in entries}
            entries += [entry for entry in self._journal.about(offices, ["tenure"]) if entry.id not in known]
        return (_change(entry) for entry in entries if not _stands_there(entry))

    def _participations(self) -> list[Participation]:
        """Of an office and of a body also those who took part as its holders."""
        if self._subject.kind is SubjectKind.EVENT:
            return []
        own = self._store.find(Participation, **{self._field: self._subject.id})
        if self._subject.kind is SubjectKind.ORGANISATION:
            offices = [office.id for office in self._store.find(Office, organisation_id=self._subject.id)]
            own += self._store.find(Participation, office_id=offices)
        return own

    def _tenures(self) -> Sequence[Tenure]:
        subject = self._subject
        if subject.kind is SubjectKind.PERSON:
            return self._store.find(Tenure, person_id=subject.id)
        if subject.kind is SubjectKind.OFFICE:
            return self._store.find(Tenure, office_id=subject.id)
        if subject.kind is SubjectKind.ORGANISATION:
            offices = self._store.find(Office, organisation_id=subject.id, deleted_at=None)
            return self._store.find(Tenure, office_id=[office.id for office in offices])
        return ()

    def _party_names(self, ids: Sequence[int]) -> list[str]:
        names = {person.id: person.name() for person in self._store.find(Person, id=ids)}
        names |= {body.id: body.full_name for body in self._store.find(Organisation, id=ids)}
        return [names.get(party_id, "") for party_id in ids]


def _attendance(event: Event, part: Participation, whose: str, represents: str, represented_by: str) -> str:
    """ "Impulse 2020: teilgenommen, in Vertretung für Karl Muster"."""
    words = f"{event.name}: {STATUS_WORDS[part.status]}"
    if whose:
        words = f"{event.name}: {whose}, {STATUS_WORDS[part.status]}"
    if represents:
        return f"{words}, in Vertretung für {represents}"
    return f"{words} durch {represented_by}" if represented_by else words


def _term(tenure: Tenure, words: str, other: Subject) -> Iterator[TimelineLine]:
    begin, end = ("Amtierend seit", "Amtierend bis") if tenure.is_acting else ("Amtsantritt", "Ende der Amtszeit")
    for number, (on, what) in enumerate(((tenure.valid_from, begin), (tenure.valid_to, end))):
        if on is not None:
            yield TimelineLine(
                key=f"tenure-{tenure.id}-{number}",
                kind=LineKind.OFFICE,
                on=on,
                text=f"{what}: {words}",
                subject=other,
                order=tenure.id,
            )


def _relationships(relations: Iterable[Relation]) -> Iterator[TimelineLine]:
    for relation in relations:
        found = relation.relationship
        for number, (on, what) in enumerate(((found.valid_from, "Beginn"), (found.valid_to, "Ende"))):
            if on is not None:
                yield TimelineLine(
                    key=f"relationship-{found.id}-{number}",
                    kind=LineKind.RELATIONSHIP,
                    on=on,
                    text=f"{what} der Beziehung: {relation.label} {relation.other_name}",
                    subject=relation.other,
                    order=found.id,
                )


def _change(entry: JournalEntry) -> TimelineLine:
    return TimelineLine(
        key=f"entry-{entry.id}",
        kind=LineKind.CHANGE,
        on=PartialDate.of(local_day(entry.at)),
        text=sentence(entry),
        who=entry.actor,
        order=entry.id,
    )


def _stands_there(entry: JournalEntry) -> bool:
    return entry.kind is EntryKind.DO and entry.action in _STANDS_THERE
