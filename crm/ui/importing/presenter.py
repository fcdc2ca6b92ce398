"""The review of an import without its window: reads, keeps what is decided, applies, keeps the report."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal

from crm.domain.duplicate_words import Reason
from crm.domain.errors import Cancelled, UserError
from crm.domain.import_like import facts_told
from crm.domain.import_plan import Decision, Decisions, Plan, PlanEntry, Verdict, decided
from crm.domain.incoming import RecordKind, Source
from crm.domain.ports import Progress
from crm.services.importing.differences import Difference, differences
from crm.services.importing.report import ImportReport
from crm.services.importing.source_forms import TABLE
from crm.services.importing.tables import OpenedTable
from crm.ui.desk import Desk
from crm.ui.importing.queue import Batch, FileQueue
from crm.ui.importing.table_columns import TableColumns
from crm.ui.importing.work import Work

_CARD = re.compile(r"^\s*BEGIN\s*:\s*VCARD", re.IGNORECASE | re.MULTILINE)
_SEPARATORS = frozenset("\t;|")
#: No stored record has these ids.
_NEW, _TWIN = -1, 0

translate = QCoreApplication.translate


class ImportPresenter(QObject):
    """``planned`` comes with a new plan, None once there is none; ``decided`` when a decision changed; ``opened`` with
    a table whose columns are to be looked at first, and whenever something was chosen for one.

    ``explained`` says for an entry why it may be one of its candidates: reasons by their ids, by 0 for the other entry
    of the file. Files that came together are taken one after the other: ``queue`` says which wait, ``queued`` that
    this changed.
    ``refused`` carries a sentence, ``busy`` what is being done ("" when it is over), ``applied`` the report.
    """

    planned = Signal(object)  # Plan | None
    opened = Signal(object)  # OpenedTable
    decided = Signal()
    refused = Signal(str)
    busy = Signal(str)
    progressed = Signal(int, int)
    applied = Signal(object)  # ImportReport
    queued = Signal()
    explained = Signal(object, object)  # PlanEntry, dict[int, tuple[Reason, ...]]

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._work = Work(self._on_error, self)
        self._work.busy.connect(self.busy)
        self._work.progressed.connect(self.progressed)
        self.plan: Plan | None = None
        self.columns = TableColumns(desk, self._on_error, self)
        self.columns.changed.connect(self._on_columns)
        self.decisions = Decisions()
        self.report: ImportReport | None = None
        self._meant: dict[tuple[RecordKind, int], tuple[str, str]] = {}
        self.queue = FileQueue()

    @property
    def is_busy(self) -> bool:
        return self._work.is_under_way

    @property
    def table(self) -> OpenedTable | None:
        """The table that is being read, if it is one."""
        return self.columns.table

    def read_files(self, paths: Sequence[Path]) -> None:
        """Reads files of any form that is known and compares with what is stored: cards all at once, others one after
        the other. While files wait or are being read, further ones come behind them."""
        importing = self._desk.services.importing
        if len(paths) > 1 or self.queue or self.is_busy:
            unique = list(dict.fromkeys(paths))
            self._desk.jobs.cpu.submit(lambda: importing.batches(unique), self._wait, self._on_error)
        else:
            self._begin()
            self._read_batch(tuple(paths))

    def next_file(self) -> None:
        """Puts aside what is in sight, if it was not taken over, and goes on with the next that waits."""
        if self.queue and not self.is_busy:
            batch = self.queue.take()
            self._drop()
            self.queued.emit()
            self._read_batch(batch)

    def _wait(self, batches: list[Batch]) -> None:
        is_first = not (self.queue or self.is_busy)
        if is_first:
            self.queue.clear()
        self.queue.add(batches)
        if is_first:
            self.next_file()
        else:
            self.queued.emit()

    def _begin(self) -> None:
        self.queue.begin()
        self.queued.emit()

    def _read_batch(self, paths: Batch) -> None:
        importing = self._desk.services.importing
        [path, *more] = paths

        def work() -> Source | OpenedTable:
            if more:
                return importing.read_together(paths)
            return importing.tables.open(path) if importing.form_of(path) == TABLE else importing.read(path)

        self._read(work)

    def read_text(self, text: str) -> None:
        """The same with cards or cells that were copied."""
        importing = self._desk.services.importing

        if not (self.queue or self.is_busy):
            self._begin()

        def work() -> Source | OpenedTable:
            return importing.tables.paste(text) if _is_table(text) else importing.read_pasted(text)

        self._read(work)

    def cancel(self) -> None:
        """Stops what is under way; nothing is kept of it. What only reads is not waited for."""
        self._work.cancel()

    def clear(self) -> None:
        """Drops the plan and all that waits; nothing has been written."""
        self.queue.clear()
        self._drop()
        self.queued.emit()

    def _drop(self) -> None:
        self.columns.drop()
        self.plan, self.decisions, self.report = None, Decisions(), None
        self.planned.emit(None)

    # ── the columns of a table ──────────────────────────────────────────────────────────────────────────────

    def use_sheet(self, name: str) -> None:
        """Reads another sheet of the workbook."""
        table, tables = self.table, self._desk.services.importing.tables
        if table is not None and table.path is not None:
            path = table.path
            self._read(lambda: tables.open(path, sheet=name))

    def compare(self, *, is_complete: bool) -> None:
        """Compares the table, as its columns are understood now, with what is stored."""
        table, tables = self.table, self._desk.services.importing.tables
        if table is not None:
            self._read(lambda: tables.source(table, is_complete=is_complete))

    def back_to_columns(self) -> None:
        """Drops the plan of a table, so that its columns can be chosen anew."""
        if self.table is not None:
            self.plan, self.decisions = None, Decisions()
            self.columns.open(self.table)

    def _on_columns(self, table: OpenedTable) -> None:
        """What becomes of the columns while their plan is in sight is shown on the way back."""
        if self.plan is None:
            self.opened.emit(table)

    # ── decisions ───────────────────────────────────────────────────────────────────────────────────────────

    def takes(self, entry: PlanEntry) -> bool:
        return entry.verdict is not Verdict.UNCHANGED and self.decisions.takes(entry)

    def differences(self, entry: PlanEntry) -> tuple[Difference, ...]:
        """The entry field by field, as it is decided now."""
        return differences(entry, self.plan.names, self.decisions) if self.plan else ()

    def meant(self, candidate: PlanEntry) -> tuple[str, str]:
        """Whom a doubtful entry may be: name, and what tells namesakes apart, the number where nothing else does."""
        number = candidate.stored_id or 0
        found = self._meant.get((candidate.kind, number), (candidate.title, ""))
        if found[1] or sum(one == found for one in self._meant.values()) < 2:
            return found
        return found[0], translate("ImportPage", "Nr. {number}").format(number=number)

    def explain(self, entry: PlanEntry) -> None:
        """Asks why a doubtful person may be one who is there already."""
        if self.plan is None or entry.verdict is not Verdict.DOUBTFUL or entry.kind is not RecordKind.PERSON:
            return
        told, duplicates = entry.incoming, self._desk.services.duplicates
        twin = self.plan.entry(entry.twin).incoming if entry.twin else None
        ids = [one.stored_id for one in entry.candidates if one.stored_id is not None]
        if told is not None:
            beside = [facts_told(twin, _TWIN)] if twin is not None else []
            self._desk.read(
                lambda: duplicates.why(facts_told(told, _NEW), ids, beside),
                partial(self._on_explained, entry),
                replaces="import.reasons",
            )

    def _on_explained(self, entry: PlanEntry, reasons: dict[int, tuple[Reason, ...]]) -> None:
        self.explained.emit(entry, reasons)

    def take(self, entries: Iterable[PlanEntry], *, is_taken: bool) -> None:
        """Takes entries or leaves them out; a doubtful one that is taken so is a new record."""
        changed = {one.key: replace(self.decisions.of(one), is_taken=is_taken) for one in entries}
        if not is_taken:
            changed = {key: replace(decision, same_as=None, with_twin=False) for key, decision in changed.items()}
        self._decide(changed)

    def take_field(self, entry: PlanEntry, path: str, *, is_taken: bool) -> None:
        """Takes one difference of an entry or leaves it."""
        old = self.decisions.of(entry)
        take, leave = (old.take | {path}, old.leave - {path}) if is_taken else (old.take - {path}, old.leave | {path})
        self._decide({entry.key: replace(old, take=take, leave=leave)})

    def is_same_as(self, entry: PlanEntry, record_id: int | None) -> None:
        """Says which stored record a doubtful entry is; None: a new one."""
        self._decide({entry.key: Decision(is_taken=True, same_as=record_id)})

    def is_twin(self, entry: PlanEntry) -> None:
        """Says that a doubtful entry is the person of an earlier entry of the same source."""
        self._decide({entry.key: Decision(is_taken=True, with_twin=True)})

    def counts(self) -> dict[Verdict, int]:
        """How many entries would be written, by what becomes of them: new or changed (ends among these)."""
        found = dict.fromkeys((Verdict.NEW, Verdict.CHANGED), 0)
        for entry in decided(self.plan, self.decisions) if self.plan else ():
            found[Verdict.NEW if entry.verdict is Verdict.NEW else Verdict.CHANGED] += 1
        return found

    def open_doubts(self) -> int:
        """How many doubtful entries nobody has decided about and that are left out therefore."""
        doubts = [one for one in self.plan.of(Verdict.DOUBTFUL) if not one.is_only_repeated] if self.plan else []
        return sum(self.decisions.of(entry).is_taken is None for entry in doubts)

    def _decide(self, changed: dict[str, Decision]) -> None:
        self.decisions = replace(self.decisions, single={**self.decisions.single, **changed})
        self.decided.emit()

    # ── work ────────────────────────────────────────────────────────────────────────────────────────────────

    def apply(self) -> None:
        """Writes what was decided as one step."""
        if self.plan is None or self.is_busy:
            return
        importing, plan, decisions = self._desk.services.importing, self.plan, self.decisions
        self._work.run(
            self._desk.jobs.write,
            translate("ImportPage", "Übernehmen"),
            lambda progress: importing.apply(plan, decisions, progress),
            self._on_applied,
            is_waited_for=True,
        )

    def keep(self, target: Path) -> None:
        """Writes the report for the files of the office."""
        if self.report is None:
            return
        importing, report = self._desk.services.importing, self.report

        def said(_: None) -> None:
            self._desk.said.emit(translate("ImportPage", "Bericht als „{file}“ gesichert").format(file=target.name))

        self._desk.jobs.cpu.submit(lambda: importing.keep(report, target), said, self._on_error)

    def _read(self, read: Callable[[], Source | OpenedTable]) -> None:
        if self.is_busy:
            return
        importing = self._desk.services.importing

        def work(progress: Progress) -> Plan | OpenedTable:
            found = read()
            if isinstance(found, OpenedTable):
                self.columns.mappings = importing.tables.mappings()
                return found
            plan = importing.plan(found, progress)
            self._meant = importing.candidates(plan)
            return plan

        self._work.run(self._desk.jobs.cpu, translate("ImportPage", "Lesen und vergleichen"), work, self._on_read)

    def _on_read(self, found: Plan | OpenedTable) -> None:
        if isinstance(found, OpenedTable):
            self.plan, self.decisions, self.report = None, Decisions(), None
            self.columns.open(found)
            return
        if found.source.form != TABLE:
            self.columns.drop()
        self._on_planned(found)

    def _on_planned(self, plan: Plan) -> None:
        self.plan, self.decisions, self.report = plan, Decisions(), None
        self.planned.emit(plan)

    def _on_applied(self, report: ImportReport) -> None:
        self.columns.drop()
        self.plan, self.report = None, report
        self._desk.broadcast.tell(report.changes)
        words = translate("ImportPage", "{source} übernommen: {new} neu, {changed} geändert, {ended} beendet")
        self._desk.said.emit(
            words.format(source=report.source, new=report.new, changed=report.changed, ended=report.ended)
        )
        self.applied.emit(report)

    def _on_error(self, error: BaseException) -> None:
        if isinstance(error, Cancelled):
            self.refused.emit(translate("ImportPage", "Abgebrochen; es wurde nichts übernommen."))
        elif isinstance(error, UserError):
            self.refused.emit(str(error))
        else:
            self._desk.feedback.report(error)


def _is_table(text: str) -> bool:
    """Cells have something between them; words alone are no table."""
    return _CARD.search(text) is None and any(sign in text for sign in _SEPARATORS)
