"""The main window on the sample, with stand-ins for some of its places."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from crm.domain.listing import Subject
from crm.services.bundle import Services
from crm.ui.contacts.page import NETWORK, ContactsPage
from crm.ui.desk import Desk
from crm.ui.journal_page import JournalPage
from crm.ui.main_window import MainWindow
from crm.ui.page import Place
from crm.ui.search_entries import EntryKind
from tests.ui.contacts_room import NotedDialogs, NotedRecord, desk_on, sample_services

PERSON = "Beispielkötter, Andreas"


class EventsPlace(QWidget):
    """Stands in for the events page."""

    title = "Veranstaltungen"

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[object] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def focus_search(self) -> None:
        self.asked.append("search")

    def selected_subjects(self) -> list[Subject]:
        return []

    def new_item(self) -> None:
        self.asked.append("new")

    def show_event(self, event_id: int) -> None:
        self.asked.append(event_id)


class NetworkStandIn(QWidget):
    """Notes around whom a network was asked for."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.subject: Subject | None = None
        self.asked: list[object] = []

    def show_stop(self, subject: Subject | None) -> None:
        self.subject = subject
        self.asked.append(subject)

    def leave(self) -> None:
        self.asked.append("left")

    def take_focus(self) -> None:
        self.setFocus()


@dataclass
class House:
    """A window and what it was built of."""

    services: Services
    desk: Desk
    window: MainWindow
    contacts: ContactsPage
    events: EventsPlace
    journal: JournalPage
    record: NotedRecord
    noted: NotedDialogs = field(default_factory=NotedDialogs)
    networks: list[NetworkStandIn] = field(default_factory=list)

    def subject(self, text: str) -> Subject:
        return self.services.directory.find(text)[0]

    def said(self) -> str:
        """What the status bar shows."""
        message = self.window.status.message
        return message.label.text() if message.isVisible() else ""

    def panel_rows(self, kind: EntryKind) -> list[str]:
        return [entry.words for entry in self.window.panel.model.entries if entry.kind is kind]


def build(services: Services, folder: Path) -> House:
    desk, record, noted = desk_on(services, folder), NotedRecord(), NotedDialogs()
    record.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    contacts = ContactsPage(desk, record, record, noted.dialogs())
    events, journal = EventsPlace(), JournalPage(desk)
    places = (
        Place(key="contacts", title=contacts.title, icon="contacts", page=contacts, widget=contacts),
        Place(
            key="events",
            title=events.title,
            icon="calendar-days",
            page=events,
            widget=events,
            count=lambda: len(services.events.rows()),
        ),
        Place(key="journal", title=journal.title, icon="history", page=journal, widget=journal, has_contacts=False),
    )
    networks: list[NetworkStandIn] = []

    def network() -> QWidget:
        networks.append(NetworkStandIn())
        return networks[0]

    contacts.layers.add_later(NETWORK, network)
    window = MainWindow(desk, places, contacts, noted.dialogs(), events.show_event)
    window.resize(1440, 900)
    return House(services, desk, window, contacts, events, journal, record, noted, networks)


@pytest.fixture
def house(qtbot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[House]:
    monkeypatch.setenv("VERTEILER_STATE", str(tmp_path))
    with sample_services(tmp_path) as services:
        made = build(services, tmp_path)
        qtbot.addWidget(made.window)
        with qtbot.waitActive(made.window):
            made.window.show()
            made.window.activateWindow()
        made.window.go("contacts")
        yield made


def press(qtbot, keys: str) -> None:
    """Sends a shortcut to whatever has the keyboard."""
    (combination,) = list(QKeySequence(keys))  # type: ignore[call-overload]
    widget = QApplication.focusWidget()
    assert widget is not None
    qtbot.keyClick(widget, combination.key(), combination.keyboardModifiers())


def search(qtbot, house: House, text: str) -> None:
    press(qtbot, "Ctrl+K")
    qtbot.keyClicks(house.window.panel.field, text)
    house.window.panel.search_now()
