"""What speaks for and against two records being one person: weighed in bits, and said in words.

The weights follow Fellegi and Sunter (1969): a piece of evidence weighs log2 of how much likelier it is between two
records of one person than between any two. So equal rare names weigh more than common ones, a number that thirty
share hardly anything, and among 100,000 more is needed than among 100.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import log2
from typing import Any, Final, NamedTuple, TypeVar

from crm.domain.duplicate_facts import Generation, Population, Traits, is_of_a_place
from crm.domain.duplicate_names import Likeness, NameComparer
from crm.domain.party import Gender


class EvidenceKind(StrEnum):
    """What a piece of evidence is about."""

    FAMILY = "family_name"
    GIVEN = "given_name"
    SWAPPED = "swapped"
    BIRTH = "birth_date"
    MOBILE = "mobile"
    MAIL = "mail"
    PHONE = "phone"
    HOME = "address"
    PLACE = "place"
    BODY = "body"
    GENDER = "gender"
    GENERATION = "generation"
    KNOWN_ID = "known_id"
    # of organisations
    NAME = "name"
    DOMAIN = "domain"
    LEGAL_FORM = "legal_form"
    AGS = "ags"
    PARENT = "parent"
    BODY_TYPE = "body_type"


class Evidence(NamedTuple):
    """One piece: positive ``bits`` speak for one person, negative ones against; ``likeness`` of names.

    A tuple: hundreds of thousands are made in a search, and a frozen dataclass takes three times as long.
    """

    kind: EvidenceKind
    bits: float
    likeness: Likeness = Likeness.SAME
    value: str = ""


class Grade(StrEnum):
    """How sure it is that two records are one person; never acted on without somebody's decision."""

    CERTAIN = "certain"
    LIKELY = "likely"
    POSSIBLE = "possible"


GRADE_WORDS: Final[Mapping[Grade, str]] = {
    Grade.CERTAIN: "Sehr wahrscheinlich",
    Grade.LIKELY: "Wahrscheinlich",
    Grade.POSSIBLE: "Möglich",
}

#: Bits above the even odds from which a grade begins.
GRADES: Final = ((Grade.CERTAIN, 8.0), (Grade.LIKELY, 0.0), (Grade.POSSIBLE, -5.0))

#: Below this nothing is even possible.
LEAST: Final = GRADES[-1][1]

#: The odds of any two records among ten thousand before anything is known, in bits, and how they fall with each
#: doubling: by less than the number of pairs grows, since relatives and colleagues do not become rarer (from seed 7).
_PRIOR: Final = -16.4
_PRIOR_FALLS: Final = 0.8
_SMALLEST: Final = 200  # a handful of contacts is still part of a world in which names repeat
#: Numbers, mailboxes and addresses are as rare as in a file of this size, however few contacts there are.
_WORLD: Final = 10_000
_BAR: Final = -99.0

#: Of a hundred records of one person, so many agree in the way (log2); read off a generated set (docs/architecture.md).
_FAMILY_COST: Final[Mapping[Likeness, float]] = {
    Likeness.SAME: 0.3, Likeness.SPELLING: 2.5, Likeness.TYPING: 3.0, Likeness.SOUND: 4.5, Likeness.PART: 3.0,
    Likeness.FORMER: 2.5,
}  # fmt: skip
_GIVEN_COST: Final[Mapping[Likeness, float]] = {
    Likeness.SAME: 0.3, Likeness.SPELLING: 2.5, Likeness.TYPING: 3.0, Likeness.PART: 2.5, Likeness.SHORT: 4.5,
}  # fmt: skip
#: Of the bearers of a name so many are misspelled. What occurs more often is a name of its own, and the more often it
#: does, the less likely one is a misspelling of the other.
_MISSPELLED: Final = 0.005
_BOTH_NAMES: Final = frozenset({Likeness.SAME, Likeness.PART, Likeness.SHORT})
_INITIAL: Final = 4.0
_RARE: Final = 11.0  # bits a name weighs at most: even a unique one may be borne by two of a family
_SWAPPED: Final = 2.5
_SAME_BIRTH: Final = 13.5  # 365 days of some sixty years, hardly ever mistyped
_SAME_YEAR: Final = 4.5
_BIRTH_TYPO: Final = 3.0
_OTHER_BIRTH: Final = -35.0
_OTHER_GENDER: Final = -7.0
_OTHER_GENERATION: Final = -35.0
_ONE_GENERATION: Final = -35.0
_OTHER_MOBILE: Final = -3.0
_OTHER_MAIL: Final = -2.0
_OTHER_HOME: Final = -2.5
_OTHER_BODY: Final = -1.5
_SHARED: Final = 0.15  # less for each doubling of those who share it beyond two
_OF_A_PLACE: Final = 4.0  # less for a mailbox of a place of work
_MOST_OF: Final[Mapping[EvidenceKind, float]] = {
    EvidenceKind.MOBILE: 14.0, EvidenceKind.MAIL: 14.0, EvidenceKind.PHONE: 11.0, EvidenceKind.HOME: 12.5,
    EvidenceKind.PLACE: 8.0, EvidenceKind.BODY: 10.5,
}  # fmt: skip
#: What comes with the place where one works or lives: the strongest counts whole, the others in part.
_TOGETHER: Final = frozenset(
    {EvidenceKind.PHONE, EvidenceKind.HOME, EvidenceKind.PLACE, EvidenceKind.BODY, EvidenceKind.MAIL}
)
_FURTHER: Final = 0.5
_OF_HERE: Final = frozenset({EvidenceKind.PLACE, EvidenceKind.BODY})


