"""What the user does to the guests of the open event beyond their answers. No widget is needed to test it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from crm.domain.event import Category, CategoryRule, Companion, Event, Participation, Role, SensitiveData, Status
from crm.domain.journal import ChangeSet
from crm.domain.listing import Subject
from crm.domain.needs import ItemReply, TripNeeds
from crm.domain.seating import NoSeatError
from crm.ui.desk import Desk
from crm.ui.jobs import Failure

#: A write that may need a reason for seats beyond the limit: "" at first.
Seated = Callable[[str], ChangeSet]
Done = Callable[[ChangeSet], None]


@dataclass(frozen=True, slots=True)
class NoSeat:
    """A write was refused as no seat is free: ``why`` as a sentence, ``overrule`` tries again with a reason.

    ``wait`` puts the guest on the waiting list instead; None where that makes no sense.
    """

    why: str
    overrule: Callable[[str], None]
    wait: Callable[[], None] | None = None


class GuestPresenter(QObject):
    """``full`` carries a :class:`NoSeat` to ask about, ``refused`` comes after any other refusal.

    Methods with ``done`` and ``failed`` serve dialogs, which show a refusal themselves.
    """

    full = Signal(object)
    refused = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk

    # ── seats ───────────────────────────────────────────────────────────────────────────────────────────────

    def seat(
        self,
        work: Seated,
        wait: Callable[[], None] | None = None,
        done: Done | None = None,
        failed: Failure | None = None,
        *,
        reason: str = "",
    ) -> None:
        """Runs a write that may take seats; asks by ``full`` if there are none."""

        def refused(error: BaseException) -> None:
            if isinstance(error, NoSeatError):
                again = partial(self._again, work, done, failed)
                self.full.emit(NoSeat(error.full, again, wait))
            elif failed is not None:
                failed(error)
            else:
                self._desk.feedback.report(error)
                self.refused.emit()

        self._desk.write(partial(work, reason), done, refused)

    def _again(self, work: Seated, done: Done | None, failed: Failure | None, reason: str) -> None:
        self.seat(work, None, done, failed, reason=reason)

    def move_up(self, guests: Sequence[Participation], status: Status) -> None:
        """Takes guests off the waiting list, invited or accepted."""
        self.seat(lambda reason: self._desk.services.waiting.move_up(guests, status, overrule=reason))

    def move_waiting(self, guest: Participation, step: int) -> None:
        """Moves a guest down the waiting list (up if negative)."""
        self._write(partial(self._desk.services.waiting.move, guest, step))

    def change_seats(
        self,
        event: Event,
        categories: Mapping[Category, CategoryRule],
        roles: Mapping[Role, bool | None],
        reason: str,
        done: Done,
        failed: Failure,
    ) -> None:
        """Saves capacity, companions and what counts."""
        change = self._desk.services.guest_rules.change_seats
        self._desk.write(partial(change, event, categories, roles, reason), done, failed)

    # ── one guest ───────────────────────────────────────────────────────────────────────────────────────────

    def change_guest(self, guest: Participation, done: Done, failed: Failure) -> None:
        """Saves office, category, role, seats, companions, deadline, who proposed, and remarks."""
        work = self._desk.services.answers.change_guest
        self.seat(lambda reason: work(guest, overrule=reason), done=done, failed=failed)

    def add_companion(
        self, guest: Participation, name: str, party: Subject | None, done: Done, failed: Failure
    ) -> None:
        """One more companion: a contact, a name, or a seat without one."""
        add, number = self._desk.services.companions.add, party.id if party else None
        self.seat(lambda reason: add(guest.id, name, number, overrule=reason)[1], done=done, failed=failed)

    def name_companion(
        self, companion: Companion, name: str, party: Subject | None, done: Done, failed: Failure
    ) -> None:
        """Says who comes along: a contact, or a name; without either nobody is named."""
        kept = companion.party_id if name == companion.name else None
        wanted = replace(companion, name=name, party_id=party.id if party else kept)
        if wanted == companion:
            done(ChangeSet())
        else:
            self._desk.write(partial(self._desk.services.companions.change, wanted), done, failed)

    def remove_companion(self, companion: Companion) -> None:
        self._write(partial(self._desk.services.companions.remove, companion))

    def set_needs(self, needs: TripNeeds, done: Done, failed: Failure) -> None:
        self._desk.write(partial(self._desk.services.trip.set_needs, needs), done, failed)

    def set_replies(
        self, guest: Participation, replies: Mapping[int, ItemReply | None], done: Done, failed: Failure
    ) -> None:
        """Which items of the programme the guest takes part in."""
        self._desk.write(partial(self._desk.services.trip.set_replies, guest, replies), done, failed)

    def set_accreditation(self, data: SensitiveData, done: Done, failed: Failure) -> None:
        self._desk.write(partial(self._desk.services.accreditation.set, data), done, failed)

    def _write(self, work: Callable[[], ChangeSet]) -> None:
        self._desk.write(work, None, self._report)

    def _report(self, error: BaseException) -> None:
        self._desk.feedback.report(error)
        self.refused.emit()
