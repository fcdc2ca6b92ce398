"""How good the search is: of pairs of query and person, how many are among the first ten hits."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from time import perf_counter
from typing import Final
from uuid import uuid4

from crm.domain.listing import Hit
from crm.domain.party import FormerName, Party, Person
from crm.domain.ports import Database, Store
from crm.domain.search_pairs import Pair, Spelling, make_pairs
from crm.domain.text import fold_words
from crm.exchange.mdb import Member, read_members
from crm.exchange.search_pairs import read_pairs

FIRST: Final = 10
#: The shares to be reached, spelled right and misspelled.
GOALS: Final = {True: 0.99, False: 0.95}


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """One pair: whether the person was found, and in how many milliseconds."""

    pair: Pair
    is_found: bool
    milliseconds: float


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchMeasurement:
    """The outcomes of all pairs."""

    outcomes: tuple[Outcome, ...]

    def of(self, *spellings: Spelling) -> tuple[int, int]:
        """How many were found, and of how many."""
        chosen = [outcome for outcome in self.outcomes if outcome.pair.spelling in spellings]
        return sum(outcome.is_found for outcome in chosen), len(chosen)

    def recall(self, *, right: bool) -> tuple[int, int]:
        """Of the queries spelled right, or of the misspelled ones."""
        return self.of(*(spelling for spelling in Spelling if spelling.is_right is right))

    def reaches_goals(self) -> bool:
        shares = {right: self.recall(right=right) for right in (True, False)}
        return all(found >= GOALS[right] * number for right, (found, number) in shares.items())

    def slowest(self, share: float) -> float:
        """The milliseconds that this share of the queries stays within."""
        times = sorted(outcome.milliseconds for outcome in self.outcomes)
        return times[min(int(len(times) * share), len(times) - 1)] if times else 0.0


def measure_search(database: Database, pairs: Iterable[Pair]) -> SearchMeasurement:
    """Searches for each pair; a person counts as found under just the expected name, in whatever order of words."""
    return SearchMeasurement(outcomes=tuple(_outcome(database, pair) for pair in pairs))


def measure_table(database: Database, path: Path) -> SearchMeasurement:
    """The pairs of a table in the database at hand. UserError for an unreadable table."""
    return measure_search(database, read_pairs(path))


def measure_members(database: Database, members: Sequence[Member]) -> SearchMeasurement:
    """Pairs made from the official member data; ``database`` is empty and takes the members."""
    with database.write("setup.measure") as unit:
        persons = _add(unit.store, members)
    return measure_search(database, make_pairs(persons))


def load_members(path: Path) -> list[Member]:
    """The official member data. UserError for a damaged file."""
    return list(read_members(path))


def _add(store: Store, members: Sequence[Member]) -> list[Person]:
    parties = store.add_all(Party(uid=uuid4().urn) for _ in members)
    found = [replace(_person(member), id=party.id) for member, party in zip(members, parties, strict=True)]
    store.add_all(found)
    store.add_all(
        FormerName(person_id=party.id, given_name=name.given_name, prefix=name.prefix, family_name=name.family_name)
        for member, party in zip(members, parties, strict=True)
        for name in member.names[:-1]
    )
    return found


def _person(member: Member) -> Person:
    name = member.names[-1]
    return Person(
        gender=member.gender,
        degrees=name.degrees,
        given_name=name.given_name,
        nobility=name.nobility,
        prefix=name.prefix,
        family_name=name.family_name,
    )


def _outcome(database: Database, pair: Pair) -> Outcome:
    start = perf_counter()
    with database.read() as unit:
        hits = unit.directory.search(pair.query, FIRST)
    return Outcome(pair=pair, is_found=_is_among(hits, pair), milliseconds=(perf_counter() - start) * 1000)


def _is_among(hits: Sequence[Hit], pair: Pair) -> bool:
    wanted = sorted(fold_words(pair.expected))
    return any(sorted(fold_words(hit.row.name)) == wanted for hit in hits)
