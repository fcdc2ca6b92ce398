"""One open event: what it shows, and what the user does to it. No widget is needed to test it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from datetime import date, datetime
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Signal

from crm.domain.errors import NotFoundError
from crm.domain.event import Category, Event, Participation, ProgrammeItem, Role, Status, StatusLabel
from crm.domain.journal import ChangeSet
from crm.domain.listing import Subject
from crm.services.event_view import EventView, Participant
from crm.services.guests import GUEST_TABLES, Guests
from crm.ui.desk import Desk
from crm.ui.events.guest_presenter import GuestPresenter
from crm.ui.events.words import has_begun
from crm.ui.jobs import Failure

#: Tables whose rows an event shows.
TABLES = (
    frozenset(
        "event programme_item item_role participation status_change snapshot person organisation office tenure".split()
    )
    | GUEST_TABLES
)
ON_THE_DAY = frozenset({Status.ATTENDED, Status.ABSENT})


class EventPresenter(QObject):
    """Reads one event and hands every mutation to the write lane. ``view`` and ``guests`` are what was read last.

    ``actions`` does what concerns one guest or the seats.

    ``shown`` carries the :class:`EventView` after each reading, ``gone`` comes when the event is no longer there.
    """

    shown = Signal(object)
    gone = Signal()

    def __init__(self, desk: Desk, today: Callable[[], date], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._events = desk.services.events
        self._answers = desk.services.answers
        self.actions = GuestPresenter(desk, self)
        self.actions.refused.connect(self.reload)
        self._today = today
        self._event_id: int | None = None
        self.view: EventView | None = None
        self.guests: Guests | None = None
        desk.changed.connect(self._on_changed)

    @property
    def today(self) -> date:
        return self._today()

    @property
    def current(self) -> Event | None:
        return self.view.event if self.view else None

    def open(self, event_id: int) -> None:
        """Shows another event."""
        self._event_id, self.view, self.guests = event_id, None, None
        self.reload()

    def close(self) -> None:
        self._event_id, self.view, self.guests = None, None, None

    def reload(self) -> None:
        if self._event_id is not None:
            work = partial(self._read, self._event_id)
            self._desk.read(work, self._show, replaces="events.view", on_error=self._lost)

    def participants(self, ids: Collection[int]) -> list[Participant]:
        """The chosen rows, in list order."""
        return [row for row in self.view.participants if row.participation.id in ids] if self.view else []

    def programme_of(self, row: Participant) -> list[str]:
        """The titles of the items somebody appears in."""
        lines = self.view.programme if self.view else ()
        number = row.participation.id
        return [line.item.title for line in lines if any(p.participation.id == number for _, p in line.people)]

    # ── answers ─────────────────────────────────────────────────────────────────────────────────────────────

    def set_status(self, ids: Collection[int], status: Status, label: StatusLabel | None = None) -> None:
        """Notes an answer for all of them in one entry; who has it already is left alone.

        ``label`` is the house's own name of it.
        """
        if status in ON_THE_DAY and self.current and not has_begun(self.current, self.today):
            self._say(QCoreApplication.translate("Events", "Die Teilnahme lässt sich ab dem ersten Tag festhalten."))
            return
        wanted = (status, label.id if label else None)
        changed = [p for p in self._participations(ids) if (p.status, p.status_label_id) != wanted]
        if changed:
            wait = partial(self.set_status, ids, Status.WAITING)
            work = partial(self._answers.set_status, changed, status, label=label)
            self.actions.seat(partial(_with_reason, work), wait)

    def describe_answer(
        self, described: Participation, on_done: Callable[[ChangeSet], None], on_error: Failure
    ) -> None:
        """Notes when, through whom and in which way an answer came."""
        self._desk.write(partial(self._answers.describe_answer, described), on_done, on_error)

    def can_be_represented(self, ids: Collection[int]) -> Participant | None:
        """The one chosen person who can send somebody else; says why not otherwise."""
        rows = self.participants(ids)
        if len(rows) != 1:
            if rows:
                self._say(QCoreApplication.translate("Events", "Bitte wählen Sie eine einzelne Person aus."))
            return None
        (row,) = rows
        if row.represented_by:
            words = QCoreApplication.translate("Events", "{name} wird schon durch {other} vertreten.")
            self._say(words.format(name=row.name, other=row.represented_by))
            return None
        if row.represents:
            words = QCoreApplication.translate("Events", "{name} kommt selbst in Vertretung für {other}.")
            self._say(words.format(name=row.name, other=row.represents))
            return None
        return row

    def represent(self, number: int, substitute: Subject, by: str = "", how: str = "") -> None:
        for participation in self._participations([number]):
            work = partial(self._answers.add_substitute, participation, substitute, by, how)
            self.actions.seat(partial(_with_reason, work))

    # ── the list ────────────────────────────────────────────────────────────────────────────────────────────

    def add(self, subjects: Sequence[Subject], category: Category, role: Role) -> None:
        """Adds those who are not on the list yet."""
        if self._event_id is not None and subjects:
            self._write(partial(self._add, self._event_id, tuple(subjects), category, role), self._added)

    def remove(self, ids: Collection[int]) -> None:
        if chosen := self._participations(ids):
            self._write(partial(self._events.remove_participations, chosen))

    # ── the event and its programme ─────────────────────────────────────────────────────────────────────────

    def change(self, event: Event, on_done: Callable[[ChangeSet], None], on_error: Failure) -> None:
        self._desk.write(partial(self._events.change, event), on_done, on_error)

    def trash(self) -> None:
        if self.current:
            self._write(partial(self._events.trash, self.current))

    def save_item(self, item: ProgrammeItem, on_done: Callable[[ChangeSet], None], on_error: Failure) -> None:
        work = self._events.change_item if item.id else self._events.add_item
        self._desk.write(partial(work, item), on_done, on_error)

    def remove_item(self, item: ProgrammeItem) -> None:
        self._write(partial(self._events.remove_item, item))

    def set_people(self, item: ProgrammeItem, people: Sequence[tuple[int, Role]]) -> None:
        self._write(partial(self._events.set_people, item, tuple(people)))

    def move_item(self, item: ProgrammeItem, step: int) -> None:
        self._write(partial(self._events.move_item, item, step))

    def place_item(self, item: ProgrammeItem, start: datetime | None) -> None:
        """Lets an item begin at another time."""
        self._write(partial(self._events.place_item, item, start))

    def rewrite_item(self, item: ProgrammeItem) -> None:
        """Stores an item as it was written on its card."""
        self._write(partial(self._events.change_item, item))

    # ── how it is done ──────────────────────────────────────────────────────────────────────────────────────

    def _participations(self, ids: Collection[int]) -> list[Participation]:
        return [row.participation for row in self.participants(ids)]

    def _write(self, work: Callable[[], ChangeSet], on_done: Callable[[ChangeSet], None] | None = None) -> None:
        self._desk.write(work, on_done, self._refused)

    def _refused(self, error: BaseException) -> None:
        """Says why, and shows what is stored now: a colleague may have been faster."""
        self._desk.feedback.report(error)
        self.reload()

    def _add(self, event_id: int, subjects: Sequence[Subject], category: Category, role: Role) -> ChangeSet:
        return self._events.add_participants(event_id, subjects, category, role)[1]

    def _added(self, changes: ChangeSet) -> None:
        if not changes:
            self._say(QCoreApplication.translate("Events", "Alle Ausgewählten stehen schon auf der Liste."))

    def _read(self, event_id: int) -> tuple[EventView, Guests]:
        return self._events.view(event_id), self._desk.services.guests.of(event_id)

    def _show(self, found: tuple[EventView, Guests]) -> None:
        view, guests = found
        if view.event.id != self._event_id:
            return  # closed or another one opened meanwhile
        if view.event.deleted_at is not None:
            self.gone.emit()
            return
        self.view, self.guests = view, guests
        self.shown.emit(view)

    def _lost(self, error: BaseException) -> None:
        self._desk.feedback.report(error)
        if isinstance(error, NotFoundError):
            self.gone.emit()

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.tables() & TABLES:
            self.reload()

    def _say(self, sentence: str) -> None:
        self._desk.said.emit(sentence)


def _with_reason(work: Callable[..., ChangeSet], reason: str) -> ChangeSet:
    return work(overrule=reason)
