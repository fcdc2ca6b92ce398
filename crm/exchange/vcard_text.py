"""The text layer of vCards: escaping, parameters and folding, so that no value can break out of its line.

Rules: RFC 2426 section 4 (3.0), RFC 6350 section 3 (4.0), RFC 6868 (parameter values in 4.0).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final
from urllib.parse import quote

from crm.exchange.clean_text import clean

#: A content line is at most this long in octets, without its line break (RFC 6350 3.2).
LINE_OCTETS: Final = 75

_ESCAPED: Final = str.maketrans({"\\": "\\\\", ",": "\\,", ";": "\\;", "\n": "\\n"})
_ESCAPED_V4: Final = str.maketrans({"\\": "\\\\", ",": "\\,", "\n": "\\n"})
_CARET: Final = str.maketrans({"^": "^^", "\n": "^n", '"': "^'"})
_URI_SAFE: Final = ":/?#[]@!$&'()*+,;=%~"


class VCardVersion(StrEnum):
    """The version to write: 3.0 is what every importer takes, 4.0 carries more."""

    V3 = "3.0"
    V4 = "4.0"


@dataclass(frozen=True, slots=True)
class Profile:
    """How cards are written. ``for_outlook`` is the narrow form of 3.0 that Outlook for the desktop reads: no groups
    (it passes over lines with one), the character set at each line that needs one, nothing but what it has fields for.
    """

    version: VCardVersion
    for_outlook: bool = False


def escape(text: str, version: VCardVersion) -> str:
    r"""A lone text: backslash, comma and newline escaped, in 3.0 the semicolon too, and never the colon.

    RFC 2426 demands ``\;`` everywhere; in RFC 6350 a lone text has its semicolons bare.
    """
    return clean(text).translate(_ESCAPED_V4 if version is VCardVersion.V4 else _ESCAPED)


def compound(parts: Iterable[str]) -> str:
    """The parts of N, ADR or ORG, each escaped, with bare semicolons between; the same in both versions."""
    return ";".join(clean(part).translate(_ESCAPED) for part in parts)


def text_list(values: Iterable[str], version: VCardVersion) -> str:
    """The values of CATEGORIES, each escaped, with bare commas between."""
    return ",".join(escape(value, version) for value in values)


def uri(text: str) -> str:
    """A URI value: never escaped; what may not stand in a URI (blanks, controls, umlauts) is percent-encoded."""
    return quote(clean(text).strip().replace("\n", ""), safe=_URI_SAFE)


def parameter(name: str, text: str) -> str:
    """``NAME="text"`` for 4.0, by RFC 6868. 3.0 has no escape for quotes and newlines there: no free text goes in."""
    return f'{name}="{clean(text).translate(_CARET)}"'


def fold(line: str) -> bytes:
    """The line in UTF-8 with its CRLF, folded so that no physical line exceeds 75 octets or splits a character."""
    data = line.encode()
    if len(data) <= LINE_OCTETS:
        return data + b"\r\n"
    pieces = []
    start, room = 0, LINE_OCTETS
    while start < len(data):
        end = _character_border(data, start + room)
        pieces.append(data[start:end])
        start, room = end, LINE_OCTETS - 1  # the blank that marks a continuation counts
    return b"\r\n ".join(pieces) + b"\r\n"


def _character_border(data: bytes, end: int) -> int:
    """The last index up to ``end`` that does not stand inside a character (10xxxxxx continues one)."""
    if end >= len(data):
        return len(data)
    while data[end] & 0xC0 == 0x80:
        end -= 1
    return end
