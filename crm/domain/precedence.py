"""The order of precedence: custom of the house, not law, so every part of it can be changed."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Rank:
    """The rank of a kind of office; ``number`` is lower for higher, ``kind`` the key of the address rules."""

    id: int = 0
    version: int = 1
    kind: str
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRank:
    """Another rank of a kind of office at one event: the host's own minister before the guests', say."""

    id: int = 0
    version: int = 1
    event_id: int
    kind: str
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PrecedencePlace:
    """A place given by hand at one event: the party comes right after another, or first where that is None."""

    id: int = 0
    version: int = 1
    event_id: int
    party_id: int
    after_id: int | None = None
