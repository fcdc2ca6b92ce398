"""``verteiler tasks``: what is to be done, most urgent first."""

from __future__ import annotations

import argparse
from typing import Any, Final

from crm.cli.output import plain, write_json, write_line
from crm.domain.due import TaskState
from crm.services.bundle import Services
from crm.services.tasks import DUE, TaskRow

_HEADS: Final = {
    TaskState.OVERDUE: "Überfällig",
    TaskState.TODAY: "Heute",
    TaskState.SOON: "In den nächsten 7 Tagen",
    TaskState.LATER: "Später",
    TaskState.DONE: "Erledigt",
}


def tasks(services: Services, args: argparse.Namespace) -> int:
    """All tasks, or with ``--due`` those that are overdue or due today."""
    rows = services.tasks.rows(states=DUE if args.due else TaskState)
    if args.json:
        write_json([task_json(row) for row in rows])
        return 0
    state = None
    for row in rows:
        if row.state is not state:
            state = row.state
            write_line(_HEADS[state])
        write_line(_task_text(row))
    if not rows:
        write_line("Es ist nichts fällig." if args.due else "Es gibt keine Aufgaben.")
    return 0


def task_json(row: TaskRow) -> dict[str, Any]:
    """Stable: the words of the domain, dates in ISO 8601."""
    task = row.task
    return {
        "id": task.id,
        "title": task.title,
        "state": row.state.value,
        "due_on": plain(task.due_on),
        "done_on": plain(task.done_on),
        "assignee": task.assignee,
        "subject": {**plain(row.subject), "name": row.subject_name} if row.subject else None,
    }


def _task_text(row: TaskRow) -> str:
    day = row.task.done_on if row.state is TaskState.DONE else row.task.due_on
    about = ", ".join(part for part in (row.subject_name, row.task.assignee) if part)
    return f"  {day.german() if day else 'ohne Frist':<12} {row.task.title}{f'  ({about})' if about else ''}"
