"""Bytes of a text file from elsewhere → text: the encoding is what its mark says, else what gives German words.

A file says nothing of its encoding. UTF-8 proves itself; of the older ones, each with one byte a letter, the one is
taken in which the bytes above 127 are letters and signs that German texts have, each where it can stand.
"""

from __future__ import annotations

import codecs
import re
from typing import Final

#: The longer mark first: that of UTF-32 begins like that of UTF-16.
_MARKS: Final = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (codecs.BOM_UTF8, "utf-8-sig"),
)
#: Windows in Western Europe, the old Macintosh, DOS; the first of equals is taken.
_OF_ONE_BYTE: Final = ("cp1252", "mac_roman", "cp850")
#: Enough to tell by; a longer sample only takes time.
_SAMPLE: Final = 200_000
#: Of UTF-8 with a few bytes damaged this many of ten letters beyond ASCII are still whole.
_MOSTLY: Final = 0.8
_WHOLE: Final = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_HIGH: Final = re.compile(rb"[\x80-\xff]")
_SMALL: Final = frozenset("äöüßéèêëáàâçñóòôíìîïúùûœæøåãõšžčćÿý")
_CAPITAL: Final = frozenset("ÄÖÜÉÈÊÁÀÂÇÑÓÒÔÍÌÎÚÙÛØÅŠŽ")
_SIGNS: Final = frozenset("–—„“”‚‘’…€§°«»·²³´©®\u00a0½¼×")
_GERMAN: Final = frozenset("äöüßÄÖÜ")


def is_text(beginning: bytes) -> bool:
    """Whether a file that begins like this can be text: zeros stand only in the wide encodings."""
    return b"\x00" not in beginning or _wide(beginning) is not None


def decoded(data: bytes) -> str:
    """The text. Never raises: a byte that is no letter in the encoding found shows as U+FFFD."""
    wide = _wide(data)
    if wide is not None:
        return data.decode(wide, errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode(_older(data), errors="replace")


def _wide(data: bytes) -> str | None:
    """What the mark says; without one, UTF-16 has zeros at every other place."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding
    sample = data[: _SAMPLE & ~1]
    if b"\x00" not in sample or len(sample) < 4:
        return None
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if odd * 10 > half * 6 and even * 20 < half:
        return "utf-16-le"
    return "utf-16-be" if even * 10 > half * 6 and odd * 20 < half else None


def _older(data: bytes) -> str:
    """UTF-8 with a few bytes damaged, or the encoding of one byte a letter that reads best."""
    high = len(_HIGH.findall(data))
    whole = sum(map(len, _WHOLE.findall(data)))
    if whole > high * _MOSTLY:
        return "utf-8-sig"
    found = _HIGH.search(data)
    start = max(found.start() - 1, 0) if found else 0
    sample = data[start : start + _SAMPLE]
    return max(_OF_ONE_BYTE, key=lambda encoding: _likeness(sample.decode(encoding, errors="replace")))


def _likeness(text: str) -> int:
    """How much the letters beyond ASCII look like those of German texts."""
    points = 0
    before = " "
    for index, sign in enumerate(text):
        if sign > "\x7f":
            after = text[index + 1 : index + 2]
            points += _points(sign, before, after)
        before = sign
    return points


def _points(sign: str, before: str, after: str) -> int:
    weight = 3 if sign in _GERMAN else 1
    if sign in _SMALL:
        return weight if before.isalpha() or after.isalpha() else -weight
    if sign in _CAPITAL:  # begins a word, or stands among capitals
        return -weight if before.islower() else weight
    if sign in _SIGNS:
        return -1 if before.isalpha() and after.isalpha() else 1
    return -2
