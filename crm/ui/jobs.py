"""Work beside the UI thread: three lanes, results on the UI thread, stale answers dropped.

``write`` has one thread, so that edits and their undoing keep their order; ``read`` and ``cpu`` have two each.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from threading import Event
from typing import Any, Protocol, TypeVar

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal, Slot
from shiboken6 import isValid

from crm.domain.errors import Cancelled
from crm.domain.ports import Progress

T = TypeVar("T")

#: Called on the UI thread with (done, total).
Watcher = Callable[[int, int], None]
#: Called on the UI thread with what the work raised.
Failure = Callable[[BaseException], None]

_PAUSE = 0.05  # seconds between two progress reports; more would only keep the window busy


def is_gone(listener: Callable[..., object]) -> bool:
    """Whether the listener is a method of something of Qt that was deleted: its window was closed meanwhile."""
    while isinstance(listener, partial):
        listener = listener.func
    owner = getattr(listener, "__self__", None)
    return isinstance(owner, QObject) and not isValid(owner)


class Ticket:
    """Stands for work under way that can be cancelled."""

    def __init__(self) -> None:
        self._cancelled = Event()

    def cancel(self) -> None:
        """Asks the work to stop at its next progress report."""
        self._cancelled.set()

    @property
    def is_cancelled(self) -> bool:
        return self._cancelled.is_set()

    def check(self) -> None:
        """Raises :class:`Cancelled` once :meth:`cancel` was called."""
        if self._cancelled.is_set():
            raise Cancelled


class Lane(Protocol):
    """One queue of work."""

    def submit(
        self,
        work: Callable[[], T],
        on_done: Callable[[T], None],
        on_error: Failure | None = None,
        *,
        replaces: str | None = None,
    ) -> None:
        """Does ``work`` and hands its result on; a newer submission with the same ``replaces`` silences this one."""

    def run(
        self,
        work: Callable[[Progress], T],
        on_done: Callable[[T], None],
        on_error: Failure | None = None,
        *,
        on_progress: Watcher | None = None,
    ) -> Ticket:
        """Does long work that reports progress. Cancelled work ends in ``on_error`` with :class:`Cancelled`."""


class Jobs(Protocol):
    """The lanes of a window."""

    @property
    def write(self) -> Lane: ...

    @property
    def read(self) -> Lane: ...

    @property
    def cpu(self) -> Lane: ...

    def shutdown(self) -> None:
        """Drops what waits, cancels what runs, and waits for it to end."""


@dataclass(slots=True, kw_only=True)
class _Waiting:
    on_done: Callable[[Any], None]
    on_error: Failure | None
    on_progress: Watcher | None
    key: str | None
    ticket: Ticket


class _Relay(QObject):
    done = Signal(object, object, object)  # token, result, error
    progressed = Signal(object, object, object)  # token, done, total


class _Task(QRunnable):
    def __init__(self, work: Callable[[Progress], Any], relay: _Relay, token: int, ticket: Ticket) -> None:
        super().__init__()
        self._work = work
        self._relay = relay
        self._token = token
        self._ticket = ticket
        self._reported = 0.0

    def run(self) -> None:
        result, error = None, None
        try:
            self._ticket.check()
            result = self._work(self._progress)
        except BaseException as raised:
            error = raised
        self._relay.done.emit(self._token, result, error)

    def _progress(self, done: int, total: int) -> None:
        self._ticket.check()
        now = time.monotonic()
        if done >= total or now - self._reported >= _PAUSE:
            self._reported = now
            self._relay.progressed.emit(self._token, done, total)


class ThreadLane(QObject):
    """A lane over a thread pool of its own."""

    failed = Signal(object)  # an exception that nobody asked to hear about; feedback.py listens

    def __init__(self, threads: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(threads)
        self._relay = _Relay(self)
        self._relay.done.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._relay.progressed.connect(self._report, Qt.ConnectionType.QueuedConnection)
        self._last = 0
        self._newest: dict[str, int] = {}
        self._waiting: dict[int, _Waiting] = {}

    def submit(
        self,
        work: Callable[[], T],
        on_done: Callable[[T], None],
        on_error: Failure | None = None,
        *,
        replaces: str | None = None,
    ) -> None:
        def plain(progress: Progress) -> T:
            return work()

        self._start(plain, on_done, on_error, None, replaces)

    def run(
        self,
        work: Callable[[Progress], T],
        on_done: Callable[[T], None],
        on_error: Failure | None = None,
        *,
        on_progress: Watcher | None = None,
    ) -> Ticket:
        return self._start(work, on_done, on_error, on_progress, None)

    def is_idle(self) -> bool:
        """Whether every answer has been delivered."""
        return not self._waiting

    def shutdown(self) -> None:
        for entry in self._waiting.values():
            entry.ticket.cancel()
        self._waiting.clear()
        self._pool.clear()
        self._pool.waitForDone()

    def _start(
        self,
        work: Callable[[Progress], Any],
        on_done: Callable[[Any], None],
        on_error: Failure | None,
        on_progress: Watcher | None,
        key: str | None,
    ) -> Ticket:
        self._last += 1
        ticket = Ticket()
        if key is not None:
            self._silence(key)
            self._newest[key] = self._last
        self._waiting[self._last] = _Waiting(
            on_done=on_done, on_error=on_error, on_progress=on_progress, key=key, ticket=ticket
        )
        self._pool.start(_Task(work, self._relay, self._last, ticket))
        return ticket

    def _silence(self, key: str) -> None:
        """Work not begun yet need not begin; what runs is only not listened to."""
        older = self._waiting.get(self._newest.get(key, 0))
        if older is not None:
            older.ticket.cancel()

    @Slot(object, object, object)
    def _report(self, token: int, done: int, total: int) -> None:
        entry = self._waiting.get(token)
        if entry is None or entry.on_progress is None or entry.ticket.is_cancelled or is_gone(entry.on_progress):
            return
        entry.on_progress(done, total)

    @Slot(object, object, object)
    def _deliver(self, token: int, result: Any, error: BaseException | None) -> None:
        entry = self._waiting.pop(token, None)
        if entry is None or (entry.key is not None and self._newest[entry.key] != token):
            return  # shut down, or a newer question was asked meanwhile
        if error is None:
            if not is_gone(entry.on_done):
                entry.on_done(result)
        elif entry.on_error is not None:
            if not is_gone(entry.on_error):
                entry.on_error(error)
        elif not isinstance(error, Cancelled):
            self.failed.emit(error)


class ThreadJobs(QObject):
    """The lanes of the running program."""

    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.write = ThreadLane(1, self)
        self.read = ThreadLane(2, self)
        self.cpu = ThreadLane(2, self)
        for lane in self._lanes():
            lane.failed.connect(self.failed)

    def is_idle(self) -> bool:
        """Whether nothing waits or runs."""
        return all(lane.is_idle() for lane in self._lanes())

    def shutdown(self) -> None:
        for lane in self._lanes():
            lane.shutdown()

    def _lanes(self) -> tuple[ThreadLane, ...]:
        return self.write, self.read, self.cpu
