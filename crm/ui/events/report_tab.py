"""The tab "Auswertung": before an event who has answered and who is missing, after it who was there."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from crm.domain.listing import Subject, SubjectKind
from crm.services.event_report import EventReport, ReportLine
from crm.services.event_view import EventView
from crm.ui.desk import Desk
from crm.ui.events.centred import centred
from crm.ui.events.further import EventTab
from crm.ui.events.presenter import EventPresenter
from crm.ui.events.report_list import ReportModel
from crm.ui.events.report_page import ReportPage
from crm.ui.exporting.file_names import file_name_for
from crm.ui.metrics import px
from crm.ui.sheets.preview import preview_report
from crm.ui.widgets.buttons import button
from crm.ui.widgets.empty import EmptyState
from crm.ui.widgets.labels import Hairline, Pane, note
from crm.ui.widgets.segments import Switch
from crm.ui.widgets.splitter import Splitter
from crm.ui.widgets.views import ListTable

MISSING, THERE, ABSENT = "missing", "there", "absent"
_LIST, _LIST_LEAST, _PAGE_LEAST = 344, 250, 400


class ReportTab(EventTab):
    """Reads the figures when it comes into sight, and again whenever the event changed while it is."""

    def __init__(self, desk: Desk, presenter: EventPresenter) -> None:
        super().__init__()
        self._desk, self._is_stale = desk, False
        self._event_id: int | None = None
        self.report: EventReport | None = None
        self.page: ReportPage | None = None
        self.model, self.area = ReportModel(self), QScrollArea()
        self.people = ListTable(self.tr("Wer gemeint ist"), tall=True)
        self.switch = Switch(
            ((MISSING, self.tr("Ohne Antwort")), (THERE, self.tr("Dank")), (ABSENT, self.tr("Nicht erschienen"))),
            self.tr("Wer gemeint ist"),
        )
        self.table_button = button(self.tr("Als Tabelle …"), "download", on_click=self.ask_for_file)
        self.picture_button = button(self.tr("Als Bild …"), "image", on_click=self.ask_for_picture)
        self.print_button = button(self.tr("Drucken …"), "printer", on_click=self.print_report)
        self.number = note()
        self._places = QStackedWidget()
        self._lay_out()
        self.switch.chosen.connect(self._show_people)
        self.people.activated.connect(self._open)

    def show_event(self, view: EventView) -> None:
        if view.event.id != self._event_id:
            self.report = None
            self._event_id = view.event.id
        self._is_stale = True
        if self.isVisible():
            self._read()

    def leave(self) -> None:
        self._event_id, self.report = None, None
        self.switch.set_value(MISSING)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self._read()

    def ask_for_file(self) -> None:
        """Asks where the workbook shall be written."""
        if target := self._ask(".xlsx", self.tr("Excel-Arbeitsmappen (*.xlsx)")):
            self.write(target)

    def ask_for_picture(self) -> None:
        """Asks where the picture shall be written."""
        if target := self._ask(".png", self.tr("Bilder (*.png)")):
            self.write_picture(target)

    def write(self, target: Path) -> None:
        """Writes the figures and lists as a workbook."""
        if self.report is not None:
            work = partial(self._desk.services.exporting.report, self.report, target)
            words = self.tr("Auswertung nach „{file}“ ausgegeben").format(file=target.name)
            self._desk.jobs.write.submit(work, lambda done: self._desk.said.emit(words), self._desk.feedback.report)

    def write_picture(self, target: Path) -> None:
        """Writes what the page shows, the whole of it."""
        if self.report is not None and self.page is not None:
            work = partial(self._desk.services.exporting.picture, self.page.png(), target, self.report.event.name)
            words = self.tr("Bild nach „{file}“ ausgegeben").format(file=target.name)
            self._desk.jobs.write.submit(work, lambda done: self._desk.said.emit(words), self._desk.feedback.report)

    def print_report(self) -> None:
        """The same on paper, after a look at it."""
        if self.report is not None:
            preview_report(self._desk, self.window(), self.report)

    # ── parts ───────────────────────────────────────────────────────────────────────────────────────────────

    def _lay_out(self) -> None:
        panes = Splitter()
        panes.add_pane(self._left(), 860, _PAGE_LEAST, stretch=1)
        panes.add_pane(self._right(), _LIST, _LIST_LEAST)
        self.nothing = EmptyState(
            "list-checks",
            self.tr("Noch nichts auszuwerten"),
            self.tr(
                "Hier stehen die Zahlen, sobald jemand eingeladen ist: wer geantwortet hat, wer fehlt, wer da war."
            ),
        )
        for place in (panes, centred(self.nothing)):
            self._places.addWidget(place)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._places)

    def _left(self) -> QWidget:
        left, bar, scroll = Pane(), QHBoxLayout(), self.area
        bar.setContentsMargins(px(16), px(6), px(16), px(6))
        bar.setSpacing(px(8))
        bar.addStretch(1)
        for part in (self.table_button, self.picture_button, self.print_button):
            bar.addWidget(part)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setAccessibleName(self.tr("Zahlen der Veranstaltung"))
        layout = QVBoxLayout(left)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(bar)
        layout.addWidget(Hairline())
        layout.addWidget(scroll, 1)
        return left

    def _right(self) -> QWidget:
        right, bar, foot = Pane(), QHBoxLayout(), QHBoxLayout()
        bar.setContentsMargins(px(16), px(8), px(16), px(8))
        bar.addWidget(self.switch)
        bar.addStretch(1)
        foot.setContentsMargins(px(16), px(10), px(16), px(10))
        foot.addWidget(self.number)
        self.people.setModel(self.model)
        self.people.setSelectionMode(ListTable.SelectionMode.SingleSelection)
        self.people.horizontalHeader().hide()
        layout = QVBoxLayout(right)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(bar)
        layout.addWidget(Hairline())
        layout.addWidget(self.people, 1)
        layout.addWidget(Hairline())
        layout.addLayout(foot)
        return right

    # ── showing ─────────────────────────────────────────────────────────────────────────────────────────────

    def _read(self) -> None:
        if self._event_id is not None:
            self._is_stale = False
            self._desk.read(
                partial(self._desk.services.reports.of, self._event_id), self._show, replaces="events.report"
            )

    def _show(self, report: EventReport) -> None:
        if report.event.id != self._event_id:
            return
        is_first, self.report = self.report is None, report
        if is_first:
            self.switch.set_value(THERE if report.attended else MISSING)
        self._places.setCurrentIndex(0 if report.total.invited or report.attended else 1)
        place = self.area.verticalScrollBar().value()
        self.page = ReportPage(report)
        self.area.setWidget(self.page)
        self.area.verticalScrollBar().setValue(place)
        self._show_people()

    def _show_people(self) -> None:
        lines = self._lines()
        self.model.show_if_other(lines)
        self.number.setText(QCoreApplication.translate("EventReport", "%n Personen", None, len(lines)))

    def _lines(self) -> tuple[ReportLine, ...]:
        if self.report is None:
            return ()
        chosen = {MISSING: self.report.missing, THERE: self.report.thanks, ABSENT: self.report.absent}
        return chosen[str(self.switch.value())]

    def _open(self, index: QModelIndex) -> None:
        line = self.model.rows[index.row()]
        kind = SubjectKind.PERSON if line.is_person else SubjectKind.ORGANISATION
        self._desk.open(Subject(kind, line.party_id))

    def _ask(self, ending: str, kinds: str) -> Path | None:
        if self.report is None:
            return None
        name = file_name_for(self.tr("Auswertung {event}").format(event=self.report.event.name), ending)
        file, _ = QFileDialog.getSaveFileName(self, self.tr("Exportieren nach"), name, kinds)
        target = Path(file)
        return (target if target.suffix == ending else target.with_name(target.name + ending)) if file else None
