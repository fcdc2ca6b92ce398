"""The journal: everything that was done, newest first, and taking one thing back."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import (
    QCoreApplication,
    QDateTime,
    QLocale,
    QModelIndex,
    QObject,
    Qt,
    Signal,
)
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm.domain.errors import MovedOnError
from crm.domain.journal import SETUP_PREFIX, ChangeSet, EntryKind
from crm.domain.listing import Subject
from crm.services.history import JournalLine
from crm.ui.announce import announce
from crm.ui.delegates.roles import ChipCell, ItemRole
from crm.ui.desk import Desk
from crm.ui.metrics import FOOTER, px
from crm.ui.tokens import Tone
from crm.ui.widgets.buttons import button
from crm.ui.widgets.labels import Hairline, Pane, note, title
from crm.ui.widgets.lines_dialog import LinesDialog
from crm.ui.widgets.rows_model import Index, RowsModel
from crm.ui.widgets.views import ListTable

_Role = Qt.ItemDataRole
_BATCH = 200
_WHEN, _WHAT, _WHO, _MUCH = range(4)


def can_be_taken_back(line: JournalLine) -> bool:
    """Whether "Rückgängig machen" makes sense for an entry; whether it succeeds is seen when it is tried."""
    entry = line.entry
    fresh = entry.kind is EntryKind.DO and entry.undone_by is None
    return fresh and entry.change_count > 0 and not entry.action.startswith(SETUP_PREFIX)


class JournalModel(RowsModel[JournalLine]):
    """Entries in batches: older ones are read when the end comes into sight."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._at_end = self._reading = False
        self.heads = (self.tr("Zeitpunkt"), self.tr("Vorgang"), self.tr("Wer"), self.tr("Umfang"))

    def reload(self) -> None:
        """The newest entries, at least as many as are shown now."""
        history, limit = self._desk.services.history, max(_BATCH, len(self.rows))
        self._desk.read(lambda: history.lines(limit), self._on_newest, replaces="journal.newest")

    def canFetchMore(self, parent: Index) -> bool:  # noqa: N802
        return bool(self.rows) and not self._at_end and not self._reading

    def fetchMore(self, parent: Index) -> None:  # noqa: N802
        self._reading = True
        history, before = self._desk.services.history, self.rows[-1].entry.id
        self._desk.read(lambda: history.lines(_BATCH, before), self._on_older, replaces="journal.older")

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line, column = self.rows[index.row()], index.column()
        if role in (_Role.DisplayRole, _Role.AccessibleTextRole):
            words = self._words(line, column)
            undone = role == _Role.AccessibleTextRole and column == _WHAT and line.entry.undone_by is not None
            return f"{words}, {self.tr('zurückgenommen')}" if undone else words
        if role == ItemRole.QUIET:
            return column != _WHAT or line.entry.undone_by is not None
        if column == _WHAT and line.entry.undone_by is not None:
            chips = (ChipCell(self.tr("zurückgenommen"), Tone.OPEN, "undo"),)
            return {ItemRole.CHIPS: chips, ItemRole.CHIPS_AFTER: True}.get(ItemRole(role)) if role >= 256 else None
        return None

    def _words(self, line: JournalLine, column: int) -> str:
        if column == _WHEN:
            at = QDateTime.fromString(line.entry.at, Qt.DateFormat.ISODateWithMs).toLocalTime()
            return QLocale().toString(at, "dd.MM.yyyy, HH:mm")
        if column == _WHO:
            return line.entry.actor
        if column == _MUCH:
            count = line.entry.change_count
            return QCoreApplication.translate("JournalModel", "%n Änderungen", None, count) if count else ""
        return line.text

    def _on_newest(self, lines: list[JournalLine]) -> None:
        self._at_end = self._reading = False
        self.show_rows(lines)

    def _on_older(self, lines: list[JournalLine]) -> None:
        self._reading, self._at_end = False, len(lines) < _BATCH
        if lines:
            first = len(self.rows)
            self.beginInsertRows(QModelIndex(), first, first + len(lines) - 1)
            self.rows += lines
            self.endInsertRows()


