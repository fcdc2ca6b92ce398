"""While a contact is typed: who of those stored may already be that contact."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm.domain.listing import Subject, SubjectKind
from crm.services.duplicates import PossibleDuplicate
from crm.ui.announce import announce
from crm.ui.desk import Desk
from crm.ui.metrics import px
from crm.ui.widgets.buttons import link
from crm.ui.widgets.hint import HintLine
from crm.ui.widgets.labels import note

#: Milliseconds after the last key before it is looked up, and how many are shown.
_PAUSE, _SHOWN = 300, 3

#: Looks it up, away from the window; made of what the form holds now, None while that is too little.
LookUp = Callable[[], list[PossibleDuplicate]]


class SimilarContacts(QWidget):
    """A hint, never a refusal. ``opened`` carries the one that was meant; ``typed`` reads the form."""

    opened = Signal(object)

    def __init__(self, desk: Desk, kind: SubjectKind, typed: Callable[[], LookUp | None]) -> None:
        super().__init__()
        self._desk, self._kind, self._typed = desk, kind, typed
        self.found: list[PossibleDuplicate] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, px(12))
        self._column.setSpacing(px(2))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self.look)
        self.hide()

    def look_soon(self) -> None:
        """Something was typed."""
        self._timer.start()

    def look(self) -> None:
        """Looks now."""
        self._timer.stop()
        look_up = self._typed()
        if look_up is None:
            self._show([])
        else:
            self._desk.read(look_up, self._show, replaces=f"similar-{id(self)}")

    def _show(self, found: list[PossibleDuplicate]) -> None:
        if [pair.ids for pair in found] == [pair.ids for pair in self.found] and found:
            return
        self.found = found
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.setVisible(bool(found))
        if not found:
            return
        is_person = self._kind is SubjectKind.PERSON
        words = (
            self.tr("Vielleicht gibt es diese Person schon:")
            if is_person
            else self.tr("Vielleicht gibt es diese Organisation schon:")
        )
        self._column.addWidget(HintLine(words))
        for pair in found[:_SHOWN]:
            self._column.addWidget(self._row(pair))
        announce(self, f"{words} {', '.join(pair.likeness.second.name for pair in found[:_SHOWN])}")

    def _row(self, pair: PossibleDuplicate) -> QWidget:
        facts = pair.likeness.second
        shown = link(facts.name, partial(self.opened.emit, Subject(self._kind, facts.id)), in_text=True)
        shown.setAccessibleDescription(
            self.tr("Vorhandene Person öffnen")
            if self._kind is SubjectKind.PERSON
            else self.tr("Vorhandene Organisation öffnen")
        )
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(px(8), px(2), 0, px(2))
        column.setSpacing(0)
        column.addWidget(shown)
        column.addWidget(note("; ".join(reason.text for reason in pair.reasons), wrap=True))
        return box
