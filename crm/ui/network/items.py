"""The things in the picture: nodes that can be moved, and lines with words between them."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QCursor, QFontMetrics, QPainter, QPainterPath, QPixmap
from PySide6.QtWidgets import (
    QGraphicsItem,
    QGraphicsObject,
    QGraphicsSceneHoverEvent,
    QGraphicsSceneMouseEvent,
    QStyleOptionGraphicsItem,
    QWidget,
)

from crm.domain.listing import Subject
from crm.domain.network import Edge, EdgeKind, Node
from crm.domain.network_boxes import Point
from crm.domain.network_boxes import Size as Extent
from crm.ui import paint
from crm.ui.fonts import Size, Weight, font
from crm.ui.metrics import px, scale
from crm.ui.network.faces import BADGE, Face, face_of
from crm.ui.network.lines import pen
from crm.ui.theme import tokens
from crm.ui.tokens import AvatarKind

#: Below this magnification words are too small to read, and are left out.
LEGIBLE = 0.42
_DISTANT = 0.3  # and below this one letters and icons too
_DARKER = 118  # per cent: a spot has no outline and no letters to be seen by
_FAINT = 0.28  # what is not on the way


class NodeItem(QGraphicsObject):
    """A person, organisation, office or event. ``grow_asked`` comes from its "+12"."""

    grow_asked = Signal()
    moved = Signal()

    def __init__(self, node: Node, *, is_centre: bool, hidden: int = 0, photo: QPixmap | None = None) -> None:
        super().__init__()
        self.node, self.is_centre, self.hidden = node, is_centre, hidden
        self.face: Face = face_of(node, is_centre=is_centre, hidden=hidden)
        self._bounds = self.face.bounds
        self.shows_focus = False
        self._photo = photo
        self._kind = AvatarKind(node.subject.kind.value)
        self._letters = paint.initials(node.initials_name or node.name)
        self.setFlags(
            QGraphicsItem.GraphicsItemFlag.ItemIsMovable
            | QGraphicsItem.GraphicsItemFlag.ItemIsSelectable
            | QGraphicsItem.GraphicsItemFlag.ItemSendsGeometryChanges
        )
        self.cache(True)
        self.setAcceptHoverEvents(True)
        self.setZValue(2)
        self.setToolTip(", ".join(part for part in (node.name, node.detail) if part))

    @property
    def subject(self) -> Subject:
        return self.node.subject

    @property
    def point(self) -> Point:
        return Point(self.pos().x(), self.pos().y())

    def cache(self, on: bool) -> None:
        """Whether it is kept as painted, so that moving the picture about paints nothing anew."""
        kept = QGraphicsItem.CacheMode.DeviceCoordinateCache
        self.setCacheMode(kept if on else QGraphicsItem.CacheMode.NoCache)

    def meeting_point(self) -> QPointF:
        """Where its lines would meet."""
        return self.pos() + self.face.middle

    def boundingRect(self) -> QRectF:
        return self._bounds

    def shape(self) -> QPainterPath:
        path = QPainterPath()
        path.addRect(self.face.rect.united(self.face.badge))
        return path

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        detail = option.levelOfDetailFromTransform(painter.worldTransform())
        self._paint_ring(painter)
        if detail < _DISTANT:
            self._paint_spot(painter)
        else:
            paint.avatar(painter, self.face.avatar, self._kind, self._letters, self._photo)
        if detail >= LEGIBLE:
            self._paint_words(painter)
            self._paint_badge(painter)

    def itemChange(self, change: QGraphicsItem.GraphicsItemChange, value: object) -> object:  # noqa: N802
        if change is QGraphicsItem.GraphicsItemChange.ItemPositionHasChanged:
            self.moved.emit()
        return super().itemChange(change, value)

    def mousePressEvent(self, event: QGraphicsSceneMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self._badge_target().contains(event.pos()):
            event.accept()
            self.grow_asked.emit()
            return
        super().mousePressEvent(event)

    def hoverMoveEvent(self, event: QGraphicsSceneHoverEvent) -> None:
        over = self._badge_target().contains(event.pos())
        self.setCursor(QCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor))
        super().hoverMoveEvent(event)

    def _badge_target(self) -> QRectF:
        """A little larger than it is painted: 24 pixels high."""
        badge, by = self.face.badge, self.face.margin
        return badge.adjusted(-by, -by, by, by) if self.hidden else badge

    def _paint_spot(self, painter: QPainter) -> None:
        """From afar only shape and colour."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens().avatars[self._kind].ground).darker(_DARKER))
        if self._kind is AvatarKind.PERSON:
            painter.drawEllipse(self.face.avatar)
        else:
            painter.drawRect(self.face.avatar)

    def _paint_ring(self, painter: QPainter) -> None:
        colours, chosen = tokens(), self.isSelected()
        if not (chosen or self.is_centre):
            return
        by = self.face.margin
        ring = QRectF(self.face.avatar).adjusted(-by, -by, by, by)
        radius = ring.width() / 2 if self._kind is AvatarKind.PERSON else self.face.avatar.width() * 0.19 + by
        if chosen and self.shows_focus:
            paint.box(painter, self.face.plate, colours.highlight, radius=8)
        paint.box(painter, ring, colours.base, colours.accent if chosen else colours.border, radius / scale(), 2)

    def _paint_words(self, painter: QPainter) -> None:
        colours = tokens()
        on_plate = self.isSelected() and self.shows_focus
        for line in self.face.lines:
            if not on_plate:  # lines that pass below do not strike the words through
                painter.fillRect(line.patch, QColor(colours.base))
            painter.setFont(font(weight=Weight.SEMIBOLD) if line.is_name else font(Size.SMALL))
            painter.setPen(QColor(colours.text if line.is_name else colours.secondary))
            painter.drawText(line.patch, Qt.AlignmentFlag.AlignCenter, line.words)

    def _paint_badge(self, painter: QPainter) -> None:
        if self.hidden:
            colours, room = tokens(), self.face.badge.toRect()
            paint.box(painter, room, colours.base, colours.accent, BADGE / 2, 1)
            middle = Qt.AlignmentFlag.AlignHCenter
            paint.text(painter, room, f"+{self.hidden}", font(Size.SMALL, Weight.MEDIUM), colours.accent, middle)


