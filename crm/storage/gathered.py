"""All that a batch of directory entries is made of, read with one query a kind."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import date

from crm.domain.event import Event, Participation, ProgrammeItem
from crm.domain.listing import SubjectKind
from crm.domain.notes import Activity, ActivityLink, Tag, Tagging
from crm.domain.office import Office, Tenure
from crm.domain.own_field import FieldValue, OwnField
from crm.domain.party import BodyType, FormerName, Organisation, Party, Person
from crm.domain.reach import Address, Channel
from crm.storage.store import Store

#: How many bodies stand above one another at most: a district above a town above an office of the town.
_LEVELS = 3


def _lists() -> dict[tuple[str, int], list[str]]:
    return defaultdict(list)


@dataclass
class Gathered:
    """Texts by owner; an owner is the name of the column that refers to it, and its id."""

    store: Store
    ids: dict[SubjectKind, list[int]]
    today: date
    texts: dict[tuple[str, int], list[str]] = field(default_factory=_lists)
    phrases: dict[tuple[str, int], list[str]] = field(default_factory=_lists)
    cities: dict[tuple[str, int], list[str]] = field(default_factory=_lists)
    tags: dict[tuple[str, int], list[str]] = field(default_factory=_lists)
    own: dict[tuple[str, int], list[str]] = field(default_factory=_lists)
    places: dict[tuple[str, int], str] = field(default_factory=dict)
    former: dict[int, list[str]] = field(default_factory=lambda: defaultdict(list))
    last_on: dict[int, str] = field(default_factory=dict)

    def load(self) -> Gathered:
        person_ids = self.ids.get(SubjectKind.PERSON, [])
        body_ids = self.ids.get(SubjectKind.ORGANISATION, [])
        office_ids = self.ids.get(SubjectKind.OFFICE, [])
        self.persons = {person.id: person for person in self.store.find(Person, id=person_ids)}
        self._load_offices(office_ids)
        bodies = {*body_ids, *(office.organisation_id for office in self.offices.values())}
        self.organisations = {body.id: body for body in self.store.find(Organisation, id=bodies)}
        self.wanted_organisations = {i: self.organisations[i] for i in body_ids if i in self.organisations}
        # Those asked for that there are: every party that changed is asked for as either kind.
        parties = {*self.persons, *self.wanted_organisations}
        self._load_parties(parties)
        self.events = {event.id: event for event in self.store.find(Event, id=self.ids.get(SubjectKind.EVENT, []))}
        self._load_above()
        self._load_names()
        self._load_reach({*parties, *self.organisations})
        self._load_notes(parties)
        self._load_own(parties)
        return self

    def is_live(self, party_id: int) -> bool:
        return party_id in self.live

    def district(self, body: Organisation) -> list[str]:
        """The names of the district that the body is, or lies in."""
        for _ in range(_LEVELS):
            if body.body_type is BodyType.DISTRICT:
                return [body.full_name, body.short_name]
            if body.parent_id not in self._above:
                break
            body = self._above[body.parent_id]
        return []

    def _load_parties(self, ids: set[int]) -> None:
        """``live`` is nobody in the trash or restricted; ``samples`` are the invented ones."""
        marks = ("id", "is_restricted", "is_sample", "deleted_at")
        found = [row for row in self.store.columns(Party, marks, id=ids) if row[3] is None]
        self.live = {i for i, is_restricted, *_ in found if not is_restricted}
        self.samples = {i for i, _, is_sample, _ in found if is_sample}

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

    def _load_above(self) -> None:
        self._above: dict[int | None, Organisation] = {}
        wanted = {body.parent_id for body in self.organisations.values() if body.parent_id}
        for _ in range(_LEVELS):
            found = self.store.find(Organisation, id=wanted - self._above.keys())
            self._above |= {body.id: body for body in found}
            wanted = {body.parent_id for body in found if body.parent_id}

    def _load_names(self) -> None:
        for former in self.store.find(FormerName, person_id=list(self.persons)):
            self.former[former.person_id] += [former.given_name, former.family_name]
            owner = ("party_id", former.person_id)
            self.phrases[owner].append(f"{former.given_name} {former.prefix} {former.family_name}")

    def _load_reach(self, parties: set[int]) -> None:
        for key, ids in (("party_id", parties), ("office_id", set(self.offices))):
            told = (key, "extra", "street", "postcode", "city", "is_preferred")
            for owner, *address in self.store.columns(Address, told, **{key: ids}):
                self._keep_address((key, owner), *address)
            for owner, value in self.store.columns(Channel, (key, "value"), **{key: ids}):
                self.texts[key, owner].append(value)

    def _keep_address(
        self, owner: tuple[str, int], extra: str, street: str, postcode: str, city: str, is_preferred: bool
    ) -> None:
        self.texts[owner] += [extra, street, postcode, city]
        self.phrases[owner].append(f"{postcode} {city}")
        self.cities[owner].append(city)
        if is_preferred or owner not in self.places:
            self.places[owner] = city

    def _load_notes(self, parties: set[int]) -> None:
        owners = (("party_id", parties), ("office_id", set(self.wanted_offices)), ("event_id", set(self.events)))
        for key, ids in owners:
            self._load_tags(key, ids)
            links = list(self.store.columns(ActivityLink, (key, "activity_id"), **{key: ids}))
            notes = {note.id: note for note in self.store.find(Activity, id={note for _, note in links})}
            for owner, note in links:
                self.texts[key, owner].append(notes[note].text)
                if key == "party_id":
                    self._seen(owner, notes[note].on.latest())
        self._load_participations(parties)
        for item in self.store.find(ProgrammeItem, event_id=list(self.events)):
            self.texts["event_id", item.event_id] += [item.title, item.place]

    def _load_tags(self, key: str, ids: Collection[int]) -> None:
        taggings = list(self.store.columns(Tagging, (key, "tag_id"), **{key: ids}))
        names = {tag.id: tag.name for tag in self.store.find(Tag, id={tag for _, tag in taggings})}
        for owner, tag in taggings:
            self.texts[key, owner].append(names[tag])
            self.tags[key, owner].append(names[tag])

    def _load_own(self, parties: set[int]) -> None:
        """What stands in own fields, as it is read in German; offices keep theirs out of their holders' entries."""
        fields = {field.id: field for field in self.store.find(OwnField)}
        owners = (("party_id", parties), ("office_id", set(self.wanted_offices)), ("event_id", set(self.events)))
        for key, ids in owners if fields else ():
            for value in self.store.find(FieldValue, **{key: ids}):
                self.own[key, getattr(value, key)].append(fields[value.field_id].shown(value.value))

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
