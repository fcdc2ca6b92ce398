"""How a sheet is set, kept under a name: "Presse, zweispaltig". For every kind of sheet, of this user.

Values are words, numbers and yes or no, by the names that the command line gives them; a kind of sheet takes from them
what it knows. Whom a sheet is about, its date and the shift of the printer are not part of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from crm.domain.errors import NotFoundError, UserError
from crm.domain.text import sort_key
from crm.services.settings_file import SettingsFile

Value = str | int | float | bool

_LONGEST_NAME: Final = 60  # signs


class SheetSettings:
    """Settings by kind of sheet ("media-sheet") and name."""

    def __init__(self, folder: Path) -> None:
        self._file = SettingsFile(folder / "blaetter.json")

    def names(self, kind: str) -> list[str]:
        """What is kept for a kind of sheet, in alphabetical order."""
        return sorted(self._of(kind), key=sort_key)

    def find(self, kind: str, name: str) -> dict[str, Value]:
        """The values kept under a name; NotFoundError names what there is instead."""
        found = self._of(kind).get(name)
        if found is None:
            known = ", ".join(f"„{one}“" for one in self.names(kind))
            raise NotFoundError(
                f"Eine Einstellung „{name}“ gibt es für dieses Blatt nicht"
                + (f"; gespeichert sind {known}." if known else "; es ist noch keine gespeichert.")
            )
        return found

    def keep(self, kind: str, name: str, values: Mapping[str, Value]) -> str:
        """Keeps values under a name, in place of older ones; returns the name as kept. UserError without a name."""
        kept = " ".join(name.split())
        if not kept or len(kept) > _LONGEST_NAME:
            raise UserError(f"Bitte geben Sie einen Namen von höchstens {_LONGEST_NAME} Zeichen ein.")
        everything = self._file.read()
        everything[kind] = {**self._of(kind), kept: dict(values)}
        self._file.write(everything)
        return kept

    def forget(self, kind: str, name: str) -> None:
        """Deletes what is kept under a name; NotFoundError if there is nothing."""
        self.find(kind, name)
        everything = self._file.read()
        everything[kind] = {one: values for one, values in self._of(kind).items() if one != name}
        self._file.write(everything)

    def _of(self, kind: str) -> dict[str, dict[str, Value]]:
        found = self._file.read().get(kind)
        named = found.items() if isinstance(found, dict) else ()
        return {name: _plain(values) for name, values in named if isinstance(values, dict)}


def _plain(values: Mapping[str, Any]) -> dict[str, Value]:
    return {key: value for key, value in values.items() if isinstance(value, str | int | float | bool)}
