"""Eigene Angaben: what stands in the fields that the house has added, edited in place."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QCompleter

from crm.domain.errors import UserError
from crm.domain.own_field import FieldType, OwnField
from crm.services.own_fields import OwnValue
from crm.services.record_view import Record
from crm.ui.manage.fields_dialog import manage_fields
from crm.ui.record.channel_row import copying
from crm.ui.record.presenter import RecordPresenter
from crm.ui.record.section import KEY, RecordSection
from crm.ui.record.tool import pop_up, row_action, row_tick, separate
from crm.ui.widgets.section import Row
from crm.ui.widgets.value_row import ValueRow


def own_sentence(field: OwnField, text: str) -> str:
    """What is wrong with a text as the field's value, "" if nothing is."""
    try:
        field.read(text)
    except UserError as error:
        return str(error)
    return ""


class OwnValueRow(Row):
    """Name and value; of a choice the field offers what can be chosen. ``rested`` comes after editing."""

    rested = Signal()

    def __init__(self, own: OwnValue) -> None:
        self.own = own
        self.editor = ValueRow(own.shown, own.field.name, partial(own_sentence, own.field))
        super().__init__(own.field.name, self.editor)
        self.setProperty(KEY, f"own-{own.field.id}")
        self.label.setWordWrap(True)
        self.label.setToolTip(own.field.name)
        self.editor.reading.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)  # ours says what can be chosen
        self.editor.field.installEventFilter(self)
        self.setFocusProxy(self.editor)
        if own.field.type is FieldType.CHOICE:
            self._offer(own.field.choice_list())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        pop_up(self, event.globalPos())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.editor.field and event.type() is QEvent.Type.HideToParent:
            self.rested.emit()
        return super().eventFilter(watched, event)

    def _offer(self, choices: tuple[str, ...]) -> None:
        completer = QCompleter(list(choices), self.editor.field)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.editor.field.setCompleter(completer)


class OwnFieldsSection(RecordSection):
    """All fields of the record's kind, empty ones too: they are there to be filled in."""

    def __init__(self, presenter: RecordPresenter) -> None:
        super().__init__(presenter, self.tr("Eigene Angaben"), self.tr("Felder …"))
        self.linked.connect(self._manage)

    def applies(self, record: Record) -> bool:
        return bool(record.own_values)

    def slice(self, record: Record) -> object:
        return record.own_values

    def fill(self, record: Record) -> None:
        for own in record.own_values:
            self.add(self._row(own))

    def is_typing(self) -> bool:
        rows = [row for row in self.rows() if isinstance(row, OwnValueRow)]
        return super().is_typing() or any(row.editor.is_editing() for row in rows)

    def _row(self, own: OwnValue) -> OwnValueRow:
        row = OwnValueRow(own)
        row.editor.committed.connect(partial(self._set, row))
        row.rested.connect(self.catch_up, Qt.ConnectionType.QueuedConnection)  # not in the middle of its event
        row_action(row, self.tr("Bearbeiten"), row.editor.edit)
        if own.value:
            row_action(row, self.tr("Kopieren"), copying(own.shown))
        if own.field.type is FieldType.CHOICE:
            separate(row)
            for choice in own.field.choice_list():
                row_tick(row, choice, choice == own.value, partial(self._set, row, choice))
        if own.value:
            separate(row)
            row_action(row, self.tr("Leeren"), partial(self._set, row, ""))
        return row

    def _set(self, row: OwnValueRow, text: str) -> None:
        work = partial(self.presenter.desk.services.own_fields.set_value, self.record.subject, row.own.field, text)
        self.presenter.write(work, refused=partial(self._undo, row))

    def _undo(self, row: OwnValueRow, sentence: str) -> None:
        row.editor.set_text(row.own.shown)
        self.presenter.desk.said.emit(sentence)

    def _manage(self) -> None:
        manage_fields(self.presenter.desk, self)
