"""Persons and organisations that may be stored twice: found among all, while one is typed, and told apart for good."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field

from crm.domain.body_duplicate_words import body_reasons
from crm.domain.body_duplicates import BodyFacts, BodyLikeness, compare_body_with, find_body_duplicates
from crm.domain.body_name_parts import name_parts
from crm.domain.duplicate_evidence import EvidenceKind, Grade
from crm.domain.duplicate_facts import Home, PersonFacts, Population, Sharers, traits_of
from crm.domain.duplicate_words import Reason, reasons
from crm.domain.duplicates import Likeness, compare_with, find_duplicates
from crm.domain.errors import UserError
from crm.domain.journal import ChangeSet
from crm.domain.listing import Subject, SubjectKind
from crm.domain.not_duplicate import NotDuplicate
from crm.domain.office import Office
from crm.domain.party import Organisation, Party, PartyKind, Person
from crm.domain.ports import Database, Progress, Unit, no_progress
from crm.domain.reach import Address, Channel, ChannelKind
from crm.services.collector import without_collector
from crm.services.naming import names_of
from crm.services.record_checks import checked_channel

#: So many are shown while somebody types, and so many are looked at for it.
_SHOWN = 5
_LOOKED_AT = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class PossibleDuplicate:
    """Two persons or two organisations that may be one, with what speaks for it and against it."""

    likeness: Likeness | BodyLikeness
    body_names: Mapping[int, str] = field(default_factory=dict)  # of the bodies that speak for it

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """Why, in words. Said when somebody asks: of thousands of pairs a list shows twenty."""
        if isinstance(self.likeness, Likeness):
            return reasons(self.likeness, self.body_names)
        return body_reasons(self.likeness)

    @property
    def kind(self) -> SubjectKind:
        return SubjectKind.PERSON if isinstance(self.likeness, Likeness) else SubjectKind.ORGANISATION

    @property
    def grade(self) -> Grade:
        return self.likeness.grade

    @property
    def ids(self) -> tuple[int, int]:
        return self.likeness.ids


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptApart:
    """A pair that was decided to be no duplicate, by name."""

    pair: NotDuplicate
    names: tuple[str, str]
    kind: SubjectKind


class Duplicates:
    """Finds and tells apart; what is one is merged by :class:`crm.services.merging.Merging`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self, least: Grade = Grade.LIKELY, progress: Progress = no_progress) -> list[PossibleDuplicate]:
        """All pairs of at least this grade, the surest first. Nothing in the trash, nobody whom the law restricts.

        Pairs that were told apart and persons between whom a relationship stands are left out.
        """
        with without_collector():
            found = self._find(least, progress)
            with self._database.read() as unit:
                return _explained(unit, found)

    def bodies(self, least: Grade = Grade.LIKELY) -> list[PossibleDuplicate]:
        """The same for organisations."""
        with without_collector():
            with self._database.read() as unit:
                bodies, apart = unit.directory.body_facts(), _decided(unit)
            found = find_body_duplicates(bodies, apart, least)
        return [PossibleDuplicate(likeness=pair) for pair in found]

    def _find(self, least: Grade, progress: Progress) -> list[Likeness]:
        """By itself, so that nothing of all the others is left when the collector starts again."""
        with self._database.read() as unit:
            people = unit.directory.person_facts()
            apart = _apart(unit)
        return find_duplicates(people, apart, progress, least)

    def like(
        self, person: Person, channels: Sequence[Channel] = (), office_id: int | None = None
    ) -> list[PossibleDuplicate]:
        """Who of those stored may be meant by a person who is only being typed; broad, the surest first.

        Of one who is stored already and being changed, without those of whom it is known that they are others.
        """
        with self._database.read() as unit:
            found = alike(unit, typed_facts(person, channels, _body_of(unit, office_id)))
            return _undecided(found, _apart(unit) if person.id else set())[:_SHOWN]

    def like_body(
        self, body: Organisation, channels: Sequence[Channel] = (), addresses: Sequence[Address] = ()
    ) -> list[PossibleDuplicate]:
        """The same for an organisation."""
        with self._database.read() as unit:
            typed = _typed_body(body, channels, addresses)
            pairs = compare_body_with(typed, unit.directory.body_facts(_bodies_looked_at(unit, typed)))
            found = [PossibleDuplicate(likeness=pair) for pair in pairs]
            return _undecided(found, _decided(unit) if body.id else set())[:_SHOWN]

    def why(
        self, told: PersonFacts, ids: Collection[int], beside: Sequence[PersonFacts] = ()
    ) -> dict[int, tuple[Reason, ...]]:
        """Why a person of whom only that is known may be one of the stored ``ids``, or one of those told ``beside``."""
        with self._database.read() as unit:
            found = _compared(unit, told, [*unit.directory.person_facts(ids), *beside])
            return {pair.ids[1]: pair.reasons for pair in found}

    # ── keine Dublette ──────────────────────────────────────────────────────────────────────────────────────

    def keep_apart(self, first_id: int, second_id: int, reason: str = "") -> ChangeSet:
        """Notes that the two are not one; they are not asked about again. UserError if it is the same record."""
        if first_id == second_id:
            raise UserError("Das ist ein und derselbe Kontakt.")
        low, high = sorted((first_id, second_id))
        names = self._names(low, high)
        with self._database.write("duplicate.apart", name=names[0], other=names[1]) as unit:
            if not unit.store.find(NotDuplicate, first_id=low, second_id=high):
                unit.store.add(NotDuplicate(first_id=low, second_id=high, reason=" ".join(reason.split())))
        return unit.changes

    def forget(self, pair: NotDuplicate) -> ChangeSet:
        """The pair may be asked about again."""
        names = self._names(pair.first_id, pair.second_id)
        with self._database.write("duplicate.forget", name=names[0], other=names[1]) as unit:
            unit.store.remove(pair)
        return unit.changes

    def kept_apart(self) -> list[KeptApart]:
        """All pairs told apart whose contacts are still there, by name."""
        with self._database.read() as unit:
            pairs = unit.store.find(NotDuplicate)
            ids = [number for pair in pairs for number in (pair.first_id, pair.second_id)]
            names = _party_names(unit, ids)
            people = {party.id for party in unit.store.find(Party, id=set(ids), kind=PartyKind.PERSON)}
        kinds = {number: SubjectKind.PERSON if number in people else SubjectKind.ORGANISATION for number in ids}
        listed = [
            KeptApart(pair=pair, names=(names[pair.first_id], names[pair.second_id]), kind=kinds[pair.first_id])
            for pair in pairs
            if pair.first_id in names and pair.second_id in names
        ]
        return sorted(listed, key=lambda one: one.names)

    def kept_apart_of(self, first_id: int, second_id: int) -> NotDuplicate:
        """What was decided about these two; UserError if nothing was."""
        low, high = sorted((first_id, second_id))
        with self._database.read() as unit:
            found = unit.store.find(NotDuplicate, first_id=low, second_id=high)
        if not found:
            raise UserError("Zu diesen beiden ist nicht vermerkt, dass sie keine Dublette sind.")
        return found[0]

    def _names(self, *ids: int) -> tuple[str, ...]:
        with self._database.read() as unit:
            names = _party_names(unit, ids)
        if missing := [number for number in ids if number not in names]:
            raise UserError(f"Den Kontakt {missing[0]} gibt es nicht mehr.")
        return tuple(names[number] for number in ids)


