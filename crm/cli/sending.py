"""``verteiler merge``: what goes out to the people of an invitation list. Nothing is sent by the program."""

from __future__ import annotations

import argparse
from pathlib import Path

from crm.cli.lists import Wanted, wanted_list
from crm.cli.output import write_line
from crm.services.bundle import Services


def merge(services: Services, args: argparse.Namespace) -> int:
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


def _to_check(wanted: Wanted) -> str:
    doubtful = len(wanted.list.doubtful)
    return f", {doubtful} bitte prüfen" if doubtful else ""
