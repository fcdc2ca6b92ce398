"""Text that any file can carry: one kind of line break, no control characters, valid UTF-8."""

from __future__ import annotations

import re
from typing import Final

_LINE_BREAKS: Final = re.compile("\r\n|[\r\n\v\f\x85\u2028\u2029]")
_CONTROLS: Final = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_POP, _POP_ISOLATE = "\u202c", "\u2069"
#: What begins another writing direction, and what ends it again.
_DIRECTIONS: Final = dict.fromkeys("\u202a\u202b\u202d\u202e", _POP) | dict.fromkeys("\u2066\u2067\u2068", _POP_ISOLATE)
_NO_CHARACTERS: Final = re.compile("[\ud800-\udfff\ufffe\uffff]")


def clean(text: str) -> str:
    """The text without what breaks files: every kind of line break is one newline, tabs are blanks, other control
    characters are gone; half a surrogate pair (no UTF-8 exists for it) and U+FFFE, U+FFFF (no XML takes them) show
    as U+FFFD. A change of the writing direction ends with its line, so that it turns nothing that follows."""
    broken = _LINE_BREAKS.sub("\n", text).replace("\t", " ")
    cleaned = _NO_CHARACTERS.sub("\ufffd", _CONTROLS.sub("", broken))
    if _DIRECTIONS.keys().isdisjoint(cleaned):
        return cleaned
    return "\n".join(_closed(line) for line in cleaned.split("\n"))


def _closed(line: str) -> str:
    """The line with an end for each embedding, override and isolate that it begins (Unicode, UAX #9)."""
    open_ones: list[str] = []
    isolates = 0
    for sign in line:
        if sign in _DIRECTIONS:
            open_ones.append(_DIRECTIONS[sign])
            isolates += _DIRECTIONS[sign] == _POP_ISOLATE
        elif sign == _POP and open_ones[-1:] == [_POP]:
            open_ones.pop()
        elif sign == _POP_ISOLATE and isolates:
            isolates -= 1
            while open_ones.pop() != _POP_ISOLATE:  # embeddings within an isolate end with it
                pass
    return line + "".join(reversed(open_ones))
