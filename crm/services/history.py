"""The journal as people read it, and taking things back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from crm.domain.errors import UserError
from crm.domain.journal import FINAL_PREFIX, Change, ChangeSet, EntryKind, FieldGroups, JournalEntry
from crm.domain.ports import Database, Unit
from crm.services.left_rows import left_lines
from crm.services.seats import SeatGuard
from crm.services.wording import action_sentence, sentence

#: The entry that made one record of two or more.
MERGE_ACTION: Final = "duplicate.merge"
#: The entry of an import.
IMPORT_ACTION: Final = "import.apply"


#: What of an import goes back by itself though something else of the row was edited: not a street without its town.
_OF_IMPORTS: Final = FieldGroups(
    tables=frozenset({"party", "person", "organisation"}),
    together={
        "person": (
            frozenset({"degrees", "given_name", "call_name", "nobility", "prefix", "family_name", "suffix"}),
            frozenset({"birth_date", "deceased_on"}),
        ),
        "organisation": (
            frozenset({"full_name", "short_name", "genitive"}),
            frozenset({"body_type", "parent_id", "ags", "municipality_kind"}),
        ),
    },
    names_edited=True,
)
#: Of merges everything goes back field by field, but not one of two that are kept in their order.
_OF_MERGES: Final = FieldGroups(together={"not_duplicate": (frozenset({"first_id", "second_id"}),)})
_BY_FIELD: Final[Mapping[str, FieldGroups]] = {MERGE_ACTION: _OF_MERGES, IMPORT_ACTION: _OF_IMPORTS}


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalLine:
    """An entry with its sentence."""

    entry: JournalEntry
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class UndoState:
    """What Ctrl+Z and Ctrl+Shift+Z would do, as sentences; "" where there is nothing."""

    undo: str = ""
    redo: str = ""


class History:
    """Journal, undo and redo; all of it survives a restart."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def lines(self, limit: int = 50, before: int | None = None) -> list[JournalLine]:
        """The latest entries, newest first."""
        with self._database.read() as unit:
            return [line_of(entry) for entry in unit.journal.entries(limit, before)]

    def entry(self, entry_id: int) -> tuple[JournalLine, list[Change]]:
        """One entry with the rows it touched; NotFoundError if there is none."""
        with self._database.read() as unit:
            return line_of(unit.journal.entry(entry_id)), unit.journal.changes(entry_id)

    def state(self) -> UndoState:
        with self._database.read() as unit:
            undo, redo = unit.journal.next_undo(), unit.journal.next_redo()
        return UndoState(
            undo=action_sentence(undo.action, undo.params) if undo else "",
            redo=action_sentence(redo.action, redo.params) if redo else "",
        )

    def undo(self, entry_id: int | None = None) -> tuple[ChangeSet, str]:
        """Takes back an entry, the latest if none is named; returns what changed and the sentence.

        UserError if there is nothing to take back, or if seats were given to others since; MovedOnError if rows were
        changed since.
        """
        changes, text, _ = self._undo(entry_id, partly=False)
        return changes, text

    def undo_partly(self, entry_id: int | None = None) -> tuple[ChangeSet, str, list[str]]:
        """Takes back what nobody touched since; returns what changed, the sentence, and by name what stayed as it is.

        Of a merge a record goes back field by field: an edit of one does not hold the others. So of an import do a
        person and an organisation, their name as a whole. MovedOnError if all of it was changed since.
        """
        return self._undo(entry_id, partly=True)

    def _undo(self, entry_id: int | None, *, partly: bool) -> tuple[ChangeSet, str, list[str]]:
        with self._database.write("undo") as unit:
            found = _to_take_back(unit, entry_id)
            guard = SeatGuard(unit, unit.journal.changes(found.id))
            left = unit.undo(found.id, partly=partly, by_field=_BY_FIELD.get(found.action) if partly else None)
            guard.check()
            lines = left_lines(unit, left, found.id)
        return unit.changes, f"Rückgängig: {action_sentence(found.action, found.params)}{_stayed(len(left))}", lines

    def redo(self) -> tuple[ChangeSet, str]:
        """Does again what was taken back last; UserError if there is nothing."""
        with self._database.write("redo") as unit:
            found = unit.journal.next_redo()
            if found is None:
                raise UserError("Es gibt nichts, was wiederhergestellt werden kann.")
            guard = SeatGuard(unit, unit.journal.changes(found.undone_by or found.id))
            unit.undo(found.id)
            guard.check()
        return unit.changes, "Wiederhergestellt: " + action_sentence(found.action, found.params)


def _to_take_back(unit: Unit, entry_id: int | None) -> JournalEntry:
    found = unit.journal.next_undo() if entry_id is None else unit.journal.entry(entry_id)
    if found is None:
        raise UserError("Es gibt nichts, was rückgängig gemacht werden kann.")
    _refuse_taken_back(found)
    return found


def _stayed(count: int) -> str:
    if count == 1:
        return " – 1 seither geänderter Eintrag blieb, wie er ist"
    return f" – {count} seither geänderte Einträge blieben, wie sie sind" if count else ""


def _refuse_taken_back(entry: JournalEntry) -> None:
    if entry.undone_by is not None:
        raise UserError(f"Der Vorgang {entry.id} ist bereits zurückgenommen.")
    if entry.action.startswith(FINAL_PREFIX):
        raise UserError(f"Der Vorgang {entry.id} hat Angaben endgültig gelöscht; sie kommen nicht zurück.")
    if entry.kind is not EntryKind.DO:
        raise UserError(f"Der Vorgang {entry.id} ist selbst eine Rücknahme; nehmen Sie den ursprünglichen Vorgang.")
    if entry.change_count == 0:
        raise UserError(f"Der Vorgang {entry.id} hat nichts geändert und kann nicht zurückgenommen werden.")


def line_of(entry: JournalEntry) -> JournalLine:
    return JournalLine(entry=entry, text=sentence(entry))
