"""What the window mounts: pages, the record beside a list, and the dialogs that actions open."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, runtime_checkable

from PySide6.QtWidgets import QWidget

from crm.domain.listing import Subject, SubjectKind


class Page(Protocol):
    """One place of the program; besides this it is a QWidget."""

    @property
    def title(self) -> str:
        """Its name, as the sidebar shows it."""

    def focus_search(self) -> None:
        """Puts the caret into the page's own search field (Ctrl+F)."""

    def selected_subjects(self) -> list[Subject]:
        """What "Exportieren" and "Drucken" take."""

    def new_item(self) -> None:
        """Starts a new one of what the page lists."""


class RecordView(Protocol):
    """Shows what is chosen in a list; besides this it is a QWidget."""

    def show_subject(self, subject: Subject | None) -> None: ...

    def show_many(self, subjects: list[Subject]) -> None: ...


class OverPage(Protocol):
    """A page that lies over the contacts until one goes back; besides this it is a QWidget with a signal ``left``."""

    def show_stop(self, subject: Subject | None) -> None:
        """Comes into sight, with a record if the page is about one."""

    def leave(self) -> None:
        """Goes out of sight: what was typed is saved or dropped."""

    def take_focus(self) -> None:
        """Puts the keyboard to where the work starts."""

    @property
    def subject(self) -> Subject | None:
        """What it is about."""


@runtime_checkable
class Reading(Protocol):
    """A page that reads what comes in."""

    def take_files(self, files: list[Path]) -> None:
        """Reads files that were dropped on the window."""

    def paste(self) -> None:
        """Reads what is on the clipboard."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A page with its place in the sidebar. ``count`` is read beside the UI thread.

    ``has_contacts`` says whether contacts can be chosen there for export and print, ``is_urgent`` that the count asks
    for something to be done.
    """

    key: str
    title: str
    icon: str
    page: Page
    widget: QWidget
    count: Callable[[], int] | None = None
    has_contacts: bool = True
    is_urgent: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Dialogs:
    """What actions open; the composition root fills it in. Each takes the widget it belongs to.

    ``export`` also takes the form: ``vcard3``, ``xlsx``, ``csv``, or ``qr`` for a code on the screen; ``change_holder``
    an office, or None if it is still to be chosen. ``record_sheet`` takes the word of the sheet as the command line has
    it (``contact-sheet``, ``organisation-sheet``, ``directory``, ``network``) and what the contacts were chosen from.
    ``fields``, ``tags`` and ``stale`` open the windows of what is kept in order for all records at once, ``templates``
    that of the letter templates. ``sending`` takes the event that is written about, if there is one. ``paste_text``
    reads a text and takes over what it proposes.
    """

    new_contact: Callable[[QWidget, SubjectKind], object]
    export: Callable[[QWidget, Sequence[Subject], str], object]
    media_sheet: Callable[[QWidget, Sequence[Subject]], object]
    labels: Callable[[QWidget, Sequence[Subject]], object]
    record_sheet: Callable[[QWidget, Sequence[Subject], str, str], object]
    letters: Callable[[QWidget, Sequence[Subject]], object]
    name_cards: Callable[[QWidget, Sequence[Subject]], object]
    change_holder: Callable[[QWidget, Subject | None], object]
    fields: Callable[[QWidget], object]
    tags: Callable[[QWidget], object]
    stale: Callable[[QWidget], object]
    relationship_types: Callable[[QWidget], object]
    templates: Callable[[QWidget], object]
    sending: Callable[[QWidget, int | None], object]
    paste_text: Callable[[QWidget], object]
