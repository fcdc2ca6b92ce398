"""Asks under which name the meaning of a table's columns is kept."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QVBoxLayout, QWidget

from crm.ui.metrics import px
from crm.ui.widgets.labels import heading, label, note


class SaveMappingDialog(QDialog):
    """``named`` carries the name once it is confirmed; the dialog says before if a mapping has it already."""

    named = Signal(str)

    def __init__(self, name: str, taken: Collection[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._taken = frozenset(taken)
        self.setWindowTitle(self.tr("Zuordnung speichern"))
        self.field = QLineEdit(name)
        self.field.setAccessibleName(self.tr("Name der Zuordnung"))
        self.field.selectAll()
        words = label(self.tr("&Name"))
        words.setBuddy(self.field)
        self.consequence = note(wrap=True)
        self.consequence.setMinimumHeight(px(50))
        self.consequence.setAlignment(Qt.AlignmentFlag.AlignTop)
        box = QDialogButtonBox()
        self.confirm = box.addButton(self.tr("Speichern"), QDialogButtonBox.ButtonRole.AcceptRole)
        box.addButton(self.tr("Abbrechen"), QDialogButtonBox.ButtonRole.RejectRole)
        self.confirm.setDefault(True)
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(px(8))
        layout.addWidget(heading(self.tr("Zuordnung speichern")))
        for part in (words, self.field, self.consequence, box):
            layout.addWidget(part)
        self.setMinimumWidth(px(420))
        self.field.textChanged.connect(self._on_changed)
        self._on_changed()

    def accept(self) -> None:
        words = " ".join(self.field.text().split())
        if words:
            super().accept()
            self.named.emit(words)

    def _on_changed(self) -> None:
        name = " ".join(self.field.text().split())
        self.confirm.setEnabled(bool(name))
        if name in self._taken:
            self.consequence.setText(self.tr("Diese Zuordnung gibt es schon; sie wird ersetzt."))
        else:
            self.consequence.setText(
                self.tr(
                    "Eine Tabelle mit denselben Überschriften wird künftig so gelesen. An dem Namen wird die Liste "
                    "von Ausgabe zu Ausgabe wiedererkannt."
                )
            )
