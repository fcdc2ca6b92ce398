"""Merged records that both take part in one event: one participation is left, with all that hung on both."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any, Final

from crm.domain.dispatch import DispatchRow
from crm.domain.event import (
    Companion,
    Event,
    ItemRole,
    Participation,
    SensitiveData,
    Snapshot,
    StatusChange,
)
from crm.domain.joined_participation import Joined, joined
from crm.domain.needs import ItemAnswer, TripNeeds
from crm.domain.ports import Unit

#: What hangs on a participation and goes over; a test compares it with the tables.
MOVED: Final[tuple[tuple[type[Any], str], ...]] = (
    (Participation, "represents_id"),
    (ItemRole, "participation_id"),
    (StatusChange, "participation_id"),
    (Companion, "participation_id"),
    (TripNeeds, "participation_id"),
    (ItemAnswer, "participation_id"),
    (DispatchRow, "participation_id"),
)
#: What was printed on the day, and what is kept without its values, cannot be joined: then both participations stay.
STAYING: Final[tuple[type[Any], ...]] = (Snapshot, SensitiveData)
_TRIP_WORDS: Final = {
    "bus": "Bus", "boarding_place": "Zustieg", "hotel": "Hotel", "room": "Zimmer", "nights_from": "Anreise",
    "nights_to": "Abreise", "arrival": "Ankunft", "departure": "Abfahrt", "vehicle_plate": "Kennzeichen",
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class DoubleParticipation:
    """An event at which more than one of the records takes part; ``joined`` is None if both participations stay."""

    event: str
    joined: Joined | None

    @property
    def text(self) -> str:
        """A sentence for the preview."""
        if self.joined is None:
            return f"Beide stehen auf der Liste von „{self.event}“; beide Teilnahmen bleiben stehen."
        noted = f"; in die Bemerkung kommt: {', '.join(self.joined.noted)}" if self.joined.noted else ""
        words = self.joined.kept_words
        return f"Beide stehen auf der Liste von „{self.event}“; daraus wird eine Teilnahme ({words}){noted}."


def double_participations(unit: Unit, ids: Sequence[int]) -> list[DoubleParticipation]:
    """What becomes of the participations at events where more than one takes part; the first id is kept."""
    by_event: dict[int, list[Participation]] = defaultdict(list)
    for row in unit.store.find(Participation, party_id=list(ids)):
        by_event[row.event_id].append(row)
    twice = {event: rows for event, rows in by_event.items() if len({row.party_id for row in rows}) > 1}
    names = {event.id: event.name for event in unit.store.find(Event, id=list(twice))} if twice else {}
    found = [DoubleParticipation(event=names[event], joined=_planned(unit, ids, rows)) for event, rows in twice.items()]
    return sorted(found, key=lambda one: one.event)


def _planned(unit: Unit, ids: Sequence[int], rows: Sequence[Participation]) -> Joined | None:
    ordered = sorted(rows, key=lambda row: ids.index(row.party_id))
    made = Joined(participation=ordered[0], kept_words="", noted=())
    for other in ordered[1:]:
        if not can_join(unit, made.participation, other, rows):
            return None
        step = joined(made.participation, other)
        made = replace(step, noted=(*made.noted, *step.noted, *_trip_collisions(unit, ordered[0], other)))
    return made


def can_join(unit: Unit, kept: Participation, other: Participation, rows: Sequence[Participation]) -> bool:
    """Not if the one stands in for the other, if one is there more than once, or if what hangs on it has to stay."""
    if kept.represents_id == other.id or other.represents_id == kept.id:
        return False
    if len({row.party_id for row in rows}) < len(rows):
        return False
    return not any(unit.store.find(kind, participation_id=other.id) for kind in STAYING)


def join(unit: Unit, kept: Participation, other: Participation) -> None:
    """Makes one of the two inside an open write."""
    noted = list(_trip_collisions(unit, kept, other))
    for kind, column in MOVED:
        for row in unit.store.find(kind, **{column: other.id}):
            _move(unit, row, column, kept.id)
    made = joined(kept, other).participation
    remarks = "; ".join(text for text in (made.remarks, *noted) if text)
    unit.store.remove(unit.store.get(Participation, other.id))
    if (changed := replace(made, remarks=remarks)) != kept:
        unit.store.save(changed)


def _move(unit: Unit, row: Any, column: str, kept_id: int) -> None:
    moved = replace(row, **{column: kept_id})
    there = [one for one in unit.store.find(type(row), **{column: kept_id}) if one.id != row.id]
    if isinstance(row, TripNeeds) and there:
        filled = {name: getattr(row, name) for name in _TRIP_WORDS if getattr(there[0], name) in ("", None)}
        if (changed := replace(there[0], **filled)) != there[0]:
            unit.store.save(changed)
        unit.store.remove(row)
    elif any(_says(one, moved) for one in there):
        unit.store.remove(row)
    else:
        unit.store.save(moved)


def _says(one: Any, moved: Any) -> bool:
    """Whether a row of the kept participation says what the other's does; a step or a sending stands for itself."""
    if isinstance(one, ItemAnswer):
        return bool(one.item_id == moved.item_id)
    return not isinstance(one, StatusChange | DispatchRow) and _told(one) == _told(moved)


def _trip_collisions(unit: Unit, kept: Participation, other: Participation) -> Iterator[str]:
    mine = unit.store.find(TripNeeds, participation_id=kept.id)
    theirs = unit.store.find(TripNeeds, participation_id=other.id)
    for name, word in _TRIP_WORDS.items() if mine and theirs else ():
        one, two = getattr(mine[0], name), getattr(theirs[0], name)
        if one not in ("", None) and two not in ("", None, one):
            yield f"{word} auch „{two if isinstance(two, str) else two.german()}“"
    answers = {row.item_id: row.reply for row in unit.store.find(ItemAnswer, participation_id=kept.id)}
    for row in unit.store.find(ItemAnswer, participation_id=other.id):
        if answers.get(row.item_id, row.reply) is not row.reply:
            yield f"zu einem Programmpunkt auch „{_REPLIES[row.reply.value]}“"


_REPLIES: Final = {"accepted": "kommt", "declined": "kommt nicht"}


def _told(row: Any) -> dict[str, Any]:
    return {one.name: getattr(row, one.name) for one in fields(row) if one.name not in ("id", "version")}
