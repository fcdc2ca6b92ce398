"""A value beside the other one it differs from, with what differs on a ground of its own."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel

from crm.ui.theme import tokens
from crm.ui.tokens import Tone
from crm.ui.widgets.labels import label


class ValueLabel(QLabel):
    """``part`` is what differs. What was is struck out there, what would be stands behind an arrow, so that it is not
    said by colour alone."""

    def __init__(self, text: str, part: slice, *, is_new: bool) -> None:
        super().__init__()
        self._text, self._part, self._is_new = text, part, is_new
        quiet = label(secondary=not is_new)
        self.setFont(quiet.font())
        self.setForegroundRole(quiet.foregroundRole())
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setWordWrap(True)
        self.setAccessibleName(text)
        self._paint()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._paint()

    def _paint(self) -> None:
        pair = tokens().pair(Tone.GOOD if self._is_new else Tone.BAD)
        struck = "" if self._is_new else "text-decoration: line-through;"
        before, part, after = (
            escape(piece).replace("\n", "<br>")
            for piece in (self._text[: self._part.start], self._text[self._part], self._text[self._part.stop :])
        )
        marked = f'<span style="background:{pair.ground}; color:{pair.text}; {struck}">{part}</span>' if part else ""
        arrow = "→ " if self._is_new else ""
        html = f"{arrow}{before}{marked}{after}"
        if html != self.text():
            self.setText(html)
