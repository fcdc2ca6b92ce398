"""``verteiler print``: sheets, labels and envelopes as PDF."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from crm.cli.letters import print_letters
from crm.cli.name_cards import CARDS
from crm.cli.output import write_line
from crm.cli.placement import chosen_offsets, label_options
from crm.cli.print_settings import keep_settings, use_settings
from crm.cli.printing_sheets import booklet, directory, dossier, network
from crm.cli.selection import card_options, chosen_list, selected
from crm.domain.dossier import DossierKind
from crm.domain.errors import NotFoundError, UserError
from crm.domain.event_table import EventTableKind
from crm.domain.guest_sheet import GuestOrder, GuestSheetKind
from crm.domain.label import find_envelope, find_label_sheet
from crm.domain.name_card import CardKind
from crm.domain.sheet import Issue, MediaGrouping, MediaLayout
from crm.services.bundle import Services
from crm.services.contacts import Disclosure
from crm.services.guest_sheets import sheet_title
from crm.services.labels import Post
from crm.services.recipients import Guests
from crm.services.sheets import Printed


def print_sheet(services: Services, args: argparse.Namespace) -> int:
    """UserError for a way to say whom that the sheet does not know: it would speak of everybody instead."""
    if args.name and args.sheet != CardKind.SIGN:
        raise UserError("--name gehört zu table-signs; wessen Namen gedruckt werden, sagen --event, --list, --query.")
    if args.test and args.sheet not in _TESTABLE:
        raise UserError("Einen Probedruck (--test) gibt es nur von Etiketten, Umschlägen und Karten.")
    use_settings(services, args)
    source = "" if args.no_source else _source(services, args)
    issue = Issue(is_internal=args.internal, source=source, issued_on=args.date or services.tasks.today())
    done = services.sheets.issued(issue, lambda: SHEETS[args.sheet](services, args))
    keep_settings(services, args)
    return done


def _source(services: Services, args: argparse.Namespace) -> str:
    """From what the sheet was made, as its foot says it."""
    if args.event:
        return f"Veranstaltung „{services.events.find(args.event).name}“"
    if args.list or args.audience:
        return f"Verteiler „{Path(args.list or args.audience).name}“"
    if args.query:
        return f"Suche „{args.query}“"
    return "alle Kontakte" if args.all else ""


def _media_sheet(services: Services, args: argparse.Namespace) -> int:
    subjects, event = selected(services, args)
    if event is not None:
        subjects = services.sheets.press_contacts(event) or subjects
    options = card_options(args)
    printed = services.sheets.media_sheet(
        subjects, event, args.date, options, MediaLayout(args.layout), MediaGrouping(args.group)
    )
    services.sheets.keep(printed, Path(args.out), "Medienkontaktblatt", len(subjects), options)
    for warning in printed.warnings:
        write_line(f"Hinweis: {warning}")
    write_line(f"{args.out}: {len(subjects)} Kontakte, Seiten: {printed.pages}")
    return 0


def _labels(services: Services, args: argparse.Namespace) -> int:
    if not args.product:
        raise UserError("Bitte nennen Sie das Etikett, etwa --product L7160.")
    sheet = find_label_sheet(services.labels.sheets, args.product)
    options = label_options(services, args)
    post = _post(services, args)
    printed = services.labels.print_labels(post, sheet, options)
    return _keep(services, args, f"Etiketten {sheet.name}", post, printed)


def _envelopes(services: Services, args: argparse.Namespace) -> int:
    if not args.size:
        raise UserError("Bitte nennen Sie das Format, etwa --size DL.")
    envelope, post = find_envelope(args.size), _post(services, args)
    printed = services.labels.print_envelopes(
        post, envelope, chosen_offsets(services, args), with_outlines=args.outlines or args.test
    )
    return _keep(services, args, f"Umschläge {envelope.name}", post, printed)


def _guest_sheet(services: Services, args: argparse.Namespace) -> int:
    if not args.event:
        raise UserError("Bitte nennen Sie die Veranstaltung: --event NAME.")
    kind, event = GuestSheetKind(args.sheet), services.events.find(args.event)
    content = services.guest_sheets.content(
        event.id, kind, GuestOrder(args.order or GuestOrder.RANK), with_open=args.open
    )
    printed = services.guest_sheets.print(content)
    services.sheets.keep(printed, Path(args.out), f"{sheet_title(kind)} {event.name}", content.count)
    for warning in printed.warnings:
        write_line(f"Hinweis: {warning}")
    write_line(f"{args.out}: {content.count} Einträge, Seiten: {printed.pages}")
    return 0


def _event_table(services: Services, args: argparse.Namespace) -> int:
    if not args.event:
        raise UserError("Bitte nennen Sie die Veranstaltung: --event NAME.")
    event, shown = services.events.find(args.event), card_options(args)
    content = services.event_tables.content(event.id, EventTableKind(args.sheet), shown)
    printed = services.event_tables.print(content)
    services.sheets.keep(printed, Path(args.out), content.name, content.count, shown)
    for warning in printed.warnings:
        write_line(f"Hinweis: {warning}")
    write_line(f"{args.out}: {content.count} Gäste, Seiten: {printed.pages}")
    return 0


def _post(services: Services, args: argparse.Namespace) -> Post:
    """Whom the arguments name; an event and a list by the rules of every list."""
    if args.test:
        return Post(addressees=())
    shown = card_options(args)
    if args.event:
        found = services.recipients.guests(services.events.find(args.event), Guests(args.guests), shown)
        post = services.labels.of_list(found)
    elif args.list or args.audience:
        post = services.labels.of_list(chosen_list(services, args.list or args.audience, shown))
    else:
        subjects, _ = selected(services, args)
        post = services.labels.of_subjects(subjects, shown=shown)
    if not post.addressees:
        raise NotFoundError(" ".join(("Die Auswahl ist leer; es wurde nichts ausgegeben.", *post.warnings)))
    return post.together() if args.together else post


def _keep(services: Services, args: argparse.Namespace, name: str, post: Post, printed: Printed) -> int:
    shown = Disclosure(with_confidential=args.confidential, with_private=args.private)
    services.sheets.keep(printed, Path(args.out), name, len(post.addressees), shown)
    for warning in printed.warnings:
        write_line(f"Hinweis: {warning}")
    write_line(f"{args.out}: {len(post.addressees)} Anschriften, Seiten: {printed.pages}")
    return 0


_TESTABLE: Final = frozenset({"labels", "envelopes", *CARDS})

#: By the word after ``print``.
SHEETS: Final[Mapping[str, Callable[[Services, argparse.Namespace], int]]] = {
    "media-sheet": _media_sheet,
    "labels": _labels,
    "envelopes": _envelopes,
    **{kind.value: _guest_sheet for kind in GuestSheetKind},
    **{kind.value: dossier for kind in DossierKind},
    "directory": directory,
    "booklet": booklet,
    "network": network,
    **{kind.value: _event_table for kind in EventTableKind},
    **CARDS,
    "letters": print_letters,
}
