"""What the search panel lists: hits by how they were found, then commands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt

from crm.domain.listing import Hit, Subject, SubjectKind, Tier
from crm.domain.text import fold, query_words
from crm.ui.contacts.columns import avatar_of
from crm.ui.delegates.roles import AvatarCell

translate = QCoreApplication.translate

Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole


class EntryKind(StrEnum):
    HEAD = "head"
    HIT = "hit"
    COMMAND = "command"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One row of the panel. ``marks`` are the parts of ``words`` and ``side`` that fit the text (from, to)."""

    kind: EntryKind
    words: str
    side: str = ""
    marks: tuple[tuple[int, int], ...] = ()
    side_marks: tuple[tuple[int, int], ...] = ()
    avatar: AvatarCell | None = None
    icon: str = ""
    chip: str = ""
    keys: tuple[str, ...] = ()
    subject: Subject | None = None
    command: str = ""

    def spoken(self) -> str:
        return ", ".join(part for part in (self.words, self.side, self.chip, "+".join(self.keys)) if part)


class EntryModel(QAbstractListModel):
    """The rows; heads cannot be chosen."""

    def __init__(self) -> None:
        super().__init__()
        self.entries: list[Entry] = []

    def show(self, entries: Sequence[Entry]) -> None:
        self.beginResetModel()
        self.entries = list(entries)
        self.endResetModel()

    def first(self) -> int:
        """The first row that can be chosen, -1 if there is none."""
        return next((n for n, entry in enumerate(self.entries) if entry.kind is not EntryKind.HEAD), -1)

    def step(self, number: int, by: int) -> int:
        """The next row that can be chosen in a direction; at the ends it goes round."""
        free = [n for n, entry in enumerate(self.entries) if entry.kind is not EntryKind.HEAD]
        if not free:
            return -1
        at = free.index(number) if number in free else -1 if by > 0 else 0
        return free[(at + by) % len(free)]

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.entries)

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry = self.entries[index.row()]
        if role == _Role.DisplayRole:
            return entry.words
        if role == _Role.AccessibleTextRole:
            return entry.spoken()
        return entry if role == _Role.UserRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and self.entries[index.row()].kind is EntryKind.HEAD:
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index)


def grouped(hits: Sequence[Hit], text: str) -> list[Entry]:
    """Heads and hits: word beginnings by kind, then what stands inside a word."""
    found: list[Entry] = []
    for title, part in _groups(hits):
        if part:
            found.append(Entry(kind=EntryKind.HEAD, words=title))
            found += [_entry(hit, text) for hit in part]
    return found


def _groups(hits: Sequence[Hit]) -> Iterator[tuple[str, list[Hit]]]:
    begun = [hit for hit in hits if hit.tier is Tier.BEGINNING]
    contacts = (SubjectKind.PERSON, SubjectKind.ORGANISATION)
    for title, kinds in (
        (translate("SearchPanel", "Kontakte"), contacts),
        (translate("SearchPanel", "Ämter"), (SubjectKind.OFFICE,)),
        (translate("SearchPanel", "Veranstaltungen"), (SubjectKind.EVENT,)),
    ):
        yield title, [hit for hit in begun if hit.row.subject.kind in kinds]
    yield translate("SearchPanel", "Im Wort"), [hit for hit in hits if hit.tier is Tier.INSIDE]
    yield translate("SearchPanel", "Ähnlich"), [hit for hit in hits if hit.tier is Tier.SIMILAR]


def _entry(hit: Hit, text: str) -> Entry:
    row = hit.row
    side = _side(hit)
    return Entry(
        kind=EntryKind.HIT,
        words=row.name,
        side=side,
        marks=marks(row.name, text),
        side_marks=marks(side, text),
        avatar=avatar_of(row),
        chip=_chip(hit.tier),
        subject=row.subject,
    )


def _chip(tier: Tier) -> str:
    if tier is Tier.SIMILAR:
        return translate("SearchPanel", "ähnlich")
    return translate("SearchPanel", "im Wort") if tier is Tier.INSIDE else ""


def _side(hit: Hit) -> str:
    row = hit.row
    if row.subject.kind is SubjectKind.EVENT:
        parts = [row.last_on.german() if row.last_on else "", row.place]
    elif row.subject.kind is SubjectKind.OFFICE:
        parts = [row.body, translate("SearchPanel", "vakant") if row.is_vacant else ""]
    else:
        parts = [row.office, row.body or row.place]
    return ", ".join(part for part in parts if part)


def marks(shown: str, text: str) -> tuple[tuple[int, int], ...]:
    """Which parts of a text to mark for a query; the same notion of "equal" as the search has."""
    found = set()
    for wanted in {fold(word) for word in query_words(text)}:
        for start in _beginnings(shown):
            if length := _fitting(shown[start:], wanted):
                found.add((start, start + length))
    return tuple(sorted(found))


def _beginnings(shown: str) -> list[int]:
    return [n for n, sign in enumerate(shown) if sign.isalnum() and (n == 0 or not shown[n - 1].isalnum())]


def _fitting(rest: str, wanted: str) -> int:
    """How many signs of ``rest`` make up ``wanted``, 0 if they do not."""
    for length in range(1, min(len(rest), len(wanted) * 2 + 2) + 1):
        folded = fold(rest[:length])
        if folded.startswith(wanted):
            return length
        if not wanted.startswith(folded[:-1] or folded):
            return 0
    return 0
