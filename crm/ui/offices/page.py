"""The page of an office: who held it when, how it is reached and addressed, on which lists it stands."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from crm.domain.journal import ChangeSet
from crm.domain.listing import Subject, SubjectKind
from crm.services.audiences import AudienceSummary
from crm.services.record_view import Record
from crm.ui.desk import Desk
from crm.ui.metrics import px
from crm.ui.offices.lists_section import ListsSection
from crm.ui.offices.office_head import OfficeHead
from crm.ui.offices.overview import Overview
from crm.ui.record.edit_page import EditPage
from crm.ui.record.events_section import EventsSection
from crm.ui.record.pages import Page
from crm.ui.record.presenter import RecordPresenter
from crm.ui.record.section import RecordSection
from crm.ui.record.subject_source import SubjectSource
from crm.ui.record.tab_order import order_tabs
from crm.ui.record.tab_row import TabRow
from crm.ui.record.tenures_section import TenuresSection
from crm.ui.record.timeline_section import TimelineSection
from crm.ui.record.words import record_name
from crm.ui.widgets.empty import EmptyState
from crm.ui.widgets.labels import Pane

#: Rows of these tables decide on which lists an office stands.
_LISTS = frozenset("audience manual_change frozen_list office tenure party participation event".split())


class OfficePage(Pane):
    """Implements :class:`crm.ui.page.OverPage`. ``left`` asks for what was there before: Esc, or the link at the top.

    ``change_holder`` opens the dialog for an office, ``open_audience`` shows a list; ``today`` is what the time line
    calls so.
    """

    left = Signal()

    def __init__(
        self,
        desk: Desk,
        change_holder: Callable[[QWidget, Subject | None], object],
        open_audience: Callable[[int], object],
        today: Callable[[], date],
    ) -> None:
        super().__init__()
        self._desk, self._change_holder, self._open_audience, self._today = desk, change_holder, open_audience, today
        self.setAccessibleName(self.tr("Amt"))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # no stop of its own: Tab goes to what is in it
        self.presenter = RecordPresenter(desk, self)
        self.head = OfficeHead(desk)
        self.tab_row = TabRow(self.tr("Teile des Amtes"), self._tab_words())
        services = desk.services
        self.timeline = SubjectSource(desk, services.timeline.of, self)
        tasks = SubjectSource(desk, lambda subject: services.tasks.rows(about=subject), self)
        self.overview = Overview(self.presenter, self.timeline, tasks, open_audience, today)
        self._pages: dict[str, Overview | Page] = {"overview": self.overview, **self._more_pages()}
        self.edit_page = EditPage(self.presenter)
        self._lists: list[AudienceSummary] | None = None
        self._lay_out()
        self._wire()

    @property
    def subject(self) -> Subject | None:
        """The office that is shown."""
        return self.presenter.subject

    def show_stop(self, subject: Subject | None) -> None:
        """Shows an office, its overview first."""
        if subject is not None and subject != self.presenter.subject:
            self.edit_page.leave()
            self._lists = None
            for section in (self.overview.lists, self._all_lists):
                section.show_lists(None)
            self.tab_row.tabs.setCurrentIndex(0)
            self.presenter.show(subject)

    def leave(self) -> None:
        """The page goes out of sight; what was typed into its form is saved."""
        self.edit_page.leave()
        self.presenter.show(None)

    def turn_to(self, name: str) -> None:
        """Shows a tab: "overview", "terms", "lists", "events" or "history"."""
        self.tab_row.tabs.setCurrentIndex(list(self._pages).index(name))

    def edit(self) -> None:
        """Opens the form for titles, rank and seats."""
        if self.presenter.record is not None:
            self.edit_page.open(self.presenter.record)
            self._set_editing(True)

    def change_holder(self) -> None:
        """Opens the change of holder for the office shown."""
        if self.presenter.subject is not None:
            self._change_holder(self, self.presenter.subject)

    def take_focus(self) -> None:
        """Puts the keyboard to where reading starts."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _tab_words(self) -> tuple[str, ...]:
        return (
            self.tr("Überblick"),
            self.tr("Amtszeiten"),
            self.tr("Verteiler"),
            self.tr("Teilnahmen"),
            self.tr("Verlauf"),
        )

    def _more_pages(self) -> dict[str, Overview | Page]:
        presenter = self.presenter
        self._all_lists = ListsSection(presenter, self._open_audience, some=False, first=True)
        sections: dict[str, RecordSection | TimelineSection] = {
            "terms": TenuresSection(presenter),
            "lists": self._all_lists,
            "events": EventsSection(presenter, latest=False),
            "history": TimelineSection(self.timeline),
        }
        return {key: Page(words, [sections[key]]) for key, words in zip(sections, self._tab_words()[1:], strict=True)}

    def _lay_out(self) -> None:
        self.body = QStackedWidget()
        for page in (*self._pages.values(), self.edit_page):
            self.body.addWidget(page)
        self._record_view = QWidget()
        column = QVBoxLayout(self._record_view)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.head, self.tab_row):
            column.addWidget(part)
        column.addWidget(self.body, 1)
        self._gone_view = QWidget()
        self._gone_column = QVBoxLayout(self._gone_view)
        self._gone_column.setContentsMargins(px(24), px(16), px(24), px(16))
        self.stack = QStackedWidget()
        self.stack.addWidget(self._record_view)
        self.stack.addWidget(self._gone_view)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.stack)

    def _wire(self) -> None:
        self.presenter.loaded.connect(self._show_record)
        self.timeline.read.connect(self._count_again)
        self.presenter.gone.connect(self._show_gone)
        self.presenter.conflicted.connect(self._drop_forms)
        self.presenter.turned.connect(self.turn_to)
        self.head.left.connect(self.left)
        self.head.edited.connect(self.edit)
        self.head.change_wanted.connect(self.change_holder)
        self.head.network_wanted.connect(self._show_network)
        self.overview.change_wanted.connect(self.change_holder)
        self.edit_page.closed.connect(partial(self._set_editing, False))
        self.tab_row.tabs.currentChanged.connect(self._on_tab)
        for page in self._pages.values():
            page.arranged.connect(partial(order_tabs, self))
        self._desk.changed.connect(self._on_changed)

    def _show_network(self) -> None:
        if self.subject is not None:
            self._desk.open_network(self.subject)

    def _show_record(self, record: Record) -> None:
        if record.subject.kind is not SubjectKind.OFFICE:
            return
        if record.is_trashed:
            self._show_trashed(record)
            return
        self.setAccessibleName(record_name(record))
        self.head.show_record(record)
        self.head.show_standing(record, self._lists)
        self.timeline.show(record.subject)
        self._page().show_record(record)
        self._show_counts(record)
        self.stack.setCurrentWidget(self._record_view)
        if self._lists is None:
            self._read_lists()

    def _show_counts(self, record: Record) -> None:
        lists, lines = len(self._lists or ()), len(self.timeline.found or ())
        self.tab_row.show_counts((0, len(record.offices), lists, len(record.events), lines))

    def _count_again(self) -> None:
        if self.presenter.record is not None and self.presenter.record.subject == self.timeline.subject:
            self._show_counts(self.presenter.record)

    def _page(self) -> Overview | Page:
        return list(self._pages.values())[max(self.tab_row.tabs.currentIndex(), 0)]

    def _on_tab(self, number: int) -> None:
        self.body.setCurrentIndex(number)
        if self.presenter.record is not None:
            self._page().show_record(self.presenter.record)

    def _set_editing(self, editing: bool) -> None:
        self.tab_row.setHidden(editing)
        for control in (self.head.edit, self.head.change):
            control.setEnabled(not editing)
        self.body.setCurrentWidget(self.edit_page if editing else self._page())
        if not editing and self.isVisible():
            self.head.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        order_tabs(self)

    def _drop_forms(self) -> None:
        self.edit_page.close_form()
        for page in self._pages.values():
            page.drop_forms()

    # ── lists ───────────────────────────────────────────────────────────────────────────────────────────────

    def _read_lists(self) -> None:
        subject = self.presenter.subject
        if subject is not None:
            work = partial(self._desk.services.audiences.with_office, subject.id)
            self._desk.read(work, partial(self._show_lists, subject), replaces=f"office-lists-{id(self)}")

    def _show_lists(self, subject: Subject, lists: list[AudienceSummary]) -> None:
        if subject != self.presenter.subject:
            return
        self._lists = lists
        for section in (self.overview.lists, self._all_lists):
            section.show_lists(lists)
        if self.presenter.record is not None:
            self.head.show_standing(self.presenter.record, lists)
            self._show_counts(self.presenter.record)

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.tables() & _LISTS:
            self._read_lists()

    # ── gone ────────────────────────────────────────────────────────────────────────────────────────────────

    def _show_gone(self, sentence: str) -> None:
        self._show_empty(EmptyState("info", self.tr("Nicht mehr vorhanden"), sentence, self.tr("Zurück"), None))

    def _show_trashed(self, record: Record) -> None:
        words = self.tr("{name} liegt im Papierkorb; nichts davon ist verloren.").format(name=record.name)
        self._show_empty(EmptyState("trash", self.tr("Im Papierkorb"), words, self.tr("Zurück"), None))

    def _show_empty(self, state: EmptyState) -> None:
        while (item := self._gone_column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        state.started.connect(self.left)
        self._gone_column.addWidget(state, 0, Qt.AlignmentFlag.AlignTop)
        self._gone_column.addStretch()
        self.stack.setCurrentWidget(self._gone_view)
