"""Contacts with everything resolved that lists, letters and cards need: the office of today and how they are reached.

A person with several offices is addressed by that of the occasion, else by the main one, else by the highest in rank.
A holder inherits the address, phones and mailbox of the office, and the office those of its body, unless it has its
own of that kind that everybody may know: a private or confidential number does not stand in for the official one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, Generic, TypeVar

from crm.domain.address_forms import AllForms, all_forms
from crm.domain.address_overlay import overlaid
from crm.domain.address_override import FormOverride
from crm.domain.address_rules import AddressRules
from crm.domain.card import CardPlace
from crm.domain.event import Participation
from crm.domain.listing import Subject, SubjectKind
from crm.domain.office import Office, Tenure, current
from crm.domain.partial_date import PartialDate
from crm.domain.party import Organisation, Party, Person
from crm.domain.ports import Unit
from crm.domain.reach import Address, Channel, ChannelKind
from crm.services.office_choice import OfficeChoice

T = TypeVar("T", Channel, Address)


@dataclass(frozen=True, slots=True, kw_only=True)
class Disclosure:
    """Which channels and addresses an output may show beside the open ones; by default none."""

    with_confidential: bool = False
    with_private: bool = False

    def shows(self, reach: Channel | Address) -> bool:
        return (self.with_confidential or not reach.is_confidential) and (self.with_private or not reach.is_private)

    def params(self) -> dict[str, bool]:
        """For the journal: only what was asked for beyond the usual."""
        asked = {"confidential": self.with_confidential, "private": self.with_private}
        return {name: is_on for name, is_on in asked.items() if is_on}


#: What nobody has asked to see more of.
OPEN = Disclosure()
#: All there are, the most careful first.
DISCLOSURES = tuple(Disclosure(with_confidential=c, with_private=p) for c in (False, True) for p in (False, True))
#: What the record itself reckons with: a private address is better than none to write to.
AT_HOME = Disclosure(with_private=True)


class Origin(StrEnum):
    """Whose channel or address it is."""

    OWN = "own"
    OFFICE = "office"
    BODY = "body"


@dataclass(frozen=True, slots=True)
class Reach(Generic[T]):
    """A channel or an address, and whose it is."""

    value: T
    origin: Origin


@dataclass(frozen=True, slots=True)
class FormerOffice:
    """An office that a person has left and goes on being addressed by ("Bürgermeister a. D.")."""

    tenure: Tenure
    office: Office
    body: Organisation


@dataclass(frozen=True, slots=True)
class OtherOffice:
    """An office that a person holds besides the one he or she is addressed by."""

    office: Office
    body: Organisation


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """A person in an office, an office without holder, or an organisation.

    ``party`` is None only for a vacant office; ``body`` is the organisation of the office, or the organisation itself.
    ``former`` is an office left, of a person without any, or the one of the occasion; nothing is inherited from it.
    ``others`` are further offices held today.
    ``overrides`` are the forms decided by hand that apply here; ``office_since`` is when the office began or, without
    one, when the last ended.
    """

    subject: Subject
    party: Party | None = None
    person: Person | None = None
    tenure: Tenure | None = None
    office: Office | None = None
    body: Organisation | None = None
    channels: tuple[Reach[Channel], ...] = ()
    addresses: tuple[Reach[Address], ...] = ()
    former: FormerOffice | None = None
    others: tuple[OtherOffice, ...] = ()
    overrides: tuple[FormOverride, ...] = ()
    office_since: PartialDate | None = None

    @property
    def name(self) -> str:
        """ "Dr. Anna Müller", "Gemeinde Tholey", or the title of a vacant office."""
        if self.person:
            return self.person.name()
        if self.subject.kind is SubjectKind.OFFICE and self.office:
            return self.office.title()
        return self.body.full_name if self.body else ""

    @property
    def is_restricted(self) -> bool:
        """Whether the law forbids that anything of the contact leaves the house (Art. 18 GDPR)."""
        return self.party is not None and self.party.is_restricted

    @property
    def function(self) -> str:
        """The title of the office in the holder's gender."""
        if self.office is None:
            return ""
        return self.office.title(self.person.gender if self.person else None)

    @property
    def body_name(self) -> str:
        return self.body.full_name if self.body else ""

    def letter_address(self, shown: Disclosure = AT_HOME) -> Address | None:
        """Where an official letter goes: the first address that is neither private nor confidential, else the first
        of those that may be shown, a private one before a confidential one."""
        may = [reach.value for reach in self.addresses if shown.shows(reach.value)]
        return min(may, key=lambda address: (address.is_confidential, address.is_private), default=None)

    def email(self, shown: Disclosure = AT_HOME) -> str:
        """The first mailbox that may be shown, an official one before others."""
        mails = [r.value for r in self.channels if r.value.kind is ChannelKind.EMAIL and shown.shows(r.value)]
        first = min(mails, key=lambda mail: (mail.is_confidential, mail.is_private), default=None)
        return first.value if first else ""

    def forms(self, rules: AddressRules, shown: Disclosure = AT_HOME) -> AllForms:
        """How the contact is written to and spoken to: what was decided by hand, else what the rules say."""
        return overlaid(
            self.rule_forms(rules, shown),
            self.overrides,
            person=self.person,
            address=self.letter_address(shown),
            office_since=self.office_since,
        )

    def rule_forms(self, rules: AddressRules, shown: Disclosure = AT_HOME) -> AllForms:
        """What the rules alone say."""
        gender = self.person.gender if self.person else None
        titles = (f"{other.office.title(gender)}, {other.body.full_name}" for other in self.others)
        suffixes = (rules.for_office(other.office.kind).suffix for other in self.others)
        return all_forms(
            rules,
            person=self.person,
            office=self.former.office if self.former else self.office,
            organisation=self.former.body if self.former else self.body,
            address=self.letter_address(shown),
            is_acting=bool(self.tenure and self.tenure.is_acting),
            is_former=self.former is not None,
            other_offices=tuple(dict.fromkeys(titles)),
            mandates=tuple(dict.fromkeys(suffix for suffix in suffixes if suffix)),
        )


