"""A big invitation to answer, and desks on it: one of them answers at once, the other runs as in the program."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import product
from pathlib import Path
from tempfile import mkdtemp

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from crm import paths
from crm.domain.event import Event, Participation, Status
from crm.domain.partial_date import PartialDate
from crm.domain.ports import Unit
from crm.domain.text import fold
from crm.services.bundle import services_for
from crm.services.check_in import DoorRow
from crm.storage.database import Database, open_database
from crm.ui.desk import Desk
from crm.ui.events.answer_entry import Step
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


K = Qt.Key


@dataclass
class Typist:
    """Presses keys on whatever has the focus, and counts; a name is typed until it is the marked one."""

    qtbot: QtBot
    room: Window
    keys: int = 0
    letters: int = 0
    times: list[float] = field(default_factory=list)
    used: list[int] = field(default_factory=list)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        focus = QApplication.focusWidget()
        assert focus is self.room.tab.field, "the keyboard has left the field"
        begun = time.perf_counter()
        self.qtbot.keyClick(focus, key, modifier)
        self.times.append(time.perf_counter() - begun)
        self.keys += 1

    def letter(self, letter: str) -> None:
        self.press(Qt.Key(ord(letter.upper())) if letter != " " else K.Key_Space)
        self.keys -= 1
        self.letters += 1

    def name(self, words: str, wanted: str) -> None:
        """Types as much of a name as it takes. ``wanted`` is how the row reads that has to be marked."""
        for letter in [part for part in fold(words) if part.isalpha() or part == " "]:
            if self.marked() == wanted:
                return
            self.letter(letter)
            self.qtbot.waitUntil(lambda: self.marked() != "", timeout=5000)
        assert self.marked() == wanted

    def marked(self) -> str:
        entry = self.room.tab.entry
        if entry.step is Step.SUBSTITUTE:
            return entry.candidates[entry.marked].name if 0 <= entry.marked < len(entry.candidates) else ""
        return entry.matches[entry.marked].listed_name if 0 <= entry.marked < len(entry.matches) else ""

    def answer(self, row: DoorRow, key: Qt.Key, substitute: str = "") -> None:
        """One answer, from the name to the next empty field."""
        before = self.keys
        family, _, given = row.listed_name.partition(", ")
        self.name(f"{given} {family}", row.listed_name)
        self.press(K.Key_Return)
        self.press(key)
        if substitute:
            self.qtbot.waitUntil(lambda: self.room.tab.entry.step is Step.SUBSTITUTE)
            family, _, given = substitute.partition(", ")
            self.name(f"{family} {given}", substitute)
            self.press(K.Key_Return)
        assert self.room.tab.field.text() == ""
        assert self.room.tab.entry.step is Step.FIND
        self.used.append(self.keys - before)


def shown(made: Window, qtbot: QtBot) -> Typist:
    """The tab in front, with the keyboard in its field."""
    qtbot.addWidget(made.page)
    made.page.resize(1224, 824)
    with qtbot.waitActive(made.page):
        made.page.show()
        made.page.activateWindow()
    made.page.show_event(made.event.id)
    qtbot.waitUntil(lambda: made.page.presenter.view is not None)
    made.page.pane.show_tab("answers")
    made.tab.focus_search()
    qtbot.waitUntil(lambda: made.tab.entry.guests > 0)
    return Typist(qtbot, made)


def row_of(made: Window, name: str) -> DoorRow:
    (found,) = [row for row in made.desk.services.check_in.rows(made.event.id) if row.listed_name == name]
    return found


def status_of(made: Window, name: str) -> Status:
    return row_of(made, name).participation.status


@pytest.fixture
def room(qapp: QApplication, tmp_path: Path) -> Iterator[Window]:
    made = window(file_in(tmp_path))
    yield made
    made.database.close()


@pytest.fixture
def typist(room: Window, qtbot: QtBot) -> Typist:
    return shown(room, qtbot)
