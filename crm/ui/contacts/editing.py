"""What the list does with the contacts chosen in it. The sentence and its "Rückgängig" come from the journal."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication

from crm.domain.journal import ChangeSet
from crm.domain.listing import Subject
from crm.ui.desk import Desk


def trash(desk: Desk, subjects: Sequence[Subject]) -> None:
    """Puts contacts into the trash, all with one journal entry."""
    editing = desk.services.editing
    if len(subjects) == 1:
        desk.write(partial(editing.trash, subjects[0]))
        return
    name = QCoreApplication.translate("ContactsPage", "%n Kontakte", None, len(subjects))
    desk.write(partial(editing.trash_all, subjects, name))


def tag(desk: Desk, subjects: Sequence[Subject], name: str) -> None:
    """Tags contacts that do not have the tag yet."""
    editing = desk.services.editing
    _each(desk, [partial(editing.add_tag, subject, name) for subject in subjects])


def _each(desk: Desk, steps: Sequence[Callable[[], ChangeSet]]) -> None:
    """One piece of work in the write lane; each step is a journal entry of its own."""

    def work() -> ChangeSet:
        return together([step() for step in steps])

    desk.write(work)


def together(changes: Sequence[ChangeSet]) -> ChangeSet:
    """Several changes as one, for those who read again."""
    rows = frozenset(row for change in changes for row in change.rows)
    return ChangeSet(entry_id=changes[-1].entry_id if changes else None, rows=rows)
