"""Which list of an event is printed, and who stands on it, beside the preview."""

from __future__ import annotations

from datetime import date
from typing import cast

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QDateEdit, QFormLayout, QVBoxLayout

from crm.domain.event_table import EVENT_TABLE_TITLES, EventTableKind
from crm.domain.guest_sheet import GuestOrder, GuestSheetKind
from crm.services.contacts import Disclosure
from crm.services.guest_sheets import sheet_title
from crm.ui.metrics import px
from crm.ui.sheets.choices import Choices
from crm.ui.widgets.labels import Pane, note


class GuestChoice(Pane):
    """The list, its order, its date, and whether those who have not answered are on it; ``changed`` at once."""

    changed = Signal()

    def __init__(self, today: date) -> None:
        super().__init__()
        self.setObjectName("guest-options")
        self.sheet_box, self.order_box = QComboBox(), QComboBox()
        for kind in GuestSheetKind:
            self.sheet_box.addItem(sheet_title(kind), kind.value)
        for table in EventTableKind:
            self.sheet_box.addItem(EVENT_TABLE_TITLES[table], table.value)
        orders = {
            GuestOrder.RANK: self.tr("nach Rang"),
            GuestOrder.ALPHABET: self.tr("nach Alphabet"),
            GuestOrder.BODY: self.tr("nach Körperschaft"),
        }
        for order, words in orders.items():
            self.order_box.addItem(words, order.value)
        self.date_box = QDateEdit(QDate(today.year, today.month, today.day))
        self.date_box.setCalendarPopup(True)
        self.date_box.setDisplayFormat("dd.MM.yyyy")
        self.date_box.lineEdit().setAccessibleName(self.tr("Stand"))  # the buddy reaches the box only
        self.open_too = QCheckBox(self.tr("Auch wer noch &offen ist"))
        self.private = QCheckBox(self.tr("Auch &private Mobilnummern"))
        self.confidential = QCheckBox(self.tr("Auch ver&trauliche Mobilnummern"))
        self.about = note("", wrap=True)
        self._lay_out()
        self._show()
        self.choices = Choices()
        self.choices.add("order", self.order_box)
        self.choices.add("open", self.open_too)
        self.choices.add("private", self.private)
        self.choices.add("confidential", self.confidential)
        self.sheet_box.currentIndexChanged.connect(self._on_sheet)
        self.order_box.currentIndexChanged.connect(self.changed)
        self.date_box.dateChanged.connect(self.changed)
        for tick in (self.open_too, self.private, self.confidential):
            tick.toggled.connect(self.changed)

    def kind(self) -> GuestSheetKind | EventTableKind:
        """The list that was chosen."""
        chosen = str(self.sheet_box.currentData())
        return GuestSheetKind(chosen) if chosen in set(GuestSheetKind) else EventTableKind(chosen)

    def chosen_reach(self) -> Disclosure:
        """Which mobile numbers stand there beside the open ones."""
        return Disclosure(with_private=self.private.isChecked(), with_confidential=self.confidential.isChecked())

    def order(self) -> GuestOrder:
        """In which order the guest list stands; the other lists have their own."""
        return GuestOrder(self.order_box.currentData())

    def chosen_date(self) -> date:
        """The date at the head."""
        return cast("date", self.date_box.date().toPython())

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.setVerticalSpacing(px(4))
        form.addRow(self.tr("&Liste"), self.sheet_box)
        form.addRow(self.about)
        form.addRow(self.tr("&Reihenfolge"), self.order_box)
        form.addRow(self.tr("&Stand"), self.date_box)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(16), px(16), px(16), px(16))
        layout.setSpacing(px(12))
        layout.addLayout(form)
        for tick in (self.open_too, self.private, self.confidential):
            layout.addWidget(tick)
        layout.addStretch()

    def _show(self) -> None:
        kind = self.kind()
        words: dict[GuestSheetKind | EventTableKind, str] = {
            GuestSheetKind.GREETING: self.tr("Für die Begrüßung: wie angeredet wird, nach Rang, mit Vertretungen."),
            GuestSheetKind.GUESTS: self.tr("Alle Gäste mit ihrer Antwort."),
            GuestSheetKind.DOOR: self.tr("Für den Einlass: nach Alphabet, zum Abhaken."),
            GuestSheetKind.SIGN_IN: self.tr("Zum Unterschreiben, nach Alphabet."),
            GuestSheetKind.PROGRAMME: self.tr("Zum Aushändigen: Zeiten, Mitwirkende, Orte."),
            EventTableKind.BUSES: self.tr("Wer in welchem Bus fährt, nach Zustieg, zum Abhaken, mit Mobilnummer."),
            EventTableKind.HOTELS: self.tr("Wer in welchem Hotel wohnt, mit Zimmer, Nächten, An- und Abreise."),
            EventTableKind.STATISTICS: self.tr("Zahlen nach Kategorie, Rolle, Landkreis und Antwort, mit Schaubild."),
        }
        self.about.setText(words[kind])
        self.order_box.setEnabled(kind is GuestSheetKind.GUESTS)
        self.open_too.setEnabled(isinstance(kind, GuestSheetKind) and kind is not GuestSheetKind.PROGRAMME)
        for tick in (self.private, self.confidential):
            tick.setVisible(kind is EventTableKind.BUSES)

    def _on_sheet(self) -> None:
        self._show()
        self.changed.emit()
