"""``verteiler journal``, ``undo`` and ``redo``: what was done, and taking it back."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from typing import Any

from crm.cli.output import plain, write_json, write_line, write_taken_back
from crm.domain.errors import MovedOnError, UserError
from crm.domain.journal import JournalEntry
from crm.services.bundle import Services
from crm.services.history import JournalLine


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
    try:
        if args.partly:
            changes, text, left = services.history.undo_partly(args.entry)
        else:
            (changes, text), left = services.history.undo(args.entry), []
    except MovedOnError as error:
        raise UserError(
            f"{error} Mit „--partly“ bleibt das Geänderte, wie es ist, und alles andere geht zurück."
        ) from error
    write_taken_back(changes, text, left, as_json=args.json)
    return 0


def redo(services: Services, args: argparse.Namespace) -> int:
    changes, text = services.history.redo()
    write_taken_back(changes, text, (), as_json=args.json)
    return 0
