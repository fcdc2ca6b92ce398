"""The sheets of single contacts: a person for the minister's folder, an organisation of a tour."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Final

from crm.domain.address_rules import AddressRules
from crm.domain.dossier import Dossier, DossierKind, DossierRow, DossierSection, DossierSheet, filled
from crm.domain.event import Event
from crm.domain.listing import Subject, SubjectKind
from crm.domain.office import Tenure
from crm.domain.partial_date import german_period
from crm.domain.party import Organisation, Party, PartyKind
from crm.domain.ports import Database
from crm.domain.sheet import House
from crm.printing.dossier_sheet import dossier_sheet
from crm.printing.issue import current_issue
from crm.printing.page import Printed
from crm.services.card_loading import CardOptions
from crm.services.contacts import Contact, ContactLoader
from crm.services.dossier_reading import DossierReader
from crm.services.dossier_words import letter_rows, meeting_rows, note_rows, reach_rows, task_rows, tie_rows
from crm.services.events import Events
from crm.services.record_view import HeldOffice

_KINDS: Final = {DossierKind.PERSON: PartyKind.PERSON, DossierKind.ORGANISATION: PartyKind.ORGANISATION}


class Dossiers:
    """Gathers and sets the sheets; they leave by :meth:`crm.services.sheets.Sheets.keep`."""

    def __init__(
        self,
        database: Database,
        rules: AddressRules,
        events: Events,
        house: Callable[[], House] = House,
        today: Callable[[], date] = date.today,
    ) -> None:
        self._database = database
        self._rules = rules
        self._events = events
        self._house = house
        self._today = today

    def content(
        self,
        kind: DossierKind,
        subjects: Sequence[Subject],
        event: Event | None = None,
        options: CardOptions | None = None,
        issued_on: date | None = None,
    ) -> DossierSheet:
        """The sheets of those of the contacts that are of the kind, each once, in their order.

        An office stands for its holder. With an event persons stand in the office they are invited as, and the
        organisations of its programme have a sheet too. Whom the law restricts has none and is named on none.
        """
        shown = options or CardOptions()
        chosen = [*subjects, *(self._of_programme(event, kind) if event else ())]
        offices = self._events.offices_of(event.id) if event else {}
        with self._database.read() as unit:
            loader = ContactLoader(unit, self._today(), event.id if event else None)
            contacts = _loaded(loader, kind, list(dict.fromkeys(chosen)), offices)
            ids = [one.party.id for one in contacts if one.party is not None]
            reader = DossierReader(unit, self._today(), ids, with_notes=shown.with_notes)
        made = self._person if kind is DossierKind.PERSON else self._organisation
        return DossierSheet(
            house=self._house(),
            issued_on=issued_on or current_issue().issued_on or self._today(),
            kind=kind,
            dossiers=tuple(made(contact, reader, shown) for contact in contacts),
        )

    def print(self, content: DossierSheet) -> Printed:
        return dossier_sheet(content)

    def _of_programme(self, event: Event, kind: DossierKind) -> list[Subject]:
        """The organisations that an event's programme leads to."""
        if kind is not DossierKind.ORGANISATION:
            return []
        items = (line.item for line in self._events.view(event.id).programme)
        return [Subject(SubjectKind.ORGANISATION, item.organisation_id) for item in items if item.organisation_id]

    def _person(self, contact: Contact, reader: DossierReader, shown: CardOptions) -> Dossier:
        party = _party(contact)
        held = reader.held.get(party.id, [])
        main = next((one for one in held if contact.tenure and one.tenure.id == contact.tenure.id), None)
        further = [one for one in held if one.is_current and one is not main]
        died = contact.person.deceased_on if contact.person else None
        sections = (
            DossierSection(title="Weitere Ämter", rows=tuple(_office_row(one) for one in further)),
            DossierSection(title="Frühere Ämter", rows=tuple(_office_row(one) for one in held if not one.is_current)),
            DossierSection(title="Anrede", rows=letter_rows(contact.forms(self._rules, shown))),
            DossierSection(title="Erreichbarkeit", rows=reach_rows(contact, shown)),
            *self._common(party, reader),
        )
        lead = [DossierRow(label="verstorben", text=died.german())] if died else []
        return Dossier(
            name=contact.name,
            kind=party.kind,
            initial=contact.person.initials() if contact.person else "",
            function=contact.function if main else "",
            photo=reader.photos.get(party.id),
            lead=(*lead, *(_in_office(main) if main else ())),
            sections=filled(sections),
        )

    def _organisation(self, contact: Contact, reader: DossierReader, shown: CardOptions) -> Dossier:
        party, body = _party(contact), contact.body
        assert body is not None
        parent = reader.parents.get(party.id)
        place = contact.letter_address(shown)
        lead = [DossierRow(label="gehört zu", text=parent.full_name)] if parent else []
        lead += [DossierRow(label="Anschrift", text="\n".join(place.lines()))] if place else []
        sections = (
            DossierSection(title="Tätigkeit", rows=_description(body)),
            DossierSection(title="Personen", rows=_people(reader, party.id)),
            DossierSection(title="Erreichbarkeit", rows=reach_rows(contact, shown)),
            *self._common(party, reader),
        )
        return Dossier(
            name=contact.name,
            kind=party.kind,
            initial=body.initials(),
            function=body.kind_word(),
            photo=reader.photos.get(party.id),
            lead=tuple(lead),
            sections=filled(sections),
        )

    def _common(self, party: Party, reader: DossierReader) -> tuple[DossierSection, ...]:
        """What persons and organisations have alike."""
        meetings, today = reader.meetings.get(party.id, ()), self._today()
        coming = [one for one in reversed(meetings) if one.day > today]
        past = [one for one in meetings if one.day <= today]
        return (
            DossierSection(title="Beziehungen", rows=tie_rows(reader.ties.get(party.id, ()))),
            DossierSection(title="Nächste Termine", rows=meeting_rows(coming)),
            DossierSection(title="Begegnungen", rows=meeting_rows(past)),
            DossierSection(title="Offene Aufgaben", rows=task_rows(reader.tasks.get(party.id, ()))),
            DossierSection(title="Notizen", rows=note_rows(reader.notes.get(party.id, ()))),
        )