_Value = TypeVar("_Value", str, int)
_NONE: Final = Likeness.NONE  # asked for with every pair
_NO_NAME: Final = Evidence(EvidenceKind.FAMILY, 0.0, _NONE)


@dataclass
class Weigher:
    """Weighs pairs of one population."""

    population: Population
    names: NameComparer
    least: float = LEAST  # bits that are asked for: pairs that can only have less are not weighed further

    def __post_init__(self) -> None:
        size = max(self.population.size, _SMALLEST)
        self._size = float(size)
        self._prior = _PRIOR - _PRIOR_FALLS * log2(size / _WORLD)
        self._given: dict[tuple[str, str], Evidence] = {}
        self._families: dict[tuple[tuple[str, ...], tuple[str, ...]], Evidence] = {}

    def weigh(self, one: Traits, other: Traits) -> tuple[float, list[Evidence]] | None:
        """The bits above even odds with the evidence; None if the names are those of two persons, or if nothing but
        the names speaks for them and that is too little to be possible."""
        given = self._given_name(one, other)
        family = self._family_name(one, other) if given.likeness is not _NONE else _NO_NAME
        if family.likeness is _NONE:
            named = self._under_other_names(one, other, given)
            if named is None:
                return None
        elif self._prior + given.bits + family.bits < self.least and not one.shares(other):
            return None
        else:
            named = [family, given]
        evidence = [*named, *self._person(one, other), *self._shared(one, other)]
        return self._prior + _total(evidence), evidence

    def _under_other_names(self, one: Traits, other: Traits, given: Evidence) -> list[Evidence] | None:
        if _may_be_swapped(one, other):
            swapped = self._swapped(one, other)
            if swapped is not None:
                return swapped
        return None if given.likeness > Likeness.SPELLING else self._other_family(one, other, given)

    def is_of_two_families(self, one: Traits, other: Traits) -> bool:
        """Whether neither the family names agree nor the names can be exchanged.

        :meth:`weigh` finds that such names are those of two persons, or that the family name speaks against them.
        """
        return self._family(one, other)[0] is _NONE and not _may_be_swapped(one, other)

    def may_suffice(self, given: str, family: str) -> bool:
        """Whether two who bear this one name may be one person though nothing else speaks for it."""
        first = given.partition(" ")[0]
        bits = self._rarity(self.population.given[first]) if first else -1.0
        bits += self._rarity(self.population.families[family]) if family else -2.0
        return self._prior + bits >= self.least

    # ── names ───────────────────────────────────────────────────────────────────────────────────────────────

    def _given_name(self, one: Traits, other: Traits) -> Evidence:
        key = (one.given, other.given)
        found = self._given.get(key)
        if found is None:
            likeness = self.names.given_names(one.given, other.given)
            bits = 0.0 if likeness is Likeness.NONE else self._given_bits(one, other, likeness)
            found = self._given[key] = Evidence(EvidenceKind.GIVEN, bits, likeness)
        return found

    def _family_name(self, one: Traits, other: Traits) -> Evidence:
        key = (one.families, other.families)
        found = self._families.get(key)
        if found is None:
            likeness, name = self._family(one, other)
            bits = 0.0 if likeness is Likeness.NONE else self._family_bits(one, other, likeness, name)
            found = self._families[key] = Evidence(EvidenceKind.FAMILY, bits, likeness, name)
        return found

    def _family(self, one: Traits, other: Traits) -> tuple[Likeness, str]:
        """How they agree and, where a name borne earlier is meant, which."""
        found = self.names.families(one.family, other.family)
        if (len(one.families) > 1 or len(other.families) > 1) and found in (Likeness.NONE, Likeness.PART):
            for mine in one.families:
                for theirs in other.families:
                    if mine and self.names.families(mine, theirs) <= Likeness.SPELLING:
                        return Likeness.FORMER, mine
        return found, one.family

    def _family_bits(self, one: Traits, other: Traits, likeness: Likeness, name: str) -> float:
        if likeness is Likeness.MISSING:
            return -2.0
        counts = self.population.families
        if likeness is Likeness.FORMER:
            return self._rarity(counts[name]) - _FAMILY_COST[likeness]
        return self._name_bits(counts[one.family], counts[other.family], _FAMILY_COST[likeness], likeness)

    def _given_bits(self, one: Traits, other: Traits, likeness: Likeness) -> float:
        if likeness is Likeness.MISSING:
            return -1.0
        counts = self.population.given
        mine, theirs = one.given.split(), other.given.split()
        if min(len(mine[0]), len(theirs[0])) == 1:
            return _INITIAL
        differing = next((pair for pair in zip(mine, theirs, strict=False) if pair[0] != pair[1]), (mine[0], theirs[0]))
        bits = self._name_bits(counts[differing[0]], counts[differing[1]], _GIVEN_COST[likeness], likeness)
        if differing[0] != mine[0]:  # a second name is mistyped, the first agrees
            bits += self._rarity(counts[mine[0]])
        return bits

    def _name_bits(self, mine: int, theirs: int, cost: float, likeness: Likeness) -> float:
        common, rare = max(mine, theirs), min(mine, theirs)
        bits = self._rarity(common) - cost
        if likeness not in _BOTH_NAMES:
            bits -= log2(max(1.0, rare / (1 + _MISSPELLED * common)))
        return bits

    def _rarity(self, count: int) -> float:
        return min(_RARE, log2(self._size / max(count, 2)))

    def _swapped(self, one: Traits, other: Traits) -> list[Evidence] | None:
        """ "Peter Michael" and "Michael Peter", each also mistyped, in part or abbreviated."""
        if one.given == other.family or one.family == other.given:
            first, second = (one.given, other.family), (one.family, other.given)
        else:  # or the other way round
            first, second = (one.family, other.given), (one.given, other.family)
        given = self.names.given_names(*first)
        if given not in _GIVEN_COST:
            return None
        family = self.names.families(*second)
        if family not in _FAMILY_COST:
            return None
        bits = -_SWAPPED
        for mine, theirs, likeness, cost in (
            (one.given, other.family, given, _GIVEN_COST), (one.family, other.given, family, _FAMILY_COST),
        ):  # fmt: skip
            if likeness is Likeness.SHORT and min(len(mine), len(theirs)) == 1:
                bits += _INITIAL
            else:
                lost = 0.0 if likeness is Likeness.SAME else cost[likeness]
                bits += self._name_bits(self._bearers(mine), self._bearers(theirs), lost, likeness)
        return [Evidence(EvidenceKind.SWAPPED, bits)]

    def _bearers(self, name: str) -> int:
        """How many bear it, as either name: "Werner"."""
        return self.population.families[name] + self.population.given[name.partition(" ")[0]]

    def _other_family(self, one: Traits, other: Traits, given: Evidence) -> list[Evidence] | None:
        """Who married may have the same birth date or number under another name; then both given names are the same."""
        same_birth = len(one.facts.birth_date) == 10 and one.facts.birth_date == other.facts.birth_date
        own_number = any(self.population.channels[value] == 2 for value in _both(one.mobiles, other.mobiles)) or any(
            self.population.channels[value] == 2 and not is_of_a_place(value) for value in _both(one.mails, other.mails)
        )
        if not (same_birth or own_number):
            return None
        return [
            Evidence(EvidenceKind.FAMILY, -5.0, Likeness.NONE),
            given,
        ]

    # ── what belongs to the person ──────────────────────────────────────────────────────────────────────────

    def _person(self, one: Traits, other: Traits) -> list[Evidence]:
        mine, theirs, found = one.facts, other.facts, list[Evidence]()
        if mine.birth_date and theirs.birth_date:
            found.append(Evidence(EvidenceKind.BIRTH, _birth_bits(mine.birth_date, theirs.birth_date)))
        if Gender.UNKNOWN not in (mine.gender, theirs.gender) and mine.gender is not theirs.gender:
            found.append(Evidence(EvidenceKind.GENDER, _OTHER_GENDER))
        if one.generation is not other.generation:
            bits = _OTHER_GENERATION if Generation.NONE not in (one.generation, other.generation) else _ONE_GENERATION
            found.append(Evidence(EvidenceKind.GENERATION, bits))
        if mine.ids and theirs.ids:
            known = dict(mine.ids)
            if any(known.get(scheme, value) != value for scheme, value in theirs.ids if scheme in _REGISTERS):
                found.append(Evidence(EvidenceKind.KNOWN_ID, _BAR))
        return found

    # ── what others may share ───────────────────────────────────────────────────────────────────────────────

    def _shared(self, one: Traits, other: Traits) -> list[Evidence]:
        found: list[Evidence] = []
        counts = self.population
        if one.mobiles and other.mobiles:
            found.append(
                self._best(EvidenceKind.MOBILE, _both(one.mobiles, other.mobiles), counts.channels, _OTHER_MOBILE)
            )
        if one.mails and other.mails:
            found.append(self._best(EvidenceKind.MAIL, _both(one.mails, other.mails), counts.channels, _OTHER_MAIL))
        if one.phones and (same := _both(one.phones, other.phones)):
            found.append(self._best(EvidenceKind.PHONE, same, counts.channels, 0.0))
        if one.homes and other.homes:
            same = _both(one.homes, other.homes)
            found.append(self._best(EvidenceKind.HOME, same, counts.homes, _OTHER_HOME))
            if not same and (places := _both(one.places, other.places)):
                found.append(self._best(EvidenceKind.PLACE, places, counts.places, 0.0))
        elif one.places and (places := _both(one.places, other.places)):
            found.append(self._best(EvidenceKind.PLACE, places, counts.places, 0.0))
        if one.bodies and other.bodies:
            found.append(self._best(EvidenceKind.BODY, _both(one.bodies, other.bodies), counts.bodies, _OTHER_BODY))
        return found

    def _best(
        self, kind: EvidenceKind, same: Sequence[str] | Sequence[int], counts: Counter[Any], other: float
    ) -> Evidence:
        """The rarest of what both have, or what it means that they have nothing in common."""
        if not same:
            return Evidence(kind, other)
        value = min(same, key=lambda one: (counts[one], one))
        sharing = max(counts[value], 2)
        size = self._size if kind in _OF_HERE else max(self._size, _WORLD)
        bits = min(_MOST_OF[kind], log2(size / sharing)) - _SHARED * log2(sharing / 2)
        if kind is EvidenceKind.MAIL and is_of_a_place(str(value)):
            bits -= _OF_A_PLACE
        return Evidence(kind, max(bits, 0.0), value=str(value))


