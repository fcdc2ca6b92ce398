"""Contacts as flat cards, with all that may leave the house: what files, sheets and codes are made of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from crm.domain.address_override import Form, decided
from crm.domain.card import CardRelation, ContactCard, offices_text
from crm.domain.kept_property import KeptProperty
from crm.domain.listing import Subject, SubjectKind
from crm.domain.notes import Activity, ActivityKind, ActivityLink, Tag, Tagging
from crm.domain.party import FormerName, Organisation, Party, PartyKind, Person, Photo
from crm.domain.ports import Unit
from crm.domain.relationship import Relationship, RelationshipType
from crm.exchange.vcard_kept import REGION, letter_of, unit_of
from crm.services.contacts import Contact, ContactLoader, Disclosure, further_places
from crm.services.own_fields import values_of


@dataclass(frozen=True, slots=True, kw_only=True)
class CardOptions(Disclosure):
    """What may leave the house on a card."""

    with_photo: bool = True
    with_notes: bool = False

    def params(self) -> dict[str, bool]:
        return Disclosure.params(self) | ({"notes": True} if self.with_notes else {})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Attached:
    """What hangs on the parties, by their ids."""

    photos: Mapping[int, Photo]
    tags: Mapping[int, list[str]]
    relations: Mapping[int, list[CardRelation]]
    kept: Mapping[int, list[KeptProperty]]
    notes: Mapping[int, str]
    former: Mapping[int, list[FormerName]]
    revised: Mapping[int, str]


class CardLoader:
    """Contacts as cards, in bulk. Restricted parties and offices without holder give none."""

    def __init__(self, unit: Unit, today: date, options: CardOptions) -> None:
        self._unit = unit
        self._store = unit.store
        self._options = options
        self._today = today

    def load(self, subjects: Sequence[Subject], offices: Mapping[Subject, int] | None = None) -> list[ContactCard]:
        """The cards; ``offices`` are those chosen for an occasion, the others stand with their main office."""
        contacts = [one for one in self._contacts(subjects, offices or {}) if _may_leave(one)]
        parties = {contact.party.id: contact.party for contact in contacts if contact.party}
        themselves = {party.id: Subject(SubjectKind(party.kind.value), party.id) for party in parties.values()}
        own = values_of(self._unit, themselves.values())
        attached = self._attached(set(parties))
        seen: set[int] = set()
        cards = []
        for contact in contacts:
            if contact.party and contact.party.id not in seen:
                seen.add(contact.party.id)
                card = self._card(contact, contact.party, attached)
                cards.append(replace(card, own_values=tuple(own.get(themselves[contact.party.id], {}).items())))
        return cards

    def _contacts(self, subjects: Sequence[Subject], offices: Mapping[Subject, int]) -> Iterator[Contact]:
        """In the order of the subjects, each once."""
        loader = ContactLoader(self._unit, self._today)
        chosen = [subject for subject in subjects if subject in offices]
        found = dict(zip(chosen, loader.load_as([(s, s.id, offices[s]) for s in chosen]), strict=True))
        rest = [subject for subject in subjects if subject not in offices]
        found |= {contact.subject: contact for contact in loader.load(rest)}
        return (found[subject] for subject in dict.fromkeys(subjects) if subject in found)

    def _attached(self, ids: set[int]) -> _Attached:
        return _Attached(
            photos=self._photos(ids),
            tags=self._tags(ids),
            relations=self._relations(ids),
            kept=self._kept_lines(ids),
            notes=self._notes(ids),
            former=self._former_names(ids),
            revised=self._revised(ids),
        )

    def _card(self, contact: Contact, party: Party, attached: _Attached) -> ContactCard:
        body = "" if party.kind is PartyKind.ORGANISATION else contact.body_name
        kept = attached.kept.get(party.id, ())
        places = further_places(contact)
        role = offices_text(places)
        return ContactCard(
            uid=party.uid,
            kind=party.kind,
            name=contact.name,
            person=self._person(contact.person),
            organisation=_body(contact.body) if party.kind is PartyKind.ORGANISATION else None,
            body=body,
            unit=unit_of(body, kept),
            function=contact.function,
            role=role,
            more_places=tuple(replace(place, unit=unit_of(place.body, kept)) for place in places),
            former_names=tuple(attached.former.get(party.id, ())),
            channels=tuple(r.value for r in contact.channels if self._options.shows(r.value)),
            addresses=tuple(r.value for r in contact.addresses if self._options.shows(r.value)),
            envelope=_envelope(contact),
            categories=tuple(attached.tags.get(party.id, ())),
            relations=tuple(attached.relations.get(party.id, ())),
            note=attached.notes.get(party.id, ""),
            kept=tuple(
                line for line in kept if self._shows(line, body, contact.function, role) and _fits(line, contact)
            ),
            photo=attached.photos.get(party.id),
            revised_at=attached.revised.get(party.id, ""),
        )

    def _person(self, person: Person | None) -> Person | None:
        if person is None or self._options.with_private:
            return person
        return replace(person, birth_name="", birth_date=None)

    def _shows(self, line: KeptProperty, body: str, function: str, role: str) -> bool:
        """Nobody knows what a foreign line says: it leaves as a private thing. What is known by now is not repeated."""
        stands_in_for = {"ORG": body, "TITLE": function, "ROLE": role}
        if line.name in stands_in_for:
            return not stands_in_for[line.name]
        if line.name == REGION:  # stands in the address, if that one leaves
            return True
        return self._options.with_private

    def _kept_lines(self, ids: set[int]) -> dict[int, list[KeptProperty]]:
        found: dict[int, list[KeptProperty]] = {}
        for line in self._store.find(KeptProperty, party_id=ids):
            found.setdefault(line.party_id, []).append(line)
        return {party: sorted(lines, key=lambda line: (line.position, line.id)) for party, lines in found.items()}

    def _notes(self, ids: set[int]) -> dict[int, str]:
        """The notes of each, in the order of their days, with an empty line between them; no calls and meetings."""
        if not self._options.with_notes:
            return {}
        links = self._store.find(ActivityLink, party_id=ids)
        notes = self._store.find(Activity, id={link.activity_id for link in links})
        texts: dict[int, list[str]] = {}
        about: dict[int, list[int]] = {}
        for link in links:
            about.setdefault(link.activity_id, []).append(link.party_id or 0)
        for note in sorted(notes, key=lambda note: (note.on.earliest(), note.id)):
            for party in about[note.id] if note.kind is ActivityKind.NOTE else ():
                texts.setdefault(party, []).append(note.text)
        return {party: "\n\n".join(found) for party, found in texts.items()}

    def _former_names(self, ids: set[int]) -> dict[int, list[FormerName]]:
        """As private as the name at birth."""
        found: dict[int, list[FormerName]] = {}
        if self._options.with_private:
            for name in self._store.find(FormerName, person_id=ids):
                found.setdefault(name.person_id, []).append(replace(name, id=0, version=1, person_id=0))
        return found

    def _photos(self, ids: set[int]) -> dict[int, Photo]:
        if not self._options.with_photo:
            return {}
        return {photo.party_id: photo for photo in self._store.find(Photo, party_id=ids)}

    def _tags(self, ids: set[int]) -> dict[int, list[str]]:
        taggings = self._store.find(Tagging, party_id=ids)
        names = {tag.id: tag.name for tag in self._store.find(Tag, id={t.tag_id for t in taggings})}
        found: dict[int, list[str]] = {}
        for tagging in taggings:
            found.setdefault(tagging.party_id or 0, []).append(names[tagging.tag_id])
        return {party: sorted(tags) for party, tags in found.items()}

    def _relations(self, ids: set[int]) -> dict[int, list[CardRelation]]:
        relationships = self._store.find(Relationship, from_id=ids)
        types = {kind.id: kind for kind in self._store.find(RelationshipType)}
        others = {r.to_id for r in relationships}
        parties = {p.id: p for p in self._store.find(Party, id=others) if not p.is_restricted and not p.deleted_at}
        people = {person.id: person for person in self._store.find(Person, id=list(parties))}
        found: dict[int, list[CardRelation]] = {}
        for relationship in relationships:
            person = people.get(relationship.to_id)
            if person is not None:
                relation = CardRelation(
                    uid=parties[person.id].uid,
                    name=person.name(),
                    label=types[relationship.type_id].label(person.gender, forward=False),
                    type_key=types[relationship.type_id].key,
                )
                found.setdefault(relationship.from_id, []).append(relation)
        return found

    def _revised(self, ids: set[int]) -> dict[int, str]:
        """When the party, or what is kept of it as a person or an organisation, was last touched."""
        times = [self._unit.journal.touched_at(table, ids) for table in ("party", "person", "organisation")]
        return {party: max(found.get(party, "") for found in times) for party in ids}


def _body(body: Organisation | None) -> Organisation | None:
    """Without what is the database's own, and the official keys, which say who it is and not what."""
    return body and replace(body, id=0, version=1, parent_id=None, ags="", last_election_on=None)


def _envelope(contact: Contact) -> tuple[str, ...]:
    one = decided(contact.overrides, Form.ENVELOPE)
    return tuple(one.text.splitlines()) if one else ()


def _fits(line: KeptProperty, contact: Contact) -> bool:
    """A letter form that came with another program's card goes out only as long as the address is still that."""
    if line.name != "LABEL":
        return True
    letter = letter_of(line)
    addresses = (one.value for one in contact.addresses)
    return any(address.street in letter and address.city in letter for address in addresses)


def _may_leave(contact: Contact) -> bool:
    return contact.party is not None and not contact.is_restricted and contact.party.deleted_at is None
