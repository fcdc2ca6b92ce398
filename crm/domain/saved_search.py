"""Searches that are kept in the sidebar."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedSearch:
    """A query under a name; ``position`` orders the sidebar."""

    id: int = 0
    version: int = 1
    name: str
    text: str
    position: int = 0
