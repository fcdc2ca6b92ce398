"""Answers from a table: take it, look at it row by row, enter what is clear as one step."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from crm.domain.event import Event
from crm.services.answer_import import AnswerPlan, AnswerRow, AnswerState
from crm.ui.announce import announce
from crm.ui.desk import Desk
from crm.ui.events.columns import share_out
from crm.ui.events.import_model import ANSWER, GUEST, NUMBER, STATE, TABLE, ImportModel
from crm.ui.events.import_review import ImportReview
from crm.ui.metrics import px
from crm.ui.record.tab_row import TabRow
from crm.ui.style_buttons import Look
from crm.ui.widgets.buttons import button
from crm.ui.widgets.empty import EmptyState
from crm.ui.widgets.labels import ElidedLabel, Hairline, label, note
from crm.ui.widgets.value_row import ErrorLine
from crm.ui.widgets.views import ListTable

_STATES = (
    None, AnswerState.AMBIGUOUS, AnswerState.UNKNOWN, AnswerState.PROBLEM, AnswerState.MATCHED, AnswerState.UNCHANGED,
)  # fmt: skip
_SHARES, _FIXED = {TABLE: 9, GUEST: 9, ANSWER: 11}, {NUMBER: 76, STATE: 168}


class ImportTable(ListTable):
    """The rows; Space ticks the one under the keyboard."""

    def __init__(self, model: ImportModel) -> None:
        super().__init__(QCoreApplication.translate("AnswerImport", "Zeilen der Tabelle"))
        self.setModel(model)
        self.setSelectionMode(ListTable.SelectionMode.SingleSelection)
        self.horizontalHeader().setSectionsMovable(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        share_out(self, _SHARES, _FIXED)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() == Qt.Key.Key_Space and index.isValid():
            self.model().setData(index.siblingAtColumn(NUMBER), None, Qt.ItemDataRole.CheckStateRole)
        else:
            super().keyPressEvent(event)


class AnswerImportDialog(QDialog):
    """A file is chosen or dropped, a table pasted with Ctrl+V; nothing is written before the filled button is used."""

    def __init__(self, desk: Desk, event: Event, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Antworten aus Tabelle: {event}").format(event=event.name))
        self.setAcceptDrops(True)
        self.review = ImportReview(desk, event.id, self)
        self.model = ImportModel(self.review, self)
        self.table, self.error = ImportTable(self.model), ErrorLine()
        self.source, self.about = ElidedLabel(), label(wrap=True)
        self.source.setForegroundRole(self.palette().ColorRole.PlaceholderText)
        self.who, self.reason = QComboBox(), QLineEdit()
        self.tab_row = TabRow(
            self.tr("Zeilen nach Zustand"),
            (self.tr("Alle"), self.tr("Zu klären"), self.tr("Nicht auf der Liste"), self.tr("Fehlerhaft"),
             self.tr("Bereit"), self.tr("Schon eingetragen")),
        )  # fmt: skip
        self.apply = button("", look=Look.PRIMARY, on_click=self._apply)
        self.choose_file = button(self.tr("Datei wählen …"), "upload", Look.PRIMARY, on_click=self.ask_for_file)
        self.paste_button = button(self.tr("Aus Zwischenablage einfügen"), "copy", on_click=self.paste)
        self.stack = QStackedWidget()
        self.stack.addWidget(self._start())
        self.stack.addWidget(self._review())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.stack, 1)
        layout.addWidget(Hairline())
        layout.addLayout(self._foot())
        self._connect()
        self.resize(px(920), px(600))
        self._show(None)

    def ask_for_file(self) -> None:
        """Asks for a table, or for answers from calendars."""
        kinds = self.tr("Tabellen und Antworten aus Kalendern (*.xlsx *.ods *.csv *.tsv *.txt *.ics *.eml)")
        names, _ = QFileDialog.getOpenFileNames(self, self.tr("Antworten öffnen"), "", kinds)
        if names:
            self.review.read_files(*map(Path, names))

    def paste(self) -> None:
        """Reads the table on the clipboard."""
        self._take_text(QGuiApplication.clipboard().text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        mime = event.mimeData()
        if mime.hasText() or any(url.isLocalFile() for url in mime.urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            self.review.read_files(*map(Path, files))
        else:
            self._take_text(event.mimeData().text())
        event.acceptProposedAction()

    # ── parts ───────────────────────────────────────────────────────────────────────────────────────────────

    def _start(self) -> QWidget:
        words = self.tr(
            "Ziehen Sie eine Datei hierher (XLSX, ODS, CSV) oder fügen Sie eine kopierte Tabelle mit Strg+V ein. "
            "Nötig sind Spalten für Name oder E-Mail und für die Antwort (Zusage, nein, Vertretung durch …); "
            "Datum, Weg, Amt und Bemerkung werden verstanden, wenn es sie gibt. Auch Antworten aus Kalendern gehen "
            "(.ics, oder die E-Mails als .eml)."
        )
        page, room, steps = QWidget(), QVBoxLayout(), QHBoxLayout()
        room.setContentsMargins(px(20), px(20), px(20), px(20))
        room.setSpacing(px(12))
        room.addWidget(EmptyState("columns", self.tr("Noch keine Tabelle"), words))
        steps.setSpacing(px(8))
        steps.addWidget(self.choose_file)
        steps.addWidget(self.paste_button)
        steps.addStretch(1)
        room.addLayout(steps)
        room.addStretch(1)
        page.setLayout(room)
        return page

    def _review(self) -> QWidget:
        page, column = QWidget(), QVBoxLayout()
        column.setContentsMargins(0, px(12), 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(px(20), 0, px(20), px(4))
        head.addWidget(self.source, 1)
        column.addLayout(head)
        column.addWidget(self.tab_row)
        column.addWidget(self.table, 1)
        column.addWidget(Hairline())
        self.clarify = QWidget()
        line = QHBoxLayout(self.clarify)
        line.setContentsMargins(px(20), px(8), px(20), px(8))
        line.setSpacing(px(8))
        self.who.setAccessibleName(self.tr("Wer ist gemeint?"))
        self.who.setMinimumWidth(px(300))
        line.addWidget(self.about, 1)
        line.addWidget(self.who)
        column.addWidget(self.clarify)
        page.setLayout(column)
        return page

    def _foot(self) -> QVBoxLayout:
        foot, line = QVBoxLayout(), QHBoxLayout()
        foot.setContentsMargins(px(20), px(12), px(20), px(16))
        foot.setSpacing(px(8))
        self.reason.setPlaceholderText(self.tr("Grund für Zusagen über die Plätze hinaus"))
        self.reason.setAccessibleName(self.reason.placeholderText())
        line.setSpacing(px(8))
        self.still = note(wrap=True)
        line.addWidget(self.still, 1)
        line.addWidget(button(self.tr("Abbrechen"), on_click=self.reject))
        line.addWidget(self.apply)
        foot.addWidget(self.error)
        foot.addWidget(self.reason)
        foot.addLayout(line)
        return foot

    def _connect(self) -> None:
        self.review.planned.connect(self._show)
        self.review.refused.connect(self.error.say)
        self.review.applied.connect(self.accept)
        self.model.ticked.connect(self._tick)
        self.tab_row.tabs.currentChanged.connect(self._show_rows)
        self.table.selectionModel().currentRowChanged.connect(self._show_row)
        self.who.activated.connect(self._on_who)

    # ── showing ─────────────────────────────────────────────────────────────────────────────────────────────

    def _show(self, plan: AnswerPlan | None) -> None:
        is_first = plan is not None and self.stack.currentIndex() == 0
        self.stack.setCurrentIndex(0 if plan is None else 1)
        self.apply.setVisible(plan is not None)
        self.reason.setVisible(self.review.is_full)
        if plan is None:
            self.choose_file.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if not self.review.is_full:
            self.error.say("")
        states = [row.state for row in plan.rows]
        self.tab_row.show_counts([len(states), *(states.count(state) for state in _STATES[1:] if state)])
        columns = ", ".join(f"„{head}“ = {meaning}" for head, meaning in plan.columns)
        self.source.setText(f"{plan.source}: {columns}" if columns else plan.source)
        self._show_rows()
        self._show_apply(plan)
        if is_first:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_rows(self) -> None:
        plan, current = self.review.plan, self._current()
        if plan is None:
            return
        wanted = _STATES[max(self.tab_row.tabs.currentIndex(), 0)]
        rows = [row for row in plan.rows if wanted is None or row.state is wanted]
        self.model.show_rows(rows)
        numbers = [row.entry.number for row in rows]
        at = numbers.index(current.entry.number) if current and current.entry.number in numbers else 0
        if rows:
            self.table.selectRow(at)
        self._show_row()

    def _show_row(self) -> None:
        row = self._current()
        self.clarify.setVisible(row is not None)
        if row is None:
            return
        self.about.setText(row.sentence())
        self.who.setVisible(row.state is AnswerState.AMBIGUOUS)
        self.who.clear()
        self.who.addItem(self.tr("Wer ist gemeint?"), 0)
        for number, name in row.choices:
            self.who.addItem(name, number)

    def _show_apply(self, plan: AnswerPlan) -> None:
        count = len(self.review.to_enter)
        self.apply.setText(QCoreApplication.translate("AnswerImport", "%n Antworten eintragen", None, count))
        self.apply.updateGeometry()
        self.apply.setEnabled(count > 0)
        left = sum(row.state in (AnswerState.AMBIGUOUS, AnswerState.UNKNOWN, AnswerState.PROBLEM) for row in plan.rows)
        words = QCoreApplication.translate("AnswerImport", "%n Zeilen bleiben liegen", None, left)
        self.still.setText(words if left else "")

    # ── from the user ───────────────────────────────────────────────────────────────────────────────────────

    def _current(self) -> AnswerRow | None:
        index = self.table.currentIndex()
        return self.model.rows[index.row()] if index.isValid() and index.row() < len(self.model.rows) else None

    def _tick(self, row: AnswerRow) -> None:
        if row.state is AnswerState.MATCHED:
            self.review.skip(row)

    def _on_who(self) -> None:
        row, number = self._current(), self.who.currentData()
        if row is not None and number:
            self.review.choose(row, number)

    def _apply(self) -> None:
        self.review.apply(self.reason.text().strip() if self.review.is_full else "")

    def _take_text(self, text: str) -> None:
        if text.strip():
            self.review.read_text(text)
        else:
            words = self.tr("Die Zwischenablage enthält keine Tabelle.")
            self.error.say(words)
            announce(self, words)
