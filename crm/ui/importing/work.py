"""One piece of long work at a time: what is being done, how far it is, and its end."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

from crm.domain.errors import Cancelled
from crm.domain.ports import Progress
from crm.ui.jobs import Lane, Ticket

T = TypeVar("T")


class Work(QObject):
    """``busy`` says what is being done, "" when it is over: before whoever asked for it hears of the result."""

    busy = Signal(str)
    progressed = Signal(int, int)

    def __init__(self, on_error: Callable[[BaseException], None], parent: QObject) -> None:
        super().__init__(parent)
        self._on_error = on_error
        self._ticket: Ticket | None = None
        self._is_waited_for = False

    @property
    def is_under_way(self) -> bool:
        return self._ticket is not None

    def run(
        self,
        lane: Lane,
        words: str,
        work: Callable[[Progress], T],
        on_done: Callable[[T], None],
        *,
        is_waited_for: bool = False,
    ) -> None:
        """Begins; nothing else may be under way. What ``is_waited_for`` has ended when it was cancelled."""
        self._ticket = ticket = Ticket()
        self._is_waited_for = is_waited_for
        self.busy.emit(words)

        def watched(progress: Progress) -> T:
            def told(done: int, total: int) -> None:
                progress(done, total)
                ticket.check()

            return work(told)

        # Bound methods, so that nobody calls them once the window is gone.
        lane.run(
            watched,
            partial(self._done, ticket, on_done),
            partial(self._failed, ticket),
            on_progress=partial(self._told, ticket),
        )

    def cancel(self) -> None:
        """Asks for the end. What only reads goes on unheard until it notices."""
        if self._ticket is not None:
            self._ticket.cancel()
            if not self._is_waited_for:
                self._failed(self._ticket, Cancelled())

    def _told(self, ticket: Ticket, done: int, total: int) -> None:
        if ticket is self._ticket:
            self.progressed.emit(done, total)

    def _done(self, ticket: Ticket, on_done: Callable[[Any], None], result: Any) -> None:
        if ticket is self._ticket:
            self._end()
            on_done(result)

    def _failed(self, ticket: Ticket, error: BaseException) -> None:
        if ticket is self._ticket:
            self._end()
            self._on_error(error)

    def _end(self) -> None:
        self._ticket = None
        self.busy.emit("")
