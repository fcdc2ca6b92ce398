"""Opens what is asked for one guest, the seats and the waiting list."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, Slot

from crm.domain.event import Companion, Participation, Status, StatusLabel
from crm.services.event_view import Participant
from crm.services.guests import Guests
from crm.ui.desk import Desk
from crm.ui.events.event_view import EventPane
from crm.ui.events.guest_dialogs import AccreditationDialog, CompanionDialog, TermsDialog
from crm.ui.events.guest_presenter import NoSeat
from crm.ui.events.presenter import EventPresenter
from crm.ui.events.seat_dialogs import OverruleDialog, change_seats
from crm.ui.events.trip_dialogs import ItemsDialog, TripDialog


class GuestController(QObject):
    """``chosen`` tells the participations that are chosen in whichever list is shown."""

    def __init__(self, desk: Desk, presenter: EventPresenter, pane: EventPane, chosen: Callable[[], list[int]]) -> None:
        super().__init__(pane)
        self._desk, self._presenter, self._pane, self._chosen = desk, presenter, pane, chosen
        self._actions = presenter.actions
        self._actions.full.connect(self._ask_reason)
        part, sections = pane.participants, pane.preview.guest
        part.seats.seats_asked.connect(self._change_seats)
        part.seats.up_asked.connect(self._move_up)
        part.up_asked.connect(self._move_chosen_up)
        part.labelled.connect(self._answer_with_label)
        part.tree.moved.connect(self._move_waiting)
        pane.preview.terms_asked.connect(self._change_terms)
        sections.companion_asked.connect(self._add_companion)
        sections.companion_changed.connect(self._change_companion)
        sections.companion_removed.connect(self._remove_companion)
        sections.items_asked.connect(self._change_items)
        sections.trip_asked.connect(self._change_trip)
        sections.accreditation_asked.connect(self._change_accreditation)

    # ── seats and waiting list ──────────────────────────────────────────────────────────────────────────────

    @Slot()
    def _change_seats(self) -> None:
        change_seats(self._desk, self._presenter, self._pane.window())

    @Slot(object)
    def _ask_reason(self, asked: NoSeat) -> None:
        OverruleDialog(asked, self._pane.window()).open()

    @Slot(object, object)
    def _move_up(self, ids: list[int], status: Status) -> None:
        rows = {row.participation.id: row.participation for row in self._presenter.participants(ids)}
        guests: list[Participation] = [rows[number] for number in ids if number in rows]
        if guests:
            self._actions.move_up(guests, status)

    @Slot(object)
    def _move_chosen_up(self, status: Status) -> None:
        self._move_up(self._chosen(), status)

    @Slot(object)
    def _move_waiting(self, step: int) -> None:
        one = self._one()
        if one is not None and one[0].participation.status is Status.WAITING:
            self._actions.move_waiting(one[0].participation, step)

    @Slot(object)
    def _answer_with_label(self, label: StatusLabel) -> None:
        self._presenter.set_status(self._chosen(), label.status, label)

    # ── one guest ───────────────────────────────────────────────────────────────────────────────────────────

    @Slot()
    def _change_terms(self) -> None:
        if (one := self._one()) is not None:
            work = partial(self._desk.services.events.offices_to_choose, one[0].participation)
            self._desk.read(work, partial(self._open_terms, *one), replaces="events.terms")

    def _open_terms(self, row: Participant, guests: Guests, offices: Mapping[int, str]) -> None:
        TermsDialog(row, guests, offices, self._actions.change_guest, self._pane.window()).open()

    @Slot()
    def _add_companion(self) -> None:
        if (one := self._one()) is not None:
            save = partial(self._actions.add_companion, one[0].participation)
            CompanionDialog(self._desk, one[0], save, self._pane.window()).open()

    @Slot(object)
    def _change_companion(self, companion: Companion) -> None:
        if (one := self._one()) is not None:
            save = partial(self._actions.name_companion, companion)
            CompanionDialog(self._desk, one[0], save, self._pane.window(), companion).open()

    @Slot(object)
    def _remove_companion(self, companion: Companion) -> None:
        self._actions.remove_companion(companion)

    @Slot()
    def _change_items(self) -> None:
        if (one := self._one()) is not None:
            ItemsDialog(*one, self._actions.set_replies, self._pane.window()).open()

    @Slot()
    def _change_trip(self) -> None:
        if (one := self._one()) is not None:
            TripDialog(*one, self._actions.set_needs, self._pane.window()).open()

    @Slot()
    def _change_accreditation(self) -> None:
        if (one := self._one()) is not None:
            AccreditationDialog(*one, self._actions.set_accreditation, self._pane.window()).open()

    def _one(self) -> tuple[Participant, Guests] | None:
        """The single guest that is chosen, with what is known of all."""
        rows, guests = self._presenter.participants(self._chosen()), self._presenter.guests
        return (rows[0], guests) if len(rows) == 1 and guests is not None else None
