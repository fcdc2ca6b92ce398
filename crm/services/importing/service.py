"""Importing as the shells use it: read a file, look at the plan, decide, apply, keep the report."""

from __future__ import annotations

from pathlib import Path

from crm.domain.address_rules import AddressRules
from crm.domain.import_plan import Decisions, Plan, Verdict, decided
from crm.domain.incoming import TYPE, Ref, Source
from crm.domain.ports import Database, Progress, Store, no_progress
from crm.exchange.table import Column, Table, write_csv
from crm.services.exporting import write_file
from crm.services.importing.applying import Applying
from crm.services.importing.planning import make_plan
from crm.services.importing.report import VERDICT_WORDS, ImportReport, report_of
from crm.services.importing.sources import read_source
from crm.services.reference import add_types


class Importing:
    """Every import is a plan first; applying it is one journal entry that can be taken back, weeks later too."""

    def __init__(self, database: Database, rules: AddressRules) -> None:
        self._database = database
        self._rules = rules

    def read(self, path: Path, form: str | None = None) -> Source:
        """Reads a file; ``form`` is a key of :data:`FORMS`, None recognises it. UserError says what is wrong."""
        return read_source(path, self._rules, form)

    def plan(self, source: Source, progress: Progress = no_progress) -> Plan:
        """Compares a source with what is stored; writes nothing."""
        with self._database.read() as unit:
            return make_plan(unit.store, source, progress)

    def apply(self, plan: Plan, decisions: Decisions | None = None, progress: Progress = no_progress) -> ImportReport:
        """Writes what was decided as one entry; nothing at all if ``progress`` raises.

        ConflictError if somebody has saved one of the records since the plan was made.
        """
        chosen = list(decided(plan, decisions or Decisions()))
        if not chosen:
            return report_of(plan)
        new = sum(entry.verdict is Verdict.NEW for entry in chosen)
        with self._database.write(
            "import.apply", source=plan.source.stated, new=new, changed=len(chosen) - new
        ) as unit:
            _complete_types(unit.store, plan)
            applied = Applying(unit.store, plan, chosen, progress).apply()
        return report_of(plan, applied, unit.changes.entry_id)

    def keep(self, report: ImportReport, target: Path) -> None:
        """Writes the report as a CSV file, for the files of the office."""
        columns = tuple(Column(title=title) for title in ("Ergebnis", "Eintrag", "Stelle", "Einzelheiten"))
        rows = [(VERDICT_WORDS[line.verdict], line.title, line.place, line.text) for line in report.lines]
        write_file(target, write_csv(Table(name="Bericht", columns=columns, rows=rows)))


def _complete_types(store: Store, plan: Plan) -> None:
    """Databases from before a relationship type was shipped get it with the first import that needs it."""
    values = (told.value for r in plan.source.records for part in r.parts for told in part.fields.values())
    if any(isinstance(value, Ref) and value.scheme == TYPE for value in values):
        add_types(store)
