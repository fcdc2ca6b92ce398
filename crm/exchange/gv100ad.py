"""Reads GV100AD, the fixed-width file of the Gemeindeverzeichnis, alone or in its zip.

Places as in Destatis's description of the records (Datensatzbeschreibung GV100AD), counted from one: 1–2 kind of
record, 3–10 day (JJJJMMTT), 11–18 key of state, region, district, municipality, 19–22 Gemeindeverband, 23–72 name,
73–122 seat of the administration, 123–124 Textkennzeichen, 166–170 postcode of the administration. Newer editions are
UTF-8, older ones Windows-1252.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Final
from zipfile import ZipFile, is_zipfile

from crm.domain.errors import UserError
from crm.domain.partial_date import PartialDate
from crm.exchange.directory_row import DIGITS, LEVELS, DirectoryEdition, DirectoryRow, Level, cleaned_name, is_kind
from crm.exchange.file_reading import ARCHIVE_ERRORS, refusal

#: What the beginning of every line looks like; also how the form is recognised.
LINE: Final = re.compile(r"([1-6]0)([0-9]{8})([0-9 ]{12})")
MEMBER: Final = re.compile(r"(?:.*/)?GV100AD\w*\.(?:txt|asc)", re.IGNORECASE)
#: Bytes; the edition of all Germany has 4 MB.
_LARGEST: Final = 50_000_000
#: A line that ends before its last mandatory field was cut off.
_SHORT: Final = 72
_SHORTEST: Final = {"40": 124, "50": 124, "60": 161}


def read_gv100ad(path: Path) -> DirectoryEdition:
    """The lines of the file. UserError names file and row of what cannot be read."""
    try:
        with _opened(path) as file:
            data = file.read(_LARGEST + 1)
    except ARCHIVE_ERRORS as error:
        raise UserError(f"Das Archiv „{path.name}“ ist beschädigt oder mit Kennwort geschützt.") from error
    except OSError as error:
        raise refusal(path, error) from error
    if len(data) > _LARGEST:
        raise UserError(f"„{path.name}“ ist größer, als es das Gemeindeverzeichnis sein kann.")
    lines = [line.rstrip("\r") for line in _decoded(data).split("\n")]
    rows = tuple(_rows(path, lines))
    _refuse_cut(path, lines)
    if not rows:
        raise UserError(f"In „{path.name}“ steht keine Gemeinde.")
    return DirectoryEdition(as_of=_as_of(path, lines), rows=rows)


@contextmanager
def _opened(path: Path) -> Iterator[IO[bytes]]:
    if not is_zipfile(path):
        with path.open("rb") as file:
            yield file
        return
    with ZipFile(path) as archive:
        names = [name for name in archive.namelist() if MEMBER.fullmatch(name)]
        if len(names) != 1:
            raise UserError(
                f"Im Archiv „{path.name}“ wird genau eine Datei GV100AD….txt erwartet, es sind {len(names)}."
            )
        with archive.open(names[0]) as file:
            yield file


def _decoded(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def _refuse_cut(path: Path, lines: list[str]) -> None:
    """A last line without its end that is shorter than all others: the rest of the file is missing."""
    *others, last = lines
    lengths = {len(line) for line in others if line.strip()}
    if len(lengths) == 1 and len(last.strip("\x1a \x00")) > 0 and len(last) < min(lengths):
        raise UserError(f"„{path.name}“, Zeile {len(lines)}: Der Satz ist abgeschnitten; die Datei ist unvollständig.")


def _rows(path: Path, lines: list[str]) -> Iterator[DirectoryRow]:
    for number, line in enumerate(lines, start=1):
        if not line.strip() or line.strip() == "\x1a":
            continue
        match = LINE.match(line)
        if match is None or len(line) < _SHORTEST.get(match[1], _SHORT):
            raise UserError(f"„{path.name}“, Zeile {number}: kein Satz des Gemeindeverzeichnisses (GV100AD).")
        if match[1] in LEVELS:
            yield _row(path, number, line)


def _row(path: Path, number: int, line: str) -> DirectoryRow:
    level = Level(line[:2])
    ags = line[10:18][: DIGITS[level]]
    if not re.fullmatch(f"[0-9]{{{DIGITS[level]}}}", ags):
        raise UserError(f"„{path.name}“, Zeile {number}: „{ags.strip()}“ ist kein Gemeindeschlüssel.")
    name = cleaned_name(line[22:72])
    if not name:
        raise UserError(f"„{path.name}“, Zeile {number}: der Name fehlt.")
    postcode = line[165:170].strip() if level is Level.MUNICIPALITY else ""
    if postcode and not re.fullmatch("[0-9]{5}", postcode):
        raise UserError(f"„{path.name}“, Zeile {number}: „{postcode}“ ist keine Postleitzahl.")
    text_key = line[122:124].strip()
    if not is_kind(level, text_key):
        raise UserError(f"„{path.name}“, Zeile {number}: „{text_key}“ ist kein Textkennzeichen einer Gemeinde.")
    return DirectoryRow(
        level=level,
        ags=ags,
        name=name,
        text_key=text_key,
        association=line[18:22].strip(),
        seat=cleaned_name(line[72:122]),
        postcode=postcode,
        line=number,
    )


def _as_of(path: Path, lines: list[str]) -> PartialDate | None:
    day = lines[0][2:10]
    try:
        return PartialDate(int(day[:4]), int(day[4:6]), int(day[6:]))
    except ValueError as error:
        raise UserError(f"„{path.name}“, Zeile 1: „{day}“ ist kein Gebietsstand (JJJJMMTT).") from error
