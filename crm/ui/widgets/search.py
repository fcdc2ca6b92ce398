"""The field above a list, and the one in the tool bar."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from crm.ui import icons, paint
from crm.ui.fonts import Size, font
from crm.ui.metrics import CONTROL, px

_PAUSE = 150  # milliseconds; the first key is answered at once, the rest wait for a pause in typing


class SearchField(QLineEdit):
    """Icon, placeholder and a hint for its shortcut; ``searched`` carries the text to look for."""

    searched = Signal(str)

    def __init__(
        self, placeholder: str, shortcut: str = "", icon: str = "search", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon, self._shortcut, self._told = icon, shortcut, ""
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder.rstrip(" …"))
        self.setFixedHeight(px(CONTROL))
        hint = QFontMetrics(font(Size.SMALL)).horizontalAdvance(shortcut) + px(20) if shortcut else px(4)
        self.setTextMargins(px(24), 0, hint, 0)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self._tell)
        self.textChanged.connect(self._on_changed)

    def search_now(self) -> None:
        """Does not wait for the pause (Enter)."""
        self._timer.stop()
        self._tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self.search_now()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.search_now()
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        icons.paint(painter, QRect(px(9), 0, px(16), self.height()), self._icon)
        if self._shortcut and not self.text():
            width = QFontMetrics(font(Size.SMALL)).horizontalAdvance(self._shortcut) + px(12)
            paint.key_cap(
                painter, QRect(self.width() - width - px(8), px(6), width, self.height() - px(12)), self._shortcut
            )

    def _on_changed(self) -> None:
        first = not self._timer.isActive()
        self._timer.start()
        if first:
            self._tell()

    def _tell(self) -> None:
        if self.text() != self._told:
            self._told = self.text()
            self.searched.emit(self._told)
