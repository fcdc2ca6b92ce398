r"""The value of a content line: encodings, escapes, lists, compounds and embedded files.

What is a list and what a compound stands in RFC 2426 and RFC 6350. A lone text is never split: half of all programs
forget to escape its commas. 2.1 escapes nothing but the separators, so ``C:\new`` stays there.
"""

from __future__ import annotations

import binascii
import re
from collections.abc import Callable
from typing import Final, NamedTuple
from urllib.parse import unquote_to_bytes

from crm.exchange.clean_text import clean
from crm.exchange.vcard_card import Component, Parameters, Trouble, Value
from crm.exchange.vcard_lines import known_charset, repaired

_COMPOUND: Final = frozenset({"N", "ADR", "ORG", "GENDER", "CLIENTPIDMAP"})
#: Compounds whose parts may hold several texts; a company's name with a comma is one ("Muster, Partner").
_LISTS_INSIDE: Final = frozenset({"N", "ADR"})
_LIST: Final = frozenset({"CATEGORIES", "NICKNAME"})
_PARTED: Final = _COMPOUND | _LIST
_FILE: Final = frozenset({"PHOTO", "LOGO", "SOUND", "KEY"})
_SIGN: Final = re.compile(r"\\.|[;,]", re.DOTALL)
#: Lists are written without blanks ("Philip,Paul"); a comma with one belongs to a text that nobody escaped.
_LIST_SIGN: Final = re.compile(r"\\.|,(?! )", re.DOTALL)
#: Nobody has to escape quotes, but some do.
_ESCAPE: Final = re.compile(r"\\([nN,;:\\'\"])")
_OLD_ESCAPE: Final = re.compile(r"\\([,;:])")
#: Who escapes separators in 2.1 escapes the backslash too (ez-vcard); a lone text of 2.1 may name a server's folder.
_OLD_PART_ESCAPE: Final = re.compile(r"\\([,;:\\])")
#: Folders have no place in an address: there "\\n" is the line break that 2.1 has no escape for.
_OLD_ADDRESS_ESCAPE: Final = re.compile(r"\\([nN,;:\\])")
_ADDRESS: Final = frozenset({"ADR", "LABEL"})
_DATA_URI: Final = re.compile(r"data:([^;,]{0,100})((?:;[^;,]{0,100}){0,9}),", re.IGNORECASE)
#: All others are one text.
PACKED: Final = _PARTED | _FILE
#: How a JPEG, PNG or GIF begins in base64, for programs that forget to say so.
_PICTURES: Final = ("/9j/", "iVBORw0KGgo", "R0lGOD")
#: Properties that the program reads into fields, or makes anew; all others are kept as they are.
KNOWN: Final = frozenset(
    "ADR BDAY CATEGORIES CLIENTPIDMAP DEATHDATE EMAIL FN GENDER KIND LABEL MEMBER N NICKNAME NOTE ORG PHOTO PRODID "
    "PROFILE RELATED REV ROLE TEL TITLE UID URL X-ABADR X-ABLABEL X-ABRELATEDNAMES X-ABSHOWAS X-ADDRESSBOOKSERVER-KIND "
    "X-ADDRESSBOOKSERVER-MEMBER X-GENDER X-MAIDENNAME X-RELATED-UID".split()
)
#: In place of a version: escapes are left as they are.
_RAW: Final = "raw"
_OLD: Final = frozenset({"2.1", "3.0"})
#: In place of a version: the parts of a compound or list of 2.1, and its addresses.
_DIVIDED: Final = "2.1 parts"
_OF_ADDRESS: Final = "2.1 address"
_ESCAPES: Final = {"2.1": _OLD_ESCAPE, _DIVIDED: _OLD_PART_ESCAPE, _OF_ADDRESS: _OLD_ADDRESS_ESCAPE}
#: What 2.1 takes for a sign like any other.
_PLAIN_BACKSLASH: Final = re.compile(r"\\(?![,;:])")
#: A million characters are nobody's note; a file, photo or unknown value may be longer.
_LONGEST: Final = 1_000_000
#: Of what has a field of one line.
_LONGEST_FIELD: Final = 50_000
_FIELDS: Final = KNOWN - _FILE - {"NOTE", "LABEL"}
_WIDE: Final = re.compile(r"(?:GB|BIG5|SHIFT|SJIS|EUC|ISO-2022|KS_C|CP9[345]|HZ|UTF-?7)", re.IGNORECASE)


class Decoded(NamedTuple):
    values: tuple[Value, ...]
    data: bytes | None = None
    media_type: str = ""
    trouble: Trouble | None = None


