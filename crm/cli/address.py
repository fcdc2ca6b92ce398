"""``verteiler address``: how somebody is written to and spoken to, with the reasons."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping
from typing import Any, Final

from crm.cli.output import plain, write_json, write_line
from crm.domain.address_overlay import form_of_reason
from crm.domain.address_override import Form
from crm.domain.errors import NotFoundError, UserError
from crm.domain.listing import Subject, SubjectKind
from crm.domain.text import fold
from crm.services.bundle import Services
from crm.services.contacts import Contact
from crm.services.record_view import HeldOffice, Record

#: What each occasion needs; reasons and hints always come along.
OCCASIONS: Final[Mapping[str, tuple[str, ...]]] = {
    "letter": ("address_lines", "name_first_lines", "salutation", "less_formal", "closing"),
    "card": ("card_lines",),
    "mail": ("mail_name", "mail_salutation", "less_formal", "closing"),
    "spoken": ("spoken",),
}
#: For which occasions a form is shown that not all have; its reasons go with it.
_SHOWN_FOR: Final[Mapping[Form | None, tuple[str, ...]]] = {
    Form.NAME_FIRST: ("letter",),
    Form.LESS_FORMAL: ("letter", "mail"),
    Form.CARD: ("card",),
    Form.MAIL: ("mail",),
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
    """Writes the forms of address of one contact: by the office named, that of the event, or its main one."""
    subject = services.records.find(" ".join(args.name))
    if subject.kind is SubjectKind.EVENT:
        raise UserError("Eine Veranstaltung hat keine Anschrift.")
    event_id = services.events.find(args.event).id if args.event else None
    office_id = _office_id(services, subject, args.office) if args.office else None
    contact = services.records.contact(subject, office_id=office_id, event_id=event_id)
    forms = services.records.forms(contact)
    wanted = (*OCCASIONS.get(args.occasion, _LABELS), "reasons", "checks")
    shown = {name: plain(getattr(forms, name)) for name in _LABELS if name in wanted}
    shown["reasons"] = [reason for reason in forms.reasons if _is_for(reason, args.occasion)]
    if args.json:
        who = {"kind": subject.kind.value, "id": subject.id, "name": contact.name}
        write_json({**who, "office": _office_json(contact), **shown})
    else:
        for line in _lines(contact.name, shown):
            write_line(line)
    return 0


def _is_for(reason: str, occasion: str | None) -> bool:
    shown_for = _SHOWN_FOR.get(form_of_reason(reason))
    return occasion is None or shown_for is None or occasion in shown_for


def _office_id(services: Services, subject: Subject, wanted: str) -> int:
    if subject.kind is not SubjectKind.PERSON:
        raise UserError("Ein Amt wählen kann man nur bei einer Person.")
    return _chosen(services.records.load(subject), wanted).office.id


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


def _office_json(contact: Contact) -> dict[str, Any] | None:
    """The office by which the contact is addressed; None without one."""
    if contact.office is None:
        return None
    return {"id": contact.office.id, "title": contact.function, "body": contact.body_name}


def _lines(name: str, shown: Mapping[str, Any]) -> Iterator[str]:
    yield name
    for field, value in shown.items():
        for number, line in enumerate([value] if isinstance(value, str) else value):
            yield f"  {_LABELS[field] if number == 0 else '':<16} {line}"
