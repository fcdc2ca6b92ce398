"""Which stored record an incoming one is: by its foreign id, then by stable keys, then strictly by name.

Nothing is matched by likeness here (:mod:`crm.domain.import_like` proposes). Whoever is not certain is a candidate that
a person decides about.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field
from typing import Any

from crm.domain.incoming import AGS, UID, Incoming, RecordKind, Ref, texts_in
from crm.domain.office import Office
from crm.domain.party import KnownId, Organisation, Party, Person
from crm.domain.text import caseless


@dataclass(frozen=True, slots=True)
class Match:
    """``certain`` is the record's id, or None; ``candidates`` could be meant and need a decision."""

    certain: int | None = None
    candidates: tuple[int, ...] = ()

    @property
    def ids(self) -> tuple[int, ...]:
        """All that it names."""
        return self.candidates if self.certain is None else (self.certain, *self.candidates)


NO_MATCH = Match()


def _lists() -> dict[Any, list[int]]:
    return defaultdict(list)


@dataclass(slots=True)
class Known:
    """The stored records by all that they can be recognised by."""

    by_ref: dict[tuple[RecordKind, Ref], list[int]] = field(default_factory=_lists)
    by_name: dict[Hashable, list[int]] = field(default_factory=_lists)
    people: dict[int, Person] = field(default_factory=dict)
    ids: dict[int, set[Ref]] = field(default_factory=lambda: defaultdict(set))  # foreign ids by party
    own: dict[int, str] = field(default_factory=dict)  # the URN by party
    keyed: set[int] = field(default_factory=set)  # the bodies with a municipality key
    claimed: set[tuple[RecordKind, int]] = field(default_factory=set)

    def add_parties(self, parties: Iterable[Party], known_ids: Iterable[KnownId]) -> None:
        """The URNs and foreign ids."""
        kinds = {party.id: RecordKind(party.kind.value) for party in parties}
        for party in parties:
            self.own[party.id] = party.uid
            self.by_ref[kinds[party.id], Ref(UID, party.uid)].append(party.id)
        for known in known_ids:
            self.by_ref[kinds[known.party_id], Ref(known.scheme, known.value)].append(known.party_id)
            self.ids[known.party_id].add(Ref(known.scheme, known.value))

    def add_people(self, people: Iterable[Person]) -> None:
        for person in people:
            self.people[person.id] = person
            self.by_name[person_key(person.given_name, person.family_name)].append(person.id)

    def add_organisations(self, bodies: Iterable[Organisation]) -> None:
        for body in bodies:
            if body.ags:
                self.keyed.add(body.id)
                self.by_ref[RecordKind.ORGANISATION, Ref(AGS, body.ags)].append(body.id)
            self.by_name[RecordKind.ORGANISATION, caseless(body.full_name)].append(body.id)

    def add_offices(self, offices: Iterable[Office]) -> None:
        """By their URN, as heads of their bodies, and by their kind and titles there."""
        for office in offices:
            self.by_ref[RecordKind.OFFICE, Ref(UID, office.uid)].append(office.id)
            if office.is_head:
                self.by_name["head", office.organisation_id].append(office.id)
            self.by_name["kind", office.organisation_id, office.kind].append(office.id)
            for title in {caseless(title) for title in (office.title_m, office.title_f, office.title_neutral) if title}:
                self.by_name["title", office.organisation_id, title].append(office.id)

    def id_of(self, ref: Ref, *kinds: RecordKind) -> int | None:
        """The one record of that name, None if there is none or more than one."""
        for kind in kinds or tuple(RecordKind):
            if len(found := self.by_ref.get((kind, ref), [])) == 1:
                return found[0]
        return None

    def missing(self, incoming: Incoming, record_id: int) -> tuple[Ref, ...]:
        """The foreign ids by which the record is not known yet."""
        derived = (AGS,) if incoming.is_card else (UID, AGS)  # a card's UID was given by another program
        known = {*self.ids[record_id], Ref(UID, self.own.get(record_id, ""))}
        return tuple(ref for ref in incoming.refs if ref.scheme not in derived and ref not in known)

    def claim(self, incoming: Incoming, record_id: int) -> None:
        """Notes that a record was recognised: nobody else is it, and its other names lead to it too."""
        self.claimed.add((incoming.kind, record_id))
        for ref in incoming.refs:
            if not self.by_ref.get((incoming.kind, ref)):
                self.by_ref[incoming.kind, ref].append(record_id)

    def merged_into(self, incoming: Incoming) -> int | None:
        """The record recognised already that was once made of this one and another: it bears the names of both."""
        for ref in incoming.refs:
            for record_id in self.by_ref.get((incoming.kind, ref), ()):
                if (incoming.kind, record_id) in self.claimed and ref in self.ids.get(record_id, ()):
                    return record_id
        return None

    def match(self, incoming: Incoming) -> Match:
        """The stored record, candidates for it, or neither."""
        for ref in incoming.refs:
            known = self.by_ref.get((incoming.kind, ref))
            if known and (found := self._free(incoming.kind, known)):
                return Match(found[0]) if len(found) == 1 else Match(candidates=tuple(found))
        if incoming.kind is RecordKind.PERSON:
            return self._person(incoming)
        if incoming.kind is RecordKind.ORGANISATION:
            return self._organisation(incoming)
        return self._office(incoming)

    def _free(self, kind: RecordKind, ids: Iterable[int]) -> list[int]:
        return [i for i in ids if (kind, i) not in self.claimed]

    def _person(self, incoming: Incoming) -> Match:
        """One of the same name and the same full birth date is the person; an unknown date leaves it open."""
        named = self.by_name.get(person_key(*texts_in(incoming.fields, ("given_name", "family_name"))))
        if not named:
            return NO_MATCH
        scheme = incoming.refs[0].scheme
        free = self._free(incoming.kind, named)
        # Each address book gives a UID of its own, an official list one number to each.
        same = [i for i in free if scheme == UID or scheme not in {ref.scheme for ref in self.ids[i]}]
        born = incoming.value("birth_date")
        certain = [i for i in same if born is not None and self.people[i].birth_date == born]
        if len(certain) == 1:
            return Match(certain[0])
        # Two address books in one file tell of the same person twice; a list names everybody once.
        maybe = named if incoming.is_card else same
        open_ones = certain or [i for i in maybe if born is None or self.people[i].birth_date in (None, born)]
        return Match(candidates=tuple(open_ones))

    def _organisation(self, incoming: Incoming) -> Match:
        """A body with a municipality key of its own is never one of the same name only: those names repeat."""
        key = (RecordKind.ORGANISATION, caseless(str(incoming.value("full_name") or "")))
        found = self._free(incoming.kind, self.by_name.get(key, ()))
        if incoming.value("ags"):
            return Match(candidates=tuple(i for i in found if i not in self.keyed))
        return Match(found[0]) if len(found) == 1 else Match(candidates=tuple(found))

    def _office(self, incoming: Incoming) -> Match:
        owner = incoming.value("organisation_id")
        body = self.id_of(owner, RecordKind.ORGANISATION) if isinstance(owner, Ref) else None
        if body is None:
            return NO_MATCH
        key: Hashable
        if incoming.value("is_head"):
            key = ("head", body)
        elif "kind" in incoming.fields:
            key = ("kind", body, incoming.value("kind"))
        else:
            key = ("title", body, caseless(str(incoming.value("title_neutral"))))
        found = self._free(incoming.kind, self.by_name.get(key, ()))
        return Match(found[0]) if len(found) == 1 else Match(candidates=tuple(found))


def person_key(given: str, family: str) -> Hashable:
    """Strict: only case and blanks do not count."""
    return ("person", caseless(given), caseless(family))
