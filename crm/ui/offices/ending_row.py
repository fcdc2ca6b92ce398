"""What becomes of a tenure when another person comes: it goes on, or ends on a day, with the title or to an office."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from crm.domain.listing import SubjectKind
from crm.domain.office_change import Ending
from crm.services.record_view import HeldOffice
from crm.ui.desk import Desk
from crm.ui.metrics import CONTROL, CONTROL_SMALL, px
from crm.ui.record.subject_search import SubjectSearch
from crm.ui.record.words import date_sentence, parse_date
from crm.ui.widgets.buttons import link
from crm.ui.widgets.labels import note
from crm.ui.widgets.value_row import ErrorLine, mark_invalid

_DATE = 128


class EndingRow(QWidget):
    """``changed`` carries the new :class:`Ending`, or None if the tenure goes on.

    ``leaving`` are the words of the tick. ``is_successor``: it is a post of the one who comes, of which the body is
    named; whoever leaves the office itself may keep the title or go to another office.
    """

    changed = Signal(object)

    def __init__(
        self, desk: Desk, held: HeldOffice, leaving: str, ending: Ending | None, usual: Ending, *, is_successor: bool
    ) -> None:
        super().__init__()
        self._held, self._ending = held, ending or usual
        self.tick = QCheckBox(leaving)
        self.tick.setChecked(ending is not None)
        self.tick.setMinimumHeight(px(CONTROL))
        self.tick.setToolTip(leaving)
        self.tick.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.on = QLineEdit(self._ending.on.german())
        self.on.setFixedSize(px(_DATE), px(CONTROL))
        self.on.setAccessibleName(self.tr("{name}: letzter Tag").format(name=leaving))
        self.error = ErrorLine()
        self.keeps = QCheckBox(self.tr("führt den Titel weiter (a. D.)"))
        self.keeps.setChecked(self._ending.keeps_title)
        self.next = link(self.tr("wechselt in ein anderes Amt …"), self._ask_next)
        self.office = SubjectSearch(desk, [SubjectKind.OFFICE], self.tr("Amt oder Organisation suchen"))
        self.office.setFixedHeight(px(CONTROL_SMALL))
        self.office.setAccessibleName(self.tr("{name}: neues Amt").format(name=leaving))
        self._is_successor = is_successor
        self._lay_out()
        self._connect()
        self._show_ticked()

    def ending(self) -> Ending | None:
        """What is ticked and typed; None if the tenure goes on."""
        if not self.tick.isChecked():
            return None
        day = parse_date(self.on.text()) if not date_sentence(self.on.text()) else None
        office = self.office.subject
        return replace(
            self._ending,
            on=day or self._ending.on,
            keeps_title=self.keeps.isChecked(),
            next_office_id=office.id if office is not None else None,
        )

    def fault(self) -> str:
        """What is wrong with the day, "" if nothing is; the sentence stands below the field."""
        text = self.on.text().strip()
        sentence = date_sentence(text) if self.tick.isChecked() else ""
        if self.tick.isChecked() and not text:
            sentence = self.tr("Bitte geben Sie an, wann die Amtszeit endet.")
        if not sentence and self.tick.isChecked() and self.office.text().strip() and self.office.subject is None:
            sentence = self.tr("Bitte wählen Sie das neue Amt aus der Liste oder lassen Sie das Feld leer.")
        mark_invalid(self.on, sentence)
        self.error.say(sentence)
        return sentence

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(px(8))
        first.addWidget(self.tick, 1)
        self._until = note(self.tr("bis"))
        self._until.setBuddy(self.on)
        first.addWidget(self._until)
        first.addWidget(self.on)
        self._more = QWidget()
        more = QHBoxLayout(self._more)
        more.setContentsMargins(px(24), 0, 0, px(4))
        more.setSpacing(px(16))
        more.addWidget(self.keeps)
        more.addWidget(self.next)
        more.addWidget(self.office, 1)
        more.addStretch()
        self.office.hide()
        self.keeps.setHidden(self._held.tenure.is_acting)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(first)
        column.addWidget(self.error)
        column.addWidget(self._more)
        if self._is_successor:
            self._body = note(self._held.body.full_name, wrap=True)
            self._body.setContentsMargins(px(24), 0, 0, 0)
            column.addWidget(self._body)

    def _connect(self) -> None:
        self.tick.toggled.connect(self._on_ticked)
        self.on.textEdited.connect(self._on_day)
        self.on.editingFinished.connect(self.fault)
        self.keeps.toggled.connect(self._tell)
        self.office.chosen.connect(self._tell)
        self.office.textEdited.connect(self._tell)

    def _ask_next(self) -> None:
        self.next.hide()
        self.office.show()
        self.office.setFocus()

    def _on_ticked(self) -> None:
        self._show_ticked()
        self._tell()

    def _on_day(self, text: str) -> None:
        if not date_sentence(text) and text.strip():
            self.fault()
            self._tell()

    def _tell(self) -> None:
        self.changed.emit(self.ending())

    def _show_ticked(self) -> None:
        ticked = self.tick.isChecked()
        for part in (self.on, self._until):
            part.setEnabled(ticked)
        self._more.setVisible(ticked and not self._is_successor)
