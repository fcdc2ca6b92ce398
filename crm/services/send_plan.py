"""Who gets a wave of an invitation, and why somebody does not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from crm.domain.dispatch import Wave
from crm.domain.errors import UserError
from crm.domain.event import Participation, Status, StatusChange
from crm.domain.invitation import InvitationList, InvitationRow
from crm.domain.listing import Subject, SubjectKind
from crm.domain.partial_date import PartialDate
from crm.domain.party import Organisation, Party, Person
from crm.domain.ports import Store, Unit
from crm.domain.waves import INVITING, WAVE_WORDS, takes_by_itself, why_not_sent
from crm.services.naming import names_of
from crm.services.sent_waves import SentBefore


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


def plan_of(
    unit: Unit,
    event_id: int,
    wave: Wave,
    day: PartialDate,
    found: InvitationList | None = None,
    recipients: Collection[int] | None = None,
) -> SendPlan:
    """Who gets a wave on a day: of a list, of these participations, else of all guests whom the wave is for.

    UserError if the wave is none that goes to a list.
    """
    guests = unit.store.find(Participation, event_id=event_id)
    before = SentBefore(unit.store, event_id)
    waiting: tuple[Addressee, ...] = ()
    if found is None:
        wanted = _named(unit, _chosen(unit.store, wave, guests, recipients))
    else:
        wanted, waiting = _from_list(event_id, wave, guests, found)
    barred = _barred(unit.store, wanted)
    judged = [replace(one, reason=_why_not(wave, one, before, day, barred)) for one in wanted]
    return SendPlan(
        wave=wave,
        addressees=tuple(one for one in judged if not one.reason),
        left_out=tuple(one for one in judged if one.reason),
        waiting=waiting,
    )


def _from_list(
    event_id: int, wave: Wave, guests: Sequence[Participation], found: InvitationList
) -> tuple[list[Addressee], tuple[Addressee, ...]]:
    """The rows of the list, and with an invitation those whom the list has waiting, if they are no guests yet."""
    if wave not in {Wave.SAVE_THE_DATE, *INVITING}:
        raise UserError(f"Die Welle „{WAVE_WORDS[wave]}“ geht an die Gäste der Veranstaltung, nicht an eine Liste.")
    rows = _of_list(event_id, guests, found.waiting) if wave is Wave.INVITATION else []
    waiting = tuple(one for one in rows if one.participation and not one.participation.id)
    return _of_list(event_id, guests, found.rows), waiting


def _why_not(wave: Wave, one: Addressee, before: SentBefore, day: PartialDate, barred: dict[int, str]) -> str:
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
