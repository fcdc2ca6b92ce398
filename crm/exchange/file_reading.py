"""Why a file cannot be read, in words: the system's own are English."""

from __future__ import annotations

import errno
import lzma
import stat
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import Final
from zipfile import BadZipFile

from crm.domain.errors import UserError

#: What reading a damaged or locked zip archive raises, depending on where the damage is.
ARCHIVE_ERRORS: Final = (
    BadZipFile, RuntimeError, NotImplementedError, EOFError, ValueError, zlib.error, lzma.LZMAError,
)  # fmt: skip
_CAUSES: Final[Mapping[int, str]] = {
    errno.EACCES: "das Leserecht fehlt",
    errno.EPERM: "das Leserecht fehlt",
    errno.EISDIR: "das ist ein Ordner",
    errno.ENOTDIR: "auf dem Weg dorthin liegt eine Datei",
    errno.ENAMETOOLONG: "der Dateiname ist zu lang",
    errno.ELOOP: "die Verknüpfungen führen im Kreis",
    errno.EIO: "der Datenträger meldet einen Fehler",
    errno.ENOMEM: "der Arbeitsspeicher reicht nicht",
    errno.ESTALE: "das Netzlaufwerk ist nicht mehr verbunden",
}


def refusal(path: Path, error: OSError) -> UserError:
    """The sentence for a file that the system does not let us read."""
    if error.errno == errno.ENOENT:
        return UserError(f"Die Datei „{path}“ gibt es nicht.")
    if error.errno in (None, errno.EINVAL):  # an archive sends us to a place that is not there
        return UserError(f"„{path.name}“ ist beschädigt oder unvollständig.")
    cause = _CAUSES.get(error.errno or 0, "das System verweigert es")
    return UserError(f"Die Datei „{path}“ lässt sich nicht lesen: {cause}.")


def size_of(path: Path) -> int:
    """The bytes of a file. UserError if it is not there or no file: opening a device or a pipe may never end."""
    try:
        about = path.stat()
    except OSError as error:
        raise refusal(path, error) from error
    except ValueError as error:  # a NUL within the name
        raise UserError(f"Die Datei „{path}“ gibt es nicht.") from error
    if stat.S_ISDIR(about.st_mode):
        raise UserError(f"„{path}“ ist ein Ordner; bitte nennen Sie eine Datei.")
    if not stat.S_ISREG(about.st_mode):
        raise UserError(f"„{path}“ ist keine Datei, sondern ein Gerät oder eine Leitung des Systems.")
    return about.st_size


def bytes_of(path: Path) -> bytes:
    """All of a file. UserError if it cannot be read."""
    size_of(path)
    try:
        return path.read_bytes()
    except OSError as error:
        raise refusal(path, error) from error
