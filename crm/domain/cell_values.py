"""What stands in one cell of somebody's table: several phones, an address block, a number that lost its zero.

Everything is read by rules and without loss: what is not understood comes back as it stands, to be shown.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Generic, TypeVar

from crm.domain.mailbox import mailbox
from crm.domain.partial_date import PartialDate
from crm.domain.party import Gender
from crm.domain.phone import parse_phone
from crm.domain.reach import ChannelKind
from crm.domain.text import fold_words

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Found(Generic[T]):
    """The values of a cell, and the rest of its text that is none."""

    values: tuple[T, ...] = ()
    rest: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FoundPhone:
    """``kind`` only where the cell says it ("Fax: …"); ``value`` in E.164."""

    value: str
    extension: str = ""
    kind: ChannelKind | None = None


_PIECES: Final = re.compile(r"\n|;|\boder\b|\bund\b|\s/\s|\||,\s*(?=[+0(])|,\s*(?=[A-Za-z])", re.IGNORECASE)
#: Words before a number, each beginning a new piece.
_KIND_WORDS: Final = re.compile(
    r"\b(?P<fax>telefax|fax)|\b(?P<mobile>mobil\w*|handy|funk)|\b(?P<phone>telefon|tel|fon|büro|zentrale)\b",
    re.IGNORECASE,
)
_FOLLOWING: Final = re.compile(r"(?:[,;]|\s/|\boder\b)\s*-\s*(\d{1,4})\b")
_LETTERS: Final = re.compile(r"^[^\d+(]*[:.]?\s*|\s*\([^\d)]*\)\s*$")
_KINDS: Final = {"fax": ChannelKind.FAX, "mobile": ChannelKind.MOBILE, "phone": ChannelKind.PHONE}
#: A number as Excel shows it when the column is too narrow; its last digits are gone for good.
ROUNDED: Final = re.compile(r"\d[.,]\d+E\+\d+", re.IGNORECASE)
_GERMANY: Final = "49"
_LONG: Final = 11


def read_phones(text: str) -> Found[FoundPhone]:
    """ "Tel. 06853 508-0, -20; Fax 06853 508-99" → three numbers. Digits alone get back the zero they lost."""
    values: list[FoundPhone] = []
    rest: list[str] = []
    for kind, piece in _phone_pieces(text):
        number = _LETTERS.sub("", piece).strip(" ,.")
        found = _phone(_with_zero(number), kind) if number else None
        if found:
            values += [found, *_following(found, piece)]
        elif any(sign.isdigit() for sign in piece):
            rest.append(piece.strip())
    if not (values or rest) and " ".join(fold_words(text)) not in _NOTHING:
        rest = [text.strip()]
    return Found(tuple(values), tuple(rest))


#: What people write where there is nothing; signs alone fold to nothing.
_NOTHING: Final = frozenset(("", "k a", "n a", "n n", "keine", "keins", "kein", "unbekannt", "entfallt", "x"))


def _phone_pieces(text: str) -> list[tuple[ChannelKind | None, str]]:
    """Each piece with the kind that a word in it names."""
    marked = _KIND_WORDS.sub(lambda match: f"\n{match.group()}", text)
    kept = _FOLLOWING.sub(r",-\1", marked)
    found = []
    for piece in _PIECES.split(kept):
        match = _KIND_WORDS.search(piece)
        kind = _KINDS.get(match.lastgroup or "") if match else None
        if piece.strip():
            found.append((kind, piece.strip()))
    return found


def _phone(text: str, kind: ChannelKind | None) -> FoundPhone | None:
    text = re.sub(r"(?:,-\d{1,4})+$", "", text)
    try:
        value, extension = parse_phone(text)
    except ValueError:
        return None
    return FoundPhone(value, extension, kind)


def _following(first: FoundPhone, piece: str) -> list[FoundPhone]:
    """Further extensions behind a comma: "508-0, -20"."""
    stem = first.value.removesuffix(first.extension) if first.extension else ""
    others = re.findall(r",-(\d{1,4})", piece) if stem else []
    return [FoundPhone(stem + other, other, first.kind) for other in others]


def _with_zero(text: str) -> str:
    """Digits alone that do not begin with a zero: a spreadsheet took them for a number."""
    if not text.isdecimal() or text.startswith("0"):
        return text
    return f"+{text}" if text.startswith(_GERMANY) and len(text) >= _LONG else f"0{text}"


def read_mails(text: str) -> Found[str]:
    """All addresses of a cell, also of the form "Anna Muster <anna@example.org>"."""
    pieces = re.split(r"[\s;,<>()|]+", text.replace("mailto:", ""))
    found = [piece.strip(".:\"'") for piece in pieces if "@" in piece]
    values = tuple(dict.fromkeys(piece for piece in found if mailbox(piece)))
    return Found(values, tuple(piece for piece in found if not mailbox(piece)))


def read_webs(text: str) -> Found[str]:
    pieces = [piece.strip(",") for piece in re.split(r"[\s;|]+", text) if piece.strip(",")]
    return Found(
        tuple(piece for piece in pieces if "." in piece and "@" not in piece),
        tuple(piece for piece in pieces if "." not in piece or "@" in piece),
    )


_SERIAL: Final = range(10_000, 80_000)
_EPOCH: Final = date(1899, 12, 30)  # day 0 of Excel and LibreOffice


def read_date(text: str) -> PartialDate | None:
    """A date as people write it, with a time behind it, or as the number of days that a spreadsheet counts."""
    if text.isdecimal() and len(text) == 5 and int(text) in _SERIAL:
        return PartialDate.of(_EPOCH + timedelta(days=int(text)))
    try:
        return PartialDate.parse(re.sub(r"[ T]\d{1,2}:\d{2}(?::\d{2})?.*$", "", text.strip()))
    except ValueError:
        return None


def read_postcode(text: str) -> str:
    """Five digits, also where the zero was lost and with "D-" before; "" for anything else."""
    digits = re.sub(r"^D\s*-?\s*|\s+", "", text.strip())
    if not digits.isdecimal() or len(digits) not in (4, 5):
        return ""
    return digits.zfill(5)


def read_ags(text: str) -> str:
    """The municipality key of 8, 5 or 2 digits, also written as the longer regional key or without its zero."""
    digits = re.sub(r"[\s.]", "", text)
    if not digits.isdecimal():
        return ""
    if len(digits) in (1, 4, 7, 11):
        digits = f"0{digits}"
    if len(digits) == 12:  # the regional key names the association between district and municipality
        digits = digits[:5] + digits[9:]
    return digits if len(digits) in (2, 5, 8) else ""


_GENDERS: Final = {
    **dict.fromkeys(("w", "f", "weiblich", "frau", "sehr geehrte frau"), Gender.FEMALE),
    **dict.fromkeys(("m", "mannlich", "herr", "herrn", "sehr geehrter herr"), Gender.MALE),
    **dict.fromkeys(("d", "divers"), Gender.DIVERSE),
}


def read_gender(text: str) -> Gender | None:
    """What "Frau", "w", "Sehr geehrter Herr Dr. Muster," say; None for anything else."""
    words = fold_words(text)
    for length in (3, 1):
        found = _GENDERS.get(" ".join(words[:length]))
        if found and (length == 3 or len(words) <= 2):
            return found
    return None
