"""A table whose rows stand below the heads of their groups."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from crm.ui import paint
from crm.ui.audiences.models import ListModel
from crm.ui.delegates.roles import ItemRole
from crm.ui.delegates.rows import RowDelegate
from crm.ui.fonts import Size, Weight, font
from crm.ui.metrics import GROUP_ROW, TALL_ROW, px
from crm.ui.theme import tokens
from crm.ui.widgets.views import ListTable

Index = QModelIndex | QPersistentModelIndex


class _Delegate(RowDelegate):
    """Paints a head over the whole width: its words, and behind them the count."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        if not index.data(ItemRole.IS_GROUP):
            super().paint(painter, option, index)
            return
        colours, rect = tokens(), option.rect
        painter.fillRect(rect, QColor(colours.alternate))
        paint.hairline(painter, rect.bottomLeft(), rect.bottomRight())
        room = rect.adjusted(px(16), 0, -px(16), 0)
        face = font(Size.SMALL, Weight.SEMIBOLD)
        used = paint.text(painter, room, str(index.data()), face, colours.secondary)
        count = room.adjusted(used + px(8), 0, 0, 0)
        paint.text(painter, count, str(index.data(ItemRole.COUNT)), font(Size.SMALL), colours.secondary)


class GroupedTable(ListTable):
    """For lists whose model puts heads above their groups."""

    def __init__(self, name: str, model: ListModel[Any], parent: QWidget | None = None) -> None:
        super().__init__(name, tall=True, parent=parent)
        self.setItemDelegate(_Delegate(self))
        self.setModel(model)
        self._heads = model.heads_at
        self._short: list[int] = []  # rows that were heads; their height stays when the model changes
        model.modelReset.connect(self._lay_out_heads)

    def _lay_out_heads(self) -> None:
        self.clearSpans()
        for number in self._short:
            self.setRowHeight(number, px(TALL_ROW))
        self._short = []
        for number in self._heads():
            self.setSpan(number, 0, 1, self.model().columnCount())
            self.setRowHeight(number, px(GROUP_ROW))
            self._short.append(number)
