"""Tables from elsewhere → rows of text cells: XLSX, XLS and ODS, CSV and TSV, and what somebody pastes.

A cell becomes the text a person sees in it: a date "01.02.2027", a whole number without a decimal point.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any, Final

from crm.domain.errors import UserError
from crm.exchange.clean_text import clean

#: The endings of workbooks; everything else is read as text.
WORKBOOKS: Final = frozenset({".xlsx", ".xlsm", ".xlsb", ".xls", ".ods"})
#: A zip archive, and the old form of Excel, whatever the file is called.
_WORKBOOK_STARTS: Final = (b"PK\x03\x04", bytes.fromhex("d0cf11e0a1b11ae1"))
#: What separates columns, the surest first: a comma also stands within names ("Muster, Dr. Anna").
_SEPARATORS: Final = ("\t", ";", "|")
#: Excel writes text files in the first two or in UTF-16.
_BYTE_ORDERS: Final = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_MOST_ROWS: Final = 200_000
PASTED: Final = "Eingefügter Text"


@dataclass(frozen=True, slots=True)
class TextRow:
    """One row; ``number`` is the line of the file or the row of the sheet, the first being 1."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TextTable:
    """``source`` is what the user calls it; rows without any text are left out."""

    source: str
    rows: tuple[TextRow, ...]


def read_table_file(path: Path, *, keeps_lines: bool = False) -> TextTable:
    """Reads the first filled sheet of a workbook, or a text file. UserError names the file and what is wrong.

    ``keeps_lines`` leaves the line breaks within a cell, which separate phones or the lines of an address.
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise UserError(f"Die Datei „{path}“ gibt es nicht.") from None
    except OSError as error:
        raise UserError(f"Die Datei „{path}“ lässt sich nicht lesen.") from error
    is_workbook = path.suffix.lower() in WORKBOOKS or data.startswith(_WORKBOOK_STARTS)
    cell = _cell_in_lines if keeps_lines else _cell
    rows = _workbook_rows(path.name, data, cell) if is_workbook else _text_rows(path.name, _decoded(data), cell)
    return _table(path.name, rows)


def read_pasted_table(text: str, *, keeps_lines: bool = False) -> TextTable:
    """Reads a table from the clipboard or typed by hand: columns by tab, semicolon or bar, else by comma."""
    return _table(PASTED, _text_rows(PASTED, text, _cell_in_lines if keeps_lines else _cell))


def _table(source: str, rows: Iterable[TextRow]) -> TextTable:
    filled = tuple(row for row in rows if any(row.cells))
    if not filled:
        raise UserError(f"„{source}“ enthält keine Tabelle.")
    if len(filled) > _MOST_ROWS:
        raise UserError(f"„{source}“ hat mehr als {_MOST_ROWS:,} Zeilen; bitte teilen Sie sie auf.".replace(",", "."))
    return TextTable(source=source, rows=filled)


def _workbook_rows(name: str, data: bytes, cell: Callable[[str], str]) -> list[TextRow]:
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError  # late: a second way in, seldom taken

    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        for sheet in range(len(book.sheet_names)):
            found = book.get_sheet_by_index(sheet).to_python(skip_empty_area=False)
            rows = [TextRow(n, tuple(_shown(value, cell) for value in cells)) for n, cells in enumerate(found, start=1)]
            if any(any(row.cells) for row in rows):
                return rows
    except PasswordError as error:
        raise UserError(f"„{name}“ ist mit einem Kennwort geschützt; bitte speichern Sie sie ohne Kennwort.") from error
    except (CalamineError, ValueError, OSError) as error:
        raise UserError(f"„{name}“ lässt sich nicht als Tabelle lesen.") from error
    return []


def _shown(value: Any, cell: Callable[[str], str]) -> str:
    if isinstance(value, bool):
        return "ja" if value else "nein"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else str(value)
    if isinstance(value, date | datetime):
        return value.strftime("%d.%m.%Y")
    if isinstance(value, time | timedelta):
        return str(value)
    return cell(str(value))


def _cell(text: str) -> str:
    return " ".join(clean(text).split())


def _cell_in_lines(text: str) -> str:
    lines = (" ".join(line.split()) for line in clean(text).split("\n"))
    return "\n".join(line for line in lines if line)


def _decoded(data: bytes) -> str:
    for mark, encoding in _BYTE_ORDERS:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")  # what Excel writes as "CSV" on a German Windows


def _text_rows(name: str, text: str, cell: Callable[[str], str]) -> list[TextRow]:
    # Kept ends let the reader keep line breaks within quotes; "\x00" would stop it. str.splitlines splits too much.
    lines = list(io.StringIO(text.replace("\x00", ""), newline=""))
    separator = _separator(lines)
    reader = csv.reader(lines, delimiter=separator, skipinitialspace=True)
    rows: list[TextRow] = []
    first = last = 1
    try:
        for cells in reader:
            rows.append(TextRow(first, tuple(map(cell, cells))))
            last, first = first, reader.line_num + 1
    except csv.Error as error:
        raise UserError(f"„{name}“, Zeile {first}: Diese Zeile lässt sich nicht in Spalten zerlegen.") from error
    _refuse_open_quote(
        name, last, csv.reader(lines[last - 1 :], delimiter=separator, skipinitialspace=True, strict=True)
    )
    return rows


def _refuse_open_quote(name: str, number: int, strict: Iterable[list[str]]) -> None:
    """A quote that nobody closes has swallowed all that follows, or the end of the file is missing."""
    try:
        for _ in strict:
            pass
    except csv.Error as error:
        if "unexpected end" in str(error):
            raise UserError(
                f"„{name}“, Zeile {number}: Ein Anführungszeichen wird nicht geschlossen; die Datei ist beschädigt "
                "oder unvollständig."
            ) from error


def _separator(lines: Sequence[str]) -> str:
    """The sign that most lines have."""
    filled = [line for line in lines if line.strip()]
    for sign in _SEPARATORS:
        if 2 * sum(sign in line for line in filled) > len(filled):
            return sign
    return ","
