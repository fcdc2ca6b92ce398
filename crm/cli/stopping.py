"""A command that is ended from outside takes back what it was about, and says so."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Final

#: The request to end (kill, shutdown, a scheduler's time limit), and a terminal that was closed.
_NAMES: Final = ("SIGTERM", "SIGHUP")
#: What a shell adds to the signal's number in the exit status.
_BY_SIGNAL: Final = 128


class Stopped(BaseException):
    """Raised wherever the command just is; as with Ctrl+C, transactions roll back and half files go on the way out."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.status = _BY_SIGNAL + number


@contextmanager
def stoppable() -> Iterator[None]:
    """Within, a request to end raises :class:`Stopped`, once: further ones do not disturb the way out.

    What is ignored from outside (nohup) stays ignored, and so does everything beside the main thread.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    numbers = [getattr(signal, name) for name in _NAMES if hasattr(signal, name)]
    ours = [number for number in numbers if signal.getsignal(number) is signal.SIG_DFL]

    def stop(number: int, _: FrameType | None) -> None:
        for one in ours:
            signal.signal(one, signal.SIG_IGN)
        raise Stopped(number)

    for number in ours:
        signal.signal(number, stop)
    try:
        yield
    finally:
        for number in ours:
            signal.signal(number, signal.SIG_DFL)
