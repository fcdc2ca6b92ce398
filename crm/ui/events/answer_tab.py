"""The tab "Antworten": one field, the guests it may mean, and what was entered so far."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from crm.domain.event import Status
from crm.domain.partial_date import PartialDate
from crm.services.check_in import DoorRow
from crm.services.event_view import EventView
from crm.ui.announce import announce
from crm.ui.desk import Desk
from crm.ui.events.answer_entry import AnswerEntry, Step
from crm.ui.events.centred import centred
from crm.ui.events.entry_field import EntryField, EntryKeys, Prompt
from crm.ui.events.entry_models import LogModel, MatchModel, log_chip, spoken
from crm.ui.events.entry_tables import LogTable, MatchTable
from crm.ui.events.form import line_edit
from crm.ui.events.further import EventTab
from crm.ui.events.import_dialog import AnswerImportDialog
from crm.ui.events.participant_dialogs import told_how
from crm.ui.events.presenter import EventPresenter
from crm.ui.events.substitute_search import Candidate
from crm.ui.metrics import CONTROL, px
from crm.ui.widgets.buttons import button
from crm.ui.widgets.empty import EmptyState
from crm.ui.widgets.labels import Hairline, Pane, note
from crm.ui.widgets.splitter import Splitter
from crm.ui.widgets.value_row import ErrorLine, mark_invalid

_LOG, _LOG_LEAST, _LIST_LEAST = 384, 320, 420
_REFRESH = 10_000  # milliseconds: what colleagues have entered meanwhile
_NARROW = 820  # below it, only the newest line of the log is shown
translate = QCoreApplication.translate


class AnswerTab(EventTab):
    """Connects field, lists and :class:`AnswerEntry`; ``entry`` holds everything that is shown."""

    def __init__(self, desk: Desk, presenter: EventPresenter) -> None:
        super().__init__()
        self._desk, self._presenter = desk, presenter
        self.entry = AnswerEntry(desk, self)
        self._keys = EntryKeys(self.entry)
        self.field = EntryField(self._on_key)
        self.prompt, self.error = Prompt(), ErrorLine()
        self.how, self.day = told_how(""), line_edit("", self.tr("heute"))
        self.from_table = button(self.tr("Aus Tabelle …"), "upload", on_click=self.import_table)
        self.matches, self.lines = MatchModel(self), LogModel(self)
        self.table, self.log = MatchTable(self.matches), LogTable(self.lines)
        self.found, self.stored, self.newest = note(), note(), note()
        self._is_filling, self._shown = False, (Step.FIND, -1)
        self._announced = ""
        self.clock = QTimer(self)
        self.clock.setInterval(_REFRESH)
        self._places, self._logs = QStackedWidget(), QStackedWidget()
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.field)
        self._show()
        self._show_log()

    def show_event(self, view: EventView) -> None:
        self.entry.open(view.event.id)

    def leave(self) -> None:
        self.entry.close()
        self.day.clear()
        self.how.setCurrentText("")

    def focus_search(self) -> bool:
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.clock.start()

    def hideEvent(self, event: QHideEvent) -> None:
        self.clock.stop()
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the field keeps the room; the newest line then stands below the list."""
        super().resizeEvent(event)
        narrow = event.size().width() < px(_NARROW)
        self._log_pane.setVisible(not narrow)
        self.newest.setVisible(narrow)

    def import_table(self) -> None:
        """Answers from a table, looked at before they are entered."""
        if self._presenter.current is not None:
            AnswerImportDialog(self._desk, self._presenter.current, self.window()).open()

    # ── parts ───────────────────────────────────────────────────────────────────────────────────────────────

    def _lay_out(self) -> None:
        panes = Splitter()
        panes.add_pane(self._left(), 860, _LIST_LEAST, stretch=1)
        self._log_pane = self._right()
        panes.add_pane(self._log_pane, _LOG, _LOG_LEAST)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(panes)

    def _left(self) -> QWidget:
        left, top = Pane(), QVBoxLayout()
        top.setContentsMargins(px(16), px(8), px(16), px(12))
        top.setSpacing(px(8))
        top.addLayout(self._bar())
        top.addWidget(self.error)
        top.addWidget(self.prompt)
        nobody = EmptyState(
            "people",
            self.tr("Noch niemand auf der Liste"),
            self.tr("Antworten lassen sich eintragen, sobald jemand eingeladen ist. Gäste fügen Sie unter "
                    "„Teilnehmende“ hinzu."),
        )  # fmt: skip
        nothing = EmptyState(
            "search", self.tr("Niemand gefunden"), self.tr("Auf der Liste steht niemand, auf den die Eingabe passt.")
        )
        for place in (self.table, centred(nobody), centred(nothing)):
            self._places.addWidget(place)
        layout = QVBoxLayout(left)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(Hairline())
        layout.addWidget(self._places, 1)
        layout.addWidget(Hairline())
        layout.addWidget(_foot(self.found, self.newest))
        return left

    def _right(self) -> QWidget:
        right = Pane()
        layout = QVBoxLayout(right)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        nothing = EmptyState(
            "list-checks",
            self.tr("Noch nichts eingetragen"),
            self.tr("Hier stehen die Antworten, die Sie gerade eintragen."),
        )
        for place in (self.log, centred(nothing)):
            self._logs.addWidget(place)
        layout.addWidget(self._logs, 1)
        layout.addWidget(Hairline())
        layout.addWidget(_foot(self.stored))
        return right

    def _bar(self) -> QHBoxLayout:
        self.how.setAccessibleName(self.tr("Auf welchem Weg"))
        self.how.setToolTip(self.tr("Auf welchem Weg die nächsten Antworten kamen"))
        self.how.setFixedWidth(px(112))
        self.day.setAccessibleName(self.tr("Eingegangen am"))
        self.day.setToolTip(self.tr("An welchem Tag die nächsten Antworten kamen; leer heißt heute"))
        self.day.setMinimumWidth(0)
        self.day.setFixedSize(px(96), px(CONTROL))
        layout = QHBoxLayout()
        layout.setSpacing(px(8))
        layout.addWidget(self.field, 1)
        for words, part in ((self.tr("per"), self.how), (self.tr("am"), self.day)):
            said = note(words)
            said.setBuddy(part)
            layout.addWidget(said)
            layout.addWidget(part)
        layout.addWidget(self.from_table)
        return layout

    def _connect(self) -> None:
        self.field.textChanged.connect(self._on_text)
        self.prompt.chosen.connect(self._on_answer)
        self.how.currentTextChanged.connect(self._on_how)
        self.day.editingFinished.connect(self._on_day)
        self.table.clicked.connect(self._on_clicked)
        self.log.activated.connect(self._on_log)
        self.log.clicked.connect(self._on_log)
        self.entry.changed.connect(self._show)
        self.entry.restarted.connect(self._restart)
        self.clock.timeout.connect(self.entry.reload)
        self.entry.overtaken.connect(self._presenter.reload)
        self.entry.log.changed.connect(self._show_log)

    # ── from the user ───────────────────────────────────────────────────────────────────────────────────────

    def _on_key(self, event: QKeyEvent) -> bool:
        return self._keys.press(event, self.field.text() if self.entry.step is not Step.ANSWER else "")

    def _on_text(self, text: str) -> None:
        if not self._is_filling:
            self.entry.search(text)

    def _on_answer(self, status: Status) -> None:
        self.entry.answer(status)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_clicked(self, index: QModelIndex) -> None:
        self.entry.mark(index.row())
        self.entry.enter()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_log(self, index: QModelIndex) -> None:
        self.entry.choose(self.lines.rows[index.row()].guest_id)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_how(self, text: str) -> None:
        self.entry.how = text.strip()

    def _on_day(self) -> None:
        """A wrong day is said at once, and no answer is stored with it."""
        text, problem, day = self.day.text().strip(), "", None
        try:
            day = PartialDate.parse(text) if text else None
        except ValueError:
            problem = self.tr("Erwartet wird der Tag des Eingangs, zum Beispiel 08.01.2027.")
        if day is not None and day.earliest() > self._presenter.today:
            problem = self.tr("Der Tag des Eingangs liegt in der Zukunft.")
        mark_invalid(self.day, problem)
        self.error.say(problem)
        self.entry.on, self.entry.on_problem = (None if problem else day), problem

    # ── showing ─────────────────────────────────────────────────────────────────────────────────────────────

    def _show(self) -> None:
        entry = self.entry
        self.prompt.show_step(entry.step, entry.chosen, entry.full)
        self._fill_field()
        self.matches.show_if_other(self._rows())
        self._mark()
        searched = entry.step is Step.FIND and not entry.matches
        self._places.setCurrentIndex(1 if not entry.guests else 2 if searched else 0)
        guests = translate("Answers", "%n Gäste", None, entry.guests)
        missing = translate("Answers", "%n ohne Antwort", None, entry.missing)
        self.found.setText(f"{guests} · {missing}" if entry.guests else "")
        self.counted.emit(translate("Answers", "%n offen", None, entry.missing) if entry.missing else None)

    def _rows(self) -> Sequence[DoorRow | Candidate]:
        entry, chosen = self.entry, self.entry.chosen
        if entry.step is Step.FIND:
            return entry.matches
        if entry.step is Step.SUBSTITUTE:
            return entry.candidates
        return [chosen] if chosen else []

    def _fill_field(self) -> None:
        """A new step begins with an empty field; while the answer is asked for, it holds the name."""
        entry, chosen = self.entry, self.entry.chosen
        now = (entry.step, chosen.participation.id if chosen else 0)
        if now == self._shown:
            return
        self._shown = now
        asks = {
            Step.FIND: self.tr("Name des Gastes"),
            Step.ANSWER: self.tr("Antwort"),
            Step.SUBSTITUTE: self.tr("Name der Vertretung"),
            Step.REASON: self.tr("Grund für den weiteren Platz"),
        }
        self.field.setPlaceholderText(asks[entry.step])
        self.field.setAccessibleName(asks[entry.step])
        self.field.setReadOnly(entry.step is Step.ANSWER)
        self._fill(chosen.listed_name if chosen and entry.step is Step.ANSWER else "")
        if chosen is not None:
            announce(self, ", ".join((spoken(chosen), asks[entry.step])))

    def _fill(self, text: str) -> None:
        self._is_filling = True
        self.field.setText(text)
        self._is_filling = False

    def _restart(self) -> None:
        self._fill("")
        if self.entry.log.lines:
            newest = self.entry.log.lines[0]
            announce(self, f"{newest.name}: {log_chip(newest).words}")

    def _mark(self) -> None:
        row = self.entry.marked if self.entry.step in (Step.FIND, Step.SUBSTITUTE) else 0
        if 0 <= row < self.matches.rowCount():
            self.table.selectRow(row)
            self._announce(spoken(self.matches.rows[row]))
        else:
            self.table.clearSelection()

    def _announce(self, sentence: str) -> None:
        """The keyboard stays in the field, so a screen reader has to be told what is marked."""
        if sentence != self._announced and self.entry.step is not Step.ANSWER:
            announce(self, sentence)
        self._announced = sentence

    def _show_log(self) -> None:
        log = self.entry.log
        self.lines.show_rows(log.lines)
        newest = log.lines[0] if log.lines else None
        self.newest.setText(f"{newest.name}: {log_chip(newest).words}" if newest else "")
        self._logs.setCurrentIndex(0 if log.lines else 1)
        self.stored.setText(translate("Answers", "%n Antworten eingetragen", None, log.stored) if log.lines else "")


def _foot(words: QWidget, *more: QWidget) -> QWidget:
    foot, layout = QWidget(), QHBoxLayout()
    layout.setContentsMargins(px(16), px(10), px(16), px(10))
    layout.addWidget(words)
    layout.addStretch(1)
    for part in more:
        layout.addWidget(part)
    foot.setLayout(layout)
    return foot