def alike(unit: Unit, typed: PersonFacts) -> list[PossibleDuplicate]:
    """Who of those stored may be meant by a person of whom only that is known; broad, the surest first."""
    return _compared(unit, typed, unit.directory.person_facts(_looked_at(unit, typed)))


def _compared(unit: Unit, typed: PersonFacts, others: Sequence[PersonFacts]) -> list[PossibleDuplicate]:
    population = Population.of(Sharers.among([traits_of(one) for one in (typed, *others)]))
    population.size = unit.directory.counts()[SubjectKind.PERSON]
    return _explained(unit, compare_with(typed, others, population, broad=True))


def _party_names(unit: Unit, ids: Sequence[int]) -> dict[int, str]:
    kinds = (SubjectKind.PERSON, SubjectKind.ORGANISATION)
    subjects = {Subject(kind, number) for number in ids for kind in kinds}
    return {subject.id: name for subject, name in names_of(unit, subjects).items()}


def _apart(unit: Unit) -> set[tuple[int, int]]:
    return _decided(unit) | set(unit.directory.related_people())


def _decided(unit: Unit) -> set[tuple[int, int]]:
    return {(pair.first_id, pair.second_id) for pair in unit.store.find(NotDuplicate)}


def _undecided(found: list[PossibleDuplicate], apart: set[tuple[int, int]]) -> list[PossibleDuplicate]:
    return [pair for pair in found if (min(pair.ids), max(pair.ids)) not in apart]


