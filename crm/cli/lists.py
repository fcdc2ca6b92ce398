"""``verteiler invite``, ``compare`` and ``new-event``: the list for an event, and what changed since it was sent."""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from crm.cli.output import plain, write_json, write_line
from crm.domain.audience import Audience
from crm.domain.errors import NotFoundError, UserError
from crm.domain.event import Event
from crm.domain.invitation import InvitationList, InvitationRow
from crm.domain.kept_audience import FrozenList
from crm.domain.list_comparison import Comparison, Difference
from crm.domain.partial_date import PartialDate
from crm.domain.sheet import Issue
from crm.services.bundle import Services
from crm.services.contacts import OPEN, Disclosure


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """The list that a command asks for with an event and ``--audience NAME|FILE.toml``."""

    event: Event
    audience: Audience
    audience_id: int | None
    list: InvitationList
    shown: Disclosure


def wanted_list(services: Services, args: argparse.Namespace) -> Wanted:
    """Computes the list named by the arguments, with what they ask to be shown."""
    event = services.events.find(args.event)
    path = Path(args.audience)
    audience_id = None
    if path.suffix == ".toml":
        audience = services.audiences.from_file(path)
    else:
        audience_id = services.audiences.find(args.audience).id
        audience = services.audiences.view(audience_id).audience
    title = event.name if audience_id is None else audience.name
    shown = Disclosure(with_confidential=args.confidential, with_private=args.private)
    found = services.audiences.preview(audience, title, event.id, shown)
    return Wanted(event=event, audience=audience, audience_id=audience_id, list=found, shown=shown)


def invite(services: Services, args: argparse.Namespace) -> int:
    wanted = wanted_list(services, args)
    found = wanted.list
    if args.out:  # first: what could not be written was not sent either
        keep_list(services, found, Path(args.out), wanted.shown)
    if args.freeze:
        services.audiences.freeze(found, wanted.event.id, wanted.audience_id)
    unmatched = services.audiences.why_not(wanted.audience) if args.all else ()
    found = found.to_hand_out()
    if args.json:
        doubtful = [_doubt(row, explain=args.explain) for row in found.doubtful]
        no_rule = {"no_rule": plain(unmatched)} if args.all else {}
        write_json({**plain(found), "doubtful": doubtful, **no_rule})
        return 0
    _write_list(found, explain=args.explain)
    for row in unmatched:
        write_line(f"nicht dabei: {_at(row.name, row.body)}: {row.reason}")
    return 0


def keep_list(services: Services, found: InvitationList, target: Path, shown: Disclosure = OPEN) -> None:
    """Writes a list by the target's ending: .pdf is set as a sheet, the others are tables."""
    if target.suffix == ".pdf":
        issue = Issue(source=f"Einladungsliste „{found.title}“" if found.title else "")
        printed = services.sheets.issued(issue, partial(services.sheets.invitation_list, found))
        services.sheets.keep(printed, target, "Einladungsliste", len(found.rows), shown)
    else:
        services.exporting.invitations(found, target, shown)


def _write_list(found: InvitationList, *, explain: bool) -> None:
    if explain:
        for row in found.rows:
            write_line(f"{_at(row.shown_name, row.body)}: {'; '.join(row.reasons)}")
        for row in found.waiting:
            write_line(f"Warteliste: {_at(row.shown_name, row.body)}: {'; '.join(row.reasons)} – {row.waits}")
        for omitted in found.omitted:
            write_line(f"nicht dabei: {_at(omitted.name, omitted.body)}: {omitted.reason}")
        for row in found.doubtful:
            write_line(f"bitte prüfen: {_at(row.shown_name, row.body)}: {' '.join(row.checks)}")
    waiting = f"{len(found.waiting)} auf der Warteliste, " if found.waiting else ""
    doubtful = f", {len(found.doubtful)} bitte prüfen" if found.doubtful else ""
    write_line(f"{len(found.rows)} Einladungen, {waiting}{len(found.omitted)} nicht dabei{doubtful}")


def _doubt(row: InvitationRow, *, explain: bool) -> dict[str, Any]:
    """A row to look at before it is sent; with the sentences if they were asked for."""
    which = {"office_id": row.office_id, "party_id": row.party_id, "name": row.shown_name}
    return {**which, "checks": list(row.checks)} if explain else which


def _at(name: str, body: str) -> str:
    """Who, and where; whoever holds no office stands alone."""
    return ", ".join(part for part in (name, body) if part)


def compare(services: Services, args: argparse.Namespace) -> int:
    frozen = _frozen(services, args.list)
    comparisons = services.comparisons
    if args.with_list:
        found = comparisons.with_list(frozen.id, _frozen(services, args.with_list).id)
    elif args.with_audience:
        found = comparisons.with_audience(frozen.id, services.audiences.find(args.with_audience).id)
    else:
        found = comparisons.with_today(frozen.id)
    if args.json:
        write_json({"list": plain(frozen), **plain(found)})
    else:
        _write_comparison(found)
    return 0


def _frozen(services: Services, wanted: str) -> FrozenList:
    """The frozen list of that number, or the latest of that name."""
    for kept in services.comparisons.frozen_lists():
        if wanted in (str(kept.id), kept.name):
            return kept
    raise NotFoundError(f"Eine eingefrorene Liste „{wanted}“ gibt es nicht.")


def _write_comparison(found: Comparison) -> None:
    for row in found.rows:
        if row.difference is not Difference.SAME:
            shown = row.after or row.before
            write_line(f"{shown.body if shown else ''}: {row.sentence}")
    same = len(found.of(Difference.SAME))
    write_line(f"{len(found.rows) - same} Änderungen, {same} unverändert")


def new_event(services: Services, args: argparse.Namespace) -> int:
    try:
        day = PartialDate.parse(args.on)
    except ValueError:
        raise UserError(f"„{args.on}“ ist kein Datum.") from None
    old = services.events.find(args.made_from)
    event, _ = services.event_copies.make(old.id, args.name, day)
    if args.json:
        write_json(event)
    else:
        write_line(f"{event.name}, {event.period()}: angelegt nach „{old.name}“")
    return 0
