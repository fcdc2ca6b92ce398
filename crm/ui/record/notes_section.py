"""Notizen: what was said and agreed, typed where it is read."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from crm.domain.notes import Activity, ActivityKind
from crm.services.records import Record
from crm.ui.fonts import Size
from crm.ui.record.channel_row import copying
from crm.ui.record.form import Form
from crm.ui.record.item_row import ItemRow
from crm.ui.record.presenter import RecordPresenter
from crm.ui.record.section import RecordSection
from crm.ui.record.tool import row_action, separate
from crm.ui.record.words import activity_kinds
from crm.ui.widgets.buttons import link
from crm.ui.widgets.labels import label, note

_SHOWN = 4


class NotesSection(RecordSection):
    """The latest notes; Ctrl+Enter saves a new one. What was typed and not saved waits for the record's return."""

    def __init__(self, presenter: RecordPresenter) -> None:
        super().__init__(presenter, self.tr("Notizen"), self.tr("Notiz hinzufügen"))
        self.linked.connect(self.add_note)

    def slice(self, record: Record) -> object:
        return record.notes

    def fill(self, record: Record) -> None:
        for found in record.notes[:_SHOWN]:
            self.add(self._row(found))
        if not record.notes:
            self.add(note(self.tr("Noch keine Notizen zu Anrufen, Schreiben oder Gesprächen."), wrap=True))
        if len(record.notes) > _SHOWN:
            self.add(link(self.tr("Alle im Verlauf"), partial(self.presenter.turned.emit, "history")))

    def show_record(self, record: Record) -> None:
        """Beside filling: keeps the text of an open form for its record, and brings it back."""
        other = self._record is None or self._record.subject != record.subject
        if other and self.form is not None and self._hidden is None and self._record is not None:
            self.presenter.keep_draft(self._record.subject, "note", self.form.text("text"))
        super().show_record(record)
        if other and (text := self.presenter.draft("note")):
            self.add_note(text)

    def add_note(self, text: str = "") -> None:
        """Opens the form for a new note."""
        form = self._form("", ActivityKind.NOTE, text)
        form.submitted.connect(partial(self._submit_new, form))
        self.open_form(form, focus="text")

    def _row(self, found: Activity) -> ItemRow:
        kind = activity_kinds()[found.kind]
        name = self.tr("{kind} vom {date}").format(kind=kind, date=found.on.german())
        row = ItemRow(f"note-{found.id}", name, found.on.german())
        if found.kind is not ActivityKind.NOTE:
            row.add_line(label(kind, Size.SMALL, secondary=True))
        row.add_line(label(found.text, wrap=True, selectable=True), stretch=False)
        row_action(row, self.tr("Bearbeiten …"), partial(self._edit, found, row), "F2")
        row_action(row, self.tr("Kopieren"), copying(found.text))
        separate(row)
        row_action(row, self.tr("Löschen"), partial(self._remove, found), "Del")
        row.add_menu()
        return row

    def _form(self, save: str, kind: ActivityKind, text: str) -> Form:
        form = Form(save or self.tr("Notiz speichern"))
        area = form.add_area("text", self.tr("Notiz"), text, self._fault)
        area.setPlaceholderText(self.tr("Strg+Eingabe speichert"))
        form.add_choice("kind", self.tr("Art"), activity_kinds().items(), kind)
        return form

    def _fault(self, text: str) -> str:
        return "" if text else self.tr("Bitte geben Sie den Text der Notiz ein.")

    def _submit_new(self, form: Form) -> None:
        add = self.presenter.editing.add_note
        self.save(form, partial(add, self.record.subject, form.text("text"), form.chosen("kind")))

    def _edit(self, found: Activity, row: ItemRow) -> None:
        form = self._form(self.tr("Speichern"), found.kind, found.text)
        form.submitted.connect(partial(self._submit_changed, form, found))
        self.open_form(form, row, focus="text")

    def _submit_changed(self, form: Form, found: Activity) -> None:
        changed = replace(found, text=form.text("text"), kind=form.chosen("kind"))
        self.save(form, partial(self.presenter.editing.change_note, self.record.subject, changed))

    def _remove(self, found: Activity) -> None:
        self.presenter.write(partial(self.presenter.editing.remove_note, self.record.subject, found))
