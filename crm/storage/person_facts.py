"""What tells persons apart, of all of them or of some, read with seven queries.

Columns instead of records: of 100,000 persons a search for duplicates is to be answered within seconds.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any

from crm.domain.duplicate_facts import Home, PersonFacts
from crm.domain.party import Gender
from crm.storage.engine import Engine
from crm.storage.store import BATCH

_PEOPLE = """
SELECT p.id, p.degrees, p.given_name, p.call_name, p.nobility, p.prefix, p.family_name, p.suffix, p.birth_name,
    p.birth_date, p.gender
FROM person p JOIN party q ON q.id = p.id WHERE q.deleted_at IS NULL AND NOT q.is_restricted"""
_FORMER = "SELECT person_id, family_name FROM former_name WHERE family_name <> ''"
_CHANNELS = """
SELECT party_id, kind, value FROM channel
WHERE party_id IS NOT NULL AND kind IN ('phone', 'mobile', 'email') AND value <> ''"""
_ADDRESSES = "SELECT party_id, street, postcode, city FROM address WHERE party_id IS NOT NULL"
_BODIES = (
    "SELECT t.person_id, o.organisation_id FROM tenure t JOIN office o ON o.id = t.office_id",
    "SELECT r.from_id, r.to_id FROM relationship r JOIN organisation b ON b.id = r.to_id",
    "SELECT r.to_id, r.from_id FROM relationship r JOIN organisation b ON b.id = r.from_id",
)
#: Those with one value beside the owner.
_PAIRS = frozenset({_FORMER, *_BODIES})
_IDS = "SELECT party_id, scheme, value FROM known_id"
_RELATED = """
SELECT r.from_id, r.to_id FROM relationship r JOIN person a ON a.id = r.from_id JOIN person b ON b.id = r.to_id"""


def person_facts(engine: Engine, ids: Collection[int] | None = None) -> list[PersonFacts]:
    """All persons, or those of the ids, by id; without those in the trash and those whom the law restricts."""
    former, bodies, known = _Lists(engine, ids), _Lists(engine, ids), _Lists(engine, ids)
    former.read(_FORMER, "person_id")
    known.read(_IDS, "party_id")
    for sql, owner in zip(_BODIES, ("t.person_id", "r.from_id", "r.to_id"), strict=True):
        bodies.read(sql, owner)
    channels, homes = _Lists(engine, ids), _Lists(engine, ids)
    channels.read(_CHANNELS, "party_id")
    homes.read(_ADDRESSES, "party_id")
    made: list[PersonFacts] = []
    for row in _rows(engine, _PEOPLE, "p.id", ids):
        made.append(_facts(row, former.of(row[0]), channels.of(row[0]), homes.of(row[0]), bodies.of(row[0]), known))
    return sorted(made, key=lambda one: one.id)


def related_people(engine: Engine) -> list[tuple[int, int]]:
    """Pairs of persons that a relationship names: whoever is related to somebody is not that somebody."""
    return [(min(pair), max(pair)) for pair in engine.execute(_RELATED).fetchall()]


class _Lists:
    """Rows by the id in their first column."""

    def __init__(self, engine: Engine, ids: Collection[int] | None) -> None:
        self._engine, self._ids = engine, ids
        self._found: dict[int, list[Any]] = defaultdict(list)

    def read(self, sql: str, owner: str) -> None:
        rows, found = _rows(self._engine, sql, owner, self._ids), self._found
        if sql in _PAIRS:
            for number, value in rows:
                found[number].append(value)
        else:
            for number, *values in rows:
                found[number].append(values)

    def of(self, owner: int) -> Sequence[Any]:
        return self._found.get(owner, ())


def _rows(engine: Engine, sql: str, owner: str, ids: Collection[int] | None) -> Iterable[Any]:
    return engine.execute(sql).fetchall() if ids is None else _some_rows(engine, sql, owner, ids)


def _some_rows(engine: Engine, sql: str, owner: str, ids: Collection[int]) -> Iterator[Any]:
    ordered, word = sorted(ids), "AND" if "WHERE" in sql else "WHERE"
    for start in range(0, len(ordered), BATCH):
        some = ordered[start : start + BATCH]
        yield from engine.execute(f"{sql} {word} {owner} IN ({', '.join('?' * len(some))})", some).fetchall()


def _facts(
    row: Any, former: Sequence[str], channels: Sequence[Any], homes: Sequence[Any], bodies: Sequence[int], known: _Lists
) -> PersonFacts:
    number, degrees, given, call, nobility, prefix, family, suffix, birth_name, birth_date, gender = row
    by_kind: dict[str, list[str]] = {"email": [], "mobile": [], "phone": []}
    for kind, value in channels:
        by_kind[kind].append(value)
    return PersonFacts(
        id=number,
        name=" ".join([part for part in (degrees, given, nobility, prefix, family, suffix) if part]),
        given_name=given,
        call_name=call,
        family_name=family,
        suffix=suffix,
        former=(*former, birth_name) if birth_name else tuple(former),
        gender=Gender(gender),
        birth_date=birth_date or "",
        mails=tuple(by_kind["email"]),
        mobiles=tuple(by_kind["mobile"]),
        phones=tuple(by_kind["phone"]),
        addresses=tuple([Home(street=street, postcode=code, city=city) for street, code, city in homes]),
        bodies=tuple(dict.fromkeys(bodies)),
        ids=tuple([(scheme, value) for scheme, value in known.of(number)]),
    )
