"""Aufgaben: what is to be done about the record, the open ones first. They are edited on their own page."""

from __future__ import annotations

from crm.domain.notes import Task
from crm.services.records import Record
from crm.ui.record.item_row import ItemRow
from crm.ui.record.presenter import RecordPresenter
from crm.ui.record.section import RecordSection
from crm.ui.record.words import german
from crm.ui.tokens import Tone
from crm.ui.widgets.chips import StatusChip
from crm.ui.widgets.labels import label, note


class TasksSection(RecordSection):
    """Only there if there are tasks."""

    def __init__(self, presenter: RecordPresenter) -> None:
        super().__init__(presenter, self.tr("Aufgaben"))

    def applies(self, record: Record) -> bool:
        return bool(record.tasks)

    def slice(self, record: Record) -> object:
        return record.tasks

    def fill(self, record: Record) -> None:
        for task in sorted(record.tasks, key=lambda task: (task.done_on is not None, german(task.due_on), task.id)):
            self.add(self._row(task))

    def _row(self, task: Task) -> ItemRow:
        row = ItemRow(f"task-{task.id}", task.title, german(task.due_on) or self.tr("ohne Frist"))
        row.add_line(label(task.title, wrap=True, selectable=True), stretch=False)
        if task.assignee:
            row.add_line(note(task.assignee))
        if task.done_on is not None:
            row.add_chip(StatusChip(self.tr("erledigt"), Tone.GOOD, "check"))
        else:
            row.add_chip(StatusChip(self.tr("offen"), Tone.OPEN, "dashed-circle"))
        return row
