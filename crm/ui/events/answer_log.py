"""What was entered one answer after the other, newest first, and whether it still stands."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication, QObject, Signal

from crm.domain.audience_history import STATUS_WORDS
from crm.domain.event import Status
from crm.services.check_in import DoorRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted:
    """One line. ``refused`` says why it was not stored, ``now`` what stands by now instead of it."""

    number: int
    guest_id: int
    name: str
    body: str
    status: Status
    substitute: str = ""
    refused: str = ""
    is_stored: bool = False
    now: str = ""


class AnswerLog(QObject):
    """``changed`` comes with each new line and whenever one was stored, refused or overtaken."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: list[Noted] = []
        self._last = 0

    @property
    def stored(self) -> int:
        """How many lines were stored and still stand."""
        return sum(line.is_stored and not line.now for line in self.lines)

    def note(self, row: DoorRow, status: Status, substitute: str = "", *, is_stored: bool = False) -> int:
        """A new line; returns its number."""
        self._last += 1
        line = Noted(
            number=self._last,
            guest_id=row.participation.id,
            name=row.listed_name,
            body=row.body,
            status=status,
            substitute=substitute,
            is_stored=is_stored,
        )
        self.lines.insert(0, line)
        self.changed.emit()
        return line.number

    def store(self, number: int) -> None:
        """The line's answer is in the database."""
        self._amend(number, is_stored=True)

    def refuse(self, number: int, reason: str) -> None:
        """The line's answer is not in the database."""
        self._amend(number, refused=reason)

    def clear(self) -> None:
        self.lines = []
        self.changed.emit()

    def compare(self, rows: Mapping[int, DoorRow], pending: Collection[int]) -> None:
        """What no longer stands says what does: it was taken back, or a colleague changed it.

        Of several lines of one guest the newest speaks. Those in ``pending`` are not read anew yet.
        """
        spoken: set[int] = set(pending)
        for at, line in enumerate(self.lines):
            if line.is_stored and line.guest_id not in spoken:
                spoken.add(line.guest_id)
                self.lines[at] = replace(line, now=_now(line, rows.get(line.guest_id)))
        self.changed.emit()

    def _amend(self, number: int, *, is_stored: bool = False, refused: str = "") -> None:
        self.lines = [
            replace(line, is_stored=is_stored, refused=refused) if line.number == number else line
            for line in self.lines
        ]
        self.changed.emit()


def _now(line: Noted, row: DoorRow | None) -> str:
    if row is None:
        return QCoreApplication.translate("Answers", "nicht mehr auf der Liste")
    status = row.participation.status
    return "" if status is line.status else STATUS_WORDS[status]
