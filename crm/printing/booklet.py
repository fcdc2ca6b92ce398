"""The booklet of a delegation: cover, contents, programme, participants, organisations, useful numbers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from crm.domain.booklet import Booklet, BookletGroup
from crm.domain.sheet import Fact
from crm.printing.booklet_blocks import (
    PartTitle,
    group_title,
    set_body,
    set_item,
    set_number,
    set_person,
)
from crm.printing.facts_block import set_facts
from crm.printing.flow import Block, Placed, distribute
from crm.printing.german_date import long_date
from crm.printing.leaves import draw_columns, facing, is_right
from crm.printing.masthead import Masthead
from crm.printing.page import PORTRAIT, Printed, Sheet
from crm.printing.style import (
    ACCENT,
    BODY,
    COVER,
    COVER_LINE,
    COVER_MOTTO,
    GROUP,
    HAIRLINE,
    HAIRLINE_WIDTH,
    LIST_TITLE,
    MM,
    SECTION,
)
from crm.printing.tags import Decoration, Tag
from crm.printing.text_block import Fits, set_paragraph, set_shrinking

_TOP: Final = 33 * MM
_BOTTOM: Final = PORTRAIT.foot - 4 * MM
_GUTTER: Final = 7 * MM
_COLUMN: Final = (PORTRAIT.width - _GUTTER) / 2
_PERSON_GAP: Final = 3 * MM
_GROUP_GAP: Final = 6 * MM
_COVER_TOP: Final = 92 * MM
_COVER_FOOT: Final = 236 * MM
_BAR: Final = 1.4 * MM
_INDENT: Final = 7 * MM
_COVER_FITS: Final[Fits] = ((COVER, 3), (COVER.smaller(28, 34), 4), (COVER.smaller(20, 25), 6))
_KIND: Final = "Delegationsheft"


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of the booklet: its pages, each of one column or two."""

    title: str
    pages: list[list[list[Placed]]]


def booklet(content: Booklet) -> Printed:
    """Sets the booklet in A4 for printing on both sides. Nothing in it is torn between pages.

    The name of the event shrinks from 38 to 20 pt on the cover; texts of more than fourteen lines are cut and reported.
    """
    sheet = Sheet(f"{_KIND} {content.event}".strip(), content.house.full_name, PORTRAIT)
    parts = [part for part in _parts(sheet, content) if part.pages]
    sheet.use_accent(content.house.accent)
    notes = (content.event, f"Stand {long_date(content.issued_on)}")
    masthead = Masthead(content.house, notes, _KIND, is_internal=True, issued_on=content.issued_on)
    _draw_cover(sheet, content)
    pages = [page for part in parts for page in part.pages]
    for number in range(2, len(pages) + 3):
        sheet.next_page()
        sheet.frame = facing(PORTRAIT, number)
        with sheet.decoration(Decoration.HEAD):  # it was read on the cover
            masthead.draw_head(sheet)
        if number == 2:
            _draw_contents(sheet, content, parts)
        else:
            _draw_page(sheet, pages[number - 3])
        masthead.draw_foot(sheet, str(number), is_last=number == len(pages) + 2, is_mirrored=not is_right(number))
    return sheet.finish()


def _parts(sheet: Sheet, content: Booklet) -> Iterator[_Part]:
    if content.days:
        yield _Part("Programm", _in_one_column([PartTitle("Programm"), *_programme(sheet, content)]))
    if content.groups:
        yield _Part("Teilnehmende", _in_two_columns(PartTitle("Teilnehmende"), _people(sheet, content.groups)))
    if content.bodies:
        title = PartTitle("Start-ups und Organisationen")
        yield _Part(title.title, _in_one_column([title, *(set_body(sheet, body) for body in content.bodies)]))
    if content.numbers:
        title = PartTitle("Nützliche Nummern")
        yield _Part(title.title, _in_one_column([title, *_numbers(sheet, content)]))


def _in_one_column(blocks: list[Block]) -> list[list[list[Placed]]]:
    return [[page] for page in distribute(blocks, _TOP, _TOP, _BOTTOM)]


def _in_two_columns(title: PartTitle, blocks: list[Block]) -> list[list[list[Placed]]]:
    """The title over both columns of the first page."""
    first = _TOP + title.height + title.gap
    columns = distribute(blocks, first, _TOP, _BOTTOM)
    heads = {id(block.head) for block in blocks}
    rest = [one.block for column in columns[1:] for one in column if id(one.block) not in heads]
    columns = [columns[0], *(distribute(rest, first, _TOP, _BOTTOM) if rest else ())]
    pages = [columns[start : start + 2] for start in range(0, len(columns), 2)]
    return [[[Placed(title, _TOP)], *pages[0]], *pages[1:]]


