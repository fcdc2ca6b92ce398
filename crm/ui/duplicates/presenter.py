"""The search for duplicates beside the UI thread, and what becomes of a pair."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from crm.domain.duplicate_evidence import Grade
from crm.domain.errors import Cancelled
from crm.domain.journal import ChangeSet
from crm.domain.listing import SubjectKind
from crm.domain.ports import Progress
from crm.services.duplicates import PossibleDuplicate
from crm.services.merging import MergePreview
from crm.ui.desk import Desk
from crm.ui.jobs import Ticket

#: Rows of these tables decide who may be stored twice.
_TABLES = frozenset(
    {
        "party",
        "person",
        "organisation",
        "former_name",
        "channel",
        "address",
        "tenure",
        "relationship",
        "known_id",
        "not_duplicate",
    }
)


class DuplicatesPresenter(QObject):
    """``found`` carries the pairs, ``previewed`` what merging the chosen one would do."""

    started = Signal()
    progressed = Signal(int, int)
    found = Signal(object)
    stopped = Signal()
    previewed = Signal(object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._ticket: Ticket | None = None
        self._run = 0  # the search under way; an older one that is still stopping has nothing to say
        self._is_seen = self._is_acting = False
        self.least = Grade.LIKELY
        self.kind = SubjectKind.PERSON
        self.pairs: list[PossibleDuplicate] = []
        desk.changed.connect(self._on_changed)

    def set_seen(self, seen: bool) -> None:
        """Out of sight nothing is searched; it searches anew when it comes into sight."""
        self._is_seen = seen
        if seen:
            self.search()
        else:
            self.cancel()

    def search(self) -> None:
        """Searches through all persons, or all organisations, anew."""
        self.cancel()
        self._run += 1
        least, kind, duplicates = self.least, self.kind, self._desk.services.duplicates

        def work(progress: Progress) -> list[PossibleDuplicate]:
            return duplicates.all(least, progress) if kind is SubjectKind.PERSON else duplicates.bodies(least)

        self.started.emit()
        self._ticket = self._desk.jobs.read.run(
            work,
            partial(self._on_found, self._run),
            partial(self._on_failed, self._run),
            on_progress=self.progressed.emit,
        )

    def cancel(self) -> None:
        """Stops the search under way."""
        if self._ticket is not None:
            self._ticket.cancel()
            self._ticket = None

    def preview(self, ids: Sequence[int], kept_id: int | None = None) -> None:
        """Reads what merging would do."""
        merging = self._desk.services.merging
        self._desk.read(lambda: merging.preview(ids, kept_id), self.previewed.emit, replaces=f"merge-{id(self)}")

    def merge(self, preview: MergePreview, choices: dict[str, int], *, keep_names: bool) -> None:
        """Merges; the pairs that named one of the gone records leave the list."""
        gone = {party.id for party in preview.parties[1:]}
        merging = self._desk.services.merging
        self._act(lambda: merging.merge(preview, choices, keep_names=keep_names), gone, None)

    def keep_apart(self, pair: PossibleDuplicate, reason: str = "") -> None:
        """Remembers that the two are not one, and why if somebody has said it."""
        duplicates = self._desk.services.duplicates
        self._act(lambda: duplicates.keep_apart(*pair.ids, reason), set(), pair)

    def _act(self, work: Callable[[], ChangeSet], gone: set[int], pair: PossibleDuplicate | None) -> None:
        def done(changes: ChangeSet) -> None:
            self._is_acting = False
            self.pairs = [one for one in self.pairs if one is not pair and not gone & set(one.ids)]
            self.found.emit(self.pairs)

        def failed(error: BaseException) -> None:
            self._is_acting = False
            self._desk.feedback.report(error)
            self.search()

        self._is_acting = True
        self._desk.write(work, done, failed)

    def _on_found(self, run: int, pairs: list[PossibleDuplicate]) -> None:
        if run == self._run:
            self._ticket = None
            self.pairs = pairs
            self.found.emit(pairs)

    def _on_failed(self, run: int, error: BaseException) -> None:
        if run == self._run:
            self.stopped.emit()
        if not isinstance(error, Cancelled):
            self._desk.feedback.report(error)

    def _on_changed(self, changes: ChangeSet) -> None:
        """What this page does itself only shortens the list; everything else is searched for anew."""
        if self._is_seen and not self._is_acting and changes.tables() & _TABLES:
            self.search()
