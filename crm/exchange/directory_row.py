"""One line of the Gemeindeverzeichnis, whichever of its published forms it was read from."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from crm.domain.partial_date import PartialDate
from crm.domain.text import one_line


class Level(StrEnum):
    """The kind of record (Satzart) by its number; regions and administrative regions are read over."""

    STATE = "10"
    DISTRICT = "40"
    ASSOCIATION = "50"
    MUNICIPALITY = "60"


LEVELS: Final = frozenset(level.value for level in Level)
#: Of a level the number of digits of its key.
DIGITS: Final = {Level.STATE: 2, Level.DISTRICT: 5, Level.ASSOCIATION: 5, Level.MUNICIPALITY: 8}
#: The legal kinds of municipalities (Textkennzeichen).
_KINDS: Final = frozenset({"60", "61", "62", "63", "64", "65", "66", "67"})
_SLASH: Final = re.compile(r"\s*/\s+")


@dataclass(frozen=True, slots=True, kw_only=True)
class DirectoryRow:
    """``ags`` has 2, 5 or 8 digits; ``text_key`` is the Textkennzeichen, the legal kind in two digits.

    ``association`` is the key of the Gemeindeverband within the district (four digits, of levels 50 and 60), ``seat``
    the place of the administration (only in the fixed-width form), ``postcode`` that of the municipality's
    administration. ``line`` counts from one.
    """

    level: Level
    ags: str
    name: str
    text_key: str
    association: str = ""
    seat: str = ""
    postcode: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class DirectoryEdition:
    """All lines of an edition and the day it speaks of (Gebietsstand)."""

    as_of: PartialDate | None
    rows: tuple[DirectoryRow, ...]


def is_kind(level: Level, text_key: str) -> bool:
    """Whether a municipality has a legal kind that there is; of all other levels any will do."""
    return level is not Level.MUNICIPALITY or text_key in _KINDS


def cleaned_name(text: str) -> str:
    """Without double blanks and without the blank after a slash ("Sulzbach/ Saar, Stadt")."""
    return _SLASH.sub("/", one_line(text))
