"""Absichtlich so lassen: the reason why a contradiction is meant."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from crm.services.terms import ContradictionRow
from crm.ui.desk import Desk
from crm.ui.metrics import px
from crm.ui.record.contradictions import KeepForm
from crm.ui.widgets.labels import heading, label


class KeepDialog(QDialog):
    """Closes by itself when the contradiction is kept."""

    def __init__(self, desk: Desk, parent: QWidget, row: ContradictionRow) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Absichtlich so lassen"))
        self.form = KeepForm(desk, row)
        self.form.kept.connect(self.accept)
        self.form.cancelled.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(20), px(24), px(16))
        column.setSpacing(px(8))
        column.addWidget(heading(self.tr("Absichtlich so lassen")))
        column.addWidget(label(row.text, wrap=True))
        column.addWidget(self.form)
        self.setMinimumWidth(px(480))
        self.form.focus()
