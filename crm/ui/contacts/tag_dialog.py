"""Asks for the tag that the chosen contacts shall get."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QVBoxLayout, QWidget

from crm.ui.metrics import px
from crm.ui.widgets.labels import heading, label, note


class TagDialog(QDialog):
    """``named`` carries the tag once it is confirmed."""

    named = Signal(str)

    def __init__(self, count: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Schlagwort vergeben"))
        words = label(self.tr("Schlag&wort"))
        self.field = QLineEdit()
        self.field.setAccessibleName(self.tr("Schlagwort"))
        words.setBuddy(self.field)
        self.field.textChanged.connect(self._on_changed)
        count_words = QCoreApplication.translate("TagDialog", "Gilt für %n Kontakte.", None, count)
        layout = QVBoxLayout(self)
        layout.setSpacing(px(8))
        layout.addWidget(heading(self.tr("Schlagwort vergeben")))
        layout.addWidget(note(count_words))
        layout.addSpacing(px(4))
        layout.addWidget(words)
        layout.addWidget(self.field)
        layout.addSpacing(px(8))
        layout.addWidget(self._buttons())
        self.setMinimumWidth(px(360))

    def accept(self) -> None:
        words = self.field.text().strip()
        if words:
            super().accept()
            self.named.emit(words)

    def _buttons(self) -> QDialogButtonBox:
        box = QDialogButtonBox()
        self.confirm = box.addButton(self.tr("Vergeben"), QDialogButtonBox.ButtonRole.AcceptRole)
        box.addButton(self.tr("Abbrechen"), QDialogButtonBox.ButtonRole.RejectRole)
        self.confirm.setDefault(True)
        self.confirm.setEnabled(False)
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        return box

    def _on_changed(self, words: str) -> None:
        self.confirm.setEnabled(bool(words.strip()))