class JournalPage(QWidget):
    """Implements :class:`crm.ui.page.Page`."""

    selection_changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.model = JournalModel(desk, self)
        self.table = _JournalTable(self.tr("Protokoll"))
        self.table.setModel(self.model)
        self.table.setSelectionMode(self.table.SelectionMode.SingleSelection)
        self.take_back = button(self.tr("Vorgang rückgängig machen"), "undo", small=True, on_click=self.undo_chosen)
        self.take_rest = button(self.tr("Die übrigen zurücknehmen"), "undo", small=True, on_click=self.undo_rest)
        self._refused: int | None = None
        self.dialog: LinesDialog | None = None
        self.hint = note()
        self._lay_out()
        self.table.selectionModel().selectionChanged.connect(self._on_chosen)
        self.model.modelReset.connect(self._on_chosen)
        desk.changed.connect(self._on_changed)
        self._on_chosen()

    @property
    def title(self) -> str:
        return self.tr("Protokoll")

    def focus_search(self) -> None:
        self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def selected_subjects(self) -> list[Subject]:
        return []

    def new_item(self) -> None:
        """The journal writes itself."""

    def start(self) -> None:
        """Reads the newest entries."""
        self.model.reload()

    def chosen(self) -> JournalLine | None:
        """The entry that is marked."""
        rows = self.table.selectionModel().selectedRows()
        return self.model.rows[rows[0].row()] if rows else None

    def undo_chosen(self) -> None:
        """Takes the marked entry back; if later changes stand in the way, offers to take back the others."""
        line = self.chosen()
        if line is None or not can_be_taken_back(line):
            return
        history, entry = self._desk.services.history, line.entry.id
        self._desk.write(lambda: history.undo(entry)[0], self._on_undone, partial(self._on_refused, entry))

    def undo_rest(self) -> None:
        """Takes back what nobody changed since; the rest stays as it is and is listed."""
        history, entry = self._desk.services.history, self._refused
        if entry is None:
            return
        left: list[str] = []

        def work() -> ChangeSet:
            changes, _, lines = history.undo_partly(entry)
            left.extend(lines)
            return changes

        def undone(changes: ChangeSet) -> None:
            self._on_undone(changes)
            self._show_left(left)

        self._desk.write(work, undone)

    def _show_left(self, left: list[str]) -> None:
        if left:
            sentence = self.tr("Diese Einträge hat seither jemand geändert oder ergänzt; sie bleiben, wie sie sind.")
            rows = [line.partition(": ")[::2] for line in left]
            columns = (self.tr("Eintrag"), self.tr("Was blieb"))
            self.dialog = LinesDialog(self.tr("Geblieben ist"), sentence, columns, rows, self)
            self.dialog.open()

    def _on_undone(self, changes: ChangeSet) -> None:
        self._refused = None
        if self.take_back.hasFocus() or self.take_rest.hasFocus():
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)  # what was pressed has done its work
        self._desk.said.emit(self.tr("Der Vorgang wurde rückgängig gemacht."))

    def _on_refused(self, entry: int, error: BaseException) -> None:
        if not isinstance(error, MovedOnError):
            self._desk.feedback.report(error)
            return
        self._refused = entry
        self.hint.setText(self.tr("Davon wurde seither etwas geändert; das bliebe, wie es ist."))
        announce(self, self.hint.text())
        self.take_rest.show()
        self.take_rest.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_changed(self, changes: ChangeSet) -> None:
        self.model.reload()

    def _on_chosen(self) -> None:
        line = self.chosen()
        possible = line is not None and can_be_taken_back(line)
        self.take_back.setEnabled(possible)
        self.take_rest.hide()
        if line is None:
            self.hint.setText(self.tr("Wählen Sie einen Vorgang, um ihn rückgängig zu machen."))
        elif possible:
            self.hint.setText(line.text)
        else:
            self.hint.setText(self.tr("Dieser Vorgang kann nicht rückgängig gemacht werden."))
        self.selection_changed.emit()

    def _lay_out(self) -> None:
        pane = Pane()
        head, foot = QWidget(), QWidget()
        upper = QHBoxLayout(head)
        upper.setContentsMargins(px(16), px(12), px(16), px(12))
        upper.addWidget(title(self.title))
        foot.setFixedHeight(px(FOOTER))
        lower = QHBoxLayout(foot)
        lower.setContentsMargins(px(16), 0, px(16), 0)
        lower.addWidget(self.hint, 1)
        lower.addWidget(self.take_rest)
        lower.addWidget(self.take_back)
        layout = QVBoxLayout(pane)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for part in (head, self.table, Hairline(), foot):
            layout.addWidget(part, 1 if part is self.table else 0)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(pane)


class _JournalTable(ListTable):
    """The sentence takes what the other columns leave."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        rest = self.viewport().width() - px(160) - px(140) - px(150)
        self.setColumnWidth(_WHEN, px(160))
        self.setColumnWidth(_WHAT, max(rest, px(240)))
        self.setColumnWidth(_WHO, px(140))
