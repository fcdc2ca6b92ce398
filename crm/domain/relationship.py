"""Typed, two-way relationships between parties; the types are data."""

from __future__ import annotations

from dataclasses import dataclass

from crm.domain.partial_date import PartialDate
from crm.domain.party import PartyKind


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationshipType:
    """A kind of relationship with its label for each direction, by gender.

    ``from_kind`` and ``to_kind`` say between what it can stand; None: persons and organisations alike.

    "from is ``forward`` of to"; read from the other side: "to is ``backward`` of from".
    """

    id: int = 0
    version: int = 1
    key: str
    forward_m: str
    forward_f: str
    forward_neutral: str
    backward_m: str
    backward_f: str
    backward_neutral: str
    from_kind: PartyKind | None = None
    to_kind: PartyKind | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Relationship:
    id: int = 0
    version: int = 1
    type_id: int
    from_id: int
    to_id: int
    valid_from: PartialDate | None = None
    valid_to: PartialDate | None = None
    note: str = ""
    source: str = ""
