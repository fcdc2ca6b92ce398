"""Which rows and columns of a workbook nobody sees: of XLSX and ODS, whose text says it; the old forms tell nothing."""

from __future__ import annotations

import html
import io
import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final
from zipfile import ZipFile

from crm.exchange.file_reading import ARCHIVE_ERRORS

_BOOK: Final = "xl/workbook.xml"
_LINKS: Final = "xl/_rels/workbook.xml.rels"
_CONTENT: Final = "content.xml"
# No tag is longer than 1,000 signs, and none of these patterns goes back: the files come from anywhere.
_SHEET: Final = re.compile(rb"<(?:\w{1,20}:)?sheet\s[^<>]{0,1000}+>")
_LINK: Final = re.compile(rb"<(?:\w{1,20}:)?Relationship\s[^<>]{0,1000}+>")
_ATTRIBUTE: Final = re.compile(rb"""([\w:.-]++)\s*+=\s*+(?:"([^"]*+)"|'([^']*+)')""")
_DIGITS: Final = re.compile(r"[0-9]{1,9}")
_IN_XLSX: Final = re.compile(rb"<(?:\w{1,20}:)?(row|col)\s[^<>]{0,1000}+>")
_IN_ODS: Final = re.compile(rb"<table:table(-row|-column)?(?:[\s/][^<>]{0,1000}+)?>")
_MARK: Final = b"visibility="
_YES: Final = frozenset({"1", "true"})
_UNSEEN: Final = frozenset({"collapse", "filter"})
_CHUNK: Final = 1 << 22
#: No tag of a row or column is longer.
_OVERLAP: Final = 1100
#: What lies beyond is empty; whoever hides "all the rest" names a million rows.
_MOST: Final = 200_000


@dataclass(frozen=True, slots=True)
class Hidden:
    """``rows`` as the sheet numbers them, from 1; ``columns`` counted from 0."""

    rows: frozenset[int] = frozenset()
    columns: frozenset[int] = frozenset()


NOTHING_HIDDEN: Final = Hidden()


def hidden_cells(data: bytes) -> Mapping[str, Hidden]:
    """By the name of the sheet, only those with something hidden; empty where the form does not tell.

    Never raises: what is damaged is said by whoever reads the cells.
    """
    if not data.startswith(b"PK"):
        return {}
    try:
        with ZipFile(io.BytesIO(data)) as archive:
            parts = frozenset(archive.namelist())
            if _BOOK in parts:
                return dict(_in_xlsx(archive, parts))
            return dict(_in_ods(archive.read(_CONTENT))) if _CONTENT in parts else {}
    except (*ARCHIVE_ERRORS, OSError, KeyError):
        return {}


def _in_xlsx(archive: ZipFile, parts: frozenset[str]) -> Iterator[tuple[str, Hidden]]:
    links = {found.get("Id", ""): found.get("Target", "") for found in _tags(_LINK, archive.read(_LINKS))}
    for about in _tags(_SHEET, archive.read(_BOOK)):
        number = next((value for name, value in about.items() if name.endswith(":id")), "")
        part = posixpath.normpath(posixpath.join("/xl", links.get(number, ""))).lstrip("/")
        if part in parts:
            with archive.open(part) as file:
                hidden = _of_sheet(iter(lambda: file.read(_CHUNK), b""))
            if hidden != NOTHING_HIDDEN:
                yield about.get("name", ""), hidden


def _of_sheet(chunks: Iterable[bytes]) -> Hidden:
    rows: set[int] = set()
    columns: set[int] = set()
    behind, before = 0, b""
    for chunk in chunks:
        text = before + chunk
        for found in _IN_XLSX.finditer(text) if b"hidden" in text else ():
            told = _attributes(found[0]) if b"hidden" in found[0] else {}
            if told.get("hidden") not in _YES:
                continue
            if found[1] == b"row":
                rows.add(_number(told, "r", 0))
            else:  # from left to right, at most once each
                last = min(_number(told, "max", 0), _MOST)
                columns.update(range(max(_number(told, "min", 1) - 1, behind), last))
                behind = max(behind, last)
        before = text[-_OVERLAP:]
    return Hidden(frozenset(rows - {0}), frozenset(columns))


def _in_ods(text: bytes) -> Iterator[tuple[str, Hidden]]:
    """Rows and columns are not numbered there, but counted."""
    if _MARK not in text:
        return
    name, row, column = "", 0, 0
    rows: set[int] = set()
    columns: set[int] = set()
    for found in _IN_ODS.finditer(text):
        told = _attributes(found[0])
        unseen = told.get("table:visibility") in _UNSEEN
        if found[1] is None:
            if rows or columns:
                yield name, Hidden(frozenset(rows), frozenset(columns))
            name, row, column, rows, columns = told.get("table:name", ""), 0, 0, set(), set()
        elif found[1] == b"-row":
            end = row + _number(told, "table:number-rows-repeated", 1)
            rows.update(range(row + 1, min(end, _MOST) + 1) if unseen else ())
            row = end
        else:
            end = column + _number(told, "table:number-columns-repeated", 1)
            columns.update(range(column, min(end, _MOST)) if unseen else ())
            column = end
    if rows or columns:
        yield name, Hidden(frozenset(rows), frozenset(columns))


def _number(told: Mapping[str, str], name: str, usual: int) -> int:
    """What is no number in a damaged file counts as the usual one; nothing counts backwards."""
    text = told.get(name, "")
    return int(text) if _DIGITS.fullmatch(text) else usual


def _tags(tag: re.Pattern[bytes], text: bytes) -> Iterator[dict[str, str]]:
    return (_attributes(found[0]) for found in tag.finditer(text))


def _attributes(tag: bytes) -> dict[str, str]:
    return {
        found[1].decode(): html.unescape((found[2] if found[2] is not None else found[3]).decode("utf-8", "replace"))
        for found in _ATTRIBUTE.finditer(tag)
    }
