"""Tables, trees and lists with our rows: whole-row hover, no grid, Tab leaves them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QListView,
    QStyleOptionViewItem,
    QTableView,
    QTreeView,
    QWidget,
)

from crm.ui.delegates.groups import NavDelegate, paint_group
from crm.ui.delegates.roles import ItemRole
from crm.ui.delegates.rows import RowDelegate
from crm.ui.metrics import COLUMN_HEAD, ROW, TALL_ROW, px


class _Hover(QObject):
    """Keeps the row under the pointer in the view's properties, where delegates look."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        view.setMouseTracking(True)
        view.setProperty("hoverRow", -1)
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent) and event.type() is QEvent.Type.MouseMove:
            self._point(self._view.indexAt(event.position().toPoint()))
        elif event.type() is QEvent.Type.Leave:
            self._point(QModelIndex())
        return super().eventFilter(watched, event)

    def _point(self, index: QModelIndex) -> None:
        parent = index.parent() if index.isValid() else QModelIndex()
        if self._view.property("hoverRow") == index.row() and self._view.property("hoverParent") == parent:
            return
        self._view.setProperty("hoverRow", index.row())
        self._view.setProperty("hoverParent", QPersistentModelIndex(parent) if parent.isValid() else QModelIndex())
        self._view.viewport().update()


def calm(view: QAbstractItemView, name: str) -> None:
    """What all our views have in common, those with a shape of their own too."""
    view.setAccessibleName(name)
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setTabKeyNavigation(False)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    _Hover(view)


def _calm_header(header: QHeaderView) -> None:
    header.setHighlightSections(False)
    header.setFixedHeight(px(COLUMN_HEAD))
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setMinimumSectionSize(px(40))
    header.setStretchLastSection(True)
    header.setSectionsMovable(True)


class ListTable(QTableView):
    """A table of rows that are 32 pixels high, or 44 with a second line (``tall``)."""

    def __init__(self, name: str, *, tall: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        calm(self, name)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSortingEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)  # asking each row takes minutes
        self.verticalHeader().setMinimumSectionSize(px(24))
        self.verticalHeader().setDefaultSectionSize(px(TALL_ROW if tall else ROW))
        _calm_header(self.horizontalHeader())
        self.setCornerButtonEnabled(False)
        self.setItemDelegate(RowDelegate(self))

    def set_widths(self, *widths: int) -> None:
        """Widths of the first columns, in pixels of the mockups."""
        for column, width in enumerate(widths):
            self.setColumnWidth(column, px(width))


class GroupTree(QTreeView):
    """A table with group heads over all columns (``ItemRole.IS_GROUP``) that open and close by click or keyboard."""

    def __init__(self, name: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        calm(self, name)
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setExpandsOnDoubleClick(False)
        self.setAllColumnsShowFocus(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        _calm_header(self.header())
        self.setItemDelegate(RowDelegate(self))
        self.clicked.connect(self._on_clicked)

    def set_widths(self, *widths: int) -> None:
        """Widths of the first columns, in pixels of the mockups."""
        for column, width in enumerate(widths):
            self.setColumnWidth(column, px(width))

    def drawRow(  # noqa: N802
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        if not index.data(ItemRole.IS_GROUP):
            super().drawRow(painter, option, index)
            return
        rect = option.rect
        rect.setX(0)
        rect.setWidth(max(self.viewport().width(), self.header().length()))
        focus = self.hasFocus() and self.currentIndex().siblingAtColumn(0) == index.sibling(index.row(), 0)
        paint_group(painter, rect, index, is_open=self.isExpanded(index), focus=focus)

    def drawBranches(  # noqa: N802
        self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Nothing: the delegate indents, the group paints its chevron."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        current = self.currentIndex().siblingAtColumn(0)
        toggles = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        if toggles and current.data(ItemRole.IS_GROUP):
            self.setExpanded(current, not self.isExpanded(current))
        else:
            super().keyPressEvent(event)

    def _on_clicked(self, index: QModelIndex) -> None:
        first = index.siblingAtColumn(0)
        if first.data(ItemRole.IS_GROUP):
            self.setExpanded(first, not self.isExpanded(first))


class RowList(QListView):
    """A list without columns: overview, palette, reasons."""

    def __init__(self, name: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        calm(self, name)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(RowDelegate(self))


class NavList(RowList):
    """The sidebar."""

    def __init__(self, name: str, *, parent: QWidget | None = None) -> None:
        super().__init__(name, parent=parent)
        self.setItemDelegate(NavDelegate(self))
        self.setBackgroundRole(self.palette().ColorRole.Window)
        self.viewport().setBackgroundRole(self.palette().ColorRole.Window)
        self.setViewportMargins(0, px(8), 0, 0)
