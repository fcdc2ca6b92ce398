"""A table of answers → entries: which column means what, by its head."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from crm.domain.errors import UserError
from crm.domain.text import fold, fold_words
from crm.exchange.table_reading import TextRow, TextTable


class AnswerColumn(StrEnum):
    """What a column tells; the value is how it is called to people."""

    ANSWER = "Antwort"
    SUBSTITUTE = "Vertretung"
    GIVEN = "Vorname"
    FAMILY = "Nachname"
    EMAIL = "E-Mail"
    BY = "durch"
    HOW = "Weg"
    ON = "Datum"
    OFFICE = "Amt oder Stelle"
    REMARKS = "Bemerkung"
    NAME = "Name"


#: Words in the head of a column, in the order in which they are asked for ("Name der Vertretung" is a substitute).
_HEADS: Final[Mapping[AnswerColumn, str]] = {
    AnswerColumn.SUBSTITUTE: "vertretung vertreter vertreterin vertreten",
    AnswerColumn.EMAIL: "mail email mailadresse postfach",
    AnswerColumn.GIVEN: "vorname vornamen rufname",
    AnswerColumn.FAMILY: "nachname familienname zuname",
    AnswerColumn.REMARKS: "bemerkung bemerkungen anmerkung anmerkungen hinweis notiz kommentar",
    AnswerColumn.ON: "datum am eingang eingegangen antwortdatum zeitstempel tag",
    AnswerColumn.BY: "durch absender",
    AnswerColumn.HOW: "weg kanal",
    AnswerColumn.ANSWER: "antwort ruckmeldung status zusage teilnahme zu absage rsvp",
    AnswerColumn.OFFICE: "amt funktion organisation stelle institution körperschaft gemeinde behörde firma",
    AnswerColumn.NAME: "name gast eingeladene eingeladener person teilnehmer teilnehmerin teilnehmende",
}
_WORDS: Final = {fold(word): column for column, text in _HEADS.items() for word in text.split()}


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerEntry:
    """One row as it was written; ``number`` is its line in the file, ``file`` the file where there are several."""

    number: int
    name: str = ""
    email: str = ""
    office: str = ""
    answer: str = ""
    substitute: str = ""
    on: str = ""
    by: str = ""
    how: str = ""
    remarks: str = ""
    file: str = ""

    @property
    def place(self) -> str:
        """For people: "Zeile 4", or the file."""
        return self.file or f"Zeile {self.number}"


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerTable:
    """``columns`` says what was taken for what: the head as written and its meaning."""

    source: str
    entries: tuple[AnswerEntry, ...]
    columns: tuple[tuple[str, AnswerColumn], ...] = ()


def read_answers(table: TextTable) -> AnswerTable:
    """The entries of a table with a head. UserError names the columns that are missing."""
    head = table.rows[0]
    columns: dict[int, AnswerColumn] = {}
    for index, cell in enumerate(head.cells):
        column = _column(cell)
        if column is not None and column not in columns.values():
            columns[index] = column
    known = set(columns.values())
    missing = [] if AnswerColumn.ANSWER in known else ["die Spalte mit der Antwort"]
    if not known & {AnswerColumn.NAME, AnswerColumn.FAMILY, AnswerColumn.EMAIL}:
        missing.append("eine Spalte mit Name oder E-Mail")
    if missing:
        raise UserError(f"„{table.source}“: In der Kopfzeile fehlt {' und '.join(missing)}.")
    if len(table.rows) == 1:
        raise UserError(f"„{table.source}“ enthält nur die Kopfzeile.")
    return AnswerTable(
        source=table.source,
        entries=tuple(_entry(row, columns) for row in table.rows[1:]),
        columns=tuple((head.cells[index], column) for index, column in columns.items()),
    )


def _column(cell: str) -> AnswerColumn | None:
    found = {_WORDS[word] for word in fold_words(cell) if word in _WORDS}
    return next((column for column in _HEADS if column in found), None)


def _entry(row: TextRow, columns: Mapping[int, AnswerColumn]) -> AnswerEntry:
    cells = {column: row.cells[index] for index, column in columns.items() if index < len(row.cells)}
    parts = (cells.get(AnswerColumn.GIVEN, ""), cells.get(AnswerColumn.FAMILY, ""))
    return AnswerEntry(
        number=row.number,
        name=cells.get(AnswerColumn.NAME, "") or " ".join(part for part in parts if part),
        email=cells.get(AnswerColumn.EMAIL, ""),
        office=cells.get(AnswerColumn.OFFICE, ""),
        answer=cells.get(AnswerColumn.ANSWER, ""),
        substitute=cells.get(AnswerColumn.SUBSTITUTE, ""),
        on=cells.get(AnswerColumn.ON, ""),
        by=cells.get(AnswerColumn.BY, ""),
        how=cells.get(AnswerColumn.HOW, ""),
        remarks=cells.get(AnswerColumn.REMARKS, ""),
    )
