"""The chosen programme item at the right: when, where, who, and what it is about."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from crm.domain.event import Role
from crm.services.event_view import ProgrammeLine
from crm.ui.events.people_order import PeopleOrder
from crm.ui.events.side_page import SidePage
from crm.ui.events.words import day_words, role_chip, time_words
from crm.ui.metrics import px
from crm.ui.tokens import Tone
from crm.ui.widgets.chips import RoleChip
from crm.ui.widgets.labels import heading, note
from crm.ui.widgets.section import Section


class ItemPreview(SidePage):
    """``people_asked`` comes from the head of the people's section, ``opened`` carries a contact's subject.

    ``arranged`` carries the people in a new order, as pairs of participation id and role.
    """

    people_asked = Signal()
    opened = Signal(object)
    arranged = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("Events", "Gewählter Programmpunkt"), parent)
        self.title, self.when, self.chip = heading(), note(wrap=True), RoleChip("")
        self.title.setWordWrap(True)
        self.people = Section(self.tr("Mitwirkende in Reihenfolge"), self.tr("Ändern"))
        self.people.link.setAccessibleName(self.tr("Mitwirkende ändern"))
        self.people.linked.connect(self.people_asked)
        self.order, self.nobody = PeopleOrder(), note(self.tr("Noch niemand eingetragen."), wrap=True)
        self.order.opened.connect(self.opened)
        self.order.arranged.connect(self.arranged)
        self.people.add(self.order)
        self.people.add(self.nobody)
        self.facts = Section(self.tr("Ablauf"))
        self._arrange()

    def show_line(self, line: ProgrammeLine, places: str = "") -> None:
        """``places`` says how many of the item's places are taken."""
        item = line.item
        self.title.setText(item.title)
        when = (day_words(item.starts_at[:10]), time_words(item.starts_at, item.ends_at))
        self.when.setText(", ".join(part for part in when if part))
        named = item.role is not None and item.role is not Role.GUEST
        self.chip.setVisible(named)
        if named and item.role:
            chip = role_chip(item.role)
            self.chip.set_status(chip.words, Tone.TINT, chip.icon)
        self.order.show_line(line)
        self.nobody.setVisible(not line.people)
        self._fill_facts(line, places)
        self.settle()

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(self.title, 1)
        head.addWidget(self.chip, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(head)
        self.column.addWidget(self.when)
        self.column.addSpacing(px(12))
        self.column.addWidget(self.people)
        self.column.addWidget(self.facts)
        self.column.addStretch(1)

    def _fill_facts(self, line: ProgrammeLine, places: str) -> None:
        self.facts.clear()
        item = line.item
        rows = (
            (self.tr("Ort"), item.place),
            (self.tr("Organisation"), line.organisation),
            (self.tr("Plätze"), places),
            (self.tr("Inhalt"), item.description),
        )
        for words, value in rows:
            if value:
                self.facts.add_row(words, value)
        self.facts.setVisible(any(value for _, value in rows))
