"""What can be chosen for the media-contact sheet, beside its preview."""

from __future__ import annotations

from datetime import date
from typing import cast

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QDateEdit, QFormLayout, QVBoxLayout

from crm.domain.event import Event
from crm.domain.sheet import MediaGrouping, MediaLayout
from crm.services.card_loading import CardOptions
from crm.services.event_view import EventRow
from crm.ui.desk import Desk
from crm.ui.fonts import Size, Weight
from crm.ui.metrics import px
from crm.ui.sheets.choices import Choices
from crm.ui.widgets.labels import Pane, label, note


class MediaOptions(Pane):
    """Event and date of the sheet, and what may stand on it; ``changed`` at once with every choice."""

    changed = Signal()

    def __init__(self, desk: Desk, event: Event | None = None) -> None:
        super().__init__()
        self.setObjectName("media-options")
        self._is_stopped = False
        self._events: list[Event] = [event] if event else []
        self.event_box = QComboBox()
        self.event_box.addItem(self.tr("ohne Veranstaltung"))
        for known in self._events:
            self.event_box.addItem(known.name)
        self.event_box.setCurrentIndex(len(self._events))
        self.event_box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.date_box = QDateEdit(QDate.currentDate())
        self.date_box.setCalendarPopup(True)
        self.date_box.setDisplayFormat("dd.MM.yyyy")
        self.date_box.lineEdit().setAccessibleName(self.tr("Datum"))  # the buddy reaches the box only
        self.private, self.confidential = QCheckBox(self.tr("Auch &private")), QCheckBox(self.tr("Auch ver&trauliche"))
        self.layout_box, self.group_box = QComboBox(), QComboBox()
        for layout, words in (
            (MediaLayout.COLUMN, self.tr("einspaltig, mit großem Bild")),
            (MediaLayout.GRID, self.tr("zweispaltig, kompakt")),
        ):
            self.layout_box.addItem(words, layout.value)
        for grouping, words in (
            (MediaGrouping.NONE, self.tr("in der gewählten Reihenfolge")),
            (MediaGrouping.MEDIUM, self.tr("nach Medium")),
            (MediaGrouping.RESSORT, self.tr("nach Ressort")),
        ):
            self.group_box.addItem(words, grouping.value)
        self._lay_out()
        self.choices = Choices()
        for key, control in (
            ("layout", self.layout_box),
            ("group", self.group_box),
            ("private", self.private),
            ("confidential", self.confidential),
        ):
            self.choices.add(key, control)
        for choice in (self.layout_box, self.group_box):
            choice.currentIndexChanged.connect(self.changed)
        for box in (self.private, self.confidential):
            box.toggled.connect(self.changed)
        self.event_box.currentIndexChanged.connect(self.changed)
        self.date_box.dateChanged.connect(self.changed)
        desk.read(desk.services.events.rows, self._show_events, replaces=f"sheet.events.{id(self)}")

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.setVerticalSpacing(px(4))
        form.addRow(self.tr("&Veranstaltung"), self.event_box)
        form.addRow(self.tr("&Datum"), self.date_box)
        form.addRow(self.tr("&Anordnung"), self.layout_box)
        form.addRow(self.tr("&Gruppen"), self.group_box)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(16), px(16), px(16), px(16))
        layout.setSpacing(px(12))
        layout.addWidget(label(self.tr("Angaben auf dem Blatt"), Size.SMALL, Weight.SEMIBOLD, secondary=True))
        layout.addLayout(form)
        layout.addWidget(
            note(
                self.tr(
                    "Mit Veranstaltung stehen Anlass, Gastgeber, Ort und Zeit auf dem Blatt. Das Ressort ist das "
                    "eigene Feld oder Schlagwort, das so heißt."
                ),
                wrap=True,
            )
        )
        layout.addWidget(label(self.tr("Nummern und Adressen"), Size.SMALL, Weight.SEMIBOLD, secondary=True))
        for box in (self.private, self.confidential):
            layout.addWidget(box)
        layout.addStretch()

    def chosen_reach(self) -> CardOptions:
        """Which numbers, mailboxes and addresses stand on the sheet beside the open ones."""
        return CardOptions(with_private=self.private.isChecked(), with_confidential=self.confidential.isChecked())

    def layout_chosen(self) -> MediaLayout:
        """One contact below the other, or cards beside each other."""
        return MediaLayout(self.layout_box.currentData())

    def grouping(self) -> MediaGrouping:
        """Under which headings the contacts stand."""
        return MediaGrouping(self.group_box.currentData())

    def chosen_event(self) -> Event | None:
        """The event whose facts stand on the sheet, if any."""
        index = self.event_box.currentIndex()
        return self._events[index - 1] if index > 0 else None

    def chosen_date(self) -> date:
        """The date at the head of the sheet."""
        return cast("date", self.date_box.date().toPython())

    def stop(self) -> None:
        """The window has closed: events that are still being read find nobody any more."""
        self._is_stopped = True

    def _show_events(self, rows: list[EventRow]) -> None:
        if self._is_stopped:
            return
        known = {event.id for event in self._events}
        for row in rows:
            if row.event.id not in known:
                self._events.append(row.event)
                self.event_box.addItem(row.event.name)
        self.event_box.setEnabled(bool(self._events))
