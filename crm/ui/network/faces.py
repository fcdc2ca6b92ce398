"""What a node looks like: avatar, name, what it is; and how much room that takes."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics

from crm.domain.listing import Subject
from crm.domain.network import Network, Node
from crm.domain.network_boxes import Size as Extent
from crm.ui.fonts import Size, Weight, font
from crm.ui.metrics import px, scale

AVATAR, CENTRE = 40, 64  # sides of the avatars
_NAME, _DETAIL = 18, 16  # heights of their lines
_WIDEST = 160  # of a name; longer ones take two lines
_RING = 6  # room around the avatar for the ring
_GAP = 5  # between avatar and name


@dataclass(frozen=True, slots=True)
class Face:
    """The lines of a node and the rectangles they stand in; the middle of the whole is (0, 0)."""

    name: tuple[str, ...]
    detail: str
    avatar: QRect
    lines: tuple[QRect, ...]
    detail_line: QRect
    size: Extent

    @property
    def middle(self) -> QPointF:
        """Where lines meet: the middle of the avatar."""
        return QRectF(self.avatar).center()

    @property
    def reach(self) -> float:
        """How far from there lines end."""
        return self.avatar.width() / 2 + px(_RING)

    @property
    def rect(self) -> QRectF:
        return QRectF(-self.size.width / 2, -self.size.height / 2, self.size.width, self.size.height)


def face_of(node: Node, *, is_centre: bool) -> Face:
    """The face of a node; the centre's avatar is larger."""
    return _face(node.name, node.detail, CENTRE if is_centre else AVATAR, scale())


def sizes_of(network: Network) -> dict[Subject, Extent]:
    """How much room each node takes, by subject."""
    return {node.subject: face_of(node, is_centre=node.subject == network.centre).size for node in network.nodes}


@lru_cache(maxsize=2000)
def _face(name: str, detail: str, side: int, at_scale: float) -> Face:
    bold, plain = QFontMetrics(font(weight=Weight.SEMIBOLD)), QFontMetrics(font(Size.SMALL))
    words = _wrapped(name, bold, px(_WIDEST))
    second = plain.elidedText(detail, Qt.TextElideMode.ElideRight, px(_WIDEST))
    widths = [bold.horizontalAdvance(line) for line in words] + [plain.horizontalAdvance(second), px(side)]
    width = max(widths) + px(8)
    ring = px(_RING)
    height = ring + px(side) + px(_GAP) + px(_NAME) * len(words) + (px(_DETAIL) if second else 0) + px(2)
    top, left = -height // 2, -width // 2
    avatar = QRect(-px(side) // 2, top + ring, px(side), px(side))
    below = top + ring + px(side) + px(_GAP)
    lines = tuple(QRect(left, below + px(_NAME) * at, width, px(_NAME)) for at in range(len(words)))
    after = QRect(left, below + px(_NAME) * len(words), width, px(_DETAIL))
    return Face(words, second, avatar, lines, after, Extent(width, height))


def _wrapped(name: str, metrics: QFontMetrics, width: int) -> tuple[str, ...]:
    """One line, or two of about the same length; what does not fit ends in "…"."""
    if metrics.horizontalAdvance(name) <= width:
        return (name,)
    words = name.split()
    cuts = [(" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words))]
    fitting = [cut for cut in cuts if metrics.horizontalAdvance(cut[0]) <= width]
    if not fitting:
        return (metrics.elidedText(name, Qt.TextElideMode.ElideRight, width),)
    first, second = min(fitting, key=lambda cut: max(metrics.horizontalAdvance(part) for part in cut))
    return first, metrics.elidedText(second, Qt.TextElideMode.ElideRight, width)
