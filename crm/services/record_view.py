"""One record with everything that belongs to it, read in one go: what the window and ``show`` present."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from crm.domain.address_forms import AllForms
from crm.domain.address_rules import AddressRules
from crm.domain.event import Event, Participation
from crm.domain.listing import Subject, SubjectKind
from crm.domain.notes import Activity, ActivityLink, Tag, Tagging, Task
from crm.domain.office import Office, Tenure
from crm.domain.party import FormerName, Gender, Organisation, Party, Person, Photo
from crm.domain.ports import Unit
from crm.domain.reach import Address, Channel
from crm.domain.relationship import Relationship, RelationshipType
from crm.services.address_overrides import DecidedForm, decided_forms
from crm.services.contacts import Contact, ContactLoader, Reach
from crm.services.own_fields import OwnValue, own_values


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldOffice:
    """An office with the tenure: of a person's offices, or of an office's holders (then ``holder`` is set)."""

    tenure: Tenure
    office: Office
    body: Organisation
    title: str
    is_current: bool
    holder: Person | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """A relationship seen from the record: "Stellvertreterin von Anna Müller"; ``label`` is what the other is.

    ``forward`` says that the other stands on the type's from side. Ended ones come last.
    """

    relationship: Relationship
    type: RelationshipType
    forward: bool
    label: str
    other: Subject
    other_name: str
    is_current: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class PastEvent:
    """A participation with its event, the latest first; ``represents`` names whom the person stood in for."""

    participation: Participation
    event: Event
    represents: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """Everything about a person, an organisation or an office. Fields that do not apply are empty.

    ``post`` is an office as it stands whoever holds it, with the forms for a letter to nobody by name and, as
    ``gender_forms``, to a woman or a man whose name "…" stands for; ``decided`` are the forms of address fixed by hand,
    for always and for single events; ``vacant_offices`` are those at an organisation that nobody holds today.
    """

    contact: Contact
    forms: AllForms
    photo: Photo | None = None
    parent: Organisation | None = None
    post: Contact | None = None
    post_forms: AllForms | None = None
    gender_forms: tuple[tuple[Gender, AllForms], ...] = ()
    decided: tuple[DecidedForm, ...] = ()
    offices: tuple[HeldOffice, ...] = ()
    vacant_offices: tuple[Office, ...] = ()
    former_names: tuple[FormerName, ...] = ()
    own_values: tuple[OwnValue, ...] = ()
    tags: tuple[tuple[Tagging, Tag], ...] = ()
    relations: tuple[Relation, ...] = ()
    events: tuple[PastEvent, ...] = ()
    notes: tuple[Activity, ...] = ()
    tasks: tuple[Task, ...] = ()

    @property
    def subject(self) -> Subject:
        return self.contact.subject

    @property
    def name(self) -> str:
        return self.contact.name

    @property
    def channels(self) -> tuple[Reach[Channel], ...]:
        """How the record itself is reached: of an office without what is its holder's own."""
        return (self.post or self.contact).channels

    @property
    def addresses(self) -> tuple[Reach[Address], ...]:
        """Like :attr:`channels`."""
        return (self.post or self.contact).addresses

    @property
    def is_trashed(self) -> bool:
        owner = self.post.office if self.post else self.contact.party
        return owner is not None and owner.deleted_at is not None


