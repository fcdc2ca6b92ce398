"""``verteiler event``: an event with its programme, its participants and what stands on the guest list."""

from __future__ import annotations

import argparse
from typing import Any

from crm.cli.output import plain, write_json, write_line
from crm.cli.record_text import own_fields_json
from crm.domain.audience_history import STATUS_WORDS
from crm.domain.event import Event, Participation
from crm.domain.listing import Subject, SubjectKind
from crm.domain.waves import WAVE_WORDS, WAY_WORDS
from crm.services.bundle import Services
from crm.services.event_view import EventView
from crm.services.sent_waves import SentWave


def event(services: Services, args: argparse.Namespace) -> int:
    return show_event(services, services.events.find(args.name), as_json=args.json)


def show_event(services: Services, found: Event, *, as_json: bool) -> int:
    view = services.events.view(found.id)
    own = services.own_fields.of(Subject(SubjectKind.EVENT, found.id))
    if as_json:
        order = services.precedence.order(found.id)
        more = {"own_fields": own_fields_json(own), "precedence": plain(order.lines)}
        more |= _guest_list_json(services, found)
        write_json({**plain(view), "seated": view.seated, "invited": view.invited, **more})
    else:
        shown = (f"{one.field.name}: {one.shown}" for one in own if one.value)
        for line in (*_event_lines(view), "", *_guest_list_lines(services, found), *shown):
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


def _guest_list_json(services: Services, event: Event) -> dict[str, Any]:
    """Seats, waiting list and sendings of an event; stable words of the domain."""
    seats = services.waiting.seats(event.id)
    names = {row.participation.id: row.listed_name for row in services.check_in.rows(event.id)}
    proposed = {guest.id for guest in services.waiting.proposed(event.id)}

    def waiting(guest: Participation) -> dict[str, Any]:
        return {
            "participation_id": guest.id,
            "name": names[guest.id],
            "place": guest.queue_place,
            "is_proposed": guest.id in proposed,
        }

    count = seats.count
    return {
        "seats": {
            "capacity": count.rules.capacity,
            "taken": count.taken,
            "free": count.free,
            "overruled": count.overruled,
            "oversold": count.oversold,
            "categories": {
                category.value: {"taken": taken, "limit": count.rules.limit(category), "free": count.free_for(category)}
                for category, taken in count.categories.items()
            },
            "companions": sum(seats.companions.values()),
        },
        "waiting_list": [waiting(guest) for guest in seats.waiting()],
        "dispatches": [_dispatch_json(one) for one in services.invitations.dispatches(event.id)],
    }


def _dispatch_json(sent: SentWave) -> dict[str, Any]:
    one = sent.dispatch
    return {
        "id": one.id,
        "wave": one.wave.value,
        "way": one.way.value,
        "sent_on": plain(one.sent_on),
        "sent_by": one.sent_by,
        "list_id": one.list_id,
        "count": sent.count,
    }


def _guest_list_lines(services: Services, event: Event) -> list[str]:
    """The same for people, what there is of it."""
    seats = services.waiting.seats(event.id)
    capacity = f" von {seats.count.rules.capacity}" if seats.count.rules.capacity else ""
    lines = [f"Plätze vergeben: {seats.count.taken}{capacity}, Warteliste: {len(seats.waiting())}"]
    for sent in services.invitations.dispatches(event.id):
        one = sent.dispatch
        lines.append(f"{WAVE_WORDS[one.wave]} ({WAY_WORDS[one.way]}) am {one.sent_on.german()} an {sent.count}")
    return lines