def _explained(unit: Unit, found: Sequence[Likeness]) -> list[PossibleDuplicate]:
    ids = {int(one.value) for pair in found for one in pair.evidence if one.kind is EvidenceKind.BODY and one.value}
    names = {body.id: body.full_name for body in unit.store.find(Organisation, id=ids)} if ids else {}
    return [PossibleDuplicate(likeness=pair, body_names=names) for pair in found]


def _body_of(unit: Unit, office_id: int | None) -> tuple[int, ...]:
    offices = unit.store.find(Office, id=office_id) if office_id is not None else []
    return tuple(office.organisation_id for office in offices)


def typed_facts(person: Person, channels: Sequence[Channel], bodies: tuple[int, ...] = ()) -> PersonFacts:
    """What is told of a person who is not stored, or is being changed; ``bodies`` are ids of organisations."""
    values = _values(channels)
    return PersonFacts(
        id=person.id,
        name=person.name(),
        given_name=person.given_name,
        call_name=person.call_name,
        family_name=person.family_name,
        suffix=person.suffix,
        former=(person.birth_name,) if person.birth_name else (),
        gender=person.gender,
        birth_date=person.birth_date.iso() if person.birth_date else "",
        mails=tuple(values[ChannelKind.EMAIL]),
        mobiles=tuple(values[ChannelKind.MOBILE]),
        phones=tuple(values[ChannelKind.PHONE]),
        bodies=bodies,
    )


def _typed_body(body: Organisation, channels: Sequence[Channel], addresses: Sequence[Address]) -> BodyFacts:
    values = _values(channels)
    return BodyFacts(
        id=body.id,
        name=body.full_name,
        short_name=body.short_name,
        body_type=body.body_type,
        parent_id=body.parent_id,
        ags=body.ags,
        webs=tuple(values[ChannelKind.WEB]),
        mails=tuple(values[ChannelKind.EMAIL]),
        phones=(*values[ChannelKind.PHONE], *values[ChannelKind.MOBILE]),
        addresses=tuple(Home(one.street, one.postcode, one.city) for one in addresses),
    )


def _values(channels: Sequence[Channel]) -> dict[ChannelKind, list[str]]:
    values: dict[ChannelKind, list[str]] = {kind: [] for kind in ChannelKind}
    for channel in channels:
        with suppress(UserError):  # a number that is only half typed is not looked up
            values[channel.kind].append(checked_channel(channel).value)
    return values


def _bodies_looked_at(unit: Unit, typed: BodyFacts) -> set[int]:
    """Which the search finds by a name, or by it without its legal form, and which have the same number or mailbox."""
    names = {typed.name, typed.short_name, " ".join(name_parts(typed.name).words)} - {""}
    hits = [hit.row.subject for name in sorted(names) for hit in unit.directory.search(name, _LOOKED_AT)]
    found = {subject.id for subject in hits if subject.kind is SubjectKind.ORGANISATION}
    numbers = [value for value in (*typed.webs, *typed.mails, *typed.phones) if value]
    rows = unit.store.find(Channel, value=numbers) if numbers else ()
    found |= {row.party_id for row in rows[:_LOOKED_AT] if row.party_id is not None}
    return found - {typed.id}


def _looked_at(unit: Unit, typed: PersonFacts) -> set[int]:
    """Whom the search finds by the name, also misspelled or under a name of before, and who has the same number."""
    found: set[int] = set()
    for name in {f"{typed.given_name} {typed.family_name}", f"{typed.given_name[:1]} {typed.family_name}"}:
        hits = unit.directory.search(name, _LOOKED_AT) if typed.family_name else ()
        found |= {hit.row.subject.id for hit in hits if hit.row.subject.kind is SubjectKind.PERSON}
    numbers = [value for value in (*typed.mails, *typed.mobiles, *typed.phones) if value]
    rows = unit.store.find(Channel, value=numbers) if numbers else ()
    found |= {row.party_id for row in rows[:_LOOKED_AT] if row.party_id is not None}
    return found - {typed.id}
