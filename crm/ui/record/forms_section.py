"""Anschrift und Anrede: how somebody is written to and spoken to, why, and what was decided by hand instead."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLabel, QWidget

from crm.domain.address_forms import AllForms
from crm.domain.address_overlay import reasons_for, text_of
from crm.domain.address_override import Form, FormOverride, decided
from crm.domain.listing import Subject, SubjectKind
from crm.services.address_overrides import DecidedForm
from crm.services.event_view import EventRow
from crm.services.record_view import Record
from crm.ui.record.channel_row import copying
from crm.ui.record.item_row import ItemRow
from crm.ui.record.override_form import OverrideForm
from crm.ui.record.presenter import RecordPresenter
from crm.ui.record.section import KEY, RecordSection
from crm.ui.record.tool import RowTool, row_action, separate
from crm.ui.record.words import form_words, translate
from crm.ui.tokens import Tone
from crm.ui.widgets.chips import StatusChip
from crm.ui.widgets.hint import hints
from crm.ui.widgets.labels import note
from crm.ui.widgets.section import lines

_FIRST = (Form.ENVELOPE, Form.SALUTATION, Form.SPOKEN)
_POSTAL = (Form.ENVELOPE, Form.NAME_FIRST)


class FormsSection(RecordSection):
    """The three forms one needs most; "Alle Formen" shows the others, and why each is as it is.

    F2 on a form decides it by hand, for always or for one event; the rule can be restored at any time.
    """

    def __init__(self, presenter: RecordPresenter) -> None:
        super().__init__(presenter, self.tr("Anschrift und Anrede"), self.tr("Alle Formen"), first=True)
        self._shows_all = False
        self.linked.connect(self.toggle)

    def slice(self, record: Record) -> object:
        return record.contact, record.forms, record.post_forms, record.decided, self._shows_all

    def fill(self, record: Record) -> None:
        if record.forms.checks:
            self.add(hints(record.forms.checks))
        for form in Form if self._shows_all else _FIRST:
            self.add(self._row(form, record))
        if record.post_forms is not None and record.contact.person is not None:
            self.add_row(self.tr("Unbesetzt"), wrapped("\n".join(record.post_forms.address_lines)))
            self.add_row("", wrapped(record.post_forms.salutation))
        if self._shows_all:
            for sentence in _general(record.forms):
                self.add(note(sentence, wrap=True))
        for one in record.decided:
            if one.override.event_id is not None:
                self.add(self._event_row(one, record))

    def toggle(self) -> None:
        """Shows or hides the further forms and the reasons."""
        self._shows_all = not self._shows_all
        words = self.tr("Weniger") if self._shows_all else self.tr("Alle Formen")
        self.link.setText(words)
        self.link.updateGeometry()
        self.show_record(self.record)
        self.arranged.emit()

    def decide(self, form: Form, event_id: int | None = None) -> None:
        """Opens the editor of a form in the place of its row."""
        ask = partial(self._open_editor, form, event_id, self.record.subject)
        self.presenter.desk.read(self.presenter.desk.services.events.rows, ask, replaces=f"forms-{id(self)}")

    def _row(self, form: Form, record: Record) -> ItemRow:
        text, words = _shown(record.forms, form), form_words()[form]
        row = ItemRow(f"form-{form.value}", f"{words}: {text}", words)
        row.add_line(wrapped(text), stretch=False)
        if self._shows_all:
            for reason in reasons_for(record.forms, form):
                row.add_line(note(reason, wrap=True), stretch=False)
        if own := decided(record.contact.overrides, form):
            row.add_chip(StatusChip(self.tr("von Hand"), Tone.TINT, "pencil"))
            row.setAccessibleDescription(self.tr("von Hand festgelegt"))
        if self._shows_all:
            copy = RowTool("copy", self.tr("{form} kopieren").format(form=words))
            copy.clicked.connect(copying(text))
            row.add_chip(copy)
        if record.subject.kind is not SubjectKind.OFFICE:
            row_action(row, self.tr("Festlegen …"), partial(self.decide, form), "F2")
        elif record.contact.party is not None:
            person = Subject(SubjectKind.PERSON, record.contact.party.id)
            row_action(row, self.tr("Person öffnen"), partial(self.presenter.desk.open, person), "F2")
        row_action(row, self.tr("Kopieren"), copying(text), QKeySequence.StandardKey.Copy)
        if own is not None and own.form is form and record.subject.kind is not SubjectKind.OFFICE:
            separate(row)
            row_action(row, self.tr("Vorgabe der Regel wiederherstellen"), partial(self._restore, own), "Del")
        row.add_menu(quiet=True)
        return row

    def _event_row(self, one: DecidedForm, record: Record) -> ItemRow:
        """What was decided for one event only."""
        words = form_words()[one.override.form]
        row = ItemRow(f"decided-{one.override.id}", f"{words}, {one.event_name}: {one.override.text}", words)
        row.add_line(wrapped(one.override.text), stretch=False)
        row.add_line(note(self.tr("nur für „{event}“").format(event=one.event_name), wrap=True), stretch=False)
        row.add_chip(StatusChip(self.tr("von Hand"), Tone.TINT, "pencil"))
        row_action(row, self.tr("Ändern …"), partial(self.decide, one.override.form, one.override.event_id), "F2")
        row_action(row, self.tr("Kopieren"), copying(one.override.text), QKeySequence.StandardKey.Copy)
        separate(row)
        row_action(row, self.tr("Vorgabe der Regel wiederherstellen"), partial(self._restore, one.override), "Del")
        row.add_menu(quiet=True)
        return row

    def _open_editor(self, form: Form, event_id: int | None, subject: Subject, events: Sequence[EventRow]) -> None:
        record = self.record
        if record.subject != subject:  # another record came in between
            return
        rule = text_of(self.presenter.desk.services.records.rule_forms(record.contact), form)
        before = {one.override.event_id: one.override.text for one in record.decided if one.override.form is form}
        editor = OverrideForm(form, rule, before, [row.event for row in events], event_id)
        editor.submitted.connect(partial(self._submit, editor, form))
        same = (one.override for one in record.decided if one.override.form is form)
        keys = [f"decided-{one.id}" for one in same if one.event_id == event_id]
        wanted = [f"form-{form.value}"] if event_id is None else keys
        row = next((row for row in self.rows() if row.property(KEY) in wanted), None)
        self.open_form(editor, row, focus="text")

    def _submit(self, editor: OverrideForm, form: Form) -> None:
        party = self.record.subject.id
        text, event_id = editor.text("text"), editor.event_id
        self.save(editor, partial(self.presenter.overrides.set, party, form, text, event_id))

    def _restore(self, override: FormOverride) -> None:
        self.presenter.write(partial(self.presenter.overrides.remove, override))


def copy_actions(widget: QWidget, record: Record) -> None:
    """Gives a menu's owner the actions that put the forms on the clipboard."""
    address = "\n".join(record.forms.address_lines)
    row_action(widget, translate("record", "Anschrift kopieren"), copying(address))
    row_action(widget, translate("record", "Briefanrede kopieren"), copying(record.forms.salutation))


def wrapped(text: str) -> QLabel:
    """A value that breaks its lines where the pane is too narrow."""
    made = lines(text)
    made.setWordWrap(True)
    return made


def _shown(forms: AllForms, form: Form) -> str:
    """A form as one copies it: an address with street and place."""
    text = text_of(forms, form)
    return "\n".join((text, *forms.postal_lines)) if form in _POSTAL else text


def _general(forms: AllForms) -> list[str]:
    """The reasons that speak of no single form: notes of the rules, former offices, postal rules."""
    told = {reason for form in Form for reason in reasons_for(forms, form)}
    return [reason for reason in forms.reasons if not any(reason.endswith(one) for one in told)]
