"""Reads the workbook in which Destatis publishes the municipalities of Germany (GV-ISys, "Gemeinden in Deutschland …").

The columns are found by their headings, not by their number: editions differ in what they add on the right.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final
from zipfile import ZipFile

from crm.domain.errors import UserError
from crm.domain.partial_date import PartialDate
from crm.exchange.directory_row import DIGITS, LEVELS, DirectoryEdition, DirectoryRow, Level, cleaned_name, is_kind
from crm.exchange.file_reading import ARCHIVE_ERRORS, bytes_of
from crm.exchange.workbook_reading import reading_workbook, refuse_far_cells

_SHEET: Final = re.compile(r"onlineprodukt_gemeinden", re.IGNORECASE)
_DAY: Final = re.compile(r"am\s+(\d{2})\.(\d{2})\.(\d{4})")
#: What the column headings say, without hyphens and blanks; the part above is merged over its columns.
_HEADINGS: Final = {
    "level": "satzart",
    "text_key": "textkennzeichen",
    "state": "land",
    "region": "rb",
    "district": "kreis",
    "association": "vb",
    "municipality": "gem",
    "name": "gemeindename",
    "postcode": "postleitzahl",
}
_HEAD_ROWS: Final = 12
#: Unpacked bytes of all parts; the edition of all Germany has 15 MB.
_LARGEST: Final = 300_000_000


def read_workbook(path: Path) -> DirectoryEdition:
    """The lines of the sheet of municipalities. UserError names file and row of what cannot be read."""
    rows = _sheet(path)
    columns, first = _columns(path, rows)
    found = tuple(_rows(path, rows, columns, first))
    if not found:
        raise UserError(f"In „{path.name}“ steht keine Gemeinde.")
    return DirectoryEdition(as_of=_as_of(rows), rows=found)


def _sheet(path: Path) -> list[list[Any]]:
    from python_calamine import CalamineWorkbook  # late: only imports read workbooks

    _check_size(path)
    data = bytes_of(path)
    refuse_far_cells(path.name, data)
    with reading_workbook(path.name):
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        name = next((name for name in book.sheet_names if _SHEET.match(name)), None)
        if name is None:
            raise UserError(f"„{path.name}“ enthält kein Blatt „Onlineprodukt_Gemeinden…“ des Gemeindeverzeichnisses.")
        return book.get_sheet_by_name(name).to_python(skip_empty_area=False)


def _check_size(path: Path) -> None:
    try:
        with ZipFile(path) as archive:
            size = sum(part.file_size for part in archive.infolist())
    except (*ARCHIVE_ERRORS, OSError) as error:
        raise UserError(f"„{path.name}“ ist beschädigt oder keine Excel-Arbeitsmappe.") from error
    if size > _LARGEST:
        raise UserError(f"„{path.name}“ ist größer, als es das Gemeindeverzeichnis sein kann.")


def _columns(path: Path, rows: Sequence[Sequence[Any]]) -> tuple[dict[str, int], int]:
    """Where each column stands, and the first row below the headings."""
    found: dict[str, int] = {}
    last = 0
    for number, row in enumerate(rows[:_HEAD_ROWS]):
        for index, cell in enumerate(row):
            word = _heading(cell)
            for name, heading in _HEADINGS.items():
                if name not in found and (word == heading or (name == "postcode" and word.startswith(heading))):
                    found[name], last = index, number
    if missing := _HEADINGS.keys() - found.keys():
        raise UserError(
            f"In „{path.name}“ fehlen Spalten des Gemeindeverzeichnisses: "
            + ", ".join(sorted(_HEADINGS[name].capitalize() for name in missing))
            + "."
        )
    return found, last + 1


def _heading(cell: Any) -> str:
    return re.sub(r"[\s\-]", "", str(cell)).casefold()


def _rows(path: Path, rows: Sequence[Sequence[Any]], columns: dict[str, int], first: int) -> Iterator[DirectoryRow]:
    for number, row in enumerate(rows[first:], start=first + 1):
        cells = {name: _text(row[index]) if index < len(row) else "" for name, index in columns.items()}
        if cells["level"] in LEVELS:
            yield _row(path, number, cells)


def _row(path: Path, number: int, cells: dict[str, str]) -> DirectoryRow:
    level = Level(cells["level"])
    ags = "".join(cells[name] for name in ("state", "region", "district", "municipality"))[: DIGITS[level]]
    if not re.fullmatch(f"[0-9]{{{DIGITS[level]}}}", ags):
        raise UserError(f"„{path.name}“, Zeile {number}: „{ags}“ ist kein Gemeindeschlüssel.")
    if not cells["name"]:
        raise UserError(f"„{path.name}“, Zeile {number}: der Name fehlt.")
    if cells["postcode"] and not re.fullmatch("[0-9]{5}", cells["postcode"]):
        raise UserError(f"„{path.name}“, Zeile {number}: „{cells['postcode']}“ ist keine Postleitzahl.")
    text_key = cells["text_key"]
    if not is_kind(level, text_key):
        raise UserError(f"„{path.name}“, Zeile {number}: „{text_key}“ ist kein Textkennzeichen einer Gemeinde.")
    return DirectoryRow(
        level=level,
        ags=ags,
        name=cleaned_name(cells["name"]),
        text_key=text_key,
        association=cells["association"],
        postcode=cells["postcode"],
        line=number,
    )


def _text(cell: Any) -> str:
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell).strip()


def _as_of(rows: Sequence[Sequence[Any]]) -> PartialDate | None:
    for row in rows[:_HEAD_ROWS]:
        for cell in row:
            if isinstance(cell, date | datetime):
                continue
            if match := _DAY.search(str(cell)):
                with suppress(ValueError):  # a 31 February is no day
                    return PartialDate(int(match[3]), int(match[2]), int(match[1]))
    return None
