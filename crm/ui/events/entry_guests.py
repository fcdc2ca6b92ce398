"""The guests of the open event as they were last read, and whose answer is on its way to the database."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from crm.domain.seating import SEATED, SeatCount, seats_of, why_full
from crm.services.bundle import Services
from crm.services.check_in import DoorRow
from crm.ui.desk import Desk
from crm.ui.events.guest_order import OPEN


@dataclass(frozen=True, slots=True, kw_only=True)
class _Read:
    event_id: int
    rows: tuple[DoorRow, ...]
    count: SeatCount


class EntryGuests:
    """``rows`` by participation, of whom ``missing`` have not answered.

    ``pending`` holds those that were written and not read again since.
    """

    def __init__(self, desk: Desk, on_read: Callable[[], None]) -> None:
        self._desk, self._on_read = desk, on_read
        self._event_id: int | None = None
        self._seats: SeatCount | None = None
        self._pending: dict[int, int] = {}  # guest → version that is being replaced
        self.rows: dict[int, DoorRow] = {}
        self.missing = 0

    @property
    def event_id(self) -> int | None:
        """The event whose guests these are."""
        return self._event_id

    @property
    def pending(self) -> frozenset[int]:
        return frozenset(self._pending)

    def open(self, event_id: int | None) -> None:
        """Another event, or none: nothing of the last one stays."""
        self._event_id, self._seats = event_id, None
        self.rows, self.missing, self._pending = {}, 0, {}

    def reload(self) -> None:
        if self._event_id is not None:
            work = partial(_read, self._desk.services, self._event_id)
            self._desk.read(work, self._show, replaces="events.entry")

    def full_for(self, row: DoorRow | None) -> str:
        """Why there is no seat for a guest, as a sentence; "" if there is one, or none is needed."""
        if row is None or self._seats is None or row.participation.status in SEATED:
            return ""
        return why_full(self._seats, row.participation, seats_of(row.participation, len(row.companions)))

    def begin(self, row: DoorRow) -> None:
        """The guest's answer is on its way."""
        self._pending[row.participation.id] = row.participation.version

    def drop(self, row: DoorRow) -> None:
        """The guest's answer was not stored."""
        self._pending.pop(row.participation.id, None)

    def _show(self, read: _Read) -> None:
        if read.event_id != self._event_id:
            return
        self.rows = {row.participation.id: row for row in read.rows}
        self.missing = sum(row.participation.status in OPEN for row in read.rows)
        self._seats = read.count
        for number, version in list(self._pending.items()):
            row = self.rows.get(number)
            if row is None or row.participation.version != version:
                del self._pending[number]
        self._on_read()


def _read(services: Services, event_id: int) -> _Read:
    return _Read(event_id=event_id, rows=services.check_in.rows(event_id), count=services.waiting.seats(event_id).count)
