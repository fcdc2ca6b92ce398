"""The tab "Vergleich": a list as it was sent, and what has changed since, beside another list or at an event."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout

from crm.domain.event import Event
from crm.domain.invitation import InvitationRow
from crm.domain.kept_audience import FrozenList, FrozenRow
from crm.domain.list_comparison import Comparison, Difference
from crm.domain.text import fold_words
from crm.ui.announce import announce
from crm.ui.audiences.compare_models import ComparedModel, SentModel, as_row, as_sent
from crm.ui.audiences.grouped_table import GroupedTable
from crm.ui.audiences.presenter import AudiencePresenter
from crm.ui.audiences.sets_picture import SetsPicture
from crm.ui.desk import Desk
from crm.ui.exporting.file_names import file_name_for
from crm.ui.metrics import px
from crm.ui.widgets.buttons import button
from crm.ui.widgets.empty import EmptyState
from crm.ui.widgets.labels import Hairline, Pane, note
from crm.ui.widgets.search import SearchField


@dataclass(frozen=True)
class Way:
    """One entry of the right choice: its words and how it is read; ``rows`` for a list as it was sent."""

    words: str
    compare: Callable[[], Comparison] | None = None
    rows: Callable[[], list[FrozenRow]] | None = None


class ComparePane(Pane):
    """``current`` carries the row whose address is to be shown (None without one)."""

    current = Signal(object)

    def __init__(self, desk: Desk, presenter: AudiencePresenter) -> None:
        super().__init__()
        self._desk, self._presenter = desk, presenter
        self._lists: list[FrozenList] = []
        self._found: Comparison | None = None
        self._sent_rows: list[InvitationRow] = []
        self._is_shown = False
        self._ways: list[Way] = []
        self.first, self.second = QComboBox(), QComboBox()
        self.first.setAccessibleName(self.tr("Womit verglichen wird"))
        self.second.setAccessibleName(self.tr("Vergleichen mit"))
        self.first.currentIndexChanged.connect(self._offer)
        self.second.currentIndexChanged.connect(self._read)
        self.search = SearchField(self.tr("In dieser Liste suchen"), icon="filter")
        self.search.searched.connect(self._fill)
        self.export = button(self.tr("Als Tabelle …"), "upload", small=True, on_click=self._ask_where)
        self.picture = SetsPicture()
        self.compared, self.sent = ComparedModel(self), SentModel(self)
        self.table = GroupedTable(self.tr("Was sich geändert hat"), self.compared)
        self.sent_table = GroupedTable(self.tr("Liste, wie sie versandt wurde"), self.sent)
        self.empty = EmptyState(
            "snowflake",
            self.tr("Noch nichts zu vergleichen"),
            self.tr(
                "Frieren Sie die Liste ein, wenn Sie sie versenden. Danach zeigt der Vergleich, was sich geändert hat."
            ),
        )
        self.stack = QStackedWidget()
        for part in (self.table, self.sent_table, self._nothing()):
            self.stack.addWidget(part)
        for table in (self.table, self.sent_table):
            table.set_widths(230)
            table.selectionModel().currentRowChanged.connect(self._on_current)
        self._lay_out()
        self.picture.hide()  # until something is compared
        self.line.hide()
        presenter.shown.connect(self._on_shown)

    def show_now(self, is_shown: bool) -> None:
        """Whether the tab is in sight; only then anything is read."""
        self._is_shown = is_shown
        if is_shown:
            self._read_lists()

    def current_row(self) -> InvitationRow | None:
        """The row under the keyboard, as it was or as it would be addressed."""
        if self.stack.currentWidget() is self.sent_table:
            return self.sent.row_at(self.sent_table.currentIndex().row())
        row = self.compared.row_at(self.table.currentIndex().row()) if self._found else None
        return as_row(row.after or row.before) if row else None

    def write(self, target: Path) -> None:
        """Writes the comparison as a table; .xlsx or .csv."""
        found, title = self._found, self.title()
        if found is None:
            return
        said = self.tr("Vergleich nach „{file}“ ausgegeben").format(file=target.name)

        def work() -> str:
            self._desk.services.exporting.comparison(found, title, target)
            return said

        self._desk.jobs.write.submit(work, self._desk.said.emit, self._desk.feedback.report)

    def title(self) -> str:
        """Both sides as words."""
        return self.tr("{first} – {second}").format(first=self.first.currentText(), second=self.second.currentText())

    # What can be compared

    def _on_shown(self) -> None:
        if self._is_shown:
            self._read_lists()

    def _read_lists(self) -> None:
        read = self._desk.services.comparisons.frozen_lists
        self._desk.read(read, self._show_lists, replaces="audience.frozen")

    def _show_lists(self, lists: list[FrozenList]) -> None:
        """Those of this audience first; then the others, and the events."""
        own = self._presenter.audience_id
        self._lists = sorted(lists, key=lambda one: one.audience_id != own)
        kept = self.first.currentData()
        self.first.blockSignals(True)
        self.first.clear()
        for frozen in self._lists:
            self.first.addItem(_frozen_words(frozen), ("list", frozen.id))
        for event in self._presenter.events:
            self.first.addItem(self._asked_words(event), ("event", event.id))
        number = next((n for n in range(self.first.count()) if self.first.itemData(n) == kept), 0)
        self.first.setCurrentIndex(number if self.first.count() else -1)
        self.first.blockSignals(False)
        self._offer()

    def _offer(self) -> None:
        kept = self.second.currentText()
        self._ways = self._ways_for(self.first.currentData())
        self.second.blockSignals(True)
        self.second.clear()
        for way in self._ways:
            self.second.addItem(way.words)
        self.second.setCurrentIndex(max(self.second.findText(kept), 0) if self._ways else -1)
        self.second.blockSignals(False)
        self._read()

    def _ways_for(self, chosen: tuple[str, int] | None) -> list[Way]:
        if chosen is None:
            return []
        services, (kind, number) = self._desk.services, chosen
        today = self.tr("dieser Liste von heute")
        if kind == "event":
            rows = self._presenter.list.rows
            return [Way(today, partial(services.comparisons.with_event, rows, number))]
        ways = [Way(self.tr("heute, dieselben Zeilen"), partial(services.comparisons.with_today, number))]
        audience_id = self._presenter.audience_id
        if audience_id is not None:
            ways.append(Way(today, partial(services.comparisons.with_audience, number, audience_id)))
        ways.append(Way(self.tr("nichts: wie versandt"), rows=partial(services.audiences.frozen_rows, number)))
        for other in self._lists:
            if other.id != number:
                ways.append(Way(_frozen_words(other), partial(services.comparisons.with_list, number, other.id)))
        for event in self._presenter.events:
            compare = partial(services.comparisons.list_with_event, number, event.id)
            ways.append(Way(self._asked_words(event), compare))
        return ways

    def _asked_words(self, event: Event) -> str:
        return self.tr("Eingeladene: {event}").format(event=event.name)

    # What is shown

    def _read(self) -> None:
        number = self.second.currentIndex()
        if not 0 <= number < len(self._ways):
            self._found = None
            self._show_page(self.stack.widget(2))
            return
        way = self._ways[number]
        if way.compare is not None:
            self._desk.read(way.compare, self._show_comparison, replaces="audience.compared")
        elif way.rows is not None:
            self._desk.read(way.rows, self._show_sent, replaces="audience.compared")

    def _show_comparison(self, found: Comparison) -> None:
        self._found = found
        changed = found.both - len(found.of(Difference.SAME))
        both = QCoreApplication.translate("ComparePane", "in beiden, %n geändert", None, changed)
        words = (self.tr("nicht mehr dabei"), both, self.tr("neu"))
        self.picture.show_counts(found.only_before, found.both, found.only_after, words)
        self._fill()
        self._show_page(self.table)
        announce(self, self.picture.accessibleName())

    def _show_sent(self, rows: list[FrozenRow]) -> None:
        self._found = None
        self._sent_rows = [as_sent(row) for row in rows]
        self._fill()
        self._show_page(self.sent_table)

    def _fill(self) -> None:
        wanted = fold_words(self.search.text())
        if self._found is not None:
            rows = [row for row in self._found.rows if _fits(wanted, as_row(row.after or row.before), row.sentence)]
            self.compared.show(rows)
            _go_to(self.table, self.compared.near(0))
        else:
            self.sent.show_rows([row for row in self._sent_rows if _fits(wanted, row, "")])
            _go_to(self.sent_table, self.sent.near(0))

    def _show_page(self, page: object) -> None:
        is_compared = self._found is not None
        self.picture.setVisible(is_compared)
        self.line.setVisible(is_compared)
        self.export.setEnabled(is_compared)
        for number in range(self.stack.count()):
            if self.stack.widget(number) is page:
                self.stack.setCurrentIndex(number)
        self.current.emit(self.current_row())

    def _on_current(self) -> None:
        self.current.emit(self.current_row())

    def _ask_where(self) -> None:
        kinds = self.tr("Excel-Arbeitsmappen (*.xlsx);;CSV-Dateien (*.csv)")
        name = file_name_for(self.title(), ".xlsx")
        file, _ = QFileDialog.getSaveFileName(self, self.tr("Vergleich ausgeben nach"), name, kinds)
        if file:
            target = Path(file)
            self.write(target if target.suffix in (".xlsx", ".csv") else target.with_name(f"{target.name}.xlsx"))

    def _nothing(self) -> Pane:
        place = Pane()
        layout = QVBoxLayout(place)
        layout.setContentsMargins(px(24), px(24), px(24), px(24))
        layout.addWidget(self.empty, 0, Qt.AlignmentFlag.AlignTop)
        return place

    def _lay_out(self) -> None:
        choice = QHBoxLayout()
        choice.setContentsMargins(px(16), px(8), px(16), 0)
        choice.setSpacing(px(8))
        for box in (self.first, self.second):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(12)
        choice.addWidget(self.first, 1)
        choice.addWidget(note(self.tr("mit")))
        choice.addWidget(self.second, 1)
        tools = QHBoxLayout()
        tools.setContentsMargins(px(16), px(8), px(16), px(8))
        tools.addWidget(self.search, 1)
        tools.addStretch(1)
        tools.addWidget(self.export)
        self.line = Hairline()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(choice)
        layout.addLayout(tools)
        for part in (Hairline(), self.picture, self.line):
            layout.addWidget(part)
        layout.addWidget(self.stack, 1)


def _frozen_words(frozen: FrozenList) -> str:
    at = datetime.fromisoformat(frozen.frozen_at).astimezone()
    return QCoreApplication.translate("ComparePane", "Liste vom {day} · {name}").format(
        name=frozen.name, day=f"{at:%d.%m.%Y, %H:%M}"
    )


def _fits(wanted: list[str], row: InvitationRow, sentence: str) -> bool:
    words = fold_words(" ".join((row.holder, row.office, row.body, sentence)))
    return all(any(word.startswith(part) for word in words) for part in wanted)


def _go_to(table: GroupedTable, number: int) -> None:
    if number >= 0:
        table.setCurrentIndex(table.model().index(number, 0))
