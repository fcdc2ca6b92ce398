"""What went out for an event, and who got it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from crm.domain.dispatch import Dispatch, DispatchRow
from crm.domain.event import Event, Participation
from crm.domain.listing import Subject, SubjectKind
from crm.domain.ports import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class SentWave:
    """One recorded sending with the number of those who got it."""

    dispatch: Dispatch
    event: Event
    count: int


class SentBefore:
    """What went out for an event so far, by guest and, for vacant offices, by office."""

    def __init__(self, store: Store, event_id: int) -> None:
        dispatches = {one.id: one for one in store.find(Dispatch, event_id=event_id)}
        self._by_guest: dict[int, list[Dispatch]] = defaultdict(list)
        self._by_office: dict[int, list[Dispatch]] = defaultdict(list)
        self._by_party: dict[tuple[int, int | None], list[Dispatch]] = defaultdict(list)
        for row in store.find(DispatchRow, dispatch_id=list(dispatches)):
            sent = dispatches[row.dispatch_id]
            if row.participation_id is not None:
                self._by_guest[row.participation_id].append(sent)
            elif row.party_id is not None:  # taken off the list since, and perhaps put on it again
                self._by_party[row.party_id, row.office_id].append(sent)
            elif row.office_id is not None:
                self._by_office[row.office_id].append(sent)

    def of(self, guest: Participation) -> list[Dispatch]:
        """What a guest got, the earliest first; also what came before he or she was taken off the list."""
        own = self._by_guest.get(guest.id, []) + self._by_party.get((guest.party_id, guest.office_id), [])
        return sorted(own, key=lambda one: one.id)

    def of_office(self, office_id: int | None) -> list[Dispatch]:
        """What went to an office while nobody held it."""
        return self._by_office.get(office_id or 0, [])


def received_by(store: Store, event_id: int, guests: Iterable[Participation]) -> dict[int, tuple[Dispatch, ...]]:
    """What each of these guests of an event got, by participation, the earliest first."""
    before = SentBefore(store, event_id)
    return {guest.id: tuple(before.of(guest)) for guest in guests}


def sent_for(store: Store, event_id: int) -> tuple[SentWave, ...]:
    """The sendings of an event, the latest first."""
    return _sent_waves(store, store.find(Dispatch, event_id=event_id))


def sent_to(store: Store, subject: Subject) -> tuple[SentWave, ...]:
    """What was sent to a person, a body or an office, the latest first."""
    if subject.kind is SubjectKind.EVENT:
        return ()
    field = "office_id" if subject.kind is SubjectKind.OFFICE else "party_id"
    rows = store.find(DispatchRow, **{field: subject.id})
    return _sent_waves(store, store.find(Dispatch, id={row.dispatch_id for row in rows}))


def _sent_waves(store: Store, dispatches: Sequence[Dispatch]) -> tuple[SentWave, ...]:
    events = {event.id: event for event in store.find(Event, id={one.event_id for one in dispatches})}
    counts: dict[int, int] = defaultdict(int)
    for row in store.find(DispatchRow, dispatch_id=[one.id for one in dispatches]):
        counts[row.dispatch_id] += 1
    ordered = sorted(dispatches, key=lambda one: (one.sent_on.iso(), one.id), reverse=True)
    return tuple(SentWave(dispatch=one, event=events[one.event_id], count=counts[one.id]) for one in ordered)
