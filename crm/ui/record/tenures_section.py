"""Ämter: what a person holds and held, who holds an office, and the offices at an organisation."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QWidget

from crm.domain.contradictions import ends_before_start
from crm.domain.journal import ChangeSet
from crm.domain.listing import Subject, SubjectKind
from crm.domain.office import Office, Tenure
from crm.domain.partial_date import PartialDate
from crm.services.record_view import HeldOffice, Record
from crm.ui.record.contradictions import ContradictionLines
from crm.ui.record.form import Form
from crm.ui.record.item_row import ItemRow
from crm.ui.record.new_dialogs import OfficeDialog
from crm.ui.record.presenter import RecordPresenter
from crm.ui.record.provenance import add_provenance, confirm_action, provenance, provenance_of
from crm.ui.record.section import RecordSection
from crm.ui.record.subject_search import SubjectSearch
from crm.ui.record.tool import row_action, separate
from crm.ui.record.words import date_sentence, german, parse_date, period, record_name
from crm.ui.tokens import AvatarKind, Tone
from crm.ui.widgets.avatar import Avatar
from crm.ui.widgets.buttons import link
from crm.ui.widgets.chips import StatusChip
from crm.ui.widgets.labels import label, note

_MEANT = "meant"  # the tick that is offered after a refusal


class TenuresSection(RecordSection):
    """Present terms first. Dates are typed as far as they are known: "2019", "Frühjahr 2021", "14.03.2021"."""

    def __init__(self, presenter: RecordPresenter) -> None:
        super().__init__(presenter, self.tr("Ämter"), self.tr("Hinzufügen"), first=True)
        self.linked.connect(self.add_tenure)
        self.contradictions = ContradictionLines(presenter.desk)
        self.contradictions.arranged.connect(self.arranged)
        self.add_above(self.contradictions)

    def show_record(self, record: Record) -> None:
        super().show_record(record)
        self.contradictions.show_subject(record.subject)

    def slice(self, record: Record) -> object:
        return record.subject, record.offices, record.vacant_offices

    def fill(self, record: Record) -> None:
        self._word_head(record.subject.kind)
        if record.subject.kind is SubjectKind.OFFICE and not any(held.is_current for held in record.offices):
            self.add(self._vacant_row("vacancy", record_name(record), None))
        for office in record.vacant_offices:
            self.add(self._vacant_row(f"office-{office.id}", office.title(), office))
        running = [held for held in record.offices if held.is_current]
        for held in record.offices:
            row = self._row(held, record.subject.kind)
            if record.subject.kind is SubjectKind.PERSON and held.is_current and len(running) > 1:
                self._offer_main(row, held.tenure, held.title)
            row.add_menu()
            self.add(row)
        if not record.offices and record.subject.kind is SubjectKind.PERSON:
            self.add(note(self.tr("Noch kein Amt. Wer ein Amt innehat, erbt dessen Anschrift und Telefon."), wrap=True))
        elif not record.offices and not record.vacant_offices:
            self.add(note(self.tr("Noch keine Ämter."), wrap=True))

    def add_tenure(self) -> None:
        """A new term for a person or an office; at an organisation a new office."""
        subject = self.record.subject
        if subject.kind is SubjectKind.ORGANISATION:
            OfficeDialog(self.presenter.desk, self, subject, self.record.name).open()
            return
        is_office = subject.kind is SubjectKind.OFFICE
        form = Form(self.tr("Speichern"))
        if is_office:
            search = SubjectSearch(self.presenter.desk, [SubjectKind.PERSON], self.tr("Person suchen"))
        else:
            search = SubjectSearch(self.presenter.desk, [SubjectKind.OFFICE], self.tr("Amt oder Organisation suchen"))
        form.add("other", self.tr("Person") if is_office else self.tr("Amt"), search, partial(self._fault, search))
        self._add_term(form, Tenure(person_id=0, office_id=0, is_main=not self.record.offices))
        form.submitted.connect(partial(self._submit_new, form, search))
        self.open_form(form)

    def _word_head(self, kind: SubjectKind) -> None:
        is_office = kind is SubjectKind.OFFICE
        self.head.setText(self.tr("Amtszeiten") if is_office else self.tr("Ämter"))
        words = self.tr("Amt anlegen") if kind is SubjectKind.ORGANISATION else self.tr("Hinzufügen")
        self.link.setText(words)
        self.link.updateGeometry()

    def _row(self, held: HeldOffice, kind: SubjectKind) -> ItemRow:
        tenure = held.tenure
        by_person = kind is SubjectKind.PERSON
        name = held.title if by_person or held.holder is None else held.holder.name()
        row = ItemRow(f"tenure-{tenure.id}", f"{name}, {period(tenure)}", self._avatar(held, by_person), lead_width=0)
        if by_person:
            row.add_line(_open(held.title, self._opener(SubjectKind.OFFICE, held.office.id)))
            row.add_line(note(held.body.full_name, wrap=True), stretch=False)
        elif held.holder is not None:
            row.add_line(_open(held.holder.name(), self._opener(SubjectKind.PERSON, held.holder.id)))
            if kind is SubjectKind.ORGANISATION:
                row.add_line(note(held.title, wrap=True), stretch=False)
        row.add_line(note(self._term(tenure), wrap=True), stretch=False)
        if words := provenance(tenure):
            row.add_line(note(words, wrap=True), stretch=False)
        if tenure.is_acting:
            row.add_chip(StatusChip(self.tr("amtierend"), Tone.OPEN, "clock"))
        elif not held.is_current:
            row.add_chip(StatusChip(self.tr("beendet"), Tone.OPEN, "history"))
        self._add_actions(row, held, kind)
        return row

    def _offer_main(self, row: ItemRow, tenure: Tenure, title: str) -> None:
        """Of several offices one is the main one: it gives the person's address and salutation."""
        if tenure.is_main:
            return
        make = partial(self._make_main, tenure)
        choose = link(self.tr("Zum Hauptamt machen"), make)
        choose.setAccessibleDescription(title)
        row.add_line(choose)
        separate(row)
        row_action(row, self.tr("Zum Hauptamt machen"), make)

    def _make_main(self, tenure: Tenure) -> None:
        self.presenter.write(partial(self.presenter.editing.set_main_office, tenure))

    def _term(self, tenure: Tenure) -> str:
        words = period(tenure)
        return self.tr("{term} · Hauptamt").format(term=words) if tenure.is_main else words

    def _avatar(self, held: HeldOffice, by_person: bool) -> Avatar:
        avatar = Avatar(24)
        if by_person or held.holder is None:
            avatar.show_subject(AvatarKind.OFFICE, held.title)
        else:
            avatar.show_subject(AvatarKind.PERSON, held.holder.listed_name(), QPixmap())
        return avatar

    def _opener(self, kind: SubjectKind, number: int) -> partial[None]:
        return partial(self.presenter.desk.open, Subject(kind, number))

    def _add_actions(self, row: ItemRow, held: HeldOffice, kind: SubjectKind) -> None:
        tenure = held.tenure
        row_action(row, self.tr("Amtszeit bearbeiten …"), partial(self._edit, tenure, row), "F2")
        if held.is_current:
            row_action(row, self.tr("Amtszeit beenden …"), partial(self._edit, tenure, row, ending=True))
        separate(row)
        if kind is not SubjectKind.OFFICE:
            row_action(row, self.tr("Amt öffnen"), self._opener(SubjectKind.OFFICE, held.office.id))
        if kind is SubjectKind.PERSON:
            opener = self._opener(SubjectKind.ORGANISATION, held.body.id)
            row_action(row, self.tr("Organisation öffnen"), opener)
        separate(row)
        confirm_action(row, self.presenter, tenure)
        separate(row)
        row_action(row, self.tr("Amtszeit löschen"), partial(self._remove, tenure), "Del")

    def _vacant_row(self, key: str, title: str, office: Office | None) -> ItemRow:
        avatar = Avatar(24)
        avatar.show_subject(AvatarKind.OFFICE, title)
        row = ItemRow(key, self.tr("{office}, vakant").format(office=title), avatar, lead_width=0)
        if office is None:
            row.add_line(label(self.tr("Zurzeit nicht besetzt")))
        else:
            row.add_line(_open(title, self._opener(SubjectKind.OFFICE, office.id)))
            row_action(row, self.tr("Amt öffnen"), self._opener(SubjectKind.OFFICE, office.id), "Return")
        row.add_chip(StatusChip(self.tr("vakant"), Tone.WARN, "user-x"))
        return row

    def _add_term(self, form: Form, tenure: Tenure, end: str | None = None) -> None:
        until = german(tenure.valid_to) if end is None else end
        hint = self.tr("2019, Frühjahr 2021 oder 14.03.2021")
        form.add_text("from", self.tr("von"), german(tenure.valid_from), date_sentence, hint)
        form.add_text("to", self.tr("bis"), until, date_sentence, self.tr("leer, solange die Amtszeit dauert"))
        form.add_ticks(
            "",
            [
                ("acting", self.tr("nur amtierend"), tenure.is_acting),
                ("main", self.tr("Hauptamt"), tenure.is_main),
            ],
        )
        add_provenance(form, tenure)

    def _fault(self, search: SubjectSearch, text: str) -> str:
        return "" if search.subject else self.tr("Bitte suchen Sie und wählen Sie einen Eintrag aus der Liste.")

    def _submit_new(self, form: Form, search: SubjectSearch) -> None:
        subject, other = self.record.subject, search.subject
        assert other is not None  # checked by the form
        is_office = subject.kind is SubjectKind.OFFICE
        person, office = (other, subject) if is_office else (subject, other)
        tenure = self._typed(form, Tenure(person_id=person.id, office_id=office.id))
        self._save(form, self.presenter.editing.add_tenure, tenure)

    def _edit(self, tenure: Tenure, row: QWidget, *, ending: bool = False) -> None:
        form = Form(self.tr("Beenden") if ending else self.tr("Speichern"))
        self._add_term(form, tenure, PartialDate.of(date.today()).german() if ending else None)
        form.submitted.connect(partial(self._submit, form, tenure))
        self.open_form(form, row, focus="to" if ending else "from")

    def _submit(self, form: Form, tenure: Tenure) -> None:
        self._save(form, self.presenter.editing.change_tenure, self._typed(form, tenure))

    def _save(self, form: Form, save: Callable[..., ChangeSet], tenure: Tenure) -> None:
        """Dates that contradict themselves are refused once; then one can say that they are meant."""
        meant = form.has(_MEANT) and form.ticked(_MEANT)
        if ends_before_start(tenure) and not form.has(_MEANT):
            form.add_ticks("", [(_MEANT, self.tr("Das ist Absicht, trotzdem speichern"), False)])
        self.save(form, partial(save, tenure, on_purpose=meant))

    def _typed(self, form: Form, tenure: Tenure) -> Tenure:
        return replace(
            tenure,
            valid_from=parse_date(form.text("from")),
            valid_to=parse_date(form.text("to")),
            is_acting=form.ticked("acting"),
            is_main=form.ticked("main"),
            **provenance_of(form),
        )

    def _remove(self, tenure: Tenure) -> None:
        self.presenter.write(partial(self.presenter.editing.remove_tenure, tenure))


def _open(words: str, act: partial[None]) -> QWidget:
    return link(words, act, in_text=True)
