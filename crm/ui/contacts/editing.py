"""What the list does with the contacts chosen in it. The sentence and its "Rückgängig" come from the journal."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication

from crm.domain.listing import Subject
from crm.ui.desk import Desk


def trash(desk: Desk, subjects: Sequence[Subject]) -> None:
    """Puts contacts into the trash, all with one journal entry."""
    editing = desk.services.editing
    if len(subjects) == 1:
        desk.write(partial(editing.trash, subjects[0]))
    else:
        desk.write(partial(editing.trash_all, subjects, _counted(subjects)))


def tag(desk: Desk, subjects: Sequence[Subject], name: str) -> None:
    """Tags contacts that do not have the tag yet, all with one journal entry."""
    editing = desk.services.editing
    if len(subjects) == 1:
        desk.write(partial(editing.add_tag, subjects[0], name))
    else:
        desk.write(partial(editing.add_tag_all, subjects, name, _counted(subjects)))


def _counted(subjects: Sequence[Subject]) -> str:
    return QCoreApplication.translate("ContactsPage", "%n Kontakte", None, len(subjects))
