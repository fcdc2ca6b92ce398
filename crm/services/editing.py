"""Changing contacts: one named function a mutation, each one journal entry, each returning what changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any, Literal, TypeVar

from crm.domain.journal import ChangeSet
from crm.domain.listing import Subject, SubjectKind
from crm.domain.notes import Activity, ActivityKind, ActivityLink, Tag, Tagging
from crm.domain.office import Office, Tenure, office_name
from crm.domain.partial_date import PartialDate
from crm.domain.party import Organisation, Party, PartyKind, Person, Photo
from crm.domain.ports import Database, Unit
from crm.domain.reach import Address, Channel
from crm.domain.relationship import Relationship
from crm.services.naming import new_uid, owner_field, party_name, subject_name, subjects_with
from crm.services.photos import prepare_photo
from crm.services.rank_table import following_its_kind, ranked
from crm.services.record_checks import check_relationship, checked_address, checked_channel, require, require_consistent
from crm.services.tenure_writing import is_kept, keep_reversed, yield_main

R = TypeVar("R", Channel, Address)


class Editing:
    """Mutations of persons, organisations and offices.

    Every method that takes a record saves it only if nobody else has saved it since (ConflictError otherwise).
    """

    def __init__(
        self, database: Database, today: Callable[[], date] = date.today, ranks: Mapping[str, int] | None = None
    ) -> None:
        """``ranks`` are the shipped numbers of the kinds of office, for what the house's table does not know."""
        self._database = database
        self._today = today
        self._ranks = ranks or {}

    # ── persons, organisations, offices ────────────────────────────────────────────────────────────────────

    def add_person(
        self, person: Person, *, channels: Sequence[Channel] = (), office_id: int | None = None
    ) -> tuple[Subject, ChangeSet]:
        """Adds a person with all that is known at once: own channels and, as their main one, the office they hold."""
        require(person.family_name or person.given_name, "Bitte geben Sie einen Namen ein.")
        checked = [checked_channel(channel) for channel in channels]
        with self._database.write("person.add", name=person.name()) as unit:
            party = unit.store.add(Party(uid=new_uid(), kind=PartyKind.PERSON))
            unit.store.add(replace(person, id=party.id))
            _add_reach(unit, party.id, checked, ())
            if office_id is not None:
                unit.store.add(Tenure(person_id=party.id, office_id=office_id, is_main=True))
        return Subject(SubjectKind.PERSON, party.id), unit.changes

    def add_organisation(
        self, organisation: Organisation, *, channels: Sequence[Channel] = (), addresses: Sequence[Address] = ()
    ) -> tuple[Subject, ChangeSet]:
        """Adds an organisation with its own channels and addresses."""
        require(organisation.full_name, "Bitte geben Sie den Namen der Organisation ein.")
        checked = [checked_channel(channel) for channel in channels]
        places = [checked_address(address) for address in addresses]
        with self._database.write("organisation.add", name=organisation.full_name) as unit:
            party = unit.store.add(Party(uid=new_uid(), kind=PartyKind.ORGANISATION))
            unit.store.add(replace(organisation, id=party.id))
            _add_reach(unit, party.id, checked, places)
        return Subject(SubjectKind.ORGANISATION, party.id), unit.changes

    def add_office(self, office: Office) -> tuple[Subject, ChangeSet]:
        """Adds an office; without a rank of its own it gets the one of its kind."""
        require(office.title(), "Bitte geben Sie die Bezeichnung des Amtes ein.")
        with self._database.write("office.add", name=office.title()) as unit:
            stored = unit.store.add(ranked(unit.store, self._ranks, replace(office, uid=office.uid or new_uid())))
        return Subject(SubjectKind.OFFICE, stored.id), unit.changes

    def change_person(self, person: Person) -> ChangeSet:
        require(person.family_name or person.given_name, "Der Name darf nicht leer sein.")
        return self._save("name.change", person, name=person.name())

    def change_organisation(self, organisation: Organisation) -> ChangeSet:
        require(organisation.full_name, "Der Name darf nicht leer sein.")
        return self._save("organisation.change", organisation, name=organisation.full_name)

    def change_office(self, office: Office) -> ChangeSet:
        require(office.title(), "Die Bezeichnung des Amtes darf nicht leer sein.")
        with self._database.write("office.change", name=office.title()) as unit:
            unit.store.save(following_its_kind(unit.store, self._ranks, office))
        return unit.changes

    def change_party(self, party: Party, name: str) -> ChangeSet:
        return self._save("party.change", party, name=name)

    def trash(self, subject: Subject) -> ChangeSet:
        """Puts the record into the trash; it can be restored and nothing of it is lost."""
        return self._set_deleted(subject, datetime.now(UTC).isoformat(timespec="seconds"), "trash")

    def trash_all(self, subjects: Sequence[Subject], name: str) -> ChangeSet:
        """Puts several records into the trash as one entry; ``name`` says what they are ("3 Kontakte")."""
        at = datetime.now(UTC).isoformat(timespec="seconds")
        with self._database.write("party.trash", name=name) as unit:
            for subject in subjects:
                _mark_deleted(unit, subject, at)
        return unit.changes

    def restore(self, subject: Subject) -> ChangeSet:
        return self._set_deleted(subject, None, "restore")

    # ── reachability ────────────────────────────────────────────────────────────────────────────────────────

    def add_channel(self, channel: Channel) -> ChangeSet:
        return self._add("channel.add", checked_channel(channel), channel)

    def change_channel(self, channel: Channel) -> ChangeSet:
        """Saves a channel. Another number or mailbox than before loses the day on which the old one was confirmed."""
        return self._save_reach("channel.change", checked_channel(channel), lambda stored: (stored.kind, stored.value))

    def remove_channel(self, channel: Channel) -> ChangeSet:
        return self._remove_owned("channel.remove", channel)

    def add_address(self, address: Address) -> ChangeSet:
        return self._add("address.add", checked_address(address), address)

    def change_address(self, address: Address) -> ChangeSet:
        """Saves an address. Another place than before loses the day on which the old one was confirmed."""
        return self._save_reach("address.change", checked_address(address), lambda stored: stored.lines())

    def remove_address(self, address: Address) -> ChangeSet:
        return self._remove_owned("address.remove", address)

    # ── offices held ────────────────────────────────────────────────────────────────────────────────────────

    def add_tenure(self, tenure: Tenure, *, on_purpose: bool = False) -> ChangeSet:
        """Adds a tenure. ContradictionError if its end lies before its start, unless that is ``on_purpose``: then it is
        added and the contradiction kept. What contradicts other tenures is never refused, only shown (see Terms)."""
        require_consistent(tenure, on_purpose=on_purpose)
        with self._database.write("tenure.add", name=self._owner_name(tenure)) as unit:
            yield_main(unit, tenure)
            keep_reversed(unit, unit.store.add(tenure))
        return unit.changes

    def change_tenure(self, tenure: Tenure, *, on_purpose: bool = False) -> ChangeSet:
        """Saves a tenure; refuses and keeps like :meth:`add_tenure`, and does not ask again about what is kept."""
        name = self._owner_name(tenure)
        with self._database.write("tenure.change", name=name) as unit:
            require_consistent(tenure, on_purpose=on_purpose or is_kept(unit, tenure))
            yield_main(unit, tenure)
            keep_reversed(unit, unit.store.save(tenure))
        return unit.changes

    def set_main_office(self, tenure: Tenure) -> ChangeSet:
        """Makes the office the person's main one, and no other on any day on which the person holds it."""
        with self._database.read() as unit:
            office = unit.store.get(Office, tenure.office_id)
            title = office_name(office, unit.store.get(Organisation, office.organisation_id))
        with self._database.write("tenure.main", name=self._owner_name(tenure), office=title) as unit:
            main = replace(tenure, is_main=True)
            yield_main(unit, main)
            if not tenure.is_main:
                unit.store.save(main)
        return unit.changes

    def remove_tenure(self, tenure: Tenure) -> ChangeSet:
        return self._remove_owned("tenure.remove", tenure)

    # ── relationships, tags, notes, photo ───────────────────────────────────────────────────────────────────

    def add_relationship(self, relationship: Relationship) -> ChangeSet:
        """Adds a relationship. UserError if its type does not fit the two, or its end lies before its beginning."""
        return self._write_relationship("add", relationship)

    def change_relationship(self, relationship: Relationship) -> ChangeSet:
        """Saves type, direction, dates, note and source; refuses like :meth:`add_relationship`."""
        return self._write_relationship("save", relationship)

    def remove_relationship(self, relationship: Relationship) -> ChangeSet:
        return self._write_relationship("remove", relationship)

    def add_tag(self, subject: Subject, tag_name: str) -> ChangeSet:
        """Tags the record, making the tag if it is new; no change if it has it already."""
        return self.add_tag_all([subject], tag_name, self._name_of(subject))

    def add_tag_all(self, subjects: Sequence[Subject], tag_name: str, name: str) -> ChangeSet:
        """Tags those that do not have the tag yet, as one entry; ``name`` says what they are ("3 Kontakte")."""
        wanted = tag_name.strip()
        require(wanted, "Bitte geben Sie ein Schlagwort ein.")
        with self._database.write("tag.add", name=name, tag=wanted) as unit:
            tag = next(iter(unit.store.find(Tag, name=wanted)), None) or unit.store.add(Tag(name=wanted))
            for subject in subjects:
                owner = {owner_field(subject): subject.id}
                if not unit.store.find(Tagging, tag_id=tag.id, **owner):
                    unit.store.add(Tagging(tag_id=tag.id, **owner))
        return unit.changes

    def remove_tag(self, subject: Subject, tagging: Tagging, tag: Tag) -> ChangeSet:
        with self._database.write("tag.remove", name=self._name_of(subject), tag=tag.name) as unit:
            unit.store.remove(tagging)
        return unit.changes

    def add_note(
        self,
        subject: Subject,
        text: str,
        kind: ActivityKind = ActivityKind.NOTE,
        *,
        on: PartialDate | None = None,
        also: Sequence[Subject] = (),
    ) -> ChangeSet:
        """Notes something about a record on its day (today's if none is named), and about others that took part."""
        require(text.strip(), "Die Notiz ist leer.")
        about = list(dict.fromkeys([subject, *also]))
        with self._database.write("note.add", name=self._names_of(about)) as unit:
            day = on or PartialDate.of(self._today())
            note = unit.store.add(Activity(kind=kind, on=day, text=text.strip()))
            unit.store.add_all([_link(note, one) for one in about])
        return unit.changes

    def change_note(self, subject: Subject, note: Activity, also: Sequence[Subject] | None = None) -> ChangeSet:
        """Saves a note; with ``also`` it is about the record and just those from now on."""
        require(note.text.strip(), "Die Notiz ist leer.")
        with self._database.write("note.change", name=self._name_of(subject)) as unit:
            unit.store.save(note)
            if also is not None:
                _relink(unit, note, {subject, *also})
        return unit.changes

    def remove_note(self, subject: Subject, note: Activity) -> ChangeSet:
        with self._database.write("note.remove", name=self._name_of(subject)) as unit:
            unit.store.remove(note)
        return unit.changes

    def set_photo(self, subject: Subject, data: bytes) -> ChangeSet:
        """Replaces the photo by an image file's bytes, turned right and scaled. UserError if it is no image."""
        photo = prepare_photo(data, is_logo=subject.kind is SubjectKind.ORGANISATION)
        with self._database.write("photo.set", name=self._name_of(subject)) as unit:
            for old in unit.store.find(Photo, party_id=subject.id):
                unit.store.remove(old)
            unit.store.add(replace(photo, party_id=subject.id))
        return unit.changes

    def remove_photo(self, subject: Subject) -> ChangeSet:
        with self._database.write("photo.remove", name=self._name_of(subject)) as unit:
            for old in unit.store.find(Photo, party_id=subject.id):
                unit.store.remove(old)
        return unit.changes

    # ── how it is done ──────────────────────────────────────────────────────────────────────────────────────

    def _save(self, action: str, record: Any, **params: Any) -> ChangeSet:
        with self._database.write(action, **params) as unit:
            unit.store.save(record)
        return unit.changes

    def _add(self, action: str, record: Any, owner: Any) -> ChangeSet:
        with self._database.write(action, name=self._owner_name(owner)) as unit:
            unit.store.add(record)
        return unit.changes

    def _save_reach(self, action: str, record: R, telling: Callable[[R], object]) -> ChangeSet:
        with self._database.write(action, name=self._owner_name(record)) as unit:
            old = next(iter(unit.store.find(type(record), id=record.id)), record)
            unit.store.save(_reconfirmed(old, record, telling))
        return unit.changes

    def _remove_owned(self, action: str, record: Any) -> ChangeSet:
        with self._database.write(action, name=self._owner_name(record)) as unit:
            unit.store.remove(record)
        return unit.changes

    def _write_relationship(self, how: Literal["add", "save", "remove"], relationship: Relationship) -> ChangeSet:
        with self._database.read() as unit:
            if how != "remove":
                check_relationship(unit, relationship)
            names = f"{party_name(unit, relationship.from_id)} und {party_name(unit, relationship.to_id)}"
        action = {"add": "relationship.add", "save": "relationship.change", "remove": "relationship.remove"}[how]
        with self._database.write(action, name=names) as unit:
            getattr(unit.store, how)(relationship)
        return unit.changes

    def _set_deleted(self, subject: Subject, at: str | None, verb: str) -> ChangeSet:
        is_office = subject.kind is SubjectKind.OFFICE
        action = f"{'office' if is_office else 'party'}.{verb}"
        with self._database.write(action, name=self._name_of(subject)) as unit:
            _mark_deleted(unit, subject, at)
        return unit.changes

    def _owner_name(self, record: Any) -> str:
        """Whom a channel, a term or the like belongs to; a term belongs to its person."""
        party = getattr(record, "person_id", None) or getattr(record, "party_id", None)
        if party is not None:
            return self._party_name(party)
        office = getattr(record, "office_id", None)
        return self._name_of(Subject(SubjectKind.OFFICE, office)) if office is not None else ""

    def _party_name(self, party_id: int) -> str:
        with self._database.read() as unit:
            return party_name(unit, party_id)

    def _names_of(self, subjects: Sequence[Subject]) -> str:
        """ "Anna Müller", "Anna Müller und 2 weiteren"."""
        first, more = self._name_of(subjects[0]), len(subjects) - 1
        return first if not more else f"{first} und {more} {'weiterem' if more == 1 else 'weiteren'}"

    def _name_of(self, subject: Subject) -> str:
        with self._database.read() as unit:
            return subject_name(unit, subject)


