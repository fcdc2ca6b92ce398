"""Paints the rows of the search panel: 36 pixels, what fits is bold and underlined."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from crm.ui import icons, paint
from crm.ui.fonts import Size, Weight, font
from crm.ui.metrics import px
from crm.ui.search_entries import Entry, EntryKind
from crm.ui.theme import tokens
from crm.ui.tokens import Tone

ENTRY, HEAD = 36, 30
Index = QModelIndex | QPersistentModelIndex


class EntryDelegate(QStyledItemDelegate):
    """Everything it needs is the :class:`Entry` under UserRole."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        entry = index.data(Qt.ItemDataRole.UserRole)
        return QSize(px(200), px(HEAD if entry.kind is EntryKind.HEAD else ENTRY))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry: Entry = index.data(Qt.ItemDataRole.UserRole)
        rect, colours = option.rect, tokens()
        if entry.kind is EntryKind.HEAD:
            room = rect.adjusted(px(16), px(6), -px(16), 0)
            paint.text(painter, room, entry.words, font(Size.SMALL, Weight.SEMIBOLD), colours.secondary)
            return
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hover = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if selected or hover:
            painter.fillRect(rect, QColor(colours.highlight if selected else colours.hover))
        if selected:
            painter.fillRect(QRect(rect.x(), rect.y(), px(3), rect.height()), QColor(colours.accent))
        room = self._picture(painter, rect.adjusted(px(16), 0, -px(16), 0), entry, selected)
        room = self._trailing(painter, room, entry, selected)
        used = paint_marked(painter, room, entry.words, entry.marks, small=False, selected=selected)
        room.setLeft(room.left() + used + px(10))
        paint_marked(painter, room, entry.side, entry.side_marks, small=True, selected=selected)

    def _picture(self, painter: QPainter, room: QRect, entry: Entry, selected: bool) -> QRect:
        side = px(24)
        at = QRect(room.x(), room.y() + (room.height() - side) // 2, side, side)
        if entry.avatar:
            paint.avatar(painter, at, entry.avatar.kind, paint.initials(entry.avatar.name), None, selected)
        elif entry.icon:
            icons.paint(painter, at.adjusted(px(4), px(4), -px(4), -px(4)), entry.icon)
        return room.adjusted(side + px(10), 0, 0, 0)

    def _trailing(self, painter: QPainter, room: QRect, entry: Entry, selected: bool) -> QRect:
        """Keys of a command, the chip of a hit, and "Öffnen" on the chosen row."""
        right = room.right() + 1
        for key in reversed(entry.keys):
            right = _cap(painter, room, right, key)
        if entry.chip:
            width = paint.chip_width(entry.chip, None)
            at = QPoint(right - width, room.center().y() + 1)
            paint.status_chip(painter, at, entry.chip, Tone.OPEN, None)
            right -= width + px(8)
        elif selected and entry.kind is EntryKind.HIT:
            right = _cap(painter, room, right, "↵")
            words, face = self.tr("Öffnen"), font(Size.SMALL)
            width = QFontMetrics(face).horizontalAdvance(words)
            paint.text(painter, QRect(right - width, room.y(), width, room.height()), words, face, tokens().secondary)
            right -= width + px(8)
        return QRect(room.x(), room.y(), right - room.x() - px(8), room.height())


def _cap(painter: QPainter, room: QRect, right: int, key: str) -> int:
    """A key whose right edge is at ``right``; returns where the next one ends."""
    width, height = key_width(key), px(18)
    rect = QRect(right - width, room.y() + (room.height() - height) // 2, width, height)
    paint.key_cap(painter, rect, key)
    return right - width - px(6)


def key_width(key: str) -> int:
    return max(QFontMetrics(font(Size.SMALL)).horizontalAdvance(key) + px(10), px(20))


def paint_marked(
    painter: QPainter, room: QRect, words: str, marks: tuple[tuple[int, int], ...], *, small: bool, selected: bool
) -> int:
    """One line of which some parts are bold and underlined in the accent; returns the width it took."""
    colours, size = tokens(), Size.SMALL if small else Size.BODY
    quiet = colours.secondary if small else (colours.selected_text if selected else colours.text)
    left, done = room.x(), 0
    for start, end in (*marks, (len(words), len(words))):
        for part, bold in ((words[done:start], False), (words[start:end], True)):
            rest = QRect(left, room.y(), room.right() - left + 1, room.height())
            if not part or rest.width() < px(10):
                continue
            face = font(size, Weight.SEMIBOLD if bold else Weight.REGULAR)
            used = paint.text(painter, rest, part, face, colours.text if bold else quiet)
            if bold:
                line = room.center().y() + px(8)
                painter.fillRect(QRect(left, line, used, px(2)), QColor(colours.accent))
            left += used
        done = max(done, end)
    return left - room.x()
