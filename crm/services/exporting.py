"""What leaves the house as a file: vCards and tables. Every export is noted in the journal (what, how many)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final

from crm.domain.address_override import Form, decided
from crm.domain.card import CardRelation, ContactCard, offices_text
from crm.domain.errors import UserError
from crm.domain.invitation import InvitationList
from crm.domain.kept_property import KeptProperty
from crm.domain.list_comparison import Comparison
from crm.domain.listing import Subject, SubjectKind
from crm.domain.notes import Activity, ActivityKind, ActivityLink, Tag, Tagging
from crm.domain.own_field import OwnField
from crm.domain.party import FormerName, Organisation, Party, PartyKind, Person, Photo
from crm.domain.ports import Database, Progress, Unit, no_progress
from crm.domain.relationship import Relationship, RelationshipType
from crm.exchange.comparison_table import comparison_csv, comparison_xlsx
from crm.exchange.contact_json import contact_json
from crm.exchange.contact_table import contact_csv, contact_xlsx
from crm.exchange.file_name import file_name
from crm.exchange.invitation_table import invitation_csv, invitation_xlsx
from crm.exchange.vcard_kept import letter_of, unit_of
from crm.exchange.vcard_text import Profile, VCardVersion
from crm.exchange.vcard_writer import write_card
from crm.services.contacts import OPEN, Contact, ContactLoader, Disclosure, further_places
from crm.services.event_report import EventReport
from crm.services.file_writing import make_folder, write_file
from crm.services.own_fields import fields_of, values_of
from crm.services.report_tables import report_xlsx

#: The forms of vCard by their keys; :class:`crm.exchange.vcard_text.Profile` says what each is.
VCARD_FORMATS: Final = {
    "vcard3": Profile(VCardVersion.V3),
    "vcard4": Profile(VCardVersion.V4),
    "vcard-outlook": Profile(VCardVersion.V3, for_outlook=True),
}
#: The same by version or program.
VCARD_PROFILES: Final = {"3.0": "vcard3", "4.0": "vcard4", "outlook": "vcard-outlook"}
FORMATS: Final = (*VCARD_FORMATS, "xlsx", "csv", "json")


@dataclass(frozen=True, slots=True, kw_only=True)
class CardOptions(Disclosure):
    """What may leave the house on a card."""

    with_photo: bool = True
    with_notes: bool = False

    def params(self) -> dict[str, bool]:
        return Disclosure.params(self) | ({"notes": True} if self.with_notes else {})


class CardLoader:
    """Contacts as cards, in bulk. Restricted parties and offices without holder give none."""

    def __init__(self, unit: Unit, today: date, options: CardOptions) -> None:
        self._unit = unit
        self._store = unit.store
        self._options = options
        self._today = today
        self._kept: dict[int, list[KeptProperty]] = {}
        self._notes: dict[int, str] = {}
        self._former: dict[int, list[FormerName]] = {}

    def load(self, subjects: Sequence[Subject], offices: Mapping[Subject, int] | None = None) -> list[ContactCard]:
        """The cards; ``offices`` are those chosen for an occasion, the others stand with their main office."""
        loader = ContactLoader(self._unit, self._today)
        chosen = offices or {}
        special = [subject for subject in subjects if subject in chosen]
        found = dict(zip(special, loader.load_as([(s, s.id, chosen[s]) for s in special]), strict=True))
        rest = [subject for subject in subjects if subject not in chosen]
        found |= {contact.subject: contact for contact in loader.load(rest)}
        contacts = [found[s] for s in dict.fromkeys(subjects) if s in found and _may_leave(found[s])]
        ids = {contact.party.id for contact in contacts if contact.party}
        photos = self._photos(ids)
        tags = self._tags(ids)
        relations = self._relations(ids)
        self._kept = self._kept_lines(ids)
        self._notes = self._notes_of(ids)
        self._former = self._former_names(ids)
        revised = self._revised(ids)
        themselves = {c.party.id: Subject(SubjectKind(c.party.kind.value), c.party.id) for c in contacts if c.party}
        own = values_of(self._unit, themselves.values())
        seen: set[int] = set()
        cards = []
        for contact in contacts:
            if contact.party and contact.party.id not in seen:
                seen.add(contact.party.id)
                card = self._card(contact, contact.party, photos, tags, relations, revised)
                cards.append(replace(card, own_values=tuple(own.get(themselves[contact.party.id], {}).items())))
        return cards

    def _card(
        self,
        contact: Contact,
        party: Party,
        photos: dict[int, Photo],
        tags: dict[int, list[str]],
        relations: dict[int, list[CardRelation]],
        revised: dict[int, str],
    ) -> ContactCard:
        body = "" if party.kind is PartyKind.ORGANISATION else contact.body_name
        kept = self._kept.get(party.id, ())
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
            former_names=tuple(self._former.get(party.id, ())),
            channels=tuple(r.value for r in contact.channels if self._options.shows(r.value)),
            addresses=tuple(r.value for r in contact.addresses if self._options.shows(r.value)),
            envelope=_envelope(contact),
            categories=tuple(tags.get(party.id, ())),
            relations=tuple(relations.get(party.id, ())),
            note=self._notes.get(party.id, ""),
            kept=tuple(
                line for line in kept if self._shows(line, body, contact.function, role) and _fits(line, contact)
            ),
            photo=photos.get(party.id),
            revised_at=revised.get(party.id, ""),
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
        return self._options.with_private

    def _kept_lines(self, ids: set[int]) -> dict[int, list[KeptProperty]]:
        found: dict[int, list[KeptProperty]] = {}
        for line in self._store.find(KeptProperty, party_id=ids):
            found.setdefault(line.party_id, []).append(line)
        return {party: sorted(lines, key=lambda line: (line.position, line.id)) for party, lines in found.items()}

    def _notes_of(self, ids: set[int]) -> dict[int, str]:
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


class Exporting:
    """Writes files. A file appears under its name only when it is complete."""

    def __init__(self, database: Database, today: Callable[[], date] = date.today) -> None:
        self._database = database
        self._today = today

    def cards(
        self,
        subjects: Sequence[Subject],
        options: CardOptions | None = None,
        offices: Mapping[Subject, int] | None = None,
    ) -> list[ContactCard]:
        """The contacts as cards, each party once, in the office of the occasion where one is given."""
        with self._database.read() as unit:
            return CardLoader(unit, self._today(), options or CardOptions()).load(subjects, offices)

    def contacts(
        self,
        subjects: Sequence[Subject],
        form: str,
        target: Path,
        options: CardOptions | None = None,
        progress: Progress = no_progress,
        offices: Mapping[Subject, int] | None = None,
    ) -> int:
        """Writes the contacts in one of :data:`FORMATS`; returns how many there are.

        ``offices`` are those chosen for an occasion (:meth:`crm.services.events.Events.offices_of`).
        """
        cards = self.cards(subjects, options, offices)
        if form in VCARD_FORMATS:
            data = b"".join(self._written(cards, VCARD_FORMATS[form], progress))
        elif form in FORMATS:
            data = self._table(cards, form)
        else:
            raise UserError(f"Das Format „{form}“ gibt es nicht; möglich sind {', '.join(FORMATS)}.")
        write_file(target, data)
        action = "export.vcard" if form in VCARD_FORMATS else "export.json" if form == "json" else "export.table"
        self._note(action, options, count=len(cards), format=form)
        return len(cards)

    def contacts_each(
        self,
        subjects: Sequence[Subject],
        form: str,
        folder: Path,
        options: CardOptions | None = None,
        progress: Progress = no_progress,
        offices: Mapping[Subject, int] | None = None,
    ) -> int:
        """Writes one vCard file a contact into a folder (Outlook reads only the first card of a file)."""
        cards = self.cards(subjects, options, offices)
        make_folder(folder)
        taken: set[str] = set()
        for card, data in zip(cards, self._written(cards, VCARD_FORMATS[form], progress), strict=True):
            write_file(folder / _free_name(file_name(card), taken), data)
        self._note("export.vcard", options, count=len(cards), format=form)
        return len(cards)

    def invitations(self, found: InvitationList, target: Path, shown: Disclosure = OPEN) -> None:
        """Writes an invitation list as .xlsx or .csv, by the target's ending.

        ``shown`` is what the list was computed with and stands in the journal; restricted contacts are not named.
        """
        found = found.to_hand_out()
        if target.suffix == ".xlsx":
            data = invitation_xlsx(found, self._now())
        elif target.suffix == ".csv":
            data = invitation_csv(found)
        else:
            raise UserError(f"Die Endung „{target.suffix}“ ist nicht vorgesehen; möglich sind .xlsx, .csv und .pdf.")
        write_file(target, data)
        self._note("export.list", shown, name=found.title, count=len(found.rows), format=target.suffix[1:])

    def report(self, report: EventReport, target: Path) -> None:
        """Writes the figures of an event as .xlsx, with the lists of who is meant by them."""
        if target.suffix != ".xlsx":
            raise UserError(f"Die Endung „{target.suffix}“ ist nicht vorgesehen; möglich ist .xlsx.")
        write_file(target, report_xlsx(report, self._now()))
        with self._database.write("export.report", name=report.event.name, format="xlsx"):
            pass  # an export touches no rows; the entry itself is the record

    def picture(self, png: bytes, target: Path, name: str) -> None:
        """Writes a picture of an event's figures."""
        write_file(target, png)
        with self._database.write("export.report", name=name, format="png"):
            pass  # as above

    def comparison(self, found: Comparison, title: str, target: Path) -> None:
        """Writes what is different between two lists as .xlsx or .csv, by the target's ending."""
        if target.suffix == ".xlsx":
            data = comparison_xlsx(found, title, self._now())
        elif target.suffix == ".csv":
            data = comparison_csv(found)
        else:
            raise UserError(f"Die Endung „{target.suffix}“ ist nicht vorgesehen; möglich sind .xlsx und .csv.")
        write_file(target, data)
        self._note("export.comparison", None, name=title, count=len(found.rows), format=target.suffix[1:])

    def _written(self, cards: Sequence[ContactCard], profile: Profile, progress: Progress) -> list[bytes]:
        written = []
        for number, card in enumerate(cards, start=1):
            written.append(write_card(card, profile.version, for_outlook=profile.for_outlook))
            progress(number, len(cards))
        return written

    def _table(self, cards: Sequence[ContactCard], form: str) -> bytes:
        fields = self._fields_in(cards)
        if form == "xlsx":
            return contact_xlsx(cards, self._now(), fields)
        return contact_json(cards, fields) if form == "json" else contact_csv(cards, fields)

    def _fields_in(self, cards: Sequence[ContactCard]) -> list[OwnField]:
        """The own fields of the kinds of contact that are there."""
        kinds = {SubjectKind(card.kind.value) for card in cards}
        with self._database.read() as unit:
            return [field for field in fields_of(unit) if field.subject_kind in kinds]

    def _note(self, action: str, shown: Disclosure | None, **params: object) -> None:
        with self._database.write(action, **params, **(shown or OPEN).params()):
            pass  # an export touches no rows; the entry itself is the record

    def _now(self) -> datetime:
        return datetime.combine(self._today(), datetime.min.time(), tzinfo=UTC)


def _free_name(name: str, taken: set[str]) -> str:
    stem, _, ending = name.rpartition(".")
    free, number = name, 2
    while free.lower() in taken:
        free, number = f"{stem}-{number}.{ending}", number + 1
    taken.add(free.lower())
    return free


def subjects_of_list(found: InvitationList) -> list[Subject]:
    """The contacts behind the rows of a list: holders and bodies; a vacant office has none."""
    return [row.subject for row in found.rows if row.party_id is not None]
