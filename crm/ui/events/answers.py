"""The answer of the chosen participants: buttons that name their key, and the strip of keys below the list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QSizePolicy, QWidget

from crm.domain.event import Status
from crm.ui import icons, paint
from crm.ui.events.words import status_look, status_words
from crm.ui.fonts import Size, Weight, font
from crm.ui.metrics import CONTROL, px
from crm.ui.theme import tokens

#: Key → answer, in the order of buttons and hints.
KEYS: Final = {
    "Z": Status.ACCEPTED,
    "A": Status.DECLINED,
    "V": Status.REPRESENTED,
    "W": Status.WAITING,
    "O": Status.INVITED,
    "U": Status.RESERVED,
    "T": Status.ATTENDED,
    "N": Status.ABSENT,
}
_ALWAYS: Final = 6  # the first six; attendance is offered once the event has begun
#: The keys without those of the day itself.
ANSWER_KEYS: Final = dict(list(KEYS.items())[:_ALWAYS])


class AnswerButton(QAbstractButton):
    """Icon, word and key cap; checked when it is the present answer."""

    def __init__(self, key: str, status: Status, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.status, self._key = status, key
        short = {Status.RESERVED: self.tr("Vorbehalt")}  # half a line has no room for more
        self.setText(short.get(status, status_words(status)))
        self.setAccessibleName(status_words(status))
        self.setAccessibleDescription(self.tr("Taste {key}").format(key=key))
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def nextCheckState(self) -> None:  # noqa: N802
        """A click only asks; the answer shows when it has been stored."""

    def sizeHint(self) -> QSize:
        width = QFontMetrics(font(weight=Weight.SEMIBOLD)).horizontalAdvance(self.text())
        return QSize(min(width, px(60)) + px(8 + 16 + 8 + 8 + 18 + 8), px(CONTROL))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(104), px(CONTROL))

    def paintEvent(self, event: QPaintEvent) -> None:
        colours, painter, chosen = tokens(), QPainter(self), self.isChecked()
        self._ground(painter, chosen)
        room = self.rect().adjusted(px(8), 0, -px(8), 0)
        icons.paint(painter, QRect(room.x(), room.y(), px(16), room.height()), *self._icon())
        cap = QRect(room.right() - px(18), room.y() + px(7), px(19), room.height() - px(14))
        paint.key_cap(painter, cap, self._key)
        words = room.adjusted(px(22), 0, -px(24), 0)
        face = font(weight=Weight.SEMIBOLD if chosen else Weight.REGULAR)
        if QFontMetrics(face).horizontalAdvance(self.text()) > words.width():
            face = font()  # better in full than bold: the frame says that it is chosen
        paint.text(painter, words, self.text(), face, colours.text if self.isEnabled() else colours.disabled)

    def _icon(self) -> tuple[str, str]:
        tone, name = status_look(self.status)
        return name, tokens().pair(tone).text if self.isEnabled() else tokens().disabled

    def _ground(self, painter: QPainter, chosen: bool) -> None:
        colours = tokens()
        if chosen:
            paint.box(painter, self.rect(), colours.tint, colours.accent, 6, 2)
        else:
            ground = colours.hover if self.underMouse() and self.isEnabled() else colours.base
            paint.box(painter, self.rect(), ground, colours.hairline, 6)
        if self.hasFocus():
            inset = 3 if chosen else 0
            paint.focus_ring(painter, self.rect().adjusted(inset, inset, -inset, -inset), 4 if chosen else 6)


class AnswerButtons(QWidget):
    """Two columns of answers; ``chosen`` carries the :class:`Status` asked for."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons = [AnswerButton(key, status) for key, status in KEYS.items()]
        layout = QGridLayout(self)
        layout.setContentsMargins(0, px(2), 0, px(2))
        layout.setSpacing(px(8))
        for column in (0, 1):
            layout.setColumnStretch(column, 1)
        for number, made in enumerate(self.buttons):
            if number < _ALWAYS:
                layout.addWidget(made, number // 2, number % 2)
            else:  # long words: a line each
                layout.addWidget(made, number - _ALWAYS // 2, 0, 1, 2)
            made.clicked.connect(self._on_clicked)

    def show_status(self, statuses: Sequence[Status], *, with_attendance: bool) -> None:
        """Marks the answer that all chosen participants share."""
        for number, made in enumerate(self.buttons):
            made.setVisible(number < _ALWAYS or with_attendance)
            made.setChecked(bool(statuses) and all(status is made.status for status in statuses))
        # Only one person can name a substitute.
        self.buttons[2].setEnabled(len(statuses) == 1)

    def _on_clicked(self) -> None:
        sender = self.sender()
        if isinstance(sender, AnswerButton):
            self.chosen.emit(sender.status)


@dataclass(frozen=True, slots=True)
class _Hint:
    key: str
    words: str


class KeyStrip(QWidget):
    """ "Antwort mit einer Taste: [Z] zugesagt …", as much of it as there is room for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lead = self.tr("Antwort mit einer Taste:")
        self._hints: list[_Hint] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_keys(with_attendance=False)

    def show_keys(self, *, with_attendance: bool) -> None:
        words = {
            "V": QCoreApplication.translate("KeyStrip", "vertreten durch …"),
            "W": QCoreApplication.translate("KeyStrip", "Warteliste"),
            "O": QCoreApplication.translate("KeyStrip", "wieder offen"),
        }
        shown = list(KEYS.items())[: None if with_attendance else _ALWAYS]
        self._hints = [_Hint(key, words.get(key, status_words(status))) for key, status in shown]
        told = ", ".join(f"{hint.key} {hint.words}" for hint in self._hints)
        self.setAccessibleName(f"{self._lead} {told}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(480), px(24))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(40), px(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, face = QPainter(self), font(Size.SMALL)
        metrics, secondary = QFontMetrics(face), tokens().secondary
        needed = sum(metrics.horizontalAdvance(hint.words) + 2 + px(18 + 6 + 16) for hint in self._hints)
        left, lead = 0, metrics.horizontalAdvance(self._lead) + px(10)
        if lead + needed <= self.width() + px(16):
            paint.text(painter, QRect(0, 0, lead, self.height()), self._lead, face, secondary)
            left = lead
        for hint in self._hints:
            width = metrics.horizontalAdvance(hint.words) + 2
            if left + px(24) + width > self.width():
                return
            paint.key_cap(painter, QRect(left, px(2), px(18), self.height() - px(4)), hint.key)
            paint.text(painter, QRect(left + px(24), 0, width, self.height()), hint.words, face, secondary)
            left += px(24) + width + px(16)
