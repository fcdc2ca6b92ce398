"""Rows of lists and tables: 32 pixels with avatar, names and chips, or 44 with a second line."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QHelpEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
    QTreeView,
)

from crm.ui import icons, paint
from crm.ui.delegates.roles import AvatarCell, ChipCell, ItemRole
from crm.ui.fonts import Size, Weight, font
from crm.ui.metrics import ROW, TALL_ROW, px
from crm.ui.style_fields import check_mark
from crm.ui.theme import tokens

Index = QModelIndex | QPersistentModelIndex
_On = QStyle.StateFlag
_MORE = 28  # room kept for "+ 9" behind a chip that is not the last
_EDGE, _PAD = 16, 8  # left of the first column and right of the last; inside all others


@dataclass(frozen=True, slots=True)
class RowState:
    """How a whole row stands; the same for each of its cells."""

    selected: bool
    current: bool
    focus: bool
    hover: bool
    active: bool
    first: bool
    last: bool


def row_state(option: QStyleOptionViewItem, index: Index) -> RowState:
    """Reads a row's state from its view."""
    view = option.widget
    on = option.state
    if not isinstance(view, QAbstractItemView):
        return RowState(bool(on & _On.State_Selected), False, False, False, True, True, True)
    current = view.currentIndex()
    same = current.isValid() and current.row() == index.row() and current.parent() == index.parent()
    first, last = _ends(view, index)
    return RowState(
        selected=bool(on & _On.State_Selected),
        current=same,
        focus=same and view.hasFocus(),
        hover=view.property("hoverRow") == index.row() and view.property("hoverParent") in (None, index.parent()),
        active=bool(on & _On.State_Active),
        first=first,
        last=last,
    )


def _ends(view: QAbstractItemView, index: Index) -> tuple[bool, bool]:
    header: QHeaderView | None = None
    if isinstance(view, QTableView):
        header = view.horizontalHeader()
    elif isinstance(view, QTreeView):
        header = view.header()
    if header is None:
        return True, True
    place, count = header.visualIndex(index.column()), header.count()
    # Asked for every cell that is painted: one visible neighbour on either side settles it.
    return _all_hidden(header, range(place)), _all_hidden(header, range(place + 1, count))


def _all_hidden(header: QHeaderView, places: range) -> bool:
    return all(header.isSectionHidden(header.logicalIndex(place)) for place in places)


def paint_ground(painter: QPainter, rect: QRect, state: RowState, tall: bool = False) -> None:
    """Fill, hairline, accent bar and focus frame of one cell; together the cells make the row's."""
    colours = tokens()
    if state.selected:
        painter.fillRect(rect, QColor(colours.highlight if state.active else colours.highlight_inactive))
    elif state.hover:
        painter.fillRect(rect, QColor(colours.hover))
    if tall:
        paint.hairline(painter, rect.bottomLeft(), rect.bottomRight())
    if state.current and state.selected and state.first:
        painter.fillRect(rect.x(), rect.y(), px(3), rect.height(), QColor(colours.accent))
    if state.focus:
        _frame(painter, rect, state, QColor(colours.accent))


def _frame(painter: QPainter, rect: QRect, state: RowState, accent: QColor) -> None:
    painter.fillRect(rect.x(), rect.y(), rect.width(), 2, accent)
    painter.fillRect(rect.x(), rect.bottom() - 1, rect.width(), 2, accent)
    if state.first:
        painter.fillRect(rect.x(), rect.y(), 2, rect.height(), accent)
    if state.last:
        painter.fillRect(rect.right() - 1, rect.y(), 2, rect.height(), accent)


