"""Copies of a database file that were verified before they count as copies."""

from __future__ import annotations

import os
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from sqlcipher3 import dbapi2

from crm.domain.errors import UserError
from crm.storage.sqlite import integrity_problems


def copy_beside(path: Path, reason: str) -> Path:
    """A verified copy named after the reason and the time, in the same folder; never overwrites anything.

    New file, fsync, verify, rename, fsync of the folder: a crash leaves either the whole copy or a ``.tmp``.
    """
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
    target = path.with_name(f"{path.stem}.{reason}-{stamp}{path.suffix}")
    pending = target.with_name(target.name + ".tmp")
    # In one step: a copy in portions starts anew with each commit of another connection.
    with closing(dbapi2.connect(str(path))) as source, closing(dbapi2.connect(str(pending))) as copy:
        source.backup(copy)
    if problems := integrity_problems(pending):
        pending.unlink()
        raise UserError(f"Die Sicherung vor der Umstellung ist fehlgeschlagen: {problems[0]}")
    publish(pending, target)
    return target


def publish(pending: Path, target: Path) -> None:
    """Makes a finished file visible under its name, durably."""
    descriptor = os.open(pending, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
    pending.replace(target)
    sync_folder(target.parent)


def sync_folder(folder: Path) -> None:
    """Makes a rename in the folder durable; a no-op where folders cannot be opened (Windows)."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
