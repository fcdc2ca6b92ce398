"""Below a guest's answer: companions, the programme accepted, the trip, and the data for accreditation."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm.domain.event import Companion, Participation, SensitiveData
from crm.domain.needs import ItemReply, TripNeeds
from crm.domain.partial_date import PartialDate, german_period
from crm.services.accreditation import deletion_day
from crm.services.guests import Guests
from crm.services.trip import nights_of
from crm.ui.record.tool import RowTool
from crm.ui.widgets.labels import note
from crm.ui.widgets.remark import remark
from crm.ui.widgets.section import Section, lines

translate = QCoreApplication.translate


class GuestSections(QWidget):
    """Each section's link asks for its form; the signals about a companion carry the :class:`Companion`."""

    companion_asked = Signal()
    companion_changed = Signal(object)
    companion_removed = Signal(object)
    items_asked = Signal()
    trip_asked = Signal()
    accreditation_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.companions = self._section(self.tr("Begleitung"), self.tr("Hinzufügen"), self.tr("Begleitung hinzufügen"))
        self.items = self._section(self.tr("Teilnahme am Programm"), self.tr("Ändern"), self.tr("Programm ändern"))
        self.trip = self._section(self.tr("Reise"), self.tr("Ändern"), self.tr("Reise ändern"))
        self.accreditation = self._section(
            self.tr("Akkreditierung und Verpflegung"), self.tr("Ändern"), self.tr("Akkreditierung ändern")
        )
        self.companions.linked.connect(self.companion_asked)
        self.items.linked.connect(self.items_asked)
        self.trip.linked.connect(self.trip_asked)
        self.accreditation.linked.connect(self.accreditation_asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for section in (self.companions, self.items, self.trip, self.accreditation):
            column.addWidget(section)

    def show_guest(self, guests: Guests, guest: Participation) -> None:
        """Fills all of them."""
        self._fill_companions(guests.companions.get(guest.id, ()), guests.may_bring(guest))
        self._fill_items(guests, guest)
        self._fill_trip(guests.needs.get(guest.id))
        self._fill_accreditation(guests, guests.accreditation.get(guest.id))

    def _section(self, head: str, link: str, spoken: str) -> Section:
        section = Section(head, link)
        section.link.setAccessibleName(spoken)
        return section

    def _fill_companions(self, known: Sequence[Companion], limit: int) -> None:
        section = self.companions
        section.clear()
        for companion in known:
            row, name = QWidget(), companion.name or self.tr("noch ohne Namen")
            layout = QHBoxLayout(row)
            layout.setContentsMargins(0, 0, 0, 0)
            layout.addWidget(lines(name), 1)
            for icon, words, signal in (
                ("pencil", self.tr("Begleitung ändern: {name}"), self.companion_changed),
                ("x", self.tr("Begleitung entfernen: {name}"), self.companion_removed),
            ):
                tool = RowTool(icon, words.format(name=name))
                tool.clicked.connect(partial(signal.emit, companion))
                layout.addWidget(tool)
            section.add(row)
        left = limit - len(known)
        if left > 0 and known:
            section.add(note(translate("Events", "Noch %n weitere möglich.", None, left)))
        elif not known:
            words = translate("Events", "Bis zu %n möglich.", None, limit) if limit else self.tr("Nicht vorgesehen.")
            section.add(note(words))

    def _fill_items(self, guests: Guests, guest: Participation) -> None:
        self.items.clear()
        self.items.setVisible(bool(guests.items))
        said = guests.replies.get(guest.id, {})
        found = False
        for reply, words in ((ItemReply.ACCEPTED, self.tr("Nimmt teil")), (ItemReply.DECLINED, self.tr("Nicht dabei"))):
            titles = [count.item.title for count in guests.items if said.get(count.item.id) is reply]
            if titles:
                found = True
                self.items.add_row(words, _wrapping("\n".join(titles)))
        if not found:
            self.items.add(note(self.tr("Noch nicht gefragt.")))

    def _fill_trip(self, needs: TripNeeds | None) -> None:
        self.trip.clear()
        rows = _trip_rows(needs) if needs else []
        for words, value in rows:
            self.trip.add_row(words, _wrapping(value))
        if not rows:
            self.trip.add(note(self.tr("Keine Angaben zu Bus, Hotel und Anreise.")))

    def _fill_accreditation(self, guests: Guests, data: SensitiveData | None) -> None:
        section = self.accreditation
        section.clear()
        if data is None:
            section.add(note(self.tr("Keine Angaben.")))
            return
        for words, value in (
            (self.tr("Geburtsname"), data.birth_name),
            (self.tr("Geburtsdatum"), data.birth_date),
            (self.tr("Geburtsort"), data.birth_place),
            (self.tr("Verpflegung"), data.diet),
        ):
            if value:
                section.add_row(words, _wrapping(value))
        section.add(remark("clock", deletion_words(guests)))


def deletion_words(guests: Guests) -> str:
    """ "Wird am 07.02.2020 gelöscht." """
    day = deletion_day(guests.event)
    if day is None:
        return translate("Events", "Wird nach der Veranstaltung gelöscht, sobald deren Termin feststeht.")
    return translate("Events", "Wird am {day} gelöscht.").format(day=PartialDate.of(day).german())


def _trip_rows(needs: TripNeeds) -> list[tuple[str, str]]:
    bus = ", ".join(part for part in (needs.bus, _boarding(needs)) if part)
    hotel = ", ".join(part for part in (needs.hotel, needs.room) if part)
    nights = nights_of(needs)
    stay = german_period(needs.nights_from, needs.nights_to) if needs.nights_from or needs.nights_to else ""
    if nights:
        counted = translate("Events", "%n Nächte", None, nights)
        stay = f"{stay} ({counted})"
    rows = (
        (translate("Events", "Bus"), bus),
        (translate("Events", "Hotel"), hotel),
        (translate("Events", "Nächte"), stay),
        (translate("Events", "Anreise"), needs.arrival),
        (translate("Events", "Abreise"), needs.departure),
        (translate("Events", "Kennzeichen"), needs.vehicle_plate),
    )
    return [(words, value) for words, value in rows if value]


def _boarding(needs: TripNeeds) -> str:
    if not needs.boarding_place:
        return ""
    return translate("Events", "Zustieg {place}").format(place=needs.boarding_place)


def _wrapping(words: str) -> QWidget:
    made = lines(words)
    made.setWordWrap(True)
    return made
