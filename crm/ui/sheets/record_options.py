"""What can be chosen for the sheets about contacts and events, beside their preview."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from enum import StrEnum
from typing import cast

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QDateEdit, QFormLayout, QVBoxLayout, QWidget

from crm.services.card_loading import CardOptions
from crm.services.recipients import Guests
from crm.ui.fonts import Size, Weight
from crm.ui.metrics import px
from crm.ui.sheets.choices import Choices
from crm.ui.widgets.labels import Pane, label, note


class Offer(StrEnum):
    """What a sheet can do; only that is offered."""

    GUESTS = "guests"
    STEPS = "steps"
    OPEN = "open"
    NOTES = "notes"
    ADDRESSES = "addresses"
    REACH = "reach"


class RecordChoice(Pane):
    """Date of the sheet and what stands on it; ``changed`` at once with every choice.

    ``steps`` is how far a network reaches at first.
    """

    changed = Signal()

    def __init__(self, today: date, about: str, offers: Collection[Offer], steps: int = 2) -> None:
        super().__init__()
        self.setObjectName("record-options")
        self._offers = frozenset(offers)
        self.about = note(about, wrap=True)
        self.date_box = QDateEdit(QDate(today.year, today.month, today.day))
        self.date_box.setCalendarPopup(True)
        self.date_box.setDisplayFormat("dd.MM.yyyy")
        self.date_box.lineEdit().setAccessibleName(self.tr("Stand"))  # the buddy reaches the box only
        self.guests_box, self.steps_box = QComboBox(), QComboBox()
        for guests, words in (
            (Guests.ALL, self.tr("alle Eingeladenen")),
            (Guests.COMING, self.tr("wer kommt oder da war")),
            (Guests.SILENT, self.tr("wer noch nicht geantwortet hat")),
        ):
            self.guests_box.addItem(words, guests.value)
        for step, words in ((1, self.tr("1 Schritt")), (2, self.tr("2 Schritte")), (3, self.tr("3 Schritte"))):
            self.steps_box.addItem(words, step)
        self.open_too = QCheckBox(self.tr("Auch wer noch &offen ist"))
        self.notes = QCheckBox(self.tr("Mit &Notizen"))
        self.addresses = QCheckBox(self.tr("Mit &Anschriften"))
        self.addresses.setChecked(True)
        self.private, self.confidential = QCheckBox(self.tr("Auch &private")), QCheckBox(self.tr("Auch ver&trauliche"))
        self.set_steps(steps)
        self._lay_out()
        self.choices = self._kept()
        self.date_box.dateChanged.connect(self.changed)
        for combo in (self.guests_box, self.steps_box):
            combo.currentIndexChanged.connect(self.changed)
        for box in self._boxes():
            box.toggled.connect(self.changed)

    def chosen_date(self) -> date:
        """The date at the head."""
        return cast("date", self.date_box.date().toPython())

    def chosen_reach(self) -> CardOptions:
        """Which numbers, mailboxes and addresses stand on the sheet beside the open ones, and whether notes do."""
        return CardOptions(
            with_private=self.private.isChecked(),
            with_confidential=self.confidential.isChecked(),
            with_notes=self.notes.isChecked(),
        )

    def guests(self) -> Guests:
        """Which guests of an event."""
        return Guests(self.guests_box.currentData())

    def steps(self) -> int:
        """How far a network reaches."""
        return int(self.steps_box.currentData())

    def set_steps(self, steps: int) -> None:
        """Chooses how far."""
        self.steps_box.setCurrentIndex(self.steps_box.findData(steps))

    def _kept(self) -> Choices:
        """What is offered, by the words of the command line."""
        choices = Choices()
        offered: dict[Offer, dict[str, QWidget]] = {
            Offer.GUESTS: {"guests": self.guests_box},
            Offer.STEPS: {"steps": self.steps_box},
            Offer.OPEN: {"open": self.open_too},
            Offer.NOTES: {"notes": self.notes},
            Offer.ADDRESSES: {"addresses": self.addresses},
            Offer.REACH: {"private": self.private, "confidential": self.confidential},
        }
        for offer, controls in offered.items():
            for key, control in controls.items() if offer in self._offers else ():
                choices.add(key, control)
        return choices

    def _boxes(self) -> tuple[QCheckBox, ...]:
        return self.open_too, self.notes, self.addresses, self.private, self.confidential

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.setVerticalSpacing(px(4))
        form.addRow(self.tr("&Stand"), self.date_box)
        form.addRow(self.tr("&Wer"), self.guests_box)
        form.addRow(self.tr("Wie &weit"), self.steps_box)
        form.setRowVisible(self.guests_box, Offer.GUESTS in self._offers)
        form.setRowVisible(self.steps_box, Offer.STEPS in self._offers)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(16), px(16), px(16), px(16))
        layout.setSpacing(px(12))
        layout.addWidget(self.about)
        layout.addLayout(form)
        offered = {Offer.OPEN: self.open_too, Offer.NOTES: self.notes, Offer.ADDRESSES: self.addresses}
        for offer, box in offered.items():
            layout.addWidget(box)
            box.setVisible(offer in self._offers)
        heading = label(self.tr("Nummern und Adressen"), Size.SMALL, Weight.SEMIBOLD, secondary=True)
        for widget in (heading, self.private, self.confidential):
            layout.addWidget(widget)
            widget.setVisible(Offer.REACH in self._offers)
        layout.addStretch()
