"""``verteiler export``: contacts as vCards or a table."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path

from crm.cli.output import write_line
from crm.cli.selection import card_options, selected
from crm.cli.sending import export_calendar
from crm.domain.errors import UserError
from crm.services.bundle import Services
from crm.services.exporting import VCARD_FORMATS, VCARD_PROFILES


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
