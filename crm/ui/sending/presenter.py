"""Who is written to for which event, and writing it beside the UI thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, Signal

from crm.domain.errors import Cancelled, UserError
from crm.domain.event import Event
from crm.domain.invitation import InvitationList
from crm.domain.journal import ChangeSet
from crm.domain.kept_audience import SavedAudience
from crm.domain.ports import Progress
from crm.services.contacts import OPEN, Disclosure
from crm.services.letter_templates import TemplateLine
from crm.services.recipients import Guests
from crm.ui.desk import Desk
from crm.ui.jobs import Ticket

NOBODY: Final = InvitationList(title="", source="", rows=())
#: Whoever is written to: a saved audience by its id, or guests of the event.
Source = int | Guests


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What can be chosen: audiences by their names, events the latest first, templates by their names."""

    audiences: tuple[SavedAudience, ...] = ()
    events: tuple[Event, ...] = ()
    templates: tuple[TemplateLine, ...] = ()


class SendPresenter(QObject):
    """``offered`` when there are other things to choose from, ``listed`` when another list is there.

    ``progressed`` while something is written; then ``finished`` with a sentence, ``failed`` with one, or ``stopped``.
    """

    offered = Signal()
    listed = Signal()
    progressed = Signal(int, int)
    finished = Signal(str)
    failed = Signal(str)
    stopped = Signal()

    def __init__(
        self,
        desk: Desk,
        source: Source | None,
        event_id: int | None,
        shown: Disclosure = OPEN,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._wanted = event_id
        self._ticket: Ticket | None = None
        self._is_closed = False
        self.source = source
        self.shown = shown
        self.choices = Choices()
        self.list = NOBODY
        desk.changed.connect(self._on_changed)

    @property
    def chosen_event(self) -> Event | None:
        """The event that is written about."""
        return next((event for event in self.choices.events if event.id == self._wanted), None)

    @property
    def is_busy(self) -> bool:
        return self._ticket is not None

    def load(self) -> None:
        """Reads what can be chosen, and the list; ``offered`` and ``listed`` follow."""
        self._desk.read(self._choices, self._on_choices, replaces=f"sending-choices-{id(self)}")

    def choose_source(self, source: Source) -> None:
        """Writes to others."""
        self.source = source
        self._read_list()

    def choose_event(self, event_id: int) -> None:
        """Writes about another event."""
        self._wanted = event_id
        self._read_list()

    def run(self, work: Callable[[Progress], str]) -> None:
        """Does work that writes files and ends in a sentence."""
        self._ticket = ticket = Ticket()

        def cancellable(progress: Progress) -> str:
            def told(done: int, total: int) -> None:
                progress(done, total)
                ticket.check()

            return work(told)

        self._desk.jobs.cpu.run(cancellable, self._on_done, self._on_error, on_progress=self._on_progress)

    def cancel(self) -> None:
        """Stops at the next person; nothing has been written by then."""
        if self._ticket is not None:
            self._ticket.cancel()

    def close(self) -> None:
        """The window is gone: work under way stops and tells nobody."""
        self._is_closed = True
        self.cancel()

    def _choices(self) -> Choices:
        services = self._desk.services
        return Choices(
            audiences=tuple(services.audiences.all()),
            events=tuple(row.event for row in services.events.rows()),
            templates=tuple(services.letter_templates.lines()),
        )

    def _on_choices(self, choices: Choices) -> None:
        if self._is_closed:
            return
        self.choices = choices
        ids = {audience.id for audience in choices.audiences}
        if not isinstance(self.source, Guests) and self.source not in ids:
            self.source = None
        if self.source is None:
            self.source = self._usual_source()
        self.offered.emit()
        self._read_list()

    def _usual_source(self) -> Source | None:
        """The audience made for the event, else its guests; without an event the first audience."""
        if self.chosen_event is None:
            return next((audience.id for audience in self.choices.audiences), None)
        return next((one.id for one in self.choices.audiences if one.event_id == self._wanted), Guests.ALL)

    def _read_list(self) -> None:
        services, source, event = self._desk.services, self.source, self.chosen_event
        replaces = f"sending-list-{id(self)}"
        if isinstance(source, Guests):
            if event is None:
                self._on_list(NOBODY)
                return
            work = partial(services.recipients.guests, event, source, self.shown)
            self._desk.read(work, self._on_list, replaces=replaces)
        elif source is not None:
            view = partial(services.audiences.view, source, event.id if event else None, self.shown)
            self._desk.read(view, lambda found: self._on_list(found.list), replaces=replaces)
        else:
            self._on_list(NOBODY)

    def _on_list(self, found: InvitationList) -> None:
        if not self._is_closed:
            self.list = found
            self.listed.emit()

    def _on_changed(self, changes: ChangeSet) -> None:
        if not self._is_closed and changes:
            self.load()

    def _on_progress(self, done: int, total: int) -> None:
        if not self._is_closed:
            self.progressed.emit(done, total)

    def _on_done(self, sentence: str) -> None:
        self._ticket = None
        self._desk.said.emit(sentence)
        if not self._is_closed:
            self.finished.emit(sentence)

    def _on_error(self, error: BaseException) -> None:
        self._ticket = None
        if isinstance(error, Cancelled):
            if not self._is_closed:
                self.stopped.emit()
        elif isinstance(error, UserError) and not self._is_closed:
            self.failed.emit(str(error))
        else:
            self._desk.feedback.report(error)


def guest_words() -> dict[Guests, str]:
    """What the groups of guests are called."""
    translate = QCoreApplication.translate
    return {
        Guests.ALL: translate("sending", "Alle Gäste der Veranstaltung"),
        Guests.COMING: translate("sending", "Gäste, die zugesagt haben"),
        Guests.SILENT: translate("sending", "Gäste, die noch nicht geantwortet haben"),
    }
