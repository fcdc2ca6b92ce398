"""Aufgaben: what is to be done about a record or an event; ticked off, changed and added where they are read."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox

from crm.domain.due import TaskState
from crm.domain.errors import UserError
from crm.domain.notes import Task
from crm.services.tasks import TaskRow
from crm.ui.record.form import Form
from crm.ui.record.item_row import ItemRow
from crm.ui.record.subject_section import SubjectSection
from crm.ui.record.subject_source import SubjectSource
from crm.ui.record.tool import row_action, separate
from crm.ui.record.words import german
from crm.ui.tasks.words import date_hint, due_chip, due_words, state_words
from crm.ui.widgets.chips import StatusChip
from crm.ui.widgets.labels import label, note


class TasksSection(SubjectSection[TaskRow]):
    """The open ones first. Space ticks a row off, F2 edits it, Entf deletes it."""

    def __init__(self, source: SubjectSource[TaskRow], *, first: bool = False) -> None:
        super().__init__(source, self.tr("Aufgaben"), self.tr("Aufgabe hinzufügen"), first=first)
        self.linked.connect(self.add_task)

    def fill(self, found: tuple[TaskRow, ...]) -> None:
        for row in found:
            self.add(self._row(row))
        if not found:
            self.add(note(self.tr("Nichts zu erledigen."), wrap=True))

    def add_task(self) -> None:
        """Opens the form for a new task."""
        form = self._form(self.tr("Aufgabe speichern"), Task(title=""))
        form.submitted.connect(partial(self._submit_new, form))
        self.open_form(form)

    def _row(self, found: TaskRow) -> ItemRow:
        task, today = found.task, self.source.desk.services.tasks.today()
        due = due_words(task, today) or self.tr("ohne Frist")
        box = QCheckBox()
        box.setChecked(found.state is TaskState.DONE)
        box.setAccessibleName(self.tr("{title} erledigt").format(title=task.title))
        box.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the row has the focus, and Space ticks it
        box.clicked.connect(partial(self._tick, task))
        name = ", ".join((task.title, due, state_words(found.state)))
        row = ItemRow(f"task-{task.id}", name, box, lead_width=0)
        row.add_line(label(task.title, wrap=True, selectable=True), stretch=False)
        side = " · ".join(part for part in (due, task.assignee) if part)
        row.add_line(note(side), stretch=False)
        chip = due_chip(found.state)
        if chip is not None and chip.tone is not None:
            row.add_chip(StatusChip(chip.words, chip.tone, chip.icon))
        self._add_actions(row, found)
        return row

    def _add_actions(self, row: ItemRow, found: TaskRow) -> None:
        done = found.state is TaskState.DONE
        words = self.tr("Wieder öffnen") if done else self.tr("Erledigt")
        row_action(row, self.tr("Bearbeiten …"), partial(self._edit, found.task, row), "F2")
        row_action(row, words, partial(self._tick, found.task, not done), "Space")
        separate(row)
        row_action(row, self.tr("Löschen"), partial(self._remove, found.task), "Del")
        row.add_menu()

    def _form(self, save: str, task: Task) -> Form:
        form = Form(save)
        form.add_text("title", self.tr("Aufgabe"), task.title, self._title_fault, self.tr("Was ist zu tun?"))
        form.add_text("due", self.tr("Fällig"), german(task.due_on), self._due_fault, date_hint())
        form.add_text("assignee", self.tr("Wer"), task.assignee, hint=self.tr("Referat oder Name"))
        return form

    def _title_fault(self, text: str) -> str:
        return "" if text else self.tr("Bitte geben Sie an, was zu tun ist.")

    def _due_fault(self, text: str) -> str:
        try:
            self.source.desk.services.tasks.parse_due(text)
        except UserError as error:
            return str(error)
        return ""

    def _typed(self, form: Form, task: Task) -> Task:
        due = self.source.desk.services.tasks.parse_due(form.text("due"))
        return replace(task, title=form.text("title"), due_on=due, assignee=form.text("assignee"))

    def _submit_new(self, form: Form) -> None:
        tasks, subject, typed = self.source.desk.services.tasks, self.subject, self._typed(form, Task(title=""))
        self.save(form, lambda: tasks.add(typed, subject)[1])

    def _edit(self, task: Task, row: ItemRow) -> None:
        form = self._form(self.tr("Speichern"), task)
        form.submitted.connect(partial(self._submit_changed, form, task))
        self.open_form(form, row)

    def _submit_changed(self, form: Form, task: Task) -> None:
        self.save(form, partial(self.source.desk.services.tasks.change, self._typed(form, task)))

    def _tick(self, task: Task, done: bool) -> None:
        self.write(partial(self.source.desk.services.tasks.set_done, task, done))

    def _remove(self, task: Task) -> None:
        self.write(partial(self.source.desk.services.tasks.remove, task))
