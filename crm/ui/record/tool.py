"""The small icon button at the end of a line, and the menu of what one can do with the line."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QAction, QEnterEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QMenu, QWidget

from crm.ui import icons, paint
from crm.ui.metrics import px
from crm.ui.theme import tokens

_SIDE, _ICON = 24, 14


class RowTool(QAbstractButton):
    """24 pixels square, without a frame until the pointer is over it."""

    def __init__(self, icon: str, name: str, *, focusable: bool = True) -> None:
        super().__init__()
        self._icon = icon
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setFixedSize(QSize(px(_SIDE), px(_SIDE)))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if focusable else Qt.FocusPolicy.NoFocus)

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()
        super().enterEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        strong = self.underMouse() or self.isDown()
        if strong:
            paint.box(painter, self.rect(), tokens().hover, radius=4)
        inset = (px(_SIDE) - px(_ICON)) // 2
        middle = self.rect().adjusted(inset, inset, -inset, -inset)
        icons.paint(painter, middle, self._icon, icons.Ink.TEXT if strong else icons.Ink.SECONDARY)
        if self.hasFocus():
            paint.focus_ring(painter, self.rect(), 4)


def row_action(
    row: QWidget, words: str, act: Callable[[], object], key: str | QKeySequence.StandardKey | None = None
) -> QAction:
    """Something one can do with a row: it stands in its menu and, while the row has the focus, obeys its key."""
    action = QAction(words, row)
    if key is not None:
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    action.triggered.connect(_dropping_checked(act))
    row.addAction(action)
    return action


def row_tick(row: QWidget, words: str, ticked: bool, act: Callable[[], object]) -> QAction:
    """A property of a row that can be switched in its menu."""
    action = row_action(row, words, act)
    action.setCheckable(True)
    action.setChecked(ticked)
    return action


def separate(row: QWidget) -> None:
    """A line in a row's menu."""
    line = QAction(row)
    line.setSeparator(True)
    row.addAction(line)


def pop_up(row: QWidget, at: QPoint) -> QMenu:
    """Opens the menu of a row's actions at a global point."""
    menu = QMenu(row)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.addActions(row.actions())
    menu.popup(at)
    return menu


def _dropping_checked(act: Callable[[], object]) -> Callable[[bool], object]:
    return lambda checked: act()
