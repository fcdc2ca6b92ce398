"""The review of a plan: its entries by result in a table, one of them beside it, and what is decided about them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QDialog

from crm.domain.import_plan import Decision, Plan, PlanEntry, Verdict
from crm.domain.listing import Subject, SubjectKind
from crm.ui.desk import Desk
from crm.ui.importing.entry_pane import EntryPane
from crm.ui.importing.model import NAME, PLACE, WHAT, ImportModel
from crm.ui.importing.notices import Notices
from crm.ui.importing.presenter import ImportPresenter
from crm.ui.metrics import RECORD_MIN, px
from crm.ui.record.tab_order import order_tabs
from crm.ui.style_buttons import Look
from crm.ui.widgets.buttons import button
from crm.ui.widgets.labels import ElidedLabel, label, note
from crm.ui.widgets.lines_dialog import LinesDialog
from crm.ui.widgets.review_frame import ReviewFrame
from crm.ui.widgets.search import SearchField
from crm.ui.widgets.views import ListTable

_VERDICTS = (Verdict.NEW, Verdict.CHANGED, Verdict.DOUBTFUL, Verdict.VANISHED, Verdict.UNCHANGED)
translate = QCoreApplication.translate


def _verdict_words() -> tuple[str, ...]:
    return (
        translate("ReviewView", "Neu"), translate("ReviewView", "Geändert"), translate("ReviewView", "Zweifelhaft"),
        translate("ReviewView", "Verschwunden"), translate("ReviewView", "Unverändert"),
    )  # fmt: skip


class ReviewView(ReviewFrame):
    """Decisions go to the presenter at once; nothing is written before :attr:`apply` is used."""

    def __init__(self, desk: Desk, presenter: ImportPresenter) -> None:
        super().__init__(translate("ReviewView", "Einträge nach Ergebnis"), _verdict_words())
        self._desk = desk
        self._presenter = presenter
        self._dialog: QDialog | None = None
        self._build()
        self._lay_out()
        self._connect()

    def show_plan(self, plan: Plan | None) -> str:
        """Its entries, beginning with the first result that has any; returns how many there are, in words."""
        self.back.setVisible(self._presenter.table is not None)
        if plan is None:
            self.model.show_rows([])
            return ""
        counts = plan.counts()
        words = QCoreApplication.translate("ReviewView", "%n Einträge", None, len(plan.entries))
        unread = plan.source.unread
        lost = QCoreApplication.translate("ReviewView", "%n Angaben nicht lesbar", None, len(unread))
        self.unread.setText(lost)
        self.unread.setVisible(bool(unread))
        self.source.setText(", ".join((plan.source.stated, words)))
        self.source.updateGeometry()
        self.notices.say(plan.source.notices)
        self.search.clear()
        self.tab_row.show_counts([counts[verdict] for verdict in _VERDICTS])
        first = next((number for number, one in enumerate(_VERDICTS) if counts[one]), 0)
        self.tab_row.tabs.setCurrentIndex(first)
        self._show_entries()
        self.show_decisions()
        return words

    def show_decisions(self) -> None:
        self.model.refresh()
        entry = self.current()
        if entry is not None and entry.verdict is Verdict.DOUBTFUL:
            self._show_entry()  # who it is decides about its fields
        else:
            self.pane.show_decision(self._decision(entry))
        counts, open_ = self._presenter.counts(), self._presenter.open_doubts()
        new = QCoreApplication.translate("ReviewView", "%n anlegen", None, counts[Verdict.NEW])
        changed = QCoreApplication.translate("ReviewView", "%n ändern", None, counts[Verdict.CHANGED])
        doubts = QCoreApplication.translate("ReviewView", "%n Zweifelhafte bleiben liegen", None, open_)
        self.means.setText(" · ".join(filter(None, (new, changed, doubts if open_ else ""))))
        total = sum(counts.values())
        self.apply.setText(QCoreApplication.translate("ReviewView", "%n Einträge übernehmen", None, total))
        self.apply.updateGeometry()
        self.apply.setEnabled(bool(total))

    def current(self) -> PlanEntry | None:
        """The marked entry."""
        index = self.table.currentIndex()
        return self.model.rows[index.row()] if index.isValid() and self.model.rows else None

    def _build(self) -> None:
        self.search = SearchField(self.tr("In den Einträgen suchen"), icon="filter")
        self.search.setFixedWidth(px(260))
        self.source, self.notices = ElidedLabel(), Notices()
        self.model = ImportModel(self._presenter.takes, self._what, self)
        self.table = _EntryTable(self.tr("Einträge der Datei"))
        self.table.setModel(self.model)
        self.pane = EntryPane(self._presenter.meant)
        self.all = button(self.tr("Alle übernehmen"), small=True, on_click=lambda: self._take_shown(True))
        self.none = button(self.tr("Alle auslassen"), small=True, on_click=lambda: self._take_shown(False))
        self.means = label(wrap=True)
        self.means.setFont(note().font())
        self.apply = button("", "check", Look.PRIMARY, on_click=self._presenter.apply)
        self.unread = button("", "alert-triangle", small=True, on_click=self._show_unread)
        self.back = button(self.tr("Spalten ändern …"), small=True, on_click=self._presenter.back_to_columns)

    def _lay_out(self) -> None:
        self.splitter.add_pane(self.table, 760, 340, stretch=3)
        self.splitter.add_pane(self.pane, 464, RECORD_MIN, stretch=2)
        self.column.insertWidget(1, self.notices)  # between what is read and its results
        self.bar.addWidget(self.source, 1)
        self.bar.addWidget(self.unread)
        self.bar.addWidget(self.back)
        self.bar.addWidget(self.search)
        self.foot.addWidget(self.all)
        self.foot.addWidget(self.none)
        self.foot.addSpacing(px(8))
        self.foot.addWidget(self.means, 1)
        self.foot.addWidget(self.apply)

    def _connect(self) -> None:
        presenter = self._presenter
        self.tab_row.tabs.currentChanged.connect(self._show_entries)
        self.search.searched.connect(self._show_entries)
        self.table.selectionModel().currentRowChanged.connect(self._show_entry)
        self.model.ticked.connect(lambda entry, is_taken: presenter.take([entry], is_taken=is_taken))
        self.pane.taken.connect(lambda is_taken: self._on_current(lambda e: presenter.take([e], is_taken=is_taken)))
        self.pane.field_taken.connect(
            lambda path, is_taken: self._on_current(lambda e: presenter.take_field(e, path, is_taken=is_taken))
        )
        self.pane.twin.connect(lambda: self._on_current(presenter.is_twin))
        self.pane.same.connect(lambda number: self._on_current(lambda e: presenter.is_same_as(e, number)))
        self.pane.opened.connect(self._open)
        presenter.explained.connect(self.pane.explain)

    def _show_unread(self) -> None:
        if self._presenter.plan is not None:
            sentence = self.tr("Diese Angaben kommen nicht mit; alles andere ist davon unberührt.")
            rows = [(one.place, one.text) for one in self._presenter.plan.source.unread]
            columns = (self.tr("Stelle"), self.tr("Grund"))
            self._dialog = LinesDialog(self.tr("Nicht lesbar"), sentence, columns, rows, self)
            self._dialog.open()

    def _show_entries(self) -> None:
        plan = self._presenter.plan
        if plan is None:
            return
        verdict = _VERDICTS[max(self.tab_row.tabs.currentIndex(), 0)]
        wanted = self.search.text().strip().casefold()
        entries = [one for one in plan.of(verdict) if wanted in one.title.casefold()]
        self.model.show_rows(entries)
        for part in (self.all, self.none):
            part.setEnabled(bool(entries) and verdict is not Verdict.UNCHANGED)
        if entries:
            self.table.selectRow(0)
        self._show_entry()

    def _show_entry(self, *_: QModelIndex) -> None:
        entry = self.current()
        found = self._presenter.differences(entry) if entry else ()
        is_other = entry is not self.pane.entry
        self.pane.show_entry(entry, found, self._decision(entry))
        if entry is not None and is_other:
            self._presenter.explain(entry)
        order_tabs(self)

    def _decision(self, entry: PlanEntry | None) -> Decision:
        return self._presenter.decisions.of(entry) if entry else Decision()

    def _what(self, entry: PlanEntry) -> str:
        """The fields that differ from what is stored; of a new one what is told of it beside its name."""
        found = self._presenter.differences(entry)
        if not any(one.path for one in found):
            return ", ".join(one.new for one in found if one.new and one.new not in entry.title)
        return ", ".join(dict.fromkeys(one.label for one in found))

    def _take_shown(self, is_taken: bool) -> None:
        self._presenter.take(self.model.rows, is_taken=is_taken)

    def _on_current(self, decide: Callable[[PlanEntry], None]) -> None:
        if (entry := self.current()) is not None:
            decide(entry)

    def _open(self, entry: PlanEntry) -> None:
        if entry.party is not None:
            self._desk.open(Subject(SubjectKind(entry.party.kind.value), entry.party.id))


class _EntryTable(ListTable):
    """Space ticks the row wherever the cursor is in it; Ctrl+V belongs to the page."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.setSelectionMode(self.SelectionMode.SingleSelection)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() == Qt.Key.Key_Space and index.isValid():
            tick = index.siblingAtColumn(NAME)
            if tick.flags() & Qt.ItemFlag.ItemIsUserCheckable:
                ticked = Qt.CheckState(tick.data(Qt.ItemDataRole.CheckStateRole)) is Qt.CheckState.Checked
                then = Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked
                self.model().setData(tick, then, Qt.ItemDataRole.CheckStateRole)
        elif event.matches(QKeySequence.StandardKey.Paste):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room, place = self.viewport().width(), px(152)
        name = max((room - place) * 50 // 100, px(184))
        self.setColumnWidth(NAME, name)
        self.setColumnWidth(WHAT, max(room - place - name, px(136)))
        self.setColumnWidth(PLACE, place)
