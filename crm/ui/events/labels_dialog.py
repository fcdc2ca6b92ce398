"""The house's own names of the answers: add, rename, order, remove; each counts as one of the fixed answers."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from crm.domain.event import StatusLabel
from crm.services.guest_rules import GuestRules
from crm.ui.delegates.roles import ItemRole
from crm.ui.desk import Desk
from crm.ui.events.presenter import EventPresenter
from crm.ui.events.words import STATUS_ORDER, status_chip, status_words
from crm.ui.manage.frame import ManageDialog, show_once
from crm.ui.metrics import px
from crm.ui.record.form import Form
from crm.ui.record.tool import row_action, separate
from crm.ui.widgets.buttons import button, icon_button
from crm.ui.widgets.empty import EmptyState
from crm.ui.widgets.row_order import RowOrder
from crm.ui.widgets.rows_model import Index, RowsModel
from crm.ui.widgets.views import ListTable

_Role = Qt.ItemDataRole
_NAME, _STATUS = range(2)


class LabelModel(RowsModel[StatusLabel]):
    """The names in the order of the house."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.heads = (self.tr("Bezeichnung"), self.tr("zählt als"))

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        label = self.rows[index.row()]
        if role == ItemRole.ID:
            return label.id
        if role == _Role.AccessibleTextRole:
            return (label.name, status_words(label.status))[index.column()]
        if index.column() == _NAME:
            return label.name if role == _Role.DisplayRole else None
        return (status_chip(label.status),) if role == ItemRole.CHIPS else None


class LabelsDialog(ManageDialog):
    """One row for each name."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.model = LabelModel(self)
        self.table = ListTable(self.tr("Bezeichnungen"))
        self.table.setModel(self.model)
        self.table.set_widths(300)
        self.order = RowOrder(self.table)
        self.order.moved.connect(self._move_row)
        row_action(self.table, self.tr("Umbenennen …"), self.rename, "F2")
        row_action(self.table, self.tr("Nach oben"), partial(self._move, -1))
        row_action(self.table, self.tr("Nach unten"), partial(self._move, 1))
        separate(self.table)
        row_action(self.table, self.tr("Entfernen"), self.remove, "Del")
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.new_button = button(self.tr("Neue Bezeichnung …"), "plus", on_click=self.add)
        self.rename_button = button(self.tr("Umbenennen …"), "pencil", on_click=self.rename)
        self.up = icon_button("chevron-up", self.tr("Nach oben (Alt+Pfeil hoch)"), on_click=partial(self._move, -1))
        self.down = icon_button(
            "chevron-down", self.tr("Nach unten (Alt+Pfeil runter)"), on_click=partial(self._move, 1)
        )
        self.remove_button = button(self.tr("Entfernen"), "trash", on_click=self.remove)
        self._tools = [self.rename_button, self.up, self.down, self.remove_button]
        empty = EmptyState(
            "tag",
            self.tr("Noch keine eigenen Bezeichnungen"),
            self.tr("Zum Beispiel „zugesagt (schriftlich)“ oder „Absage, Urlaub“. Jede zählt als eine der Antworten."),
            self.tr("Neue Bezeichnung …"),
        )
        empty.started.connect(self.add)
        self.arrange([self.new_button, *self._tools], self.table, empty)
        self.resize(px(640), px(480))
        self.follow("status_label")

    def words(self) -> tuple[str, str]:
        return (
            self.tr("Bezeichnungen der Antworten"),
            self.tr("Eigene Namen für Antworten. Gezählt wird nach der Antwort, zu der eine Bezeichnung gehört."),
        )

    @property
    def _rules(self) -> GuestRules:
        return self.desk.services.guest_rules

    def reload(self) -> None:
        self.read(self._rules.labels, self._show)

    def chosen(self) -> StatusLabel | None:
        rows = self.table.selectionModel().selectedRows()
        return self.model.rows[rows[0].row()] if rows else None

    def add(self) -> None:
        """Opens the form for a new name."""
        form = Form(self.tr("Anlegen"))
        form.add_text("name", self.tr("Bezeichnung"), hint=self.tr("z. B. zugesagt (schriftlich)"))
        choices = [(status, status_words(status)) for status in STATUS_ORDER]
        form.add_choice("status", self.tr("zählt als"), choices, choices[1][0])
        form.submitted.connect(partial(self._submit_new, form))
        self.open_form(form)

    def rename(self) -> None:
        """Opens the form for another name."""
        if (label := self.chosen()) is not None:
            form = Form(self.tr("Umbenennen"))
            form.add_text("name", self.tr("Bezeichnung"), label.name)
            form.submitted.connect(partial(self._submit_name, form, label))
            self.open_form(form)

    def remove(self) -> None:
        """Takes the name away; the answers that bear it stay."""
        if (label := self.chosen()) is not None:
            self.write(partial(self._rules.remove_label, label))

    def _submit_new(self, form: Form) -> None:
        name, status = form.text("name"), form.chosen("status")
        self.write(lambda: self._rules.add_label(status, name)[1], self.close_form)

    def _submit_name(self, form: Form, label: StatusLabel) -> None:
        self.write(partial(self._rules.rename_label, label, form.text("name")), self.close_form)

    def _move(self, step: int) -> None:
        if (label := self.chosen()) is not None:
            self.write(partial(self._rules.move_label, label, step))

    def _move_row(self, row: int, target: int) -> None:
        self.write(partial(self._rules.move_label, self.model.rows[row], target - row))

    def _show(self, labels: list[StatusLabel]) -> None:
        before, number = self.chosen(), self.table.currentIndex().row()
        self.model.show_rows(labels)
        self.show_table(bool(labels))
        ids = [label.id for label in labels]
        at = ids.index(before.id) if before is not None and before.id in ids else number
        if labels:
            self.table.selectRow(min(max(at, 0), len(labels) - 1))
        self._on_chosen()

    def _on_chosen(self) -> None:
        for tool in self._tools:
            tool.setEnabled(self.chosen() is not None)


def name_answers(desk: Desk, presenter: EventPresenter, window: QWidget) -> None:
    """Opens the window of the names; it serves all events."""
    show_once(LabelsDialog, desk, window)
