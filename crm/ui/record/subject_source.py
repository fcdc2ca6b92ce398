"""What a section shows of any subject, an event included: read beside the UI thread, kept fresh, edited."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Signal

from crm.domain.journal import ChangeSet
from crm.domain.listing import Subject
from crm.ui.desk import Desk
from crm.ui.record.presenter import report_refusal

T = TypeVar("T")


class _Signals(QObject):
    read = Signal()
    conflicted = Signal()


class SubjectSource(Generic[T]):
    """Holds a subject and what was read about it; ``read`` comes when there is something new.

    ``conflicted`` comes after somebody else's edit won. ``found`` belongs to :attr:`subject`, or is None until the
    first answer is there.
    """

    def __init__(self, desk: Desk, load: Callable[[Subject], Sequence[T]], parent: QObject) -> None:
        self.desk = desk
        self._load = load
        self._signals = _Signals(parent)
        self.read, self.conflicted = self._signals.read, self._signals.conflicted
        self.subject: Subject | None = None
        self.found: tuple[T, ...] | None = None
        desk.changed.connect(self._on_changed)

    def show(self, subject: Subject | None) -> None:
        """Reads about another subject; the same one is not read again."""
        if subject != self.subject:
            self.subject, self.found = subject, None
            self.reload()

    def reload(self) -> None:
        """Reads again."""
        if self.subject is not None:
            wanted = self.subject
            self.desk.read(
                partial(self._load, wanted), partial(self._on_read, wanted), replaces=f"subject-source-{id(self)}"
            )

    def write(
        self,
        work: Callable[[], ChangeSet],
        on_done: Callable[[], object] | None = None,
        refused: Callable[[str], object] | None = None,
    ) -> None:
        """Runs an edit. ``refused`` receives the sentence if it is not accepted; else the status bar says it."""

        def done(changes: ChangeSet) -> None:
            if on_done is not None:
                on_done()

        self.desk.write(work, done, partial(self._on_refused, refused))

    def _on_refused(self, refused: Callable[[str], object] | None, error: BaseException) -> None:
        if report_refusal(self.desk, error, refused):
            self.conflicted.emit()
            self.reload()

    def _on_read(self, wanted: Subject, found: Sequence[T]) -> None:
        if wanted == self.subject:
            self.found = tuple(found)
            self.read.emit()

    def _on_changed(self, changes: ChangeSet) -> None:
        self.reload()
