"""Short forms between the lines of a record and in dialogs: label column, fields, one sentence per fault."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from crm.ui.fonts import Size, Weight
from crm.ui.metrics import CONTROL, CONTROL_SMALL, px
from crm.ui.record.area import AreaBox
from crm.ui.style_buttons import Look
from crm.ui.widgets.buttons import button
from crm.ui.widgets.flow import FlowLayout
from crm.ui.widgets.labels import label, note
from crm.ui.widgets.section import Row
from crm.ui.widgets.value_row import Check, ErrorLine, mark_invalid

_AREA = 76  # height of several lines


@dataclass(slots=True)
class _Field:
    control: QWidget
    error: ErrorLine
    check: Check | None
    values: list[Any]  # of a choice


class Form(QWidget):
    """Enter or Ctrl+Enter saves, Esc cancels. ``submitted`` comes only after every check has passed, ``changed`` with
    every key and choice.

    With ``save`` the form has its own two buttons; a dialog has its buttons below and calls :meth:`submit`.
    """

    submitted = Signal()
    cancelled = Signal()
    changed = Signal()

    def __init__(self, save: str = "") -> None:
        super().__init__()
        self._fields: dict[str, _Field] = {}
        self._height = px(CONTROL_SMALL if save else CONTROL)
        self._gap = px(2 if save else 4)
        self._busy = False
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, px(4), 0, px(4))
        self._layout.setSpacing(px(2))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(self._gap)
        self._layout.addLayout(self._rows)
        self.error = ErrorLine()
        self._layout.addWidget(self.error)
        if save:
            self._add_buttons(save)

    def add_text(self, key: str, words: str, text: str = "", check: Check | None = None, hint: str = "") -> QLineEdit:
        """A line of text; ``hint`` shows an example while the field is empty."""
        field = QLineEdit(text)
        field.setPlaceholderText(hint)
        self.add(key, words, field, check)
        return field

    def add_area(self, key: str, words: str, text: str = "", check: Check | None = None) -> QPlainTextEdit:
        """Several lines of text; Enter starts a new one there, Ctrl+Enter saves."""
        field = QPlainTextEdit(text)
        field.setTabChangesFocus(True)
        self._add_row(key, words, field, AreaBox(field, _AREA), check)
        return field

    def add_head(self, words: str) -> None:
        """A line over a group of fields."""
        head = label(words, Size.SMALL, Weight.SEMIBOLD, secondary=True)
        head.setMinimumHeight(px(28))
        head.setAlignment(Qt.AlignmentFlag.AlignBottom)
        self._rows.addWidget(head)

    def add_choice(self, key: str, words: str, choices: Iterable[tuple[Any, str]], value: Any) -> QComboBox:
        """One of a few values."""
        pairs = list(choices)
        field = QComboBox()
        field.addItems([name for _, name in pairs])
        field.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.add(key, words, field)
        self._fields[key].values = [one for one, _ in pairs]
        if value in self._fields[key].values:
            field.setCurrentIndex(self._fields[key].values.index(value))
        return field

    def set_choices(self, key: str, choices: Iterable[tuple[Any, str]]) -> None:
        """Other values for a choice; what was chosen stays chosen if it is still among them."""
        field, before, pairs = self._fields[key], self.chosen(key), list(choices)
        assert isinstance(field.control, QComboBox)
        field.values = [one for one, _ in pairs]
        field.control.clear()
        field.control.addItems([name for _, name in pairs])
        if before in field.values:
            field.control.setCurrentIndex(field.values.index(before))

    def add_number(self, key: str, words: str, value: int, most: int) -> QSpinBox:
        """A whole number from 1."""
        field = QSpinBox()
        field.setRange(1, most)
        field.setValue(value)
        self.add(key, words, field)
        return field

    def add_ticks(self, words: str, ticks: Sequence[tuple[str, str, bool]]) -> None:
        """Check boxes beside each other: key, words, state."""
        box = QWidget()
        flow = FlowLayout(box, gap=12)
        for key, name, on in ticks:
            tick = QCheckBox(name)
            tick.setChecked(on)
            tick.setMinimumHeight(px(24))
            tick.toggled.connect(self._on_changed)
            flow.addWidget(tick)
            self._fields[key] = _Field(tick, self.error, None, [])
        self._rows.addWidget(Row(words, box))

    def add_block(self, words: str, control: QWidget) -> None:
        """A control that has its own height and looks after its own contents."""
        row = Row(words, control)
        row.label.setMinimumHeight(self._height)
        self._rows.addWidget(row)

    def add(self, key: str, words: str, control: QWidget, check: Check | None = None) -> None:
        """Any field below the others, with its label as buddy and room for its sentence."""
        control.setFixedHeight(self._height)
        self._add_row(key, words, control, control, check)

    def _add_row(self, key: str, words: str, control: QWidget, shown: QWidget, check: Check | None) -> None:
        control.setAccessibleName(words)
        error = ErrorLine()
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(shown)
        column.addWidget(error)
        row = Row(words, box)
        row.label.setMinimumHeight(self._height)
        row.label.setBuddy(control)
        self._rows.addWidget(row)
        self._fields[key] = _Field(control, error, check, [])
        self._watch(control)

    def _watch(self, control: QWidget) -> None:
        if isinstance(control, QLineEdit | QPlainTextEdit):
            control.textChanged.connect(self._on_changed)
        elif isinstance(control, QComboBox):
            control.currentIndexChanged.connect(self._on_changed)
        elif isinstance(control, QSpinBox):
            control.valueChanged.connect(self._on_changed)

    def _on_changed(self) -> None:
        self.changed.emit()

    def add_reading(self, words: str, text: str) -> QLabel:
        """Something to read between the fields, such as what would apply without the edit."""
        shown = note(text, wrap=True)
        self._rows.addWidget(Row(words, shown))
        return shown

    def has(self, key: str) -> bool:
        """Whether there is such a field by now."""
        return key in self._fields

    def control(self, key: str) -> QWidget:
        return self._fields[key].control

    def text(self, key: str) -> str:
        """What is typed, without blanks around it."""
        control = self._fields[key].control
        return control.toPlainText().strip() if isinstance(control, QPlainTextEdit) else _line(control).text().strip()

    def set_text(self, key: str, text: str) -> None:
        control = self._fields[key].control
        if isinstance(control, QPlainTextEdit):
            control.setPlainText(text)
        else:
            _line(control).setText(text)

    def choose(self, key: str, value: Any) -> None:
        """Chooses one of the values of a choice."""
        field = self._fields[key]
        if isinstance(field.control, QComboBox) and value in field.values:
            field.control.setCurrentIndex(field.values.index(value))

    def chosen(self, key: str) -> Any:
        """The value of a choice."""
        field = self._fields[key]
        at = field.control.currentIndex() if isinstance(field.control, QComboBox) else -1
        return field.values[at] if at >= 0 else None

    def ticked(self, key: str) -> bool:
        control = self._fields[key].control
        return isinstance(control, QCheckBox) and control.isChecked()

    def number(self, key: str) -> int:
        control = self._fields[key].control
        return control.value() if isinstance(control, QSpinBox) else 0

    def focus(self, key: str = "") -> None:
        """Puts the focus into a field, the first one if none is named."""
        control = self._fields[key or next(iter(self._fields))].control
        control.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(control, QLineEdit):
            control.selectAll()

    def complain(self, key: str, sentence: str) -> None:
        """Shows a sentence below a field and moves there."""
        field = self._fields[key]
        mark_invalid(field.control, sentence)
        field.error.say(sentence)
        field.control.setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse(self, sentence: str) -> None:
        """The services did not accept what was typed: the form stays open with their sentence."""
        self._busy = False
        self.error.say(sentence)

    def submit(self) -> None:
        """Checks every field and, if all is well, emits ``submitted`` once."""
        if self._busy:
            return
        faults = [(key, sentence) for key in self._fields if (sentence := self._fault(key))]
        if faults:
            self.complain(*faults[0])
            return
        self._busy = True
        self.submitted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.submit()
        elif event.key() == Qt.Key.Key_Escape and self.receivers("2cancelled()") > 0:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)

    def _fault(self, key: str) -> str:
        field = self._fields[key]
        sentence = field.check(self.text(key)) if field.check is not None else ""
        if not isinstance(field.control, QCheckBox):
            mark_invalid(field.control, sentence)
            field.error.say(sentence)
        return sentence

    def _add_buttons(self, save: str) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(0, px(6), 0, px(4))
        row.setSpacing(px(8))
        row.addStretch()
        cancel = button(self.tr("Abbrechen"), small=True)
        cancel.clicked.connect(self.cancelled)
        row.addWidget(cancel)
        self.save = button(save, look=Look.PRIMARY, small=True, on_click=self.submit)
        row.addWidget(self.save)
        self._layout.addLayout(row)


def _line(control: QWidget) -> QLineEdit:
    assert isinstance(control, QLineEdit)
    return control
