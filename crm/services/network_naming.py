"""Gives the nodes and links of a network their words, a handful of queries for any number of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import date

from crm.domain.audience_history import STATUS_WORDS
from crm.domain.event import Participation, Role, Status
from crm.domain.listing import Subject, SubjectKind
from crm.domain.network import Edge, Node
from crm.domain.network_words import ROLE_LABELS
from crm.domain.office import Office, Tenure, current
from crm.domain.party import Gender, Organisation, Person
from crm.domain.ports import Store
from crm.domain.relationship import Relationship
from crm.services.network_reading import Link, LinkReader


class Namer:
    """Knows the words for these subjects as they stood on a day."""

    def __init__(self, store: Store, links: LinkReader, subjects: Collection[Subject], on: date) -> None:
        self._store, self._links, self._on = store, links, on
        ids: dict[SubjectKind, set[int]] = defaultdict(set)
        for subject in subjects:
            ids[subject.kind].add(subject.id)
        self._people = {person.id: person for person in store.find(Person, id=ids[SubjectKind.PERSON])}
        held = store.find(Tenure, person_id=ids[SubjectKind.PERSON])
        self._held = _by(held, "person_id")
        self._holders = _by(store.find(Tenure, office_id=ids[SubjectKind.OFFICE]), "office_id")
        wanted = ids[SubjectKind.OFFICE] | {tenure.office_id for tenure in held}
        self._offices = {office.id: office for office in store.find(Office, id=wanted)}
        bodies = ids[SubjectKind.ORGANISATION] | {office.organisation_id for office in self._offices.values()}
        self._bodies = {body.id: body for body in store.find(Organisation, id=bodies)}

    def is_deceased(self, subject: Subject) -> bool:
        """Whether the person had died by the day."""
        person = self._people.get(subject.id) if subject.kind is SubjectKind.PERSON else None
        died = person.deceased_on if person else None
        return died is not None and died.latest() <= self._on

    def node(self, subject: Subject, instead: str = "") -> Node:
        """The subject in words; ``instead`` is the second line of a person without office."""
        if subject.kind is SubjectKind.PERSON:
            person = self._people[subject.id]
            return Node(
                subject=subject,
                name=person.name(),
                detail=self._function(person) or instead,
                gender=person.gender,
                initials_name=person.listed_name(),
            )
        if subject.kind is SubjectKind.OFFICE:
            return self._office(subject)
        if subject.kind is SubjectKind.EVENT:
            event = self._links.events[subject.id]
            return Node(subject=subject, name=event.name, detail=event.period(), initials_name=event.name)
        body = self._bodies[subject.id]
        return Node(
            subject=subject,
            name=body.full_name,
            detail=body.kind_word(),
            genitive=body.genitive,
            initials_name=body.full_name,
        )

    def edge(self, link: Link) -> Edge:
        """The link in words."""
        forth, back, word = self._words(link)
        stored = link.stored
        return Edge(
            kind=link.kind,
            record=link.record,
            record_id=stored.id,
            source=link.source,
            target=link.target,
            forth=forth,
            back=back,
            word=word,
            type_id=stored.type_id if isinstance(stored, Relationship) else None,
        )

    def _function(self, person: Person) -> str:
        running = current(self._held.get(person.id, ()), self._on)
        office = next((self._offices[t.office_id] for t in running if t.office_id in self._offices), None)
        return office.title(person.gender) if office is not None and office.deleted_at is None else ""

    def _office(self, subject: Subject) -> Node:
        office = self._offices[subject.id]
        body = self._bodies[office.organisation_id]
        short, title = body.short_name or body.full_name, office.short_title()
        running = current(self._holders.get(office.id, ()), self._on)
        since = running[0].valid_from if running else None
        detail = "Amt, vakant" if not running else f"Amt, seit {since.german()}" if since else "Amt"
        return Node(
            subject=subject,
            name=title if short in title else f"{title} {short}",
            detail=detail,
            genitive=body.genitive,
            body=body.full_name,
            initials_name=title,
        )

    def _words(self, link: Link) -> tuple[str, str, str]:
        """What the target is, what the source is, and the word for the sentence."""
        stored = link.stored
        if isinstance(stored, Tenure):
            return self._tenure_words(stored)
        if isinstance(stored, Office):
            return "gehört zu", "Leitung" if stored.is_head else "Amt", ""
        if isinstance(stored, Organisation):
            return "gehört zu", "zugehörig", ""
        if isinstance(stored, Relationship):
            kind = self._links.types[stored.type_id]
            back = kind.label(self._gender(link.source), forward=True)
            return kind.label(self._gender(link.target), forward=False), back, back
        label = ROLE_LABELS.get(stored.role) or STATUS_WORDS[stored.status]
        return label, label, _capacity(stored)

    def _tenure_words(self, tenure: Tenure) -> tuple[str, str, str]:
        person, office = self._people.get(tenure.person_id), self._offices[tenure.office_id]
        gender = person.gender if person else Gender.UNKNOWN
        holder = {Gender.FEMALE: "Inhaberin", Gender.MALE: "Inhaber"}.get(gender, "Inhaber/in")
        title = office.title(gender)
        if not tenure.is_acting:
            return "hat inne", holder, title
        acting = {Gender.FEMALE: f"amtierende {title}", Gender.MALE: f"amtierender {title}"}
        return "amtiert", "amtierend", acting.get(gender, title)

    def _gender(self, subject: Subject) -> Gender:
        person = self._people.get(subject.id) if subject.kind is SubjectKind.PERSON else None
        return person.gender if person else Gender.UNKNOWN


def _capacity(participation: Participation) -> str:
    """What a sentence adds about a participation: the role, or that somebody has yet to come."""
    if participation.role is not Role.GUEST:
        return ROLE_LABELS[participation.role]
    return "" if participation.status is Status.ATTENDED else STATUS_WORDS[participation.status]


def _by(tenures: Sequence[Tenure], column: str) -> Mapping[int, list[Tenure]]:
    found: dict[int, list[Tenure]] = defaultdict(list)
    for tenure in tenures:
        found[getattr(tenure, column)].append(tenure)
    return found
