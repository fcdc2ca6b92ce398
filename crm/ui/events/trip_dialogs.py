"""A guest's trip: bus, hotel and arrival, and which items of the programme he or she takes part in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QScrollArea, QSizePolicy, QWidget

from crm.domain.event import Participation
from crm.domain.needs import ItemReply, TripNeeds
from crm.services.event_view import Participant
from crm.services.guests import Guests
from crm.services.trip import ItemCount
from crm.ui.events.form import day_text, line_edit
from crm.ui.events.guest_dialogs import Done, GuestForm
from crm.ui.events.words import day_words, time_words
from crm.ui.jobs import Failure
from crm.ui.metrics import px
from crm.ui.widgets.labels import ElidedLabel, Pane, note

translate = QCoreApplication.translate


class TripDialog(GuestForm):
    """Bus, hotel and arrival."""

    def __init__(
        self,
        row: Participant,
        guests: Guests,
        save: Callable[[TripNeeds, Done, Failure], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(translate("Events", "Reise von {name}"), row, parent)
        number = row.participation.id
        self._known, self._save = guests.needs.get(number, TripNeeds(participation_id=number)), save
        known = self._known
        self.bus = _choice(known.bus, [needs.bus for needs in guests.needs.values()])
        self.boarding = _choice(known.boarding_place, [needs.boarding_place for needs in guests.needs.values()])
        self.hotel = _choice(known.hotel, [needs.hotel for needs in guests.needs.values()])
        self.room = _choice(known.room, [self.tr("Einzelzimmer"), self.tr("Doppelzimmer")])
        self.nights_from = line_edit(day_text(known.nights_from), self.tr("z. B. 23.01.2027"))
        self.nights_to = line_edit(day_text(known.nights_to), self.tr("z. B. 24.01.2027"))
        self.arrival = line_edit(known.arrival, self.tr("z. B. Bahn, 10:12 Uhr Hauptbahnhof"))
        self.departure = line_edit(known.departure)
        self.plate = line_edit(known.vehicle_plate, self.tr("für die Einfahrt"))
        for words, field in (
            (self.tr("Bus"), self.bus),
            (self.tr("Zustieg"), self.boarding),
            (self.tr("Hotel"), self.hotel),
            (self.tr("Zimmer"), self.room),
            (self.tr("Ankunft im Hotel"), self.nights_from),
            (self.tr("Abreise vom Hotel"), self.nights_to),
            (self.tr("Anreise"), self.arrival),
            (self.tr("Abreise"), self.departure),
            (self.tr("Kennzeichen"), self.plate),
        ):
            self.field(words, field)

    def submit(self) -> None:
        self.forget_errors()
        try:
            first, last = self.day_of(self.nights_from), self.day_of(self.nights_to)
        except ValueError:
            return  # the field has complained
        wanted = replace(
            self._known,
            bus=self.bus.currentText().strip(),
            boarding_place=self.boarding.currentText().strip(),
            hotel=self.hotel.currentText().strip(),
            room=self.room.currentText().strip(),
            nights_from=first,
            nights_to=last,
            arrival=self.arrival.text().strip(),
            departure=self.departure.text().strip(),
            vehicle_plate=self.plate.text().strip(),
        )
        if wanted == self._known:
            self.accept()
        else:
            self._save(wanted, self.saved, self.refuse)


class ItemsDialog(GuestForm):
    """Which items of the programme somebody takes part in, with the places that are left."""

    def __init__(
        self,
        row: Participant,
        guests: Guests,
        save: Callable[[Participation, dict[int, ItemReply | None], Done, Failure], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(translate("Events", "Programm von {name}"), row, parent)
        self._row, self._save = row, save
        self._said = dict(guests.replies.get(row.participation.id, {}))
        self.choices: dict[int, QComboBox] = {}
        rows, page, scroll = QGridLayout(), Pane(QPalette.ColorRole.Window), QScrollArea()
        rows.setContentsMargins(0, 0, px(12), 0)
        rows.setVerticalSpacing(px(6))
        rows.setColumnStretch(0, 1)
        page.setLayout(rows)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(page)
        self.body.insertWidget(0, scroll, 1)
        day = None
        # What has no time yet comes last, as on the axis.
        for count in sorted(guests.items, key=lambda one: one.item.starts_at or "~"):
            if count.item.starts_at[:10] != day:
                day = count.item.starts_at[:10]
                rows.addWidget(note(day_words(day)), rows.rowCount(), 0, 1, 2)
            choice = QComboBox()
            for words, reply in (
                (self.tr("nicht gefragt"), None),
                (self.tr("nimmt teil"), ItemReply.ACCEPTED),
                (self.tr("nimmt nicht teil"), ItemReply.DECLINED),
            ):
                choice.addItem(words, reply)
            choice.setCurrentIndex(_REPLIES.index(self._said.get(count.item.id)))
            self.choices[count.item.id] = choice
            name = ElidedLabel(_item_words(count))
            name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            choice.setAccessibleName(_item_words(count))
            choice.setMinimumWidth(px(144))
            at = rows.rowCount()
            rows.addWidget(name, at, 0)
            rows.addWidget(choice, at, 1)
        self.resize(px(600), px(min(120 + 40 * len(guests.items), 560)))

    def submit(self) -> None:
        self.forget_errors()
        changed = {
            number: _REPLIES[choice.currentIndex()]
            for number, choice in self.choices.items()
            if _REPLIES[choice.currentIndex()] is not self._said.get(number)
        }
        if changed:
            self._save(self._row.participation, changed, self.saved, self.refuse)
        else:
            self.accept()


_REPLIES: tuple[ItemReply | None, ...] = (None, ItemReply.ACCEPTED, ItemReply.DECLINED)


def _item_words(count: ItemCount) -> str:
    item = count.item
    told = [part for part in (time_words(item.starts_at, ""), item.title) if part]
    if count.free is not None:
        told.append(translate("Events", "(noch {number} Plätze)").format(number=count.free))
    return " ".join(told)


def _choice(text: str, known: Sequence[str]) -> QComboBox:
    """What others of this event have, or something new."""
    made = QComboBox()
    made.setEditable(True)
    made.addItems(["", *sorted({value for value in known if value})])
    made.setCurrentText(text)
    return made
