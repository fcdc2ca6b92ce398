"""The parts of the booklet: items of the programme, participants with pictures, organisations, useful numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from crm.domain.booklet import BookletBody, BookletNumber, BookletPerson
from crm.domain.guest_sheet import ProgrammeRow
from crm.printing.flow import Block
from crm.printing.lines import limit
from crm.printing.page import Sheet
from crm.printing.portrait import HEIGHT as PORTRAIT_HEIGHT
from crm.printing.portrait import WIDTH as PORTRAIT_WIDTH
from crm.printing.portrait import draw_portrait
from crm.printing.style import (
    ACCENT,
    BODY,
    BODY_STRONG,
    GROUP,
    GUEST,
    GUEST_QUIET,
    GUEST_STRONG,
    HAIRLINE,
    HAIRLINE_WIDTH,
    LABEL,
    LIST_TITLE,
    MM,
    SECTION,
    TextStyle,
)
from crm.printing.tags import Tag
from crm.printing.text_block import Paragraph

_TIME: Final = 30 * MM
_PLACE: Final = 38 * MM
_FACE: Final = 16 * MM
_FACE_HEIGHT: Final = _FACE / PORTRAIT_WIDTH * PORTRAIT_HEIGHT
_FACE_GUTTER: Final = 4 * MM
_NUMBER: Final = 92 * MM
_ROW_PADDING: Final = 2 * MM
#: A text of more lines is cut and reported: nothing in the booklet may grow to a page.
MOST_LINES: Final = 14


@dataclass(frozen=True, slots=True)
class PartTitle:
    """The heading of a part, at the top of its first page."""

    title: str
    gap: float = 6 * MM
    head: Block | None = None

    @property
    def height(self) -> float:
        return LIST_TITLE.leading

    def draw(self, sheet: Sheet, top: float) -> None:
        with sheet.tag(Tag.HEADING):
            sheet.text(sheet.frame.left, top, self.title, LIST_TITLE)


@dataclass(frozen=True, slots=True)
class GroupTitle:
    """A day, a body, a sort of numbers: over an accent rule, again where it goes on."""

    name: str
    lines: list[str]
    gap: float = 1.5 * MM
    head: Block | None = None

    @property
    def height(self) -> float:
        return len(self.lines) * GROUP.leading + 1 * MM + HAIRLINE_WIDTH

    def draw(self, sheet: Sheet, top: float) -> None:
        with sheet.once(self), sheet.tag(Tag.SUBHEADING):
            below = sheet.stack(sheet.frame.left, top, self.lines, GROUP)
        sheet.box(sheet.frame.left, below + 1 * MM, sheet.frame.width, HAIRLINE_WIDTH, ACCENT)


@dataclass(frozen=True, slots=True)
class Texts:
    """Paragraphs below each other, ``left`` points from the left margin."""

    left: float
    paragraphs: list[Paragraph]

    @property
    def height(self) -> float:
        return sum(paragraph.height for paragraph in self.paragraphs)

    def draw(self, sheet: Sheet, top: float) -> None:
        for paragraph in self.paragraphs:
            sheet.stack(sheet.frame.left + self.left, top + paragraph.above, paragraph.lines, paragraph.style)
            top += paragraph.height


@dataclass(frozen=True, slots=True)
class ListItem:
    """Columns of text beside each other over a rule, one item of the list ``of``."""

    columns: list[Texts]
    of: object
    head: Block | None
    gap: float

    @property
    def height(self) -> float:
        return max(texts.height for texts in self.columns) + 2 * _ROW_PADDING

    def draw(self, sheet: Sheet, top: float) -> None:
        with sheet.tag(Tag.LIST, of=self.of), sheet.tag(Tag.ITEM), sheet.tag(Tag.ITEM_BODY):
            for texts in self.columns:
                texts.draw(sheet, top + _ROW_PADDING)
        bottom = top + self.height - HAIRLINE_WIDTH
        sheet.box(sheet.frame.left, bottom, sheet.frame.width, HAIRLINE_WIDTH, HAIRLINE)


@dataclass(frozen=True, slots=True)
class PersonItem:
    """A participant: the picture, and beside it name, function and part."""

    person: BookletPerson
    texts: Texts
    head: GroupTitle
    gap: float

    @property
    def height(self) -> float:
        return max(_FACE_HEIGHT, self.texts.height)

    def draw(self, sheet: Sheet, top: float) -> None:
        with sheet.tag(Tag.LIST, of=self.head), sheet.tag(Tag.ITEM), sheet.tag(Tag.ITEM_BODY):
            draw_portrait(sheet, sheet.frame.left, top, self.person, _FACE)
            self.texts.draw(sheet, top)


@dataclass(frozen=True, slots=True)
class BodyBlock:
    """An organisation: its name as a heading, its sentence, who speaks for it, where it comes in."""

    title: Paragraph
    texts: Texts
    gap: float = 4 * MM
    head: Block | None = None

    @property
    def height(self) -> float:
        return 3 * MM + self.title.height + self.texts.height

    def draw(self, sheet: Sheet, top: float) -> None:
        sheet.box(sheet.frame.left, top, sheet.frame.width, HAIRLINE_WIDTH, HAIRLINE)
        top += 3 * MM
        with sheet.tag(Tag.SUBHEADING):
            below = sheet.stack(sheet.frame.left, top, self.title.lines, self.title.style)
        for paragraph in self.texts.paragraphs:
            if paragraph.lines:
                with sheet.tag(Tag.PARAGRAPH):
                    sheet.stack(sheet.frame.left, below + paragraph.above, paragraph.lines, paragraph.style)
            below += paragraph.height


def group_title(sheet: Sheet, name: str, width: float) -> GroupTitle:
    """The heading of a group, in at most three lines."""
    return GroupTitle(name, limit(sheet.lines(name, GROUP, width), 3, GROUP, width))


def set_texts(sheet: Sheet, left: float, width: float, texts: Sequence[tuple[str, TextStyle]], name: str) -> Texts:
    """Breaks texts that stand below each other; together more than the most are cut, and ``name`` is in the warning."""
    room, paragraphs = MOST_LINES, []
    for text, style in texts:
        lines = sheet.lines(text, style, width)
        if len(lines) > room:
            sheet.warn(f"{name[:60]}: Der Text ist zu lang und wurde gekürzt.")
        lines = limit(lines, room, style, width) if room else []
        room -= len(lines)
        paragraphs.append(Paragraph(lines, style))
    return Texts(left, paragraphs)


def set_item(sheet: Sheet, row: ProgrammeRow, of: object, head: Block | None, gap: float) -> ListItem:
    """An item of the programme: when, what, where."""
    width = sheet.frame.width - _TIME - _PLACE
    what = [(row.title, BODY_STRONG), (row.description, BODY), *((one, LABEL) for one in row.people)]
    return ListItem(
        [
            set_texts(sheet, 0, _TIME - 4 * MM, [(row.time, BODY)], row.title),
            set_texts(sheet, _TIME, width - 4 * MM, what, row.title),
            set_texts(sheet, _TIME + width, _PLACE, [(row.place, LABEL)], row.title),
        ],
        of,
        head,
        gap,
    )


def set_person(sheet: Sheet, person: BookletPerson, width: float, head: GroupTitle, gap: float) -> PersonItem:
    """A participant in a column of that width."""
    left = _FACE + _FACE_GUTTER
    texts = [(person.name, GUEST_STRONG), (person.function, GUEST.running), (person.remark, GUEST_QUIET)]
    with sheet.about(person.name):
        return PersonItem(person, set_texts(sheet, left, width - left, texts, person.name), head, gap)


def set_body(sheet: Sheet, body: BookletBody) -> BodyBlock:
    """An organisation over the width of the page."""
    width = sheet.frame.width
    title = Paragraph(limit(sheet.lines(body.name, SECTION, width), 3, SECTION, width), SECTION)
    about = " · ".join(part for part in (body.kind, body.place, body.web) if part)
    texts: list[tuple[str, TextStyle]] = [(about, LABEL), (body.sentence, BODY)]
    texts += [(one, BODY) for one in body.people]
    texts += [(f"Im Programm: {item}", LABEL) for item in body.items]
    return BodyBlock(title, set_texts(sheet, 0, width, texts, body.name))


def set_number(sheet: Sheet, number: BookletNumber, head: GroupTitle, gap: float) -> ListItem:
    """Who or what it is at the left, how it is reached at the right."""
    named = [(number.name, BODY_STRONG), (number.note, LABEL)]
    reached = [(line, BODY) for line in number.lines]
    return ListItem(
        [
            set_texts(sheet, 0, _NUMBER - 5 * MM, named, number.name),
            set_texts(sheet, _NUMBER, sheet.frame.width - _NUMBER, reached, number.name),
        ],
        head,
        head,
        gap,
    )
