"""What changes of holder mean: for the lists, the letters, the invitations under way, and what to look at before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Final

from crm.domain.address_rules import AddressRules
from crm.domain.event import Event, Participation, Status
from crm.domain.forms_of_address import forms_of_address
from crm.domain.office import Office, office_name
from crm.domain.office_change import HolderChange
from crm.domain.party import Organisation, Person
from crm.domain.ports import Unit
from crm.services.change_effects import AudienceEffect, audience_effects
from crm.services.change_warnings import ChangeWarning, tenures_for, warnings_of

#: Answers that an invitation under way can have; it stays with the person who was invited.
_OPEN: Final = frozenset(
    {Status.PLANNED, Status.SAVE_THE_DATE, Status.INVITED, Status.ACCEPTED, Status.RESERVED, Status.WAITING}
)


class ConsequenceKind(StrEnum):
    """What a change touches, in the order in which it is told."""

    ENDS = "ends"
    AUDIENCES = "audiences"
    SALUTATION = "salutation"
    INVITATION = "invitation"
    PAST = "past"


@dataclass(frozen=True, slots=True, kw_only=True)
class Consequence:
    """One German sentence; ``audience_ids`` and ``event_id`` name what it speaks of."""

    kind: ConsequenceKind
    text: str
    audience_ids: tuple[int, ...] = ()
    event_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StayingInvitation:
    """An invitation to a coming event that stays with whoever leaves; ``holder`` is the name."""

    office_id: int
    participation: Participation
    event: Event
    holder: str
    is_after_change: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangePreview:
    """The consequences as sentences in their order, and as data."""

    consequences: tuple[Consequence, ...] = ()
    warnings: tuple[ChangeWarning, ...] = ()
    audiences: tuple[AudienceEffect, ...] = ()
    invitations: tuple[StayingInvitation, ...] = ()
    salutation: str = ""
    past_participations: int = 0


def preview_of(unit: Unit, changes: Sequence[HolderChange], rules: AddressRules, today: date) -> ChangePreview:
    """What the changes mean; of many the sentences count, of one they name."""
    effects = audience_effects(unit, changes)
    parts = [_Part(unit, change, rules, today, effects).preview() for change in changes]
    if len(parts) == 1:
        return parts[0]
    merged = ChangePreview(
        warnings=tuple(warning for part in parts for warning in part.warnings),
        audiences=tuple(effect for part in parts for effect in part.audiences),
        invitations=tuple(invitation for part in parts for invitation in part.invitations),
        past_participations=sum(part.past_participations for part in parts),
    )
    return replace(merged, consequences=tuple(_counted(changes, merged)))


class _Part:
    """One change with what its sentences need."""

    def __init__(
        self,
        unit: Unit,
        change: HolderChange,
        rules: AddressRules,
        today: date,
        effects: Sequence[AudienceEffect],
    ) -> None:
        self._unit = unit
        self._store = unit.store
        self._change = change
        self._rules = rules
        self._today = today
        self._office = unit.store.get(Office, change.office_id)
        self._body = unit.store.get(Organisation, self._office.organisation_id)
        self._successor = change.new_person
        if change.successor_id is not None:
            self._successor = unit.store.get(Person, change.successor_id)
        self._tenures = {tenure.id: tenure for tenure in tenures_for(unit, change)}
        self._people = {
            person.id: person
            for person in unit.store.find(Person, id=[tenure.person_id for tenure in self._tenures.values()])
        }
        self._effects = tuple(effect for effect in effects if effect.office_id == change.office_id)

    def preview(self) -> ChangePreview:
        invitations = self._invitations()
        past = self._past()
        salutation = self._salutation()
        told = [*self._ends(), *self._lists(), *self._letters(salutation), *map(_staying, invitations)]
        if past:
            told.append(_PAST_STAYS)
        return ChangePreview(
            consequences=tuple(told),
            warnings=warnings_of(self._unit, self._change, self._today),
            audiences=self._effects,
            invitations=invitations,
            salutation=salutation,
            past_participations=past,
        )

    # ── consequences ────────────────────────────────────────────────────────────────────────────────────────

    def _ends(self) -> Iterator[Consequence]:
        for ending in (*self._change.endings, *self._change.leaves):
            tenure = self._tenures[ending.tenure_id]
            person = self._people[tenure.person_id]
            office = self._store.get(Office, tenure.office_id)
            body = self._store.get(Organisation, office.organisation_id)
            acting = ", amtierend" if tenure.is_acting else ""
            text = f"{person.name()}{acting}: {office_name(office, body)} endet am {ending.on.german()}"
            if ending.on.day is None:
                text = text.replace(" endet am ", " endet ")
            yield Consequence(kind=ConsequenceKind.ENDS, text=text)

    def _lists(self) -> Iterator[Consequence]:
        who = self._successor.name() if self._successor else "das Amt ohne Namen"
        stands = [effect for effect in self._effects if effect.still_stands]
        if stands:
            where = "In einem Verteiler" if len(stands) == 1 else f"In {len(stands)} Verteilern"
            yield _on_lists(f"{where} steht ab {self._change.on.german()} {who}", stands)
        gone = [effect for effect in self._effects if not effect.still_stands]
        if gone:
            names = ", ".join(f"„{effect.name}“" for effect in gone)
            yield _on_lists(f"Nicht mehr im Verteiler: {names}", gone)

    def _letters(self, salutation: str) -> Iterator[Consequence]:
        if salutation:
            yield Consequence(kind=ConsequenceKind.SALUTATION, text=f"Anrede künftig: {salutation}")

    def _salutation(self) -> str:
        if not (self._successor or self._change.stays_vacant):
            return ""
        return forms_of_address(
            self._rules,
            person=self._successor,
            office=self._office,
            organisation=self._body,
            is_acting=self._change.is_acting,
        ).salutation

    def _invitations(self) -> tuple[StayingInvitation, ...]:
        leaving = {self._tenures[ending.tenure_id].person_id for ending in self._change.endings}
        found = self._store.find(Participation, office_id=self._office.id)
        open_ = [one for one in found if one.party_id in leaving and one.status in _OPEN]
        events = self._events(open_)
        coming = [one for one in open_ if one.event_id in events and not self._is_past(events[one.event_id])]
        coming.sort(key=lambda one: (_day(events[one.event_id]), one.id))
        return tuple(
            StayingInvitation(
                office_id=self._office.id,
                participation=one,
                event=events[one.event_id],
                holder=self._people[one.party_id].name(),
                is_after_change=_day(events[one.event_id]) >= self._change.on.earliest(),
            )
            for one in coming
        )

    def _past(self) -> int:
        found = self._store.find(Participation, office_id=self._office.id)
        events = self._events(found)
        return sum(one.event_id in events and self._is_past(events[one.event_id]) for one in found)

    def _events(self, participations: Sequence[Participation]) -> dict[int, Event]:
        ids = [one.event_id for one in participations]
        return {event.id: event for event in self._store.find(Event, id=ids) if event.deleted_at is None}

    def _is_past(self, event: Event) -> bool:
        last = event.ends_on or event.starts_on
        return last is not None and last.latest() < self._today


_PAST_STAYS: Final = Consequence(kind=ConsequenceKind.PAST, text="Teilnahmen vor dem Wechsel bleiben, wie sie waren")


def _on_lists(text: str, effects: Sequence[AudienceEffect]) -> Consequence:
    ids = tuple(effect.audience_id for effect in effects)
    return Consequence(kind=ConsequenceKind.AUDIENCES, text=text, audience_ids=ids)


def _staying(invitation: StayingInvitation) -> Consequence:
    event = invitation.event
    when = f" am {event.starts_on.german()}" if event.starts_on and event.starts_on.day else ""
    text = f"Einladung zu „{event.name}“{when} bleibt bei {invitation.holder}"
    if invitation.is_after_change:
        text += ", dann nicht mehr im Amt"
    return Consequence(kind=ConsequenceKind.INVITATION, text=text, event_id=event.id)


def _counted(changes: Sequence[HolderChange], merged: ChangePreview) -> Iterator[Consequence]:
    ends = sum(len(change.endings) + len(change.leaves) for change in changes)
    if ends:
        yield Consequence(kind=ConsequenceKind.ENDS, text=_many(ends, "Amtszeit endet", "Amtszeiten enden"))
    lists = {effect.audience_id for effect in merged.audiences}
    if lists:
        rows = {effect.office_id for effect in merged.audiences}
        where = "In einem Verteiler" if len(lists) == 1 else f"In {len(lists)} Verteilern"
        changed = _many(len(rows), "Zeile", "Zeilen")
        yield Consequence(
            kind=ConsequenceKind.AUDIENCES,
            text=f"{where} {'ändert' if len(rows) == 1 else 'ändern'} sich {changed}",
            audience_ids=tuple(sorted(lists)),
        )
    if merged.invitations:
        text = _many(len(merged.invitations), "offene Einladung bleibt", "offene Einladungen bleiben")
        yield Consequence(kind=ConsequenceKind.INVITATION, text=f"{text} bei den bisherigen Personen")
    if merged.past_participations:
        yield _PAST_STAYS


def _many(count: int, one: str, several: str) -> str:
    return f"{count} {one if count == 1 else several}"


def _day(event: Event) -> date:
    return event.starts_on.earliest() if event.starts_on else date.max