class ContactLoader:
    """Reads contacts in bulk, a handful of queries for any number of them.

    With ``event_id`` persons appear in the office they are invited as, and with the forms decided for that event.
    With ``kinds`` only these channels are read: whoever asks ten thousand for their mail needs no phones.
    """

    def __init__(
        self, unit: Unit, today: date, event_id: int | None = None, kinds: Collection[ChannelKind] = tuple(ChannelKind)
    ) -> None:
        self._store = unit.store
        self._today = today
        self._event_id = event_id
        self._kinds = kinds

    def load(self, subjects: Sequence[Subject]) -> list[Contact]:
        """The contacts of these subjects in their order; an office stands with its present holder."""
        offices = self._offices({s.id for s in subjects if s.kind is SubjectKind.OFFICE})
        holders = self._holders(offices)
        invited_as = self._invited_as()
        pairs = [(s, *self._who(s, holders, invited_as)) for s in subjects if s.kind is not SubjectKind.EVENT]
        return self.load_as([(subject, person, office) for subject, person, office in pairs])

    def load_as(self, wanted: Sequence[tuple[Subject, int | None, int | None]]) -> list[Contact]:
        """The contacts for (subject, party id, office id): the office chosen for the occasion, None for the main."""
        parties = {party.id: party for party in self._store.find(Party, id=_ids(party for _, party, _ in wanted))}
        people = {person.id: person for person in self._store.find(Person, id=list(parties))}
        tenures = self._tenures(people)
        held = (tenure.office_id for found in tenures.values() for tenure in found)
        offices = self._offices({*held, *_ids(office for _, _, office in wanted)})
        choice = OfficeChoice(tenures, offices, self._today)
        bodies = self._bodies(offices, parties)
        reach = _Inheritance(self._store, [*parties, *bodies], list(offices), self._kinds)
        overrides = self._overrides(parties)
        found = []
        for subject, party_id, wanted_office in wanted:
            party = party_id or 0
            chosen = choice.of(party, wanted_office)
            office = offices.get(chosen.office_id or 0)
            former = _former(chosen.left, offices, bodies)
            body = bodies.get(office.organisation_id if office else party)
            # Who has left is no longer reached where the office is.
            source, at = (None, None) if former and office else (office, body)
            found.append(
                Contact(
                    subject=subject,
                    party=parties.get(party),
                    person=people.get(party),
                    tenure=chosen.tenure,
                    office=office,
                    body=body,
                    channels=reach.channels(party_id, source, at),
                    addresses=reach.addresses(party_id, source, at),
                    former=former,
                    others=tuple(
                        OtherOffice(offices[other], bodies[offices[other].organisation_id]) for other in chosen.others
                    ),
                    overrides=tuple(overrides.get(party, ())),
                    office_since=chosen.since,
                )
            )
        return found

    def _who(
        self, subject: Subject, holders: dict[int, int], invited_as: dict[int, int]
    ) -> tuple[int | None, int | None]:
        if subject.kind is SubjectKind.OFFICE:
            return holders.get(subject.id), subject.id
        return subject.id, invited_as.get(subject.id)

    def _invited_as(self) -> dict[int, int]:
        """The office each person is invited as to the event of the occasion; none that was left since."""
        if self._event_id is None:
            return {}
        found = self._store.find(Participation, event_id=self._event_id)
        choice = OfficeChoice(self._tenures([one.party_id for one in found]), {}, self._today)
        return {
            one.party_id: one.office_id
            for one in found
            if one.office_id is not None and choice.is_held(one.party_id, one.office_id)
        }

    def _overrides(self, parties: Collection[int]) -> dict[int, list[FormOverride]]:
        found: dict[int, list[FormOverride]] = defaultdict(list)
        for one in self._store.find(FormOverride, party_id=list(parties)):
            if one.event_id in (None, self._event_id):
                found[one.party_id].append(one)
        return found

    def _holders(self, offices: dict[int, Office]) -> dict[int, int]:
        by_office: dict[int, list[Tenure]] = defaultdict(list)
        for tenure in self._store.find(Tenure, office_id=list(offices)):
            by_office[tenure.office_id].append(tenure)
        running = {office: current(found, self._today) for office, found in by_office.items()}
        return {office: found[0].person_id for office, found in running.items() if found}

    def _tenures(self, people: Collection[int]) -> dict[int, list[Tenure]]:
        by_person: dict[int, list[Tenure]] = defaultdict(list)
        for tenure in self._store.find(Tenure, person_id=list(people)):
            by_person[tenure.person_id].append(tenure)
        return by_person

    def _offices(self, ids: Collection[int]) -> dict[int, Office]:
        return {office.id: office for office in self._store.find(Office, id=list(ids)) if office.deleted_at is None}

    def _bodies(self, offices: dict[int, Office], parties: Collection[int]) -> dict[int, Organisation]:
        ids = {office.organisation_id for office in offices.values()} | set(parties)
        return {body.id: body for body in self._store.find(Organisation, id=ids)}


