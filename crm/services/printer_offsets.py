"""How far each printer feeds paper askew: remembered by the printer's name, outside the database.

The same printer is called differently on each workplace, so this belongs to the workplace; window and command line
share one file.
"""

from __future__ import annotations

import contextlib
import json
import os
from pathlib import Path
from typing import Final

from platformdirs import user_config_path

from crm.domain.label import require_offsets

#: Without a printer's name: what was set before there were names, and for printing to a file.
NO_PRINTER: Final = ""

Offsets = tuple[float, float]


class PrinterOffsets:
    """Millimetres to the right and down, by printer. What cannot be read counts as nothing remembered."""

    def __init__(self, file: Path | None = None) -> None:
        self._file = file

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
        kept = self._read() | {_key(printer): offsets}
        file = self._path()
        passing = file.with_suffix(".neu")
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            passing.write_text(json.dumps(kept, ensure_ascii=False, indent=1, sort_keys=True), encoding="utf-8")
            passing.replace(file)
        except OSError:
            with contextlib.suppress(OSError):
                passing.unlink()

    def _read(self) -> dict[str, Offsets]:
        try:
            kept = json.loads(self._path().read_text(encoding="utf-8"))
            return {str(name): (float(right), float(down)) for name, (right, down) in kept.items()}
        except (OSError, ValueError, TypeError, AttributeError):
            return {}

    def _path(self) -> Path:
        if self._file is not None:
            return self._file
        state = os.environ.get("VERTEILER_STATE")
        return (Path(state) if state else user_config_path("verteiler")) / "drucker.json"


def _key(printer: str) -> str:
    return " ".join(printer.split())
