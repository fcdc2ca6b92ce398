"""``verteiler show`` and ``event``: one record, or one event with its programme and guests."""

from __future__ import annotations

import argparse

from crm.cli.guests import guest_list_json, guest_list_lines
from crm.cli.output import plain, write_json, write_line
from crm.cli.record_text import own_fields_json, record_json, record_lines
from crm.domain.audience_history import STATUS_WORDS
from crm.domain.event import Event
from crm.domain.listing import Subject, SubjectKind
from crm.services.bundle import Services
from crm.services.event_view import EventView


def show(services: Services, args: argparse.Namespace) -> int:
    subject = services.records.find(" ".join(args.name))
    if subject.kind is SubjectKind.EVENT:
        return _show_event(services, services.events.find(str(subject.id)), as_json=args.json)
    record = services.records.load(subject)
    if args.json:
        write_json(record_json(record, services.timeline.of(subject)))
    else:
        for line in record_lines(record):
            write_line(line)
    return 0


def event(services: Services, args: argparse.Namespace) -> int:
    return _show_event(services, services.events.find(args.name), as_json=args.json)


def _show_event(services: Services, found: Event, *, as_json: bool) -> int:
    view = services.events.view(found.id)
    own = services.own_fields.of(Subject(SubjectKind.EVENT, found.id))
    if as_json:
        order = services.precedence.order(found.id)
        more = {"own_fields": own_fields_json(own), "precedence": plain(order.lines)}
        more |= guest_list_json(services, found)
        write_json({**plain(view), "seated": view.seated, "invited": view.invited, **more})
    else:
        shown = (f"{one.field.name}: {one.shown}" for one in own if one.value)
        for line in (*_event_lines(view), "", *guest_list_lines(services, found), *shown):
            write_line(line)
    return 0


def _event_lines(view: EventView) -> list[str]:
    lines = [f"{view.event.name}, {view.event.period()}, {view.event.where()}", ""]
    lines += [f"{number}. {line.item.title}" for number, line in enumerate(view.programme, start=1)]
    lines += ["", ", ".join(f"{STATUS_WORDS[status]}: {number}" for status, number in view.counts.items()), ""]
    for row in view.participants:
        stands_in = f" (in Vertretung für {row.represents})" if row.represents else ""
        lines.append(f"{row.listed_name}, {row.function}, {row.body}: {row.status_words}{stands_in}")
    return lines
