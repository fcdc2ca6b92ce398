"""How far each printer feeds paper askew: remembered by the printer's name, outside the database.

The same printer is called differently on each workplace, so this belongs to the workplace; window and command line
share one file.
"""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import Final

from crm.domain.errors import UserError
from crm.domain.label import require_offsets
from crm.services.settings_file import SettingsFile

#: Without a printer's name: what was set before there were names, and for printing to a file.
NO_PRINTER: Final = ""

Offsets = tuple[float, float]


class PrinterOffsets:
    """Millimetres to the right and down, by printer. What cannot be read counts as nothing remembered."""

    def __init__(self, file: Path) -> None:
        self._file = SettingsFile(file)

    def of(self, printer: str) -> Offsets:
        """(0, 0) for a printer never adjusted."""
        return self._read().get(_key(printer), (0.0, 0.0))

    def printers(self) -> list[str]:
        """Those that something is remembered of, by their names."""
        return sorted(name for name in self._read() if name)

    def keep(self, printer: str, offsets: Offsets) -> None:
        """Remembers them for the next time. UserError for a shift that no printer needs; a folder that cannot be
        written costs the memory, never the print."""
        require_offsets(*offsets)
        with contextlib.suppress(UserError):
            self._file.write(self._read() | {_key(printer): offsets})

    def _read(self) -> dict[str, Offsets]:
        try:
            return {str(name): (float(right), float(down)) for name, (right, down) in self._file.read().items()}
        except (UserError, ValueError, TypeError):
            return {}


def _key(printer: str) -> str:
    return " ".join(printer.split())
