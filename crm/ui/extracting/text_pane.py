"""The pasted text: what was read from it is tinted, the passage of the chosen value stands out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QMouseEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from crm.ui.metrics import px
from crm.ui.theme import tokens
from crm.ui.tokens import Tone


class TextPane(QPlainTextEdit):
    """``pointed`` gives the place in the text that was clicked on, in characters of Python."""

    pointed = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._passages: list[tuple[int, int]] = []
        self._chosen: tuple[int, int] | None = None
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(px(14))
        self.setFrameShape(QPlainTextEdit.Shape.NoFrame)

    def show_passages(self, passages: Sequence[tuple[int, int]]) -> None:
        """Tints everything that was read."""
        self._passages = list(passages)
        self._chosen = None
        self._paint()

    def point_to(self, start: int, end: int) -> None:
        """Makes one passage stand out and scrolls to it."""
        self._chosen = start, end
        self._paint()
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._to_qt(start))
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if not self.textCursor().hasSelection():
            self.pointed.emit(self._from_qt(self.textCursor().position()))

    def _paint(self) -> None:
        colours = tokens()
        pairs = [(*passage, colours.pair(Tone.TINT)) for passage in self._passages if passage != self._chosen]
        if self._chosen:
            pairs.append((*self._chosen, colours.pair(Tone.WARN)))
        found = []
        for start, end, pair in pairs:
            selection = QTextEdit.ExtraSelection()
            look = QTextCharFormat()
            look.setBackground(QColor(pair.ground))
            look.setForeground(QColor(pair.text))
            if (start, end) == self._chosen:
                look.setFontUnderline(True)  # never by colour alone
            cursor = QTextCursor(self.document())
            cursor.setPosition(self._to_qt(start))
            cursor.setPosition(self._to_qt(end), QTextCursor.MoveMode.KeepAnchor)
            selection.cursor, selection.format = cursor, look
            found.append(selection)
        self.setExtraSelections(found)

    def _to_qt(self, position: int) -> int:
        """Qt counts characters beyond the basic plane twice."""
        text = self.toPlainText()
        return len(text[:position].encode("utf-16-le", "surrogatepass")) // 2

    def _from_qt(self, position: int) -> int:
        data = self.toPlainText().encode("utf-16-le", "surrogatepass")[: 2 * position]
        return len(data.decode("utf-16-le", "ignore"))
