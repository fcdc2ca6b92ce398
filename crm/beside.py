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
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, Generic, NoReturn, TypeVar

T = TypeVar("T")

#: Where Linux lists the threads of this process, those of libraries too; elsewhere nobody can count these.
_THREADS: Final = Path("/proc/self/task")
#: Bytes that say how long the answer is: one that breaks off is none.
_LENGTH: Final = 8


@contextmanager
def beside(work: Callable[[], T]) -> Iterator[Callable[[], T]]:
    """Begins the work and gives what waits for its result, which has to be asked for within the block."""
    copy = _Copy(work) if _is_possible() else None
    try:
        yield work if copy is None else copy.result
    finally:
        if copy is not None:
            copy.end()


def _is_possible() -> bool:
    return _THREADS.is_dir() and len(list(_THREADS.iterdir())) == 1 and len(os.sched_getaffinity(0)) > 1


class _Copy(Generic[T]):
    def __init__(self, work: Callable[[], T]) -> None:
        self._work = work
        reading, writing = os.pipe()
        self._reading = os.fdopen(reading, "rb")
        # What ends this process (Ctrl+C) is not for the copy: it would go on as a second program.
        mask = signal.pthread_sigmask(signal.SIG_BLOCK, signal.valid_signals())
        try:
            self._id = os.fork()
            if not self._id:
                _answer(work, writing)
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, mask)
            os.close(writing)

    def result(self) -> T:
        """What the copy has made; if it could not, for want of memory or since somebody ended it, it is made here."""
        answer = self._reading.read()
        if len(answer) < _LENGTH or int.from_bytes(answer[:_LENGTH]) != len(answer) - _LENGTH:
            return self._work()
        made: T = pickle.loads(memoryview(answer)[_LENGTH:])
        return made

    def end(self) -> None:
        """Ends the copy, whether it has finished or not."""
        self._reading.close()
        os.kill(self._id, signal.SIGKILL)
        os.waitpid(self._id, 0)


def _answer(work: Callable[[], object], writing: int) -> NoReturn:
    """In the copy: hands over the result. Nothing of what else ends a process is for the copy to do: it shares the
    open files, and what waits to be written to them."""
    try:
        gc.disable()
        made = pickle.dumps(work(), pickle.HIGHEST_PROTOCOL)
        with os.fdopen(writing, "wb") as pipe:
            pipe.write(len(made).to_bytes(_LENGTH))
            pipe.write(made)
    finally:
        os._exit(0)