class RecordReader:
    """Reads a record within an open unit; NotFoundError if there is none."""

    def __init__(self, unit: Unit, rules: AddressRules, today: date) -> None:
        self._unit = unit
        self._store = unit.store
        self._rules = rules
        self._today = today

    def record(self, subject: Subject) -> Record:
        """Everything at once; of an office in the trash its own name and ways to reach it."""
        post = self._post(subject)
        if post is None:
            self._store.get(Party, subject.id)
        (contact,) = ContactLoader(self._unit, self._today).load([subject])
        if post is not None and contact.office is None:  # in the trash
            contact = post
        key = "office_id" if subject.kind is SubjectKind.OFFICE else "party_id"
        return Record(
            contact=contact,
            forms=contact.forms(self._rules),
            photo=self._photo(subject),
            parent=self._parent(contact),
            post=post,
            post_forms=post.forms(self._rules) if post else None,
            gender_forms=self._gender_forms(post) if post else (),
            decided=() if post else decided_forms(self._unit, subject.id),
            offices=self._offices(subject),
            vacant_offices=self._vacant_offices(subject),
            former_names=self._former_names(subject),
            own_values=own_values(self._unit, subject),
            tags=self._tags(key, subject.id),
            relations=self.relations(subject),
            events=self._events(subject),
            notes=self._notes(key, subject.id),
            tasks=tuple(self._store.find(Task, **{key: subject.id})),
        )

    def _post(self, subject: Subject) -> Contact | None:
        if subject.kind is not SubjectKind.OFFICE:
            return None
        office = self._store.get(Office, subject.id)
        body = self._store.get(Organisation, office.organisation_id)
        (post,) = ContactLoader(self._unit, self._today).load_as([(subject, None, subject.id)])
        return replace(post, office=office, body=body)

    def _gender_forms(self, post: Contact) -> tuple[tuple[Gender, AllForms], ...]:
        somebody = {gender: Person(gender=gender, family_name="…") for gender in (Gender.FEMALE, Gender.MALE)}
        return tuple((one, replace(post, person=person).forms(self._rules)) for one, person in somebody.items())

    def _photo(self, subject: Subject) -> Photo | None:
        if subject.kind is SubjectKind.OFFICE:
            return None
        return next(iter(self._store.find(Photo, party_id=subject.id)), None)

    def _parent(self, contact: Contact) -> Organisation | None:
        if contact.body is None or contact.body.parent_id is None:
            return None
        return self._store.get(Organisation, contact.body.parent_id)

    def _former_names(self, subject: Subject) -> tuple[FormerName, ...]:
        if subject.kind is not SubjectKind.PERSON:
            return ()
        return tuple(self._store.find(FormerName, person_id=subject.id))

    def _offices(self, subject: Subject) -> tuple[HeldOffice, ...]:
        """A person's offices, an office's holders, or the offices at an organisation with their present holders."""
        if subject.kind is SubjectKind.PERSON:
            tenures = self._store.find(Tenure, person_id=subject.id)
        elif subject.kind is SubjectKind.OFFICE:
            tenures = self._store.find(Tenure, office_id=subject.id)
        else:
            own = self._store.find(Office, organisation_id=subject.id, deleted_at=None)
            tenures = self._store.find(Tenure, office_id=[office.id for office in own])
            tenures = [tenure for tenure in tenures if tenure.is_current(self._today)]
        return held_offices(self._unit, tenures, self._today, with_holder=subject.kind is not SubjectKind.PERSON)

    def _vacant_offices(self, subject: Subject) -> tuple[Office, ...]:
        if subject.kind is not SubjectKind.ORGANISATION:
            return ()
        own = self._store.find(Office, organisation_id=subject.id, deleted_at=None)
        tenures = self._store.find(Tenure, office_id=[office.id for office in own])
        held = {tenure.office_id for tenure in tenures if tenure.is_current(self._today)}
        return tuple(office for office in own if office.id not in held)

    def _tags(self, key: str, owner: int) -> tuple[tuple[Tagging, Tag], ...]:
        taggings = self._store.find(Tagging, **{key: owner})
        tags = {tag.id: tag for tag in self._store.find(Tag, id=[tagging.tag_id for tagging in taggings])}
        return tuple(sorted(((t, tags[t.tag_id]) for t in taggings), key=lambda pair: pair[1].name))

    def _notes(self, key: str, owner: int) -> tuple[Activity, ...]:
        links = self._store.find(ActivityLink, **{key: owner})
        notes = self._store.find(Activity, id=[link.activity_id for link in links])
        return tuple(sorted(notes, key=lambda note: (note.on, note.id), reverse=True))

    def relations(self, subject: Subject) -> tuple[Relation, ...]:
        """The relationships of a person or an organisation, seen from there; those that ended come last."""
        if subject.kind not in (SubjectKind.PERSON, SubjectKind.ORGANISATION):
            return ()
        out = self._store.find(Relationship, from_id=subject.id)
        back = self._store.find(Relationship, to_id=subject.id)
        types = {kind.id: kind for kind in self._store.find(RelationshipType)}
        others = {r.to_id for r in out} | {r.from_id for r in back}
        people = {person.id: person for person in self._store.find(Person, id=others)}
        bodies = {body.id: body for body in self._store.find(Organisation, id=others)}
        known: dict[int, Person | Organisation] = {**bodies, **people}
        found = [self._relation(r, types[r.type_id], known[r.to_id], forward=False) for r in out]
        found += [self._relation(r, types[r.type_id], known[r.from_id], forward=True) for r in back]
        return tuple(sorted(found, key=lambda one: not one.is_current))

    def _relation(
        self, relationship: Relationship, kind: RelationshipType, other: Person | Organisation, *, forward: bool
    ) -> Relation:
        is_person = isinstance(other, Person)
        return Relation(
            relationship=relationship,
            type=kind,
            forward=forward,
            label=kind.label(other.gender if isinstance(other, Person) else Gender.UNKNOWN, forward=forward),
            other=Subject(SubjectKind.PERSON if is_person else SubjectKind.ORGANISATION, other.id),
            other_name=other.name() if isinstance(other, Person) else other.full_name,
            is_current=relationship.is_current(self._today),
        )

    def _events(self, subject: Subject) -> tuple[PastEvent, ...]:
        key = "office_id" if subject.kind is SubjectKind.OFFICE else "party_id"
        found = self._store.find(Participation, **{key: subject.id})
        events = {event.id: event for event in self._store.find(Event, id=[p.event_id for p in found])}
        invited = {p.id: p for p in self._store.find(Participation, id=_known(p.represents_id for p in found))}
        people = {person.id: person for person in self._store.find(Person, id=[p.party_id for p in invited.values()])}

        def represents(participation: Participation) -> str:
            other = invited.get(participation.represents_id or 0)
            return people[other.party_id].name() if other and other.party_id in people else ""

        live = [p for p in found if events[p.event_id].deleted_at is None]
        past = [PastEvent(participation=p, event=events[p.event_id], represents=represents(p)) for p in live]
        return tuple(sorted(past, key=lambda line: _day(line.event), reverse=True))


