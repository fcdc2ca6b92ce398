"""Tables from elsewhere → rows of text cells: XLSX, XLS and ODS, CSV and TSV, and what somebody pastes.

A cell becomes the text a person sees in it: a date "01.02.2027", a whole number without a decimal point.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any, Final

from crm.domain.errors import UserError
from crm.domain.text import one_line
from crm.exchange.clean_text import clean
from crm.exchange.file_reading import bytes_of
from crm.exchange.hidden_cells import NOTHING_HIDDEN, Hidden
from crm.exchange.text_decoding import decoded, is_text
from crm.exchange.workbook_reading import OLE, Merge, read_sheets, refuse_rows

#: The endings of workbooks; what is only called so can be text in columns, as many programs export it "for Excel".
WORKBOOKS: Final = frozenset({".xlsx", ".xlsm", ".xlsb", ".xls", ".ods"})
#: A zip archive, and the old form of Excel: a workbook, whatever the file is called; everything else is text.
_WORKBOOK_STARTS: Final = (b"PK\x03\x04", OLE)
#: What separates columns, the surest first: a comma also stands within names ("Muster, Dr. Anna").
_SEPARATORS: Final = ("\t", ";", "|")
#: In a first line Excel looks for the separator there.
_SEPARATOR_LINE: Final = re.compile(r"sep=(.)\s*", re.IGNORECASE)
_QUOTED: Final = re.compile('"[^"]*"')
_SAMPLE: Final = 1_000_000
#: Rows by which it can be told how many columns a row has.
_ENOUGH: Final = 5
_MOST_COLUMNS: Final = 2_000
PASTED: Final = "Eingefügter Text"


@dataclass(frozen=True, slots=True)
class TextRow:
    """One row; ``number`` is the line of the file or the row of the sheet, the first being 1."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TextTable:
    """``source`` is what the user calls it; rows without any text are left out.

    Of a sheet of a workbook: its name, whether one sees it, which cells of it were joined, and which are hidden.
    """

    source: str
    rows: tuple[TextRow, ...]
    sheet: str = ""
    is_visible: bool = True
    merges: tuple[Merge, ...] = ()
    hidden: Hidden = NOTHING_HIDDEN


def read_table_file(path: Path, *, keeps_lines: bool = False) -> TextTable:
    """Reads the first filled sheet of a workbook that one sees, or a text file. UserError names the file and what is
    wrong.

    ``keeps_lines`` leaves the line breaks within a cell, which separate phones or the lines of an address.
    """
    return read_table_files(path, keeps_lines=keeps_lines)[0]


def read_table_files(path: Path, *, keeps_lines: bool = False) -> list[TextTable]:
    """The same for all filled sheets of a workbook, hidden ones last; a text file is one table."""
    data = bytes_of(path)
    cell = _cell_in_lines if keeps_lines else _cell
    if data.startswith(_WORKBOOK_STARTS):
        return list(_sheets(path.name, data, cell)) or [_table(path.name, ())]
    return [_text_file(path, data, cell)]


def _sheets(name: str, data: bytes, cell: Callable[[str], str]) -> Iterator[TextTable]:
    for sheet in read_sheets(name, data):
        rows = [TextRow(n, tuple(_shown(value, cell) for value in cells)) for n, cells in enumerate(sheet.rows, 1)]
        if any(any(row.cells) for row in rows):
            table = _table(name, rows)
            yield replace(
                table, sheet=sheet.name, is_visible=sheet.is_visible, merges=sheet.merges, hidden=sheet.hidden
            )


def _text_file(path: Path, data: bytes, cell: Callable[[str], str]) -> TextTable:
    if path.suffix.lower() in WORKBOOKS and (not is_text(data) or separator_of(decoded(data)) == ","):
        raise UserError(f"„{path.name}“ lässt sich nicht als Tabelle lesen.")
    text = decoded(data)
    rows = _text_rows(path.name, text, cell)
    if not text.endswith(("\n", "\r", "\x1a")):
        _refuse_cut(path.name, rows)
    return _table(path.name, rows)


def read_pasted_table(text: str, *, keeps_lines: bool = False) -> TextTable:
    """Reads a table from the clipboard or typed by hand: columns by tab, semicolon or bar, else by comma."""
    return _table(PASTED, _text_rows(PASTED, text, _cell_in_lines if keeps_lines else _cell))


def _table(source: str, rows: Iterable[TextRow]) -> TextTable:
    filled = tuple(row for row in rows if any(row.cells))
    if not filled:
        raise UserError(f"„{source}“ enthält keine Tabelle.")
    refuse_rows(source, len(filled))
    return TextTable(source=source, rows=filled)


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


def _plain(text: str) -> str:
    """Without what only tells a spreadsheet to take a text for text: '06130 and ="06130"."""
    found = _AS_TEXT.fullmatch(text)
    return (found[1] if found[1] is not None else found[2]) if found else text


_AS_TEXT: Final = re.compile(r"\s*(?:=\"([^\"]*)\"|'([=+\-@\d].*))\s*", re.DOTALL)


def _cell(text: str) -> str:
    return one_line(clean(_plain(text)))


def _cell_in_lines(text: str) -> str:
    lines = map(one_line, clean(_plain(text)).split("\n"))
    return "\n".join(line for line in lines if line)


def _text_rows(name: str, text: str, cell: Callable[[str], str]) -> list[TextRow]:
    # Kept ends let the reader keep line breaks within quotes; "\x00" would stop it. str.splitlines splits too much.
    lines = list(io.StringIO(text.replace("\x00", ""), newline=""))
    separator = _named_separator(lines) or separator_of(text)
    reader = csv.reader(lines, delimiter=separator, skipinitialspace=True)
    rows: list[TextRow] = []
    first = last = 1
    try:
        for cells in reader:
            if len(cells) > _MOST_COLUMNS:
                raise UserError(f"„{name}“, Zeile {first}: Hier stehen {len(cells)} Spalten; das ist keine Liste.")
            if any(cells):
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


def _refuse_cut(name: str, rows: Sequence[TextRow]) -> None:
    """A last row without its end that lacks columns which all others have: the rest of the file is missing."""
    if len(rows) < _ENOUGH:
        return
    last = rows[-1]
    width = min(len(row.cells) for row in rows[len(rows) // 2 : -1])
    if len(last.cells) < width:
        raise UserError(
            f"„{name}“, Zeile {last.number}: Hier stehen {len(last.cells)} Spalten statt {width}; die Datei ist "
            "unvollständig."
        )


def _named_separator(lines: list[str]) -> str:
    """What "sep=;" in the first line says, which is no row of the table; "" without it."""
    found = _SEPARATOR_LINE.fullmatch(lines[0]) if lines else None
    if found is None:
        return ""
    lines[0] = "\n"
    return found[1]


def separator_of(text: str) -> str:
    """The sign that most lines have outside of quotes, a comma if none has."""
    lines = re.split(r"[\r\n]+", _QUOTED.sub("", text[:_SAMPLE]))
    filled = [line for line in lines if line.strip()]
    for sign in _SEPARATORS:
        if 2 * sum(sign in line for line in filled) > len(filled):
            return sign
    return ","
