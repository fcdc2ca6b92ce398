"""Keine Dubletten: which pairs somebody has told apart, and the way to have one proposed again."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from crm.domain.listing import Subject, SubjectKind
from crm.services.duplicates import KeptApart
from crm.ui.delegates.roles import ItemRole
from crm.ui.desk import Desk
from crm.ui.manage.frame import ManageDialog, show_once
from crm.ui.metrics import px
from crm.ui.record.tool import row_action
from crm.ui.widgets.buttons import button
from crm.ui.widgets.empty import EmptyState
from crm.ui.widgets.rows_model import RowsModel
from crm.ui.widgets.views import ListTable

Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_PAIR, _KIND, _REASON = range(3)
_KIND_WIDTH, _REASON_WIDTH = 120, 220


class ApartModel(RowsModel[KeptApart]):
    """The pairs by name."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.heads = (self.tr("Kontakte"), self.tr("Art"), self.tr("Grund"))
        self._kinds = {SubjectKind.PERSON: self.tr("Personen"), SubjectKind.ORGANISATION: self.tr("Organisationen")}

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        pair = self.rows[index.row()]
        texts = (" – ".join(pair.names), self._kinds[pair.kind], pair.pair.reason)
        if role in (_Role.DisplayRole, _Role.AccessibleTextRole, _Role.ToolTipRole):
            return texts[index.column()]
        return True if role == ItemRole.QUIET and index.column() != _PAIR else None


class ApartDialog(ManageDialog):
    """Enter opens the first of a pair, Entf takes the note back."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.model = ApartModel(self)
        self.table = _PairTable(self.tr("Keine Dubletten"))
        self.table.setModel(self.model)
        self.table.setSelectionMode(self.table.SelectionMode.SingleSelection)
        self.table.doubleClicked.connect(self.open_first)
        self.back_button = button(self.tr("Wieder vorschlagen"), "undo", small=True, on_click=self.take_back)
        self.first_button = button(self.tr("Ersten öffnen"), small=True, on_click=self.open_first)
        self.second_button = button(self.tr("Zweiten öffnen"), small=True, on_click=self.open_second)
        self._tools = (self.back_button, self.first_button, self.second_button)
        for tool in self._tools:
            tool.setAutoDefault(False)
        empty = EmptyState(
            "check-circle",
            self.tr("Noch nichts vermerkt"),
            self.tr("Hier stehen Paare, die Sie unter „Dubletten suchen“ als keine Dublette vermerkt haben."),
        )
        self.arrange(self._tools, self.table, empty)
        row_action(self.table, self.tr("Ersten öffnen"), self.open_first)
        row_action(self.table, self.tr("Zweiten öffnen"), self.open_second)
        row_action(self.table, self.tr("Wieder vorschlagen"), self.take_back, "Del")
        self.resize(px(720), px(480))
        self.follow("not_duplicate", "party", "person", "organisation")

    def words(self) -> tuple[str, str]:
        return (
            self.tr("Keine Dubletten"),
            self.tr(
                "Diese Paare werden nicht mehr vorgeschlagen. Nehmen Sie einen Vermerk zurück, wenn er nicht stimmt."
            ),
        )

    def reload(self) -> None:
        """Reads the pairs."""
        self.read(self.desk.services.duplicates.kept_apart, self._show)

    def chosen(self) -> KeptApart | None:
        rows = self.table.selectionModel().selectedRows()
        return self.model.rows[rows[0].row()] if rows else None

    def take_back(self) -> None:
        """Lets the pair be proposed again; the foot offers to take that back."""
        if (pair := self.chosen()) is not None:
            self.write(partial(self.desk.services.duplicates.forget, pair.pair))

    def open_first(self) -> None:
        """Shows the first of the pair in the main window."""
        if (pair := self.chosen()) is not None:
            self.desk.open(Subject(pair.kind, pair.pair.first_id))

    def open_second(self) -> None:
        """Shows the other one."""
        if (pair := self.chosen()) is not None:
            self.desk.open(Subject(pair.kind, pair.pair.second_id))

    def _show(self, pairs: list[KeptApart]) -> None:
        number = max(self.table.currentIndex().row(), 0)
        self.model.show_rows(pairs)
        self.show_table(bool(pairs))
        if pairs:
            self.table.selectRow(min(number, len(pairs) - 1))
        self._on_chosen()

    def _on_chosen(self) -> None:
        for tool in self._tools:
            tool.setEnabled(self.chosen() is not None)


class _PairTable(ListTable):
    """The names take what the other columns leave."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        rest = self.viewport().width() - px(_KIND_WIDTH) - px(_REASON_WIDTH)
        self.setColumnWidth(_PAIR, max(rest, px(240)))
        self.setColumnWidth(_KIND, px(_KIND_WIDTH))
        self.setColumnWidth(_REASON, px(_REASON_WIDTH))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.actions():
            self.actions()[0].trigger()
        else:
            super().keyPressEvent(event)


def show_kept_apart(desk: Desk, parent: QWidget) -> ApartDialog:
    """Opens the window of what was told apart."""
    return show_once(ApartDialog, desk, parent)
