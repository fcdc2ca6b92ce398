"""A decision to be remembered: two contacts that look like one are not."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class NotDuplicate:
    """Two parties somebody has looked at: they are not one; ``first_id`` is the lower."""

    id: int = 0
    version: int = 1
    first_id: int
    second_id: int
    reason: str = ""
