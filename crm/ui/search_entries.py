"""What the search panel lists: hits by how they were found, then commands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt

from crm.domain.listing import ContactRow, Hit, Subject, SubjectKind, Tier
from crm.domain.query import Field, Query
from crm.services.saved_searches import SavedSearchLine
from crm.ui.contacts.columns import avatar_of
from crm.ui.delegates.roles import AvatarCell
from crm.ui.searching.hit_marks import Marks, Wanted, marks, name_fields, wanted_words

translate = QCoreApplication.translate

Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole


class EntryKind(StrEnum):
    """What a row of the panel is, and so what choosing it does."""

    HEAD = "head"
    HIT = "hit"
    COMMAND = "command"
    PROPOSAL = "proposal"
    SAVED = "saved"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One row of the panel. ``marks`` are the parts of ``words`` and ``side`` that fit the text (from, to)."""

    kind: EntryKind
    words: str
    side: str = ""
    marks: Marks = ()
    side_marks: Marks = ()
    avatar: AvatarCell | None = None
    icon: str = ""
    chip: str = ""
    keys: tuple[str, ...] = ()
    subject: Subject | None = None
    command: str = ""
    text: str = ""  # the query of a search that is kept

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


def grouped(hits: Sequence[Hit], query: Query) -> list[Entry]:
    """Heads and hits: word beginnings by kind, then what stands inside a word, then what is alike."""
    found: list[Entry] = []
    for title, part in _groups(hits):
        if part:
            found.append(Entry(kind=EntryKind.HEAD, words=title))
            found += [_entry(hit, query) for hit in part]
    return found


def kept(lines: Sequence[SavedSearchLine], words: Sequence[Wanted]) -> list[Entry]:
    """The saved searches whose names fit, with their head."""
    found = [
        Entry(
            kind=EntryKind.SAVED,
            words=line.search.name,
            side=line.search.text,
            marks=marks(line.search.name, words),
            icon="bookmark",
            chip=translate("SearchPanel", "%n Treffer", None, line.count),
            text=line.search.text,
        )
        for line in lines
        if all(marks(line.search.name, [word]) for word in words)
    ]
    return [Entry(kind=EntryKind.HEAD, words=translate("SearchPanel", "Gespeicherte Suchen")), *found] if found else []


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


def _entry(hit: Hit, query: Query) -> Entry:
    row = hit.row
    side, side_marks = _side(hit, query)
    return Entry(
        kind=EntryKind.HIT,
        words=row.name,
        side=side,
        marks=marks(row.name, wanted_words(query, *name_fields(row.subject.kind)), hit.tier),
        side_marks=side_marks,
        avatar=avatar_of(row),
        chip=_chip(hit.tier),
        subject=row.subject,
    )


def _chip(tier: Tier) -> str:
    if tier is Tier.SIMILAR:
        return translate("SearchPanel", "ähnlich")
    return translate("SearchPanel", "im Wort") if tier is Tier.INSIDE else ""


def _side(hit: Hit, query: Query) -> tuple[str, Marks]:
    """What stands beside the name, and what of it was searched for: each part in its own fields."""
    shown, found = "", list[tuple[int, int]]()
    for part, fields in _side_parts(hit.row):
        if part:
            shown += ", " if shown else ""
            found += [(len(shown) + a, len(shown) + b) for a, b in marks(part, wanted_words(query, *fields), hit.tier)]
            shown += part
    return shown, tuple(found)


def _side_parts(row: ContactRow) -> list[tuple[str, tuple[Field | None, ...]]]:
    body = (row.body, (None, Field.PLACE, Field.DISTRICT))
    place = (row.place, (None, Field.PLACE))
    if row.subject.kind is SubjectKind.EVENT:
        return [(row.last_on.german() if row.last_on else "", ()), place]
    if row.subject.kind is SubjectKind.OFFICE:
        return [body, (translate("SearchPanel", "vakant") if row.is_vacant else "", ())]
    return [(row.office, (None, Field.OFFICE)), body if row.body else place]
