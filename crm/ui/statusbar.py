"""The bar at the bottom: which file is open, and the last thing done with the way to take it back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QStatusBar, QWidget

from crm.services.history import UndoState
from crm.ui import icons, paint
from crm.ui.metrics import STATUS_BAR, px
from crm.ui.widgets.empty import IconView
from crm.ui.widgets.labels import note
from crm.ui.widgets.status import StatusMessage

_SHORT = 8_000  # milliseconds that a mere message stays before the last action shows again


class StatusBar(QStatusBar):
    """A message stands until something is done or some seconds have passed; an error until something is done."""

    def __init__(self, file_name: str, undo: Callable[[], object], parent: QWidget) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self.setFixedHeight(px(STATUS_BAR))
        self.setAccessibleName(self.tr("Statusleiste"))
        self._undo, self._last, self._complaining = undo, "", False
        self._warning = IconView("alert-triangle", icons.TEXT, icons.Ink.ERROR)
        self.message = StatusMessage()
        self.message.undo.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard where it is
        self.file = note(file_name)
        self.file.setAccessibleName(self.tr("Geöffnete Datei: {name}").format(name=file_name))
        self.addWidget(self._left(), 0)
        self.addPermanentWidget(self._right(), 1)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SHORT)
        self._timer.timeout.connect(self._show_last)

    def begin_change(self) -> None:
        """Something was done: what stood here is no longer news."""
        self._timer.stop()
        self._complaining = False

    def show_state(self, state: UndoState) -> None:
        """The last action that can be taken back; a fresh message or a complaint stays."""
        self._last = state.undo
        if not self._timer.isActive() and not self._complaining:
            self._show_last()

    def say(self, sentence: str) -> None:
        """A message that goes by itself."""
        self._complaining = False
        self._warning.hide()
        self.message.say(sentence)
        self._timer.start()

    def complain(self, sentence: str) -> None:
        """An error of the user's or the surroundings; stays until something is done."""
        self._timer.stop()
        self._complaining = True
        self.message.say(sentence)
        self._warning.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.palette().window())
        paint.hairline(painter, self.rect().topLeft(), self.rect().topRight())

    def _show_last(self) -> None:
        self._warning.hide()
        if self._last:
            self.message.say(self._last, self._undo)
        else:
            self.message.clear()

    def _left(self) -> QWidget:
        part = QWidget()
        layout = QHBoxLayout(part)
        layout.setContentsMargins(px(16), 1, 0, 0)
        layout.setSpacing(px(6))
        layout.addWidget(IconView("database", icons.TEXT))
        layout.addWidget(self.file)
        return part

    def _right(self) -> QWidget:
        part = QWidget()
        layout = QHBoxLayout(part)
        layout.setContentsMargins(px(24), 1, px(16), 0)
        layout.setSpacing(px(6))
        layout.addStretch(1)
        layout.addWidget(self._warning)
        layout.addWidget(self.message, 0, Qt.AlignmentFlag.AlignVCenter)
        self._warning.hide()
        return part
