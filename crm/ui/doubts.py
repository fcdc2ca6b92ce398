"""Bitte prüfen: before contacts leave the house, how many the rules are unsure about, and on demand who and why."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from crm.domain.listing import Subject
from crm.services.doubts import Doubt
from crm.ui.desk import Desk
from crm.ui.metrics import px
from crm.ui.widgets.buttons import Button, button, link
from crm.ui.widgets.hint import HintLine, hints
from crm.ui.widgets.labels import Hairline, Pane, heading, note


class DoubtsLine(QWidget):
    """ "3 bitte prüfen" with a link to the list; hidden while there is nothing to look at."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._subjects: list[Subject] = []
        self.doubts: list[Doubt] = []
        self._is_stopped = False
        self.words = HintLine("")
        self.link = link(self.tr("Anzeigen …"), self.show_all)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(12))
        layout.addWidget(self.words, 1)
        layout.addWidget(self.link)
        self.hide()

    def ask(self, subjects: Sequence[Subject]) -> None:
        """Asks the rules about these contacts; the answer comes when it is there."""
        self._subjects = list(subjects)
        work = partial(self._desk.services.doubts.of, self._subjects)
        self._desk.read(work, self.show_doubts, replaces=f"doubts-{id(self)}")

    def show_doubts(self, doubts: list[Doubt]) -> None:
        """Shows how many there are."""
        if self._is_stopped:
            return
        self.doubts = doubts
        words = QCoreApplication.translate(
            "DoubtsLine", "%n Kontakte bitte prüfen: Anrede, Geschlecht oder Amt", None, len(doubts)
        )
        self.words.setText(words)
        self.link.setAccessibleDescription(words)
        self.setVisible(bool(doubts))

    def stop(self) -> None:
        """The dialog is closing: an answer under way finds nobody any more."""
        self._is_stopped = True

    def show_all(self) -> DoubtsDialog:
        """Opens the list."""
        dialog = DoubtsDialog(self._desk, self.doubts, self.window())
        dialog.open()
        return dialog


class DoubtsDialog(QDialog):
    """One line for each contact: who, what to look at, and the way to the record."""

    def __init__(self, desk: Desk, doubts: Sequence[Doubt], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Bitte prüfen"))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(20), px(24), px(20))
        column.setSpacing(px(4))
        column.addWidget(heading(self.tr("Bitte prüfen")))
        advice = self.tr("Hier sind die Regeln nicht sicher. Im Datensatz lässt sich jede Form von Hand festlegen.")
        column.addWidget(note(advice, wrap=True))
        column.addSpacing(px(8))
        column.addWidget(self._list(doubts), 1)
        self.close_button = button(self.tr("Schließen"), on_click=self.reject)
        column.addSpacing(px(8))
        column.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignRight)
        self.resize(px(560), px(480))

    def _list(self, doubts: Sequence[Doubt]) -> QScrollArea:
        contents = Pane(QPalette.ColorRole.Window)
        column = QVBoxLayout(contents)
        column.setContentsMargins(0, 0, px(8), 0)
        column.setSpacing(px(4))
        self.links: list[Button] = []
        for number, doubt in enumerate(doubts):
            if number:
                column.addWidget(Hairline())
            column.addLayout(self._head(doubt))
            column.addWidget(hints(doubt.checks))
        column.addStretch()
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(self.windowTitle())
        area.setWidget(contents)
        return area

    def _head(self, doubt: Doubt) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(px(8))
        name = link(doubt.name, partial(self._open, doubt.subject), in_text=True)
        name.setToolTip(self.tr("Datensatz öffnen"))
        self.links.append(name)
        line.addWidget(name)
        line.addWidget(note(", ".join(part for part in (doubt.office, doubt.body) if part), wrap=True), 1)
        return line

    def _open(self, subject: Subject) -> None:
        """Opens the record; every dialog above it closes, so that it can be seen."""
        above: QWidget | None = self
        while isinstance(above, QDialog):
            dialog, above = above, above.parentWidget()
            above = above.window() if above is not None else None
            dialog.reject()
        self._desk.open(subject)
