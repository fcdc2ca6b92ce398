"""What is kept of audiences: the rules under their name, what was changed by hand, and lists as they were sent."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedAudience:
    """A list as it is kept: ``rules`` is the JSON text of :meth:`Audience.to_data`."""

    id: int = 0
    version: int = 1
    name: str
    event_id: int | None = None
    rules: str = "{}"
    deleted_at: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ManualChange:
    """A row added or removed by hand, with its reason. One of ``office_id`` and ``party_id`` names the row."""

    id: int = 0
    version: int = 1
    audience_id: int = 0
    office_id: int | None = None
    party_id: int | None = None
    is_removal: bool = True
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FrozenList:
    """A list as it was sent. ``source`` is the rules' sentence, ``frozen_at`` UTC, ISO 8601."""

    id: int = 0
    version: int = 1
    audience_id: int | None = None
    event_id: int | None = None
    name: str
    wave: int = 0
    source: str = ""
    frozen_at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FrozenRow:
    """One row of a frozen list, word for word as sent; lines and reasons are joined by newlines."""

    id: int = 0
    version: int = 1
    list_id: int
    office_id: int | None = None
    party_id: int | None = None
    position: int = 0
    holder: str = ""
    office: str = ""
    body: str = ""
    district: str = ""
    address_lines: str = ""
    salutation: str = ""
    reasons: str = ""
