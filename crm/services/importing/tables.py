"""Tables that people send: opened, their columns proposed, kept as mappings, made into a source."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from crm.domain.address_rules import AddressRules
from crm.domain.column_matching import match_columns
from crm.domain.errors import UserError
from crm.domain.incoming import Source
from crm.domain.journal import ChangeSet
from crm.domain.ports import Database, Unit
from crm.domain.table_column import NAMES, ColumnProposal, Field, Meaning
from crm.domain.table_content import RowContent
from crm.domain.table_mapping import TableMapping, applied, missing, written
from crm.domain.table_row import read_row
from crm.domain.text import one_line
from crm.exchange.table_head import HeadedTable, of_sheets, with_head
from crm.exchange.table_reading import TextTable, read_pasted_table, read_table_files
from crm.services.importing.sources import refuse_unreadable
from crm.services.importing.table_knowledge import TableKnowledge
from crm.services.importing.table_source import TableOptions, table_source

#: What makes a row worth reading.
_TELLING = NAMES | {Field.GIVEN, Field.BODY, Field.AGS, Field.ADDRESS}


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedTable:
    """A table with what its columns probably tell; ``mapping`` is the kept mapping that was used, "" if none, ``path``
    the file, None for what was pasted."""

    table: HeadedTable
    columns: tuple[ColumnProposal, ...]
    mapping: str = ""
    path: Path | None = None

    @property
    def meanings(self) -> tuple[Meaning, ...]:
        return tuple(one.meaning for one in self.columns)

    def with_meaning(self, index: int, meaning: Meaning) -> OpenedTable:
        """With what somebody chose for a column."""
        columns = (
            replace(one, meaning=meaning, confidence=1.0, reason="gewählt") if one.index == index else one
            for one in self.columns
        )
        return replace(self, columns=tuple(columns))


class Tables:
    """Reads any table; nothing is written but mappings."""

    def __init__(self, database: Database, rules: AddressRules, today: Callable[[], date]) -> None:
        self._database = database
        self._rules = rules
        self._today = today

    def open(self, path: Path, mapping: str | None = None, sheet: str = "") -> OpenedTable:
        """Reads a file. A kept mapping is used if it is named, or if the table has all its columns.

        Of a workbook the sheet that is named, else the one that is most clearly a table. UserError if the file cannot
        be read, if it has no such sheet, or if the named mapping does not exist or does not fit.
        """
        refuse_unreadable(path)
        tables = read_table_files(path, keeps_lines=True)
        if mapping is not None and not sheet and len(tables) > 1:
            sheet = self._sheet_for(tables, mapping)
        return replace(self._opened(of_sheets(tables, sheet), mapping), path=path)

    def paste(self, text: str, mapping: str | None = None) -> OpenedTable:
        """The same for what the clipboard has."""
        return self._opened(with_head(read_pasted_table(text, keeps_lines=True)), mapping)

    def preview(self, opened: OpenedTable, limit: int) -> list[RowContent]:
        """The first rows as they are taken apart."""
        return [read_row(row.number, row.cells, opened.meanings, self._today()) for row in opened.table.rows[:limit]]

    def source(self, opened: OpenedTable, *, name: str = "", is_complete: bool = False) -> Source:
        """The whole table as incoming records. UserError if no column tells a name or a body, or if there is no row.

        ``name`` is what the list is called from one edition to the next; without one it is the mapping or the file.
        """
        table = opened.table
        if not any(meaning.field in _TELLING for meaning in opened.meanings):
            raise UserError(f"„{table.source}“: Keine Spalte ist als Name oder Organisation zugeordnet.")
        if not table.rows:
            raise UserError(f"„{table.source}“ enthält nur die Kopfzeile.")
        today = self._today()
        options = TableOptions(
            name=name or opened.mapping or _list_name(table.source),
            today=today,
            as_of=table.as_of,
            is_complete=is_complete,
        )
        with self._database.read() as unit:
            known = TableKnowledge(unit.store, self._rules, today)
        return table_source(table, opened.meanings, known, self._rules, options)

    # ── mappings ────────────────────────────────────────────────────────────────────────────────────────────

    def mappings(self) -> list[TableMapping]:
        """All that are kept, by name."""
        with self._database.read() as unit:
            return _by_name(unit)

    def save_mapping(self, name: str, opened: OpenedTable) -> ChangeSet:
        """Keeps what the columns tell; one of the same name is replaced. UserError without a name."""
        shown = one_line(name)
        if not shown:
            raise UserError("Bitte geben Sie der Zuordnung einen Namen.")
        columns = written(opened.table.titles, opened.meanings)
        with self._database.write("mapping.save", name=shown) as unit:
            same = unit.store.find(TableMapping, name=shown)
            if not same:
                unit.store.add(TableMapping(name=shown, columns=columns))
            elif same[0].columns != columns:
                unit.store.save(replace(same[0], columns=columns))
        return unit.changes

    def rename_mapping(self, mapping: TableMapping, name: str) -> ChangeSet:
        """UserError without a name or if another one has it; ConflictError if it was changed since it was read."""
        shown = one_line(name)
        if not shown:
            raise UserError("Bitte geben Sie der Zuordnung einen Namen.")
        with self._database.write("mapping.rename", old=mapping.name, name=shown) as unit:
            if any(one.id != mapping.id for one in unit.store.find(TableMapping, name=shown)):
                raise UserError(f"Eine Zuordnung „{shown}“ gibt es schon.")
            if shown != mapping.name:
                unit.store.save(replace(mapping, name=shown))
        return unit.changes

    def remove_mapping(self, mapping_id: int) -> ChangeSet:
        """NotFoundError if it is gone already."""
        with self._database.read() as unit:
            name = unit.store.get(TableMapping, mapping_id).name
        with self._database.write("mapping.remove", name=name) as unit:
            unit.store.remove(unit.store.get(TableMapping, mapping_id))
        return unit.changes

    def use(self, opened: OpenedTable, mapping: str) -> OpenedTable:
        """The table with a kept mapping. UserError if there is none of that name or if it does not fit."""
        kept = next((one for one in self.mappings() if one.name == mapping), None)
        if kept is None:
            names = ", ".join(f"„{one.name}“" for one in self.mappings()) or "noch keine"
            raise UserError(f"Eine Zuordnung „{mapping}“ gibt es nicht; gespeichert sind: {names}.")
        lacking = missing(kept, opened.table.titles)
        if lacking:
            titles = ", ".join(f"„{title}“" for title in lacking)
            raise UserError(f"„{opened.table.source}“: Für die Zuordnung „{mapping}“ fehlen die Spalten {titles}.")
        return replace(opened, columns=applied(kept, opened.columns), mapping=kept.name)

    def proposed(self, opened: OpenedTable) -> OpenedTable:
        """The table with what the program proposes by itself."""
        return replace(opened, columns=self._matched(opened.table), mapping="")

    def _sheet_for(self, tables: Sequence[TextTable], mapping: str) -> str:
        """The first sheet that has all columns of a kept mapping; "" if none has."""
        kept = next((one for one in self.mappings() if one.name == mapping), None)
        heads = (with_head(table) for table in tables if kept is not None)
        return next((head.sheet for head in heads if kept and not missing(kept, head.titles)), "")

    def _opened(self, table: HeadedTable, mapping: str | None) -> OpenedTable:
        columns = self._matched(table)
        opened = OpenedTable(table=table, columns=columns)
        if mapping is not None:
            return self.use(opened, mapping)
        fitting = next((one for one in self.mappings() if any(table.titles) and not missing(one, table.titles)), None)
        return replace(opened, columns=applied(fitting, columns), mapping=fitting.name) if fitting else opened

    def _matched(self, table: HeadedTable) -> tuple[ColumnProposal, ...]:
        with self._database.read() as unit:
            known = TableKnowledge(unit.store, self._rules, self._today())
        return match_columns(table.titles, [row.cells for row in table.rows], known.knows_body)


def _by_name(unit: Unit) -> list[TableMapping]:
    return sorted(unit.store.find(TableMapping), key=lambda mapping: mapping.name.casefold())


def _list_name(source: str) -> str:
    """What a file is called whatever its edition: "Bürgermeister 2026-11.xlsx" → "Bürgermeister"."""
    stem = re.sub(r"\.\w{1,5}$", "", source)
    return re.sub(r"[\s_\-.(]*\d[\d\s_\-.)]*$", "", stem).strip() or stem
