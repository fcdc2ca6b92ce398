"""The review of an import without its window: reads, keeps what is decided, applies, keeps the report."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Signal

from crm.domain.errors import Cancelled, UserError
from crm.domain.import_plan import Decision, Decisions, Plan, PlanEntry, Verdict, decided
from crm.domain.incoming import Source
from crm.domain.ports import Progress
from crm.services.importing.differences import Difference, differences
from crm.services.importing.report import ImportReport
from crm.ui.desk import Desk
from crm.ui.jobs import Lane, Ticket

T = TypeVar("T")

translate = QCoreApplication.translate


class ImportPresenter(QObject):
    """``planned`` comes with a new plan, None once there is none; ``decided`` when a decision changed.

    ``refused`` carries a sentence, ``busy`` what is being done ("" when it is over), ``applied`` the report.
    """

    planned = Signal(object)  # Plan | None
    decided = Signal()
    refused = Signal(str)
    busy = Signal(str)
    progressed = Signal(int, int)
    applied = Signal(object)  # ImportReport

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._ticket: Ticket | None = None
        self.plan: Plan | None = None
        self.decisions = Decisions()
        self.report: ImportReport | None = None

    @property
    def is_busy(self) -> bool:
        return self._ticket is not None

    def read_file(self, path: Path) -> None:
        """Reads a file of any form that is known and compares it with what is stored."""
        self._read(lambda: self._desk.services.importing.read(path))

    def read_text(self, text: str) -> None:
        """The same with cards that were copied."""
        self._read(lambda: self._desk.services.importing.read_pasted(text))

    def cancel(self) -> None:
        """Stops what is under way; nothing is kept of it."""
        if self._ticket is not None:
            self._ticket.cancel()

    def clear(self) -> None:
        """Drops the plan; nothing has been written."""
        self.plan, self.decisions, self.report = None, Decisions(), None
        self.planned.emit(None)

    # ── decisions ───────────────────────────────────────────────────────────────────────────────────────────

    def takes(self, entry: PlanEntry) -> bool:
        return entry.verdict is not Verdict.UNCHANGED and self.decisions.takes(entry)

    def differences(self, entry: PlanEntry) -> tuple[Difference, ...]:
        """The entry field by field, as it is decided now."""
        return differences(entry, self.plan.names, self.decisions) if self.plan else ()

    def take(self, entries: Iterable[PlanEntry], *, is_taken: bool) -> None:
        """Takes entries or leaves them out; a doubtful one that is taken so is a new record."""
        changed = {one.key: replace(self.decisions.of(one), is_taken=is_taken) for one in entries}
        if not is_taken:
            changed = {key: replace(decision, same_as=None) for key, decision in changed.items()}
        self._decide(changed)

    def take_field(self, entry: PlanEntry, path: str, *, is_taken: bool) -> None:
        """Takes one difference of an entry or leaves it."""
        old = self.decisions.of(entry)
        take, leave = (old.take | {path}, old.leave - {path}) if is_taken else (old.take - {path}, old.leave | {path})
        self._decide({entry.key: replace(old, take=take, leave=leave)})

    def is_same_as(self, entry: PlanEntry, record_id: int | None) -> None:
        """Says which stored record a doubtful entry is; None: a new one."""
        self._decide({entry.key: Decision(is_taken=True, same_as=record_id)})

    def counts(self) -> dict[Verdict, int]:
        """How many entries would be written, by what becomes of them: new or changed (ends among these)."""
        found = dict.fromkeys((Verdict.NEW, Verdict.CHANGED), 0)
        for entry in decided(self.plan, self.decisions) if self.plan else ():
            found[Verdict.NEW if entry.verdict is Verdict.NEW else Verdict.CHANGED] += 1
        return found

    def open_doubts(self) -> int:
        """How many doubtful entries nobody has decided about."""
        doubts = self.plan.of(Verdict.DOUBTFUL) if self.plan else []
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
        self.busy.emit(translate("ImportPage", "Übernehmen"))
        self._run(self._desk.jobs.write, lambda progress: importing.apply(plan, decisions, progress), self._on_applied)

    def keep(self, target: Path) -> None:
        """Writes the report for the files of the office."""
        if self.report is None:
            return
        importing, report = self._desk.services.importing, self.report

        def said(_: None) -> None:
            self._desk.said.emit(translate("ImportPage", "Bericht als „{file}“ gesichert").format(file=target.name))

        self._desk.jobs.cpu.submit(lambda: importing.keep(report, target), said, self._on_error)

    def _read(self, read: Callable[[], Source]) -> None:
        if self.is_busy:
            return
        importing = self._desk.services.importing
        self.busy.emit(translate("ImportPage", "Lesen und vergleichen"))

        self._run(self._desk.jobs.cpu, lambda progress: importing.plan(read(), progress), self._on_planned)

    def _run(self, lane: Lane, work: Callable[[Progress], T], on_done: Callable[[T], None]) -> None:
        self._ticket = ticket = Ticket()

        def watched(progress: Progress) -> T:
            def told(done: int, total: int) -> None:
                progress(done, total)
                ticket.check()

            return work(told)

        lane.run(watched, on_done, self._on_error, on_progress=self._on_progress)

    def _on_progress(self, done: int, total: int) -> None:
        self.progressed.emit(done, total)

    def _on_planned(self, plan: Plan) -> None:
        self._over()
        self.plan, self.decisions, self.report = plan, Decisions(), None
        self.planned.emit(plan)

    def _on_applied(self, report: ImportReport) -> None:
        self._over()
        self.plan, self.report = None, report
        self._desk.broadcast.tell(report.changes)
        words = translate("ImportPage", "{source} übernommen: {new} neu, {changed} geändert, {ended} beendet")
        self._desk.said.emit(
            words.format(source=report.source, new=report.new, changed=report.changed, ended=report.ended)
        )
        self.applied.emit(report)

    def _on_error(self, error: BaseException) -> None:
        self._over()
        if isinstance(error, Cancelled):
            self.refused.emit(translate("ImportPage", "Abgebrochen; es wurde nichts übernommen."))
        elif isinstance(error, UserError):
            self.refused.emit(str(error))
        else:
            self._desk.feedback.report(error)

    def _over(self) -> None:
        self._ticket = None
        self.busy.emit("")
