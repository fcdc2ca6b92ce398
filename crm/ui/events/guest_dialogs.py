"""What is noted of one guest: the terms of the invitation, companions, and the data for accreditation."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QComboBox,
    QPlainTextEdit,
    QSpinBox,
    QWidget,
)

from crm.domain.event import Companion, Participation, SensitiveData
from crm.domain.journal import ChangeSet
from crm.domain.listing import Subject, SubjectKind
from crm.services.event_view import Participant
from crm.services.guests import Guests
from crm.ui.desk import Desk
from crm.ui.events.contact_picker import ContactPicker
from crm.ui.events.form import Form, day_text, line_edit
from crm.ui.events.guest_sections import deletion_words
from crm.ui.events.words import CATEGORIES, ROLES, category_words, role_words
from crm.ui.jobs import Failure
from crm.ui.metrics import px
from crm.ui.widgets.remark import remark

Done = Callable[[ChangeSet], None]
translate = QCoreApplication.translate
_OFFICE = 32  # signs; longer names are cut in the field and whole in its list


class GuestForm(Form):
    """Closes when what it saves is stored; a refusal shows in it."""

    def __init__(self, title: str, row: Participant, parent: QWidget | None, done: str = "") -> None:
        super().__init__(title.format(name=row.name), done or QCoreApplication.translate("Events", "Speichern"), parent)

    def saved(self, changes: ChangeSet) -> None:
        self.accept()


class TermsDialog(GuestForm):
    """Office, category, role, seats, companions, deadline, who proposed, and remarks.

    ``offices`` are those in which the guest may be invited, by id; without any there is nothing to choose.
    """

    def __init__(
        self,
        row: Participant,
        guests: Guests,
        offices: Mapping[int, str],
        save: Callable[[Participation, Done, Failure], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(translate("Events", "Teilnahme von {name}"), row, parent)
        self._known, self._save = row.participation, save
        self.office, self.category, self.role = QComboBox(), QComboBox(), QComboBox()
        self.office.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.office.setMinimumContentsLength(_OFFICE)
        self._offices = (None, *offices)
        self.office.addItems([self.tr("Hauptamt"), *offices.values()])
        self.office.setCurrentIndex(self._offices.index(self._known.office_id))
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
        if offices and row.snapshot is None:  # what held on the day stays as it was
            self.field(self.tr("Eingeladen als"), self.office)
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
            office_id=self._offices[self.office.currentIndex()],
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
    """A contact, a name, or a seat for somebody who will be named later; ``known`` is a companion to be changed."""

    def __init__(
        self,
        desk: Desk,
        row: Participant,
        save: Callable[[str, Subject | None, Done, Failure], None],
        parent: QWidget | None = None,
        known: Companion | None = None,
    ) -> None:
        done = "" if known else translate("Events", "Platz ohne Namen hinzufügen")
        super().__init__(translate("Events", "Begleitung von {name}"), row, parent, done)
        self._save, self._known = save, known
        self.name = line_edit(known.name if known else "", self.tr("Vor- und Nachname, wie auf dem Namensschild"))
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
        contact = self._contact()
        self._save("" if contact else self.name.text().strip(), contact, self.saved, self.refuse)

    def _contact(self) -> Subject | None:
        chosen: Sequence[Subject] = self.picker.subjects()
        is_typed = self.name.text().strip() not in ("", self._known.name if self._known else "")
        return chosen[0] if chosen and not is_typed else None

    def _word(self) -> None:
        if self._known is not None:
            return
        named = bool(self.name.text().strip() or self._contact())
        self.done_button.setText(self.tr("Hinzufügen") if named else self.tr("Platz ohne Namen hinzufügen"))
        self.done_button.updateGeometry()


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
