"""One version of a sheet in the preview: made with what was chosen at one moment, and kept as exactly that."""

from __future__ import annotations

from abc import ABC, abstractmethod
from functools import partial
from pathlib import Path
from typing import ClassVar

from crm.services.bundle import Services
from crm.services.contacts import OPEN, Disclosure
from crm.services.sheets import Printed
from crm.ui.exporting.file_names import file_name_for
from crm.ui.sheets.source import SheetSource


class SheetRun(ABC):
    """Gathers a sheet, sets it, and knows how much stood on it when it leaves: ``make`` counts in ``_count``.

    ``has_head`` says that it has the head and foot of the house.
    """

    has_head: ClassVar[bool] = True

    def __init__(self, services: Services, shown: Disclosure = OPEN) -> None:
        self._services, self._shown = services, shown
        self._count = 0

    @property
    @abstractmethod
    def name(self) -> str:
        """What the preview, the file and the journal call it."""

    @property
    @abstractmethod
    def kind(self) -> str:
        """The word of the command line."""

    @abstractmethod
    def make(self) -> Printed:
        """Sets the sheet anew, beside the UI thread."""

    def source(self, shown: Disclosure | None = None) -> SheetSource[Printed]:
        """``shown`` is what the addresses were computed with, if that is not chosen beside the preview."""
        return SheetSource(
            name=self.name,
            file_name=file_name_for(self.name, ".pdf"),
            make=self.make,
            keep=partial(self._keep, shown=self._shown if shown is None else shown),
            kind=self.kind,
            has_head=self.has_head,
        )

    def _keep(self, printed: Printed, target: Path, shown: Disclosure) -> None:
        self._services.sheets.keep(printed, target, self.name, self._count, shown)
