"""Verlauf of an event: what is to be done for it, and what happened."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from crm.domain.listing import Subject, SubjectKind
from crm.ui.desk import Desk
from crm.ui.record.pages import Page
from crm.ui.record.subject_source import SubjectSource
from crm.ui.record.tasks_section import TasksSection
from crm.ui.record.timeline_section import TimelineSection
from crm.ui.widgets.labels import Pane

_WIDTH = 760  # lines any longer are hard to read


class Course(Pane):
    """The sections that a record has on its tabs; ``counted`` carries the number of lines."""

    counted = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        services = desk.services
        self._lines = SubjectSource(desk, services.timeline.of, self)
        self._lines.read.connect(self._count)
        tasks = SubjectSource(desk, lambda subject: services.tasks.rows(about=subject), self)
        self.tasks = TasksSection(tasks, first=True)
        self.timeline = TimelineSection(self._lines)
        self.timeline.line.show()  # it stands below the tasks
        self.page = Page(self.tr("Verlauf"), [self.tasks, self.timeline], most=_WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)

    def show_event(self, event_id: int) -> None:
        """Shows another event. What is new of the same one its sections notice themselves, while they are in sight."""
        event = Subject(SubjectKind.EVENT, event_id)
        if event != self._lines.subject:
            self.page.show_subject(event)
        self._count()

    def focus_search(self) -> None:
        if self.timeline.filter is not None:
            self.timeline.filter.focus_search()

    def _count(self) -> None:
        self.counted.emit(len(self._lines.found or ()))
