"""A table of answers before it is entered: read, clarified, applied as one step. No widget is needed to test it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal

from crm.domain.errors import ConflictError, UserError
from crm.domain.journal import ChangeSet
from crm.domain.seating import NoSeatError
from crm.services.answer_import import AnswerPlan, AnswerRow, AnswerState
from crm.ui.desk import Desk


class ImportReview(QObject):
    """``planned`` comes with every plan (None once there is none), ``refused`` with a sentence to show.

    ``is_full`` says that seats are missing: then a reason is needed to enter the rest. ``applied`` comes at the end.
    """

    planned = Signal(object)  # AnswerPlan | None
    refused = Signal(str)
    applied = Signal()

    def __init__(self, desk: Desk, event_id: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._event_id = desk, event_id
        self._read_again: Callable[[], AnswerPlan] | None = None
        self._is_busy = False
        self.plan: AnswerPlan | None = None
        self.skipped: set[int] = set()
        self.is_full = False

    @property
    def to_enter(self) -> list[AnswerRow]:
        """The rows that are clear and not left out."""
        return [row for row in self.plan.of(AnswerState.MATCHED) if self.takes(row)] if self.plan else []

    def takes(self, row: AnswerRow) -> bool:
        """Whether a clear row is entered."""
        return row.state is AnswerState.MATCHED and row.entry.number not in self.skipped

    def read_files(self, *paths: Path) -> None:
        """Reads a table, or answers from calendars."""
        self._read(partial(self._desk.services.answer_import.read, self._event_id, *paths))

    def read_text(self, text: str) -> None:
        """Reads a table that was pasted."""
        self._read(partial(self._desk.services.answer_import.read_text, self._event_id, text))

    def choose(self, row: AnswerRow, participation_id: int) -> None:
        """Says who is meant by a row."""
        if self.plan is not None:
            work = partial(self._desk.services.answer_import.choose, self.plan, row, participation_id)
            self._desk.read(work, self._show, replaces="events.import", on_error=self._refuse)

    def skip(self, row: AnswerRow) -> None:
        """Leaves a row out, or takes it in again."""
        self.skipped ^= {row.entry.number}
        self.planned.emit(self.plan)

    def apply(self, reason: str = "") -> None:
        """Enters everything that is clear as one step; ``reason`` is why there are more seats."""
        if self.plan is None or self._is_busy or not self.to_enter:
            return
        self._is_busy = True
        work = partial(self._desk.services.answer_import.apply, replace(self.plan, rows=tuple(self.to_enter)), reason)
        self._desk.write(work, self._on_applied, self._refuse)

    def _read(self, read: Callable[[], AnswerPlan]) -> None:
        self._read_again, self.skipped, self.is_full = read, set(), False
        self._desk.read(read, self._show, replaces="events.import", on_error=self._refuse)

    def _show(self, plan: AnswerPlan) -> None:
        self.plan = plan
        self.planned.emit(plan)

    def _on_applied(self, changes: ChangeSet) -> None:
        self._is_busy = False
        words = QCoreApplication.translate("AnswerImport", "%n Antworten eingetragen", None, len(self.to_enter))
        self._desk.said.emit(words)
        self.applied.emit()

    def _refuse(self, error: BaseException) -> None:
        self._is_busy = False
        if not isinstance(error, UserError):
            self._desk.feedback.report(error)
            return
        self.is_full = self.is_full or isinstance(error, NoSeatError)
        if isinstance(error, ConflictError) and self._read_again is not None:
            self._desk.read(self._read_again, self._show_again, replaces="events.import", on_error=self._refuse)
            return
        self.refused.emit(str(error))
        self.planned.emit(self.plan)

    def _show_again(self, plan: AnswerPlan) -> None:
        """Somebody else was faster: the table was held against what stands now."""
        self._show(plan)
        self.refused.emit(
            QCoreApplication.translate(
                "AnswerImport", "Inzwischen wurde anderswo eine Antwort eingetragen; die Tabelle ist neu geprüft."
            )
        )
