"""Einlesen: a file is read and compared, looked at entry by entry, and taken over as one step."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from crm.domain.import_plan import Plan
from crm.domain.listing import Subject
from crm.services.importing.report import ImportReport
from crm.services.importing.tables import OpenedTable
from crm.ui.announce import announce
from crm.ui.desk import Desk
from crm.ui.importing.columns_view import ColumnsView
from crm.ui.importing.mapping_dialog import SaveMappingDialog
from crm.ui.importing.mappings_dialog import manage_mappings
from crm.ui.importing.presenter import ImportPresenter
from crm.ui.importing.queue_strip import QueueStrip
from crm.ui.importing.report_view import ReportView
from crm.ui.importing.review_view import ReviewView
from crm.ui.metrics import px
from crm.ui.offices.over_head import OverHead
from crm.ui.style_buttons import Look
from crm.ui.widgets.buttons import button
from crm.ui.widgets.empty import EmptyState
from crm.ui.widgets.labels import Pane
from crm.ui.widgets.status import ProgressStrip
from crm.ui.widgets.value_row import ErrorLine

_START, _COLUMNS, _REVIEW, _DONE = range(4)


class ImportPage(Pane):
    """Implements :class:`crm.ui.page.OverPage`; ``left`` asks for what was there before.

    A file is chosen or dropped here, cards are pasted with Ctrl+V. Nothing is written before the button is used.
    """

    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.presenter = ImportPresenter(desk, self)
        self.setAccessibleName(self.tr("Einlesen"))
        self.setAcceptDrops(True)
        sentence = self.tr("Erst wird verglichen und gezeigt, was neu oder anders wäre; übernommen wird es danach.")
        self.other = button(self.tr("Andere Datei …"), "download", on_click=self.presenter.clear)
        self.head = OverHead(self.tr("Einlesen"), sentence, self.other)
        self.queue = QueueStrip(self.presenter)
        self.error = ErrorLine()
        self.progress = ProgressStrip()
        self._dialog: QDialog | None = None
        self._had_keys: QWidget | None = None
        self._build_start()
        self._build_columns()
        self.review = ReviewView(desk, self.presenter)
        self.done = ReportView(self.presenter)
        self._lay_out()
        self._connect()
        self._show_plan(None)

    # ── OverPage ────────────────────────────────────────────────────────────────────────────────────────────

    @property
    def subject(self) -> Subject | None:
        """A plan is about many."""
        return None

    def show_stop(self, subject: Subject | None) -> None:
        """The review stays as it was left: looking at a record in between loses nothing."""

    def leave(self) -> None:
        """Nothing to save: decisions are kept at once."""

    def take_focus(self) -> None:
        firsts = {_COLUMNS: self.columns.compare, _REVIEW: self.review.table, _DONE: self.done.more}
        first = firsts.get(self.stack.currentIndex(), self.queue.next if self.presenter.queue else self.choose)
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    # ── what comes in ───────────────────────────────────────────────────────────────────────────────────────

    def read_file(self, path: Path) -> None:
        """Reads a file, as if it had been dropped here."""
        self.take_files([path])

    def ask_for_file(self) -> None:
        """Asks for one file or several."""
        kinds = self.tr(
            "vCards, Tabellen und Listen (*.vcf *.csv *.xlsx *.xls *.ods *.xml *.zip *.txt);;Alle Dateien (*)"
        )
        names, _ = QFileDialog.getOpenFileNames(self, self.tr("Datei einlesen"), "", kinds)
        if names:
            self.take_files([Path(name) for name in names])

    def paste(self) -> None:
        """Reads the cards or the cells on the clipboard, or the files that were copied."""
        clipboard = QGuiApplication.clipboard()
        files = local_files(clipboard.mimeData())
        if files:
            self.take_files(files)
            return
        self.error.say("")
        self.presenter.read_text(clipboard.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif event.key() == Qt.Key.Key_Escape:
            self.presenter.cancel() if self.presenter.is_busy else self.left.emit()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasText() or local_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = local_files(event.mimeData())
        if files:
            self.take_files(files)
        else:
            self.presenter.read_text(event.mimeData().text())
        event.acceptProposedAction()

    def take_files(self, files: list[Path]) -> None:
        """Reads files: cards into one plan, others one after the other."""
        self.error.say("")
        self.presenter.read_files(files)

    # ── parts ───────────────────────────────────────────────────────────────────────────────────────────────

    def _build_start(self) -> None:
        words = self.tr(
            "Ziehen Sie eine oder mehrere Dateien hierher oder auf das Fenster, oder fügen Sie kopierte vCards oder "
            "Zellen mit Strg+V ein. Gelesen werden vCards jeder Version (.vcf), Tabellen (Excel, ODS, CSV), die "
            "Stammdaten des Bundestages und das Gemeindeverzeichnis."
        )
        self.start = EmptyState("download", self.tr("Noch keine Datei"), words)
        self.choose = button(self.tr("Datei wählen …"), "download", Look.PRIMARY, on_click=self.ask_for_file)
        self.paste_button = button(self.tr("Aus Zwischenablage einfügen"), "copy", on_click=self.paste)

    def _build_columns(self) -> None:
        presenter = self.presenter
        self.columns = ColumnsView()
        self.columns.chosen.connect(presenter.columns.choose)
        self.columns.sheet_used.connect(presenter.use_sheet)
        self.columns.mapping_used.connect(presenter.columns.use_mapping)
        self.columns.save_asked.connect(self._ask_mapping_name)
        self.columns.manage_asked.connect(partial(manage_mappings, self._desk, self))
        self.columns.compare_asked.connect(self._compare)

    def _lay_out(self) -> None:
        self.stack = QStackedWidget()
        for view in (self._start_view(), self.columns, self.review, self.done):
            self.stack.addWidget(view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        box = QVBoxLayout()
        box.setContentsMargins(px(20), 0, px(24), 0)
        for strip in (self.queue, self.error, self.progress):
            box.addWidget(strip)
        column.addLayout(box)
        column.addWidget(self.stack, 1)

    def _start_view(self) -> QWidget:
        return _column(self.start, _row(self.choose, self.paste_button))

    def _connect(self) -> None:
        presenter = self.presenter
        self.head.left.connect(self.left)
        presenter.planned.connect(self._show_plan)
        presenter.opened.connect(self._show_columns)
        presenter.decided.connect(self.review.show_decisions)
        presenter.refused.connect(self._refuse)
        presenter.busy.connect(self._show_busy)
        presenter.progressed.connect(self.progress.progress)
        presenter.applied.connect(self._show_report)
        self.progress.cancelled.connect(presenter.cancel)

    # ── the plan ────────────────────────────────────────────────────────────────────────────────────────────

    def _show_columns(self, table: OpenedTable) -> None:
        presenter = self.presenter
        is_new = self.stack.currentIndex() != _COLUMNS
        if is_new:
            self.error.say("")
        self.other.show()
        self.columns.show_table(table, presenter.columns.mappings, presenter.columns.preview())
        self.stack.setCurrentIndex(_COLUMNS)
        if is_new and self.isVisible():
            self.take_focus()

    def _compare(self) -> None:
        self.error.say("")
        self.presenter.compare(is_complete=self.columns.complete.isChecked())

    def _ask_mapping_name(self) -> None:
        table = self.presenter.table
        if table is not None:
            name = table.mapping or table.table.source.rpartition(".")[0] or table.table.source
            self._dialog = dialog = SaveMappingDialog(name, [one.name for one in self.presenter.columns.mappings], self)
            dialog.named.connect(self.presenter.columns.save_mapping)
            dialog.open()

    def _show_plan(self, plan: Plan | None) -> None:
        self.error.say("")
        self.other.setVisible(plan is not None)
        words = self.review.show_plan(plan)
        self.stack.setCurrentIndex(_START if plan is None else _REVIEW)
        if plan is not None:
            announce(self, words)
        if self.isVisible():
            self.take_focus()

    # ── applying ────────────────────────────────────────────────────────────────────────────────────────────

    def _show_report(self, report: ImportReport) -> None:
        self.stack.setCurrentIndex(_DONE)
        self.other.hide()
        announce(self, self.done.show_report(report))
        self.take_focus()

    def _refuse(self, sentence: str) -> None:
        self.error.say(sentence)
        announce(self, sentence)
        if self.stack.currentIndex() == _START and self.isVisible():
            self.take_focus()

    def _show_busy(self, words: str) -> None:
        if words:
            self.progress.begin(words)
            self._keep_keys()
        else:
            self.progress.end()
        for part in (self.review.apply, self.review.back, self.choose, self.paste_button, self.other, self.columns):
            part.setEnabled(not words)
        before, self._had_keys = self._had_keys, self._had_keys if words else None
        if not words and before is not None and isValid(before) and self.hasFocus():
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep_keys(self) -> None:
        """What has the keys is about to be disabled: while there is work, Esc is for the page and ends it."""
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            self._had_keys = focused
            self.setFocus(Qt.FocusReason.OtherFocusReason)


def local_files(mime: QMimeData | None) -> list[Path]:
    """The files that are dragged or were copied, in their order."""
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()] if mime is not None else []


def _column(*parts: QWidget) -> QWidget:
    made = QWidget()
    room = QVBoxLayout(made)
    room.setContentsMargins(px(20), px(8), px(24), px(16))
    room.setSpacing(px(12))
    for part in parts:
        room.addWidget(part)
    room.addStretch()
    return made


def _row(*parts: QWidget) -> QWidget:
    made = QWidget()
    steps = QHBoxLayout(made)
    steps.setContentsMargins(0, 0, 0, 0)
    steps.setSpacing(px(8))
    for part in parts:
        steps.addWidget(part)
    steps.addStretch()
    return made
