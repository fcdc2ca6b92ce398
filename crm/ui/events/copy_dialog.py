"""A new event made from an old one: name, first day, and what is taken along."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm.domain.event import Event
from crm.domain.journal import ChangeSet
from crm.domain.listing import Subject, SubjectKind
from crm.services.event_copies import TakenAlong
from crm.ui.desk import Desk
from crm.ui.events.form import Form, line_edit
from crm.ui.events.presenter import EventPresenter
from crm.ui.metrics import px
from crm.ui.widgets.labels import Card, label, note

translate = QCoreApplication.translate


def copy_event(desk: Desk, presenter: EventPresenter, window: QWidget) -> None:
    """Asks for the new event and opens it."""
    event = presenter.current
    if event is None:
        return

    def show(taken: TakenAlong) -> None:
        CopyDialog(desk, event, taken, window).open()

    desk.read(lambda: desk.services.event_copies.taken_along(event.id), show, replaces="events.copy")


class CopyDialog(Form):
    """Closes itself once the event is there, which is shown then; a refusal is shown in it."""

    def __init__(self, desk: Desk, event: Event, taken: TakenAlong, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("CopyDialog", "Neue Veranstaltung nach „{name}“").format(name=event.name)
        super().__init__(title, QCoreApplication.translate("CopyDialog", "Anlegen"), parent)
        self._desk, self._event = desk, event
        self.name = line_edit(event.name)
        self.starts_on = line_edit("", self.tr("z. B. 11.03.2027"))
        self.field(self.tr("Name"), self.name)
        self.field(self.tr("Erster Tag"), self.starts_on)
        self.name.selectAll()
        self.told = _told(taken)
        self.body.insertWidget(1, self._taken())
        self.setMinimumWidth(px(440))

    def submit(self) -> None:
        self.forget_errors()
        name = self.name.text().strip()
        if not name or name == self._event.name:
            self.complain(self.name, self.tr("Bitte geben Sie der neuen Veranstaltung einen eigenen Namen."))
            return
        try:
            day = self.day_of(self.starts_on)
        except ValueError:
            return  # the field has complained
        if day is None or day.day is None:
            self.complain(self.starts_on, self.tr("Bitte geben Sie den ersten Tag genau an, zum Beispiel 11.03.2027."))
            return
        self.done_button.setEnabled(False)
        made: list[Event] = []

        def work() -> ChangeSet:
            event, changes = self._desk.services.event_copies.make(self._event.id, name, day)
            made.append(event)
            return changes

        self._desk.write(work, lambda changes: self._open(made[0]), self.refuse)

    def _open(self, event: Event) -> None:
        self.accept()
        self._desk.open(Subject(SubjectKind.EVENT, event.id))

    def _taken(self) -> QWidget:
        box = Card()
        layout = QVBoxLayout(box)
        layout.setContentsMargins(px(12), px(12), px(12), px(12))
        layout.setSpacing(px(4))
        layout.addWidget(label(self.tr("Mitgenommen wird")))
        for line in self.told:
            layout.addWidget(note(f"•  {line}", wrap=True))
        layout.addSpacing(px(4))
        layout.addWidget(note(self.tr("Gäste, Antworten und Änderungen von Hand bleiben zurück."), wrap=True))
        return box


def _told(taken: TakenAlong) -> list[str]:
    lines = [translate("CopyDialog", "Reihe, Motto, Ort und Plätze")]
    if taken.items:
        moved = translate("CopyDialog", "%n Programmpunkte, auf die neuen Tage verschoben", None, taken.items)
        unmoved = translate("CopyDialog", "%n Programmpunkte, ohne Uhrzeiten", None, taken.items)
        lines.append(moved if taken.is_day_known else unmoved)
    if taken.rules:
        lines.append(translate("CopyDialog", "%n Regeln, wer auf die Plätze zählt und wie viele", None, taken.rules))
    if taken.ranks:
        lines.append(translate("CopyDialog", "%n Abweichungen von der Rangfolge", None, taken.ranks))
    lines += [translate("CopyDialog", "Verteiler „{name}“").format(name=name) for name in taken.audiences]
    return lines
