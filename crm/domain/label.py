"""Sheets of labels and envelopes: where an address stands on the paper. Lengths in mm from the top left.

The figures of the sheets are those of ``db/reference/label_sheets.csv``. Printers feed paper a little off, and the
published figures differ by up to half a millimetre: hence the offsets of :class:`LabelOptions`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from crm.domain.errors import NotFoundError, UserError

_NO_SIGN: Final = re.compile(r"[\W_]+")
_LETTERS_BEFORE: Final = re.compile(r"^[a-z]+(?=\d)")
#: Two sources that differ by less mean the same sheet.
_SAME: Final = 0.5
_FARTHEST: Final = 20.0
_MOST_COPIES: Final = 99


@dataclass(frozen=True, slots=True)
class Box:
    """A field on the paper."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.left + self.width

    @property
    def bottom(self) -> float:
        return self.top + self.height


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelSheet:
    """A product: its paper, and the grid of its labels; ``pitch`` is from one label's edge to the next one's."""

    maker: str
    product: str
    page_width: float
    page_height: float
    width: float
    height: float
    columns: int
    rows: int
    left: float
    top: float
    pitch_x: float
    pitch_y: float

    @property
    def name(self) -> str:
        return f"{self.maker} {self.product}"

    @property
    def count(self) -> int:
        """Labels a page."""
        return self.columns * self.rows

    def described(self) -> str:
        """ "63,5 × 38,1 mm, 21 auf dem Blatt"."""
        sizes = (f"{length:.1f}".replace(".", ",").removesuffix(",0") for length in (self.width, self.height))
        return f"{' × '.join(sizes)} mm, {self.count} auf dem Blatt"

    def box(self, number: int, offset_x: float = 0.0, offset_y: float = 0.0) -> Box:
        """The label of that number on its page, from 0, row by row from the left."""
        row, column = divmod(number, self.columns)
        left = self.left + column * self.pitch_x + offset_x
        return Box(left, self.top + row * self.pitch_y + offset_y, self.width, self.height)

    def is_like(self, other: LabelSheet) -> bool:
        """Whether the other is the same sheet, as exactly as sources agree."""
        here, there = self._figures(), other._figures()
        return all(abs(a - b) < _SAME for a, b in zip(here, there, strict=True))

    def _figures(self) -> tuple[float, ...]:
        page = (self.page_width, self.page_height, self.width, self.height, self.columns, self.rows)
        return (*page, self.left, self.top, self.pitch_x, self.pitch_y)


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelOptions:
    """``start`` is the first free label of the first page, from 1; offsets in mm to the right and down.

    ``copies`` labels are printed of each address. ``with_outlines`` draws the edges of the labels: a test on plain
    paper that is held against the sheet.
    """

    start: int = 1
    offset_x: float = 0.0
    offset_y: float = 0.0
    copies: int = 1
    with_outlines: bool = False

    def require_for(self, sheet: LabelSheet) -> None:
        """UserError if that cannot be printed on the sheet."""
        if not 1 <= self.start <= sheet.count:
            raise UserError(
                f"Auf einem Blatt {sheet.name} sind {sheet.count} Etiketten; es gibt keines Nr. {self.start}."
            )
        if not 1 <= self.copies <= _MOST_COPIES:
            raise UserError(f"Von jeder Anschrift sind 1 bis {_MOST_COPIES} Etiketten möglich.")
        require_offsets(self.offset_x, self.offset_y)


def require_offsets(*offsets: float) -> None:
    """UserError for a shift that no printer needs."""
    if not all(abs(offset) <= _FARTHEST for offset in offsets):
        raise UserError(f"Verschoben werden kann um höchstens {_FARTHEST:g} mm.")


def matching(sheets: Iterable[LabelSheet], text: str) -> list[LabelSheet]:
    """The products that a text means, the most exact first: "L7160", "7160", "herma 4418"."""
    words = [_key(word) for word in text.split()]
    found = [sheet for sheet in sheets if all(word in _key(sheet.product) for word in _rest(sheet, words))]
    return sorted(found, key=lambda sheet: _distance(sheet, words))


def find_label_sheet(sheets: Sequence[LabelSheet], text: str) -> LabelSheet:
    """The one product that a text means; the first of several that are the same on paper.

    NotFoundError if there is none, or if makers use the number for different sheets.
    """
    words = [_key(word) for word in text.split()]
    for distance in (0, 1):
        found = [sheet for sheet in matching(sheets, text) if _distance(sheet, words) == distance]
        found = [sheet for sheet in found if _key(sheet.name) == _key(text)] or found
        if found and all(one.is_like(found[0]) for one in found):
            return found[0]
        if found:
            listed = "; ".join(f"{one.name} ({one.described()})" for one in found[:4])
            raise NotFoundError(
                f"„{text}“ passt auf mehrere Etiketten: {listed}. Bitte nennen Sie den Hersteller dazu."
            )
    near = ", ".join(sheet.name for sheet in matching(sheets, text)[:4]) if text.strip() else ""
    hint = f" Ähnlich sind: {near}." if near else ""
    raise NotFoundError(f"Etiketten „{text}“ sind nicht bekannt.{hint}")


def _distance(sheet: LabelSheet, words: Sequence[str]) -> int:
    """0 if the words name the number itself, 1 if they name it but for its letters ("7160"), 2 if a part, else 3."""
    number = _key(sheet.product)
    return min((_between(number, word) for word in _rest(sheet, words)), default=3)


def _rest(sheet: LabelSheet, words: Sequence[str]) -> list[str]:
    """The words that do not name the maker."""
    return [word for word in words if word and word not in _key(sheet.maker)]


def _between(number: str, word: str) -> int:
    if number == word:
        return 0
    return 1 if _LETTERS_BEFORE.sub("", number) == _LETTERS_BEFORE.sub("", word) else 2


@lru_cache(maxsize=8192)  # every search goes through all products and their makers
def _key(text: str) -> str:
    return _NO_SIGN.sub("", text).casefold()


@dataclass(frozen=True, slots=True)
class Envelope:
    """An envelope without window, lying, with its flap at the top; in mm."""

    name: str
    width: float
    height: float

    @property
    def field(self) -> Box:
        """Where the address stands: in the right half, in the zone that the post's machines read.

        That zone keeps 15 mm from the edges and 40 mm from the upper one, where the stamp is; on a high envelope the
        address moves to the lower half.
        """
        left, top = self.width / 2, max(45.0, self.height / 2)
        return Box(left, top, self.width - left - 15, self.height - top - 15)


#: DIN 678: the sizes that the house uses.
ENVELOPES: Final = (
    Envelope("DL", 220, 110),
    Envelope("C6/5", 229, 114),
    Envelope("C5", 229, 162),
    Envelope("C4", 324, 229),
)


def find_envelope(name: str) -> Envelope:
    """The size of that name ("c6/5", "C65"); NotFoundError if the house has none."""
    for envelope in ENVELOPES:
        if _key(envelope.name) == _key(name):
            return envelope
    known = ", ".join(envelope.name for envelope in ENVELOPES)
    raise NotFoundError(f"Umschläge „{name}“ sind nicht bekannt; es gibt {known}.")