def _may_be_swapped(one: Traits, other: Traits) -> bool:
    is_crossed = one.given[:1] == other.family[:1] and one.family[:1] == other.given[:1]
    return is_crossed and bool(one.given and one.family)


def _both(mine: Sequence[_Value], theirs: Sequence[_Value]) -> list[_Value]:
    return [value for value in mine if value in theirs]


#: Schemes under which one person has one number. All others are no register: a table, a card or a printed list may
#: well have somebody twice, and the key of its row is often nothing but the name as it stands there.
_REGISTERS: Final = frozenset({"mdb"})


def grade_of(bits: float) -> Grade | None:
    """The grade of so many bits above even odds, None for too few."""
    return next((grade for grade, least in GRADES if bits >= least), None)


def _total(evidence: list[Evidence]) -> float:
    total = best = rest = 0.0
    for one in evidence:
        if one.bits > 0 and one.kind in _TOGETHER:
            best, rest = max(best, one.bits), rest + one.bits
        else:
            total += one.bits
    return total + best + _FURTHER * (rest - best)


def _birth_bits(one: str, other: str) -> float:
    if one == other:
        return _SAME_BIRTH if len(one) == 10 else _SAME_YEAR
    if one[:4] == other[:4] and min(len(one), len(other)) < 10 and one.startswith(other) != other.startswith(one):
        return _SAME_YEAR
    if len(one) == len(other) == 10 and (
        sum(a != b for a, b in zip(one, other, strict=True)) == 1 or _is_turned(one, other)
    ):
        return _BIRTH_TYPO
    return _OTHER_BIRTH


def _is_turned(one: str, other: str) -> bool:
    """Day and month exchanged."""
    return one[:4] == other[:4] and one[5:7] == other[8:] and one[8:] == other[5:7]
