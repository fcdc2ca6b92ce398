"""Amtszeiten prüfen: vacant offices, terms that end, those nobody confirmed since the election, contradictions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from crm.domain.journal import ChangeSet
from crm.domain.listing import Subject
from crm.services.terms import ContradictionRow, TermReason, TermRow
from crm.ui.desk import Desk
from crm.ui.metrics import FOOTER, px
from crm.ui.offices.keep_dialog import KeepDialog
from crm.ui.offices.over_head import OverHead
from crm.ui.offices.terms_model import FINDING, OFFICE, WHEN, WHO, Line, TermsModel, line_of, line_of_contradiction
from crm.ui.record.tab_row import TabRow
from crm.ui.style_buttons import Look
from crm.ui.widgets.buttons import button
from crm.ui.widgets.empty import EmptyState
from crm.ui.widgets.labels import Hairline, Pane, note
from crm.ui.widgets.segments import Switch
from crm.ui.widgets.views import ListTable

#: Rows of these tables decide what stands here.
_TABLES = frozenset({"tenure", "office", "organisation", "party", "person", "kept_contradiction"})
#: The tabs in order.
TABS = ("vacant", "ending", "unconfirmed", "contradictions")
_ENDING, _CONTRADICTIONS = 1, 3
_MONTHS = {3: 90, 6: 180, 12: 365}  # months → days


@dataclass(frozen=True, slots=True)
class Found:
    """Everything the page lists, read at once."""

    standing: tuple[TermRow, ...]
    ending: tuple[TermRow, ...]
    contradictions: tuple[ContradictionRow, ...]


class TermsPage(Pane):
    """Implements :class:`crm.ui.page.OverPage`; ``left`` asks for what was there before.

    Enter opens the office of a row. ``change_holder`` opens the change of holder for it. Other pages may show this one
    with :meth:`turn_to` on the tab they speak of.
    """

    left = Signal()

    def __init__(self, desk: Desk, change_holder: Callable[[QWidget, Subject | None], object]) -> None:
        super().__init__()
        self._desk, self._change_holder = desk, change_holder
        self._found = Found((), (), ())
        self._is_shown = False
        self.setAccessibleName(self.tr("Amtszeiten prüfen"))
        sentence = self.tr("Was in den Amtszeiten offen ist oder sich widerspricht; Eingabe öffnet das Amt.")
        self.head = OverHead(self.tr("Amtszeiten prüfen"), sentence)
        words = (self.tr("Vakant"), self.tr("Endet bald"), self.tr("Unbestätigt"), self.tr("Widersprüche"))
        self.tab_row = TabRow(self.tr("Was zu prüfen ist"), words)
        self.within = Switch(
            [(3, self.tr("3 Monate")), (6, self.tr("6 Monate")), (12, self.tr("12 Monate"))],
            self.tr("Endet innerhalb von"),
        )
        self.model = TermsModel(self)
        self.table = _TermsTable(self.tr("Amtszeiten, die zu prüfen sind"))
        self.table.setModel(self.model)
        self.table.setSelectionMode(self.table.SelectionMode.SingleSelection)
        self.count = note()
        self.open_button = button(self.tr("Amt öffnen"), "bank", small=True, on_click=self.open_current)
        self.change = button(self.tr("Amtswechsel …"), "arrows-swap", small=True, on_click=self.change_current)
        words_keep = self.tr("Absichtlich so lassen …")
        self.keep = button(words_keep, "check", small=True, on_click=self.keep_current)
        self.unkeep = button(self.tr("Zurücknehmen"), "undo", Look.NORMAL, small=True, on_click=self.unkeep_current)
        self._lay_out()
        self._connect()

    @property
    def subject(self) -> Subject | None:
        """The office of the marked row: what "Amtswechsel …" and the like speak of."""
        line = self.current()
        return line.office if line is not None and self._is_shown else None

    def show_stop(self, subject: Subject | None) -> None:
        """Reads everything anew; the row of an office is marked if it is listed."""
        self._is_shown = True
        self._read()
        numbers = [number for number, line in enumerate(self.model.rows) if line.office == subject]
        if numbers:
            self.table.selectRow(numbers[0])

    def leave(self) -> None:
        """Out of sight it reads no more."""
        self._is_shown = False

    def take_focus(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def turn_to(self, name: str) -> None:
        """Shows a tab: "vacant", "ending", "unconfirmed" or "contradictions"."""
        self.tab_row.tabs.setCurrentIndex(TABS.index(name))

    def current(self) -> Line | None:
        """The marked row."""
        index = self.table.currentIndex()
        return self.model.rows[index.row()] if index.isValid() else None

    def open_current(self) -> None:
        if (line := self.current()) is not None:
            self._desk.open(line.office)

    def change_current(self) -> None:
        if (line := self.current()) is not None:
            self._change_holder(self, line.office)

    def keep_current(self) -> None:
        """Asks for the reason and keeps the contradiction on purpose."""
        line = self.current()
        if line is not None and line.contradiction is not None:
            KeepDialog(self._desk, self, line.contradiction).open()

    def unkeep_current(self) -> None:
        line = self.current()
        if line is not None and line.contradiction is not None:
            self._desk.write(partial(self._desk.services.terms.unkeep, line.contradiction))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    # ── inside ──────────────────────────────────────────────────────────────────────────────────────────────

    def _lay_out(self) -> None:
        self._bar = QWidget()
        bar = QHBoxLayout(self._bar)
        bar.setContentsMargins(px(20), px(8), px(20), px(8))
        bar.setSpacing(px(8))
        bar.addWidget(note(self.tr("Die Amtszeit endet innerhalb von")))
        bar.addWidget(self.within)
        bar.addStretch()
        vacant = QWidget()
        room = QVBoxLayout(vacant)
        room.setContentsMargins(px(20), px(16), px(20), px(16))
        self._room = room
        self.stack = QStackedWidget()
        self.stack.addWidget(self.table)
        self.stack.addWidget(vacant)
        foot = QWidget()
        foot.setFixedHeight(px(FOOTER))
        line = QHBoxLayout(foot)
        line.setContentsMargins(px(20), 0, px(20), 0)
        line.setSpacing(px(8))
        line.addWidget(self.count, 1)
        for one in (self.unkeep, self.keep, self.change, self.open_button):
            line.addWidget(one)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.head, self.tab_row, self._bar):
            column.addWidget(part)
        column.addWidget(self.stack, 1)
        column.addWidget(Hairline())
        column.addWidget(foot)

    def _connect(self) -> None:
        self.head.left.connect(self.left)
        self.tab_row.tabs.currentChanged.connect(self._show_tab)
        self.within.chosen.connect(self._read)
        self.table.opened.connect(self.open_current)
        self.table.selectionModel().currentRowChanged.connect(self._show_actions)
        self._desk.changed.connect(self._on_changed)

    def _on_changed(self, changes: ChangeSet) -> None:
        if self._is_shown and changes.tables() & _TABLES:
            self._read()

    def _read(self) -> None:
        terms, days = self._desk.services.terms, _MONTHS[self._months()]

        def read() -> Found:
            return Found(
                tuple(terms.overview(ends_within=None)),
                tuple(terms.overview(ends_within=days, vacant=False, unconfirmed=False)),
                tuple(terms.contradictions()),
            )

        self._desk.read(read, self._show, replaces=f"terms-{id(self)}")

    def _show(self, found: Found) -> None:
        self._found = found
        self._show_counts()
        self._show_tab()

    def _lines(self, tab: int) -> list[Line]:
        if tab == _CONTRADICTIONS:
            found = sorted(self._found.contradictions, key=lambda row: row.kept is not None)
            return [line_of_contradiction(row) for row in found]
        reason = (TermReason.VACANT, TermReason.ENDS, TermReason.UNCONFIRMED)[tab]
        rows = (*self._found.standing, *self._found.ending)
        return [line_of(row) for row in rows if row.reason is reason]

    def _months(self) -> int:
        months = self.within.value()
        assert isinstance(months, int)
        return months

    def _show_counts(self) -> None:
        open_ = sum(row.kept is None for row in self._found.contradictions)
        self.tab_row.show_counts([*(len(self._lines(tab)) for tab in range(_CONTRADICTIONS)), open_])

    def _show_tab(self) -> None:
        tab = max(self.tab_row.tabs.currentIndex(), 0)
        kept = self.current()
        lines = self._lines(tab)
        self._bar.setVisible(tab == _ENDING)
        self._show_counts()
        self.model.show_rows(lines)
        if lines:
            same = [number for number, line in enumerate(lines) if kept and line.office == kept.office]
            self.table.selectRow(same[0] if same else 0)
        else:
            self._show_empty(tab)
        self.stack.setCurrentIndex(0 if lines else 1)
        self.count.setText(QCoreApplication.translate("TermsPage", "%n Einträge", None, len(lines)) if lines else "")
        self._show_actions()

    def _show_actions(self) -> None:
        line = self.current()
        row = line.contradiction if line is not None else None
        for one in (self.open_button, self.change):
            one.setEnabled(line is not None)
        self.keep.setVisible(row is not None and row.kept is None)
        self.unkeep.setVisible(row is not None and row.kept is not None)

    def _show_empty(self, tab: int) -> None:
        words = (
            (self.tr("Kein Amt ist vakant"), self.tr("Hier stehen Ämter, die zurzeit niemand regulär innehat.")),
            (
                self.tr("Keine Amtszeit endet"),
                self.tr("Hier stehen Amtszeiten, deren Ende in dieser Zeit eingetragen ist."),
            ),
            (
                self.tr("Alles ist seit der Wahl bestätigt"),
                self.tr("Hier stehen Amtszeiten, die seit der letzten Wahl der Körperschaft niemand bestätigt hat."),
            ),
            (
                self.tr("Keine Widersprüche"),
                self.tr("Hier stehen Amtszeiten, die nicht zugleich stimmen können, etwa zwei Personen in einem Amt."),
            ),
        )[tab]
        while (item := self._room.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._room.addWidget(EmptyState("check-circle", *words), 0, Qt.AlignmentFlag.AlignTop)
        self._room.addStretch()


class _TermsTable(ListTable):
    """``opened`` is Enter or a double click; the finding takes what the other columns leave."""

    opened = Signal()

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.doubleClicked.connect(self.opened)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.viewport().width()
        office, who, when = max(room * 3 // 10, px(220)), px(180), px(120)
        self.setColumnWidth(OFFICE, office)
        self.setColumnWidth(WHO, who)
        self.setColumnWidth(WHEN, when)
        self.setColumnWidth(FINDING, max(room - office - who - when, px(200)))
