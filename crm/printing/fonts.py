"""The typeface of all sheets, Inter, and what becomes of characters it does not have.

Signs are set one by one, without the ligatures of the typeface: "Auflage" is found in the PDF as it was written.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Final

from reportlab.pdfbase import pdfmetrics

from crm import paths
from crm.printing.readable_font import ReadableFont

REGULAR: Final = "Inter-Regular"
MEDIUM: Final = "Inter-Medium"
SEMIBOLD: Final = "Inter-SemiBold"

#: Stands for a character nobody can print; the reader sees that something is missing, and the warning says what.
SUBSTITUTE: Final = "□"
#: In a text: here a word may be broken. At the end of a line: the hyphen, which readers aloud and searches skip.
SOFT_HYPHEN: Final = "\u00ad"

#: Letters without an accent to drop, whose nearest relative every reader understands.
_KIN: Final = {"\u2010": "-", "\u2012": "–", "\u202f": "\u00a0", "\u2007": "\u00a0"}
_INVISIBLE: Final = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_VARIATION: Final = frozenset(map(chr, range(0xFE00, 0xFE10)))
#: Signs the typeface has but the sheet does not: nobody agrees on what they mean.
_UNUSABLE: Final = _INVISIBLE | {"Co", "Cn"}
#: Blanks of other widths are set as plain ones, at which lines break.
_BLANKS: Final = frozenset(" \u00a0\u202f\u2007")
#: The combining marks of names; those of phonetics and medieval script are wider than their letters.
_NAMES_MARKS: Final = frozenset(map(chr, (*range(0x0300, 0x0315), *range(0x0323, 0x0332), 0x0342)))
_MOST_MARKS: Final = 3
_MOST_NAMED: Final = 6


@cache
def load() -> None:
    """Registers the three weights with reportlab; once per process.

    Raises:
        FileNotFoundError: a file is missing in ``resources/fonts``: the installation is broken.
    """
    for name in (REGULAR, MEDIUM, SEMIBOLD):
        path = paths.FONTS / f"{name}.ttf"
        if not path.is_file():
            raise FileNotFoundError(path)
        font = ReadableFont(name, str(path))
        face = font.face
        face.charToGlyph[ord(SOFT_HYPHEN)] = face.charToGlyph[ord("-")]
        face.charWidths[ord(SOFT_HYPHEN)] = face.charWidths[ord("-")]
        pdfmetrics.registerFont(font)


def ems(text: str, font: str) -> float:
    """Width at a size of one point, without kerning. Sums are exact: advances are multiples of 1/2048."""
    return sum(map(_advances(font).__getitem__, text))


def is_mark(sign: str) -> bool:
    """An accent that stands on the letter before it and must not be parted from it."""
    return sign >= "\u0300" and unicodedata.category(sign)[0] == "M"


class _Advances(dict[str, float]):
    def __missing__(self, sign: str) -> float:
        return self["\x00"]


@cache
def _advances(font: str) -> _Advances:
    load()
    face = pdfmetrics.getFont(font).face
    widths = {chr(code): 0.0 if is_mark(chr(code)) else width / 1000 for code, width in face.charWidths.items()}
    return _Advances(widths | {"\x00": face.defaultWidth / 1000})


@cache
def _usable() -> frozenset[str]:
    """The signs that are printed as they are given, wherever they stand."""
    load()
    signs = map(chr, pdfmetrics.getFont(REGULAR).face.charToGlyph)
    return frozenset(filter(_is_usable, signs)) | {"\n", SOFT_HYPHEN}


def _is_usable(sign: str) -> bool:
    category = unicodedata.category(sign)
    if category in _UNUSABLE or is_mark(sign):
        return False
    return category != "Zs" or sign in _BLANKS


@cache
def _marks() -> frozenset[str]:
    load()
    known = pdfmetrics.getFont(REGULAR).face.charToGlyph
    return frozenset(mark for mark in _NAMES_MARKS if ord(mark) in known)


class Glyphs:
    """Makes text printable and remembers what was lost on the way, and from whom."""

    def __init__(self) -> None:
        self._usable, self._marks = _usable(), _marks()
        self._about = ""
        self._lost: dict[str, dict[str, str]] = {}

    @contextmanager
    def about(self, name: str) -> Iterator[None]:
        """What is lost inside is reported under ``name``; outside, the text itself is quoted."""
        before, self._about = self._about, name
        try:
            yield
        finally:
            self._about = before

    def printable(self, text: str) -> str:
        """The text in signs the typeface has: composed, else by a plain relative, else "□" for a run of strangers.

        A combining mark that no composed letter has stays behind its letter; one without a letter gets "□" as base.
        Soft hyphens stay in, they say where a word may be broken.
        """
        if text.isascii() and text.isprintable():
            return text
        composed = unicodedata.normalize("NFC", text)
        if self._usable.issuperset(composed):
            return composed
        signs: list[str] = []
        lost: dict[str, str] = {}
        for sign in composed:
            self._set(sign, signs, lost)
        if lost:
            self._lost.setdefault(self._about or f"„{_beginning(text)}“", {}).update(lost)
        return "".join(signs)

    def warnings(self) -> list[str]:
        """One German sentence per person or text and substitute, with the signs that are not in the sheet as given."""
        found = []
        for about, lost in self._lost.items():
            for shown in dict.fromkeys(lost.values()):
                found.append(f"{about}: {_sentence([sign for sign in lost if lost[sign] == shown], shown)}")
        return found

    def _set(self, sign: str, signs: list[str], lost: dict[str, str]) -> None:
        if is_mark(sign) and sign not in _VARIATION:
            self._set_mark(sign, signs, lost)
            return
        shown = self._shown(sign)
        if shown != sign and shown not in ("", " ") and sign not in _KIN:
            lost[sign] = shown
        if shown and not (shown == SUBSTITUTE and signs[-1:] == [SUBSTITUTE]):
            signs.append(shown)

    def _set_mark(self, sign: str, signs: list[str], lost: dict[str, str]) -> None:
        """Behind its letter; dropped if the typeface does not have it, or as the fourth on one letter."""
        if not signs or signs[-1].isspace() or signs[-1] == SOFT_HYPHEN:
            signs.append(SUBSTITUTE)
            lost[sign] = SUBSTITUTE
        if sign in self._marks and not all(before in self._marks for before in signs[-_MOST_MARKS:]):
            signs.append(sign)
        elif sign not in lost:
            lost[sign] = SUBSTITUTE if signs[-1] == SUBSTITUTE else ""

    def _shown(self, sign: str) -> str:
        if sign in self._usable:
            return sign
        category = unicodedata.category(sign)
        if sign in _KIN:
            return "".join(part if part in self._usable else "-" for part in _KIN[sign])
        if sign in "\t\r\v\f\x85" or category == "Zs":
            return " "
        if category in _INVISIBLE or sign in _VARIATION:
            return ""
        return self._plain(sign)

    def _plain(self, sign: str) -> str:
        """The compatible form ("ﬁ" → "fi"), or the base letter without its marks, if the typeface has all of it."""
        for form in (unicodedata.normalize("NFKC", sign), unicodedata.normalize("NFKD", sign)[:1]):
            if form != sign and form and self._usable.issuperset(form):
                return form
        return SUBSTITUTE


def _sentence(signs: list[str], shown: str) -> str:
    named = ", ".join(f"„{_alone(sign)}“ (U+{ord(sign):04X})" for sign in signs[:_MOST_NAMED])
    if len(signs) > _MOST_NAMED:
        named += f" und {len(signs) - _MOST_NAMED} weitere"
    verb = "fehlt" if len(signs) == 1 else "fehlen"
    printed = f"gedruckt wurde „{shown}“" if shown else "gedruckt wurde nur der Buchstabe"
    return f"{named} {verb} in der Schrift; {printed}."


def _alone(sign: str) -> str:
    """A mark is shown on a blank of its own, else it would stand on the quotation mark."""
    return "\u00a0" + sign if is_mark(sign) else sign


def _beginning(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 40 else line[:39] + "…"
