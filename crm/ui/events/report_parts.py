"""What the tab "Auswertung" is made of: answers as bars, plain counts as bars, and single figures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from crm.domain.event import Status
from crm.services.event_report import Tally
from crm.ui import paint
from crm.ui.events.words import status_look, status_words
from crm.ui.metrics import px
from crm.ui.theme import tokens
from crm.ui.tokens import Tone
from crm.ui.widgets.answer_bar import AnswerBar, Share
from crm.ui.widgets.labels import ElidedLabel, heading, label, note

translate = QCoreApplication.translate
_FIGURES_IN_A_ROW = 4


def tally_shares(tally: Tally) -> list[Share]:
    """What came of the invitations, in the colours of the answers."""
    found = (
        (tally.accepted, Status.ACCEPTED),
        (tally.represented, Status.REPRESENTED),
        (tally.open, Status.INVITED),
        (tally.declined, Status.DECLINED),
    )
    shares = [Share(count, status_words(status), *status_look(status)) for count, status in found if count]
    if tally.other:
        shares.append(Share(tally.other, translate("EventReport", "sonst"), Tone.WARN, "help-circle"))
    return shares


class TallyRow(QWidget):
    """ "Delegation … 58 Einladungen", the bar, and "43 zugesagt · 4 vertreten · 4 offen · 6 abgesagt"."""

    def __init__(self, name: str, tally: Tally) -> None:
        super().__init__()
        shares = tally_shares(tally)
        head, bar = QHBoxLayout(), AnswerBar(shares, legend=False)
        invited = note(translate("EventReport", "%n Einladungen", None, tally.invited))
        head.setSpacing(px(8))
        head.addWidget(ElidedLabel(name), 1)
        head.addWidget(invited)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, px(6), 0, px(8))
        layout.setSpacing(px(4))
        layout.addLayout(head)
        layout.addWidget(bar)
        self.told = note(" · ".join(f"{share.count} {share.word}" for share in shares), wrap=True)
        layout.addWidget(self.told)
        self.setAccessibleName(f"{name}: {invited.text()}, {bar.accessibleName()}")


class _CountBar(QWidget):
    """A share of the largest count; what it means stands beside it."""

    def __init__(self, share: float) -> None:
        super().__init__()
        self._share = share
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(px(160), px(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        height = px(6)
        width = max(round(self.width() * self._share), height)
        at = QRect(0, (self.height() - height) // 2, width, height)
        paint.box(QPainter(self), at, tokens().bars[Tone.TINT], radius=2)


class CountRows(QWidget):
    """Names, bars and counts below each other, the largest first; at most ``most`` of them, the rest as one line."""

    def __init__(self, counts: Mapping[str, int], most: int) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(2))
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
        largest = max(counts.values(), default=1)
        for number, (name, count) in enumerate(list(counts.items())[:most]):
            said = label(str(count))
            said.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(ElidedLabel(name), number, 0)
            grid.addWidget(_CountBar(count / largest), number, 1)
            grid.addWidget(said, number, 2)
        if rest := len(counts) - most if len(counts) > most else 0:
            grid.addWidget(note(translate("EventReport", "und %n weitere", None, rest)), most, 0)


class Figures(QWidget):
    """Big numbers over their words."""

    def __init__(self, figures: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, px(4), 0, px(8))
        grid.setHorizontalSpacing(px(16))
        grid.setVerticalSpacing(px(12))
        for number, (words, value) in enumerate(figures):
            box, column = QWidget(), QVBoxLayout()
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(0)
            column.addWidget(heading(value))
            column.addWidget(note(words, wrap=True))
            column.addStretch(1)
            box.setLayout(column)
            box.setAccessibleName(f"{words}: {value}")
            grid.addWidget(box, number // _FIGURES_IN_A_ROW, number % _FIGURES_IN_A_ROW)
        for column_number in range(_FIGURES_IN_A_ROW):
            grid.setColumnStretch(column_number, 1)
