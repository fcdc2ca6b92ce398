"""The waves of an invitation: who gets which one, recorded as it goes out, and nobody twice."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date

from crm.domain.address_rules import AddressRules
from crm.domain.dispatch import Dispatch, DispatchRow, Wave, Way
from crm.domain.errors import UserError
from crm.domain.event import Event, Moment, Participation, Status, StatusChange
from crm.domain.invitation import InvitationList
from crm.domain.journal import ChangeSet
from crm.domain.next_wave import NextWave, next_wave
from crm.domain.partial_date import PartialDate
from crm.domain.ports import Database, Store, Unit
from crm.domain.waves import INVITING, WAVE_WORDS
from crm.services.answering import Answer, Answering, now
from crm.services.audiences import keep_frozen
from crm.services.send_plan import SendPlan, plan_of
from crm.services.sent_waves import SentWave, sent_for
from crm.services.snapshots import take_snapshots


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """How many of the guests each wave is for, and the one to send next."""

    counts: Mapping[Wave, int]
    next: NextWave | None


class Invitations:
    """Sends waves: nothing leaves the house here, it is recorded that it did."""

    def __init__(self, database: Database, rules: AddressRules, today: Callable[[], date] = date.today) -> None:
        self._database = database
        self._rules = rules
        self._today = today

    def plan(
        self,
        event_id: int,
        wave: Wave,
        sent_on: PartialDate | None = None,
        *,
        found: InvitationList | None = None,
        recipients: Collection[int] | None = None,
    ) -> SendPlan:
        """Who gets a wave and who does not.

        ``found`` is the list it goes to (save-the-date, invitation, successors), ``recipients`` are participation ids;
        without either it goes to everybody of the event whom the wave is for.
        """
        with self._database.read() as unit:
            return plan_of(unit, event_id, wave, sent_on or self._now(), found, recipients)

    def send(
        self,
        event_id: int,
        wave: Wave,
        way: Way = Way.LETTER,
        sent_on: PartialDate | None = None,
        *,
        found: InvitationList | None = None,
        audience_id: int | None = None,
        recipients: Collection[int] | None = None,
        remarks: str = "",
        sent_by: str = "",
    ) -> tuple[SendPlan, ChangeSet]:
        """Records a sending as one entry: the dispatch with a row for each addressee; statuses move on.

        From a list, whoever is not among the event's guests becomes one, and the list is frozen word for word; an
        invitation keeps name, office, address and salutation of each as they were. ``sent_by`` is who
        sent it, if another than recorded it. UserError if nobody gets it.
        """
        day = sent_on or self._now()
        with self._database.read() as unit:
            event = unit.store.get(Event, event_id)
        with self._database.write("event.send", name=event.name, wave=WAVE_WORDS[wave]) as unit:
            plan = plan_of(unit, event_id, wave, day, found, recipients)
            if not plan.addressees:
                raise UserError(_nobody(plan))
            list_id = keep_frozen(unit.store, _sent(found, plan), event_id, audience_id).id if found else None
            dispatch = unit.store.add(
                Dispatch(
                    event_id=event_id,
                    list_id=list_id,
                    wave=wave,
                    way=way,
                    sent_on=day,
                    sent_by=sent_by,
                    remarks=remarks.strip(),
                )
            )
            self._record(unit, plan, dispatch)
        return plan, unit.changes

    def outlook(self, event_id: int) -> Outlook:
        """To how many each wave would go today, and which is due next."""
        with self._database.read() as unit:
            event = unit.store.get(Event, event_id)
            plans = {wave: plan_of(unit, event_id, wave, self._now()) for wave in Wave}
            sent = {
                one.dispatch.wave: one.dispatch.sent_on.earliest() for one in reversed(sent_for(unit.store, event_id))
            }
        counts = {wave: len(plan.addressees) for wave, plan in plans.items()}
        return Outlook(counts=counts, next=next_wave(event, counts, sent, self._today()))

    def take_back(self, dispatch: Dispatch) -> ChangeSet:
        """Removes a sending that never went out; the statuses stay and can be changed as any answer."""
        with self._database.read() as unit:
            name = unit.store.get(Event, dispatch.event_id).name
        with self._database.write("event.unsend", name=name, wave=WAVE_WORDS[dispatch.wave]) as unit:
            unit.store.remove(dispatch)
        return unit.changes

    def dispatches(self, event_id: int) -> tuple[SentWave, ...]:
        """The sendings of an event, the latest first."""
        with self._database.read() as unit:
            return sent_for(unit.store, event_id)

    def _now(self) -> PartialDate:
        return PartialDate.of(self._today())

    def _record(self, unit: Unit, plan: SendPlan, dispatch: Dispatch) -> None:
        book = Answering(unit, self._rules, self._today())
        guests: list[Participation] = []
        rows: list[DispatchRow] = []
        number = (
            1
            + sum(one.wave in INVITING for one in unit.store.find(Dispatch, event_id=dispatch.event_id))
            - (dispatch.wave in INVITING)
        )
        for one in plan.addressees:
            guest = one.participation
            if guest is not None:
                guest = _stepped(unit.store, guest, dispatch, number)
                guests.append(guest)
            rows.append(
                DispatchRow(
                    dispatch_id=dispatch.id,
                    participation_id=guest.id if guest else None,
                    party_id=one.party_id,
                    office_id=one.office_id,
                )
            )
        unit.store.add_all(rows)
        for one in plan.waiting:
            assert one.participation is not None
            book.answer(unit.store.add(one.participation), Answer(status=Status.WAITING))
        if dispatch.wave in INVITING:
            take_snapshots(unit, self._rules, guests, Moment.FROZEN, self._today(), now())


def _stepped(store: Store, guest: Participation, dispatch: Dispatch, number: int) -> Participation:
    """The guest as after the sending: on the list, and one step further if nothing has been answered yet."""
    status = guest.status
    if dispatch.wave is Wave.SAVE_THE_DATE:
        status = Status.SAVE_THE_DATE
    elif dispatch.wave in INVITING and status in (Status.PLANNED, Status.SAVE_THE_DATE):
        status = Status.INVITED
    new = replace(guest, status=status)
    if dispatch.wave in INVITING:
        new = replace(new, invited_on=guest.invited_on or dispatch.sent_on, wave=guest.wave or number)
    stored = store.save(new) if guest.id else store.add(new)
    if status is not guest.status:
        store.add(StatusChange(participation_id=stored.id, status=status, at=now(), how=WAVE_WORDS[dispatch.wave]))
    return stored


def _sent(found: InvitationList, plan: SendPlan) -> InvitationList:
    """The list with those rows only that went out."""
    there = {(one.party_id, one.office_id) for one in plan.addressees}
    return replace(found, rows=tuple(row for row in found.rows if (row.party_id, row.office_id) in there))


def _nobody(plan: SendPlan) -> str:
    words = WAVE_WORDS[plan.wave]
    if not plan.left_out:
        return f"{words}: Es gibt niemanden, an den sie gehen könnte."
    first = plan.left_out[0]
    return f"{words}: Niemand bekommt sie; {first.name} {first.reason}, insgesamt {len(plan.left_out)} ausgelassen."
