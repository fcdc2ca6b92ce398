"""Telephone numbers: any usual notation in, E.164 to store, DIN 5008 to show.

A German subscriber number hides where the extension begins, and E.164 drops the hyphen that shows it. So both are
kept: the number as E.164 and its last digits that are the extension. ``phonenumbers`` knows the area codes.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

import phonenumbers as numbering
from phonenumbers import PhoneNumber, PhoneNumberType, ValidationResult

#: Countries whose numbers end in a dialled-through extension, which one writes with a hyphen: Germany, Austria.
_WITH_EXTENSION: Final = frozenset({49, 43})
_EXTENSION: Final = re.compile(r"[-\u2010-\u2015\u2212]\s*(\d[\d ]*)$")
_EXTENSION_WORD: Final = re.compile(r"\s*(?:DW|Durchwahl)\.?:?\s*", re.IGNORECASE)
_USUAL: Final = re.compile(r"\(?\s*(?:\+|0)[\d\s()/.\-\u2010-\u2015\u2212\u00b7]+")
_MOBILE: Final = frozenset({PhoneNumberType.MOBILE, PhoneNumberType.PAGER})
_GERMAN: Final = re.compile(r"\+49[1-9][0-9]{3,13}")
#: The first digits say which network a German number is in; area codes have at most five (a test compares).
_TELLING: Final = 6
_NON_BREAKING: Final = str.maketrans({" ": "\u00a0", "-": "\u2011"})


def parse_phone(text: str, region: str = "DE") -> tuple[str, str]:
    """Reads a number as people write it and returns it as E.164 with its extension ("" if none is marked).

    "0681 501-1127", "+49 (0)681 501-1127" and "0049 681 501 DW 1127" all give ("+496815011127", "1127"). Only a
    hyphen or the word "Durchwahl" marks an extension: groups set off by blanks are mere reading aids. ``region`` is
    the country of numbers that begin with one zero. The number must be possible by its length, not in service.

    Raises:
        ValueError: the text is no complete number; its message is one German sentence.
    """
    cleaned = _EXTENSION_WORD.sub("-", text.strip().removeprefix("tel:"))
    if not _USUAL.fullmatch(cleaned):
        raise ValueError(f"„{text.strip()}“ ist keine vollständige Telefonnummer mit Vorwahl.")
    try:
        number = numbering.parse(cleaned, region)
    except numbering.NumberParseException:
        raise ValueError(f"„{text.strip()}“ ist keine Telefonnummer.") from None
    possible = numbering.is_possible_number_with_reason(number) == ValidationResult.IS_POSSIBLE
    if not possible or (number.country_code == 49 and number.italian_leading_zero):  # only an area code
        raise ValueError(f"„{text.strip()}“ hat zu wenige oder zu viele Ziffern.")
    value = numbering.format_number(number, numbering.PhoneNumberFormat.E164)
    return value, _extension(cleaned, number)


def is_landline(value: str) -> bool:
    """Whether an E.164 number is certainly one of a German local network, whatever the column it stood in is called."""
    try:
        number = numbering.parse(value, None)
    except numbering.NumberParseException:
        return False
    return number.country_code == 49 and numbering.number_type(number) == PhoneNumberType.FIXED_LINE


def format_din5008(value: str, extension: str = "", *, international: bool = False, unbroken: bool = False) -> str:
    """Writes an E.164 number by DIN 5008: "0681 501-1127", "0170 1234567", "+33 1 42 34 56 78".

    ``international`` writes a German number as from abroad: "+49 681 501-1127". ``unbroken`` takes non-breaking
    blanks and hyphens, for text that somebody else wraps. What is no E.164 number comes back unchanged: showing
    never fails.
    """
    try:
        number = _stored(value)
    except numbering.NumberParseException:
        return value
    german = number.country_code == 49
    shown = _german(number, international) if german else _foreign(number)
    shown = _with_hyphen(shown, extension)
    return shown.translate(_NON_BREAKING) if unbroken else shown


def _stored(value: str) -> PhoneNumber:
    """What parsing an E.164 number gives; nothing of a German one has to be found out, which saves half the time."""
    if _GERMAN.fullmatch(value):
        return PhoneNumber(country_code=49, national_number=int(value[3:]))
    return numbering.parse(value, None)


def _extension(text: str, number: PhoneNumber) -> str:
    """The digits behind the last hyphen, unless that hyphen merely follows the area code."""
    found = _EXTENSION.search(text)
    if not found or number.country_code not in _WITH_EXTENSION or numbering.number_type(number) in _MOBILE:
        return ""
    digits = re.sub(r"\D", "", found.group(1))
    before = len(numbering.national_significant_number(number)) - len(digits)
    return digits if before > _area_code_length(number) else ""


def _area_code_length(number: PhoneNumber) -> int:
    if number.country_code == 49:
        digits = numbering.national_significant_number(number)
        return _german_area(digits[:_TELLING], len(digits))
    return numbering.length_of_geographical_area_code(number)


@lru_cache(maxsize=2**14)
def _german_area(beginning: str, length: int) -> int:
    """How long the area code of a German number is that begins so; thousands in one list begin alike."""
    number = PhoneNumber(country_code=49, national_number=int(beginning.ljust(length, "0")))
    if numbering.number_type(number) in _MOBILE:
        return 3  # 0151, 0170: people do not write the longer block of the network (01511)
    return numbering.length_of_geographical_area_code(number)


def _german(number: PhoneNumber, international: bool) -> str:
    digits = numbering.national_significant_number(number)
    area = _area_code_length(number)
    if not area and numbering.is_valid_number(number):  # service numbers have their own groups: 0180 2 123456
        kind = numbering.PhoneNumberFormat
        return numbering.format_number(number, kind.INTERNATIONAL if international else kind.NATIONAL)
    prefix = "+49 " if international else "0"
    return f"{prefix}{digits[:area]} {digits[area:]}" if area else f"{prefix}{digits}"


def _foreign(number: PhoneNumber) -> str:
    """With the country's own groups, but blanks for everything that is no digit (DIN 5008)."""
    shown = numbering.format_number(number, numbering.PhoneNumberFormat.INTERNATIONAL)
    return re.sub(r"[^\d+]+", " ", shown)


def _with_hyphen(shown: str, extension: str) -> str:
    stem = shown.removesuffix(extension)
    return f"{stem}-{extension}" if extension and stem != shown and stem[-1:].isdigit() else shown
