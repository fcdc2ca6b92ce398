"""The directory from A to Z: two columns, letters as heads, tabs at the outer edge, the names of the page above."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from crm.domain.alphabet import TABS, AlphabetSheet, DirectoryEntry, Letter
from crm.printing.flow import Block, Placed, distribute
from crm.printing.german_date import long_date
from crm.printing.leaves import draw_columns, facing, is_right
from crm.printing.lines import limit
from crm.printing.masthead import Masthead
from crm.printing.page import PORTRAIT, Printed, Sheet
from crm.printing.style import (
    ACCENT,
    BODY,
    CELL,
    CELL_STRONG,
    HAIRLINE_WIDTH,
    INDEX_LETTER,
    LIST_SUBTITLE,
    LIST_TITLE,
    MM,
    RUNNING,
    TAB,
    TAB_HERE,
)
from crm.printing.tags import Tag
from crm.printing.text_block import Paragraph, set_paragraph

_TITLE_TOP: Final = 33 * MM
_RUNNING_WIDTH: Final = 60 * MM  # of each of the two names
_RUNNING_TOP: Final = 31.5 * MM
_NEXT_TOP: Final = 40 * MM
_BOTTOM: Final = PORTRAIT.foot - 4 * MM
_GUTTER: Final = 7 * MM
_COLUMN: Final = (PORTRAIT.width - _GUTTER) / 2
_INDENT: Final = 3 * MM
_ENTRY_GAP: Final = 5.0
_LETTER_GAP: Final = 5 * MM
_TITLE_GAP: Final = 6 * MM
#: What follows a name; more lines are cut and reported.
_MOST_NAME, _MOST_LINES = 3, 12
#: The tabs, measured from the outer edge of the page: most printers leave 4 mm of it white.
_TAB_EDGE, _TAB_WIDTH, _TAB_HEIGHT = 5 * MM, 8 * MM, 6.6 * MM
_TABS_TOP: Final = _NEXT_TOP
_TAB_STEP: Final = (_BOTTOM - _TABS_TOP) / len(TABS)
_TITLE: Final = "Verzeichnis"


@dataclass(frozen=True, slots=True)
class LetterHead:
    """The letter over an accent rule."""

    letter: Letter
    gap: float = 1.6 * MM
    head: Block | None = None

    @property
    def height(self) -> float:
        return INDEX_LETTER.leading + HAIRLINE_WIDTH

    def draw(self, sheet: Sheet, top: float) -> None:
        with sheet.once(self), sheet.tag(Tag.HEADING):
            sheet.text(sheet.frame.left, top, self.letter.sign, INDEX_LETTER)
        sheet.box(sheet.frame.left, top + INDEX_LETTER.leading, sheet.frame.width, HAIRLINE_WIDTH, ACCENT)


@dataclass(frozen=True, slots=True)
class EntryBlock:
    """One entry: the name, below it what somebody is and how to reach him or her, a little indented."""

    entry: DirectoryEntry
    name: list[str]
    lines: list[str]
    head: LetterHead
    gap: float

    @property
    def height(self) -> float:
        return len(self.name) * CELL_STRONG.leading + len(self.lines) * CELL.leading

    def draw(self, sheet: Sheet, top: float) -> None:
        left = sheet.frame.left
        with sheet.tag(Tag.LIST, of=self.head), sheet.tag(Tag.ITEM), sheet.tag(Tag.ITEM_BODY):
            below = sheet.stack(left, top, self.name, CELL_STRONG)
            sheet.stack(left + _INDENT, below, self.lines, CELL)


def alphabet_sheet(content: AlphabetSheet) -> Printed:
    """Sets the directory in A4 for printing on both sides. An entry is never torn.

    A name takes three lines at most and what follows it twelve; a warning says what was cut.
    """
    sheet = Sheet(_TITLE, content.house.full_name, PORTRAIT)
    title = (
        set_paragraph(sheet, _TITLE, LIST_TITLE, tag=Tag.TITLE),
        set_paragraph(sheet, content.subtitle, LIST_SUBTITLE),
    )
    below = _TITLE_TOP + sum(paragraph.height for paragraph in title) + _TITLE_GAP
    pages = _pages(_blocks(sheet, content), below)
    sheet.use_accent(content.house.accent)
    notes = (f"Stand {long_date(content.issued_on)}",)
    masthead = Masthead(content.house, notes, _TITLE, is_internal=True, issued_on=content.issued_on)
    for number, columns in enumerate(pages, start=1):
        if number > 1:
            sheet.next_page()
        sheet.frame = facing(PORTRAIT, number)
        masthead.draw_head(sheet)
        if number == 1:
            _draw_title(sheet, title, below, is_empty=not content.count)
        _draw_running_head(sheet, number, columns)
        draw_columns(sheet, columns, _COLUMN, _GUTTER)
        _draw_tabs(sheet, number, columns)
        masthead.draw_foot(sheet, str(number), is_last=number == len(pages), is_mirrored=not is_right(number))
    return sheet.finish()


def _draw_title(sheet: Sheet, title: tuple[Paragraph, ...], below: float, *, is_empty: bool) -> None:
    top = _TITLE_TOP
    for paragraph in title:
        with sheet.tag(paragraph.tag):
            top = sheet.stack(sheet.frame.left, top, paragraph.lines, paragraph.style)
    if is_empty:
        with sheet.tag(Tag.PARAGRAPH):
            sheet.text(sheet.frame.left, below, "Niemand ist ausgewählt.", BODY)


def _blocks(sheet: Sheet, content: AlphabetSheet) -> list[Block]:
    blocks: list[Block] = []
    for letter in content.letters:
        head, last = LetterHead(letter), len(letter.entries) - 1
        for number, entry in enumerate(letter.entries):
            gap = _LETTER_GAP if number == last else _ENTRY_GAP
            blocks.append(_set_entry(sheet, entry, head, gap))
    return blocks


def _set_entry(sheet: Sheet, entry: DirectoryEntry, head: LetterHead, gap: float) -> EntryBlock:
    width = _COLUMN - _INDENT
    with sheet.about(entry.name):
        name = sheet.lines(entry.name, CELL_STRONG, _COLUMN)
        lines = [line for text in entry.lines for line in sheet.lines(text, CELL, width)]
    if len(name) > _MOST_NAME or len(lines) > _MOST_LINES:
        sheet.warn(f"{entry.name[:60]}: Der Eintrag ist zu lang und wurde gekürzt.")
    name = limit(name, _MOST_NAME, CELL_STRONG, _COLUMN)
    return EntryBlock(entry, name, limit(lines, _MOST_LINES, CELL, width), head, gap)


def _pages(blocks: list[Block], first_top: float) -> list[list[list[Placed]]]:
    """Each page with its two columns; on the first both begin below the title."""
    columns = distribute(blocks, first_top, _NEXT_TOP, _BOTTOM)
    if len(columns) > 1:
        rest = [placed.block for column in columns[1:] for placed in column if isinstance(placed.block, EntryBlock)]
        second = distribute(rest, first_top, _NEXT_TOP, _BOTTOM)
        columns = [columns[0], *second]
    return [columns[start : start + 2] for start in range(0, len(columns), 2)]


def _entries(columns: list[list[Placed]]) -> list[DirectoryEntry]:
    return [placed.block.entry for column in columns for placed in column if isinstance(placed.block, EntryBlock)]


def _draw_running_head(sheet: Sheet, number: int, columns: list[list[Placed]]) -> None:
    """From whom to whom the page goes, at its outer edge."""
    entries = _entries(columns)
    if not entries:
        return
    names = dict.fromkeys((entries[0].heading, entries[-1].heading))
    text = " – ".join(sheet.line(name, RUNNING, _RUNNING_WIDTH) for name in names)
    with sheet.decoration():
        if is_right(number):
            sheet.text(sheet.frame.right, _RUNNING_TOP, text, RUNNING, "right")
        else:
            sheet.text(sheet.frame.left, _RUNNING_TOP, text, RUNNING)


def _draw_tabs(sheet: Sheet, number: int, columns: list[list[Placed]]) -> None:
    """The alphabet along the outer edge; the letters of the page stand out."""
    here = {entry.letter for entry in _entries(columns)}
    width = sheet.frame.page_width
    left = width - _TAB_EDGE - _TAB_WIDTH if is_right(number) else _TAB_EDGE
    with sheet.decoration():
        for at, sign in enumerate(TABS):
            top = _TABS_TOP + at * _TAB_STEP
            if sign in here:
                sheet.box(left, top, _TAB_WIDTH, _TAB_HEIGHT, ACCENT)
            style = TAB_HERE if sign in here else TAB
            sheet.text(left + _TAB_WIDTH / 2, top + (_TAB_HEIGHT - style.leading) / 2, sign, style, "centre")
