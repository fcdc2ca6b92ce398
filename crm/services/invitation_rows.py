"""A contact as a row that can be written to: name, office and forms of address, as far as they may be shown."""

from __future__ import annotations

from crm.domain.address_forms import AllForms
from crm.domain.invitation import InvitationRow
from crm.domain.text import sort_key
from crm.services.contacts import Contact, Disclosure


def row_of(contact: Contact, forms: AllForms, shown: Disclosure) -> InvitationRow:
    """The row without what only a list knows: why somebody stands on it, and by which rank."""
    person = contact.person
    return InvitationRow(
        office_id=contact.office.id if contact.office else None,
        party_id=contact.party.id if contact.party else None,
        body=contact.body_name,
        office=contact.function,
        holder=person.name() if person else "",
        listed_name=person.listed_name() if person else "",
        address_lines=forms.address_lines,
        salutation=forms.salutation,
        spoken=forms.spoken,
        closing=forms.closing,
        degrees=person.degrees if person else "",
        given_name=person.given_name if person else "",
        family_name=person.family() if person else "",
        name_suffix=person.suffix if person else "",
        reasons=(),
        email=contact.email(shown),
        checks=forms.checks,
        sort_key=person.sort_key() if person else sort_key(contact.function, contact.body_name),
        has_address=contact.letter_address(shown) is not None,
    )
