"""The field in which a product of the label tables is typed by its number."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QSettings, QStringListModel, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit

from crm.domain.errors import NotFoundError
from crm.domain.label import LabelSheet, find_label_sheet, matching
from crm.ui.desk import Desk
from crm.ui.widgets.labels import note
from crm.ui.widgets.value_row import mark_invalid

_MOST_OFFERED: Final = 60


class ProductField(QObject):
    """The line ``field`` offers what is meant while one types; ``about`` says what the product is, or that it is none.

    The product is kept in the settings under ``key`` for the next time; ``usual`` is the first one.
    """

    changed = Signal()

    def __init__(self, desk: Desk, key: str, usual: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings: QSettings = desk.settings
        self._sheets = desk.services.labels.sheets
        self._key, self._usual = key, usual
        self.sheet: LabelSheet = self._kept()
        self.field = QLineEdit(self.sheet.name)
        self.field.setPlaceholderText(self.tr("Nummer, z. B. L7160"))
        self.about = note(self.sheet.described(), wrap=True)
        self.completer = QCompleter(QStringListModel(self), self)
        self.completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.field.setCompleter(self.completer)
        self.field.editingFinished.connect(self._on_typed)
        self.field.textEdited.connect(self._offer)
        self.completer.activated.connect(self.choose)

    def use(self, key: str, usual: str) -> None:
        """Goes over to another kind of sheet, with the product it was printed on last."""
        self._key, self._usual = key, usual
        self.sheet = self._kept()
        self._show()

    def choose(self, words: str) -> None:
        """Takes the product that the words mean, or says that there is none."""
        try:
            sheet = find_label_sheet(self._sheets, words)
        except NotFoundError as error:
            mark_invalid(self.field, str(error))
            self.about.setText(str(error))
            return
        before, self.sheet = self.sheet, sheet
        self._show()
        if sheet != before:
            self._settings.setValue(self._key, sheet.name)
            self.changed.emit()

    def _show(self) -> None:
        mark_invalid(self.field, "")
        self.field.setText(self.sheet.name)
        self.about.setText(self.sheet.described())

    def _offer(self, words: str) -> None:
        model = self.completer.model()
        if isinstance(model, QStringListModel):
            model.setStringList([sheet.name for sheet in matching(self._sheets, words)[:_MOST_OFFERED]])

    def _kept(self) -> LabelSheet:
        kept = str(self._settings.value(self._key) or "")
        by_name = {sheet.name: sheet for sheet in self._sheets}
        return by_name.get(kept) or by_name.get(self._usual) or self._sheets[0]

    def _on_typed(self) -> None:
        self.choose(self.field.text())
