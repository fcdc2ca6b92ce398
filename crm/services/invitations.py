"""The waves of an invitation: who gets which one, recorded as it goes out, and nobody twice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from crm.domain.address_rules import AddressRules
from crm.domain.dispatch import Dispatch, DispatchRow, Wave, Way
from crm.domain.errors import UserError
from crm.domain.event import Event, Moment, Participation, Status, StatusChange
from crm.domain.invitation import InvitationList, InvitationRow
from crm.domain.journal import ChangeSet
from crm.domain.listing import Subject, SubjectKind
from crm.domain.next_wave import NextWave, next_wave
from crm.domain.partial_date import PartialDate
from crm.domain.party import Organisation, Party, Person
from crm.domain.ports import Database, Store, Unit
from crm.domain.waves import INVITING, WAVE_WORDS, takes_by_itself, why_not_sent
from crm.services.answering import Answer, Answering, now
from crm.services.audiences import keep_frozen
from crm.services.naming import names_of
from crm.services.snapshots import take_snapshots


@dataclass(frozen=True, slots=True, kw_only=True)
class Addressee:
    """One who gets a wave. ``participation`` has no id yet for who comes onto the list by it, and is None for a vacant
    office, which is written to as an office. ``reason`` says why somebody does not get it.
    """

    name: str
    body: str = ""
    participation: Participation | None = None
    party_id: int | None = None
    office_id: int | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SendPlan:
    """What a sending would do: ``addressees`` get it, ``left_out`` do not and say why, ``waiting`` are put on the
    waiting list as the invitation list has it.
    """

    wave: Wave
    addressees: tuple[Addressee, ...]
    left_out: tuple[Addressee, ...] = ()
    waiting: tuple[Addressee, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SentWave:
    """One recorded sending with the number of those who got it."""

    dispatch: Dispatch
    event: Event
    count: int


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
            return self._plan(unit, event_id, wave, sent_on or self._now(), found, recipients)

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
            plan = self._plan(unit, event_id, wave, day, found, recipients)
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
            plans = {wave: self._plan(unit, event_id, wave, self._now(), None, None) for wave in Wave}
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

    def _plan(
        self,
        unit: Unit,
        event_id: int,
        wave: Wave,
        day: PartialDate,
        found: InvitationList | None,
        recipients: Collection[int] | None,
    ) -> SendPlan:
        guests = unit.store.find(Participation, event_id=event_id)
        before = _Before(unit.store, event_id)
        waiting: tuple[Addressee, ...] = ()
        if found is not None:
            if wave not in {Wave.SAVE_THE_DATE, *INVITING}:
                raise UserError(
                    f"Die Welle „{WAVE_WORDS[wave]}“ geht an die Gäste der Veranstaltung, nicht an eine Liste."
                )
            wanted = _of_list(event_id, guests, found.rows)
            if wave is Wave.INVITATION:
                rows = _of_list(event_id, guests, found.waiting)
                waiting = tuple(one for one in rows if one.participation and not one.participation.id)
        else:
            chosen = _chosen(unit.store, wave, guests, recipients)
            wanted = _named(unit, chosen)
        barred = _barred(unit.store, wanted)
        judged = [replace(one, reason=_why_not(wave, one, before, day, barred)) for one in wanted]
        return SendPlan(
            wave=wave,
            addressees=tuple(one for one in judged if not one.reason),
            left_out=tuple(one for one in judged if one.reason),
            waiting=waiting,
        )

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


class _Before:
    """What went out for an event so far, by guest and, for vacant offices, by office."""

    def __init__(self, store: Store, event_id: int) -> None:
        dispatches = {one.id: one for one in store.find(Dispatch, event_id=event_id)}
        self._by_guest: dict[int, list[Dispatch]] = defaultdict(list)
        self._by_office: dict[int, list[Dispatch]] = defaultdict(list)
        self._by_party: dict[tuple[int, int | None], list[Dispatch]] = defaultdict(list)
        for row in store.find(DispatchRow, dispatch_id=list(dispatches)):
            sent = dispatches[row.dispatch_id]
            if row.participation_id is not None:
                self._by_guest[row.participation_id].append(sent)
            elif row.party_id is not None:  # taken off the list since, and perhaps put on it again
                self._by_party[row.party_id, row.office_id].append(sent)
            elif row.office_id is not None:
                self._by_office[row.office_id].append(sent)

    def of(self, guest: Participation) -> list[Dispatch]:
        own = self._by_guest.get(guest.id, []) + self._by_party.get((guest.party_id, guest.office_id), [])
        return sorted(own, key=lambda one: one.id)

    def of_office(self, office_id: int | None) -> list[Dispatch]:
        return self._by_office.get(office_id or 0, [])


def received_by(store: Store, event_id: int, guests: Iterable[Participation]) -> dict[int, tuple[Dispatch, ...]]:
    """What each of these guests of an event got, by participation, the earliest first."""
    before = _Before(store, event_id)
    return {guest.id: tuple(before.of(guest)) for guest in guests}


def sent_for(store: Store, event_id: int) -> tuple[SentWave, ...]:
    """The sendings of an event, the latest first."""
    return _sent_waves(store, store.find(Dispatch, event_id=event_id))


def sent_to(store: Store, subject: Subject) -> tuple[SentWave, ...]:
    """What was sent to a person, a body or an office, the latest first."""
    if subject.kind is SubjectKind.EVENT:
        return ()
    field = "office_id" if subject.kind is SubjectKind.OFFICE else "party_id"
    rows = store.find(DispatchRow, **{field: subject.id})
    return _sent_waves(store, store.find(Dispatch, id={row.dispatch_id for row in rows}))


def _sent_waves(store: Store, dispatches: Sequence[Dispatch]) -> tuple[SentWave, ...]:
    events = {event.id: event for event in store.find(Event, id={one.event_id for one in dispatches})}
    counts: dict[int, int] = defaultdict(int)
    for row in store.find(DispatchRow, dispatch_id=[one.id for one in dispatches]):
        counts[row.dispatch_id] += 1
    ordered = sorted(dispatches, key=lambda one: (one.sent_on.iso(), one.id), reverse=True)
    return tuple(SentWave(dispatch=one, event=events[one.event_id], count=counts[one.id]) for one in ordered)


def _why_not(wave: Wave, one: Addressee, before: _Before, day: PartialDate, barred: dict[int, str]) -> str:
    if one.party_id in barred:
        return barred[one.party_id]
    guest = one.participation
    if guest is None:  # a vacant office has no answer that could stand against it
        stand_in = Participation(event_id=0, party_id=0)
        return why_not_sent(wave, stand_in, before.of_office(one.office_id), day.iso())
    return why_not_sent(wave, guest, before.of(guest), day.iso())


def _barred(store: Store, wanted: Iterable[Addressee]) -> dict[int, str]:
    """Parties that must not be written to, with the reason."""
    ids = {one.party_id for one in wanted if one.party_id is not None}
    found: dict[int, str] = {}
    for party in store.find(Party, id=ids):
        if party.deleted_at is not None:
            found[party.id] = "liegt im Papierkorb"
        elif party.is_restricted:
            found[party.id] = "ist gesperrt (Art. 18 DSGVO)"
        elif party.no_invitations:
            found[party.id] = "möchte keine Einladungen"
    found |= {person.id: "ist verstorben" for person in store.find(Person, id=ids) if person.deceased_on}
    return found


def _of_list(event_id: int, guests: Sequence[Participation], rows: Sequence[InvitationRow]) -> list[Addressee]:
    """The rows of a list as addressees: the guest who is there already, or a new one."""
    by_office = {(guest.party_id, guest.office_id): guest for guest in guests}
    alone: dict[int, list[Participation]] = defaultdict(list)
    for one in guests:
        alone[one.party_id].append(one)
    found = []
    for row in rows:
        guest: Participation | None = None
        if row.party_id is not None:
            there = alone.get(row.party_id, [])
            # The same person under another office is still the same guest: nobody is invited twice.
            known = by_office.get((row.party_id, row.office_id)) or (there[0] if there else None)
            guest = known or Participation(
                event_id=event_id, party_id=row.party_id, office_id=row.office_id, category=row.category
            )
        name = row.listed_name or row.holder or row.office or row.body
        found.append(
            Addressee(name=name, body=row.body, participation=guest, party_id=row.party_id, office_id=row.office_id)
        )
    return found


def _chosen(
    store: Store, wave: Wave, guests: Sequence[Participation], recipients: Collection[int] | None
) -> list[Participation]:
    if recipients is not None:
        return [guest for guest in guests if guest.id in recipients]
    steps = store.find(StatusChange, participation_id=[guest.id for guest in guests], status=Status.WAITING)
    waited = {step.participation_id for step in steps}
    return [guest for guest in guests if takes_by_itself(wave, guest, has_waited=guest.id in waited)]


def _named(unit: Unit, guests: Sequence[Participation]) -> list[Addressee]:
    ids = [guest.party_id for guest in guests]
    people = {person.id: person.listed_name() for person in unit.store.find(Person, id=ids)}
    bodies = {body.id: body.full_name for body in unit.store.find(Organisation, id=ids)}
    offices = [Subject(SubjectKind.OFFICE, guest.office_id) for guest in guests if guest.office_id]
    posts = names_of(unit, offices, with_trashed=True)
    return [
        Addressee(
            name=people.get(guest.party_id) or bodies.get(guest.party_id, ""),
            body=posts.get(Subject(SubjectKind.OFFICE, guest.office_id or 0), ""),
            participation=guest,
            party_id=guest.party_id,
            office_id=guest.office_id,
        )
        for guest in guests
    ]


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
