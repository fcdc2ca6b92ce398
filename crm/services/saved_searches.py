"""Searches kept under a name for the sidebar."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from crm.domain.errors import UserError
from crm.domain.journal import ChangeSet
from crm.domain.ports import Database, Unit
from crm.domain.query import parse
from crm.domain.saved_search import SavedSearch


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedSearchLine:
    """A kept search with how many records it finds now."""

    search: SavedSearch
    count: int


class SavedSearches:
    """Keeps, renames, orders and removes searches; each is one journal entry that can be taken back."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> list[SavedSearch]:
        """All of them in the order of the sidebar, without counting."""
        with self._database.read() as unit:
            return _in_order(unit)

    def lines(self) -> list[SavedSearchLine]:
        """All of them in the order of the sidebar."""
        with self._database.read() as unit:
            return [
                SavedSearchLine(search=search, count=unit.directory.count(search.text)) for search in _in_order(unit)
            ]

    def save(self, name: str, text: str) -> tuple[SavedSearch, ChangeSet]:
        """Keeps a search at the end; one of the same name gets the new text. UserError without name or words."""
        name, text = _checked_name(name), " ".join(text.split())
        if parse(text).is_empty:
            raise UserError("Die Suche ist leer; bitte geben Sie ein, wonach gesucht werden soll.")
        with self._database.write("search.save", name=name) as unit:
            known = unit.store.find(SavedSearch)
            same = next((search for search in known if search.name == name), None)
            if same is None:
                last = max((search.position for search in known), default=0)
                saved = unit.store.add(SavedSearch(name=name, text=text, position=last + 1))
            else:
                saved = same if same.text == text else unit.store.save(replace(same, text=text))
        return saved, unit.changes

    def rename(self, search_id: int, name: str) -> tuple[SavedSearch, ChangeSet]:
        """UserError if the name is empty or taken."""
        name = _checked_name(name)
        with self._database.write("search.rename", name=name) as unit:
            if any(other.id != search_id for other in unit.store.find(SavedSearch, name=name)):
                raise UserError(f"Eine gespeicherte Suche „{name}“ gibt es schon.")
            saved = unit.store.save(replace(unit.store.get(SavedSearch, search_id), name=name))
        return saved, unit.changes

    def arrange(self, ids: Sequence[int]) -> ChangeSet:
        """Puts the searches in this order; those not named keep to the end."""
        with self._database.write("search.arrange") as unit:
            known = _in_order(unit)
            places = {search_id: place for place, search_id in enumerate(ids)}
            known.sort(key=lambda search: places.get(search.id, len(places)))
            for position, search in enumerate(known, start=1):
                if search.position != position:
                    unit.store.save(replace(search, position=position))
        return unit.changes

    def remove(self, search_id: int) -> ChangeSet:
        """NotFoundError if it is gone already."""
        with self._database.read() as unit:
            search = unit.store.get(SavedSearch, search_id)
        with self._database.write("search.remove", name=search.name) as unit:
            unit.store.remove(unit.store.get(SavedSearch, search_id))
        return unit.changes


def _in_order(unit: Unit) -> list[SavedSearch]:
    return sorted(unit.store.find(SavedSearch), key=lambda search: (search.position, search.id))


def _checked_name(name: str) -> str:
    shown = " ".join(name.split())
    if not shown:
        raise UserError("Bitte geben Sie der Suche einen Namen.")
    return shown
