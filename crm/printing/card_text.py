"""Names and functions in a card: they shrink, then wrap, then are cut, and never leave it.

A :class:`Part` is a text with how small and how many lines it may become. All parts of a card are set together: first
at their full size, then the quiet ones smaller, then cut at the end, then all in smaller type (a card of a few
millimetres), at last without the quiet ones, until everything has room.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import inf
from typing import Final

from crm.printing.lines import limit, width_of
from crm.printing.page import Align, Sheet
from crm.printing.style import TextStyle
from crm.printing.tags import Tag
from crm.printing.text_block import Paragraph

#: What is tried before anything is cut: how large the quiet parts are, and how much of the space before each is left.
_TIGHTER: Final = ((1.0, 1.0), (1.0, 0.5), (0.9, 0.5), (0.8, 0.4), (0.7, 0.4))
#: Sizes tried for the whole card.
_SCALES: Final = (1.0, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.25)
#: A name that is too long even so is cut: nobody reads smaller type across a table.
_LEAST_FOR_WHOLE_NAMES: Final = 0.5
_STEP: Final = 0.5
#: In points. Quiet parts that would be smaller than the first at their full size are left out.
_LEAST_QUIET: Final = 5.0
READABLE: Final = 6.5


@dataclass(frozen=True, slots=True)
class Part:
    """``least`` is the smallest size in points at which the text still stands in one line; smaller it is wrapped.

    ``most`` lines are enough for any sensible text. A ``quiet`` part gives way before the others: it is set smaller and
    cut down to ``keep`` lines. ``above`` is the space before it, which a tight card shares out.
    """

    text: str
    style: TextStyle
    least: float
    most: int = 3
    is_quiet: bool = False
    keep: int = 1
    above: float = 0.0


@dataclass(frozen=True, slots=True)
class CardText:
    """The parts as they stand below each other; ``is_cut`` says that not all of the text is there."""

    paragraphs: tuple[Paragraph, ...]
    is_cut: bool = False

    @property
    def height(self) -> float:
        return sum(paragraph.height for paragraph in self.paragraphs)

    @property
    def is_small(self) -> bool:
        """Whether anything stands in type that is hard to read in the hand."""
        return any(paragraph.style.size < READABLE for paragraph in self.paragraphs if paragraph.lines)

    def draw(self, sheet: Sheet, x: float, top: float, align: Align = "left") -> None:
        """``x`` is the left, right or middle of the text."""
        for paragraph in self.paragraphs:
            with sheet.tag(Tag.PARAGRAPH):
                sheet.stack(x, top + paragraph.above, paragraph.lines, paragraph.style, align)
            top += paragraph.height


def set_card(sheet: Sheet, parts: Sequence[Part], width: float, height: float) -> CardText:
    """The parts in a field of ``width`` and ``height`` points, by the rules of this module."""
    shown = [part for part in parts if part.text]
    found = CardText(())
    for scale in _SCALES:
        scaled = [_scaled(part, scale) for part in shown]
        left_out = [part for part in scaled if part.is_quiet and part.style.size < _LEAST_QUIET]
        scaled = [part for part in scaled if part not in left_out]
        for found in _tries(sheet, scaled, width, height, may_cut_names=scale <= _LEAST_FOR_WHOLE_NAMES):
            if found.height <= height:
                return replace(found, is_cut=True) if left_out else found
    return _as_much_as_fits(found, height)


@dataclass(frozen=True, slots=True)
class _Setting:
    part: Part
    paragraph: Paragraph
    is_cut: bool


def _tries(
    sheet: Sheet, parts: Sequence[Part], width: float, height: float, *, may_cut_names: bool
) -> Iterator[CardText]:
    """Whole texts in smaller and smaller type, then with the quiet ones cut."""
    made: list[_Setting] = []
    for quieter, space in _TIGHTER:
        made = [_set(sheet, _tighter(part, quieter, space), width) for part in parts]
        if not any(one.is_cut for one in made):
            yield CardText(tuple(one.paragraph for one in made))
    if may_cut_names or not any(one.is_cut for one in made if not one.part.is_quiet):
        yield _cut(made, width, height)


def _tighter(part: Part, quieter: float, space: float) -> Part:
    above = part.above * space
    return replace(_scaled(part, quieter) if part.is_quiet else part, above=above)


def _set(sheet: Sheet, part: Part, width: float) -> _Setting:
    """In one line as long as the type is not smaller than ``least``, else in as many as it may have; what is quiet then
    keeps its size."""
    whole = " ".join(sheet.lines(part.text, part.style, inf))
    size = part.style.size
    while size > part.least and width_of(whole, _at(part.style, size)) > width:
        size -= _STEP
    is_broken = width_of(whole, _at(part.style, max(size, part.least))) > width
    style = part.style if is_broken and part.is_quiet else _at(part.style, max(size, part.least))
    lines = sheet.lines(part.text, style, width)
    kept = limit(lines, part.most, style, width)
    return _Setting(part, Paragraph(kept, style, part.above if kept else 0.0), len(lines) > part.most)


def _cut(made: Sequence[_Setting], width: float, height: float) -> CardText:
    """Lines of the quiet parts go, the longest part first, until there is room or each is down to its least."""
    paragraphs = [one.paragraph for one in made]
    is_cut = any(one.is_cut for one in made)
    while sum(paragraph.height for paragraph in paragraphs) > height:
        long = [
            (len(paragraph.lines), number)
            for number, (paragraph, one) in enumerate(zip(paragraphs, made, strict=True))
            if one.part.is_quiet and len(paragraph.lines) > one.part.keep
        ]
        if not long:
            break
        count, number = max(long)
        old = paragraphs[number]
        paragraphs[number] = replace(old, lines=limit(old.lines, count - 1, old.style, width))
        is_cut = True
    return CardText(tuple(paragraphs), is_cut)


def _as_much_as_fits(text: CardText, height: float) -> CardText:
    """The first lines, for a card lower than a name."""
    kept: list[Paragraph] = []
    for paragraph in text.paragraphs:
        for count in range(len(paragraph.lines), 0, -1):
            shorter = replace(paragraph, lines=paragraph.lines[:count], above=paragraph.above if kept else 0.0)
            if sum(one.height for one in kept) + shorter.height <= height:
                kept.append(shorter)
                break
        else:
            break
    return CardText(tuple(kept), is_cut=True)


def _scaled(part: Part, scale: float) -> Part:
    style = part.style.smaller(part.style.size * scale, part.style.leading * scale)
    return replace(part, style=style, least=part.least * scale, above=part.above * scale)


def _at(style: TextStyle, size: float) -> TextStyle:
    return style.smaller(size, style.leading * size / style.size)
