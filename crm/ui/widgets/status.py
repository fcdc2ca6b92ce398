"""Work in progress and work done: the strip with its bar, and the sentence with "Rückgängig"."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from crm.ui import paint
from crm.ui.announce import announce
from crm.ui.icons import Ink
from crm.ui.metrics import px
from crm.ui.widgets.buttons import button, link
from crm.ui.widgets.empty import IconView
from crm.ui.widgets.labels import ElidedLabel, note

_SHOWN_AFTER = 300  # milliseconds: shorter work would only flicker


class _Bar(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.share = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(px(120), px(4))

    def paintEvent(self, event: QPaintEvent) -> None:
        paint.bar(QPainter(self), QRect(0, 0, self.width(), self.height()), self.share)


class ProgressStrip(QWidget):
    """ "Karten lesen, 312 von 708", a bar and Abbrechen. Appears only when work takes longer than 300 ms."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        self.label, self._bar = note(), _Bar()
        self.cancel = button(self.tr("Abbrechen"), small=True, on_click=self.cancelled.emit)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(8))
        layout.addWidget(self.label)
        layout.addWidget(self._bar, 1, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self.cancel)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.show)
        self.hide()

    def begin(self, words: str) -> None:
        """Work starts; ``words`` say which ("Karten lesen")."""
        self._words = words
        self.progress(0, 0)
        self._timer.start(_SHOWN_AFTER)

    def progress(self, done: int, total: int) -> None:
        """Fits as ``on_progress`` of a job."""
        count = QCoreApplication.translate("ProgressStrip", "{done} von {total}").format(done=done, total=total)
        self.label.setText(f"{self._words}, {count}" if total else f"{self._words} …")
        self._bar.share = done / total if total else 0.0
        self._bar.update()

    def end(self, sentence: str = "") -> None:
        """Work is over; the sentence, if any, is announced."""
        self._timer.stop()
        self.hide()
        if sentence:
            announce(self, sentence)


class StatusMessage(QWidget):
    """The last thing done, at the right of the status bar, with a link to take it back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._undo: Callable[[], object] | None = None
        self._icon = IconView("undo", 14, Ink.SECONDARY)
        self.label = ElidedLabel()
        self.label.setFont(note().font())
        self.label.setForegroundRole(note().foregroundRole())
        self.undo = link(self.tr("Rückgängig"), self._on_undo)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(6))
        layout.addWidget(self._icon)
        layout.addWidget(self.label, 1)
        layout.addSpacing(px(6))
        layout.addWidget(self.undo)
        self.clear()

    def say(self, sentence: str, undo: Callable[[], object] | None = None) -> None:
        """Shows and announces a sentence; with ``undo`` it can be taken back."""
        self._undo = undo
        self.label.setText(sentence)
        self.label.updateGeometry()
        self.undo.setVisible(undo is not None)
        self._icon.setVisible(undo is not None)
        self.show()
        announce(self, sentence)

    def clear(self) -> None:
        """Nothing to take back any more."""
        self._undo = None
        self.hide()

    def _on_undo(self) -> None:
        undo = self._undo
        self.clear()
        if undo is not None:
            undo()
