"""Breaking text into lines that fit: no line is ever wider than its column."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from crm.printing.fonts import text_width
from crm.printing.style import TextStyle

ELLIPSIS: Final = "…"
_PLAIN: Final = str.maketrans({"\u00a0": " ", "\u2011": "-"})
#: An abbreviation stays with what it belongs to: "St. Wendel", "Dr. Müller".
_ABBREVIATION: Final = re.compile(r"\b(St|Dr|Prof|Nr)\. (?=\S)")
#: Behind a hyphen or slash between letters a word may break; the extension of a phone number stays with it.
_INNER_BREAK: Final = re.compile(r"(?<=[^\W\d][-/])(?=[^\W\d])")
#: Where a piece longer than its column breaks best: non-breaking blanks, mail and web addresses.
_GOOD_BREAK: Final = re.compile(r"[\u00a0\u2011@./\-_?&=]")


def width_of(text: str, style: TextStyle) -> float:
    """Width in points, tracking included."""
    return text_width(text, style.font, style.size) + len(text) * style.tracking * style.size


def wrap(text: str, style: TextStyle, width: float) -> list[str]:
    """Breaks at blanks, inner hyphens and newlines, and inside words that are wider than ``width`` points.

    Non-breaking blanks and hyphens hold together but are printed as plain ones: copied from the PDF, a phone number
    can be dialled and a name searched.
    """
    lines: list[str] = []
    for paragraph in _ABBREVIATION.sub("\\1.\u00a0", text).split("\n"):
        lines.extend(_wrap_paragraph(paragraph, style, width))
    return [line.translate(_PLAIN).strip(" ") for line in lines]


def limit(lines: list[str], most: int, style: TextStyle, width: float) -> list[str]:
    """At most ``most`` lines; what is cut is marked by an ellipsis."""
    if len(lines) <= most:
        return lines
    last = lines[most - 1] + " " + ELLIPSIS
    return [*lines[: most - 1], shorten(last, style, width)]


def shorten(text: str, style: TextStyle, width: float) -> str:
    """The beginning that fits in one line, with an ellipsis if anything is missing."""
    if width_of(text, style) <= width:
        return text
    end = len(text)
    while end and width_of(text[:end].rstrip(" …") + ELLIPSIS, style) > width:
        end -= 1
    return text[:end].rstrip(" …") + ELLIPSIS


def _wrap_paragraph(paragraph: str, style: TextStyle, width: float) -> list[str]:
    lines: list[str] = []
    line = ""
    for piece, joint in _pieces(paragraph):
        candidate = line + joint + piece if line else piece
        if _printed_width(candidate, style) <= width:
            line = candidate
            continue
        if line:
            lines.append(line)
        *full, line = _split_long(piece, style, width)
        lines.extend(full)
    return [*lines, line] if line else lines


def _pieces(paragraph: str) -> Iterator[tuple[str, str]]:
    """The unbreakable pieces, each with what stands before it inside a line."""
    for word in re.split(r"[ \t]+", paragraph.strip(" \t")):
        for number, part in enumerate(_INNER_BREAK.split(word)):
            if part:
                yield part, "" if number else " "


def _split_long(word: str, style: TextStyle, width: float) -> list[str]:
    parts = []
    while _printed_width(word, style) > width and len(word) > 1:
        end = _longest(word, style, width)
        good = [found.end() for found in _GOOD_BREAK.finditer(word, 0, end)]
        cut = good[-1] if good and good[-1] > end // 2 else end
        parts.append(word[:cut])
        word = word[cut:]
    return [*parts, word]


def _longest(word: str, style: TextStyle, width: float) -> int:
    """How many letters fit, at least one."""
    low, high = 1, len(word)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if _printed_width(word[:middle], style) <= width else (low, middle - 1)
    return low


def _printed_width(text: str, style: TextStyle) -> float:
    """The non-breaking hyphen has a width of its own, but the plain one is printed."""
    return width_of(text.translate(_PLAIN), style)
