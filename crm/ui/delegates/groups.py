"""Group heads in a tree, and the rows of the sidebar."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from crm.ui import icons, paint
from crm.ui.delegates.roles import ItemRole
from crm.ui.delegates.rows import RowState, row_state
from crm.ui.fonts import Size, Weight, font
from crm.ui.metrics import ROW, px
from crm.ui.theme import tokens

Index = QModelIndex | QPersistentModelIndex


def paint_group(painter: QPainter, rect: QRect, index: Index, *, is_open: bool, focus: bool) -> None:
    """Chevron, title in 600, count behind it, and words at the right edge, over the whole row."""
    colours = tokens()
    painter.fillRect(rect, QColor(colours.alternate))
    paint.hairline(painter, rect.bottomLeft(), rect.bottomRight())
    room = rect.adjusted(px(16), 0, -px(16), 0)
    side = px(14)
    icons.paint(painter, QRect(room.x(), room.y(), side, room.height()), "chevron-down" if is_open else "chevron-right")
    room = room.adjusted(side + px(8), 0, 0, 0)
    room = _trailing(painter, room, str(index.data(ItemRole.TRAILING) or ""))
    title = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
    used = paint.text(painter, room, title, font(weight=Weight.SEMIBOLD), colours.text)
    count = index.data(ItemRole.COUNT)
    if count is not None:
        paint.text(painter, room.adjusted(used + px(8), 0, 0, 0), str(count), font(Size.SMALL), colours.secondary)
    if focus:
        paint.focus_ring(painter, rect, 0)


def _trailing(painter: QPainter, room: QRect, words: str) -> QRect:
    if not words:
        return room
    face = font(Size.SMALL)
    width = QFontMetrics(face).horizontalAdvance(words)
    paint.text(painter, room, words, face, tokens().secondary, Qt.AlignmentFlag.AlignRight)
    return room.adjusted(0, 0, -width - px(12), 0)


class NavDelegate(QStyledItemDelegate):
    """The sidebar: icon, place and count; the chosen row filled with rounded corners. Group heads are quiet."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(px(160), px(48) if index.data(ItemRole.IS_GROUP) else px(ROW) + px(2))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        words = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        if index.data(ItemRole.IS_GROUP):
            room = option.rect.adjusted(px(18), px(14), -px(18), 0)
            paint.text(painter, room, words, font(Size.SMALL, Weight.SEMIBOLD), tokens().secondary)
            return
        rect = option.rect.adjusted(px(8), px(1), -px(8), -px(1))
        state = row_state(option, index)
        self._ground(painter, rect, state)
        room = rect.adjusted(px(10), 0, -px(10), 0)
        ink = tokens().accent if state.selected else tokens().secondary
        name = index.data(ItemRole.ICON)
        if name:
            icons.paint(painter, QRect(room.x(), room.y(), px(16), room.height()), name, ink)
            room = room.adjusted(px(26), 0, 0, 0)
        room = self._count(painter, room, index)
        face = font(weight=Weight.SEMIBOLD if state.selected else Weight.REGULAR)
        paint.text(painter, room, words, face, tokens().selected_text if state.selected else tokens().text)

    def _ground(self, painter: QPainter, rect: QRect, state: RowState) -> None:
        colours = tokens()
        if state.selected:
            paint.box(painter, rect, colours.highlight)
        elif state.hover:
            paint.box(painter, rect, colours.hover)
        if state.focus:
            paint.focus_ring(painter, rect, 6)

    def _count(self, painter: QPainter, room: QRect, index: Index) -> QRect:
        count = index.data(ItemRole.COUNT)
        if count in (None, ""):
            return room
        words, colours = str(count), tokens()
        width = QFontMetrics(font(Size.SMALL, Weight.SEMIBOLD)).horizontalAdvance(words)
        if index.data(ItemRole.URGENT):
            height = px(18)
            wide = max(width + px(12), px(22))
            pill = QRect(room.right() - wide + 1, room.center().y() - height // 2 + 1, wide, height)
            paint.box(painter, pill, colours.accent, radius=9)
            face = font(Size.SMALL, Weight.SEMIBOLD)
            paint.text(painter, pill, words, face, colours.on_accent, Qt.AlignmentFlag.AlignHCenter)
        else:
            paint.text(painter, room, words, font(Size.SMALL), colours.secondary, Qt.AlignmentFlag.AlignRight)
        return room.adjusted(0, 0, -width - px(12), 0)
