"""Running text between the other blocks: titles, subtitles, notes."""

from __future__ import annotations

from dataclasses import dataclass

from crm.printing.flow import Block
from crm.printing.lines import limit
from crm.printing.page import Sheet
from crm.printing.style import TextStyle
from crm.printing.tags import Tag


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines in one style, ``above`` points below what stands before; ``tag`` says what they are."""

    lines: list[str]
    style: TextStyle
    above: float = 0.0
    tag: Tag = Tag.PARAGRAPH

    @property
    def height(self) -> float:
        return self.above + len(self.lines) * self.style.leading if self.lines else 0.0


@dataclass(frozen=True, slots=True)
class TextBlock:
    """Paragraphs that stay together; ``gap`` sets them off from what follows."""

    paragraphs: tuple[Paragraph, ...]
    gap: float
    head: Block | None = None

    @property
    def height(self) -> float:
        return sum(paragraph.height for paragraph in self.paragraphs)

    def draw(self, sheet: Sheet, top: float) -> None:
        for paragraph in self.paragraphs:
            with sheet.tag(paragraph.tag):
                sheet.stack(sheet.frame.left, top + paragraph.above, paragraph.lines, paragraph.style)
            top += paragraph.height


def set_paragraph(
    sheet: Sheet,
    text: str,
    style: TextStyle,
    above: float = 0.0,
    most: int = 3,
    tag: Tag = Tag.PARAGRAPH,
) -> Paragraph:
    """The text over the full width, cut after ``most`` lines; an empty text takes no room."""
    width = sheet.frame.width
    return Paragraph(limit(sheet.lines(text, style, width), most, style, width), style, above, tag)


#: Sizes tried for a text, with the lines it may take in each.
Fits = tuple[tuple[TextStyle, int], ...]


def set_shrinking(sheet: Sheet, text: str, fits: Fits, width: float, too_long: str) -> Paragraph:
    """The text in the first size in which it keeps to its lines; cut in the last, with ``too_long`` as a warning."""
    lines: list[str] = []
    for style, most in fits:
        lines = sheet.lines(text, style, width)
        if len(lines) <= most:
            return Paragraph(lines, style)
    sheet.warn(too_long)
    return Paragraph(limit(lines, most, style, width), style)
