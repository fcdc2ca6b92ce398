"""``verteiler answer``, ``answers``, ``send``, ``check-in``, ``report`` and ``expire``: the guest list."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from crm.cli.output import plain, write_json, write_line
from crm.domain.audience_history import CATEGORY_WORDS, STATUS_WORDS
from crm.domain.dispatch import Wave, Way
from crm.domain.errors import UserError
from crm.domain.event import Event, Status
from crm.domain.listing import SubjectKind
from crm.domain.partial_date import PartialDate
from crm.domain.waves import WAVE_WORDS
from crm.services.answer_import import AnswerState
from crm.services.bundle import Services
from crm.services.check_in import DoorRow, find_guest
from crm.services.event_report import EventReport, Tally

#: The answers as they are typed.
ANSWERS: Final[Mapping[str, Status]] = {
    "zu": Status.ACCEPTED,
    "ab": Status.DECLINED,
    "vertreten": Status.REPRESENTED,
    "warteliste": Status.WAITING,
    "vorbehalt": Status.RESERVED,
    "offen": Status.INVITED,
}
WAVES: Final[Mapping[str, Wave]] = {
    "vorankuendigung": Wave.SAVE_THE_DATE,
    "einladung": Wave.INVITATION,
    "erinnerung": Wave.REMINDER,
    "nachruecker": Wave.SUCCESSORS,
    "bestaetigung": Wave.CONFIRMATION,
    "dank": Wave.THANKS,
}
WAYS: Final[Mapping[str, Way]] = {
    "brief": Way.LETTER,
    "karte": Way.CARD,
    "mail": Way.MAIL,
    "persoenlich": Way.BY_HAND,
}


def answer(services: Services, args: argparse.Namespace) -> int:
    event = services.events.find(args.event)
    row = _guest(services, event, args.name)
    status = ANSWERS[args.answer]
    if (status is Status.REPRESENTED) != bool(args.substitute):
        raise UserError("„vertreten“ und --substitute gehören zusammen.")
    if args.substitute:
        substitute = services.records.find(args.substitute)
        if substitute.kind not in (SubjectKind.PERSON, SubjectKind.ORGANISATION):
            raise UserError(f"„{args.substitute}“ ist keine Person.")
        services.answers.add_substitute(row.participation, substitute, args.by, args.how, overrule=args.overrule)
    else:
        guests = [row.participation]
        services.answers.set_status(guests, status, args.by, args.how, on=_day(args.on), overrule=args.overrule)
    now = _guest(services, event, str(row.participation.id))
    if args.json:
        write_json(_guest_json(now))
    else:
        write_line(f"{now.listed_name}: {now.status_words}")
    return 0


def answers(services: Services, args: argparse.Namespace) -> int:
    event = services.events.find(args.event)
    plan = services.answer_import.read(event.id, Path(args.file))
    matched = plan.of(AnswerState.MATCHED)
    if not args.dry_run:
        services.answer_import.apply(plan, args.overrule)
    if args.json:
        write_json({**plain(plan), "applied": 0 if args.dry_run else len(matched)})
        return 0
    for row in plan.rows:
        write_line(row.sentence())
    left = sum(row.state not in (AnswerState.MATCHED, AnswerState.UNCHANGED) for row in plan.rows)
    done = "einzutragen" if args.dry_run else "eingetragen"
    same = len(plan.of(AnswerState.UNCHANGED))
    write_line(f"{len(matched)} Antworten {done}, {same} unverändert, {left} zu klären")
    return 0


def send(services: Services, args: argparse.Namespace) -> int:
    event, wave = services.events.find(args.event), WAVES[args.wave]
    found = audience_id = None
    if args.audience:
        if Path(args.audience).suffix == ".toml":
            audience = services.audiences.from_file(Path(args.audience))
            found = services.audiences.preview(audience, title=event.name, event_id=event.id)
        else:
            audience_id = services.audiences.find(args.audience).id
            found = services.audiences.view(audience_id, event.id).list
    day = _day(args.on)
    if args.dry_run:
        plan = services.invitations.plan(event.id, wave, day, found=found)
    else:
        plan, _ = services.invitations.send(
            event.id, wave, WAYS[args.way], day, found=found, audience_id=audience_id, remarks=args.remarks
        )
    if args.json:
        write_json(plan)
        return 0
    for one in plan.left_out:
        write_line(f"nicht an {one.name}{f' ({one.body})' if one.body else ''}: {one.reason}")
    waiting = f", {len(plan.waiting)} auf die Warteliste" if plan.waiting else ""
    done = "an" if args.dry_run else "vermerkt an"
    write_line(f"{WAVE_WORDS[wave]} {done} {len(plan.addressees)}{waiting}, {len(plan.left_out)} ausgelassen")
    return 0


def check_in(services: Services, args: argparse.Namespace) -> int:
    event = services.events.find(args.event)
    if args.undo:
        write_line(services.check_in.undo_last(event.id)[1])
    elif args.walk_in:
        guest, _ = services.check_in.walk_in(event.id, args.name)
        write_line(f"{_guest(services, event, str(guest.id)).listed_name}: anwesend, nicht auf der Liste gewesen")
    else:
        row = _guest(services, event, args.name)
        if args.deputy:
            guest, _ = services.check_in.send_in_deputy(row.participation.id, args.deputy)
            write_line(f"{_guest(services, event, str(guest.id)).listed_name}: anwesend für {row.listed_name}")
        elif row.is_present:
            write_line(f"{row.listed_name}: war schon anwesend")
        else:
            services.check_in.mark_present(row.participation.id, args.companions)
            write_line(f"{row.listed_name}: anwesend")
    count = services.check_in.counter(event.id)
    write_line(f"{count.present} von {count.expected} anwesend, davon {count.companions} Begleitung")
    return 0


def report(services: Services, args: argparse.Namespace) -> int:
    event = services.events.find(args.event)
    found = services.reports.of(event.id)
    if args.json:
        write_json({**plain(found), "thanks": plain(found.thanks)})
    else:
        for line in _report_lines(found):
            write_line(line)
    return 0


def expire(services: Services, args: argparse.Namespace) -> int:
    """Deletes accreditation data whose time is over; what is announced is named."""
    announced = services.accreditation.announced()
    deleted = () if args.dry_run else services.accreditation.expire()[0]
    for one in announced:
        write_line(f"gelöscht: {one.event.name}, {one.count}" if one in deleted else one.sentence())
    if not announced:
        write_line("Es ist nichts zu löschen.")
    return 0


def _guest(services: Services, event: Event, name: str) -> DoorRow:
    return find_guest(services.check_in.rows(event.id), name)


def _guest_json(row: DoorRow) -> dict[str, Any]:
    return {"name": row.listed_name, "body": row.body, **plain(row.participation)}


def _day(text: str | None) -> PartialDate | None:
    if not text:
        return None
    try:
        return PartialDate.parse(text)
    except ValueError:
        raise UserError(f"„{text}“ ist kein Datum.") from None


def _report_lines(found: EventReport) -> list[str]:
    head = ", ".join(part for part in (found.event.name, found.event.period()) if part)
    lines = [head, "", _tally_line("Einladungen", found.total)]
    lines += [_tally_line(f"  {CATEGORY_WORDS[category]}", tally) for category, tally in found.by_category.items()]
    lines += [_tally_line(f"  {district}", tally) for district, tally in found.by_district.items()]
    if found.days_left is not None and found.missing:
        lines.append(f"Antwortfrist: {_days(found.days_left)}")
    lines += [f"Antwort fehlt: {line.name}, {line.body}" for line in found.missing]
    if found.attended:
        lines += [
            "",
            f"Teilgenommen: {len(found.attended)}, davon {found.represented} in Vertretung; "
            f"{len(found.absent)} nicht erschienen; {found.heads} Personen mit Begleitung",
            f"Zum ersten Mal dabei: {found.first_timers}, in der Reihe: {found.first_of_series}",
            f"Frauen: {found.women} von {found.gender_known}, deren Geschlecht erfasst ist",
        ]
        lines += [f"  {district}: {number}" for district, number in found.attended_districts.items()]
    return lines


def _days(left: int) -> str:
    if left in (0, 1):
        return "heute" if left == 0 else "morgen"
    return f"noch {left} Tage" if left > 0 else f"seit {-left} {'Tag' if left == -1 else 'Tagen'} vorbei"


def _tally_line(head: str, tally: Tally) -> str:
    parts = (
        (tally.accepted, "zugesagt"),
        (tally.declined, "abgesagt"),
        (tally.represented, STATUS_WORDS[Status.REPRESENTED]),
        (tally.open, "offen"),
        (tally.other, "sonst"),
    )
    return f"{head}: {tally.invited}: " + ", ".join(f"{number} {words}" for number, words in parts if number)
