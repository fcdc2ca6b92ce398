"""The columns of the table that is being read: what each tells, as proposed, kept as a mapping or chosen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Signal

from crm.domain.journal import ChangeSet
from crm.domain.table_column import Meaning
from crm.domain.table_content import RowContent
from crm.domain.table_mapping import TableMapping
from crm.services.importing.tables import OpenedTable
from crm.ui.desk import Desk

_MAPPINGS = "table_mapping"
_PREVIEWED = 8


class TableColumns(QObject):
    """``changed`` comes with a table that was opened, and whenever something was chosen for it."""

    changed = Signal(object)  # OpenedTable

    def __init__(self, desk: Desk, on_error: Callable[[BaseException], None], parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._on_error = desk, on_error
        self.table: OpenedTable | None = None
        self.mappings: list[TableMapping] = []
        desk.changed.connect(self._on_changed)

    def open(self, table: OpenedTable) -> None:
        """Another table, or the same as it is understood now."""
        self.table = table
        self.changed.emit(table)

    def drop(self) -> None:
        """There is no table any more."""
        self.table = None

    def choose(self, index: int, meaning: Meaning) -> None:
        """Says what a column tells."""
        if self.table is not None:
            self.open(self.table.with_meaning(index, meaning))

    def preview(self) -> list[RowContent]:
        """The first rows as they are understood now."""
        return self._desk.services.importing.tables.preview(self.table, _PREVIEWED) if self.table else []

    def use_mapping(self, name: str) -> None:
        """Takes a kept mapping; "" goes back to the program's own proposal."""
        table, tables = self.table, self._desk.services.importing.tables
        if table is None:
            return

        def refused(error: BaseException) -> None:
            self._on_error(error)
            self._put(table, table)

        def work() -> OpenedTable:
            return tables.use(table, name) if name else tables.proposed(table)

        self._desk.read(work, partial(self._put, table), replaces="import.mapping", on_error=refused)

    def _put(self, before: OpenedTable, table: OpenedTable) -> None:
        """Nothing if the table was left meanwhile, or another one opened."""
        if self.table is not None and self.table.table is before.table:
            self.open(table)

    def save_mapping(self, name: str) -> None:
        """Keeps what the columns tell for the next edition of the list."""
        table, tables = self.table, self._desk.services.importing.tables
        if table is None:
            return

        def saved(_: ChangeSet) -> None:
            words = QCoreApplication.translate("ImportPage", "Zuordnung „{name}“ gespeichert")
            self._desk.said.emit(words.format(name=name))
            self.use_mapping(name)

        self._desk.write(lambda: tables.save_mapping(name, table), saved, self._on_error)

    def _on_changed(self, changes: ChangeSet) -> None:
        """One of the kept mappings was saved, renamed or removed, here or elsewhere."""
        if self.table is not None and _MAPPINGS in changes.tables():
            tables = self._desk.services.importing.tables
            self._desk.read(tables.mappings, self._show_mappings, replaces="import.mappings")

    def _show_mappings(self, mappings: list[TableMapping]) -> None:
        """A table whose mapping is gone or has another name keeps its columns as they are chosen."""
        self.mappings, table = mappings, self.table
        if table is not None:
            self.open(table if table.mapping in [one.name for one in mappings] else replace(table, mapping=""))
