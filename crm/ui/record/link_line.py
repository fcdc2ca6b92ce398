"""A line of text in which the names of records are links."""

from __future__ import annotations

import html

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QLabel

from crm.domain.listing import Subject, SubjectKind
from crm.ui.desk import Desk


class LinkLine(QLabel):
    """Text with links that wraps; the links take the keyboard focus one after the other.

    A link made by :func:`link_to` opens its record.
    """

    def __init__(self, desk: Desk, face: QFont, *, secondary: bool = False) -> None:
        super().__init__()
        self._desk = desk
        if secondary:
            self.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setFont(face)
        self.setWordWrap(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByKeyboard | Qt.TextInteractionFlag.LinksAccessibleByMouse
        )

        self.linkActivated.connect(self._open)

    def show_words(self, words: str) -> None:
        """Shows rich text; without any the line takes no room."""
        self.setText(words)
        self.setVisible(bool(words))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if "<a" in words else Qt.FocusPolicy.NoFocus)

    def changeEvent(self, event: QEvent) -> None:
        """A link keeps the colour it was laid out with: another theme needs it laid out anew."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and (words := self.text()):
            self.setText("")
            self.setText(words)

    def _open(self, target: str) -> None:
        kind, _, number = target.partition(":")
        self._desk.open(Subject(SubjectKind(kind), int(number)))


def link_to(words: str, subject: Subject) -> str:
    """A link to a record, as rich text."""
    return f'<a style="text-decoration:none" href="{subject.kind.value}:{subject.id}">{html.escape(words)}</a>'
