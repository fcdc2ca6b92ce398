"""Wer kann uns vorstellen …: a target is searched for, the way is said in words."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from crm.domain.listing import SubjectKind
from crm.domain.network import Way
from crm.domain.network_words import said
from crm.ui.announce import announce
from crm.ui.desk import Desk
from crm.ui.metrics import px
from crm.ui.record.subject_search import SubjectSearch
from crm.ui.widgets.buttons import icon_button
from crm.ui.widgets.labels import Hairline, Pane, label


class WayBar(Pane):
    """``asked`` carries the subject to be reached; ``closed`` comes when the bar is no longer wanted."""

    asked = Signal(object)
    closed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._name = ""
        self.question = label()
        kinds = [SubjectKind.PERSON, SubjectKind.ORGANISATION, SubjectKind.OFFICE]
        self.search = SubjectSearch(desk, kinds, self.tr("Wen möchten Sie kennenlernen?"))
        self.search.setAccessibleName(self.tr("Wen möchten Sie kennenlernen?"))
        self.search.chosen.connect(self._on_chosen)
        self.answer = label(wrap=True, selectable=True)
        self.answer.hide()
        close = icon_button("x", self.tr("Schließen (Esc)"), small=True, on_click=self.closed.emit)
        row = QHBoxLayout()
        row.setSpacing(px(12))
        row.addWidget(self.question)
        row.addWidget(self.search, 1)
        row.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(10), px(16), 0)
        column.setSpacing(px(8))
        column.addLayout(row)
        column.addWidget(self.answer)
        column.addSpacing(px(2))
        column.addWidget(Hairline())

    def start(self, name: str) -> None:
        """Asks from whom on; puts the caret into the search."""
        self._name = name
        self.question.setText(self.tr("Wer kann {name} vorstellen?").format(name=name))
        self.search.clear()
        self.say("")
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_way(self, way: Way | None) -> None:
        """The way in words, or that there is none."""
        if way is None:
            words = self.tr("Zwischen {name} und {target} ist keine Verbindung bekannt.")
            self.say(words.format(name=self._name, target=self.search.text().partition(" · ")[0]))
        else:
            self.say(said(way) or self.tr("Das ist derselbe Eintrag."))

    def say(self, sentence: str) -> None:
        self.answer.setText(sentence)
        self.answer.setVisible(bool(sentence))
        if sentence:
            announce(self, sentence)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _on_chosen(self, subject: object) -> None:
        self.asked.emit(subject)
