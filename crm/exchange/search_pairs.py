"""Reads a table of queries with the person each should find: query;expected;spelling."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Final

from crm.domain.errors import UserError
from crm.domain.search_pairs import Pair, Spelling

_NEEDED: Final = {"query", "expected"}


def read_pairs(path: Path) -> list[Pair]:
    """Semicolon-separated UTF-8 with a head; ``spelling`` may be missing. UserError naming file and line."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file, delimiter=";")
            if missing := _NEEDED - set(reader.fieldnames or ()):
                raise UserError(f"„{path.name}“: Es fehlt die Spalte „{min(missing)}“.")
            found = [_pair(path, reader.line_num, row) for row in reader]
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise UserError(f"„{path.name}“ lässt sich nicht als Tabelle lesen.") from error
    if not found:
        raise UserError(f"„{path.name}“ enthält keine Suchanfragen.")
    return found


def _pair(path: Path, line: int, row: dict[str, str | None]) -> Pair:
    query, expected = row["query"] or "", row["expected"] or ""
    if not query.strip() or not expected.strip():
        raise UserError(f"„{path.name}“, Zeile {line}: Suchanfrage oder erwartete Person fehlt.")
    named = row.get("spelling") or Spelling.FIRST_LAST.value
    if named not in set(Spelling):
        known = ", ".join(Spelling)
        raise UserError(f"„{path.name}“, Zeile {line}: Die Schreibung „{named}“ ist unbekannt; möglich sind {known}.")
    return Pair(query=query, expected=expected, spelling=Spelling(named))
