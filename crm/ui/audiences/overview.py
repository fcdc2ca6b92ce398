"""All saved audiences: name and rules in one sentence each, and the first step where there is none yet."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QObject,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from crm.domain.journal import ChangeSet
from crm.domain.kept_audience import SavedAudience
from crm.domain.text import fold_words
from crm.services.audiences import AudienceSummary
from crm.ui.delegates.roles import ItemRole
from crm.ui.desk import Desk
from crm.ui.metrics import FOOTER, px
from crm.ui.widgets.buttons import button
from crm.ui.widgets.empty import EmptyState
from crm.ui.widgets.labels import ElidedLabel, Hairline, Pane, title
from crm.ui.widgets.rows_model import Index, RowsModel
from crm.ui.widgets.search import SearchField
from crm.ui.widgets.views import ListTable

_Role = Qt.ItemDataRole
_TABLES = {"audience", "audience_change", "frozen_list", "event"}


class OverviewModel(RowsModel[AudienceSummary]):
    """Saved audiences; a handful."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.heads = (self.tr("Verteiler"), self.tr("Veranstaltung"), self.tr("Zuletzt eingefroren"))

    def row_at(self, number: int) -> AudienceSummary | None:
        return self.rows[number] if 0 <= number < len(self.rows) else None

    def number_of(self, audience_id: int | None) -> int:
        """Where an audience stands; -1 if it is not shown."""
        return next((number for number, row in enumerate(self.rows) if row.saved.id == audience_id), -1)

    def data(self, index: Index, role: int = int(_Role.DisplayRole)) -> Any:
        row = self.row_at(index.row())
        if not index.isValid() or row is None:
            return None
        if role == ItemRole.ID:
            return row.saved.id
        cells = (self._name, self._event, self._frozen)
        return cells[index.column()](row).get(role)

    def _name(self, row: AudienceSummary) -> Mapping[int, Any]:
        return {
            _Role.DisplayRole: row.saved.name,
            ItemRole.BOLD_PART: row.saved.name,
            ItemRole.SECOND_LINE: row.rules or " ",
            ItemRole.ICON: "list-checks",
            _Role.ToolTipRole: row.rules,
            _Role.AccessibleTextRole: f"{row.saved.name}; {row.rules}",
        }

    def _event(self, row: AudienceSummary) -> Mapping[int, Any]:
        words = row.event_name or "–"
        return {_Role.DisplayRole: words, ItemRole.QUIET: True, _Role.AccessibleTextRole: words}

    def _frozen(self, row: AudienceSummary) -> Mapping[int, Any]:
        words = f"{row.frozen_at.astimezone():%d.%m.%Y}" if row.frozen_at else "–"
        return {_Role.DisplayRole: words, ItemRole.QUIET: True, _Role.AccessibleTextRole: words}


class Overview(Pane):
    """``chosen`` carries the id of an audience to open, ``wanted`` asks for a new one."""

    chosen = Signal(object)
    wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._desk = desk
        self._all: list[AudienceSummary] = []
        self.model = OverviewModel(self)
        self.table = ListTable(self.tr("Gespeicherte Verteiler"), tall=True)
        self.table.setModel(self.model)
        self.table.set_widths(620, 240)
        self.table.doubleClicked.connect(self._open_current)
        self.table.installEventFilter(self)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._on_context)
        self.search = SearchField(self.tr("Verteiler suchen"), icon="filter")
        self.search.searched.connect(self._show)
        self.stack = QStackedWidget()
        self.empty = EmptyState(
            "list-plus",
            self.tr("Noch kein Verteiler"),
            self.tr(
                "Ein Verteiler hält fest, wen Sie einladen und warum. Er besteht aus Bedingungen wie "
                "„Leitung einer Gemeinde“ und bleibt von selbst aktuell."
            ),
            self.tr("Neuer Verteiler"),
        )
        self.empty.started.connect(self.wanted)
        self.count = ElidedLabel()
        self.trash = button(self.tr("In den Papierkorb"), "trash", small=True, on_click=self.trash_current)
        self.open = button(self.tr("Öffnen"), "arrow-right", small=True, on_click=self._open_current)
        self._lay_out()
        desk.changed.connect(self._on_changed)
        self.read()

    def read(self) -> None:
        """Reads all audiences again."""
        self._desk.read(self._desk.services.audiences.summaries, self._on_read, replaces="audiences.all")

    def current(self) -> SavedAudience | None:
        row = self.model.row_at(self.table.currentIndex().row())
        return row.saved if row else None

    def trash_current(self) -> None:
        """Puts an audience into the trash; the status bar offers to take it back."""
        saved = self.current()
        if saved is not None:
            self._desk.write(lambda: self._desk.services.audiences.trash(saved))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.table and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._open_current()
                return True
            if event.key() == Qt.Key.Key_Delete:
                self.trash_current()
                return True
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(px(16), px(16), px(16), px(12))
        head.setSpacing(px(12))
        head.addWidget(title(self.tr("Verteiler")))
        head.addStretch()
        self.search.setFixedWidth(px(240))
        head.addWidget(self.search)
        head.addWidget(button(self.tr("Neuer Verteiler"), "plus", on_click=self.wanted.emit))
        nothing = Pane()
        inner = QVBoxLayout(nothing)
        inner.setContentsMargins(px(16), px(16), px(16), px(16))
        self.empty.setMaximumWidth(px(560))
        inner.addWidget(self.empty, 0, Qt.AlignmentFlag.AlignTop)
        self.stack.addWidget(self.table)
        self.stack.addWidget(nothing)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(Hairline())
        layout.addWidget(self.stack, 1)
        layout.addWidget(Hairline())
        layout.addWidget(self._foot())

    def _foot(self) -> QWidget:
        ground = Pane()
        ground.setFixedHeight(px(FOOTER))
        foot = QHBoxLayout(ground)
        foot.setContentsMargins(px(16), 0, px(16), 0)
        foot.setSpacing(px(8))
        foot.addWidget(self.count, 1)
        foot.addWidget(self.trash)
        foot.addWidget(self.open)
        return ground

    def _on_read(self, rows: list[AudienceSummary]) -> None:
        self._all = rows
        self._show()

    def _show(self) -> None:
        kept, scrolled = self.table.currentIndex().data(ItemRole.ID), self.table.verticalScrollBar().value()
        wanted = fold_words(self.search.text())
        rows = [row for row in self._all if _fits(wanted, row)]
        self.model.show_rows(rows)
        if rows:
            self.table.setCurrentIndex(self.model.index(max(self.model.number_of(kept), 0), 0))
            self.table.verticalScrollBar().setValue(scrolled)
        self.stack.setCurrentIndex(1 if not self._all else 0)
        self.count.setText(QCoreApplication.translate("Overview", "%n Verteiler", None, len(rows)))
        for part in (self.trash, self.open):
            part.setEnabled(bool(rows))

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.tables() & _TABLES:
            self.read()

    def _open_current(self) -> None:
        saved = self.current()
        if saved is not None:
            self.chosen.emit(saved.id)

    def _on_context(self, at: QPoint) -> None:
        if self.current() is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Öffnen")).triggered.connect(self._open_current)
        menu.addAction(self.tr("In den Papierkorb")).triggered.connect(self.trash_current)
        menu.popup(self.table.viewport().mapToGlobal(at))


def _fits(wanted: list[str], row: AudienceSummary) -> bool:
    words = fold_words(f"{row.saved.name} {row.rules} {row.event_name}")
    return all(any(word.startswith(begin) for word in words) for begin in wanted)
