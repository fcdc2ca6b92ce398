"""Eigene Felder: what the house adds to its records; new, renamed, put in order, removed, each one undoable step."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from crm.domain.journal import ChangeSet
from crm.domain.listing import SubjectKind
from crm.domain.own_field import FieldType, OwnField
from crm.services.own_fields import FieldUse, OwnFields
from crm.ui.delegates.roles import ItemRole
from crm.ui.desk import Desk
from crm.ui.manage.field_form import change_form, field_of, kind_words, new_field_form, type_words
from crm.ui.manage.frame import ManageDialog, show_once
from crm.ui.metrics import px
from crm.ui.record.form import Form
from crm.ui.record.tool import pop_up, row_action, separate
from crm.ui.style_buttons import Look
from crm.ui.widgets.buttons import button, icon_button
from crm.ui.widgets.empty import EmptyState
from crm.ui.widgets.rows_model import RowsModel
from crm.ui.widgets.views import ListTable

Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_NAME, _KIND, _TYPE, _COUNT = range(4)


class FieldModel(RowsModel[FieldUse]):
    """The fields, by kind of record and in their order."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.heads = (self.tr("Name"), self.tr("Gilt für"), self.tr("Art"), self.tr("Ausgefüllt"))

    def number_of(self, field_id: int) -> int:
        """The row of a field, -1 if it is gone."""
        return next((number for number, use in enumerate(self.rows) if use.field.id == field_id), -1)

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == ItemRole.QUIET:
            return index.column() != _NAME
        if role in (_Role.DisplayRole, _Role.AccessibleTextRole, _Role.ToolTipRole):
            return self._words(self.rows[index.row()], index.column())
        return None

    def _words(self, use: FieldUse, column: int) -> str:
        field = use.field
        if column == _KIND:
            return kind_words()[field.subject_kind]
        if column == _TYPE:
            words = type_words()[field.type]
            return f"{words}: {', '.join(field.choice_list())}" if field.type is FieldType.CHOICE else words
        return str(use.count) if column == _COUNT else field.name


