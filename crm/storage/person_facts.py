"""What tells persons apart, of all of them or of some, read with nine queries.

Columns instead of records: of 100,000 persons a search for duplicates is to be answered within seconds.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from operator import attrgetter
from typing import Any, TypeVar

from crm.domain.duplicate_facts import Home, PersonFacts, distinct
from crm.domain.party import Gender
from crm.storage.engine import Engine
from crm.storage.store import BATCH

_Value = TypeVar("_Value")

_PEOPLE = """
SELECT p.id, p.degrees, p.given_name, p.call_name, p.nobility, p.prefix, p.family_name, p.suffix, p.birth_name,
    p.birth_date, p.gender
FROM person p JOIN party q ON q.id = p.id WHERE q.deleted_at IS NULL AND NOT q.is_restricted"""
_FORMER = "SELECT person_id, family_name FROM former_name WHERE family_name <> ''"
_CHANNELS = tuple(
    f"SELECT party_id, value FROM channel WHERE party_id IS NOT NULL AND kind = '{kind}' AND value <> ''"
    for kind in ("email", "mobile", "phone")
)
_ADDRESSES = "SELECT party_id, street, postcode, city FROM address WHERE party_id IS NOT NULL"
_BODIES = (
    "SELECT t.person_id, o.organisation_id FROM tenure t JOIN office o ON o.id = t.office_id",
    "SELECT r.from_id, r.to_id FROM relationship r JOIN organisation b ON b.id = r.to_id",
    "SELECT r.to_id, r.from_id FROM relationship r JOIN organisation b ON b.id = r.from_id",
)
_BODY_OWNERS = ("t.person_id", "r.from_id", "r.to_id")
_GENDERS = {one.value: one for one in Gender}
_IDS = "SELECT party_id, scheme, value FROM known_id"
_RELATED = """
SELECT r.from_id, r.to_id FROM relationship r JOIN person a ON a.id = r.from_id JOIN person b ON b.id = r.to_id"""


def person_facts(engine: Engine, ids: Collection[int] | None = None) -> list[PersonFacts]:
    """All persons, or those of the ids, by id; without those in the trash and those whom the law restricts."""
    former = by_owner(rows_of(engine, _FORMER, "person_id", ids))
    bodies = by_owner(
        row for sql, owner in zip(_BODIES, _BODY_OWNERS, strict=True) for row in rows_of(engine, sql, owner, ids)
    )
    mails, mobiles, phones = (by_owner(rows_of(engine, sql, "party_id", ids)) for sql in _CHANNELS)
    homes = by_owner(
        (owner, Home(street, postcode, city))
        for owner, street, postcode, city in rows_of(engine, _ADDRESSES, "party_id", ids)
    )
    known = by_owner((owner, (scheme, value)) for owner, scheme, value in rows_of(engine, _IDS, "party_id", ids))
    made: list[PersonFacts] = []
    for number, degrees, given, call, nobility, prefix, family, suffix, birth_name, born, gender in rows_of(
        engine, _PEOPLE, "p.id", ids
    ):
        parts = (degrees, given, nobility, prefix, family, suffix)
        made.append(
            PersonFacts(
                id=number,
                name=" ".join([part for part in parts if part]),
                given_name=given,
                call_name=call,
                family_name=family,
                suffix=suffix,
                former=(*former.get(number, ()), birth_name) if birth_name else former.get(number, ()),
                gender=_GENDERS[gender],
                birth_date=born or "",
                mails=mails.get(number, ()),
                mobiles=mobiles.get(number, ()),
                phones=phones.get(number, ()),
                addresses=homes.get(number, ()),
                bodies=distinct(bodies.get(number, ())),
                ids=known.get(number, ()),
            )
        )
    return sorted(made, key=attrgetter("id"))


def related_people(engine: Engine) -> list[tuple[int, int]]:
    """Pairs of persons that a relationship names: whoever is related to somebody is not that somebody."""
    return [(min(pair), max(pair)) for pair in engine.execute(_RELATED).fetchall()]


def by_owner(rows: Iterable[tuple[int, _Value]]) -> dict[int, tuple[_Value, ...]]:
    """The values by the id in front of them; a tuple each, since hardly anybody has more than one or two."""
    found: dict[int, tuple[_Value, ...]] = {}
    for owner, value in rows:
        found[owner] = (*found[owner], value) if owner in found else (value,)
    return found


def rows_of(engine: Engine, sql: str, owner: str, ids: Collection[int] | None) -> Iterable[Any]:
    """The rows of a query: all, or those whose column ``owner`` holds one of the ids."""
    return engine.execute(sql).fetchall() if ids is None else _some_rows(engine, sql, owner, ids)


def _some_rows(engine: Engine, sql: str, owner: str, ids: Collection[int]) -> Iterator[Any]:
    ordered, word = sorted(ids), "AND" if "WHERE" in sql else "WHERE"
    for start in range(0, len(ordered), BATCH):
        some = ordered[start : start + BATCH]
        yield from engine.execute(f"{sql} {word} {owner} IN ({', '.join('?' * len(some))})", some).fetchall()
