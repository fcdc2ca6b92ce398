"""Lange unbestätigt: what nobody has looked at for long, to be confirmed by one key or opened and mended."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QItemSelection, QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QComboBox, QWidget

from crm.domain.journal import ChangeSet
from crm.services.confirmation import DEFAULT_MONTHS, StaleItem
from crm.ui.announce import announce
from crm.ui.desk import Desk
from crm.ui.manage.frame import ManageDialog, show_once
from crm.ui.manage.stale_model import NAME, SOURCE, VALUE, WHAT, WHEN, StaleModel, stale_words
from crm.ui.metrics import CONTROL_SMALL, px
from crm.ui.record.tool import pop_up, row_action
from crm.ui.style_buttons import Look
from crm.ui.widgets.buttons import button
from crm.ui.widgets.empty import EmptyState
from crm.ui.widgets.labels import note
from crm.ui.widgets.views import ListTable

_AGES = (3, 6, DEFAULT_MONTHS, 24, 36)
#: So long ago that only what was never confirmed is left.
_NEVER = 12 * 1000


class StaleDialog(ManageDialog):
    """B confirms the selected rows, Enter opens the record in the main window."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.model = StaleModel(self)
        self.table = _StaleTable(self.tr("Lange unbestätigt"))
        self.table.setModel(self.model)
        self.age, self.kind = QComboBox(), QComboBox()
        self._fill_filters()
        self.confirm_button = button(
            self.tr("Heute bestätigt"), "check", Look.PRIMARY, small=True, on_click=self.confirm
        )
        self.confirm_button.setToolTip(self.tr("Bestätigt die gewählten Angaben (Taste B)"))
        self.open_button = button(self.tr("Öffnen"), small=True, on_click=self.open_record)
        self.count = note()
        empty = EmptyState(
            "check-circle",
            self.tr("Alles ist bestätigt"),
            self.tr("Keine Angabe dieser Art ist älter. Wählen Sie oben eine kürzere Zeit, um früher zu prüfen."),
        )
        self.arrange((self.age, self.kind, self.confirm_button, self.open_button, self.count), self.table, empty)
        row_action(self.table, self.tr("Heute bestätigt"), self.confirm, "B")
        row_action(self.table, self.tr("Öffnen"), self.open_record)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._on_context)
        self.table.doubleClicked.connect(self.open_record)
        self.table.entered_row.connect(self.open_record)
        self.table.selectionModel().selectionChanged.connect(self._on_chosen)
        self.age.currentIndexChanged.connect(self.reload)
        self.kind.currentIndexChanged.connect(self.reload)
        desk.changed.connect(self._on_changed)
        self.resize(px(960), px(640))
        self._on_chosen()
        self.reload()

    def words(self) -> tuple[str, str]:
        return (
            self.tr("Lange unbestätigt"),
            self.tr("Nummern, Adressen und laufende Amtszeiten, die seit längerem niemand als richtig bestätigt hat."),
        )

    def reload(self) -> None:
        """Reads what is stale by the filters."""
        kinds = (self.kind.currentData(),) if self.kind.currentData() else ()
        self.read(partial(self.desk.services.confirmation.stale, self.age.currentData(), kinds), self._show)

    def chosen(self) -> list[StaleItem]:
        ranges = self.table.selectionModel().selection().toList()
        numbers = sorted({number for part in ranges for number in range(part.top(), part.bottom() + 1)})
        return [self.model.rows[number] for number in numbers]

    def confirm(self) -> None:
        """Notes that the chosen values are right today, as one step; the next row is chosen then."""
        if items := self.chosen():
            self.write(partial(self.desk.services.confirmation.confirm, items))

    def open_record(self) -> None:
        """Shows the record of the current row in the main window."""
        index = self.table.currentIndex()
        if index.isValid():
            self.desk.open(self.model.rows[index.row()].subject)

    def _fill_filters(self) -> None:
        for months in _AGES:
            words = QCoreApplication.translate("manage", "seit über %n Monaten", None, months)
            self.age.addItem(words, months)
        self.age.addItem(self.tr("noch nie"), _NEVER)
        self.age.setCurrentIndex(_AGES.index(DEFAULT_MONTHS))
        self.age.setAccessibleName(self.tr("Wie lange nicht bestätigt"))
        self.kind.addItem(self.tr("alle Arten"), None)
        for kind, words in stale_words().items():
            self.kind.addItem(words, kind)
        self.kind.setAccessibleName(self.tr("Art der Angabe"))
        for box in (self.age, self.kind):
            box.setFixedHeight(px(CONTROL_SMALL))

    def _show(self, items: list[StaleItem]) -> None:
        first = min((part.top() for part in self.table.selectionModel().selection().toList()), default=0)
        kept = {_key(item) for item in self.chosen()}
        scrolled = self.table.verticalScrollBar().value()
        self.model.show_rows(items)
        self.show_table(bool(items))
        self._choose(
            [number for number, item in enumerate(items) if _key(item) in kept] or [min(first, len(items) - 1)]
        )
        self.table.verticalScrollBar().setValue(scrolled)
        words = QCoreApplication.translate("manage", "%n Angaben", None, len(items))
        self.count.setText(words)
        announce(self, words)
        self._on_chosen()

    def _choose(self, numbers: list[int]) -> None:
        if not self.model.rows:
            return
        last, chosen = self.model.columnCount() - 1, QItemSelection()
        for number in numbers:
            chosen.select(self.model.index(number, 0), self.model.index(number, last))
        flags = QItemSelectionModel.SelectionFlag
        self.table.selectionModel().setCurrentIndex(self.model.index(numbers[0], 0), flags.NoUpdate)
        self.table.selectionModel().select(chosen, flags.ClearAndSelect)

    def _on_context(self, at: QPoint) -> None:
        if self.chosen():
            pop_up(self.table, self.table.viewport().mapToGlobal(at))

    def _on_chosen(self) -> None:
        for tool in (self.confirm_button, self.open_button):
            tool.setEnabled(self.table.selectionModel().hasSelection())

    def _on_changed(self, changes: ChangeSet) -> None:
        self.reload()


class _StaleTable(ListTable):
    """Value and contact share what the other columns leave. ``entered_row`` is Enter on a row."""

    entered_row = Signal()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        rest = self.viewport().width() - px(100) - px(130) - px(140)
        self.setColumnWidth(NAME, max(rest * 9 // 20, px(180)))
        self.setColumnWidth(WHAT, px(100))
        self.setColumnWidth(VALUE, max(rest - rest * 9 // 20, px(200)))
        self.setColumnWidth(SOURCE, px(130))
        self.setColumnWidth(WHEN, px(140))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered_row.emit()
        else:
            super().keyPressEvent(event)


def _key(item: StaleItem) -> tuple[str, int]:
    return (type(item.record).__name__, item.record.id)


def confirm_stale(desk: Desk, parent: QWidget) -> StaleDialog:
    """Opens the window of what is long unconfirmed."""
    return show_once(StaleDialog, desk, parent)
