"""The rows an undo left as they are, by the names of the records they belong to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from typing import Any, Final

from crm.domain.event import Participation
from crm.domain.journal import EntryKind, Operation
from crm.domain.kept_property import KeptProperty
from crm.domain.listing import Subject, SubjectKind
from crm.domain.notes import ActivityLink, Tagging, Task
from crm.domain.office import Office, Tenure
from crm.domain.party import FormerName, KnownId, Organisation, Party, Person, Photo
from crm.domain.ports import Unit
from crm.domain.reach import Address, Channel
from crm.domain.relationship import Relationship
from crm.services.naming import names_of
from crm.services.wording import action_sentence

#: Table → its record, the fields that can say whose the row is, and what it is called.
_TABLES: Final[Mapping[str, tuple[type[Any], tuple[str, ...], str]]] = {
    "party": (Party, ("id",), "Vermerke"),
    "person": (Person, ("id",), "Name und Daten"),
    "former_name": (FormerName, ("person_id",), "früherer Name"),
    "organisation": (Organisation, ("id",), "Angaben"),
    "photo": (Photo, ("party_id",), "Foto"),
    "office": (Office, ("office:id",), "Amt"),
    "tenure": (Tenure, ("person_id",), "Amtszeit"),
    "channel": (Channel, ("party_id", "office:office_id"), "Erreichbarkeit"),
    "address": (Address, ("party_id", "office:office_id"), "Anschrift"),
    "relationship": (Relationship, ("from_id",), "Beziehung"),
    "kept_property": (KeptProperty, ("party_id",), "mitgeführte Angabe"),
    "known_id": (KnownId, ("party_id",), "Kennung"),
    "participation": (Participation, ("party_id",), "Teilnahme"),
    "tagging": (Tagging, ("party_id", "office:office_id"), "Schlagwort"),
    "activity_link": (ActivityLink, ("party_id", "office:office_id"), "Notiz"),
    "task": (Task, ("party_id", "office:office_id"), "Aufgabe"),
}
_OTHERS: Final = "weitere Einträge"
#: So many rows that are gone are looked up in the journal, and so many of its entries are looked through.
_MOST_GONE: Final = 400


def left_lines(unit: Unit, rows: Collection[tuple[str, int]], since: int) -> list[str]:
    """ "Dr. Anna Muster: Name und Daten, Amtszeit" for each record; what is gone by the sentence of the entry after
    ``since`` that took it away; then how many rows have no name."""
    found: dict[Subject, dict[str, None]] = defaultdict(dict)
    nameless = set(rows)
    for table, (record, owners, word) in _TABLES.items():
        ids = [row_id for name, row_id in rows if name == table]
        for row in unit.store.find(record, id=ids) if ids else ():
            for subject in _subjects(row, owners):
                found[subject][word] = None
                nameless.discard((table, row.id))
    names = names_of(unit, found, with_trashed=True)
    lines = sorted(f"{names[subject]}: {', '.join(words)}" for subject, words in found.items() if subject in names)
    lines += _gone(unit, nameless, since)
    return [*lines, f"{_OTHERS}: {len(nameless)}"] if nameless else lines


def _gone(unit: Unit, rows: set[tuple[str, int]], since: int) -> list[str]:
    """What took them away, the earliest first; takes out of ``rows`` what is explained."""
    lines: list[str] = []
    for entry in unit.journal.history(sorted(rows)[:_MOST_GONE], _MOST_GONE):
        if entry.id <= since or entry.kind is not EntryKind.DO or entry.undone_by is not None:
            continue
        changes = unit.journal.changes(entry.id)
        gone = rows & {(one.table, one.row_id) for one in changes if one.operation is Operation.DELETE}
        if gone:
            lines.append(action_sentence(entry.action, entry.params))
            rows -= gone
    return lines[::-1]


def _subjects(row: Any, owners: Collection[str]) -> list[Subject]:
    """A party may be a person or an organisation; only one of them has a name."""
    for owner in owners:
        kind, _, field = owner.rpartition(":")
        if (value := getattr(row, field)) is not None:
            kinds = (SubjectKind.OFFICE,) if kind else (SubjectKind.PERSON, SubjectKind.ORGANISATION)
            return [Subject(kind, value) for kind in kinds]
    return []
