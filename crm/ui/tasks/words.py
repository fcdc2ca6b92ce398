"""What due dates and states are called on screen, and how they look."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from crm.domain.due import TaskState
from crm.domain.notes import Task
from crm.ui.delegates.roles import ChipCell
from crm.ui.tokens import Tone

translate = QCoreApplication.translate


def state_words(state: TaskState) -> str:
    """The heads of the list."""
    return {
        TaskState.OVERDUE: translate("Tasks", "Überfällig"),
        TaskState.TODAY: translate("Tasks", "Heute"),
        TaskState.SOON: translate("Tasks", "In den nächsten 7 Tagen"),
        TaskState.LATER: translate("Tasks", "Später"),
        TaskState.DONE: translate("Tasks", "Erledigt"),
    }[state]


def due_chip(state: TaskState) -> ChipCell | None:
    """Only what is due has one."""
    if state is TaskState.OVERDUE:
        return ChipCell(translate("Tasks", "überfällig"), Tone.BAD, "alert-triangle")
    return ChipCell(translate("Tasks", "fällig"), Tone.WARN, "clock") if state is TaskState.TODAY else None


def due_words(task: Task, today: date) -> str:
    """ "heute", "morgen", "30.11."; of another year in full, of a done task when it was done."""
    day = task.done_on or task.due_on
    if day is None:
        return ""
    if day.day is None or day.about:
        return day.german()
    near = {
        -1: translate("Tasks", "gestern"),
        0: translate("Tasks", "heute"),
        1: translate("Tasks", "morgen"),
    }
    full = day.earliest()
    return near.get((full - today).days) or (f"{full:%d.%m.}" if full.year == today.year else day.german())


def date_hint() -> str:
    """Examples for a field that takes a date."""
    return translate("Tasks", "morgen, Freitag, in 2 Wochen oder 30.11.")
