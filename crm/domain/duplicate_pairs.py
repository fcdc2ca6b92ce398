"""Which records a search for duplicates lays side by side: those that a common key brings together.

Two equal names with nothing else in common are looked at only where the name alone is rare enough; of all others those
that share something beside a part of the name. So among 100,000 persons some 150,000 pairs are weighed.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from operator import itemgetter
from typing import Any, Final

from crm.domain.duplicate_facts import Sharers, Traits, bearers
from crm.domain.duplicate_names import code, spelling

#: So many records with one key are compared with each other; a key that more share says too little to look further.
_BLOCK: Final = 60
#: Two equal names always have to be looked at.
_NAME_BLOCK: Final = 2000
#: So many may have a number of their own together: a household, not a switchboard.
_OWN: Final = 5
#: So few are compared each with each, instead of by what they have.
_FEW: Final = 8
#: A name with a part of another, and nothing else in common: among more persons that cannot be enough.
_WEAK_BLOCK: Final = 15
_WEAK_UP_TO: Final = 20_000

_Three = tuple[Sequence[str], Sequence[str], Sequence[str]]

#: Whether two equal names alone, given and family name, may be enough.
Enough = Callable[[str, str], bool]


def pairs_to_weigh(people: Sequence[Traits], sharers: Sharers, enough: Enough | None = None) -> list[tuple[int, int]]:
    """Places in ``people`` that share a key, the lower first, each pair once and in order.

    A pair without any common key cannot have enough evidence. Without ``enough`` names alone never are.
    """
    size = len(people)
    found = set(_coded(_of_one_name(people, enough), size))
    found.update(_coded(_of_one_value(people, sharers), size))
    if enough is not None and size <= _WEAK_UP_TO:
        found.update(_coded(_of_like_names(people), size))
    return [divmod(pair, size) for pair in sorted(found)]


def _coded(blocks: Iterable[tuple[Sequence[int], int]], size: int) -> Iterator[int]:
    """The pairs of each block that is not too large, as one number each; members of a block stand in order."""
    for block, most in blocks:
        if len(block) == 2:  # nearly all of them
            if block[0] != block[1]:
                yield block[0] * size + block[1]
        elif len(block) <= most:
            for one, other in combinations(block, 2):
                if one != other:
                    yield one * size + other


def _of_one_name(people: Sequence[Traits], enough: Enough | None) -> Iterator[tuple[Sequence[int], int]]:
    """Both names, whichever stands first: all where the name is rare, else those with something in common."""
    names = (
        [(one.given, family) if one.given < family else (family, one.given) for family in one.families]
        for one in people
    )
    for (name, second), block in bearers(range(len(people)), names).items():
        given_names = {people[at].given for at in block} if enough else ()
        if enough and any(enough(given, second if given == name else name) for given in given_names):
            yield block, _NAME_BLOCK
        elif len(block) <= _FEW:
            for one, other in combinations(block, 2):
                if people[one].shares(people[other]):
                    yield (one, other), _NAME_BLOCK
        else:
            for sharing in bearers(block, [people[at].everything() for at in block]).values():
                yield sharing, _NAME_BLOCK


def _of_one_value(people: Sequence[Traits], sharers: Sharers) -> Iterator[tuple[Sequence[int], int]]:
    """A name, or a part of one, with something that others have too; the more have it, the more of the name."""
    given = [one.given.partition(" ")[0] for one in people]
    family = [one.family for one in people]
    initials = [name[:1] for name in given], [name[:1] for name in family]
    # two names mistyped, or exchanged
    both = [one + other if one < other else other + one for one, other in zip(*initials, strict=True)]
    begins = [one + other for one, other in zip(given, initials[1], strict=True)]
    ends = [one + other[-2:] for one, other in zip(given, family, strict=True)]
    own, whole = (*initials, both), (given, family, both)
    births = [name[:2] for name in given], [spelling(name) for name in family], both
    kinds: tuple[tuple[Mapping[Any, list[int]], _Three, tuple[Sequence[str], ...]], ...] = (
        (sharers.mails, own, whole),
        (sharers.phones, own, whole),
        (sharers.homes, whole, whole),
        (sharers.places, whole, (begins, ends, family)),
        (sharers.bodies, whole, (begins, ends, family, both)),
        (sharers.births, births, births),
    )
    for who in sharers.mobiles.values():
        yield who, _BLOCK
    for kind, of_few, of_many in kinds:
        mine, theirs, third = of_few
        for who in kind.values():
            if len(who) <= _OWN:
                for pair in combinations(who, 2):
                    one, other = pair
                    if mine[one] == mine[other] or theirs[one] == theirs[other] or third[one] == third[other]:
                        yield pair, _BLOCK
            else:
                pick = itemgetter(*who)
                for keys in of_many:
                    for block in _parted(who, pick(keys)):
                        yield block, _BLOCK


def _of_like_names(people: Sequence[Traits]) -> Iterator[tuple[Sequence[int], int]]:
    """One name whole and a part of the other, or both by their sound."""
    for block in bearers(range(len(people)), map(_weak_keys, people)).values():
        yield block, _WEAK_BLOCK


def _weak_keys(one: Traits) -> Iterator[Hashable]:
    given = one.given.partition(" ")[0]
    heard = spelling(given)[:3]
    for family in one.families:
        for word in family.split():
            yield code(word) + heard
    yield given, one.family[:3]
    yield given, one.family[-3:], ""


def _parted(members: Sequence[int], keys: Sequence[str]) -> Iterable[list[int]]:
    """The members by the one key of each, where more than one has it."""
    if len(set(keys)) == len(keys):  # most often
        return ()
    return bearers(members, zip(keys, strict=True)).values()
