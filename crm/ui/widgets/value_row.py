"""A value that is read first and edited in place."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from crm.ui import icons, paint
from crm.ui.announce import announce
from crm.ui.fonts import Size, font
from crm.ui.metrics import CONTROL_SMALL, px
from crm.ui.style_fields import INVALID
from crm.ui.theme import tokens

#: Returns one sentence that names what is expected, or "" if the text is acceptable.
Check = Callable[[str], str]


class ErrorLine(QLabel):
    """Below a field: icon and one sentence in the error's colour."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(font(Size.SMALL))
        self.setWordWrap(True)
        self.setContentsMargins(px(20), px(2), 0, px(2))
        self.hide()

    def say(self, sentence: str) -> None:
        """Shows a sentence, also to screen readers; an empty one hides the line."""
        self.setText(sentence)
        self.setVisible(bool(sentence))
        if sentence:
            announce(self, sentence, urgent=True)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colour = QPainter(self), tokens().error
        icons.paint(painter, QRect(0, px(2), px(14), px(16)), "alert-triangle", colour)
        painter.setPen(QColor(colour))
        painter.drawText(self.contentsRect(), Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter, self.text())


def mark_invalid(field: QWidget, sentence: str) -> None:
    """Gives a field the error frame and its sentence as description; an empty sentence takes both away."""
    field.setProperty(INVALID, bool(sentence))
    field.setAccessibleDescription(sentence)
    field.update()


class _Reading(QLabel):
    """The value at rest: focusable, so that F2 and Enter reach it."""

    asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setMinimumHeight(px(20))
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.asked.emit()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.asked.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        room = self.contentsRect()
        if self.fontMetrics().horizontalAdvance(self.text()) > room.width() and not self.hasSelectedText():
            colour = self.palette().color(self.foregroundRole()).name()
            paint.text(QPainter(self), room, self.text(), self.font(), colour)  # a label would cut without a sign
        else:
            super().paintEvent(event)
        if self.hasFocus():
            paint.focus_ring(QPainter(self), self.rect(), 4)


class ValueRow(QWidget):
    """Shows a text; F2, Enter or a double click turn it into a field.

    Enter or leaving the field emits ``committed`` if the text changed and ``check`` accepts it; Esc restores.
    The text shown changes at once; a screen calls :meth:`set_text` if the write fails.
    """

    committed = Signal(str)

    def __init__(self, text: str = "", name: str = "", check: Check | None = None, empty: str = "–") -> None:
        super().__init__()
        self._text, self._empty, self._check = text, empty, check
        self._editing = False
        self.reading, self.field, self.error = _Reading(), QLineEdit(), ErrorLine()
        for part in (self.reading, self.field):
            part.setAccessibleName(name)
        self.field.setFixedHeight(px(CONTROL_SMALL))
        self.field.hide()
        self.setFocusProxy(self.reading)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget in (self.reading, self.field, self.error):
            layout.addWidget(widget)
        self.reading.asked.connect(self.edit)
        self.field.returnPressed.connect(self.commit)
        self.field.textEdited.connect(self._on_edited)
        self.field.installEventFilter(self)
        self.set_text(text)

    def text(self) -> str:
        """The value, not what is being typed."""
        return self._text

    def set_text(self, text: str) -> None:
        """Shows another value and leaves editing."""
        self._text = text
        self.reading.setText(text or self._empty)
        self.reading.setToolTip(text)
        self._rest()

    def is_editing(self) -> bool:
        return self._editing

    def edit(self) -> None:
        """Turns the value into a field with everything selected."""
        self._editing = True
        self.field.setText(self._text)
        self.reading.hide()
        self.field.show()
        self.setFocusProxy(self.field)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.selectAll()

    def commit(self) -> bool:
        """Ends editing with what was typed; False if the check does not accept it."""
        typed = self.field.text().strip()
        sentence = self._check(typed) if self._check is not None and typed != self._text else ""
        if sentence:
            self._complain(sentence)
            return False
        changed = typed != self._text
        self.set_text(typed)
        if changed:
            self.committed.emit(typed)
        return True

    def restore(self) -> None:
        """Ends editing without a change."""
        self.set_text(self._text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and self.is_editing():
            if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
                if event.key() == Qt.Key.Key_Escape:
                    self.restore()
                    return True
            elif event.type() is QEvent.Type.FocusOut:
                self._on_left()
        return super().eventFilter(watched, event)

    def _on_left(self) -> None:
        """Leaving commits; what is not acceptable stays open with its sentence, without pulling the focus back."""
        typed = self.field.text().strip()
        sentence = self._check(typed) if self._check is not None and typed != self._text else ""
        if sentence:
            mark_invalid(self.field, sentence)
            self.error.say(sentence)
        else:
            self.commit()

    def _complain(self, sentence: str) -> None:
        mark_invalid(self.field, sentence)
        self.error.say(sentence)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_edited(self) -> None:
        if self.error.text():
            mark_invalid(self.field, "")
            self.error.say("")

    def _rest(self) -> None:
        had_focus = self.field.hasFocus()
        self._editing = False  # first: hiding the field takes its focus, and leaving would commit
        mark_invalid(self.field, "")
        self.error.say("")
        self.setFocusProxy(self.reading)
        self.reading.show()
        if had_focus:
            self.reading.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.hide()
