"""The chosen programme item at the right: when, where, who, and what it is about."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm.domain.event import Role
from crm.domain.listing import SubjectKind
from crm.services.event_view import Participant, ProgrammeLine
from crm.ui.events.side_page import SidePage
from crm.ui.events.words import day_words, role_chip, role_words, status_chip, time_words
from crm.ui.metrics import px
from crm.ui.style_buttons import Look
from crm.ui.tokens import AvatarKind, Tone
from crm.ui.widgets.avatar import Avatar
from crm.ui.widgets.buttons import button
from crm.ui.widgets.chips import RoleChip, StatusChip
from crm.ui.widgets.labels import Hairline, heading, note
from crm.ui.widgets.section import Section


class ItemPreview(SidePage):
    """``people_asked`` comes from the head of the people's section, ``opened`` carries a contact's subject."""

    people_asked = Signal()
    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("Events", "Gewählter Programmpunkt"), parent)
        self.title, self.when, self.chip = heading(), note(wrap=True), RoleChip("")
        self.title.setWordWrap(True)
        self.people = Section(self.tr("Mitwirkende in Reihenfolge"), self.tr("Ändern"))
        self.people.link.setAccessibleName(self.tr("Mitwirkende ändern"))
        self.people.linked.connect(self.people_asked)
        self.facts = Section(self.tr("Ablauf"))
        self._arrange()

    def show_line(self, line: ProgrammeLine) -> None:
        item = line.item
        self.title.setText(item.title)
        when = (day_words(item.starts_at[:10]), time_words(item.starts_at, item.ends_at))
        self.when.setText(", ".join(part for part in when if part))
        named = item.role is not None and item.role is not Role.GUEST
        self.chip.setVisible(named)
        if named and item.role:
            chip = role_chip(item.role)
            self.chip.set_status(chip.words, Tone.TINT, chip.icon)
        self._fill_people(line)
        self._fill_facts(line)
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

    def _fill_people(self, line: ProgrammeLine) -> None:
        self.people.clear()
        for number, (role, person) in enumerate(line.people):
            if number:
                self.people.add(Hairline())
            self.people.add(self._person(line, role, person))
        if not line.people:
            self.people.add(note(self.tr("Noch niemand eingetragen."), wrap=True))

    def _person(self, line: ProgrammeLine, role: Role, person: Participant) -> QWidget:
        row, words = QWidget(), QVBoxLayout()
        face, kind = Avatar(24), person.subject.kind is SubjectKind.PERSON
        face.show_subject(AvatarKind.PERSON if kind else AvatarKind.ORGANISATION, person.listed_name)
        name = button(person.name, look=Look.TEXT_LINK, on_click=partial(self.opened.emit, person.subject))
        more = [person.body or person.function]
        if role is not line.item.role:
            more.append(role_words(role))
        words.setSpacing(0)
        words.addWidget(name)
        words.addWidget(note(" · ".join(part for part in more if part), wrap=True))
        status = status_chip(person.participation.status)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, px(6), 0, px(6))
        layout.setSpacing(px(10))
        layout.addWidget(face, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(words, 1)
        layout.addWidget(StatusChip(status.words, status.tone or Tone.OPEN, status.icon))
        return row

    def _fill_facts(self, line: ProgrammeLine) -> None:
        self.facts.clear()
        item = line.item
        rows = (
            (self.tr("Ort"), item.place),
            (self.tr("Organisation"), line.organisation),
            (self.tr("Plätze"), str(item.capacity) if item.capacity else ""),
            (self.tr("Inhalt"), item.description),
        )
        for words, value in rows:
            if value:
                self.facts.add_row(words, value)
        self.facts.setVisible(any(value for _, value in rows))
