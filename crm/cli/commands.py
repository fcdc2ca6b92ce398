"""The commands: each asks a service and writes the answer."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from crm.cli.address import address
from crm.cli.duplicates import duplicates, merge_contacts, not_duplicate, unmerge
from crm.cli.extraction import extract_text
from crm.cli.guests import answer, answers, check_in, expire, guest_list_json, guest_list_lines, report, send
from crm.cli.importing import import_files
from crm.cli.lists import compare, invite, new_event
from crm.cli.network import introduce, network
from crm.cli.offices import change_holder, election, terms
from crm.cli.output import plain, write_json, write_line, write_taken_back
from crm.cli.precedence import precedence
from crm.cli.printing import print_sheet
from crm.cli.record_text import own_fields_json, record_json, record_lines
from crm.cli.selection import card_options, selected
from crm.cli.sending import bcc, export_calendar, letters, mails, merge_table
from crm.cli.stale import stale
from crm.cli.tasks import tasks
from crm.domain.audience_history import STATUS_WORDS
from crm.domain.errors import UserError
from crm.domain.event import Event
from crm.domain.journal import JournalEntry
from crm.domain.listing import Hit, Subject, SubjectKind, Tier
from crm.services.bundle import Services
from crm.services.event_view import EventView
from crm.services.exporting import VCARD_FORMATS, VCARD_PROFILES
from crm.services.history import JournalLine

KIND_WORDS: Mapping[SubjectKind, str] = {
    SubjectKind.PERSON: "Person",
    SubjectKind.ORGANISATION: "Organisation",
    SubjectKind.OFFICE: "Amt",
    SubjectKind.EVENT: "Veranstaltung",
}


def search(services: Services, args: argparse.Namespace) -> int:
    hits = services.directory.search(" ".join(args.text), args.limit)
    if args.json:
        write_json([_hit(hit) for hit in hits])
    else:
        for hit in hits:
            row = hit.row
            where = ", ".join(part for part in (row.office if row.office != row.name else "", row.body) if part)
            mark = "  (ähnlich)" if hit.tier is Tier.SIMILAR else ""
            write_line(f"{KIND_WORDS[row.subject.kind]:<13} {row.subject.id:>5}  {row.name}  {where}".rstrip() + mark)
        if not hits:
            write_line(f"Zu „{' '.join(args.text)}“ wurde nichts gefunden.")
    return 0


def _hit(hit: Hit) -> dict[str, Any]:
    row = hit.row
    return {
        "kind": row.subject.kind.value,
        "id": row.subject.id,
        "name": row.name,
        "office": row.office,
        "body": row.body,
        "place": row.place,
        "tier": hit.tier.value,
    }


def show(services: Services, args: argparse.Namespace) -> int:
    subject = services.records.find(" ".join(args.name))
    if subject.kind is SubjectKind.EVENT:
        return _show_event(services, services.events.find(str(subject.id)), as_json=args.json)
    record = services.records.load(subject)
    if args.json:
        write_json(record_json(record, services.timeline.of(subject)))
    else:
        for line in record_lines(record):
            write_line(line)
    return 0


def export(services: Services, args: argparse.Namespace) -> int:
    if args.format == "ics":
        return export_calendar(services, args)
    subjects, event = selected(services, args)
    offices = services.events.offices_of(event.id) if event else {}
    options = replace(card_options(args), with_photo=not args.no_photo, with_notes=args.notes)
    target = Path(args.out)
    form = _card_form(args)
    if args.each:
        if form not in VCARD_FORMATS:
            raise UserError("Eine Datei je Kontakt gibt es nur für vCard.")
        count = services.exporting.contacts_each(subjects, form, target, options, offices=offices)
    else:
        count = services.exporting.contacts(subjects, form, target, options, offices=offices)
    write_line(f"{target}: {count} Kontakte")
    return 0


def _card_form(args: argparse.Namespace) -> str:
    """The key of the form: "vcf" is a vCard in the profile named, 3.0 if none is."""
    if args.format == "vcf":
        return VCARD_PROFILES[args.profile or "3.0"]
    if args.profile:
        raise UserError("--profile gibt es nur zu --format vcf.")
    return str(args.format)


def event(services: Services, args: argparse.Namespace) -> int:
    return _show_event(services, services.events.find(args.name), as_json=args.json)


def _show_event(services: Services, found: Event, *, as_json: bool) -> int:
    view = services.events.view(found.id)
    own = services.own_fields.of(Subject(SubjectKind.EVENT, found.id))
    if as_json:
        order = services.precedence.order(found.id)
        more = {"own_fields": own_fields_json(own), "precedence": plain(order.lines)}
        more |= guest_list_json(services, found)
        write_json({**plain(view), "seated": view.seated, "invited": view.invited, **more})
    else:
        shown = (f"{one.field.name}: {one.shown}" for one in own if one.value)
        for line in (*_event_lines(view), "", *guest_list_lines(services, found), *shown):
            write_line(line)
    return 0


def _event_lines(view: EventView) -> list[str]:
    lines = [f"{view.event.name}, {view.event.period()}, {view.event.where()}", ""]
    lines += [f"{number}. {line.item.title}" for number, line in enumerate(view.programme, start=1)]
    lines += ["", ", ".join(f"{STATUS_WORDS[status]}: {number}" for status, number in view.counts.items()), ""]
    for row in view.participants:
        stands_in = f" (in Vertretung für {row.represents})" if row.represents else ""
        lines.append(f"{row.listed_name}, {row.function}, {row.body}: {row.status_words}{stands_in}")
    return lines


def journal(services: Services, args: argparse.Namespace) -> int:
    if args.entry is not None:
        line, changes = services.history.entry(args.entry)
        if args.json:
            write_json({**_entry(line), "changes": plain(changes)})
        else:
            write_line(_journal_text(line))
            for change in changes:
                write_line(
                    f"  {change.operation.value} {change.table} {change.row_id} {_values(change.after)}".rstrip()
                )
        return 0
    lines = services.history.lines(args.limit)
    if args.json:
        write_json([_entry(line) for line in lines])
    else:
        for line in lines:
            write_line(_journal_text(line))
    return 0


def _values(after: Mapping[str, Any]) -> str:
    return ", ".join(f"{name} = {plain(value)}" for name, value in after.items() if name != "version")


def _entry(line: JournalLine) -> dict[str, Any]:
    return {**plain(line.entry), "text": line.text}


def _journal_text(line: JournalLine) -> str:
    entry: JournalEntry = line.entry
    taken_back = "  (zurückgenommen)" if entry.undone_by else ""
    return f"{entry.id:>5}  {entry.at[:19].replace('T', ' ')}  {entry.actor:<12} {line.text}{taken_back}"


def undo(services: Services, args: argparse.Namespace) -> int:
    write_taken_back(*services.history.undo_naming(args.entry, partly=args.partly), as_json=args.json)
    return 0


def redo(services: Services, args: argparse.Namespace) -> int:
    changes, text = services.history.redo()
    write_taken_back(changes, text, (), as_json=args.json)
    return 0


COMMANDS: Mapping[str, Callable[[Services, argparse.Namespace], int]] = {
    "search": search,
    "show": show,
    "address": address,
    "extract": extract_text,
    "import": import_files,
    "export": export,
    "print": print_sheet,
    "invite": invite,
    "mail-merge": merge_table,
    "letters": letters,
    "mails": mails,
    "bcc": bcc,
    "compare": compare,
    "new-event": new_event,
    "event": event,
    "answer": answer,
    "answers": answers,
    "send": send,
    "check-in": check_in,
    "report": report,
    "expire": expire,
    "precedence": precedence,
    "terms": terms,
    "change-holder": change_holder,
    "election": election,
    "journal": journal,
    "stale": stale,
    "undo": undo,
    "redo": redo,
    "tasks": tasks,
    "introduce": introduce,
    "network": network,
    "duplicates": duplicates,
    "merge": merge_contacts,
    "unmerge": unmerge,
    "not-duplicate": not_duplicate,
}
