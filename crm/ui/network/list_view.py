"""The same network as a list: one row for each node, everything the picture says in words."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QHeaderView

from crm.domain.listing import Subject
from crm.domain.network import Network, Node
from crm.ui.delegates.roles import AvatarCell, ItemRole
from crm.ui.network.words import kind_word
from crm.ui.tokens import AvatarKind
from crm.ui.widgets.rows_model import RowsModel
from crm.ui.widgets.views import ListTable

_Role = Qt.ItemDataRole
Index = QModelIndex | QPersistentModelIndex
_NAME, _WHAT, _LINKS, _STEPS, _HIDDEN = range(5)


class NetworkModel(RowsModel[Node]):
    """The nodes from the centre outwards."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.network: Network | None = None
        self._links: dict[Subject, str] = {}
        self.heads = (
            self.tr("Name"),
            self.tr("Was"),
            self.tr("Verbunden mit"),
            self.tr("Schritte"),
            self.tr("Weitere"),
        )

    def show_network(self, network: Network) -> None:
        self.beginResetModel()
        self.network = network
        self.rows = sorted(network.nodes, key=lambda node: network.distances[node.subject])
        names = {node.subject: node.name for node in network.nodes}
        links: dict[Subject, list[str]] = {node.subject: [] for node in network.nodes}
        for edge in network.edges:
            for end, other in ((edge.source, edge.target), (edge.target, edge.source)):
                links[end].append(f"{names[other]} ({edge.seen_from(end)})")
        self._links = {subject: "; ".join(words) for subject, words in links.items()}
        self.endResetModel()

    def subject(self, row: int) -> Subject:
        return self.rows[row].subject

    def row(self, subject: Subject) -> int:
        """-1 if it is not shown."""
        return next((at for at, node in enumerate(self.rows) if node.subject == subject), -1)

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        node, column = self.rows[index.row()], index.column()
        if role in (_Role.DisplayRole, _Role.AccessibleTextRole):
            return self._words(node, column)
        if role == ItemRole.AVATAR and column == _NAME:
            return AvatarCell(AvatarKind(node.subject.kind.value), node.initials_name or node.name)
        if role == ItemRole.BOLD_PART and column == _NAME and index.row() == 0:
            return node.name
        if role == ItemRole.QUIET:
            return column != _NAME
        return None

    def _words(self, node: Node, column: int) -> str:
        assert self.network is not None
        if column == _NAME:
            return node.name
        if column == _WHAT:
            return node.detail or kind_word(node.subject.kind)
        if column == _LINKS:
            return self._links[node.subject]
        if column == _STEPS:
            return str(self.network.distances[node.subject])
        return str(self.network.hidden.get(node.subject, "") or "–")


class NetworkList(ListTable):
    """The keys of the picture hold here too: Enter, Ctrl+Enter, Space."""

    chosen = Signal(object)
    centre_asked = Signal(object)
    grow_asked = Signal(object)
    open_asked = Signal(object)
    menu_asked = Signal(object, object)

    def __init__(self) -> None:
        super().__init__("")
        self.setAccessibleName(self.tr("Netzwerk als Liste"))
        self.model_ = NetworkModel(self)
        self.setModel(self.model_)
        self.setSelectionMode(self.SelectionMode.SingleSelection)
        self.set_widths(220, 170, 300, 72, 72)
        header = self.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(_LINKS, QHeaderView.ResizeMode.Stretch)
        self.selectionModel().currentRowChanged.connect(self._on_current)
        self.doubleClicked.connect(lambda index: self.centre_asked.emit(self.model_.subject(index.row())))

    def show_network(self, network: Network, chosen: Subject) -> None:
        self.model_.show_network(network)
        self.choose(chosen)

    def choose(self, subject: Subject) -> None:
        """Makes a row the current one without telling."""
        row = self.model_.row(subject)
        if row >= 0 and row != self.currentIndex().row():
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            was = self.selectionModel().blockSignals(True)
            self.selectionModel().setCurrentIndex(self.model_.index(row, 0), flags)
            self.selectionModel().blockSignals(was)
            self.viewport().update()
            self.scrollTo(self.model_.index(row, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, row = event.key(), self.currentIndex().row()
        if row >= 0 and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            opens = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            (self.open_asked if opens else self.centre_asked).emit(self.model_.subject(row))
        elif row >= 0 and key == Qt.Key.Key_Space:
            self.grow_asked.emit(self.model_.subject(row))
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = self.indexAt(event.pos()) if event.reason() is QContextMenuEvent.Reason.Mouse else self.currentIndex()
        if index.isValid():
            at = self.visualRect(index).bottomLeft() if index == self.currentIndex() else event.pos()
            self.menu_asked.emit(self.model_.subject(index.row()), self.viewport().mapToGlobal(at))

    def _on_current(self, index: QModelIndex, before: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self.model_.subject(index.row()))