def _loaded(
    loader: ContactLoader, kind: DossierKind, chosen: Sequence[Subject], offices: Mapping[Subject, int]
) -> list[Contact]:
    """Each party of the kind once: those with an office of the occasion in it, the others as always."""
    special = [subject for subject in chosen if subject in offices]
    others = [subject for subject in chosen if subject not in offices and subject.kind is not SubjectKind.EVENT]
    found = dict(zip(special, loader.load_as([(s, s.id, offices[s]) for s in special]), strict=True))
    found |= zip(others, loader.load(others), strict=True)
    kept: dict[int, Contact] = {}
    for contact in (found[subject] for subject in chosen if subject in found):
        if contact.party is not None and contact.party.kind is _KINDS[kind] and _may_be_shown(contact):
            kept.setdefault(contact.party.id, contact)
    return list(kept.values())


def _may_be_shown(contact: Contact) -> bool:
    return contact.party is not None and not contact.is_restricted and contact.party.deleted_at is None


def _party(contact: Contact) -> Party:
    assert contact.party is not None  # see _may_be_shown
    return contact.party


def _in_office(held: HeldOffice) -> tuple[DossierRow, ...]:
    rows = [DossierRow(label="Stelle", text=held.body.full_name)] if held.body.full_name not in held.title else []
    since = _time(held.tenure)
    return (*rows, DossierRow(label="im Amt", text=since)) if since else tuple(rows)


def _office_row(held: HeldOffice) -> DossierRow:
    acting = "amtierend" if held.tenure.is_acting else ""
    note = ", ".join(part for part in (acting, held.tenure.term, held.tenure.constituency) if part)
    period = german_period(held.tenure.valid_from, held.tenure.valid_to)
    body = held.body.full_name
    return DossierRow(label=period, text=held.title if body in held.title else f"{held.title}, {body}", note=note)


def _time(tenure: Tenure) -> str:
    acting = "amtierend" if tenure.is_acting else ""
    period = german_period(tenure.valid_from, tenure.valid_to)
    return ", ".join(part for part in (period, acting, tenure.term, tenure.constituency) if part)


def _description(body: Organisation) -> tuple[DossierRow, ...]:
    return (DossierRow(label="", text=body.description),) if body.description else ()


def _people(reader: DossierReader, body_id: int) -> tuple[DossierRow, ...]:
    """Who holds an office there, heads first, and which are vacant."""
    held = sorted(
        reader.held.get(body_id, ()), key=lambda one: (not one.office.is_head, one.office.rank, one.tenure.id)
    )
    rows = [
        DossierRow(
            label="",
            text=one.holder.name() if one.holder else "",
            note=", ".join(part for part in (one.title, _time(one.tenure)) if part),
        )
        for one in held
    ]
    vacant = sorted(reader.vacant.get(body_id, ()), key=lambda one: (not one.is_head, one.rank, one.id))
    return (*rows, *(DossierRow(label="", text="vakant", note=one.short_title()) for one in vacant))
