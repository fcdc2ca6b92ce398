"""The proposals as a tree with check boxes: a person, body or event, and below it each value with its note."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QStandardItem, QStandardItemModel

from crm.domain.extraction.found import Field, Finding, ProposalKind
from crm.domain.listing import SubjectKind
from crm.services.extraction import Reading, ReadText, Told
from crm.services.extraction_taking import Choice
from crm.services.extraction_words import KIND_WORDS, RULE_WORDS
from crm.ui.delegates.roles import ItemRole
from crm.ui.extracting.words import known_words, label_words, value_words
from crm.ui.fonts import Weight, font
from crm.ui.metrics import ROW, px

translate = QCoreApplication.translate
Index = QModelIndex | QPersistentModelIndex
WHAT, VALUE, NOTE = range(3)
_CHECKED, _UNCHECKED, _PARTLY = Qt.CheckState.Checked, Qt.CheckState.Unchecked, Qt.CheckState.PartiallyChecked
_EDITABLE = Qt.ItemFlag.ItemIsEditable
_CHECKABLE = Qt.ItemFlag.ItemIsUserCheckable


class ProposalModel(QStandardItemModel):
    """``chosen_changed`` after every tick. Values can be corrected in their column."""

    chosen_changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._readings: tuple[Reading, ...] = ()
        self._is_filling = False
        self.itemChanged.connect(self._on_item)

    def show_text(self, read: ReadText) -> None:
        """Shows the proposals; what is new is ticked."""
        self._is_filling = True
        self.clear()
        self.setHorizontalHeaderLabels(
            [translate("extract", "Angabe"), translate("extract", "Wert"), translate("extract", "Hinweis")]
        )
        self._readings = read.readings
        for reading in read.readings:
            self.appendRow(self._group(reading))
        self._settle_events()
        self._is_filling = False
        self.chosen_changed.emit()

    def choices(self) -> list[Choice]:
        """What is ticked, with corrected values; a record's name always goes with it, a role only with the event."""
        ticked = [
            (number, reading)
            for number, reading in enumerate(self._readings)
            if self.item(number, WHAT).checkState() != _UNCHECKED
        ]
        has_event = any(reading.proposal.kind is ProposalKind.EVENT for _, reading in ticked)
        found = []
        for number, reading in ticked:
            told = self._findings(number, reading)
            kept = told if has_event else tuple(one for one in told if one.field is not Field.ROLE)
            is_empty = reading.known is not None and len(kept) == 1
            if not is_empty or reading.proposal.kind is ProposalKind.EVENT:
                found.append(Choice(reading.proposal.kind, reading.known, kept))
        return found

    def finding(self, index: Index) -> Finding | None:
        """The value in a row; of a group its name."""
        if not index.isValid():
            return None
        parent = index.parent()
        if not parent.isValid():
            return self._readings[index.row()].proposal.findings[0]
        return self._readings[parent.row()].values[index.row()].finding

    def known_person(self, index: Index) -> str:
        """The name of the proposal in a row if it is a person that is stored already, else ""."""
        reading = self._reading(index)
        is_known = reading is not None and reading.known is not None and reading.known.kind is SubjectKind.PERSON
        return reading.proposal.name if reading is not None and is_known else ""

    def name_at(self, index: Index) -> str:
        """The name of the proposal in a row."""
        reading = self._reading(index)
        return reading.proposal.name if reading is not None else ""

    def _reading(self, index: Index) -> Reading | None:
        if not index.isValid():
            return None
        return self._readings[(index.parent() if index.parent().isValid() else index).row()]

    def index_at(self, position: int) -> QModelIndex | None:
        """The row of the shortest passage around a position of the text."""
        best: tuple[int, QModelIndex] | None = None
        for number, reading in enumerate(self._readings):
            group = self.item(number, WHAT)
            for row, told in enumerate(reading.values):
                finding = told.finding
                if finding.start <= position < finding.end and (best is None or finding.end - finding.start < best[0]):
                    best = finding.end - finding.start, group.child(row, WHAT).index()
        return best[1] if best else None

    def passages(self) -> list[tuple[int, int]]:
        """All passages that something was read from."""
        return sorted({(told.finding.start, told.finding.end) for one in self._readings for told in one.values})

    def _group(self, reading: Reading) -> list[QStandardItem]:
        head = QStandardItem(KIND_WORDS[reading.proposal.kind])
        head.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | _CHECKABLE)
        head.setSizeHint(QSize(0, px(ROW)))
        for told in reading.values:
            head.appendRow(self._row(reading, told))
        children = [head.child(row, WHAT) for row in range(head.rowCount())]
        if reading.known is not None and not any(child.isCheckable() for child in children):
            head.setFlags(head.flags() & ~_CHECKABLE)  # nothing of it is left to take over
            head.setData(None, Qt.ItemDataRole.CheckStateRole)
        else:
            head.setCheckState(_state(children))
        name, note = _plain(reading.proposal.name), _plain(known_words(reading))
        name.setToolTip(reading.proposal.name)
        note.setToolTip(note.text())
        for item in (head, name):
            item.setFont(font(weight=Weight.SEMIBOLD))
        return [head, name, note]

    def _row(self, reading: Reading, told: Told) -> list[QStandardItem]:
        finding = told.finding
        what, value = _plain(label_words(finding)), _plain(value_words(finding))
        note = _plain(told.note or (RULE_WORDS[finding.rule] if told.is_new else ""))
        value.setToolTip(value_words(finding))
        note.setToolTip(note.text())
        if not told.is_new:
            for item in (what, value, note):
                item.setData(True, ItemRole.QUIET)
            return [what, value, note]
        is_name = finding.field is Field.NAME and reading.known is None
        if not is_name:
            what.setFlags(what.flags() | _CHECKABLE)
            what.setCheckState(_CHECKED if told.is_proposed and not reading.note else _UNCHECKED)
        else:  # a new record is not made without its name: the group's box decides
            what.setData(not reading.note, Qt.ItemDataRole.UserRole)
        if finding.field is not Field.ROLE:
            value.setFlags(value.flags() | _EDITABLE)
        return [what, value, note]

    def _settle_events(self) -> None:
        """A known event is ticked as soon as somebody is to take part in it."""
        told = [told for reading in self._readings for told in reading.values]
        has_roles = any(one.is_new and one.finding.field is Field.ROLE for one in told)
        for number, reading in enumerate(self._readings):
            if reading.proposal.kind is ProposalKind.EVENT and reading.known is not None and has_roles:
                head = self.item(number, WHAT)
                head.setFlags(head.flags() | _CHECKABLE)
                head.setCheckState(_CHECKED)

    def _findings(self, number: int, reading: Reading) -> tuple[Finding, ...]:
        group = self.item(number, WHAT)
        found = []
        for row, told in enumerate(reading.values):
            what, value = group.child(row, WHAT), group.child(row, VALUE)
            is_name = told.finding.field is Field.NAME
            if is_name or (told.is_new and what.checkState() == _CHECKED):
                text = value.text().strip()
                is_same = text == value_words(told.finding)
                found.append(told.finding if is_same else replace(told.finding, value=text))
        return tuple(found)

    def _on_item(self, item: QStandardItem) -> None:
        group: QStandardItem | None = item.parent()
        if self._is_filling:
            return
        self._is_filling = True
        if item.column() == VALUE and group is not None:
            self._follow_name(item, group)
        elif item.column() == WHAT:
            self._follow_tick(item, group)
        self._is_filling = False
        self.chosen_changed.emit()

    def _follow_name(self, item: QStandardItem, group: QStandardItem) -> None:
        """The head of the values bears the name as it was corrected."""
        if self._readings[group.row()].values[item.row()].finding.field is Field.NAME:
            self.item(group.row(), VALUE).setText(item.text())

    def _follow_tick(self, item: QStandardItem, group: QStandardItem | None) -> None:
        if group is None:
            for row in range(item.rowCount()):
                child = item.child(row, WHAT)
                if child.isCheckable() and item.checkState() != _PARTLY:
                    child.setCheckState(item.checkState())
        else:
            group.setCheckState(_state([group.child(row, WHAT) for row in range(group.rowCount())]))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == WHAT:
            row = [index.sibling(index.row(), column).data() or "" for column in (WHAT, VALUE, NOTE)]
            return ", ".join(text for text in row if text)
        if role == Qt.ItemDataRole.ForegroundRole and super().data(index, ItemRole.QUIET):
            return QGuiApplication.palette().placeholderText()
        return super().data(index, role)


def _plain(text: str) -> QStandardItem:
    item = QStandardItem(text)
    item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
    item.setSizeHint(QSize(0, px(ROW)))
    return item


def _state(children: list[QStandardItem]) -> Qt.CheckState:
    """Of a group by its values; a new record can be taken over with nothing but its name."""
    boxes = [child for child in children if child.isCheckable()]
    ticked = sum(child.checkState() == _CHECKED for child in boxes)
    if not boxes:
        named = any(child.data(Qt.ItemDataRole.UserRole) for child in children)
        return _CHECKED if named else _UNCHECKED
    if ticked == len(boxes):
        return _CHECKED
    return _PARTLY if ticked else _UNCHECKED
