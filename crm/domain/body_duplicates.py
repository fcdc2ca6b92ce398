"""Organisations that may be one: the same name with the same domain, phone or address, weighed and graded.

A body and what belongs to it, two bodies of one name at different bodies, and municipalities of one name in different
districts are two, however much else agrees. Sharing a domain or a switchboard without the name is no evidence: a house
and its departments do.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import log2
from typing import Final, NamedTuple

from crm.domain.body_name_parts import NameParts, is_mistyped, name_parts
from crm.domain.duplicate_evidence import GRADES, Evidence, EvidenceKind, Grade, grade_of
from crm.domain.duplicate_facts import Home, street_key
from crm.domain.duplicate_names import Likeness
from crm.domain.party import BodyType
from crm.domain.web import domain_of

_BLOCK: Final = 60  # a key that more share brings nobody together
_PART_OF_KEY: Final = 5  # letters at the beginning or end that a mistyped name has kept

#: Bits above even odds that a name gives by how it agrees.
_NAME: Final = {
    Likeness.SAME: 2.0, Likeness.SPELLING: 1.5, Likeness.SHORT: -1.0, Likeness.TYPING: -1.5, Likeness.PART: -11.0,
}  # fmt: skip
_COMMON: Final = 1.5  # less for each doubling of those who bear the name beyond two
_SAME_DOMAIN, _SAME_PHONE, _SAME_HOME, _SAME_PLACE = 6.0, 5.0, 4.5, 1.5
_SAME_AGS, _SAME_PARENT = 10.0, 3.0
_NEAR: Final = frozenset({EvidenceKind.PHONE, EvidenceKind.HOME})  # told only where they are the same
_FURTHER: Final = 0.5  # of what comes along with the strongest of them
_TOGETHER: Final = frozenset({EvidenceKind.DOMAIN, EvidenceKind.PHONE, EvidenceKind.HOME, EvidenceKind.PLACE})
_OTHER_DOMAIN, _OTHER_PLACE, _OTHER_FORM, _RELATED_FORM, _OTHER_PARENT, _OTHER_TYPE = (
    -1.5,
    -3.0,
    -11.0,
    -2.0,
    -8.0,
    -8.0,
)
#: One body may have had the one form and have the other now.
_RELATED_FORMS: Final = frozenset({"UG", "GmbH"})
#: What one may call the one and another the other.
_LIKE_TYPES: Final = frozenset({BodyType.COMPANY, BodyType.STARTUP})
#: Schemes under which one body has one number; the keys of a table's rows are none.
_REGISTERS: Final = frozenset({"oparl", "mdb"})
_PLACES: Final = frozenset({BodyType.MUNICIPALITY, BodyType.DISTRICT})


@dataclass(slots=True, kw_only=True)
class BodyFacts:
    """A body as the search for duplicates sees it; ``webs`` and ``mails`` as stored, phones E.164.

    ``ids`` are its names elsewhere as (scheme, value).
    """

    id: int
    name: str = ""
    short_name: str = ""
    body_type: BodyType = BodyType.OTHER
    parent_id: int | None = None
    ags: str = ""
    webs: tuple[str, ...] = ()
    mails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    addresses: tuple[Home, ...] = ()
    ids: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyLikeness:
    """Two bodies that may be one; ``bits`` above even odds. ``first`` has the lower id."""

    first: BodyFacts
    second: BodyFacts
    bits: float
    grade: Grade
    evidence: tuple[Evidence, ...]

    @property
    def ids(self) -> tuple[int, int]:
        return self.first.id, self.second.id


def find_body_duplicates(
    bodies: Iterable[BodyFacts], apart: Collection[tuple[int, int]] = (), least: Grade = Grade.POSSIBLE
) -> list[BodyLikeness]:
    """All pairs that may be one body, the surest first; ``apart`` are pairs that are known to be two."""
    traits = sorted(map(_traits, bodies), key=lambda one: one.facts.id)
    weigher, bar = _Weigher(traits), dict(GRADES)[least]
    found: list[BodyLikeness] = []
    for mine, theirs in _pairs(traits):
        one, other = traits[mine], traits[theirs]
        evidence = weigher.weigh(one, other)
        bits = _total(evidence)
        grade = grade_of(bits)
        if evidence and grade is not None and bits >= bar and (one.facts.id, other.facts.id) not in apart:
            found.append(
                BodyLikeness(first=one.facts, second=other.facts, bits=bits, grade=grade, evidence=tuple(evidence))
            )
    return sorted(found, key=lambda pair: (-pair.bits, pair.ids))


def compare_body_with(typed: BodyFacts, others: Iterable[BodyFacts]) -> list[BodyLikeness]:
    """Who of the others may be meant by a body that is only being typed; broad, the surest first, ``first`` the typed.

    Of everybody whose name agrees; a part of a name is a hint only where more agrees, since a house and its
    departments, or towns and their works, begin alike.
    """
    mine, theirs = _traits(typed), [_traits(one) for one in others if one.id != typed.id]
    weigher, found = _Weigher([mine, *theirs]), list[BodyLikeness]()
    for other in theirs:
        evidence = weigher.weigh(mine, other)
        bits = _total(evidence)
        if evidence and (evidence[0].likeness is not Likeness.PART or any(one.kind in _NEAR for one in evidence)):
            grade = grade_of(bits) or Grade.POSSIBLE
            found.append(
                BodyLikeness(first=typed, second=other.facts, bits=bits, grade=grade, evidence=tuple(evidence))
            )
    return sorted(found, key=lambda pair: (-pair.bits, pair.second.id))


class _Traits(NamedTuple):
    facts: BodyFacts
    name: NameParts
    short: str
    domains: frozenset[str]
    phones: frozenset[str]
    homes: frozenset[str]
    places: frozenset[str]


def _traits(facts: BodyFacts) -> _Traits:
    where = [(one.postcode.strip() or one.city.strip().lower(), street_key(one.street)) for one in facts.addresses]
    return _Traits(
        facts,
        name_parts(facts.name, facts.body_type in _PLACES),
        name_parts(facts.short_name).key if facts.short_name else "",
        frozenset(domain for text in (*facts.webs, *facts.mails) if (domain := domain_of(text))),
        frozenset(facts.phones),
        frozenset(f"{code} {street}" for code, street in where if code and street),
        frozenset(code for code, _ in where if code),
    )


def _pairs(bodies: Sequence[_Traits]) -> list[tuple[int, int]]:
    blocks: dict[Hashable, list[int]] = defaultdict(list)
    for at, one in enumerate(bodies):
        for key in _keys(one):
            blocks[key].append(at)
    found = {pair for block in blocks.values() if 1 < len(block) <= _BLOCK for pair in combinations(block, 2)}
    return sorted(pair for pair in found if pair[0] != pair[1])


def _keys(one: _Traits) -> Iterator[Hashable]:
    key = one.name.key
    yield from {key, one.short} - {""}
    yield tuple(sorted(one.name.words))
    yield "begins", key[:_PART_OF_KEY], key[_PART_OF_KEY : 2 * _PART_OF_KEY]
    yield "ends", key[-2 * _PART_OF_KEY : -_PART_OF_KEY], key[-_PART_OF_KEY:]
    for values in (one.domains, one.phones, one.homes):
        for value in values:
            yield "shared", value


class _Weigher:
    def __init__(self, bodies: Sequence[_Traits]) -> None:
        self._names = Counter(one.name.key for one in bodies)
        self._shared = Counter(value for one in bodies for value in (*one.domains, *one.phones, *one.homes))
        self._parents = {one.facts.id: one.facts.parent_id for one in bodies}

    def weigh(self, one: _Traits, other: _Traits) -> list[Evidence]:
        """The evidence, empty if they are two for certain or if the names do not agree."""
        likeness = _likeness(one, other)
        if likeness is Likeness.NONE or self._are_two(one.facts, other.facts):
            return []
        bearers = max(self._names[one.name.key], self._names[other.name.key], 2)
        found = [Evidence(EvidenceKind.NAME, _NAME[likeness] - _COMMON * log2(bearers / 2), likeness)]
        found += self._reached(one, other)
        found += self._standing(one, other)
        return found

    def _are_two(self, one: BodyFacts, other: BodyFacts) -> bool:
        if one.id in self._above(other) or other.id in self._above(one):
            return True
        if one.ags and other.ags and one.ags != other.ags:
            return True
        if BodyType.MUNICIPALITY in (one.body_type, other.body_type) and None not in (one.parent_id, other.parent_id):
            return one.parent_id != other.parent_id
        known = dict(one.ids)
        return any(known.get(scheme, value) != value for scheme, value in other.ids if scheme in _REGISTERS)

    def _above(self, one: BodyFacts) -> set[int]:
        found, parent = set[int](), one.parent_id
        while parent is not None and parent not in found:
            found.add(parent)
            parent = self._parents.get(parent)
        return found

    def _reached(self, one: _Traits, other: _Traits) -> Iterator[Evidence]:
        if one.domains and other.domains:
            yield self._best(EvidenceKind.DOMAIN, one.domains & other.domains, _SAME_DOMAIN, _OTHER_DOMAIN)
        if same := one.phones & other.phones:
            yield self._best(EvidenceKind.PHONE, same, _SAME_PHONE, 0.0)
        if same := one.homes & other.homes:
            yield self._best(EvidenceKind.HOME, same, _SAME_HOME, 0.0)
        elif one.places and other.places:
            places = one.places & other.places
            yield Evidence(EvidenceKind.PLACE, _SAME_PLACE if places else _OTHER_PLACE, value=min(places, default=""))

    def _best(self, kind: EvidenceKind, same: frozenset[str], bits: float, other: float) -> Evidence:
        if not same:
            return Evidence(kind, other)
        value = min(same, key=lambda one: (self._shared[one], one))
        return Evidence(kind, max(0.0, bits - 2 * log2(max(self._shared[value], 2) / 2)), value=value)

    def _standing(self, one: _Traits, other: _Traits) -> Iterator[Evidence]:
        mine, theirs = one.facts, other.facts
        if one.name.form and other.name.form and one.name.form != other.name.form:
            is_near = {one.name.form, other.name.form} == _RELATED_FORMS
            yield Evidence(EvidenceKind.LEGAL_FORM, _RELATED_FORM if is_near else _OTHER_FORM)
        if mine.ags and mine.ags == theirs.ags:
            yield Evidence(EvidenceKind.AGS, _SAME_AGS, value=mine.ags)
        if mine.parent_id is not None and theirs.parent_id is not None:
            bits = _SAME_PARENT if mine.parent_id == theirs.parent_id else _OTHER_PARENT
            yield Evidence(EvidenceKind.PARENT, bits, value=str(mine.parent_id))
        types = {mine.body_type, theirs.body_type}
        if len(types) > 1 and BodyType.OTHER not in types and not types <= _LIKE_TYPES:
            yield Evidence(EvidenceKind.BODY_TYPE, _OTHER_TYPE)


def _likeness(one: _Traits, other: _Traits) -> Likeness:
    mine, theirs = one.name, other.name
    if mine.key == theirs.key:
        return Likeness.SAME if mine.key else Likeness.NONE
    if sorted(mine.words) == sorted(theirs.words):
        return Likeness.SPELLING
    if mine.key == other.short or theirs.key == one.short:
        return Likeness.SHORT
    if is_mistyped(mine, theirs):
        return Likeness.TYPING
    fewer, more = sorted((set(mine.words), set(theirs.words)), key=len)
    return Likeness.PART if fewer < more and sum(map(len, fewer)) >= 8 else Likeness.NONE


def _total(evidence: Sequence[Evidence]) -> float:
    along = sorted((one.bits for one in evidence if one.kind in _TOGETHER and one.bits > 0), reverse=True)
    rest = sum(one.bits for one in evidence if one.kind not in _TOGETHER or one.bits <= 0)
    return rest + sum(along[:1]) + _FURTHER * sum(along[1:])
