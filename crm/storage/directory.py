"""Lists and searches over the directory. What is typed is read by :mod:`crm.domain.query`."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from typing import Any

from crm.domain.body_duplicates import BodyFacts
from crm.domain.candidate import Candidate
from crm.domain.duplicate_facts import PersonFacts
from crm.domain.listing import ContactRow, Hit, SortBy, Subject, SubjectKind, Tier
from crm.domain.partial_date import PartialDate
from crm.domain.query import Field, Query, parse
from crm.storage.body_facts import body_facts
from crm.storage.candidates import candidates
from crm.storage.conditions import Condition, Conditions, every
from crm.storage.engine import Engine
from crm.storage.person_facts import person_facts, related_people
from crm.storage.similar import Similar
from crm.storage.store import BATCH

_KEYS = {
    SortBy.NAME: "d.sort_key",
    SortBy.OFFICE: "d.office_key",
    SortBy.BODY: "d.body_key",
    SortBy.PLACE: "d.place_key",
    SortBy.LAST: "d.last_on",
}
_ROW = (
    "d.subject_kind, d.subject_id, d.name, d.office, d.body, d.place, d.last_on, d.is_vacant, d.is_acting, d.is_sample"
)
_ANY_CONTACT = (SubjectKind.PERSON, SubjectKind.ORGANISATION, SubjectKind.OFFICE)
_ALL_CONTACTS = "(d.subject_kind IN ('person', 'organisation') OR (d.subject_kind = 'office' AND d.is_vacant))"


class Directory:
    """Implements :class:`crm.domain.ports.Directory` on an open transaction."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._conditions = Conditions(engine)

    def find(
        self,
        text: str = "",
        kinds: Collection[SubjectKind] = (),
        sort: SortBy = SortBy.NAME,
        descending: bool = False,
    ) -> list[Subject]:
        found = self._listed(text, kinds)
        way = "DESC" if descending else "ASC"
        rows = self._engine.execute(
            f"SELECT d.subject_kind, d.subject_id FROM directory_entry d WHERE {found.sql} "
            f"ORDER BY {_KEYS[sort]} {way}, d.sort_key, d.subject_kind, d.subject_id",
            found.values,
        ).fetchall()
        return [Subject(SubjectKind(kind), subject_id) for kind, subject_id in rows]

    def count(self, text: str) -> int:
        found = self._listed(text, ())
        sql = f"SELECT count(*) FROM directory_entry d WHERE {found.sql}"
        (number,) = self._engine.execute(sql, found.values).fetchone()
        return int(number)

    def rows(self, subjects: Sequence[Subject]) -> list[ContactRow]:
        found: dict[Subject, ContactRow] = {}
        for start in range(0, len(subjects), BATCH):
            for row in self._rows(subjects[start : start + BATCH]):
                found[row.subject] = row
        return [found[subject] for subject in subjects if subject in found]

    def search(self, text: str, limit: int = 50) -> list[Hit]:
        query = parse(text)
        if query.is_empty:
            return []
        hits = self._spelled_right(query, limit)
        return hits if len(hits) >= limit else hits + self._similar(query, hits, limit)

    def counts(self) -> dict[SubjectKind, int]:
        rows = self._engine.execute(
            "SELECT d.subject_kind, count(*) FROM directory_entry d GROUP BY d.subject_kind"
        ).fetchall()
        return {kind: 0 for kind in SubjectKind} | {SubjectKind(kind): number for kind, number in rows}

    def values(self, field: Field) -> list[tuple[str, int]]:
        column = {Field.PLACE: "place", Field.OFFICE: "office"}.get(field)
        if column is None:
            return []
        rows = self._engine.execute(
            f"SELECT d.{column}, count(*) FROM directory_entry d "
            f"WHERE d.{column} <> '' AND d.subject_kind <> ? GROUP BY d.{column}",
            ["organisation" if field is Field.OFFICE else ""],
        ).fetchall()
        return [(value, number) for value, number in rows]

    def candidates(self, today: date) -> list[Candidate]:
        return candidates(self._engine, today)

    def person_facts(self, ids: Collection[int] | None = None) -> list[PersonFacts]:
        return person_facts(self._engine, ids)

    def body_facts(self, ids: Collection[int] | None = None) -> list[BodyFacts]:
        return body_facts(self._engine, ids)

    def related_people(self) -> list[tuple[int, int]]:
        return related_people(self._engine)

    def _listed(self, text: str, kinds: Collection[SubjectKind]) -> Condition:
        if not text.strip():
            return _kinds(kinds)
        query = parse(text)
        if not kinds and query.asks_for_kind:
            kinds = _ANY_CONTACT
        return every([_kinds(kinds), self._conditions.of(query)])

    def _spelled_right(self, query: Query, limit: int) -> list[Hit]:
        """First what bears the words in its name, then what has them elsewhere, then inside a word."""
        beside = self._conditions.beside_words(query)
        if not query.words:
            return self._ranked(beside, Condition("0"), limit)
        named = self._conditions.beginnings("name_words", query.words)
        begun = self._conditions.beginnings("words", query.words)
        tier = Condition(f"CASE WHEN {named.sql} THEN 0 ELSE 1 END", named.values)
        hits = self._ranked(every([begun, beside]), tier, limit)
        if len(hits) >= limit:
            return hits  # of a letter or two there are plenty, and looking inside all words is slow
        inside = every([self._conditions.insides(query.words), ~begun, beside])
        return hits + self._ranked(inside, Condition("0"), limit - len(hits), Tier.INSIDE)

    def _ranked(self, found: Condition, rank: Condition, limit: int, tier: Tier = Tier.BEGINNING) -> list[Hit]:
        """The first entries by rank, then by name."""
        rows = self._engine.execute(
            f"SELECT {_ROW}, {rank.sql} AS rank_of_hit FROM directory_entry d WHERE {found.sql} "
            "ORDER BY rank_of_hit, d.sort_key, d.subject_kind, d.subject_id LIMIT ?",
            [*rank.values, *found.values, limit],
        ).fetchall()
        return [Hit(row=_row(row[:-1]), tier=tier) for row in rows]

    def _similar(self, query: Query, hits: Sequence[Hit], limit: int) -> list[Hit]:
        """The likeliest others; hits of the better tiers are fewer than the limit, so some of these are new."""
        ranked = Similar(self._engine).ranked(query)
        if ranked is None:
            return []
        condition, cost = ranked
        found = every([condition, self._conditions.beside_words(query)])
        known = {hit.row.subject for hit in hits}
        others = [hit for hit in self._ranked(found, cost, limit, Tier.SIMILAR) if hit.row.subject not in known]
        return others[: limit - len(hits)]

    def _rows(self, subjects: Sequence[Subject]) -> list[ContactRow]:
        found = []
        for kind in SubjectKind:
            ids = [subject.id for subject in subjects if subject.kind is kind]
            if ids:
                marks = ", ".join("?" * len(ids))
                sql = f"SELECT {_ROW} FROM directory_entry d WHERE d.subject_kind = ? AND d.subject_id IN ({marks})"
                found += [_row(row) for row in self._engine.execute(sql, [kind.value, *ids]).fetchall()]
        return found


def _kinds(kinds: Collection[SubjectKind]) -> Condition:
    if not kinds:
        return Condition(_ALL_CONTACTS)
    return Condition(f"d.subject_kind IN ({', '.join('?' * len(kinds))})", tuple(kind.value for kind in kinds))


def _row(row: Sequence[Any]) -> ContactRow:
    kind, subject_id, name, office, body, place, last_on, is_vacant, is_acting, is_sample = row
    return ContactRow(
        subject=Subject(SubjectKind(kind), subject_id),
        name=name,
        office=office,
        body=body,
        place=place,
        last_on=PartialDate.parse(last_on) if last_on else None,
        is_vacant=bool(is_vacant),
        is_acting=bool(is_acting),
        is_sample=bool(is_sample),
    )