class FieldsDialog(ManageDialog):
    """F2 changes, Entf removes, Alt and an arrow move a field among those of its kind."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.model = FieldModel(self)
        self.table = _FieldTable(self.tr("Eigene Felder"))
        self.table.setModel(self.model)
        self.table.setSelectionMode(self.table.SelectionMode.SingleSelection)
        self.new_button = button(self.tr("Neues Feld …"), "plus", Look.PRIMARY, small=True, on_click=self.new)
        self.change_button = button(self.tr("Ändern …"), "pencil", small=True, on_click=self.change)
        self.up = icon_button("chevron-up", self.tr("Nach oben"), small=True, on_click=partial(self.move_field, -1))
        self.down = icon_button("chevron-down", self.tr("Nach unten"), small=True, on_click=partial(self.move_field, 1))
        self.remove_button = button(self.tr("Entfernen"), "trash", small=True, on_click=self.remove)
        empty = EmptyState(
            "columns",
            self.tr("Noch keine eigenen Felder"),
            self.tr("Ein eigenes Feld nimmt auf, wofür es hier noch keinen Platz gibt, zum Beispiel eine Ehrung."),
            self.tr("Neues Feld …"),
        )
        empty.started.connect(self.new)
        tools = (self.new_button, self.change_button, self.up, self.down, self.remove_button)
        self.arrange(tools, self.table, empty)
        self._add_actions()
        self.table.customContextMenuRequested.connect(self._on_context)
        self.resize(px(680), px(560))
        self.follow("own_field", "field_value")

    def words(self) -> tuple[str, str]:
        return (
            self.tr("Eigene Felder"),
            self.tr("Sie stehen in jedem Datensatz ihrer Art, als Spalten in der Liste und in ausgegebenen Tabellen."),
        )

    @property
    def _fields(self) -> OwnFields:
        return self.desk.services.own_fields

    def reload(self) -> None:
        """Reads the fields."""
        self.read(self._fields.overview, self._show)

    def chosen(self) -> FieldUse | None:
        rows = self.table.selectionModel().selectedRows()
        return self.model.rows[rows[0].row()] if rows else None

    # ── what one can do ─────────────────────────────────────────────────────────────────────────────────────────

    def new(self) -> None:
        """Opens the form for a new field, of the kind that is chosen."""
        use = self.chosen()
        form = new_field_form(use.field.subject_kind if use else SubjectKind.PERSON)
        form.submitted.connect(partial(self._submit_new, form))
        self.open_form(form, "name")

    def change(self) -> None:
        """Opens the form for name and choices."""
        if (use := self.chosen()) is not None:
            form = change_form(use.field)
            form.submitted.connect(partial(self._submit_change, form, use.field))
            self.open_form(form, "name")

    def move_field(self, step: int) -> None:
        """Up (-1) or down (1) among the fields of its kind."""
        if (order := self._moved(step)) and (use := self.chosen()) is not None:
            self.write(partial(self._fields.arrange, use.field.subject_kind, order))

    def remove(self) -> None:
        """Removes the field with all that stands in it; the foot says how much and offers to take that back."""
        if (use := self.chosen()) is not None:
            self.write(partial(self._fields.remove, use.field))

    # ── inside ──────────────────────────────────────────────────────────────────────────────────────────────────

    def _moved(self, step: int) -> list[int]:
        """The order with the chosen field moved; empty if it stands at the edge already."""
        use = self.chosen()
        if use is None:
            return []
        order = [other.field.id for other in self.model.rows if other.field.subject_kind is use.field.subject_kind]
        at = order.index(use.field.id)
        if not 0 <= at + step < len(order):
            return []
        order[at], order[at + step] = order[at + step], order[at]
        return order

    def _submit_new(self, form: Form) -> None:
        made, typed = list[OwnField](), field_of(form)  # read here: the work is done beside the UI thread

        def work() -> ChangeSet:
            field, changes = self._fields.define(typed)
            made.append(field)
            return changes

        self.write(work, lambda: self._added(made[0]))

    def _added(self, field: OwnField) -> None:
        self.close_form()
        self._choose(field.id)

    def _submit_change(self, form: Form, field: OwnField) -> None:
        name = form.text("name")
        choices = form.text("choices").split("\n") if field.type is FieldType.CHOICE else None
        self.write(partial(self._fields.change, field, name, choices), self.close_form)

    def _add_actions(self) -> None:
        row_action(self.table, self.tr("Ändern …"), self.change, "F2")
        row_action(self.table, self.tr("Nach oben"), partial(self.move_field, -1), "Alt+Up")
        row_action(self.table, self.tr("Nach unten"), partial(self.move_field, 1), "Alt+Down")
        separate(self.table)
        row_action(self.table, self.tr("Entfernen"), self.remove, "Del")
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def _on_context(self, at: QPoint) -> None:
        if self.chosen() is not None:
            pop_up(self.table, self.table.viewport().mapToGlobal(at))

    def _show(self, uses: list[FieldUse]) -> None:
        before, number = self.chosen(), self.table.currentIndex().row()
        self.model.show_rows(uses)
        self.show_table(bool(uses))
        at = self.model.number_of(before.field.id) if before is not None else -1
        if uses:
            self.table.selectRow(at if at >= 0 else min(max(number, 0), len(uses) - 1))
        self._on_chosen()

    def _choose(self, field_id: int) -> None:
        if (at := self.model.number_of(field_id)) >= 0:
            self.table.selectRow(at)

    def _on_chosen(self) -> None:
        use = self.chosen()
        for tool in (self.change_button, self.remove_button):
            tool.setEnabled(use is not None)
        self.up.setEnabled(bool(self._moved(-1)))
        self.down.setEnabled(bool(self._moved(1)))


class _FieldTable(ListTable):
    """Name and type share what the other columns leave."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        rest = self.viewport().width() - px(140) - px(100)
        self.setColumnWidth(_NAME, max(rest // 2, px(140)))
        self.setColumnWidth(_KIND, px(140))
        self.setColumnWidth(_TYPE, max(rest - rest // 2, px(140)))
        self.setColumnWidth(_COUNT, px(100))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.actions():
            self.actions()[0].trigger()
        else:
            super().keyPressEvent(event)


def manage_fields(desk: Desk, parent: QWidget) -> FieldsDialog:
    """Opens the window of the own fields."""
    return show_once(FieldsDialog, desk, parent)
