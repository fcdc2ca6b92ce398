"""``verteiler mail-merge``, ``letters``, ``mails``, ``bcc`` and the calendar: what goes out; nothing is sent."""

from __future__ import annotations

import argparse
from pathlib import Path

from crm.cli.lists import Wanted, wanted_list
from crm.cli.output import write_line
from crm.domain.errors import UserError
from crm.services.bundle import Services
from crm.services.letter_templates import read_template
from crm.services.sending import MailText


def merge_table(services: Services, args: argparse.Namespace) -> int:
    wanted = wanted_list(services, args)
    merged = services.sending.merge_table(
        wanted.list,
        wanted.event,
        Path(args.out),
        for_windows=args.windows_1252,
        respell=args.respell,
        shown=wanted.shown,
    )
    for line in merged.respelled:
        write_line(f"mit einfachen Buchstaben: {line}")
    write_line(f"{args.out}: {merged.count} Zeilen{_to_check(wanted)}")
    return 0


def letters(services: Services, args: argparse.Namespace) -> int:
    path = Path(args.template)
    in_file = path.suffix.lower() in (".docx", ".dotx")
    template = read_template(path) if in_file else services.letter_templates.find(args.template).data
    wanted = wanted_list(services, args)
    made = services.letters.write(wanted.list, wanted.event, template, Path(args.out), shown=wanted.shown)
    _write_empty(made.empty)
    write_line(f"{args.out}: {made.count} Briefe{_to_check(wanted)}")
    return 0


def mails(services: Services, args: argparse.Namespace) -> int:
    mail = MailText(subject=args.subject, text=_text_of(Path(args.text)))
    wanted = wanted_list(services, args)
    drafts = services.sending.drafts(
        wanted.list,
        wanted.event,
        mail,
        Path(args.out),
        attachments=[Path(name) for name in args.attach],
        with_calendar=args.calendar,
        answers_to=args.answers_to,
        shown=wanted.shown,
    )
    _write_missing(drafts.without_mailbox)
    _write_empty(drafts.empty)
    write_line(f"{args.out}: {drafts.count} Entwürfe, {len(drafts.without_mailbox)} ohne E-Mail{_to_check(wanted)}")
    return 0


def bcc(services: Services, args: argparse.Namespace) -> int:
    wanted = wanted_list(services, args)
    target = Path(args.out) if args.out else None
    made = services.sending.bcc(wanted.list, wanted.event, args.size, target, wanted.shown)
    if target is None:
        write_line(made.as_text())
    _write_missing(made.without_mailbox)
    write_line(f"{made.count} Adressen in {len(made.blocks)} Blöcken, {len(made.without_mailbox)} ohne E-Mail")
    return 0


def export_calendar(services: Services, args: argparse.Namespace) -> int:
    if not args.event:
        raise UserError("Einen Kalender gibt es nur zu einer Veranstaltung; bitte nennen Sie sie mit --event.")
    made = services.sending.calendar(services.events.find(args.event), Path(args.out))
    for title in made.left_out:
        write_line(f"ohne Uhrzeit, nicht im Kalender: {title}")
    write_line(f"{args.out}: {made.count} Einträge")
    return 0


def _write_missing(names: tuple[str, ...]) -> None:
    for name in names:
        write_line(f"ohne E-Mail: {name}")


def _write_empty(names: tuple[str, ...]) -> None:
    for name in names:
        write_line(f"nicht bei allen bekannt: «{name}»")


def _text_of(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        raise UserError(f"Der Text „{path}“ lässt sich nicht lesen; er muss in UTF-8 gespeichert sein.") from None


def _to_check(wanted: Wanted) -> str:
    doubtful = len(wanted.list.doubtful)
    return f", {doubtful} bitte prüfen" if doubtful else ""
