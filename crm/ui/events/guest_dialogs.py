"""What is noted of one guest: the terms of the invitation, companions, the trip, and the data for accreditation."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QFrame,
    QPlainTextEdit,
    QScrollArea,
    QSizePolicy,
    QSpinBox,
    QWidget,
)

from crm.domain.event import Participation, SensitiveData
from crm.domain.journal import ChangeSet
from crm.domain.listing import Subject, SubjectKind
from crm.domain.needs import ItemReply, TripNeeds
from crm.services.event_view import Participant
from crm.services.trip import ItemCount
from crm.ui.desk import Desk
from crm.ui.events.contact_picker import ContactPicker
from crm.ui.events.form import Form, day_text, line_edit
from crm.ui.events.guest_sections import deletion_words
from crm.ui.events.guests import Guests
from crm.ui.events.words import CATEGORIES, ROLES, category_words, day_words, role_words, time_words
from crm.ui.jobs import Failure
from crm.ui.metrics import px
from crm.ui.widgets.labels import ElidedLabel, Pane, note
from crm.ui.widgets.remark import remark

Done = Callable[[ChangeSet], None]
translate = QCoreApplication.translate


class GuestForm(Form):
    """Closes when what it saves is stored; a refusal shows in it."""

    def __init__(self, title: str, row: Participant, parent: QWidget | None, done: str = "") -> None:
        super().__init__(title.format(name=row.name), done or QCoreApplication.translate("Events", "Speichern"), parent)

    def saved(self, changes: ChangeSet) -> None:
        self.accept()


class TermsDialog(GuestForm):
    """Category, role, seats, companions, deadline, who proposed, and remarks."""

    def __init__(
        self,
        row: Participant,
        guests: Guests,
        save: Callable[[Participation, Done, Failure], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(translate("Events", "Teilnahme von {name}"), row, parent)
        self._known, self._save = row.participation, save
        self.category, self.role = QComboBox(), QComboBox()
        for category in CATEGORIES:
            self.category.addItem(category_words(category), category)
        for role in ROLES:
            self.role.addItem(role_words(role), role)
        self.category.setCurrentIndex(CATEGORIES.index(self._known.category))
        self.role.setCurrentIndex(ROLES.index(self._known.role))
        self.seats, self.companions = QSpinBox(), QSpinBox()
        self.seats.setRange(1, 99)
        self.seats.setValue(self._known.seats)
        self.companions.setRange(-1, 99)
        common = translate("Events", "wie für alle ({number})").format(number=guests.event.companions)
        self.companions.setSpecialValueText(common)
        self.companions.setValue(-1 if self._known.companions is None else self._known.companions)
        everybody = day_text(guests.event.answer_by)
        hint = self.tr("leer: wie für alle, {day}").format(day=everybody) if everybody else self.tr("leer ohne Frist")
        self.answer_by = line_edit(day_text(self._known.answer_by), hint)
        self.proposed_by = line_edit(self._known.proposed_by, self.tr("z. B. Referat, Abgeordnete"))
        self.remarks = QPlainTextEdit(self._known.remarks)
        self.remarks.setTabChangesFocus(True)
        self.remarks.setFixedHeight(px(72))
        for words, field in (
            (self.tr("Kategorie"), self.category),
            (self.tr("Rolle"), self.role),
            (self.tr("Plätze"), self.seats),
            (self.tr("Begleitung bis zu"), self.companions),
            (self.tr("Antwort bis"), self.answer_by),
            (self.tr("Vorschlag von"), self.proposed_by),
            (self.tr("Bemerkung"), self.remarks),
        ):
            self.field(words, field)

    def submit(self) -> None:
        self.forget_errors()
        try:
            day = self.day_of(self.answer_by)
        except ValueError:
            return  # the field has complained
        companions = self.companions.value()
        wanted = replace(
            self._known,
            category=CATEGORIES[self.category.currentIndex()],
            role=ROLES[self.role.currentIndex()],
            seats=self.seats.value(),
            companions=None if companions < 0 else companions,
            answer_by=day,
            proposed_by=self.proposed_by.text().strip(),
            remarks=self.remarks.toPlainText().strip(),
        )
        if wanted == self._known:
            self.accept()
        else:
            self._save(wanted, self.saved, self.refuse)


class CompanionDialog(GuestForm):
    """A contact, a name, or a seat for somebody who will be named later."""

    def __init__(
        self,
        desk: Desk,
        row: Participant,
        save: Callable[[Participation, str, Subject | None, Done, Failure], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            translate("Events", "Begleitung von {name}"),
            row,
            parent,
            translate("Events", "Platz ohne Namen hinzufügen"),
        )
        self._row, self._save = row, save
        self.name = line_edit("", self.tr("Vor- und Nachname, wie auf dem Namensschild"))
        self.name.textChanged.connect(self._word)
        self.picker = ContactPicker(desk, (SubjectKind.PERSON,), many=False)
        self.picker.search.setPlaceholderText(self.tr("oder unter den Kontakten suchen"))
        self.picker.changed.connect(self._word)
        self.picker.accepted.connect(self.submit)
        self.field(self.tr("Name"), self.name)
        self.body.insertWidget(1, self.picker, 1)
        self.resize(px(640), px(480))
        self.name.setFocus()
        self._word()

    def submit(self) -> None:
        if self.result():
            return  # Enter in the list reaches the filled button as well
        self.forget_errors()
        self._save(self._row.participation, self.name.text().strip(), self._contact(), self.saved, self.refuse)

    def _contact(self) -> Subject | None:
        chosen: Sequence[Subject] = self.picker.subjects()
        return chosen[0] if chosen and not self.name.text().strip() else None

    def _word(self) -> None:
        named = bool(self.name.text().strip() or self._contact())
        self.done_button.setText(self.tr("Hinzufügen") if named else self.tr("Platz ohne Namen hinzufügen"))
        self.done_button.updateGeometry()


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
        rows, page, scroll = QFormLayout(), Pane(QPalette.ColorRole.Window), QScrollArea()
        rows.setContentsMargins(0, 0, px(12), 0)
        rows.setVerticalSpacing(px(6))
        page.setLayout(rows)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(page)
        self.body.insertWidget(0, scroll, 1)
        day = None
        # What has no time yet comes last, as on the axis.
        for count in sorted(guests.items, key=lambda one: one.item.starts_at or "~"):
            if count.item.starts_at[:10] != day:
                day = count.item.starts_at[:10]
                rows.addRow(note(day_words(day)))
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
            name.setMinimumWidth(px(300))
            name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            choice.setAccessibleName(_item_words(count))
            choice.setMinimumWidth(px(144))
            rows.addRow(name, choice)
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


class AccreditationDialog(GuestForm):
    """Birth name, date and place, and diet; says when they are deleted."""

    def __init__(
        self,
        row: Participant,
        guests: Guests,
        save: Callable[[SensitiveData, Done, Failure], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(translate("Events", "Akkreditierung von {name}"), row, parent)
        number = row.participation.id
        self._known, self._save = guests.accreditation.get(number, SensitiveData(participation_id=number)), save
        self.birth_name, self.birth_date = line_edit(self._known.birth_name), line_edit(self._known.birth_date)
        self.birth_place, self.diet = line_edit(self._known.birth_place), line_edit(self._known.diet)
        self.birth_date.setPlaceholderText(self.tr("z. B. 14.05.1970"))
        for words, field in (
            (self.tr("Geburtsname"), self.birth_name),
            (self.tr("Geburtsdatum"), self.birth_date),
            (self.tr("Geburtsort"), self.birth_place),
            (self.tr("Verpflegung"), self.diet),
        ):
            self.field(words, field)
        advice = self.tr("Nur für diese Veranstaltung. Das Protokoll nennt keine Werte; Gelöschtes kommt nicht zurück.")
        self.body.insertWidget(0, remark("lock", f"{deletion_words(guests)} {advice}"))

    def submit(self) -> None:
        self.forget_errors()
        wanted = replace(
            self._known,
            birth_name=self.birth_name.text().strip(),
            birth_date=self.birth_date.text().strip(),
            birth_place=self.birth_place.text().strip(),
            diet=self.diet.text().strip(),
        )
        if wanted == self._known:
            self.accept()
        else:
            self._save(wanted, self.saved, self.refuse)


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
