"""A contacts page on the real sample, done at once, with a record that only notes what it is asked to show."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QWidget

from crm import paths
from crm.domain.listing import Subject, SubjectKind
from crm.services.bundle import Services, services_for
from crm.storage.database import open_database
from crm.ui.contacts.page import ContactsPage
from crm.ui.desk import Desk
from crm.ui.feedback import Feedback
from crm.ui.page import Dialogs
from crm.ui.sync_jobs import SyncJobs
from tests.templates import copy_of, fill_sample


class NotedRecord(QWidget):
    """Stands in for the record pane."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: Subject | list[Subject] | None = None

    def show_subject(self, subject: Subject | None) -> None:
        self.shown = subject

    def show_many(self, subjects: list[Subject]) -> None:
        self.shown = subjects


@dataclass
class NotedDialogs:
    """Which dialogs were asked for."""

    asked: list[tuple[object, ...]] = field(default_factory=list)

    def dialogs(self) -> Dialogs:
        return Dialogs(
            new_contact=self._new,
            export=self._export,
            media_sheet=self._sheet,
            labels=lambda parent, subjects: self.asked.append(("labels", list(subjects))),
            record_sheet=lambda parent, subjects, sheet, _: self.asked.append((sheet, list(subjects))),
            letters=lambda parent, subjects: self.asked.append(("letters", list(subjects))),
            name_cards=lambda parent, subjects: self.asked.append(("name cards", list(subjects))),
            change_holder=self._change,
            fields=lambda parent: self.asked.append(("fields",)),
            tags=lambda parent: self.asked.append(("tags",)),
            stale=lambda parent: self.asked.append(("stale",)),
            relationship_types=self._types,
            templates=lambda parent: self.asked.append(("templates",)),
            sending=lambda parent, event: self.asked.append(("sending", event)),
            paste_text=lambda parent: self.asked.append(("paste_text",)),
        )

    def _new(self, parent: QWidget, kind: SubjectKind) -> None:
        self.asked.append(("new", kind))

    def _export(self, parent: QWidget, subjects: Sequence[Subject], form: str) -> None:
        self.asked.append(("export", list(subjects), form))

    def _change(self, parent: QWidget, office: Subject | None) -> None:
        self.asked.append(("change", office))

    def _types(self, parent: QWidget) -> None:
        self.asked.append(("types",))

    def _sheet(self, parent: QWidget, subjects: Sequence[Subject]) -> None:
        self.asked.append(("sheet", list(subjects)))


@dataclass
class Room:
    """What a test works with."""

    services: Services
    desk: Desk
    record: NotedRecord
    noted: NotedDialogs
    page: ContactsPage

    def names(self) -> list[str]:
        """The listed names in the order of the table."""
        model = self.page.model
        return [str(model.index(number, 0).data()) for number in range(model.rowCount())]

    def subject(self, name: str) -> Subject:
        """The subject whose row has this name."""
        number = self.names().index(name)
        return self.page.model.subjects[number]


@contextmanager
def sample_services(folder: Path) -> Iterator[Services]:
    """The sample in a database of its own."""
    database = open_database(copy_of(fill_sample, folder / "beispiel.verteiler"))
    try:
        yield services_for(database, paths.REFERENCE)
    finally:
        database.close()


def desk_on(services: Services, folder: Path) -> Desk:
    settings = QSettings(str(folder / "fenster.ini"), QSettings.Format.IniFormat)
    return Desk(services, SyncJobs(), Feedback(), settings)


def room_on(services: Services, folder: Path) -> Room:
    """A page that has been started, 1224 wide as in the window."""
    desk, record, noted = desk_on(services, folder), NotedRecord(), NotedDialogs()
    page = ContactsPage(desk, record, record, noted.dialogs())
    page.resize(1224, 824)
    page.start()
    return Room(services, desk, record, noted, page)
