"""What is printed for an event from its menu."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from crm.domain.dossier import DossierKind
from crm.ui.desk import Desk
from crm.ui.events.presenter import EventPresenter
from crm.ui.sheets.card_preview import preview_cards_of_guests
from crm.ui.sheets.guest_preview import preview_guest_sheet
from crm.ui.sheets.label_preview import preview_labels_of_guests
from crm.ui.sheets.letter_preview import preview_letters_of_guests
from crm.ui.sheets.record_preview import preview_booklet, preview_directory, preview_dossiers


def print_lists(desk: Desk, presenter: EventPresenter, parent: QWidget) -> object:
    """Greeting list, guest list, door list, list of signatures, programme."""
    view = presenter.view
    return preview_guest_sheet(desk, parent, view.event) if view is not None else None


def print_labels(desk: Desk, presenter: EventPresenter, parent: QWidget) -> object:
    """Labels and envelopes of the guests."""
    view = presenter.view
    return preview_labels_of_guests(desk, parent, view.event) if view is not None else None


def print_booklet(desk: Desk, presenter: EventPresenter, parent: QWidget) -> object:
    """What the delegation carries along."""
    view = presenter.view
    return preview_booklet(desk, parent, view.event) if view is not None else None


def print_contacts(desk: Desk, presenter: EventPresenter, parent: QWidget) -> object:
    """A sheet for each guest."""
    view = presenter.view
    return preview_dossiers(DossierKind.PERSON, desk, parent, (), event=view.event) if view is not None else None


def print_organisations(desk: Desk, presenter: EventPresenter, parent: QWidget) -> object:
    """A sheet for each organisation of the programme."""
    view = presenter.view
    return preview_dossiers(DossierKind.ORGANISATION, desk, parent, (), event=view.event) if view is not None else None


def print_directory(desk: Desk, presenter: EventPresenter, parent: QWidget) -> object:
    """The guests from A to Z."""
    view = presenter.view
    return preview_directory(desk, parent, (), event=view.event) if view is not None else None


def print_cards(desk: Desk, presenter: EventPresenter, parent: QWidget) -> object:
    """Name badges, place cards and table signs of who comes."""
    view = presenter.view
    return preview_cards_of_guests(desk, parent, view.event) if view is not None else None


def print_letters(desk: Desk, presenter: EventPresenter, parent: QWidget) -> object:
    """Letters to the guests."""
    view = presenter.view
    return preview_letters_of_guests(desk, parent, view.event) if view is not None else None