def _reconfirmed(old: R, new: R, telling: Callable[[R], object]) -> R:
    """A confirmation holds for the value it was given for; one typed together with the new value stays."""
    if telling(old) == telling(new) or old.confirmed_on != new.confirmed_on:
        return new
    return replace(new, confirmed_on=None)


def _mark_deleted(unit: Unit, subject: Subject, at: str | None) -> None:
    if subject.kind is SubjectKind.OFFICE:
        unit.store.save(replace(unit.store.get(Office, subject.id), deleted_at=at))
    else:
        unit.store.save(replace(unit.store.get(Party, subject.id), deleted_at=at))


def _link(note: Activity, subject: Subject) -> ActivityLink:
    return ActivityLink(activity_id=note.id, **{owner_field(subject): subject.id})


def _relink(unit: Unit, note: Activity, wanted: set[Subject]) -> None:
    """Only what has changed is written, so that undo and history name just that."""
    there = unit.store.find(ActivityLink, activity_id=note.id)
    about = {link.id: subject for link in there if (subject := subjects_with(unit, [link]).get(link.id))}
    for link in there:
        if about.get(link.id) not in wanted:
            unit.store.remove(link)
    unit.store.add_all([_link(note, one) for one in sorted(wanted - set(about.values()))])


def _add_reach(unit: Unit, party_id: int, channels: Sequence[Channel], addresses: Sequence[Address]) -> None:
    unit.store.add_all([replace(channel, party_id=party_id) for channel in channels])
    unit.store.add_all([replace(address, party_id=party_id) for address in addresses])
