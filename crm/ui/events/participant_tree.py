"""The list of participants: groups that open, answers by one key, selection kept by id over every refresh."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from crm.ui.delegates.roles import ItemRole
from crm.ui.events.answers import KEYS
from crm.ui.events.columns import share_out
from crm.ui.events.grouping import Group
from crm.ui.events.participant_model import ANSWER, BODY, DAY, INVITED_AS, NAME, ParticipantModel
from crm.ui.metrics import px
from crm.ui.widgets.views import GroupTree

_Flag = QItemSelectionModel.SelectionFlag
_WIDTHS = {NAME: 244, INVITED_AS: 248, BODY: 184}
_FIXED = {ANSWER: 152, DAY: 68}
#: Narrower than this names matter more than organisation and office, which the preview shows too.
_LEAST = {BODY: 560, INVITED_AS: 460}


class ParticipantTree(GroupTree):
    """``answered`` carries a status asked for by key, ``removal_asked`` comes with Entf.

    ``chosen`` comes with every new selection and after every refresh. ``moved`` carries -1 or 1: Alt+Up or Alt+Down
    on the waiting list.
    """

    answered = Signal(object)
    removal_asked = Signal()
    chosen = Signal()
    moved = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.setAccessibleName(self.tr("Teilnehmende"))
        self._model = ParticipantModel(self)
        self._closed: set[str] = set()
        self._is_filling = False
        self.setModel(self._model)
        self.collapsed.connect(self._on_collapsed)
        self.expanded.connect(self._on_expanded)
        self.selectionModel().selectionChanged.connect(self._on_selected)

    def show_groups(self, groups: Sequence[Group]) -> None:
        """Replaces the rows; selection, current row, closed groups and scroll position stay."""
        ids, current = self.selected_ids(), self.currentIndex().data(ItemRole.ID)
        scroll = self.verticalScrollBar().value()
        self._is_filling = True
        self._model.show_groups(groups)
        self._open_groups()
        self._select(ids, current)
        self._is_filling = False
        self.verticalScrollBar().setValue(scroll)
        self.chosen.emit()

    def selected_ids(self) -> list[int]:
        """The participations chosen, in list order."""
        chosen = [index for index in self.selectionModel().selection().indexes() if index.column() == NAME]
        chosen.sort(key=lambda index: (index.internalId(), index.row()))
        return [row.participation.id for index in chosen if (row := self._model.participant(index))]

    def select_ids(self, ids: Iterable[int]) -> None:
        """Chooses these rows and scrolls to the first of them."""
        listed = list(ids)
        self._select(listed, listed[0] if listed else None)
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def choose_first(self) -> None:
        """So that the preview is never empty without need."""
        for number, group in enumerate(self._model.groups()):
            head = self._model.index(number, 0)
            if group.rows and self.isExpanded(head):
                self.select_ids([group.rows[0].participation.id])
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.moved.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
            return
        plain = not event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        status = KEYS.get(event.text().upper()) if plain else None
        if status is not None:
            self.answered.emit(status)
        elif event.key() == Qt.Key.Key_Delete and plain:
            self.removal_asked.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = self.viewport().width()
        hidden = {column for column, least in _LEAST.items() if width < px(least)}
        for column in _LEAST:
            self.setColumnHidden(column, column in hidden)
        shares = {column: share for column, share in _WIDTHS.items() if column not in hidden}
        share_out(self, shares, _FIXED)

    def _open_groups(self) -> None:
        for number, group in enumerate(self._model.groups()):
            self.setExpanded(self._model.index(number, 0), group.key not in self._closed)

    def _select(self, ids: Iterable[int], current: int | None) -> None:
        selection = QItemSelection()
        for number in ids:
            index = self._model.index_of(number)
            if index.isValid():
                selection.select(index, index.siblingAtColumn(DAY))
        chosen = self._model.index_of(current) if current is not None else QModelIndex()
        if not chosen.isValid() and not selection.isEmpty():
            chosen = selection.indexes()[0]
        model = self.selectionModel()
        if chosen.isValid():
            model.setCurrentIndex(chosen, _Flag.NoUpdate)
        elif self._model.rowCount():
            model.setCurrentIndex(self._model.index(0, 0), _Flag.NoUpdate)
        model.select(selection, _Flag.ClearAndSelect)

    def _on_selected(self) -> None:
        if not self._is_filling:
            self.chosen.emit()

    def _on_collapsed(self, index: QModelIndex) -> None:
        self._closed.add(self._model.groups()[index.row()].key)

    def _on_expanded(self, index: QModelIndex) -> None:
        self._closed.discard(self._model.groups()[index.row()].key)
