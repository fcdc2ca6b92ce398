"""Letters by DIN 5008, form A or B: one or many in one document, each from a page of its own on.

Long letters go on with "Seite 2 von 3"; a paragraph leaves no single line behind, and the closing never stands alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from crm.domain.letter import HOLE, Letter, LetterRun
from crm.domain.letter_text import Block as TextPart
from crm.domain.letter_text import BlockKind
from crm.printing.address_window import draw_window
from crm.printing.flow import Block, Group, distribute
from crm.printing.german_date import long_date
from crm.printing.lines import limit, width_of
from crm.printing.masthead import Masthead
from crm.printing.page import PORTRAIT, Printed, Sheet
from crm.printing.rich_text import RichLine, wrap_spans
from crm.printing.style import (
    HAIRLINE,
    HAIRLINE_WIDTH,
    LETTER,
    LETTER_INFO,
    LETTER_INFO_LABEL,
    LETTER_STRONG,
    MM,
)
from crm.printing.tags import Tag

TITLE: Final = "Briefe"

#: The information block, in mm.
_INFO_LEFT, _INFO_WIDTH, _INFO_GAP = 125.0, 65.0, 4.0
_MOST_INFO: Final = 3
_NEXT_TOP: Final = 34 * MM
_BOTTOM: Final = PORTRAIT.foot - 5 * MM
_LINE: Final = LETTER.leading
_ITEM_INDENT: Final = 7 * MM
#: Kept free for the signature.
_SIGNATURE: Final = 3 * _LINE
_MOST_SUBJECT: Final = 4
_MOST_CLOSING: Final = 8
#: Fold marks and the longer hole mark, from the left edge in mm.
_MARK_LEFT, _FOLD_MARK, _HOLE_MARK = 5.0, 4.0, 6.0


@dataclass(frozen=True, slots=True)
class _Lines:
    """Some lines of a paragraph, item or heading; those of the same ``of`` are one element, also over two pages."""

    lines: tuple[RichLine, ...]
    tag: Tag
    of: object
    left: float
    mark: str = ""
    gap: float = 0.0
    head: Block | None = None

    @property
    def height(self) -> float:
        return len(self.lines) * _LINE

    def draw(self, sheet: Sheet, top: float) -> None:
        with sheet.tag(self.tag, of=self.of):
            if self.mark:
                sheet.text(sheet.frame.left, top, self.mark, LETTER)
            for number, line in enumerate(self.lines):
                line.draw(sheet, self.left, top + number * _LINE)


@dataclass(frozen=True, slots=True)
class _ListItem:
    """An item within its list: the list goes on as long as its items follow each other."""

    lines: _Lines
    of_list: object
    gap: float
    head: Block | None = None

    @property
    def height(self) -> float:
        return self.lines.height

    def draw(self, sheet: Sheet, top: float) -> None:
        with sheet.tag(Tag.LIST, of=self.of_list), sheet.tag(Tag.ITEM, of=self.lines.of):
            self.lines.draw(sheet, top)


@dataclass(frozen=True, slots=True)
class _Space:
    """Room for a signature."""

    height: float
    gap: float = 0.0
    head: Block | None = None

    def draw(self, sheet: Sheet, top: float) -> None:
        pass


def din_letters(run: LetterRun, author: str) -> Printed:
    """All letters of the run; without one, a page with the head and the marks alone."""
    sheet = Sheet(_title(run), author, PORTRAIT)
    is_first = True
    for letter in run.letters or (Letter(name="", address_lines=(), subject="", blocks=()),):
        if not is_first:
            sheet.next_page()
        _Setter(sheet, run, letter, is_first=is_first).draw()
        is_first = False
    return sheet.finish()


def _title(run: LetterRun) -> str:
    """The subject if all letters have the same: it may hold a name otherwise."""
    subjects = {letter.subject for letter in run.letters}
    return subjects.pop() if len(subjects) == 1 and len(run.letters) > 1 else TITLE


class _Setter:
    """One letter: what stands at fixed places on its first page, and the text that flows."""

    def __init__(self, sheet: Sheet, run: LetterRun, letter: Letter, *, is_first: bool) -> None:
        self._sheet, self._run, self._letter = sheet, run, letter
        self._subject_tag = Tag.TITLE if is_first else Tag.HEADING
        self._heading_tag = Tag.HEADING if is_first else Tag.SUBHEADING
        self._indent = self._label_width()
        self._info = self._set_info()

    def draw(self) -> None:
        with self._sheet.about(self._letter.name):
            self._draw()

    def _draw(self) -> None:
        pages = distribute(self._blocks(), self._text_top(), _NEXT_TOP, _BOTTOM)
        masthead = Masthead(self._run.house, (), self._run.house.imprint(), is_letter=True)
        self._sheet.use_accent(self._run.house.accent)
        for number, page in enumerate(pages, start=1):
            if number > 1:
                self._sheet.next_page()
            masthead.draw_head(self._sheet)
            if number == 1:
                self._draw_marks()
            with self._sheet.tag(Tag.SECTION, of=self._letter):
                if number == 1:
                    self._draw_first()
                for placed in page:
                    placed.block.draw(self._sheet, placed.top)
            page_of = f"Seite {number} von {len(pages)}" if len(pages) > 1 else ""
            masthead.draw_foot(self._sheet, page_of, is_last=number == len(pages))

    def _draw_first(self) -> None:
        house, letter = self._run.house, self._letter
        draw_window(self._sheet, self._run.form, house.one_line(), letter.notes, letter.address_lines, letter.name)
        top = self._run.form.info_top * MM
        for label, lines in self._info:
            with self._sheet.tag(Tag.PARAGRAPH):
                self._sheet.text(_INFO_LEFT * MM, top, label, LETTER_INFO_LABEL)
                top = self._sheet.stack(_INFO_LEFT * MM + self._indent, top, lines, LETTER_INFO)

    def _set_info(self) -> list[tuple[str, list[str]]]:
        """The lines of the information block, each value in at most two."""
        width = _INFO_WIDTH * MM - self._indent
        rows = ((f"{label}:", self._sheet.lines(text, LETTER_INFO, width)) for label, text in self._rows())
        return [(label, limit(lines, _MOST_INFO, LETTER_INFO, width)) for label, lines in rows]

    def _rows(self) -> list[tuple[str, str]]:
        return [*((label, text) for label, text in self._letter.info if text), ("Datum", long_date(self._run.day))]

    def _label_width(self) -> float:
        """As wide as the widest label, at most half of the block."""
        widest = max(width_of(f"{label}:", LETTER_INFO_LABEL) for label, _ in self._rows())
        return min(widest + _INFO_GAP * MM, _INFO_WIDTH * MM / 2)

    def _draw_marks(self) -> None:
        marks = [(fold, _FOLD_MARK) for fold in self._run.form.folds] + [(HOLE, _HOLE_MARK)]
        for y, length in marks:
            self._sheet.box(_MARK_LEFT * MM, y * MM - HAIRLINE_WIDTH / 2, length * MM, HAIRLINE_WIDTH, HAIRLINE)

    def _text_top(self) -> float:
        """Below the address field, or below a longer information block."""
        info = self._run.form.info_top * MM + sum(len(lines) for _, lines in self._info) * LETTER_INFO.leading
        return max(self._run.form.text_top * MM, info + _LINE)

    def _blocks(self) -> list[Block]:
        """The letter from its subject on. The closing keeps the last lines of the text with it."""
        letter = self._letter
        text: list[Block] = [
            *self._simple(letter.subject, self._subject_tag, 2 * _LINE, is_strong=True, most=_MOST_SUBJECT),
            *self._simple(letter.salutation, Tag.PARAGRAPH, _LINE),
            *self._parts(),
        ]
        end = self._end()
        if not end:
            return [*_with_headings(text, self._heading_tag), *self._enclosures()]
        if letter.blocks and text:
            end = [text.pop(), *end]
        return [*_with_headings(text, self._heading_tag), Group(tuple(end)), *self._enclosures()]

    def _parts(self) -> Iterator[Block]:
        list_of: object | None = None
        parts = self._letter.blocks
        for number, part in enumerate(parts):
            is_item = part.kind is BlockKind.ITEM
            list_of = (list_of or object()) if is_item else None
            next_is_item = number + 1 < len(parts) and parts[number + 1].kind is BlockKind.ITEM
            gap = 0.0 if part.kind is BlockKind.HEADING or (is_item and next_is_item) else _LINE
            made = self._torn(part, gap)
            yield from ((_ListItem(lines, list_of, lines.gap) if list_of is not None else lines) for lines in made)

    def _torn(self, part: TextPart, gap: float) -> list[_Lines]:
        """A part as pieces that may stand on different pages: never one line of it alone."""
        is_item = part.kind is BlockKind.ITEM
        left = self._sheet.frame.left + (_ITEM_INDENT if is_item else 0.0)
        width = self._sheet.frame.right - left
        lines = wrap_spans(self._sheet, part.spans, LETTER, LETTER_STRONG, width)
        tag = self._heading_tag if part.kind is BlockKind.HEADING else Tag.ITEM_BODY if is_item else Tag.PARAGRAPH
        pieces = [lines] if len(lines) <= 3 else [lines[:2], *([line] for line in lines[2:-2]), lines[-2:]]
        key = object()
        made = [_Lines(tuple(piece), tag, key, left) for piece in pieces if piece]
        if made:
            made[0] = replace(made[0], mark=part.mark)
            made[-1] = replace(made[-1], gap=gap)
        return made

    def _simple(
        self, text: str, tag: Tag, gap: float, *, is_strong: bool = False, most: int = _MOST_CLOSING
    ) -> list[Block]:
        style, frame = LETTER_STRONG if is_strong else LETTER, self._sheet.frame
        lines = limit(self._sheet.lines(text, style, frame.width), most, style, frame.width)
        rich = tuple(RichLine([(line, style)]) for line in lines if line)
        return [_Lines(rich, tag, object(), frame.left, gap=gap)] if rich else []

    def _end(self) -> list[Block]:
        letter = self._letter
        closing = self._simple(letter.closing, Tag.PARAGRAPH, 0.0)
        signature = self._simple("\n".join(letter.signature), Tag.PARAGRAPH, _LINE)
        if not closing and not signature:
            return []
        return [*closing, _Space(_SIGNATURE), *signature]

    def _enclosures(self) -> list[Block]:
        names = self._letter.enclosures
        if not names:
            return []
        head = self._simple("Anlage" if len(names) == 1 else "Anlagen", Tag.PARAGRAPH, 0.0, is_strong=True)
        return [Group((*head, *self._simple("\n".join(names), Tag.PARAGRAPH, 0.0, most=20)))]


def _with_headings(blocks: Sequence[Block], tag: Tag) -> list[Block]:
    """A heading stays on the page of what follows it."""
    made: list[Block] = []
    for block in blocks:
        before = made[-1] if made else None
        if isinstance(before, _Lines) and before.tag is tag:
            made[-1] = Group((before, block))
        else:
            made.append(block)
    return made
