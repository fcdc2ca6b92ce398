"""Verlauf: everything that happened, on one line of time; notes, calls, letters and meetings are entered here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from itertools import groupby

from PySide6.QtCore import QCoreApplication

from crm.domain.listing import Subject
from crm.domain.notes import Activity, ActivityKind
from crm.domain.partial_date import PartialDate
from crm.services.timeline import TimelineLine, head_of
from crm.ui.desk import Desk
from crm.ui.fonts import Size, Weight
from crm.ui.metrics import px
from crm.ui.record.channel_row import copying
from crm.ui.record.form import Form
from crm.ui.record.linked_field import LinkedField
from crm.ui.record.subject_section import SubjectSection
from crm.ui.record.subject_source import SubjectSource
from crm.ui.record.timeline_filter import TimelineFilter
from crm.ui.record.timeline_row import TimelineRow, line_words
from crm.ui.record.tool import row_action, separate
from crm.ui.record.words import activity_kinds, date_sentence, parse_date
from crm.ui.widgets.buttons import link
from crm.ui.widgets.labels import label, note

_LATEST, _PAGE = 4, 50


class TimelineSection(SubjectSection[TimelineLine]):
    """All lines with heads for the months, a filter and more on demand; or only the ``latest`` four.

    ``turn`` then leads to all of them. What was typed and not saved waits for the subject's return.
    """

    def __init__(self, source: SubjectSource[TimelineLine], *, turn: Callable[[], object] | None = None) -> None:
        super().__init__(source, self.tr("Verlauf"), self.tr("Eintrag hinzufügen"), first=turn is None)
        self._turn = turn
        self._most = _PAGE
        self._drafts: dict[Subject, str] = {}
        self.filter = TimelineFilter() if turn is None else None
        if self.filter is not None:
            self.add_above(self.filter)
            self.filter.changed.connect(self._on_filter)
        self.linked.connect(self.add_entry)

    @property
    def desk(self) -> Desk:
        return self.source.desk

    # ── showing ─────────────────────────────────────────────────────────────────────────────────────────────

    def leave(self, subject: Subject) -> None:
        if self.form is not None and self._hidden is None and (text := self.form.text("text")):
            self._drafts[subject] = text
        self._most = _PAGE
        if self.filter is not None:
            self.filter.reset()

    def arrive(self, subject: Subject) -> None:
        if text := self._drafts.pop(subject, ""):
            self.add_entry(text)

    def fill(self, found: tuple[TimelineLine, ...]) -> None:
        if self.filter is None:
            self._add_rows(found[:_LATEST])
            if len(found) > _LATEST and self._turn is not None:
                words = QCoreApplication.translate("TimelineSection", "Alle %n im Verlauf", None, len(found))
                self.add(link(words, self._turn))
        else:
            self._fill_whole(found, self.filter)
        if not found:
            self.add(note(self.tr("Noch keine Anrufe, Schreiben, Gespräche oder Änderungen."), wrap=True))

    def _fill_whole(self, found: tuple[TimelineLine, ...], chosen: TimelineFilter) -> None:
        lines = chosen.apply(found)
        chosen.setVisible(bool(found))
        for head, run in groupby(lines[: self._most], key=lambda line: head_of(line.on)):
            words = label(head, Size.SMALL, Weight.SEMIBOLD, secondary=True)
            words.setContentsMargins(0, px(8), 0, px(2))
            self.add(words)
            self._add_rows(tuple(run))
        if len(lines) > self._most:
            more = QCoreApplication.translate("TimelineSection", "%n weitere zeigen", None, len(lines) - self._most)
            self.add(link(more, self._show_more))
        if found and not lines:
            self.add(note(self.tr("Kein Eintrag passt zum Filter."), wrap=True))
            self.add(link(self.tr("Filter aufheben"), chosen.clear))

    def _add_rows(self, lines: tuple[TimelineLine, ...]) -> None:
        newest = self.source.found[0] if self.source.found else None
        for number, line in enumerate(lines):
            row = TimelineRow(line, newest=line is newest, first=number == 0, last=number == len(lines) - 1)
            self._add_actions(row, line)
            self.add(row)

    def _show_more(self) -> None:
        self._most += _PAGE
        self._again()

    def _on_filter(self) -> None:
        self._most = _PAGE
        self._again()

    def _again(self) -> None:
        self._shown = None
        self.refresh()

    # ── what one can do with a line ─────────────────────────────────────────────────────────────────────────

    def _add_actions(self, row: TimelineRow, line: TimelineLine) -> None:
        targets = [] if line.subject is None else [(line.subject, self.tr("Öffnen"))]
        targets += [(other, self.tr("{name} öffnen").format(name=name)) for other, name in line.linked]
        if line.activity is not None:
            row_action(row, self.tr("Bearbeiten …"), partial(self._edit, line.activity, line, row), "F2")
        for number, (target, words) in enumerate(targets):
            row_action(row, words, partial(self.desk.open, target), None if number else "Return")
        row_action(row, self.tr("Kopieren"), copying(line_words(line)))
        if line.activity is not None:
            separate(row)
            row_action(row, self.tr("Löschen"), partial(self._remove, line.activity), "Del")
        row.add_menu(quiet=line.activity is None)

    def add_entry(self, text: str = "") -> None:
        """Opens the form for a new entry."""
        form, linked = self._form("", ActivityKind.NOTE, text, PartialDate.of(self.desk.services.tasks.today()), ())
        form.submitted.connect(partial(self._submit_new, form, linked))
        self.open_form(form, focus="text")

    def _form(
        self, save: str, kind: ActivityKind, text: str, on: PartialDate, others: tuple[tuple[Subject, str], ...]
    ) -> tuple[Form, LinkedField]:
        form = Form(save or self.tr("Eintrag speichern"))
        area = form.add_area("text", self.tr("Text"), text, self._fault)
        area.setPlaceholderText(self.tr("Strg+Eingabe speichert"))
        form.add_choice("kind", self.tr("Art"), activity_kinds().items(), kind)
        form.add_text("on", self.tr("Datum"), on.german(), self._date_fault)
        linked = LinkedField(self.desk, self.subject, others)
        form.add_block(self.tr("Beteiligte"), linked)
        return form, linked

    def _fault(self, text: str) -> str:
        return "" if text else self.tr("Bitte geben Sie den Text des Eintrags ein.")

    def _date_fault(self, text: str) -> str:
        return date_sentence(text) if text else self.tr("Bitte geben Sie an, wann es war.")

    def _submit_new(self, form: Form, linked: LinkedField) -> None:
        add = self.desk.services.editing.add_note
        text, kind, on = form.text("text"), form.chosen("kind"), parse_date(form.text("on"))
        self.save(form, partial(add, self.subject, text, kind, on=on, also=linked.subjects))

    def _edit(self, found: Activity, line: TimelineLine, row: TimelineRow) -> None:
        form, linked = self._form(self.tr("Speichern"), found.kind, found.text, found.on, line.linked)
        form.submitted.connect(partial(self._submit_changed, form, linked, found))
        self.open_form(form, row, focus="text")

    def _submit_changed(self, form: Form, linked: LinkedField, found: Activity) -> None:
        on = parse_date(form.text("on")) or found.on
        changed = replace(found, text=form.text("text"), kind=form.chosen("kind"), on=on)
        self.save(form, partial(self.desk.services.editing.change_note, self.subject, changed, linked.subjects))

    def _remove(self, found: Activity) -> None:
        self.write(partial(self.desk.services.editing.remove_note, self.subject, found))
