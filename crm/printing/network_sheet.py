"""A network on paper: the picture over a page, and below it in words whatever the picture shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from crm.domain.network import EDGE_WORDS
from crm.domain.network_sheet import NetworkLine, NetworkSheet
from crm.printing.flow import Block, Placed, distribute
from crm.printing.german_date import long_date
from crm.printing.leaves import draw_columns
from crm.printing.lines import limit
from crm.printing.masthead import Masthead
from crm.printing.network_picture import draw_picture
from crm.printing.page import LANDSCAPE, Printed, Sheet
from crm.printing.style import (
    ACCENT,
    CELL,
    CELL_QUIET,
    CELL_STRONG,
    HAIRLINE_WIDTH,
    LIST_SUBTITLE,
    LIST_TITLE,
    MM,
)
from crm.printing.tags import Tag
from crm.printing.text_block import Paragraph, TextBlock, set_paragraph

_TOP: Final = 32 * MM
_BOTTOM: Final = LANDSCAPE.foot - 4 * MM
_PICTURE_GAP: Final = 4 * MM
_COLUMNS: Final = 3
_GUTTER: Final = 8 * MM
_COLUMN: Final = (LANDSCAPE.width - (_COLUMNS - 1) * _GUTTER) / _COLUMNS
_LIST_TITLE: Final = "Alle Verbindungen"
_LINE_GAP: Final = 3.0
_GROUP_GAP: Final = 5 * MM
_MOST_LINES: Final = 5


@dataclass(frozen=True, slots=True)
class GroupHead:
    """Whose links follow, with what he, she or it is."""

    lines: list[str]
    detail: list[str]
    gap: float = 3.0
    head: Block | None = None

    @property
    def height(self) -> float:
        return len(self.lines) * CELL_STRONG.leading + len(self.detail) * CELL_QUIET.leading + 3.0

    def draw(self, sheet: Sheet, top: float) -> None:
        left = sheet.frame.left
        with sheet.once(self):
            with sheet.tag(Tag.SUBHEADING):
                below = sheet.stack(left, top, self.lines, CELL_STRONG)
            with sheet.tag(Tag.PARAGRAPH):
                below = sheet.stack(left, below, self.detail, CELL_QUIET)
        sheet.box(left, below + 2, sheet.frame.width, HAIRLINE_WIDTH, ACCENT)


@dataclass(frozen=True, slots=True)
class LinkBlock:
    """One link: what the other is, and who."""

    label: list[str]
    name: list[str]
    head: GroupHead
    gap: float

    @property
    def height(self) -> float:
        return len(self.label) * CELL_QUIET.leading + len(self.name) * CELL.leading

    def draw(self, sheet: Sheet, top: float) -> None:
        with sheet.tag(Tag.LIST, of=self.head), sheet.tag(Tag.ITEM), sheet.tag(Tag.ITEM_BODY):
            below = sheet.stack(sheet.frame.left, top, self.label, CELL_QUIET)
            sheet.stack(sheet.frame.left, below, self.name, CELL)


def network_sheet(content: NetworkSheet) -> Printed:
    """Sets the picture on one page of A4 lying, as large as it fits, and the list of its links on the next ones.

    The title of the PDF names nobody. A warning says if the picture had to become too small to be read.
    """
    sheet = Sheet("Netzwerk", content.house.full_name, LANDSCAPE)
    title = TextBlock(
        (
            set_paragraph(sheet, f"Netzwerk {content.name}", LIST_TITLE, most=2, tag=Tag.TITLE),
            set_paragraph(sheet, _about(content), LIST_SUBTITLE, most=2),
        ),
        gap=_PICTURE_GAP,
    )
    pages = _list_pages(_blocks(sheet, content))
    sheet.use_accent(content.house.accent)
    notes = (f"Stand {long_date(content.issued_on)}",)
    masthead = Masthead(content.house, notes, "Netzwerk", is_internal=True, issued_on=content.issued_on)
    masthead.draw_head(sheet)
    title.draw(sheet, _TOP)
    draw_picture(sheet, content, _TOP + title.height + title.gap, _BOTTOM)
    _draw_foot(sheet, masthead, 1, len(pages) + 1)
    for number, columns in enumerate(pages, start=2):
        sheet.next_page()
        masthead.draw_head(sheet)
        if number == 2:
            _list_title(sheet).draw(sheet, _TOP)
        draw_columns(sheet, columns, _COLUMN, _GUTTER)
        _draw_foot(sheet, masthead, number, len(pages) + 1)
    return sheet.finish()


def _about(content: NetworkSheet) -> str:
    network = content.network
    counts = [f"{EDGE_WORDS[kind]}: {count}" for kind, count in network.counts().items() if count]
    shown = f"{len(network.nodes)} Einträge, wie sie am {long_date(network.on)} verbunden sind"
    more = "; nicht alle haben Platz" if network.is_full else ""
    return " · ".join((shown + more, *counts))


def _list_title(sheet: Sheet) -> TextBlock:
    return TextBlock((set_paragraph(sheet, _LIST_TITLE, LIST_TITLE, tag=Tag.HEADING),), gap=6 * MM)


def _blocks(sheet: Sheet, content: NetworkSheet) -> list[Block]:
    blocks: list[Block] = []
    for group in content.groups():
        head = GroupHead(
            limit(sheet.lines(group.name, CELL_STRONG, _COLUMN), 3, CELL_STRONG, _COLUMN),
            limit(sheet.lines(group.detail, CELL_QUIET, _COLUMN), 3, CELL_QUIET, _COLUMN),
        )
        last = len(group.lines) - 1
        blocks += [
            _link(sheet, line, head, _GROUP_GAP if number == last else _LINE_GAP)
            for number, line in enumerate(group.lines)
        ]
    return blocks


def _link(sheet: Sheet, line: NetworkLine, head: GroupHead, gap: float) -> LinkBlock:
    who = ", ".join(part for part in (line.name, line.detail) if part)
    label = limit(sheet.lines(line.label, CELL_QUIET, _COLUMN), 2, CELL_QUIET, _COLUMN)
    return LinkBlock(label, limit(sheet.lines(who, CELL, _COLUMN), _MOST_LINES, CELL, _COLUMN), head, gap)


def _list_pages(blocks: list[Block]) -> list[list[list[Placed]]]:
    """Three columns a page; those of the first begin below the heading."""
    first = _TOP + Paragraph([_LIST_TITLE], LIST_TITLE).height + 6 * MM
    heads = {id(block.head) for block in blocks}
    columns: list[list[Placed]] = []
    rest = blocks
    while rest:
        top = first if len(columns) < _COLUMNS else _TOP
        column = distribute(rest, top, top, _BOTTOM)[0]
        columns.append(column)
        rest = rest[sum(id(placed.block) not in heads for placed in column) :]
    return [columns[start : start + _COLUMNS] for start in range(0, len(columns), _COLUMNS)]


def _draw_foot(sheet: Sheet, masthead: Masthead, number: int, last: int) -> None:
    masthead.draw_foot(sheet, f"Seite {number} von {last}", is_last=number == last)
