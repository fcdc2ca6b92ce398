"""The places on the left, with how many there are in each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from crm.ui.delegates.roles import ItemRole
from crm.ui.metrics import px
from crm.ui.page import Place
from crm.ui.widgets.views import NavList

_Role = Qt.ItemDataRole
Index = QModelIndex | QPersistentModelIndex


class PlaceModel(QAbstractListModel):
    """The places in order."""

    def __init__(self, places: Sequence[Place], parent: QWidget) -> None:
        super().__init__(parent)
        self._places = list(places)
        self._counts: dict[str, int] = {}

    def set_count(self, key: str, count: int) -> None:
        """Shows a number at a place."""
        number = [place.key for place in self._places].index(key)
        self._counts[key] = count
        self.dataChanged.emit(self.index(number), self.index(number))

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._places)

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        place = self._places[index.row()]
        count = self._counts.get(place.key)
        shown = QLocale().toString(count) if count is not None else None
        if role == _Role.DisplayRole:
            return place.title
        if role == _Role.AccessibleTextRole:
            return f"{place.title}, {shown}" if shown else place.title
        if place.is_urgent and not count:
            shown = None  # nothing is due: no badge
        answers = {
            ItemRole.ID: place.key,
            ItemRole.ICON: place.icon,
            ItemRole.COUNT: shown,
            ItemRole.URGENT: place.is_urgent,
        }
        return answers.get(ItemRole(role)) if role in set(ItemRole) else None


class Sidebar(NavList):
    """``place_chosen`` carries the key of a place, ``place_again`` that of the one in sight when it is clicked."""

    place_chosen = Signal(str)
    place_again = Signal(str)

    def __init__(self, places: Sequence[Place], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Bereiche"), parent=parent)
        self.places = PlaceModel(places, self)
        self.setModel(self.places)
        self.setSelectionMode(self.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(self.ScrollMode.ScrollPerPixel)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._pressed_at = QModelIndex()
        self.selectionModel().currentChanged.connect(self._on_current)
        self.clicked.connect(self._on_clicked)

    def sizeHint(self) -> QSize:
        """As high as its places: the saved searches follow right below."""
        rows = sum(self.sizeHintForRow(number) for number in range(self.places.rowCount()))
        return QSize(px(160), rows + px(8) + 2)

    def mark_current(self, on: bool) -> None:
        """Whether the place in sight is marked; a saved search that is marked instead stands for it."""
        flag = QItemSelectionModel.SelectionFlag
        self.selectionModel().select(self.currentIndex(), flag.ClearAndSelect if on else flag.Clear)

    def show_place(self, key: str) -> None:
        """Marks a place as the one in sight."""
        for number in range(self.places.rowCount()):
            index = self.places.index(number)
            if index.data(ItemRole.ID) == key and index != self.currentIndex():
                self.setCurrentIndex(index)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = self.currentIndex()
        super().mousePressEvent(event)

    def _on_clicked(self, index: QModelIndex) -> None:
        if index == self._pressed_at:
            self.place_again.emit(index.data(ItemRole.ID))

    def _on_current(self, index: QModelIndex, before: QModelIndex) -> None:
        if index.isValid():
            self.place_chosen.emit(index.data(ItemRole.ID))
