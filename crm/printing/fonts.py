"""The typeface of all sheets, Inter, and what becomes of characters it does not have."""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache
from typing import Final

from reportlab.pdfbase import pdfmetrics

from crm import paths
from crm.printing.readable_font import ReadableFont

REGULAR: Final = "Inter-Regular"
MEDIUM: Final = "Inter-Medium"
SEMIBOLD: Final = "Inter-SemiBold"

#: Stands for a character nobody can print; the reader sees that something is missing, and the warning says what.
SUBSTITUTE: Final = "□"

#: Letters without an accent to drop, whose nearest relative every reader understands.
_KIN: Final = {"\u2010": "-", "\u2012": "–", "\u202f": "\u00a0", "\u2007": "\u00a0", "\u00ad": ""}
_INVISIBLE: Final = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_VARIATION: Final = frozenset(map(chr, range(0xFE00, 0xFE10)))


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
        pdfmetrics.registerFont(ReadableFont(name, str(path)))


def text_width(text: str, font: str, size: float) -> float:
    """Width in points, without kerning."""
    return _ems(text, font) * size


@lru_cache(maxsize=20_000)
def _ems(text: str, font: str) -> float:
    """Width at a size of one point: text that shrinks into its field is measured once."""
    return float(pdfmetrics.stringWidth(text, font, 1))


class Glyphs:
    """Makes text printable and remembers what was lost on the way."""

    def __init__(self) -> None:
        load()
        self._known = pdfmetrics.getFont(REGULAR).face.charToGlyph
        self._replaced: dict[str, str] = {}

    def printable(self, text: str) -> str:
        """The text in signs the typeface has: composed, else by a plain relative, else "□" for a run of strangers."""
        composed = unicodedata.normalize("NFC", text)
        if all(sign in "\n" or (ord(sign) in self._known and sign >= " ") for sign in composed):
            return composed
        signs: list[str] = []
        for sign in composed:
            shown = self._shown(sign)
            if shown and not (shown == SUBSTITUTE and signs[-1:] == [SUBSTITUTE]):
                signs.append(shown)
        return "".join(signs)

    def warnings(self) -> list[str]:
        """One German sentence per character that does not stand in the sheet as it was given."""
        return [
            f"Das Zeichen „{sign}“ (U+{ord(sign):04X}) fehlt in der Schrift; gedruckt wurde „{shown}“."
            for sign, shown in self._replaced.items()
        ]

    def _shown(self, sign: str) -> str:
        if sign == "\n" or (sign >= " " and ord(sign) in self._known and sign != "\x7f"):
            return sign
        if sign in "\t\r\v\f\x85":
            return " "
        if sign in _KIN:
            return self._kin(sign)
        if unicodedata.category(sign) in _INVISIBLE or sign in _VARIATION:
            return ""
        shown = self._plain(sign)
        self._replaced[sign] = shown
        return shown

    def _kin(self, sign: str) -> str:
        return "".join(part if ord(part) in self._known else "-" for part in _KIN[sign])

    def _plain(self, sign: str) -> str:
        """The compatible form ("ﬁ" → "fi"), or the base letter without its marks, if the typeface has all of it."""
        for form in (unicodedata.normalize("NFKC", sign), unicodedata.normalize("NFKD", sign)[:1]):
            if form != sign and form and all(ord(part) in self._known for part in form):
                return form
        return SUBSTITUTE
