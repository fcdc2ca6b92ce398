"""What to look at before contacts leave the house: who the rules of address are unsure about, and why."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from crm.domain.address_rules import AddressRules
from crm.domain.invitation import InvitationRow
from crm.domain.listing import Subject, SubjectKind
from crm.domain.ports import Database
from crm.services.contacts import ContactLoader


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """Somebody to look at, with one German sentence for each thing to check."""

    subject: Subject
    name: str
    office: str = ""
    body: str = ""
    checks: tuple[str, ...] = ()


class Doubts:
    """Asks the rules about contacts that are to be written to."""

    def __init__(self, database: Database, rules: AddressRules, today: Callable[[], date] = date.today) -> None:
        self._database = database
        self._rules = rules
        self._today = today

    def of(self, subjects: Sequence[Subject], event_id: int | None = None) -> list[Doubt]:
        """Those of the contacts that the rules are unsure about, in their order; for an event as they are invited."""
        with self._database.read() as unit:
            contacts = ContactLoader(unit, self._today(), event_id).load(list(dict.fromkeys(subjects)))
        found = [
            Doubt(
                subject=contact.subject,
                name=contact.name,
                office=contact.function if contact.person else "",
                body=contact.body_name if contact.body_name != contact.name else "",
                checks=contact.forms(self._rules).checks,
            )
            for contact in contacts
        ]
        return [doubt for doubt in found if doubt.checks]


def doubts_of_rows(rows: Iterable[InvitationRow]) -> list[Doubt]:
    """The same of the rows of a list, which know their doubts already."""
    return [_of_row(row) for row in rows if row.checks]


def _of_row(row: InvitationRow) -> Doubt:
    if row.party_id is not None:
        subject = Subject(SubjectKind.PERSON, row.party_id)
    else:
        subject = Subject(SubjectKind.OFFICE, row.office_id or 0)
    office = row.office if row.holder else ""
    return Doubt(subject=subject, name=row.holder or row.office, office=office, body=row.body, checks=row.checks)
