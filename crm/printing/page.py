"""The one place that draws: a sheet of A4 pages with its origin at the top left, lengths in points.

Everything printed goes through :class:`Sheet`, so there is one place where it is tagged for assistive technology.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, replace
from typing import Final, Literal

from reportlab import rl_config
from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from crm.printing.fonts import REGULAR, SOFT_HYPHEN, Glyphs
from crm.printing.lines import limit, width_of, wrap
from crm.printing.pdf_file import written_file
from crm.printing.pictures import Box, Pictures
from crm.printing.structure import Structure
from crm.printing.structure_file import describe, write_structure
from crm.printing.style import ACCENT, MM, TextStyle
from crm.printing.tags import Decoration, Tag
from crm.printing.writing import fill, write_line

rl_config.useA85 = 0  # binary streams: five times as fast with photos, and smaller

_A4: Final = (210 * MM, 297 * MM)
_RUN: Final = re.compile(rb"\x01+")
_OUTLINE_WIDTH: Final = 0.4
_DASH: Final = (2.4, 1.8)
_ASCENT, _DESCENT = 0.96875, 0.24121  # of Inter, in parts of the size

Align = Literal["left", "right", "centre"]


@dataclass(frozen=True, slots=True)
class Frame:
    """Where text may stand on a page: DIN 5008 leaves 25 mm at the left."""

    page_width: float
    page_height: float
    left: float = 25 * MM
    right_margin: float = 20 * MM
    top: float = 16 * MM
    foot: float = 278.4 * MM  # the hairline above the footer

    @property
    def right(self) -> float:
        return self.page_width - self.right_margin

    @property
    def width(self) -> float:
        return self.right - self.left


PORTRAIT: Final = Frame(*_A4)
LANDSCAPE: Final = Frame(_A4[1], _A4[0], foot=(210 - 18.6) * MM)


@dataclass(frozen=True, slots=True)
class Printed:
    """A finished PDF. ``warnings`` are German sentences about what could not be printed as given."""

    pdf: bytes
    pages: int
    warnings: tuple[str, ...] = ()


class Sheet:
    """A PDF in the making. Equal calls give equal bytes: no time stamps, no random ids.

    ``is_tagged`` is there to measure what tagging costs, and for nothing else: without it no sheet is accessible.
    """

    def __init__(self, title: str, author: str, frame: Frame, *, is_tagged: bool = True) -> None:
        self.frame = frame
        self._glyphs = Glyphs()
        self._warnings: list[str] = []
        self._pages = 1
        self._accent = ACCENT
        self._canvas = Canvas(
            io.BytesIO(),  # never written to: the file is made by written_file
            pagesize=(frame.page_width, frame.page_height),
            invariant=1,
            pageCompression=1,
            pdfVersion=(1, 7),
            initialFontName=REGULAR,  # else Helvetica, which would not be embedded
            lang="de-DE",
        )
        self._pictures = Pictures(self._canvas)
        self._structure = Structure(self._canvas, is_on=is_tagged)
        describe(self._canvas, title, author)

    def tag(
        self, tag: Tag, *, of: object | None = None, alt: str = "", span: int = 1, url: str = ""
    ) -> AbstractContextManager[None]:
        """What is drawn inside is content of one structure element, a child of the one around it.

        ``of`` names a thing that is drawn in several goes (a table over pages): the same object continues its element.
        ``alt`` is what a figure says to those who do not see it; a figure that says nothing is decoration.
        ``span`` is the number of columns that a cell of a table takes; ``url`` where a link leads, ``alt`` then says
        what happens there. Without one there is no link, and the texts belong to the tag around.
        Texts and pictures outside every tag are artifacts (running heads and feet); shapes are artifacts wherever
        they stand, save inside a figure. An element in which nothing was drawn is left out, unless it is a cell.
        Headings become bookmarks.

        Raises:
            ValueError: a row outside a table, or text right in a table, row, list, item or section.
        """
        return self._structure.tag(tag, of, alt, span, url)

    def decoration(self, kind: Decoration = Decoration.PLAIN) -> AbstractContextManager[None]:
        """What is drawn inside is an artifact even within a tag; tags inside count for nothing."""
        return self._structure.decoration(kind)

    def once(self, of: object, kind: Decoration = Decoration.PLAIN) -> AbstractContextManager[None]:
        """Tags inside count when the thing is drawn first; when the same object comes again, it is decoration.

        That is for what is repeated at the top of the next page: the head of a table, a heading. If it is what a table
        is known by, that table ends after 900 rows and another begins, whose head counts again.
        """
        return self._structure.once(of, kind)

    def use_accent(self, colour: str) -> None:
        """The house's own colour, from here on wherever the usual accent would stand."""
        self._accent = colour

    def lines(self, text: str, style: TextStyle, width: float) -> list[str]:
        """The text in signs that can be printed, broken into lines of at most ``width``."""
        return wrap(self._glyphs.printable(text), style, width)

    def line(self, text: str, style: TextStyle, width: float) -> str:
        """What of the text has room in one line of ``width``; the rest is left out with an ellipsis."""
        lines = self.lines(text, style, width)
        return limit(lines, 1, style, width)[0] if lines else ""

    def about(self, name: str) -> AbstractContextManager[None]:
        """Signs that cannot be printed inside are reported under this name: whose record is to be looked at."""
        return self._glyphs.about(name)

    def text(self, x: float, top: float, line: str, style: TextStyle, align: Align = "left") -> None:
        """One line in a box of the style's leading; ``x`` is the left, right or middle of the text.

        A soft hyphen is printed at the end only.
        """
        shown = self._glyphs.printable(line)
        if SOFT_HYPHEN in shown:
            shown = shown[:-1].replace(SOFT_HYPHEN, "") + shown[-1]
        if not shown:
            return
        width = width_of(shown, style)
        start = x - {"left": 0.0, "right": width, "centre": width / 2}[align]
        half_leading = (style.leading - style.size * (_ASCENT + _DESCENT)) / 2
        baseline = self._up(top + half_leading + style.size * _ASCENT)
        is_apart = self._structure.content(start, baseline - style.size * _DESCENT, width, style.size, shown)
        write_line(self._canvas, start, baseline, shown, self._inked(style), is_apart=is_apart)

    def pieces(self, x: float, top: float, line: list[tuple[str, TextStyle]]) -> None:
        """One line in several styles of the same size, from the left: strong words in a text."""
        shown = [(self._glyphs.printable(text), style) for text, style in line]
        first = shown[0][1]
        baseline = self._up(top + (first.leading - first.size * (_ASCENT + _DESCENT)) / 2 + first.size * _ASCENT)
        width = sum(width_of(text, style) for text, style in shown)
        words = "".join(text for text, _ in shown)
        is_apart = self._structure.content(x, baseline - first.size * _DESCENT, width, first.size, words)
        for number, (text, style) in enumerate(shown):
            write_line(self._canvas, x, baseline, text, self._inked(style), is_apart=is_apart and not number)
            x += width_of(text, style)

    def stack(self, x: float, top: float, lines: list[str], style: TextStyle, align: Align = "left") -> float:
        """Lines below each other; returns where the next thing may begin."""
        for number, line in enumerate(lines):
            self.text(x, top + number * style.leading, line, style, align)
        return top + len(lines) * style.leading

    def box(self, x: float, top: float, width: float, height: float, colour: str) -> None:
        """A filled rectangle; a thin one is a rule."""
        self._structure.shape(x, self._up(top + height), width, height)
        fill(self._canvas, self._shown(colour))
        self._canvas.rect(x, self._up(top + height), width, height, stroke=0, fill=1)

    def outline(self, x: float, top: float, width: float, height: float, colour: str) -> None:
        """The edge of a field as a thin line, its middle on the edge."""
        self._structure.shape(x, self._up(top + height), width, height)
        self._canvas.setStrokeColor(HexColor(self._shown(colour)))
        self._canvas.setLineWidth(_OUTLINE_WIDTH)
        self._canvas.rect(x, self._up(top + height), width, height, stroke=1, fill=0)

    def stroke(
        self,
        start: tuple[float, float],
        end: tuple[float, float],
        colour: str,
        width: float,
        dash: tuple[float, ...] = (),
    ) -> None:
        """A straight line between two points, ``width`` points wide; ``dash`` are the lengths of strokes and gaps."""
        (x, top), (right, bottom) = start, end
        self._structure.shape(min(x, right), self._up(max(top, bottom)), abs(right - x), abs(bottom - top))
        self._canvas.setStrokeColor(HexColor(self._shown(colour)))
        self._canvas.setLineWidth(width)
        self._canvas.setDash(list(dash))
        self._canvas.line(x, self._up(top), right, self._up(bottom))
        self._canvas.setDash([])

    def modules(self, x: float, top: float, side: float, rows: Sequence[Sequence[bool]], colour: str) -> None:
        """A square of as many rows as columns, the true ones filled, as one shape: no seams, as a QR code needs it."""
        self._structure.shape(x, self._up(top + side), side, side)
        fill(self._canvas, self._shown(colour))
        # In whole numbers on a grid of its own: a code has some hundred runs, and a sheet a thousand codes.
        runs = (
            f"{run.start()} {number} {run.end() - run.start()} 1 re"
            for number, row in enumerate(rows)
            for run in _RUN.finditer(bytes(row))
        )
        module, place = side / len(rows), f"{x:.4f} {self._up(top):.4f}"
        self._canvas._code.append(f"q {module:.6f} 0 0 {-module:.6f} {place} cm {' '.join(runs)} f Q")

    def disc(self, x: float, y: float, radius: float, colour: str) -> None:
        """A filled circle around (x, y)."""
        self._structure.shape(x - radius, self._up(y + radius), 2 * radius, 2 * radius)
        fill(self._canvas, self._shown(colour))
        self._canvas.circle(x, self._up(y), radius, stroke=0, fill=1)

    def dome(self, x: float, top: float, width: float, height: float, colour: str) -> None:
        """A filled half-round with a flat foot: the shoulders of the neutral figure."""
        foot, crown, middle = self._up(top + height), self._up(top), x + width / 2
        self._structure.shape(x, foot, width, height)
        path = self._canvas.beginPath()
        path.moveTo(x, foot)
        path.curveTo(x, foot + height * 0.62, x + width * 0.22, crown, middle, crown)
        path.curveTo(x + width * 0.78, crown, x + width, foot + height * 0.62, x + width, foot)
        path.close()
        fill(self._canvas, self._shown(colour))
        self._canvas.drawPath(path, stroke=0, fill=1)

    def picture(
        self, x: float, top: float, width: float, height: float, data: bytes, *, is_whole: bool = False
    ) -> bool:
        """A JPEG or PNG that fills the box, cut at the longer side; False if the bytes are no picture.

        ``is_whole``: as large as fits into the box, with nothing cut off (a logo).
        """
        box = Box(width, height, is_whole)
        found = self._pictures.embed(data, box)
        if found is None:
            return False
        name, ratio = found
        wide, high = box.size_of(ratio)
        self._structure.content(x, self._up(top + height), width, height)
        self._canvas.saveState()
        clip = self._canvas.beginPath()
        clip.rect(x, self._up(top + height), width, height)
        self._canvas.clipPath(clip, stroke=0, fill=0)
        left, low = x - (wide - width) / 2, self._up(top + height) - (high - height) / 2
        self._pictures.draw(name, left, low, wide, high)
        self._canvas.restoreState()
        return True

    def pill(self, x: float, top: float, width: float, height: float, colour: str) -> None:
        """A filled rectangle with half-round ends: the ground of a chip."""
        self._structure.shape(x, self._up(top + height), width, height)
        self._canvas.setFillColor(HexColor(self._shown(colour)))
        self._canvas.roundRect(x, self._up(top + height), width, height, height / 2, stroke=0, fill=1)

    def dashed(self, x: float, top: float, width: float, height: float, colour: str) -> None:
        """The edge of a field as a dashed line: where one cuts, or, without height, where one folds."""
        self._structure.shape(x, self._up(top + height), width, height)
        self._canvas.saveState()
        self._canvas.setStrokeColor(HexColor(colour))
        self._canvas.setLineWidth(_OUTLINE_WIDTH)
        self._canvas.setDash(*_DASH)
        path = self._canvas.beginPath()
        upper, lower = self._up(top), self._up(top + height)
        for here, there in (  # each from the left or from above: the dashes of neighbours lie on each other
            ((x, upper), (x + width, upper)),
            *((((x, lower), (x + width, lower)), ((x, upper), (x, lower)), ((x + width, upper), (x + width, lower)))
              if height else ()),
        ):  # fmt: skip
            path.moveTo(*here)
            path.lineTo(*there)
        self._canvas.drawPath(path, stroke=1, fill=0)
        self._canvas.restoreState()

    @contextmanager
    def turned(self, x: float, y: float) -> Iterator[None]:
        """What is drawn inside stands upside down, turned by half around (x, y): the back of a folded card."""
        self._structure.close()
        self._canvas.saveState()
        self._canvas.translate(2 * x, 2 * self._up(y))
        self._canvas.rotate(180)
        yield
        self._structure.close()
        self._canvas.restoreState()

    def warn(self, sentence: str) -> None:
        """Notes something the user should know about this sheet; each sentence once."""
        if sentence not in self._warnings:
            self._warnings.append(sentence)

    @property
    def pages(self) -> int:
        """How many have been begun."""
        return self._pages

    def next_page(self) -> None:
        self._structure.next_page()
        self._canvas.showPage()
        self._pages += 1

    def finish(self) -> Printed:
        """Closes the sheet; nothing can be drawn afterwards."""
        self._structure.close()
        self._canvas.showPage()
        block = write_structure(self._canvas, self._structure)
        return Printed(written_file(self._canvas, block), self._pages, (*self._warnings, *self._glyphs.warnings()))

    def _inked(self, style: TextStyle) -> TextStyle:
        is_usual = style.colour != ACCENT or self._accent == ACCENT
        return style if is_usual else replace(style, colour=self._accent)

    def _shown(self, colour: str) -> str:
        return self._accent if colour == ACCENT else colour

    def _up(self, top: float) -> float:
        return self.frame.page_height - top
