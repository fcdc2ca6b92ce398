"""A letter on the house's paper by DIN 5008, ready to be set; and where its parts stand, in mm from the top left.

Form A has the low letterhead, form B the high one. The figures of the address field and the information block are those
of DIN 5008, the field's being those of the window of a DIN 680 envelope.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from crm.domain.label import Box
from crm.domain.letter_text import Block
from crm.domain.sheet import House


class LetterForm(StrEnum):
    """DIN 5008: the address field stands high (A) or low (B) on the sheet."""

    A = "A"
    B = "B"

    @property
    def field(self) -> Box:
        """The address field: what shows in the window of the envelope."""
        return Box(20.0, 27.0 if self is LetterForm.A else 45.0, 85.0, 45.0)

    @property
    def folds(self) -> tuple[float, float]:
        """Where the letter is folded."""
        return (87.0, 192.0) if self is LetterForm.A else (105.0, 210.0)

    @property
    def info_top(self) -> float:
        """Where the information block begins, 5 mm below the top of the address field."""
        return self.field.top + 5.0

    @property
    def text_top(self) -> float:
        """Where the subject may begin, 8.46 mm below the address field."""
        return self.field.bottom + 8.46


#: The hole mark, in the middle of the paper.
HOLE = 148.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """One letter. ``name`` is whom it goes to, for warnings; without ``salutation`` the text holds its own, as without
    ``closing``. ``info`` are the label and value of each line of the information block, the day excepted."""

    name: str
    address_lines: tuple[str, ...]
    subject: str
    blocks: tuple[Block, ...]
    salutation: str = ""
    closing: str = ""
    signature: tuple[str, ...] = ()
    enclosures: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    info: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterRun:
    """Letters that are printed together, of one day and form."""

    house: House
    form: LetterForm
    day: date
    letters: Sequence[Letter] = field(default_factory=tuple)
