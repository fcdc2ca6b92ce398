"""How many have accepted, declined, and so on: one bar of segments and its legend."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from crm.ui import icons, paint
from crm.ui.fonts import Size, Weight, font
from crm.ui.metrics import px
from crm.ui.theme import tokens
from crm.ui.tokens import Tone


@dataclass(frozen=True, slots=True)
class Share:
    """One segment: its count, word, colour and icon."""

    count: int
    word: str
    tone: Tone
    icon: str


class AnswerBar(QLabel):
    """A chart to the eye, one sentence to a screen reader: "43 zugesagt, 4 vertreten, 4 offen".

    Without ``legend`` only the bar is drawn; what it means then stands beside it.
    """

    def __init__(
        self,
        shares: Sequence[Share] = (),
        summary: str = "",
        parent: QWidget | None = None,
        *,
        legend: bool = True,
    ) -> None:
        super().__init__(parent)
        self._legend = legend
        self._shares: list[Share] = []
        self._summary = ""
        empty = QPixmap(1, 1)  # makes it a "Graphic" to screen readers
        empty.fill(Qt.GlobalColor.transparent)
        self.setPixmap(empty)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_shares(shares, summary)

    def show_shares(self, shares: Sequence[Share], summary: str = "") -> None:
        """``summary`` stands at the right of the legend, its leading number bold ("47 von 50 Plätzen belegt")."""
        self._shares, self._summary = list(shares), summary
        parts = [f"{share.count} {share.word}" for share in shares]
        self.setAccessibleName(", ".join([*parts, summary] if summary else parts))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(320), px(38 if self._legend else 6))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(160), px(38 if self._legend else 6))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._paint_bar(painter, QRect(0, 0, self.width(), px(8 if self._legend else 6)))
        if self._legend:
            self._paint_legend(painter, QRect(0, px(18), self.width(), px(20)))

    def _paint_bar(self, painter: QPainter, rect: QRect) -> None:
        shown = [share for share in self._shares if share.count > 0]
        total = sum(share.count for share in shown)
        if not total:
            paint.box(painter, rect, tokens().hairline, radius=2)
            return
        gap = px(3)
        room = rect.width() - gap * (len(shown) - 1)
        left, passed = rect.x(), 0
        for share in shown:
            passed += share.count
            at = rect.x() + gap * shown.index(share)
            right = at + round(room * passed / total)
            paint.box(painter, QRect(left, rect.y(), right - left, rect.height()), tokens().bars[share.tone], radius=2)
            left = right + gap

    def _paint_legend(self, painter: QPainter, rect: QRect) -> None:
        right = self._paint_summary(painter, rect)
        left = rect.x()
        for share in self._shares:
            if left + self._key_width(share) > right:
                return  # a narrow window: the bar and the accessible name still tell all
            left = self._paint_key(painter, QRect(left, rect.y(), right - left, rect.height()), share)

    def _key_width(self, share: Share) -> int:
        bold, plain = QFontMetrics(font(Size.BODY, Weight.SEMIBOLD)), QFontMetrics(font(Size.SMALL))
        return px(14 + 6 + 6) + bold.horizontalAdvance(str(share.count)) + plain.horizontalAdvance(share.word)

    def _paint_key(self, painter: QPainter, rect: QRect, share: Share) -> int:
        side, bold, plain = px(14), font(Size.BODY, Weight.SEMIBOLD), font(Size.SMALL)
        icons.paint(painter, QRect(rect.x(), rect.y(), side, rect.height()), share.icon, tokens().pair(share.tone).text)
        left = rect.x() + side + px(6)
        left += paint.text(painter, rect.adjusted(left - rect.x(), 0, 0, 0), str(share.count), bold, tokens().text)
        left += px(6)
        left += paint.text(painter, rect.adjusted(left - rect.x(), 0, 0, 0), share.word, plain, tokens().secondary)
        return left + px(20)

    def _paint_summary(self, painter: QPainter, rect: QRect) -> int:
        if not self._summary:
            return rect.right()
        number, _, rest = self._summary.partition(" ")
        plain, bold = font(Size.SMALL), font(Size.BODY, Weight.SEMIBOLD)
        rest_width = QFontMetrics(plain).horizontalAdvance(rest) + 2  # painting may round up
        left = rect.right() - rest_width + 1
        paint.text(painter, QRect(left, rect.y(), rest_width, rect.height()), rest, plain, tokens().secondary)
        number_width = QFontMetrics(bold).horizontalAdvance(number) + 2
        left -= number_width + px(4)
        paint.text(painter, QRect(left, rect.y(), number_width, rect.height()), number, bold, tokens().text)
        return left - px(12)
