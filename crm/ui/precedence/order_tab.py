"""The tab "Rangfolge": who stands where and why; rows are drawn or moved by keys."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from crm.services.precedence_view import PrecedenceLine
from crm.ui.announce import announce
from crm.ui.events.centred import centred
from crm.ui.events.columns import share_out
from crm.ui.icons import icon
from crm.ui.metrics import px
from crm.ui.precedence.order_model import NAME, PLACE, RANK, REASON, OrderModel, spoken
from crm.ui.precedence.order_presenter import OrderPresenter
from crm.ui.widgets.buttons import button, icon_button
from crm.ui.widgets.empty import EmptyState
from crm.ui.widgets.labels import Hairline, Pane, note
from crm.ui.widgets.row_order import RowOrder
from crm.ui.widgets.views import ListTable

_SHARES, _FIXED = {NAME: 9, REASON: 10}, {PLACE: 56, RANK: 60}
_NARROW = 640


class OrderTable(ListTable):
    """Enter opens the contact, Del takes a place by hand back; Alt+Up and Alt+Down move (see ``order``)."""

    opened = Signal()
    release_asked = Signal()

    def __init__(self, model: OrderModel) -> None:
        super().__init__("", tall=True)
        self.setAccessibleName(self.tr("Rangfolge"))
        self.setModel(model)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.horizontalHeader().setSectionsMovable(False)
        self.order = RowOrder(self)
        self.doubleClicked.connect(self.opened)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.release_asked.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.viewport().width() < px(_NARROW)
        self.setColumnHidden(RANK, narrow)
        share_out(self, _SHARES, {PLACE: _FIXED[PLACE]} if narrow else _FIXED)


class OrderTab(Pane):
    """``chosen`` comes with each new current row and after every refresh; the rest is asked for by signals."""

    chosen = Signal()
    contact_asked = Signal()
    ranks_asked = Signal(str)  # the kind of office to begin with, or ""
    table_asked = Signal()

    def __init__(self, presenter: OrderPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._presenter, self._moved = presenter, 0
        self.model = OrderModel()
        self.table = OrderTable(self.model)
        self.counted = note()
        self._places = QStackedWidget()
        self._places.addWidget(self.table)
        self._places.addWidget(self._nobody())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._bar())
        layout.addWidget(Hairline())
        layout.addWidget(self._places, 1)
        layout.addWidget(self._foot())
        presenter.shown.connect(self._show)
        self.table.order.moved.connect(self.move_row)
        self.table.opened.connect(self.contact_asked)
        self.table.release_asked.connect(self.release)
        self.table.selectionModel().currentRowChanged.connect(self._on_current)
        self._show()

    def line(self) -> PrecedenceLine | None:
        """The row under the keyboard."""
        row = self.table.currentIndex().row()
        return self.model.rows[row] if 0 <= row < len(self.model.rows) else None

    def move_row(self, row: int, to: int) -> None:
        """Puts a row at another place; the keyboard goes along."""
        self._moved = self.model.rows[row].party_id
        self._presenter.move(row, to)

    def release(self) -> None:
        """The rule holds again for the row under the keyboard."""
        line = self.line()
        if line is not None and line.by_hand:
            self._moved = line.party_id
            self._presenter.release([line.party_id])

    def release_all(self) -> None:
        self._presenter.release([line.party_id for line in self.model.rows if line.by_hand])

    def _bar(self) -> QHBoxLayout:
        layout = QHBoxLayout()
        layout.setContentsMargins(px(16), px(6), px(16), px(6))
        layout.setSpacing(px(8))
        self.up = icon_button("chevron-up", self.tr("Nach oben (Alt+Pfeil hoch)"), on_click=self._up)
        self.down = icon_button("chevron-down", self.tr("Nach unten (Alt+Pfeil runter)"), on_click=self._down)
        self.rule = button(self.tr("Nach Regel einordnen"), "undo", on_click=self.release)
        self.rule.setToolTip(self.tr("Nimmt den Platz von Hand zurück (Entf)"))
        self.ranks = button(self.tr("Ränge hier …"), "sort-asc", on_click=self._on_ranks)
        self.ranks.setToolTip(self.tr("Gibt einer Art von Amt bei dieser Veranstaltung einen anderen Rang"))
        self.house = button(self.tr("Rangtabelle …"), on_click=self.table_asked.emit)
        for part in (self.up, self.down, self.rule):
            layout.addWidget(part)
        layout.addStretch(1)
        for part in (self.ranks, self.house):
            layout.addWidget(part)
        return layout

    def _foot(self) -> QWidget:
        foot, line = QWidget(), QHBoxLayout()
        line.setContentsMargins(px(16), px(12), px(16), px(12))
        self.custom = note(self.tr("Hausordnung, keine amtliche Rangfolge"))
        line.addWidget(self.custom)
        line.addStretch(1)
        line.addWidget(self.counted)
        layout = QVBoxLayout(foot)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(Hairline())
        layout.addLayout(line)
        return foot

    def _nobody(self) -> QWidget:
        return centred(
            EmptyState(
                "sort-asc",
                self.tr("Noch keine Rangfolge"),
                self.tr("Hier stehen alle, die kommen oder noch nicht geantwortet haben, nach ihrem Rang."),
            )
        )

    def _show(self) -> None:
        """The row under the keyboard stays the same person, and the scroll position stays."""
        current, scroll = self.line(), self.table.verticalScrollBar().value()
        moved, self._moved = self._moved, 0
        self.model.show_rows(self._presenter.order.lines)
        self._places.setCurrentIndex(0 if self.model.rows else 1)
        row = max(self.model.row_of(current.party_id if current else None), 0)
        if self.model.rows:
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.table.selectionModel().setCurrentIndex(self.model.index(row, 0), flags)
        self.table.verticalScrollBar().setValue(scroll)
        if moved and self.model.row_of(moved) >= 0:
            self.table.scrollTo(self.model.index(self.model.row_of(moved), 0))
            announce(self, spoken(self.model.rows[self.model.row_of(moved)]))
        self._count()
        self._on_current()

    def _count(self) -> None:
        by_hand = sum(line.by_hand for line in self.model.rows)
        words = [QCoreApplication.translate("Precedence", "%n Plätze", None, len(self.model.rows))]
        if by_hand:
            words.append(QCoreApplication.translate("Precedence", "%n von Hand", None, by_hand))
        if left_out := self._presenter.order.left_out:
            words.append(QCoreApplication.translate("Precedence", "%n kommen nicht", None, left_out))
        self.counted.setText(" · ".join(words))

    def _on_current(self) -> None:
        row, line = self.table.currentIndex().row(), self.line()
        self.up.setEnabled(line is not None and row > 0)
        self.down.setEnabled(line is not None and row + 1 < len(self.model.rows))
        self.rule.setEnabled(line is not None and line.by_hand)
        self.ranks.setEnabled(bool(self.model.rows))
        self.chosen.emit()

    def _up(self) -> None:
        row = self.table.currentIndex().row()
        self.move_row(row, row - 1)

    def _down(self) -> None:
        row = self.table.currentIndex().row()
        self.move_row(row, row + 1)

    def _on_ranks(self) -> None:
        line = self.line()
        self.ranks_asked.emit(line.kind if line else "")

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        at = self.table.viewport().mapFromGlobal(event.globalPos())
        if self.line() is not None and self.table.viewport().rect().contains(at):
            self.menu().popup(event.globalPos())

    def menu(self) -> QMenu:
        """What can be done with the row, each with its key."""
        made, line = QMenu(self), self.line()
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        up = made.addAction(icon("chevron-up"), self.tr("Nach oben") + "\t" + self.tr("Alt+Pfeil hoch"), self._up)
        down = made.addAction(
            icon("chevron-down"), self.tr("Nach unten") + "\t" + self.tr("Alt+Pfeil runter"), self._down
        )
        rule = made.addAction(icon("undo"), self.tr("Nach Regel einordnen") + "\t" + self.tr("Entf"), self.release)
        every = made.addAction(self.tr("Alle nach Regel einordnen"), self.release_all)
        made.addSeparator()
        kind = made.addAction(icon("sort-asc"), self.tr("Rang dieser Art von Amt hier …"), self._on_ranks)
        made.addSeparator()
        made.addAction(icon("person"), self.tr("Kontakt öffnen") + "\t" + self.tr("Eingabe"), self.contact_asked.emit)
        up.setEnabled(self.up.isEnabled())
        down.setEnabled(self.down.isEnabled())
        rule.setEnabled(self.rule.isEnabled())
        every.setEnabled(any(one.by_hand for one in self.model.rows))
        kind.setEnabled(line is not None and bool(line.kind))
        return made
