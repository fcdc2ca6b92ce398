"""``verteiler show``: one record."""

from __future__ import annotations

import argparse

from crm.cli.output import write_json, write_line
from crm.cli.record_text import record_json, record_lines
from crm.domain.listing import SubjectKind
from crm.services.bundle import Services


def show(services: Services, args: argparse.Namespace) -> int:
    subject = services.records.find(" ".join(args.name))
    if subject.kind is SubjectKind.EVENT:
        from crm.cli.events import show_event

        return show_event(services, services.events.find(str(subject.id)), as_json=args.json)
    record = services.records.load(subject)
    if args.json:
        write_json(record_json(record, services.timeline.of(subject)))
    else:
        for line in record_lines(record):
            write_line(line)
    return 0
