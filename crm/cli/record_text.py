"""One record as text and as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from crm.cli.output import plain
from crm.domain.audience_history import STATUS_WORDS
from crm.domain.partial_date import german_period
from crm.domain.phone import format_din5008
from crm.domain.reach import Channel, ChannelKind
from crm.services.own_fields import OwnValue
from crm.services.record_view import HeldOffice, Record, Relation
from crm.services.timeline import TimelineLine

_CHANNEL_WORDS = {
    ChannelKind.PHONE: "Telefon",
    ChannelKind.MOBILE: "Mobil",
    ChannelKind.FAX: "Fax",
    ChannelKind.EMAIL: "E-Mail",
    ChannelKind.WEB: "Internet",
}
_ORIGIN_WORDS = {"own": "", "office": "vom Amt", "body": "geerbt"}


def record_lines(record: Record) -> Iterator[str]:
    """The record as the window's overview tells it."""
    contact = record.contact
    yield contact.name
    yield " · ".join(part for part in (contact.function, contact.body_name) if part and part != contact.name)
    yield from _labelled("Anschrift", record.forms.address_lines)
    yield from _labelled("Anrede", (record.forms.salutation,))
    yield from _labelled("Mündlich", (record.forms.spoken,))
    yield from _labelled("Warum so", record.forms.reasons)
    for reach in contact.channels:
        marks = [_ORIGIN_WORDS[reach.origin.value], "vertraulich" if reach.value.is_confidential else ""]
        note = ", ".join(mark for mark in (reach.value.label, *marks) if mark)
        shown = shown_channel(reach.value)
        yield from _labelled(_CHANNEL_WORDS[reach.value.kind], (f"{shown} ({note})" if note else shown,))
    for held in record.offices:
        yield from _labelled("Amt", (_held(held),))
    for own in record.own_values:
        yield from _labelled(own.field.name, (own.shown,))
    yield from _labelled("Tags", (", ".join(tag.name for _, tag in record.tags),))
    for relation in record.relations:
        yield from _labelled("Beziehung", (_relation(relation),))
    for past in record.events:
        yield from _labelled("Teilnahme", (f"{past.event.name}: {STATUS_WORDS[past.participation.status]}",))


def shown_channel(channel: Channel) -> str:
    """A phone by DIN 5008, anything else as it is."""
    if channel.kind in (ChannelKind.PHONE, ChannelKind.MOBILE, ChannelKind.FAX):
        return format_din5008(channel.value, channel.extension)
    return channel.value


def _held(held: HeldOffice) -> str:
    period = german_period(held.tenure.valid_from, held.tenure.valid_to)
    who = f"{held.holder.name()}, " if held.holder else ""
    acting = "amtierend" if held.tenure.is_acting else ""
    ended = "" if held.is_current else "beendet"
    return ", ".join(part for part in (f"{who}{held.title}", held.body.full_name, period, acting, ended) if part)


def _relation(relation: Relation) -> str:
    stored = relation.relationship
    ended = "" if relation.is_current else "beendet"
    known = (relation.other_name, german_period(stored.valid_from, stored.valid_to), stored.note, ended)
    return f"{relation.label}: {', '.join(part for part in known if part)}"


def _labelled(label: str, lines: tuple[str, ...]) -> Iterator[str]:
    for number, line in enumerate(line for line in lines if line):
        yield f"  {label if number == 0 else '':<10} {line}"


def own_fields_json(values: Iterable[OwnValue]) -> list[dict[str, str]]:
    """Own fields that are filled in, by name; a number has a decimal point, a date the form of ISO 8601."""
    return [{"name": own.field.name, "type": own.field.type.value, "value": own.value} for own in values if own.value]


def record_json(record: Record, timeline: Iterable[TimelineLine]) -> dict[str, Any]:
    """Stable: the words of the domain, dates in ISO 8601."""
    contact = record.contact
    return {
        "kind": record.subject.kind.value,
        "id": record.subject.id,
        "name": contact.name,
        "function": contact.function,
        "body": contact.body_name,
        "party": plain(contact.party),
        "person": plain(contact.person),
        "office": plain(contact.office),
        "organisation": plain(contact.body),
        "forms": plain(record.forms),
        "overrides": plain(contact.overrides),
        "channels": [{**plain(r.value), "origin": r.origin.value} for r in contact.channels],
        "addresses": [{**plain(r.value), "origin": r.origin.value} for r in contact.addresses],
        "offices": plain(record.offices),
        "former_names": plain(record.former_names),
        "own_fields": own_fields_json(record.own_values),
        "tags": [tag.name for _, tag in record.tags],
        "relationships": plain(record.relations),
        "participations": plain(record.events),
        "activities": plain(record.notes),
        "tasks": plain(record.tasks),
        "timeline": [timeline_json(line) for line in timeline],
    }


def timeline_json(line: TimelineLine) -> dict[str, Any]:
    """One line of the time line."""
    return {
        "kind": line.kind.value,
        "on": line.on.iso(),
        "text": line.text,
        "who": line.who,
        "subject": plain(line.subject),
        "linked": [{**plain(subject), "name": name} for subject, name in line.linked],
    }
