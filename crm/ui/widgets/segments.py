"""Switches between a few views, and tabs with counts."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QTabBar, QWidget

from crm.ui import paint
from crm.ui.fonts import Size, Weight, font
from crm.ui.metrics import CONTROL_SMALL, TAB, px
from crm.ui.theme import tokens

_TAB_GAP = 16


class _Segment(QAbstractButton):
    def __init__(self, words: str) -> None:
        super().__init__()
        self.setText(words)
        self.setAccessibleName(words)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        # The chosen one is bolder: room for that at all times, else the switch would jump.
        width = QFontMetrics(font(Size.BODY, Weight.SEMIBOLD)).horizontalAdvance(self.text())
        return QSize(width + px(20), px(CONTROL_SMALL) - 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours, painter = tokens(), QPainter(self)
        if self.isChecked():
            paint.box(painter, self.rect(), colours.base, colours.hairline, 6)
        face = font(Size.BODY, Weight.SEMIBOLD if self.isChecked() else Weight.REGULAR)
        strong = self.isChecked() or self.underMouse()
        ink = colours.text if strong else colours.secondary
        paint.text(painter, self.rect(), self.text(), face, ink, Qt.AlignmentFlag.AlignHCenter)
        if self.hasFocus():
            paint.focus_ring(painter, self.rect(), 6)


class Switch(QWidget):
    """One choice among a few, all in sight: "Alle | Personen | Ämter". ``chosen`` carries the choice's value."""

    chosen = Signal(object)

    def __init__(self, choices: Sequence[tuple[Hashable, str]], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._values = [value for value, _ in choices]
        self._group = QButtonGroup(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        for number, (_, words) in enumerate(choices):
            segment = _Segment(words)
            self._group.addButton(segment, number)
            layout.addWidget(segment)
        self._group.button(0).setChecked(True)
        self._group.idClicked.connect(self._on_clicked)

    def value(self) -> Hashable:
        """The choice in force."""
        return self._values[self._group.checkedId()]

    def set_value(self, value: Hashable) -> None:
        """Chooses without emitting."""
        self._group.button(self._values.index(value)).setChecked(True)

    def set_words(self, words: Sequence[str]) -> None:
        """Shorter words where room is scarce; screen readers go on saying the first ones."""
        for segment, word in zip(self._group.buttons(), words, strict=True):
            segment.setText(word)
            segment.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = tokens()
        paint.box(QPainter(self), self.rect(), colours.window, colours.hairline, 7)

    def _on_clicked(self, number: int) -> None:
        self.chosen.emit(self._values[number])


class TabBar(QTabBar):
    """Tabs with an accent line under the chosen one and a count after the word."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setMouseTracking(True)
        self._gap = _TAB_GAP

    def add(self, words: str, count: str | int | None = None) -> int:
        """Appends a tab and returns its number."""
        number = self.addTab(words)
        self.set_count(number, count)
        return number

    def set_gap(self, gap: int) -> None:
        """The space between tabs in pixels of the mockups; less of it where the pane is narrow."""
        if gap != self._gap:
            self._gap = gap
            for number in range(self.count()):
                self.setTabText(number, self.tabText(number))  # lays out anew

    def set_count(self, number: int, count: str | int | None) -> bool:
        """What stands after the word: a number, or words such as "2 Wellen". Returns whether it is another one."""
        shown, words = "" if count is None else str(count), self.tabText(number)
        if shown == self.tabData(number):
            return False
        self.setTabData(number, shown)
        self.setAccessibleTabName(number, words if count is None else f"{words}, {count}")
        self.setTabText(number, words)  # lays out anew
        return True

    def tabSizeHint(self, index: int) -> QSize:  # noqa: N802
        count = self.tabData(index)
        width = QFontMetrics(font(Size.BODY, Weight.SEMIBOLD)).horizontalAdvance(self.tabText(index)) + 1
        if count:
            width += px(6) + QFontMetrics(font(Size.SMALL)).horizontalAdvance(count) + 2  # painting may round up
        return QSize(width + px(self._gap), px(TAB))

    def minimumTabSizeHint(self, index: int) -> QSize:  # noqa: N802
        return self.tabSizeHint(index)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        line = self.rect().bottom()
        painter.fillRect(0, line, self.width(), 1, QColor(tokens().hairline))
        for index in range(self.count()):
            self._paint_tab(painter, index)

    def _paint_tab(self, painter: QPainter, index: int) -> None:
        colours, rect, chosen = tokens(), self.tabRect(index), index == self.currentIndex()
        room = rect.adjusted(0, 0, -px(self._gap), 0)
        face = font(Size.BODY, Weight.SEMIBOLD if chosen else Weight.REGULAR)
        ink = colours.text if chosen or self._is_under_mouse(index) else colours.secondary
        used = paint.text(painter, room, self.tabText(index), face, ink)
        if self.tabData(index):
            after = room.adjusted(used + px(6), 0, 0, 0)
            paint.text(painter, after, self.tabData(index), font(Size.SMALL), colours.secondary)
        if chosen:
            painter.fillRect(room.x(), rect.bottom() - 1, room.width(), 2, QColor(colours.accent))
            if self.hasFocus():
                paint.focus_ring(painter, rect.adjusted(-px(4), 4, -px(12), -4), 4)

    def _is_under_mouse(self, index: int) -> bool:
        return self.underMouse() and self.tabAt(self.mapFromGlobal(self.cursor().pos())) == index
