"""``verteiler import``: plan, print, apply."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from crm.cli.import_doubts import about_doubts
from crm.cli.output import plain, write_json, write_line
from crm.domain.errors import UserError
from crm.domain.import_plan import USUAL, Decisions, Plan, PlanEntry, Verdict
from crm.domain.incoming import Source
from crm.domain.ports import Progress, no_progress
from crm.domain.text import one_line
from crm.services.bundle import Services
from crm.services.importing.differences import Difference, differences
from crm.services.importing.report import VERDICT_WORDS, ImportReport, ReportLine, report_of, told_entries
from crm.services.importing.source_forms import CARDS, TABLE

if TYPE_CHECKING:
    from crm.services.importing.tables import OpenedTable

#: Lines of each sort shown on the screen; the whole report goes into a file.
_SHOWN = 20


def import_files(services: Services, args: argparse.Namespace) -> int:
    """Several files of cards as one; else each file by itself, in the order named. All are read before anything is
    written: what cannot be read ends the command."""
    decisions = Decisions(take=frozenset(Verdict(word) for word in args.take) if args.take else USUAL)
    if args.report:
        services.importing.check_report(Path(args.report))
    done = [_import(services, args, name, source, decisions) for name, source in _sources(services, args)]
    if args.json:
        write_json([_json(plan, report, is_dry=args.dry_run) for plan, report in done])
    return 0


def _sources(services: Services, args: argparse.Namespace) -> list[tuple[str, Source]]:
    paths = [Path(name) for name in args.files]
    if len(paths) > 1 and not args.form and all(services.importing.form_of(path) == CARDS for path in paths):
        return [(", ".join(path.name for path in paths), services.importing.read_together(paths))]
    return [(path.name, _read(services, args, path)) for path in paths]


def _import(
    services: Services, args: argparse.Namespace, name: str, source: Source, decisions: Decisions
) -> tuple[Plan, ImportReport]:
    importing = services.importing
    plan = importing.plan(source, _shown_progress("Vergleich"))
    if args.dry_run:
        report = report_of(plan)
    else:
        report = importing.apply(plan, about_doubts(plan, decisions, args.on_duplicate), _shown_progress("Übernahme"))
    if args.report:
        importing.keep(report, Path(args.report))
    if not args.json:
        _write(name, report, is_dry=args.dry_run)
    return plan, report


def _read(services: Services, args: argparse.Namespace, path: Path) -> Source:
    importing = services.importing
    form = args.form or importing.form_of(path)
    if form != TABLE:
        if args.mapping or args.save_mapping or args.complete:
            raise UserError(f"„{path.name}“ ist keine Tabelle; eine Zuordnung der Spalten gibt es nur bei Tabellen.")
        if args.sheet:
            raise UserError(f"„{path.name}“ ist keine Tabelle mit Blättern, von denen man eines wählt.")
        return importing.read(path, form)
    opened = importing.tables.open(path, args.mapping, args.sheet or "")
    if args.save_mapping:
        importing.tables.save_mapping(args.save_mapping, opened)
        opened = importing.tables.use(opened, one_line(args.save_mapping))
    if not args.json:
        _write_columns(opened)
    return importing.tables.source(opened, is_complete=args.complete)


def _write_columns(opened: OpenedTable) -> None:
    used = f" nach der Zuordnung „{opened.mapping}“" if opened.mapping else ""
    sheet = f" des Blattes „{opened.table.sheet}“" if len(opened.table.sheets) > 1 else ""
    write_line(f"Spalten{sheet}{used}:")
    for column in opened.columns:
        title = f"„{column.title}“" if column.title else f"Spalte {column.index + 1}"
        sure = f" ({column.reason}, {column.confidence:.0%})" if column.confidence else f" ({column.reason})"
        write_line(f"  {title}: {column.meaning.name()}{sure}")


def _shown_progress(what: str) -> Progress:
    """On a terminal only; what is piped or logged stays free of it."""
    if not sys.stderr.isatty():
        return no_progress

    def show(done: int, total: int) -> None:
        print(f"\r{what}: {done} von {total} ", end="\n" if done >= total else "", file=sys.stderr, flush=True)

    return show


def _write(name: str, report: ImportReport, *, is_dry: bool) -> None:
    write_line(f"{name}: {report.source}")
    write_line(", ".join(f"{count} {VERDICT_WORDS[verdict]}" for verdict, count in report.counts.items()))
    for notice in report.notices:
        write_line(f"  Hinweis: {notice}")
    for verdict in (Verdict.CHANGED, Verdict.VANISHED, Verdict.DOUBTFUL):
        _write_lines(verdict, [line for line in report.lines if line.verdict is verdict])
    for unread in report.unread[:_SHOWN]:
        write_line(f"  nicht lesbar: {unread.place}: {unread.text}")
    if len(report.unread) > _SHOWN:
        write_line(f"  … und {len(report.unread) - _SHOWN} weitere nicht lesbare Angaben; alle mit --json")
    for text in report.missing:
        write_line(f"  ausgelassen: {text}")
    if is_dry:
        write_line("Probelauf: Es wurde nichts übernommen.")
    elif report.entry_id is None:
        write_line("Es gab nichts zu übernehmen.")
    else:
        write_line(
            f"Übernommen: {report.new} neu, {report.changed} geändert, {report.ended} beendet "
            f"(Vorgang {report.entry_id}; zurück mit „verteiler undo {report.entry_id} --partly“)."
        )


def _write_lines(verdict: Verdict, lines: list[ReportLine]) -> None:
    for line in lines[:_SHOWN]:
        place = f" ({line.place})" if line.place else ""
        write_line(f"  {VERDICT_WORDS[verdict]}: {line.title}{place}: {line.text}".rstrip(": "))
    if len(lines) > _SHOWN:
        write_line(f"  … und {len(lines) - _SHOWN} weitere; alle mit --report oder --json")


def _json(plan: Plan, report: ImportReport, *, is_dry: bool) -> dict[str, Any]:
    return {
        "source": report.source,
        "dry_run": is_dry,
        "counts": dict(report.counts),
        "applied": {"new": report.new, "changed": report.changed, "ended": report.ended},
        "entry": report.entry_id,
        "missing": list(report.missing),
        "unread": list(report.unread),
        "notices": list(report.notices),
        "lines": [_line(plan, line, entry) for line, entry in zip(report.lines, told_entries(plan), strict=True)],
    }


def _line(plan: Plan, line: ReportLine, entry: PlanEntry) -> dict[str, Any]:
    """A line of the report with the entry field by field: what is stored, what the source says."""
    fields = differences(entry, plan.names, Decisions())
    return {
        **plain(line),
        "kind": entry.kind,
        "fields": [{"field": one.label, **_old_and_new(one)} for one in fields],
    }


def _old_and_new(one: Difference) -> dict[str, str]:
    """As people read them, but dates in ISO 8601."""
    old, new = one.days
    return {"old": old.iso() if old else one.old, "new": new.iso() if new else one.new}
