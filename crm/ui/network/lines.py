"""How the four sorts of links are drawn, in the picture and in its legend."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from crm.domain.network import EdgeKind
from crm.ui.metrics import px
from crm.ui.theme import tokens

_DASHES = {EdgeKind.RELATIONSHIP: [4.0, 3.0], EdgeKind.PARTICIPATION: [1.2, 2.6]}


def pen(kind: EdgeKind, *, strong: bool = False) -> QPen:
    """Solid and blue for offices, solid and grey for what belongs together, dashed and dotted for the others.

    ``strong`` marks a way: three pixels of accent, the dashes stay.
    """
    blue = strong or kind is EdgeKind.OFFICE
    return _pen(kind, blue, strong, tokens().accent if blue else tokens().border)


@lru_cache(maxsize=64)
def _pen(kind: EdgeKind, blue: bool, strong: bool, colour: str) -> QPen:
    made = QPen(QColor(colour), 3.0 if strong else 2.0 if blue else 1.25)
    made.setCapStyle(Qt.PenCapStyle.FlatCap)
    if kind in _DASHES:
        made.setDashPattern(_DASHES[kind])
    return made


class LineSample(QWidget):
    """A short piece of such a line; decorative, the words beside it say the same."""

    def __init__(self, kind: EdgeKind) -> None:
        super().__init__()
        self._kind = kind
        self.setFixedSize(QSize(px(28), px(20)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(pen(self._kind))
        middle = self.height() / 2
        painter.drawLine(QPointF(0, middle), QPointF(self.width(), middle))
