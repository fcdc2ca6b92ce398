"""The table of contacts: columns that fill the width, are chosen, sorted and kept; selection by subject."""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import partial
from typing import Any

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QPoint,
    QSettings,
    QSignalBlocker,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QWidget

from crm.domain.listing import Subject
from crm.ui.contacts.columns import Column
from crm.ui.contacts.table_model import ContactTableModel
from crm.ui.delegates.roles import ItemRole
from crm.ui.metrics import px
from crm.ui.widgets.views import ListTable

_LAYOUT = "contacts/columns.v2"
_SOME = 2_000  # more are not selected again one by one after the list has changed


class ContactTable(ListTable):
    """``chosen`` follows the selection, ``entered`` is Enter or a double click on a row."""

    chosen = Signal()
    entered = Signal()

    def __init__(self, model: ContactTableModel, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Kontakte"), parent=parent)
        self.contacts = model
        self._fitting = False
        self._shares = [float(column.width) for column in model.columns]
        self._known: list[str] = []  # keys of the columns that were shown last
        self._restored: dict[str, Any] | None = None  # what was kept, until the own fields are there too
        self._sorted = (0, Qt.SortOrder.AscendingOrder)
        self.setModel(model)
        header = self.horizontalHeader()
        # The head shows no selection; with the table's own it would ask every row after Ctrl+A, for more than a second.
        header.setSelectionModel(QItemSelectionModel(model, header))
        header.setSortIndicator(0, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        header.setSectionsMovable(True)
        header.setStretchLastSection(False)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._on_header_menu)
        header.sectionResized.connect(self._on_section_resized)
        header.sortIndicatorChanged.connect(self._on_sorted)
        model.sort_refused.connect(self._show_sorted)
        self.selectionModel().selectionChanged.connect(self.chosen)
        self.doubleClicked.connect(self.entered)
        self.set_widths(*(column.width for column in model.columns))
        self._hide_optional()

    # ── selection ───────────────────────────────────────────────────────────────────────────────────────────

    def selected(self) -> list[Subject]:
        """The selected subjects in list order; read from ranges, as cells would take seconds."""
        listed = self.contacts.subjects
        selection = self.selectionModel().selection()
        ranges = [selection.at(number) for number in range(selection.size())]
        numbers = sorted({(each.top(), each.bottom()) for each in ranges})
        return [subject for top, bottom in numbers for subject in listed[top : bottom + 1]]

    def select_subjects(self, subjects: Iterable[Subject], current: Subject | None = None) -> None:
        """Selects those that are listed, silently; the caller knows."""
        numbers = [self.contacts.number_of(subject) for subject in subjects]
        found = sorted(number for number in numbers if number is not None)
        selection = QItemSelection()
        last = len(self.contacts.columns) - 1
        for number in found[:_SOME]:
            selection.select(self.contacts.index(number, 0), self.contacts.index(number, last))
        model = self.selectionModel()
        with QSignalBlocker(self):
            at = self.contacts.number_of(current) if current else None
            if at is None and found:
                at = found[0]
            if at is not None:
                model.setCurrentIndex(self.contacts.index(at, 0), QItemSelectionModel.SelectionFlag.NoUpdate)
            model.select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.viewport().update()

    def current_subject(self) -> Subject | None:
        """The row the keyboard stands on."""
        index = self.currentIndex()
        return index.data(ItemRole.ID) if index.isValid() else None

    def select_number(self, number: int) -> None:
        """Moves keyboard and selection to a row."""
        # Not selectRow(): that looks at Ctrl and Shift, which may still be down from the shortcut that led here.
        index = self.contacts.index(number, 0)
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(index, flags)
        self.scrollTo(index)

    def enter(self) -> None:
        """Takes the keyboard; without a selection it begins with the first row."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if not self.selectionModel().hasSelection() and self.contacts.rowCount():
            self.select_number(0)

    def top_subject(self) -> Subject | None:
        """The first row in sight, by which the scroll position is kept."""
        index = self.indexAt(QPoint(1, 1))
        return index.data(ItemRole.ID) if index.isValid() else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.entered.emit()
            return
        super().keyPressEvent(event)

    # ── columns ─────────────────────────────────────────────────────────────────────────────────────────────

    def column_menu(self, parent: QWidget) -> QMenu:
        """A tick for each column; the name always stays."""
        menu = QMenu(parent)
        for number, column in enumerate(self.contacts.columns):
            action = menu.addAction(column.title)
            action.setCheckable(True)
            action.setChecked(not self.isColumnHidden(number))
            action.setEnabled(column.key != "name")
            action.toggled.connect(partial(self.show_column, number))
        menu.addSeparator()
        menu.addAction(self.tr("Spalten zurücksetzen"), self.reset_columns)
        return menu

    def show_column(self, number: int, shown: bool) -> None:
        """Shows or hides a column and divides the room anew."""
        self.setColumnHidden(number, not shown)
        self.fit_columns()

    def reset_columns(self) -> None:
        """Order, widths and columns as at first."""
        header = self.horizontalHeader()
        self._hide_optional()
        for number, column in enumerate(self.contacts.columns):
            header.moveSection(header.visualIndex(number), number)
            self._shares[number] = float(column.width)
        self.fit_columns()

    def _hide_optional(self) -> None:
        for number, column in enumerate(self.contacts.columns):
            self.setColumnHidden(number, column.is_optional)

    def fit_columns(self) -> None:
        """Divides the width among the columns that take part; each keeps a least width."""
        shown = [number for number in range(len(self._shares)) if not self.isColumnHidden(number)]
        spare = self.viewport().width() - sum(px(self._shares[number]) for number in shown)
        parts = sum(self.contacts.columns[number].share for number in shown) or 1
        self._fitting = True
        for number in shown:
            column = self.contacts.columns[number]
            width = px(self._shares[number]) + spare * column.share / parts
            self.setColumnWidth(number, max(int(width), px(column.least)))
        self._close_gap(shown)
        self._fitting = False

    def _close_gap(self, shown: list[int]) -> None:
        """What rounding has left over goes to the last column in sight."""
        header = self.horizontalHeader()
        last = max(shown, key=header.visualIndex)
        gap = self.viewport().width() - sum(self.columnWidth(number) for number in shown)
        if gap > 0:
            self.setColumnWidth(last, self.columnWidth(last) + gap)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit_columns()

    def use_columns(self, columns: tuple[Column, ...]) -> None:
        """Shows these columns where the user has put them; what is selected and in sight stays."""
        if [column.key for column in columns] == [column.key for column in self.contacts.columns] == self._known:
            self.contacts.columns = columns  # at most another title
            self.horizontalHeader().viewport().update()
            return
        layout = self._restored or self._layout()
        selected, current, scrolled = self.selected(), self.current_subject(), self.verticalScrollBar().value()
        self.contacts.set_columns(columns)
        self._known = [column.key for column in columns]
        self._shares = [float(column.width) for column in columns]
        self._restored = None
        self._apply(layout)
        self.select_subjects(selected, current)
        self.verticalScrollBar().setValue(scrolled)

    def save_columns(self, settings: QSettings) -> None:
        """Which columns, where, how wide and sorted by which."""
        settings.setValue(_LAYOUT, json.dumps(self._restored or self._layout()))

    def restore_columns(self, settings: QSettings) -> None:
        """As saved; nothing happens if there is nothing that can be read. Own fields, which come later, find it too."""
        try:
            saved = json.loads(str(settings.value(_LAYOUT) or "null"))
        except ValueError:
            return
        if isinstance(saved, dict) and {"order", "shown", "widths", "sort", "descending"} <= saved.keys():
            self._restored = saved
            self._apply(saved)
            header = self.horizontalHeader()
            self.contacts.sort(header.sortIndicatorSection(), header.sortIndicatorOrder())

    def _layout(self) -> dict[str, Any]:
        header, columns = self.horizontalHeader(), self.contacts.columns
        numbers = [header.logicalIndex(place) for place in range(len(columns))]
        return {
            "order": [columns[number].key for number in numbers],
            "shown": [columns[number].key for number in numbers if not self.isColumnHidden(number)],
            "widths": {column.key: self._shares[number] for number, column in enumerate(columns)},
            "sort": columns[self._sorted[0]].key,
            "descending": self._sorted[1] is Qt.SortOrder.DescendingOrder,
        }

    def _apply(self, layout: dict[str, Any]) -> None:
        """A column that the layout does not know is shown at the end, unless it is optional."""
        header, columns = self.horizontalHeader(), self.contacts.columns
        places = {key: place for place, key in enumerate(layout["order"])}
        order = sorted(range(len(columns)), key=lambda number: places.get(columns[number].key, len(places)))
        for place, number in enumerate(order):
            header.moveSection(header.visualIndex(number), place)
        for number, column in enumerate(columns):
            is_known = column.key in places
            is_shown = column.key in layout["shown"] if is_known else not column.is_optional
            self.setColumnHidden(number, not (is_shown or column.key == "name"))
            self._shares[number] = float(layout["widths"].get(column.key, column.width))
        sorted_by = next((n for n, column in enumerate(columns) if column.key == layout["sort"] and column.sort), 0)
        way = Qt.SortOrder.DescendingOrder if layout["descending"] else Qt.SortOrder.AscendingOrder
        self._sorted = (sorted_by, way)
        self._show_sorted()
        self.fit_columns()

    def _on_sorted(self, number: int, order: Qt.SortOrder) -> None:
        if 0 <= number < len(self.contacts.columns) and self.contacts.columns[number].sort is not None:
            self._sorted = (number, order)

    def _show_sorted(self) -> None:
        """The arrow stays where it stood: by this column nothing can be sorted."""
        with QSignalBlocker(self.horizontalHeader()):
            self.horizontalHeader().setSortIndicator(*self._sorted)
        self.horizontalHeader().viewport().update()

    def _on_section_resized(self, number: int, old: int, new: int) -> None:
        if not self._fitting and new:
            self._keep_shares()

    def _keep_shares(self) -> None:
        """The user's widths become what spare room is added to."""
        for number in range(len(self._shares)):
            if not self.isColumnHidden(number):
                self._shares[number] = self.columnWidth(number) / px(100) * 100

    def _on_header_menu(self, at: QPoint) -> None:
        menu = self.column_menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.horizontalHeader().mapToGlobal(at))
