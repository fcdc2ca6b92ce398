"""An event's own fields: a line in its head, and the form behind it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLineEdit, QWidget

from crm.domain.errors import UserError
from crm.domain.event import Event
from crm.domain.journal import ChangeSet
from crm.domain.listing import Subject, SubjectKind
from crm.domain.own_field import FieldType
from crm.services.own_fields import OwnValue
from crm.ui.desk import Desk
from crm.ui.events.form import Form, line_edit
from crm.ui.metrics import px
from crm.ui.widgets.buttons import link
from crm.ui.widgets.labels import ElidedLabel, note

_TABLES = frozenset({"own_field", "field_value"})


class OwnFieldsDialog(Form):
    """All fields of the event; what is typed into them is saved as one step."""

    def __init__(self, desk: Desk, event: Event, values: tuple[OwnValue, ...], parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("Events", "Eigene Angaben zu {name}").format(name=event.name)
        super().__init__(title, QCoreApplication.translate("Events", "Speichern"), parent)
        self._desk, self._subject = desk, Subject(SubjectKind.EVENT, event.id)
        self.edits: dict[int, QLineEdit] = {}
        self._own = {own.field.id: own.field for own in values}
        for own in values:
            hint = ", ".join(own.field.choice_list())
            self.edits[own.field.id] = made = line_edit(own.shown, hint)
            if own.field.type is FieldType.CHOICE:
                completer = QCompleter(list(own.field.choice_list()), made)
                completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
                made.setCompleter(completer)
            self.field(own.field.name, made)

    def submit(self) -> None:
        self.forget_errors()
        texts = {number: edit.text() for number, edit in self.edits.items()}
        for number, text in texts.items():
            try:
                self._own[number].read(text)
            except UserError as error:
                self.complain(self.edits[number], str(error))
                return
        self.done_button.setEnabled(False)
        work = partial(self._desk.services.own_fields.set_values, self._subject, texts)
        self._desk.write(work, self._saved, self.refuse)

    def _saved(self, changes: ChangeSet) -> None:
        self.accept()


class OwnFacts(QWidget):
    """ "Kleiderordnung: Dunkler Anzug · Stellplätze: 40" and the way to change it; hidden without such fields."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._event: Event | None = None
        self._values: tuple[OwnValue, ...] = ()
        self.words = ElidedLabel()
        self.words.setFont(note().font())
        self.words.setForegroundRole(note().foregroundRole())
        self.edit = link(self.tr("Eigene Angaben …"), self.open_form)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, px(4), 0, 0)
        row.setSpacing(px(12))
        row.addWidget(self.words)
        row.addWidget(self.edit)
        row.addStretch(1)
        self.hide()
        desk.changed.connect(self._on_changed)

    def show_event(self, event: Event) -> None:
        """Whose fields they are."""
        self._event = event
        self._read()

    def open_form(self) -> OwnFieldsDialog | None:
        """Opens the form."""
        if self._event is None:
            return None
        dialog = OwnFieldsDialog(self._desk, self._event, self._values, self.window())
        dialog.open()
        return dialog

    def _read(self) -> None:
        if self._event is not None:
            subject = Subject(SubjectKind.EVENT, self._event.id)
            self._desk.read(
                partial(self._desk.services.own_fields.of, subject),
                partial(self._show, subject),
                replaces=f"event.own.{id(self)}",
            )

    def _show(self, subject: Subject, values: tuple[OwnValue, ...]) -> None:
        if self._event is None or self._event.id != subject.id:
            return
        self._values = values
        self.words.setText(" · ".join(f"{own.field.name}: {own.shown}" for own in values if own.value))
        self.words.setVisible(bool(self.words.text()))
        self.words.updateGeometry()
        self.setVisible(bool(values))

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.tables() & _TABLES:
            self._read()
