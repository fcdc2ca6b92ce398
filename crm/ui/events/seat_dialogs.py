"""Seats: what to do when there is none left, and how many there are."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSpinBox, QWidget

from crm.domain.event import Category, CategoryRule, Event, Participation
from crm.domain.journal import ChangeSet
from crm.ui.desk import Desk
from crm.ui.events.form import Form, line_edit
from crm.ui.events.guest_presenter import NoSeat
from crm.ui.events.guests import Guests
from crm.ui.events.presenter import EventPresenter
from crm.ui.events.words import CATEGORIES, category_words
from crm.ui.jobs import Failure
from crm.ui.metrics import px
from crm.ui.widgets.buttons import button
from crm.ui.widgets.labels import note

SaveSeats = Callable[[Event, Mapping[Category, CategoryRule], str, Callable[[ChangeSet], None], Failure], None]
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
    """How many seats the event has, which categories take one, and the seats kept for each."""

    def __init__(self, guests: Guests, save: SaveSeats, parent: QWidget | None = None) -> None:
        super().__init__(translate("Events", "Plätze"), translate("Events", "Speichern"), parent)
        self._guests, self._save = guests, save
        event, rules = guests.event, guests.seats.count.rules
        self.capacity, self.companions = _seats(event.capacity), QSpinBox()
        self.companions.setRange(0, 99)
        self.companions.setSpecialValueText(self.tr("keine"))
        self.companions.setValue(event.companions)
        self.field(self.tr("Plätze insgesamt"), self.capacity)
        self.field(self.tr("Begleitung je Gast"), self.companions)
        self.fields.addRow(note(self.tr("Welche Gäste einen Platz belegen, und wie viele höchstens")))
        self.takes: dict[Category, QCheckBox] = {}
        self.limits: dict[Category, QSpinBox] = {}
        for category in CATEGORIES:
            words, stand_in = category_words(category), Participation(event_id=event.id, party_id=0, category=category)
            takes, limit = QCheckBox(self.tr("belegt einen Platz")), _seats(rules.limit(category))
            takes.setChecked(replace(rules, roles={}).takes_seat(stand_in))
            limit.setEnabled(takes.isChecked())
            takes.toggled.connect(limit.setEnabled)
            takes.setAccessibleName(f"{words}: {takes.text()}")
            limit.setAccessibleName(f"{words}: {self.tr('Plätze höchstens')}")
            line, box = QHBoxLayout(), QWidget()
            line.setContentsMargins(0, 0, 0, 0)
            line.addWidget(takes, 1)
            line.addWidget(limit)
            box.setLayout(line)
            self.fields.addRow(words, box)
            self.takes[category], self.limits[category] = takes, limit
        self.reason = line_edit("", self.tr("nur nötig, wenn schon mehr Plätze vergeben sind"))
        self.field(self.tr("Begründung"), self.reason)

    def submit(self) -> None:
        self.forget_errors()
        event = self._guests.event
        wanted = replace(event, capacity=self.capacity.value(), companions=self.companions.value())
        known = self._guests.seats.count.rules
        rules = {
            category: CategoryRule(
                event_id=event.id,
                category=category,
                takes_seats=takes.isChecked(),
                seats=self.limits[category].value() if takes.isChecked() else 0,
            )
            for category, takes in self.takes.items()
        }
        changed = {
            category: rule
            for category, rule in rules.items()
            if (rule.takes_seats, rule.seats) != (self._took(category), known.limit(category))
        }
        if wanted == event and not changed:
            self.accept()
            return
        self._save(wanted, changed, self.reason.text().strip(), self._saved, self.refuse)

    def _took(self, category: Category) -> bool:
        stand_in = Participation(event_id=self._guests.event.id, party_id=0, category=category)
        return replace(self._guests.seats.count.rules, roles={}).takes_seat(stand_in)

    def _saved(self, changes: ChangeSet) -> None:
        self.accept()


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
