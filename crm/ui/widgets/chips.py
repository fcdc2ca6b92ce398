"""Chips: status, role, tag and filter. Status is always colour, icon and word."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QLabel, QSizePolicy, QWidget

from crm.domain.notes import TagColour
from crm.ui import icons, paint
from crm.ui.fonts import Size, Weight, font
from crm.ui.metrics import CHIP, FILTER_CHIP, px
from crm.ui.theme import tokens
from crm.ui.tokens import Pair, Tone


class StatusChip(QLabel):
    """A pill with icon and word, for example "zugesagt". A label to screen readers: they hear the word."""

    def __init__(self, words: str, tone: Tone, icon: str | None = None, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self._tone, self._icon = tone, icon
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_status(self, words: str, tone: Tone, icon: str | None = None) -> None:
        """Shows another status."""
        self._tone, self._icon = tone, icon
        self.setText(words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(paint.chip_width(self.text(), self._icon), px(CHIP))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        paint.chip(QPainter(self), self.rect(), self.text(), tokens().pair(self._tone), self._icon)


class RoleChip(StatusChip):
    """Grußwort, Keynote, Pitch, Gastgeber: the accent's tint, never a status colour."""

    def __init__(self, words: str, icon: str | None = None, parent: QWidget | None = None) -> None:
        super().__init__(words, Tone.TINT, icon, parent)


class TagChip(QLabel):
    """A tag: its word on its colour, corners of 4."""

    def __init__(self, words: str, colour: TagColour = TagColour.GREY, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self._colour = colour
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(paint.chip_width(self.text(), None, pill=False), px(CHIP))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        paint.chip(QPainter(self), self.rect(), self.text(), tokens().tags[self._colour], pill=False)


class _Cross(QAbstractButton):
    """The × of a filter chip."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setFixedSize(px(FILTER_CHIP), px(FILTER_CHIP))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        role = icons.Ink.TEXT if self.underMouse() or self.hasFocus() else icons.Ink.SECONDARY
        middle = self.rect().adjusted(px(6), px(6), -px(6), -px(6))
        icons.paint(painter, middle, "x", role)
        if self.hasFocus():
            paint.focus_ring(painter, self.rect().adjusted(1, 1, -1, -1), 11)


class FilterChip(QAbstractButton):
    """A filter in force: "Kreis **St. Wendel** ×". A click edits it; ×, Delete or Backspace takes it away."""

    removed = Signal()

    def __init__(self, key: str, value: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key, self._value = key, value
        self.setText(f"{key}: {value}")
        self.setAccessibleName(f"{key}: {value}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._cross = _Cross(self.tr("Filter entfernen") + f": {key} {value}", self)
        self._cross.clicked.connect(self.removed)

    def sizeHint(self) -> QSize:
        key = QFontMetrics(font(Size.SMALL)).horizontalAdvance(self._key)
        value = QFontMetrics(font(Size.SMALL, Weight.MEDIUM)).horizontalAdvance(self._value)
        return QSize(px(10) + key + px(6) + value + px(FILTER_CHIP) + px(2), px(FILTER_CHIP))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._cross.move(self.width() - self._cross.width() - px(1), 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours, painter = tokens(), QPainter(self)
        paint.box(painter, self.rect(), colours.chip.ground, radius=FILTER_CHIP / 2)
        room = self.rect().adjusted(px(10), 0, -px(FILTER_CHIP), 0)
        used = paint.text(painter, room, self._key, font(Size.SMALL), colours.secondary)
        room.setLeft(room.left() + used + px(6))
        paint.text(painter, room, self._value, font(Size.SMALL, Weight.MEDIUM), colours.text)
        if self.hasFocus():
            paint.focus_ring(painter, self.rect(), FILTER_CHIP / 2)


class ToggleChip(QAbstractButton):
    """A filter to switch on and off: "Anrufe 3". A tick beside the colour says that it is on."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = ""
        self.setText(words)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self.updateGeometry)

    def set_count(self, count: int) -> None:
        """How many there are of what it stands for."""
        self._count = str(count)
        self.setAccessibleName(f"{self.text()}, {count}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        words = QFontMetrics(font(Size.SMALL, Weight.MEDIUM)).horizontalAdvance(self.text())
        count = QFontMetrics(font(Size.SMALL)).horizontalAdvance(self._count)
        return QSize(self._left() + words + px(6) + count + px(10), px(FILTER_CHIP))

    def paintEvent(self, event: QPaintEvent) -> None:
        colours, painter = tokens(), QPainter(self)
        on = self.isChecked()
        pair = Pair(colours.highlight, colours.selected_text) if on else colours.chip
        ground = colours.hover if self.underMouse() and not on else pair.ground
        paint.box(painter, self.rect(), ground, colours.accent if on else None, FILTER_CHIP / 2)
        if on:
            tick = QRect(px(8), 0, px(12), self.height())
            icons.paint(painter, tick, "check", colours.accent)
        room = self.rect().adjusted(self._left(), 0, -px(8), 0)
        used = paint.text(painter, room, self.text(), font(Size.SMALL, Weight.MEDIUM), pair.text)
        room.setLeft(room.left() + used + px(6))
        paint.text(painter, room, self._count, font(Size.SMALL), colours.secondary)
        if self.hasFocus():
            paint.focus_ring(painter, self.rect(), FILTER_CHIP / 2)

    def _left(self) -> int:
        return px(24) if self.isChecked() else px(10)
