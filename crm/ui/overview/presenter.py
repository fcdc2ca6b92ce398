"""What the overview knows: read beside the UI thread, again whenever something was written."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from crm.domain.journal import ChangeSet
from crm.domain.listing import Subject
from crm.services.history import JournalLine
from crm.ui.desk import Desk
from crm.ui.overview.slots import Slot
from crm.ui.recent import Recent

_LINES = 5


class OverviewPresenter(QObject):
    """Each signal carries one part of the page: rows of events with the number of all, of the journal, counts, names.

    ``counted`` carries the key of a slot and how many there are; ``recent`` pairs of subject and name.
    """

    events = Signal(object, int)
    lines = Signal(object)
    counted = Signal(str, int)
    recent = Signal(object)

    def __init__(self, desk: Desk, recent: Recent, slots: Sequence[Slot], parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._recent, self._slots = desk, recent, tuple(slots)
        self._is_seen = False
        desk.changed.connect(self._on_changed)
        recent.changed.connect(self._on_opened)

    def set_seen(self, seen: bool) -> None:
        """While the page is out of sight nothing is read; it catches up when it appears."""
        self._is_seen = seen
        if seen:
            self.reload()

    def reload(self) -> None:
        """Reads everything."""
        services = self._desk.services
        self._desk.read(
            lambda: (services.events.coming(), len(services.events.rows())), self._on_events, replaces="overview.events"
        )
        self._desk.read(lambda: services.history.lines(_LINES), self.lines.emit, replaces="overview.lines")
        for slot in self._slots:
            self._desk.read(slot.read_count, partial(self.counted.emit, slot.key), replaces=f"overview.{slot.key}")
        self._read_recent()

    def undo(self, line: JournalLine) -> None:
        """Takes an entry back and says so."""
        history, said = self._desk.services.history, list[str]()

        def work() -> ChangeSet:
            changes, sentence = history.undo(line.entry.id)
            said.append(sentence)
            return changes

        def done(changes: ChangeSet) -> None:
            self._desk.said.emit(said[0])

        self._desk.write(work, done)

    def _read_recent(self) -> None:
        subjects, directory = self._recent.subjects(), self._desk.services.directory
        self._desk.read(
            lambda: directory.names(subjects), partial(self._on_names, subjects), replaces="overview.recent"
        )

    def _on_events(self, found: tuple[object, int]) -> None:
        self.events.emit(*found)

    def _on_names(self, subjects: list[Subject], names: dict[Subject, str]) -> None:
        self.recent.emit([(subject, names[subject]) for subject in subjects if subject in names])

    def _on_changed(self, changes: ChangeSet) -> None:
        if self._is_seen:
            self.reload()

    def _on_opened(self) -> None:
        if self._is_seen:
            self._read_recent()