class RowDelegate(QStyledItemDelegate):
    """Paints every column of a list from the roles in :mod:`crm.ui.delegates.roles`."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        tall = bool(index.data(ItemRole.SECOND_LINE))
        return QSize(px(80), px(TALL_ROW if tall else ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        state = row_state(option, index)
        tall = option.rect.height() >= px(TALL_ROW)
        painter.save()
        painter.setClipRect(option.rect)
        paint_ground(painter, option.rect, state, tall)
        left = px(_EDGE) if state.first else px(_PAD)
        right = px(_EDGE) if state.last else px(_PAD)
        room = option.rect.adjusted(left, 0, -right, -1 if tall else 0)
        room = self._paint_lead(painter, room, index, state)
        self._paint_text(painter, room, index, state)
        painter.restore()

    def _paint_lead(self, painter: QPainter, room: QRect, index: Index, state: RowState) -> QRect:
        """Indentation, check box, avatar and icon; returns what is left for the text."""
        level = index.data(ItemRole.LEVEL) or 0
        if level and state.first:
            at = room.adjusted(px(9) + (level - 1) * px(34), 0, 0, 0)
            icons.paint(painter, QRect(at.x(), at.y(), px(14), at.height()), "corner-down-right", icons.Ink.SECONDARY)
            room = room.adjusted(level * px(34), 0, 0, 0)
        ticked = index.data(Qt.ItemDataRole.CheckStateRole)
        if ticked is not None:
            box = QRect(room.x(), room.y(), px(16), room.height())
            check_mark(painter, box, Qt.CheckState(ticked))
            room = room.adjusted(px(16) + px(8), 0, 0, 0)
        return self._paint_picture(painter, room, index, state)

    def _paint_picture(self, painter: QPainter, room: QRect, index: Index, state: RowState) -> QRect:
        cell = index.data(ItemRole.AVATAR)
        if isinstance(cell, AvatarCell):
            side = px(24)
            at = QRect(room.x(), room.y() + (room.height() - side) // 2, side, side)
            paint.avatar(painter, at, cell.kind, paint.initials(cell.name), cell.photo, state.selected)
            return room.adjusted(side + px(10), 0, 0, 0)
        name = index.data(ItemRole.ICON)
        if name:
            side = px(16)
            icons.paint(painter, QRect(room.x(), room.y(), side, room.height()), name)
            return room.adjusted(side + px(6), 0, 0, 0)
        return room

    def _paint_text(self, painter: QPainter, room: QRect, index: Index, state: RowState) -> None:
        second = index.data(ItemRole.SECOND_LINE)
        chips = index.data(ItemRole.CHIPS) or ()
        after = bool(index.data(ItemRole.CHIPS_AFTER))
        if second:
            if chips and after:
                room = _paint_chips_at_right(painter, room, chips, state.selected)
            upper = QRect(room.x(), room.y() + px(3), room.width(), px(20))
            self._paint_line(painter, upper, index, state, quiet=False)
            lower = QRect(room.x(), room.y() + px(22), room.width(), px(18))
            paint.text(painter, lower, str(second), font(Size.SMALL), tokens().secondary)
            return
        if chips and not after:
            room = paint_chips(painter, room, chips, state.selected)
        quiet = bool(index.data(ItemRole.QUIET)) or (bool(chips) and not after)
        used = self._paint_line(painter, room, index, state, quiet=quiet)
        if chips and after:
            paint_chips(painter, room.adjusted(used + px(4), 0, 0, 0), chips, state.selected)

    def _paint_line(self, painter: QPainter, room: QRect, index: Index, state: RowState, *, quiet: bool) -> int:
        words = index.data(Qt.ItemDataRole.DisplayRole)
        if words is None or room.width() <= 0:
            return 0
        colours = tokens()
        ink = colours.secondary if quiet else (colours.selected_text if state.selected else colours.text)
        if not index.flags() & Qt.ItemFlag.ItemIsEnabled:
            ink = colours.disabled
        bold = index.data(ItemRole.BOLD_PART)
        if bold:
            return paint_partly_bold(painter, room, str(words), str(bold), ink)
        align = index.data(Qt.ItemDataRole.TextAlignmentRole)
        right = align is not None and bool(Qt.AlignmentFlag(align) & Qt.AlignmentFlag.AlignRight)
        flag = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        return paint.text(painter, room, str(words), font(), ink, flag)

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        """A click anywhere in a cell with a check box, or Space, ticks it."""
        if not index.flags() & Qt.ItemFlag.ItemIsUserCheckable or not index.flags() & Qt.ItemFlag.ItemIsEnabled:
            return False
        space = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Space
        released = isinstance(event, QMouseEvent) and event.type() is QEvent.Type.MouseButtonRelease
        if not (released or (space and event.type() is QEvent.Type.KeyPress)):
            return False
        now = index.data(Qt.ItemDataRole.CheckStateRole)
        ticked = now is not None and Qt.CheckState(now) is Qt.CheckState.Checked
        then = Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked
        return model.setData(
            model.index(index.row(), index.column(), index.parent()), then, Qt.ItemDataRole.CheckStateRole
        )

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        """The whole text of a cell that is cut off; the model's own tooltip comes first."""
        if index.data(Qt.ItemDataRole.ToolTipRole) or event.type() is not QEvent.Type.ToolTip:
            return super().helpEvent(event, view, option, index)
        words = index.data(Qt.ItemDataRole.DisplayRole)
        room = option.rect.width() - px(_PAD + _EDGE)
        if index.data(ItemRole.AVATAR) is not None:
            room -= px(34)
        if words and QFontMetrics(font()).horizontalAdvance(str(words)) > room:
            QToolTip.showText(event.globalPos(), str(words), view)
        else:
            QToolTip.hideText()
        return True


