"""Frühere Namen: what a person was called, and until when. There only for who has one; the menu of the head adds it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QWidget

from crm.domain.errors import UserError
from crm.domain.listing import SubjectKind
from crm.domain.partial_date import german_period
from crm.domain.party import FormerName
from crm.services.former_names import checked_former_name
from crm.services.record_view import Record
from crm.ui.record.form import Form
from crm.ui.record.item_row import ItemRow
from crm.ui.record.presenter import RecordPresenter
from crm.ui.record.section import RecordSection
from crm.ui.record.tool import row_action, separate
from crm.ui.record.words import date_sentence, german, parse_date
from crm.ui.widgets.labels import label, note


def former_words(former: FormerName) -> str:
    """As one writes it: "Gabriele von Muster"; often only the family name is known."""
    parts = (former.given_name, former.nobility, former.prefix, former.family_name)
    return " ".join(part for part in parts if part)


class FormerNamesSection(RecordSection):
    """Each is found by the search like the present name."""

    def __init__(self, presenter: RecordPresenter) -> None:
        super().__init__(presenter, self.tr("Frühere Namen"), self.tr("Hinzufügen"))
        self.linked.connect(self.add_name)
        presenter.former_name_wanted.connect(self.add_name)

    def applies(self, record: Record) -> bool:
        return bool(record.former_names) or (self.form is not None and record.subject.kind is SubjectKind.PERSON)

    def slice(self, record: Record) -> object:
        return record.former_names

    def fill(self, record: Record) -> None:
        for former in record.former_names:
            self.add(self._row(former))

    def add_name(self) -> None:
        """Opens the form for one more."""
        if self._record is not None and self._record.subject.kind is SubjectKind.PERSON:
            self._open(FormerName(person_id=self._record.subject.id), None)
            self.show()
            self.form_focus()

    def form_focus(self) -> None:
        """The section was hidden when its form opened: only now the field can take the keyboard."""
        if self.form is not None:
            self.form.focus("family_name")

    def close_form(self) -> None:
        super().close_form()
        if self._record is not None:
            self.setVisible(self.applies(self._record))

    def _row(self, former: FormerName) -> ItemRow:
        words, period = former_words(former), german_period(former.valid_from, former.valid_to)
        row = ItemRow(f"former-{former.id}", self.tr("Früherer Name {name}").format(name=words), self.tr("Name"))
        row.add_line(label(words, wrap=True, selectable=True), stretch=False)
        if period:
            row.add_line(note(period, wrap=True), stretch=False)
        row_action(row, self.tr("Bearbeiten …"), partial(self._open, former, row), "F2")
        separate(row)
        row_action(row, self.tr("Löschen"), partial(self._remove, former), "Del")
        row.add_menu(quiet=True)
        return row

    def _open(self, former: FormerName, row: QWidget | None) -> None:
        form, hint = Form(self.tr("Speichern")), self.tr("2019, Frühjahr 2021 oder 14.03.2021")
        form.add_text("given_name", self.tr("Vorname"), former.given_name)
        form.add_text("prefix", self.tr("Vorsatz"), former.prefix, hint=self.tr("von, zu, van der"))
        form.add_text("family_name", self.tr("Nachname"), former.family_name)
        form.add_text("from", self.tr("von"), german(former.valid_from), date_sentence, hint)
        form.add_text("to", self.tr("bis"), german(former.valid_to), date_sentence, hint)
        form.submitted.connect(partial(self._submit, form, former))
        self.open_form(form, row, focus="family_name")

    def _submit(self, form: Form, former: FormerName) -> None:
        typed = replace(
            former,
            given_name=form.text("given_name"),
            prefix=form.text("prefix"),
            family_name=form.text("family_name"),
            valid_from=parse_date(form.text("from")),
            valid_to=parse_date(form.text("to")),
        )
        try:
            checked_former_name(typed)
        except UserError as error:
            form.refuse("")
            form.complain("to" if typed.family_name or typed.given_name else "family_name", str(error))
            return
        names = self.presenter.desk.services.former_names
        self.save(form, partial(names.change if former.id else names.add, typed))

    def _remove(self, former: FormerName) -> None:
        self.presenter.write(partial(self.presenter.desk.services.former_names.remove, former))
