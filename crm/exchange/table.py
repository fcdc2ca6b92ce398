"""Tables → XLSX and CSV bytes; what stands in a cell is always shown as it is, never computed.

A cell is text, a number or a day. In XLSX a text is written as a string, so nothing in it becomes a formula, a link
or a number. CSV has no types, and Excel computes what looks like a formula: there, a text that could be one gets a
leading apostrophe (see :func:`_harmless`).
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from crm.domain.own_field import german_number
from crm.exchange.clean_text import clean

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

    _Formats = tuple[Format, Format, Format]  # plain, wrapped, day

Cell = str | int | Decimal | date

#: Excel takes at most 32,767 UTF-16 units in a cell; the rest is cut, with an ellipsis.
_LONGEST: Final = 16_000
_FORMULA_START: Final = re.compile("[=+\\-@＝＋－＠]")
#: A phone number or a plain number: starts with a sign, but nothing in it can be called or computed.
_ONLY_FIGURES: Final = re.compile(r"\+?[\d\s()/.\-]*|-\d[\d.,]*")
_SAFE_STRINGS: Final = {
    "in_memory": True,  # no personal data in temporary files
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """``width`` in characters of the standard font; ``wraps`` breaks long text inside the cell."""

    title: str
    width: float = 20
    wraps: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """``name`` is that of the sheet: at most 31 characters and none of []:*?/\\ (Excel)."""

    name: str
    columns: tuple[Column, ...]
    rows: Sequence[Sequence[Cell]]


def write_xlsx(title: str, tables: Iterable[Table], created: datetime) -> bytes:
    """A workbook with one sheet a table: header bold, frozen and with filters. ``created`` makes equal input equal
    bytes; of the properties only the title is set, no name of a person."""
    import xlsxwriter  # late: only who writes a workbook pays for it

    data = io.BytesIO()
    book = xlsxwriter.Workbook(data, dict(_SAFE_STRINGS))
    book.set_properties({"title": clean(title)[:250], "created": created.replace(tzinfo=None)})
    head = book.add_format({"bold": True, "bottom": 1, "valign": "top", "bg_color": "#F2F4F7"})
    plain = book.add_format({"valign": "top"})
    wrapped = book.add_format({"valign": "top", "text_wrap": True})
    day = book.add_format({"valign": "top", "num_format": "dd.mm.yyyy", "align": "left"})
    for table in tables:
        _fill(book.add_worksheet(table.name), table, head, (plain, wrapped, day))
    book.close()
    return data.getvalue()


def write_csv(table: Table) -> bytes:
    """UTF-8 with BOM (without it Excel takes cp1252), semicolons, every field quoted, CRLF (RFC 4180).

    A line break inside a cell becomes "; ": not every program reads it back as one row.
    """
    return csv_text(table).encode("utf-8-sig")


def csv_text(table: Table) -> str:
    """The same as text, for another encoding (:mod:`crm.exchange.windows_1252`)."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";", quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow([column.title for column in table.columns])
    writer.writerows([_harmless(cell) for cell in row] for row in table.rows)
    return text.getvalue()


def _fill(sheet: Worksheet, table: Table, head: Format, formats: _Formats) -> None:
    for index, column in enumerate(table.columns):
        sheet.set_column(index, index, column.width, formats[column.wraps])
        sheet.write_string(0, index, column.title, head)
    for number, row in enumerate(table.rows, start=1):
        for index, cell in enumerate(row):
            shape = formats[2] if isinstance(cell, date) else formats[table.columns[index].wraps]
            _write_cell(sheet, number, index, cell, shape)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(len(table.rows), 1), len(table.columns) - 1)
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)


def _write_cell(sheet: Worksheet, row: int, column: int, cell: Cell, shape: Format) -> None:
    if isinstance(cell, date):
        _write_day(sheet, row, column, cell, shape)
    elif isinstance(cell, int | Decimal):
        _write_number(sheet, row, column, cell, shape)
    elif cell:
        sheet.write_string(row, column, _cut(clean(cell)), shape)


def _write_day(sheet: Worksheet, row: int, column: int, day: date, shape: Format) -> None:
    """Excel knows no days before 1900; those are text."""
    if day.year < 1900:
        sheet.write_string(row, column, _german_day(day), shape)
    else:
        sheet.write_datetime(row, column, datetime(day.year, day.month, day.day), shape)


def _write_number(sheet: Worksheet, row: int, column: int, number: int | Decimal, shape: Format) -> None:
    """Excel keeps 15 digits; a longer number is text, so that none of it is lost."""
    if len(Decimal(number).normalize().as_tuple().digits) > 15:
        sheet.write_string(row, column, german_number(Decimal(number)), shape)
    else:
        sheet.write_number(row, column, float(number), shape)


def _german_day(day: date) -> str:
    return f"{day.day:02d}.{day.month:02d}.{day.year:04d}"


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def _harmless(cell: Cell) -> str | int:
    """An apostrophe before what a spreadsheet could compute: = + - @ at the start, also in their wide forms.

    Phone numbers and numbers ("+49 681 501-1127", "-3,5") stay untouched: there is nothing in them to call. Excel
    shows the apostrophe of a CSV; that is the price, and it only ever stands before something suspicious.
    """
    if isinstance(cell, int):
        return cell
    if isinstance(cell, Decimal):
        return german_number(cell).replace(".", "")  # points between thousands are not read back everywhere
    if isinstance(cell, date):
        return _german_day(cell)
    text = clean(cell).replace("\n", "; ")
    is_suspicious = _FORMULA_START.match(text.lstrip()) and not _ONLY_FIGURES.fullmatch(text)
    return f"'{text}" if is_suspicious else text
