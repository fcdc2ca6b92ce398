"""All that a batch of directory entries is made of, read with one query a kind."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from crm.domain.event import Event, Participation, ProgrammeItem
from crm.domain.listing import SubjectKind
from crm.domain.notes import Activity, ActivityLink, Tag, Tagging
from crm.domain.office import Office, Tenure
from crm.domain.own_field import FieldValue, OwnField
from crm.domain.party import BodyType, FormerName, Organisation, Party, Person
from crm.domain.reach import Address, Channel
from crm.storage.mapper import to_record
from crm.storage.store import Store
from crm.storage.tables import BY_RECORD

#: How many bodies stand above one another at most: a district above a town above an office of the town.
_LEVELS = 3
_PERSON_ID: Final = BY_RECORD[Person].columns.index("id")
_OFFICE_ID: Final = BY_RECORD[Tenure].columns.index("office_id")


def _lists() -> dict[tuple[str, int], list[str]]:
    return defaultdict(list)


@dataclass
class Gathered:
    """Texts by owner; an owner is the name of the column that refers to it, and its id.

    :meth:`load` reads rows; :meth:`arrange` makes of them what the entries are made of, and needs no database, so that
    it can be done in a copy of the process.
    """

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
    tenures_of: dict[int, list[Tenure]] = field(default_factory=lambda: defaultdict(list))
    holders_of: dict[int, list[Tenure]] = field(default_factory=lambda: defaultdict(list))

    # ── what the database has ───────────────────────────────────────────────────────────────────────────────

    def load(self) -> Gathered:
        body_ids, office_ids = self._ids(SubjectKind.ORGANISATION), self._ids(SubjectKind.OFFICE)
        self._people = self._rows(Person, id=self._ids(SubjectKind.PERSON))
        person_ids = [row[_PERSON_ID] for row in self._people]
        self._terms = self._rows(Tenure, person_id=person_ids)
        held = {row[_OFFICE_ID] for row in self._terms}
        self.offices = {office.id: office for office in self.store.find(Office, id={*office_ids, *held})}
        self.wanted_offices = {i: self.offices[i] for i in office_ids if i in self.offices}
        bodies = {*body_ids, *(office.organisation_id for office in self.offices.values())}
        self.organisations = {body.id: body for body in self.store.find(Organisation, id=bodies)}
        self.wanted_organisations = {i: self.organisations[i] for i in body_ids if i in self.organisations}
        self.events = {event.id: event for event in self.store.find(Event, id=self._ids(SubjectKind.EVENT))}
        self._held_by = self.store.find(Tenure, office_id=office_ids)
        self._former = self.store.find(FormerName, person_id=person_ids)
        # Those asked for that there are: every party that changed is asked for as either kind.
        parties = {*person_ids, *self.wanted_organisations}
        self._owners = (("party_id", parties), ("office_id", {*self.wanted_offices}), ("event_id", {*self.events}))
        self._parties = list(self.store.columns(Party, ("id", "is_restricted", "is_sample", "deleted_at"), id=parties))
        self._load_above()
        self._load_reach({*parties, *self.organisations})
        self._load_notes()
        self._load_participations(parties)
        self._load_own()
        return self

    def _ids(self, kind: SubjectKind) -> list[int]:
        return self.ids.get(kind, [])

    def _rows(self, kind: type[Any], **where: Any) -> list[Sequence[Any]]:
        return list(self.store.columns(kind, BY_RECORD[kind].columns, **where))

    def _load_above(self) -> None:
        self._above: dict[int | None, Organisation] = {}
        wanted = {body.parent_id for body in self.organisations.values() if body.parent_id}
        for _ in range(_LEVELS):
            found = self.store.find(Organisation, id=wanted - self._above.keys())
            self._above |= {body.id: body for body in found}
            wanted = {body.parent_id for body in found if body.parent_id}

    def _load_reach(self, parties: set[int]) -> None:
        self._addresses: dict[str, list[Sequence[Any]]] = {}
        self._channels: dict[str, list[Sequence[Any]]] = {}
        for key, ids in (("party_id", parties), ("office_id", set(self.offices))):
            told = (key, "extra", "street", "postcode", "city", "is_preferred")
            self._addresses[key] = list(self.store.columns(Address, told, **{key: ids}))
            self._channels[key] = list(self.store.columns(Channel, (key, "value"), **{key: ids}))

    def _load_notes(self) -> None:
        self._taggings = {key: self._links(Tagging, key, "tag_id", ids) for key, ids in self._owners}
        self._links_to_notes = {key: self._links(ActivityLink, key, "activity_id", ids) for key, ids in self._owners}
        tags = {tag for links in self._taggings.values() for _, tag in links}
        notes = {note for links in self._links_to_notes.values() for _, note in links}
        self._tags = {tag.id: tag.name for tag in self.store.find(Tag, id=tags)}
        self._notes = {note.id: note for note in self.store.find(Activity, id=notes)}
        self._items = self.store.find(ProgrammeItem, event_id=list(self.events))

    def _links(self, kind: type[Any], key: str, column: str, ids: Collection[int]) -> list[Sequence[Any]]:
        return list(self.store.columns(kind, (key, column), **{key: ids}))

    def _load_participations(self, parties: set[int]) -> None:
        self._participations = self.store.find(Participation, party_id=parties)
        events = {one.event_id for one in self._participations}
        self._attended = {event.id: event for event in self.store.find(Event, id=events, deleted_at=None)}

    def _load_own(self) -> None:
        self._own_fields = {field.id: field for field in self.store.find(OwnField)}
        owners = self._owners if self._own_fields else ()
        self._own_values = {key: self.store.find(FieldValue, **{key: ids}) for key, ids in owners}

    # ── what the entries are made of ────────────────────────────────────────────────────────────────────────

    def arrange(self) -> None:
        """Called once."""
        self.persons = {person.id: person for person in (to_record(Person, row) for row in self._people)}
        found = [row for row in self._parties if row[3] is None]
        #: Nobody in the trash or restricted; and the invented ones.
        self.live = {i for i, is_restricted, *_ in found if not is_restricted}
        self.samples = {i for i, _, is_sample, _ in found if is_sample}
        for tenure in (to_record(Tenure, row) for row in self._terms):
            self.tenures_of[tenure.person_id].append(tenure)
        for tenure in self._held_by:
            self.holders_of[tenure.office_id].append(tenure)
        self._arrange_names()
        self._arrange_reach()
        self._arrange_notes()
        self._arrange_days()
        self._arrange_own()

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

    def _arrange_names(self) -> None:
        for former in self._former:
            self.former[former.person_id] += [former.given_name, former.family_name]
            owner = ("party_id", former.person_id)
            self.phrases[owner].append(f"{former.given_name} {former.prefix} {former.family_name}")

    def _arrange_reach(self) -> None:
        for key, addresses in self._addresses.items():
            for owner, *address in addresses:
                self._keep_address((key, owner), *address)
            for owner, value in self._channels[key]:
                self.texts[key, owner].append(value)

    def _keep_address(
        self, owner: tuple[str, int], extra: str, street: str, postcode: str, city: str, is_preferred: bool
    ) -> None:
        self.texts[owner] += [extra, street, postcode, city]
        self.phrases[owner].append(f"{postcode} {city}")
        self.cities[owner].append(city)
        if is_preferred or owner not in self.places:
            self.places[owner] = city

    def _arrange_notes(self) -> None:
        for key, _ in self._owners:
            for owner, tag in self._taggings[key]:
                self.texts[key, owner].append(self._tags[tag])
                self.tags[key, owner].append(self._tags[tag])
            for owner, note in self._links_to_notes[key]:
                self.texts[key, owner].append(self._notes[note].text)
                if key == "party_id":
                    self._seen(owner, self._notes[note].on.latest())
        for item in self._items:
            self.texts["event_id", item.event_id] += [item.title, item.place]

    def _arrange_days(self) -> None:
        for participation in self._participations:
            event = self._attended.get(participation.event_id)
            end = (event.ends_on or event.starts_on) if event else None
            if end is not None:
                self._seen(participation.party_id, end.latest())

    def _seen(self, party_id: int, day: date) -> None:
        if day <= self.today:
            self.last_on[party_id] = max(self.last_on.get(party_id, ""), day.isoformat())

    def _arrange_own(self) -> None:
        """What stands in own fields, as it is read in German; offices keep theirs out of their holders' entries."""
        for key, values in self._own_values.items():
            for value in values:
                self.own[key, getattr(value, key)].append(self._own_fields[value.field_id].shown(value.value))
