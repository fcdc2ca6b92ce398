"""``verteiler print`` for the sheets about contacts and events: folder sheets, directory, booklet, network."""

from __future__ import annotations

import argparse
from pathlib import Path

from crm.cli.output import write_line
from crm.cli.selection import selected
from crm.domain.dossier import DossierKind
from crm.domain.errors import NotFoundError, UserError
from crm.domain.network import EdgeKind
from crm.services.bundle import Services
from crm.services.exporting import CardOptions
from crm.services.sheets import Printed


def dossier(services: Services, args: argparse.Namespace) -> int:
    """Sheets of persons or of organisations, one a page."""
    subjects, event = selected(services, args)
    options = _options(args)
    content = services.dossiers.content(DossierKind(args.sheet), subjects, event, options)
    if not content.count:
        raise NotFoundError("Zu den Gewählten gibt es kein solches Blatt; es wurde nichts ausgegeben.")
    return _keep(services, args, content.title, content.count, services.dossiers.print(content), options)


def directory(services: Services, args: argparse.Namespace) -> int:
    """The contacts from A to Z."""
    subjects, event = selected(services, args)
    options = _options(args)
    source = "" if event else _source(args)
    content = services.alphabet.content(subjects, event, options, source=source)
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
    """The network around the one contact or event that is named."""
    kinds = [EdgeKind(kind) for kind in args.kind] if args.kind else list(EdgeKind)
    content = services.network_sheets.content(_centre(services, args), args.steps, kinds)
    return _keep(services, args, f"Netzwerk {content.name}", content.count, services.network_sheets.print(content))
