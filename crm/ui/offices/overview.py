"""The first tab of an office: its time line, what contradicts, and below in two columns what it is and who held it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm.services.record_view import Record
from crm.services.tasks import TaskRow
from crm.services.timeline import TimelineLine
from crm.ui.metrics import px
from crm.ui.offices.forms_section import OfficeFormsSection
from crm.ui.offices.lists_section import ListsSection
from crm.ui.offices.term_line import TermLine
from crm.ui.offices.terms_table import TermsTableSection
from crm.ui.record.address_section import AddressSection
from crm.ui.record.contradictions import ContradictionLines
from crm.ui.record.events_section import EventsSection
from crm.ui.record.facts_section import FactsSection
from crm.ui.record.pages import Page
from crm.ui.record.presenter import RecordPresenter
from crm.ui.record.reach_section import ReachSection
from crm.ui.record.subject_source import SubjectSource
from crm.ui.record.tags_section import TagsSection
from crm.ui.record.tasks_section import TasksSection
from crm.ui.record.timeline_section import TimelineSection
from crm.ui.widgets.empty import EmptyState
from crm.ui.widgets.labels import Hairline, note
from crm.ui.widgets.splitter import Splitter

_LEFT, _RIGHT = 456, 768


class Overview(QWidget):
    """Fills itself from the record; ``change_wanted`` asks for the change of holder."""

    arranged = Signal()
    change_wanted = Signal()

    def __init__(
        self,
        presenter: RecordPresenter,
        timeline: SubjectSource[TimelineLine],
        tasks: SubjectSource[TaskRow],
        open_audience: Callable[[int], object],
        today: Callable[[], date],
    ) -> None:
        super().__init__()
        self._presenter, self._today = presenter, today
        self._shown: Record | None = None
        self.line = TermLine()
        self.line.opened.connect(presenter.desk.open)
        self.line.vacancy_opened.connect(self.change_wanted)
        self._more = note()
        self.empty = EmptyState(
            "clock",
            self.tr("Noch keine Amtszeiten"),
            self.tr("Hier erscheint, wer das Amt von wann bis wann innehatte."),
            self.tr("Amtswechsel …"),
            "arrows-swap",
        )
        self.empty.started.connect(self.change_wanted)
        self.contradictions = ContradictionLines(presenter.desk)
        self.contradictions.arranged.connect(self.arranged)
        self.lists = ListsSection(presenter, open_audience, some=True)
        self._columns = self._two_columns(presenter, timeline, tasks)
        self._lay_out()

    def show_record(self, record: Record) -> None:
        """Shows an office, or the same one read again."""
        if record is self._shown:
            return
        same = self._shown is not None and self._shown.subject == record.subject
        if not same or self._shown is None or self._shown.offices != record.offices:
            self._show_terms(record)
        self._shown = record
        self.contradictions.show_subject(record.subject)
        for column in self._columns:
            column.show_record(record)
        self.arranged.emit()

    def drop_forms(self) -> None:
        """Closes what is open: somebody else has changed the record."""
        for column in self._columns:
            column.drop_forms()

    def _show_terms(self, record: Record) -> None:
        hidden = self.line.show_terms(record.offices, self._today())
        self.line.setVisible(bool(record.offices))
        self.empty.setVisible(not record.offices)
        words = QCoreApplication.translate(
            "OfficeOverview", "%n weitere Amtszeiten stehen in der Tabelle", None, hidden
        )
        self._more.setText(words)
        self._more.setVisible(hidden > 0)

    def _two_columns(
        self, presenter: RecordPresenter, timeline: SubjectSource[TimelineLine], tasks: SubjectSource[TaskRow]
    ) -> tuple[Page, Page]:
        reach = ReachSection(presenter, self.tr("Erreichbarkeit des Amtes"), first=True)
        left = Page(
            self.tr("Angaben zum Amt"),
            [
                reach,
                AddressSection(presenter),
                OfficeFormsSection(presenter),
                FactsSection(presenter, titles=False),
                TagsSection(presenter),
            ],
        )
        right = Page(
            self.tr("Amtszeiten, Verteiler und Verlauf"),
            [
                TermsTableSection(presenter, self._today()),
                self.lists,
                EventsSection(presenter, latest=True),
                TasksSection(tasks),
                TimelineSection(timeline, turn=partial(presenter.turned.emit, "history")),
            ],
        )
        for column in (left, right):
            column.arranged.connect(self.arranged)
        return left, right

    def _lay_out(self) -> None:
        above = QWidget()
        upper = QVBoxLayout(above)
        upper.setContentsMargins(px(20), px(8), px(20), px(8))
        upper.setSpacing(px(8))
        for part in (self.line, self.empty, self._more, self.contradictions):
            upper.addWidget(part)
        self.splitter = Splitter()
        self.splitter.add_pane(self._columns[0], _LEFT, 344, stretch=2)
        self.splitter.add_pane(self._columns[1], _RIGHT, 420, stretch=3)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(above)
        column.addWidget(Hairline())
        column.addWidget(self.splitter, 1)
