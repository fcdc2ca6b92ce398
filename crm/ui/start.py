"""Starts the window, or renders it into a picture: the only place where the pages are composed."""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import cast

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QSettings,
    QStandardPaths,
    Qt,
    QTimer,
)
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from crm.domain.listing import Subject, SubjectKind
from crm.services.bundle import Services
from crm.ui import style
from crm.ui.commands import saved_mode
from crm.ui.contacts.page import DUPLICATES, ELECTION, IMPORT, NETWORK, OFFICE, TERMS, ContactsPage
from crm.ui.desk import Desk
from crm.ui.extracting.dialog import paste_text
from crm.ui.feedback import Feedback
from crm.ui.jobs import Jobs, ThreadJobs
from crm.ui.journal_page import JournalPage
from crm.ui.language import chosen_language, count_like, speak
from crm.ui.main_window import MainWindow
from crm.ui.page import Dialogs, Place
from crm.ui.recent import Recent
from crm.ui.sync_jobs import SyncJobs
from crm.ui.theme import Mode, theme
from crm.ui.trash_page import TrashPage

_NAME = "verteiler"
_PATIENCE = 10.0  # seconds that closing waits for what is still being written


def run_window(services: Services, *, notice: str = "") -> int:
    """Opens the window and returns when it is closed; ``notice`` is said in the status bar."""
    app = application()
    jobs = ThreadJobs()
    with _desk(services, jobs, settings()) as desk:
        jobs.failed.connect(desk.feedback.report)
        desk.feedback.install()
        theme().apply(app, saved_mode(desk))
        window = compose(desk)
        window.show()
        window.go(window.place())
        QTimer.singleShot(0, partial(jobs.cpu.run, services.make_all, lambda _: None))
        if notice:
            QTimer.singleShot(0, partial(desk.feedback.said.emit, notice))
        try:
            return app.exec()
        finally:
            _finish_writing(jobs)
            desk.feedback.uninstall()
            _delete(window)


def picture(services: Services, target: Path, size: tuple[int, int] = (1440, 900)) -> None:
    """Renders the contacts with the head of a municipality chosen into a PNG; needs neither screen nor fonts."""
    app = application(offscreen=True)
    before = theme().mode
    theme().apply(app, Mode.LIGHT)
    with tempfile.TemporaryDirectory() as folder:
        passing = QSettings(str(Path(folder) / "window.ini"), QSettings.Format.IniFormat)
        with _desk(services, SyncJobs(), passing) as desk:
            window = compose(desk)
            if QGuiApplication.platformName() != "offscreen":
                window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
            window.show()
            window.activateWindow()
            window.resize(*size)
            window.go("contacts")
            for subject in _worth_seeing(services):
                desk.open(subject)
            _settle()
            saved = window.grab().save(str(target), "PNG")
            _delete(window)
    theme().apply(app, before)
    if not saved:
        raise OSError(f"cannot write {target}")


# ── composing ───────────────────────────────────────────────────────────────────────────────────────────────────


