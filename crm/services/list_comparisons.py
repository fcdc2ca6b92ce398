"""Compares a frozen list with today, with another frozen list, and with who was at an event."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date

from crm.domain.address_rules import AddressRules
from crm.domain.errors import NotFoundError
from crm.domain.invitation import InvitationRow
from crm.domain.kept_audience import FrozenList, FrozenRow
from crm.domain.list_comparison import Comparison, ListedRow, compare
from crm.domain.listing import Subject, SubjectKind
from crm.domain.office import Office
from crm.domain.party import Party, PartyKind
from crm.domain.ports import Database, Unit
from crm.services.audiences import Audiences
from crm.services.contacts import DISCLOSURES, OPEN, Contact, ContactLoader
from crm.services.event_view import participants_of


class ListComparisons:
    """Reads two lists and says what is different."""

    def __init__(
        self, database: Database, rules: AddressRules, audiences: Audiences, today: Callable[[], date] = date.today
    ) -> None:
        self._database = database
        self._rules = rules
        self._audiences = audiences
        self._today = today

    def frozen_lists(self) -> list[FrozenList]:
        """Every list that was frozen, the latest first."""
        with self._database.read() as unit:
            return unit.store.find(FrozenList)[::-1]

    def with_today(self, list_id: int) -> Comparison:
        """The same rows as they would be addressed today: other holder, other address, person gone."""
        with self._database.read() as unit:
            before, event_id = _frozen(unit, list_id), unit.store.get(FrozenList, list_id).event_id
            return compare(before, self._as_of_today(unit, before, event_id))

    def with_list(self, list_id: int, other_id: int) -> Comparison:
        """A frozen list beside another one."""
        with self._database.read() as unit:
            return compare(_frozen(unit, list_id), _frozen(unit, other_id))

    def with_audience(self, list_id: int, audience_id: int) -> Comparison:
        """A frozen list beside what the rules of an audience yield today."""
        rows = self._audiences.view(audience_id).list.rows
        with self._database.read() as unit:
            return compare(_frozen(unit, list_id), [_of_row(row) for row in rows])

    def with_event(self, rows: Sequence[InvitationRow], event_id: int) -> Comparison:
        """Who was asked to an event beside the rows of a list: new, gone, both."""
        with self._database.read() as unit:
            asked = self._asked(unit, event_id)
        return compare(asked, [_of_row(row, with_address=False) for row in rows])

    def list_with_event(self, list_id: int, event_id: int) -> Comparison:
        """A frozen list beside who was asked to an event; addresses are not compared, an event keeps none."""
        with self._database.read() as unit:
            before = [replace(row, address_lines=()) for row in _frozen(unit, list_id)]
            return compare(before, self._asked(unit, event_id))

    def _asked(self, unit: Unit, event_id: int) -> list[ListedRow]:
        """Those who were asked to an event in their own right."""
        return [
            ListedRow(
                office_id=one.participation.office_id,
                party_id=one.participation.party_id,
                holder=one.name,
                office=one.function,
                body=one.body,
            )
            for one in participants_of(unit, event_id, self._today())
            if one.participation.represents_id is None
        ]

    def _as_of_today(self, unit: Unit, before: Sequence[ListedRow], event_id: int | None) -> list[ListedRow]:
        """The rows addressed anew, with the forms decided for the event; who is in the trash, restricted or deceased
        is not among them."""
        offices = unit.store.find(Office, id=_ids(row.office_id for row in before))
        shared = {office.id for office in offices if office.seats > 1}
        present = [row for row in before if self._is_there(unit, row, shared)]
        found = []
        for row, contact in zip(present, self._contacts(unit, present, shared, event_id), strict=True):
            left = row.office_id in shared and contact.tenure is None
            if left or (contact.person is not None and contact.person.deceased_on is not None):
                continue
            found.append(
                ListedRow(
                    office_id=row.office_id,
                    party_id=contact.party.id if contact.party else None,
                    holder=contact.person.name() if contact.person else "",
                    office=contact.function,
                    body=contact.body_name,
                    address_lines=self._lines(contact, row.address_lines),
                )
            )
        return found

    def _lines(self, contact: Contact, before: tuple[str, ...]) -> tuple[str, ...]:
        """The address of today. A private or confidential one only where it is what was sent, so that a list made
        with such addresses has not changed, and no other comparison names them."""
        for shown in DISCLOSURES:
            if (lines := contact.forms(self._rules, shown).address_lines) == before:
                return lines
        return contact.forms(self._rules, OPEN).address_lines

    def _contacts(self, unit: Unit, rows: Sequence[ListedRow], shared: set[int], event_id: int | None) -> list[Contact]:
        """An office stands with its present holder; one with many seats, and a person, as itself."""
        subjects = [_subject(unit, row, shared) for row in rows]
        holders = ContactLoader(unit, self._today()).load(subjects)
        wanted = [
            (contact.subject, row.party_id, row.office_id)
            if row.office_id in shared
            else (
                contact.subject,
                contact.party.id if contact.party else None,
                contact.office.id if contact.office else None,
            )
            for row, contact in zip(rows, holders, strict=True)
        ]
        return ContactLoader(unit, self._today(), event_id).load_as(wanted)

    def _is_there(self, unit: Unit, row: ListedRow, shared: set[int]) -> bool:
        try:
            if row.office_id is not None and row.office_id not in shared:
                return unit.store.get(Office, row.office_id).deleted_at is None
            party = unit.store.get(Party, row.party_id or 0)
        except NotFoundError:
            return False
        return party.deleted_at is None and not party.is_restricted


def _subject(unit: Unit, row: ListedRow, shared: set[int]) -> Subject:
    if row.office_id is not None and row.office_id not in shared:
        return Subject(SubjectKind.OFFICE, row.office_id)
    kind = unit.store.get(Party, row.party_id or 0).kind
    return Subject(SubjectKind.PERSON if kind is PartyKind.PERSON else SubjectKind.ORGANISATION, row.party_id or 0)


def _frozen(unit: Unit, list_id: int) -> list[ListedRow]:
    return [
        ListedRow(
            office_id=row.office_id,
            party_id=row.party_id,
            holder=row.holder,
            office=row.office,
            body=row.body,
            address_lines=tuple(row.address_lines.split("\n")),
        )
        for row in unit.store.find(FrozenRow, list_id=list_id)
    ]


def _of_row(row: InvitationRow, *, with_address: bool = True) -> ListedRow:
    return ListedRow(
        office_id=row.office_id,
        party_id=row.party_id,
        holder=row.holder,
        office=row.office,
        body=row.body,
        address_lines=row.address_lines if with_address else (),
    )


def _ids(values: Iterable[int | None]) -> list[int]:
    return [value for value in values if value is not None]
