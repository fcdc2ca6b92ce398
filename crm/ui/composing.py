"""Puts the window together: its places, what lies over the contacts, and the dialogs that its actions open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import cast

from PySide6.QtWidgets import QWidget

from crm.domain.listing import Subject, SubjectKind
from crm.ui.audiences.page import AudiencesPage
from crm.ui.contacts.page import DUPLICATES, ELECTION, IMPORT, NETWORK, OFFICE, TERMS, ContactsPage
from crm.ui.desk import Desk
from crm.ui.duplicates.page import DuplicatesPage
from crm.ui.events.page import EventsPage
from crm.ui.exporting.export_dialog import export_contacts
from crm.ui.exporting.qr_dialog import show_qr_code
from crm.ui.extracting.dialog import paste_text
from crm.ui.journal_page import JournalPage
from crm.ui.main_window import MainWindow
from crm.ui.manage.fields_dialog import manage_fields
from crm.ui.manage.stale_dialog import confirm_stale
from crm.ui.manage.tags_dialog import manage_tags
from crm.ui.offices.change_dialog import change_holder
from crm.ui.offices.election_page import ElectionPage
from crm.ui.offices.page import OfficePage
from crm.ui.offices.terms_page import TermsPage
from crm.ui.overview.page import OverviewPage
from crm.ui.overview.slots import Slot, standard_slots
from crm.ui.page import Dialogs, Place
from crm.ui.recent import Recent
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
from crm.ui.trash_page import TrashPage


class Composition:
    """One :attr:`window` of parts that do not know each other: where one leads to another, it is said here."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._today = desk.services.tasks.today
        self._dialogs = self._make_dialogs()
        self._record = RecordPane(desk)
        self._contacts = ContactsPage(desk, self._record, self._record, self._dialogs)
        self._events, self._audiences = EventsPage(desk), AudiencesPage(desk)
        self._journal, self._trash, self._tasks = JournalPage(desk), TrashPage(desk), TasksPage(desk)
        self._recent = Recent(desk)
        self._overview = OverviewPage(desk, self._recent, self._slots())
        self._lay_over_contacts()
        self.window = MainWindow(desk, self._places(), self._contacts, self._dialogs, self._events.show_event)
        self._connect()

    # ── places ──────────────────────────────────────────────────────────────────────────────────────────────

    def _places(self) -> tuple[Place, ...]:
        """In the order of the sidebar."""
        return (self._overview_place(), *self._list_places(), self._tasks_place(), *self._past_places())

    def _overview_place(self) -> Place:
        page = self._overview
        return Place(key="overview", title=page.title, icon="overview", page=page, widget=page, has_contacts=False)

    def _list_places(self) -> tuple[Place, ...]:
        services, contacts, events, audiences = self._desk.services, self._contacts, self._events, self._audiences
        return (
            Place(key="contacts", title=contacts.title, icon="contacts", page=contacts, widget=contacts),
            Place(
                key="events", title=events.title, icon="calendar-days", page=events, widget=events,
                count=lambda: len(services.events.rows()),
            ),
            Place(
                key="audiences", title=audiences.title, icon="list-checks", page=audiences, widget=audiences,
                count=lambda: len(services.audiences.all()),
            ),
        )  # fmt: skip

    def _tasks_place(self) -> Place:
        page, due = self._tasks, self._desk.services.tasks.due_count
        return Place(
            key="tasks", title=page.title, icon="check-circle", page=page, widget=page, has_contacts=False,
            count=due, is_urgent=True,
        )  # fmt: skip

    def _past_places(self) -> tuple[Place, ...]:
        services, journal, trash = self._desk.services, self._journal, self._trash
        return (
            Place(
                key="journal", title=journal.title, icon="history", page=journal, widget=journal, has_contacts=False,
            ),
            Place(
                key="trash", title=trash.title, icon="trash", page=trash, widget=trash, has_contacts=False,
                count=lambda: len(services.trash.items()),
            ),
        )  # fmt: skip

    def _lay_over_contacts(self) -> None:
        """Each is made when it is first visited; what many never look at is not even loaded before."""
        desk, layers = self._desk, self._contacts.layers
        layers.add_later(OFFICE, partial(OfficePage, desk, self._change_holder, self._open_audience, self._today))
        layers.add_later(TERMS, partial(TermsPage, desk, self._change_holder))
        layers.add_later(ELECTION, partial(ElectionPage, desk))
        layers.add_later(NETWORK, self._network_page)
        layers.add_later(IMPORT, self._import_page)
        layers.add_later(DUPLICATES, partial(DuplicatesPage, desk))

    def _network_page(self) -> QWidget:
        from crm.ui.network.page import NetworkPage

        return NetworkPage(self._desk, today=self._today)

    def _import_page(self) -> QWidget:
        from crm.ui.importing.page import ImportPage

        return ImportPage(self._desk)

    # ── what leads from one to another ──────────────────────────────────────────────────────────────────────

    def _connect(self) -> None:
        self._overview.place_wanted.connect(self.window.go)
        self._overview.new_wanted.connect(lambda key: self.window.actions_[f"new.{key}"].trigger())
        look_at = self._recent.look_at
        self._record.presenter.loaded.connect(lambda shown: look_at(shown.subject))
        self._events.presenter.shown.connect(lambda shown: look_at(Subject(SubjectKind.EVENT, shown.event.id)))
        self._recent.setParent(self.window)

    def _slots(self) -> tuple[Slot, ...]:
        """What there is to check of the terms leads to the page that lists it."""
        slots = standard_slots(self._desk.services)
        return tuple(replace(one, count=one.read_count, open=partial(self._check_terms, one.key)) for one in slots)

    def _check_terms(self, tab: str) -> None:
        self.window.commands.show_over_contacts(TERMS)
        cast("TermsPage", self._contacts.layers.page).turn_to(tab)

    def _open_audience(self, audience_id: int) -> None:
        self.window.show_place("audiences")
        self._audiences.show_audience(audience_id)

    # ── dialogs ─────────────────────────────────────────────────────────────────────────────────────────────

    def _make_dialogs(self) -> Dialogs:
        desk = self._desk
        return Dialogs(
            new_contact=partial(new_contact, desk),
            export=self._export,
            media_sheet=self._media_sheet,
            labels=partial(preview_labels, desk),
            record_sheet=partial(preview_record_sheet, desk),
            letters=partial(preview_letters, desk),
            name_cards=partial(preview_cards, desk),
            change_holder=self._change_holder,
            fields=partial(manage_fields, desk),
            tags=partial(manage_tags, desk),
            stale=partial(confirm_stale, desk),
            relationship_types=partial(edit_relationship_types, desk),
            templates=partial(manage_templates, desk),
            sending=self._send,
            paste_text=partial(paste_text, desk),
        )

    def _export(self, parent: QWidget, subjects: Sequence[Subject], form: str) -> object:
        if form == "qr":
            return show_qr_code(self._desk, parent, subjects[0])
        return export_contacts(self._desk, parent, subjects, form)

    def _media_sheet(self, parent: QWidget, subjects: Sequence[Subject]) -> object:
        chosen = self.window.commands.selection_words()
        return preview_media_sheet(self._desk, parent, list(subjects), selection=chosen)

    def _change_holder(self, parent: QWidget, office: Subject | None) -> object:
        return change_holder(self._desk, parent, office, self._today())

    def _send(self, parent: QWidget, event_id: int | None) -> object:
        return prepare_sending(self._desk, parent, event_id=event_id)
