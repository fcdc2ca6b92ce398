"""What an import could not read: where it stands, and why."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from crm.domain.incoming import Unread
from crm.ui.metrics import px
from crm.ui.widgets.labels import heading, note
from crm.ui.widgets.views import ListTable


class UnreadDialog(QDialog):
    """Only to be looked at; the report has the same lines."""

    def __init__(self, unread: Sequence[Unread], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Nicht lesbar"))
        self.model = QStandardItemModel(0, 2, self)
        self.model.setHorizontalHeaderLabels([self.tr("Stelle"), self.tr("Grund")])
        for one in unread:
            cells = [QStandardItem(one.place), QStandardItem(one.text)]
            for cell in cells:
                cell.setEditable(False)
                cell.setToolTip(cell.text())
            self.model.appendRow(cells)
        self.table = ListTable(self.tr("Nicht lesbare Angaben"))
        self.table.setModel(self.model)
        self.table.set_widths(320)
        self.table.horizontalHeader().setStretchLastSection(True)
        box = QDialogButtonBox()
        box.addButton(self.tr("Schließen"), QDialogButtonBox.ButtonRole.RejectRole)
        box.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(px(8))
        layout.addWidget(heading(self.tr("Nicht lesbar")))
        layout.addWidget(note(self.tr("Diese Angaben kommen nicht mit; alles andere ist davon unberührt."), wrap=True))
        layout.addWidget(self.table, 1)
        layout.addWidget(box)
        self.resize(px(860), px(420))
