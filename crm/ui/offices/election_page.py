"""Amtswechsel aus Tabelle: take a table, look at it row by row, enter everything as one step."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from crm.domain.election import ElectionPlan, ElectionRow, RowState
from crm.domain.listing import Subject, SubjectKind
from crm.services.change_preview import ChangePreview
from crm.ui.announce import announce
from crm.ui.desk import Desk
from crm.ui.metrics import CONTROL_SMALL, RECORD_MIN, px
from crm.ui.offices.election_model import ElectionModel
from crm.ui.offices.election_presenter import ElectionPresenter
from crm.ui.offices.election_row_pane import ElectionRowPane
from crm.ui.offices.election_table import ElectionTable
from crm.ui.offices.over_head import OverHead
from crm.ui.record.words import date_sentence, parse_date
from crm.ui.style_buttons import Look
from crm.ui.widgets.buttons import button
from crm.ui.widgets.empty import EmptyState
from crm.ui.widgets.labels import ElidedLabel, Pane, label, note
from crm.ui.widgets.review_frame import ReviewFrame
from crm.ui.widgets.status import ProgressStrip
from crm.ui.widgets.value_row import ErrorLine, mark_invalid

_STATES = (None, RowState.QUESTION, RowState.PROBLEM, RowState.READY, RowState.UNCHANGED)
_DATE = 128


class ElectionPage(Pane):
    """Implements :class:`crm.ui.page.OverPage`; ``left`` asks for what was there before.

    A file is chosen or dropped here, a table pasted with Ctrl+V. Nothing is written before the button is used.
    """

    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.presenter = ElectionPresenter(desk, self)
        self.setAccessibleName(self.tr("Amtswechsel aus Tabelle"))
        self.setAcceptDrops(True)
        sentence = self.tr("Eine Tabelle der Gewählten wird Zeile für Zeile geprüft und als ein Schritt eingetragen.")
        self.other = button(self.tr("Andere Tabelle …"), "upload", on_click=self.presenter.clear)
        self.head = OverHead(self.tr("Amtswechsel aus Tabelle"), sentence, self.other)
        self.error = ErrorLine()
        self._build_start()
        self._build_review()
        self._lay_out_review()
        self._lay_out()
        self._connect()
        self._show_plan(None)

    @property
    def subject(self) -> Subject | None:
        """The office of the marked row."""
        row = self.current()
        number = row.office_id if row is not None else None
        return Subject(SubjectKind.OFFICE, number) if number is not None else None

    def show_stop(self, subject: Subject | None) -> None:
        """The review stays as it was left: looking at a record in between loses nothing."""

    def leave(self) -> None:
        """Nothing to save: decisions are in the plan at once."""

    def take_focus(self) -> None:
        first = self.table if self.presenter.plan is not None else self.choose
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def current(self) -> ElectionRow | None:
        """The marked row."""
        index = self.table.currentIndex()
        return self.model.rows[index.row()] if index.isValid() and self.model.rows else None

    def ask_for_file(self) -> None:
        """Asks for a table."""
        kinds = self.tr("Tabellen (*.xlsx *.ods *.csv *.tsv *.txt)")
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Tabelle öffnen"), "", kinds)
        if name:
            self.presenter.read_file(Path(name))

    def paste(self) -> None:
        """Reads the table on the clipboard."""
        self._take_text(QGuiApplication.clipboard().text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        mime = event.mimeData()
        if mime.hasText() or any(url.isLocalFile() for url in mime.urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            self.presenter.read_file(Path(files[0]))
        else:
            self._take_text(event.mimeData().text())
        event.acceptProposedAction()

    # ── parts ───────────────────────────────────────────────────────────────────────────────────────────────

    def _build_start(self) -> None:
        words = self.tr(
            "Ziehen Sie eine Datei hierher (XLSX, ODS, CSV) oder fügen Sie eine kopierte Tabelle mit Strg+V ein. "
            "Nötig sind Spalten für Amt oder Gemeinde, Name und Datum; Anrede, Titel, „amtierend“ und „a. D.“ "
            "werden verstanden, wenn es sie gibt."
        )
        self.start = EmptyState("columns", self.tr("Noch keine Tabelle"), words)
        self.choose = button(self.tr("Datei wählen …"), "upload", Look.PRIMARY, on_click=self.ask_for_file)
        self.paste_button = button(self.tr("Aus Zwischenablage einfügen"), "copy", on_click=self.paste)

    def _build_review(self) -> None:
        names = (
            self.tr("Alle"), self.tr("Zu klären"), self.tr("Fehlerhaft"), self.tr("Bereit"), self.tr("Unverändert"),
        )  # fmt: skip
        self.review = ReviewFrame(self.tr("Zeilen nach Zustand"), names)
        self.tab_row = self.review.tab_row
        self.model = ElectionModel(self)
        self.table = ElectionTable(self.tr("Zeilen der Tabelle"))
        self.table.setModel(self.model)
        self.table.setSelectionMode(self.table.SelectionMode.SingleSelection)
        self.pane = ElectionRowPane(self._desk)
        self.source = ElidedLabel()
        self.election_on = QLineEdit()
        self.election_on.setPlaceholderText(self.tr("nicht angegeben"))
        self.election_on.setAccessibleName(self.tr("Wahltag"))
        self.election_on.setFixedSize(px(_DATE), px(CONTROL_SMALL))
        self.confirms = QCheckBox(self.tr("Wiedergewählte gelten als bestätigt"))
        self.confirms.setChecked(True)
        self.means = label(wrap=True)
        self.means.setFont(note().font())
        self.progress = ProgressStrip()
        self.progress.cancel.hide()
        self.apply = button("", look=Look.PRIMARY, on_click=self.presenter.apply)

    def _lay_out(self) -> None:
        first = QWidget()
        room = QVBoxLayout(first)
        room.setContentsMargins(px(20), px(8), px(24), px(16))
        room.setSpacing(px(12))
        room.addWidget(self.start)
        steps = QHBoxLayout()
        steps.setSpacing(px(8))
        steps.addWidget(self.choose)
        steps.addWidget(self.paste_button)
        steps.addStretch()
        room.addLayout(steps)
        room.addStretch()
        self.stack = QStackedWidget()
        self.stack.addWidget(first)
        self.stack.addWidget(self.review)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        box = QVBoxLayout()
        box.setContentsMargins(px(20), 0, px(24), 0)
        box.addWidget(self.error)
        column.addLayout(box)
        column.addWidget(self.stack, 1)

    def _lay_out_review(self) -> None:
        frame = self.review
        frame.splitter.add_pane(self.table, 864, 420, stretch=3)
        frame.splitter.add_pane(self.pane, 360, RECORD_MIN, stretch=1)
        frame.bar.addWidget(self.source, 1)
        frame.bar.addWidget(note(self.tr("Wahltag")))
        frame.bar.addWidget(self.election_on)
        frame.bar.addSpacing(px(8))
        frame.bar.addWidget(self.confirms)
        frame.foot.addWidget(self.means, 1)
        frame.foot.addWidget(self.progress, 1)
        frame.foot.addWidget(self.apply)

    def _connect(self) -> None:
        presenter = self.presenter
        self.head.left.connect(self.left)
        presenter.planned.connect(self._show_plan)
        presenter.previewed.connect(self._show_preview)
        presenter.refused.connect(self._refuse)
        presenter.busy.connect(self._show_busy)
        self.tab_row.tabs.currentChanged.connect(self._show_rows)
        self.table.selectionModel().currentRowChanged.connect(self._on_row)
        self.table.skipped.connect(self._skip_current)
        self.table.entered_row.connect(self._enter_row)
        self.model.included.connect(self._skip)
        self.pane.decided.connect(presenter.decide)
        self.election_on.editingFinished.connect(self._on_election_day)
        self.confirms.toggled.connect(presenter.set_confirms)

    # ── the plan ────────────────────────────────────────────────────────────────────────────────────────────

    def _take_text(self, text: str) -> None:
        if text.strip():
            self.presenter.read_text(text)
        else:
            self._refuse(self.tr("Die Zwischenablage enthält keine Tabelle."))

    def _show_plan(self, plan: ElectionPlan | None) -> None:
        self.error.say("")
        self.other.setVisible(plan is not None)
        self.stack.setCurrentIndex(0 if plan is None else 1)
        if plan is None:
            self.model.show([], {})
            self.pane.show_row(None, {})
            self.election_on.clear()
            self.tab_row.tabs.setCurrentIndex(0)
            return
        first = not self.model.rows
        rows = QCoreApplication.translate("ElectionPage", "%n Zeilen", None, len(plan.rows))
        self.source.setText(f"{plan.source}, {rows}")
        self.source.updateGeometry()
        self._show_rows()
        self._show_apply(plan)
        if first and self.isVisible():
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
            announce(self, rows)

    def _show_rows(self) -> None:
        plan = self.presenter.plan
        if plan is None:
            return
        marked = self.current()
        states = [None if not row.is_included else row.state for row in plan.rows]
        self.tab_row.show_counts([len(plan.rows), *(states.count(state) for state in _STATES[1:])])
        wanted = _STATES[max(self.tab_row.tabs.currentIndex(), 0)]
        rows = [row for row in plan.rows if wanted is None or (row.is_included and row.state is wanted)]
        if marked is not None and all(row.number != marked.number for row in rows):
            # A row that was just settled leaves its filter; the next one takes its place.
            rows_after = [number for number, row in enumerate(rows) if row.number > marked.number]
            at = rows_after[0] if rows_after else len(rows) - 1
        else:
            at = next((number for number, row in enumerate(rows) if marked and row.number == marked.number), 0)
        self.model.show(rows, self.presenter.offices)
        if rows and self.table.currentIndex().row() != at:
            self.table.selectRow(at)
        self._on_row(self.table.currentIndex())

    def _on_row(self, index: QModelIndex) -> None:
        row = self.model.rows[index.row()] if index.isValid() and self.model.rows else None
        self.pane.show_row(row, self.presenter.offices)

    def _enter_row(self) -> None:
        """Enter goes from the row to the first field that settles it."""
        row = self.current()
        if row is not None:
            field = self.pane.office if row.office_id is None else self.pane.person.search
            field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _skip_current(self) -> None:
        if (row := self.current()) is not None:
            self._skip(row)

    def _skip(self, row: ElectionRow) -> None:
        """Leaves a row out, or takes it in again."""
        fresh = self.presenter.row(row.number) or row
        changed = replace(fresh, is_included=not fresh.is_included)
        self.pane.show_included(changed)
        self.presenter.decide(changed)

    def _on_election_day(self) -> None:
        text = self.election_on.text().strip()
        sentence = date_sentence(text)
        mark_invalid(self.election_on, sentence)
        self.error.say(sentence)
        plan, day = self.presenter.plan, None if sentence else parse_date(text)
        if plan is not None and not sentence and day != plan.election_on:
            self.presenter.set_election_on(day)

    def _show_apply(self, plan: ElectionPlan) -> None:
        count, open_ = len(plan.changes), len(plan.unsettled)
        again = sum(row.is_included and row.confirms is not None for row in plan.rows) if plan.confirms else 0
        words = QCoreApplication.translate("ElectionPage", "%n Amtswechsel eintragen", None, count)
        if not count and again:
            words = QCoreApplication.translate("ElectionPage", "%n Amtszeiten bestätigen", None, again)
        self.apply.setText(words)
        self.apply.updateGeometry()
        self.apply.setEnabled(not open_ and bool(count or again))
        still = QCoreApplication.translate(
            "ElectionPage", "%n Zeilen sind noch zu klären oder auszulassen", None, open_
        )
        self.apply.setToolTip(still if open_ else "")
        self._open_words = still if open_ else ""

    def _show_preview(self, preview: ChangePreview) -> None:
        self.model.show_holders(self.presenter.holders)
        told = [consequence.text for consequence in preview.consequences]
        parts = [part for part in (self._open_words, *told) if part]
        self.means.setText(" · ".join(parts) or self.tr("Es gibt nichts einzutragen."))

    def _refuse(self, sentence: str) -> None:
        self.error.say(sentence)
        announce(self, sentence)

    def _show_busy(self, words: str) -> None:
        if words:
            self.progress.begin(words)
        else:
            self.progress.end()
        self.apply.setEnabled(not words and self.apply.isEnabled())