def _draw_page(sheet: Sheet, columns: list[list[Placed]]) -> None:
    first = columns[0][:1]
    if first and isinstance(first[0].block, PartTitle) and len(columns) > 1:
        first[0].block.draw(sheet, first[0].top)
        columns = columns[1:]
    blocks = [placed.block for column in columns for placed in column]
    width = _COLUMN if any(getattr(block, "person", None) for block in blocks) else sheet.frame.width
    draw_columns(sheet, columns, width, _GUTTER)


def _programme(sheet: Sheet, content: Booklet) -> Iterator[Block]:
    for day in content.days:
        head = group_title(sheet, day.name, sheet.frame.width) if day.name else None
        last = len(day.rows) - 1
        for number, row in enumerate(day.rows):
            yield set_item(sheet, row, head or day, head, _GROUP_GAP if number == last else 0.0)


def _people(sheet: Sheet, groups: tuple[BookletGroup, ...]) -> list[Block]:
    blocks: list[Block] = []
    for group in groups:
        head, last = group_title(sheet, group.name, _COLUMN), len(group.people) - 1
        blocks += [
            set_person(sheet, person, _COLUMN, head, _GROUP_GAP if number == last else _PERSON_GAP)
            for number, person in enumerate(group.people)
        ]
    return blocks


def _numbers(sheet: Sheet, content: Booklet) -> Iterator[Block]:
    for sort in content.numbers:
        head, last = group_title(sheet, sort.title, sheet.frame.width), len(sort.numbers) - 1
        for number, one in enumerate(sort.numbers):
            yield set_number(sheet, one, head, _GROUP_GAP if number == last else 0.0)


def _draw_cover(sheet: Sheet, content: Booklet) -> None:
    """The event's name in a large size beside an accent bar, below it the motto; at the foot when and where."""
    Masthead(content.house, (), "", is_internal=True).draw_head(sheet)
    left, width = sheet.frame.left + _INDENT, sheet.frame.width - _INDENT
    title = set_shrinking(
        sheet, content.event, _COVER_FITS, width, "Der Name der Veranstaltung ist zu lang und wurde gekürzt."
    )
    kind = " · ".join(part for part in (_KIND, content.series) if part)
    over = set_shrinking(sheet, kind, ((GROUP, 1),), width, "Der Name der Reihe ist zu lang und wurde gekürzt.")
    motto = set_shrinking(sheet, content.motto, ((COVER_MOTTO, 6),), width, "Das Motto ist zu lang und wurde gekürzt.")
    top = _COVER_TOP + GROUP.leading + 2 * MM
    with sheet.tag(Tag.TITLE):
        below = sheet.stack(left, top, title.lines, title.style)
    with sheet.tag(Tag.PARAGRAPH):
        sheet.stack(left, _COVER_TOP, over.lines, over.style)
    if motto.lines:
        with sheet.tag(Tag.PARAGRAPH):
            below = sheet.stack(left, below + 4 * MM, motto.lines, motto.style)
    sheet.box(sheet.frame.left, _COVER_TOP, _BAR, below - _COVER_TOP + 1 * MM, ACCENT)
    _draw_cover_foot(sheet, content)


def _draw_cover_foot(sheet: Sheet, content: Booklet) -> None:
    frame = sheet.frame
    sheet.box(frame.left, _COVER_FOOT, frame.width, 0.5 * MM, ACCENT)
    below = _COVER_FOOT + 4.2 * MM
    for text, style in ((content.period, SECTION), (content.place, COVER_LINE), (content.house.full_name, COVER_LINE)):
        paragraph = set_paragraph(sheet, text, style)
        if paragraph.lines:
            with sheet.tag(Tag.PARAGRAPH):
                below = sheet.stack(frame.left, below, paragraph.lines, style)


def _draw_contents(sheet: Sheet, content: Booklet, parts: list[_Part]) -> None:
    """What stands where, and the occasion at a glance."""
    frame, top, page = sheet.frame, _TOP, 3
    with sheet.tag(Tag.HEADING):
        sheet.text(frame.left, top, "Inhalt", LIST_TITLE)
    top += LIST_TITLE.leading + 6 * MM
    with sheet.tag(Tag.LIST, of=parts):
        for part in parts:
            sheet.box(frame.left, top, frame.width, HAIRLINE_WIDTH, HAIRLINE)
            with sheet.tag(Tag.ITEM), sheet.tag(Tag.ITEM_BODY):
                sheet.text(frame.left, top + 2 * MM, part.title, BODY)
                sheet.text(frame.right, top + 2 * MM, str(page), BODY, "right")
            top += BODY.leading + 4 * MM
            page += len(part.pages)
    facts = tuple(
        Fact(label=label, text=text)
        for label, text in (
            ("Anlass", content.motto),
            ("Zeit", content.period),
            ("Ort", content.place),
            ("Dabei", f"{content.count} Personen" if content.count > 1 else ""),
        )
        if text
    )
    for placed in distribute(set_facts(sheet, facts, _BOTTOM - top), top + 12 * MM, _TOP, _BOTTOM)[0]:
        placed.block.draw(sheet, placed.top)
