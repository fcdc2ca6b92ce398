"""What is incomplete in a query: one quiet sentence below its field, and the place underlined in it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QInputMethodEvent, QPainter, QPaintEvent, QTextCharFormat
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from crm.domain.query import Problem, parse
from crm.ui import icons, paint
from crm.ui.announce import announce
from crm.ui.fonts import Size, font
from crm.ui.metrics import px
from crm.ui.theme import tokens

_PAUSE: Final = 700  # milliseconds; who is still typing knows that the end is missing


class ProblemLine(QLabel):
    """Icon and sentence in the secondary colour; hidden while all is well. ``shown`` comes when it appears or goes."""

    shown = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(font(Size.SMALL))
        self.setFixedHeight(px(20))
        self.setContentsMargins(px(20), 0, 0, 0)
        self.hide()

    def say(self, sentence: str) -> None:
        """An empty sentence hides the line."""
        if sentence == self.text():
            return
        self.setText(sentence)
        self.setVisible(bool(sentence))
        if sentence:
            announce(self, sentence)
        self.shown.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        icons.paint(painter, QRect(0, 0, px(icons.TEXT), self.height()), "info", icons.Ink.SECONDARY)
        paint.text(painter, self.contentsRect(), self.text(), self.font(), tokens().secondary)


class QueryProblems(QObject):
    """Watches a field for its line. What stands where one is typing is named after a pause, on Enter and on leaving."""

    def __init__(self, field: QLineEdit, line: ProblemLine) -> None:
        super().__init__(field)
        self._field, self._line = field, line
        self.marked: tuple[tuple[int, int], ...] = ()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self.look)
        field.textChanged.connect(self._on_changed)
        field.returnPressed.connect(self.look)
        field.installEventFilter(self)

    def look(self) -> None:
        """Names every problem there is now."""
        self._timer.stop()
        self._show(parse(self._field.text()).problems)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusOut:
            self.look()
        return False

    def _on_changed(self, text: str) -> None:
        found, cursor = parse(text).problems, self._field.cursorPosition()
        known = [one for one in found if one.end != cursor or one.sentence == self._line.text()]
        self._show(tuple(known))
        if len(known) < len(found):
            self._timer.start()
        else:
            self._timer.stop()

    def _show(self, problems: tuple[Problem, ...]) -> None:
        sentence = problems[0].sentence if problems else ""
        self._line.say(sentence)
        self._field.setAccessibleDescription(sentence)
        marked = tuple((one.start, one.end) for one in problems[:1])
        if marked or self.marked:
            _underline(self._field, marked)
        self.marked = marked


def _underline(field: QLineEdit, places: tuple[tuple[int, int], ...]) -> None:
    """A line edit has no formats of its own; those of an input method serve, and without its text change nothing."""
    look = QTextCharFormat()
    look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
    look.setUnderlineColor(QColor(tokens().error))
    kind, cursor = QInputMethodEvent.AttributeType.TextFormat, field.cursorPosition()
    attributes = [QInputMethodEvent.Attribute(kind, start - cursor, end - start, look) for start, end in places]
    QCoreApplication.sendEvent(field, QInputMethodEvent("", attributes))
