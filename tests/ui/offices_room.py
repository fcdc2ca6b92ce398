"""The whole window on the sample with an office that has had several holders; all of them are invented."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from crm import paths
from crm.domain.listing import Subject, SubjectKind
from crm.domain.office import Office, Tenure
from crm.domain.partial_date import PartialDate
from crm.domain.party import Gender, Organisation, Person
from crm.services.bundle import Services, services_for
from crm.storage.database import Database, open_database
from crm.ui.contacts.page import ContactsPage
from crm.ui.desk import Desk
from crm.ui.feedback import Feedback
from crm.ui.main_window import MainWindow
from crm.ui.start import compose
from crm.ui.sync_jobs import SyncJobs
from tests.templates import copy_of, fill_sample

TODAY = date(2026, 11, 23)
_BODY = "Gemeinde Musterhausen"
_PEOPLE = (
    ("Hanno", "Erstmuster", Gender.MALE, "2004-01-01", "2013-12-31", False),
    ("Petra", "Zweitmuster", Gender.FEMALE, "2014-01-01", "2026-10-31", False),
    ("Marko", "Zwischenmuster", Gender.MALE, "2026-11-01", "", True),
)


@dataclass
class Room:
    """The window, and the office of Musterhausen: two holders, then vacant with somebody acting."""

    database: Database
    services: Services
    desk: Desk
    window: MainWindow
    office: Subject
    body: Subject
    people: dict[str, Subject]
    said: list[str] = field(default_factory=list)

    @property
    def contacts(self) -> ContactsPage:
        (page,) = self.window.findChildren(ContactsPage)
        return page

    def tenures(self) -> list[Tenure]:
        with self.database.read() as unit:
            return unit.store.find(Tenure, office_id=self.office.id)

    def add_term(self, family: str, start: str, end: str = "", **more: bool) -> None:
        tenure = Tenure(
            person_id=self.people[family].id,
            office_id=self.office.id,
            valid_from=PartialDate.parse(start) if start else None,
            valid_to=PartialDate.parse(end) if end else None,
            **more,
        )
        self.desk.broadcast.tell(self.services.editing.add_tenure(tenure))
        QApplication.processEvents()

    def undo(self) -> None:
        changes, _ = self.services.history.undo()
        self.desk.broadcast.tell(changes)
        QApplication.processEvents()


def person(services: Services, given: str, family: str, gender: Gender) -> Subject:
    subject, _ = services.editing.add_person(Person(given_name=given, family_name=family, gender=gender))
    return subject


def _fill(database: Database) -> None:
    """The sample and a municipality of ours whose office had several holders."""
    fill_sample(database)
    services = services_for(database, paths.REFERENCE, lambda: TODAY)
    body, _ = services.editing.add_organisation(Organisation(full_name=_BODY, genitive="der Gemeinde Musterhausen"))
    titles = {"title_m": "Bürgermeister", "title_f": "Bürgermeisterin", "title_neutral": "Bürgermeisteramt"}
    office, _ = services.editing.add_office(
        Office(organisation_id=body.id, kind="mayor", is_head=True, rank=260, **titles)
    )
    person(services, "Julia", "Neumuster", Gender.FEMALE)
    for given, family, gender, start, end, acting in _PEOPLE:
        services.editing.add_tenure(
            Tenure(
                person_id=person(services, given, family, gender).id,
                office_id=office.id,
                valid_from=PartialDate.parse(start),
                valid_to=PartialDate.parse(end) if end else None,
                is_acting=acting,
                source="Muster (erfunden)",
            )
        )


@contextmanager
def open_room(qtbot: QtBot, folder: Path) -> Iterator[Room]:
    """An active window on the contacts."""
    database = open_database(copy_of(_fill, folder / "beispiel.verteiler"), actor="test", today=lambda: TODAY)
    services = services_for(database, paths.REFERENCE, lambda: TODAY)
    with database.read() as unit:
        (found,) = unit.store.find(Organisation, full_name=_BODY)
        body = Subject(SubjectKind.ORGANISATION, found.id)
        (office,) = [Subject(SubjectKind.OFFICE, one.id) for one in unit.store.find(Office, organisation_id=body.id)]
        families = ["Neumuster", *(family for _, family, *_ in _PEOPLE)]
        known = unit.store.find(Person, family_name=families)
        people = {one.family_name: Subject(SubjectKind.PERSON, one.id) for one in known}
    settings = QSettings(str(folder / "fenster.ini"), QSettings.Format.IniFormat)
    desk = Desk(services, SyncJobs(), Feedback(), settings)
    window = compose(desk)
    qtbot.addWidget(window)
    window.resize(1440, 900)
    room = Room(database, services, desk, window, office, body, people)
    desk.said.connect(room.said.append)
    desk.feedback.said.connect(room.said.append)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.go("contacts")
    yield room
    database.close()


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Presses a key on whatever has the focus."""
    widget = QApplication.activePopupWidget() or QApplication.focusWidget()
    assert widget is not None
    QTest.keyClick(widget, key, modifier)
    QApplication.processEvents()


def texts(widget: QWidget) -> list[str]:
    """All words in sight below a widget."""
    QApplication.processEvents()
    labels = [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]
    return labels + [button.text() for button in widget.findChildren(QAbstractButton) if button.isVisible()]
