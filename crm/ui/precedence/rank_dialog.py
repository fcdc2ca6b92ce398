"""Ranks of kinds of office in a dialog: the house's table, and what differs from it at one event."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QSpinBox,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from crm.domain.journal import ChangeSet
from crm.domain.precedence import LOWEST
from crm.ui.delegates.roles import ItemRole
from crm.ui.delegates.rows import RowDelegate
from crm.ui.desk import Desk
from crm.ui.events.columns import share_out
from crm.ui.fonts import Weight
from crm.ui.metrics import CONTROL_SMALL, px
from crm.ui.precedence.rank_model import COUNT, DETAIL, KIND, NUMBER, RankCells, RankModel, event_cells, house_cells
from crm.ui.widgets.buttons import button
from crm.ui.widgets.labels import heading, label, note
from crm.ui.widgets.views import ListTable

_SHARES, _FIXED = {KIND: 9, DETAIL: 4}, {NUMBER: 76, COUNT: 150}
translate = QCoreApplication.translate
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True, kw_only=True)
class RankWords:
    """What a dialog of ranks says; ``none`` is the name of having no number of its own, where that is possible."""

    title: str
    explanation: str
    heads: tuple[str, str, str, str]
    none: str = ""


class _NumberDelegate(RowDelegate):
    """A spin box in the row; ``none`` is what its zero is called, where there is one."""

    def __init__(self, view: QWidget, none: str) -> None:
        super().__init__(view)
        self._none = none

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:
        box = QSpinBox(parent)
        box.setRange(0 if self._none else 1, LOWEST)
        box.setSpecialValueText(self._none)
        box.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        box.setAccessibleName(self.tr("Rang"))
        return box

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: _Index) -> None:
        spare = max((option.rect.height() - px(CONTROL_SMALL)) // 2, 0)
        editor.setGeometry(option.rect.adjusted(0, spare, 0, -spare))

    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        if isinstance(editor, QSpinBox):
            editor.setValue(int(index.data(Qt.ItemDataRole.EditRole)) or int(index.data()))
            editor.selectAll()


class RankTable(ListTable):
    """F2, Enter, a double click or a digit edit the number of the current row."""

    def __init__(self, model: RankModel, name: str, none: str = "") -> None:
        super().__init__(name, tall=True)
        self.setModel(model)
        self.setItemDelegate(_NumberDelegate(self, none))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.horizontalHeader().setSectionsMovable(False)
        self.doubleClicked.connect(self.edit_number)

    def edit_number(self) -> None:
        """Opens the number of the current row."""
        if self.currentIndex().isValid():
            self.edit(self.currentIndex().siblingAtColumn(NUMBER))

    def choose(self, row: int) -> None:
        """Puts the keyboard on a row."""
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(self.model().index(row, NUMBER), flags)
        self.scrollTo(self.model().index(row, NUMBER))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.state() is not self.State.EditingState and (
            event.key() in (Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter) or event.text().isdigit()
        ):
            self.edit_number()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        share_out(self, _SHARES, _FIXED)


class RankDialog(QDialog):
    """Every number is saved as soon as it is confirmed; it can be taken back like anything else.

    ``read`` gives the rows; ``save`` makes the change of a kind's number, 0 meaning none of its own; ``none`` is what
    that is called, "" where there is no such thing.
    """

    def __init__(
        self,
        desk: Desk,
        words: RankWords,
        read: Callable[[], Sequence[RankCells]],
        save: Callable[[str, int], ChangeSet],
        parent: QWidget,
        kind: str = "",
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(words.title)
        self._desk, self._read, self._save, self._wanted = desk, read, save, kind
        self.model = RankModel(words.heads)
        self.table = RankTable(self.model, words.title, words.none)
        self.custom = label(self.tr("Hausordnung, keine amtliche Rangfolge"), weight=Weight.SEMIBOLD)
        self.change = button(self.tr("Rang ändern"), "pencil", on_click=self.table.edit_number)
        self.change.setToolTip(self.tr("Ändert den Rang der Zeile (F2)"))
        self.reset = button(words.none, "undo", on_click=self.drop)
        self.reset.setVisible(bool(words.none))
        self._lay_out(words)
        self.model.rank_asked.connect(self._keep)
        self.table.selectionModel().currentRowChanged.connect(self._on_current)
        desk.changed.connect(self._on_changed)
        self.reload()

    def reload(self) -> None:
        """Reads the rows anew; the one under the keyboard stays."""
        self._desk.read(self._read, self._show, replaces=f"ranks.{id(self)}")

    def drop(self) -> None:
        """The current kind has no number of its own any more."""
        kind = self.table.currentIndex().data(ItemRole.ID)
        if kind:
            self._keep(kind, 0)

    def _lay_out(self, words: RankWords) -> None:
        closing = button(self.tr("Schließen"), on_click=self.accept)
        foot = QHBoxLayout()
        foot.setSpacing(px(8))
        foot.addWidget(self.change)
        foot.addWidget(self.reset)
        foot.addStretch(1)
        foot.addWidget(closing)
        layout = QVBoxLayout(self)
        layout.setSpacing(px(8))
        layout.addWidget(heading(words.title))
        layout.addWidget(self.custom)
        layout.addWidget(note(words.explanation, wrap=True))
        layout.addWidget(self.table, 1)
        layout.addLayout(foot)
        self.resize(px(860), px(600))
        self.table.setFocus()

    def _keep(self, kind: str, number: int) -> None:
        self._wanted = kind
        self._desk.write(partial(self._save, kind, number))

    def _show(self, rows: Sequence[RankCells]) -> None:
        current = self._wanted or self.table.currentIndex().data(ItemRole.ID) or ""
        self._wanted = ""
        self.model.show_rows(rows)
        self.table.choose(max(self.model.row_of(current), 0))
        self._on_current()

    def _on_current(self) -> None:
        row = self.table.currentIndex().row()
        known = 0 <= row < len(self.model.rows)
        self.change.setEnabled(known)
        self.reset.setEnabled(known and self.model.rows[row].number is not None)

    @Slot(object)
    def _on_changed(self, changes: ChangeSet) -> None:
        self.reload()


def open_house_ranks(desk: Desk, parent: QWidget) -> RankDialog:
    """Opens the house's table."""
    precedence = desk.services.precedence
    words = RankWords(
        title=translate("Precedence", "Rangtabelle"),
        explanation=translate(
            "Precedence",
            "Eine kleinere Zahl steht weiter vorn. Ändern Sie eine Zahl, gilt sie für alle Ämter dieser Art; Ämter mit "
            "eigenem Rang behalten ihn.",
        ),
        heads=(
            translate("Precedence", "Art des Amtes"),
            translate("Precedence", "Rang"),
            translate("Precedence", "Ämter"),
            translate("Precedence", "Worauf die Zahl beruht"),
        ),
    )

    def read() -> list[RankCells]:
        return [house_cells(row) for row in precedence.table()]

    dialog = RankDialog(desk, words, read, precedence.set_rank, parent)
    dialog.open()
    return dialog


def open_event_ranks(desk: Desk, event_id: int, parent: QWidget, kind: str = "") -> RankDialog:
    """Opens the ranks of an event, with the keyboard on a kind of office."""
    precedence = desk.services.precedence
    words = RankWords(
        title=translate("Precedence", "Ränge bei dieser Veranstaltung"),
        explanation=translate(
            "Precedence",
            "Eine Zahl gilt hier vor der Rangtabelle, zum Beispiel um die Gastgeber weiter nach vorn zu stellen. "
            "Anderswo ändert sich nichts.",
        ),
        heads=(
            translate("Precedence", "Art des Amtes"),
            translate("Precedence", "Rang hier"),
            translate("Precedence", "Teilnehmende"),
            translate("Precedence", "Sonst"),
        ),
        none=translate("Precedence", "Wie Rangtabelle"),
    )
    dialog = RankDialog(
        desk,
        words,
        lambda: [event_cells(row) for row in precedence.event_ranks(event_id)],
        lambda key, number: precedence.set_event_rank(event_id, key, number or None),
        parent,
        kind,
    )
    dialog.open()
    return dialog
