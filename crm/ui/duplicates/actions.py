"""What menus and keys open for the chosen contacts: merging them, or parting what was merged."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from crm.domain.journal import JournalEntry
from crm.domain.listing import Subject, SubjectKind
from crm.services.merging import MergePreview
from crm.ui.desk import Desk
from crm.ui.duplicates.dialogs import MergeDialog, UnmergeDialog

translate = QCoreApplication.translate
_PARTIES = (SubjectKind.PERSON, SubjectKind.ORGANISATION)


def merge_chosen(desk: Desk, parent: QWidget, subjects: Sequence[Subject]) -> None:
    """Opens the dialog for two or more contacts; says what is missing where there are fewer."""
    ids = [subject.id for subject in subjects if subject.kind in _PARTIES]
    if len(ids) < 2 or len(ids) < len(subjects):
        words = translate("Duplicates", "Bitte wählen Sie zwei oder mehr Personen oder Organisationen aus.")
        desk.said.emit(words)
        return
    merging = desk.services.merging
    desk.read(lambda: merging.preview(ids), partial(_open_merge, desk, parent), replaces="duplicates.merge")


def unmerge_chosen(desk: Desk, parent: QWidget, subjects: Sequence[Subject]) -> None:
    """Opens the list of merges of the one contact; says so if there are none."""
    parties = [subject for subject in subjects if subject.kind in _PARTIES]
    if len(parties) != 1:
        desk.said.emit(translate("Duplicates", "Bitte wählen Sie einen Kontakt aus, der zusammengeführt wurde."))
        return
    merging, party = desk.services.merging, parties[0].id
    desk.read(lambda: merging.merges_of(party), partial(_open_unmerge, desk, parent), replaces="duplicates.unmerge")


def _open_merge(desk: Desk, parent: QWidget, preview: MergePreview) -> None:
    MergeDialog(desk, parent, preview).open()


def _open_unmerge(desk: Desk, parent: QWidget, entries: list[JournalEntry]) -> None:
    if not entries:
        desk.said.emit(translate("Duplicates", "Dieser Kontakt ist nicht zusammengeführt worden."))
        return
    UnmergeDialog(desk, parent, entries).open()