def compose(desk: Desk) -> MainWindow:
    """The window with all its places."""
    # Late, so that the command line's picture and the tests of one screen do not load the others.
    from crm.ui.audiences.page import AudiencesPage
    from crm.ui.duplicates.page import DuplicatesPage
    from crm.ui.events.page import EventsPage
    from crm.ui.exporting.export_dialog import export_contacts
    from crm.ui.exporting.qr_dialog import show_qr_code
    from crm.ui.manage.fields_dialog import manage_fields
    from crm.ui.manage.stale_dialog import confirm_stale
    from crm.ui.manage.tags_dialog import manage_tags
    from crm.ui.offices.change_dialog import change_holder
    from crm.ui.offices.election_page import ElectionPage
    from crm.ui.offices.page import OfficePage
    from crm.ui.offices.terms_page import TermsPage
    from crm.ui.overview.page import OverviewPage
    from crm.ui.overview.slots import standard_slots
    from crm.ui.record.new_dialogs import new_contact
    from crm.ui.record.pane import RecordPane
    from crm.ui.record.relation_types import edit_relationship_types
    from crm.ui.sending.dialog import prepare_sending
    from crm.ui.sending.templates_dialog import manage_templates
    from crm.ui.sheets.card_preview import preview_cards
    from crm.ui.sheets.label_preview import preview_labels
    from crm.ui.sheets.letter_preview import preview_letters
    from crm.ui.sheets.preview import preview_media_sheet
    from crm.ui.sheets.record_preview import preview_record_sheet
    from crm.ui.tasks.page import TasksPage

    def make(parent: QWidget, kind: SubjectKind) -> object:
        return new_contact(desk, parent, kind)

    def export(parent: QWidget, subjects: Sequence[Subject], form: str) -> object:
        if form == "qr":
            return show_qr_code(desk, parent, subjects[0])
        return export_contacts(desk, parent, subjects, form)

    def sheet(parent: QWidget, subjects: Sequence[Subject]) -> object:
        return preview_media_sheet(desk, parent, list(subjects), selection=window.commands.selection_words())

    def change(parent: QWidget, office: Subject | None) -> object:
        return change_holder(desk, parent, office, desk.services.tasks.today())

    def send(parent: QWidget, event_id: int | None) -> object:
        return prepare_sending(desk, parent, event_id=event_id)

    def open_audience(audience_id: int) -> None:
        window.show_place("audiences")
        audiences.show_audience(audience_id)

    def network() -> QWidget:
        from crm.ui.network.page import NetworkPage  # later still: many never look at one

        return NetworkPage(desk, today=services.tasks.today)

    dialogs = Dialogs(
        new_contact=make,
        export=export,
        media_sheet=sheet,
        labels=partial(preview_labels, desk),
        record_sheet=partial(preview_record_sheet, desk),
        letters=partial(preview_letters, desk),
        name_cards=partial(preview_cards, desk),
        change_holder=change,
        fields=partial(manage_fields, desk),
        tags=partial(manage_tags, desk),
        stale=partial(confirm_stale, desk),
        relationship_types=partial(edit_relationship_types, desk),
        templates=partial(manage_templates, desk),
        sending=send,
        paste_text=partial(paste_text, desk),
    )
    record = RecordPane(desk)
    contacts = ContactsPage(desk, record, record, dialogs)
    events, audiences, journal = EventsPage(desk), AudiencesPage(desk), JournalPage(desk)
    trash, tasks = TrashPage(desk), TasksPage(desk)
    recent = Recent(desk)
    services = desk.services

    def check_terms(tab: str) -> None:
        window.commands.show_over_contacts(TERMS)
        cast("TermsPage", contacts.layers.page).turn_to(tab)

    slots = standard_slots(services)
    slots = tuple(replace(one, count=one.read_count, open=partial(check_terms, one.key)) for one in slots)
    overview = OverviewPage(desk, recent, slots)
    places = (
        Place(
            key="overview", title=overview.title, icon="overview", page=overview, widget=overview, has_contacts=False
        ),
        Place(key="contacts", title=contacts.title, icon="contacts", page=contacts, widget=contacts),
        Place(
            key="events", title=events.title, icon="calendar-days", page=events, widget=events,
            count=lambda: len(services.events.rows()),
        ),
        Place(
            key="audiences", title=audiences.title, icon="list-checks", page=audiences, widget=audiences,
            count=lambda: len(services.audiences.all()),
        ),
        Place(
            key="tasks", title=tasks.title, icon="check-circle", page=tasks, widget=tasks, has_contacts=False,
            count=services.tasks.due_count, is_urgent=True,
        ),
        Place(
            key="journal", title=journal.title, icon="history", page=journal, widget=journal, has_contacts=False
        ),
        Place(
            key="trash", title=trash.title, icon="trash", page=trash, widget=trash, has_contacts=False,
            count=lambda: len(services.trash.items()),
        ),
    )  # fmt: skip
    contacts.layers.add_later(OFFICE, partial(OfficePage, desk, change, open_audience, services.tasks.today))
    contacts.layers.add_later(TERMS, partial(TermsPage, desk, change))
    contacts.layers.add_later(ELECTION, partial(ElectionPage, desk))
    contacts.layers.add_later(NETWORK, network)
    contacts.layers.add_later(IMPORT, partial(_import_page, desk))
    contacts.layers.add_later(DUPLICATES, partial(DuplicatesPage, desk))
    window = MainWindow(desk, places, contacts, dialogs, events.show_event)
    overview.place_wanted.connect(window.go)
    overview.new_wanted.connect(lambda key: window.actions_[f"new.{key}"].trigger())
    record.presenter.loaded.connect(lambda shown: recent.look_at(shown.subject))
    events.presenter.shown.connect(lambda shown: recent.look_at(Subject(SubjectKind.EVENT, shown.event.id)))
    recent.setParent(window)
    return window


def _import_page(desk: Desk) -> QWidget:
    from crm.ui.importing.page import ImportPage  # later still: many never look at it

    return ImportPage(desk)


# ── surroundings ────────────────────────────────────────────────────────────────────────────────────────────────


def application(*, offscreen: bool = False) -> QApplication:
    """The QApplication with font, style, language and a fitting locale; made once."""
    there = QApplication.instance()
    if isinstance(there, QApplication):
        return there
    if offscreen or not _has_screen():
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    app = QApplication([_NAME])
    app.setApplicationName(_NAME)
    app.setApplicationDisplayName("Verteiler")
    app.setDesktopFileName(_NAME)
    language = chosen_language()
    count_like(language)
    speak(app, language)
    style.start(app, Mode.SYSTEM)
    return app


def settings() -> QSettings:
    """How the window is arranged; beside the other state of the program where that is set."""
    named = os.environ.get("VERTEILER_STATE")
    folder = named or QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppConfigLocation)
    return QSettings(str(Path(folder) / "fenster.ini"), QSettings.Format.IniFormat)


def _has_screen() -> bool:
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


@contextmanager
def _desk(services: Services, jobs: Jobs, kept: QSettings) -> Iterator[Desk]:
    desk = Desk(services, jobs, Feedback(), kept)
    try:
        yield desk
    finally:
        jobs.shutdown()
        kept.sync()
        desk.deleteLater()
        _delete_now()


def _finish_writing(jobs: ThreadJobs) -> None:
    """What was asked for before closing is still written."""
    until = time.monotonic() + _PATIENCE
    while not jobs.write.is_idle() and time.monotonic() < until:
        QCoreApplication.processEvents()
        time.sleep(0.005)


def _settle() -> None:
    """Layouts that depend on each other need a few rounds."""
    for _ in range(5):
        QCoreApplication.sendPostedEvents()
        QCoreApplication.processEvents()


def _delete(window: MainWindow) -> None:
    window.close()
    window.deleteLater()
    _delete_now()


def _delete_now() -> None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _worth_seeing(services: Services) -> list[Subject]:
    """The head of a municipality, preferably one with notes; empty if there is nobody."""
    people = services.directory.find(kinds=(SubjectKind.PERSON,))
    rows = services.directory.rows(people)
    heads = [row for row in rows if row.office.startswith("Bürgermeister") and row.last_on is not None]
    heads.sort(key=lambda row: row.last_on.iso() if row.last_on else "", reverse=True)
    return [row.subject for row in (heads or rows)[:1]]
