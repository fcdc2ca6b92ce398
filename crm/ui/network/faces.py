"""What a node looks like: avatar, name, what it is; and how much room that takes."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPixmap

from crm.domain.listing import Subject
from crm.domain.network import Network, Node
from crm.domain.network_boxes import Size as Extent
from crm.ui import paint
from crm.ui.fonts import Size, Weight, font
from crm.ui.metrics import px, scale
from crm.ui.tokens import AvatarKind

AVATAR, CENTRE = 40, 64  # sides of the avatars
_NAME, _DETAIL = 18, 16  # heights of their lines
_WIDEST = 160  # of a name; longer ones take two lines
_RING = 6  # room around the avatar for the ring
_GAP = 5  # between avatar and name
BADGE = 18
_PHOTO = 4 * CENTRE // 2  # pixels: sharp on dense screens and in print


@dataclass(frozen=True, slots=True)
class Line:
    """Words and the patch they stand on, just as wide as they are."""

    words: str
    patch: QRect
    is_name: bool


@dataclass(frozen=True, slots=True)
class Face:
    """A node's avatar and lines; the middle of the whole is (0, 0).

    Everything is measured once: some hundred nodes are painted many times a second. ``bounds`` has room for the ring,
    the plate of the one that has the focus, and the "+12" at the avatar's shoulder.
    """

    avatar: QRect
    lines: tuple[Line, ...]
    badge: QRectF
    size: Extent
    margin: int
    reach: float  # how far from the middle of the avatar lines end

    @property
    def middle(self) -> QPointF:
        """Where lines meet: the middle of the avatar."""
        return QRectF(self.avatar).center()

    @property
    def rect(self) -> QRectF:
        return QRectF(-self.size.width / 2, -self.size.height / 2, self.size.width, self.size.height)

    @property
    def plate(self) -> QRectF:
        """A little larger: the ground of the one that has the focus."""
        return self.rect.adjusted(-self.margin, -self.margin, self.margin, self.margin)

    @property
    def bounds(self) -> QRectF:
        return self.plate.united(self.badge).adjusted(-1, -1, 1, 1)


def face_of(node: Node, *, is_centre: bool, hidden: int = 0) -> Face:
    """The face of a node; the centre's avatar is larger. ``hidden`` is what the "+12" counts."""
    return _face(node.name, node.detail, CENTRE if is_centre else AVATAR, hidden, scale())


def sizes_of(network: Network) -> dict[Subject, Extent]:
    """How much room each node takes, by subject."""
    return {node.subject: face_of(node, is_centre=node.subject == network.centre).size for node in network.nodes}


@lru_cache(maxsize=2000)
def _face(name: str, detail: str, side: int, hidden: int, at_scale: float) -> Face:
    bold, plain = QFontMetrics(font(weight=Weight.SEMIBOLD)), QFontMetrics(font(Size.SMALL))
    words = [(line, bold, _NAME) for line in _wrapped(name, bold, px(_WIDEST))]
    if detail:
        words.append((plain.elidedText(detail, Qt.TextElideMode.ElideRight, px(_WIDEST)), plain, _DETAIL))
    widths = [metrics.horizontalAdvance(line) for line, metrics, _ in words]
    ring = px(_RING)
    height = ring + px(side) + px(_GAP) + sum(px(high) for _, _, high in words) + px(2)
    top = -height // 2
    avatar = QRect(-px(side) // 2, top + ring, px(side), px(side))
    lines, below = [], top + ring + px(side) + px(_GAP)
    for (line, _, high), width in zip(words, widths, strict=True):
        patch = QRect(-(width + px(6)) // 2, below, width + px(6), px(high))
        lines.append(Line(line, patch, high == _NAME))
        below += px(high)
    size = Extent(max([*widths, px(side)]) + px(8), height)
    return Face(avatar, tuple(lines), _badge(avatar, hidden), size, px(4), px(side) / 2 + ring)


def _badge(avatar: QRect, hidden: int) -> QRectF:
    if not hidden:
        return QRectF()
    metrics = QFontMetrics(font(Size.SMALL, Weight.MEDIUM))
    width = max(metrics.horizontalAdvance(f"+{hidden}") + px(10), px(24))
    return QRectF(avatar.center().x() + avatar.width() * 0.28, avatar.top() - px(5), width, px(BADGE))


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


def round_photo(data: bytes) -> QPixmap:
    """A photo cut to a circle: other programs' pictures know no clipping."""
    whole = QPixmap()
    whole.loadFromData(data)
    if whole.isNull():
        return whole
    made = QPixmap(_PHOTO, _PHOTO)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint.avatar(painter, made.rect(), AvatarKind.PERSON, "", whole)
    painter.end()
    return made
