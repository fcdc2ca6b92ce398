"""``verteiler stale``: what nobody has confirmed for long."""

from __future__ import annotations

import argparse
from typing import Any

from crm.cli.output import plain, write_json, write_line
from crm.services.bundle import Services
from crm.services.confirmation import STALE_WORDS, StaleItem, StaleKind


def stale(services: Services, args: argparse.Namespace) -> int:
    """Never confirmed first, then the oldest confirmations."""
    kinds = (StaleKind(args.kind),) if args.kind else ()
    items = services.confirmation.stale(args.months, kinds)
    if args.json:
        write_json([_item(item) for item in items])
        return 0
    for item in items:
        when = f"bestätigt {item.confirmed_on.german()}" if item.confirmed_on else "nie bestätigt"
        source = f"Quelle: {item.source}" if item.source else ""
        write_line("  ".join(part for part in (item.name, STALE_WORDS[item.kind], item.value, when, source) if part))
    age = "einem Monat" if args.months == 1 else f"{args.months} Monaten"
    write_line(f"Seit mehr als {age} nicht bestätigt: {len(items)}")
    return 0


def _item(item: StaleItem) -> dict[str, Any]:
    return {
        "subject": {"kind": item.subject.kind.value, "id": item.subject.id, "name": item.name},
        "kind": item.kind.value,
        "value": item.value,
        "source": item.source,
        "confirmed_on": plain(item.confirmed_on),
    }
