"""The commands: each asks a service and writes the answer."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from crm.cli.address import address
from crm.cli.network import introduce, network
from crm.cli.output import plain, write_json, write_line
from crm.cli.record_text import record_json, record_lines
from crm.domain.audience import STATUS_WORDS
from crm.domain.errors import NotFoundError, UserError
from crm.domain.event import Event
from crm.domain.invitation import InvitationList
from crm.domain.journal import JournalEntry
from crm.domain.listing import Hit, Subject, SubjectKind, Tier
from crm.services.bundle import Services
from crm.services.event_view import EventView
from crm.services.exporting import CardOptions, subjects_of_list
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
        write_json(record_json(record))
    else:
        for line in record_lines(record):
            write_line(line)
    return 0


def export(services: Services, args: argparse.Namespace) -> int:
    subjects, _ = selected(services, args)
    options = CardOptions(with_confidential=args.confidential, with_private=args.private)
    target = Path(args.out)
    if args.each:
        if not args.format.startswith("vcard"):
            raise UserError("Eine Datei je Kontakt gibt es nur für vCard.")
        count = services.exporting.contacts_each(subjects, args.format, target, options)
    else:
        count = services.exporting.contacts(subjects, args.format, target, options)
    write_line(f"{target}: {count} Kontakte")
    return 0


def print_sheet(services: Services, args: argparse.Namespace) -> int:
    subjects, event = selected(services, args)
    if event is not None:
        subjects = services.sheets.press_contacts(event) or subjects
    printed = services.sheets.media_sheet(subjects, event)
    services.sheets.keep(printed, Path(args.out), "Medienkontaktblatt", len(subjects))
    write_line(f"{args.out}: {len(subjects)} Kontakte, Seiten: {printed.pages}")
    return 0


def selected(services: Services, args: argparse.Namespace) -> tuple[list[Subject], Event | None]:
    """What the selection names; the event too if one was named. UserError if nothing is found."""
    event = None
    if args.event:
        event = services.events.find(args.event)
        subjects = [row.subject for row in services.events.view(event.id).participants]
    elif args.list:
        view = services.audiences.view(services.audiences.find(args.list).id)
        subjects = subjects_of_list(view.list)
    else:
        kinds = (SubjectKind.PERSON, SubjectKind.ORGANISATION)
        subjects = services.directory.find(args.query or "", kinds)
    if not subjects:
        raise NotFoundError("Die Auswahl ist leer; es wurde nichts ausgegeben.")
    return subjects, event


def invite(services: Services, args: argparse.Namespace) -> int:
    event = services.events.find(args.event)
    path = Path(args.audience)
    audience_id = None
    if path.suffix == ".toml":
        found = services.audiences.preview(services.audiences.from_file(path), title=event.name)
    else:
        audience_id = services.audiences.find(args.audience).id
        found = services.audiences.view(audience_id).list
    if args.out:  # first: what could not be written was not sent either
        keep_list(services, found, Path(args.out))
    if args.freeze:
        services.audiences.freeze(found, event.id, audience_id)
    if args.json:
        write_json(found)
    else:
        _write_list(found, explain=args.explain)
    return 0


def keep_list(services: Services, found: InvitationList, target: Path) -> None:
    """Writes a list by the target's ending: .pdf is set as a sheet, the others are tables."""
    if target.suffix == ".pdf":
        services.sheets.keep(services.sheets.invitation_list(found), target, "Einladungsliste", len(found.rows))
    else:
        services.exporting.invitations(found, target)


def _write_list(found: InvitationList, *, explain: bool) -> None:
    if explain:
        for row in found.rows:
            write_line(f"{row.listed_name or row.office}, {row.body}: {'; '.join(row.reasons)}")
        for omitted in found.omitted:
            write_line(f"nicht dabei: {omitted.name}, {omitted.body}: {omitted.reason}")
    write_line(f"{len(found.rows)} Einladungen, {len(found.omitted)} nicht dabei")


def event(services: Services, args: argparse.Namespace) -> int:
    return _show_event(services, services.events.find(args.name), as_json=args.json)


def _show_event(services: Services, found: Event, *, as_json: bool) -> int:
    view = services.events.view(found.id)
    if as_json:
        write_json({**plain(view), "seated": view.seated, "invited": view.invited})
    else:
        for line in _event_lines(view):
            write_line(line)
    return 0


def _event_lines(view: EventView) -> list[str]:
    lines = [f"{view.event.name}, {view.event.period()}, {view.event.where()}", ""]
    lines += [f"{number}. {line.item.title}" for number, line in enumerate(view.programme, start=1)]
    lines += ["", ", ".join(f"{STATUS_WORDS[status]}: {number}" for status, number in view.counts.items()), ""]
    for row in view.participants:
        stands_in = f" (in Vertretung für {row.represents})" if row.represents else ""
        status = STATUS_WORDS[row.participation.status]
        lines.append(f"{row.listed_name}, {row.function}, {row.body}: {status}{stands_in}")
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
    _, text = services.history.undo(args.entry, partly=args.partly)
    write_line(text)
    return 0


def redo(services: Services, args: argparse.Namespace) -> int:
    _, text = services.history.redo()
    write_line(text)
    return 0


COMMANDS: Mapping[str, Callable[[Services, argparse.Namespace], int]] = {
    "search": search,
    "show": show,
    "address": address,
    "export": export,
    "print": print_sheet,
    "invite": invite,
    "event": event,
    "journal": journal,
    "undo": undo,
    "redo": redo,
    "introduce": introduce,
    "network": network,
}
