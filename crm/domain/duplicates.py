"""Records that may be one person: found among all, weighed, graded, and said in words.

Three classes of rules share one way of weighing. While somebody types, everything that may be meant is shown; an
import stops only where it is nearly certain; the search through all grades. Nothing is ever merged by itself.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from crm.domain.duplicate_evidence import GRADES, Evidence, EvidenceKind, Grade, Weigher, grade_of
from crm.domain.duplicate_facts import PersonFacts, Population, Sharers, Traits, traits_of
from crm.domain.duplicate_names import NameComparer
from crm.domain.duplicate_pairs import pairs_to_weigh

#: Called with (done, total); raises to stop.
Progress = Callable[[int, int], None]

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
    traits = _ordered(people)
    sharers = Sharers.among(traits)
    weigher = weigher_for(Population.of(sharers))
    weigher.least = dict(GRADES)[least]
    pairs = pairs_to_weigh(traits, sharers, weigher.may_suffice)
    return _found(traits, weigher, pairs, frozenset(apart), progress, least)


def find_across(new: Sequence[PersonFacts], stored: Iterable[PersonFacts]) -> list[Likeness]:
    """Pairs of a new person with a stored one that are nearly certainly one, the surest first.

    New ones have ids below those of all stored.
    """
    border = len(new)
    return _strictly(_ordered((*new, *stored)), lambda pair: pair[0] < border <= pair[1])


def find_repeated(people: Iterable[PersonFacts]) -> list[Likeness]:
    """Pairs that are nearly certainly one, the surest first: who stands twice in what somebody brings."""
    return _strictly(_ordered(people), lambda pair: True)


def _strictly(traits: Sequence[Traits], is_asked: Callable[[tuple[int, int]], bool]) -> list[Likeness]:
    sharers = Sharers.among(traits)
    weigher = weigher_for(Population.of(sharers))
    weigher.least = dict(GRADES)[Grade.CERTAIN]
    asked = filter(is_asked, pairs_to_weigh(traits, sharers))
    # Asked before all else: most pairs have a given name and a birth date or a number in common, and no more.
    pairs = [(one, other) for one, other in asked if not weigher.is_of_two_families(traits[one], traits[other])]
    found = _found(traits, weigher, pairs, frozenset(), lambda done, total: None, Grade.CERTAIN)
    return list(filter(is_nearly_certain, found))


def _ordered(people: Iterable[PersonFacts]) -> list[Traits]:
    return sorted(map(traits_of, people), key=lambda one: one.facts.id)


def _found(
    traits: Sequence[Traits],
    weigher: Weigher,
    pairs: Sequence[tuple[int, int]],
    apart: Collection[tuple[int, int]],
    progress: Progress,
    least: Grade,
) -> list[Likeness]:
    bar, found = dict(GRADES)[least], list[Likeness]()
    for done, (mine, theirs) in enumerate(pairs):
        if done % _EVERY == 0:
            progress(done, len(pairs))
        one, other = traits[mine], traits[theirs]
        weighed = weigher.weigh(one, other)
        if weighed is None or weighed[0] < bar or (grade := grade_of(weighed[0])) is None:
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
    against = [one for one in pair.evidence if one.bits <= (_OTHER_NAME if one.kind in _NAMES else _AGAINST)]
    return pair.grade is Grade.CERTAIN and bool(beyond) and not against


#: From here on a name speaks against it, and anything else: another number or mailbox alone does not.
_OTHER_NAME: Final = -2.0
_AGAINST: Final = -5.0
_NAMES: Final = frozenset({EvidenceKind.FAMILY, EvidenceKind.GIVEN, EvidenceKind.SWAPPED})
_BROAD: Final = -30.0
_EXCLUDED: Final = -10.0  # another birth date, jun. and sen.: not even a hint


def weigher_for(population: Population) -> Weigher:
    """What weighs pairs of a population."""
    own_from = max(3, population.size // _OWN_NAME)
    return Weigher(population, NameComparer(population.given, own_from))


def _likeness(one: Traits, other: Traits, bits: float, evidence: Sequence[Evidence], grade: Grade) -> Likeness:
    return Likeness(first=one.facts, second=other.facts, bits=bits, grade=grade, evidence=tuple(evidence))
