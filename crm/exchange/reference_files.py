"""Reads the tables of ``db/reference``: semicolon-separated UTF-8 files into dataclasses."""

from __future__ import annotations

import csv
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any, TypeVar

from crm.domain.address_rules import AddressRule, AddressRules, Evidence, Layout, NameUse
from crm.domain.label import LabelSheet
from crm.domain.party import PartyKind
from crm.domain.relationship import RelationshipType

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyRow:
    """A district body or a municipality; ``head`` is the kind of the office that heads it."""

    ags: str
    district: str
    kind: str
    name: str
    full_name: str
    genitive: str
    head: str
    street: str
    postcode: str
    city: str
    street_as_of: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StateBodyRow:
    """A body of the state government; ``phone`` is E.164, ``extension`` its last digits."""

    key: str
    body_type: str
    name: str
    full_name: str
    genitive: str
    street: str
    postcode: str
    city: str
    phone: str
    extension: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RankRow:
    """The rank of a kind of office, as a custom of the house; ``evidence`` as in the address rules."""

    kind: str
    number: int
    note: str
    evidence: Evidence


def read_table(path: Path) -> list[dict[str, str]]:
    """The rows of a table by column name, without surrounding blanks."""
    with path.open(encoding="utf-8", newline="") as file:
        return [
            {name: (value or "").strip() for name, value in row.items()} for row in csv.DictReader(file, delimiter=";")
        ]


def read_rows(path: Path, kind: type[T]) -> list[T]:
    """The rows of a table as dataclasses; columns and fields have the same names."""
    return [kind(**row) for row in read_table(path)]


def read_bodies(folder: Path) -> list[BodyRow]:
    """The districts and municipalities of the Saarland, districts first."""
    return sorted(read_rows(folder / "bodies.csv", BodyRow), key=lambda row: (len(row.ags), row.ags))


def read_state_bodies(folder: Path) -> list[StateBodyRow]:
    return read_rows(folder / "state_bodies.csv", StateBodyRow)


def read_relationship_types(folder: Path) -> list[RelationshipType]:
    """The shipped kinds of relationship; an empty kind stands for persons and organisations alike."""
    return [
        replace(kind, from_kind=_party_kind(kind.from_kind), to_kind=_party_kind(kind.to_kind))
        for kind in read_rows(folder / "relationship_types.csv", RelationshipType)
    ]


def _party_kind(word: str | None) -> PartyKind | None:
    return PartyKind(word) if word else None


def read_ranks(folder: Path) -> list[RankRow]:
    """The shipped table of ranks. Raises ValueError for a number that is none or an unknown evidence mark."""
    return [
        RankRow(kind=row["kind"], number=int(row["number"]), note=row["note"], evidence=Evidence(row["evidence"]))
        for row in read_table(folder / "ranks.csv")
    ]


def read_label_sheets(folder: Path) -> tuple[LabelSheet, ...]:
    """The sheets of labels, the makers that are usual here first. ValueError for a figure that is none."""
    return tuple(_label_sheet(row) for row in read_table(folder / "label_sheets.csv"))


def _label_sheet(row: dict[str, str]) -> LabelSheet:
    words, counts = ("maker", "product"), ("columns", "rows")
    lengths = {name: float(value) for name, value in row.items() if name not in words + counts}
    counted = {name: int(row[name]) for name in counts}
    return LabelSheet(maker=row["maker"], product=row["product"], **counted, **lengths)  # type: ignore[arg-type]


def read_address_rules(folder: Path) -> AddressRules:
    """The rule table. Raises ValueError for an unknown layout or evidence mark."""
    rules = [_address_rule(row) for row in read_table(folder / "address_rules.csv")]
    return AddressRules({rule.key: rule for rule in rules})


def _address_rule(row: dict[str, str]) -> AddressRule:
    known = {field.name for field in fields(AddressRule)}
    values: dict[str, Any] = {name: value for name, value in row.items() if name in known}
    values |= {
        "layout": Layout(row["layout"]),
        "name_in_salutation": NameUse(row["name_in_salutation"]),
        "evidence": Evidence(row["evidence"]),
    }
    return AddressRule(**values)
