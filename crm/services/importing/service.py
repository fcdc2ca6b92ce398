"""Importing as the shells use it: read a file, look at the plan, decide, apply, keep the report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from crm.domain.address_rules import AddressRules
from crm.domain.card import offices_text
from crm.domain.errors import UserError
from crm.domain.import_card import Standing
from crm.domain.import_plan import Decisions, Plan, Verdict, decided
from crm.domain.incoming import UID, PartKind, RecordKind, Source
from crm.domain.journal import JournalEntry
from crm.domain.listing import Subject, SubjectKind
from crm.domain.party import Gender, KnownId, Party
from crm.domain.ports import Database, Progress, Store, Unit, no_progress
from crm.domain.relationship import RelationshipType
from crm.exchange.table import Column, Table, write_csv
from crm.services.collector import without_collector
from crm.services.file_writing import check_writable, write_file
from crm.services.history import IMPORT_ACTION
from crm.services.importing.applying import Applying
from crm.services.importing.card_source import CardKnowledge, cards_source
from crm.services.importing.planning import make_plan
from crm.services.importing.report import VERDICT_WORDS, ImportReport, report_of, stored_title
from crm.services.importing.sources import Reading, batches, form_of, read_source, read_together
from crm.services.importing.told_card import told_text
from crm.services.reference import add_types

if TYPE_CHECKING:
    from crm.services.importing.tables import Tables


class Importing:
    """Every import is a plan first; applying it is one journal entry that can be taken back, weeks later too."""

    def __init__(self, database: Database, rules: AddressRules, today: Callable[[], date] = date.today) -> None:
        self._database = database
        self._rules = rules
        self._today = today

    @cached_property
    def tables(self) -> Tables:
        """For what people send as a table; who reads cards loads nothing of it."""
        from crm.services.importing.tables import Tables

        return Tables(self._database, self._rules, self._today)

    def read(self, path: Path, form: str | None = None) -> Source:
        """Reads a file; ``form`` is a key of :data:`FORMS`, None recognises it. UserError says what is wrong.

        The columns of a table are taken as the program proposes them; :attr:`tables` lets somebody choose.
        """
        with without_collector():
            return read_source(path, self._reading(), form)

    def read_together(self, paths: Sequence[Path]) -> Source:
        """Reads several files of cards as one source; a single file may be of any form. UserError names the file."""
        if len(paths) == 1:
            return self.read(paths[0])
        with without_collector():
            return read_together(paths, self._reading())

    def _reading(self) -> Reading:
        return Reading(
            rules=self._rules,
            today=self._today(),
            cards=self._card_knowledge,
            table=lambda path: self.tables.source(self.tables.open(path)),
        )

    def form_of(self, path: Path) -> str:
        """The key in :data:`FORMS` of what a file is. UserError if nobody can read it."""
        return form_of(path)

    def batches(self, paths: Sequence[Path]) -> list[tuple[Path, ...]]:
        """Files that came together, as they are read one after the other: all cards at once, every other by itself."""
        return batches(paths)

    def read_pasted(self, text: str) -> Source:
        """Reads cards from the clipboard. UserError if there are none."""
        found = told_text(text)
        if not found.cards:
            raise UserError(
                "Die Zwischenablage enthält weder vCards noch eine Tabelle. Für eine Signatur oder einen Brief gibt es "
                "„Text einfügen“."
            )
        return replace(cards_source([found], self._card_knowledge()), name=found.path.name)

    def plan(self, source: Source, progress: Progress = no_progress) -> Plan:
        """Compares a source with what is stored; writes nothing."""
        with without_collector(), self._database.read() as unit:
            everybody = unit.directory.person_facts
            last = max((entry.id for entry in unit.journal.entries(limit=1)), default=0)
            plan = make_plan(unit.store, source, progress, partial(_standing, unit, self._today()), everybody)
            return replace(plan, as_of_entry=last)

    def candidates(self, plan: Plan) -> dict[tuple[RecordKind, int], tuple[str, str]]:
        """Whom doubtful entries may be: name, and office with body; what no list shows has its name alone."""
        meant = {
            (one.kind, one.stored_id): one
            for entry in plan.of(Verdict.DOUBTFUL)
            for one in entry.candidates
            if one.stored_id is not None
        }
        subjects = [Subject(SubjectKind(kind.value), number) for kind, number in meant]
        with self._database.read() as unit:
            rows = {row.subject: row for row in unit.directory.rows(subjects)} if subjects else {}
        found = {key: (stored_title(one), "") for key, one in meant.items()}
        for key, subject in zip(meant, subjects, strict=True):
            if row := rows.get(subject):
                found[key] = (row.name, ", ".join(filter(None, (row.office, row.body or row.place))))
        return found

    def apply(self, plan: Plan, decisions: Decisions | None = None, progress: Progress = no_progress) -> ImportReport:
        """Writes what was decided as one entry; nothing at all if ``progress`` raises.

        ConflictError if somebody has saved one of the records since the plan was made, another UserError if another
        import has come in or has gone back since: it may have brought what is new here.
        """
        chosen = list(decided(plan, decisions or Decisions()))
        if not chosen:
            return report_of(plan)
        new = sum(entry.verdict is Verdict.NEW for entry in chosen)
        with (
            without_collector(),
            self._database.write(IMPORT_ACTION, source=plan.source.stated, new=new, changed=len(chosen) - new) as unit,
        ):
            _refuse_if_stale(unit, plan)
            _complete_types(unit.store, plan)
            applied = Applying(unit.store, plan, chosen, progress).apply()
        with without_collector():
            return report_of(plan, applied, unit.changes)

    def check_report(self, target: Path) -> None:
        """UserError if no report can be kept there; asked before anything is written."""
        check_writable(target)

    def keep(self, report: ImportReport, target: Path) -> None:
        """Writes the report as a CSV file, for the files of the office."""
        columns = tuple(Column(title=title) for title in ("Ergebnis", "Eintrag", "Stelle", "Einzelheiten"))
        rows = [(VERDICT_WORDS[line.verdict], line.title, line.place, line.text) for line in report.lines]
        rows += [("Hinweis", "", "", notice) for notice in report.notices]
        rows += [("nicht lesbar", "", unread.place, unread.text) for unread in report.unread]
        write_file(target, write_csv(Table(name="Bericht", columns=columns, rows=rows)))

    def _card_knowledge(self) -> CardKnowledge:
        with self._database.read() as unit:
            types = unit.store.find(RelationshipType)
            uids = {party.uid for party in unit.store.find(Party)}
            uids |= {known.value for known in unit.store.find(KnownId, scheme=UID)}
        labels = Counter(label for kind in types for label in _labels(kind))
        return CardKnowledge(
            today=self._today(),
            type_keys=frozenset(kind.key for kind in types),
            types_by_label={label: kind.key for kind in types for label in _labels(kind) if labels[label] == 1},
            knows_uid=uids.__contains__,
        )


def _labels(kind: RelationshipType) -> set[str]:
    """What the other one is, as a card says it."""
    return {kind.label(gender, forward=False) for gender in Gender}


def _standing(unit: Unit, today: date, people: Collection[int]) -> dict[int, Standing]:
    """What each person has of office and body, by ids."""
    if not people:
        return {}
    from crm.services.contacts import ContactLoader, Origin, further_places  # late: all new is the usual case

    subjects = [Subject(SubjectKind.PERSON, number) for number in sorted(people)]
    return {
        contact.subject.id: Standing(
            inherited=(
                *(way.value for way in contact.channels if way.origin is not Origin.OWN),
                *(way.value for way in contact.addresses if way.origin is not Origin.OWN),
            ),
            further_offices=offices_text(further_places(contact)),
        )
        for contact in ContactLoader(unit, today).load(subjects)
    }


def _entries_after(unit: Unit, entry_id: int) -> Iterator[JournalEntry]:
    """The latest first, however many there are."""
    before: int | None = None
    while some := [entry for entry in unit.journal.entries(before=before) if entry.id > entry_id]:
        yield from some
        before = some[-1].id


def _refuse_if_stale(unit: Unit, plan: Plan) -> None:
    """Called within the write, where nobody else writes."""
    if plan.as_of_entry is None:
        return
    _, *since = _entries_after(unit, plan.as_of_entry)  # the latest is the one being written
    if any(entry.action == IMPORT_ACTION for entry in since):
        raise UserError(
            "Seit dem Vergleich wurde eine andere Liste übernommen oder zurückgenommen. Es wurde nichts übernommen; "
            "bitte beginnen Sie den Import noch einmal."
        )


def _complete_types(store: Store, plan: Plan) -> None:
    """Databases from before a relationship type was shipped get it with the first import that needs it."""
    parts = (part for record in plan.source.records for part in record.parts)
    if any(part.kind is PartKind.RELATIONSHIP for part in parts):
        add_types(store)
