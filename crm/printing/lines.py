"""Breaking text into lines that fit: no line is ever wider than its column.

1. Lines break at blanks, newlines and hyphens between letters.
2. A soft hyphen in the text is obeyed. Where the style hyphenates, a German word is hyphenated if it is wider than the
   column, and a long one also if the line before it would stay too short. Most names of places are no long words.
3. What still is too wide breaks behind the signs of mail and web addresses, else anywhere.
4. A letter never loses its accents: no break, no cut before a combining mark.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from crm.printing.fonts import SOFT_HYPHEN, ems, is_mark
from crm.printing.hyphenation import break_places
from crm.printing.style import TextStyle

ELLIPSIS: Final = "…"
_PLAIN: Final = str.maketrans({"\u00a0": " ", "\u2011": "-"})
#: An abbreviation stays with what it belongs to: "St. Wendel", "Dr. Müller".
_ABBREVIATION: Final = re.compile(r"\b(St|Dr|Prof|Nr)\. (?=\S)")
#: Behind a hyphen or slash between letters a word may break; the extension of a phone number stays with it.
_INNER_BREAK: Final = re.compile(r"(?<=[^\W\d][-/])(?=[^\W\d])")
#: Where a piece longer than its column breaks best: non-breaking blanks, mail and web addresses.
_GOOD_BREAK: Final = re.compile(r"[\u00a0\u2011@./\-_?&=](?![\u0300-\u036f])")
#: A long word is hyphenated if more than this part of the column would stay blank: ragged lines, few hyphens.
_HOLE: Final = 0.35
_LONG: Final = 14


class _Piece(NamedTuple):
    """What is not broken unless it must: ``joint`` stands before it inside a line, ``soft`` are its soft hyphens."""

    text: str
    joint: str = ""
    soft: tuple[int, ...] = ()


def width_of(text: str, style: TextStyle) -> float:
    """Width in points, tracking included."""
    return (ems(text, style.font) + len(text) * style.tracking) * style.size


def wrap(text: str, style: TextStyle, width: float) -> list[str]:
    """The lines of ``text`` in a column of ``width`` points, by the rules of this module.

    Non-breaking blanks and hyphens hold together but are printed as plain ones: copied from the PDF, a phone number
    can be dialled and a name searched. A soft hyphen stands at the end of a broken line only, where it is printed.
    """
    lines: list[str] = []
    for paragraph in _ABBREVIATION.sub("\\1.\u00a0", text).split("\n"):
        lines.extend(_wrap_paragraph(paragraph, style, width))
    return [line.translate(_PLAIN).strip(" ") for line in lines]


def limit(lines: list[str], most: int, style: TextStyle, width: float) -> list[str]:
    """At most ``most`` lines; what is cut is marked by an ellipsis."""
    if len(lines) <= most:
        return lines
    last = lines[most - 1].rstrip(SOFT_HYPHEN) + " " + ELLIPSIS
    return [*lines[: most - 1], shorten(last, style, width)]


def shorten(text: str, style: TextStyle, width: float) -> str:
    """The beginning that fits in one line, with an ellipsis if anything is missing."""
    if width_of(text, style) <= width:
        return text
    room = width - width_of(ELLIPSIS, style)
    return text[: _longest(text, style, room)].rstrip(" …" + SOFT_HYPHEN) + ELLIPSIS


def _wrap_paragraph(paragraph: str, style: TextStyle, width: float) -> list[str]:
    plain = paragraph.strip(" \t")
    if SOFT_HYPHEN not in plain and "  " not in plain and "\t" not in plain and _printed_width(plain, style) <= width:
        return [plain] if plain else []
    lines: list[str] = []
    line = ""
    for piece in _pieces(plain):
        candidate = line + piece.joint + piece.text if line else piece.text
        if _printed_width(candidate, style) <= width:
            line = candidate
            continue
        rest = piece
        if line:
            head, rest = _fill(line + piece.joint, piece, style, width)
            lines.append(head or line)
        *full, line = _split_long(rest, style, width)
        lines.extend(full)
    return [*lines, line] if line else lines


def _pieces(paragraph: str) -> Iterator[_Piece]:
    for word in re.split(r"[ \t]+", paragraph):
        for number, part in enumerate(_INNER_BREAK.split(word)):
            joint = "" if number else " "
            syllables = part.split(SOFT_HYPHEN)
            text = "".join(syllables)
            if text:
                ends = (len("".join(syllables[:count])) for count in range(1, len(syllables)))
                yield _Piece(text, joint, tuple(end for end in ends if 0 < end < len(text)))


def _fill(line: str, piece: _Piece, style: TextStyle, width: float) -> tuple[str, _Piece]:
    """The line filled up with the beginning of a word, and the rest of it; no line if that is not worth it."""
    room = width - _printed_width(line, style)
    if not piece.soft and (room < _HOLE * width or len(piece.text) < _LONG):
        return "", piece
    head, rest = _hyphenated(piece, style, room)
    return (line + head if head else ""), rest


def _hyphenated(piece: _Piece, style: TextStyle, room: float) -> tuple[str, _Piece]:
    """The longest beginning with its hyphen that fits into ``room``, and the rest; an empty one if none fits."""
    places = piece.soft or (break_places(piece.text) if style.hyphenates else ())
    for place in reversed(places):
        head = piece.text[:place] + SOFT_HYPHEN
        if _printed_width(head, style) <= room:
            soft = tuple(other - place for other in piece.soft if other > place)
            return head, _Piece(piece.text[place:], "", soft)
    return "", piece


def _split_long(piece: _Piece, style: TextStyle, width: float) -> list[str]:
    parts = []
    while _printed_width(piece.text, style) > width and len(piece.text) > 1:
        head, piece = _hyphenated(piece, style, width)
        if not head:
            cut = _cut_place(piece.text, style, width)
            head, piece = piece.text[:cut], _Piece(piece.text[cut:])
        parts.append(head)
    return [*parts, piece.text] if piece.text else parts


def _cut_place(word: str, style: TextStyle, width: float) -> int:
    """Where a word is cut that has no place to break: at least one letter fits, whatever the column."""
    end = _longest(word.translate(_PLAIN), style, width)
    good = [found.end() for found in _GOOD_BREAK.finditer(word, 0, end)]
    if good and good[-1] > end // 2:
        return good[-1]
    return end or next((place for place in range(1, len(word)) if not is_mark(word[place])), len(word))


def _longest(text: str, style: TextStyle, width: float) -> int:
    """How many signs fit; marks count with the letter they stand on."""
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if width_of(text[:middle], style) <= width else (low, middle - 1)
    while 0 < low < len(text) and is_mark(text[low]):
        low -= 1
    return low


def _printed_width(text: str, style: TextStyle) -> float:
    """The non-breaking hyphen has a width of its own, but the plain one is printed."""
    return width_of(text.translate(_PLAIN) if not text.isascii() else text, style)
