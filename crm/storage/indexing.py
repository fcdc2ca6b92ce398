"""Keeps the directory (the read side) in step with the journal.

Whatever wrote the rows – a service, an undo, a statement in a shell – left changes in the journal; the index
remembers up to which change it has read, and catches up from there.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from crm.domain.event import Event, Participation, ProgrammeItem
from crm.domain.listing import Subject, SubjectKind
from crm.domain.notes import Activity, ActivityLink, Tag, Tagging
from crm.domain.office import Office, Tenure, current
from crm.domain.partial_date import PartialDate
from crm.domain.party import FormerName, Organisation, Party, Person
from crm.domain.reach import Address, Channel
from crm.domain.text import fold, sort_key, words
from crm.storage.affected import Affected
from crm.storage.engine import Engine
from crm.storage.journal import Journal
from crm.storage.store import BATCH, Store

POSITION = "index_position"
AS_OF = "index_as_of"


class Index:
    """Writes the directory inside an open write transaction."""

    def __init__(self, engine: Engine, today: date) -> None:
        self._engine = engine
        self._store = Store(engine)
        self._journal = Journal(engine)
        self._today = today

    def is_behind(self) -> bool:
        """Whether rows were changed, or offices began or ended by the calendar, since the last catching up."""
        position = int(self._engine.meta(POSITION) or 0)
        return self._journal.last_change() != position or self._engine.meta(AS_OF) != self._today.isoformat()

    def catch_up(self) -> None:
        """Indexes anew what has changed since the last time."""
        position = int(self._engine.meta(POSITION) or 0)
        subjects = set(Affected(self._engine).follow(self._journal.changes_since(position)))
        if self._engine.meta(AS_OF) != self._today.isoformat():
            subjects |= self._turned_by_calendar()
        ordered = sorted(subjects)
        for start in range(0, len(ordered), BATCH):
            self._index(ordered[start : start + BATCH])
        self._engine.set_meta(POSITION, str(self._journal.last_change()))
        self._engine.set_meta(AS_OF, self._today.isoformat())

    def _turned_by_calendar(self) -> set[Subject]:
        since = self._engine.meta(AS_OF)
        if not since:
            return set()
        before = date.fromisoformat(since)
        turned = [t for t in self._store.find(Tenure) if t.is_current(before) != t.is_current(self._today)]
        persons = {Subject(SubjectKind.PERSON, tenure.person_id) for tenure in turned}
        offices = {Subject(SubjectKind.OFFICE, tenure.office_id) for tenure in turned}
        return persons | offices | self._met_between(*sorted((before, self._today)))

    def _met_between(self, first: date, last: date) -> set[Subject]:
        """Parties with an event or a note that lay ahead on the first day and is past on the last."""
        events = [
            e.id for e in self._store.find(Event) if (day := e.ends_on or e.starts_on) and _within(first, day, last)
        ]
        notes = [note.id for note in self._store.find(Activity) if _within(first, note.on, last)]
        parties = {part.party_id for part in self._store.find(Participation, event_id=events)}
        parties |= {link.party_id for link in self._store.find(ActivityLink, activity_id=notes) if link.party_id}
        kinds = (SubjectKind.PERSON, SubjectKind.ORGANISATION)  # the index drops the entry that does not exist
        return {Subject(kind, party) for party in parties for kind in kinds}

    def _index(self, subjects: Sequence[Subject]) -> None:
        ids: dict[SubjectKind, list[int]] = defaultdict(list)
        for subject in subjects:
            ids[subject.kind].append(subject.id)
        for kind, found in ids.items():
            self._delete(kind, found)
        gathered = _Gathered(self._store, ids, self._today)
        self._insert(gathered.entries())

    def _delete(self, kind: SubjectKind, ids: Sequence[int]) -> None:
        marks = ", ".join("?" * len(ids))
        self._engine.execute(
            f"DELETE FROM directory_entry WHERE subject_kind = ? AND subject_id IN ({marks})", [kind.value, *ids]
        )

    def _insert(self, entries: Iterable[dict[str, Any]]) -> None:
        rows = list(entries)
        for start in range(0, len(rows), 50):
            some = rows[start : start + 50]
            names = ", ".join(some[0])
            marks = ", ".join(["(" + ", ".join("?" * len(some[0])) + ")"] * len(some))
            values = [value for row in some for value in row.values()]
            self._engine.execute(f"INSERT INTO directory_entry ({names}) VALUES {marks}", values)


@dataclass
class _Gathered:
    """All that a batch of entries is made of, read with one query a kind."""

    store: Store
    ids: dict[SubjectKind, list[int]]
    today: date
    by_party: dict[int, list[str]] = field(default_factory=lambda: defaultdict(list))
    by_office: dict[int, list[str]] = field(default_factory=lambda: defaultdict(list))
    by_event: dict[int, list[str]] = field(default_factory=lambda: defaultdict(list))
    former: dict[int, list[str]] = field(default_factory=lambda: defaultdict(list))
    last_on: dict[int, str] = field(default_factory=dict)

    def entries(self) -> list[dict[str, Any]]:
        self._load()
        entries = [self._person(person) for person in self.persons.values() if self._is_live(person.id)]
        entries += [self._organisation(o) for i, o in self.wanted_organisations.items() if self._is_live(i)]
        entries += [self._office(office) for office in self.wanted_offices.values() if not office.deleted_at]
        return entries + [self._event(event) for event in self.events.values() if not event.deleted_at]

    def _load(self) -> None:
        person_ids = self.ids.get(SubjectKind.PERSON, [])
        body_ids = self.ids.get(SubjectKind.ORGANISATION, [])
        office_ids = self.ids.get(SubjectKind.OFFICE, [])
        self.parties = {party.id: party for party in self.store.find(Party, id={*person_ids, *body_ids})}
        self.persons = {person.id: person for person in self.store.find(Person, id=person_ids)}
        self._load_offices(office_ids)
        bodies = {*body_ids, *(office.organisation_id for office in self.offices.values())}
        self.organisations = {body.id: body for body in self.store.find(Organisation, id=bodies)}
        self.wanted_organisations = {i: self.organisations[i] for i in body_ids if i in self.organisations}
        self.events = {event.id: event for event in self.store.find(Event, id=self.ids.get(SubjectKind.EVENT, []))}
        self._load_names()
        self._load_reach({*person_ids, *bodies})
        self._load_notes({*person_ids, *body_ids})

    def _load_offices(self, office_ids: Sequence[int]) -> None:
        tenures = self.store.find(Tenure, person_id=list(self.persons))
        self.offices = {o.id: o for o in self.store.find(Office, id={*office_ids, *(t.office_id for t in tenures)})}
        self.wanted_offices = {i: self.offices[i] for i in office_ids if i in self.offices}
        self.tenures_of: dict[int, list[Tenure]] = defaultdict(list)
        for tenure in tenures:
            self.tenures_of[tenure.person_id].append(tenure)
        self.holders_of: dict[int, list[Tenure]] = defaultdict(list)
        for tenure in self.store.find(Tenure, office_id=office_ids):
            self.holders_of[tenure.office_id].append(tenure)

    def _load_names(self) -> None:
        for former in self.store.find(FormerName, person_id=list(self.persons)):
            self.former[former.person_id] += [former.given_name, former.family_name]

    def _load_reach(self, parties: set[int]) -> None:
        self.places: dict[tuple[str, int], str] = {}
        for key, ids in (("party_id", parties), ("office_id", set(self.offices))):
            target = self.by_party if key == "party_id" else self.by_office
            for address in self.store.find(Address, **{key: ids}):
                owner = getattr(address, key)
                target[owner] += [address.extra, address.street, address.postcode, address.city]
                if address.is_preferred or (key, owner) not in self.places:
                    self.places[key, owner] = address.city
            for channel in self.store.find(Channel, **{key: ids}):
                target[getattr(channel, key)].append(channel.value)

    def _load_notes(self, parties: set[int]) -> None:
        owners = (("party_id", parties, self.by_party), ("office_id", set(self.wanted_offices), self.by_office))
        for key, ids, target in (*owners, ("event_id", set(self.events), self.by_event)):
            taggings = self.store.find(Tagging, **{key: ids})
            names = {tag.id: tag.name for tag in self.store.find(Tag, id={t.tag_id for t in taggings})}
            links = self.store.find(ActivityLink, **{key: ids})
            notes = {a.id: a for a in self.store.find(Activity, id={link.activity_id for link in links})}
            for tagging in taggings:
                target[getattr(tagging, key)].append(names[tagging.tag_id])
            for link in links:
                target[getattr(link, key)].append(notes[link.activity_id].text)
                if key == "party_id" and link.party_id is not None:
                    self._seen(link.party_id, notes[link.activity_id].on.latest())
        self._load_participations(parties)
        for item in self.store.find(ProgrammeItem, event_id=list(self.events)):
            self.by_event[item.event_id] += [item.title, item.place]

    def _load_participations(self, parties: set[int]) -> None:
        found = self.store.find(Participation, party_id=parties)
        events = {event.id: event for event in self.store.find(Event, id={p.event_id for p in found}, deleted_at=None)}
        for participation in found:
            event = events.get(participation.event_id)
            end = (event.ends_on or event.starts_on) if event else None
            if end is not None:
                self._seen(participation.party_id, end.latest())

    def _seen(self, party_id: int, day: date) -> None:
        if day <= self.today:
            self.last_on[party_id] = max(self.last_on.get(party_id, ""), day.isoformat())

    def _is_live(self, party_id: int) -> bool:
        party = self.parties.get(party_id)
        return party is not None and party.deleted_at is None and not party.is_restricted

    def _person(self, person: Person) -> dict[str, Any]:
        running = current(self.tenures_of[person.id], self.today)
        held = [self.offices[t.office_id] for t in running if not self.offices[t.office_id].deleted_at]
        main = held[0] if held else None
        body = self.organisations[main.organisation_id] if main else None
        around = [text for office in held for text in self._office_texts(office, person)]
        names = [person.given_name, person.call_name, person.family_name, person.birth_name]
        parts = [*names, person.prefix, person.nobility, person.degrees, person.suffix]
        return self._entry(
            Subject(SubjectKind.PERSON, person.id),
            person.listed_name(),
            person.sort_key(),
            names=[*names, *self.former[person.id]],
            texts=[*parts, *self.former[person.id], *self.by_party[person.id], *around],
            office=main.title(person.gender) if main else "",
            body=body.full_name if body else "",
            place=self._place(person.id, main),
            is_acting=bool(running and running[0].is_acting),
        )

    def _office_texts(self, office: Office, person: Person | None = None) -> list[str]:
        body = self.organisations[office.organisation_id]
        titles = [office.title(person.gender)] if person else [office.title_m, office.title_f, office.title_neutral]
        return [
            *titles,
            body.full_name,
            body.short_name,
            *self.by_office[office.id],
            *self.by_party[body.id],
        ]

    def _place(self, party_id: int | None, office: Office | None) -> str:
        keys: list[tuple[str, int]] = [("party_id", party_id)] if party_id else []
        if office is not None:
            keys += [("office_id", office.id), ("party_id", office.organisation_id)]
        return next((self.places[key] for key in keys if self.places.get(key)), "")

    def _organisation(self, body: Organisation) -> dict[str, Any]:
        named = [body.full_name, body.short_name]
        return self._entry(
            Subject(SubjectKind.ORGANISATION, body.id),
            body.full_name,
            body.sort_key(),
            names=named,
            texts=[*named, body.kind_word(), body.ags, body.description, *self.by_party[body.id]],
            office=body.kind_word(),
            place=self._place(body.id, None),
        )

    def _office(self, office: Office) -> dict[str, Any]:
        body = self.organisations[office.organisation_id]
        holders = current(self.holders_of[office.id], self.today)
        title = office.title()
        return self._entry(
            Subject(SubjectKind.OFFICE, office.id),
            title,
            sort_key(title, body.full_name),
            names=[title, office.title_m, office.title_f],
            texts=self._office_texts(office),
            office=title,
            body=body.full_name,
            place=self._place(None, office),
            is_vacant=not holders,
            is_acting=bool(holders and holders[0].is_acting),
        )

    def _event(self, event: Event) -> dict[str, Any]:
        return self._entry(
            Subject(SubjectKind.EVENT, event.id),
            event.name,
            sort_key(event.name),
            names=[event.name, event.series],
            texts=[event.name, event.series, event.motto, event.place, event.city, *self.by_event[event.id]],
            place=event.city,
            last=event.ends_on.iso() if event.ends_on else event.starts_on.iso() if event.starts_on else "",
        )

    def _entry(
        self,
        subject: Subject,
        name: str,
        key: str,
        *,
        names: Iterable[str],
        texts: Iterable[str],
        office: str = "",
        body: str = "",
        place: str = "",
        last: str = "",
        is_vacant: bool = False,
        is_acting: bool = False,
    ) -> dict[str, Any]:
        is_party = subject.kind in (SubjectKind.PERSON, SubjectKind.ORGANISATION)
        return {
            "subject_kind": subject.kind.value,
            "subject_id": subject.id,
            "name": name,
            "sort_key": key,
            "name_words": indexed(names),
            "words": indexed(texts),
            "office": office,
            "office_key": sort_key(office),
            "body": body,
            "body_key": sort_key(body),
            "place": place,
            "place_key": sort_key(place),
            "last_on": last or (self.last_on.get(subject.id, "") if is_party else ""),
            "is_vacant": is_vacant,
            "is_acting": is_acting,
            "is_sample": is_party and self.parties[subject.id].is_sample,
        }


def _within(first: date, day: PartialDate, last: date) -> bool:
    return first < day.latest() <= last


def indexed(texts: Iterable[str]) -> str:
    """The distinct words of the texts, each in its canonical form and, if it differs, in its plain one."""
    found: dict[str, None] = {}
    for text in texts:
        for word in words(text or ""):
            found[fold(word)] = None
            found[word] = None
    return " ".join(found)
