"""What the contact list shows and in which order; reads beside the UI thread, remembers the question."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from crm.domain.journal import ChangeSet
from crm.domain.listing import ContactRow, SortBy, Subject, SubjectKind
from crm.domain.query import KIND_WORDS, Field, parse
from crm.services.directory import DirectoryService
from crm.ui.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is asked of the directory. ``kind`` None: persons, organisations and vacant offices."""

    text: str = ""
    kind: SubjectKind | None = None
    sort: SortBy = SortBy.NAME
    descending: bool = False

    def query(self) -> str:
        """The text and the kind as one query, as it can be kept."""
        text = " ".join(self.text.split())
        if self.kind is None or parse(text).asks_for_kind:
            return text
        return f"{text} {Field.KIND}:{KIND_WORDS[self.kind][0]}".strip()

    def kinds(self) -> tuple[SubjectKind, ...]:
        return () if self.kind is None else (self.kind,)


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """The answer. ``total`` is the number without the text, ``all`` that of all contacts.

    ``gone`` are those of the watched subjects that no longer exist.
    """

    question: Question
    subjects: list[Subject]
    total: int
    all: int
    gone: frozenset[Subject] = frozenset()


class ContactsPresenter(QObject):
    """Asks and answers; ``listed`` carries a :class:`Listing`."""

    listed = Signal(object)
    filter_cleared = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.question = Question()
        self._watched: tuple[Subject, ...] = ()
        self._totals: dict[SubjectKind | None, int] = {}  # as long as nothing changes
        desk.changed.connect(self._on_changed)

    def watch(self, subjects: Sequence[Subject]) -> None:
        """Whose disappearance the next answers report."""
        self._watched = tuple(subjects)

    def search(self, text: str) -> None:
        self._ask(replace(self.question, text=text))

    def choose(self, kind: SubjectKind | None) -> None:
        self._ask(replace(self.question, kind=kind))

    def order(self, sort: SortBy, descending: bool) -> None:
        self._ask(replace(self.question, sort=sort, descending=descending))

    def clear_filter(self) -> None:
        """All contacts again, in the same order."""
        self._ask(replace(self.question, text="", kind=None), force=True)
        self.filter_cleared.emit()

    def reload(self) -> None:
        """The same question anew."""
        self._ask(self.question, force=True)

    def load(self, subjects: Sequence[Subject], done: Callable[[list[ContactRow]], None]) -> None:
        """The loader of the table's model."""
        services = self._desk.services
        # A key of its own for each page: none may silence another.
        key = f"contacts.rows.{id(self)}.{subjects[0]}"
        self._desk.read(lambda: services.directory.rows(subjects), done, replaces=key)

    def _ask(self, question: Question, *, force: bool = False) -> None:
        if question == self.question and not force:
            return
        self.question = question
        directory, watched, totals = self._desk.services.directory, self._watched, dict(self._totals)
        self._desk.read(
            lambda: answer(directory, question, watched, totals), self._on_answered, replaces=f"contacts.{id(self)}"
        )

    def _on_answered(self, listing: Listing) -> None:
        self._totals |= {listing.question.kind: listing.total, None: listing.all}
        self.listed.emit(listing)

    def _on_changed(self, changes: ChangeSet) -> None:
        self._totals.clear()
        self.reload()


def answer(
    directory: DirectoryService,
    question: Question,
    watched: Sequence[Subject] = (),
    totals: Mapping[SubjectKind | None, int] | None = None,
) -> Listing:
    """Asks the directory everything a listing needs beyond the ``totals`` that are known."""
    subjects = directory.find(question.text, question.kinds(), question.sort, question.descending)
    known = dict(totals or {})
    if not question.text.strip():
        known[question.kind] = len(subjects)
    for kind in (question.kind, None):
        if kind not in known:
            known[kind] = len(directory.find(kinds=replace(question, kind=kind).kinds()))
    there = {row.subject for row in directory.rows(watched)} if watched else set()
    return Listing(
        question=question,
        subjects=subjects,
        total=known[question.kind],
        all=known[None],
        gone=frozenset(set(watched) - there),
    )
