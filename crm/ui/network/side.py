"""The column beside the picture: who is chosen, what is shown, and what one can do."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStyleOptionViewItem, QVBoxLayout, QWidget

from crm.domain.listing import Subject, SubjectKind
from crm.domain.network import Network
from crm.domain.relationship import RelationshipType
from crm.ui import paint
from crm.ui.delegates.roles import AvatarCell, ItemRole
from crm.ui.delegates.rows import RowDelegate, paint_ground, row_state
from crm.ui.fonts import Size, font
from crm.ui.metrics import FOOTER, px
from crm.ui.network.legend import DaySection, KindsSection
from crm.ui.network.words import kind_word
from crm.ui.theme import tokens
from crm.ui.tokens import AvatarKind
from crm.ui.widgets.avatar import Avatar
from crm.ui.widgets.buttons import button
from crm.ui.widgets.labels import ElidedLabel, Hairline, Pane, heading, note
from crm.ui.widgets.section import Section
from crm.ui.widgets.views import RowList

_Role = Qt.ItemDataRole
Index = QModelIndex | QPersistentModelIndex
_ROW = 36


class LinkModel(QAbstractListModel):
    """The links of the chosen node: the other one, and what it is to the chosen one."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: list[tuple[Subject, str, str, str]] = []  # subject, name, initials, what it is

    def show_links(self, network: Network, subject: Subject) -> None:
        self.beginResetModel()
        nodes = network.by_subject
        self.rows = []
        for edge in network.edges_of(subject):
            other = nodes[edge.other(subject)]
            self.rows.append((other.subject, other.name, other.initials_name or other.name, edge.seen_from(subject)))
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        subject, name, initials, what = self.rows[index.row()]
        if role == _Role.DisplayRole:
            return name
        if role in (_Role.AccessibleTextRole, _Role.ToolTipRole):
            return f"{name}, {what}"
        if role == ItemRole.AVATAR:
            return AvatarCell(AvatarKind(subject.kind.value), initials)
        return what if role == ItemRole.TRAILING else None


class _LinkDelegate(RowDelegate):
    """Avatar and name at the left, what it is at the right, a hairline below."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(px(80), px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        state, rect, cell = row_state(option, index), option.rect, index.data(ItemRole.AVATAR)
        painter.save()
        paint_ground(painter, rect, state, tall=True)
        side = px(24)
        at = QRect(rect.x(), rect.y() + (rect.height() - side) // 2, side, side)
        paint.avatar(painter, at, cell.kind, paint.initials(cell.name), None, state.selected)
        what, small = str(index.data(ItemRole.TRAILING)), font(Size.SMALL)
        room = rect.adjusted(side + px(10), 0, 0, 0)
        name = str(index.data())
        wanted = QFontMetrics(font()).horizontalAdvance(name) + px(12)
        right = min(
            QFontMetrics(small).horizontalAdvance(what) + px(2), max(room.width() - wanted, room.width() * 2 // 5)
        )
        ink = tokens().selected_text if state.selected else tokens().text
        paint.text(painter, room.adjusted(0, 0, -right - px(8), 0), name, font(), ink)
        place = QRect(room.right() - right, room.y(), right, room.height())
        paint.text(painter, place, what, small, tokens().secondary, Qt.AlignmentFlag.AlignRight)
        painter.restore()


class _LinkList(RowList):
    """As high as its rows: the column around it scrolls."""

    taken = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.model_ = LinkModel(self)
        self.setModel(self.model_)
        self.setItemDelegate(_LinkDelegate(self))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._take)

    def show_links(self, network: Network, subject: Subject) -> None:
        self.model_.show_links(network, subject)
        self.setFixedHeight(px(_ROW) * self.model_.rowCount())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._take(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _take(self, index: QModelIndex) -> None:
        if index.isValid():
            self.taken.emit(self.model_.rows[index.row()][0])


class NetworkSide(Pane):
    """``open_asked``, ``centre_asked`` and ``relation_asked`` mean the chosen node; ``chosen`` carries another one."""

    chosen = Signal(object)
    open_asked = Signal()
    centre_asked = Signal()
    relation_asked = Signal()

    def __init__(self, today: date) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Zum gewählten Knoten"))
        self.avatar, self.name, self.detail = Avatar(40), ElidedLabel(), ElidedLabel()
        self.name.setFont(heading().font())
        self.detail.setFont(note().font())
        self.detail.setForegroundRole(note().foregroundRole())
        self.kinds, self.day = KindsSection(), DaySection(today)
        self.direct = Section(self.tr("Direkte Verbindungen"), self.tr("Beziehung hinzufügen"))
        self.direct.linked.connect(self.relation_asked)
        self.links = _LinkList(self.tr("Direkte Verbindungen"))
        self.links.taken.connect(self.chosen)
        self.none = note(self.tr("Nichts von dem, was oben gewählt ist."), wrap=True)
        self.direct.add(self.links)
        self.direct.add(self.none)
        self.open = button(self.tr("Kontakt öffnen"), "contacts", small=True, on_click=self.open_asked.emit)
        self.to_centre = button(self.tr("In die Mitte"), "crosshair", small=True, on_click=self.centre_asked.emit)
        self._lay_out()

    def show_types(self, types: list[RelationshipType]) -> None:
        self.kinds.show_types(types)

    def show_node(self, network: Network, subject: Subject, photos: Mapping[Subject, QPixmap]) -> None:
        """The chosen node, and the counts of the whole."""
        node = network.node(subject)
        kind = AvatarKind(subject.kind.value)
        self.avatar.show_subject(kind, node.initials_name or node.name, photos.get(subject))
        self.name.setText(node.name)
        body = node.body if subject.kind is SubjectKind.OFFICE else ""
        self.detail.setText(" · ".join(part for part in (node.detail or kind_word(subject.kind), body) if part))
        self.kinds.show_network(network)
        self.links.show_links(network, subject)
        self.none.setVisible(not self.links.model_.rows)
        self.links.setVisible(bool(self.links.model_.rows))
        is_party = subject.kind in (SubjectKind.PERSON, SubjectKind.ORGANISATION)
        self.direct.link.setVisible(is_party)
        words = {
            SubjectKind.OFFICE: self.tr("Amt öffnen"),
            SubjectKind.EVENT: self.tr("Veranstaltung öffnen"),
        }
        self.open.setText(words.get(subject.kind, self.tr("Kontakt öffnen")))
        self.open.updateGeometry()
        self.to_centre.setEnabled(subject != network.centre)

    def _lay_out(self) -> None:
        head = QWidget()
        top = QHBoxLayout(head)
        top.setContentsMargins(px(20), px(12), px(20), px(12))
        top.setSpacing(px(12))
        names = QVBoxLayout()
        names.setSpacing(px(2))
        names.addWidget(self.name)
        names.addWidget(self.detail)
        top.addWidget(self.avatar)
        top.addLayout(names, 1)
        inner = Pane()
        parts = QVBoxLayout(inner)
        parts.setContentsMargins(px(20), 0, px(20), px(12))
        parts.setSpacing(0)
        for section in (self.kinds, self.day, self.direct):
            parts.addWidget(section)
        parts.addStretch(1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidgetResizable(True)
        scroll.setWidget(inner)
        foot = QWidget()
        foot.setFixedHeight(px(FOOTER))
        row = QHBoxLayout(foot)
        row.setContentsMargins(px(16), 0, px(16), 0)
        row.addWidget(self.open)
        row.addStretch()
        row.addWidget(self.to_centre)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (head, Hairline()):
            column.addWidget(part)
        column.addWidget(scroll, 1)
        for part in (Hairline(), foot):
            column.addWidget(part)
