"""Finding contacts in a dialog: a search field over a list that reads its rows page by page."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QVBoxLayout, QWidget

from crm.domain.listing import ContactRow, Subject, SubjectKind
from crm.ui.announce import announce
from crm.ui.delegates.roles import AvatarCell, ItemRole
from crm.ui.desk import Desk
from crm.ui.metrics import px
from crm.ui.tokens import AvatarKind
from crm.ui.widgets.labels import note
from crm.ui.widgets.search import SearchField
from crm.ui.widgets.views import ListTable

Index = QModelIndex | QPersistentModelIndex
_PAGE = 64
_NONE = QModelIndex()
_AVATARS = {
    SubjectKind.PERSON: AvatarKind.PERSON,
    SubjectKind.ORGANISATION: AvatarKind.ORGANISATION,
    SubjectKind.OFFICE: AvatarKind.OFFICE,
}


class FoundModel(QAbstractTableModel):
    """The subjects found; their rows are read when they are first shown."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._subjects: list[Subject] = []
        self._rows: dict[int, ContactRow] = {}
        self._asked: set[int] = set()
        self._epoch = 0

    def show_subjects(self, subjects: Sequence[Subject]) -> None:
        self.beginResetModel()
        self._subjects, self._rows, self._asked = list(subjects), {}, set()
        self._epoch += 1
        self.endResetModel()

    def subject(self, row: int) -> Subject:
        return self._subjects[row]

    def rowCount(self, parent: Index = _NONE) -> int:
        return 0 if parent.isValid() else len(self._subjects)

    def columnCount(self, parent: Index = _NONE) -> int:
        return 0 if parent.isValid() else 3

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Vertical or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("Name"), self.tr("Amt / Funktion"), self.tr("Organisation"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._row(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return (row.name, row.office, row.body)[index.column()] if row else "…"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            told = (row.name, row.office, row.body) if row else ()
            return ", ".join(part for part in told if part) if index.column() == 0 else told[index.column()]
        if row is None or index.column():
            return None
        if role == ItemRole.AVATAR:
            return AvatarCell(_AVATARS.get(row.subject.kind, AvatarKind.PERSON), row.name)
        if role == ItemRole.BOLD_PART:
            family, comma, _ = row.name.partition(",")
            return family + comma
        return None

    def _row(self, number: int) -> ContactRow | None:
        page = number // _PAGE
        if number not in self._rows and page not in self._asked:
            self._asked.add(page)
            wanted = tuple(self._subjects[page * _PAGE : (page + 1) * _PAGE])
            self._desk.read(
                partial(self._desk.services.directory.rows, wanted),
                partial(self._arrived, self._epoch, page, wanted),
                replaces=f"events.found.{page}",
            )
        return self._rows.get(number)

    def _arrived(self, epoch: int, page: int, wanted: Sequence[Subject], rows: Sequence[ContactRow]) -> None:
        if epoch != self._epoch:
            return
        by_subject = {row.subject: row for row in rows}
        for offset, subject in enumerate(wanted):
            if subject in by_subject:
                self._rows[page * _PAGE + offset] = by_subject[subject]
        first, last = page * _PAGE, page * _PAGE + len(wanted) - 1
        self.dataChanged.emit(self.index(first, 0), self.index(last, 2))


class _Field(SearchField):
    """Arrow keys go to the list, so that one need not leave the field to choose."""

    down_asked = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.down_asked.emit()
        else:
            super().keyPressEvent(event)


class ContactPicker(QWidget):
    """``changed`` comes with each new selection, ``accepted`` with Enter or a double click on a row."""

    changed = Signal()
    accepted = Signal()

    def __init__(
        self, desk: Desk, kinds: Collection[SubjectKind], *, many: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._kinds, self._is_waiting = desk, tuple(kinds), False
        self.search = _Field(self.tr("Name, Amt, Organisation oder Ort"))
        self.search.searched.connect(self._find)
        self.search.down_asked.connect(self._go_down)
        self.model = FoundModel(desk, self)
        self.table = ListTable(self.tr("Gefundene Kontakte"))
        self.table.setModel(self.model)
        self.table.set_widths(220, 200)
        if not many:
            self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.selectionModel().selectionChanged.connect(self._on_selected)
        self.table.activated.connect(self._on_activated)
        self.counted = note()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(8))
        for part in (self.search, self.table, self.counted):
            layout.addWidget(part)
        self.setFocusProxy(self.search)
        self._find("")

    def subjects(self) -> list[Subject]:
        """Who is chosen, in list order; nobody while an answer to what was typed is still to come."""
        if self._is_waiting:
            return []
        rows = sorted({index.row() for index in self.table.selectionModel().selection().indexes()})
        return [self.model.subject(row) for row in rows]

    def _find(self, text: str) -> None:
        self._is_waiting = True
        work = partial(self._desk.services.directory.find, text, self._kinds)
        self._desk.read(work, self._show, replaces="events.find")

    def _show(self, subjects: list[Subject]) -> None:
        self._is_waiting = False
        self.model.show_subjects(subjects)
        if subjects and self.search.text():
            self.table.selectRow(0)
        elif subjects:
            self.table.setCurrentIndex(QModelIndex())
        words = QCoreApplication.translate("Events", "%n Kontakte gefunden", None, len(subjects))
        self.counted.setText(words)
        if self.search.text():
            announce(self, words)
        self.changed.emit()

    def _go_down(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self.table.currentIndex().isValid() and self.model.rowCount():
            self.table.selectRow(0)

    def _on_selected(self) -> None:
        self.changed.emit()

    def _on_activated(self) -> None:
        self.accepted.emit()
