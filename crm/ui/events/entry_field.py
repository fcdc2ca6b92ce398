"""The one field of the tab "Antworten", and what it asks for at the moment."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from crm.domain.event import Status
from crm.services.check_in import DoorRow
from crm.ui.events.answer_entry import AnswerEntry, Step
from crm.ui.events.answers import ANSWER_KEYS, AnswerButton
from crm.ui.events.words import status_look, status_words
from crm.ui.fonts import Weight
from crm.ui.metrics import CHIP, px
from crm.ui.widgets.chips import StatusChip
from crm.ui.widgets.labels import ElidedLabel, Pane, label, note
from crm.ui.widgets.search import SearchField

_COLUMNS: Final = 3
_HELD: Final = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
translate = QCoreApplication.translate


class EntryField(SearchField):
    """Shows every key to ``on_key`` first, which says whether it was meant for it."""

    def __init__(self, on_key: Callable[[QKeyEvent], bool], parent: QWidget | None = None) -> None:
        super().__init__(translate("Answers", "Name des Gastes"), parent=parent)
        self._on_key = on_key

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._on_key(event):
            super().keyPressEvent(event)


class EntryKeys:
    """What the keys do in each step; the same for the tests as for the field."""

    def __init__(self, entry: AnswerEntry) -> None:
        self._entry = entry

    def press(self, event: QKeyEvent, text: str) -> bool:
        """Acts on a key; False if it is the field's own. ``text`` is what stands in the field."""
        key, entry = Qt.Key(event.key()), self._entry
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            entry.enter()
        elif key == Qt.Key.Key_Escape:
            if entry.step is Step.FIND and not text:
                return False
            entry.back()
        elif key in _MOVES and entry.step in (Step.FIND, Step.SUBSTITUTE):
            entry.move(_MOVES[key])
        elif _is_undo(event) and not text:
            entry.undo()
        elif entry.step is Step.ANSWER and not event.modifiers() & _HELD:
            return self._answer(key, event.text().upper())
        else:
            return False
        return True

    def _answer(self, key: Qt.Key, letter: str) -> bool:
        """Letters that are no answer do nothing: the name is settled, and nothing may slip into it."""
        if key == Qt.Key.Key_Backspace:
            self._entry.back()
        elif letter in ANSWER_KEYS:
            self._entry.answer(ANSWER_KEYS[letter])
        return key not in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


_MOVES: Final = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 10, Qt.Key.Key_PageUp: -10}


def _is_undo(event: QKeyEvent) -> bool:
    return event.matches(QKeySequence.StandardKey.Undo)


class Prompt(Pane):
    """One line that says what is asked for, above the answers, each with its key. ``chosen`` carries a Status."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.who, self.words = label("", weight=Weight.SEMIBOLD), ElidedLabel()
        self.chip = StatusChip("", status_look(Status.INVITED)[0])
        self.hint = note(translate("Answers", "Esc: zurück"))
        self.buttons = [AnswerButton(key, status) for key, status in ANSWER_KEYS.items()]
        self.words.setForegroundRole(self.palette().ColorRole.PlaceholderText)
        line = QHBoxLayout()
        line.setSpacing(px(8))
        line.addStrut(px(CHIP))  # with and without a chip, so that nothing below it jumps
        for part in (self.who, self.words, self.chip):
            line.addWidget(part)
        line.addStretch(1)
        line.addWidget(self.hint)
        grid = QGridLayout()
        grid.setSpacing(px(8))
        for number, made in enumerate(self.buttons):
            grid.addWidget(made, number // _COLUMNS, number % _COLUMNS)
            grid.setColumnStretch(number % _COLUMNS, 1)
            made.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard in the field
            made.clicked.connect(self._on_clicked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(8))
        layout.addLayout(line)
        layout.addLayout(grid)

    def show_step(self, step: Step, row: DoorRow | None, full: str) -> None:
        """What the field waits for."""
        name = row.listed_name if row else ""
        asks = {
            Step.FIND: translate("Answers", "Namen beginnen, Eingabetaste, dann die Antwort mit einer Taste"),
            Step.ANSWER: row.body if row else "",
            Step.SUBSTITUTE: translate("Answers", "wird vertreten. Namen der Vertretung beginnen, dann Eingabetaste"),
            Step.REASON: full + " " + translate("Answers", "Grund für den weiteren Platz, dann Eingabetaste"),
        }
        self.who.setText(name)
        self.who.setVisible(bool(name))
        self.words.setText(asks[step])
        self.words.updateGeometry()
        self.hint.setVisible(step is not Step.FIND)
        self.chip.setVisible(step is Step.ANSWER)
        if row is not None:
            status = row.participation.status
            self.chip.set_status(status_words(status), *status_look(status))
        for made in self.buttons:
            made.setEnabled(step is Step.ANSWER)
            made.setChecked(step is Step.ANSWER and row is not None and row.participation.status is made.status)
        self.setAccessibleName(" ".join(part for part in (name, asks[step]) if part))

    def _on_clicked(self) -> None:
        sender = self.sender()
        if isinstance(sender, AnswerButton):
            self.chosen.emit(sender.status)
