"""Lists and searches over the directory. The words of a query are prepared by :mod:`crm.domain.text`."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from typing import Any

from crm.domain.audience import Candidate
from crm.domain.listing import ContactRow, Hit, SortBy, Subject, SubjectKind, Tier
from crm.domain.partial_date import PartialDate
from crm.domain.text import fold, query_words
from crm.storage.candidates import candidates
from crm.storage.engine import Engine
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
_ALL_CONTACTS = "(d.subject_kind IN ('person', 'organisation') OR (d.subject_kind = 'office' AND d.is_vacant))"


class Directory:
    """Implements :class:`crm.domain.ports.Directory` on an open transaction."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def find(
        self,
        text: str = "",
        kinds: Collection[SubjectKind] = (),
        sort: SortBy = SortBy.NAME,
        descending: bool = False,
    ) -> list[Subject]:
        condition, values = _kinds(kinds)
        found = query_words(text)
        if text.strip():
            matches, parameters = self._matches(found)
            condition, values = f"{condition} AND ({matches})", [*values, *parameters]
        way = "DESC" if descending else "ASC"
        rows = self._engine.execute(
            f"SELECT d.subject_kind, d.subject_id FROM directory_entry d WHERE {condition} "
            f"ORDER BY {_KEYS[sort]} {way}, d.sort_key, d.subject_kind, d.subject_id",
            values,
        ).fetchall()
        return [Subject(SubjectKind(kind), subject_id) for kind, subject_id in rows]

    def rows(self, subjects: Sequence[Subject]) -> list[ContactRow]:
        found: dict[Subject, ContactRow] = {}
        for start in range(0, len(subjects), BATCH):
            for row in self._rows(subjects[start : start + BATCH]):
                found[row.subject] = row
        return [found[subject] for subject in subjects if subject in found]

    def search(self, text: str, limit: int = 50) -> list[Hit]:
        found = query_words(text)
        if not found:
            return []
        name, in_name = self._beginnings("name_words", found)
        anywhere, in_words = self._beginnings("words", found)
        inside, parts = self._insides(found)
        rows = self._engine.execute(
            f"SELECT {_ROW}, CASE WHEN {name} THEN 0 WHEN {anywhere} THEN 1 ELSE 2 END AS tier "
            f"FROM directory_entry d WHERE {anywhere} OR {inside} "
            "ORDER BY tier, d.sort_key, d.subject_kind, d.subject_id LIMIT ?",
            [*in_name, *in_words, *in_words, *parts, limit],
        ).fetchall()
        return [Hit(row=_row(row[:-1]), tier=Tier.INSIDE if row[-1] == 2 else Tier.BEGINNING) for row in rows]

    def counts(self) -> dict[SubjectKind, int]:
        rows = self._engine.execute(
            "SELECT d.subject_kind, count(*) FROM directory_entry d GROUP BY d.subject_kind"
        ).fetchall()
        return {kind: 0 for kind in SubjectKind} | {SubjectKind(kind): number for kind, number in rows}

    def candidates(self, today: date) -> list[Candidate]:
        return candidates(self._engine, today)

    def _matches(self, found: Sequence[str]) -> tuple[str, list[str]]:
        if not found:
            return "1 = 0", []  # a text without a single letter or digit matches nothing
        anywhere, words = self._beginnings("words", found)
        inside, parts = self._insides(found)
        return f"{anywhere} OR {inside}", [*words, *parts]

    def _beginnings(self, column: str, found: Sequence[str]) -> tuple[str, tuple[str, ...]]:
        folded = [fold(word) for word in found]
        return self._engine.beginnings_sql(column, len(folded)), self._engine.beginning_parameters(column, folded)

    def _insides(self, found: Sequence[str]) -> tuple[str, list[str]]:
        """Every word stands inside some word, in its canonical or in its plain form."""
        conditions, values = [], []
        for word in found:
            forms = list(dict.fromkeys((fold(word), word)))
            conditions.append("(" + " OR ".join([self._engine.insides_sql()] * len(forms)) + ")")
            values += [self._engine.inside_parameter(form) for form in forms]
        return "(" + " AND ".join(conditions) + ")", values

    def _rows(self, subjects: Sequence[Subject]) -> list[ContactRow]:
        found = []
        for kind in SubjectKind:
            ids = [subject.id for subject in subjects if subject.kind is kind]
            if ids:
                marks = ", ".join("?" * len(ids))
                sql = f"SELECT {_ROW} FROM directory_entry d WHERE d.subject_kind = ? AND d.subject_id IN ({marks})"
                found += [_row(row) for row in self._engine.execute(sql, [kind.value, *ids]).fetchall()]
        return found


def _kinds(kinds: Collection[SubjectKind]) -> tuple[str, list[Any]]:
    if not kinds:
        return _ALL_CONTACTS, []
    return f"d.subject_kind IN ({', '.join('?' * len(kinds))})", [kind.value for kind in kinds]


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
