"""``verteiler print letters``: letters on the house's paper by DIN 5008."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path

from crm.cli.arguments_letter import INFO_ARGUMENTS
from crm.cli.output import write_line
from crm.cli.selection import card_options, chosen_list, selected
from crm.domain.errors import NotFoundError, UserError
from crm.domain.event import Event
from crm.domain.letter import LetterForm
from crm.domain.letter_text import LetterText
from crm.services.bundle import Services
from crm.services.house_letters import Mailing
from crm.services.recipients import Guests


def print_letters(services: Services, args: argparse.Namespace) -> int:
    text, event = _text(services, args), _occasion(services, args)
    mailing = _mailing(services, args)
    printed = services.house_letters.print(mailing, text, LetterForm(args.form), args.date, event)
    name = f"Briefe Form {args.form}"
    services.sheets.keep(printed, Path(args.out), name, len(mailing.rows), card_options(args))
    for warning in printed.warnings:
        write_line(f"Hinweis: {warning}")
    write_line(f"{args.out}: {len(mailing.rows)} Briefe, Seiten: {printed.pages}")
    return 0


def _text(services: Services, args: argparse.Namespace) -> LetterText:
    """The file's; what was said on the command line counts before what its head says."""
    if not args.text:
        raise UserError("Bitte nennen Sie die Datei mit dem Text: --text DATEI.")
    text = services.house_letters.read(Path(args.text))
    info = {label: getattr(args, argument) for argument, label in INFO_ARGUMENTS.items() if getattr(args, argument)}
    text = replace(
        text,
        subject=args.subject or text.subject,
        info={**text.info, **info},
        notes=tuple(args.note or text.notes),
        signature=tuple(args.signature or text.signature),
        enclosures=tuple(args.enclosure or text.enclosures),
    )
    if not text.subject.strip():
        raise UserError("Bitte geben Sie den Betreff an: --subject TEXT, oder „Betreff: …“ am Anfang der Datei.")
    return text


def _occasion(services: Services, args: argparse.Namespace) -> Event | None:
    name = args.occasion or args.event
    return services.events.find(name) if name else None


def _mailing(services: Services, args: argparse.Namespace) -> Mailing:
    shown, letters = card_options(args), services.house_letters
    event = _occasion(services, args)
    if args.event:
        found = services.recipients.guests(services.events.find(args.event), Guests(args.guests), shown)
        mailing = letters.of_list(found)
    elif args.list or args.audience:
        mailing = letters.of_list(chosen_list(services, args.list or args.audience, shown))
    else:
        mailing = letters.of_subjects(selected(services, args)[0], event.id if event else None, shown)
    if not mailing.rows:
        raise NotFoundError(" ".join(("Die Auswahl ist leer; es wurde nichts ausgegeben.", *mailing.warnings)))
    return mailing
