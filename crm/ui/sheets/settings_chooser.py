"""The settings of a sheet by name, above its options: choose one, keep what is chosen, delete one."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QHBoxLayout, QLineEdit, QMenu, QVBoxLayout, QWidget

from crm.domain.errors import UserError
from crm.services.sheet_settings import SheetSettings, Value
from crm.ui.fonts import Size, Weight
from crm.ui.metrics import px
from crm.ui.sheets.choices import Choices
from crm.ui.style_buttons import Look
from crm.ui.widgets.buttons import icon_button
from crm.ui.widgets.labels import Pane, heading, label, note


class SettingsChooser(Pane):
    """``used`` comes after a setting was taken up; ``failed`` carries one sentence, ``told`` what was done."""

    used = Signal()
    failed = Signal(str)
    told = Signal(str)

    def __init__(self, settings: SheetSettings, kind: Callable[[], str], choices: Sequence[Choices]) -> None:
        """``kind`` says which sheet is shown now; a sheet has settings of its own."""
        super().__init__()
        self._settings, self._kind, self._choices = settings, kind, tuple(choices)
        self.box = QComboBox()
        self.box.setPlaceholderText(self.tr("eigene Auswahl"))
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        menu = QMenu()
        self.keep_action = menu.addAction(self.tr("Speichern unter …"), self.ask_name)
        self.forget_action = menu.addAction("", self.forget)
        self.more = icon_button("more", self.tr("Einstellung speichern oder löschen"), Look.NORMAL, menu=menu)
        self._lay_out()
        self.refresh()
        self.box.activated.connect(self._on_chosen)

    def refresh(self) -> None:
        """Reads what is kept, and shows under which name stands what is chosen now, if under any."""
        kept = self._kept()
        self.box.clear()
        self.box.addItem(self.tr("Standard"), "")
        for name in kept:
            self.box.addItem(name, name)
        now = self._values()
        fitting = [name for name, values in {**kept, "": {}}.items() if self._completed(values) == now]
        self.box.setCurrentIndex(self.box.findData(fitting[0]) if fitting else -1)
        name = self.chosen()
        self.forget_action.setEnabled(bool(name))
        self.forget_action.setText(self.tr("„{name}“ löschen").format(name=name) if name else self.tr("Löschen"))

    def chosen(self) -> str:
        """The name of the setting in use; "" for the usual and for none."""
        return str(self.box.currentData() or "")

    def use(self, name: str) -> None:
        """Takes up a setting, "" for the usual."""
        values = self._kept().get(name, {})
        for choices in self._choices:
            choices.use(values)
        self.used.emit()
        self.refresh()

    def keep(self, name: str) -> None:
        """Keeps what is chosen under a name."""
        try:
            kept = self._settings.keep(self._kind(), name, self._values())
        except UserError as error:
            self.failed.emit(str(error))
            return
        self.refresh()
        self.told.emit(self.tr("Einstellung „{name}“ gespeichert").format(name=kept))

    def forget(self) -> None:
        """Deletes the setting in use; what is chosen stays."""
        name = self.chosen()
        try:
            self._settings.forget(self._kind(), name)
        except UserError as error:
            self.failed.emit(str(error))
            return
        self.refresh()
        self.told.emit(self.tr("Einstellung „{name}“ gelöscht").format(name=name))

    def ask_name(self) -> None:
        """Opens the question under which name."""
        dialog = NameDialog(self.chosen(), list(self._kept()), self.window())
        dialog.named.connect(self.keep)
        dialog.open()

    def _on_chosen(self) -> None:
        self.use(self.chosen())

    def _lay_out(self) -> None:
        words = label(self.tr("E&instellung"), Size.SMALL, Weight.SEMIBOLD, secondary=True)
        words.setBuddy(self.box)
        self.box.setAccessibleName(self.tr("Einstellung"))
        line = QHBoxLayout()
        line.setSpacing(px(8))
        line.addWidget(self.box, 1)
        line.addWidget(self.more)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(16), px(16), px(16), 0)
        layout.setSpacing(px(4))
        layout.addWidget(words)
        layout.addLayout(line)

    def _kept(self) -> dict[str, dict[str, Value]]:
        kind = self._kind()
        try:
            return {name: self._settings.find(kind, name) for name in self._settings.names(kind)}
        except UserError as error:
            self.failed.emit(str(error))
            return {}

    def _values(self) -> dict[str, Value]:
        return {key: value for choices in self._choices for key, value in choices.values().items()}

    def _completed(self, values: dict[str, Value]) -> dict[str, Value]:
        return {key: value for choices in self._choices for key, value in choices.completed(values).items()}


class NameDialog(QDialog):
    """``named`` carries the name once it is confirmed; says before if it is taken."""

    named = Signal(str)

    def __init__(self, name: str, taken: Collection[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._taken = frozenset(taken)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Einstellung speichern"))
        self.field = QLineEdit(name)
        self.field.setAccessibleName(self.tr("Name der Einstellung"))
        self.field.setMaxLength(60)
        self.field.selectAll()
        self.consequence = note(wrap=True)
        self.consequence.setMinimumHeight(px(34))
        box = QDialogButtonBox()
        self.confirm = box.addButton(self.tr("Speichern"), QDialogButtonBox.ButtonRole.AcceptRole)
        box.addButton(self.tr("Abbrechen"), QDialogButtonBox.ButtonRole.RejectRole)
        self.confirm.setDefault(True)
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        words = label(self.tr("&Name"))
        words.setBuddy(self.field)
        layout = QVBoxLayout(self)
        layout.setSpacing(px(8))
        for part in (heading(self.tr("Einstellung speichern")), words, self.field, self.consequence, box):
            layout.addWidget(part)
        self.setMinimumWidth(px(380))
        self.field.textChanged.connect(self._on_changed)
        self._on_changed()

    def accept(self) -> None:
        if name := self.field.text().strip():
            super().accept()
            self.named.emit(name)

    def _on_changed(self) -> None:
        name = " ".join(self.field.text().split())
        self.confirm.setEnabled(bool(name))
        if name in self._taken:
            said = self.tr("„{name}“ gibt es schon und wird ersetzt.").format(name=name)
        else:
            said = self.tr("Für dieses Blatt, an Ihrem Arbeitsplatz. Datum und Auswahl gehören nicht dazu.")
        self.consequence.setText(said)
