"""Asks under which name a search is kept."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QVBoxLayout, QWidget

from crm.domain.saved_search import SavedSearch
from crm.ui.desk import Desk
from crm.ui.metrics import px
from crm.ui.widgets.labels import ElidedLabel, heading, label, note


class SaveSearchDialog(QDialog):
    """``named`` carries the name once it is confirmed; a name that is taken gets the new search, and the dialog says
    so before."""

    named = Signal(str)

    def __init__(self, text: str, taken: Collection[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._taken = frozenset(taken)
        self.setWindowTitle(self.tr("Suche speichern"))
        words = label(self.tr("&Name"))
        self.field = QLineEdit(text)
        self.field.setAccessibleName(self.tr("Name der Suche"))
        self.field.selectAll()
        words.setBuddy(self.field)
        self.consequence = note(wrap=True)
        self.consequence.setMinimumHeight(px(34))
        self.consequence.setAlignment(Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setSpacing(px(8))
        layout.addWidget(heading(self.tr("Suche speichern")))
        shown = ElidedLabel(text)
        shown.setForegroundRole(note().foregroundRole())
        layout.addWidget(shown)
        layout.addSpacing(px(4))
        layout.addWidget(words)
        layout.addWidget(self.field)
        layout.addWidget(self.consequence)
        layout.addWidget(self._buttons())
        self.setMinimumWidth(px(400))
        self.field.textChanged.connect(self._on_changed)
        self._on_changed()

    def accept(self) -> None:
        words = self.field.text().strip()
        if words:
            super().accept()
            self.named.emit(words)

    def _buttons(self) -> QDialogButtonBox:
        box = QDialogButtonBox()
        self.confirm = box.addButton(self.tr("Speichern"), QDialogButtonBox.ButtonRole.AcceptRole)
        box.addButton(self.tr("Abbrechen"), QDialogButtonBox.ButtonRole.RejectRole)
        self.confirm.setDefault(True)
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        return box

    def _on_changed(self) -> None:
        name = " ".join(self.field.text().split())
        self.confirm.setEnabled(bool(name))
        if name in self._taken:
            said = self.tr("„{name}“ gibt es schon und erhält diese Suche. Die bisherige wird ersetzt.")
        else:
            said = self.tr("Sie steht dann links unter „Gespeicherte Suchen“.")
        self.consequence.setText(said.format(name=name))


def save_search(desk: Desk, text: str, parent: QWidget) -> None:
    """Asks for the name and keeps the search."""
    searches = desk.services.searches

    def ask(known: list[SavedSearch]) -> None:
        dialog = SaveSearchDialog(text, [search.name for search in known], parent)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.named.connect(keep)
        dialog.open()

    def keep(name: str) -> None:
        desk.write(lambda: searches.save(name, text)[1])

    desk.read(searches.all, ask, replaces="saved.names")
