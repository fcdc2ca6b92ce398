"""The list of tasks: Space ticks off, Enter opens the record, F2 edits, Entf deletes."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QStyleOptionViewItem, QWidget

from crm.domain.due import TaskState
from crm.services.tasks import TaskRow
from crm.ui import icons, paint
from crm.ui.delegates.rows import RowDelegate, RowState
from crm.ui.fonts import Size, font
from crm.ui.metrics import px
from crm.ui.tasks.model import DAY, ROW, STATE, TITLE, WHO, TaskModel
from crm.ui.theme import tokens
from crm.ui.widgets.views import GroupTree

Index = QModelIndex | QPersistentModelIndex
_EDGE, _BOX = 16, 24  # before the check box; the box with its gap
_ROW_SELECTED = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
_ROOMY = 700  # below this width the title takes room from the other columns
_NARROW = {WHO: 90, STATE: 104, DAY: 84}
_WIDTHS = {WHO: 150, STATE: 108, DAY: 132}


class TaskDelegate(RowDelegate):
    """The title, then what it is about; a done one is struck through. Only the box itself takes the click."""

    def _paint_text(self, painter: QPainter, room: QRect, index: Index, state: RowState) -> None:
        row = index.data(ROW)
        if not isinstance(row, TaskRow):
            super()._paint_text(painter, room, index, state)
            return
        colours, done = tokens(), row.state is TaskState.DONE
        ink = colours.secondary if done else colours.selected_text if state.selected else colours.text
        used = paint.text(painter, room, row.task.title, font(), ink)
        if done:
            painter.fillRect(room.x(), room.center().y() + 1, used, 1, QColor(ink))
        rest = room.adjusted(used + px(8), 0, 0, 0)
        if row.subject_name and rest.width() > px(24):
            paint.text(painter, rest, row.subject_name, font(Size.SMALL), colours.secondary)

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        if isinstance(event, QMouseEvent):
            box = QRect(option.rect.x(), option.rect.y(), px(_EDGE + _BOX), option.rect.height())
            if not box.contains(event.position().toPoint()):
                return False
        return super().editorEvent(event, model, option, index)


class TaskTree(GroupTree):
    """``opened``, ``edited`` and ``removed`` carry a :class:`TaskRow`; ticks come from the model."""

    opened = Signal(object)
    edited = Signal(object)
    removed = Signal(object)

    def __init__(self, model: TaskModel, *, whole: bool = False, parent: QWidget | None = None) -> None:
        """``whole``: as high as all its rows, without columns for who, without head and scroll bar."""
        super().__init__(self.tr("Aufgaben"), parent=parent)
        self.tasks, self._whole = model, whole
        self.setModel(model)
        model.setParent(self)
        self.setItemDelegate(TaskDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.header().setSectionsMovable(False)
        if whole:
            self.header().hide()
            self.setColumnHidden(WHO, True)
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.doubleClicked.connect(self._on_double_click)

    def show_rows(self, rows: list[TaskRow]) -> None:
        """Shows other rows; the current task stays so, or the one that takes its place."""
        there = self.current()
        before = self.currentIndex()
        at, parent = before.row(), before.parent().row()
        closed = {self.model().index(n, 0).data() for n in range(self.model().rowCount()) if not self._is_open(n)}
        self.tasks.show_rows(rows)
        for number in range(self.tasks.rowCount()):
            index = self.tasks.index(number, 0)
            self.setExpanded(index, index.data() not in closed)
        if there is not None:
            index = self.tasks.index_of(there.task.id)
            self.setCurrentIndex(index if index.isValid() else self._near(at, parent))
        elif self.tasks.rowCount():
            first = self.tasks.index(0, 0)
            self.setCurrentIndex(self.tasks.index(0, 0, first) if self.tasks.rowCount(first) else first)
        if self._whole:
            if not self.hasFocus():
                self.clearSelection()
            self.setFixedHeight(sum(self.rowHeight(self.tasks.index(n, 0)) for n in range(self.tasks.rowCount())) + 2)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._whole and self.currentIndex().isValid():
            self.setCurrentIndex(self.currentIndex())
            self.selectionModel().select(self.currentIndex(), _ROW_SELECTED)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Among other parts of a page, a list that is not being worked in has nothing chosen."""
        super().focusOutEvent(event)
        if self._whole and event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.clearSelection()

    def current(self) -> TaskRow | None:
        """The task that the keys speak of."""
        return self.tasks.row_at(self.currentIndex())

    def actions_for(self, row: TaskRow) -> QMenu:
        """What one can do with a task."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        done = row.state is TaskState.DONE
        words = self.tr("Wieder öffnen") if done else self.tr("Erledigt")
        menu.addAction(icons.icon("check"), words, lambda: self.tasks.ticked.emit(row, not done))
        if row.subject is not None:
            words = self.tr("{name} öffnen").format(name=row.subject_name)
            menu.addAction(icons.icon("external"), words, lambda: self.opened.emit(row))
        menu.addAction(icons.icon("pencil"), self.tr("Bearbeiten …"), lambda: self.edited.emit(row))
        menu.addSeparator()
        menu.addAction(icons.icon("trash"), self.tr("Löschen"), lambda: self.removed.emit(row))
        return menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.current()
        if row is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            (self.opened if row.subject else self.edited).emit(row)
        elif event.key() == Qt.Key.Key_F2:
            self.edited.emit(row)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit(row)
        elif event.key() == Qt.Key.Key_Space:
            self.tasks.ticked.emit(row, row.state is not TaskState.DONE)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        row = self.current() if by_key else self.tasks.row_at(self.indexAt(event.pos()))
        if row is not None:
            at = self.visualRect(self.currentIndex()).center() if by_key else event.pos()
            self.actions_for(row).popup(self.viewport().mapToGlobal(at))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        widths = _WIDTHS if self.viewport().width() > px(_ROOMY) else _NARROW
        if self._whole:
            widths = widths | {WHO: 0}
        for column, width in widths.items():
            self.setColumnWidth(column, px(width))
        self.setColumnWidth(TITLE, max(self.viewport().width() - sum(px(width) for width in widths.values()), px(160)))

    def _on_double_click(self, index: QModelIndex) -> None:
        row = self.tasks.row_at(index)
        if row is not None:
            (self.opened if row.subject else self.edited).emit(row)

    def _is_open(self, number: int) -> bool:
        return self.isExpanded(self.tasks.index(number, 0))

    def _near(self, at: int, parent: int) -> QModelIndex:
        head = self.tasks.index(parent, 0) if parent >= 0 else QModelIndex()
        last = self.tasks.rowCount(head) - 1
        if last >= 0:
            return self.tasks.index(min(at, last), 0, head)
        first = self.tasks.index(0, 0)
        return self.tasks.index(0, 0, first) if self.tasks.rowCount(first) else first
