"""Seats: what to do when there is none left, and how many there are."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QHBoxLayout, QSpinBox, QStackedWidget, QWidget

from crm.domain.event import Category, CategoryRule, Event, Participation, Role
from crm.domain.journal import ChangeSet
from crm.services.guests import Guests
from crm.ui.desk import Desk
from crm.ui.events.form import Form, line_edit
from crm.ui.events.guest_presenter import NoSeat
from crm.ui.events.presenter import EventPresenter
from crm.ui.events.words import CATEGORIES, ROLES, category_words, role_words
from crm.ui.jobs import Failure
from crm.ui.metrics import px
from crm.ui.widgets.buttons import button
from crm.ui.widgets.labels import note
from crm.ui.widgets.segments import Switch

SaveSeats = Callable[
    [Event, Mapping[Category, CategoryRule], Mapping[Role, bool | None], str, Callable[[ChangeSet], None], Failure],
    None,
]
translate = QCoreApplication.translate


class OverruleDialog(Form):
    """No seat is free: the waiting list, or a reason why there is one more."""

    def __init__(self, asked: NoSeat, parent: QWidget | None = None) -> None:
        super().__init__(translate("Events", "Kein Platz frei"), translate("Events", "Trotzdem vergeben"), parent)
        self._asked = asked
        self.why = note(asked.why, wrap=True)
        self.reason = line_edit("", self.tr("z. B. auf Wunsch der Hausleitung"))
        self.body.insertWidget(0, self.why)
        self.field(self.tr("Begründung"), self.reason)
        self.body.insertWidget(2, note(self.tr("Die Begründung steht mit der Zusage im Protokoll."), wrap=True))
        self.wait_button = button(self.tr("Auf die Warteliste"), "clock", on_click=self._wait)
        self.wait_button.setVisible(asked.wait is not None)
        self.foot.insertWidget(0, self.wait_button)
        self.setMinimumWidth(px(440))
        self.reason.setFocus()

    def submit(self) -> None:
        self.forget_errors()
        reason = self.reason.text().strip()
        if not reason:
            self.complain(self.reason, self.tr("Bitte begründen Sie den zusätzlichen Platz."))
            return
        self.accept()
        self._asked.overrule(reason)

    def _wait(self) -> None:
        self.accept()
        if self._asked.wait is not None:
            self._asked.wait()


class SeatsDialog(Form):
    """How many seats the event has, which categories and roles take one, and the seats kept for each category."""

    def __init__(self, guests: Guests, save: SaveSeats, parent: QWidget | None = None) -> None:
        super().__init__(translate("Events", "Plätze"), translate("Events", "Speichern"), parent)
        self._guests, self._save = guests, save
        self._rules = guests.seats.count.rules
        self.capacity, self.companions = _seats(guests.event.capacity), QSpinBox()
        self.companions.setRange(0, 99)
        self.companions.setSpecialValueText(self.tr("keine"))
        self.companions.setValue(guests.event.companions)
        self.takes: dict[Category, QCheckBox] = {}
        self.limits: dict[Category, QSpinBox] = {}
        self.roles: dict[Role, QComboBox] = {}
        self.reason = line_edit("", self.tr("nur, wenn schon mehr Plätze vergeben sind"))
        self.reason.setAccessibleName(self.tr("Begründung"))
        self.field(self.tr("Plätze insgesamt"), self.capacity)
        self.field(self.tr("Begleitung je Gast"), self.companions)
        switch = Switch(
            [(0, self.tr("Nach Kategorie")), (1, self.tr("Nach Rolle"))], self.tr("Welche Gäste einen Platz belegen")
        )
        pages = QStackedWidget()
        for page in (self._category_page(), self._role_page()):
            pages.addWidget(page)
        switch.chosen.connect(pages.setCurrentIndex)
        self.body.insertWidget(1, switch)
        self.body.insertWidget(2, pages)
        last = QFormLayout()
        last.addRow(self.tr("Begründung"), self.reason)
        self.body.insertLayout(3, last)

    def submit(self) -> None:
        self.forget_errors()
        event = self._guests.event
        wanted = replace(event, capacity=self.capacity.value(), companions=self.companions.value())
        categories, roles = self._changed_categories(), self._changed_roles()
        if wanted == event and not categories and not roles:
            self.accept()
            return
        self._save(wanted, categories, roles, self.reason.text().strip(), self._saved, self.refuse)

    def _category_page(self) -> QWidget:
        page, rows = QWidget(), QFormLayout()
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setVerticalSpacing(px(4))
        page.setLayout(rows)
        for category in CATEGORIES:
            words, takes = category_words(category), QCheckBox(self.tr("belegt einen Platz"))
            limit = _seats(self._rules.limit(category))
            takes.setChecked(self._took(category))
            limit.setEnabled(takes.isChecked())
            takes.toggled.connect(limit.setEnabled)
            takes.setAccessibleName(f"{words}: {takes.text()}")
            limit.setAccessibleName(self.tr("{category}: Plätze höchstens").format(category=words))
            line = QHBoxLayout()
            line.setSpacing(px(8))
            line.addWidget(takes, 1)
            line.addWidget(note(self.tr("höchstens")))
            line.addWidget(limit)
            rows.addRow(words, line)
            self.takes[category], self.limits[category] = takes, limit
        return page

    def _role_page(self) -> QWidget:
        page, rows = QWidget(), QFormLayout()
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setVerticalSpacing(px(4))
        page.setLayout(rows)
        for role in ROLES:
            choice = QComboBox()
            for words in (self.tr("wie die Kategorie"), self.tr("belegt einen Platz"), self.tr("belegt keinen Platz")):
                choice.addItem(words)
            choice.setCurrentIndex(_TAKES.index(self._role_rule(role)))
            choice.setAccessibleName(role_words(role))
            rows.addRow(role_words(role), choice)
            self.roles[role] = choice
        return page

    def _changed_categories(self) -> dict[Category, CategoryRule]:
        found = {}
        for category, takes in self.takes.items():
            seats = self.limits[category].value() if takes.isChecked() else 0
            if (takes.isChecked(), seats) != (self._took(category), self._rules.limit(category)):
                found[category] = CategoryRule(
                    event_id=self._guests.event.id, category=category, takes_seats=takes.isChecked(), seats=seats
                )
        return found

    def _changed_roles(self) -> dict[Role, bool | None]:
        chosen = {role: _TAKES[choice.currentIndex()] for role, choice in self.roles.items()}
        return {role: takes for role, takes in chosen.items() if takes is not self._role_rule(role)}

    def _took(self, category: Category) -> bool:
        """How the category counts for a guest in no particular role."""
        stand_in = Participation(event_id=self._guests.event.id, party_id=0, category=category)
        return replace(self._rules, roles={}).takes_seat(stand_in)

    def _role_rule(self, role: Role) -> bool | None:
        rule = self._rules.roles.get(role)
        return rule.takes_seats if rule else None

    def _saved(self, changes: ChangeSet) -> None:
        self.accept()


_TAKES: Final = (None, True, False)  # in the order of the choices for a role


def _seats(number: int) -> QSpinBox:
    made = QSpinBox()
    made.setRange(0, 99_999)
    made.setSpecialValueText(translate("Events", "unbegrenzt"))
    made.setValue(number)
    made.setMinimumWidth(px(120))
    return made


def change_seats(desk: Desk, presenter: EventPresenter, window: QWidget) -> None:
    """Opens the form with the limits of the open event."""
    if presenter.guests is not None:
        SeatsDialog(presenter.guests, presenter.actions.change_seats, window).open()
