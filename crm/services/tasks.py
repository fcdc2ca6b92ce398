"""Tasks (Wiedervorlagen): what is to be done until when, about a contact, an office, an event, or nothing of these."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date

from crm.domain.due import TaskState, parse_due, read_task, state_of
from crm.domain.errors import UserError
from crm.domain.journal import ChangeSet
from crm.domain.listing import ContactRow, Subject, SubjectKind, Tier
from crm.domain.notes import Task
from crm.domain.partial_date import PartialDate
from crm.domain.ports import Database, Unit
from crm.domain.text import fold, query_words, words
from crm.services.naming import names_of, owner_field, subjects_with

DUE = frozenset({TaskState.OVERDUE, TaskState.TODAY})
_ORDER = tuple(TaskState)


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskRow:
    """A task with its state on the day and what it is about; ``subject_name`` as it is read ("Dr. Anna Müller")."""

    task: Task
    state: TaskState
    subject: Subject | None = None
    subject_name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadTask:
    """What a line typed quickly means: the task it makes, and the name of the record that was recognised in it."""

    task: Task
    subject: Subject | None = None
    subject_name: str = ""


class Tasks:
    """Reads and changes tasks; a task in a list is due by the day of ``today``."""

    def __init__(self, database: Database, today: Callable[[], date] = date.today) -> None:
        self._database = database
        self._today = today

    def today(self) -> date:
        """The day by which tasks are due."""
        return self._today()

    # ── reading ─────────────────────────────────────────────────────────────────────────────────────────────

    def rows(self, *, about: Subject | None = None, states: Iterable[TaskState] = TaskState) -> list[TaskRow]:
        """The tasks in these states, most urgent first, of a state the earliest first; done ones the latest first.

        Tasks about what is in the trash are left out, unless just those are asked for by ``about``.
        """
        wanted = frozenset(states)
        with self._database.read() as unit:
            found = unit.store.find(Task, **({owner_field(about): about.id} if about else {}))
            chosen = [task for task in found if state_of(task, self._today()) in wanted]
            rows = self._rows(unit, chosen, keep_trashed=about is not None)
        return sorted(rows, key=_urgency)

    def due_count(self) -> int:
        """How many are overdue or due today."""
        return len(self.rows(states=DUE))

    def read(self, line: str, about: Subject | None = None) -> ReadTask:
        """What a line like "Rückruf bei Anna Müller bis 30.11." means.

        Where no subject is given, a record counts as recognised if exactly one has all of a name that the line ends
        with ("… Anna Müller"); the name stays in the title.
        """
        typed = read_task(line, self._today())
        task = Task(title=typed.title, due_on=typed.due_on)
        with self._database.read() as unit:
            found = about or _recognised(unit, typed.title)
            name = names_of(unit, [found]).get(found, "") if found else ""
        return ReadTask(task=_about(task, found), subject=found, subject_name=name)

    def parse_due(self, text: str) -> PartialDate | None:
        """The date that somebody typed ("Freitag", "in 2 Wochen", "30.11."), None for nothing. UserError if unclear."""
        if not text.strip():
            return None
        try:
            return parse_due(text, self._today())
        except ValueError:
            raise UserError(
                f"„{text.strip()}“ ist kein Datum; möglich sind zum Beispiel morgen, Freitag, in 2 Wochen oder 30.11."
            ) from None

    # ── changing ────────────────────────────────────────────────────────────────────────────────────────────

    def add(self, task: Task, about: Subject | None = None) -> tuple[Task, ChangeSet]:
        checked = _checked(_about(task, about) if about else task)
        with self._database.write("task.add", title=checked.title) as unit:
            stored = unit.store.add(checked)
        return stored, unit.changes

    def change(self, task: Task) -> ChangeSet:
        checked = _checked(task)
        with self._database.write("task.change", title=checked.title) as unit:
            unit.store.save(checked)
        return unit.changes

    def set_done(self, task: Task, done: bool = True) -> ChangeSet:
        """Ticks a task off with today's date, or opens it again."""
        with self._database.write("task.done" if done else "task.reopen", title=task.title) as unit:
            unit.store.save(replace(task, done_on=PartialDate.of(self._today()) if done else None))
        return unit.changes

    def remove(self, task: Task) -> ChangeSet:
        with self._database.write("task.remove", title=task.title) as unit:
            unit.store.remove(task)
        return unit.changes

    def _rows(self, unit: Unit, tasks: list[Task], *, keep_trashed: bool) -> list[TaskRow]:
        subjects = subjects_with(unit, tasks)
        names = names_of(unit, set(subjects.values()), with_trashed=keep_trashed)
        rows = []
        for task in tasks:
            subject = subjects.get(task.id)
            if subject is None or subject in names:
                state, name = state_of(task, self._today()), names.get(subject, "") if subject else ""
                rows.append(TaskRow(task=task, state=state, subject=subject, subject_name=name))
        return rows


def _about(task: Task, subject: Subject | None) -> Task:
    if subject is None:
        return task
    field = owner_field(subject)
    return replace(
        task,
        party_id=subject.id if field == "party_id" else None,
        office_id=subject.id if field == "office_id" else None,
        event_id=subject.id if field == "event_id" else None,
    )


def _checked(task: Task) -> Task:
    title = " ".join(task.title.split())
    if not title:
        raise UserError("Bitte geben Sie an, was zu tun ist.")
    return replace(task, title=title, assignee=" ".join(task.assignee.split()))


def _urgency(row: TaskRow) -> tuple[int, int, int]:
    """Later ones without a date come last."""
    place = _ORDER.index(row.state)
    if row.task.done_on is not None:
        return place, -row.task.done_on.latest().toordinal(), -row.task.id
    return place, row.task.due_on.latest().toordinal() if row.task.due_on else date.max.toordinal(), row.task.id


def _recognised(unit: Unit, title: str) -> Subject | None:
    """The one record whose name the last words of a title are; the longest run of words that fits decides."""
    parts = title.split()
    for count in range(min(4, len(parts) - 1), 1, -1):
        text = " ".join(parts[-count:])
        wanted = {fold(word) for word in query_words(text)}
        if len(wanted) < 2:
            continue  # one word alone is too easily something else
        hits = [hit.row for hit in unit.directory.search(text, 10) if hit.tier is Tier.BEGINNING]
        named = [row for row in hits if wanted <= _name_words(row)]
        if named:
            return named[0].subject if len(named) == 1 else None
    return None


def _name_words(row: ContactRow) -> set[str]:
    return {fold(word) for word in words(row.name)} if row.subject.kind is not SubjectKind.OFFICE else set()
