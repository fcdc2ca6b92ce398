"""Which links are shown, and of which day: the upper half of the column beside the picture."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QMenu, QToolButton, QVBoxLayout, QWidget

from crm.domain.network import EDGE_WORDS, EdgeKind, Network
from crm.domain.partial_date import PartialDate
from crm.domain.relationship import RelationshipType
from crm.ui.icons import icon
from crm.ui.metrics import px
from crm.ui.network.lines import LineSample
from crm.ui.widgets.buttons import link
from crm.ui.widgets.labels import label, note
from crm.ui.widgets.section import Section
from crm.ui.widgets.value_row import ErrorLine, mark_invalid


class KindRow(QWidget):
    """A tick, a sample of the line, what it stands for and how many there are."""

    toggled = Signal(object, bool)

    def __init__(self, kind: EdgeKind) -> None:
        super().__init__()
        self.kind = kind
        self.tick = QCheckBox()
        self.tick.setChecked(True)
        self.tick.toggled.connect(partial(self.toggled.emit, kind))
        self.words = label(EDGE_WORDS[kind])
        self.count = note()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        row.addWidget(self.tick)
        row.addWidget(LineSample(kind))
        row.addWidget(self.words, 1)
        row.addWidget(self.count)
        self.setMinimumHeight(px(27))
        self.show_count(None)

    def show_count(self, count: int | None) -> None:
        """How many are shown; None while they are not shown at all."""
        self.count.setText("–" if count is None else str(count))
        words = EDGE_WORDS[self.kind]
        self.tick.setAccessibleName(words if count is None else f"{words}, {count}")

    def mouseReleaseEvent(self, event: object) -> None:
        """The words belong to the tick."""
        self.tick.toggle()


class KindsSection(Section):
    """``toggled`` carries a kind and whether it is shown; ``types_chosen`` ids of types, or None for all."""

    toggled = Signal(object, bool)
    types_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__(self.tr("Verbindungen zeigen"), self.tr("Beziehungsarten"), first=True)
        self.rows = {kind: KindRow(kind) for kind in EdgeKind}
        for row in self.rows.values():
            row.toggled.connect(self.toggled)
            self.add(row)
        self._types: Sequence[RelationshipType] = ()
        self._shown: frozenset[int] | None = None
        self.linked.connect(self._open_menu)
        self.link.setEnabled(False)

    def show_network(self, network: Network) -> None:
        counts = network.counts()
        for kind, row in self.rows.items():
            row.show_count(counts[kind] if row.tick.isChecked() else None)

    def show_types(self, types: Sequence[RelationshipType]) -> None:
        self._types = list(types)
        self.link.setEnabled(bool(types))

    def menu(self) -> QMenu:
        """One tick for each type, and one for all."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        every = menu.addAction(self.tr("Alle Beziehungsarten"))
        every.setCheckable(True)
        every.setChecked(self._shown is None)
        every.triggered.connect(lambda: self._choose(None))
        menu.addSeparator()
        for kind in self._types:
            action = QAction(kind.both_genders(forward=True), menu)
            action.setCheckable(True)
            action.setChecked(self._shown is None or kind.id in self._shown)
            action.toggled.connect(partial(self._toggle, kind.id))
            menu.addAction(action)
        return menu

    def _toggle(self, number: int, shown: bool) -> None:
        """The first type taken from "all" leaves that one alone: the others are what one wants to be rid of."""
        if self._shown is None:
            self._choose(frozenset({number}))
            return
        left = self._shown | {number} if shown else self._shown - {number}
        self._choose(None if not left or left == {kind.id for kind in self._types} else left)

    def _choose(self, types: frozenset[int] | None) -> None:
        self._shown = types
        some = self.tr("Beziehungsarten ({count})").format(count=len(types or ()))
        self.link.setText(self.tr("Beziehungsarten") if types is None else some)
        self.link.updateGeometry()
        self.types_chosen.emit(types)

    def _open_menu(self) -> None:
        self.menu().popup(self.link.mapToGlobal(self.link.rect().bottomLeft()))


class DaySection(Section):
    """``chosen`` carries the day, None for today. A year or a month stands for its last day."""

    chosen = Signal(object)

    def __init__(self, today: date) -> None:
        super().__init__(self.tr("Zeitpunkt"))
        self.field = QLineEdit()
        self.field.setAccessibleName(self.tr("Zeitpunkt"))
        self.field.setPlaceholderText(self.tr("heute, {day}").format(day=PartialDate.of(today).german()))
        self.field.addAction(icon("calendar-days"), QLineEdit.ActionPosition.LeadingPosition)
        for sign in self.field.findChildren(QToolButton):  # decorative, but a button to screen readers
            sign.setAccessibleName(self.tr("Zeitpunkt"))
        self.field.editingFinished.connect(self._on_edited)
        self.error = ErrorLine()
        self.back = link(self.tr("Wieder heute"), self.clear_day)
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addWidget(self.field)
        column.addWidget(self.error)
        column.addWidget(note(self.tr("Zeigt Ämter und Beziehungen, die an diesem Tag galten."), wrap=True))
        column.addWidget(self.back)
        self.back.hide()
        self.add(box)
        self._day: date | None = None

    def clear_day(self) -> None:
        """Back to today."""
        self.field.clear()
        self._on_edited()

    def _on_edited(self) -> None:
        text = self.field.text().strip()
        try:
            day = PartialDate.parse(text).latest() if text and text != self.tr("heute") else None
        except ValueError:
            self._complain(self.tr("Bitte geben Sie einen Tag ein, zum Beispiel 14.03.2021 oder 2019."))
            return
        self._complain("")
        self.back.setVisible(day is not None)
        if day != self._day:
            self._day = day
            self.chosen.emit(day)

    def _complain(self, sentence: str) -> None:
        mark_invalid(self.field, sentence)
        self.error.say(sentence)
