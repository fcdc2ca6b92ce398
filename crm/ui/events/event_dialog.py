"""The head of an event as a form: new, or to be edited."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QSpinBox, QWidget

from crm.domain.event import Event
from crm.domain.partial_date import is_reversed
from crm.ui.events.form import Form, day_text, line_edit
from crm.ui.jobs import Failure

#: Stores the event; calls back without arguments when it is stored, or with the error.
Save = Callable[[Event, Callable[..., None], Failure], None]


class EventDialog(Form):
    """Closes itself once ``save`` has stored the event; a refusal is shown in it."""

    def __init__(self, event: Event | None, save: Save, parent: QWidget | None = None) -> None:
        title = self.tr("Veranstaltung bearbeiten") if event else self.tr("Neue Veranstaltung")
        super().__init__(title, self.tr("Speichern") if event else self.tr("Anlegen"), parent)
        self._event = event or Event(name="")
        self._save = save
        known, day = self._event, self.tr("z. B. 23.01.2027 oder „Januar 2027“")
        self.name, self.series = line_edit(known.name), line_edit(known.series)
        self.motto = line_edit(known.motto, self.tr("Worum es geht, in einem Satz"))
        self.starts_on = line_edit(day_text(known.starts_on), day)
        self.ends_on = line_edit(day_text(known.ends_on), self.tr("leer bei einem einzelnen Tag"))
        self.place, self.city = line_edit(known.place, self.tr("Haus oder Saal")), line_edit(known.city)
        self.answer_by = line_edit(day_text(known.answer_by), self.tr("leer ohne Frist"))
        self.capacity, self.keep_days = self._capacity(known.capacity), self._keep_days(known.keep_sensitive_days)
        for words, field in (
            (self.tr("Name"), self.name),
            (self.tr("Reihe"), self.series),
            (self.tr("Motto"), self.motto),
            (self.tr("Beginn"), self.starts_on),
            (self.tr("Ende"), self.ends_on),
            (self.tr("Ort"), self.place),
            (self.tr("Stadt"), self.city),
            (self.tr("Plätze"), self.capacity),
            (self.tr("Antwort bis"), self.answer_by),
            (self.tr("Akkreditierung löschen"), self.keep_days),
        ):
            self.field(words, field)

    def _capacity(self, seats: int) -> QSpinBox:
        made = QSpinBox()
        made.setRange(0, 99_999)
        made.setSpecialValueText(self.tr("unbegrenzt"))
        made.setValue(seats)
        return made

    def _keep_days(self, days: int) -> QSpinBox:
        """Accreditation and catering data go so many days after the event."""
        made = QSpinBox()
        made.setRange(0, 365)
        made.setSuffix(self.tr(" Tage nach dem Ende"))
        made.setValue(days)
        return made

    def submit(self) -> None:
        self.forget_errors()
        if not self.name.text().strip():
            self.complain(self.name, self.tr("Bitte geben Sie der Veranstaltung einen Namen."))
            return
        try:
            event = self._read()
        except ValueError:
            return  # the field has complained
        if is_reversed(event.starts_on, event.ends_on):
            self.complain(self.ends_on, self.tr("Das Ende der Veranstaltung liegt vor ihrem Beginn."))
            return
        self.done_button.setEnabled(False)
        self._save(event, self._saved, self.refuse)

    def _read(self) -> Event:
        return replace(
            self._event,
            name=self.name.text().strip(),
            series=self.series.text().strip(),
            motto=self.motto.text().strip(),
            starts_on=self.day_of(self.starts_on),
            ends_on=self.day_of(self.ends_on),
            place=self.place.text().strip(),
            city=self.city.text().strip(),
            capacity=self.capacity.value(),
            answer_by=self.day_of(self.answer_by),
            keep_sensitive_days=self.keep_days.value(),
        )

    def _saved(self, *stored: object) -> None:
        self.accept()