def paint_partly_bold(painter: QPainter, room: QRect, words: str, bold: str, ink: str) -> int:
    """One line of which a part is 600: "**Müller,** Dr. Anna"."""
    before, found, after = words.partition(bold)
    left, strong, plain = room.x(), font(weight=Weight.SEMIBOLD), font()
    for part, face in ((before, plain), (found, strong), (after, plain)):
        rest = QRect(left, room.y(), room.right() - left + 1, room.height())
        if part and rest.width() > px(8):
            left += paint.text(painter, rest, part, face, ink)
    return left - room.x()


def _paint_chips_at_right(painter: QPainter, room: QRect, chips: tuple[ChipCell, ...], selected: bool) -> QRect:
    """Beside both lines of a tall row; returns what is left for them."""
    widths = [paint.chip_width(cell.words, cell.icon, pill=cell.tone is not None) + px(4) for cell in chips]
    taken = min(sum(widths), room.width() // 2)
    paint_chips(painter, room.adjusted(room.width() - taken, 0, 0, 0), chips, selected)
    return room.adjusted(0, 0, -taken - px(8), 0)


def paint_chips(painter: QPainter, room: QRect, chips: tuple[ChipCell, ...], selected: bool) -> QRect:
    """Chips one after the other as far as there is room, then "+ n"; returns what is left of the room."""
    left, middle = room.x(), room.center().y() + 1
    for number, cell in enumerate(chips):
        width = paint.chip_width(cell.words, cell.icon, pill=cell.tone is not None)
        rest = room.right() - left + 1 - (px(_MORE) if number + 1 < len(chips) else 0)
        if number and width > rest:
            words = f"+ {len(chips) - number}"
            over = QRect(left, room.y(), room.right() - left + 1, room.height())
            paint.text(painter, over, words, font(Size.SMALL), tokens().secondary)
            return QRect(room.right(), room.y(), 0, room.height())
        at = QPoint(left, middle)
        if cell.tone is None:
            left += paint.tag_chip(painter, at, cell.words, selected, rest, cell.icon, cell.colour) + px(4)
        else:
            left += paint.status_chip(painter, at, cell.words, cell.tone, cell.icon, rest) + px(4)
    return QRect(left, room.y(), room.right() - left + 1, room.height())
