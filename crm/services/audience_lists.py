"""From the rules of an audience to the rows of its list, and to those who are not on it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from crm.domain.address_forms import AllForms
from crm.domain.address_overlay import form_of_reason
from crm.domain.address_override import Form
from crm.domain.address_rules import AddressRules
from crm.domain.audience import Audience, ListOrder
from crm.domain.candidate import Candidate
from crm.domain.invitation import InvitationList, InvitationRow, OmittedRow
from crm.domain.ports import Unit
from crm.domain.precedence import rule_key
from crm.domain.selection import LeftOut, Omission, Pick, select
from crm.domain.text import sort_key
from crm.services.candidate_facts import candidates_for, subject_of
from crm.services.contacts import Contact, ContactLoader, Disclosure
from crm.services.invitation_rows import row_of
from crm.services.precedence_view import lifted

#: What a row of the list shows: its reasons speak of these forms or of none in particular.
_OF_A_LETTER: Final = (Form.ENVELOPE, Form.SALUTATION, Form.SPOKEN, Form.CLOSING, None)
_ORDERS: Final[Mapping[ListOrder, Callable[[InvitationRow], tuple[object, ...]]]] = {
    ListOrder.NAME: lambda row: (row.sort_key,),
    ListOrder.RANK: lambda row: rule_key(row.rank, row.since, row.sort_key),
    ListOrder.BODY: lambda row: (sort_key(row.body), *rule_key(row.rank, row.since, row.sort_key)),
}


class AudienceLists:
    """The lists of audiences within one reading of the database."""

    def __init__(self, unit: Unit, rules: AddressRules, today: date) -> None:
        self._unit = unit
        self._rules = rules
        self._today = today

    def list_of(self, audience: Audience, title: str, event_id: int | None, shown: Disclosure) -> InvitationList:
        """The list as it is today; for an event by its ranks and with the forms decided for it."""
        candidates = candidates_for(self._unit, audience, self._today)
        selection = select(audience, lifted(self._unit, candidates, event_id) if event_id is not None else candidates)
        return InvitationList(
            title=title,
            source=audience.describe(),
            rows=tuple(sorted(self._rows(selection.picks, event_id, shown), key=_ORDERS[audience.order])),
            waiting=tuple(self._rows(selection.waiting, event_id, shown)),
            omitted=self._omitted(selection.omissions),
            unmatched=len(selection.unmatched),
            counts=selection.counts,
            overlaps=selection.overlaps,
            left_out=selection.left_out,
            full=selection.full,
            inner=selection.inner,
        )

    def taken_by_no_rule(self, audience: Audience) -> tuple[OmittedRow, ...]:
        """By body and name; restricted contacts are not named."""
        found = select(audience, candidates_for(self._unit, audience, self._today)).unmatched
        nobody = "keine Regel nimmt diesen Kontakt auf"
        named = (one for one in found if not one.is_restricted)
        return self._omitted([Omission(candidate=one, why=LeftOut.NO_RULE, reason=nobody) for one in named])

    def _rows(self, picks: Sequence[Pick], event_id: int | None, shown: Disclosure) -> list[InvitationRow]:
        contacts = self._contacts([pick.candidate for pick in picks], event_id)
        return [
            _row(contact, pick, contact.forms(self._rules, shown), shown)
            for pick, contact in zip(picks, contacts, strict=True)
        ]

    def _omitted(self, omissions: Sequence[Omission]) -> tuple[OmittedRow, ...]:
        contacts = self._contacts([omission.candidate for omission in omissions])
        rows = [
            OmittedRow(
                office_id=omission.candidate.office_id,
                party_id=omission.candidate.party_id,
                name=contact.person.listed_name() if contact.person else contact.name,
                body=contact.body_name,
                why=omission.why,
                reason=omission.reason,
                shares_office=omission.candidate.shares_office,
                is_organisation=omission.candidate.is_organisation,
            )
            for omission, contact in zip(omissions, contacts, strict=True)
        ]
        return tuple(sorted(rows, key=lambda row: sort_key(row.body, row.name)))

    def _contacts(self, candidates: Sequence[Candidate], event_id: int | None = None) -> list[Contact]:
        loader = ContactLoader(self._unit, self._today, event_id)
        return loader.load_as([(subject_of(one), one.party_id, one.office_id) for one in candidates])


def _row(contact: Contact, pick: Pick, forms: AllForms, shown: Disclosure) -> InvitationRow:
    return replace(
        row_of(contact, forms, shown),
        office_id=pick.candidate.office_id,
        party_id=pick.candidate.party_id,
        reasons=pick.reasons,
        district=pick.candidate.district,
        why_so=tuple(reason for reason in forms.reasons if form_of_reason(reason) in _OF_A_LETTER),
        category=pick.category,
        waits=pick.waits,
        shares_office=pick.candidate.shares_office,
        rank=pick.candidate.rank,
        since=pick.candidate.term_begins,
    )
