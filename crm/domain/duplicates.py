"""Records that may be one person: found among all, weighed, graded, and said in words.

Three classes of rules share one way of weighing. While somebody types, everything that may be meant is shown; an
import stops only where it is nearly certain; the search through all grades. Nothing is ever merged by itself.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any, Final

from crm.domain.duplicate_evidence import Evidence, EvidenceKind, Grade, Weigher, grade_of
from crm.domain.duplicate_facts import PersonFacts, Population, Traits, traits_of
from crm.domain.duplicate_names import NameComparer, code, spelling

#: Called with (done, total); raises to stop.
Progress = Callable[[int, int], None]

#: So many records with one key are compared with each other; a key that more share says too little to look further.
_BLOCK: Final = 60
#: Two equal names always have to be looked at.
_NAME_BLOCK: Final = 2000
#: A name with a part of another, and nothing else in common: among more persons that cannot be enough.
_WEAK_BLOCK: Final = 15
_WEAK_UP_TO: Final = 20_000
_EVERY: Final = 20_000
#: A given name that so many in a thousand bear, at least three, is no typing error of another.
_OWN_NAME: Final = 5000


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """Two persons that may be one; ``bits`` above even odds. ``first`` has the lower id."""

    first: PersonFacts
    second: PersonFacts
    bits: float
    grade: Grade
    evidence: tuple[Evidence, ...]

    @property
    def ids(self) -> tuple[int, int]:
        return self.first.id, self.second.id


def find_duplicates(
    people: Iterable[PersonFacts],
    apart: Collection[tuple[int, int]] = (),
    progress: Progress = lambda done, total: None,
    least: Grade = Grade.POSSIBLE,
) -> list[Likeness]:
    """All pairs that may be one person, the surest first.

    ``apart`` are pairs (lower id first) that are known to be two persons; ``least`` the lowest grade that is asked for.
    """
    traits = sorted(map(traits_of, people), key=lambda one: one.facts.id)
    population = Population.of(traits)
    return _found(traits, population, _pairs(traits, population), frozenset(apart), progress, least)


def find_across(
    new: Sequence[PersonFacts], stored: Iterable[PersonFacts], least: Grade = Grade.CERTAIN
) -> list[Likeness]:
    """Pairs of a new person with a stored one, the surest first. New ones have ids below those of all stored."""
    traits = sorted(map(traits_of, (*new, *stored)), key=lambda one: one.facts.id)
    border, population = len(new), Population.of(traits)
    pairs = [pair for pair in _pairs(traits, population) if pair[0] < border <= pair[1]]
    return _found(traits, population, pairs, frozenset(), lambda done, total: None, least)


def _found(
    traits: Sequence[Traits],
    population: Population,
    pairs: Sequence[tuple[int, int]],
    apart: Collection[tuple[int, int]],
    progress: Progress,
    least: Grade,
) -> list[Likeness]:
    weigher, grades = weigher_for(population), list(Grade)
    found: list[Likeness] = []
    for done, (mine, theirs) in enumerate(pairs):
        if done % _EVERY == 0:
            progress(done, len(pairs))
        one, other = traits[mine], traits[theirs]
        weighed = weigher.weigh(one, other)
        if weighed is None or (grade := grade_of(weighed[0])) is None or grades.index(grade) > grades.index(least):
            continue
        if (one.facts.id, other.facts.id) not in apart:
            found.append(_likeness(one, other, *weighed, grade))
    return sorted(found, key=lambda pair: (-pair.bits, pair.ids))


def compare_with(
    one: PersonFacts, others: Iterable[PersonFacts], population: Population, *, broad: bool = False
) -> list[Likeness]:
    """The same for one record, who may be new, against some; ``first`` is the new one.

    ``broad`` names everybody whose names agree, however little else is known: a hint while somebody types.
    """
    weigher, mine = weigher_for(population), traits_of(one)
    weigher.least = _BROAD if broad else weigher.least
    found: list[Likeness] = []
    for other in map(traits_of, others):
        weighed = weigher.weigh(mine, other)
        grade = grade_of(weighed[0]) or (Grade.POSSIBLE if broad else None) if weighed else None
        if weighed and grade and all(one.bits > _EXCLUDED for one in weighed[1]):
            found.append(_likeness(mine, other, *weighed, grade))
    return sorted(found, key=lambda pair: (-pair.bits, pair.second.id))


def is_nearly_certain(pair: Likeness) -> bool:
    """The strict rule of an import: nothing speaks against it, and more than the name speaks for it."""
    beyond = [one for one in pair.evidence if one.bits > 0 and one.kind not in _NAMES]
    return pair.grade is Grade.CERTAIN and bool(beyond) and all(one.bits > -2 for one in pair.evidence)


_NAMES: Final = frozenset({EvidenceKind.FAMILY, EvidenceKind.GIVEN, EvidenceKind.SWAPPED})
_BROAD: Final = -30.0
_EXCLUDED: Final = -10.0  # another birth date, jun. and sen.: not even a hint


def weigher_for(population: Population) -> Weigher:
    """What weighs pairs of a population."""
    own_from = max(3, population.size // _OWN_NAME)
    return Weigher(population, NameComparer(population.given, own_from))


def _likeness(one: Traits, other: Traits, bits: float, evidence: Sequence[Evidence], grade: Grade) -> Likeness:
    return Likeness(first=one.facts, second=other.facts, bits=bits, grade=grade, evidence=tuple(evidence))


# ── which pairs are looked at ───────────────────────────────────────────────────────────────────────────────────


def _pairs(people: Sequence[Traits], population: Population) -> list[tuple[int, int]]:
    """Pairs that share a key, each once. A pair without any common key cannot have enough evidence."""
    found, size = set[int](), len(people)
    kinds = [(_name_keys, _NAME_BLOCK), (_shared_keys, _BLOCK)]
    if size <= _WEAK_UP_TO:
        kinds.append((_weak_keys, _WEAK_BLOCK))
    for keys, most in kinds:
        blocks: dict[Hashable, list[int]] = defaultdict(list)
        for at, one in enumerate(people):
            for key in keys(one, population):
                blocks[key].append(at)
        for block in blocks.values():
            if 1 < len(block) <= most:
                found.update([one * size + other for one, other in combinations(block, 2) if one != other])
    return [divmod(pair, size) for pair in sorted(found)]


def _name_keys(one: Traits, _: Population) -> Iterable[Hashable]:
    """Both names, whichever stands first."""
    given, families = one.given, one.families
    return [given + family if given < family else family + given for family in families]


def _weak_keys(one: Traits, _: Population) -> Iterator[Hashable]:
    """One name whole and a part of the other, or both by their sound."""
    given = one.given.partition(" ")[0]
    heard = spelling(given)[:3]
    for family in one.families:
        for word in family.split():
            yield code(word) + heard
    yield given, one.family[:3]
    yield given, one.family[-3:], ""


def _shared_keys(one: Traits, population: Population) -> Iterator[Hashable]:
    """A name with something that others have too: what nobody shares makes no pair."""
    given, family = one.given.partition(" ")[0], one.family
    birth = one.facts.birth_date
    if birth and population.births[birth] > 1:
        yield birth, given[:2]
        yield birth, spelling(family)
    channels = population.channels
    for mobile in one.mobiles:
        if channels[mobile] > 1:
            yield mobile
    for values in (one.mails, one.phones):
        for channel in values:
            if channels[channel] > 1:
                yield channel, given[:1]
                yield channel, family[:1], ""
    kinds: tuple[tuple[Iterable[Any], Counter[Any]], ...] = (
        (one.homes, population.homes),
        (one.places, population.places),
        (one.bodies, population.bodies),
    )
    for where, counts in kinds:
        for place in where:
            if counts[place] > 1:
                yield place, given
                yield place, family, ""
