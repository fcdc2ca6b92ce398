"""The record pane on a copy of the sample, with jobs that are done at once."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from crm import paths
from crm.domain.listing import Subject, SubjectKind
from crm.domain.office import Office
from crm.domain.party import Organisation, Person
from crm.domain.ports import Database
from crm.domain.reach import ChannelKind
from crm.services.bundle import Services, services_for
from crm.services.contacts import Origin
from crm.services.record_view import Record
from crm.storage.database import open_database
from crm.ui.desk import Desk
from crm.ui.feedback import Feedback
from crm.ui.record.channel_row import ChannelRow
from crm.ui.record.pages import Page
from crm.ui.record.pane import RecordPane
from crm.ui.record.reach_section import ReachSection
from crm.ui.record.section import FormSection
from crm.ui.record.subject_search import SubjectSearch
from crm.ui.sync_jobs import SyncJobs
from tests.templates import copy_of, fill_sample

TODAY = date(2026, 11, 23)

S = TypeVar("S", bound=FormSection)


@dataclass
class Room:
    """A desk with everything that was said and opened, and the pane on it."""

    database: Database
    services: Services
    desk: Desk
    pane: RecordPane
    said: list[str] = field(default_factory=list)
    opened: list[Subject] = field(default_factory=list)

    def person(self, family: str) -> Subject:
        with self.database.read() as unit:
            return Subject(SubjectKind.PERSON, unit.store.find(Person, family_name=family)[0].id)

    def organisation(self, name: str) -> Subject:
        with self.database.read() as unit:
            return Subject(SubjectKind.ORGANISATION, unit.store.find(Organisation, full_name=name)[0].id)

    def head_of(self, name: str) -> Subject:
        """The office that heads an organisation."""
        body = self.organisation(name)
        with self.database.read() as unit:
            found = unit.store.find(Office, organisation_id=body.id, is_head=True)
        return Subject(SubjectKind.OFFICE, found[0].id)

    def turn_to(self, tab: str) -> None:
        self.pane.turn_to(tab)
        QApplication.processEvents()

    def load(self, subject: Subject) -> Record:
        return self.services.records.load(subject)

    def show(self, subject: Subject) -> None:
        self.pane.show_subject(subject)
        QApplication.processEvents()

    def page(self) -> Page:
        return self.pane.page()

    def section(self, kind: type[S]) -> S:
        return next(section for section in self.page().sections if isinstance(section, kind))

    def type(self, text: str) -> None:
        """Types into whatever has the focus; letters that are no ASCII go in as a whole."""
        widget = self.focus()
        QTest.keyClicks(widget, text)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.focus(), key, modifier)
        QApplication.processEvents()

    def focus(self) -> QWidget:
        widget = QApplication.activePopupWidget() or QApplication.focusWidget()
        assert widget is not None
        return widget

    def undo(self) -> None:
        changes, _ = self.services.history.undo()
        self.desk.broadcast.tell(changes)
        QApplication.processEvents()


@contextmanager
def open_room(qtbot: QtBot, folders: pytest.TempPathFactory) -> Iterator[Room]:
    """An active window with an empty pane."""
    folder = folders.mktemp("record")
    file = folder / "kontakte.verteiler"
    database = open_database(copy_of(fill_sample, file))
    services = services_for(database, paths.REFERENCE, lambda: TODAY)
    settings = QSettings(str(folder / "fenster.ini"), QSettings.Format.IniFormat)
    desk = Desk(services, SyncJobs(), Feedback(), settings)
    pane = RecordPane(desk)
    qtbot.addWidget(pane)
    made = Room(database, services, desk, pane)
    desk.said.connect(made.said.append)
    desk.feedback.said.connect(made.said.append)
    desk.opened.connect(made.opened.append)
    pane.resize(464, 852)
    with qtbot.waitActive(pane):
        pane.show()
        pane.activateWindow()
    yield made
    database.close()


popups = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # offscreen grabs no keyboard


CTRL = Qt.KeyboardModifier.ControlModifier


def row_of(room: Room, kind: ChannelKind) -> ChannelRow:
    rows = [row for row in room.section(ReachSection).rows() if isinstance(row, ChannelRow)]
    return next(row for row in rows if row.channel.kind is kind)


def values(room: Room, subject: Subject, kind: ChannelKind) -> list[tuple[str, Origin]]:
    return [(r.value.value, r.origin) for r in room.load(subject).channels if r.value.kind is kind]


def choose(room: Room, field: SubjectSearch, text: str) -> None:
    """Types, goes down to the first hit and takes it."""
    field.setFocus()
    room.type(text)
    room.press(Qt.Key.Key_Down)
    room.press(Qt.Key.Key_Return)


@pytest.fixture
def room(qtbot: QtBot, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Room]:
    with open_room(qtbot, tmp_path_factory) as made:
        yield made


@pytest.fixture
def person(room: Room) -> Subject:
    """Somebody with an own mobile and mailbox, and an inherited phone."""
    subject = room.person("Musternetz")
    room.show(subject)
    return subject
