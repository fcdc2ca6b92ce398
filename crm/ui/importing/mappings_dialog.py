"""Gespeicherte Zuordnungen: what columns of tables mean, kept; renamed or removed, each a step that can be undone."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from crm.domain.table_mapping import TableMapping, told_fields
from crm.ui.delegates.roles import ItemRole
from crm.ui.desk import Desk
from crm.ui.manage.frame import ManageDialog, show_once
from crm.ui.metrics import px
from crm.ui.record.form import Form
from crm.ui.record.tool import row_action, separate
from crm.ui.widgets.buttons import button
from crm.ui.widgets.empty import EmptyState
from crm.ui.widgets.rows_model import RowsModel
from crm.ui.widgets.views import ListTable

Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_NAME, _COLUMNS = range(2)


class MappingModel(RowsModel[TableMapping]):
    """The mappings by name, each with what it reads."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.heads = (self.tr("Zuordnung"), self.tr("Angaben"))

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        mapping = self.rows[index.row()]
        if role in (_Role.DisplayRole, _Role.AccessibleTextRole, _Role.ToolTipRole):
            return mapping.name if index.column() == _NAME else " · ".join(told_fields(mapping))
        return True if role == ItemRole.QUIET and index.column() == _COLUMNS else None


class MappingsDialog(ManageDialog):
    """F2 renames, Entf removes; the same is in the buttons and in the menu of a row."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.model = MappingModel(self)
        self.table = _MappingTable(self.tr("Gespeicherte Zuordnungen"))
        self.table.setModel(self.model)
        self.table.setSelectionMode(self.table.SelectionMode.SingleSelection)
        self.rename_button = button(self.tr("Umbenennen …"), "pencil", small=True, on_click=self.rename)
        self.remove_button = button(self.tr("Entfernen"), "trash", small=True, on_click=self.remove)
        empty = EmptyState(
            "save",
            self.tr("Noch keine Zuordnung"),
            self.tr("Eine Zuordnung entsteht, wenn Sie die Spalten einer Tabelle mit „Zuordnung speichern …“ merken."),
        )
        self.arrange((self.rename_button, self.remove_button), self.table, empty)
        row_action(self.table, self.tr("Umbenennen …"), self.rename, "F2")
        separate(self.table)
        row_action(self.table, self.tr("Entfernen"), self.remove, "Del")
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.resize(px(620), px(420))
        self.follow("table_mapping")

    def words(self) -> tuple[str, str]:
        return (
            self.tr("Gespeicherte Zuordnungen"),
            self.tr("So werden Tabellen mit denselben Überschriften gelesen. Was eingelesen ist, bleibt, wie es ist."),
        )

    def reload(self) -> None:
        """Reads the mappings."""
        self.read(self.desk.services.importing.tables.mappings, self._show)

    def chosen(self) -> TableMapping | None:
        rows = self.table.selectionModel().selectedRows()
        return self.model.rows[rows[0].row()] if rows else None

    def rename(self) -> None:
        """Opens the form for another name."""
        if (mapping := self.chosen()) is not None:
            form = Form(self.tr("Umbenennen"))
            form.add_text("name", self.tr("Name"), mapping.name)
            form.submitted.connect(partial(self._submit_name, form, mapping))
            self.open_form(form)

    def remove(self) -> None:
        """Removes it; the foot offers to take that back."""
        if (mapping := self.chosen()) is not None:
            self.write(partial(self.desk.services.importing.tables.remove_mapping, mapping.id))

    def _submit_name(self, form: Form, mapping: TableMapping) -> None:
        rename = self.desk.services.importing.tables.rename_mapping
        self.write(partial(rename, mapping, form.text("name")), self.close_form)

    def _show(self, mappings: list[TableMapping]) -> None:
        before, number = self.chosen(), self.table.currentIndex().row()
        self.model.show_rows(mappings)
        self.show_table(bool(mappings))
        ids = [mapping.id for mapping in mappings]
        if mappings:
            known = before is not None and before.id in ids
            self.table.selectRow(ids.index(before.id) if known and before else min(max(number, 0), len(ids) - 1))
        self._on_chosen()

    def _on_chosen(self) -> None:
        for tool in (self.rename_button, self.remove_button):
            tool.setEnabled(self.chosen() is not None)


class _MappingTable(ListTable):
    """What is read takes what the names leave."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        name = max(self.viewport().width() * 2 // 5, px(160))
        self.setColumnWidth(_NAME, name)
        self.setColumnWidth(_COLUMNS, self.viewport().width() - name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.actions():
            self.actions()[0].trigger()
        else:
            super().keyPressEvent(event)


def manage_mappings(desk: Desk, parent: QWidget) -> MappingsDialog:
    """Opens the window of the kept mappings."""
    return show_once(MappingsDialog, desk, parent)
