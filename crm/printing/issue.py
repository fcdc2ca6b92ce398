"""What is said of one printing on every page of it, whichever sheet it is.

A sheet is told what stands on it; that it is for the house's own use, from which selection it was made and as of which
day belongs to the act of printing. So it is laid around the whole of it, once, instead of being handed through
every sheet, and no sheet can forget it. It holds for the block and its thread only.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Final

from crm.domain.sheet import Issue

_issue: Final[ContextVar[Issue | None]] = ContextVar("issue", default=None)
_USUAL: Final = Issue()


@contextmanager
def issuing(issue: Issue) -> Iterator[None]:
    """Sheets that are set inside say on every page what ``issue`` says."""
    token = _issue.set(issue)
    try:
        yield
    finally:
        _issue.reset(token)


def current_issue() -> Issue:
    """What holds here; nothing special outside every :func:`issuing`."""
    return _issue.get() or _USUAL