def is_plain_text(name: str, parameters: Parameters, value: str) -> bool:
    """Whether the value is one text with nothing to decode in it, as nine in ten are, on a card that names no character
    set: :func:`decode_value` and :func:`raw_value` would give it back as it stands."""
    return (
        name not in PACKED
        and "ENCODING" not in parameters
        and value.isprintable()
        and "\\" not in value
        and (len(value) <= _LONGEST_FIELD or not _is_too_long(name, value))
    )


def _is_too_long(name: str, value: str) -> bool:
    if name in _FIELDS:
        return True
    is_file = name in _FILE or (name.startswith("X-") and "\\" not in value)
    return len(value) > _LONGEST and not is_file


def plain_parts(name: str, value: str) -> tuple[Value, ...] | None:
    """What :func:`decode_value` makes of a value without encoding and character set in which every sign is printable
    and none a backslash; None where more has to be known of it: a file, a list, several texts in one part."""
    if name not in PACKED:
        return (value,)
    if name in _COMPOUND and ("," not in value or name not in _LISTS_INSIDE):
        return (tuple(value.split(";")),)
    return None


def decode_value(name: str, parameters: Parameters, value: str, version: str, fallback: str = "") -> Decoded:
    """The value as the property means it; what cannot be decoded comes back as it stands, with the trouble named.

    ``fallback`` is the character set that another line of the card names: programs that name one, use one.
    """
    charset = parameters["CHARSET"][0] if "CHARSET" in parameters else fallback
    if len(value) > _LONGEST_FIELD and _is_too_long(name, value):
        return Decoded((), trouble=Trouble.TOO_LONG)
    if not parameters or "ENCODING" not in parameters:
        if name in _FILE:
            return _embedded(parameters, value, version, charset)
        if value.isprintable() and not (charset and _WIDE.match(charset)):  # a byte left undecoded is not printable
            return Decoded(_shaped(name, value, version, _as_it_is))
        text, trouble = _in_charset(value, charset)
        return Decoded(_shaped(name, text, version, _as_it_is), trouble=trouble)
    encoding = parameters["ENCODING"][0].upper()
    if encoding in ("B", "BASE64"):
        return _from_base64(name, parameters, value, version, charset)
    if encoding == "QUOTED-PRINTABLE":
        return _from_quoted_printable(name, value, version, charset)
    text, trouble = _in_charset(value, charset)
    if encoding not in ("8BIT", "7BIT"):
        trouble = Trouble.ENCODING
    return Decoded(_shaped(name, text, version, _as_it_is), trouble=trouble)


def raw_value(name: str, parameters: Parameters, value: str, version: str, fallback: str = "") -> str:
    """The value without encoding and character set, escaped as 3.0 and 4.0 escape: it can be written as it is."""
    if "ENCODING" not in parameters and value.isascii() and version != "2.1":
        return clean(value).replace("\n", "\\n")
    if version == "2.1":
        value = _PLAIN_BACKSLASH.sub(r"\\\\", value)
    values = decode_value(name, parameters, value, _RAW, fallback).values
    return "".join(map(str, values)).replace("\n", "\\n")


def split_compound(value: str) -> list[str]:
    """The parts of an escaped compound."""
    return [unescaped(part, "3.0") for part in _split(value, ";")]


def _as_it_is(text: str) -> str:
    return text


def _in_charset(text: str, charset: str) -> tuple[str, Trouble | None]:
    """The text with its bytes read right. Double-byte sets are believed first: their bytes can pass for UTF-8."""
    if charset and _WIDE.match(charset) and known_charset(charset):
        try:
            return text.encode("utf-8", "surrogateescape").decode(known_charset(charset)), None
        except UnicodeError:
            pass  # not that charset after all: read as the others are, below
    try:
        text.encode()
    except UnicodeEncodeError:
        found, is_sure = repaired(text, charset)
        return found, None if is_sure else Trouble.CHARSET
    return text, None


def _shaped(name: str, value: str, version: str, decode: Callable[[str], str]) -> tuple[Value, ...]:
    """Split where the property says so, each piece decoded and unescaped: an encoded separator is none."""
    is_plain = decode is _as_it_is and "\\" not in value and value.isprintable()
    if is_plain and (undivided := plain_parts(name, value)) is not None:
        return undivided

    is_divided = name in _COMPOUND or name in _LIST
    spelled = version
    if version == "2.1" and (is_divided or name in _ADDRESS):
        spelled = _OF_ADDRESS if name in _ADDRESS else _DIVIDED

    def text(piece: str) -> str:
        return unescaped(decode(piece), spelled)

    if name in _COMPOUND:
        value = _with_its_end(value)
        if (name == "ADR" and version == "2.1") or name not in _LISTS_INSIDE:
            return (tuple(text(part) for part in _split(value, ";")),)
        return (tuple(_component(part, text) for part in _split(value, ";")),)
    if name in _LIST:
        parts = _split(value, ",")
        if len(parts) == 1 and version in _OLD and name == "CATEGORIES":
            parts = _split(value, ";")  # phones, and a library of the web; in 4.0 a bare semicolon is text
        return tuple(text(part).strip() for part in parts)
    return (text(value),)


