"""The field, the counter and the last word of the window at the door."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QRect, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from crm.services.check_in import DoorCount
from crm.ui import icons, paint
from crm.ui.announce import announce
from crm.ui.check_in.door import Told
from crm.ui.fonts import Size, Weight, font
from crm.ui.metrics import px
from crm.ui.theme import tokens
from crm.ui.tokens import Tone
from crm.ui.widgets.answer_bar import AnswerBar, Share
from crm.ui.widgets.labels import note, title
from crm.ui.widgets.search import SearchField

_FIELD, _TOLD = 52, 40
translate = QCoreApplication.translate


class DoorField(SearchField):
    """One large field; ``on_key`` sees every key first and says whether it was meant for it."""

    def __init__(self, on_key: Callable[[QKeyEvent], bool], parent: QWidget | None = None) -> None:
        super().__init__(translate("CheckIn", "Name oder Organisation"), parent=parent)
        self._on_key = on_key
        self.setFont(font(Size.TITLE))
        self.setFixedHeight(px(_FIELD))
        self.setTextMargins(px(32), 0, px(8), 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._on_key(event):
            super().keyPressEvent(event)

    def ask(self, words: str) -> None:
        """What is to be typed now."""
        self.setPlaceholderText(words)
        self.setAccessibleName(words)


class Counter(QWidget):
    """ "47 von 62 da", "noch 15 erwartet", and a bar of both."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.there, self.missing = title(), note()
        self.bar = AnswerBar(legend=False)
        self.bar.setFixedWidth(px(260))
        line = QHBoxLayout()
        line.setSpacing(px(12))
        line.addStretch(1)
        line.addWidget(self.missing, 0, Qt.AlignmentFlag.AlignBottom)
        line.addWidget(self.there)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(6))
        layout.addLayout(line)
        layout.addWidget(self.bar, 0, Qt.AlignmentFlag.AlignRight)

    def show_count(self, count: DoorCount) -> None:
        words = translate("CheckIn", "{present} von {expected} da")
        self.there.setText(words.format(present=count.present, expected=count.expected))
        parts = [translate("CheckIn", "noch {count} erwartet").format(count=count.missing)] if count.missing else []
        if count.companions:
            parts.append(translate("CheckIn", "davon %n Begleitung", None, count.companions))
        self.missing.setText(" · ".join(parts))
        self.bar.show_shares(
            [
                Share(count.present, translate("CheckIn", "da"), Tone.GOOD, "user-check"),
                Share(count.missing, translate("CheckIn", "noch erwartet"), Tone.OPEN, "clock"),
            ]
        )


class ToldLine(QLabel):
    """What was done last, green, or why it was not, red; spoken as well."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told = Told("")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(font(Size.HEADING, Weight.SEMIBOLD))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(px(300), px(_TOLD))

    def tell(self, told: Told) -> None:
        self._told = told
        self.setText(told.words)
        self.setToolTip(told.words)
        announce(self, told.words, urgent=told.is_refusal)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._told.words:
            return
        painter, pair = QPainter(self), tokens().pair(Tone.BAD if self._told.is_refusal else Tone.GOOD)
        paint.box(painter, self.rect(), pair.ground, radius=6)
        room = self.rect().adjusted(px(12), 0, -px(12), 0)
        name = "alert-triangle" if self._told.is_refusal else "check"
        icons.paint(painter, QRect(room.x(), room.y(), px(18), room.height()), name, pair.text)
        painter.setPen(QColor(pair.text))
        paint.text(painter, room.adjusted(px(28), 0, 0, 0), self._told.words, self.font(), pair.text)
