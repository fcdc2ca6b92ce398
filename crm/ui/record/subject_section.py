"""A section about any subject: what the record and the event have in common."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtGui import QShowEvent

from crm.domain.journal import ChangeSet
from crm.domain.listing import Subject
from crm.services.record_view import Record
from crm.ui.record.section import FormSection
from crm.ui.record.subject_source import SubjectSource

T = TypeVar("T")


class SubjectSection(FormSection, Generic[T]):
    """Shows what a source has found. Rows are built only while they can be seen and only if something is new."""

    def __init__(self, source: SubjectSource[T], head: str, link_words: str = "", *, first: bool = False) -> None:
        super().__init__(head, link_words, first=first)
        self.source = source
        self._subject: Subject | None = None
        self._shown: object = None
        self._is_new = False
        source.read.connect(self._on_read)
        source.conflicted.connect(self.close_form)

    @abstractmethod
    def fill(self, found: tuple[T, ...]) -> None:
        """Adds the rows."""

    def leave(self, subject: Subject) -> None:
        """The last moment to keep what belongs to the subject that goes."""

    def arrive(self, subject: Subject) -> None:
        """Another subject is shown, its rows are there."""

    @property
    def subject(self) -> Subject:
        """What is shown; only asked for by rows and forms, which there are none of without one."""
        assert self._subject is not None
        return self._subject

    def write(
        self,
        work: Callable[[], ChangeSet],
        on_done: Callable[[], object] | None = None,
        refused: Callable[[str], object] | None = None,
    ) -> None:
        self.source.write(work, on_done, refused)

    def show_record(self, record: Record) -> None:
        self.show_subject(record.subject)

    def show_subject(self, subject: Subject) -> None:
        """Shows another subject, or catches up with what was read about the same."""
        self.source.show(subject)
        if subject != self._subject:
            if self._subject is not None:
                self.leave(self._subject)
            self.close_form()
            self._subject, self._shown, self._is_new = subject, None, True
            self.clear()
        self.refresh()

    def refresh(self) -> None:
        """Fills the rows anew if there is something new and nothing is being typed."""
        found = self.source.found
        if found is None or self.source.subject != self._subject or self.is_typing() or found == self._shown:
            return
        self._shown = found
        self.fill_anew(lambda: self.fill(found))
        if self._is_new:
            self._is_new = False
            self.arrive(self.subject)
        self.arranged.emit()

    def catch_up(self) -> None:
        self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._subject is not None:
            self.refresh()

    def _on_read(self) -> None:
        if self._subject is not None and self.isVisible():
            self.refresh()
