"""``verteiler address``: how somebody is written to and spoken to, with the reasons."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping
from typing import Any, Final

from crm.cli.output import plain, write_json, write_line
from crm.domain.address_forms import AllForms, all_forms
from crm.domain.errors import NotFoundError, UserError
from crm.domain.listing import Subject, SubjectKind
from crm.domain.reach import Address
from crm.domain.text import fold
from crm.services.bundle import Services
from crm.services.contacts import Contact, Origin
from crm.services.records import HeldOffice, Record
from crm.services.reference import load_address_rules

#: What each occasion needs; reasons and hints always come along.
OCCASIONS: Final[Mapping[str, tuple[str, ...]]] = {
    "letter": ("address_lines", "name_first_lines", "salutation", "less_formal", "closing"),
    "card": ("card_lines",),
    "mail": ("mail_name", "mail_salutation", "less_formal", "closing"),
    "spoken": ("spoken",),
}
#: How reasons begin that speak of one form only, and for which occasions that form is shown.
_REASONS: Final[Mapping[str, tuple[str, ...]]] = {
    "Name zuerst:": ("letter",),
    "Weniger förmlich:": ("letter", "mail"),
    "Einladungskarte:": ("card",),
    "E-Mail:": ("mail",),
}
_LABELS: Final = {
    "address_lines": "Anschrift",
    "name_first_lines": "Name zuerst",
    "salutation": "Anrede",
    "less_formal": "Weniger förmlich",
    "spoken": "Mündlich",
    "card_lines": "Einladungskarte",
    "mail_name": "E-Mail an",
    "mail_salutation": "E-Mail-Anrede",
    "closing": "Schluss",
    "reasons": "Warum so",
    "checks": "Prüfen",
}


def address(services: Services, args: argparse.Namespace) -> int:
    """Writes the forms of address of one contact, by its main office or by the one named."""
    subject = services.records.find(" ".join(args.name))
    if subject.kind is SubjectKind.EVENT:
        raise UserError("Eine Veranstaltung hat keine Anschrift.")
    record = services.records.load(subject)
    forms = _forms_by_office(services, record, args.office) if args.office else record_forms(record)
    wanted = (*OCCASIONS.get(args.occasion, _LABELS), "reasons", "checks")
    shown = {name: plain(getattr(forms, name)) for name in _LABELS if name in wanted}
    shown["reasons"] = [reason for reason in forms.reasons if _is_for(reason, args.occasion)]
    if args.json:
        write_json({"kind": subject.kind.value, "id": subject.id, "name": record.name, **shown})
    else:
        for line in _lines(record.name, shown):
            write_line(line)
    return 0


def _is_for(reason: str, occasion: str | None) -> bool:
    kinds = next((kinds for start, kinds in _REASONS.items() if reason.startswith(start)), None)
    return occasion is None or kinds is None or occasion in kinds


def record_forms(record: Record) -> AllForms:
    """All forms of a record by its main office."""
    contact, left = record.contact, record.contact.former
    return all_forms(
        load_address_rules(),
        person=contact.person,
        office=left.office if left else contact.office,
        organisation=left.body if left else contact.body,
        address=contact.letter_address(),
        is_acting=bool(contact.tenure and contact.tenure.is_acting),
        is_former=left is not None,
        other_offices=_others(record, contact.office.id if contact.office else 0),
    )


def _forms_by_office(services: Services, record: Record, wanted: str) -> AllForms:
    if record.contact.person is None or record.subject.kind is not SubjectKind.PERSON:
        raise UserError("Ein Amt wählen kann man nur bei einer Person.")
    held = _chosen(record, wanted)
    is_former = not held.is_current and held.tenure.valid_to is not None
    post = None if is_former else services.records.load(Subject(SubjectKind.OFFICE, held.office.id)).post
    return all_forms(
        load_address_rules(),
        person=record.contact.person,
        office=held.office,
        organisation=held.body,
        address=_own_address(record.contact, with_private=post is None) or (post.letter_address() if post else None),
        is_acting=held.tenure.is_acting,
        is_former=is_former,
        other_offices=_others(record, held.office.id),
    )


def _chosen(record: Record, wanted: str) -> HeldOffice:
    """The office with this number or title, a present one before a former one; NotFoundError unless it is only one."""
    number = wanted.removeprefix("office:")
    found = [held for held in record.offices if str(held.office.id) == number]
    if not found:
        found = [held for held in record.offices if fold(wanted) in fold(f"{held.title} {held.body.full_name}")]
    found = [held for held in found if held.is_current] or found
    offices = {held.office.id: held for held in reversed(found)}
    if len(offices) == 1:
        return next(iter(offices.values()))
    listed = "; ".join(f"{held.office.id} {held.title}, {held.body.full_name}" for held in found or record.offices)
    if not found:
        has = f" Bekannt: {listed}." if listed else ""
        raise NotFoundError(f"{record.name} hat kein Amt „{wanted}“.{has}")
    raise NotFoundError(f"„{wanted}“ passt auf mehrere Ämter: {listed}. Bitte nennen Sie die Nummer.")


def _own_address(contact: Contact, *, with_private: bool) -> Address | None:
    """The person's own address for letters; a private one only where no office has one."""
    own = [reach.value for reach in contact.addresses if reach.origin is Origin.OWN]
    fitting = [one for one in own if not one.is_confidential and (with_private or not one.is_private)]
    return next(iter(sorted(fitting, key=lambda one: one.is_private)), None)


def _others(record: Record, office_id: int) -> tuple[str, ...]:
    """Titles of a person's further present offices."""
    if record.subject.kind is not SubjectKind.PERSON:
        return ()
    others = [held for held in record.offices if held.is_current and held.office.id != office_id]
    return tuple(dict.fromkeys(f"{held.title}, {held.body.full_name}" for held in others))


def _lines(name: str, shown: Mapping[str, Any]) -> Iterator[str]:
    yield name
    for field, value in shown.items():
        for number, line in enumerate([value] if isinstance(value, str) else value):
            yield f"  {_LABELS[field] if number == 0 else '':<16} {line}"
