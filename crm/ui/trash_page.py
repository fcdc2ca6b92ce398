"""The trash: what was deleted, the latest first, and fetching it back."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import (
    QDateTime,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from crm.domain.journal import ChangeSet
from crm.domain.listing import Subject
from crm.services.trash import TrashItem
from crm.ui.desk import Desk
from crm.ui.metrics import FOOTER, px
from crm.ui.widgets.buttons import button
from crm.ui.widgets.empty import EmptyState
from crm.ui.widgets.labels import Hairline, Pane, note, title
from crm.ui.widgets.rows_model import RowsModel
from crm.ui.widgets.views import ListTable

Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_WHAT, _KIND, _WHEN = range(3)
#: Where deletions and their return show in the journal.
_TABLES = frozenset({"party", "office", "event", "audience"})


class TrashModel(RowsModel[TrashItem]):
    """The things in the trash."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.heads = (self.tr("Name"), self.tr("Art"), self.tr("gelöscht am"))

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        if not index.isValid() or role not in (_Role.DisplayRole, _Role.AccessibleTextRole):
            return None
        item = self.rows[index.row()]
        if index.column() == _WHEN:
            at = QDateTime.fromString(item.deleted_at, Qt.DateFormat.ISODate).toLocalTime()
            return QLocale().toString(at, "dd.MM.yyyy, HH:mm")
        return item.kind if index.column() == _KIND else item.name


class TrashPage(QWidget):
    """Implements :class:`crm.ui.page.Page`."""

    selection_changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.model = TrashModel(self)
        self.table = _TrashTable(self.title)
        self.table.setModel(self.model)
        self.table.setSelectionMode(self.table.SelectionMode.SingleSelection)
        self.fetch_back = button(self.tr("Wiederherstellen"), "undo", small=True, on_click=self.restore_chosen)
        self.empty = EmptyState(
            "trash", self.tr("Der Papierkorb ist leer"), self.tr("Was Sie löschen, lässt sich von hier zurückholen.")
        )
        self._lay_out()
        self.table.selectionModel().selectionChanged.connect(self._on_chosen)
        self.table.activated.connect(self.restore_chosen)
        desk.changed.connect(self._on_changed)
        self._on_chosen()

    @property
    def title(self) -> str:
        return self.tr("Papierkorb")

    def focus_search(self) -> None:
        self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def selected_subjects(self) -> list[Subject]:
        return []

    def new_item(self) -> None:
        """Nothing is made in the trash."""

    def start(self) -> None:
        """Reads what there is."""
        self._desk.read(self._desk.services.trash.items, self._show, replaces="trash")

    def chosen(self) -> TrashItem | None:
        rows = self.table.selectionModel().selectedRows()
        return self.model.rows[rows[0].row()] if rows else None

    def restore_chosen(self) -> None:
        """Fetches the marked thing back."""
        if (item := self.chosen()) is not None:
            trash = self._desk.services.trash
            self._desk.write(lambda: trash.restore(item), partial(self._on_restored, item.name))

    def _on_restored(self, name: str, changes: ChangeSet) -> None:
        self._desk.said.emit(self.tr("{name} wurde wiederhergestellt.").format(name=name))

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.tables() & _TABLES:
            self.start()

    def _show(self, items: list[TrashItem]) -> None:
        self.model.show_rows(items)
        self.stack.setCurrentWidget(self.table if items else self.vacant)
        if items:
            self.table.selectRow(0)
        self._on_chosen()

    def _on_chosen(self) -> None:
        self.fetch_back.setEnabled(self.chosen() is not None)
        self.selection_changed.emit()

    def _lay_out(self) -> None:
        head, foot = QWidget(), QWidget()
        upper = QHBoxLayout(head)
        upper.setContentsMargins(px(16), px(12), px(16), px(12))
        upper.addWidget(title(self.title))
        foot.setFixedHeight(px(FOOTER))
        lower = QHBoxLayout(foot)
        lower.setContentsMargins(px(16), 0, px(16), 0)
        lower.addWidget(note(self.tr("Hier wird nichts endgültig gelöscht.")), 1)
        lower.addWidget(self.fetch_back)
        self.vacant = QWidget()
        middle = QVBoxLayout(self.vacant)
        middle.addWidget(self.empty, 0, Qt.AlignmentFlag.AlignCenter)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.table)
        self.stack.addWidget(self.vacant)
        pane = Pane()
        layout = QVBoxLayout(pane)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for part in (head, self.stack, Hairline(), foot):
            layout.addWidget(part, 1 if part is self.stack else 0)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(pane)


class _TrashTable(ListTable):
    """The name takes what the other columns leave."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        rest = self.viewport().width() - px(160) - px(180)
        self.setColumnWidth(_WHAT, max(rest, px(240)))
        self.setColumnWidth(_KIND, px(160))
