"""What is stored already of a proposal: the record it is about, and which of its values that record has."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from crm.domain.duplicate_evidence import Grade
from crm.domain.duplicates import Likeness, is_nearly_certain
from crm.domain.event import Event, Participation
from crm.domain.extraction.addresses import read_address
from crm.domain.extraction.found import Field, Finding, Proposal, ProposalKind
from crm.domain.extraction.names import same_person
from crm.domain.extraction.vocabulary import Vocabulary
from crm.domain.listing import Subject, SubjectKind
from crm.domain.office import Office, Tenure
from crm.domain.partial_date import PartialDate
from crm.domain.party import Organisation, Party, Person
from crm.domain.person_name import parse_name
from crm.domain.phone import parse_phone
from crm.domain.ports import Store, Unit
from crm.domain.reach import Address, Channel, ChannelKind
from crm.domain.text import fold_words
from crm.services.duplicates import PossibleDuplicate, alike, typed_facts

CHANNELS = {
    Field.PHONE: ChannelKind.PHONE,
    Field.MOBILE: ChannelKind.MOBILE,
    Field.FAX: ChannelKind.FAX,
    Field.EMAIL: ChannelKind.EMAIL,
    Field.WEB: ChannelKind.WEB,
}
#: Titles that name a mandate, and the kind of its office.
_MANDATES = {"bundestagsabgeordnete": "mdb", "landtagsabgeordnete": "mdl", "europaabgeordnete": "mep"}


@dataclass(slots=True)
class Known:
    """``stored`` are values the record has, ``doubted`` those that should not be taken over unseen."""

    subject: Subject | None = None
    name: str = ""
    stored: set[Finding] = field(default_factory=set)
    doubted: set[Finding] = field(default_factory=set)
    notes: dict[Finding, str] = field(default_factory=dict)
    note: str = ""
    office: str = ""


def known_of(unit: Unit, proposal: Proposal, vocabulary: Vocabulary, today: date, *, is_new: bool = False) -> Known:
    """The record a proposal is about, if that is certain, and what it says already. ``is_new``: somebody has said that
    the person is none of those stored."""
    if proposal.kind is ProposalKind.PERSON:
        return _person(unit, proposal, vocabulary, today, is_new=is_new)
    if proposal.kind is ProposalKind.ORGANISATION:
        return _organisation(unit.store, proposal, vocabulary)
    return _event(unit.store, proposal)


def _person(unit: Unit, proposal: Proposal, vocabulary: Vocabulary, today: date, *, is_new: bool) -> Known:
    known, store = Known(), unit.store
    person_id = None if is_new else _recognised(unit, known, proposal, vocabulary)
    if person_id is not None:
        known.subject = Subject(SubjectKind.PERSON, person_id)
        known.name = store.get(Person, person_id).name()
        known.stored |= set(proposal.all(Field.NAME))
        _reach(store, known, proposal, store.find(Channel, party_id=person_id), person_id)
    _functions(store, known, proposal, vocabulary, today)
    return known


def _recognised(unit: Unit, known: Known, proposal: Proposal, vocabulary: Vocabulary) -> int | None:
    """Who is meant of those stored, by all that the text says of the person; None if that is open, with a note.

    A namesake counts unless something excludes him or her; another spelling or name only with more than the name.
    """
    channels = [
        Channel(kind=CHANNELS[finding.field], value=stored_value(finding))
        for finding in proposal.all(Field.PHONE, Field.MOBILE, Field.EMAIL)
    ]
    ids = (vocabulary.body_id(finding.value) for finding in proposal.all(Field.BODY))
    bodies = tuple(number for number in ids if number is not None)
    found = alike(unit, typed_facts(parse_name(proposal.name).to_person(), channels, bodies))
    named = {person.id for person in persons_named(unit.store, proposal.name)}
    if not named:
        return _under_another_name(known, found)
    namesakes = [one for one in found if one.likeness.second.id in named]
    if not namesakes:
        known.note = "Im Bestand heißt jemand so, ist aber jemand anders; die Person wird neu angelegt"
        return None
    [first, *others] = namesakes
    if others and not (_is_sure(first) and first.grade is not others[0].grade):
        known.note = f"{len(namesakes)} Kontakte heißen so; die Person wird neu angelegt, wenn Sie sie übernehmen"
        return None
    return first.likeness.second.id


def _under_another_name(known: Known, found: Sequence[PossibleDuplicate]) -> int | None:
    sure = [one for one in found if _is_sure(one)]
    if not sure:
        return None
    pair = sure[0].likeness
    facts = pair.second
    why = ", ".join(reason.text for reason in sure[0].reasons if reason.speaks_for)
    if len(sure) == 1 and isinstance(pair, Likeness) and is_nearly_certain(pair):
        known.note = f"steht im Bestand als „{facts.name}“: {why}"
        return facts.id
    known.note = f"vielleicht schon im Bestand als „{facts.name}“: {why}"
    return None


def _is_sure(one: PossibleDuplicate) -> bool:
    return one.grade is not Grade.POSSIBLE


def persons_named(store: Store, name: str) -> list[Person]:
    """The persons of that name outside the trash; "A. Muster" may be any Muster with an A."""
    parsed = parse_name(name)
    if not (parsed.family_name and parsed.given_name):
        return []
    found = store.find(Person, family_name=parsed.family_name)
    live = {p.id for p in store.find(Party, id=[one.id for one in found]) if p.deleted_at is None}
    return [one for one in found if one.id in live and same_person(parse_name(one.name()), parsed)]


def _reach(store: Store, known: Known, proposal: Proposal, channels: list[Channel], party_id: int) -> None:
    there = {(channel.kind, channel.value.casefold()) for channel in channels}
    for finding in proposal.all(*CHANNELS):
        if (CHANNELS[finding.field], stored_value(finding)) in there:
            known.stored.add(finding)
    lines = {address.lines() for address in store.find(Address, party_id=party_id)}
    for finding in proposal.all(Field.ADDRESS):
        address = read_address(finding.value)
        if address is not None and address.lines() in lines:
            known.stored.add(finding)


def stored_value(finding: Finding) -> str:
    """The value of a channel as it is stored, in small letters."""
    if finding.field in (Field.PHONE, Field.MOBILE, Field.FAX):
        try:
            return parse_phone(finding.value)[0]
        except ValueError:
            return finding.value
    return finding.value.casefold()


def _functions(store: Store, known: Known, proposal: Proposal, vocabulary: Vocabulary, today: date) -> None:
    """A function the person holds is stored; one that somebody else holds is for a change of holder to decide."""
    for function, body in function_pairs(proposal.findings):
        body_id = vocabulary.body_id(body.value) if body else None
        if body_id is None or body is None:
            continue
        office = office_at(store, body_id, function.value)
        if office is None:
            continue
        held = [tenure for tenure in store.find(Tenure, office_id=office.id) if tenure.is_current(today)]
        person_id = known.subject.id if known.subject else 0
        if any(tenure.person_id == person_id for tenure in held):
            known.stored |= {function, body}
        elif held and len(held) >= office.seats:
            names = ", ".join(person.name() for person in store.find(Person, id=[one.person_id for one in held]))
            known.doubted |= {function, body}
            known.notes[function] = f"Amt hat zurzeit {names}; dafür ist „Amtswechsel“ da"
    _business_addresses(store, known, proposal, vocabulary)


def _business_addresses(store: Store, known: Known, proposal: Proposal, vocabulary: Vocabulary) -> None:
    """An address that the body has is inherited by who holds an office there."""
    bodies = [vocabulary.body_id(one.value) for one in proposal.all(Field.BODY)]
    stored = store.find(Address, party_id=[one for one in bodies if one is not None])
    lines = {address.lines() for address in stored}
    for finding in proposal.all(Field.ADDRESS):
        address = read_address(finding.value)
        if address is not None and address.lines() in lines:
            known.stored.add(finding)
            known.notes[finding] = "steht schon bei der Organisation"


def function_pairs(findings: tuple[Finding, ...]) -> list[tuple[Finding, Finding | None]]:
    """Each function with its body: the one of the same place in the text, else the first."""
    bodies = [one for one in findings if one.field is Field.BODY]
    pairs: list[tuple[Finding, Finding | None]] = []
    for number, function in enumerate(one for one in findings if one.field is Field.FUNCTION):
        same = next((body for body in bodies if (body.start, body.end) == (function.start, function.end)), None)
        later = bodies[number] if number < len(bodies) else bodies[0] if bodies else None
        pairs.append((function, same or later))
    return pairs


def office_at(store: Store, body_id: int, function: str) -> Office | None:
    """The office of a body that bears this title, in any of its forms; None if there is none or it is not clear."""
    wanted = fold_words(function)
    kind = next((kind for word, kind in _MANDATES.items() if function.casefold().startswith(word)), "")
    found = [
        office
        for office in store.find(Office, organisation_id=body_id, deleted_at=None)
        if (kind and office.kind == kind)
        or wanted in [fold_words(title) for title in (office.title_m, office.title_f, office.title_neutral)]
    ]
    return found[0] if len(found) == 1 else None


def _organisation(store: Store, proposal: Proposal, vocabulary: Vocabulary) -> Known:
    body_id = vocabulary.body_id(proposal.name)
    body = next(iter(store.find(Organisation, id=body_id)), None) if body_id is not None else None
    if body is None:
        return Known()
    known = Known(Subject(SubjectKind.ORGANISATION, body.id), body.full_name)
    known.stored |= set(proposal.all(Field.NAME))
    _reach(store, known, proposal, store.find(Channel, party_id=body.id), body.id)
    return known


def _event(store: Store, proposal: Proposal) -> Known:
    event = event_named(store, proposal.name, proposal.value(Field.STARTS_ON))
    if event is None:
        return Known()
    known = Known(Subject(SubjectKind.EVENT, event.id), event.name)
    there = {
        Field.NAME: proposal.name,
        Field.STARTS_ON: event.starts_on.iso() if event.starts_on else "",
        Field.ENDS_ON: event.ends_on.iso() if event.ends_on else "",
        Field.PLACE: event.place,
        Field.CITY: event.city,
    }
    for finding in proposal.findings:
        if there.get(finding.field):
            known.stored.add(finding)
            if there[finding.field] != finding.value:
                known.notes[finding] = f"bleibt: {there[finding.field]}"
    return known


def note_participations(store: Store, proposals: Sequence[Proposal], known: Sequence[Known]) -> None:
    """Who takes part in the known event already keeps the role that is noted there."""
    events = [one.subject.id for one in known if one.subject and one.subject.kind is SubjectKind.EVENT]
    there = {one.party_id for one in store.find(Participation, event_id=events)}
    for proposal, one in zip(proposals, known, strict=True):
        if proposal.kind is ProposalKind.PERSON and one.subject is not None and one.subject.id in there:
            for finding in proposal.all(Field.ROLE):
                one.stored.add(finding)
                one.notes[finding] = "nimmt schon teil"


def event_named(store: Store, name: str, starts_on: str) -> Event | None:
    """The event of that name in the same year."""
    wanted = fold_words(name)
    year = starts_on[:4]
    for event in store.find(Event, deleted_at=None):
        if fold_words(event.name) == wanted and (
            not event.starts_on or not year or year == f"{event.starts_on.year:04d}"
        ):
            return event
    return None


def day(text: str) -> PartialDate | None:
    """A typed date, None if it is none."""
    try:
        return PartialDate.parse(text)
    except ValueError:
        return None
