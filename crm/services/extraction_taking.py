"""Writes what was chosen of a text: bodies first, then persons with what they do there, then who took part.

What is stored already is never changed, only added to; each new record bears the source.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from crm.domain.errors import UserError
from crm.domain.event import Category, Event, Participation, Role
from crm.domain.extraction.addresses import read_address
from crm.domain.extraction.found import Field, Finding, ProposalKind
from crm.domain.extraction.line_words import PRIVATE
from crm.domain.listing import Subject
from crm.domain.notes import Activity, ActivityLink
from crm.domain.office import Office, Tenure
from crm.domain.office_words import is_womans_title
from crm.domain.partial_date import PartialDate
from crm.domain.party import BodyType, Gender, Organisation, Party, PartyKind
from crm.domain.person_name import parse_name
from crm.domain.ports import Store
from crm.domain.reach import Address, Channel
from crm.domain.text import fold_words
from crm.services.extraction_known import CHANNELS, day, event_named, function_pairs, office_at
from crm.services.naming import new_uid
from crm.services.record_checks import checked_address, checked_channel

#: What the name of a new body says of its kind.
_BODY_TYPES: Final = (
    (("ministerium",), BodyType.MINISTRY),
    (("staatskanzlei", "senatskanzlei"), BodyType.STATE_CHANCELLERY),
    (("fraktion",), BodyType.GROUP),
    (("landtag", "bundestag", "parlament"), BodyType.PARLIAMENT),
    (("landkreis", "regionalverband"), BodyType.DISTRICT),
    (("gemeinde ", "stadt ", "kreisstadt ", "landeshauptstadt ", "mittelstadt "), BodyType.MUNICIPALITY),
    (("zeitung", "rundfunk", "redaktion", "radio"), BodyType.NEWSROOM),
    (("e. v.", "e.v.", "verband", "verein"), BodyType.ASSOCIATION),
    (("gmbh", " ag", " ug", " kg", "ltd", "inc."), BodyType.COMPANY),
)
_CATEGORIES: Final = {
    Role.HOST: Category.HOST,
    Role.GREETING: Category.SPEAKER,
    Role.KEYNOTE: Category.SPEAKER,
    Role.MODERATION: Category.SPEAKER,
    Role.PITCH: Category.SPEAKER,
    Role.PRESS_CONTACT: Category.PRESS,
}
_GENDERS: Final = {"Frau": Gender.FEMALE, "Herr": Gender.MALE}


@dataclass(frozen=True, slots=True)
class Choice:
    """What somebody has chosen of one proposal: the record it goes to (None: a new one), and the values, corrected
    where needed. The name is among them even if the record is known."""

    kind: ProposalKind
    known: Subject | None
    findings: tuple[Finding, ...]

    @property
    def name(self) -> str:
        return next((one.value.strip() for one in self.findings if one.field is Field.NAME), "")

    def all(self, *wanted: Field) -> tuple[Finding, ...]:
        return tuple(one for one in self.findings if one.field in wanted and one.value.strip())

    def value(self, wanted: Field) -> str:
        return next((one.value.strip() for one in self.all(wanted)), "")


class Taking:
    """Inside an open write."""

    def __init__(self, store: Store, source: str, today: date) -> None:
        self._store = store
        self._source = source
        self._today = today
        self._bodies: dict[tuple[str, ...], int] = {}

    def take(self, choices: Sequence[Choice]) -> None:
        """UserError for a value that cannot be read; the write is then rolled back."""
        for choice in _of(choices, ProposalKind.ORGANISATION):
            self._take_body(choice)
        event = next((self._take_event(choice) for choice in _of(choices, ProposalKind.EVENT)), None)
        for choice in _of(choices, ProposalKind.PERSON):
            self._take_person(choice, event)

    # ── bodies ──────────────────────────────────────────────────────────────────────────────────────────────

    def _take_body(self, choice: Choice) -> None:
        party_id = choice.known.id if choice.known else self._body(choice.name)
        self._bodies[tuple(fold_words(choice.name))] = party_id
        self._add_reach(choice, party_id)

    def _body(self, name: str) -> int:
        """The body of that name, new if there is none."""
        if not name:
            raise UserError("Bitte geben Sie den Namen der Organisation ein.")
        key = tuple(fold_words(name))
        if key not in self._bodies:
            self._bodies[key] = self._stored_body(name) or self._new_body(name)
        return self._bodies[key]

    def _stored_body(self, name: str) -> int | None:
        wanted = fold_words(name)
        exact = self._store.find(Organisation, full_name=name) or self._store.find(Organisation, short_name=name)
        found = exact or [one for one in self._store.find(Organisation) if fold_words(one.full_name) == wanted]
        live = {one.id for one in self._store.find(Party, id=[body.id for body in found]) if one.deleted_at is None}
        return next((body.id for body in found if body.id in live), None)

    def _new_body(self, name: str) -> int:
        party = self._store.add(Party(uid=new_uid(), kind=PartyKind.ORGANISATION, source=self._source))
        self._store.add(Organisation(id=party.id, full_name=name, body_type=_body_type(name)))
        return party.id

    # ── persons ─────────────────────────────────────────────────────────────────────────────────────────────

    def _take_person(self, choice: Choice, event: Event | None) -> None:
        person_id = choice.known.id if choice.known else self._new_person(choice)
        self._add_reach(choice, person_id)
        offices = self._add_functions(choice, person_id)
        if event is not None and choice.all(Field.ROLE):
            self._add_participation(choice, person_id, event, offices)

    def _new_person(self, choice: Choice) -> int:
        parsed = parse_name(choice.name)
        if not (parsed.family_name or parsed.given_name):
            raise UserError("Bitte geben Sie einen Namen ein.")
        courtesy = next((one.label for one in choice.all(Field.NAME)), "")
        party = self._store.add(Party(uid=new_uid(), kind=PartyKind.PERSON, source=self._source))
        gender = _GENDERS.get(courtesy, parsed.gender_hint)
        if gender is Gender.UNKNOWN and is_womans_title(choice.value(Field.FUNCTION)):
            gender = Gender.FEMALE
        self._store.add(replace(parsed.to_person(), id=party.id, gender=gender))
        return party.id

    def _add_functions(self, choice: Choice, person_id: int) -> list[int]:
        """The offices taken over; a function without a body, or a body without one, becomes a note."""
        offices: list[int] = []
        loose = [f"Bereich: {one.value}" for one in choice.all(Field.UNIT)]
        pairs = function_pairs(choice.all(Field.FUNCTION, Field.BODY))
        for function, body in pairs:
            if body is None:
                loose.insert(0, f"Funktion: {function.value}")
                continue
            offices.append(self._hold(person_id, self._body(body.value.strip()), function.value.strip()))
        if not pairs:
            loose = [f"Organisation: {one.value}" for one in choice.all(Field.BODY)] + loose
        if loose:
            text = f"{'; '.join(loose)} ({self._source})"
            note = self._store.add(Activity(on=PartialDate.of(self._today), text=text))
            self._store.add(ActivityLink(activity_id=note.id, party_id=person_id))
        return offices

    def _hold(self, person_id: int, body_id: int, function: str) -> int:
        office = office_at(self._store, body_id, function) or self._store.add(
            Office(uid=new_uid(), organisation_id=body_id, title_neutral=function)
        )
        held = [one for one in self._store.find(Tenure, person_id=person_id) if one.is_current(self._today)]
        if all(one.office_id != office.id for one in held):
            is_main = not any(one.is_main for one in held)
            self._store.add(Tenure(person_id=person_id, office_id=office.id, is_main=is_main, source=self._source))
        return office.id

    def _add_reach(self, choice: Choice, party_id: int) -> None:
        there = {(one.kind, one.value.casefold()) for one in self._store.find(Channel, party_id=party_id)}
        for finding in choice.all(*CHANNELS):
            channel = checked_channel(
                Channel(
                    party_id=party_id,
                    kind=CHANNELS[finding.field],
                    value=finding.value,
                    label=finding.label,
                    is_private=finding.label == PRIVATE,
                    source=self._source,
                )
            )
            if (channel.kind, channel.value.casefold()) not in there:
                there.add((channel.kind, channel.value.casefold()))
                self._store.add(channel)
        lines = {one.lines() for one in self._store.find(Address, party_id=party_id)}
        for finding in choice.all(Field.ADDRESS):
            address = read_address(finding.value)
            if address is None:
                raise UserError(
                    f"„{finding.value}“ ist keine Anschrift; erwartet wird zum Beispiel Musterweg 1, 66111 Saarbrücken."
                )
            if address.lines() not in lines:
                lines.add(address.lines())
                is_private = finding.label == PRIVATE
                found = replace(address, party_id=party_id, is_private=is_private, source=self._source)
                self._store.add(checked_address(found))

    # ── the event ───────────────────────────────────────────────────────────────────────────────────────────

    def _take_event(self, choice: Choice) -> Event:
        if choice.known is not None:
            return self._filled(self._store.get(Event, choice.known.id), choice)
        if not choice.name:
            raise UserError("Bitte geben Sie der Veranstaltung einen Namen.")
        stored = event_named(self._store, choice.name, choice.value(Field.STARTS_ON))
        if stored is not None:
            return self._filled(stored, choice)
        return self._store.add(
            Event(
                uid=new_uid(),
                name=choice.name,
                starts_on=_day(choice, Field.STARTS_ON),
                ends_on=_day(choice, Field.ENDS_ON),
                place=choice.value(Field.PLACE),
                city=choice.value(Field.CITY),
                source=self._source,
            )
        )

    def _filled(self, event: Event, choice: Choice) -> Event:
        """What the event does not say yet; nothing that it says is changed."""
        filled = replace(
            event,
            starts_on=event.starts_on or _day(choice, Field.STARTS_ON),
            ends_on=event.ends_on or _day(choice, Field.ENDS_ON),
            place=event.place or choice.value(Field.PLACE),
            city=event.city or choice.value(Field.CITY),
        )
        return self._store.save(filled) if filled != event else event

    def _add_participation(self, choice: Choice, person_id: int, event: Event, offices: Sequence[int]) -> None:
        """Who is on the list already stays as they are."""
        if self._store.find(Participation, event_id=event.id, party_id=person_id):
            return
        role = _role(choice.value(Field.ROLE))
        office_id = offices[0] if offices else self._main_office(person_id)
        self._store.add(
            Participation(
                event_id=event.id,
                party_id=person_id,
                office_id=office_id,
                function="" if office_id else choice.value(Field.FUNCTION),
                body="" if office_id else choice.value(Field.BODY),
                role=role,
                category=_CATEGORIES.get(role, Category.DELEGATION),
            )
        )

    def _main_office(self, person_id: int) -> int | None:
        held = [one for one in self._store.find(Tenure, person_id=person_id) if one.is_current(self._today)]
        return next((one.office_id for one in held if one.is_main), None)


def _of(choices: Iterable[Choice], kind: ProposalKind) -> list[Choice]:
    return [choice for choice in choices if choice.kind is kind]


def _body_type(name: str) -> BodyType:
    small = f"{name.casefold()} "
    return next((kind for words, kind in _BODY_TYPES if any(word in small for word in words)), BodyType.OTHER)


def _role(text: str) -> Role:
    return Role(text) if text in set(Role) else Role.GUEST


def _day(choice: Choice, wanted: Field) -> PartialDate | None:
    text = choice.value(wanted)
    if not text:
        return None
    found = day(text)
    if found is None:
        raise UserError(f"„{text}“ ist kein Datum; erwartet wird zum Beispiel 23.01.2027.")
    return found
