"""Printed sheets: gathers what stands on them and has them set."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TypeVar

from crm.domain.card import ContactCard
from crm.domain.event import Event, Role
from crm.domain.invitation import InvitationList
from crm.domain.listing import Subject, SubjectKind
from crm.domain.party import Party, PartyKind, Person
from crm.domain.ports import Database
from crm.domain.reach import Address, Channel, ChannelKind
from crm.domain.sheet import Fact, House, Issue, MediaGrouping, MediaLayout, MediaSheet, TableSheet
from crm.exchange.mail_draft import Attachment, MailDraft, write_draft
from crm.exchange.vcard_writer import write_small_card
from crm.printing.invitation_list import invitation_list
from crm.printing.issue import current_issue, issuing
from crm.printing.media_sheet import media_sheet
from crm.printing.page import Printed as Printed  # the shells name what they keep
from crm.printing.table_sheet import table_sheet
from crm.services.card_loading import CardLoader, CardOptions
from crm.services.contacts import OPEN, Disclosure
from crm.services.event_report import EventReport
from crm.services.event_view import EventView, Participant
from crm.services.events import Events
from crm.services.file_writing import write_file
from crm.services.media_groups import group_cards
from crm.services.own_fields import fields_of
from crm.services.report_tables import report_tables

R = TypeVar("R")

_SPECIMEN = ContactCard(
    uid="urn:uuid:00000000-0000-4000-8000-000000000000",
    kind=PartyKind.PERSON,
    name="Erika Beispiel",
    person=Person(given_name="Erika", family_name="Beispiel"),
    function="Referatsleiterin Öffentlichkeitsarbeit",
    body="Musterministerium",
    channels=(
        Channel(kind=ChannelKind.PHONE, value="+493023125001"),
        Channel(kind=ChannelKind.EMAIL, value="erika.beispiel@example.org"),
    ),
    addresses=(Address(street="Musterstraße 1", postcode="66111", city="Saarbrücken"),),
)
_SPECIMEN_FACTS = (Fact(label="Anlass", text="Ein Blatt mit erfundenen Angaben, um den Briefkopf anzusehen"),)

_ROLES = ((Role.HOST, "Gastgeber"), (Role.GREETING, "Grußwort"), (Role.KEYNOTE, "Keynote"))


class Sheets:
    """Sets sheets; :meth:`keep` writes them and notes the export."""

    def __init__(
        self,
        database: Database,
        events: Events,
        house: Callable[[], House] = House,
        today: Callable[[], date] = date.today,
    ) -> None:
        """``house`` is asked at every sheet, since its name and mark can be changed meanwhile."""
        self._database = database
        self._events = events
        self._house = house
        self._today = today

    def issued(self, issue: Issue, make: Callable[[], R]) -> R:
        """Does ``make``, and whatever sheet is set there says in head and foot what ``issue`` says."""
        with issuing(issue):
            return make()

    def media_sheet(
        self,
        subjects: Sequence[Subject],
        event: Event | None = None,
        issued_on: date | None = None,
        options: CardOptions | None = None,
        layout: MediaLayout = MediaLayout.COLUMN,
        grouping: MediaGrouping = MediaGrouping.NONE,
    ) -> Printed:
        """The media-contact sheet of the contacts; with an event its occasion and facts stand on it.

        Restricted contacts stand neither among the contacts nor in the facts. By beat a contact stands under each of
        its own.
        """
        offices = self._events.offices_of(event.id) if event else {}
        with self._database.read() as unit:
            cards = CardLoader(unit, self._today(), options or CardOptions()).load(subjects, offices)
            fields = fields_of(unit, SubjectKind.PERSON) if grouping is MediaGrouping.RESSORT else ()
        view = self._unrestricted(event) if event else None
        sheet = MediaSheet(
            house=self._house(),
            issued_on=issued_on or self._day(),
            contacts=tuple(cards),
            groups=group_cards(cards, grouping, fields),
            layout=layout,
            subtitle=_occasion(event) if event else "",
            facts=_facts(view) if view else (),
        )
        return media_sheet(sheet, write_small_card)

    def specimen(self, house: House) -> Printed:
        """A sheet with an invented contact, to look at a house before it is kept."""
        content = MediaSheet(house=house, issued_on=self._day(), contacts=(_SPECIMEN,), facts=_SPECIMEN_FACTS)
        return media_sheet(content, write_small_card)

    def press_contacts(self, event: Event) -> list[Subject]:
        """Who speaks to the press about the event."""
        rows = [r for r in self._events.view(event.id).participants if r.participation.role is Role.PRESS_CONTACT]
        rows.sort(key=lambda row: (row.participation.position, row.participation.id))  # as they were printed
        return [row.subject for row in rows]

    def invitation_list(self, found: InvitationList) -> Printed:
        """The list as it is printed; whom the law restricts is not named on it."""
        return invitation_list(found.to_hand_out(), self._house(), self._day())

    def report(self, report: EventReport) -> Printed:
        """The figures of an event and who is meant by them."""
        sheet = TableSheet(
            house=self._house(),
            issued_on=self._day(),
            title="Auswertung",
            subtitle=_occasion(report.event),
            tables=report_tables(report),
        )
        return table_sheet(sheet)

    def keep(self, printed: Printed, target: Path, sheet: str, count: int, shown: Disclosure = OPEN) -> None:
        """Writes a sheet and notes in the journal that it left the house, and what it shows beside the usual.

        A target that ends in .eml becomes a mail draft without recipient, with the sheet as attachment.
        """
        by_mail = target.suffix.lower() == ".eml"
        write_file(target, _draft(sheet, target, printed) if by_mail else printed.pdf)
        action = "export.sheet_mail" if by_mail else "export.sheet"
        with self._database.write(action, sheet=sheet, count=count, **shown.params()):
            pass  # an export touches no rows; the entry itself is the record

    def _day(self) -> date:
        """As of which day a sheet is, if nobody has said so for this one."""
        return current_issue().issued_on or self._today()

    def _unrestricted(self, event: Event) -> EventView:
        view = self._events.view(event.id)
        with self._database.read() as unit:
            parties = unit.store.find(Party, id={row.participation.party_id for row in view.participants})
        barred = {party.id for party in parties if party.is_restricted}
        named = tuple(row for row in view.participants if row.participation.party_id not in barred)
        return replace(view, participants=named)


def _draft(sheet: str, target: Path, printed: Printed) -> bytes:
    """The text is left to whoever sends it."""
    attached = Attachment(name=f"{target.stem}.pdf", data=printed.pdf)
    return write_draft(MailDraft(name="", address="", subject=sheet, text="", attachments=(attached,)))


def _occasion(event: Event) -> str:
    return ", ".join(part for part in (f"„{event.name}“", event.city, event.period()) if part)


def _facts(view: EventView) -> tuple[Fact, ...]:
    event = view.event
    facts = [Fact(label="Anlass", text=event.motto)]
    for role, label in _ROLES:
        facts += [Fact(label=label, text=_introduced(p)) for p in view.participants if p.participation.role is role]
    facts.append(Fact(label="Ort", text=event.where()))
    facts.append(Fact(label="Zeit", text=event.period()))
    return tuple(fact for fact in facts if fact.text)


def _introduced(person: Participant) -> str:
    """Name, function and body; the body only if the function does not name it ("Mitglied des Bundestages")."""
    telling = max(person.body.split(), key=len, default="")
    body = "" if telling and telling in person.function else person.body
    return ", ".join(part for part in (person.name, person.function, body) if part)
