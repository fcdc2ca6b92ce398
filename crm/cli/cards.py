"""``verteiler cards``: what is in vCard files, and what is wrong with them; needs no database."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any, Final

from crm.cli.output import plain, write_json, write_line
from crm.domain.errors import UserError
from crm.services.card_expectations import ComparedFile, card_files, compared
from crm.services.card_files import UNREADABLE, FoundCard, FoundFile, read_card_file, unreadable

_LONGEST: Final = 120


def cards(args: argparse.Namespace) -> int:
    """Writes the cards of each file and a summary; what cannot be read is named with card and line.

    A folder stands for all card files in it. Where other programs' readings of a file stand beside it, the differences
    are named as well; 1 is returned if nothing explains one of them, or if one of several files cannot be read at all.
    """
    paths = [path for name in args.files for path in card_files(Path(name))]
    files = [(file := _read(path, is_only=len(paths) == 1), compared(file)) for path in paths]
    expected = [one for _, found in files for one in found]
    if args.json:
        write_json([_json(file, found) for file, found in files])
    else:
        for file, found in files:
            _write_file(file)
            for one in found:
                _write_compared(one)
        _write_sums([file for file, _ in files], expected)
    is_unreadable = any(problem.kind == UNREADABLE for file, _ in files for problem in file.problems)
    return 1 if is_unreadable or any(one.unexplained for one in expected) else 0


def _read(path: Path, *, is_only: bool) -> FoundFile:
    try:
        return read_card_file(path)
    except UserError as error:
        if is_only:
            raise
        return unreadable(path, error)


def _write_sums(files: list[FoundFile], expected: list[ComparedFile]) -> None:
    number, problems = sum(len(file.cards) for file in files), sum(len(file.problems) for file in files)
    write_line(f"Dateien: {len(files)}, Karten: {number}, Probleme: {problems}")
    if expected:
        unexplained = sum(one.unexplained for one in expected)
        different = sum(len(one.differences) + bool(one.problem) for one in expected)
        write_line(
            f"Verglichen mit anderen Programmen: {len(expected)} Dateien, {sum(one.values for one in expected)} "
            f"Angaben; Unterschiede: {different}, davon erklärt: {different - unexplained}, ungeklärt: {unexplained}"
        )


def _write_compared(one: ComparedFile) -> None:
    state = "wie erwartet" if not one.differences else f"Unterschiede: {len(one.differences)}"
    write_line(f"       Verglichen mit {one.path.name}: {one.problem or state}")
    for found in one.differences:
        write_line(f"         Karte {found.card}: hier {_shown(found.ours)}, dort {_shown(found.theirs)}")
        write_line(f"           {'Erklärt: ' + found.reason if found.reason else 'UNGEKLÄRT'}")


def _shown(text: str) -> str:
    """On one line, and not all of a photo."""
    line = "".join(sign if sign.isprintable() else " " for sign in text)
    return f"„{line if len(line) <= _LONGEST else line[:_LONGEST] + '…'}“" if text else "nichts"


def _json(file: FoundFile, found: list[ComparedFile]) -> dict[str, Any]:
    return {
        "file": str(file.path),
        "cards": [
            {"number": card.card.number, "line": card.card.line, "version": card.card.version, "jcard": card.jcard}
            for card in file.cards
        ],
        "problems": plain(file.problems),
        "compared": [
            {
                "file": str(one.path),
                "values": one.values,
                "unexplained": one.unexplained,
                "problem": one.problem,
                "differences": [difference._asdict() for difference in one.differences],
            }
            for one in found
        ],
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
