"""File names for exports: safe on every file system and in every mail."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from crm.domain.card import ContactCard

#: How letters without a decomposition are spelled in plain Latin.
LETTERS: Final = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss", "ẞ": "SS", "æ": "ae", "Æ": "Ae"}
    | {"œ": "oe", "Œ": "Oe", "ø": "oe", "Ø": "Oe", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i", "þ": "th"}
)
#: Names Windows reserves for devices, whatever their ending.
_RESERVED: Final = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)", re.IGNORECASE)
_LONGEST: Final = 80


def file_name(card: ContactCard, ending: str = "vcf") -> str:
    """ "Kuemmel_Gabriele.vcf": family name first, ASCII letters, digits, hyphen and underscore only, at most 80 long.

    A name in a script that has no Latin letters falls back to the end of the uid. Two contacts may get the same
    name; whoever writes the files numbers them.
    """
    person = card.person
    text = f"{person.family()} {person.given_name}" if person else card.name
    return safe_name(text, f"Kontakt_{_ascii(card.uid)[-12:]}", ending)


def safe_name(text: str, otherwise: str, ending: str) -> str:
    """A file name made of any text by the same rules; ``otherwise`` (already safe) if no letter of it is Latin."""
    stem = _ascii(text)[:_LONGEST].rstrip("_-") or otherwise.rstrip("_-")
    return f"{stem}_.{ending}" if _RESERVED.fullmatch(stem) else f"{stem}.{ending}"


def _ascii(text: str) -> str:
    spelled = unicodedata.normalize("NFC", text).translate(LETTERS)
    letters = unicodedata.normalize("NFKD", spelled).encode("ascii", "ignore").decode()
    return re.sub(r"[^A-Za-z0-9-]+", "_", letters).strip("_-")
