"""One row of an election: what is open about it, what the table says, and the fields that settle it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from crm.domain.election import ElectionRow, OfficeChoice, PersonChoice, RowState
from crm.domain.listing import Subject, SubjectKind
from crm.domain.party import Person
from crm.ui.desk import Desk
from crm.ui.metrics import CONTROL, px
from crm.ui.offices.election_model import new_holder, state_chip
from crm.ui.offices.person_field import PersonField
from crm.ui.record.subject_search import SubjectSearch
from crm.ui.record.tab_order import order_tabs
from crm.ui.record.words import date_sentence, parse_date
from crm.ui.tokens import Tone
from crm.ui.widgets.buttons import button
from crm.ui.widgets.chips import StatusChip
from crm.ui.widgets.labels import Pane, heading, label, note
from crm.ui.widgets.remark import remark
from crm.ui.widgets.value_row import ErrorLine, mark_invalid


class ElectionRowPane(QScrollArea):
    """``decided`` carries the row with what was chosen; the fields stay as typed while it is judged anew."""

    decided = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._row: ElectionRow | None = None
        self.setAccessibleName(self.tr("Zeile bearbeiten"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.title, self.chip = heading(), StatusChip("", Tone.OPEN)
        self.problem = ErrorLine()
        self._told = QVBoxLayout()
        self.source = label(wrap=True, selectable=True)
        self.office = SubjectSearch(desk, [SubjectKind.OFFICE], self.tr("Amt oder Organisation suchen"))
        self.person = PersonField(desk)
        self._office_choices, self._person_choices = QVBoxLayout(), QVBoxLayout()
        self.on = QLineEdit()
        self.on_error = ErrorLine()
        self.vacant = QCheckBox(self.tr("Amt bleibt vakant"))
        self.acting = QCheckBox(self.tr("nur amtierend"))
        self.keeps = QCheckBox(self.tr("Bisherige Person führt den Titel weiter (a. D.)"))
        self.checked = QCheckBox(self.tr("Hinweise geprüft, so eintragen"))
        self.left_out = QCheckBox(self.tr("Zeile auslassen"))
        self._lay_out()
        self._connect()

    def show_row(self, row: ElectionRow | None, offices: dict[int, str]) -> None:
        """Shows a row; the same one judged anew changes only what follows from it."""
        other = row is None or self._row is None or row.number != self._row.number
        self._row = row
        self._contents.setVisible(row is not None)
        if row is None:
            return
        if other:
            self._fill(row, offices)
        chip = state_chip(row)
        self.chip.set_status(chip.words, chip.tone or Tone.OPEN, chip.icon)
        self.problem.say(row.problem if row.is_included else "")
        self._show_notes(row)
        self._offer(self._office_choices, row.offices if row.office_id is None else (), self._take_office)
        self._offer(self._person_choices, row.people if row.state is RowState.QUESTION else (), self._take_person)
        self.checked.setVisible(row.is_checked or bool(row.notes or row.doubts))
        order_tabs(self)

    def _fill(self, row: ElectionRow, offices: dict[int, str]) -> None:
        self.title.setText(self.tr("Zeile {number}").format(number=row.number))
        said = (row.office_text, row.holder_text, row.on_text)
        self.source.setText(" · ".join(part for part in said if part) or "–")
        self.office.forget()
        self.office.setText(row.office_text if row.office_id is None else "")
        if row.office_id is not None:
            name = offices.get(row.office_id, row.office_text)
            self.office.show_subject(Subject(SubjectKind.OFFICE, row.office_id), name)
        self._fill_person(row)
        self.on.setText(row.on.german() if row.on is not None else row.on_text)
        self._complain_day("")
        for tick, on in (
            (self.vacant, row.stays_vacant), (self.acting, row.is_acting), (self.keeps, row.keeps_title),
            (self.checked, row.is_checked), (self.left_out, not row.is_included),
        ):  # fmt: skip
            tick.blockSignals(True)
            tick.setChecked(on)
            tick.blockSignals(False)
        self.person.setEnabled(not row.stays_vacant)

    def _fill_person(self, row: ElectionRow) -> None:
        if row.person_id is not None:
            self.person.show_person(Subject(SubjectKind.PERSON, row.person_id), new_holder(row))
        else:
            self.person.show_new_person(row.new_person, row.holder_text)

    # ── decisions ───────────────────────────────────────────────────────────────────────────────────────────

    def _decide(self, **changes: object) -> None:
        if self._row is not None:
            self._row = replace(self._row, **changes)  # type: ignore[arg-type]
            self.decided.emit(self._row)

    def _take_office(self, choice: OfficeChoice) -> None:
        self.office.show_subject(Subject(SubjectKind.OFFICE, choice.office_id), choice.name)
        self._decide(office_id=choice.office_id)
        self.office.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_person(self, choice: PersonChoice | None) -> None:
        if choice is None:
            self._decide(person_id=None, is_new=True)
        else:
            self.person.show_person(Subject(SubjectKind.PERSON, choice.person_id), choice.name)
            self._decide(person_id=choice.person_id, is_new=False)
        self.person.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_office(self, subject: Subject) -> None:
        self._decide(office_id=subject.id)

    def _on_person(self, subject: Subject) -> None:
        self._decide(person_id=subject.id, is_new=False, stays_vacant=False)

    def _on_typed(self, person: Person) -> None:
        self._decide(person_id=None, is_new=True, new_person=person, stays_vacant=False)

    def _on_day(self) -> None:
        text = self.on.text().strip()
        sentence = date_sentence(text) if text else self.tr("Bitte geben Sie an, ab wann der Wechsel gilt.")
        self._complain_day(sentence)
        day = None if sentence else parse_date(text)
        if self._row is not None and day is not None and day != self._row.on:
            self._decide(on=day)

    def _on_vacant(self, on: bool) -> None:
        self.person.setEnabled(not on)
        self._decide(stays_vacant=on)

    def _complain_day(self, sentence: str) -> None:
        mark_invalid(self.on, sentence)
        self.on_error.say(sentence)

    # ── looks ───────────────────────────────────────────────────────────────────────────────────────────────

    def _offer(
        self, room: QVBoxLayout, choices: tuple[OfficeChoice | PersonChoice, ...], take: Callable[..., None]
    ) -> None:
        """What the row may mean, one line each; of persons also a new one."""
        _empty(room)
        for choice in choices:
            detail = choice.detail if isinstance(choice, PersonChoice) else ""
            words = f"{choice.name}, {detail}" if detail else choice.name
            room.addWidget(self._suggestion(words, partial(take, choice)))
        if choices and isinstance(choices[0], PersonChoice):
            one = button(self.tr("Nein, neue Person anlegen"), "user-plus", small=True, on_click=partial(take, None))
            room.addWidget(one, 0, Qt.AlignmentFlag.AlignLeft)

    def _suggestion(self, words: str, take: Callable[[], object]) -> QWidget:
        made = QWidget()
        line = QHBoxLayout(made)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(px(8))
        line.addWidget(label(words, wrap=True), 1)
        one = button(self.tr("Auswählen"), "check", small=True, on_click=take)
        one.setAccessibleName(self.tr("{choice} auswählen").format(choice=words))
        line.addWidget(one)
        return made

    def _show_notes(self, row: ElectionRow) -> None:
        _empty(self._told)
        for sentence in dict.fromkeys((*row.notes, *row.doubts)):
            if sentence not in row.problem:
                self._told.addWidget(remark("info", sentence))

    def _lay_out(self) -> None:
        self._contents = QWidget()
        pane = Pane()
        outer = QVBoxLayout(pane)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._contents)
        column = QVBoxLayout(self._contents)
        column.setContentsMargins(px(20), px(16), px(20), px(16))
        column.setSpacing(px(6))
        column.addWidget(self.title)
        column.addWidget(self.chip, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.problem)
        column.addLayout(self._told)
        for words, fields in (
            (self.tr("In der Tabelle"), (self.source,)),
            (self.tr("Amt"), (self.office, self._office_choices)),
            (self.tr("Neu im Amt"), (self.person, self._person_choices, self.vacant, self.acting)),
            (self.tr("ab"), (self.on, self.on_error)),
            (self.tr("Außerdem"), (self.keeps, self.checked, self.left_out)),
        ):
            column.addSpacing(px(4))
            name = note(words)
            column.addWidget(name)
            for field in fields:
                if isinstance(field, QWidget):
                    column.addWidget(field)
                else:
                    field.setSpacing(px(4))
                    column.addLayout(field)
            buddy = fields[0]
            if isinstance(buddy, (QLineEdit, QCheckBox)):
                name.setBuddy(buddy)
        column.addStretch()
        for line in (self.office, self.on):
            line.setFixedHeight(px(CONTROL))
        self.office.setAccessibleName(self.tr("Amt"))
        self.on.setAccessibleName(self.tr("ab"))
        self.setWidget(pane)
        self._contents.hide()

    def _connect(self) -> None:
        self.office.chosen.connect(self._on_office)
        self.person.person_chosen.connect(self._on_person)
        self.person.person_typed.connect(self._on_typed)
        self.on.editingFinished.connect(self._on_day)
        self.vacant.toggled.connect(self._on_vacant)
        for tick, name in ((self.acting, "is_acting"), (self.keeps, "keeps_title"), (self.checked, "is_checked")):
            tick.toggled.connect(partial(self._on_tick, name))
        self.left_out.toggled.connect(lambda on: self._decide(is_included=not on))

    def _on_tick(self, name: str, on: bool) -> None:
        self._decide(**{name: on})

    def show_included(self, row: ElectionRow) -> None:
        """The row was ticked in the table."""
        if self._row is not None and self._row.number == row.number:
            self._row = row
            self.left_out.blockSignals(True)
            self.left_out.setChecked(not row.is_included)
            self.left_out.blockSignals(False)


def _empty(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
