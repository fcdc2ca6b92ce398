"""Two participations of one person at one event become one, by rule; what does not fit goes into the remarks.

What somebody said or did counts more than what was only planned, the later answer more than the earlier one, and a
role in the programme more than being a guest. Whatever else contradicts is named in the remarks, so that nobody's
answer, role or note is lost.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from crm.domain.audience_history import ROLE_WORDS, STATUS_WORDS
from crm.domain.event import Participation, Role, Status
from crm.domain.partial_date import PartialDate

#: How much a status says: what happened, what was answered, what was done about it, what is only meant.
_SAYS: Final[Mapping[Status, int]] = {
    Status.ATTENDED: 5, Status.ABSENT: 4,
    Status.ACCEPTED: 3, Status.RESERVED: 3, Status.DECLINED: 3, Status.REPRESENTED: 3, Status.CANCELLED: 3,
    Status.WAITING: 2, Status.UNDELIVERABLE: 1, Status.INVITED: 1, Status.SAVE_THE_DATE: 0, Status.PLANNED: -1,
}  # fmt: skip
#: What belongs to the status and goes with it.
_OF_STATUS: Final = ("status", "status_label_id", "answered_on", "answered_by", "answered_how", "queue_place")
#: What is filled where the kept one says nothing.
_FILLED: Final = (
    "office_id", "function", "body", "invited_on", "represents_id", "proposed_by", "answer_by", "overrule",
    "arrived_at",
)  # fmt: skip
_EMPTY: Final = ("", None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """What becomes of the two: ``kept_words`` say what is kept, ``noted`` what goes into the remarks besides."""

    participation: Participation
    kept_words: str
    noted: tuple[str, ...]


def joined(kept: Participation, other: Participation) -> Joined:
    """The kept one with what the other says beside it."""
    leading, lesser = (other, kept) if _leads(other, kept) else (kept, other)
    noted: list[str] = []
    if _SAYS[lesser.status] >= _SAYS[Status.WAITING] and lesser.status is not leading.status:
        noted.append(f"zweite Teilnahme: {_answer(lesser)}")
    role = kept.role if kept.role is not Role.GUEST else other.role
    if other.role not in (Role.GUEST, role):
        noted.append(f"auch {ROLE_WORDS[other.role]}")
    values: dict[str, Any] = {name: getattr(leading, name) for name in _OF_STATUS}
    for name in _FILLED:
        mine, theirs = getattr(kept, name), getattr(other, name)
        values[name] = theirs if mine in _EMPTY else mine
        if isinstance(mine, str) and theirs not in ("", mine) and mine and name in _TOLD:
            noted.append(f"{_TOLD[name]} auch „{theirs}“")
    remarks = dict.fromkeys(text for text in (kept.remarks, other.remarks, *noted) if text)
    values |= {
        "role": role,
        "remarks": "; ".join(remarks),
        "wave": min((wave for wave in (kept.wave, other.wave) if wave), default=0),
        "seats": max(kept.seats, other.seats),
        "companions": _most(kept.companions, other.companions),
    }
    words = STATUS_WORDS[leading.status] + (f", {ROLE_WORDS[role]}" if role is not Role.GUEST else "")
    return Joined(participation=replace(kept, **values), kept_words=words, noted=tuple(noted))


_TOLD: Final = {"function": "Funktion", "body": "Stelle", "proposed_by": "Vorschlag von", "overrule": "Begründung"}


def _leads(one: Participation, other: Participation) -> bool:
    """Whether the status of the one counts; between two answers the later."""
    if _SAYS[one.status] != _SAYS[other.status]:
        return _SAYS[one.status] > _SAYS[other.status]
    return _day(one.answered_on) > _day(other.answered_on)


def _day(day: PartialDate | None) -> str:
    return day.iso() if day else ""


def _answer(one: Participation) -> str:
    day = f" am {one.answered_on.german()}" if one.answered_on else ""
    by = f" durch {one.answered_by}" if one.answered_by else ""
    return f"{STATUS_WORDS[one.status]}{day}{by}"


def _most(one: int | None, other: int | None) -> int | None:
    return other if one is None else one if other is None else max(one, other)
