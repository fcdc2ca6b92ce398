"""Text with strong words in it, broken into lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from math import inf
from typing import Final

from crm.domain.letter_text import Span
from crm.printing.lines import width_of
from crm.printing.page import Sheet
from crm.printing.style import TextStyle

_WORDS: Final = re.compile(r"[ \t]+|[^ \t]+")


@dataclass(slots=True)
class RichLine:
    """Pieces of one line, each with its style, from left to right."""

    pieces: list[tuple[str, TextStyle]] = field(default_factory=list)
    width: float = 0.0

    def add(self, text: str, style: TextStyle) -> None:
        if self.pieces and self.pieces[-1][1] == style:
            self.pieces[-1] = (self.pieces[-1][0] + text, style)
        else:
            self.pieces.append((text, style))
        self.width = sum(width_of(piece, look) for piece, look in self.pieces)

    def draw(self, sheet: Sheet, x: float, top: float) -> None:
        sheet.pieces(x, top, self.pieces)

    def end(self) -> bool:
        """Takes the blank from the end; whether anything is left."""
        while self.pieces and not self.pieces[-1][0].rstrip():
            self.pieces.pop()
        if self.pieces:
            text, style = self.pieces[-1]
            self.pieces[-1] = (text.rstrip(), style)
        return bool(self.pieces)


def wrap_spans(
    sheet: Sheet, spans: Sequence[Span], style: TextStyle, strong: TextStyle, width: float
) -> list[RichLine]:
    """The lines, none wider than ``width`` points; text without strong words breaks as everywhere."""
    if len({span.is_strong for span in spans}) <= 1:
        look = strong if spans and spans[0].is_strong else style
        whole = sheet.lines("".join(span.text for span in spans), look, width)
        return [RichLine([(line, look)], width_of(line, look)) for line in whole if line]
    lines = [RichLine()]
    for span in spans:
        look = strong if span.is_strong else style
        for number, line in enumerate(span.text.split("\n")):
            if number:
                lines.append(RichLine())
            for word in _WORDS.findall(line):
                _place(sheet, lines, word, look, width)
    return [line for line in lines if line.end()]


def _place(sheet: Sheet, lines: list[RichLine], word: str, style: TextStyle, width: float) -> None:
    """Puts a word, or the blanks before one, at the end of the last line or on a new one."""
    shown = "".join(sheet.lines(word, style, inf)) if word.strip() else " "
    if shown == " ":
        if lines[-1].pieces:
            lines[-1].add(" ", style)
        return
    if lines[-1].width + width_of(shown, style) <= width:
        lines[-1].add(shown, style)
        return
    if lines[-1].pieces:
        lines.append(RichLine())
    for number, part in enumerate(sheet.lines(word, style, width)):
        if number:
            lines.append(RichLine())
        lines[-1].add(part, style)
