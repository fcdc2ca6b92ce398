"""What one check has found: a list from which each record opens, with the way back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from crm.domain.journal import ChangeSet
from crm.services.checks import CheckRow
from crm.ui.delegates.roles import AvatarCell, ItemRole
from crm.ui.desk import Desk
from crm.ui.events.centred import centred
from crm.ui.metrics import px
from crm.ui.overview.slots import Slot
from crm.ui.style_buttons import Look
from crm.ui.tokens import AvatarKind
from crm.ui.widgets.buttons import button
from crm.ui.widgets.empty import EmptyState
from crm.ui.widgets.labels import Hairline, Pane, note, title
from crm.ui.widgets.views import RowList


class _List(RowList):
    opened = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        else:
            super().keyPressEvent(event)


class CheckList(Pane):
    """Enter or a click opens a record; ``left`` asks for the overview (Alt+Left, Esc)."""

    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._slot: Slot | None = None
        self._rows: list[CheckRow] = []
        self.name, self.counted = title(), note()
        self.model = QStandardItemModel(self)
        self.list = _List(self.tr("Zu prüfen"))
        self.list.setModel(self.model)
        self.list.opened.connect(self._open)
        self.list.clicked.connect(self._open)
        done = EmptyState("check-circle", self.tr("Nichts mehr zu prüfen"), self.tr("Alles erledigt."))
        self.stack = QStackedWidget()
        self.stack.addWidget(self.list)
        self.stack.addWidget(centred(done))
        self._lay_out()
        for keys in (QKeySequence(Qt.Modifier.ALT | Qt.Key.Key_Left), QKeySequence(Qt.Key.Key_Escape)):
            back = QShortcut(keys, self)
            back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            back.activated.connect(self.left)
        desk.changed.connect(self._on_changed)

    def show_slot(self, slot: Slot) -> None:
        """Reads and shows what a check finds."""
        self._slot = slot
        self.name.setText(slot.title)
        self.reload()

    def leave(self) -> None:
        """Nothing is read any more."""
        self._slot = None

    def reload(self) -> None:
        if self._slot is not None and self._slot.rows is not None:
            self._desk.read(self._slot.rows, self._show, replaces="overview.check")

    def _show(self, rows: Sequence[CheckRow]) -> None:
        at = max(self.list.currentIndex().row(), 0)
        self._rows = list(rows)
        self.model.clear()
        for row in rows:
            item = QStandardItem(row.name)
            item.setData(row.text, ItemRole.SECOND_LINE)
            item.setData(AvatarCell(AvatarKind(row.subject.kind.value), row.name), ItemRole.AVATAR)
            item.setData(f"{row.name}, {row.text}", Qt.ItemDataRole.AccessibleTextRole)
            item.setEditable(False)
            self.model.appendRow(item)
        self.stack.setCurrentIndex(0 if rows else 1)
        self.list.setCurrentIndex(self.model.index(min(at, len(rows) - 1), 0))
        words = QCoreApplication.translate("CheckList", "%n Einträge", None, len(rows))
        self.counted.setText(words if rows else "")

    def _open(self) -> None:
        number = self.list.currentIndex().row()
        if 0 <= number < len(self._rows):
            self._desk.open(self._rows[number].subject)

    def _on_changed(self, changes: ChangeSet) -> None:
        self.reload()

    def _lay_out(self) -> None:
        back = button(self.tr("Übersicht"), "chevron-left", Look.LINK, on_click=self.left.emit)
        back.setToolTip(self.tr("Zurück zur Übersicht (Alt+Links)"))
        head = QWidget()
        column = QVBoxLayout(head)
        column.setContentsMargins(px(16), px(8), px(16), px(12))
        column.setSpacing(0)
        column.addWidget(back)
        line = QHBoxLayout()
        line.setSpacing(px(12))
        line.addWidget(self.name)
        line.addWidget(self.counted)
        line.addStretch(1)
        column.addLayout(line)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        for part in (head, Hairline(), self.stack):
            whole.addWidget(part, 1 if part is self.stack else 0)
