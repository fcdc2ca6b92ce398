"""Bytes → content lines: line ends, folding and character sets of all who write vCards.

Everything here takes time linear in the input: no pattern looks back, no text is put together piece by piece.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import pairwise
from typing import Final

_MARKS: Final = (
    (codecs.BOM_UTF32_LE, "utf-32"),  # begins with the mark of UTF-16
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
#: Where nothing marks them: which of the first four bytes say something, since a card begins in ASCII.
_WIDTHS: Final[Mapping[tuple[bool, ...], str]] = {
    (True, False, True, False): "utf-16-le",
    (False, True, False, True): "utf-16-be",
    (True, False, False, False): "utf-32-le",
    (False, False, False, True): "utf-32-be",
}
_UNFOLDED: Final = re.compile(r"\n(?![ \t])")
#: Files put one behind the other bring their marks along.
_MARKS_WITHIN: Final = re.compile("^\ufeff+", re.MULTILINE)
_ENCODED_BREAK: Final = re.compile(r"=0[AD]=$", re.IGNORECASE)
#: Nothing may follow: a folded text can go on with these words.
_INDENTED_CARD: Final = re.compile(r"\n[ \t]+BEGIN:VCARD[ \t]*$", re.IGNORECASE | re.MULTILINE)
_BASE64_HEAD: Final = re.compile(r"[;=](?:BASE64|B)\b|:data:", re.IGNORECASE)
_BASE64_LINE: Final = re.compile(r"[A-Za-z0-9+/]+={0,2}\s*")
#: Heads longer than this are nobody's: what is looked for in a head is looked for up to here.
_HEAD: Final = 400
_NO_CHARSETS: Final = frozenset({"idna", "punycode", "unicode-escape", "raw-unicode-escape", "undefined"})
_BORDER: Final = re.compile(r"(?:BEGIN|END):VCARD[ \t]*$", re.IGNORECASE | re.MULTILINE)
#: Bytes that are no UTF-8, as PEP 383 shows them, by Windows-1252; the five that are nothing in it by Latin-1.
_WINDOWS: Final = {
    0xDC00 + byte: bytes([byte]).decode("latin-1" if byte in (0x81, 0x8D, 0x8F, 0x90, 0x9D) else "cp1252")
    for byte in range(0x80, 0x100)
}


def decoded(data: bytes) -> str:
    """The text with "\\n" as its only line break. Bytes that are not UTF-8 stay as lone surrogates (PEP 383), since
    only the line they stand in says what they are: see :func:`repaired`."""
    marked = (encoding for mark, encoding in _MARKS if data.startswith(mark))
    encoding = next(marked, None) or _WIDTHS.get(tuple(map(bool, data[:4])))
    text = data.decode(encoding, "replace") if encoding else data.decode("utf-8", "surrogateescape")
    # Some devices write CR CR LF; bare CR is old Apple's. str.splitlines would split at U+2028 and others as well.
    text = text.replace("\r\r\n", "\n").replace("\r\n", "\n").replace("\r", "\n")
    return _MARKS_WITHIN.sub("", text) if "\ufeff" in text else text


def repaired(text: str, charset: str) -> tuple[str, bool]:
    """The text with its lone surrogates read again, and whether they were what ``charset`` says, or UTF-8 after all:
    a character cut in two by folding comes together here. What is neither is read by Windows-1252."""
    raw = text.encode("utf-8", "surrogateescape")
    for encoding in ("utf-8", known_charset(charset)):
        try:
            if encoding:
                return raw.decode(encoding), True
        except UnicodeError:
            continue
    return text.translate(_WINDOWS), False


@lru_cache(maxsize=100)
def known_charset(name: str) -> str:
    """The name by which Python knows a character set, empty if it knows none such, or one that is no character set
    but takes text apart (and some of those take quadratic time)."""
    if not 0 < len(name) <= 40 or not name.isascii() or not name.isprintable():
        return ""
    try:
        found = codecs.lookup(name).name
        b"a".decode(found, "replace")  # "hex", "rot13" and "zlib" are found as well, and refuse to be this
    except (LookupError, UnicodeError):
        return ""
    return "" if found.replace("_", "-") in _NO_CHARSETS else found


def content_lines(text: str) -> Iterator[tuple[int, str]]:
    """The unfolded lines with the number of their first one, blank ones left out."""
    chunks = _UNFOLDED.split(text)
    number = 1
    index = 0
    while index < len(chunks):
        chunk = chunks[index]
        first = number
        index += 1
        number += 1
        if "\n" in chunk:
            number += chunk.count("\n")
        elif not chunk:
            continue
        may_go_on = chunk.endswith("=") or (index < len(chunks) and ":" not in chunks[index])
        if may_go_on and (taken := _carried_on(chunk, chunks, index)):
            pieces = chunks[index : index + taken]
            number += taken + sum(piece.count("\n") for piece in pieces)
            index += taken
            chunk = _joined(chunk, pieces)
        line = _unfold(chunk) if "\n" in chunk else chunk
        if line and not line.isspace():
            yield first, line


def _unfold(chunk: str) -> str:
    """Takes out the folds; a soft break of quoted-printable at a fold goes with it."""
    if "=\n" in chunk and _is_quoted_printable(chunk):
        return _without_soft_breaks(chunk.split("\n"))
    unfolded = chunk.replace("\n ", "")
    return unfolded.replace("\n\t", "") if "\n" in unfolded else unfolded  # to look for two signs takes long


def _without_soft_breaks(lines: list[str]) -> str:
    """A blank behind a soft break is text (Outlook), or the mark of a fold if each line has one. If there is but one
    such line, it is the mark where the text begins a new line, or has no other blank, so that blanks are encoded."""
    behind = [line for above, line in pairwise(lines) if above.endswith("=")]
    is_folded = all(line.startswith((" ", "\t")) for line in behind)
    if len(behind) == 1:
        others = f"{lines[0].partition(':')[2]}{behind[0][1:]}"
        is_folded = is_folded and (" " not in others or bool(_ENCODED_BREAK.search(lines[0])))
    pieces = [lines[0].removesuffix("=")]
    for above, line in pairwise(lines):
        is_fold = line.startswith((" ", "\t")) and (is_folded or not above.endswith("="))
        pieces.append((line[1:] if is_fold else line).removesuffix("="))
    return "".join(pieces)


def _carried_on(chunk: str, chunks: list[str], index: int) -> int:
    """How many of the next chunks belong to this one, though they are not indented: quoted-printable behind a soft
    break, and base64 of old programs."""
    start = index
    if chunk.endswith("=") and _is_quoted_printable(chunk):
        while index < len(chunks) and chunks[index - 1].endswith("=") and not _BORDER.match(chunks[index]):
            index += 1
        return index - start
    if index < len(chunks) and ":" not in chunks[index] and _BASE64_HEAD.search(chunk, 0, _HEAD):
        if not chunks[index] and chunk.endswith(":"):  # an empty line first
            index += 1
        while index < len(chunks) and all(map(_BASE64_LINE.fullmatch, chunks[index].split("\n "))):
            index += 1
    return index - start


def _is_quoted_printable(chunk: str) -> bool:
    return "QUOTED-PRINTABLE" in chunk[:_HEAD].partition(":")[0].upper()


def _joined(chunk: str, pieces: list[str]) -> str:
    if chunk.endswith("=") and _is_quoted_printable(chunk):
        return "\n".join((chunk, *pieces))
    return "".join((chunk, *pieces))


def without_margins(text: str) -> str:
    """Where cards are indented as a whole (cut out of a mail or a manual), the margin of their BEGIN goes.

    A folded text can end with these words: within a card they are one only if the next line has that margin too.
    """
    first = len(text) - len(text.lstrip(" \t\n"))  # blank lines before it say nothing
    if not text[:first].endswith((" ", "\t")) and not _INDENTED_CARD.search(text):
        return text
    lines = text.split("\n")
    margin = 0
    is_open = False
    for index, line in enumerate(lines):
        bare = line.lstrip(" \t")
        if bare[:11].upper() == "BEGIN:VCARD" and not bare[11:].strip():
            own = line[: len(line) - len(bare)]
            if not is_open or (index + 1 < len(lines) and lines[index + 1].startswith(own)):
                margin = len(own)
                is_open = True
        cut = min(margin, len(line) - len(bare))
        lines[index] = line[cut:]
        if bare[:9].upper() == "END:VCARD":
            margin = 0
            is_open = False
    return "\n".join(lines)
