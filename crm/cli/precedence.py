"""``verteiler precedence``: the house's table of ranks, and the order of an event."""

from __future__ import annotations

import argparse

from crm.cli.output import write_json, write_line
from crm.services.bundle import Services

#: Said with every output: nobody is to take it for an official one.
CUSTOM = "Hausordnung, keine amtliche Rangfolge"


def precedence(services: Services, args: argparse.Namespace) -> int:
    """Without an event the table, with one the order of those who take part and its reasons."""
    if args.event:
        return _order(services, services.events.find(args.event).id, as_json=args.json)
    table = services.precedence.table()
    if args.json:
        write_json({"status": CUSTOM, "table": table})
        return 0
    write_line(CUSTOM)
    for row in table:
        write_line(f"{row.number:>5}  {row.title}{f' – {row.note}' if row.note else ''}")
    return 0


def _order(services: Services, event_id: int, *, as_json: bool) -> int:
    order = services.precedence.order(event_id)
    if as_json:
        write_json({"status": CUSTOM, "left_out": order.left_out, "precedence": order.lines})
        return 0
    write_line(CUSTOM)
    for line in order.lines:
        who = ", ".join(part for part in (line.name, line.function, line.body) if part)
        write_line(f"{line.place:>3}. {who}: {line.reason}")
    return 0