def held_offices(
    unit: Unit, tenures: Sequence[Tenure], today: date, *, with_holder: bool = True
) -> tuple[HeldOffice, ...]:
    """The tenures with office, body and, if wanted, holder; the present ones first, then the latest begun."""
    offices = {office.id: office for office in unit.store.find(Office, id=[t.office_id for t in tenures])}
    bodies = {b.id: b for b in unit.store.find(Organisation, id=[o.organisation_id for o in offices.values()])}
    people = {person.id: person for person in unit.store.find(Person, id=[t.person_id for t in tenures])}
    held = []
    for tenure in tenures:
        office, person = offices[tenure.office_id], people[tenure.person_id]
        held.append(
            HeldOffice(
                tenure=tenure,
                office=office,
                body=bodies[office.organisation_id],
                title=office.title(person.gender),
                is_current=tenure.is_current(today),
                holder=person if with_holder else None,
            )
        )
    return tuple(sorted(held, key=_latest_first))


def _latest_first(held: HeldOffice) -> tuple[bool, int, int]:
    begun = held.tenure.valid_from.earliest().toordinal() if held.tenure.valid_from else 0
    return (not held.is_current, -begun, held.tenure.id)


def _day(event: Event) -> date:
    return event.starts_on.earliest() if event.starts_on else date.min


def _known(ids: Iterable[int | None]) -> list[int]:
    return [value for value in ids if value is not None]
