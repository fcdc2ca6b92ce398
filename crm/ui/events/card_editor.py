"""A programme item's time and title, written on its card: "14:30–16:30 Pitches"."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtWidgets import QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from crm.ui.metrics import CONTROL_SMALL, px

Index = QModelIndex | QPersistentModelIndex
_LEAST = 220  # narrower nobody can read what is being written


class CardDelegate(QStyledItemDelegate):
    """Enter keeps what was written, Esc what was there."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        field = QLineEdit(parent)
        field.setAccessibleName(self.tr("Zeit und Titel"))
        field.setToolTip(self.tr("Zum Beispiel „14:30–16:30 Pitches“; Eingabe übernimmt, Esc verwirft"))
        return field

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        rect = option.rect
        rect.setHeight(px(CONTROL_SMALL))
        rect.setWidth(max(rect.width(), px(_LEAST)))
        editor.setGeometry(rect)
