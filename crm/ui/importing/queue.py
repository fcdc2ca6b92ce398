"""The files that were dropped or chosen together: read and looked at one after the other."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication

#: Files that make one plan: one of any form, or several of cards.
Batch = tuple[Path, ...]


class FileQueue:
    """``turn`` counts from 1 and is 0 before the first; a single batch is no queue and has no words."""

    def __init__(self) -> None:
        self.turn = 0
        self._waiting: list[Batch] = []

    def __bool__(self) -> bool:
        """Whether something still waits."""
        return bool(self._waiting)

    def begin(self) -> None:
        """One is being read by itself; nothing waits behind it."""
        self.turn, self._waiting = 1, []

    def add(self, batches: Sequence[Batch]) -> None:
        """Behind all that waits."""
        self._waiting += batches

    def take(self) -> Batch:
        """The next, which waits no longer."""
        self.turn += 1
        return self._waiting.pop(0)

    def clear(self) -> None:
        """Nothing waits any more."""
        self.turn = 0
        self._waiting = []

    def next_name(self) -> str:
        """What comes next, as people call it."""
        return _name(self._waiting[0]) if self._waiting else ""

    def words(self) -> str:
        """ "Datei 1 von 3, danach liste.csv, 2 vCard-Dateien"; "" if there is only one."""
        total = self.turn + len(self._waiting)
        if total < 2:
            return ""
        place = QCoreApplication.translate("ImportPage", "Datei {turn} von {total}").format(turn=self.turn, total=total)
        if not self._waiting:
            return place
        names = ", ".join(map(_name, self._waiting))
        return QCoreApplication.translate("ImportPage", "{place}, danach {names}").format(place=place, names=names)


def _name(batch: Batch) -> str:
    if len(batch) == 1:
        return batch[0].name
    return QCoreApplication.translate("ImportPage", "{count} vCard-Dateien").format(count=len(batch))
