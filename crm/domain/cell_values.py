"""What stands in one cell of somebody's table: several phones, an address block, a number that lost its zero.

Everything is read by rules and without loss: what is not understood comes back as it stands, to be shown.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Generic, TypeVar

from crm.domain.mailbox import mailbox
from crm.domain.partial_date import MONTHS, SHORT_MONTHS, PartialDate
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


_PIECES: Final = re.compile(r"\n|;|\boder\b|\bo\.\s|\bund\b|\s/\s|\||,\s*(?=[+0(])|,\s*(?=[A-Za-z])", re.IGNORECASE)
#: Words before a number, each beginning a new piece.
_KIND_WORDS: Final = re.compile(
    r"\b(?P<fax>telefax|fax)|\b(?P<mobile>mobil\w*|handy|funk)|\b(?P<phone>telefon|tel|fon|büro|zentrale)\b",
    re.IGNORECASE,
)
_FOLLOWING: Final = re.compile(r"(?:[,;]|\s*/|\boder\b)\s*(?:-|Durchwahl|DW)\s*(\d{1,4})\b", re.IGNORECASE)
#: An area code alone before " / ": what follows belongs to it ("0681 / 501-1127").
_AREA: Final = re.compile(
    r"((?:^|[^\d+(/-])(?:\+\s?\d{2}[\s.]*(?:\(0\))?[\s.]*|\(?0)\d(?:\s?\d){1,4}\)?)\s+/\s+(?=[1-9])"
)
#: Words behind a number that say whose it is, or when.
_BEHIND: Final = re.compile(r"(?<=\d)(?:\s*\(.*[^\W\d].*\)|\s+[^\W\d_]{2}[^\d]*)$")
_LETTERS: Final = re.compile(r"^[^\d+(]*[:.]?\s*|\s*\([^\d)]*\)\s*$")
_KINDS: Final = {"fax": ChannelKind.FAX, "mobile": ChannelKind.MOBILE, "phone": ChannelKind.PHONE}
#: A number as Excel shows it when the column is too narrow.
_POWER: Final = re.compile(r"(\d)[.,](\d+)E\+?(\d{1,2})", re.IGNORECASE)
#: A whole number as a program writes it that takes it for one with decimals.
_WHOLE: Final = re.compile(r"(\d+)[.,]0{1,2}")
_GERMANY: Final = "49"
_LONG: Final = 11


def is_rounded(text: str) -> bool:
    """Whether a number has lost its last digits for good: "4,97682E+12"."""
    found = _POWER.fullmatch(text)
    return found is not None and len(found[2]) < int(found[3])


def whole_number(text: str) -> str:
    """ "6819988776.0" and "4.976819988776E+12" as their digits; any other text as it is."""
    found = _POWER.fullmatch(text)
    if found and len(found[2]) == int(found[3]):
        return found[1] + found[2]
    found = _WHOLE.fullmatch(text)
    return found[1] if found else text


def read_phones(text: str) -> Found[FoundPhone]:
    """ "Tel. 06853 508-0, -20; Fax 06853 508-99" → three numbers. Digits alone get back the zero they lost."""
    text = whole_number(text.strip())
    values: list[FoundPhone] = []
    rest: list[str] = []
    for kind, piece in _phone_pieces(text):
        behind = _BEHIND.search(piece)
        if behind and ("(" not in behind.group() or any(map(str.isdigit, behind.group()))):
            rest.append(behind.group().strip())
        number = _LETTERS.sub("", piece[: behind.start()] if behind else piece).strip(" ,.")
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
    kept = _AREA.sub(r"\1/", _FOLLOWING.sub(r",-\1", marked))
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


def without_mails(text: str) -> str:
    """What else stands in a cell with mail addresses, without the words before them."""
    kept = _MAIL.sub("\n", text)
    return "\n".join(line for line in (part.strip(" ,;|") for part in kept.split("\n")) if line)


_MAIL: Final = re.compile(
    r"(?:\b(?:e-?mail|mail|e-post)\b[:.]?\s*)?<?(?:mailto:)?[^\s;,<>()|]+@[^\s;,<>()|]+>?", re.IGNORECASE
)


def read_webs(text: str) -> Found[str]:
    pieces = [piece.strip(",") for piece in re.split(r"[\s;|]+", text) if piece.strip(",")]
    return Found(
        tuple(piece for piece in pieces if "." in piece and "@" not in piece),
        tuple(piece for piece in pieces if "." not in piece or "@" in piece),
    )


_SERIAL: Final = range(10_000, 80_000)
_EPOCH: Final = date(1899, 12, 30)  # day 0 of Excel and LibreOffice
_TIME: Final = re.compile(r"[ T]\d{1,2}:\d{2}(?::\d{2})?.*$")
_DAY_FIRST: Final = re.compile(r"(\d{1,2})([.\-/])\s?(\d{1,2})([.\-/])\s?(\d{4}|'?\d{2})")
_YEAR_FIRST: Final = re.compile(r"((?:19|20)\d{2})(?:/(\d{1,2})/(\d{1,2})|(\d{2})(\d{2}))")
_SHORT_MONTH: Final = re.compile(r"[\s.-]*\b(" + "|".join(SHORT_MONTHS) + r")\b[.\s-]*", re.IGNORECASE)
#: For whoever only asks whether a text is a date.
ANY_YEAR: Final = 2099


def read_date(text: str, latest: int | None = None) -> PartialDate | None:
    """A date as people write it, with a time behind it, or as the number of days that a spreadsheet counts.

    ``latest`` is the last year that can be meant: with it, "3.4.61" is read as the day of that hundred years. Day and
    month between slashes are read where one of them cannot be a month: else nobody knows which is which.
    """
    text = whole_number(_TIME.sub("", text.strip()))
    if text.isdecimal() and len(text) == 5 and int(text) in _SERIAL:
        return PartialDate.of(_EPOCH + timedelta(days=int(text)))
    try:
        return _in_numbers(text, latest) or PartialDate.parse(_with_month(text))
    except ValueError:
        return None


def _in_numbers(text: str, latest: int | None) -> PartialDate | None:
    """ValueError for what no calendar has; None for what is written otherwise."""
    if found := _YEAR_FIRST.fullmatch(text):
        return PartialDate(int(found[1]), int(found[2] or found[4]), int(found[3] or found[5]))
    found = _DAY_FIRST.fullmatch(text)
    if found is None or found[2] != found[4]:
        return None
    day, month, year = int(found[1]), int(found[3]), int(found[5].lstrip("'"))
    if found[2] == "/":
        if day <= len(MONTHS) and month <= len(MONTHS) and day != month:
            return None
        day, month = (month, day) if month > len(MONTHS) else (day, month)
    if len(found[5]) < 4:
        if latest is None:
            return None
        year = latest - (latest - year) % 100
    return PartialDate(year, month, day)


def _with_month(text: str) -> str:
    """ "3. Apr. 1961" → "3. April 1961"."""
    found = _SHORT_MONTH.search(text)
    if found is None:
        return text
    before, after = text[: found.start()].strip(), text[found.end() :].strip()
    month = MONTHS[SHORT_MONTHS[found[1].lower()] - 1]
    return f"{before}. {month} {after}" if before else f"{month} {after}"


def read_postcode(text: str) -> str:
    """Five digits, also where the zero was lost and with "D-" before; "" for anything else."""
    digits = re.sub(r"^D\s*-?\s*|\s+", "", whole_number(text.strip()))
    if not digits.isdecimal() or len(digits) not in (4, 5):
        return ""
    return digits.zfill(5)


def read_ags(text: str) -> str:
    """The municipality key of 8, 5 or 2 digits, also written as the longer regional key or without its zero."""
    digits = re.sub(r"[\s.]", "", whole_number(text.strip()))
    if not digits.isdecimal():
        return ""
    if len(digits) in (1, 4, 7, 11):
        digits = f"0{digits}"
    if len(digits) == 12:  # the regional key names the association between district and municipality
        digits = digits[:5] + digits[9:]
    return digits if len(digits) in (2, 5, 8) else ""


GENDER_WORDS: Final = {
    **dict.fromkeys(("w", "f", "weiblich", "frau", "sehr geehrte frau"), Gender.FEMALE),
    **dict.fromkeys(("m", "mannlich", "herr", "herrn", "sehr geehrter herr"), Gender.MALE),
    **dict.fromkeys(("d", "divers"), Gender.DIVERSE),
}


def read_gender(text: str) -> Gender | None:
    """What "Frau", "w", "Sehr geehrter Herr Dr. Muster," say; None for anything else."""
    words = fold_words(text)
    for length in (3, 1):
        found = GENDER_WORDS.get(" ".join(words[:length]))
        if found and (length == 3 or len(words) <= 2):
            return found
    return None
