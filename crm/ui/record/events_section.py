"""Veranstaltungen: the latest three in the overview, all of them on their own tab."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel

from crm.domain.event import Role
from crm.domain.listing import Subject, SubjectKind
from crm.services.record_view import PastEvent, Record
from crm.ui.delegates.roles import ChipCell
from crm.ui.events.words import answer_chip, role_chip
from crm.ui.record.item_row import ItemRow
from crm.ui.record.presenter import RecordPresenter
from crm.ui.record.section import RecordSection
from crm.ui.record.tool import row_action
from crm.ui.record.words import german
from crm.ui.tokens import Tone
from crm.ui.widgets.chips import StatusChip
from crm.ui.widgets.labels import ElidedLabel, note

_LATEST = 3


class EventsSection(RecordSection):
    """Date, name and answer; Enter or a double click opens the event. The overview shows only the ``latest``."""

    def __init__(self, presenter: RecordPresenter, *, latest: bool) -> None:
        head = self.tr("Letzte Veranstaltungen") if latest else self.tr("Teilnahmen")
        super().__init__(presenter, head, first=not latest)
        self._latest = latest
        self.linked.connect(partial(presenter.turned.emit, "events"))

    def slice(self, record: Record) -> object:
        return record.events

    def fill(self, record: Record) -> None:
        for past in record.events[:_LATEST] if self._latest else record.events:
            self.add(self._row(past))
        if not record.events:
            self.add(note(self.tr("Noch zu keiner Veranstaltung eingeladen."), wrap=True))
        if self._latest:
            words = QCoreApplication.translate("EventsSection", "Alle %n", None, len(record.events))
            self.link.setText(words)
            self.link.updateGeometry()
            self.link.setVisible(bool(record.events))

    def _row(self, past: PastEvent) -> ItemRow:
        event, participation = past.event, past.participation
        chip = answer_chip(participation)
        name = ", ".join(filter(None, (event.name, german(event.starts_on), chip.words)))
        row = ItemRow(f"participation-{participation.id}", name, german(event.starts_on))
        row.add_line(event_title(event.name, event.city), stretch=False)
        if not self._latest:
            self._add_details(row, past)
        row.add_chip(chip_of(chip))
        act = partial(self.presenter.desk.open, Subject(SubjectKind.EVENT, event.id))
        row_action(row, self.tr("Veranstaltung öffnen"), act, "Return")
        return row

    def _add_details(self, row: ItemRow, past: PastEvent) -> None:
        participation = past.participation
        if participation.role is not Role.GUEST:
            row.add_line(chip_of(role_chip(participation.role)))
        if past.represents:
            row.add_line(note(self.tr("in Vertretung für {name}").format(name=past.represents)))
        as_what = ", ".join(filter(None, (participation.function, participation.body)))
        if as_what:
            row.add_line(note(as_what, wrap=True), stretch=False)


def event_title(name: str, city: str) -> QLabel:
    """ "Impulse 2020, Berlin"."""
    return ElidedLabel(", ".join(filter(None, (name, city))))


def chip_of(cell: ChipCell) -> StatusChip:
    return StatusChip(cell.words, cell.tone or Tone.OPEN, cell.icon)
