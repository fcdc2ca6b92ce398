"""A new task in one line: "Rückruf bei Anna Müller bis 30.11."; below it stands what was understood."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from crm.domain.errors import UserError
from crm.domain.event import long_german
from crm.domain.notes import Task
from crm.services.tasks import ReadTask
from crm.ui.desk import Desk
from crm.ui.events.words import day_words
from crm.ui.metrics import CONTROL, px
from crm.ui.style_buttons import Look
from crm.ui.tasks.presenter import TaskPresenter
from crm.ui.widgets.buttons import button
from crm.ui.widgets.labels import ElidedLabel, note
from crm.ui.widgets.value_row import ErrorLine, mark_invalid

_PAUSE = 150  # milliseconds after the last key


class QuickAdd(QWidget):
    """Enter adds; ``added`` carries the task. Date and record are shown before, so that nothing is guessed unseen."""

    added = Signal(object)

    def __init__(self, desk: Desk, presenter: TaskPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._presenter, self._busy = desk, presenter, False
        self.field, self.error = QLineEdit(), ErrorLine()
        self.field.setFixedHeight(px(CONTROL))
        self.field.setPlaceholderText(self.tr("Neue Aufgabe, zum Beispiel: Rückruf bei Anna Müller bis 30.11."))
        self.field.setAccessibleName(self.tr("Neue Aufgabe"))
        self.field.setAccessibleDescription(self.tr("Mit Datum am Ende, zum Beispiel morgen, Freitag, in 2 Wochen"))
        self.understood = ElidedLabel()
        self.understood.setFont(note().font())
        self.understood.setForegroundRole(note().foregroundRole())
        self.add = button(self.tr("Hinzufügen"), "plus", Look.PRIMARY, on_click=self.submit)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self.field, 1)
        row.addWidget(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addLayout(row)
        column.addWidget(self.understood)
        column.addWidget(self.error)
        self.setFocusProxy(self.field)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self.read_now)
        self.field.textEdited.connect(self._on_edited)
        self.field.returnPressed.connect(self.submit)
        self._explain(None)

    def submit(self) -> None:
        """Adds what is typed; an empty line says what is expected."""
        if self._busy:
            return
        line = self.field.text().strip()
        if not line:
            self._complain(self.tr("Bitte geben Sie an, was zu tun ist."))
            return
        self._busy = True
        self._presenter.add_line(line, self._on_added, self._on_refused)

    def read_now(self) -> None:
        """Says what would be added."""
        line = self.field.text().strip()
        if not line:
            self._explain(None)
            return
        self._desk.read(
            partial(self._desk.services.tasks.read, line), self._explain, replaces=f"tasks.understood.{id(self)}"
        )

    def _explain(self, found: ReadTask | None) -> None:
        if found is None or not self.field.text().strip():
            words = self.tr("Ein Datum am Ende wird erkannt: morgen, Freitag, in 2 Wochen, 30.11.")
        else:
            day = found.task.due_on
            when = self.tr("ohne Frist")
            if day is not None:
                full = day_words(day.iso()) if day.day is not None and not day.about else long_german(day)
                when = self.tr("fällig {day}").format(day=full)
            about = self.tr("zu {name}").format(name=found.subject_name) if found.subject_name else ""
            words = " · ".join(part for part in (found.task.title, when, about) if part)
        self.understood.setText(words)
        self.understood.updateGeometry()

    def _on_edited(self) -> None:
        mark_invalid(self.field, "")
        self.error.say("")
        self.understood.show()
        self._timer.start()

    def _complain(self, sentence: str) -> None:
        mark_invalid(self.field, sentence)
        self.understood.hide()
        self.error.say(sentence)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_added(self, task: Task) -> None:
        self._busy = False
        self.field.clear()
        self._explain(None)
        self.added.emit(task)

    def _on_refused(self, error: BaseException) -> None:
        self._busy = False
        if isinstance(error, UserError):
            self._complain(str(error))
        else:
            self._desk.feedback.report(error)
