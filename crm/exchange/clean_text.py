"""Text that any file can carry: one kind of line break, no control characters, valid UTF-8."""

from __future__ import annotations

import re
from typing import Final

_LINE_BREAKS: Final = re.compile("\r\n|[\r\n\v\f\x85\u2028\u2029]")
_CONTROLS: Final = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_NO_CHARACTERS: Final = re.compile("[\ud800-\udfff\ufffe\uffff]")


def clean(text: str) -> str:
    """The text without what breaks files: every kind of line break is one newline, tabs are blanks, other control
    characters are gone; half a surrogate pair (no UTF-8 exists for it) and U+FFFE, U+FFFF (no XML takes them) show
    as U+FFFD."""
    broken = _LINE_BREAKS.sub("\n", text).replace("\t", " ")
    return _NO_CHARACTERS.sub("\ufffd", _CONTROLS.sub("", broken))
