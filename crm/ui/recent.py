"""The records that were opened last; kept from one start to the next, for each database apart."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from crm.domain.listing import Subject, SubjectKind
from crm.ui.desk import Desk

_MOST = 8
_LOOKED_AT = 1500  # milliseconds that a record is in sight before it counts: arrow keys pass over many


class Recent(QObject):
    """``changed`` comes when the order is another. Opened is what was asked for, or looked at for a while."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._key = f"recent/{desk.services.directory.database_name}"
        self._waiting: Subject | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_LOOKED_AT)
        self._timer.timeout.connect(self._note_waiting)
        desk.opened.connect(self.note)

    def subjects(self) -> list[Subject]:
        """The latest first."""
        kept = str(self._desk.settings.value(self._key) or "")
        parts = [entry.partition(":") for entry in kept.split() if ":" in entry]
        return [Subject(SubjectKind(k), int(n)) for k, _, n in parts if k in set(SubjectKind) and n.isdecimal()]

    def note(self, subject: Subject) -> None:
        """It was opened just now."""
        before = self.subjects()
        after = [subject, *(one for one in before if one != subject)][:_MOST]
        if after != before:
            self._desk.settings.setValue(self._key, " ".join(f"{one.kind.value}:{one.id}" for one in after))
            self.changed.emit()

    def look_at(self, subject: Subject | None) -> None:
        """It is in sight; it counts as opened if it stays so."""
        self._waiting = subject
        self._timer.start()

    def _note_waiting(self) -> None:
        if self._waiting is not None:
            self.note(self._waiting)
