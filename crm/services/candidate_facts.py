"""What rules ask about candidates beyond office, body and history: read in bulk, and only if a rule asks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from crm.domain.audience import Audience
from crm.domain.audience_conditions import InSearch, kind_of
from crm.domain.audience_rule import leaves
from crm.domain.candidate import Candidate, Fact, Relation
from crm.domain.listing import Subject, SubjectKind
from crm.domain.notes import Tag, Tagging
from crm.domain.own_field import FieldValue, OwnField
from crm.domain.party import Gender, Organisation, Person
from crm.domain.ports import Unit
from crm.domain.reach import ChannelKind
from crm.domain.relationship import Relationship, RelationshipType
from crm.services.collector import without_collector
from crm.services.contacts import ContactLoader

#: The columns by which tags and own fields refer to what bears them.
_OWNERS = ("party_id", "office_id")
Owner = tuple[str, int]


def candidates_for(
    unit: Unit, audience: Audience, today: date, everybody: Sequence[Candidate] | None = None
) -> list[Candidate]:
    """Everybody the audience can pick from, with the facts that its rules ask about.

    ``everybody`` are the candidates where they are known, or are to be others than those of the day.
    """
    with without_collector():
        return _filled(unit, audience, today, everybody)


def _filled(
    unit: Unit, audience: Audience, today: date, everybody: Sequence[Candidate] | None = None
) -> list[Candidate]:
    needs = audience.needs()
    found = unit.directory.candidates(today) if everybody is None else list(everybody)
    added = {change.party_id for change in audience.manual if not change.is_removal}
    if Fact.ORGANISATIONS not in needs:
        found = [one for one in found if not one.is_organisation or one.party_id in added]
    for facts, fill in _FILLERS:
        if facts & needs:
            found = fill(unit, found, today)
    if Fact.SEARCH in needs:
        found = _with_searches(unit, found, searches_of(audience))
    return found


def searches_of(audience: Audience) -> frozenset[str]:
    """The texts of the searches that the rules ask for."""
    rules = [*audience.include, *audience.exclude, *(rule for quota in audience.quotas for rule in quota.beyond)]
    return frozenset(leaf.text for rule in rules for leaf in leaves(rule) if isinstance(leaf, InSearch))


def subject_of(candidate: Candidate) -> Subject:
    """The record that stands for the row: the office, else the person or the body."""
    kind = kind_of(candidate)
    return Subject(kind, (candidate.office_id if kind is SubjectKind.OFFICE else candidate.party_id) or 0)


def _with_tags(unit: Unit, found: Sequence[Candidate], today: date) -> list[Candidate]:
    names = {tag.id: tag.name for tag in unit.store.find(Tag)}
    tags: dict[Owner, set[str]] = defaultdict(set)
    for tagging in unit.store.find(Tagging):
        for column in _OWNERS:
            if owner := getattr(tagging, column):
                tags[column, owner].add(names[tagging.tag_id])
    return [replace(one, tags=frozenset(tag for owner in _owners(one) for tag in tags.get(owner, ()))) for one in found]


def _with_fields(unit: Unit, found: Sequence[Candidate], today: date) -> list[Candidate]:
    names = {own.id: own.name for own in unit.store.find(OwnField)}
    values: dict[Owner, dict[str, str]] = defaultdict(dict)
    for value in unit.store.find(FieldValue):
        for column in _OWNERS:
            if owner := getattr(value, column):
                values[column, owner][names[value.field_id]] = value.value
    return [replace(one, fields=_merged(values.get(owner, {}) for owner in _owners(one))) for one in found]


def _with_relations(unit: Unit, found: Sequence[Candidate], today: date) -> list[Candidate]:
    relations = _relations(unit, today)
    return [replace(one, relations=tuple(relations.get(one.party_id or 0, ()))) for one in found]


def _relations(unit: Unit, today: date) -> dict[int, list[Relation]]:
    """What each party is to others today, seen from both sides."""
    types = {kind.id: kind for kind in unit.store.find(RelationshipType)}
    people = {person.id: person for person in unit.store.find(Person)}
    names = {body.id: body.full_name for body in unit.store.find(Organisation)} | {
        person.id: person.name() for person in people.values()
    }
    relations: dict[int, list[Relation]] = defaultdict(list)
    for one in unit.store.find(Relationship):
        if not _is_running(one, today):
            continue
        kind = types[one.type_id]
        for own, other, side in ((one.from_id, one.to_id, "forward"), (one.to_id, one.from_id, "backward")):
            label = _label(kind, side, people[own].gender if own in people else Gender.UNKNOWN)
            relations[own].append(Relation(other_id=other, other=names.get(other, ""), kind=kind.key, label=label))
    return relations


def _label(kind: RelationshipType, side: str, gender: Gender) -> str:
    form = {Gender.FEMALE: "f", Gender.MALE: "m"}.get(gender, "neutral")
    return str(getattr(kind, f"{side}_{form}"))


def _is_running(one: Relationship, today: date) -> bool:
    begun = one.valid_from is None or one.valid_from.earliest() <= today
    return begun and (one.valid_to is None or one.valid_to.latest() >= today)


def _with_reach(unit: Unit, found: Sequence[Candidate], today: date) -> list[Candidate]:
    wanted = [(subject_of(one), one.party_id, one.office_id) for one in found]
    contacts = ContactLoader(unit, today, kinds=(ChannelKind.EMAIL,)).load_as(wanted)
    filled = []
    for one, contact in zip(found, contacts, strict=True):
        address = contact.letter_address()
        city = address.city if address else ""
        filled.append(replace(one, has_mail=bool(contact.email()), has_post=address is not None, city=city))
    return filled


def _with_searches(unit: Unit, found: Sequence[Candidate], texts: Collection[str]) -> list[Candidate]:
    """A row is found if the person, the office or the body is."""
    hits = {text: set(unit.directory.find(text)) for text in texts}
    return [
        replace(one, searches=frozenset(text for text, subjects in hits.items() if subjects & set(_subjects(one))))
        for one in found
    ]


def _subjects(one: Candidate) -> Iterator[Subject]:
    if one.office_id is not None:
        yield Subject(SubjectKind.OFFICE, one.office_id)
    if one.organisation_id is not None:
        yield Subject(SubjectKind.ORGANISATION, one.organisation_id)
    if one.party_id is not None and not one.is_organisation:
        yield Subject(SubjectKind.PERSON, one.party_id)


def _owners(one: Candidate) -> Iterator[Owner]:
    """What the row stands for, the nearest first: the person, the office, the body."""
    if one.party_id is not None:
        yield "party_id", one.party_id
    if one.office_id is not None:
        yield "office_id", one.office_id
    if one.organisation_id is not None and one.organisation_id != one.party_id:
        yield "party_id", one.organisation_id


def _merged(values: Iterable[Mapping[str, str]]) -> dict[str, str]:
    """What stands nearer wins."""
    merged: dict[str, str] = {}
    for known in values:
        merged = {**known, **merged}
    return merged


_FILLERS: Sequence[tuple[frozenset[Fact], Callable[[Unit, Sequence[Candidate], date], list[Candidate]]]] = (
    (frozenset({Fact.TAGS}), _with_tags),
    (frozenset({Fact.FIELDS}), _with_fields),
    (frozenset({Fact.RELATIONS}), _with_relations),
    (frozenset({Fact.PLACE, Fact.REACH}), _with_reach),
)