def _with_its_end(value: str) -> str:
    """ez-vcard leaves out separators at the end of a compound, and with them one that belongs to a backslash."""
    backslashes = len(value) - len(value.rstrip("\\")) if value.endswith("\\") else 0
    return f"{value};" if backslashes % 2 else value


def _component(part: str, text: Callable[[str], str]) -> Component:
    if "," not in part:
        return text(part)
    pieces = _split(part, ",", _LIST_SIGN)
    return tuple(map(text, pieces)) if len(pieces) > 1 else text(part)


def _split(value: str, separator: str, signs: re.Pattern[str] = _SIGN) -> list[str]:
    """At the separators that no backslash precedes; the pieces are still escaped."""
    if "\\" not in value and signs is _SIGN:
        return value.split(separator)
    pieces = []
    start = 0
    for sign in signs.finditer(value):
        if sign[0] == separator:
            pieces.append(value[start : sign.start()])
            start = sign.end()
    pieces.append(value[start:])
    return pieces


def unescaped(text: str, version: str) -> str:
    """A value without its backslashes and without control characters."""
    if "\\" in text and version != _RAW:
        pattern = _ESCAPES.get(version, _ESCAPE)
        text = pattern.sub(lambda sign: "\n" if sign[1] in "nN" else sign[1], text)
    return text if text.isprintable() else clean(text)


def _from_quoted_printable(name: str, value: str, version: str, charset: str) -> Decoded:
    troubles: list[Trouble] = []

    def decode(piece: str) -> str:
        raw = binascii.a2b_qp(piece.encode("utf-8", "surrogateescape"))
        text, trouble = _in_charset(raw.decode("utf-8", "surrogateescape"), charset)
        troubles.extend(filter(None, (trouble,)))
        return text

    values = _shaped(name, value, version, decode)
    return Decoded(values, trouble=troubles[0] if troubles else None)


def _from_base64(name: str, parameters: Parameters, value: str, version: str, charset: str) -> Decoded:
    uri = _DATA_URI.match(value, 0)
    if uri:  # both at once: InfCloud
        value = value[uri.end() :]
    data = _bytes_of(value)
    if data is None:
        return Decoded((value,), trouble=Trouble.BASE64)
    if name not in _FILE and not name.startswith("X-"):  # a text that somebody encoded
        text, trouble = _in_charset(data.decode("utf-8", "surrogateescape"), charset)
        return Decoded(_shaped(name, text, version, _as_it_is), trouble=trouble)
    return Decoded((), data, uri[1] if uri else _media_type(parameters))


def _embedded(parameters: Parameters, value: str, version: str, charset: str) -> Decoded:
    """A photo or key without ENCODING: a data: URI (4.0), base64 nobody declared, or an address on the web."""
    if value.startswith(_PICTURES):
        data = _bytes_of(value)
        if data is not None:
            return Decoded((), data, _media_type(parameters))
    head, comma, _ = value[:400].replace("\\", "").partition(",")
    uri = _DATA_URI.match(f"{head}{comma}")
    if uri is None:
        trouble = Trouble.BASE64 if value[:5].lower() == "data:" else None  # cut at its comma: vobject
        return Decoded((unescaped(repaired(value, charset)[0], version),), trouble=trouble)
    body = value.partition(",")[2]
    if ";base64" not in uri[2].lower():
        if len(body) > _LONGEST:
            return Decoded((), trouble=Trouble.TOO_LONG)
        return Decoded((), unquote_to_bytes(body.encode("utf-8", "surrogateescape")), uri[1])
    data = _bytes_of(body)
    if data is None:
        return Decoded((value,), trouble=Trouble.BASE64)
    return Decoded((), data, uri[1])


def _media_type(parameters: Parameters) -> str:
    """ "TYPE=JPEG" → "image/jpeg"; what is no kind of picture stays as it was written."""
    for value in (*parameters.get("MEDIATYPE", ()), *parameters.get("TYPE", ())):
        if "/" in value:
            return value.lower()
        if value.upper() in ("JPEG", "JPG", "PNG", "GIF", "BMP", "WEBP"):
            return "image/" + value.lower().replace("jpg", "jpeg")
    return ""


def _bytes_of(text: str) -> bytes | None:
    """The bytes; None if this is no whole base64: other signs in it, or the end is missing."""
    bare = "".join(text.split()).rstrip("=")
    try:
        return binascii.a2b_base64(bare + "=" * (-len(bare) % 4), strict_mode=True)
    except ValueError:  # binascii.Error is one, and so is a letter outside ASCII
        return None
