"""The lists of an event: for who greets, for the guests' desk, for the door, for signatures, and the programme."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from crm.domain.guest_sheet import GuestLine, GuestSheet, GuestSheetKind, ProgrammeRow
from crm.printing.flow import Block, Placed, distribute
from crm.printing.german_date import long_date
from crm.printing.guest_rows import ColumnTitles, GroupHead, set_guest_row
from crm.printing.masthead import Masthead, draw_pages
from crm.printing.page import PORTRAIT, Printed, Sheet
from crm.printing.style import (
    BODY,
    GUEST,
    GUEST_QUIET,
    GUEST_STRONG,
    HEAD_NOTE,
    LIST_SUBTITLE,
    LIST_TITLE,
    MM,
    SPOKEN,
)
from crm.printing.table import CellText, TableColumn
from crm.printing.tags import Tag
from crm.printing.text_block import TextBlock, set_paragraph

_FIRST_TOP: Final = 33 * MM
_NEXT_TOP: Final = 32 * MM
_BOTTOM: Final = PORTRAIT.foot - 4 * MM
_TITLE_GAP: Final = 7 * MM
_GROUP_GAP: Final = 4 * MM
_SIGNING: Final = 14 * MM
_Kind = GuestSheetKind

TITLES: Final = {
    _Kind.GREETING: "Begrüßungsliste",
    _Kind.GUESTS: "Gästeliste",
    _Kind.DOOR: "Einlassliste",
    _Kind.SIGN_IN: "Anwesenheitsliste",
    _Kind.PROGRAMME: "Programm",
}
#: Together 165 mm, the width between the margins of A4 standing.
_COLUMNS: Final = {
    _Kind.GREETING: (
        TableColumn("Nr.", 9),
        TableColumn("Begrüßung", 84),
        TableColumn("Person", 66, is_name=True),
        TableColumn("da", 6),
    ),
    _Kind.GUESTS: (
        TableColumn("Nr.", 9),
        TableColumn("Name", 52, is_name=True),
        TableColumn("Funktion, Körperschaft", 76),
        TableColumn("Antwort", 28),
    ),
    _Kind.DOOR: (
        TableColumn("da", 10),
        TableColumn("Name", 54, is_name=True),
        TableColumn("Funktion, Körperschaft", 66),
        TableColumn("Hinweis", 35),
    ),
    _Kind.SIGN_IN: (
        TableColumn("Nr.", 9),
        TableColumn("Name", 46, is_name=True),
        TableColumn("Funktion, Körperschaft", 54),
        TableColumn("Unterschrift", 56),
    ),
    _Kind.PROGRAMME: (
        TableColumn("Uhrzeit", 28),
        TableColumn("Programmpunkt", 97, is_name=True),
        TableColumn("Ort", 40),
    ),
}


def guest_sheet(content: GuestSheet) -> Printed:
    """Sets the list in A4 standing. Rows are never torn; column titles stand on every page.

    A cell of more than 16 lines is cut and reported. All but the programme are for the house's own use and say so.
    """
    title = f"{TITLES[content.kind]} {content.event}".strip()
    sheet = Sheet(title, content.house.full_name, PORTRAIT)
    columns = ColumnTitles(_COLUMNS[content.kind])
    head = _title(sheet, content)
    blocks: list[Block] = [head, *_rows(sheet, content)]
    if content.note:
        blocks.append(TextBlock((set_paragraph(sheet, content.note, HEAD_NOTE, above=4 * MM, most=6),), gap=0.0))
    pages = distribute(blocks, _FIRST_TOP, _NEXT_TOP + columns.height, _BOTTOM)
    if content.count:
        _place_titles(pages, columns, _FIRST_TOP + head.height + _TITLE_GAP)
    notes = tuple(filter(None, (f"Stand {long_date(content.issued_on)}", content.seats)))
    is_internal = content.kind is not _Kind.PROGRAMME
    draw_pages(sheet, Masthead(content.house, notes, title, is_internal, content.issued_on), pages)
    return sheet.finish()


def _title(sheet: Sheet, content: GuestSheet) -> TextBlock:
    paragraphs = (
        set_paragraph(sheet, TITLES[content.kind], LIST_TITLE, tag=Tag.TITLE),
        set_paragraph(sheet, content.subtitle, LIST_SUBTITLE),
    )
    return TextBlock(paragraphs, gap=_TITLE_GAP + ColumnTitles(()).height)


def _place_titles(pages: list[list[Placed]], columns: ColumnTitles, first: float) -> None:
    """The column titles of each page, in the room that was left for them."""
    for number, page in enumerate(pages):
        if number == 0:
            page.insert(1, Placed(columns, first))
        elif any(not isinstance(placed.block, TextBlock) for placed in page):
            page.insert(0, Placed(columns, _NEXT_TOP))


def _rows(sheet: Sheet, content: GuestSheet) -> Iterator[Block]:
    if not content.count:
        words = "Das Programm ist noch leer." if content.kind is _Kind.PROGRAMME else "Niemand steht auf der Liste."
        yield TextBlock((set_paragraph(sheet, words, BODY),), gap=0.0)
        return
    number = 0
    for group in content.groups:
        cells = []
        for line in group.lines:
            number += 1
            cells.append((_cells(content.kind, number, line, group.name), line.name))
        yield from _group(sheet, content.kind, group.name, cells)
    for day in content.days:
        yield from _group(sheet, content.kind, day.name, [(_item(row), row.title) for row in day.rows])


def _group(
    sheet: Sheet, kind: GuestSheetKind, name: str, cells: Sequence[tuple[Sequence[CellText], str]]
) -> Iterator[Block]:
    columns = _COLUMNS[kind]
    head = GroupHead(name, columns)
    tick = next((place for place, column in enumerate(columns) if column.title == "da"), None)
    least = _SIGNING if kind is _Kind.SIGN_IN else 0.0
    for place, (texts, label) in enumerate(cells, start=1):
        gap = _GROUP_GAP if place == len(cells) else 0.0
        yield set_guest_row(sheet, columns, head, texts, label, gap=gap, least=least, tick=tick)


def _cells(kind: GuestSheetKind, number: int, line: GuestLine, heading: str) -> list[CellText]:
    body = "" if line.body == heading else line.body
    nr: CellText = [(str(number), GUEST_QUIET)]
    where = ", ".join(part for part in (line.function, line.body) if part)
    remark: CellText = [(line.remark, GUEST_QUIET)]
    match kind:
        case _Kind.GREETING:
            spoken = [(line.spoken or line.name, SPOKEN), *remark]
            nr = [(str(number), GUEST_QUIET.smaller(GUEST_QUIET.size, SPOKEN.leading))]  # on the line of the greeting
            return [nr, spoken, [(line.name, GUEST_STRONG), (where, GUEST.running)], []]
        case _Kind.DOOR:
            more = f"{line.persons} Personen" if line.persons > 1 else ""
            return [[], [(line.listed_name, GUEST_STRONG)], [(where, GUEST.running)], [(more, GUEST_STRONG), *remark]]
        case _Kind.SIGN_IN:
            return [nr, [(line.listed_name, GUEST_STRONG), *remark], [(where, GUEST.running)], []]
        case _:
            name = [(line.listed_name, GUEST_STRONG), *remark]
            return [nr, name, [(line.function, GUEST.running), (body, GUEST.running)], [(line.status, GUEST_QUIET)]]


def _item(row: ProgrammeRow) -> list[CellText]:
    what = [(row.title, GUEST_STRONG), (row.description, GUEST), *((one, GUEST_QUIET) for one in row.people)]
    return [[(row.time, GUEST)], what, [(row.place, GUEST)]]
