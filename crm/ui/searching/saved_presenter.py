"""The searches that are kept: read beside the UI thread, changed through the write lane."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from crm.domain.journal import ChangeSet
from crm.services.saved_searches import SavedSearchLine
from crm.ui.desk import Desk


class SavedSearchesPresenter(QObject):
    """``shown`` comes after each reading; any write may have changed how many each search finds."""

    shown = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._searches = desk, desk.services.searches
        self.lines: Sequence[SavedSearchLine] = ()
        desk.changed.connect(self._on_changed)

    def reload(self) -> None:
        self._desk.read(self._searches.lines, self._show, replaces="saved.searches")

    def rename(self, search_id: int, name: str) -> None:
        self._desk.write(lambda: self._searches.rename(search_id, name)[1])

    def remove(self, search_id: int) -> None:
        """Without a question: it can be taken back."""
        self._desk.write(partial(self._searches.remove, search_id))

    def move(self, row: int, to: int) -> None:
        """Puts a search at another place of the list."""
        ids = [line.search.id for line in self.lines]
        ids.insert(to, ids.pop(row))
        self._desk.write(partial(self._searches.arrange, ids))

    def _show(self, lines: list[SavedSearchLine]) -> None:
        self.lines = lines
        self.shown.emit()

    def _on_changed(self, changes: ChangeSet) -> None:
        self.reload()
