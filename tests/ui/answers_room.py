"""A big invitation to answer, and desks on it: one of them answers at once, the other runs as in the program."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import product
from pathlib import Path
from tempfile import mkdtemp

from PySide6.QtCore import QSettings

from crm import paths
from crm.domain.event import Event, Participation, Status
from crm.domain.partial_date import PartialDate
from crm.domain.ports import Unit
from crm.services.bundle import services_for
from crm.storage.database import Database, open_database
from crm.ui.desk import Desk
from crm.ui.events.answer_tab import AnswerTab
from crm.ui.events.page import EventsPage
from crm.ui.feedback import Feedback
from crm.ui.jobs import Jobs
from crm.ui.sync_jobs import SyncJobs
from tests.factories import add_body, add_holder, add_office, add_person
from tests.templates import copy_of

TODAY = date(2027, 1, 8)
GUESTS, CONTACTS = 200, 40
_STARTS = ("Acker", "Bäcker", "Claus", "Dörr", "Eber", "Feld", "Groß", "Haß", "Jung", "Köhl")
_ENDS = ("mann", "meyer", "bach-Müller", "wald", "städter")
_GIVEN = ("Anna", "Bernd", "Çelik", "Dörthe", "Émile", "Frauke", "Gökhan", "Hanne")


def fill(database: Database) -> None:
    """200 mayors, invented, invited to an event without limit; 40 more people who may come instead."""
    with database.write("setup.sample") as unit:
        fill_unit(unit)


def fill_unit(unit: Unit, guests: int = GUESTS, capacity: int = 0) -> Event:
    store = unit.store
    names = [(given, start + end) for given, start, end in product(_GIVEN, _STARTS, _ENDS)]
    event = store.add(Event(name="Neujahrsempfang 2027", starts_on=PartialDate(2027, 1, 20), capacity=capacity))
    for number, (given, family) in enumerate(names[:guests]):
        person = add_person(store, given, family)
        office = add_office(store, add_body(store, f"Gemeinde Musterdorf {number + 1}"))
        add_holder(store, office, person)
        store.add(Participation(event_id=event.id, party_id=person.id, office_id=office.id, status=Status.INVITED))
    for given, family in names[guests : guests + CONTACTS]:
        add_person(store, given, f"Ersatz{family.casefold()}")
    return event


def file_in(folder: Path) -> Path:
    """A copy of the filled file."""
    return Path(copy_of(fill, folder / "antworten.verteiler"))


@dataclass(frozen=True)
class Window:
    """One window: its own connection, desk and page; ``heard`` is what was said in its status bar."""

    database: Database
    desk: Desk
    page: EventsPage
    heard: list[str]
    path: str | Path

    @property
    def tab(self) -> AnswerTab:
        tab = self.page.pane.further["answers"]
        assert isinstance(tab, AnswerTab)
        return tab

    @property
    def event(self) -> Event:
        with self.database.read() as unit:
            (event,) = unit.store.find(Event)
        return event

    def guests(self) -> list[Participation]:
        event = self.event
        with self.database.read() as unit:
            return unit.store.find(Participation, event_id=event.id)


def window(target: str | Path, jobs: Jobs | None = None, today: date = TODAY) -> Window:
    """Opens the database once more, as another window or another colleague would."""
    database = open_database(target, today=lambda: today)
    settings = QSettings(str(Path(mkdtemp()) / "einstellungen.ini"), QSettings.Format.IniFormat)
    desk = Desk(services_for(database, paths.REFERENCE, lambda: today), jobs or SyncJobs(), Feedback(), settings)
    heard: list[str] = []
    desk.said.connect(heard.append)
    desk.feedback.said.connect(heard.append)
    return Window(database, desk, EventsPage(desk, today=lambda: today), heard, target)
