"""The part of the sidebar that holds saved searches: choose, rename in place, order, remove."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QLineEdit, QMenu, QStyleOptionViewItem, QVBoxLayout, QWidget

from crm.services.saved_searches import SavedSearchLine
from crm.ui.delegates.groups import NavDelegate
from crm.ui.delegates.roles import ItemRole
from crm.ui.desk import Desk
from crm.ui.fonts import Size, Weight
from crm.ui.icons import icon
from crm.ui.metrics import px
from crm.ui.searching.saved_model import SavedSearchModel
from crm.ui.searching.saved_presenter import SavedSearchesPresenter
from crm.ui.widgets.labels import label, note
from crm.ui.widgets.row_order import RowOrder
from crm.ui.widgets.views import NavList

_Select = QItemSelectionModel.SelectionFlag


class _NameDelegate(NavDelegate):
    """The editor stands where the name is, behind the icon."""

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QWidget:
        field = QLineEdit(parent)
        field.setAccessibleName(self.tr("Name der Suche"))
        return field

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        editor.setGeometry(option.rect.adjusted(px(38), px(3), -px(12), -px(3)))


class SavedSearchList(NavList):
    """Enter or a click choose, F2 renames, Del removes, Alt+Up and Alt+Down (or the mouse) put in order."""

    chosen = Signal(object)  # SavedSearchLine
    removal_asked = Signal(object)  # its id
    left = Signal()

    def __init__(self, model: SavedSearchModel) -> None:
        super().__init__("")
        self.setAccessibleName(self.tr("Gespeicherte Suchen"))
        self.setItemDelegate(_NameDelegate(self))
        self.setViewportMargins(0, 0, 0, 0)
        self.setModel(model)
        self._rows = model
        self.order = RowOrder(self)
        self.clicked.connect(self._choose)

    def line(self) -> SavedSearchLine | None:
        """The one the keyboard stands on."""
        row = self.currentIndex().row()
        return self._rows.lines[row] if 0 <= row < len(self._rows.lines) else None

    def rename(self) -> None:
        """Opens the name for editing; Enter keeps it, Esc does not."""
        if self.currentIndex().isValid():
            self.edit(self.currentIndex())

    def remove(self) -> None:
        if line := self.line():
            self.removal_asked.emit(line.search.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.state() is self.State.EditingState:
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose(self.currentIndex())
        elif event.key() == Qt.Key.Key_F2:
            self.rename()
        elif event.key() == Qt.Key.Key_Delete:
            self.remove()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._rows.rowCount():
            self.selectionModel().setCurrentIndex(self._rows.index(0), _Select.NoUpdate)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:  # noqa: N802
        """Tab does not go on to the next name: who renames one means that one."""
        super().closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.currentIndex().isValid():
            self.menu().popup(event.globalPos())

    def menu(self) -> QMenu:
        """What can be done with the search, each with its key."""
        made, row = QMenu(self), self.currentIndex().row()
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        made.addAction(icon("filter"), self.tr("Anwenden") + "\t" + self.tr("Eingabe"), self._choose_current)
        made.addAction(icon("pencil"), self.tr("Umbenennen") + "\tF2", self.rename)
        made.addSeparator()
        for words, keys, step in (
            (self.tr("Nach oben"), self.tr("Alt+Pfeil hoch"), -1),
            (self.tr("Nach unten"), self.tr("Alt+Pfeil runter"), 1),
        ):
            action = made.addAction(icon("chevron-up" if step < 0 else "chevron-down"), f"{words}\t{keys}")
            action.triggered.connect(partial(self.order.moved.emit, row, row + step))
            action.setEnabled(0 <= row + step < self._rows.rowCount())
        made.addSeparator()
        made.addAction(icon("trash"), self.tr("Entfernen") + "\t" + self.tr("Entf"), self.remove)
        return made

    def _choose_current(self) -> None:
        self._choose(self.currentIndex())

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self._rows.lines[index.row()])


class SavedSearchesPane(QWidget):
    """Head, list, and a sentence while there is nothing. ``chosen`` carries the :class:`SavedSearchLine`."""

    chosen = Signal(object)
    marked = Signal(bool)  # whether one of them is what the list shows

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.presenter = SavedSearchesPresenter(desk, self)
        self.model = SavedSearchModel(self)
        self.list = SavedSearchList(self.model)
        self._active = ""
        self.head = label(self.tr("Gespeicherte Suchen"), Size.SMALL, Weight.SEMIBOLD, secondary=True)
        self.head.setContentsMargins(px(18), px(14), px(18), px(6))
        self.empty = note(self.tr("Filtern Sie die Kontakte und wählen Sie „Suche speichern“."), wrap=True)
        self.empty.setContentsMargins(px(18), 0, px(18), 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, px(8))
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(self.empty)
        layout.addWidget(self.list, 1)
        layout.addStretch()
        self._connect()
        self._show()

    def start(self) -> None:
        """Reads them for the first time."""
        self.presenter.reload()

    def show_active(self, text: str) -> None:
        """Marks the search whose text is what the list shows; none for an empty one."""
        self._active = text
        self._mark()

    def _connect(self) -> None:
        self.presenter.shown.connect(self._show)
        self.model.rename_asked.connect(self.presenter.rename)
        self.list.chosen.connect(self.chosen)
        self.list.removal_asked.connect(self.presenter.remove)
        self.list.order.moved.connect(self._move)
        self.list.left.connect(self._mark)

    def _move(self, row: int, to: int) -> None:
        self.presenter.move(row, to)

    def _show(self) -> None:
        """The row under the keyboard stays the same search; after a removal the next one takes its place."""
        current = self.list.currentIndex()
        number, row = current.data(ItemRole.ID) if current.isValid() else None, current.row()
        self.model.show(self.presenter.lines)
        self.list.setVisible(bool(self.model.lines))
        self.empty.setVisible(not self.model.lines)
        kept = self.model.row_of(number)
        target = kept if kept >= 0 else min(row, self.model.rowCount() - 1)
        if target >= 0 and target != self.list.currentIndex().row():
            self.list.selectionModel().setCurrentIndex(self.model.index(target), _Select.NoUpdate)
        self._mark()

    def _mark(self) -> None:
        lines = self.model.lines if self._active else []
        row = next((n for n, line in enumerate(lines) if line.search.text == self._active), -1)
        selection = self.list.selectionModel()
        if row >= 0:
            selection.select(self.model.index(row), _Select.ClearAndSelect)
        else:
            selection.clearSelection()
        self.marked.emit(row >= 0)
