"""What the columns of a table tell: a proposal for each, to be corrected, beside the first rows as they are read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from crm.domain.table_column import FIELD_NAMES, REACH, ColumnProposal, Field, Meaning, Owner
from crm.domain.table_content import RowContent
from crm.domain.table_mapping import TableMapping
from crm.services.importing.table_notices import table_notices
from crm.services.importing.tables import OpenedTable
from crm.ui.fonts import Size, Weight
from crm.ui.importing.notices import Notices
from crm.ui.importing.rows_preview import RowsPreview
from crm.ui.metrics import FOOTER, px
from crm.ui.style_buttons import Look
from crm.ui.widgets.buttons import button
from crm.ui.widgets.labels import ElidedLabel, Hairline, label, note
from crm.ui.widgets.splitter import Splitter

_SURE = 0.8
_PERSONS = 4


class ColumnsView(QWidget):
    """``chosen`` carries a column and its new meaning, ``sheet_used`` the name of a sheet, ``mapping_used`` that of a
    kept mapping, ``save_asked``, ``manage_asked`` and ``compare_asked`` what the buttons ask for."""

    chosen = Signal(int, object)
    sheet_used = Signal(str)
    mapping_used = Signal(str)
    save_asked = Signal()
    manage_asked = Signal()
    compare_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.source, self.notices = ElidedLabel(), Notices()
        self.sheet = QComboBox()
        self.sheet.setAccessibleName(self.tr("Blatt der Arbeitsmappe"))
        self.sheet.activated.connect(self._use_sheet)
        self._sheet_words = note(self.tr("Blatt"))
        self.mapping = QComboBox()
        self.mapping.setAccessibleName(self.tr("Gespeicherte Zuordnung"))
        self.mapping.activated.connect(self._use_mapping)
        self.save = button(self.tr("Zuordnung speichern …"), "save", small=True, on_click=self.save_asked.emit)
        self.manage = button(self.tr("Verwalten …"), small=True, on_click=self.manage_asked.emit)
        self.manage.setToolTip(self.tr("Gespeicherte Zuordnungen umbenennen oder entfernen"))
        self.listed = QScrollArea()
        self.listed.setAccessibleName(self.tr("Spalten der Tabelle"))
        self.listed.setFrameShape(QFrame.Shape.NoFrame)
        self.listed.setWidgetResizable(True)
        self.preview = RowsPreview()
        self.complete = QCheckBox(self.tr("Die Tabelle ist &vollständig: Wer fehlt, gilt als ausgeschieden"))
        self.complete.setToolTip(
            self.tr("Für alle, die aus dieser Liste stammen und nicht mehr darin stehen, wird ein Ende vorgeschlagen.")
        )
        self.compare = button(self.tr("Mit dem Bestand vergleichen"), "check", Look.PRIMARY)
        self.compare.clicked.connect(self.compare_asked)
        self.fields: list[QComboBox] = []
        self.owners: list[QComboBox] = []
        self._reasons: list[QLabel] = []
        self._table: OpenedTable | None = None
        self._lay_out()

    def show_table(self, table: OpenedTable, mappings: Sequence[TableMapping], rows: Sequence[RowContent]) -> None:
        """Shows the columns as they are understood now, and the first rows."""
        is_same = (
            self._table is not None and self._table.table is table.table and len(self.fields) == len(table.columns)
        )
        self._table = table
        words = QCoreApplication.translate("ColumnsView", "%n Zeilen", None, len(table.table.rows))
        as_of = table.table.as_of
        dated = self.tr("Stand {day}").format(day=as_of.german()) if as_of else ""
        self.source.setText(", ".join(filter(None, (table.table.source, words, dated))))
        self.source.updateGeometry()
        self.notices.say(table_notices(table.table))
        self._show_sheets(table)
        self._show_mappings(mappings, table.mapping)
        if is_same:
            self._refresh(table.columns)
        else:
            self._build(table.columns)
        self.preview.show_rows(rows, table.table.titles)

    # ── building ────────────────────────────────────────────────────────────────────────────────────────────

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(px(20), px(6), px(24), px(6))
        bar.setSpacing(px(8))
        bar.addWidget(self.source, 1)
        self._sheet_words.setBuddy(self.sheet)
        bar.addWidget(self._sheet_words)
        self.sheet.setMinimumWidth(px(120))
        self.sheet.setMaximumWidth(px(220))
        bar.addWidget(self.sheet)
        words = note(self.tr("Zuordnung"))
        words.setBuddy(self.mapping)
        bar.addWidget(words)
        self.mapping.setMinimumWidth(px(200))
        self.mapping.setMaximumWidth(px(320))
        bar.addWidget(self.mapping)
        bar.addWidget(self.save)
        bar.addWidget(self.manage)
        splitter = Splitter()
        splitter.add_pane(self.listed, 780, 440, stretch=3)
        splitter.add_pane(self.preview, 464, 240, stretch=2)
        foot = QWidget()
        foot.setMinimumHeight(px(FOOTER))
        line = QHBoxLayout(foot)
        line.setContentsMargins(px(20), px(6), px(24), px(6))
        line.setSpacing(px(8))
        line.addWidget(self.complete, 1)
        line.addWidget(self.compare)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(self.notices)
        column.addWidget(Hairline())
        column.addWidget(splitter, 1)
        column.addWidget(Hairline())
        column.addWidget(foot)

    def _show_mappings(self, mappings: Sequence[TableMapping], used: str) -> None:
        self.mapping.clear()
        self.mapping.addItem(self.tr("Vorschlag des Programms"), "")
        for one in mappings:
            self.mapping.addItem(one.name, one.name)
        self.mapping.setCurrentIndex(max(self.mapping.findData(used), 0))
        self.mapping.setEnabled(bool(mappings))
        self.manage.setEnabled(bool(mappings))

    def _show_sheets(self, opened: OpenedTable) -> None:
        table = opened.table
        self.sheet.clear()
        self.sheet.addItems(table.sheets)
        self.sheet.setCurrentIndex(self.sheet.findText(table.sheet))
        for part in (self.sheet, self._sheet_words):
            part.setVisible(len(table.sheets) > 1)

    def _use_sheet(self) -> None:
        if self._table is not None and self.sheet.currentText() != self._table.table.sheet:
            self.sheet_used.emit(self.sheet.currentText())

    def _use_mapping(self) -> None:
        self.mapping_used.emit(self.mapping.currentData())

    def _build(self, columns: Sequence[ColumnProposal]) -> None:
        self.fields, self.owners, self._reasons = [], [], []
        content = QWidget()
        grid = QGridLayout(content)
        grid.setContentsMargins(px(20), px(12), px(20), px(16))
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(6))
        grid.setColumnStretch(0, 1)
        grid.setColumnMinimumWidth(0, px(112))  # which column it is can be read however narrow the window
        for index, words in enumerate((self.tr("Spalte"), self.tr("Bedeutung"), self.tr("gehört zu"), "")):
            grid.addWidget(note(words), 0, index)
        for number, one in enumerate(columns):
            row = 2 * number + 1
            grid.addWidget(Hairline(), row, 0, 1, 4)
            self._add_row(grid, row + 1, one)
        grid.setRowStretch(2 * len(columns) + 1, 1)
        self.listed.setWidget(content)
        self._order_keys()
        self._refresh(columns)

    def _order_keys(self) -> None:
        """Tab goes through the choices from above to below: they are made after what stands behind them."""
        chain: list[QWidget] = [self.listed]
        for field, owner in zip(self.fields, self.owners, strict=True):
            chain += [field, owner]
        for before, after in pairwise([*chain, self.preview]):
            QWidget.setTabOrder(before, after)

    def _add_row(self, grid: QGridLayout, row: int, one: ColumnProposal) -> None:
        title = one.title or self.tr("Spalte {number}").format(number=one.index + 1)
        head = QWidget()
        lines = QVBoxLayout(head)
        lines.setContentsMargins(0, px(2), 0, px(2))
        lines.setSpacing(px(2))
        name = ElidedLabel(title)
        name.setFont(label("", Size.BODY, Weight.SEMIBOLD).font())
        lines.addWidget(name)
        examples = ElidedLabel(" · ".join(" ".join(text.split()) for text in one.examples))
        examples.setFont(note().font())
        examples.setForegroundRole(note().foregroundRole())
        lines.addWidget(examples)
        field, owner, reason = _Choice(), _Choice(), note()
        for value, words in FIELD_NAMES.items():
            field.addItem(words, value)
        field.setAccessibleName(self.tr("Bedeutung der Spalte {title}").format(title=title))
        field.setMinimumWidth(px(172))
        field.activated.connect(partial(self._choose, one.index))
        owner.setAccessibleName(self.tr("Wem die Spalte {title} gehört").format(title=title))
        owner.setMinimumWidth(px(148))
        owner.activated.connect(partial(self._choose, one.index))
        reason.setMinimumWidth(px(112))
        for part in (field, owner):
            part.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        grid.addWidget(head, row, 0)
        grid.addWidget(field, row, 1)
        grid.addWidget(owner, row, 2)
        grid.addWidget(reason, row, 3)
        self.fields.append(field)
        self.owners.append(owner)
        self._reasons.append(reason)

    def _refresh(self, columns: Sequence[ColumnProposal]) -> None:
        for number, one in enumerate(columns):
            field, owner = self.fields[number], self.owners[number]
            field.setCurrentIndex(max(field.findData(one.meaning.field), 0))
            owner.clear()
            for meaning, words in self._owners(one.meaning):
                owner.addItem(words, meaning)
            owner.setCurrentIndex(max(_index_of(owner, one.meaning), 0))
            owner.setEnabled(one.meaning.field is not Field.NONE and owner.count() > 1)
            self._reasons[number].setText(_reason(one))
            self._reasons[number].setToolTip(one.reason)

    def _owners(self, meaning: Meaning) -> list[tuple[Meaning, str]]:
        """The choices of who a column speaks of; what is told of no one has none."""
        if meaning.field is Field.NONE or meaning.field in _OF_ROW:
            return [(meaning, self.tr("Zeile"))]
        found = []
        for number in range(1, _PERSONS + 1):
            words = self.tr("Person") if number == 1 else self.tr("{number}. Person").format(number=number)
            person = replace(meaning, person=number, owner=Owner.PERSON, is_private=False)
            found.append((person, words))
            if meaning.field in REACH:
                found.append((replace(person, is_private=True), self.tr("{who}, privat").format(who=words)))
        if meaning.field in REACH:
            found.insert(0, (replace(meaning, owner=Owner.BODY, is_private=False), self.tr("Organisation")))
        return found

    def _choose(self, index: int, *_: int) -> None:
        field = Field(self.fields[index].currentData())
        owner = self.owners[index].currentData()
        old = owner if isinstance(owner, Meaning) else Meaning()
        office = old.office if field is Field.NAME else ""
        self.chosen.emit(index, replace(old, field=field, office=office))


class _Choice(QComboBox):
    """The wheel scrolls the list of columns and changes nothing on the way."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


_OF_ROW = frozenset((Field.BODY, Field.AGS, Field.TAGS, Field.NOTE, Field.KEY))


def _index_of(box: QComboBox, meaning: Meaning) -> int:
    return next((i for i in range(box.count()) if box.itemData(i) == meaning), -1)


def _reason(one: ColumnProposal) -> str:
    """How sure the proposal is, in one word."""
    translate = QCoreApplication.translate
    if one.reason == "gewählt":
        return translate("ColumnsView", "gewählt")
    if one.meaning.field is Field.NONE:
        return ""
    if one.confidence >= 1.0:
        return translate("ColumnsView", "aus der Zuordnung")
    if one.confidence >= _SURE:
        return translate("ColumnsView", "sicher")
    return translate("ColumnsView", "bitte prüfen")
