"""Which column of a list tells what, kept under a name for its next edition."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from crm.domain.table_column import FIELD_NAMES, ColumnProposal, Field, Meaning, Owner
from crm.domain.text import fold_words


@dataclass(frozen=True, slots=True, kw_only=True)
class TableMapping:
    """``columns`` is a JSON list: the heading of each column with the fields of its :class:`Meaning`."""

    id: int = 0
    version: int = 1
    name: str
    columns: str = "[]"


def written(titles: Sequence[str], meanings: Sequence[Meaning]) -> str:
    """The columns as they are kept."""
    rows = [
        {
            "title": key,
            "number": number,
            "field": meaning.field.value,
            "person": meaning.person,
            "owner": meaning.owner.value,
            "private": meaning.is_private,
            "office": meaning.office,
            "label": meaning.label,
        }
        for (key, number), meaning in zip(_keys(titles), meanings, strict=True)
    ]
    return json.dumps(rows, ensure_ascii=False)


def applied(mapping: TableMapping, proposals: Sequence[ColumnProposal]) -> tuple[ColumnProposal, ...]:
    """The columns with what the mapping says of them; what it does not know stays out."""
    known = {(row["title"], row["number"]): _meaning(row) for row in json.loads(mapping.columns)}
    keys = _keys([one.title for one in proposals])
    return tuple(_mapped(one, known.get(key)) for one, key in zip(proposals, keys, strict=True))


def told_fields(mapping: TableMapping) -> tuple[str, ...]:
    """What the mapping reads, each once, in the words of the interface and the order of the table."""
    fields = (Field(row["field"]) for row in json.loads(mapping.columns))
    return tuple(dict.fromkeys(FIELD_NAMES[field] for field in fields if field is not Field.NONE))


def missing(mapping: TableMapping, titles: Sequence[str]) -> tuple[str, ...]:
    """The headings that the mapping uses and the table does not have."""
    there = set(_keys(titles))
    used = (row for row in json.loads(mapping.columns) if row["field"] != Field.NONE.value)
    return tuple(
        row["title"] or f"Spalte {row['number']}" for row in used if (row["title"], row["number"]) not in there
    )


def _mapped(one: ColumnProposal, meaning: Meaning | None) -> ColumnProposal:
    return ColumnProposal(
        index=one.index,
        title=one.title,
        meaning=meaning or Meaning(),
        confidence=1.0 if meaning else 0.0,
        reason="Zuordnung" if meaning else "nicht in der Zuordnung",
        examples=one.examples,
    )


def _meaning(row: dict[str, Any]) -> Meaning:
    return Meaning(
        field=Field(row["field"]),
        person=row["person"],
        owner=Owner(row["owner"]),
        is_private=row["private"],
        office=row["office"],
        label=row["label"],
    )


def _keys(titles: Sequence[str]) -> list[tuple[str, int]]:
    """Each heading with how often it came before: two columns may be called "Telefon"."""
    seen: Counter[str] = Counter()
    found = []
    for title in titles:
        key = " ".join(fold_words(title))
        seen[key] += 1
        found.append((key, seen[key]))
    return found
