"""``verteiler terms``, ``change-holder`` and ``election``: who holds which office, until when, and who comes next."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from crm.cli.output import plain, write_json, write_line
from crm.domain.election import ElectionPlan, ElectionRow, RowState
from crm.domain.errors import UserError
from crm.domain.listing import SubjectKind
from crm.domain.office_change import HolderChange
from crm.domain.partial_date import PartialDate
from crm.domain.party import Person
from crm.domain.person_name import parse_name
from crm.services.bundle import Services
from crm.services.change_preview import ChangePreview
from crm.services.terms import ContradictionRow, TermReason, TermRow

_REASONS: Final[Mapping[TermReason, str]] = {
    TermReason.ENDS: "endet",
    TermReason.VACANT: "vakant",
    TermReason.UNCONFIRMED: "unbestätigt",
}
_STATES: Final[Mapping[RowState, str]] = {
    RowState.READY: "bereit",
    RowState.UNCHANGED: "bleibt im Amt",
    RowState.QUESTION: "zu klären",
    RowState.PROBLEM: "Fehler",
}
#: Without a choice: terms that end within a year.
_A_YEAR: Final = 365


# ── terms ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def terms(services: Services, args: argparse.Namespace) -> int:
    """Writes the offices to look at; without a choice all sorts of them."""
    is_all = not (args.ends_within or args.vacant or args.unconfirmed or args.contradictions)
    rows = services.terms.overview(
        ends_within=args.ends_within or (_A_YEAR if is_all else None),
        vacant=args.vacant or is_all,
        unconfirmed=args.unconfirmed or is_all,
    )
    doubtful = services.terms.contradictions() if args.contradictions or is_all else []
    if args.json:
        write_json([*map(_term_json, rows), *map(_contradiction_json, doubtful)])
        return 0
    for row in rows:
        holder = f"{row.holder.name()}: " if row.holder else ""
        write_line(f"{_REASONS[row.reason]:<12} {row.office.id:>5}  {row.name}  {holder}{row.text}")
    for contradiction in doubtful:
        kept = "  (so gewollt)" if contradiction.kept else ""
        write_line(f"{'Widerspruch':<12} {contradiction.office.id:>5}  {contradiction.text}{kept}")
    if not (rows or doubtful):
        write_line("Dazu gibt es keine Ämter.")
    return 0


def _term_json(row: TermRow) -> dict[str, Any]:
    return {
        "reason": row.reason.value,
        "office_id": row.office.id,
        "office": row.name,
        "body": row.body.full_name,
        "holder": row.holder.name() if row.holder else "",
        "on": plain(row.on),
        "acting": list(row.acting),
        "successor": row.successor,
        "text": row.text,
    }


def _contradiction_json(row: ContradictionRow) -> dict[str, Any]:
    return {
        "reason": "contradiction",
        "kind": row.kind.value,
        "office_id": row.office.id,
        "body": row.body.full_name,
        "tenure_ids": [number for number in (row.found.other_id, row.found.tenure_id) if number is not None],
        "kept": row.kept is not None,
        "text": row.text,
    }


# ── change-holder ───────────────────────────────────────────────────────────────────────────────────────────────────


def change_holder(services: Services, args: argparse.Namespace) -> int:
    """Makes the change, or only says what it would mean."""
    change = _change(services, args)
    preview = services.office_changes.preview([change])
    name = services.office_changes.choices(change).name
    if not args.dry_run:
        services.office_changes.apply([change])
    if args.json:
        write_json({"office": name, "applied": not args.dry_run, "change": plain(change), **_preview_json(preview)})
        return 0
    write_line(name)
    for line in _preview_lines(preview):
        write_line(f"  {line}")
    write_line("Nur geprüft, nichts eingetragen." if args.dry_run else services.history.state().undo)
    return 0


def _change(services: Services, args: argparse.Namespace) -> HolderChange:
    change = HolderChange(
        office_id=services.elections.find_office(args.office).office_id,
        on=_date(args.on),
        successor_id=_person(services, args.to) if args.to else None,
        new_person=_new_person(args.new) if args.new is not None else None,
        is_acting=args.acting,
        stays_vacant=args.vacant,
        source="Befehlszeile",
    )
    drafted = services.office_changes.draft_for(change)
    if not args.retired:
        return drafted
    acting = {held.tenure.id for held in services.office_changes.choices(drafted).holders if held.tenure.is_acting}
    endings = [replace(one, keeps_title=one.tenure_id not in acting) for one in drafted.endings]
    return replace(drafted, endings=tuple(endings))


def _person(services: Services, text: str) -> int:
    subject = services.records.find(text)
    if subject.kind is not SubjectKind.PERSON:
        raise UserError(f"„{text}“ ist keine Person.")
    return subject.id


def _new_person(text: str) -> Person:
    name = parse_name(text)
    if not (name.family_name or name.given_name):
        raise UserError("Bitte geben Sie den Namen der neuen Person an.")
    return replace(name.to_person(), gender=name.gender_hint)


def _date(text: str) -> PartialDate:
    try:
        return PartialDate.parse(text)
    except ValueError:
        raise UserError(f"„{text}“ ist kein Datum; erwartet wird zum Beispiel 01.02.2027.") from None


def _preview_json(preview: ChangePreview) -> dict[str, Any]:
    return {
        "consequences": [{"kind": one.kind.value, "text": one.text} for one in preview.consequences],
        "warnings": [{"kind": one.kind.value, "text": one.text} for one in preview.warnings],
    }


def _preview_lines(preview: ChangePreview) -> Iterator[str]:
    for consequence in preview.consequences:
        yield consequence.text
    for warning in preview.warnings:
        yield f"Prüfen: {warning.text}"


# ── election ────────────────────────────────────────────────────────────────────────────────────────────────────────


def election(services: Services, args: argparse.Namespace) -> int:
    """Applies a table, or only reviews it. Refused while a row is open; then nothing is changed."""
    plan = (
        services.elections.read_text(_standard_input())
        if args.file == "-"
        else services.elections.read(Path(args.file))
    )
    if args.election_on:
        plan = replace(plan, election_on=_date(args.election_on))
    if not args.dry_run:
        services.elections.apply(plan)
    if args.json:
        write_json(
            {
                "source": plan.source,
                "applied": not args.dry_run,
                "counts": {state.value: plan.count(state) for state in RowState},
                "rows": [_row_json(row) for row in plan.rows],
            }
        )
        return 0
    for line in _plan_lines(plan):
        write_line(line)
    write_line("Nur geprüft, nichts eingetragen." if args.dry_run else services.history.state().undo)
    return 0


def _standard_input() -> str:
    try:
        return sys.stdin.buffer.read().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UserError("Die Eingabe ist kein UTF-8.") from error


def _plan_lines(plan: ElectionPlan) -> Iterator[str]:
    for row in plan.rows:
        office = next((choice.name for choice in row.offices if choice.office_id == row.office_id), row.office_text)
        on = f" ab {row.on.german()}" if row.on else ""
        yield f"{row.number:>4}  {_STATES[row.state]:<14} {office}: {_holder(row)}{on}"
        for note in [row.problem] if row.problem else row.notes:
            yield f"{'':<6}{note}"
    counts = ((state, plan.count(state)) for state in RowState)
    yield ", ".join(f"{count} {_STATES[state]}" for state, count in counts if count)


def _holder(row: ElectionRow) -> str:
    if row.stays_vacant:
        return "vakant"
    known = next((choice.name for choice in row.people if choice.person_id == row.person_id), "")
    return known or (row.new_person.name() if row.new_person else row.holder_text)


def _row_json(row: ElectionRow) -> dict[str, Any]:
    return {
        "row": row.number,
        "state": row.state.value,
        "office_id": row.office_id,
        "offices": plain(row.offices),
        "holder": _holder(row),
        "person_id": row.person_id,
        "people": plain(row.people),
        "on": plain(row.on),
        "is_acting": row.is_acting,
        "keeps_title": row.keeps_title,
        "problem": row.problem,
        "notes": list(row.notes),
    }
