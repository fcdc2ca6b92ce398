"""The network page on the sample, and on a made-up network as large as pictures get."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from crm import paths
from crm.domain.event import Event, Participation, Status
from crm.domain.listing import Subject, SubjectKind
from crm.domain.partial_date import PartialDate
from crm.domain.ports import Store
from crm.domain.relationship import Relationship, RelationshipType
from crm.services.bundle import Services, services_for
from crm.services.reference import load_reference
from crm.storage.database import Database, open_database
from crm.ui.desk import Desk
from crm.ui.network.items import NodeItem
from crm.ui.network.page import NetworkPage
from tests.factories import add_body, add_holder, add_office, add_person, uid
from tests.templates import TODAY, Fill, copy_of, fill_sample
from tests.ui.contacts_room import desk_on


@dataclass
class Room:
    """A page that shows something, and everything that was said and opened."""

    services: Services
    desk: Desk
    page: NetworkPage
    said: list[str] = field(default_factory=list)
    opened: list[Subject] = field(default_factory=list)

    def person(self, text: str) -> Subject:
        return self.services.directory.find(text, [SubjectKind.PERSON])[0]

    def show(self, subject: Subject) -> None:
        self.page.show_stop(subject)
        self.page.take_focus()
        QApplication.processEvents()

    def names(self) -> list[str]:
        network = self.page.presenter.network
        return [node.name for node in network.nodes] if network else []

    def press(self, key: Qt.Key, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.focus(), key, keys)
        QApplication.processEvents()

    def focus(self) -> QWidget:
        widget = QApplication.activePopupWidget() or QApplication.focusWidget()
        assert widget is not None
        return widget


@contextmanager
def open_room(qtbot: QtBot, folder: Path, fill: Fill = fill_sample) -> Iterator[Room]:
    """An active window with the page in it."""
    database = open_database(copy_of(fill, folder / "netz.verteiler"), actor="test", today=lambda: TODAY)
    services = services_for(database, paths.REFERENCE, lambda: TODAY)
    desk = desk_on(services, folder)
    page = NetworkPage(desk, today=lambda: TODAY)
    qtbot.addWidget(page)
    made = Room(services, desk, page)
    desk.said.connect(made.said.append)
    desk.feedback.said.connect(made.said.append)
    desk.opened.connect(made.opened.append)
    page.resize(1224, 824)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    yield made
    database.close()


def fill_large(database: Database) -> None:
    """300 nodes within three steps of the first person: offices, bodies, events, relationships; all invented."""
    with database.write("setup.sample") as unit:
        load_reference(unit.store)
        Large(unit.store)


class Large:
    """A person who knows 20 others, each with an office at a body of its own and a common event with six more."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._deputy = store.find(RelationshipType, key="deputy")[0]
        self.first = add_person(store, "Anna", "Muster")
        for at in range(20):
            self._branch(at)

    def _branch(self, at: int) -> None:
        store = self._store
        known = add_person(store, f"Zweig{at}", "Beispiel")
        store.add(Relationship(type_id=self._deputy.id, from_id=known.id, to_id=self.first.id))
        body = add_body(store, f"Gemeinde Musterort {at}")
        for number in range(2):
            add_holder(store, add_office(store, body, f"Beauftragte {number}"), known)
        event = store.add(Event(uid=uid(), name=f"Mustertag {at}", starts_on=PartialDate(2026, 3)))
        guests = [known, *(add_person(store, f"Gast{at}", f"Muster{number}") for number in range(11))]
        for guest in guests:
            store.add(Participation(event_id=event.id, party_id=guest.id, status=Status.ATTENDED))


CTRL = Qt.KeyboardModifier.ControlModifier


def impulse(room: Room) -> Subject:
    return Subject(SubjectKind.EVENT, room.services.events.find("Impulse 2020").id)


def node(room: Room, name: str) -> NodeItem:
    return next(item for item in room.page.scene.nodes.values() if item.node.name == name)


def at(room: Room, item: NodeItem, offset: QPointF | None = None) -> QPoint:
    """Where a node is on the viewport."""
    return room.page.view.mapFromScene(item.mapToScene(offset or item.face.middle))


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path) -> Iterator[Room]:
    with open_room(qtbot, tmp_path) as made:
        made.show(made.person("Musterklee"))
        yield made
