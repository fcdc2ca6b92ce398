"""A list to be looked at: what could not be read, what stayed as it is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from crm.ui.metrics import px
from crm.ui.widgets.labels import heading, label, note
from crm.ui.widgets.views import ListTable

_FIRST, _GAP = 320, 48
#: Rows by which the width is found.
_MEASURED = 200


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
            self.table.setColumnWidth(0, self._first_width())
        self.whole = label(wrap=True, selectable=True)
        self.table.selectionModel().currentRowChanged.connect(self._show_whole)
        self.table.horizontalHeader().setStretchLastSection(True)
        box = QDialogButtonBox()
        box.addButton(self.tr("Schließen"), QDialogButtonBox.ButtonRole.RejectRole)
        box.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(px(8))
        layout.addWidget(heading(title))
        layout.addWidget(note(sentence, wrap=True))
        layout.addWidget(self.table, 1)
        layout.addWidget(self.whole)
        layout.addWidget(box)
        self.resize(px(860), px(420))
        self.table.selectRow(0)

    def _first_width(self) -> int:
        """As wide as its texts, which the delegate elides instead of asking for room."""
        metrics, model = self.table.fontMetrics(), self.model
        texts = (model.index(row, 0).data() for row in range(min(model.rowCount(), _MEASURED)))
        return min(max(map(metrics.horizontalAdvance, texts), default=0) + px(_GAP), px(_FIRST))

    def _show_whole(self, index: QModelIndex) -> None:
        """The end of a sentence does not fit a row, and who works by key has no tooltip."""
        self.whole.setText(index.siblingAtColumn(self.model.columnCount() - 1).data())
