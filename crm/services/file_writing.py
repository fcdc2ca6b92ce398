"""Writing a file so that it is there whole or not at all, and saying why if it cannot be written."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

from crm.domain.errors import UserError


def write_file(target: Path, data: bytes) -> None:
    """Writes a file whole or not at all. UserError if the place cannot be written."""
    pending = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        pending.write_bytes(data)
        pending.replace(target)
    except OSError as error:
        with contextlib.suppress(OSError):
            pending.unlink()
        raise UserError(f"Die Datei „{target}“ lässt sich nicht schreiben: {_cause(error)}.") from error


def make_folder(folder: Path) -> None:
    """Makes a folder, with those above it. UserError if it cannot be made."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError(f"Der Ordner „{folder}“ lässt sich nicht anlegen: {_cause(error)}.") from error


def _cause(error: OSError) -> str:
    known = {
        28: "kein Platz mehr auf dem Datenträger",
        13: "fehlendes Schreibrecht",
        30: "der Datenträger ist schreibgeschützt",
        2: "den Ordner gibt es nicht",
        17: "der Name gehört einer Datei",
        20: "auf dem Weg dorthin liegt eine Datei",
        21: "der Name gehört einem Ordner",
        36: "der Dateiname ist zu lang",
    }
    return known.get(error.errno or 0, error.strerror or "unbekannte Ursache")
