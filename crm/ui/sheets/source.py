"""A sheet as the preview sees it: how it is made, kept and called. Nothing here knows what stands on it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, Protocol, TypeVar


class PrintedSheet(Protocol):
    """A finished PDF; ``warnings`` are German sentences about what could not be printed as given."""

    @property
    def pdf(self) -> bytes: ...

    @property
    def pages(self) -> int: ...

    @property
    def warnings(self) -> tuple[str, ...]: ...


P = TypeVar("P", bound=PrintedSheet)


@dataclass(frozen=True, kw_only=True)
class SheetSource(Generic[P]):
    """``make`` sets the sheet anew (beside the UI thread), ``keep`` writes it to a file and notes the export.

    ``kind`` is the word of the command line for the sheet, under which its settings are kept; "" if none are.
    ``has_head`` says that it has the head and foot of the house, ``is_internal`` that it is usually for its own use,
    ``selection`` what it was made from.
    """

    name: str
    file_name: str
    make: Callable[[], P]
    keep: Callable[[P, Path], None]
    kind: str = ""
    has_head: bool = True
    is_internal: bool = False
    selection: str = ""
