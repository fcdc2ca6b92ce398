"""The order of precedence of one event: read while it is looked at, changed through the write lane."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from crm.domain.journal import ChangeSet
from crm.services.precedence_view import EventOrder
from crm.ui.desk import Desk

#: Tables whose rows an order depends on.
TABLES = frozenset(
    "event participation person organisation office tenure snapshot rank event_rank precedence_place".split()
)


class OrderPresenter(QObject):
    """``shown`` comes after each reading. Nothing is read while nobody looks (:meth:`look`)."""

    shown = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._precedence = desk.services.precedence
        self._is_looked_at, self._is_stale = False, True
        self.event_id: int | None = None
        self.order = EventOrder(lines=())
        desk.changed.connect(self._on_changed)

    def open(self, event_id: int | None) -> None:
        """Another event, or none."""
        if event_id != self.event_id:
            self.event_id, self._is_stale = event_id, True
            self._read()

    def look(self, on: bool) -> None:
        """Whether the order is in sight."""
        self._is_looked_at = on
        self._read()

    def move(self, row: int, to: int) -> None:
        """Puts the row of that number at another place, by hand."""
        ids = [line.party_id for line in self.order.lines]
        party = ids.pop(row)
        after = ids[to - 1] if to else None
        if self.event_id is not None:
            self._write(partial(self._precedence.place_after, self.event_id, party, after))

    def release(self, party_ids: Sequence[int]) -> None:
        """Back to where the rule has them."""
        if self.event_id is not None and party_ids:
            self._write(partial(self._precedence.release, self.event_id, *party_ids))

    def _read(self) -> None:
        if not (self._is_looked_at and self._is_stale) or self.event_id is None:
            return
        self._is_stale = False
        event_id = self.event_id
        work = partial(self._precedence.order, event_id)
        self.desk.read(work, partial(self._show, event_id), replaces="events.precedence")

    def _show(self, event_id: int, order: EventOrder) -> None:
        if event_id == self.event_id:
            self.order = order
            self.shown.emit()

    def _write(self, work: Callable[[], ChangeSet]) -> None:
        self.desk.write(work, on_error=self._refused)

    def _refused(self, error: BaseException) -> None:
        """Says why, and shows what is stored now: a colleague may have been faster."""
        self.desk.feedback.report(error)
        self._is_stale = True
        self._read()

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.tables() & TABLES:
            self._is_stale = True
            self._read()
