"""A list to be looked at: what could not be read, what stayed as it is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from crm.ui.metrics import px
from crm.ui.widgets.labels import heading, note
from crm.ui.widgets.views import ListTable

_FIRST = 320


class LinesDialog(QDialog):
    """``title`` and ``sentence`` say what the rows are; each row has as many texts as there are ``columns``."""

    def __init__(
        self,
        title: str,
        sentence: str,
        columns: Sequence[str],
        rows: Iterable[Sequence[str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.model = QStandardItemModel(0, len(columns), self)
        self.model.setHorizontalHeaderLabels(list(columns))
        for row in rows:
            cells = [QStandardItem(text) for text in row]
            for cell in cells:
                cell.setEditable(False)
                cell.setToolTip(cell.text())
            self.model.appendRow(cells)
        self.table = ListTable(title)
        self.table.setModel(self.model)
        if len(columns) > 1:
            self.table.set_widths(_FIRST)
        self.table.horizontalHeader().setStretchLastSection(True)
        box = QDialogButtonBox()
        box.addButton(self.tr("Schließen"), QDialogButtonBox.ButtonRole.RejectRole)
        box.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(px(8))
        layout.addWidget(heading(title))
        layout.addWidget(note(sentence, wrap=True))
        layout.addWidget(self.table, 1)
        layout.addWidget(box)
        self.resize(px(860), px(420))
