"""The small parts of a condition's line: linked words, the sign that becomes a cross, the dots that open its menu."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QColor, QDrag, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QSizePolicy, QWidget

from crm.ui import icons, paint
from crm.ui.audiences.choice_menu import fill_menu
from crm.ui.audiences.words import Choice, Word
from crm.ui.fonts import Size, font
from crm.ui.metrics import px
from crm.ui.theme import tokens

#: What a condition that is dragged bears: where it comes from, as text.
RULE = "application/x-verteiler-condition"
_SHORTEST, _PAD = 60, 2  # least width; room for the focus ring beside the word
_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


class _Part(QAbstractButton):
    """Ctrl with an arrow moves the condition, not the focus: the row gets the key."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ARROWS and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def is_hot(self) -> bool:
        """Whether pointer or keyboard are on the condition."""
        row, focus = self.parentWidget(), QApplication.focusWidget()
        return row is not None and (row.underMouse() or (focus is not None and row.isAncestorOf(focus)))


class LinkedWord(_Part):
    """A word of a sentence that can be exchanged: click, Enter or Space opens its choices or its question."""

    chosen = Signal(object)  # the choice's value

    def __init__(self, word: Word, size: Size = Size.BODY) -> None:
        super().__init__()
        self._size = size
        self._word = word
        self._filled: Sequence[Choice] | None = None
        self.menu = QMenu(self)
        self.menu.aboutToShow.connect(self._fill)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self.open_menu)
        self.show_word(word)

    def show_word(self, word: Word) -> None:
        """Another word with other choices; the focus stays."""
        self._word = word
        self.setText(word.words)
        self.setToolTip(word.words)
        opens = (
            QCoreApplication.translate("RuleRow", "Fragt nach dem Wert")
            if word.ask
            else QCoreApplication.translate("RuleRow", "Öffnet eine Auswahl")
        )
        self.setAccessibleDescription(opens)
        self.updateGeometry()

    def open_menu(self) -> None:
        """Shows the choices below the word, or asks."""
        if self._word.ask is not None:
            self.chosen.emit(self._word.ask)
        else:
            self.menu.popup(self.mapToGlobal(QPoint(0, self.height())))

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(font(self._size))
        width = min(metrics.horizontalAdvance(self.text()), px(220))
        return QSize(width + 1 + 2 * px(_PAD), metrics.height() + px(4))

    def minimumSizeHint(self) -> QSize:
        """In a narrow pane the end is cut; the tooltip has it all."""
        return self.sizeHint().boundedTo(QSize(px(_SHORTEST), self.sizeHint().height()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_menu()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours = QPainter(self), tokens()
        ink = colours.accent_hover if self.underMouse() else colours.accent
        room = self.rect().adjusted(px(_PAD), 0, -px(_PAD), 0)
        used = paint.text(painter, room, self.text(), font(self._size), ink)
        line = QColor(ink)
        line.setAlphaF(1.0 if self.underMouse() else 0.4)
        painter.fillRect(room.x(), self.height() - px(2), used, 1, line)
        if self.hasFocus():
            paint.focus_ring(painter, self.rect(), 4)

    def _fill(self) -> None:
        if self._filled is not self._word.choices:
            self._filled = self._word.choices
            fill_menu(self.menu, self._word.choices, self.chosen.emit)


class SignCross(_Part):
    """The sign of a condition. Under the pointer and with focus it turns into a cross that takes the condition away;
    what is dragged by it is the condition."""

    def __init__(self, icon: str) -> None:
        super().__init__()
        self._icon = icon
        self.can_remove = True
        self.dragged = ""  # where the condition stands, for whom it is dropped on; empty: it cannot be dragged
        self._pressed_at = QPoint()
        self.setFixedSize(px(24), px(24))

    def show_icon(self, icon: str) -> None:
        self._icon = icon
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        far = (event.position().toPoint() - self._pressed_at).manhattanLength() >= QApplication.startDragDistance()
        row = self.parentWidget()
        if self.dragged and far and row is not None and event.buttons() & Qt.MouseButton.LeftButton:
            self.setDown(False)
            self._drag(row)
        else:
            super().mouseMoveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        row = self.parentWidget()
        is_hot = self.hasFocus() or (row is not None and row.underMouse())
        painter, inset = QPainter(self), px(5)
        name = "x" if is_hot and self.can_remove else self._icon
        role = icons.Ink.TEXT if self.underMouse() and self.can_remove else icons.Ink.SECONDARY
        icons.paint(painter, self.rect().adjusted(inset, inset, -inset, -inset), name, role)
        if self.hasFocus():
            paint.focus_ring(painter, self.rect(), 6)

    def _drag(self, row: QWidget) -> None:
        data = QMimeData()
        data.setData(RULE, self.dragged.encode())
        drag = QDrag(self)
        drag.setMimeData(data)
        drag.setPixmap(row.grab())
        drag.setHotSpot(self.mapTo(row, self._pressed_at))
        drag.exec(Qt.DropAction.MoveAction)


class MoreDots(_Part):
    """Opens what else can be done with a condition; seen only where pointer or keyboard are."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(px(16), px(22))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.is_hot():
            role = icons.Ink.TEXT if self.underMouse() else icons.Ink.SECONDARY
            icons.paint(painter, self.rect(), "more", role)
        if self.hasFocus():
            paint.focus_ring(painter, self.rect(), 4)
