"""Writing a file so that it is there whole or not at all, and saying why if it cannot be written."""

from __future__ import annotations

import contextlib
import errno
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from crm.domain.errors import UserError

_CAUSES: Final[Mapping[int, str]] = {
    errno.ENOSPC: "kein Platz mehr auf dem Datenträger",
    errno.EACCES: "fehlendes Schreibrecht",
    errno.EROFS: "der Datenträger ist schreibgeschützt",
    errno.ENOENT: "den Ordner gibt es nicht",
    errno.EEXIST: "der Name gehört einer Datei",
    errno.ENOTDIR: "auf dem Weg dorthin liegt eine Datei",
    errno.EISDIR: "der Name gehört einem Ordner",
    errno.ENAMETOOLONG: "der Dateiname ist zu lang",
}


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
    return _CAUSES.get(error.errno or 0, error.strerror or "unbekannte Ursache")
