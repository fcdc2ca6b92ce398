"""Tells every open window which rows a committed write has touched."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from crm.domain.journal import ChangeSet


class Broadcast(QObject):
    """``changed`` carries a :class:`crm.domain.journal.ChangeSet`; screens drop what it names and read again."""

    changed = Signal(object)

    def tell(self, changes: ChangeSet) -> None:
        """Announces a write; an empty set is not worth a repaint."""
        if changes:
            self.changed.emit(changes)
