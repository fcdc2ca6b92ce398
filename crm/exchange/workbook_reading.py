"""Workbooks from elsewhere → the cells of their sheets: XLSX, XLSM, XLSB, XLS and ODS."""

from __future__ import annotations

import io
import os
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final
from zipfile import ZipFile

from crm.domain.errors import UserError
from crm.exchange.file_reading import ARCHIVE_ERRORS
from crm.exchange.hidden_cells import NOTHING_HIDDEN, Hidden, hidden_cells

if TYPE_CHECKING:
    from python_calamine import CalamineSheet

#: How the old form of Excel begins (OLE), which is also the shell of a workbook with a password.
OLE: Final = bytes.fromhex("d0cf11e0a1b11ae1")
_MOST_ROWS: Final = 200_000
#: Rows times columns up to the last filled cell: the reader keeps a place for each, filled or not.
_MOST_CELLS: Final = 12_000_000
#: The place of a cell that has content.
_CELL: Final = re.compile(rb'<(?:\w+:)?c\s[^>]*?\br="([A-Z]{1,3})([0-9]{1,7})"[^>]*(?<!/)>\s*<(?!/)')
_SHEET_PART: Final = re.compile(r"xl/worksheets/[^/]+\.xml")
_CHUNK: Final = 1 << 22
_OVERLAP: Final = 400

#: (first row, first column), (last row, last column), counted from 0.
Merge = tuple[tuple[int, int], tuple[int, int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A sheet with at least one filled cell; the first row is row 1. ``merges`` are the cells that were joined (XLSX
    and XLS only), ``hidden`` which rows and columns one does not see (XLSX and ODS only)."""

    name: str
    is_visible: bool
    rows: Sequence[Sequence[Any]]
    merges: tuple[Merge, ...] = ()
    hidden: Hidden = NOTHING_HIDDEN


def read_sheets(name: str, data: bytes) -> list[Sheet]:
    """All filled sheets: those that can be seen before hidden ones. UserError names the file ``name``."""
    from python_calamine import CalamineWorkbook  # late: a second way in, seldom taken
    from python_calamine import SheetVisibleEnum as Visible

    refuse_far_cells(name, data)
    hidden = hidden_cells(data)
    found = []
    with reading_workbook(name):
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        for index, about in enumerate(book.sheets_metadata):
            sheet = book.get_sheet_by_index(index)
            rows = _rows(name, about.name, sheet)
            refuse_rows(name, sum(map(bool, rows)))
            if rows:
                is_visible = about.visible is Visible.Visible
                merges = tuple(sheet.merged_cell_ranges or ())
                unseen = hidden.get(about.name, NOTHING_HIDDEN)
                found.append(Sheet(name=about.name, is_visible=is_visible, rows=rows, merges=merges, hidden=unseen))
    return sorted(found, key=lambda sheet: not sheet.is_visible)


@contextmanager
def reading_workbook(name: str) -> Iterator[None]:
    """What the library raises becomes a UserError that names the file.

    In a damaged file it may also panic: that is no Exception, and it has printed a stack by then; nobody sees that.
    """
    from python_calamine import CalamineError, PasswordError

    try:
        with _silent():
            yield
    except PasswordError as error:
        raise UserError(f"„{name}“ ist mit einem Kennwort geschützt; bitte speichern Sie sie ohne Kennwort.") from error
    except (CalamineError, ValueError, OSError) as error:
        raise UserError(f"„{name}“ lässt sich nicht als Tabelle lesen; die Datei ist beschädigt.") from error
    except BaseException as error:
        if type(error).__name__ != _PANIC:
            raise
        raise UserError(f"„{name}“ ist beschädigt oder unvollständig.") from error


_PANIC: Final = "PanicException"


@contextmanager
def _silent() -> Iterator[None]:
    """Standard error leads nowhere for as long as the library works."""
    kept = os.dup(_ERRORS)
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, _ERRORS)
        os.close(nowhere)
        yield
    finally:
        os.dup2(kept, _ERRORS)
        os.close(kept)


_ERRORS: Final = 2


def _rows(name: str, title: str, sheet: CalamineSheet) -> list[list[Any]]:
    """From row 1 on, without what is empty at the end; [] for a sheet without text."""
    _refuse_size(name, title, sheet.total_height, sheet.total_width)
    rows: list[list[Any]] = []
    last = 0
    for row in sheet.to_python(skip_empty_area=False):
        while row and row[-1] in ("", None):
            row.pop()
        rows.append(row)
        if row:
            last = len(rows)
    del rows[last:]
    return rows


def refuse_rows(name: str, count: int) -> None:
    """UserError for a table with more rows than any list of contacts has."""
    if count > _MOST_ROWS:
        raise UserError(f"„{name}“ hat mehr als {_MOST_ROWS:,} Zeilen; bitte teilen Sie sie auf.".replace(",", "."))


def _refuse_size(name: str, title: str, height: int, width: int) -> None:
    if height * width > _MOST_CELLS:
        sheet = f", Blatt „{title}“" if title else ""
        raise UserError(
            f"„{name}“{sheet}: Die letzte gefüllte Zelle steht in Zeile {height}, Spalte {_letters(width)}; "
            "bitte löschen Sie, was so weit außerhalb der Liste steht."
        )


def _letters(column: int) -> str:
    """What the columns are called above them: 1 is A, 27 is AA."""
    found = ""
    while column:
        column, rest = divmod(column - 1, 26)
        found = chr(65 + rest) + found
    return found


def refuse_far_cells(name: str, data: bytes) -> None:
    """Before the reader makes room for all cells up to the last one: one stray cell can stand a million rows away."""
    if not data.startswith(b"PK"):
        return  # the old form has at most 65,536 rows of 256 columns
    try:
        with ZipFile(io.BytesIO(data)) as archive:
            for part in archive.namelist():
                if _SHEET_PART.fullmatch(part):
                    with archive.open(part) as file:
                        height, width = _extent(_chunks(file))
                    _refuse_size(name, "", height, width)
    except (*ARCHIVE_ERRORS, OSError) as error:
        raise UserError(f"„{name}“ ist beschädigt oder unvollständig.") from error


def _chunks(file: Any) -> Iterator[bytes]:
    """The text in pieces that overlap, so that no cell is cut in two."""
    before = b""
    while chunk := file.read(_CHUNK):
        yield before + chunk
        before = chunk[-_OVERLAP:]


def _extent(chunks: Iterator[bytes]) -> tuple[int, int]:
    """How many rows and columns there are up to the last cell with content."""
    height = width = 0
    letters: set[bytes] = set()
    for chunk in chunks:
        found = _CELL.findall(chunk)
        if found:
            height = max(height, max(int(row) for _, row in found))
            letters.update(column for column, _ in found)
    for column in letters:
        number = 0
        for sign in column:
            number = number * 26 + sign - 64
        width = max(width, number)
    return height, width
