"""The review of a table of new holders without its window: reads, takes decisions, says what follows, applies."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal

from crm.domain.election import ElectionPlan, ElectionRow
from crm.domain.errors import UserError
from crm.domain.journal import ChangeSet
from crm.domain.partial_date import PartialDate
from crm.services.change_preview import ChangePreview
from crm.ui.desk import Desk

#: Rows of these tables are what a row of the plan is judged by.
_TABLES = frozenset({"tenure", "office", "organisation", "party", "person", "former_name"})


class ElectionPresenter(QObject):
    """``planned`` comes with every reviewed plan, None once there is none; ``previewed`` with what it means.

    ``refused`` carries a sentence that names file, row and field; ``busy`` that something is read or written.
    """

    planned = Signal(object)  # ElectionPlan | None
    previewed = Signal(object)  # ChangePreview
    refused = Signal(str)
    busy = Signal(str)  # what is being done, "" when it is over

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._is_busy = self._is_judging = False
        desk.changed.connect(self._on_changed)
        self.plan: ElectionPlan | None = None
        self.offices: dict[int, str] = {}
        self.holders: dict[int, str] = {}

    def read_file(self, path: Path) -> None:
        """Reads a table from a file."""
        self._read(partial(self._desk.services.elections.read, path))

    def read_text(self, text: str) -> None:
        """Reads a table that was pasted."""
        self._read(partial(self._desk.services.elections.read_text, text))

    def decide(self, row: ElectionRow) -> None:
        """Takes a row as changed and has all of them judged anew: one can settle another."""
        if self.plan is not None:
            self._review(self.plan, row)

    def row(self, number: int) -> ElectionRow | None:
        """The row of that number as it stands."""
        return next((row for row in self.plan.rows if row.number == number), None) if self.plan else None

    def set_election_on(self, on: PartialDate | None) -> None:
        """The day of the election, kept with the bodies; None if it is not known."""
        if self.plan is not None:
            self._review(replace(self.plan, election_on=on))

    def set_confirms(self, confirms: bool) -> None:
        """Whether a holder elected again counts as confirmed."""
        if self.plan is not None:
            self._review(replace(self.plan, confirms=confirms))

    def apply(self) -> None:
        """Enters everything as one step."""
        if self.plan is None or self._is_busy:
            return
        self._is_busy = True
        self.busy.emit(QCoreApplication.translate("ElectionPage", "Amtswechsel eintragen"))
        apply = self._desk.services.elections.apply
        self._desk.write(partial(apply, self.plan), partial(self._on_applied, self.plan), self._on_error)

    def clear(self) -> None:
        """Drops the plan; nothing has been written."""
        self.plan = None
        self.planned.emit(None)

    def _read(self, read: Callable[[], ElectionPlan]) -> None:
        services = self._desk.services
        self.busy.emit(QCoreApplication.translate("ElectionPage", "Tabelle lesen"))

        def work() -> tuple[ElectionPlan, dict[int, str]]:
            plan = read()
            return plan, {choice.office_id: choice.name for choice in services.elections.offices()}

        self._desk.read(work, self._on_read, replaces=f"election-{id(self)}", on_error=self._on_error)

    def _on_read(self, found: tuple[ElectionPlan, dict[int, str]]) -> None:
        plan, self.offices = found
        self.busy.emit("")
        self._show(plan)

    def _review(self, plan: ElectionPlan, row: ElectionRow | None = None) -> None:
        """Judges the row, or all of them; as long as an earlier decision waits for its judgement, all as well."""
        review = self._desk.services.elections.review
        work = partial(review, plan, row)
        self.plan = plan.with_row(row) if row is not None else plan  # a second decision builds on the first
        if row is None or self._is_judging:
            work = partial(review, self.plan)
        self._is_judging = True
        self._desk.read(work, self._on_reviewed, replaces=f"election-{id(self)}", on_error=self._on_error)

    def _on_reviewed(self, plan: ElectionPlan) -> None:
        self._is_judging = False
        if self.plan is not None:  # it may have been dropped meanwhile
            self._show(plan)

    def _on_changed(self, changes: ChangeSet) -> None:
        """What was written elsewhere can settle a row, or open it again."""
        if self.plan is not None and not self._is_busy and changes.tables() & _TABLES:
            self._review(self.plan)

    def _show(self, plan: ElectionPlan) -> None:
        self.plan = plan
        services = self._desk.services
        offices = {row.office_id for row in plan.rows if row.office_id is not None}

        def read() -> tuple[dict[int, str], ChangePreview]:
            return services.records.holders(offices), services.elections.preview(plan)

        self.planned.emit(plan)
        self._desk.read(read, self._on_previewed, replaces=f"election-means-{id(self)}", on_error=self._on_error)

    def _on_previewed(self, found: tuple[dict[int, str], ChangePreview]) -> None:
        if self.plan is None:
            return
        self.holders, preview = found
        self.previewed.emit(preview)

    def _on_applied(self, plan: ElectionPlan, changes: ChangeSet) -> None:
        self._is_busy = False
        self.busy.emit("")
        made = len(plan.changes)
        words = QCoreApplication.translate("ElectionPage", "%n Amtswechsel eingetragen", None, made)
        self._desk.said.emit(words)
        self.clear()

    def _on_error(self, error: BaseException) -> None:
        self._is_busy = self._is_judging = False
        self.busy.emit("")
        if isinstance(error, UserError):
            self.refused.emit(str(error))
        else:
            self._desk.feedback.report(error)