class EdgeItem(QGraphicsItem):
    """All links between two nodes as one line, in the style of the first; its words stand on a patch."""

    def __init__(self, one: NodeItem, other: NodeItem, edges: list[Edge], words: str, spoken: str) -> None:
        super().__init__()
        self.ends, self.edges, self.words = (one, other), edges, words
        self.on_way = False
        self._place: QPointF | None = None
        self._line = (QPointF(), QPointF())
        self._size = Extent(QFontMetrics(font(Size.SMALL)).horizontalAdvance(words) + px(8), px(18))
        self.setZValue(1)
        self.setToolTip(spoken)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.follow()

    @property
    def kind(self) -> EdgeKind:
        return self.edges[0].kind

    def line(self) -> tuple[Point, Point]:
        """The part of the line that is seen, between the two avatars."""
        return Point(*self._line[0].toTuple()), Point(*self._line[1].toTuple())

    def words_size(self) -> Extent:
        return self._size

    def put_words(self, place: Point | None) -> None:
        """Where the words stand, None: nowhere."""
        self.prepareGeometryChange()
        self._place = QPointF(*place) if place is not None else None
        self.update()

    def follow(self) -> None:
        """Its ends have moved."""
        self.prepareGeometryChange()
        one, other = (end.meeting_point() for end in self.ends)
        way = other - one
        length = math.hypot(way.x(), way.y()) or 1.0
        unit = way / length
        first, last = self.ends[0].face.reach, self.ends[1].face.reach
        if first + last >= length:
            first = last = 0.0
        self._line = (one + unit * first, other - unit * last)
        if self._place is not None:  # on the line, whatever stands there; the scene looks for a better place soon
            self._place = (self._line[0] + self._line[1]) / 2

    def boundingRect(self) -> QRectF:
        whole = QRectF(*self._line).normalized().adjusted(-3, -3, 3, 3)
        return whole.united(self._patch()) if self._place is not None else whole

    def shape(self) -> QPainterPath:
        path = QPainterPath(self._line[0])
        path.lineTo(self._line[1])
        return path

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        painter.setPen(pen(self.kind, strong=self.on_way))
        painter.drawLine(*self._line)
        if self._place is None or option.levelOfDetailFromTransform(painter.worldTransform()) < LEGIBLE:
            return
        colours, patch = tokens(), self._patch().toRect()
        painter.fillRect(patch, QColor(colours.base))
        ink = colours.accent if self.on_way else colours.secondary
        paint.text(painter, patch, self.words, font(Size.SMALL), ink, Qt.AlignmentFlag.AlignHCenter)

    def _patch(self) -> QRectF:
        if self._place is None:
            return QRectF()
        size = self.words_size()
        return QRectF(self._place.x() - size.width / 2, self._place.y() - size.height / 2, size.width, size.height)


def faint(item: QGraphicsItem, is_faint: bool) -> None:
    """What is not on the way steps back."""
    item.setOpacity(_FAINT if is_faint else 1.0)