class _Inheritance:
    """Own before the office's before the body's; a kind that is there once is not inherited."""

    def __init__(
        self, store: Any, parties: Sequence[int], offices: Sequence[int], kinds: Collection[ChannelKind]
    ) -> None:
        some = {} if set(kinds) == set(ChannelKind) else {"kind": list(kinds)}
        self._channels = _by_owner(store, Channel, parties, offices, **some)
        self._addresses = _by_owner(store, Address, parties, offices)

    def channels(
        self, party: int | None, office: Office | None, body: Organisation | None
    ) -> tuple[Reach[Channel], ...]:
        return _inherited(self._channels, party, office, body, lambda channel: channel.kind)

    def addresses(
        self, party: int | None, office: Office | None, body: Organisation | None
    ) -> tuple[Reach[Address], ...]:
        # A private address does not replace the office's.
        return _inherited(self._addresses, party, office, body, lambda address: address.is_private)


def _former(left: Tenure | None, offices: dict[int, Office], bodies: dict[int, Organisation]) -> FormerOffice | None:
    office = offices.get(left.office_id) if left else None
    return FormerOffice(left, office, bodies[office.organisation_id]) if left and office else None


def _by_owner(
    store: Any, record_kind: type[T], parties: Sequence[int], offices: Sequence[int], /, **where: Any
) -> dict[tuple[str, int], list[T]]:
    found: dict[tuple[str, int], list[T]] = defaultdict(list)
    for column, ids in (("party_id", parties), ("office_id", offices)):
        for record in store.find(record_kind, **{column: list(ids)}, **where):
            found[column, getattr(record, column)].append(record)
    for records in found.values():
        if len(records) > 1:
            records.sort(key=lambda record: (not record.is_preferred, record.id))
    return found


def _inherited(
    owned: dict[tuple[str, int], list[T]],
    party: int | None,
    office: Office | None,
    body: Organisation | None,
    sort_of: Callable[[T], object],
) -> tuple[Reach[T], ...]:
    own = [] if body and body.id == party else owned.get(("party_id", party or 0), [])
    sources = (
        (Origin.OWN, own),
        (Origin.OFFICE, owned.get(("office_id", office.id), []) if office else []),
        (Origin.BODY if office else Origin.OWN, owned.get(("party_id", body.id), []) if body else []),
    )
    if not any(records for _, records in sources[1:]):  # nothing to inherit
        return tuple([Reach(record, Origin.OWN) for record in own])
    found: list[Reach[T]] = []
    seen: set[object] = set()
    for origin, records in sources:
        fresh = [record for record in records if sort_of(record) not in seen]
        found += [Reach(record, origin) for record in fresh]
        seen |= {sort_of(record) for record in fresh if OPEN.shows(record)}
    return tuple(found)


def _ids(values: Any) -> set[int]:
    return {value for value in values if value is not None}


def further_places(contact: Contact) -> list[CardPlace]:
    """The offices held besides the main one, as cards name them."""
    gender = contact.person.gender if contact.person else None
    return [CardPlace(body=one.body.full_name, function=one.office.title(gender)) for one in contact.others]
