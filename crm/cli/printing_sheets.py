"""``verteiler print`` for the sheets about contacts and events: folder sheets, directory, booklet, network."""

from __future__ import annotations

import argparse
from pathlib import Path

from crm.cli.output import write_line
from crm.cli.selection import selected
from crm.domain.dossier import DossierKind
from crm.domain.errors import NotFoundError, UserError
from crm.domain.event import Event
from crm.domain.listing import Subject, SubjectKind
from crm.services.bundle import Services
from crm.services.card_loading import CardOptions
from crm.services.contacts import OPEN, Disclosure
from crm.services.recipients import Guests, those_among
from crm.services.sheets import Printed


def dossier(services: Services, args: argparse.Namespace) -> int:
    """Sheets of persons or of organisations, one a page."""
    subjects, event = _chosen(services, args)
    options = _options(args)
    content = services.dossiers.content(DossierKind(args.sheet), subjects, event, options)
    if not content.count:
        raise NotFoundError("Zu den Gewählten gibt es kein solches Blatt; es wurde nichts ausgegeben.")
    return _keep(services, args, content.title, content.count, services.dossiers.print(content), options)


def directory(services: Services, args: argparse.Namespace) -> int:
    """The contacts from A to Z."""
    subjects, event = _chosen(services, args)
    options = _options(args)
    content = services.alphabet.content(subjects, event, options, with_addresses=args.addresses)
    if not content.count:
        raise NotFoundError("Die Auswahl ist leer; es wurde nichts ausgegeben.")
    return _keep(services, args, "Verzeichnis", content.count, services.alphabet.print(content), options)


def booklet(services: Services, args: argparse.Namespace) -> int:
    """The booklet of an event."""
    if not args.event:
        raise UserError("Bitte nennen Sie die Veranstaltung: --event NAME.")
    event, options = services.events.find(args.event), _options(args)
    content = services.booklets.content(event.id, options, with_open=args.open)
    name = f"Delegationsheft {event.name}"
    return _keep(services, args, name, content.count, services.booklets.print(content), options)


def network(services: Services, args: argparse.Namespace) -> int:
    """The network around the one contact or event that is named, or among those of a list."""
    if args.event:
        chosen, steps = [Subject(SubjectKind.EVENT, services.events.find(args.event).id)], 1
    elif args.query:
        chosen, steps = [services.records.find(args.query)], 2
    else:
        chosen, steps = selected(services, args)[0], 2
    content = services.network_sheets.content(chosen, args.steps or steps)
    return _keep(services, args, f"Netzwerk {content.name}", content.count, services.network_sheets.print(content))


def _chosen(services: Services, args: argparse.Namespace) -> tuple[list[Subject], Event | None]:
    """Of an event only the guests whose answer is meant."""
    subjects, event = selected(services, args)
    if event is not None:
        subjects = those_among(services.events.view(event.id).participants, Guests(args.guests))
    return subjects, event


def _options(args: argparse.Namespace) -> CardOptions:
    return CardOptions(with_confidential=args.confidential, with_private=args.private, with_notes=args.notes)


def _keep(
    services: Services, args: argparse.Namespace, name: str, count: int, printed: Printed, shown: Disclosure = OPEN
) -> int:
    services.sheets.keep(printed, Path(args.out), name, count, shown)
    for warning in printed.warnings:
        write_line(f"Hinweis: {warning}")
    write_line(f"{args.out}: {count} Einträge, Seiten: {printed.pages}")
    return 0
