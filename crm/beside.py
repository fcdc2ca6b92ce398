"""Half of a long piece of work on the second core: in a copy of this process that hands back what it has made.

A copy knows all that this process knows, so nothing has to be handed over, and work that only computes gives the same
there as here. It must touch neither the database nor a file. Where a copy would not be safe (other threads may hold
locks that nobody in the copy would ever open, so never under Qt), cannot be made (Windows) or has no core to run on,
the same work is done here, when its result is asked for.
"""

from __future__ import annotations

import gc
import os
import pickle
import signal
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from itertools import islice
from pathlib import Path
from typing import Final, Generic, NoReturn, TypeVar

T = TypeVar("T")

#: Where Linux lists the threads of this process, those of libraries too; elsewhere nobody can count these.
_THREADS: Final = Path("/proc/self/task")
#: Bytes that say how long a piece of the answer is; zero stands behind the last one.
_LENGTH: Final = 8


@contextmanager
def beside(work: Callable[[], Iterable[T]]) -> Iterator[Iterator[T]]:
    """Begins the work and gives what it makes, piece by piece; to be asked for within the block."""
    copy = _copy(work) if is_possible() else None
    try:
        yield iter(work()) if copy is None else copy.pieces()
    finally:
        if copy is not None:
            copy.end()


def _copy(work: Callable[[], Iterable[T]]) -> _Copy[T] | None:
    """None where the system has no room for another process."""
    with suppress(OSError):
        return _Copy(work)
    return None


def is_possible() -> bool:
    """Whether a copy would be made: for work that is worth parting only then."""
    return _THREADS.is_dir() and len(list(_THREADS.iterdir())) == 1 and len(os.sched_getaffinity(0)) > 1


class _Copy(Generic[T]):
    """The pieces lie in memory that both have; a pipe says how long each is, so that the copy never has to wait."""

    def __init__(self, work: Callable[[], Iterable[T]]) -> None:
        self._work = work
        with ExitStack() as failing:
            self._shared = os.memfd_create("beside")
            failing.callback(os.close, self._shared)
            reading, writing = os.pipe()
            self._reading = failing.enter_context(os.fdopen(reading, "rb"))
            self._id = self._begun(writing)
            failing.pop_all()

    def _begun(self, writing: int) -> int:
        """What ends this process (Ctrl+C) is not for the copy, which would go on as a second program."""
        mask = signal.pthread_sigmask(signal.SIG_BLOCK, signal.valid_signals())
        try:
            return os.fork() or _answer(self._work, self._shared, writing)
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, mask)
            os.close(writing)

    def pieces(self) -> Iterator[T]:
        """What the copy makes; what it could not, for want of memory or since somebody ended it, is made here."""
        count = place = 0
        while length := self._next_length():
            piece: T = pickle.loads(os.pread(self._shared, length, place))
            yield piece
            place += length
            count += 1
        if length is None:
            yield from islice(self._work(), count, None)

    def _next_length(self) -> int | None:
        """None if the copy has ended before its work."""
        told = self._reading.read(_LENGTH)
        return int.from_bytes(told) if len(told) == _LENGTH else None

    def end(self) -> None:
        """Ends the copy, whether it has finished or not."""
        self._reading.close()
        os.close(self._shared)
        os.kill(self._id, signal.SIGKILL)
        os.waitpid(self._id, 0)


def _answer(work: Callable[[], Iterable[object]], shared: int, writing: int) -> NoReturn:
    """In the copy: hands over the pieces. Nothing of what else ends a process is for the copy to do: it shares the open
    files, and what waits to be written to them."""
    try:
        gc.disable()
        memory = os.fdopen(shared, "wb")
        for piece in work():
            made = pickle.dumps(piece, pickle.HIGHEST_PROTOCOL)
            memory.write(made)
            memory.flush()
            os.write(writing, len(made).to_bytes(_LENGTH))
        os.write(writing, bytes(_LENGTH))
    finally:
        os._exit(0)
