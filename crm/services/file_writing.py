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

#: Where names of devices and of open files stand; /dev/shm is a folder like any other.
_DEVICES: Final = frozenset((Path("/dev"), Path("/dev/fd"), Path("/proc/self/fd")))


def write_file(target: Path, data: bytes) -> None:
    """Writes a file whole or not at all. UserError if the place cannot be written.

    What is there and is no file (/dev/stdout, a named pipe) gets the data and stays what it is, so does a link.
    """
    if _is_no_file(target):
        _write_through(target, data)
        return
    real, pending = _places(target)
    try:
        pending.write_bytes(data)
        pending.replace(real)
    except BaseException as error:  # whoever ends the program meanwhile leaves no half file either
        with contextlib.suppress(OSError):
            pending.unlink()
        if isinstance(error, OSError):
            raise _unwritable(target, error) from error
        raise


def _is_no_file(target: Path) -> bool:
    if target.parent in _DEVICES:
        return True
    try:
        return target.exists() and not (target.is_file() or target.is_dir())
    except OSError:  # it cannot even be looked at: writing says why
        return False


def _places(target: Path) -> tuple[Path, Path]:
    """The file that is meant, at the end of its links, and the one that becomes it when it is complete."""
    real = Path(os.path.realpath(target))
    return real, real.with_name(f".{real.name}.{os.getpid()}.tmp")


def _write_through(target: Path, data: bytes) -> None:
    try:
        target.write_bytes(data)
    except OSError as error:
        raise _unwritable(target, error) from error


def check_writable(target: Path) -> None:
    """Called before something is done that cannot be done twice. UserError if a file could not be written there."""
    if _is_no_file(target):
        return
    _, pending = _places(target)
    try:
        if target.is_dir():
            raise IsADirectoryError(errno.EISDIR, "")
        pending.touch()
        pending.unlink()
    except OSError as error:
        raise _unwritable(target, error) from error


def make_folder(folder: Path) -> None:
    """Makes a folder, with those above it. UserError if it cannot be made."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError(f"Der Ordner „{folder}“ lässt sich nicht anlegen: {_cause(error)}.") from error


def refuse_filled(folder: Path, suffix: str, what: str) -> None:
    """UserError if the folder holds files of that kind already: an old one among the new would go to somebody who is
    off the list."""
    if any(folder.glob(f"*{suffix}")):
        raise UserError(f"Im Ordner „{folder}“ liegen schon {what}; bitte wählen Sie einen leeren Ordner.")


def fill_folder(folder: Path, files: Mapping[str, bytes]) -> None:
    """Makes the folder and writes the files into it, by name. UserError as for each of them."""
    make_folder(folder)
    for name, data in files.items():
        write_file(folder / name, data)


def _unwritable(target: Path, error: OSError) -> UserError:
    return UserError(f"Die Datei „{target}“ lässt sich nicht schreiben: {_cause(error)}.")


def _cause(error: OSError) -> str:
    return _CAUSES.get(error.errno or 0, error.strerror or "unbekannte Ursache")
