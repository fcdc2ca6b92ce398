"""``verteiler cards``: what is in vCard files, and what is wrong with them; needs no database."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from crm.cli.output import plain, write_json, write_line
from crm.services.card_files import FoundCard, FoundFile, read_card_file


def cards(args: argparse.Namespace) -> int:
    """Writes the cards of each file and a summary; what cannot be read is named with card and line."""
    files = [read_card_file(Path(name)) for name in args.files]
    if args.json:
        write_json([_json(file) for file in files])
        return 0
    for file in files:
        _write_file(file)
    number, problems = sum(len(file.cards) for file in files), sum(len(file.problems) for file in files)
    write_line(f"Dateien: {len(files)}, Karten: {number}, Probleme: {problems}")
    return 0


def _json(file: FoundFile) -> dict[str, Any]:
    return {
        "file": str(file.path),
        "cards": [
            {"number": card.card.number, "line": card.card.line, "version": card.card.version, "jcard": card.jcard}
            for card in file.cards
        ],
        "problems": plain(file.problems),
    }


def _write_file(file: FoundFile) -> None:
    write_line(str(file.path))
    for card in file.cards:
        write_line(f"{card.card.number:>5}  {_card(card)}")
    for problem in file.problems:
        write_line(f"       Prüfen: {problem.text}")


def _card(card: FoundCard) -> str:
    """One line: who, as what, where, and the ways to reach them."""
    contact = card.contact
    if card.is_group:
        return f"{contact.name or 'Ohne Namen'} (Gruppe, Mitglieder: {len(card.members)})"
    ways = (*(channel.value for channel in contact.channels), *(address.one_line() for address in contact.addresses))
    who = ", ".join(filter(None, (contact.name or "Ohne Namen", contact.function, contact.body, contact.unit)))
    return " ".join(" · ".join(filter(None, (who, *ways))).split())
