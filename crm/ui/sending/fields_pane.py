"""The placeholders with what each of them becomes for one person: preview and help in one."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout

from crm.domain.invitation import InvitationRow
from crm.domain.placeholders import PLACEHOLDERS, Placeholder
from crm.services.sending import Sending
from crm.ui.delegates.roles import ItemRole
from crm.ui.metrics import px
from crm.ui.sending.presenter import SendPresenter
from crm.ui.widgets.buttons import button, icon_button
from crm.ui.widgets.labels import Pane, heading, note
from crm.ui.widgets.rows_model import RowsModel
from crm.ui.widgets.views import ListTable

Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_NAME, _VALUE = range(2)
_NAME_WIDTH = 148


class FieldModel(RowsModel[tuple[Placeholder, str]]):
    """One row a placeholder; the second column is empty while nobody is chosen."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: list[tuple[Placeholder, str]] = [(placeholder, "") for placeholder in PLACEHOLDERS]
        self.heads = (self.tr("Platzhalter"), self.tr("Was dort steht"))

    def show_fields(self, fields: list[tuple[Placeholder, str]]) -> None:
        self.rows = fields
        self.dataChanged.emit(self.index(0, _VALUE), self.index(len(fields) - 1, _VALUE))

    def placeholder(self, row: int) -> Placeholder:
        return self.rows[row][0]

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        placeholder, value = self.rows[index.row()]
        if role == ItemRole.QUIET:
            return index.column() == _VALUE and not value
        if role == _Role.ToolTipRole:
            return value if index.column() == _VALUE and value else placeholder.meaning
        if role == _Role.AccessibleDescriptionRole:
            return placeholder.meaning
        if role in (_Role.DisplayRole, _Role.AccessibleTextRole):
            if index.column() == _NAME:
                return f"«{placeholder.name}»"
            return " · ".join(value.split("\n")) or "–"
        return None


class FieldsPane(Pane):
    """``wanted`` carries «Anrede» when a placeholder is to be put into a text."""

    wanted = Signal(str)

    def __init__(self, sending: Sending, presenter: SendPresenter) -> None:
        super().__init__()
        self._sending, self._presenter = sending, presenter
        self.person = QComboBox()
        self.person.setAccessibleName(self.tr("Für wen die Platzhalter gezeigt werden"))
        self.person.setMinimumContentsLength(12)
        self.person.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.back = icon_button("chevron-left", self.tr("Vorige Person"), small=True, on_click=self._go_back)
        self.on = icon_button("chevron-right", self.tr("Nächste Person"), small=True, on_click=self._go_on)
        self.model = FieldModel(self)
        self.table = _FieldTable(self.tr("Platzhalter"))
        self.table.setModel(self.model)
        self.table.setSelectionMode(ListTable.SelectionMode.SingleSelection)
        self.meaning = note(wrap=True)
        self.meaning.setMinimumHeight(px(32))
        self.copy = button(self.tr("Kopieren"), "copy", small=True, on_click=self.copy_chosen)
        self.insert = button(self.tr("In den Text einfügen"), "corner-down-right", small=True, on_click=self._insert)
        self._lay_out()
        self.person.currentIndexChanged.connect(self._show)
        self.table.selectionModel().currentRowChanged.connect(self._on_current)
        self.table.doubleClicked.connect(self._insert)
        presenter.listed.connect(self._refill)
        self.table.selectRow(0)
        self.offer_insert(False)

    def offer_insert(self, is_on: bool) -> None:
        """Whether there is a text in sight into which a placeholder could be put."""
        self.insert.setVisible(is_on)

    def chosen(self) -> str:
        """«Anrede»."""
        return f"«{self.model.placeholder(max(self.table.currentIndex().row(), 0)).name}»"

    def copy_chosen(self) -> None:
        """Puts the placeholder onto the clipboard, to be pasted into the template in Word."""
        QGuiApplication.clipboard().setText(self.chosen())

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(px(4))
        line.addWidget(self.person, 1)
        line.addWidget(self.back)
        line.addWidget(self.on)
        foot = QHBoxLayout()
        foot.setSpacing(px(8))
        foot.addWidget(self.copy)
        foot.addWidget(self.insert)
        foot.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(12), px(16), px(12))
        column.setSpacing(px(8))
        column.addWidget(heading(self.tr("Platzhalter")))
        column.addLayout(line)
        column.addWidget(self.table, 1)
        column.addWidget(self.meaning)
        column.addLayout(foot)

    def _refill(self) -> None:
        before, rows = self.person.currentText(), self._presenter.list.rows
        self.person.blockSignals(True)
        self.person.clear()
        self.person.addItems([_name(row) for row in rows])
        self.person.setCurrentIndex(max(self.person.findText(before), 0) if rows else -1)
        self.person.blockSignals(False)
        self._show()

    def _show(self) -> None:
        number, rows, event = self.person.currentIndex(), self._presenter.list.rows, self._presenter.chosen_event
        self.back.setEnabled(number > 0)
        self.on.setEnabled(0 <= number < len(rows) - 1)
        self.person.setEnabled(bool(rows))
        if 0 <= number < len(rows) and event is not None:
            self.model.show_fields(self._sending.fields(rows[number], event))
        else:
            self.model.show_fields([(placeholder, "") for placeholder in PLACEHOLDERS])

    def _go_back(self) -> None:
        self.person.setCurrentIndex(self.person.currentIndex() - 1)

    def _go_on(self) -> None:
        self.person.setCurrentIndex(self.person.currentIndex() + 1)

    def _on_current(self) -> None:
        row = self.table.currentIndex().row()
        if row >= 0:
            placeholder = self.model.placeholder(row)
            self.meaning.setText(f"«{placeholder.name}»: {placeholder.meaning}")

    def _insert(self) -> None:
        if self.insert.isVisibleTo(self):
            self.wanted.emit(self.chosen())


class _FieldTable(ListTable):
    """The values take what the names leave."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setColumnWidth(_NAME, px(_NAME_WIDTH))
        self.setColumnWidth(_VALUE, max(self.viewport().width() - px(_NAME_WIDTH), px(80)))


def _name(row: InvitationRow) -> str:
    who = row.listed_name or row.office
    return ", ".join(part for part in (who, row.body) if part)
