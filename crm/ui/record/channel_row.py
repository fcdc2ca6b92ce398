"""One phone number, mailbox or page: label, value edited in place, what it is for, its mark."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QContextMenuEvent, QDesktopServices, QEnterEvent, QFontMetrics, QMouseEvent, QPalette
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSizePolicy, QWidget

from crm.domain.reach import Channel
from crm.ui.metrics import LABEL_COLUMN, px
from crm.ui.record.section import KEY
from crm.ui.record.tool import RowTool, pop_up
from crm.ui.record.words import channel_word, written
from crm.ui.widgets.labels import ElidedLabel, note
from crm.ui.widgets.section import Mark
from crm.ui.widgets.value_row import Check, ValueRow

_FREE = 16_777_215  # QWIDGETSIZE_MAX: no limit


class ChannelRow(QWidget):
    """An own channel turns into a field (F2, Enter, double click, pencil); an inherited one asks what to do instead.

    ``committed`` carries the text typed, ``asked`` comes when somebody tries to edit what is not the record's own,
    ``rested`` after editing, however it ended.
    """

    committed = Signal(str)
    asked = Signal()
    rested = Signal()

    def __init__(self, channel: Channel, marks: list[tuple[str, str]], check: Check | None) -> None:
        super().__init__()
        self.channel = channel
        self.setProperty(KEY, f"channel-{channel.id}")
        self._is_own = check is not None
        self.value = ValueRow(written(channel), channel_word(channel), check)
        self._more = ElidedLabel(channel.label)
        self._pencil = RowTool("pencil", self.tr("Bearbeiten"), focusable=False)
        self._click = QTimer(self, singleShot=True, interval=QApplication.doubleClickInterval())
        self._lay_out(marks)
        self._wire()
        self.setFocusProxy(self.value)

    def edit(self) -> None:
        """What F2 does."""
        self._click.stop()
        if self._is_own:
            self.value.edit()
        else:
            self.asked.emit()

    def open(self) -> None:
        """Opens the mail program or the browser."""
        QDesktopServices.openUrl(QUrl(self.channel.url))

    def restore(self) -> None:
        """Shows the stored value again, after an edit that was not accepted."""
        self.value.set_text(written(self.channel))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.value.field and event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self._fit()
            if event.type() is QEvent.Type.HideToParent:
                self.rested.emit()
        elif watched is self.value.reading and isinstance(event, QMouseEvent):
            return self._on_mouse(event)
        return super().eventFilter(watched, event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        pop_up(self, event.globalPos())

    def enterEvent(self, event: QEnterEvent) -> None:
        self._pencil.setVisible(not self.value.is_editing())
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._pencil.hide()
        super().leaveEvent(event)

    def _lay_out(self, marks: list[tuple[str, str]]) -> None:
        label = note(channel_word(self.channel))
        label.setFixedWidth(px(LABEL_COLUMN))
        label.setMinimumHeight(px(24))
        label.setBuddy(self.value)
        self._more.setFont(note().font())
        self._more.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._more.setContentsMargins(px(8), 0, 0, 0)
        self._more.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._pencil.hide()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self.value, 100)
        layout.addWidget(self._more, 10)
        layout.addStretch(1)
        layout.addWidget(self._pencil, 0, Qt.AlignmentFlag.AlignTop)
        if marks:
            layout.addSpacing(px(8))
            layout.addWidget(self._mark(marks), 0, Qt.AlignmentFlag.AlignTop)
        self._fit()

    def _mark(self, marks: list[tuple[str, str]]) -> Mark:
        mark = Mark(*marks[0])
        mark.setMinimumHeight(px(24))
        everything = ", ".join(word for _, word in marks)
        mark.setToolTip(everything)
        self.value.reading.setAccessibleDescription(", ".join(filter(None, (self.channel.label, everything))))
        return mark

    def _wire(self) -> None:
        reading = self.value.reading
        reading.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)  # ours has copying, too
        reading.installEventFilter(self)
        self.value.field.installEventFilter(self)
        self.value.committed.connect(self.committed)
        self._pencil.clicked.connect(self.edit)
        if self.channel.url:
            reading.setForegroundRole(QPalette.ColorRole.Link)
            reading.setCursor(Qt.CursorShape.PointingHandCursor)
            self._click.timeout.connect(self.open)
        if not self._is_own:
            reading.asked.disconnect(self.value.edit)
            reading.asked.connect(self.asked)

    def _on_mouse(self, event: QMouseEvent) -> bool:
        """A click opens mail and web once it is sure that no second click follows, which would edit."""
        if event.type() is QEvent.Type.MouseButtonDblClick:
            self._click.stop()
        elif event.type() is QEvent.Type.MouseButtonRelease and event.button() is Qt.MouseButton.LeftButton:
            plain = self.channel.url and not self.value.reading.hasSelectedText()
            if plain and self.value.reading.rect().contains(event.position().toPoint()):
                self._click.start()
        return False

    def _fit(self) -> None:
        """At rest the value is as wide as its text, so that what it is for follows; a field takes the whole line."""
        editing = self.value.is_editing()
        wide = QFontMetrics(self.value.reading.font()).horizontalAdvance(self.value.text()) + px(4)
        self.value.setMaximumWidth(_FREE if editing else wide)
        self._more.setVisible(bool(self.channel.label) and not editing)
        if editing:
            self._pencil.hide()


def copy_text(text: str) -> None:
    QApplication.clipboard().setText(text)


def copying(text: str) -> partial[None]:
    """An action that puts a text on the clipboard."""
    return partial(copy_text, text)
