"""The contact list as ids with pages of rows on demand: 100,000 rows cost no more than those in sight."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from crm.domain.listing import ContactRow, Subject
from crm.ui.contacts.columns import Cell, Column, columns
from crm.ui.delegates.roles import ItemRole

PAGE = 128
_STALE_LIMIT = 2_000  # rows kept to be shown until their fresh ones arrive

Index = QModelIndex | QPersistentModelIndex
#: Reads the rows of some subjects and hands them on, at once or later.
Loader = Callable[[Sequence[Subject], Callable[[list[ContactRow]], None]], None]

_Role = Qt.ItemDataRole
_ANSWERS: dict[int, Callable[[Cell], Any]] = {
    _Role.DisplayRole: lambda cell: cell.words,
    _Role.AccessibleTextRole: lambda cell: cell.spoken or cell.words,
    _Role.ToolTipRole: lambda cell: cell.tip or None,
    ItemRole.BOLD_PART: lambda cell: cell.bold or None,
    ItemRole.QUIET: lambda cell: cell.quiet,
    ItemRole.CHIPS: lambda cell: cell.chips or None,
    ItemRole.CHIPS_AFTER: lambda cell: cell.chips_after,
    ItemRole.AVATAR: lambda cell: cell.avatar,
}


class ContactTableModel(QAbstractTableModel):
    """``ItemRole.ID`` answers a row's :class:`Subject`. Sorting is asked for by ``sort_wanted`` and done in SQL.

    ``sort_refused`` comes for a column by which nothing can be sorted.
    """

    sort_wanted = Signal(object, object)  # SortBy, descending
    sort_refused = Signal()

    def __init__(self, load: Loader, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = columns()
        self._load = load
        self._subjects: list[Subject] = []
        self._numbers: dict[Subject, int] = {}
        self._pages: dict[int, dict[Subject, ContactRow]] = {}
        self._stale: dict[Subject, ContactRow] = {}
        self._asked: set[int] = set()
        self._epoch = 0

    # ── what the page asks and says ─────────────────────────────────────────────────────────────────────────

    @property
    def subjects(self) -> Sequence[Subject]:
        """Who is listed, in order."""
        return self._subjects

    def set_columns(self, columns: tuple[Column, ...]) -> None:
        """Shows other columns of the same contacts."""
        self.beginResetModel()
        self.columns = columns
        self.endResetModel()

    def set_subjects(self, subjects: list[Subject]) -> bool:
        """Lists others, or the same ones afresh; returns whether the model was reset."""
        self._forget_pages()
        if subjects == self._subjects:
            if subjects:
                self.dataChanged.emit(self.index(0, 0), self.index(len(subjects) - 1, len(self.columns) - 1))
            return False
        self.beginResetModel()
        self._subjects = subjects
        self._numbers = {subject: number for number, subject in enumerate(subjects)}
        self.endResetModel()
        return True

    def number_of(self, subject: Subject) -> int | None:
        """The row of a subject, if it is listed."""
        return self._numbers.get(subject)

    def row(self, number: int) -> ContactRow | None:
        """The row if it is here; otherwise it is asked for and comes with ``dataChanged``."""
        page, subject = number // PAGE, self._subjects[number]
        if page in self._pages:
            return self._pages[page].get(subject)
        if page not in self._asked:
            self._ask(page)
            if page in self._pages:  # answered at once
                return self._pages[page].get(subject)
        return self._stale.get(subject)

    # ── Qt ──────────────────────────────────────────────────────────────────────────────────────────────────

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._subjects)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == _Role.DisplayRole:
            return self.columns[section].title
        return None

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == ItemRole.ID:
            return self._subjects[index.row()]
        answer = _ANSWERS.get(role)
        if answer is None:
            return None
        row = self.row(index.row())
        if row is None:
            return "…" if role in (_Role.DisplayRole, _Role.AccessibleTextRole) else None
        return answer(self.columns[index.column()].cell(row))

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if not 0 <= column < len(self.columns):
            return
        if (sort := self.columns[column].sort) is None:
            self.sort_refused.emit()
        else:
            self.sort_wanted.emit(sort, order is Qt.SortOrder.DescendingOrder)

    # ── pages ───────────────────────────────────────────────────────────────────────────────────────────────

    def _ask(self, page: int) -> None:
        self._asked.add(page)
        epoch = self._epoch
        wanted = self._subjects[page * PAGE : (page + 1) * PAGE]
        self._load(wanted, lambda rows: self._arrived(epoch, page, rows))

    def _arrived(self, epoch: int, page: int, rows: list[ContactRow]) -> None:
        if epoch != self._epoch:
            return
        self._pages[page] = {row.subject: row for row in rows}
        last = min((page + 1) * PAGE, len(self._subjects)) - 1
        self.dataChanged.emit(self.index(page * PAGE, 0), self.index(last, len(self.columns) - 1))

    def _forget_pages(self) -> None:
        """Drops every row, but shows the old ones until the fresh ones are here."""
        for page in self._pages.values():
            self._stale.update(page)
        while len(self._stale) > _STALE_LIMIT:
            del self._stale[next(iter(self._stale))]
        self._epoch += 1
        self._pages.clear()
        self._asked.clear()
