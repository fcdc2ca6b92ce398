"""The tabs of a record: each a scrolling column of sections, filled when it is looked at."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout

from crm.domain.listing import Subject
from crm.services.record_view import Record
from crm.services.tasks import TaskRow
from crm.services.timeline import TimelineLine
from crm.ui.metrics import px
from crm.ui.record.address_section import AddressSection
from crm.ui.record.events_section import EventsSection
from crm.ui.record.facts_section import FactsSection
from crm.ui.record.former_names_section import FormerNamesSection
from crm.ui.record.forms_section import FormsSection
from crm.ui.record.own_fields_section import OwnFieldsSection
from crm.ui.record.presenter import RecordPresenter
from crm.ui.record.reach_section import ReachSection
from crm.ui.record.relations_section import RelationsSection
from crm.ui.record.section import RecordSection
from crm.ui.record.subject_section import SubjectSection
from crm.ui.record.subject_source import SubjectSource
from crm.ui.record.tags_section import TagsSection
from crm.ui.record.tasks_section import TasksSection
from crm.ui.record.tenures_section import TenuresSection
from crm.ui.record.timeline_section import TimelineSection
from crm.ui.widgets.labels import Pane


class Page(QScrollArea):
    """Sections under each other. The same record read again leaves the scroll position, another starts at the top."""

    arranged = Signal()  # there are other widgets to walk through

    def __init__(
        self, name: str, sections: Sequence[RecordSection | SubjectSection[Any]], *, most: int | None = None
    ) -> None:
        """``most``: the width in pixels of the mockups beyond which lines do not grow."""
        super().__init__()
        self.sections = list(sections)
        self._shown: Record | None = None
        self._most = most
        self._is_filling = False
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        contents = Pane()
        self._column = QVBoxLayout(contents)
        self._column.setSpacing(0)
        for section in self.sections:
            self._column.addWidget(section)
            section.arranged.connect(self._on_arranged)
        self._column.addStretch()
        self.setWidget(contents)
        self.verticalScrollBar().rangeChanged.connect(self._on_range)
        self._on_range(0, 0)

    def show_record(self, record: Record) -> None:
        """Fills the sections; those whose part is unchanged stay as they are."""
        if record is self._shown:
            return
        other = self._shown is None or self._shown.subject != record.subject
        self._shown = record
        self._is_filling = True
        for section in self.sections:
            section.show_record(record)
        self._is_filling = False
        if other:
            self.verticalScrollBar().setValue(0)
        self.arranged.emit()

    def show_subject(self, subject: Subject) -> None:
        """Fills the sections that can be about any subject."""
        self._is_filling = True
        for section in self.sections:
            if isinstance(section, SubjectSection):
                section.show_subject(subject)
        self._is_filling = False
        self.arranged.emit()

    def _on_arranged(self) -> None:
        """While all sections are filled, it is told once at the end."""
        if not self._is_filling:
            self.arranged.emit()

    def _on_range(self, least: int, most: int) -> None:
        """The scroll bar stands in the margin, so that nothing moves when it appears."""
        bar = self.verticalScrollBar().sizeHint().width() if most > least else 0
        spare = 0 if self._most is None else max(self.width() - px(self._most), 0)
        self._column.setContentsMargins(px(20), 0, px(20) - bar + spare, px(12))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._most is not None:
            bar = self.verticalScrollBar()
            self._on_range(bar.minimum(), bar.maximum())

    def drop_forms(self) -> None:
        """Closes what is open: somebody else has changed the record."""
        for section in self.sections:
            section.close_form()


def pages(
    presenter: RecordPresenter, timeline: SubjectSource[TimelineLine], tasks: SubjectSource[TaskRow]
) -> dict[str, Page]:
    """The pages by the names of their tabs."""
    overview: list[RecordSection | SubjectSection[Any]] = [
        FormsSection(presenter),
        ReachSection(presenter),
        AddressSection(presenter),
        FactsSection(presenter),
        FormerNamesSection(presenter),
        OwnFieldsSection(presenter),
        TagsSection(presenter),
        EventsSection(presenter, latest=True),
        TasksSection(tasks),
        TimelineSection(timeline, turn=partial(presenter.turned.emit, "history")),
    ]
    return {
        "overview": Page(QCoreApplication.translate("RecordPane", "Überblick"), overview),
        "offices": Page(QCoreApplication.translate("RecordPane", "Ämter"), [TenuresSection(presenter)]),
        "relations": Page(QCoreApplication.translate("RecordPane", "Beziehungen"), [RelationsSection(presenter)]),
        "events": Page(
            QCoreApplication.translate("RecordPane", "Teilnahmen"), [EventsSection(presenter, latest=False)]
        ),
        "history": Page(QCoreApplication.translate("RecordPane", "Verlauf"), [TimelineSection(timeline)]),
    }
