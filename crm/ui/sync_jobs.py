"""Jobs that are done at once on the caller's thread: for tests and for the gallery."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from crm.domain.errors import Cancelled
from crm.domain.ports import Progress
from crm.ui.jobs import Failure, Ticket, Watcher

T = TypeVar("T")


class SyncLane:
    """Answers before ``submit`` returns; an error that nobody asked for is raised to the caller."""

    def submit(
        self,
        work: Callable[[], T],
        on_done: Callable[[T], None],
        on_error: Failure | None = None,
        *,
        replaces: str | None = None,
    ) -> None:
        self._do(work, on_done, on_error)

    def run(
        self,
        work: Callable[[Progress], T],
        on_done: Callable[[T], None],
        on_error: Failure | None = None,
        *,
        on_progress: Watcher | None = None,
    ) -> Ticket:
        ticket = Ticket()

        def progress(done: int, total: int) -> None:
            if on_progress is not None:
                on_progress(done, total)
            ticket.check()

        self._do(lambda: work(progress), on_done, on_error)
        return ticket

    def _do(self, work: Callable[[], Any], on_done: Callable[[Any], None], on_error: Failure | None) -> None:
        try:
            result = work()
        except Exception as error:
            if on_error is not None:
                on_error(error)
            elif not isinstance(error, Cancelled):
                raise
        else:
            on_done(result)


class SyncJobs:
    """Stands in for :class:`crm.ui.jobs.ThreadJobs`."""

    def __init__(self) -> None:
        self.write = SyncLane()
        self.read = SyncLane()
        self.cpu = SyncLane()

    def shutdown(self) -> None:
        """Nothing ever waits here."""
